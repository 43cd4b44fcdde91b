"""Outgoing data: waits for its radio and for a quiet slot, then is sent burst by burst.

A `Content` holds the messages and blocks of one transmission, complete or still coming in from the
sending radio. A `Transmission` sends it to one place, or to the place where a radio was last heard.
Each place plays one at a time, a burst every 60 ms; it stops for a call, and for a radio that sends
data there itself, and then starts over.
"""

import math
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from enum import Enum
from heapq import heappop, heappush
from itertools import islice
from typing import NamedTuple, Protocol
from zlib import crc32

import msgspec

from scape import dmr
from scape.dmr import DataType
from scape.dmr.motorola import MotorolaCsbk
from scape.radio.events import Hindrance
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame

BURST = 0.060  # seconds between the bursts of a slot
HEARD = 0.18  # longer than a radio's burst interval; an MMDVM drops ours while it receives
POLL = 0.06  # how often a waiting transmission checks whether its slot is quiet
AWAY = 1.0  # and whether its radio is present
MOST_LOOKS = 128  # queues checked in one call, so that voice does not wait
MOST_BURSTS = 64  # sent in one call, likewise
REST = 0.001  # before the next call, when there is more to do
MOST_QUEUES = 10_000
MOST_LANES = 20_000  # a link may name any number of talkgroups
MOST_IN_QUEUE = 64

Place = tuple[int, int]
"""A site and one of its slots; a link without slots has one for each talkgroup."""

Where = int | Place
"""A radio, wherever it is, or a place."""

Addressed = (
    dmr.PacketHeader
    | dmr.Preamble
    | dmr.UnitVoiceRequest
    | dmr.UnitAnswer
    | dmr.Nack
    | MotorolaCsbk
)
"""A message that contains its destination, whose number differs between places."""

Part = tuple[DataType, Addressed | bytes]


class Roads(Protocol):
    """The network, as far as data needs it."""

    def data_id(self) -> int:
        """The radio id of the control room, 0: none."""

    def place(self, frame: Frame) -> Place:
        """Where a frame was heard."""

    def place_of(self, radio: int) -> Place | None:
        """Where a radio was last heard, if that site is connected."""

    def carriers(self, talkgroup: int) -> Iterable[tuple[Place, int]]:
        """The connected places that carry a talkgroup, and its number on the air there."""

    def talkgroup_at(self, place: Place, number: int) -> int | None:
        """The talkgroup with this number on the air at a place."""

    def may_pass(self, source: int, destination: int, *, group: bool) -> bool:
        """Whether a radio may send to another radio or to a talkgroup."""

    def is_quiet(self, place: Place, now: float) -> bool:
        """Whether this slot has no call and is reserved for none."""

    def hindrance(self, place: Place, now: float) -> Hindrance | None:
        """The reason why this slot carries no data now; None: it is quiet."""

    def colour_code(self, site: int) -> int | None:
        """The colour code of a connected site; None: a link, or not connected."""

    def wall(self, now: float) -> int:
        """Microseconds since 1970."""


class ContentState(Enum):
    GROWING = "growing"
    WHOLE = "whole"
    BROKEN = "broken"


class Content:
    """The content of one transmission. `order` is the order it is for; `urgent` precedes others.

    `expires`: when it is dropped, by the monotonic clock. For content from a radio, `origin` is
    where it was heard, `destination` the agency's number of its destination, and `colour_code` its
    own, which it keeps at places without one.
    """

    def __init__(
        self,
        source: int,
        parts: Iterable[Part],
        expires: float,
        *,
        group: bool = False,
        urgent: bool = False,
        order: str = "",
        state: ContentState = ContentState.WHOLE,
        origin: Place | None = None,
        destination: int = 0,
        colour_code: int = 1,
    ) -> None:
        self.source, self.group, self.colour_code = source, group, colour_code
        self.origin, self.destination = origin, destination
        self.parts = list(parts)
        self.expires = expires
        self.urgent, self.order, self.state = urgent, order, state
        self.stalled: list[Place] = []  # places that have sent everything received so far
        self._said: int | None = None
        self._bursts: dict[tuple[int, int, int], bytes] = {}

    def burst(self, index: int, number: int, colour_code: int) -> bytes:
        """One burst as sent on the air where the destination has this number."""
        key = (index, number, colour_code)
        burst = self._bursts.get(key)
        if burst is None:
            data_type, what = self.parts[index]
            if not isinstance(what, bytes):
                what = msgspec.structs.replace(what, destination=number).encode()
            burst = self._bursts[key] = dmr.encode(what, data_type, colour_code)
        return burst

    @property
    def said(self) -> int:
        """Equal for equal contents, once complete."""
        if self._said is None:
            self._said = hash((self.order, *self.parts))
        return self._said

    @property
    def head(self) -> Part:
        """Its header or control block, after an optional preamble."""
        return self.parts[self._head]

    @property
    def blocks(self) -> list[Part]:
        """The blocks after the head."""
        return self.parts[self._head + 1 :]

    @property
    def _head(self) -> int:
        return int(len(self.parts) > 1 and isinstance(self.parts[0][1], dmr.Preamble))

    def break_off(self) -> None:
        """Stop sending it."""
        self.state = ContentState.BROKEN


def may_leave(network: Roads, content: Content) -> bool:
    """Whether it may be sent: rights apply to content from radios, except to an alarm."""
    if content.origin is None or isinstance(content.head[1], dmr.EmergencyAlarm):
        return True
    return network.may_pass(content.source, content.destination, group=content.group)


class Transmission(NamedTuple):
    """Content for a target; `number` is the destination's number on the air there."""

    content: Content
    where: Where
    number: int


class Lane:
    """A place: what it plays, and when it may send the next burst."""

    __slots__ = ("heard", "index", "next", "sending", "sequence", "stream")

    def __init__(self) -> None:
        self.sending: Transmission | None = None
        self.index = self.sequence = self.stream = 0
        self.next = self.heard = 0.0

    def frame(self, transmission: Transmission, place: Place, colour_code: int) -> Frame:
        """The burst that is due, as DMRD."""
        content, number = transmission.content, transmission.number
        flags = 0x20 | content.parts[self.index][0] | (0x80 if place[1] == 2 else 0)
        return Frame(
            sequence=self.sequence,
            source=content.source,
            destination=number,
            repeater=place[0],
            flags=flags if content.group else flags | 0x40,
            stream=self.stream,
            burst=content.burst(self.index, number, colour_code),
        )

    def advance(self, now: float) -> None:
        """A burst was sent: the next is due 60 ms after this one was due."""
        self.index += 1
        self.sequence = (self.sequence + 1) & 0xFF
        self.next = BURST + (self.next if now - self.next < BURST else now)


class Outgoing:
    """All content that waits to be sent or is being sent.

    `left` has content sent completely and the place, or None if it was dropped; `begun` has content
    whose sending begins. The caller empties both.
    """

    def __init__(self, network: Roads, new_id: Callable[[float], str]) -> None:
        self.left: list[tuple[Content, Place | None]] = []
        self.begun: list[Content] = []
        self._network = network
        self._new_id = new_id
        self._lanes: dict[Place, Lane] = {}
        self._waiting: OrderedDict[Where, deque[Transmission]] = OrderedDict()
        self._due: list[tuple[float, Place]] = []
        self._look = math.inf
        self._rest = 0.0

    def add(self, transmission: Transmission, now: float) -> None:
        """Queue it to be sent as soon as possible."""
        content, where = transmission.content, transmission.where
        queue = self._waiting.setdefault(where, deque())
        if len(queue) >= MOST_IN_QUEUE:
            self._give_up(queue.popleft())
        urgent = sum(one.content.urgent for one in queue)
        self._put(transmission, queue, urgent if content.urgent else len(queue))
        if len(self._waiting) > MOST_QUEUES:
            for one in self._waiting.popitem(last=False)[1]:
                self._give_up(one)
        self._look = min(self._look, now)

    def grow(self, content: Content, now: float) -> None:
        """More of it, or its end, was received."""
        for place in content.stalled:
            lane = self._lane(place)
            lane.next = max(lane.next, now)
            heappush(self._due, (lane.next, place))
        content.stalled.clear()

    def hear(self, place: Place, now: float) -> None:
        """A radio sends data at this place itself."""
        self._lane(place).heard = now + HEARD

    def due(self) -> float:
        """When the next burst may be sent, or waiting content must be checked; never: infinity."""
        return max(self._rest, min(self._look, self._due[0][0] if self._due else math.inf))

    def send(self, now: float) -> list[tuple[Place, bytes]]:
        """The bursts that are due, as DMRD; at most a limited number."""
        if now < self._rest:
            return []
        if now >= self._look:
            self._look_around(now)
        sent: list[tuple[Place, bytes]] = []
        while self._due and self._due[0][0] <= now and len(sent) < MOST_BURSTS:
            _, place = heappop(self._due)
            frame = self._step(place, self._lane(place), now)
            if frame:
                sent.append((place, homebrew.encode(frame)))
        if len(sent) == MOST_BURSTS:
            self._rest = now + REST
        return sent

    def _lane(self, place: Place) -> Lane:
        lane = self._lanes.get(place)
        if lane is None:
            if len(self._lanes) >= MOST_LANES:
                self._lanes = {at: lane for at, lane in self._lanes.items() if lane.sending}
            lane = self._lanes[place] = Lane()
        return lane

    def _put(self, transmission: Transmission, queue: deque[Transmission], place: int) -> None:
        queue.insert(place, transmission)
        if transmission.content.urgent:
            self._waiting.move_to_end(transmission.where, last=False)

    def _look_around(self, now: float) -> None:
        """Starts the transmissions that may start; urgent queues first, then each in turn."""
        pause = POLL if len(self._waiting) > MOST_LOOKS else AWAY
        for where in list(islice(self._waiting, MOST_LOOKS)):
            queue = self._waiting[where]
            self._weed(queue, now)
            place = self._network.place_of(where) if isinstance(where, int) else where
            if queue and place:
                self._begin(place, queue, now)
                pause = POLL
            if not queue:
                del self._waiting[where]
            elif not queue[0].content.urgent:
                self._waiting.move_to_end(where)
        self._look = now + pause if self._waiting else math.inf

    def _weed(self, queue: deque[Transmission], now: float) -> None:
        """Removes expired content, and repetitions by a radio that missed the answer."""
        said = set()
        for one in list(queue):
            content = one.content
            whole = content.state is ContentState.WHOLE
            over = content.state is ContentState.BROKEN or now >= content.expires
            if over or (whole and content.said in said):
                queue.remove(one)
                self._give_up(one)
            elif whole:
                said.add(content.said)

    def _begin(self, place: Place, queue: deque[Transmission], now: float) -> None:
        lane = self._lane(place)
        if lane.sending or now < lane.next or not self._is_quiet(place, lane, now):
            return
        transmission = queue.popleft()
        if not may_leave(self._network, transmission.content):
            self._give_up(transmission)  # a right was withdrawn, or a radio lost, while it waited
            return
        lane.sending, lane.index, lane.next = transmission, 0, now
        self.begun.append(transmission.content)
        lane.stream = crc32(self._new_id(now).encode())
        heappush(self._due, (now, place))

    def _is_quiet(self, place: Place, lane: Lane, now: float) -> bool:
        return now >= lane.heard and self._network.is_quiet(place, now)

    def _step(self, place: Place, lane: Lane, now: float) -> Frame | None:
        """The burst that is due at a place, if any, and may be sent."""
        sending = lane.sending
        if sending is None or now < lane.next:
            return None
        content = sending.content
        if content.state is ContentState.BROKEN:
            lane.sending = None
            self._give_up(sending)
        elif lane.index == len(content.parts):
            self._wait_or_finish(place, lane, content)
        elif not self._is_quiet(place, lane, now):
            lane.sending = None
            queue = self._waiting.setdefault(sending.where, deque())
            self._put(sending, queue, 0)
            self._look = min(self._look, now + POLL)
        else:
            colour_code = self._network.colour_code(place[0])
            frame = lane.frame(
                sending, place, content.colour_code if colour_code is None else colour_code
            )
            lane.advance(now)
            self._wait_or_finish(place, lane, content)
            return frame
        return None

    def _wait_or_finish(self, place: Place, lane: Lane, content: Content) -> None:
        if lane.index < len(content.parts):
            heappush(self._due, (lane.next, place))
        elif content.state is ContentState.GROWING:
            content.stalled.append(place)
        else:
            lane.sending = None
            self.left.append((content, place))

    def _give_up(self, transmission: Transmission) -> None:
        self.left.append((transmission.content, None))
