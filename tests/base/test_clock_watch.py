"""A clock that cannot be right is reported; one that runs as time does is not."""

from pathlib import Path

import pytest

from scape.base import clock_watch
from scape.base.clock import SECOND
from scape.base.clock_watch import FAR, KEPT, STEP, ClockWatch, Doubt, report
from scape.base.node import Node
from scape.base.store import Store
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note

NOON = 1_800_000_000 * SECOND


def test_a_clock_that_runs_as_time_does_is_right() -> None:
    watch = ClockWatch(NOON - SECOND, NOON, 0)
    for passed in range(0, 40 * 24 * 3600, 3600):
        assert watch.look(NOON - SECOND, NOON + passed * SECOND, passed * SECOND) is None


@pytest.mark.parametrize("by", [STEP + 1, -STEP - 1, 10 * FAR, -10 * FAR])
def test_a_clock_that_is_set_while_running_is_reported_for_an_hour(by: int) -> None:
    watch = ClockWatch(0, NOON, 0)
    assert watch.look(0, NOON + by, 0) == Doubt("clock-set", by)
    assert watch.look(0, NOON + by + KEPT - 1, KEPT - 1) == Doubt("clock-set", by)
    assert watch.look(0, NOON + by + KEPT, KEPT) is None


def test_many_small_steps_are_one_large_one() -> None:
    watch = ClockWatch(0, NOON, 0)
    found = [watch.look(0, NOON + step * STEP // 4, 0) for step in range(1, 6)]
    assert found[:4] == [None] * 4
    assert found[4] == Doubt("clock-set", STEP * 5 // 4)


def test_a_clock_behind_the_journal_is_reported_until_it_has_caught_up() -> None:
    watch = ClockWatch(NOON + FAR, NOON, 0)
    assert watch.look(NOON + FAR, NOON, 0) == Doubt("clock-behind", FAR)
    assert watch.look(NOON + FAR, NOON + 5 * SECOND, 5 * SECOND) == Doubt(
        "clock-behind", FAR - 5 * SECOND
    )
    assert watch.look(NOON + FAR, NOON + FAR, FAR) is None


def test_a_start_long_after_the_last_row_is_reported_for_an_hour() -> None:
    watch = ClockWatch(NOON - FAR - SECOND, NOON, 0)
    assert watch.look(NOON, NOON, 0) == Doubt("clock-far", FAR + SECOND)
    assert watch.look(NOON, NOON + KEPT, KEPT) is None


@pytest.mark.anyio
async def test_a_doubtful_clock_is_on_the_health_page(tmp_path: Path) -> None:
    hands = [NOON]
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY, lambda: hands[0])
    await node.start()
    await node.change(note("a"))
    hands[0] -= 2 * 3600 * SECOND
    last = await node.read(clock_watch.last_recorded)
    watch = ClockWatch(last, NOON, 0)
    report(node, watch.look(last, node.clock(), 0))
    health = node.live.memory("system_health")
    assert (health["clock"]["why"], health["clock"]["facts"]) == ("clock-behind", {"minutes": 120})
    await node.change(note("b"))
    assert await node.read(clock_watch.last_recorded) == last + 1
    hands[0] += 2 * 3600 * SECOND + 1
    report(node, watch.look(last, node.clock(), 2))
    assert health["clock"]["state"] == "up"
    await node.stop()
