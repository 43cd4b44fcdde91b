"""A live view that consoles may see: who may, by what it may be narrowed, how urgent it is."""

from typing import NamedTuple

from scape.base.live import LiveView
from scape.web.rights import Right


class Shown(NamedTuple):
    """Consoles with the `right` see the `view` and may narrow it by the columns of `filters`.

    `at_once`: its changes are told without delay. A column that names a person is not for
    narrowing: a search has a reason, and a route.
    """

    view: LiveView
    right: Right
    filters: frozenset[str] = frozenset()
    at_once: bool = False
