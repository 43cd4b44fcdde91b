"""A network for the data service to live in, and radios that speak to it, in simulated time."""

from collections.abc import Iterable, Sequence

from scape import dmr
from scape.dmr import DataType, Sync, data_header, sending, text
from scape.radio.events import AirEvent, Hindrance
from scape.radio.switch.data.orders import MOST_ORDERS
from scape.radio.switch.data.outgoing import Place
from scape.radio.switch.data.service import DataService
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import Order

US, ANNA, BERTA = 9_999, 2_480_001, 2_480_002
GROUP, ELSEWHERE = 26, 4_026  # a talkgroup, and its number on the air at site 3
EPOCH = 1_700_000_000_000_000
A, B, C = (1, 1), (2, 2), (3, 1)


class FakeNetwork:
    """Three places, one at each site, that carry `GROUP`; site 3 under another number."""

    def __init__(self) -> None:
        self.us = US
        self.places: dict[int, Place] = {ANNA: A, BERTA: B}
        self.numbers: dict[Place, int] = {A: GROUP, B: GROUP, C: ELSEWHERE}
        self.in_call: set[Place] = set()
        self.kept: set[Place] = set()
        self.links: set[int] = set()  # those of the sites that are links
        self.forbidden: set[tuple[int, int]] = set()  # source and destination

    def data_id(self) -> int:
        return self.us

    def place(self, frame: Frame) -> Place:
        return frame.repeater, frame.slot

    def place_of(self, radio: int) -> Place | None:
        return self.places.get(radio)

    def carriers(self, talkgroup: int) -> Iterable[tuple[Place, int]]:
        return self.numbers.items() if talkgroup == GROUP else ()

    def talkgroup_at(self, place: Place, number: int) -> int | None:
        return GROUP if self.numbers.get(place) == number else None

    def may_pass(self, source: int, destination: int, *, group: bool) -> bool:
        return (source, destination) not in self.forbidden

    def is_quiet(self, place: Place, now: float) -> bool:
        return place not in self.in_call | self.kept

    def hindrance(self, place: Place, now: float) -> Hindrance | None:
        kept: Hindrance = "emergency" if place in self.kept else "call"
        return None if self.is_quiet(place, now) else kept

    def colour_code(self, site: int) -> int | None:
        return None if site in self.links else site & 0xF

    def wall(self, now: float) -> int:
        return EPOCH + round(now * 1_000_000)


class Air:
    """The service and what leaves it; time passes as its owner lets it pass."""

    def __init__(self, most_orders: int = MOST_ORDERS) -> None:
        self.now = 1_000.0
        self.network = FakeNetwork()
        self.ids = 0
        self.service = DataService(self.network, self._new_id, most_orders)
        self.sent: list[tuple[float, Place, Frame]] = []
        self.stream = self.sequence = 0

    def _new_id(self, now: float) -> str:
        self.ids += 1
        return f"id {self.ids}"

    def pass_time(self, seconds: float) -> None:
        """Calls `send` exactly when it is due, as the switch does."""
        end = self.now + seconds
        while (due := self.service.due()) <= end:
            self.now = max(self.now, due)
            self.send()
        self.now = end

    def send(self) -> None:
        for place, data in self.service.send(self.now):
            frame = homebrew.decode(data)
            assert isinstance(frame, Frame)
            assert len(data) == homebrew.FRAME
            assert frame.slot == place[1]
            self.sent.append((self.now, place, frame))

    def order(self, *orders: Order) -> None:
        self.service.order(orders, self.now)

    def events(self) -> list[AirEvent]:
        events, self.service.events = self.service.events, []
        return events

    def hear(
        self,
        bursts: Iterable[bytes],
        *,
        at: Place = A,
        source: int = ANNA,
        destination: int = US,
        group: bool = False,
        gap: float = 0.06,
    ) -> None:
        """Bursts of a radio, usually 60 ms apart, each header and block with its own stream id."""
        for burst in bursts:
            data_type = dmr.decode(burst).data_type
            self.stream += data_type in (DataType.CSBK, DataType.DATA_HEADER)
            self.sequence = (self.sequence + 1) & 0xFF
            flags = 0x20 | data_type | (0x80 if at[1] == 2 else 0) | (0 if group else 0x40)
            frame = Frame(self.sequence, source, destination, at[0], flags, self.stream, burst)
            self.service.hear(frame, self.now)
            self.pass_time(gap)

    def block(
        self, block: dmr.Csbk, *, at: Place = A, source: int = ANNA, destination: int = US
    ) -> None:
        """A control block of a radio."""
        burst = dmr.csbk_burst(block, 1, Sync.MS_DATA)
        self.hear([burst], at=at, source=source, destination=destination)

    def take(self, place: Place) -> list[dmr.DataBurst]:
        """What left at a place since the last time."""
        bursts = [dmr.decode(frame.burst) for _, at, frame in self.sent if at == place]
        self.sent = [sent for sent in self.sent if sent[1] != place]
        return bursts

    def take_packets(self, place: Place) -> list[dmr.Packet]:
        """The packets that left at a place, each under one preamble or none."""
        packets, bursts = packets_in(self.take(place))
        assert not bursts
        return packets


def packets_in(bursts: Sequence[dmr.DataBurst]) -> tuple[list[dmr.Packet], list[dmr.DataBurst]]:
    """Packets, their one preamble checked, and what belongs to none."""
    packets, others, reader = [], [], dmr.PacketReader()
    for burst, after in zip(bursts, [*bursts[1:], None], strict=True):
        if burst.data_type == DataType.CSBK:
            block = dmr.content_of(burst)
            if isinstance(block, dmr.Preamble):
                assert after is not None
                header = data_header.decode(after.payload)
                assert not isinstance(header, dmr.ProprietaryHeader | dmr.OpaqueHeader)
                assert block.blocks == 1 + header.blocks
                assert block.destination == header.destination
            else:
                others.append(burst)
        elif packet := reader.read(burst):
            packets.append(packet)
    return packets, others


def text_packet(
    words: str,
    *,
    destination: int = US,
    source: int = ANNA,
    sequence: int = 1,
    confirmed: bool = False,
    group: bool = False,
    preambles: int = 3,
) -> list[bytes]:
    """The bursts of a text as a radio sends it, with several preambles."""
    message = dmr.TextMessage(
        kind=text.Kind.TEXT, text=words, acknowledge=True, sequence=sequence, encoding=4
    )
    return service_packet(
        dmr.Port.TMS,
        message.encode(),
        destination=destination,
        source=source,
        confirmed=confirmed,
        group=group,
        preambles=preambles,
    )


def service_packet(
    port: int,
    payload: bytes,
    *,
    destination: int = US,
    source: int = ANNA,
    confirmed: bool = False,
    group: bool = False,
    preambles: int = 1,
) -> list[bytes]:
    datagram = sending.to_radio(destination, port, payload, server=source)
    first, *rest = sending.packet_bursts(
        datagram.encode(),
        destination=destination,
        source=source,
        confirmed=confirmed,
        group=group,
        sync=Sync.MS_DATA,
    )
    return [first] * preambles + rest


def payload_of(packet: dmr.Packet) -> bytes:
    return dmr.Datagram.decode(packet.octets).payload
