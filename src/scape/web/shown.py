"""A live view for consoles: who may see it, which rows, and how urgent it is."""

from collections.abc import Callable
from typing import Any, NamedTuple

from scape.base.question import LiveView
from scape.base.register import Register
from scape.base.scope import Scope, everything
from scape.web.rights import Right, Who


class Shown(NamedTuple):
    """Consoles with the `right` see the rows of the `view` that are in their `scope`.

    `filters` are the sets of columns that may be combined; each has an index. They contain no
    column that names a person: a search for one needs a reason, and a route. `at_once`: changes are
    sent without delay. `keys`: rows may be requested by key, because other rows name them. Pages,
    searches and exports of the same rows use the same scope. `while_locked`: a locked console sees
    them too.
    """

    view: LiveView
    right: Right
    filters: frozenset[frozenset[str]] = frozenset()
    at_once: bool = False
    scope: Callable[[Who], Scope] = everything
    keys: bool = False
    while_locked: bool = False


def by(*filters: str) -> frozenset[frozenset[str]]:
    """The filters of a view: by("state", "kind state") filters by state, or by both."""
    return frozenset(frozenset(columns.split()) for columns in filters)


def shown(register: Register[Any], *, at_once: bool = False, named: bool = False) -> Shown:
    """Its live view. A new `latest` or total means that a list must be requested again.

    `named`: rows of a personal register may be requested by key, because other rows name them.
    """
    see, keys = Right(register.see), named or not register.personal
    return Shown(register.live, see, at_once=at_once, scope=register.seen_by, keys=keys)
