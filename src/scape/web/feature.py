"""The declaration of a feature: its views, live tables, routes, rights, tasks and metrics."""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Set
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from litestar.handlers import BaseRouteHandler

from scape.base.change import NOTHING_FOLLOWS, Follow, Follows
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.question import LiveView
from scape.base.rows import Views
from scape.settings import Settings
from scape.web.metrics import Source
from scape.web.rights import PUBLIC, SIGNED_IN, Right
from scape.web.shown import Shown

S = TypeVar("S")


class Parts(NamedTuple):
    """What a feature is started with: the node, the settings, the rights of all features with the
    roles that have each, and the services of the features below by feature name.
    """

    node: Node
    settings: Settings
    rights: Mapping[Right, Set[str]]
    services: dict[str, object]

    def service(self, kind: type[S]) -> S:
        """The service of this type. LookupError: no feature below has one."""
        for service in self.services.values():
            if isinstance(service, kind):
                return service
        raise LookupError(f"no feature below has a {kind.__name__}")


async def no_service(parts: Parts) -> Any:
    """The start of a feature whose routes need only the node."""
    return None


def no_metrics(service: object) -> Iterable[Source]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Feature(Generic[S]):
    """What a feature adds to a node.

    `rights` maps each of its rights to the roles that have it. `start` returns its service,
    ready to answer; a route gets it as `NamedDependency[...]` under the feature's `name`. `run`
    runs beside the server until cancelled. `follows` has what it records behind events of the
    features below.
    """

    name: str
    views: tuple[Views, ...] = ()
    live: tuple[Shown, ...] = ()
    routes: tuple[BaseRouteHandler, ...] = ()
    rights: Mapping[Right, Set[str]] = field(default_factory=lambda: MappingProxyType({}))
    start: Callable[[Parts], Awaitable[S]] = no_service
    run: Callable[[S], Coroutine[Any, Any, None]] | None = None
    metrics: Callable[[S], Iterable[Source]] = no_metrics
    follows: Follows = field(default_factory=lambda: NOTHING_FOLLOWS)


class Features:
    """The features of a program, each below the next.

    ValueError: something is declared twice, or requires a right that no feature has.
    """

    def __init__(self, *features: Feature[Any]) -> None:
        self.all = features
        self.views = tuple(view for feature in features for view in feature.views)
        self.shown = {shown.view.name: shown for feature in features for shown in feature.live}
        self.routes = tuple(route for feature in features for route in feature.routes)
        self.rights = {right: roles for f in features for right, roles in f.rights.items()}
        self.follows = _follows(features)
        self._check()

    @property
    def live(self) -> tuple[LiveView, ...]:
        return tuple(shown.view for shown in self.shown.values())

    def parts(self, node: Node, settings: Settings) -> Parts:
        """What the lowest feature is started with."""
        return Parts(node, settings, self.rights, {})

    async def start(self, node: Node, settings: Settings) -> Parts:
        """Start each feature after those below it."""
        parts = self.parts(node, settings)
        for feature in self.all:
            parts.services[feature.name] = await feature.start(parts)
        return parts

    def runs(self, parts: Parts) -> list[Coroutine[Any, Any, None]]:
        """The tasks that run beside the server."""
        return [feature.run(parts.services[feature.name]) for feature in self.all if feature.run]

    def sources(self, parts: Parts) -> list[Source]:
        """The sources of the metrics."""
        return [source for f in self.all for source in f.metrics(parts.services[f.name])]

    def _check(self) -> None:
        _once("feature", (feature.name for feature in self.all))
        _once("right", (right for feature in self.all for right in feature.rights))
        _once("view", (view.name for view in self.views))
        _once("live view", (shown.view.name for f in self.all for shown in f.live))
        _once("route", (address for route in self.routes for address in _addresses(route)))
        asked = [route.opt["access"].right for route in self.routes if "access" in route.opt]
        asked += [shown.right for shown in self.shown.values()]
        if unknown := {*asked} - {PUBLIC, SIGNED_IN, *self.rights}:
            raise ValueError(f"no feature declares the right {', '.join(sorted(unknown))}")


def _follows(features: Iterable[Feature[Any]]) -> Follows:
    found: dict[type[Event], tuple[Follow, ...]] = {}
    for feature in features:
        for event, follows in feature.follows.items():
            found[event] = (*found.get(event, ()), *follows)
    return found


def _once(what: str, names: Iterable[str]) -> None:
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise ValueError(f"the {what} {', '.join(twice)} is declared twice")


def _addresses(route: BaseRouteHandler) -> Iterable[str]:
    """Its methods and paths; paths that differ only in parameter names are the same."""
    methods = getattr(route, "http_methods", {"WEBSOCKET"})
    paths = [re.sub(r"\{[^}]*\}", "{}", path) for path in route.paths]
    return [f"{method} {path}" for method in sorted(methods) for path in paths]
