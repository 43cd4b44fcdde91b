"""Units and incidents, whatever is done with them in whatever order."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Table

from scape.alarms.tables import alarms
from scape.alarms.views import VIEWS as ALARMS
from scape.base import clock, sections
from scape.base.change import Change, Preview
from scape.base.errors import Refused
from scape.base.journal import Entry, Event, tag_of
from scape.base.rows import Id, Rows, ViewRow, fold_all
from scape.dispatch import alone, incidents, tables, undoing, units
from scape.dispatch.alone import LoneWork
from scape.dispatch.deadlines import OF_A_UNIT, raise_what_is_due, unanswered
from scape.dispatch.events import IncidentClosed, StatusSet, UnitReleased, UnitSent
from scape.dispatch.feature import limits_of
from scape.dispatch.following import FOLLOWS
from scape.dispatch.incidents import AT_WORK, MOVES, Closing, NewIncident, Sent, Where
from scape.dispatch.lookouts.events import LookoutMet
from scape.dispatch.lookouts.plates import plate_key, plates_in
from scape.dispatch.lookouts.registers import LOOKOUTS, Lookout
from scape.dispatch.lookouts.views import VIEWS as LOOKOUT_VIEWS
from scape.dispatch.statuses import of_kind
from scape.dispatch.telephone import calls
from scape.dispatch.telephone.tables import callers, telephone_calls
from scape.dispatch.telephone.views import VIEWS as TELEPHONE_VIEWS
from scape.dispatch.units import UNITS, Shift, Unit
from scape.dispatch.views import VIEWS
from scape.radio.events import CallStarted, TextReceived

UNIT_COUNT = 3
MOST_INCIDENTS = 4
HOUR = 3_600_000_000
ALL_VIEWS = (ALARMS, VIEWS, LOOKOUT_VIEWS, TELEPHONE_VIEWS)
WANTED = "AB-1234"

LIMITS = limits_of(sections.Dispatch())

nth_unit = st.integers(0, UNIT_COUNT - 1)
nth_incident = st.integers(0, MOST_INCIDENTS - 1)


class Memory(Preview):
    """A change without a store. A refused one is dropped with its layer of rows."""

    def __init__(
        self, below: Rows, journal: list[tuple[Entry, Event]], now: int, actor: str
    ) -> None:
        super().__init__(Rows(below.get), ALL_VIEWS, now, FOLLOWS)
        self.now = now
        self.actor = actor
        self.recorded: list[tuple[Entry, Event]] = []
        self._seq = len(journal)

    def record(self, event: Event, subject: str, at: int | None = None) -> int:
        seq = self._seq + len(self.recorded) + 1
        entry = Entry(seq, self.now, self.now, tag_of(type(event)), subject, self.actor, "")
        self.recorded.append((entry, event))
        fold_all(ALL_VIEWS, entry, event, self.rows)
        for follow in FOLLOWS.get(type(event), ()):
            follow(self, entry, event)
        return seq


class Desk(RuleBasedStateMachine):
    """Every act either changes the rows so that all of them agree, or is refused whole."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1_800_000_000_000_000
        self.actor = "anna"
        self.all = Rows(lambda table, id: None)
        self.journal: list[tuple[Entry, Event]] = []
        self.units: list[str] = []
        self.opened: list[str] = []
        self.rang: list[str] = []

    def teardown(self) -> None:
        """Folded again from the journal, the rows are the same."""
        again = Rows(lambda table, id: None)
        for entry, event in self.journal:
            fold_all(ALL_VIEWS, entry, event, again)
        assert again.changed == self.all.changed

    def do(self, decide: Callable[[Change], Any]) -> Any:
        """None: it was refused."""
        self.now += 1_000_000
        change = Memory(self.all, self.journal, self.now, self.actor)
        try:
            result = decide(cast(Change, change))
        except Refused:
            return None
        self.all.take(change.rows)
        self.journal += change.recorded
        return result

    def rows(self, table: Table) -> dict[Id, ViewRow]:
        return {id: row for id, row in self.all.changed.get(table, {}).items() if row is not None}

    @initialize()
    def register(self) -> None:
        for number in range(UNIT_COUNT):
            unit = Unit(call_sign=f"M{number}", unit_kind="patrol" if number else "foot")
            made = self.do(partial(UNITS.add, new=unit))
            self.units.append(str(made.id))
        for nth in range(UNIT_COUNT - 1):
            self.begin(nth, {nth + 1})
        self.open("ASB/LL_NOISE")
        self.open("PSW/PRSUIT")

    def begin(self, unit: int, radios: set[int]) -> None:
        shift = Shift(until=self.now + HOUR, crew=("Ozols",), radios=tuple(sorted(radios)))
        self.do(lambda change: units.begin(change, self.units[unit], shift))

    @rule(unit=nth_unit, radios=st.sets(st.integers(1, 4), max_size=2), act=st.integers(0, 2))
    def change_shift(self, unit: int, radios: set[int], act: int) -> None:
        shift = Shift(until=self.now + HOUR, radios=tuple(sorted(radios)))
        if act == 0:
            self.begin(unit, radios)
        elif act == 1:
            self.do(lambda change: units.alter(change, self.units[unit], shift))
        else:
            self.do(lambda change: units.end(change, self.units[unit]))

    @rule(unit=nth_unit, status=st.integers(0, 9))
    def set_status(self, unit: int, status: int) -> None:
        def decide(change: Change) -> None:
            row = units.must_be_on_duty(change, self.units[unit])
            units.set_status(change, row, status, "desk")

        self.do(decide)

    @rule(radio=st.integers(1, 4), text=st.sampled_from(["0", "1", "3", "4", "5", "7", "x", "²"]))
    def text(self, radio: int, text: str) -> None:
        event = TextReceived(
            spool="s",
            report=len(self.journal) + 1,
            site=1,
            slot=1,
            source=radio,
            destination=9,
            text=text,
        )
        self.do(lambda change: change.record(event, "t"))

    @rule(radio=st.integers(1, 4))
    def call(self, radio: int) -> None:
        event = CallStarted(
            spool="s",
            report=len(self.journal) + 1,
            call=f"c{len(self.journal)}",
            site=1,
            slot=1,
            source=radio,
            destination=101,
        )
        self.do(lambda change: change.record(event, event.call))

    @rule(category=st.sampled_from(["ASB/LL_NOISE", "PSW/PRSUIT", "NO/SUCH"]))
    def open(self, category: str) -> None:
        if len(self.opened) < MOST_INCIDENTS:
            new = NewIncident(category=category, where=Where(text="Graudu iela 41"))
            if id := self.do(lambda change: incidents.open_one(change, new, 2026)):
                self.opened.append(id)

    @rule(plate=st.sampled_from([WANTED, "cd 5"]), days=st.integers(0, 1))
    def look_out(self, plate: str, days: int) -> None:
        until = clock.day(self.now + days * 24 * HOUR)
        self.do(partial(LOOKOUTS.add, new=Lookout(plate=plate, until=until)))

    @rule(incident=nth_incident, text=st.sampled_from(["zils ab 1234", "AB-12", "CD5, cd-5"]))
    def note(self, incident: int, text: str) -> None:
        """Each lookout that holds writes one line for each plate, and no other does."""
        before = len(self.journal)
        self.do(lambda change: incidents.note(change, self.incident(incident), text))
        said = {plate for plate in ("AB1234", "CD5") if plate in plates_in(text)}
        met = [event for _, event in self.journal[before:] if isinstance(event, LookoutMet)]
        today = clock.day(self.now).isoformat()
        wanted = [
            (plate_key(row["plate"]), id)
            for id, row in self.rows(LOOKOUTS.table).items()
            if row["until"] >= today and plate_key(row["plate"]) in said
        ]
        assert sorted((event.plate, event.lookout) for event in met) == sorted(wanted)

    @rule(incident=nth_incident, unit=nth_unit, knows=st.booleans())
    def send(self, incident: int, unit: int, knows: bool) -> None:
        there = self.rows(tables.board).get(self.units[unit], {}).get("incidents", [])
        seen = Sent(unit=self.units[unit], incidents=tuple(there) if knows else ())

        def decide(change: Change) -> str:
            incidents.must_be_free_to_send(change, self.incident(incident), seen)
            change.record(UnitSent(unit=seen.unit), self.incident(incident))
            return "sent"

        sent = self.do(decide)
        assert not (sent and there and not knows), "a second incident, unknowingly"

    def incident(self, nth: int) -> str:
        return self.opened[nth % len(self.opened)]

    @rule(incident=nth_incident, unit=nth_unit, act=st.sampled_from(["leave", "refuse", "accept"]))
    def answer(self, incident: int, unit: int, act: str) -> None:
        id, of = self.incident(incident), self.units[unit]
        if act == "accept":
            self.do(lambda change: incidents.accept(change, id, of))
        else:
            self.do(lambda c: incidents.release(c, id, of, "", refused=act == "refuse"))

    @rule()
    def undo(self) -> None:
        self.do(undoing.undo)

    @rule(
        act=st.sampled_from(["status", "send", "release", "close"]),
        unit=nth_unit,
        incident=nth_incident,
        status=st.integers(1, 9),
    )
    def undo_at_once(self, act: str, unit: int, incident: int, status: int) -> None:
        """What an act did to units, incidents and sendings is as if it had not been."""
        before, length = self.worked_on(), len(self.journal)
        if act == "status":
            self.set_status(unit, status)
        elif act == "send":
            self.send(incident, unit, True)
        elif act == "release":
            self.answer(incident, unit, "leave")
        else:
            self.move(incident, incident, "close")
        acts = (StatusSet, UnitSent, UnitReleased, IncidentClosed)
        if any(isinstance(event, acts) for _, event in self.journal[length:]):
            assert self.do(undoing.undo)
            assert self.worked_on() == before

    def worked_on(self) -> list[list[ViewRow]]:
        """The rows without the version, which says that there was a change."""
        tables_ = (tables.board, tables.incidents, tables.sendings)
        return [
            [row | {"version": 0} for _, row in sorted(self.rows(table).items())]
            for table in tables_
        ]

    @rule(unit=nth_unit, act=st.sampled_from(["start", "check", "end"]))
    def work_alone(self, unit: int, act: str) -> None:
        id = self.units[unit]
        acts: dict[str, Callable[[Change], None]] = {
            "start": lambda change: alone.start(change, id, LoneWork(minutes=10), "desk"),
            "check": lambda change: alone.check(change, id, "desk"),
            "end": lambda change: alone.end(change, id, "desk"),
        }
        self.do(acts[act])

    @rule(minutes=st.sampled_from([1, 3, 30, 90]))
    def wait(self, minutes: int) -> None:
        """What is due is raised once, however often it is looked for."""
        self.now += minutes * 60_000_000
        while self.raise_what_is_due() <= self.now:
            pass
        length = len(self.journal)
        self.raise_what_is_due()
        assert len(self.journal) == length

    def raise_what_is_due(self) -> int:
        units = list(self.rows(tables.board).values())

        def decide(change: Change) -> int:
            return raise_what_is_due(change, units, LIMITS, lambda change, unit: "")

        self.now -= 1_000_000  # looking takes no time
        return int(self.do(decide))

    @rule(incident=nth_incident, other=nth_incident, act=st.sampled_from(sorted(MOVES)))
    def move(self, incident: int, other: int, act: str) -> None:
        id, into = self.incident(incident), self.incident(other)
        to, warned = incidents.Transfer(to="112", taken_by="L"), Closing(result="warned", note="x")
        edit = incidents.Edit(version=0, category="FIR", priority=1, where=Where())
        acts: dict[str, Callable[[Change], None]] = {
            "change": lambda change: incidents.alter(change, id, edit),
            "note": lambda change: incidents.note(change, id, "a note"),
            "close": lambda change: incidents.close(change, id, warned),
            "reopen": lambda change: incidents.reopen(change, id, "again"),
            "transfer": lambda change: incidents.transfer(change, id, to),
            "take-back": lambda change: incidents.take_back(change, id, "ours"),
            "merge": lambda change: incidents.merge(change, id, into),
            "unmerge": lambda change: incidents.unmerge(change, id),
        }
        if act in acts:
            self.do(acts[act])

    @rule(by=st.sampled_from(["anna", "janis"]), pause=st.integers(0, 30))
    def answer_telephone(self, by: str, pause: int) -> None:
        """A call that somebody has answered for longer than 20 s is theirs."""
        if not self.rang:
            self.rang.append(self.do(partial(calls.ring, new=calls.NewTelephoneCall(caller="1"))))
        self.now += pause * 1_000_000
        before = self.rows(telephone_calls)[self.rang[-1]]
        self.actor = by
        self.do(partial(calls.claim, id=self.rang[-1]))
        after = self.rows(telephone_calls)[self.rang[-1]]
        late = before["claimed_at"] is not None and self.now - before["claimed_at"] > 20_000_000
        kept = late or not before["open"]
        assert after["claimed_by"] == (before["claimed_by"] if kept else by)

    @rule(incident=nth_incident)
    def note_caller(self, incident: int) -> None:
        """The call is over with it, once."""
        id, by_call = self.incident(incident), self.rang[-1] if self.rang else ""
        caller = calls.Caller(telephone="+371 26123456", by_call=by_call)
        self.do(partial(calls.note, incident=id, caller=caller))
        assert any(row["incident"] == id for row in self.rows(callers).values())
        if self.rang:
            assert not self.rows(telephone_calls)[self.rang.pop()]["open"]

    @invariant()
    def board_and_incidents_say_the_same(self) -> None:
        board, known = self.rows(tables.board), self.rows(tables.incidents)
        said_by_board = {(each, id) for id, unit in board.items() for each in unit["incidents"]}
        said_by_incidents = {(id, unit) for id, row in known.items() for unit in row["units"]}
        assert said_by_board == said_by_incidents
        for row in known.values():
            assert row["open"] == (row["state"] in AT_WORK)
            assert row["open"] or not row["units"]

    @invariant()
    def a_radio_is_with_one_unit(self) -> None:
        board = self.rows(tables.board).values()
        carried = [(radio, unit["id"]) for unit in board for radio in unit["radios"]]
        kept = {id: row["unit"] for id, row in self.rows(tables.carriers).items()}
        assert dict(carried) == kept
        assert len(carried) == len(dict(carried))

    @invariant()
    def a_unit_has_a_status_of_its_kind(self) -> None:
        for unit in self.rows(tables.board).values():
            assert unit["status"] in of_kind(unit["unit_kind"])

    @invariant()
    def an_alarm_of_a_unit_ends_with_its_cause(self) -> None:
        board = self.rows(tables.board)
        for alarm in self.rows(alarms).values():
            kind, unit = alarm["kind"], board.get(alarm["about"].removeprefix("unit/"))
            if alarm["state"] == "over" or kind not in {each.name for each in OF_A_UNIT}:
                continue
            assert alarm["count"] == 1
            assert unit is not None, "about somebody off duty"
            match kind:
                case "unanswered":
                    waits = unanswered(self.all.get, unit)
                    assert waits and alarm["place"] == f"incident/{waits['incident']}"
                case "status-age":
                    assert alarm["facts"]["status"] == unit["status"]
                case "lone-worker":
                    assert unit["alone"]["step"] == "amber"

    @invariant()
    def numbers_follow_each_other(self) -> None:
        numbers = [row["number"] for row in self.rows(tables.incidents).values()]
        assert sorted(numbers) == list(range(1, len(numbers) + 1))


Desk.TestCase.settings = settings(max_examples=100, stateful_step_count=50, deadline=None)
TestDesk = Desk.TestCase
