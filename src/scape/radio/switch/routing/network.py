"""The network as calls see it: the receivers, the rights and the rank of each.

It combines the registers with what is known from the air: which sites are connected, where each
radio was last heard, which talkgroups on demand are open.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

from scape import dmr
from scape.radio.events import DESK, Blocked
from scape.radio.switch.configuration import Changed, Known
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.links import OpenLink
from scape.radio.switch.links.master import Session
from scape.radio.switch.routing.permits import Permits
from scape.radio.switch.routing.routes import Carrier, Leg, Place, Routes

EMERGENCY = 100  # above every priority
ALL_CALL = 50
SIMPLEX = "4"  # a hotspot with one frequency: it sends and receives everything on slot 2
REMEMBERED = 100_000  # radios

Conversation = int | tuple[int, int]
"""The parties of a call: a talkgroup (the lowest of a patch), all, or two radios."""


class Target(NamedTuple):
    """The destination of a call. `number` is the agency's; `conversation` None: not carried."""

    number: int
    conversation: Conversation | None = None
    talkgroup: int | None = None


class Desk(NamedTuple):
    """A console's over: the rank of its call, and the account that speaks."""

    rank: int
    account: str


_NO_DESK = Desk(0, "")


class Network:
    """`session` and `link` find a connected repeater, and another network, by its number.

    `desks` are the overs of consoles by their stream; the caller keeps them.
    """

    def __init__(
        self,
        known: Known,
        session: Callable[[int], Session | None],
        link: Callable[[int], OpenLink | None],
    ) -> None:
        self._session = session
        self._link = link
        self._known = known
        self._open: dict[tuple[int, int], float] = {}
        self._heard: dict[int, Place] = {}
        self.desks: dict[int, Desk] = {}
        self.permits = Permits(known)
        self.routes = Routes(known)

    def configure(self, changed: Changed, wall: int) -> None:
        """`wall`: microseconds since 1970, for patches and talkgroups on demand."""
        self.routes.change((*changed["sites"], *changed["links"]))
        self.routes.join(wall)

    @property
    def data_id(self) -> int:
        """The control room's radio id."""
        return self._known.rules.data_id

    def expire(self, now: float, wall: int, spoken_on: Container[int]) -> bool:
        """Ends expired talkgroups on demand and patches; returns whether there were any."""
        closed = [
            (site, talkgroup)
            for (site, talkgroup), until in self._open.items()
            if until <= now and talkgroup not in spoken_on
        ]
        for key in closed:
            del self._open[key]
        patched = self.routes.until
        if patched is not None and patched <= wall:
            self.routes.join(wall)
            return True
        return bool(closed)

    def hear(self, radio: int, place: Place) -> None:
        """Record that a radio was heard here: private calls and data follow it."""
        if place[0] == DESK:
            return
        self._heard.pop(radio, None)
        self._heard[radio] = place
        if len(self._heard) > REMEMBERED:
            del self._heard[next(iter(self._heard))]

    def forget(self, radio: int) -> None:
        """Record that a radio signed off."""
        self._heard.pop(radio, None)

    def place_of(self, radio: int) -> Place | None:
        """Where a radio was last heard, if its site is connected."""
        place = self._heard.get(radio)
        return place if place and self.is_connected(place[0]) else None

    def is_connected(self, site: int) -> bool:
        return self._session(site) is not None or self._is_linked(site)

    def is_kept(self, place: Place) -> bool:
        """Whether a slot is for emergencies only; never at a hotspot, which has one slot."""
        return self.routes.is_kept(place) and not self._is_simplex(place[0])

    def desk(self, frame: Frame) -> Desk:
        """The console that a frame comes from."""
        return self.desks.get(frame.stream, _NO_DESK)

    def place(self, frame: Frame) -> Place:
        """Where a frame was heard; each over of a console has a place of its own."""
        if frame.repeater == DESK:
            return DESK, frame.stream
        link = self._link(frame.repeater)
        if link is not None and not link.slotted:
            return frame.repeater, frame.destination
        return frame.repeater, frame.slot

    def target(self, frame: Frame) -> Target:
        if frame.destination == dmr.ALL_CALL:
            return Target(dmr.ALL_CALL, dmr.ALL_CALL)
        if frame.private:
            low, high = sorted((frame.source, frame.destination))
            return Target(frame.destination, (low, high))
        carrier = self._carrier(frame)
        return Target(frame.destination) if carrier is None else self._target(carrier)

    def _target(self, carrier: Carrier) -> Target:
        talkgroup = carrier.talkgroup
        return Target(talkgroup, self.conversation(talkgroup), talkgroup)

    def alarm_target(self, frame: Frame) -> Target:
        """An MMDVM marks the alarm as private, although it names a talkgroup."""
        carrier = self._carrier(frame)
        return Target(frame.destination) if carrier is None else self._target(carrier)

    def conversation(self, talkgroup: int) -> int:
        return min(self.routes.joined(talkgroup))

    def open(self, frame: Frame, now: float) -> bool:
        """Opens a talkgroup on demand where a radio talks on it; returns whether it was closed."""
        carrier = self._carrier(frame)
        if frame.private or carrier is None or not carrier.minutes:
            return False
        key = (frame.repeater, carrier.talkgroup)
        was_closed = key not in self._open
        self._open[key] = now + 60 * carrier.minutes
        return was_closed

    def opened(self, site: int) -> tuple[int, ...]:
        """The talkgroups on demand that are open at a site."""
        return tuple(talkgroup for at, talkgroup in self._open if at == site)

    def refusal(self, frame: Frame, target: Target, *, emergency: bool) -> Blocked | None:
        """Why this radio may not make this call. An emergency needs only the right to call all."""
        if frame.repeater == DESK:
            return self._refusal_of_desk(frame, target)
        refused = self.permits.may_send(frame.source)
        if refused == "lost":
            return refused
        if emergency and target.number != dmr.ALL_CALL:
            return None
        if refused is None and not self._may_call(frame, target):
            refused = "no-right"
        if refused is None and self.is_kept(self.place(frame)):
            refused = "kept"
        return refused

    def _refusal_of_desk(self, frame: Frame, target: Target) -> Blocked | None:
        """Its account has the rights. Who holds a lost radio is not the one who is called."""
        if target.conversation is None:
            return "unknown"
        is_lost = frame.private and self.permits.may_send(target.number) == "lost"
        return "lost" if is_lost else None

    def _may_call(self, frame: Frame, target: Target) -> bool:
        if target.number == dmr.ALL_CALL:
            return self.permits.may_call_all(frame.source)
        if frame.private:
            return self.permits.may_call(frame.source) and self._may_be_called(target.number)
        return target.talkgroup is None or self.permits.may_talk_on(frame.source, target.talkgroup)

    def _may_be_called(self, number: int) -> bool:
        return number == self.data_id or self.permits.may_receive(number)

    def rank(self, target: Target, frame: Frame, *, emergency: bool) -> int:
        """The rank of a call: the higher takes the slot, of equals the first."""
        if emergency:
            return EMERGENCY
        if target.number == dmr.ALL_CALL:
            return ALL_CALL
        own = (
            self.desk(frame).rank if frame.repeater == DESK else self.permits.priority(frame.source)
        )
        return max(self.routes.rules(target.talkgroup or 0).priority, own)

    def legs(self, target: Target, origin: Place, *, emergency: bool) -> Iterator[Leg]:
        """The connected places that play a call from `origin`, in order of preference."""
        link = self._link(origin[0])
        whole = link is not None and not link.slotted  # its own calls are not sent back
        for leg in self._legs_of(target, emergency=emergency):
            if leg.place == origin or (whole and leg.place[0] == origin[0]):
                continue
            if emergency or not self.is_kept(leg.place):
                yield leg

    def _legs_of(self, target: Target, *, emergency: bool) -> Iterable[Leg]:
        if target.number == dmr.ALL_CALL:
            return self._every_place()
        if target.talkgroup is not None:
            return self.carried(target.talkgroup, emergency=emergency)
        place = self.place_of(target.number) if target.conversation else None
        if place is None:
            return ()
        link = self._link(place[0])
        if link is not None and not link.slotted:
            place = place[0], target.number
        return (Leg(place, target.number),)

    def carried(self, talkgroup: int, *, emergency: bool = False) -> Iterator[Leg]:
        """The places where a talkgroup, and those it is patched to, is played now."""
        for leg, joined, minutes in self.routes.carriers(talkgroup):
            site = leg.place[0]
            if minutes and not emergency and (site, joined) not in self._open:
                continue
            session = self._session(site)
            if session is None:
                if self._is_linked(site):
                    yield leg
                continue
            if not (minutes or emergency) and self._declined(session, leg):
                continue
            if session.details.slots == SIMPLEX:
                yield Leg((site, 2), leg.number)
                continue
            yield leg
            if emergency and (kept := self.routes.kept_slot(site)):
                yield Leg((site, kept), leg.number)

    def _every_place(self) -> Iterator[Leg]:
        for site in self._known.sites:
            if session := self._session(site):
                for slot in _slots(session):
                    yield Leg((site, slot), dmr.ALL_CALL)

    def carrier_at(self, place: Place, number: int) -> Carrier | None:
        """What a place carries under a number; a hotspot carries everything on slot 2."""
        carrier = self.routes.at(place, number)
        if carrier is None and self._is_simplex(place[0]):
            carrier = self.routes.at((place[0], 1), number)
        return carrier

    def _carrier(self, frame: Frame) -> Carrier | None:
        if frame.repeater == DESK:
            return self.routes.anywhere(self.place(frame), frame.destination)
        return self.carrier_at(self.place(frame), frame.destination)

    def _is_linked(self, number: int) -> bool:
        link = self._link(number)
        return link is not None and link.connected

    def _is_simplex(self, site: int) -> bool:
        session = self._session(site)
        return session is not None and session.details.slots == SIMPLEX

    def _declined(self, session: Session, leg: Leg) -> bool:
        """Whether the site requested fewer talkgroups, and may."""
        site = self._known.sites.get(leg.place[0])
        if site is None or not site.takes_options:
            return False
        slot = 2 if session.details.slots == SIMPLEX else leg.slot
        return not session.wishes.wants(slot, leg.number)


def _slots(session: Session) -> tuple[int, ...]:
    return {"1": (1,), "2": (2,), SIMPLEX: (2,)}.get(session.details.slots, (1, 2))
