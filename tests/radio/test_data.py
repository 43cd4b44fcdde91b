"""Data: read and answered where it is for us, carried where it is for others, never in a call."""

import math
from itertools import pairwise

import pytest

from scape import dmr
from scape.dmr import (
    DataType,
    ResponseClass,
    Sync,
    hytera,
    lip,
    location,
    registration,
    sending,
    text,
    unified,
)
from scape.dmr.fec.crc import Mask, crc_ccitt
from scape.radio.events import PositionReceived, RadioSignedOff, RadioSignedOn, TextReceived
from scape.radio.switch.data.reading import named
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import Order
from tests.radio.airwaves import (
    ANNA,
    BERTA,
    ELSEWHERE,
    GROUP,
    US,
    A,
    Air,
    B,
    C,
    packets_in,
    payload_of,
    service_packet,
    text_packet,
)


@pytest.fixture
def air() -> Air:
    return Air()


# To the control room.


def test_a_radio_that_signs_on_is_answered_and_reported_once(air: Air) -> None:
    message = dmr.Registration(
        kind=registration.Kind.DEVICE_REGISTRATION, acknowledge=True, second=0x20, device="11"
    )
    for _ in range(2):
        air.hear(service_packet(dmr.Port.ARS, message.encode()))
        air.pass_time(2)
    assert air.events() == [RadioSignedOn(site=1, slot=1, source=ANNA)]
    answers = air.take_packets(A)
    assert [dmr.Registration.decode(payload_of(one)) for one in answers] == [
        registration.accepted()
    ] * 2
    assert {(one.header.source, one.header.destination) for one in answers} == {(US, ANNA)}
    off = dmr.Registration(kind=registration.Kind.DEVICE_DEREGISTRATION)
    air.hear(service_packet(dmr.Port.ARS, off.encode()))
    assert air.events() == [RadioSignedOff(site=1, source=ANNA)]


def test_a_radio_that_compresses_is_answered_in_kind(air: Air) -> None:
    message = dmr.Registration(kind=registration.Kind.DEVICE_REGISTRATION, acknowledge=True)
    datagram = dmr.CompressedDatagram(
        identification=7,
        payload=message.encode(),
        destination_network=1,
        source_index=0x61,
        destination_index=0x61,
    )
    bursts = dmr.packet_bursts(
        datagram.encode(), destination=US, source=ANNA, sap=dmr.Sap.UDP_COMPRESSED
    )
    air.hear(bursts)
    air.pass_time(2)
    (answer,) = air.take_packets(A)
    assert answer.header.sap == dmr.Sap.UDP_COMPRESSED
    back = dmr.CompressedDatagram.decode(answer.octets)
    assert (back.source_network, back.destination_network) == (1, 0)
    assert dmr.Registration.decode(back.payload) == registration.accepted()


def test_a_text_is_acknowledged_and_reported_once(air: Air) -> None:
    for _ in range(2):
        air.hear(text_packet("\r\nEsmu klāt", sequence=77))
        air.pass_time(2)
    received = TextReceived(site=1, slot=1, source=ANNA, destination=US, text="Esmu klāt")
    assert air.events() == [received]
    answers = [dmr.TextMessage.decode(payload_of(one)) for one in air.take_packets(A)]
    assert [(one.kind, one.sequence) for one in answers] == [(text.Kind.ACKNOWLEDGEMENT, 77)] * 2


def test_a_confirmed_packet_is_answered_by_the_link_before_the_service(air: Air) -> None:
    air.hear(text_packet("Klausos", confirmed=True))
    air.pass_time(3)
    response, message = air.take_packets(A)
    assert isinstance(response.header, dmr.ResponseHeader)
    assert response.header.response_class == ResponseClass.ACK
    assert dmr.TextMessage.decode(payload_of(message)).kind == text.Kind.ACKNOWLEDGEMENT


def test_lost_blocks_are_asked_for_again(air: Air) -> None:
    """Two blocks never come, the last among them: the asking has to begin by itself."""
    bursts = text_packet("Laivas numurs ir 4711", confirmed=True, preambles=0)
    header, *blocks = bursts
    air.hear([header, blocks[0], *blocks[2:-1]])
    assert air.take(A) == []
    air.pass_time(1)
    (asked,) = air.take_packets(A)
    assert isinstance(asked.header, dmr.ResponseHeader)
    assert asked.header.response_class == ResponseClass.SELECTIVE_ACK
    missing = dmr.packet.missing_blocks(asked)
    assert missing == (1, len(blocks) - 1)
    first = dmr.content_of(dmr.decode(header))
    assert isinstance(first, dmr.ConfirmedHeader)
    again = dmr.ConfirmedHeader(
        destination=US, source=ANNA, sap=dmr.Sap.IP, blocks=2, full_message=False
    )
    air.hear([dmr.encode(again.encode(), DataType.DATA_HEADER, 1), *(blocks[i] for i in missing)])
    assert [type(event) for event in air.events()] == [TextReceived]


def test_a_place_is_reported_in_every_form_that_radios_use(air: Air) -> None:
    position = dmr.Position(latitude=56.5, longitude=21.0, speed=10.0, heading=90)
    document = location.report(location.Kind.UNSOLICITED_REPORT, b"\x01", position)
    air.hear(service_packet(dmr.Port.LRRP, document.encode()))
    report = lip.ShortReport(latitude=56.5, longitude=21.0, error=1, speed=18, direction=4)
    block = dmr.UnifiedSingleBlock(service=0, bits=report.encode())
    air.hear([dmr.encode(block.encode(), DataType.UNIFIED_SINGLE_BLOCK, 1)])
    octets = (report.encode() << 4).to_bytes(10, "big")
    air.hear(service_packet(dmr.Port.LOCATION, octets))
    for event in (events := air.events()):
        assert isinstance(event, PositionReceived)
        assert (event.site, event.source) == (1, ANNA)
        assert event.latitude == pytest.approx(56.5, abs=1e-5)
        assert event.longitude == pytest.approx(21.0, abs=2e-5)
        assert event.heading == 90
    assert [getattr(event, "speed", None) for event in events] == [10.0, 5.0, 5.0]


@pytest.mark.parametrize(
    ("payload", "received", "unread"),
    [
        ("0d0b2301661111111122222222", 1, 0),
        ("0d0c230166111111112222222299", 1, 1),
        ("0312343c00" + "0d0c230166111111112222222299", 1, 1),
        ("0d0d2301661111111122222222" + "56b5", 0, 1),  # heading 362
        ("0d0a2301661111111122222222", 0, 1),  # cut short
    ],
)
def test_of_a_location_document_the_known_part_is_reported_and_the_rest_counted(
    air: Air, payload: str, received: int, unread: int
) -> None:
    air.hear(service_packet(dmr.Port.LRRP, bytes.fromhex(payload)))
    assert len([e for e in air.events() if isinstance(e, PositionReceived)]) == received
    assert air.service.unread == unread


def test_motorolas_compressed_location_is_reported(air: Air) -> None:
    compressed = bytes.fromhex("4222015f5f" + "0d0f" + "220400000000" + "661122334455667788")
    air.hear(
        sending.packet_bursts(
            compressed, destination=US, source=ANNA, sap=dmr.Sap.UDP_COMPRESSED, sync=Sync.MS_DATA
        )
    )
    (event,) = air.events()
    assert isinstance(event, PositionReceived)
    assert (event.latitude, event.longitude) == pytest.approx((12.0471, 120.0941), abs=1e-4)


def test_a_registration_in_a_single_block_is_answered(air: Air) -> None:
    air.block(dmr.RegistrationBlock(destination=US, source=ANNA, header=b"\xf0\x20"))
    air.pass_time(2)
    assert air.events() == [RadioSignedOn(site=1, slot=1, source=ANNA)]
    (answer,) = air.take_packets(A)
    assert dmr.Registration.decode(payload_of(answer)) == registration.accepted()


def test_hyteras_radios_are_understood_and_answered(air: Air) -> None:
    coming = hytera.Registration(kind=hytera.RegistrationKind.REGISTRATION, radio=ANNA)
    going = hytera.Registration(kind=hytera.RegistrationKind.GOING, radio=ANNA)
    message = hytera.Text(
        kind=hytera.TextKind.PRIVATE,
        request=5,
        destination=US,
        source=ANNA,
        content="Klāt".encode("utf-16-le"),
        confirmed=True,
    )
    place = bytes.fromhex(
        "08a0020032000000010a2110dd0000413138333634383236313031354e343731382e383035314530313835342e"
        "34333837302e313132310b03"
    )
    for port, octets in (
        (dmr.Port.HYTERA_REGISTRATION, coming.message().encode()),
        (dmr.Port.HYTERA_TEXT, message.message().encode()),
        (dmr.Port.HYTERA_LOCATION, place),
        (dmr.Port.HYTERA_REGISTRATION, going.message().encode()),
    ):
        air.hear(service_packet(port, octets))
        air.pass_time(2)
    events = air.events()
    assert [type(event) for event in events] == [
        RadioSignedOn,
        TextReceived,
        PositionReceived,
        RadioSignedOff,
    ]
    first, second = (hytera.Message.decode(payload_of(one)) for one in air.take_packets(A))
    assert hytera.Registration.decode(first).result == 0
    answer = hytera.Text.decode(second)
    assert (answer.result, answer.request, answer.destination) == (0, 5, ANNA)


def test_a_place_reported_to_a_group_in_unified_data_is_reported_to_us(air: Air) -> None:
    report = unified.NmeaReport(
        north=True,
        east=True,
        fix=True,
        latitude=(56, 300_000),
        longitude=(21, 0),
        speed=10,
        hours=1,
        minutes=2,
        seconds=3,
    )
    header = dmr.UdtHeader(
        destination=GROUP,
        source=ANNA,
        sap=dmr.Sap.UDT,
        group=True,
        udt_format=unified.Format.NMEA,
        appended=1,
        opcode=0x1B,
    )
    octets = report.encode()
    block = octets + crc_ccitt(octets, Mask.MBC_CONTINUATION).to_bytes(2, "big")
    bursts = [
        dmr.encode(header.encode(), DataType.DATA_HEADER, 1),
        dmr.encode(block, DataType.RATE_1_2, 1),
    ]
    air.hear(bursts, destination=GROUP, group=True)
    air.pass_time(1)
    (event,) = air.events()
    assert isinstance(event, PositionReceived)
    assert (event.source, event.latitude, event.longitude) == (ANNA, 56.5, 21.0)
    assert len(air.take_packets(C)) == 1


def test_texts_of_the_standard_and_of_other_makers_are_reported(air: Air) -> None:
    air.hear(service_packet(dmr.Port.TEXT, text.encode_standard("Ķērpis")))
    air.network.us = 2308090
    hytera = (
        "3a1f36af232d7afda01bd78255bdff57d75df5d55c045c2e3361260e501f863363",
        "252fe2b522b6f2e276d232e5960dff57d75df5dce31fefa1222f0302f22d7220e2",
    )
    air.hear(map(bytes.fromhex, hytera), source=2308092, destination=2308090)
    assert [getattr(event, "text", None) for event in air.events()] == ["Ķērpis", "AHOJ"]
    air.pass_time(1)
    (response,) = air.take_packets(A)
    assert isinstance(response.header, dmr.ResponseHeader)


@pytest.mark.parametrize("port", [dmr.Port.TMS, dmr.Port.ARS, dmr.Port.LRRP, dmr.Port.LOCATION, 9])
def test_nonsense_is_not_reported(air: Air, port: int) -> None:
    air.hear(service_packet(port, b"\xff\xff\xff"))
    air.pass_time(1)
    assert air.events() == []
    assert air.take(A) == []


# Between radios.


def test_a_text_follows_its_radio_with_one_preamble(air: Air) -> None:
    air.hear(text_packet("Sveika", destination=BERTA, preambles=20), destination=BERTA)
    air.pass_time(1)
    left = [frame for _, _, frame in air.sent]
    assert {(f.source, f.destination, f.private, f.slot) for f in left} == {(ANNA, BERTA, True, 2)}
    assert len({f.stream for f in left}) == 1
    assert [f.sequence for f in left] == list(range(len(left)))
    bursts = air.take(B)
    assert {(burst.colour_code, burst.sync) for burst in bursts} == {(2, Sync.BS_DATA)}
    assert [b.data_type for b in bursts[:3]] == [
        DataType.CSBK,
        DataType.DATA_HEADER,
        DataType.RATE_1_2,
    ]
    (packet,), _ = packets_in(bursts)
    assert dmr.TextMessage.decode(payload_of(packet)).text == "Sveika"
    assert air.events() == [
        TextReceived(site=1, slot=1, source=ANNA, destination=BERTA, text="Sveika")
    ]
    assert air.take(A) == []


def test_what_the_repeater_passes_on_by_itself_is_left_to_it(air: Air) -> None:
    air.network.places[BERTA] = A
    air.hear(text_packet("Blakus", destination=BERTA), destination=BERTA)
    air.block(dmr.CallAlert(destination=BERTA, source=ANNA), destination=BERTA)
    air.pass_time(1)
    assert air.sent == []


def test_a_packet_that_came_in_broken_is_not_kept(air: Air) -> None:
    air.network.in_call = {B}
    bursts = text_packet("Salūza", destination=BERTA)
    bursts[-2] = dmr.encode(bytes(12), DataType.RATE_1_2, 1)
    air.hear(bursts, destination=BERTA)
    air.network.in_call.clear()
    air.pass_time(10)
    assert air.sent == []


@pytest.mark.parametrize(("source", "destination"), [(BERTA, ANNA), (0, 0)])
def test_a_control_block_says_itself_whom_it_is_from(source: int, destination: int) -> None:
    block = dmr.ExtendedFunction(destination=BERTA, source=ANNA, function=dmr.Function.CHECK)
    frame = Frame(1, source, destination, 1, 0xA3, 7, dmr.csbk_burst(block, 1))
    right = named(frame)
    assert (right.source, right.destination, right.private) == (ANNA, BERTA, True)
    alarm = dmr.csbk_burst(dmr.EmergencyAlarm(destination=GROUP, source=ANNA), 1)
    for burst in (alarm, bytes(33), text_packet("?")[1]):
        other = Frame(1, source, destination, 1, 0xA3, 7, burst)
        assert named(other) == other


def test_a_packet_is_carried_while_it_still_comes_in(air: Air) -> None:
    bursts = text_packet("Sveika " * 9, destination=BERTA, preambles=1)
    air.hear(bursts[: len(bursts) // 2], destination=BERTA)
    assert len(air.take(B)) == len(bursts) // 2


def test_a_group_text_has_the_number_it_has_at_each_site(air: Air) -> None:
    bursts = text_packet("Visiem", destination=GROUP, group=True)
    air.hear(bursts, destination=GROUP, group=True)
    air.pass_time(1)
    assert {(place, f.destination, f.private) for _, place, f in air.sent} == {
        (B, GROUP, False),
        (C, ELSEWHERE, False),
    }
    for place, number in ((B, GROUP), (C, ELSEWHERE)):
        (packet,) = air.take_packets(place)
        assert (packet.header.destination, packet.header.group) == (number, True)
    air.hear(
        text_packet("Atbilde", destination=ELSEWHERE, group=True, source=BERTA),
        at=C,
        source=BERTA,
        destination=ELSEWHERE,
        group=True,
    )
    received = [(e.destination, e.group) for e in air.events() if isinstance(e, TextReceived)]
    assert received == [(GROUP, True), (GROUP, True)]


def test_data_for_a_link_keeps_the_colour_code_that_it_came_with(air: Air) -> None:
    """A site gets its own; behind a link there may be many."""
    air.network.links = {3}
    heard = [dmr.decode(burst) for burst in text_packet("Visiem", destination=GROUP, group=True)]
    alert = dmr.decode(dmr.csbk_burst(dmr.CallAlert(destination=GROUP, source=ANNA), 1))
    for packet in (heard, [alert]):
        coloured = [dmr.encode(b.payload, b.data_type, 5, Sync.MS_DATA) for b in packet]
        air.hear(coloured, destination=GROUP, group=True)
        air.pass_time(1)
        assert {burst.colour_code for burst in air.take(C)} == {5}
        assert {burst.colour_code for burst in air.take(B)} == {2}


def test_what_is_not_carried_there_goes_nowhere(air: Air) -> None:
    air.hear(text_packet("?", destination=77, group=True), destination=77, group=True)
    air.pass_time(1)
    assert air.sent == []
    assert air.events() == []


def test_control_blocks_follow_their_radio_and_a_wake_up_does_not(air: Air) -> None:
    alert = dmr.CallAlert(destination=BERTA, source=ANNA)
    opaque = dmr.OpaqueCsbk(opcode=9, feature_set=0x68, octets=bytes(range(8)))
    air.block(alert, destination=BERTA)
    air.block(dmr.OutboundActivation(base_station=BERTA, source=ANNA), destination=BERTA)
    air.block(opaque, destination=BERTA)
    assert [dmr.content_of(burst) for burst in air.take(B)] == [alert, opaque]
    assert air.take(A) == []


def test_nothing_is_sent_on_a_slot_in_a_call(air: Air) -> None:
    air.network.in_call = {B}
    air.block(dmr.CallAlert(destination=BERTA, source=ANNA), destination=BERTA)
    air.hear(text_packet("Pagaidi", destination=BERTA), destination=BERTA)
    air.pass_time(30)
    assert air.sent == []
    air.network.in_call.clear()
    air.pass_time(2)
    (packet,) = air.take_packets(B)
    assert dmr.TextMessage.decode(payload_of(packet)).text == "Pagaidi"


def test_a_call_in_mid_packet_stops_it_and_it_begins_anew(air: Air) -> None:
    bursts = text_packet("Pagaidi " * 5, destination=BERTA, preambles=1)
    air.hear(bursts[:5], destination=BERTA)
    air.network.in_call = {B}
    air.hear(bursts[5:], destination=BERTA)
    air.pass_time(5)
    assert len(air.take(B)) == 5
    air.network.in_call.clear()
    air.pass_time(3)
    (packet,) = air.take_packets(B)
    assert dmr.TextMessage.decode(payload_of(packet)).text == "Pagaidi " * 5


def test_a_text_waits_a_day_for_its_radio_and_its_repetition_is_one(air: Air) -> None:
    del air.network.places[BERTA]
    for _ in range(3):
        air.hear(text_packet("Kur tu esi?", destination=BERTA), destination=BERTA)
    air.now += 23 * 3600
    air.network.places[BERTA] = C
    air.pass_time(3)
    assert len(air.take_packets(C)) == 1
    del air.network.places[BERTA]
    air.hear(text_packet("Kur tu esi?", destination=BERTA), destination=BERTA)
    air.now += 25 * 3600
    air.network.places[BERTA] = C
    air.pass_time(3)
    assert air.sent == []
    assert air.service.due() == math.inf


def test_a_radio_that_asks_its_peer_for_lost_blocks_is_heard(air: Air) -> None:
    """Confirmed data between radios: the asking and the repetition are carried as they come."""
    bursts = text_packet("Klausies uzmanīgi", destination=BERTA, confirmed=True, preambles=1)
    air.hear(bursts, destination=BERTA)
    air.pass_time(1)
    (whole,) = air.take_packets(B)
    lacking = dmr.Packet(header=whole.header, octets=b"", missing=(1, 3))
    answer, flags = dmr.packet.acknowledgement(lacking)
    asking = [dmr.encode(answer.encode(), DataType.DATA_HEADER, 1)]
    asking += [dmr.encode(block, DataType.RATE_1_2, 1) for block in flags]
    air.hear(asking, at=B, source=BERTA, destination=ANNA)
    air.pass_time(1)
    (asked,) = air.take_packets(A)
    assert dmr.packet.missing_blocks(asked) == (1, 3)
    again = dmr.ConfirmedHeader(
        destination=BERTA, source=ANNA, sap=dmr.Sap.IP, blocks=2, full_message=False
    )
    header = dmr.encode(again.encode(), DataType.DATA_HEADER, 1)
    air.hear([header, bursts[3], bursts[5]], destination=BERTA)
    air.pass_time(1)
    left = air.take(B)
    assert [burst.payload for burst in left[2:]] == [
        dmr.decode(burst).payload for burst in (bursts[3], bursts[5])
    ]


def test_a_packet_that_loses_its_end_frees_the_slot(air: Air) -> None:
    bursts = text_packet("Pazuda", destination=BERTA, preambles=1)
    air.hear(bursts[:-1], destination=BERTA)
    air.hear(text_packet("Nāk", destination=BERTA, preambles=1)[:3], destination=BERTA)
    air.pass_time(1)
    air.take(B)
    air.hear(text_packet("Atnāca", destination=BERTA), destination=BERTA)
    air.pass_time(1)
    (packet,) = air.take_packets(B)
    assert dmr.TextMessage.decode(payload_of(packet)).text == "Atnāca"
    assert [getattr(event, "text", None) for event in air.events()] == ["Atnāca"]
    assert air.service.due() == math.inf


def test_a_control_block_is_kept_for_seconds_only(air: Air) -> None:
    air.network.in_call = {B}
    air.block(dmr.CallAlert(destination=BERTA, source=ANNA), destination=BERTA)
    air.pass_time(2)
    air.network.in_call.clear()
    air.pass_time(0.2)
    assert len(air.take(B)) == 1
    air.network.in_call = {B}
    air.block(dmr.CallAlert(destination=BERTA, source=ANNA), destination=BERTA)
    air.pass_time(4)
    air.network.in_call.clear()
    air.pass_time(10)
    assert air.take(B) == []


def test_two_packets_for_one_slot_are_not_mixed(air: Air) -> None:
    """Two radios send to a third at once: the second packet waits until the first is over."""
    first = text_packet("Pirmais " * 3, destination=BERTA, preambles=1)
    second = text_packet("Otrais " * 3, destination=BERTA, source=77, preambles=1)
    for one, other in zip(first, second, strict=False):
        air.hear([one], destination=BERTA)
        air.hear([other], at=C, source=77, destination=BERTA)
    air.hear(first[len(second) :], destination=BERTA)
    air.pass_time(5)
    texts = [dmr.TextMessage.decode(payload_of(one)).text for one in air.take_packets(B)]
    assert texts == ["Pirmais " * 3, "Otrais " * 3]


def test_a_burst_that_comes_twice_is_one(air: Air) -> None:
    bursts = text_packet("Vienreiz")
    for burst in bursts:
        air.hear([burst])
        air.sequence -= 1
        air.stream -= dmr.decode(burst).data_type in (DataType.CSBK, DataType.DATA_HEADER)
        air.hear([burst])
    assert [type(event) for event in air.events()] == [TextReceived]


def test_noise_is_survived(air: Air) -> None:
    for burst in (bytes(33), bytes(range(33)), dmr.idle(1)):
        frame = Frame(1, ANNA, US, 1, 0x66, 7, burst)
        air.service.hear(frame, air.now)
    air.pass_time(1)
    assert air.sent == []


# When it leaves.


def test_bursts_leave_every_60_ms_of_the_clock(air: Air) -> None:
    """A call that comes a little late does not shift the bursts after it."""
    air.network.in_call = {B}
    air.hear(text_packet("Pēc sekundes " * 8, destination=BERTA), destination=BERTA)
    air.network.in_call.clear()
    while not air.sent:
        air.pass_time(0.01)
    start = air.sent[0][0]
    for index in range(1, 10):
        air.now = start + index * 0.06 - 0.001
        air.send()
        assert len(air.sent) == index
        air.now = start + index * 0.06 + (index % 5) * 0.01
        air.send()
        assert len(air.sent) == index + 1
    air.now = start + 1
    air.send()
    assert len(air.sent) == 11
    assert air.service.due() == pytest.approx(air.now + 0.06)


def test_very_many_places_do_not_hold_up_voice(air: Air) -> None:
    air.network.numbers |= {(number, 1): GROUP for number in range(10, 1010)}
    air.order(Order(order="o", kind="text", destination=GROUP, group=True, text="Visiem"))
    while (due := air.service.due()) < math.inf:
        air.now = max(air.now, due)
        before = len(air.sent)
        air.send()
        assert len(air.sent) - before <= 64
    assert len({place for _, place, _ in air.sent}) == 1003
    for place in ((10, 1), (1009, 1)):
        times = [at for at, where, _ in air.sent if where == place]
        gaps = [after - before for before, after in pairwise(times)]
        assert min(gaps) > 0.04
        assert times[-1] - times[0] == pytest.approx(0.06 * len(gaps), abs=0.02)


def test_what_is_too_much_is_dropped_from_the_oldest(air: Air) -> None:
    del air.network.places[BERTA]
    for number in range(100):
        air.hear(text_packet(f"{number}", destination=BERTA, preambles=0), destination=BERTA)
    air.network.places[BERTA] = B
    air.pass_time(300)
    texts = [dmr.TextMessage.decode(payload_of(one)).text for one in air.take_packets(B)]
    assert texts == [str(number) for number in range(36, 100)]


def test_a_radio_that_sends_is_not_spoken_over(air: Air) -> None:
    """A repeater hears a radio or plays ours, not both: we wait until the radio has finished."""
    bursts = text_packet("Es runāju " * 4, destination=77, preambles=0)
    air.hear(bursts[:2], destination=77)
    air.order(Order(order="o", kind="check", destination=BERTA))
    air.network.places[BERTA] = A
    air.hear(bursts[2:], destination=77)
    assert air.sent == []
    silent = air.now
    air.pass_time(1)
    ((at, place, _),) = air.sent
    assert place == A
    assert silent + 0.1 < at < silent + 0.3


def test_transmissions_and_late_bursts_keep_the_distance_too(air: Air) -> None:
    for source in (77, 78):
        burst = dmr.csbk_burst(dmr.CallAlert(destination=BERTA, source=source), 1)
        flags = 0x63
        frame = Frame(1, source, BERTA, source, flags, source, burst)
        air.service.hear(frame, air.now)
    air.pass_time(0.3)
    bursts = text_packet("Ar pārrāvumiem", destination=BERTA, preambles=1)
    for index, burst in enumerate(bursts):
        air.hear([burst], destination=BERTA, gap=(0.02, 0.02, 0.19)[index % 3])
    air.pass_time(1)
    times = [at for at, _, _ in air.sent]
    assert len(times) == 2 + len(bursts)
    assert min(after - before for before, after in pairwise(times)) > 0.06 - 1e-9
