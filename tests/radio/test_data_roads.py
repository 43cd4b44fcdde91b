"""Data through the whole switch: by whose right it goes, and that it never goes in circles."""

import pytest

from scape import dmr
from scape.dmr import DataType, lip, location
from scape.radio.events import CallBlocked, OrderDone, PositionReceived, RadioState, TextReceived
from scape.radio.switch.data import order_bursts
from scape.radio.switch.links.homebrew import Kind
from scape.radio.wire import messages
from scape.radio.wire.messages import Order
from tests.radio.airwaves import service_packet, text_packet
from tests.radio.network import PRIVATE, Repeater
from tests.radio.talk import Radio, heard
from tests.radio.test_roads import PATROL, PORT, everywhere, network_of, only

OFFICER, COLLEAGUE, US = 5, 7, 999


def send(at: Repeater, bursts: list[bytes], source: int, to: int, *, group: bool = False) -> None:
    """A packet or block, all of it under one stream id."""
    radio = Radio(at, to, source=source, stream=at.sequence)
    for burst in bursts:
        data_type = dmr.decode(burst).data_type
        radio.say((0 if group else PRIVATE) | 0x20 | data_type, burst)


def text(words: str, source: int, to: int, *, group: bool = False) -> list[bytes]:
    return text_packet(words, source=source, destination=to, group=group)


def is_sent(at: Repeater, source: int = OFFICER) -> bool:
    return any(frame.kind is Kind.DATA and frame.source == source for frame in heard(at))


def be_heard(at: Repeater, source: int) -> None:
    """Shows where a radio is, in the only way that needs no right."""
    send(at, [dmr.csbk_burst(dmr.CallAlert(destination=US, source=source), 1)], source, US)
    heard(at)


@pytest.mark.parametrize("state", ["in-use", "lost", "stolen"])
def test_nothing_of_others_is_sent_to_a_lost_radio(state: RadioState) -> None:
    radios = (messages.Radio(number=COLLEAGUE, state=state),)
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=radios, data_id=US)
    be_heard(there, COLLEAGUE)
    network.take_events()
    for _ in range(2):
        send(here, text("Kur esi?", OFFICER, COLLEAGUE), OFFICER, COLLEAGUE)
        network.advance(2)
    received = [(e.reason, e.destination, e.private) for e in only(network, CallBlocked)]
    assert received == ([] if state == "in-use" else [("no-right", COLLEAGUE, True)])
    assert is_sent(there) == (state == "in-use")


def test_a_text_that_waits_for_a_radio_is_not_given_to_its_thief() -> None:
    sites = everywhere(PATROL)
    network, (here, there, _) = network_of(*sites, data_id=US)
    send(here, text("Kods ir 4711", OFFICER, COLLEAGUE), OFFICER, COLLEAGUE)
    stolen = messages.Radio(number=COLLEAGUE, state="stolen")
    network.configure(*sites, radios=(stolen,), data_id=US)
    be_heard(there, COLLEAGUE)
    network.advance(5)
    assert not is_sent(there)


def test_an_unknown_radio_gets_nothing_where_unknown_ones_are_refused() -> None:
    radios = (messages.Radio(number=OFFICER),)
    network, (here, there, _) = network_of(
        *everywhere(PATROL), radios=radios, unknown_radios="refuse", data_id=US
    )
    be_heard(there, COLLEAGUE)
    send(here, text("Kas tu esi?", OFFICER, COLLEAGUE), OFFICER, COLLEAGUE)
    network.advance(2)
    assert not is_sent(there)


@pytest.mark.parametrize("may", [True, False])
def test_data_needs_the_rights_that_voice_needs(may: bool) -> None:
    rights = messages.Radio(number=OFFICER, private=may, talkgroups=(PATROL,) if may else (PORT,))
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=(rights,), data_id=US)
    be_heard(there, COLLEAGUE)
    network.take_events()
    send(here, text("Vienam", OFFICER, COLLEAGUE), OFFICER, COLLEAGUE)
    network.advance(2)
    assert is_sent(there) == may
    send(here, text("Visiem", OFFICER, PATROL, group=True), OFFICER, PATROL, group=True)
    network.advance(2)
    assert is_sent(there) == may
    alert = dmr.CallAlert(destination=COLLEAGUE, source=OFFICER)
    send(here, [dmr.csbk_burst(alert, 1)], OFFICER, COLLEAGUE)
    network.advance(2)
    assert is_sent(there) == may
    events = network.take_events()
    blocked = [e.reason for e in events if isinstance(e, CallBlocked)]
    assert blocked == ([] if may else ["no-right"])
    assert sum(isinstance(e, TextReceived) for e in events) == (2 if may else 0)


def located(source: int, request: bytes) -> list[bytes]:
    """A radio's report of where it is."""
    document = location.report(
        location.Kind.IMMEDIATE_REPORT, request, dmr.Position(latitude=56.5, longitude=21.0)
    )
    datagram = dmr.Datagram(
        source=dmr.radio_address(source, 12),
        destination=dmr.radio_address(US, 13),
        source_port=dmr.Port.LRRP,
        destination_port=dmr.Port.LRRP,
        payload=document.encode(),
    )
    parts = order_bursts.packet_parts(datagram.encode(), source, US)
    return [
        dmr.encode(what if isinstance(what, bytes) else what.encode(), kind, 1)
        for kind, what in parts
    ]


def test_a_stolen_radio_is_located_and_nothing_else_of_it_is_reported() -> None:
    stolen = messages.Radio(number=OFFICER, state="stolen")
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=(stolen,), data_id=US)
    be_heard(here, OFFICER)
    be_heard(there, COLLEAGUE)
    order = Order(order="o", kind="location", destination=OFFICER)
    network.switch.order([order], network.now)
    network.advance(2)
    assert is_sent(here, US)
    network.take_events()
    send(here, located(OFFICER, order_bursts.request_of(order)), OFFICER, US)
    send(here, text("Es neesmu zaglis", OFFICER, US), OFFICER, US)
    send(here, text("Nāc man līdzi", OFFICER, COLLEAGUE), OFFICER, COLLEAGUE)
    network.advance(3)
    assert [type(e) for e in network.take_events()] == [OrderDone, PositionReceived]
    assert not is_sent(there)
    assert not is_sent(here, US)


def test_a_packet_that_comes_back_by_another_way_ends_there() -> None:
    network, (here, loop, other) = network_of(*everywhere(PATROL))
    bursts = text("Visiem", OFFICER, PATROL, group=True)
    send(here, bursts, OFFICER, PATROL, group=True)
    network.advance(1)
    assert is_sent(loop)
    assert is_sent(other)
    assert only(network, CallBlocked) == []
    for _ in range(3):
        send(loop, bursts, OFFICER, PATROL, group=True)
        network.advance(1)
    assert not is_sent(here)
    assert not is_sent(other)
    (received,) = only(network, CallBlocked)
    assert (received.reason, received.site, received.destination) == ("loop", loop.number, PATROL)
    send(loop, text("Cits teksts", OFFICER, PATROL, group=True), OFFICER, PATROL, group=True)
    network.advance(2)
    assert is_sent(here)


def test_what_only_begins_like_an_echo_is_carried_once_it_is_there() -> None:
    network, (here, there, other) = network_of(*everywhere(PATROL))
    for at, words in ((here, "Viens"), (there, "Divas")):
        send(at, text(words, OFFICER, PATROL, group=True), OFFICER, PATROL, group=True)
        network.advance(2)
        assert is_sent(other)
    assert only(network, CallBlocked) == []


def test_a_radio_that_repeats_itself_is_no_echo() -> None:
    network, (here, there, _) = network_of(*everywhere(PATROL))
    for _ in range(2):
        send(here, text("Visiem", OFFICER, PATROL, group=True), OFFICER, PATROL, group=True)
        network.advance(1)
        assert is_sent(there)
    assert only(network, CallBlocked) == []


def test_an_echo_of_what_had_to_wait_is_one_too() -> None:
    """Its radio was away for longer than is remembered from when it was heard."""
    network, (here, there, _) = network_of(*everywhere(PATROL), data_id=US)
    bursts = text("Sveika", OFFICER, COLLEAGUE)
    send(here, bursts, OFFICER, COLLEAGUE)
    network.advance(20)
    be_heard(there, COLLEAGUE)
    network.advance(3)
    assert is_sent(there)
    send(there, bursts, OFFICER, COLLEAGUE)
    assert [e.reason for e in only(network, CallBlocked)] == ["loop"]


def test_an_order_that_comes_back_is_not_carried() -> None:
    network, (here, there, _) = network_of(*everywhere(PATROL), data_id=US)
    order = Order(order="o", kind="text", destination=PATROL, group=True, text="Visiem")
    network.switch.order([order], network.now)
    network.advance(2)
    sent = [frame for frame in heard(there) if frame.kind is Kind.DATA]
    heard(here)
    send(there, [frame.burst for frame in sent], US, PATROL, group=True)
    network.advance(2)
    assert not is_sent(here, US)


def test_an_echo_does_not_show_where_a_radio_is() -> None:
    network, (here, there, _) = network_of(*everywhere(PATROL))
    bursts = text("Visiem", OFFICER, PATROL, group=True)
    for at in (here, there):
        send(at, bursts, OFFICER, PATROL, group=True)
        network.advance(1)
    heard(here)
    send(there, text("Kur esi?", COLLEAGUE, OFFICER), COLLEAGUE, OFFICER)
    network.advance(2)
    assert is_sent(here, COLLEAGUE)


@pytest.mark.parametrize("flag", [0, PRIVATE])
def test_the_alarm_block_reaches_its_talkgroup_however_it_is_marked(flag: int) -> None:
    """An MMDVM marks it as private, and an alarm needs no right."""
    rights = (messages.Radio(number=OFFICER, talkgroups=(PORT,)),)
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=rights)
    burst = dmr.csbk_burst(dmr.EmergencyAlarm(destination=PATROL, source=OFFICER), 1)
    Radio(here, PATROL, source=OFFICER).say(flag | 0x20 | DataType.CSBK, burst)
    network.advance(1)
    (frame,) = heard(there)
    assert (frame.destination, frame.private) == (PATROL, False)
    assert only(network, CallBlocked) == []


def test_a_stolen_radio_is_located_by_the_standards_report_too() -> None:
    """A confirmed report is acknowledged; a block is not."""
    stolen = messages.Radio(number=OFFICER, state="stolen")
    network, (here, *_) = network_of(*everywhere(PATROL), radios=(stolen,), data_id=US)
    report = lip.ShortReport(latitude=56.5, longitude=21.0, error=1, speed=18, direction=4)
    block = dmr.UnifiedSingleBlock(service=0, bits=report.encode())
    send(here, [dmr.encode(block.encode(), DataType.UNIFIED_SINGLE_BLOCK, 1)], OFFICER, US)
    network.advance(1)
    assert not is_sent(here, US)
    octets = (report.encode() << 4).to_bytes(10, "big")
    confirmed = service_packet(
        dmr.Port.LOCATION, octets, destination=US, source=OFFICER, confirmed=True
    )
    send(here, confirmed, OFFICER, US)
    network.advance(1)
    assert is_sent(here, US)
    assert len(only(network, PositionReceived)) == 2
