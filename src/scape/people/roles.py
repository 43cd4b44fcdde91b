"""Roles: an account has several, and may do what the features grant to any of them."""

from collections.abc import Iterable, Mapping, Set

from scape.base.errors import Refused
from scape.people.events import AccountChanged, AccountOpened, Role
from scape.web.rights import PUBLIC, SIGNED_IN, Right

Roles = Mapping[str, frozenset[Right]]

# The one role of an account in old events, as roles of today with the same rights.
_OLD = {
    "viewer": (Role.VIEWER,),
    "dispatcher": (Role.DISPATCHER,),
    "supervisor": (Role.DISPATCHER,),
    "administrator": (Role.ADMINISTRATOR, Role.DISPATCHER),
}


def roles(granted: Mapping[Right, Set[str]]) -> Roles:
    """The rights of each role that has any."""
    having = {role for of_right in granted.values() for role in of_right}
    known = [role.value for role in Role if role in having]
    return {
        role: frozenset(right for right, of_right in granted.items() if role in of_right)
        for role in (*known, *sorted(having.difference(known)))
    }


def rights_of(held: Iterable[str], roles: Roles) -> frozenset[Right]:
    """What an account with these roles may do; a role that no feature knows grants nothing."""
    return frozenset({PUBLIC, SIGNED_IN}).union(*(roles.get(role, ()) for role in held))


def must_exist(held: Iterable[str], roles: Roles) -> None:
    if unknown := sorted(set(held) - roles.keys()):
        raise Refused("no-such-role", role=unknown[0])


def roles_in(event: AccountOpened | AccountChanged) -> tuple[str, ...]:
    """The roles that an event gives an account."""
    return event.roles or _OLD.get(event.role, ())
