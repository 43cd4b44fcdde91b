"""The data of the network: what radios send each other and us, and what we send to them.

A packet comes in several bursts of one slot and one source, each perhaps with a stream id of its
own: an MMDVM takes a new one for each header. What is for the control room is read and answered;
the rest follows its radio or its talkgroup, while it still comes in where the slot is quiet, later
where it is not or where the radio is away. Everything leaves through `Outgoing`, one burst every
60 ms on a slot and none in a call.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator

from scape import dmr
from scape.dmr import DataType, DmrError, data_header, lip, packet
from scape.radio import data_reading, orders_on_air
from scape.radio.data_desk import Desk, Heard
from scape.radio.data_sending import (
    Addressed,
    Content,
    Network,
    Outgoing,
    Part,
    Place,
    State,
    Transmission,
    Where,
)
from scape.radio.events import AirEvent
from scape.radio.links.homebrew import Frame
from scape.radio.messages import Order
from scape.radio.orders_queue import OrdersQueue

SILENCE = 0.36  # a packet that stops for so long has lost its end
KEEP_TEXT = 86_400.0
KEEP_DATA = 60.0  # whatever else a packet carries
KEEP_BLOCK = 3.0  # a control block, or the answer to a packet: nobody waits longer for it
MOST_INBOUND = 4_000

_BLOCKS = (DataType.RATE_1_2, DataType.RATE_3_4, DataType.RATE_1)
_NAMELESS = (DataType.MBC_HEADER, DataType.MBC_CONTINUATION, DataType.UNIFIED_SINGLE_BLOCK)

Key = tuple[int, int, int]
"""Repeater, slot and source."""


class Inbound:
    """What a radio sends through one slot: the packet so far, and what is passed on of it."""

    def __init__(self) -> None:
        self.reader = dmr.PacketReader()
        self.content: Content | None = None
        self.to_come = 0  # blocks
        self.last: Frame | None = None


class DataService:
    """Data of the whole network. Events wait in `events`; the caller empties it."""

    def __init__(self, network: Network, new_id: Callable[[float], str]) -> None:
        self.events: list[AirEvent] = []
        self._network = network
        self._outgoing = Outgoing(network, new_id)
        self._orders = OrdersQueue(network, self._outgoing)
        self._desk = Desk(self._orders, self._outgoing.add)
        self._inbound: OrderedDict[Key, Inbound] = OrderedDict()
        self._open: OrderedDict[Key, float] = OrderedDict()  # when each will have lost its end

    def hear(self, frame: Frame, now: float) -> None:
        """A burst of data or control from a radio that may talk, as `data_reading.named` has it."""
        self._outgoing.hear(self._network.place(frame), now)
        try:
            self._hear(frame, dmr.decode(frame.burst), now)
        except DmrError:
            return  # broken on the way: its sender repeats it, or its receiver asks for it again
        finally:
            self._collect(now)

    def hear_refused(self, frame: Frame, now: float) -> None:
        """The same of a radio that may not talk: only its answers to orders count.

        A stolen radio that says it is inhibited has to be believed.
        """
        block = data_reading.block_in(frame)
        if isinstance(block, data_reading.OfTwo) and self._is_ours(frame, block.destination):
            self._orders.hear_block(block.source, block, self._network.place(frame))
            self._collect(now)

    def order(self, orders: Iterable[Order], now: float) -> None:
        """All orders that are not done: new ones begin, missing ones are withdrawn."""
        self._orders.take(orders, now)
        self._collect(now)

    def due(self) -> float:
        """When `send` wants to be called, by the monotonic clock; infinity: nothing waits."""
        silent = next(iter(self._open.values()), math.inf)
        return min(self._outgoing.due(), self._orders.due(), silent)

    def send(self, now: float) -> list[tuple[Place, bytes]]:
        """The bursts that leave now, as DMRD; there is more as long as `due` is not later."""
        self._end_silent(now)
        self._orders.step(now)
        bursts = self._outgoing.send(now)
        self._collect(now)
        return bursts

    def _collect(self, now: float) -> None:
        left, self._outgoing.left = self._outgoing.left, []
        for content, place in left:
            if content.order:
                self._orders.left(content, place, now)
        for room in (self._orders, self._desk):
            self.events += room.events
            room.events.clear()

    def _hear(self, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        if burst.data_type == DataType.DATA_HEADER or burst.data_type in _BLOCKS:
            self._hear_packet(frame, burst, now)
        elif burst.data_type == DataType.CSBK:
            self._hear_block(frame, burst, now)
        elif burst.data_type in _NAMELESS:
            self._hear_nameless(frame, burst, now)

    def _hear_block(self, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        block = dmr.content_of(burst)
        if isinstance(block, dmr.OutboundActivation):
            return  # for the repeater that heard it
        if isinstance(block, dmr.Preamble) and block.data:
            return  # made anew before the packet, with the right count
        if not isinstance(block, Addressed):
            self._pass_on(frame, frame.destination, (burst.data_type, burst.payload), now)
        elif not self._is_ours(frame, block.destination):
            self._pass_on(frame, block.destination, (burst.data_type, block), now)
        elif isinstance(block, dmr.RegistrationBlock):
            self._desk.register_block(block, self._network.place(frame), now)
        elif isinstance(block, dmr.Csbk):
            self._orders.hear_block(block.source, block, self._network.place(frame))
            self._orders.wake(block.source, now)

    def _hear_nameless(self, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        """Blocks in which nobody is named: DMRD says whom they are for."""
        if not self._is_ours(frame, frame.destination):
            self._pass_on(frame, frame.destination, (burst.data_type, burst.payload), now)
        elif burst.data_type == DataType.UNIFIED_SINGLE_BLOCK:
            block = dmr.UnifiedSingleBlock.decode(burst.payload)
            if block.service == 0:
                place = data_reading.place_of(lip.ShortReport.decode(block.bits))
                self._desk.tell_place(frame.repeater, frame.source, place)

    def _pass_on(self, frame: Frame, destination: int, part: Part, now: float) -> None:
        group = not frame.private
        content = Content(frame.source, (part,), now + KEEP_BLOCK, group=group)
        for where, number in self._targets(frame, destination, group=group):
            self._outgoing.add(Transmission(content, where, number), now)

    def _hear_packet(self, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        key = (frame.repeater, frame.slot, frame.source)
        inbound = self._inbound.pop(key, None) or Inbound()
        self._inbound[key] = inbound
        if len(self._inbound) > MOST_INBOUND:
            oldest, lost = self._inbound.popitem(last=False)
            self._open.pop(oldest, None)
            self._break_off(lost, now)
        if frame == inbound.last:
            return  # it came twice
        inbound.last = frame
        self._open.pop(key, None)
        self._open[key] = now + SILENCE
        if burst.data_type == DataType.DATA_HEADER:
            self._begin(inbound, frame, burst, now)
        else:
            self._append(inbound, burst, now)
        heard = self._read(inbound, burst, now)
        if heard:
            del self._open[key]
            self._finish(inbound, heard, frame, now)

    def _begin(self, inbound: Inbound, frame: Frame, burst: dmr.DataBurst, now: float) -> None:
        """A header: what follows it goes on to others as it comes in."""
        header = data_header.decode(burst.payload)
        if isinstance(header, dmr.ProprietaryHeader):
            self._append(inbound, burst, now)
            return
        self._break_off(inbound, now)
        if isinstance(header, dmr.OpaqueHeader) or self._is_for_us(header):
            return
        parts: list[Part] = [(burst.data_type, header)]
        keep = KEEP_BLOCK
        if not isinstance(header, dmr.ResponseHeader):
            parts.insert(0, (DataType.CSBK, orders_on_air.preamble(header)))
            keep = KEEP_DATA
        state = State.GROWING if header.blocks else State.WHOLE
        content = Content(header.source, parts, now + keep, group=header.group, state=state)
        inbound.content, inbound.to_come = content, header.blocks
        for where, number in self._targets(frame, header.destination, group=header.group):
            self._outgoing.add(Transmission(content, where, number), now)

    def _append(self, inbound: Inbound, burst: dmr.DataBurst, now: float) -> None:
        content = inbound.content
        if content is None or content.state is not State.GROWING:
            return
        content.parts.append((burst.data_type, burst.payload))
        inbound.to_come -= 1
        if not inbound.to_come:
            content.state = State.WHOLE
        self._outgoing.grow(content, now)

    def _read(self, inbound: Inbound, burst: dmr.DataBurst, now: float) -> dmr.Packet | None:
        try:
            return inbound.reader.read(burst)
        except DmrError:
            if inbound.content:
                inbound.content.state = State.GROWING
            self._break_off(inbound, now)
            raise

    def _break_off(self, inbound: Inbound, now: float) -> None:
        """What has not come by now will not come."""
        content, inbound.content = inbound.content, None
        if content and content.state is State.GROWING:
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
        """The last block of a packet has come, or it is known which are missing."""
        header, content = heard.header, inbound.content
        self._break_off(inbound, now)
        ours = self._is_for_us(header)
        if ours and packet.is_confirmed(header):
            self._desk.acknowledge(heard, self._network.place(frame), now)
        if heard.missing:
            return
        datagram = data_reading.datagram_of(heard)
        said = data_reading.said_in(heard, datagram)
        words = data_reading.text_in(said)
        place = self._network.place(frame)
        all_of_it = Heard(header.source, place, frame.slot, heard, datagram, said)
        if words is not None:
            if content:
                content.expires = now + KEEP_TEXT
            destination = self._number(frame, header)
            if destination is not None:
                self._desk.tell_text(all_of_it, destination, words, now)
        if isinstance(said, dmr.Position):
            self._desk.tell_position(all_of_it, said, now)
        if ours:
            self._desk.serve(all_of_it, now)

    def _is_ours(self, frame: Frame, destination: int) -> bool:
        return frame.private and 0 != destination == self._network.data_id()

    def _is_for_us(self, header: dmr.PacketHeader) -> bool:
        return not header.group and 0 != header.destination == self._network.data_id()

    def _number(self, frame: Frame, header: dmr.PacketHeader) -> int | None:
        """The agency's number of whom a packet is for; None: a talkgroup not carried there."""
        if header.group:
            return self._network.talkgroup_at(self._network.place(frame), header.destination)
        return header.destination

    def _targets(
        self, frame: Frame, destination: int, *, group: bool
    ) -> Iterator[tuple[Where, int]]:
        """Where it is to go, with the destination's number there; not where it came from."""
        origin = self._network.place(frame)
        if not group:
            if self._network.place_of(destination) != origin:
                yield destination, destination
            return
        talkgroup = self._network.talkgroup_at(origin, destination)
        if talkgroup is not None:
            for place, number in self._network.carriers(talkgroup):
                if place != origin:
                    yield place, number
