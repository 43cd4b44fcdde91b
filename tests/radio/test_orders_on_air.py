"""Orders: each goes out when its radio is there, is repeated until answered, and ends once."""

import math

import msgspec
import pytest

from scape import dmr
from scape.dmr import DataType, Function, ResponseClass, location, registration, text
from scape.dmr.motorola import ANSWER_BIT, MotorolaOpcode
from scape.dmr.tokens import Element
from scape.radio.events import (
    CallBlocked,
    OrderDone,
    OrderFailed,
    OrderKind,
    OrderSent,
    OrderWaits,
    PositionReceived,
    RadioSignedOn,
)
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import Order, Radio
from tests.radio.airwaves import (
    ANNA,
    BERTA,
    ELSEWHERE,
    EPOCH,
    GROUP,
    US,
    A,
    Air,
    B,
    C,
    payload_of,
    service_packet,
    text_packet,
)
from tests.radio.network import Network, Repeater

HERE = dmr.Position(latitude=56.5, longitude=21.0)


@pytest.fixture
def air() -> Air:
    return Air()


def order(kind: OrderKind, *, to: int = ANNA, name: str = "o", **more: object) -> Order:
    return Order(order=name, kind=kind, destination=to, **more)  # type: ignore[arg-type]


def wall(air: Air, seconds: float) -> int:
    return EPOCH + round((air.now + seconds) * 1_000_000)


def answer_blocks(kind: OrderKind) -> dmr.Csbk:
    if kind == "call-alert":
        return dmr.Acknowledge(
            destination=US, source=ANNA, service=MotorolaOpcode.CALL_ALERT, flags=2
        )
    functions = {"check": Function.CHECK, "inhibit": Function.INHIBIT, "revive": Function.REVIVE}
    return dmr.ExtendedFunction(destination=US, source=ANNA, function=functions[kind] | ANSWER_BIT)


def respond(air: Air, packet: dmr.Packet, missing: tuple[int, ...] = ()) -> None:
    """The radio's answer to one of our confirmed packets, by the link."""
    heard = dmr.Packet(header=packet.header, octets=b"", missing=missing)
    answer, flags = dmr.packet.acknowledgement(heard)
    bursts = [dmr.encode(answer.encode(), DataType.DATA_HEADER, 1)]
    air.hear([*bursts, *(dmr.encode(block, DataType.RATE_1_2, 1) for block in flags)])


KINDS: list[OrderKind] = ["check", "call-alert", "inhibit", "revive"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_control_block_goes_out_and_its_answer_ends_it(air: Air, kind: OrderKind) -> None:
    air.order(order(kind))
    air.pass_time(0.2)
    (burst,) = air.take(A)
    block = dmr.content_of(burst)
    assert isinstance(block, dmr.CallAlert | dmr.ExtendedFunction)
    assert (block.source, block.destination) == (US, ANNA)
    assert air.events() == [OrderSent(order="o", site=1)]
    for other in KINDS:
        if other != kind:
            air.block(answer_blocks(other))
    assert air.events() == []
    air.block(answer_blocks(kind))
    air.block(answer_blocks(kind))
    assert air.events() == [OrderDone(order="o", site=1)]
    air.order(order(kind))
    air.pass_time(100)
    assert air.take(A) == []
    assert air.events() == []


def test_no_inhibit_makes_room_for_other_orders() -> None:
    air = Air(most_orders=2)
    air.order(order("inhibit"), *(order("check", to=BERTA, name=name) for name in "ab"))
    assert air.events() == [OrderFailed(order="a", why="expired")]
    air.order(*(order("inhibit", name=name) for name in "opq"))
    assert air.events() == []


def test_a_stolen_radio_may_say_that_it_is_inhibited_and_nothing_else(air: Air) -> None:
    air.order(order("inhibit"))
    air.pass_time(1)
    air.take(A)
    blocks = [dmr.CallAlert(destination=BERTA, source=ANNA), answer_blocks("inhibit")]
    bursts = [*(dmr.csbk_burst(block, 1) for block in blocks), bytes(33)]
    for burst in (*bursts, *text_packet("Laidiet mani iekšā")):
        air.service.hear_refused(Frame(1, ANNA, US, 1, 0x63, 7, burst), "lost", air.now)
    air.pass_time(30)
    assert air.sent == []
    refused = CallBlocked(site=1, slot=1, source=ANNA, destination=US, reason="lost", private=True)
    sent, done = OrderSent(order="o", site=1), OrderDone(order="o", site=1)
    assert air.events() == [sent, refused, done], "reported once"


def test_the_answer_of_a_stolen_radio_is_no_blocked_call(air: Air) -> None:
    """A radio repeats its answer, which raises no alarm either."""
    air.order(order("inhibit"))
    air.pass_time(1)
    acknowledgement = dmr.ResponseHeader(
        destination=US,
        source=ANNA,
        sap=dmr.Sap.IP,
        response_class=ResponseClass.ACK,
        response_type=1,
        status=0,
    )
    bursts = [dmr.csbk_burst(answer_blocks("inhibit"), 1)] * 3
    bursts.append(dmr.encode(acknowledgement.encode(), DataType.DATA_HEADER, 1))
    for burst in bursts:
        air.service.hear_refused(Frame(1, ANNA, US, 1, 0x63, 7, burst), "lost", air.now)
    assert air.events() == [OrderSent(order="o", site=1), OrderDone(order="o", site=1)]


def test_a_silent_radio_is_tried_thrice_and_after_a_pause_again(air: Air) -> None:
    air.order(order("check", expires=wall(air, 60)))
    start = air.now
    air.pass_time(59)
    times = [round(at - start, 2) for at, _, _ in air.sent]
    assert times == [0, 3, 6, 36, 39, 42]
    assert air.events() == [
        OrderSent(order="o", site=1, attempt=1),
        OrderSent(order="o", site=1, attempt=2),
    ]
    air.pass_time(5)
    assert air.events() == [OrderFailed(order="o", why="expired")]
    assert air.service.due() == math.inf


def test_a_radio_may_refuse(air: Air) -> None:
    air.order(order("check"), order("location", name="p"))
    air.pass_time(2)
    service: int = MotorolaOpcode.CALL_ALERT
    air.block(dmr.Nack(destination=US, source=ANNA, service=service, reason=1))
    assert OrderFailed(order="o", why="refused") not in air.service.events
    service = MotorolaOpcode.EXTENDED_FUNCTION
    air.block(dmr.Nack(destination=US, source=ANNA, service=service, reason=1))
    request = _request_in(air)
    no = dmr.LocationDocument(
        kind=location.Kind.IMMEDIATE_REPORT,
        elements=(
            Element(0x22, b"\x04" + request),
            Element(0x37, b"\x05"),
        ),
    )
    air.hear(service_packet(dmr.Port.LRRP, no.encode()))
    assert [event for event in air.events() if not isinstance(event, OrderSent)] == [
        OrderFailed(order="o", why="refused"),
        OrderFailed(order="p", why="refused"),
    ]


def _request_in(air: Air) -> bytes:
    """The id of the one question for a place that went out at site 1."""
    bursts = [b for b in air.take(A) if b.data_type != DataType.CSBK]
    reader = dmr.PacketReader()
    (packet,) = [packet for burst in bursts if (packet := reader.read(burst))]
    request = dmr.LocationDocument.decode(payload_of(packet)).request
    assert request is not None
    return request


def test_an_order_waits_for_its_radio_and_for_a_quiet_slot(air: Air) -> None:
    del air.network.places[ANNA]
    air.network.in_call = {C}
    air.order(order("inhibit", expires=wall(air, 90_000)))
    air.now += 80_000
    air.pass_time(1)
    air.network.places[ANNA] = C
    air.pass_time(60)
    assert air.sent == []
    assert air.events() == [OrderWaits(order="o", why="call")]
    air.network.in_call.clear()
    air.pass_time(1)
    assert len(air.take(C)) == 1
    assert air.events() == [OrderSent(order="o", site=3)]


def test_an_order_that_nobody_fetched_expires(air: Air) -> None:
    del air.network.places[ANNA]
    air.order(order("revive", expires=wall(air, 10)), order("check", name="p"))
    air.pass_time(11)
    assert air.events() == [OrderFailed(order="o", why="expired")]
    air.now += 24 * 3600
    air.pass_time(2)
    assert air.events() == [OrderFailed(order="p", why="expired")]
    air.network.places[ANNA] = A
    air.pass_time(100)
    assert air.sent == []


def test_a_radio_that_is_heard_elsewhere_is_tried_at_once(air: Air) -> None:
    air.order(order("check"))
    air.pass_time(400)
    air.sent.clear()
    air.events()
    air.network.places[ANNA] = C
    air.pass_time(10)
    assert len(air.take(C)) > 0
    air.pass_time(10)
    air.sent.clear()
    air.hear(service_packet(9, b"anything"), at=C)
    air.pass_time(2)
    assert len(air.take(C)) > 0


def test_a_withdrawn_order_is_not_sent(air: Air) -> None:
    air.order(order("text", text="Ilgs " * 30))
    air.pass_time(0.5)
    air.order()
    before = len(air.take(A))
    air.pass_time(100)
    assert 0 < before < 12
    assert air.take(A) == []
    assert air.events() == []
    assert air.service.due() == math.inf


def test_a_text_is_done_when_the_radio_has_it(air: Air) -> None:
    air.order(order("text", text="Uz ostu"))
    air.pass_time(3)
    (packet,) = air.take_packets(A)
    message = dmr.TextMessage.decode(payload_of(packet))
    assert (message.text, message.acknowledge) == ("Uz ostu", True)
    assert isinstance(packet.header, dmr.ConfirmedHeader)
    assert (packet.header.source, packet.header.destination) == (US, ANNA)
    assert air.events() == [OrderSent(order="o", site=1)]
    respond(air, packet)
    assert air.events() == [OrderDone(order="o", site=1)]


def test_a_text_is_done_when_its_service_says_so(air: Air) -> None:
    air.order(order("text", text="Uz ostu"))
    air.pass_time(3)
    (packet,) = air.take_packets(A)
    sequence = dmr.TextMessage.decode(payload_of(packet)).sequence
    assert sequence is not None
    expected = [[OrderSent(order="o", site=1)], [OrderDone(order="o", site=1)]]
    for number, events in zip((sequence + 1, sequence), expected, strict=True):
        answer = dmr.TextMessage(kind=text.Kind.ACKNOWLEDGEMENT, sequence=number)
        air.hear(service_packet(dmr.Port.TMS, answer.encode()))
        assert air.events() == events


def test_blocks_that_a_radio_lacks_are_sent_again(air: Air) -> None:
    air.order(order("text", text="Uz ostu"))
    air.pass_time(3)
    bursts = air.take(A)
    reader = dmr.PacketReader()
    for burst in bursts[1:3] + bursts[4:]:
        reader.read(burst)
    lacking = reader.end()
    assert lacking is not None
    respond(air, lacking, lacking.missing)
    air.pass_time(1)
    heard = [reader.read(burst) for burst in air.take(A)]
    assert len(heard) == 2
    assert heard[-1] is not None
    assert dmr.TextMessage.decode(payload_of(heard[-1])).text == "Uz ostu"


def test_a_repetition_keeps_its_number_and_the_next_text_has_another(air: Air) -> None:
    air.order(order("text", text="Viens"))
    air.pass_time(12)
    first, again = air.take_packets(A)
    assert first == again
    respond(air, again)
    air.order(order("text", name="p", text="Divi"))
    air.pass_time(3)
    (second,) = air.take_packets(A)
    assert isinstance(first.header, dmr.ConfirmedHeader)
    assert isinstance(second.header, dmr.ConfirmedHeader)
    assert first.header.send_sequence != second.header.send_sequence


def test_a_group_text_is_done_when_it_has_left_everywhere(air: Air) -> None:
    air.network.in_call = {C}
    air.order(order("text", to=GROUP, group=True, text="Visiem"))
    air.pass_time(20)
    assert air.events() == [OrderSent(order="o", site=1)]
    air.network.in_call.clear()
    air.pass_time(3)
    assert air.events() == [OrderDone(order="o", site=3)]
    for place, number in ((A, GROUP), (B, GROUP), (C, ELSEWHERE)):
        (packet,) = air.take_packets(place)
        assert isinstance(packet.header, dmr.UnconfirmedHeader)
        assert (packet.header.group, packet.header.destination) == (True, number)
        message = dmr.TextMessage.decode(payload_of(packet))
        assert (message.text, message.acknowledge) == ("Visiem", False)


@pytest.mark.parametrize("group", [True, False])
def test_what_keeps_a_text_from_the_air_is_reported_until_it_is_sent(
    air: Air, *, group: bool
) -> None:
    air.network.kept = {A}
    air.network.in_call = {B, C}
    air.order(order("text", to=GROUP if group else ANNA, group=group, text="Visiem"))
    air.pass_time(20)
    assert air.events() == [OrderWaits(order="o", why="emergency")]
    air.network.kept, air.network.in_call = set(), {A, B, C}
    air.pass_time(20)
    assert air.events() == [OrderWaits(order="o", why="call")]
    air.network.in_call.clear()
    air.pass_time(3)
    assert next(type(event) for event in air.events()) is OrderSent


def test_nothing_keeps_an_order_for_a_radio_that_is_away(air: Air) -> None:
    air.network.places.clear()
    air.network.in_call = {A, B, C}
    air.order(order("text", text="?"))
    air.pass_time(60)
    assert air.events() == []


@pytest.mark.parametrize(
    "wrong",
    [
        order("text", text="x" * 2_000),
        order("check", to=GROUP, group=True),
        order("location", to=GROUP, group=True),
        order("check", to=1 << 24),
        order("check", to=0),
    ],
)
def test_what_cannot_be_sent_is_said_at_once(air: Air, wrong: Order) -> None:
    air.order(wrong)
    air.order(wrong)
    air.pass_time(5)
    assert air.events() == [OrderFailed(order="o", why="not-understood")]
    assert air.sent == []


def test_a_place_asked_for_once_is_reported(air: Air) -> None:
    air.order(order("location"))
    air.pass_time(3)
    (packet,) = air.take_packets(A)
    respond(air, packet)
    air.pass_time(20)
    assert air.take(A) == []
    asked = dmr.LocationDocument.decode(payload_of(packet))
    assert (asked.kind, asked.request is None) == (location.Kind.IMMEDIATE_REQUEST, False)
    for request in (b"\1\2\3\4", asked.request or b""):
        report = location.report(location.Kind.IMMEDIATE_REPORT, request, HERE)
        air.hear(service_packet(dmr.Port.LRRP, report.encode()))
    kinds = [type(event) for event in air.events()]
    assert kinds == [OrderSent, PositionReceived, OrderDone, PositionReceived]


def accept(air: Air, kind: location.Kind, request: bytes) -> None:
    elements = (
        Element(0x22, b"\x04" + request),
        Element(0x38, b""),
    )
    answer = dmr.LocationDocument(kind=kind, elements=elements)
    air.hear(service_packet(dmr.Port.LRRP, answer.encode()))


def test_positions_come_until_the_order_is_withdrawn(air: Air) -> None:
    wanted = order("location", every=30)
    air.order(wanted)
    air.pass_time(3)
    (packet,) = air.take_packets(A)
    asked = dmr.LocationDocument.decode(payload_of(packet))
    request = asked.request or b""
    assert asked.kind == location.Kind.TRIGGERED_REQUEST
    accept(air, location.Kind.TRIGGERED_ANSWER, request)
    for minute in range(10):
        report = location.report(
            location.Kind.TRIGGERED_REPORT,
            request,
            dmr.Position(latitude=56.5, longitude=21.0, time=f"202611230145{minute:02}"),
        )
        air.hear(service_packet(dmr.Port.LRRP, report.encode()))
        air.pass_time(60)
        air.order(wanted)
    assert air.take(A) == []
    events = air.events()
    assert events.count(OrderSent(order="o", site=1)) == 1
    assert len([event for event in events if isinstance(event, PositionReceived)]) == 10
    assert len(events) == 11
    air.order()
    air.pass_time(3)
    (packet,) = air.take_packets(A)
    stop = dmr.LocationDocument.decode(payload_of(packet))
    assert (stop.kind, stop.request) == (location.Kind.STOP_REQUEST, request)
    accept(air, location.Kind.STOP_ANSWER, request)
    air.pass_time(1_000)
    assert air.take(A) == []
    assert air.events() == []
    assert air.service.due() == math.inf


def test_an_answer_while_the_question_waits_to_be_repeated_is_enough(air: Air) -> None:
    air.order(order("location", every=30))
    air.pass_time(3)
    request = _request_in(air)
    air.network.in_call = {A}
    air.pass_time(10)
    accept(air, location.Kind.TRIGGERED_ANSWER, request)
    air.network.in_call.clear()
    air.pass_time(20)
    assert air.take(A) == []
    assert air.events() == [OrderSent(order="o", site=1)]


def test_positions_that_fail_to_come_are_asked_for_again(air: Air) -> None:
    """A radio that was switched off and on remembers nothing."""
    air.order(order("location", every=30))
    air.pass_time(3)
    request = _request_in(air)
    accept(air, location.Kind.TRIGGERED_ANSWER, request)
    air.pass_time(80)
    assert air.take(A) == []
    air.pass_time(15)
    assert _request_in(air) == request
    accept(air, location.Kind.TRIGGERED_ANSWER, request)
    air.pass_time(20)
    on = dmr.Registration(kind=registration.Kind.DEVICE_REGISTRATION, acknowledge=True, second=0x20)
    air.hear(service_packet(dmr.Port.ARS, on.encode()))
    air.pass_time(5)
    documents = [payload_of(packet) for packet in air.take_packets(A)]
    assert dmr.LocationDocument.decode(documents[-1]).request == request
    attempts = [event.attempt for event in air.events() if isinstance(event, OrderSent)]
    assert attempts == [1, 2, 3]


def test_positions_end_with_their_time(air: Air) -> None:
    wanted = order("location", every=30, expires=wall(air, 40))
    air.order(wanted)
    air.pass_time(3)
    request = _request_in(air)
    accept(air, location.Kind.TRIGGERED_ANSWER, request)
    air.pass_time(60)
    stop = dmr.LocationDocument.decode(payload_of(air.take_packets(A)[0]))
    assert stop.kind == location.Kind.STOP_REQUEST
    accept(air, location.Kind.STOP_ANSWER, request)
    air.order(wanted)
    air.pass_time(60)
    assert air.take(A) == []
    assert air.events() == [OrderSent(order="o", site=1), OrderDone(order="o", site=1)]


def test_without_a_number_of_our_own_nothing_is_sent(air: Air) -> None:
    air.network.us = 0
    air.order(order("check"))
    air.pass_time(30)
    assert air.sent == []
    air.network.us = US
    air.pass_time(11)
    assert len(air.take(A)) > 0


def test_too_many_orders_fail_from_the_oldest(air: Air) -> None:
    air.network.places.clear()
    orders = [order("check", to=1 + number % 50, name=f"{number}") for number in range(5_010)]
    air.order(*orders)
    air.pass_time(2)
    failed = [event.order for event in air.events() if isinstance(event, OrderFailed)]
    assert failed[:10] == [str(number) for number in range(10)]


def test_answers_to_nothing_are_nothing(air: Air) -> None:
    air.block(answer_blocks("check"))
    ack = dmr.ResponseHeader(
        destination=US,
        source=ANNA,
        sap=dmr.Sap.IP,
        response_class=ResponseClass.ACK,
        response_type=1,
        status=0,
    )
    air.hear([dmr.encode(ack.encode(), DataType.DATA_HEADER, 1)])
    air.order(order("check", to=BERTA))
    air.block(answer_blocks("check"))
    assert [event for event in air.events() if not isinstance(event, OrderSent)] == []
    assert not [event for event in air.events() if isinstance(event, RadioSignedOn)]


def test_a_stolen_radio_is_inhibited_through_the_whole_switch() -> None:
    """Nothing it says is carried, yet it is found, reported, and believed."""
    network = Network(data_id=US, radios=(Radio(number=ANNA, state="stolen"),))
    repeater = Repeater(network, 1).log_in()
    network.switch.order([order("inhibit")], network.now)

    def say(block: dmr.Csbk) -> None:
        frame = repeater.frame(0x63, source=ANNA, destination=US)
        repeater.send(msgspec.structs.replace(frame, burst=dmr.csbk_burst(block, 1)))

    say(dmr.CallAlert(destination=BERTA, source=ANNA))
    network.advance(2)
    (frame,) = [frame for frame in repeater.frames() if frame.source == US]
    block = dmr.content_of(dmr.decode(frame.burst))
    assert block == dmr.ExtendedFunction(destination=ANNA, source=US, function=Function.INHIBIT)
    say(answer_blocks("inhibit"))
    ends = [event for event in network.events if isinstance(event, OrderDone | OrderFailed)]
    assert ends == [OrderDone(order="o", site=1)]
