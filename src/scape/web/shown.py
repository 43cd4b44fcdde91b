"""A live view that consoles may see: who may, which rows of it, how urgent it is."""

from collections.abc import Callable
from typing import NamedTuple

from scape.base.live import LiveView
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
