"""Which alarms are erased with the fact that raised them."""

from pathlib import Path

import pytest

from scape.alarms.events import AlarmRaised
from scape.alarms.views import ALARMS, VIEWS
from scape.base.change import Change
from scape.base.node import Node
from scape.base.store import Store
from scape.radio.registers.events import SiteRemoved

pytestmark = pytest.mark.anyio


def raise_two(change: Change) -> None:
    """A fact, an alarm of the same moment, and the next alarm, of another."""
    change.record(SiteRemoved(number=1), "site/1", at=1)
    for alarm, at in (("follows", 1), ("other", 2)):
        raised = AlarmRaised(alarm=alarm, alarm_kind="lost-radio", about=f"radio/{at}")
        change.record(raised, alarm, at=at)


async def test_only_alarms_of_the_same_moment_are_erased_with_a_fact(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), (ALARMS.view,), bytes(32))
    await node.start()
    try:
        await node.change(raise_two)
        await node.erase(1, reason="asked for")
        async with node.live.watch("alarms") as watching:
            assert [row["id"] for row in watching.snapshot.rows] == ["other"]
    finally:
        await node.stop()
