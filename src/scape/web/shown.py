"""A live view that consoles may see: who may, which rows of it, how urgent it is."""

from collections.abc import Callable
from typing import Any, NamedTuple

from scape.base.live import LiveView
from scape.base.register import Register
from scape.base.scope import Scope, everything
from scape.web.rights import Right, Who


class Shown(NamedTuple):
    """Consoles with the `right` see the rows of the `view` that are in their `scope`.

    They may narrow them by the columns of `filters`. `at_once`: changes are told without delay.
    A column that names a person is not for narrowing: a search has a reason, and a route. Pages,
    searches and exports of the same rows ask for the same scope.
    """

    view: LiveView
    right: Right
    filters: frozenset[str] = frozenset()
    at_once: bool = False
    scope: Callable[[Who], Scope] = everything


def shown(register: Register[Any], *, at_once: bool = False) -> Shown:
    """Its live view. Its newest `version` and its total say when a list must be asked for again."""
    filters = frozenset(register.filters)
    return Shown(register.live, Right(register.see), filters, at_once, register.scope)
