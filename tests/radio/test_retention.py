"""Recordings go by the rule, oldest first, those of emergencies last; and the journal says so."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from scape.alarms.events import AlarmOver, AlarmRaised
from scape.alarms.service import alarms_of
from scape.app import FEATURES
from scape.base import standing
from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.store import Store
from scape.base.tables import journal, standing_views
from scape.radio.archive.events import RecordingKept, RecordingReleased
from scape.radio.desk.alarms import DISK_FILLING, RECORDINGS_SHORT
from scape.radio.desk.retention import DAY, Emergencies, Rule, beyond_quota, of_age
from scape.radio.events import CallRecorded, CallStarted
from scape.radio.node.retention import Retention
from scape.radio.node.space import SpaceAlarm
from scape.radio.switch.recorder import path_of
from scape.radio.traffic.tables import RECORDED, calls

pytestmark = pytest.mark.anyio

NOW = 1000 * DAY
MB = 1 << 20
HOUR = DAY // 24
RULE = Rule(days=90, emergency_days=700)
# The age of each call in days, its radio, its talkgroup, whether it is marked as an emergency.
CALLS = {
    "ancient": (800, 1, 101, True),
    "marked": (400, 2, 101, True),
    "old": (300, 3, 102, False),
    "answer": (200, 4, 103, False),
    "asked": (200, 5, 104, False),
    "recent": (10, 3, 102, False),
}


@pytest.fixture
async def node(tmp_path: Path, store_url: str) -> AsyncIterator[Node]:
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32), lambda: NOW)
    await node.start()
    yield node
    await node.stop()


def began(id: str) -> int:
    return NOW - CALLS[id][0] * DAY


def recordings(node: Node) -> Path:
    return node.store.folder / "switch" / "recordings"


async def record(node: Node, *, size: int = MB) -> None:
    """Every call, with a file of a few bytes that counts as so many."""
    for id, (_, source, destination, emergency) in CALLS.items():
        path = path_of(id, began(id))
        file = recordings(node) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"voice")
        started = CallStarted(
            call=id,
            site=1,
            slot=1,
            source=source,
            destination=destination,
            emergency=emergency,
        )
        await happen(node, started, id, began(id))
        event = CallRecorded(call=id, path=path, sha256="00", bursts=3, size=size)
        await happen(node, event, id, began(id))


async def happen(node: Node, event: Event, subject: str, at: int) -> None:
    await node.change(lambda change: change.record(event, subject, at))


async def raise_alarm(node: Node, radio: int, talkgroup: int, at: int) -> None:
    facts: dict[str, Any] = {"talkgroup": talkgroup, "private": False}
    event = AlarmRaised(alarm="a", alarm_kind="emergency", about=f"radio/{radio}", facts=facts)
    await happen(node, event, "a", at)


def retention(node: Node, rule: Rule = RULE, free: int = 1 << 40) -> Retention:
    return Retention(node, node.store.folder / "switch", rule, free=lambda _: free)


async def on_disk(node: Node) -> set[str]:
    """The calls with a file; each other row says when its file was removed, and has no link."""
    rows = await node.read(lambda c: [dict(row) for row in c.execute(select(calls)).mappings()])
    there = {path.stem for path in recordings(node).rglob("*.dmr")}
    for row in rows:
        gone = ("removed", "", NOW) if row["id"] not in there else None
        shown = (row["recording"], row["recording_path"], row["recording_removed"])
        assert gone is None or (shown[:2], shown[2] >= NOW) == (gone[:2], True)
        assert gone or shown == ("whole", path_of(row["id"], began(row["id"])), None)
    return there


def trouble(node: Node) -> str:
    row = node.live.memory("system_health").get("recordings", {})
    return str(row["why"]) if row.get("state") == "down" else ""


async def alarms(node: Node) -> list[ViewRow]:
    return await node.read(partial(alarms_of, kind=RECORDINGS_SHORT, since=0))


async def test_recordings_go_after_their_days_and_those_of_emergencies_later(node: Node) -> None:
    await record(node)
    await retention(node).look()
    assert await on_disk(node) == {"marked", "recent"}
    assert not (recordings(node) / path_of("old", began("old"))).parent.exists()
    events = await node.read(
        lambda c: list(c.scalars(select(journal.c.body).where(journal.c.kind == REMOVED)))
    )
    (body,) = events
    assert all(name.encode() in body for name in ("ancient", "old", "answer", "asked", "age"))


REMOVED = "radio.recordings_removed"


async def test_without_days_nothing_goes(node: Node) -> None:
    await record(node)
    await retention(node, Rule()).look()
    assert await on_disk(node) == CALLS.keys()
    await retention(node, Rule(days=90)).look()
    assert await on_disk(node) == {"ancient", "marked", "recent"}


async def test_what_an_open_emergency_holds_stays_and_then_is_of_an_emergency(node: Node) -> None:
    await record(node)
    await raise_alarm(node, CALLS["asked"][1], CALLS["answer"][2], began("asked") + HOUR // 2)
    rule = Rule(days=90, emergency_days=150)
    await retention(node, rule).look()
    assert await on_disk(node) == {"answer", "asked", "recent"}
    await happen(node, AlarmOver(alarm="a"), "a", began("asked") + HOUR)
    await retention(node).look()
    assert await on_disk(node) == {"answer", "asked", "recent"}
    await retention(node, rule).look()
    assert await on_disk(node) == {"recent"}


async def test_beyond_the_quota_the_oldest_go_but_none_of_an_emergency(node: Node) -> None:
    await record(node)
    await raise_alarm(node, CALLS["asked"][1], 9, began("asked"))
    rule = Rule(days=900, quota=5 * MB)
    await retention(node, rule).look()
    assert await on_disk(node) == CALLS.keys() - {"old"}
    assert trouble(node) == "recordings-short"
    await retention(node, rule._replace(quota=2 * MB)).look()
    assert await on_disk(node) == {"ancient", "marked", "asked"}
    assert trouble(node) == "recordings-held"


async def test_what_is_kept_stays_though_it_is_old_and_takes_space(node: Node) -> None:
    await record(node)
    for id in ("old", "answer"):
        await happen(node, RecordingKept(call=id, reason="court"), id, NOW)
    await retention(node).look()
    assert await on_disk(node) == {"marked", "recent", "old", "answer"}
    full = Rule(days=900, quota=3 * MB)
    await retention(node, full).look()
    assert await on_disk(node) == {"marked", "old", "answer"}
    assert trouble(node) == "recordings-short"
    await retention(node, full._replace(quota=2 * MB)).look()
    assert await on_disk(node) == {"marked", "old", "answer"}
    assert trouble(node) == "recordings-held"
    await happen(node, RecordingReleased(call="answer", reason="over"), "answer", NOW)
    await retention(node, full._replace(quota=2 * MB)).look()
    assert await on_disk(node) == {"marked", "old"}


async def test_what_is_kept_in_the_last_moment_stays(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the list of what goes was read, before its removal is journalled."""
    await record(node)
    page = Retention._page

    async def read_and_keep(self: Retention, *asked: Any, **more: Any) -> list[ViewRow]:
        rows = await page(self, *asked, **more)
        if any(row["id"] == "old" for row in rows):
            await happen(node, RecordingKept(call="old", reason="court"), "old", NOW)
        return rows

    monkeypatch.setattr(Retention, "_page", read_and_keep)
    await retention(node).look()
    assert await on_disk(node) == {"marked", "recent", "old"}
    await retention(node, Rule(days=900, quota=2 * MB)).look()
    assert await on_disk(node) == {"marked", "old"}


async def test_recordings_leave_the_space_that_the_journal_needs(node: Node) -> None:
    await record(node)
    rule = Rule(days=900, quota=100 * MB, free_above=50 * MB)
    await retention(node, rule, free=48 * MB).look()
    assert await on_disk(node) == CALLS.keys() - {"old", "answer"}


async def test_it_warns_before_it_removes_and_is_over_when_there_is_room(node: Node) -> None:
    await record(node)
    kept = Retention(
        node, node.store.folder / "switch", Rule(900, 0, 7 * MB), free=lambda _: 1 << 40
    )
    await kept.look()
    assert (await alarms(node), trouble(node)) == ([], "")
    kept._rule = Rule(900, 0, 6 * MB + MB // 2)
    await kept.look()
    await kept.look()
    ((alarm,), why) = (await alarms(node), trouble(node))
    assert (alarm["state"], alarm["count"], why) == ("open", 1, "recordings-short")
    assert alarm["facts"] == {"days": 800, "wanted": 900, "mebibytes": 6}
    assert await on_disk(node) == CALLS.keys()
    kept._rule = Rule(900, 0, 100 * MB)
    await kept.look()
    assert ([alarm["state"] for alarm in await alarms(node)], trouble(node)) == (["over"], "")


@pytest.mark.parametrize("journalled", [True, False])
async def test_a_crash_between_journal_and_disk_is_made_good(
    node: Node, monkeypatch: pytest.MonkeyPatch, journalled: bool
) -> None:
    """What the journal says is removed is removed, and nothing else."""
    await record(node)
    broken = retention(node)

    async def crash(*_: object) -> None:
        raise Unavailable("store-full")

    if journalled:
        broken._delete = lambda paths: exec("raise OSError(5)")  # type: ignore[method-assign]
        with pytest.raises(OSError, match="5"):
            await broken.look()
    else:
        with monkeypatch.context() as patched:
            patched.setattr(node, "change", crash)
            with pytest.raises(Unavailable):
                await broken.look()
    assert {path.stem for path in recordings(node).rglob("*.dmr")} == CALLS.keys()
    await retention(node, Rule()).look()
    assert await on_disk(node) == ({"marked", "recent"} if journalled else CALLS.keys())


async def test_nothing_goes_while_the_rows_of_calls_are_rebuilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Removals would not be in those rows, so that their files stayed for ever."""
    before = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32), lambda: NOW)
    await before.start()
    await record(before)
    await before.change(lambda change: change.execute(delete(standing_views)))
    await before.stop()
    rebuild, rebuilt = standing.rebuild_beside, asyncio.Event()

    async def later(*arguments: Any) -> int:
        await rebuilt.wait()
        return await rebuild(*arguments)

    monkeypatch.setattr(standing, "rebuild_beside", later)
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32), lambda: NOW)
    await node.start()
    await asyncio.sleep(0)
    with pytest.raises(Unavailable, match="rebuilding"):
        await retention(node).look()
    assert await on_disk(node) == CALLS.keys()
    rebuilt.set()
    assert node._rebuilding
    await node._rebuilding
    await retention(node).look()
    assert await on_disk(node) == {"marked", "recent"}
    await node.stop()


async def test_after_a_clock_was_set_nothing_goes_by_age_for_days(tmp_path: Path) -> None:
    hands = [NOW, 0]
    node = Node(
        Store(tmp_path),
        FEATURES.views,
        FEATURES.live,
        bytes(32),
        lambda: hands[0],
        steady=lambda: hands[1],
    )
    await node.start()
    await record(node)
    kept = retention(node, Rule(days=900))
    await kept.look()
    hands[:] = [NOW + 1000 * DAY, HOUR]
    await kept.look()
    hands[:] = [NOW + 1003 * DAY, HOUR + 3 * DAY - 1]
    await kept.look()
    assert await on_disk(node) == CALLS.keys()
    hands[:] = [NOW + 1003 * DAY, HOUR + 3 * DAY]
    await kept.look()
    assert await on_disk(node) == {"ancient", "marked"}
    await node.stop()


@pytest.mark.parametrize(
    "path", ["../../vault.key", "2026/01/../../../../vault.key", "2026/01/02/x.key"]
)
async def test_rows_that_name_other_files_delete_none(node: Node, path: str) -> None:
    other = recordings(node) / path
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(b"key")
    kept = retention(node, Rule())
    kept._list.write_text("")
    kept._delete([path])
    assert other.read_bytes() == b"key"
    assert not kept._list.exists()


async def test_a_disk_that_fills_up_is_one_alarm_until_there_is_room(node: Node) -> None:
    left = [40 * MB]
    space = SpaceAlarm(node, 20 * MB, lambda _: left[0])
    found = []
    for mebibytes in (40, 19, 24, 18, 25, 24):
        left[0] = mebibytes * MB
        await space.look()
        rows = await node.read(partial(alarms_of, kind=DISK_FILLING, since=0))
        found.append([(row["state"], row["facts"]["mebibytes"]) for row in rows])
    once, over = [("open", 19)], [("over", 19)]
    assert found == [[], once, once, once, over, over]


async def test_what_is_kept_is_found_by_an_index(node: Node) -> None:
    explain = "EXPLAIN QUERY PLAN" if node.store.sqlite else "EXPLAIN"
    query = f"{explain} SELECT id FROM radio_calls WHERE {RECORDED} ORDER BY started, id LIMIT 9"

    def plan(change: Change) -> str:
        if not node.store.sqlite:
            change.connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        return str(change.connection.exec_driver_sql(query).all())

    assert "radio_calls_recorded" in await node.change(plan)


def call(id: str, started: int, **more: Any) -> ViewRow:
    return {
        **{"id": id, "started": started, "site": 1, "source": 5, "destination": 101},
        **{"private": False, "emergency": False, "recording_size": 4097, **more},
    }


def test_a_file_takes_whole_blocks() -> None:
    three = [call(f"c{number}", number) for number in range(3)]
    assert beyond_quota(three, Emergencies([]), 8192) == ["c0"]
    assert beyond_quota(three, Emergencies([]), 8193) == ["c0", "c1"]


@pytest.mark.parametrize(
    ("started", "over", "held"),
    [
        (-2 * HOUR, None, False),
        (-HOUR, None, True),
        (5 * HOUR, None, True),
        (5 * HOUR, 4 * HOUR, False),
        (3 * HOUR, 4 * HOUR, True),
    ],
)
def test_an_emergency_holds_from_an_hour_before_it_until_it_is_over(
    started: int, over: int | None, held: bool
) -> None:
    begun = NOW - 100 * DAY
    alarm = {"about": "radio/5", "at": begun, "facts": {}}
    emergencies = Emergencies([alarm | {"over_at": None if over is None else begun + over}])
    chosen = of_age(Rule(days=90), [call("c", begun + started)], emergencies, NOW)
    assert chosen == ([] if held else ["c"])
