"""What a dispatcher must look at, out of what was heard, in a real store."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from scape.alarms.events import AlarmRaised, AlarmTaken
from scape.alarms.service import Alarms
from scape.alarms.tables import waiting
from scape.alarms.views import VIEWS
from scape.app import FEATURES
from scape.base.change import Change
from scape.base.errors import Missing, Refused
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.store import Store
from scape.base.tables import journal
from scape.radio.desk import alarms
from scape.radio.desk.events import OrderPlaced, OrderWithdrawn
from scape.radio.events import (
    DESK,
    AirEvent,
    CallBlocked,
    CallEnded,
    CallStarted,
    EmergencyRaised,
    LoginRefused,
    OrderDone,
    OrderFailed,
    PositionReceived,
    RepeaterConnected,
    RepeaterDoubled,
    RepeaterLost,
    SiteFlooding,
)
from scape.radio.node.intake import Intake
from scape.radio.registers.events import (
    RadioRegistered,
    RadioStateChanged,
    SiteRegistered,
)
from scape.radio.registers.registers import SITES as SITES_REGISTER
from scape.radio.registers.service import Registers
from scape.radio.traffic.tables import heard
from scape.radio.wire.reports import Happened, subject_of
from tests.radio.registering import remove
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

LIEPAJA, NICA, KLAIPEDA, NOWHERE = 1, 2, 3, 4
SITES = {
    LIEPAJA: (56.51, 21.01),
    NICA: (56.35, 21.06),  # 18 km from Liepāja
    KLAIPEDA: (55.71, 21.13),  # 89 km
    NOWHERE: (None, None),
}
MINUTE = 60_000_000
OZOLS = 5


class Seat:
    """The node as a dispatcher sees it; `hears` has the journal take in what was heard."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.service = Alarms(node)
        self.registers = Registers(node, _nothing)
        self._recorded: asyncio.Queue[int] = asyncio.Queue()
        self.intake = Intake(node, self._recorded.put_nowait, lambda: None)
        self._report = 0

    async def hears(self, event: AirEvent, at: int = 1) -> None:
        self._report += 1
        event = msgspec.structs.replace(event, spool="s", report=self._report)
        await self.intake.take(Happened(event, subject_of(event), at))
        async with asyncio.timeout(PATIENCE):
            while await self._recorded.get() < self._report:
                pass

    async def alarms(self) -> list[ViewRow]:
        async with self.node.live.watch("alarms") as watching:
            return sorted(watching.snapshot.rows, key=lambda row: row["at"])

    async def newest(self, window: int) -> list[ViewRow]:
        async with self.node.live.watch("alarms", window=window) as watching:
            return watching.snapshot.rows

    async def alarm(self) -> ViewRow:
        [alarm] = await self.alarms()
        return alarm

    async def record(self, event: Event, subject: str) -> None:
        await self.node.change(lambda change: change.record(event, subject))


async def _nothing() -> None:
    pass


def registers(change: Change) -> None:
    for number, (latitude, longitude) in SITES.items():
        site = SiteRegistered(
            number=number, name=f"{number}", latitude=latitude, longitude=longitude, secret=""
        )
        change.record(site, f"site/{number}")
    change.record(RadioRegistered(number=OZOLS, name="M21 Ozols"), f"radio/{OZOLS}")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Seat]:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(registers)
    desk = Seat(node)
    running = asyncio.create_task(desk.intake.run())
    yield desk
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await node.stop()


def blocked(reason: Any, site: int = LIEPAJA, source: int = OZOLS) -> CallBlocked:
    return CallBlocked(site=site, slot=1, source=source, destination=101, reason=reason)


def emergency(alarm: str, source: int = OZOLS) -> EmergencyRaised:
    return EmergencyRaised(
        alarm=alarm, site=LIEPAJA, slot=1, source=source, destination=101, by="alarm"
    )


def call_at(site: int, id: str = "c", source: int = OZOLS) -> CallStarted:
    return CallStarted(call=id, site=site, slot=1, source=source, destination=101)


async def measure(desk: Seat, *percents: float) -> None:
    """Calls at Liepāja, so many of their bits wrong."""
    for percent in percents:
        id = f"c{desk._report}"
        await desk.hears(call_at(LIEPAJA, id))
        errors = round(percent * 10)
        await desk.hears(
            CallEnded(
                call=id, reason="terminator", duration=1, frames=9, bit_errors=errors, bits=1000
            )
        )


@pytest.mark.parametrize(
    ("event", "kind", "about"),
    [
        (blocked("lost"), "lost-radio", ("radio/5", "site/1", 101)),
        (blocked("unknown", source=77), "unknown-radio", ("site/1", "", 0)),
        (blocked("loop"), "loop", ("site/1", "", 101)),
        (RepeaterLost(site=NICA, reason="silent", last_heard=1), "site-silent", ("site/2", "", 0)),
        (
            LoginRefused(site=NICA, address="192.0.2.1", reason="wrong-secret", count=5000),
            "site-flooded",
            ("site/2", "", 0),
        ),
        (
            LoginRefused(site=9, address="192.0.2.1", reason="flood"),
            "site-flooded",
            ("site/0", "", 0),
        ),
        (SiteFlooding(site=NICA, dropped=40), "site-flooding", ("site/2", "", 0)),
    ],
)
async def test_a_fact_raises_an_alarm_and_the_same_again_counts_it_up(
    desk: Seat, event: AirEvent, kind: str, about: tuple[str, str, int]
) -> None:
    await desk.hears(event, at=5)
    alarm = await desk.alarm()
    assert (alarm["kind"], alarm["state"], alarm["count"], alarm["at"]) == (kind, "open", 1, 5)
    assert (alarm["about"], alarm["place"], alarm["facts"].get("talkgroup", 0)) == about
    await desk.hears(event, at=6)
    again = await desk.alarm()
    assert (again["id"], again["count"], again["at"], again["last"]) == (alarm["id"], 2, 5, 6)


@pytest.mark.parametrize(
    "event",
    [
        blocked("busy"),
        blocked("no-right"),
        RepeaterLost(site=NICA, reason="closed", last_heard=1),
        LoginRefused(site=NICA, address="192.0.2.1", reason="wrong-secret", count=60),
        call_at(LIEPAJA),
        blocked("unknown", site=DESK, source=77),
    ],
)
async def test_everyday_facts_raise_none(desk: Seat, event: AirEvent) -> None:
    await desk.hears(event)
    assert await desk.alarms() == []


async def test_unknown_radios_of_one_site_are_one_alarm_that_names_a_few(desk: Seat) -> None:
    for source in (77, 78, 77, *range(80, 100)):
        await desk.hears(blocked("unknown", source=source))
    alarm = await desk.alarm()
    assert (alarm["count"], alarm["about"]) == (23, "site/1")
    assert alarm["facts"] == {"radios": "77, 78, 80, 81, 82", "others": 1}
    await desk.hears(blocked("unknown", site=NICA, source=77))
    assert len(await desk.alarms()) == 2


async def test_a_stolen_radio_is_an_alarm_however_it_is_heard(desk: Seat) -> None:
    await desk.record(RadioStateChanged(number=OZOLS, state="stolen"), f"radio/{OZOLS}")
    await desk.hears(PositionReceived(site=NICA, source=OZOLS, latitude=56.4, longitude=21.0))
    alarm = await desk.alarm()
    assert (alarm["kind"], alarm["place"], alarm["about"]) == ("lost-radio", "site/2", "radio/5")


async def test_a_silent_site_is_over_by_itself_once_it_is_back(desk: Seat) -> None:
    lost = RepeaterLost(site=NICA, reason="silent", last_heard=1)
    await desk.hears(lost, at=1)
    await desk.hears(RepeaterConnected(site=NICA, address="192.0.2.1"), at=2)
    alarm = await desk.alarm()
    assert (alarm["state"], alarm["over_at"], alarm["over_by"]) == ("over", 2, "")
    await desk.hears(lost, at=3)
    assert [alarm["state"] for alarm in await desk.alarms()] == ["over", "open"]


async def test_an_inhibit_that_failed_is_an_alarm_until_one_is_done(desk: Seat) -> None:
    for id, kind in (("i", "inhibit"), ("t", "check"), ("w", "inhibit"), ("j", "inhibit")):
        placed = OrderPlaced(order=id, order_kind=kind, destination=OZOLS, expires=99)  # type: ignore[arg-type]
        await desk.record(placed, id)
    await desk.record(OrderWithdrawn(order="w"), "w")
    for id in ("t", "w"):
        await desk.hears(OrderFailed(order=id, why="expired"))
    assert await desk.alarms() == []
    await desk.hears(OrderFailed(order="i", why="refused"))
    alarm = await desk.alarm()
    assert (alarm["kind"], alarm["about"], alarm["state"]) == ("inhibit-failed", "radio/5", "open")
    assert alarm["facts"] == {"why": "refused"}
    await desk.hears(OrderDone(order="j", site=NICA))
    assert (await desk.alarm())["state"] == "over"


async def test_a_site_that_floods_is_one_alarm_until_it_stops(desk: Seat) -> None:
    for dropped in (40, 9000):
        await desk.hears(SiteFlooding(site=NICA, dropped=dropped))
    alarm = await desk.alarm()
    assert (alarm["count"], alarm["facts"], alarm["state"]) == (2, {"dropped": 9000}, "open")
    await desk.hears(SiteFlooding(site=NICA, dropped=9900, over=True))
    assert (await desk.alarm())["state"] == "over"
    await desk.hears(SiteFlooding(site=NICA, dropped=5), at=1)
    await desk.hears(call_at(NICA), at=alarms.QUIET + 2)  # its end was never reported
    assert [alarm["state"] for alarm in await desk.alarms()] == ["over", "over"]


async def test_crowded_emergencies_of_a_site_are_one_alarm_that_counts_them(desk: Seat) -> None:
    await desk.hears(emergency("own"))
    for radio in range(80, 180):
        crowded = msgspec.structs.replace(emergency(f"e{radio}", radio), crowded=True)
        await desk.hears(crowded)
    own, crowd = await desk.alarms()
    assert (own["about"], own["count"]) == ("radio/5", 1)
    assert (crowd["kind"], crowd["about"], crowd["count"]) == ("emergency", "site/1", 100)
    assert crowd["facts"] == {"radios": "80, 81, 82, 83, 84", "others": 1, "crowd": 100}
    await desk.record(AlarmTaken(alarm=crowd["id"]), crowd["id"])
    await desk.hears(msgspec.structs.replace(emergency("later", 7), crowded=True))
    (new,) = [alarm for alarm in await desk.alarms() if alarm["id"] == "later"]
    assert (new["count"], new["facts"]["radios"], new["facts"]["crowd"]) == (1, "7", 1)


def flood(site: int, count: int = 5000) -> LoginRefused:
    return LoginRefused(site=site, address="192.0.2.1", reason="wrong-secret", count=count)


async def test_a_flood_is_over_when_its_site_logs_in(desk: Seat) -> None:
    await desk.hears(flood(NICA), at=1)
    await desk.hears(RepeaterConnected(site=KLAIPEDA, address="192.0.2.9"), at=2)
    assert (await desk.alarm())["state"] == "open"
    await desk.hears(RepeaterConnected(site=NICA, address="192.0.2.9"), at=3)
    assert (await desk.alarm())["state"] == "over"


@pytest.mark.parametrize("site", [NICA, 0])
async def test_a_flood_is_over_by_itself_once_it_was_quiet_for_long(desk: Seat, site: int) -> None:
    await desk.hears(flood(site), at=1)
    await desk.hears(flood(site, 1), at=alarms.QUIET)
    assert (await desk.alarm())["state"] == "open"
    await desk.hears(flood(site), at=alarms.QUIET)
    await desk.hears(call_at(NICA, "one"), at=2 * alarms.QUIET)
    assert (await desk.alarm())["state"] == "open"
    await desk.hears(call_at(NICA, "two"), at=2 * alarms.QUIET + 1)
    alarm = await desk.alarm()
    assert (alarm["state"], alarm["over_by"]) == ("over", "")


async def test_of_a_site_that_is_removed_no_alarm_is_left(desk: Seat) -> None:
    await desk.hears(RepeaterLost(site=NICA, reason="silent", last_heard=1))
    await desk.hears(flood(NICA))
    await desk.hears(blocked("unknown", site=NICA, source=77))
    await desk.hears(blocked("unknown", site=KLAIPEDA, source=77))
    await remove(desk.registers, SITES_REGISTER, NICA, "me")
    states = {(alarm["about"], alarm["state"]) for alarm in await desk.alarms()}
    assert states == {("site/2", "over"), ("site/3", "open")}
    matters = await desk.node.read(lambda c: c.execute(select(waiting)).all())
    assert [(row.id, list(row.alarms)) for row in matters] == [("site/3", ["unknown-radio"])]


async def test_a_site_is_degraded_by_its_mean_and_not_by_one_call(desk: Seat) -> None:
    await measure(desk, 40)
    assert await desk.alarms() == []
    await measure(desk, 0, 0, 0, 0, 0, 0, 0, 0)
    assert await desk.alarms() == []
    await measure(desk, *[9] * 8)
    assert (await desk.alarm())["kind"] == "site-degraded"
    await measure(desk, 9)
    assert (await desk.alarm())["count"] == 1
    await measure(desk, *[4] * 8)
    assert (await desk.alarm())["state"] == "open"
    await measure(desk, *[0] * 6)
    assert (await desk.alarm())["state"] == "over"


@pytest.mark.parametrize(
    ("before", "here", "minutes", "impossible"),
    [
        (LIEPAJA, KLAIPEDA, 10, True),
        (LIEPAJA, KLAIPEDA, 30, False),  # 178 km/h
        (LIEPAJA, NICA, 0, False),  # both hear it
        (LIEPAJA, NOWHERE, 0, False),
        (LIEPAJA, LIEPAJA, 0, False),
    ],
)
async def test_a_radio_in_two_places_is_two_radios(
    desk: Seat, before: int, here: int, minutes: int, *, impossible: bool
) -> None:
    await desk.hears(call_at(before), at=MINUTE)
    await desk.hears(blocked("busy", site=here), at=MINUTE + minutes * MINUTE)
    raised = await desk.alarms()
    assert bool(raised) is impossible
    for alarm in raised:
        assert (alarm["kind"], alarm["about"]) == ("two-places", "radio/5")
        assert alarm["place"] == f"site/{here}"
        assert alarm["facts"] == {"other_site": before, "other_at": MINUTE, "kilometres": 89}


async def test_a_loop_hears_no_radio_elsewhere(desk: Seat) -> None:
    await desk.hears(call_at(LIEPAJA), at=MINUTE)
    await desk.hears(blocked("loop", site=KLAIPEDA), at=MINUTE)
    assert (await desk.alarm())["kind"] == "loop"
    async with desk.node.live.watch("radio_heard") as watching:
        [radio] = watching.snapshot.rows
    assert radio["last_site"] == LIEPAJA


async def test_an_emergency_of_a_moved_site_says_so_until_it_is_proven(desk: Seat) -> None:
    forged = msgspec.structs.replace(emergency("a"), unproven="192.0.2.1:40000")
    await desk.hears(forged, at=1)
    alarm = await desk.alarm()
    assert (alarm["id"], alarm["facts"]["unproven"]) == ("a", "192.0.2.1:40000")
    async with desk.node.live.watch("radio_heard") as watching:
        assert [row["last_heard"] for row in watching.snapshot.rows] == [None]
    await desk.hears(emergency("b"), at=2)
    alarm = await desk.alarm()
    assert (alarm["id"], alarm["count"]) == ("a", 2)
    assert "unproven" not in alarm["facts"]
    await desk.hears(msgspec.structs.replace(forged, alarm="c"), at=3)
    assert await desk.alarm() == alarm


async def test_two_repeaters_of_one_id_are_one_alarm_that_names_both(desk: Seat) -> None:
    both = ("192.0.2.1:62031", "192.0.2.2:62031")
    for minute in (1, 2, 3):
        await desk.hears(RepeaterDoubled(site=LIEPAJA, addresses=both), at=minute * MINUTE)
    alarm = await desk.alarm()
    assert (alarm["kind"], alarm["about"], alarm["count"]) == (
        "site-doubled",
        f"site/{LIEPAJA}",
        3,
    )
    assert alarm["facts"] == {"addresses": ", ".join(both)}
    await desk.hears(call_at(LIEPAJA), at=12 * MINUTE)
    assert (await desk.alarm())["state"] == "open"
    await desk.hears(call_at(LIEPAJA), at=14 * MINUTE)
    assert (await desk.alarm())["state"] == "over"


async def test_an_emergency_calls_again_after_somebody_took_it(desk: Seat) -> None:
    await desk.hears(emergency("a"), at=1)
    await desk.hears(emergency("b"), at=2)
    first = await desk.alarm()
    assert (first["id"], first["kind"], first["count"]) == ("a", "emergency", 2)
    await desk.service.take("a", "me")
    await desk.hears(emergency("c"), at=3)
    assert [(a["id"], a["state"]) for a in await desk.alarms()] == [("a", "taken"), ("c", "open")]
    await desk.service.end("a", "spoke to them", "me")
    await desk.hears(emergency("d"), at=4)
    assert [a["count"] for a in await desk.alarms()] == [2, 2]
    await desk.hears(emergency("e", source=6), at=5)
    assert len(await desk.alarms()) == 3


async def test_an_alarm_that_comes_again_is_new_again(desk: Seat) -> None:
    await desk.hears(emergency("a"), at=1)
    await desk.hears(blocked("loop"), at=2)
    await desk.hears(emergency("b"), at=3)
    [newest] = await desk.newest(1)
    assert newest["id"] == "a"


async def test_an_alarm_is_taken_once_and_closed_once(desk: Seat) -> None:
    await desk.hears(blocked("lost"))
    id = (await desk.alarm())["id"]
    await desk.service.take(id, "me")
    taken = await desk.alarm()
    assert (taken["state"], taken["taken_by"]) == ("taken", "me")
    with pytest.raises(Refused, match="alarm-taken"):
        await desk.service.take(id, "you")
    await desk.hears(blocked("lost"))
    assert (await desk.alarm())["count"] == 2
    await desk.service.end(id, "spoke to them", "you")
    over = await desk.alarm()
    assert (over["state"], over["taken_by"], over["over_by"]) == ("over", "me", "you")
    for closing in (partial(desk.service.end, why="spoke to them"), desk.service.take):
        with pytest.raises(Refused, match="alarm-over"):
            await closing(id, by="me")
        with pytest.raises(Missing, match="no-such-alarm"):
            await closing("x", by="me")


async def test_an_erased_alarm_leaves_nothing_that_counts(desk: Seat) -> None:
    await desk.hears(blocked("lost"))
    await desk.node.erase(7, reason="retention")
    assert await desk.alarms() == []
    matters = await desk.node.read(lambda c: c.execute(select(waiting)).all())
    assert matters == []


async def test_an_erased_emergency_is_in_no_alarm_and_nobody_was_heard_by_it(desk: Seat) -> None:
    await desk.hears(PositionReceived(site=NICA, source=OZOLS, latitude=56.4321, longitude=21.0))
    await desk.hears(emergency("a"), at=2)
    said = select(journal.c.seq).where(journal.c.kind == "radio.emergency_raised")
    await desk.node.erase(
        await desk.node.read(lambda c: c.execute(said).scalar_one()), reason="asked"
    )
    bodies = await desk.node.read(lambda c: c.execute(select(journal.c.body)).scalars().all())
    assert not [body for body in bodies if body and b"56.4321" in body]
    assert await desk.alarms() == []
    last = select(heard.c.last_heard).where(heard.c.id == OZOLS)
    assert await desk.node.read(lambda c: c.execute(last).scalar_one()) is None


@pytest.mark.parametrize("ending", ["alarms.taken", "alarms.over"])
async def test_an_alarm_after_one_whose_end_is_erased_survives_a_rebuild(
    desk: Seat, ending: str
) -> None:
    await desk.hears(emergency("a"), at=1)
    if ending == "alarms.taken":
        await desk.service.take("a", "me")
    else:
        await desk.service.end("a", "spoke to them", "me")
    await desk.hears(emergency("b"), at=2)
    said = select(journal.c.seq).where(journal.c.kind == ending)
    seq = await desk.node.read(lambda c: c.execute(said).scalar_one())
    await desk.node.erase(seq, reason="asked for")
    grown = await desk.alarms()
    assert [(a["id"], a["state"], a["count"]) for a in grown] == [("b", "open", 1)]
    await desk.node.rebuild(VIEWS)
    assert await desk.alarms() == grown
    await desk.hears(emergency("c"), at=3)
    assert [(a["id"], a["count"]) for a in await desk.alarms()] == [("b", 2)]


def site_at(latitude: float, longitude: float) -> ViewRow:
    return {"latitude": latitude, "longitude": longitude}


places = st.builds(site_at, st.floats(-90, 90), st.floats(-180, 180))


@given(places, places)
def test_distance_is_the_same_both_ways_and_never_beyond_half_the_earth(
    a: ViewRow, b: ViewRow
) -> None:
    distance = alarms.kilometres(a, b)
    assert distance is not None
    assert distance == pytest.approx(alarms.kilometres(b, a), abs=1e-6)
    assert 0 <= distance <= 20_016
    assert alarms.kilometres(a, a) == 0
    assert alarms.kilometres(a, {"latitude": None, "longitude": None}) is None


def test_an_alarm_reported_twice_is_the_same_alarm() -> None:
    event = blocked("lost")
    first, second = (list(alarms.follow(event, 1, lambda table, id: None)) for _ in range(2))
    assert first == second
    assert isinstance(first[0], AlarmRaised)
