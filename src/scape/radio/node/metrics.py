"""Metrics of the radio network. They name no radio."""

from collections import Counter

import msgspec
from sqlalchemy import Connection, Table, func, select

from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.radio.desk.tables import orders
from scape.radio.traffic.tables import calls
from scape.radio.wire.messages import FromSwitch, Presence, Report, SitePresence
from scape.radio.wire.messages import Switch as Hello
from scape.web.metrics import Figure, Sample, figure

WAITING = ("waiting", "sent")


class RadioFigures:
    """Collects from the messages of the switch; read at each scrape."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.recorded = 0  # the last report of the switch that is in the journal
        self._hello: Hello | None = None
        self._presence: Presence | None = None
        self._reports: Counter[str] = Counter()

    def hear(self, message: FromSwitch) -> None:
        match message:
            case Report(kind=kind):
                self._reports[kind.removeprefix("radio.")] += 1
            case Presence():
                self._presence = message
            case Hello():
                self._hello = message

    def lose(self) -> None:
        """The switch is away: its last values are no longer valid."""
        self._hello = self._presence = None

    async def __call__(self) -> list[Figure]:
        kinds: list[Sample] = [({"kind": kind}, n) for kind, n in sorted(self._reports.items())]
        help = "Events reported by the switch since the node started: calls, blocked, emergencies."
        figures = [Figure("scape_radio_events_total", "counter", help, kinds)]
        if self._hello and self._presence:
            figures += _of_switch(self._hello, self._presence)
        try:
            return figures + await self._node.read(self._of_store)
        except Unavailable:
            return figures

    def _of_store(self, connection: Connection) -> list[Figure]:
        def count(table: Table, name: str, help: str, *states: str) -> Figure:
            found = select(func.count()).select_from(table).where(table.c.state.in_(states))
            return figure(name, "gauge", help, connection.execute(found).scalar_one())

        figures = [
            count(calls, "scape_calls_active", "Calls in progress.", "active"),
            count(orders, "scape_orders_waiting", "Orders not done.", *WAITING),
        ]
        if self._hello and self._presence:
            lag = max(0, self._presence.newest - self.recorded)
            help = "Reports of the switch that are not in the journal yet."
            figures.append(figure("scape_journal_lag_reports", "gauge", help, lag))
        return figures


def _of_switch(hello: Hello, presence: Presence) -> list[Figure]:
    sites = presence.sites
    uptime = (presence.at - hello.started) / 1e6
    connected = sum(site.connected for site in sites)
    return [
        figure("scape_switch_uptime_seconds", "gauge", "Since the switch started.", uptime),
        figure("scape_sites", "gauge", "Sites and links in the register.", len(sites)),
        figure("scape_sites_connected", "gauge", "Of these, connected.", connected),
        *_of_sites(sites),
        *(
            figure(f"scape_switch_{name}_total", "counter", f"The switch's count: {name}.", value)
            for name, value in msgspec.to_builtins(presence.counters).items()
        ),
    ]


def _of_sites(sites: tuple[SitePresence, ...]) -> list[Figure]:
    def each(name: str, help: str, values: list[tuple[int, float | None]]) -> Figure:
        samples = [({"site": str(site)}, value) for site, value in values if value is not None]
        return Figure(name, "gauge", help, samples)

    return [
        each(
            "scape_site_connected",
            "Whether it is there.",
            [(site.site, int(site.connected)) for site in sites],
        ),
        each(
            "scape_site_last_heard_timestamp_seconds",
            "Time of its last datagram, in seconds since 1970.",
            [(site.site, site.last_heard / 1e6 or None) for site in sites],
        ),
        each(
            "scape_site_rssi_dbm",
            "Signal strength of the last call.",
            [(site.site, site.rssi) for site in sites],
        ),
        each(
            "scape_site_bit_errors_percent",
            "Bit errors of the last call.",
            [(site.site, site.bit_errors) for site in sites],
        ),
    ]
