"""The control room's radio id: reports and answers what is sent to it, as a radio would.

Texts between others are also reported. A repetition by a radio that missed the answer is answered
again but not reported again.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from scape import dmr
from scape.dmr import DataType, hytera, packet, registration, sending, text
from scape.radio.events import (
    AirEvent,
    RadioSignedOff,
    RadioSignedOn,
    Slot,
    TextReceived,
)
from scape.radio.switch.calls import reports
from scape.radio.switch.data import order_bursts, reading
from scape.radio.switch.data.orders import OrdersQueue
from scape.radio.switch.data.outgoing import Content, Part, Place, Transmission
from scape.radio.switch.data.reading import AnyDatagram, Said

REPEATED = 30.0  # seconds in which the same content is a repetition
MOST_REMEMBERED = 1_000
KEEP_ANSWER = 3.0  # no receiver waits longer for it
REFRESH = 1  # half hours after which radios register again

_ON = (registration.Kind.DEVICE_REGISTRATION, registration.Kind.USER_REGISTRATION)
_OFF = (registration.Kind.DEVICE_DEREGISTRATION, registration.Kind.USER_DEREGISTRATION)
_HYTERA_SECONDS = REFRESH * 1_800


class Heard(NamedTuple):
    """A packet: its radio, its place, its content."""

    radio: int
    place: Place
    slot: Slot
    packet: dmr.Packet
    datagram: AnyDatagram | None
    said: Said | None

    @property
    def site(self) -> int:
        return self.place[0]


class Desk:
    """`send` takes outgoing content; events wait in `events`."""

    def __init__(self, orders: OrdersQueue, send: Callable[[Transmission, float], None]) -> None:
        self.events: list[AirEvent] = []
        self._orders, self._send = orders, send
        self._reported: OrderedDict[Hashable, float] = OrderedDict()

    def acknowledge(self, heard: dmr.Packet, place: Place, now: float) -> None:
        """Acknowledges a confirmed packet, or names the blocks that are missing."""
        answer, blocks = packet.acknowledgement(heard)
        parts: list[Part] = [(DataType.DATA_HEADER, answer)]
        parts += [(DataType.RATE_1_2, block) for block in blocks]
        self._answer(parts, answer.source, answer.destination, place, now)

    def serve(self, heard: Heard, now: float) -> None:
        """Processes what a radio sent to the control room."""
        self._orders.hear_response(heard.packet, heard.place, now)
        match heard.said:
            case dmr.TextMessage() | hytera.Text() as message:
                self._answer_text(heard, message, now)
            case dmr.Registration() as message:
                self._register(heard, message, now)
            case hytera.Registration() as message:
                self._register_hytera(heard, message, now)
            case dmr.LocationDocument() as document:
                self._hear_location(heard, document, now)
        if not isinstance(heard.packet.header, dmr.ResponseHeader):
            self._orders.wake(heard.radio, now)

    def serve_refused(self, heard: Heard, now: float) -> None:
        """Processes only answers to orders and positions of a lost radio."""
        self._orders.hear_response(heard.packet, heard.place, now)
        match heard.said:
            case dmr.LocationDocument() as document:
                self._acknowledge_if_asked(heard, now)
                self._hear_location(heard, document, now)
            case dmr.Position() as position:
                self._acknowledge_if_asked(heard, now)
                self.report_position(heard, position, now)

    def report_text(self, heard: Heard, destination: int, words: str, now: float) -> None:
        """A text to the control room or between others; `destination` is the agency's number."""
        header = heard.packet.header
        payload = heard.datagram.payload if heard.datagram else heard.packet.octets
        if self._is_repeated((heard.radio, destination, header.group, payload), now):
            return
        self.events.append(
            TextReceived(
                site=heard.site,
                slot=heard.slot,
                source=heard.radio,
                destination=destination,
                group=header.group,
                text=words,
            )
        )

    def report_position(self, heard: Heard, position: dmr.Position, now: float) -> None:
        """Reports a radio's position, whatever its destination."""
        if not self._is_repeated((heard.radio, heard.packet.octets), now):
            self.report_place(heard.site, heard.radio, position)

    def report_place(self, site: int, radio: int, position: dmr.Position) -> None:
        self.events.append(reports.position(site, radio, position))

    def register_block(self, block: dmr.RegistrationBlock, place: Place, now: float) -> None:
        """A registration in a single block; it is answered like any other."""
        flags, second = block.header
        self._sign(flags & 0xF, block.source, place, now, refresh=second >> 5 & 3 == 2)
        payload = registration.accepted(REFRESH).encode()
        datagram = sending.to_radio(block.source, dmr.Port.ARS, payload, server=block.destination)
        parts = order_bursts.packet_parts(datagram.encode(), block.destination, block.source)
        self._answer(parts, block.destination, block.source, place, now)

    def _acknowledge_if_asked(self, heard: Heard, now: float) -> None:
        if packet.is_confirmed(heard.packet.header):
            self.acknowledge(heard.packet, heard.place, now)

    def _hear_location(self, heard: Heard, document: dmr.LocationDocument, now: float) -> None:
        self._orders.hear_location(heard.radio, document, heard.place, now)
        if document.position:
            self.report_position(heard, document.position, now)

    def _answer_text(
        self, heard: Heard, message: dmr.TextMessage | hytera.Text, now: float
    ) -> None:
        if isinstance(message, hytera.Text):
            if message.kind == hytera.TextKind.PRIVATE and message.confirmed:
                self._reply(heard, _delivered(message).message().encode(), now)
        elif message.kind == text.Kind.ACKNOWLEDGEMENT:
            self._orders.hear_text_answer(heard.radio, message.sequence, heard.place)
        elif message.acknowledge:
            self._reply(heard, text.acknowledgement(message).encode(), now)

    def _register(self, heard: Heard, message: dmr.Registration, now: float) -> None:
        if message.kind in _ON and message.acknowledge:
            self._reply(heard, registration.accepted(REFRESH).encode(), now)
        refresh = message.event == registration.Event.REFRESH
        self._sign(message.kind, heard.radio, heard.place, now, refresh=refresh)

    def _register_hytera(self, heard: Heard, message: hytera.Registration, now: float) -> None:
        kind = registration.Kind.DEVICE_DEREGISTRATION
        if message.kind == hytera.RegistrationKind.REGISTRATION:
            kind = registration.Kind.DEVICE_REGISTRATION
            answer = hytera.Registration(
                kind=hytera.RegistrationKind.REGISTRATION_ANSWER,
                radio=message.radio,
                result=0,
                seconds=_HYTERA_SECONDS,
            )
            self._reply(heard, answer.message().encode(), now)
        elif message.kind != hytera.RegistrationKind.GOING:
            return
        self._sign(kind, heard.radio, heard.place, now, refresh=True)

    def _sign(self, kind: int, radio: int, place: Place, now: float, *, refresh: bool) -> None:
        site, slot = place
        if kind in _OFF:
            self.events.append(RadioSignedOff(site=site, source=radio))
        elif kind in _ON and not self._is_repeated((radio, place), now):
            self.events.append(RadioSignedOn(site=site, slot=2 if slot == 2 else 1, source=radio))
            if not refresh:
                self._orders.wake(radio, now, restarted=True)

    def _reply(self, heard: Heard, payload: bytes, now: float) -> None:
        """An answer of a service, in the same kind of datagram; a radio repeats what it misses."""
        if heard.datagram is None:
            return
        us = heard.packet.header.destination
        octets, sap = reading.reply(heard.datagram, payload)
        parts = order_bursts.packet_parts(octets, us, heard.radio, sap=sap)
        self._answer(parts, us, heard.radio, heard.place, now)

    def _answer(self, parts: list[Part], us: int, radio: int, place: Place, now: float) -> None:
        content = Content(us, parts, now + KEEP_ANSWER, urgent=True)
        self._send(Transmission(content, place, radio), now)

    def _is_repeated(self, what: Hashable, now: float) -> bool:
        last = self._reported.pop(what, -math.inf)
        self._reported[what] = now
        if len(self._reported) > MOST_REMEMBERED:
            self._reported.popitem(last=False)
        return now - last < REPEATED


def _delivered(message: hytera.Text) -> hytera.Text:
    """The answer to a text of Hytera's service."""
    return hytera.Text(
        kind=hytera.TextKind.PRIVATE_ANSWER,
        request=message.request,
        destination=message.source or 0,
        source=message.destination,
        content=b"\0",
    )
