"""The data of the network: between radios, and between radios and the control room.

A packet comes in several bursts of one slot and one source, possibly with different stream ids: an
MMDVM uses a new one for each header. Data for the control room is read and answered; other data is
sent on to its radio or talkgroup: while it still comes in where the slot is quiet, later where it
is not or where the radio is away. Everything is sent through `Outgoing`, one burst every 60 ms on a
slot and none during a call.
"""

import math
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator

import msgspec

from scape import dmr
from scape.dmr import DataType, DmrError, data_header, lip, packet
from scape.radio.events import AirEvent, Blocked, CallBlocked
from scape.radio.switch.calls.repeats import Repeats
from scape.radio.switch.data import order_bursts, reading
from scape.radio.switch.data.desk import Desk, Heard
from scape.radio.switch.data.echoes import Echoes, is_echo
from scape.radio.switch.data.orders import MOST_ORDERS, OrdersQueue
from scape.radio.switch.data.outgoing import (
    Addressed,
    Content,
    ContentState,
    Outgoing,
    Part,
    Place,
    Roads,
    Transmission,
    Where,
    may_leave,
)
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import Order

SILENCE = 0.36  # after which the end of a packet is lost
KEEP_TEXT = 86_400.0
KEEP_DATA = 60.0  # other packets
KEEP_BLOCK = 3.0  # a control block, or the answer to a packet: no receiver waits longer for it
MOST_INBOUND = 4_000
REFUSED_ONCE = 60.0  # seconds in which a radio's refused data is reported once

_BLOCKS = (DataType.RATE_1_2, DataType.RATE_3_4, DataType.RATE_1)
_NAMELESS = (DataType.MBC_HEADER, DataType.MBC_CONTINUATION, DataType.UNIFIED_SINGLE_BLOCK)

Key = tuple[int, int, int]
"""Repeater, slot and source."""


class Inbound:
    """What a radio sends in one slot: the packet so far, and the content sent on."""

    def __init__(self) -> None:
        self.reader = dmr.PacketReader()
        self.content: Content | None = None
        self.to_come = 0  # blocks
        self.earlier: Content | None = None  # content that began alike elsewhere
        self.is_echo = self.is_forbidden = self.is_refused = False
        self.last: Frame | None = None


class DataService:
    """Data of the whole network. Events wait in `events`; the caller empties it."""

    def __init__(
        self, network: Roads, new_id: Callable[[float], str], most_orders: int = MOST_ORDERS
    ) -> None:
        self.events: list[AirEvent] = []
        self.unread = 0  # packets received completely and not understood, or only in part
        self._network = network
        self._outgoing = Outgoing(network, new_id)
        self._orders = OrdersQueue(network, self._outgoing, most_orders)
        self._desk = Desk(self._orders, self._outgoing.add)
        self._inbound: OrderedDict[Key, Inbound] = OrderedDict()
        self._open: OrderedDict[Key, float] = OrderedDict()  # when the end of each counts as lost
        self._echoes = Echoes()
        self._refused: defaultdict[Blocked, Repeats] = defaultdict(lambda: Repeats(REFUSED_ONCE))

    def hear(self, frame: Frame, now: float) -> bool:
        """A burst of data or control from a radio that may talk, as `reading.named` has it.

        Returns whether it shows where the radio is: a possible echo does not.
        """
        self._outgoing.hear(self._network.place(frame), now)
        try:
            return self._hear(frame, dmr.decode(frame.burst), now)
        except DmrError:
            return True  # bits are wrong: its sender repeats it, or its receiver requests it
        finally:
            self._collect(now)

    def hear_refused(self, frame: Frame, reason: Blocked, now: float) -> None:
        """Like `receive` for a radio that may not talk: only its answers and its position count.

        A stolen radio's report that it is inhibited is accepted, and is no attempt to talk.
        """
        if not (self._is_ours(frame, frame.destination) and order_bursts.is_answer(frame.burst)):
            destination = self._number(frame, frame.destination, group=not frame.private)
            self._refuse(frame, destination or frame.destination, reason, now)
        self._outgoing.hear(self._network.place(frame), now)
        try:
            self._hear_refused(frame, dmr.decode(frame.burst), now)
        except DmrError:
            return
        finally:
            self._collect(now)

    def _hear_refused(self, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        if burst.data_type == DataType.DATA_HEADER or burst.data_type in _BLOCKS:
            self._hear_packet(frame, burst, now, refused=True)
        elif burst.data_type == DataType.UNIFIED_SINGLE_BLOCK:
            if self._is_ours(frame, frame.destination):
                self._hear_nameless(frame, burst, now)
        elif burst.data_type == DataType.CSBK:
            block = dmr.content_of(burst)
            if isinstance(block, reading.OfTwo) and self._is_ours(frame, block.destination):
                self._orders.hear_block(block.source, block, self._network.place(frame))

    def order(self, orders: Iterable[Order], now: float) -> None:
        """All orders that are not done: new ones begin, missing ones are withdrawn."""
        self._orders.take(orders, now)
        self._collect(now)

    def due(self) -> float:
        """When to call `send`, by the monotonic clock; infinity: nothing waits."""
        silent = next(iter(self._open.values()), math.inf)
        return min(self._outgoing.due(), self._orders.due(), silent)

    def send(self, now: float) -> list[tuple[Place, bytes]]:
        """The bursts to send now, as DMRD; call again while `due` is not later."""
        self._end_silent(now)
        self._orders.step(now)
        bursts = self._outgoing.send(now)
        self._collect(now)
        return bursts

    def _collect(self, now: float) -> None:
        for content in self._outgoing.begun:
            self._echoes.note(content, now)
        self._outgoing.begun.clear()
        left, self._outgoing.left = self._outgoing.left, []
        for content, place in left:
            if content.order:
                self._orders.left(content, place, now)
        for room in (self._orders, self._desk):
            self.events += room.events
            room.events.clear()

    def _hear(self, frame: Frame, burst: dmr.DataBurst, now: float) -> bool:
        if burst.data_type == DataType.DATA_HEADER or burst.data_type in _BLOCKS:
            return self._hear_packet(frame, burst, now)
        if burst.data_type == DataType.CSBK:
            return self._hear_block(frame, burst, now)
        return burst.data_type not in _NAMELESS or self._hear_nameless(frame, burst, now)

    def _hear_block(self, frame: Frame, burst: dmr.DataBurst, now: float) -> bool:
        block = dmr.content_of(burst)
        if isinstance(block, dmr.OutboundActivation):
            return True  # for the repeater that heard it
        if isinstance(block, dmr.Preamble) and block.data:
            return False  # made again before the packet, with the right count
        if isinstance(block, dmr.EmergencyAlarm):
            frame = self._to_group(frame, block)
        if not isinstance(block, Addressed):
            return self._pass_on(frame, frame.destination, burst, burst.payload, now)
        if not self._is_ours(frame, block.destination):
            return self._pass_on(frame, block.destination, burst, block, now)
        if isinstance(block, dmr.RegistrationBlock):
            self._desk.register_block(block, self._network.place(frame), now)
        elif isinstance(block, dmr.Csbk):
            self._orders.hear_block(block.source, block, self._network.place(frame))
            self._orders.wake(block.source, now)
        return True

    def _to_group(self, frame: Frame, alarm: dmr.EmergencyAlarm) -> Frame:
        """An MMDVM marks an alarm as private, although it names a talkgroup."""
        if self._network.talkgroup_at(self._network.place(frame), alarm.destination) is None:
            return frame
        return msgspec.structs.replace(frame, flags=frame.flags & ~0x40)

    def _hear_nameless(self, frame: Frame, burst: dmr.DataBurst, now: float) -> bool:
        """Blocks without ids: DMRD has their destination."""
        if not self._is_ours(frame, frame.destination):
            return self._pass_on(frame, frame.destination, burst, burst.payload, now)
        if burst.data_type == DataType.UNIFIED_SINGLE_BLOCK:
            block = dmr.UnifiedSingleBlock.decode(burst.payload)
            if block.service == 0:
                place = lip.ShortReport.decode(block.bits).position
                if place:
                    self._desk.report_place(frame.repeater, frame.source, place)
        return True

    def _pass_on(
        self, frame: Frame, number: int, burst: dmr.DataBurst, what: Addressed | bytes, now: float
    ) -> bool:
        """Whether it is no echo; `number` is the destination's number where it was heard."""
        content = Content(
            frame.source,
            ((burst.data_type, what),),
            now + KEEP_BLOCK,
            group=not frame.private,
            origin=self._network.place(frame),
            destination=self._number(frame, number, group=not frame.private) or 0,
            colour_code=burst.colour_code,
        )
        if self._echoes.earlier(content, now):
            self._refuse(frame, content.destination, "loop", now)
            return False
        self._carry(content, frame, now)
        return True

    def _hear_packet(
        self, frame: Frame, burst: dmr.DataBurst, now: float, *, refused: bool = False
    ) -> bool:
        """Whether it is not like one that was heard elsewhere."""
        key = (frame.repeater, frame.slot, frame.source)
        inbound = self._inbound.pop(key, None) or Inbound()
        self._inbound[key] = inbound
        if len(self._inbound) > MOST_INBOUND:
            oldest, lost = self._inbound.popitem(last=False)
            self._open.pop(oldest, None)
            self._break_off(lost, now)
        if frame == inbound.last:
            return inbound.earlier is None  # a duplicate
        inbound.last, inbound.is_refused = frame, refused
        self._open.pop(key, None)
        self._open[key] = now + SILENCE
        if refused:
            self._break_off(inbound, now)
        elif burst.data_type == DataType.DATA_HEADER:
            self._begin(inbound, frame, burst, now)
        else:
            self._append(inbound, frame, burst, now)
        heard = self._read(inbound, burst, now)
        if heard:
            del self._open[key]
            self._finish(inbound, heard, frame, now)
        return inbound.earlier is None

    def _begin(self, inbound: Inbound, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        """A header: the blocks after it are sent on as they come in."""
        header = data_header.decode(burst.payload)
        if isinstance(header, dmr.ProprietaryHeader):
            self._append(inbound, frame, burst, now)
            return
        self._break_off(inbound, now)
        inbound.earlier, inbound.is_echo, inbound.is_forbidden = None, False, False
        if isinstance(header, dmr.OpaqueHeader):
            return
        content = inbound.content = self._content(frame, header, burst.colour_code, now)
        inbound.to_come = header.blocks
        inbound.earlier = self._echoes.earlier(content, now)
        if inbound.earlier is None:
            inbound.is_forbidden = not self._carry(content, frame, now)
        elif not header.blocks:
            self._compare(inbound, frame, now)

    def _content(
        self, frame: Frame, header: dmr.PacketHeader, colour_code: int, now: float
    ) -> Content:
        parts: list[Part] = [(DataType.DATA_HEADER, header)]
        keep = KEEP_BLOCK
        if not isinstance(header, dmr.ResponseHeader):
            parts.insert(0, (DataType.CSBK, order_bursts.preamble(header)))
            keep = KEEP_DATA
        return Content(
            header.source,
            parts,
            now + keep,
            group=header.group,
            state=ContentState.GROWING if header.blocks else ContentState.WHOLE,
            origin=self._network.place(frame),
            destination=self._number(frame, header.destination, group=header.group) or 0,
            colour_code=colour_code,
        )

    def _compare(self, inbound: Inbound, frame: Frame, now: float) -> None:
        """A packet that began like an echo is complete: it is one, or is sent on only now."""
        content, earlier = inbound.content, inbound.earlier
        if content is None or earlier is None:
            return
        if is_echo(content, earlier):
            inbound.is_echo = True
            self._refuse(frame, content.destination, "loop", now)
        else:
            inbound.earlier = None
            inbound.is_forbidden = not self._carry(content, frame, now)

    def _append(self, inbound: Inbound, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        content = inbound.content
        if content is None or content.state is not ContentState.GROWING:
            return
        content.parts.append((burst.data_type, burst.payload))
        inbound.to_come -= 1
        if not inbound.to_come:
            content.state = ContentState.WHOLE
            self._compare(inbound, frame, now)
        self._outgoing.grow(content, now)

    def _read(self, inbound: Inbound, burst: dmr.DataBurst, now: float) -> dmr.Packet | None:
        try:
            return inbound.reader.read(burst)
        except DmrError:
            if inbound.content:
                inbound.content.state = ContentState.GROWING
            self._break_off(inbound, now)
            raise

    def _break_off(self, inbound: Inbound, now: float) -> None:
        """Gives up waiting for what has not arrived."""
        content, inbound.content = inbound.content, None
        if content and content.state is ContentState.GROWING:
            content.break_off()
            self._outgoing.grow(content, now)

    def _end_silent(self, now: float) -> None:
        while self._open and next(iter(self._open.values())) <= now:
            key, _ = self._open.popitem(last=False)
            inbound = self._inbound[key]
            heard = inbound.reader.end()
            self._break_off(inbound, now)
            if heard and inbound.last:
                self._finish(inbound, heard, inbound.last, now)

    def _finish(self, inbound: Inbound, heard: dmr.Packet, frame: Frame, now: float) -> None:
        """The last block of a packet was received, or the missing ones are known."""
        content = inbound.content
        self._break_off(inbound, now)
        if inbound.is_echo:
            return
        ours, place = self._is_for_us(heard.header), self._network.place(frame)
        if inbound.is_refused:
            if ours and not heard.missing:
                self._desk.serve_refused(self._understand(heard, frame), now)
            return
        if ours and packet.is_confirmed(heard.header):
            self._desk.acknowledge(heard, place, now)
        if heard.missing:
            return
        all_of_it = self._understand(heard, frame)
        words = reading.text_in(all_of_it.said)
        if words is not None and not inbound.is_forbidden:
            if content:
                content.expires = now + KEEP_TEXT
            self._report_text(all_of_it, frame, words, now)
        if isinstance(all_of_it.said, dmr.Position):
            self._desk.report_position(all_of_it, all_of_it.said, now)
        if ours:
            self._desk.serve(all_of_it, now)

    def _understand(self, heard: dmr.Packet, frame: Frame) -> Heard:
        try:
            datagram = reading.datagram_of(heard)
            said = reading.said_in(heard, datagram)
        except DmrError:
            self.unread += 1
            raise
        if isinstance(said, dmr.LocationDocument) and said.rest:
            self.unread += 1
        place = self._network.place(frame)
        return Heard(heard.header.source, place, frame.slot, heard, datagram, said)

    def _report_text(self, heard: Heard, frame: Frame, words: str, now: float) -> None:
        header = heard.packet.header
        destination = self._number(frame, header.destination, group=header.group)
        if destination is not None:
            self._desk.report_text(heard, destination, words, now)

    def _is_ours(self, frame: Frame, destination: int) -> bool:
        return frame.private and 0 != destination == self._network.data_id()

    def _is_for_us(self, header: dmr.PacketHeader) -> bool:
        return not header.group and 0 != header.destination == self._network.data_id()

    def _number(self, frame: Frame, destination: int, *, group: bool) -> int | None:
        """The agency's number of a destination; None: a talkgroup not carried there."""
        if group:
            return self._network.talkgroup_at(self._network.place(frame), destination)
        return destination

    def _carry(self, content: Content, frame: Frame, now: float) -> bool:
        """Passes new content on to its destination; returns whether its sender may send it."""
        self._echoes.note(content, now)
        if not content.destination:
            return True
        if not content.group and content.destination == self._network.data_id():
            return True
        if not may_leave(self._network, content):
            self._refuse(frame, content.destination, "no-right", now)
            return False
        for where, number in self._targets(content):
            self._outgoing.add(Transmission(content, where, number), now)
        return True

    def _targets(self, content: Content) -> Iterator[tuple[Where, int]]:
        """The targets, except its origin, with the destination's number there."""
        if not content.group:
            if self._network.place_of(content.destination) != content.origin:
                yield content.destination, content.destination
            return
        for place, number in self._network.carriers(content.destination):
            if place != content.origin:
                yield place, number

    def _refuse(self, frame: Frame, destination: int, reason: Blocked, now: float) -> None:
        """Reports a refusal once per minute and radio; `destination` is the agency's number."""
        if self._refused[reason].is_new(frame.source, now):
            self.events.append(
                CallBlocked(
                    site=frame.repeater,
                    slot=frame.slot,
                    source=frame.source,
                    destination=destination,
                    reason=reason,
                    private=frame.private,
                )
            )
