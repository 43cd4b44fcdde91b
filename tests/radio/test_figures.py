"""The figures of the radio network: they fit what the switch says, and name no radio."""

import os
from pathlib import Path

import msgspec
import pytest

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.node import Node
from scape.base.store import Store
from scape.radio.events import CallStarted
from scape.radio.node.metrics import RadioFigures
from scape.radio.traffic.tables import intake
from scape.radio.wire.messages import Counters, Presence, Report, SitePresence, Switch
from scape.web.metrics import Metrics

pytestmark = pytest.mark.anyio

RADIO = 2470121
PRESENCE = Presence(
    at=90_000_000,
    sites=(
        SitePresence(site=1, connected=True, last_heard=89_500_000, rssi=-91, bit_errors=1.5),
        SitePresence(site=2, connected=False, last_heard=0),
    ),
    counters=Counters(received=7, delivered=5, flooded=3),
    newest=12,
)


def started(report: int) -> Report:
    event = CallStarted(
        call=f"c{report}", site=1, slot=1, source=RADIO, destination=101, spool="s", report=report
    )
    return Report(report, 1, "radio.call_started", msgspec.Raw(msgspec.msgpack.encode(event)))


async def test_what_the_switch_said_and_the_store_holds(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, os.urandom(32))
    await node.start()
    try:
        figures = RadioFigures(node)
        metrics = Metrics((), [figures])
        assert "scape_switch" not in await metrics.text()
        figures.hear(Switch("s", 30_000_000, "127.0.0.1:62031"))
        figures.hear(PRESENCE)
        for report in (1, 2):
            figures.hear(started(report))
        event = CallStarted(
            call="c1", site=1, slot=1, source=RADIO, destination=101, spool="s", report=2
        )

        def take(change: Change) -> None:
            change.record(event, "c1")
            change.put(intake, {"id": "s", "report": 2, "recorded": 1})

        await node.change(take)
        figures.recorded = 2
        lines = (await metrics.text()).splitlines()
        figures.lose()
        after = await metrics.text()
    finally:
        await node.stop()
    assert {
        'scape_radio_events_total{kind="call_started"} 2.0',
        "scape_switch_uptime_seconds 60.0",
        "scape_switch_received_total 7.0",
        "scape_switch_flooded_total 3.0",
        "scape_sites 2.0",
        "scape_sites_connected 1.0",
        'scape_site_connected{site="2"} 0.0',
        'scape_site_last_heard_timestamp_seconds{site="1"} 89.5',
        'scape_site_rssi_dbm{site="1"} -91.0',
        'scape_site_bit_errors_percent{site="1"} 1.5',
        "scape_calls_active 1.0",
        "scape_orders_waiting 0.0",
        "scape_journal_lag_reports 10.0",
    } <= set(lines)
    assert not [line for line in lines if 'site="2"' in line and "rssi" in line]
    assert str(RADIO) not in "".join(lines)
    assert "scape_switch_uptime_seconds" not in after
    assert "scape_calls_active 1.0" in after
