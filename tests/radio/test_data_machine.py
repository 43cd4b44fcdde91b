"""Data under everything at once: talkers, roamers, the silent, the withdrawn, and time.

Whatever happens: nothing is sent on a slot in a call, bursts of a place are 60 ms apart and
those of one transmission stand together, every order ends at most once, and every packet that came
in whole arrives whole.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from scape import dmr
from scape.dmr import DataType
from scape.dmr.motorola import ANSWER_BIT
from scape.radio.events import OrderDone, OrderFailed, OrderKind, OrderSent
from scape.radio.switch.data.outgoing import Place
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import Order
from tests.radio.airwaves import GROUP, US, A, Air, B, C, text_packet

PLACES = (A, B, C)
RADIOS = (101, 102, 103, 104)
TO = st.sampled_from((*RADIOS, GROUP, US))
KINDS: list[OrderKind] = ["text", "location", "check", "call-alert", "inhibit", "revive"]


class Talk:
    """A text that a radio is sending; `wanted`: where it is to arrive, if it comes in whole."""

    def __init__(self, source: int, to: int, number: int, words: str, bursts: list[bytes]) -> None:
        self.source, self.to, self.number, self.words = source, to, number, words
        self.bursts = bursts
        self.wanted: set[tuple[Place | int, str]] = set()


class StrictAir(Air):
    """It sees that nothing leaves into a call."""

    def send(self) -> None:
        before = len(self.sent)
        super().send()
        for _, place, _ in self.sent[before:]:
            assert place not in self.network.in_call


class DataMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.air = StrictAir()
        self.network = self.air.network
        self.count = 0
        self.sending: dict[Place, Talk] = {}
        self.expected: set[tuple[Place | int, str]] = set()
        self.orders: dict[str, Order] = {}
        self.ended: set[str] = set()
        self.checked: dict[Place, int] = dict.fromkeys(PLACES, 0)

    @initialize()
    def radios_are_about(self) -> None:
        self.network.places = dict(zip(RADIOS, (A, B, C), strict=False))

    @rule(source=st.sampled_from(RADIOS), to=TO, confirmed=st.booleans(), length=st.integers(1, 40))
    def begin_text(self, source: int, to: int, confirmed: bool, length: int) -> None:
        place = self.network.places.get(source)
        if place is None or place in self.sending or place in self.network.in_call or to == source:
            return
        self.count += 1
        words = f"{self.count}: {'x' * length}"
        group = to == GROUP
        number = self.network.numbers[place] if group else to
        bursts = text_packet(
            words,
            destination=number,
            source=source,
            confirmed=confirmed and not group,
            group=group,
            preambles=2,
        )
        self.sending[place] = Talk(source, to, number, words, bursts)

    @rule(bursts=st.integers(1, 12))
    def bursts_come_in(self, bursts: int) -> None:
        for _ in range(bursts):
            for place, talk in list(self.sending.items()):
                self._one_burst(place, talk)
            self.air.pass_time(0.06)

    def _one_burst(self, place: Place, talk: Talk) -> None:
        burst = talk.bursts.pop(0)
        data_type = dmr.decode(burst).data_type
        if data_type == DataType.DATA_HEADER:
            talk.wanted = self._wanted(place, talk)
        air, group = self.air, talk.to == GROUP
        air.stream += data_type in (DataType.CSBK, DataType.DATA_HEADER)
        air.sequence = (air.sequence + 1) & 0xFF
        flags = 0x20 | data_type | (0 if group else 0x40) | (0x80 if place[1] == 2 else 0)
        frame = Frame(air.sequence, talk.source, talk.number, place[0], flags, air.stream, burst)
        air.service.hear(frame, air.now)
        if not talk.bursts:
            self.expected |= talk.wanted
            del self.sending[place]

    def _wanted(self, place: Place, talk: Talk) -> set[tuple[Place | int, str]]:
        if talk.to == GROUP:
            return {(other, talk.words) for other in PLACES if other != place}
        near = talk.to == US or self.network.places.get(talk.to) == place
        return set() if near else {(talk.to, talk.words)}

    @rule(place=st.sampled_from(PLACES))
    def call_begins(self, place: Place) -> None:
        """A radio that was sending there is cut off: nobody waits for its packet."""
        self.network.in_call.add(place)
        self.sending.pop(place, None)

    @rule(place=st.sampled_from(PLACES))
    def call_ends(self, place: Place) -> None:
        self.network.in_call.discard(place)

    @rule(radio=st.sampled_from(RADIOS), place=st.sampled_from((*PLACES, None)))
    def roam(self, radio: int, place: Place | None) -> None:
        for at, talk in list(self.sending.items()):
            if talk.source == radio:
                del self.sending[at]
        self.network.places.pop(radio, None)
        if place:
            self.network.places[radio] = place

    @rule(kind=st.sampled_from(KINDS), to=st.sampled_from(RADIOS), every=st.sampled_from((0, 30)))
    def place_order(self, kind: OrderKind, to: int, every: int) -> None:
        self.count += 1
        name = f"order {self.count}"
        every = every if kind == "location" else 0
        self.orders[name] = Order(
            order=name, kind=kind, destination=to, text=f"{self.count}!", every=every
        )
        self.air.order(*self.orders.values())

    @rule(which=st.integers(0, 9))
    def withdraw(self, which: int) -> None:
        if which < len(self.orders):
            del self.orders[list(self.orders)[which]]
        self.air.order(*self.orders.values())

    @rule(radio=st.sampled_from(RADIOS), function=st.sampled_from((0x00, 0x7E, 0x7F)))
    def answer(self, radio: int, function: int) -> None:
        place = self.network.places.get(radio)
        if place is None or place in self.network.in_call or place in self.sending:
            return
        block = dmr.ExtendedFunction(destination=US, source=radio, function=function | ANSWER_BIT)
        self.air.block(block, at=place, source=radio)

    @rule(seconds=st.sampled_from((0.06, 1.0, 10.0, 600.0)))
    def time_passes(self, seconds: float) -> None:
        self.sending.clear()
        self.air.pass_time(seconds)

    @invariant()
    def an_order_ends_at_most_once(self) -> None:
        for event in self.air.events():
            if isinstance(event, OrderDone | OrderFailed):
                assert event.order not in self.ended
                self.ended.add(event.order)
            elif isinstance(event, OrderSent):
                assert event.order not in self.ended

    @invariant()
    def bursts_keep_their_distance_and_their_company(self) -> None:
        for place in PLACES:
            sent = [(at, frame) for at, where, frame in self.air.sent if where == place]
            start = max(1, self.checked[place])
            self.checked[place] = len(sent)
            streams = [frame.stream for _, frame in sent[:start]]
            for (before, last), (at, frame) in zip(sent[start - 1 :], sent[start:], strict=False):
                assert at - before > 0.06 - 1e-9
                assert frame.sequence == (last.sequence + 1) & 0xFF
                assert frame.stream == last.stream or frame.stream not in streams
                streams.append(frame.stream)

    def teardown(self) -> None:
        """In the end everybody is there and silent: what waited arrives."""
        self.sending.clear()
        self.air.order()
        self.network.in_call.clear()
        self.network.places = dict(zip(RADIOS, (A, B, C, C), strict=True))
        self.air.pass_time(400)
        self.bursts_keep_their_distance_and_their_company()
        arrived = {text for place in PLACES for text in self._texts(place)}
        assert self.expected <= arrived

    def _texts(self, place: Place) -> Iterator[tuple[Place | int, str]]:
        """Which texts arrived whole at a place, and for whom."""
        reader = dmr.PacketReader()
        for _, at, frame in self.air.sent:
            heard = reader.read(dmr.decode(frame.burst)) if at == place else None
            if heard is None or isinstance(heard.header, dmr.ResponseHeader):
                continue
            datagram = dmr.Datagram.decode(heard.octets)
            if datagram.destination_port == dmr.Port.TMS:
                whom = place if heard.header.group else heard.header.destination
                yield whom, dmr.TextMessage.decode(datagram.payload).text


TestData = pytest.mark.slow(DataMachine.TestCase)
TestData.settings = settings(
    max_examples=40,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
