"""The service of the control room: load, decide, record, and tell the radios."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, select

from scape.alarms.service import alarm_with
from scape.base import clock
from scape.base.change import Change
from scape.base.due import WhenDue
from scape.base.errors import Missing, Refused
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.words import Words
from scape.dispatch import alone, incidents, tables, units
from scape.dispatch.categories import BY_CODE
from scape.dispatch.crew.service import Crew
from scape.dispatch.deadlines import Limits, raise_what_is_due
from scape.dispatch.files.service import Files
from scape.dispatch.lookouts.service import Lookouts
from scape.dispatch.past.service import Past
from scape.dispatch.recommendation import (
    Danger,
    Goal,
    Known,
    Recommendation,
    moment_of,
    recommend,
)
from scape.dispatch.telephone import calls
from scape.dispatch.telephone.service import Telephone
from scape.dispatch.undoing import undo
from scape.places.service import positions_of
from scape.radio.service import Radio, last_heard, place_text

T = TypeVar("T")
LONGEST_SLEEP = 15.0  # seconds; radios and crews change statuses too
LONGEST_TEXT = 200  # characters: what radios show


class Dispatch:
    """Units on duty and incidents. Texts to radios are in the agency's `language`."""

    def __init__(  # noqa: PLR0917  (the parts it is made of)
        self,
        node: Node,
        radio: Radio,
        crew: Crew,
        telephone: Telephone,
        language: str,
        limits: Limits,
    ) -> None:
        self.crew = crew
        self.telephone = telephone
        self._node = node
        self._radio = radio
        self._words = Words(language)
        self._limits = limits
        self._deadlines = WhenDue(node.clock, self.raise_what_is_due, LONGEST_SLEEP)
        self.lookouts = Lookouts(node)
        self.past = Past(node)
        self.files = Files(node)

    async def run(self) -> None:
        """Do what time requires, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.lookouts.run())
            group.create_task(self.telephone.run())
            group.create_task(self.files.run())
            group.create_task(self._deadlines.run())

    async def raise_what_is_due(self) -> int:
        """Raise the alarms whose time has come; returns when the next is due."""
        prompt = self._words.say("dispatch-alone-prompt")
        orders: list[str] = []

        def ask(change: Change, unit: ViewRow) -> str:
            orders.append(self._text_to(change, unit, prompt))
            return orders[-1]

        def decide(change: Change) -> int:
            on_duty = change.query(select(tables.board))
            return raise_what_is_due(change, on_duty, self._limits, ask)

        next_due = await self._node.change(decide)
        if any(orders):
            await self._radio.send_orders()
        return next_due

    async def begin_shift(self, unit: str, shift: units.Shift, by: str) -> None:
        await self._do(lambda change: units.begin(change, unit, shift), by)

    async def alter_shift(self, unit: str, shift: units.Shift, by: str) -> None:
        await self._do(lambda change: units.alter(change, unit, shift), by)

    async def end_shift(self, unit: str, by: str) -> None:
        await self._do(lambda change: units.end(change, unit), by)

    async def set_status(self, unit: str, status: int, by: str) -> None:
        def decide(change: Change) -> None:
            units.set_status(change, units.must_be_on_duty(change, unit), status, "desk")

        await self._do(decide, by)

    async def answer_talk(self, unit: str, by: str) -> None:
        await self._do(lambda change: units.answer_talk(change, unit), by)

    async def start_lone_work(self, unit: str, work: alone.LoneWork, by: str) -> None:
        await self._do(lambda change: alone.start(change, unit, work, "desk"), by)

    async def check_lone_work(self, unit: str, by: str) -> None:
        await self._do(lambda change: alone.check(change, unit, "desk"), by)

    async def end_lone_work(self, unit: str, by: str) -> None:
        await self._do(lambda change: alone.end(change, unit, "desk"), by)

    async def open_incident(self, new: incidents.NewIncident, by: str) -> str:
        """Returns its id."""
        year = clock.day(self._node.clock()).year

        def decide(change: Change) -> str:
            id = incidents.open_one(change, new, year)
            if new.caller:
                calls.note(change, id, new.caller)
            return id

        return await self._do(decide, by)

    async def note_caller(self, id: str, caller: calls.Caller, by: str) -> None:
        def decide(change: Change) -> None:
            incidents.must_allow(change, id, "note")
            calls.note(change, id, caller)

        await self._do(decide, by)

    async def alter_incident(self, id: str, edit: incidents.Edit, by: str) -> None:
        await self._do(lambda change: incidents.alter(change, id, edit), by)

    async def add_note(self, id: str, text: str, by: str) -> None:
        await self._do(lambda change: incidents.note(change, id, text), by)

    async def send_unit(self, id: str, sent: incidents.Sent, by: str) -> None:
        """Send a unit, and text its first radio."""

        def decide(change: Change) -> bool:
            incident, unit = incidents.must_be_free_to_send(change, id, sent)
            order = self._text_to(change, unit, self._text_of(incident))
            incidents.send(change, id, sent, order)
            return bool(order)

        if await self._do(decide, by):
            await self._radio.send_orders()

    def _text_to(self, change: Change, unit: ViewRow, text: str) -> str:
        """The order for the text; empty when the unit's radios cannot have one."""
        for radio in unit["radios"]:
            try:
                return place_text(change, radio, text)
            except Refused:
                continue  # not registered, or too many orders wait: the desk tells it by voice
        return ""

    def _text_of(self, incident: ViewRow) -> str:
        category = incident["category"].replace("/", "-")
        what = self._words.say(f"dispatch-category-{category}")
        parts = [f"{incident['number']}", what, incident["spot"]["text"], incident["note"]]
        return " ".join(" ".join(part for part in parts if part).split())[:LONGEST_TEXT]

    async def nearest(self, id: str) -> Recommendation:
        """The units that can go to an incident, the nearest first."""
        now = self._node.clock()
        return await self._node.read(lambda c: _nearest(c, id, now))

    async def danger(self, alarm: str) -> Danger:
        """Who an alarm is about, where it is, and who can help."""
        now = self._node.clock()
        return await self._node.read(lambda c: _danger(c, alarm, now))

    async def accept(self, id: str, unit: str, by: str) -> None:
        await self._do(lambda change: incidents.accept(change, id, unit), by)

    async def release_unit(self, id: str, unit: str, why: str, by: str) -> None:
        await self._do(lambda change: incidents.release(change, id, unit, why), by)

    async def undo(self, by: str) -> None:
        """Undo the last act of an account. A unit that was sent by text is told by text."""

        def decide(change: Change) -> bool:
            act = undo(change)
            if act["what"] != "send":
                return False
            unit = units.must_be_on_duty(change, act["unit"])
            number = incidents.must_allow(change, act["incident"], "note")["number"]
            told = self._words.say("dispatch-order-cancelled", number=number)
            return bool(self._text_to(change, unit, told))

        if await self._do(decide, by):
            await self._radio.send_orders()

    async def close(self, id: str, closing: incidents.Closing, by: str) -> None:
        await self._do(lambda change: incidents.close(change, id, closing), by)

    async def reopen(self, id: str, why: str, by: str) -> None:
        await self._do(lambda change: incidents.reopen(change, id, why), by)

    async def transfer(self, id: str, to: incidents.Transfer, by: str) -> None:
        await self._do(lambda change: incidents.transfer(change, id, to), by)

    async def take_back(self, id: str, why: str, by: str) -> None:
        await self._do(lambda change: incidents.take_back(change, id, why), by)

    async def merge(self, id: str, into: str, by: str) -> None:
        await self._do(lambda change: incidents.merge(change, id, into), by)

    async def unmerge(self, id: str, by: str) -> None:
        await self._do(lambda change: incidents.unmerge(change, id), by)

    async def _do(self, decide: Callable[[Change], T], by: str) -> T:
        result = await self._node.change(decide, by)
        self._deadlines.hurry()
        return result


# Reading, from one snapshot.


def _nearest(connection: Connection, id: str, now: int) -> Recommendation:
    found = connection.execute(select(tables.incidents).where(tables.incidents.c.id == id))
    incident = found.mappings().first()
    if incident is None:
        raise Missing("no-such-incident", incident=id)
    spot, category = incident["spot"], BY_CODE.get(incident["category"])
    goal = Goal(
        spot["latitude"],
        spot["longitude"],
        incident["priority"],
        category.wants if category else (),
        frozenset(incident["units"]),
    )
    return _recommend(connection, goal, now)


def _danger(connection: Connection, alarm: str, now: int) -> Danger:
    known = alarm_with(connection, alarm)
    if known is None:
        raise Missing("alarm-unknown")
    units_ = [dict(row) for row in connection.execute(select(tables.board)).mappings()]
    about: str = known["about"]
    named = [unit for unit in units_ if about in units.trackers(unit)]
    unit = named[0] if named else None
    subjects = units.trackers(unit) if unit else [about]
    fix = max(positions_of(connection, subjects).values(), key=moment_of, default=None)
    goal = Goal(
        fix["latitude"] if fix else None,
        fix["longitude"] if fix else None,
        without=frozenset([unit["id"]] if unit else []),
    )
    return Danger(
        unit=unit["id"] if unit else "",
        call_sign=unit["call_sign"] if unit else "",
        crew=unit["crew"] if unit else [],
        vehicle=unit["vehicle"] if unit else "",
        status=unit["status"] if unit else None,
        status_at=unit["status_at"] if unit else None,
        latitude=goal.latitude,
        longitude=goal.longitude,
        fixed_at=moment_of(fix) if fix else None,
        radius=fix["radius"] if fix else None,
        nearest=_recommend(connection, goal, now),
    )


def _recommend(connection: Connection, goal: Goal, now: int) -> Recommendation:
    units_ = [dict(row) for row in connection.execute(select(tables.board)).mappings()]
    radios = [radio for unit in units_ for radio in unit["radios"]]
    fixes = positions_of(connection, [each for unit in units_ for each in units.trackers(unit)])
    return recommend(goal, units_, Known(fixes, last_heard(connection, radios)), now)
