"""A radio's data services, which answer without the user: neither socket nor clock.

Once switched on, it registers until it is answered. It acknowledges confirmed data, texts, call
alerts and radio checks, reports its position on request, once or periodically, and repeats its
alarm until it is acknowledged. While inhibited, it only waits for its revival.
"""

from collections.abc import Callable
from functools import partial
from random import Random

import msgspec

from scape import dmr
from scape.dmr import data_burst, location, packet, registration, text, tokens
from scape.dmr.datagram import RADIO_NETWORK, SERVER_NETWORK
from scape.dmr.motorola import ANSWER_BIT, MotorolaOpcode
from scape.radio.switch.links.homebrew import Frame, Kind
from simulator.transmission import Degrees, Packet, Talker

Positions = Callable[[float], Degrees]
"""The position of the radio at a moment."""

AGAIN = 6.0  # seconds until an unanswered message is repeated, longer each time
TRIES = 4
REGISTRATIONS = 12
ALARMS = 5
INTERVAL = 0x31  # the token of the interval in a location request


class SignedOn(msgspec.Struct, frozen=True):
    """Our registration was answered."""

    radio: int


class TextRead(msgspec.Struct, frozen=True):
    """A text for us was received."""

    radio: int
    source: int
    text: str


class Obeyed(msgspec.Struct, frozen=True):
    """A radio carried out an order: `check`, `alert`, `inhibit`, `revive`, `location`."""

    radio: int
    what: str


class Comforted(msgspec.Struct, frozen=True):
    """Our alarm was acknowledged."""

    radio: int


class _Task:
    """A message that is repeated until it is answered, or `left` times."""

    def __init__(
        self, make: Callable[[float], Packet], now: float, every: float, left: float, slower: float
    ) -> None:
        self.make, self.at, self.every, self.left, self.slower = make, now, every, left, slower


class Radio:
    """`outbox` has what it wants to send, `events` what happened; the caller empties both."""

    def __init__(
        self,
        number: int,
        slot: int,
        *,
        alias: str = "",
        position: Positions | None = None,
        data_id: int = 0,
        random: Random | None = None,
    ) -> None:
        self.number, self.slot = number, slot
        self.inhibited = False
        self.outbox: list[Packet] = []
        self.events: list[SignedOn | TextRead | Obeyed | Comforted] = []
        self._alias, self._position, self._data_id = alias, position, data_id
        self._random = random or Random(number)
        self._tasks: dict[str, _Task] = {}
        self._readers: dict[int, dmr.PacketReader] = {}
        self._sequence = self._alarm = self._number = 0
        self._last_text: tuple[int, int | None, str] | None = None

    def talker(self, now: float) -> Talker:
        """What it sends of itself while it talks."""
        return Talker(self._alias, self._position(now) if self._position else None)

    def due(self) -> float:
        return min((task.at for task in self._tasks.values()), default=float("inf"))

    def tick(self, now: float) -> None:
        for name, task in list(self._tasks.items()):
            if now < task.at:
                continue
            self.outbox.append(task.make(now))
            task.left -= 1
            task.at, task.every = now + task.every, task.every * task.slower
            if task.left <= 0:
                del self._tasks[name]

    # What its user does.

    def switch_on(self, now: float) -> None:
        """Registers, if its agency has a radio id to register with."""
        if self._data_id:
            self._say("registration", self._registration, now, left=REGISTRATIONS, slower=1.5)

    def raise_alarm(self, talkgroup: int, now: float) -> None:
        """Presses the orange button; each press is a new alarm."""
        self._alarm = (self._alarm + 1) & 0xF
        alarm = dmr.EmergencyAlarm(destination=talkgroup, source=self.number, sequence=self._alarm)
        said = Packet(self.number, talkgroup, (dmr.csbk_burst(alarm, 1),))
        self._say("alarm", lambda _: said, now, every=2.0, left=ALARMS)

    def write(self, destination: int, words: str, now: float, *, confirmed: bool = False) -> None:
        """Sends a text to another radio, or to the control room at the data id."""
        self._sequence = (self._sequence + 1) & 0x7F
        message = dmr.TextMessage(
            kind=text.Kind.TEXT, text=words, acknowledge=True, sequence=self._sequence, encoding=4
        )
        said = self._packet(destination, dmr.Port.TMS, message.encode(), confirmed=confirmed)
        self._say(f"text {self._sequence}", lambda _: said, now)

    # What it hears.

    def hear(self, frame: Frame, now: float) -> None:
        """A burst on its slot; voice has no effect."""
        if frame.kind is not Kind.DATA or frame.source == self.number:
            return
        try:
            burst = dmr.decode(frame.burst)
            if burst.data_type is dmr.DataType.CSBK:
                self._obey(dmr.content_of(burst), now)
            elif heard := self._reader(frame.source).read(burst):
                self._take(heard, now)
        except dmr.DmrError:
            return  # a broken message is not answered

    def _reader(self, source: int) -> dmr.PacketReader:
        return self._readers.setdefault(source, dmr.PacketReader())

    def _obey(self, content: dmr.Content, now: float) -> None:
        if getattr(content, "destination", None) != self.number:
            return
        match content:
            case dmr.ExtendedFunction() if not content.is_answer:
                self._do(content)
            case dmr.CallAlert() if not self.inhibited:
                self._control(
                    dmr.Acknowledge(
                        destination=content.source,
                        source=self.number,
                        service=MotorolaOpcode.CALL_ALERT,
                    )
                )
                self.events.append(Obeyed(self.number, "alert"))
            case dmr.Acknowledge(service=MotorolaOpcode.EMERGENCY_ALARM):
                self._answered("alarm", Comforted(self.number))

    def _do(self, asked: dmr.ExtendedFunction) -> None:
        names = {
            dmr.Function.CHECK: "check",
            dmr.Function.INHIBIT: "inhibit",
            dmr.Function.REVIVE: "revive",
        }
        if asked.function not in names:
            return
        if asked.function != dmr.Function.CHECK:
            self.inhibited = asked.function == dmr.Function.INHIBIT
            self._tasks.clear()
        answer = msgspec.structs.replace(
            asked,
            destination=asked.source,
            source=self.number,
            function=asked.function | ANSWER_BIT,
        )
        self._control(answer)
        self.events.append(Obeyed(self.number, names[dmr.Function(asked.function)]))

    def _take(self, heard: dmr.Packet, now: float) -> None:
        header = heard.header
        if self.inhibited or header.group or header.destination != self.number:
            self._take_group(heard, now)
            return
        if isinstance(header, dmr.ResponseHeader):
            if header.response_class == dmr.ResponseClass.ACK:
                self._tasks.pop(f"text {self._sequence}", None)
            return
        if isinstance(header, dmr.ConfirmedHeader):
            self._acknowledge(heard)
        if not heard.missing:
            self._open(dmr.Datagram.decode(heard.octets), now)

    def _take_group(self, heard: dmr.Packet, now: float) -> None:
        """A text to a group is read, and never answered."""
        if self.inhibited or not heard.header.group or heard.missing:
            return
        datagram = dmr.Datagram.decode(heard.octets)
        if datagram.destination_port == dmr.Port.TMS:
            self._show(heard.header.source, dmr.TextMessage.decode(datagram.payload))

    def _acknowledge(self, heard: dmr.Packet) -> None:
        answer, blocks = packet.acknowledgement(heard)
        bursts = [data_burst.encode(answer.encode(), dmr.DataType.DATA_HEADER, 1)]
        bursts += [data_burst.encode(block, dmr.DataType.RATE_1_2, 1) for block in blocks]
        self.outbox.append(Packet(self.number, heard.header.source, tuple(bursts)))

    def _open(self, datagram: dmr.Datagram, now: float) -> None:
        source = dmr.radio_of(datagram.source)
        match datagram.destination_port:
            case dmr.Port.ARS:
                self._registered(dmr.Registration.decode(datagram.payload))
            case dmr.Port.TMS:
                self._read(source, dmr.TextMessage.decode(datagram.payload))
            case dmr.Port.LRRP:
                self._locate(source, dmr.LocationDocument.decode(datagram.payload), now)

    def _registered(self, answer: dmr.Registration) -> None:
        if answer.kind == registration.Kind.STATUS_QUERY:
            here = dmr.Registration(kind=registration.Kind.RESPONSE)
            self.outbox.append(self._packet(self._data_id, dmr.Port.ARS, here.encode()))
        elif answer.kind == registration.Kind.RESPONSE and not answer.acknowledge:
            self._answered("registration", SignedOn(self.number))

    def _read(self, source: int, message: dmr.TextMessage) -> None:
        if message.kind == text.Kind.ACKNOWLEDGEMENT:
            self._tasks.pop(f"text {message.sequence}", None)
        elif message.kind == text.Kind.TEXT:
            if message.acknowledge:
                seen = text.acknowledgement(message).encode()
                self.outbox.append(self._packet(source, dmr.Port.TMS, seen))
            self._show(source, message)

    def _show(self, source: int, message: dmr.TextMessage) -> None:
        """Reports a message once, however often it is repeated."""
        this = source, message.sequence, message.text
        if this != self._last_text:
            self._last_text = this
            self.events.append(TextRead(self.number, source, message.text))

    def _locate(self, asker: int, asked: dmr.LocationDocument, now: float) -> None:
        if asked.request is None:
            return
        name = f"location {asked.request.hex()}"
        match asked.kind:
            case location.Kind.IMMEDIATE_REQUEST:
                kind = location.Kind.IMMEDIATE_REPORT
                self.outbox.append(self._report(asker, kind, asked.request, now))
            case location.Kind.TRIGGERED_REQUEST:
                self._done(asker, location.Kind.TRIGGERED_ANSWER, asked.request)
                self._report_often(name, asker, asked, now)
            case location.Kind.STOP_REQUEST:
                self._tasks.pop(name, None)
                self._done(asker, location.Kind.STOP_ANSWER, asked.request)
            case _:
                return
        self.events.append(Obeyed(self.number, "location"))

    def _report_often(self, name: str, asker: int, asked: dmr.LocationDocument, now: float) -> None:
        every = [element.octets for element in asked.elements if element.token == INTERVAL]
        seconds = float(tokens.read_unsigned(every[0], 0)[0]) if every else 0.0
        if seconds and asked.request is not None:
            report = partial(self._report, asker, location.Kind.TRIGGERED_REPORT, asked.request)
            self._tasks[name] = _Task(report, now + seconds, seconds, float("inf"), 1.0)

    def _report(self, asker: int, kind: location.Kind, request: bytes, now: float) -> Packet:
        north, east = self._position(now) if self._position else (0.0, 0.0)
        here = dmr.Position(latitude=north, longitude=east, speed=0.0)
        return self._packet(asker, dmr.Port.LRRP, location.report(kind, request, here).encode())

    def _done(self, asker: int, kind: location.Kind, request: bytes) -> None:
        identity = tokens.Element(0x22, tokens.unsigned(len(request)) + request)
        done = dmr.LocationDocument(kind=kind, elements=(identity, tokens.Element(0x38, b"")))
        self.outbox.append(self._packet(asker, dmr.Port.LRRP, done.encode()))

    def _answered(self, name: str, event: SignedOn | Comforted) -> None:
        if self._tasks.pop(name, None):
            self.events.append(event)

    # What it says.

    def _say(
        self,
        name: str,
        make: Callable[[float], Packet],
        now: float,
        *,
        every: float = AGAIN,
        left: float = TRIES,
        slower: float = 1.3,
    ) -> None:
        """Repeats from now on, until `name` is answered; each radio at its own pace."""
        self._tasks[name] = _Task(make, now, every * self._random.uniform(0.9, 1.1), left, slower)

    def _registration(self, _: float) -> Packet:
        here = dmr.Registration(
            kind=registration.Kind.DEVICE_REGISTRATION,
            acknowledge=True,
            second=registration.Event.INITIAL << 5,
            device=str(self.number),
        )
        return self._packet(self._data_id, dmr.Port.ARS, here.encode())

    def _control(self, block: dmr.Csbk) -> None:
        destination = getattr(block, "destination", 0)
        self.outbox.append(Packet(self.number, destination, (dmr.csbk_burst(block, 1),)))

    def _packet(
        self, destination: int, port: int, payload: bytes, *, confirmed: bool = False
    ) -> Packet:
        self._number = (self._number + 1) & 0xFFFF
        network = SERVER_NETWORK if destination == self._data_id else RADIO_NETWORK
        datagram = dmr.Datagram(
            source=dmr.radio_address(self.number),
            destination=dmr.radio_address(destination, network),
            source_port=port,
            destination_port=port,
            payload=payload,
            identification=self._number,
        )
        bursts = dmr.packet_bursts(
            datagram.encode(), destination=destination, source=self.number, confirmed=confirmed
        )
        return Packet(self.number, destination, tuple(bursts))
