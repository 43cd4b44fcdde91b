"""How well sites and radios are heard: their rows, and the points of their plots."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.store import Store
from scape.radio.events import CallEnded, CallStarted
from scape.radio.registers.events import RadioRegistered, SiteRegistered
from scape.radio.traffic import quality, tables
from scape.radio.traffic.quality import mean_after, read_quality

SECOND = 1_000_000


def call(change: Change, id: str, at: int, site: int, source: int, **end: Any) -> None:
    change.record(CallStarted(call=id, site=site, slot=1, source=source, destination=9), id, at)
    change.record(CallEnded(call=id, reason="terminator", duration=1, **end), id, at)


def fill(change: Change) -> None:
    change.record(SiteRegistered(number=1, name="Liepāja", secret=""), "site/1")
    change.record(RadioRegistered(number=5, name="M21 Ozols"), "radio/5")
    call(change, "a", 10 * SECOND, 1, 5, frames=30, lost=10, bit_errors=5, bits=100, rssi=-80)
    call(change, "b", 20 * SECOND, 1, 5, frames=0)
    call(change, "c", 30 * SECOND, 1, 6, frames=9, bit_errors=1, bits=100, rssi=-90)
    going_on = CallStarted(call="d", site=1, slot=1, source=5, destination=9)
    change.record(going_on, "d", 40 * SECOND)
    for index in range(100):
        errors, at = index % 2, (100 + index) * SECOND
        call(change, f"e{index}", at, 2, 7, frames=1, bit_errors=errors, bits=100, rssi=-index % 2)


@pytest.fixture
def connection(tmp_path: Path, store_url: str) -> Iterator[Connection]:
    async def make() -> None:
        node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
        await node.start()
        await node.change(fill)
        await node.stop()

    asyncio.run(make())
    store = Store(tmp_path, store_url)
    with store.read() as connection:
        yield connection
    store.close()


def test_a_call_is_a_point_and_what_nobody_measured_is_none(connection: Connection) -> None:
    found = read_quality(connection, 1, None, 0)
    assert found.at == [10, 20, 30]
    assert found.bit_errors == [5, None, 1]
    assert found.rssi == [-80, None, -90]
    assert found.lost == [25, None, 0]
    assert read_quality(connection, None, 5, 0).at == [10, 20]
    assert read_quality(connection, None, 5, 15 * SECOND).at == [20]
    assert read_quality(connection, 99, None, 0).at == []
    assert read_quality(connection, 1, None, 0, {"source": {6}}).at == [30]


def test_too_many_points_are_one_for_each_slice_of_time(
    connection: Connection,
) -> None:
    found = read_quality(connection, 2, None, 0, most=10)
    assert found.at == [100 + 10 * index for index in range(10)]
    assert found.bit_errors == [0.5] * 10
    assert found.lost == [0] * 10


def test_the_rows_of_site_and_radio_have_the_last_and_the_mean(connection: Connection) -> None:
    site = connection.execute(select(tables.connections)).mappings().one()
    assert (site["bit_errors"], site["measured"], site["rssi"]) == (3, 2, -90)
    radio = connection.execute(select(tables.heard)).mappings().one()
    assert (radio["bit_errors"], radio["rssi"], radio["last_slot"]) == (5, -80, 1)


@pytest.mark.parametrize(("site", "radio"), [(None, None), (1, 5)])
def test_a_plot_is_of_one_site_or_one_radio(
    connection: Connection, site: int | None, radio: int | None
) -> None:
    with pytest.raises(Refused, match="site-or-radio"):
        read_quality(connection, site, radio, 0)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=40))
def test_a_mean_lies_between_what_was_measured(percents: list[int]) -> None:
    site: ViewRow = {"bit_errors": None, "measured": 0}
    for percent in percents:
        end = CallEnded(
            call="c", reason="terminator", duration=1, frames=1, bit_errors=percent, bits=100
        )
        mean, measured = mean_after(site, end)
        site = {"bit_errors": mean, "measured": measured}
    assert mean is not None
    assert min(percents) - 1e-9 <= mean <= max(percents) + 1e-9
    assert measured == min(len(percents), quality.RECENT)
    if len(percents) <= quality.RECENT:
        assert mean == pytest.approx(sum(percents) / len(percents))
