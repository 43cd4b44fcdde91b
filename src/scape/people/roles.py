"""The rights of each role."""

from collections.abc import Mapping

from scape.people.events import Role
from scape.web.rights import PUBLIC, SIGNED_IN, Right

Roles = Mapping[Role, frozenset[Right]]


def roles(least: Mapping[Right, str]) -> Roles:
    """The rights of each role: those whose lowest role is no higher. ValueError: no such role."""
    ladder = list(Role)
    steps = {right: ladder.index(Role(role)) for right, role in least.items()}
    return {
        role: frozenset({PUBLIC, SIGNED_IN, *(r for r, at in steps.items() if at <= step)})
        for step, role in enumerate(ladder)
    }
