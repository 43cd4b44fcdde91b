"""`GET /metrics`: figures for a Prometheus server. Nothing personal.

Only for the networks that the settings name; other clients get 404.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from ipaddress import ip_address, ip_network
from typing import Any, Literal, NamedTuple

from litestar import Request, Response, get
from litestar.di import NamedDependency
from prometheus_client import generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from scape.base.errors import Missing, Unavailable
from scape.base.faults import FAULTS
from scape.base.node import HEALTH, Node
from scape.base.standing import head_of
from scape.web.guard import access
from scape.web.rights import PUBLIC, Operation

TEXT = "text/plain; version=0.0.4"  # the charset is added later

Sample = tuple[Mapping[str, str], float]
"""Labels, and the value."""


class Figure(NamedTuple):
    """One family of samples; a counter's name ends in `_total`, and a name includes its unit."""

    name: str
    kind: Literal["gauge", "counter"]
    help: str
    samples: Sequence[Sample]


Source = Callable[[], Awaitable[Iterable[Figure]]]


def figure(name: str, kind: Literal["gauge", "counter"], help: str, value: float) -> Figure:
    """A figure of one sample."""
    return Figure(name, kind, help, [({}, value)])


class Metrics:
    """The networks that may read the metrics, and the sources of the metrics.

    `proxied`: a proxy is named, so that the address of a request is that of its client.
    """

    def __init__(
        self, networks: Iterable[str], sources: Sequence[Source], proxied: bool = False
    ) -> None:
        self._networks = [ip_network(network) for network in networks]
        self._sources = sources
        self.proxied = proxied

    def may_ask(self, host: str) -> bool:
        """Whether a peer's address is in one of the networks."""
        try:
            ip = ip_address(host)
        except ValueError:
            return False
        ip = getattr(ip, "ipv4_mapped", None) or ip
        return any(ip in network for network in self._networks)

    async def text(self) -> str:
        figures = [figure for source in self._sources for figure in await source()]
        families = [_family(figure) for figure in figures]
        return generate_latest(_Families(families)).decode()


class _Families(Collector):
    """Collects figures that are counted elsewhere."""

    def __init__(self, families: Sequence[Metric]) -> None:
        self._families = families

    def collect(self) -> Iterable[Metric]:
        return self._families


def _family(figure: Figure) -> Metric:
    family = Metric(figure.name.removesuffix("_total"), figure.help, figure.kind)
    for labels, value in figure.samples:
        family.add_sample(figure.name, dict(labels), value)
    return family


class NodeFigures:
    """The state of the node itself. Without its store nothing else is reported."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._started = node.clock()

    async def __call__(self) -> list[Figure]:
        uptime = (self._node.clock() - self._started) / 1e6
        parts = self._node.live.memory(HEALTH.name).values()
        up = [({"part": str(part["id"])}, int(part["state"] == "up")) for part in parts]
        figures = [
            figure("scape_uptime_seconds", "gauge", "Since the node started.", uptime),
            Figure("scape_up", "gauge", "Whether a part is up.", up),
        ]
        figures.append(
            figure("scape_errors_total", "counter", "Errors, logged or only counted.", FAULTS.count)
        )
        try:
            seq = await self._node.read(head_of)
        except Unavailable:
            return figures
        return [*figures, figure("scape_journal_rows", "gauge", "Rows of the journal.", seq)]


@get("/metrics", opt=access(PUBLIC, Operation.NONE))
async def metrics(
    request: Request[Any, Any, Any], figures: NamedDependency[Metrics]
) -> Response[str]:
    """The figures; 404 for clients of other networks."""
    strange = "x-forwarded-for" in request.headers and not figures.proxied
    if strange or not (request.client and figures.may_ask(request.client.host)):
        raise Missing("no-such-address")
    text, headers = await figures.text(), {"Cache-Control": "no-store"}
    return Response(text, media_type=TEXT, headers=headers)
