"""A simulated radio answers as a carried one does."""

from collections.abc import Iterable

import pytest

from scape import dmr
from scape.dmr import data_burst, location, packet, registration, text
from scape.dmr.motorola import ANSWER_BIT, MotorolaOpcode
from scape.radio.switch.links.homebrew import Frame
from simulator.radio import ALARMS, TRIES, Comforted, Obeyed, Radio, SignedOn, TextRead
from simulator.transmission import DATA, Packet

NUMBER, CONTROL_ROOM, OTHER = 2470121, 2470000, 2470122
HERE = (56.5114, 21.0136)


class Hand:
    """A radio in our hand, and the clock."""

    def __init__(self) -> None:
        self.now = 100.0
        self.radio = Radio(NUMBER, 1, position=lambda _: HERE, data_id=CONTROL_ROOM)

    def wait(self, seconds: float) -> list[Packet]:
        """What it sends meanwhile."""
        sent = []
        end = self.now + seconds
        while self.now < end:
            self.now += 0.25
            self.radio.tick(self.now)
            sent += self.said()
        return sent

    def said(self) -> list[Packet]:
        sent, self.radio.outbox = self.radio.outbox, []
        return sent

    def happened(self) -> list[object]:
        events, self.radio.events = self.radio.events, []
        return list(events)

    def hears(self, bursts: Iterable[bytes], source: int = CONTROL_ROOM) -> None:
        for burst in bursts:
            flags = DATA | dmr.slot_type_of(burst).data_type
            self.radio.hear(Frame(0, source, NUMBER, 1, flags, 1, burst), self.now)

    def is_asked(self, port: int, payload: bytes) -> None:
        datagram = dmr.to_radio(NUMBER, port, payload, server=CONTROL_ROOM)
        self.hears(dmr.packet_bursts(datagram.encode(), destination=NUMBER, source=CONTROL_ROOM))

    def receives(self, block: dmr.Csbk) -> None:
        self.hears([dmr.csbk_burst(block, 1)])


def opened(sent: Packet) -> dmr.Datagram:
    reader = dmr.PacketReader()
    whole = [reader.read(dmr.decode(burst)) for burst in sent.bursts[1:]]
    assert whole[-1]
    return dmr.Datagram.decode(whole[-1].octets)


def control(sent: Packet) -> dmr.Content:
    (burst,) = sent.bursts
    return dmr.content_of(dmr.decode(burst))


@pytest.fixture
def hand() -> Hand:
    return Hand()


def test_it_registers_until_it_is_answered(hand: Hand) -> None:
    hand.radio.switch_on(hand.now)
    sent = hand.wait(20)
    assert len(sent) == 3
    datagram = opened(sent[0])
    assert datagram.destination_port == dmr.Port.ARS
    asked = dmr.Registration.decode(datagram.payload)
    assert (asked.kind, asked.device) == (registration.Kind.DEVICE_REGISTRATION, str(NUMBER))
    assert sent[0].destination == dmr.radio_of(datagram.destination) == CONTROL_ROOM
    hand.is_asked(dmr.Port.ARS, registration.refused(0).encode())
    assert hand.happened() == []
    hand.is_asked(dmr.Port.ARS, registration.accepted().encode())
    assert hand.happened() == [SignedOn(NUMBER)]
    assert hand.wait(60) == []


def test_it_answers_when_it_is_asked_whether_it_is_there(hand: Hand) -> None:
    hand.is_asked(dmr.Port.ARS, registration.query().encode())
    (sent,) = hand.said()
    assert dmr.Registration.decode(opened(sent).payload).kind == registration.Kind.RESPONSE


def test_without_a_control_room_it_does_not_register() -> None:
    radio = Radio(NUMBER, 1)
    radio.switch_on(0)
    radio.tick(100)
    assert radio.outbox == []


def test_it_reads_a_text_once_and_acknowledges_every_time(hand: Hand) -> None:
    message = dmr.TextMessage(kind=text.Kind.TEXT, text="Uz ostu", acknowledge=True, sequence=5)
    for _ in range(2):
        hand.is_asked(dmr.Port.TMS, message.encode())
        (sent,) = hand.said()
        answer = dmr.TextMessage.decode(opened(sent).payload)
        assert (answer.kind, answer.sequence) == (text.Kind.ACKNOWLEDGEMENT, 5)
    assert hand.happened() == [TextRead(NUMBER, CONTROL_ROOM, "Uz ostu")]


def test_it_reads_a_text_to_everybody_without_an_answer(hand: Hand) -> None:
    message = dmr.TextMessage(kind=text.Kind.TEXT, text="Visiem", acknowledge=True, sequence=6)
    datagram = dmr.to_radio(101, dmr.Port.TMS, message.encode(), server=CONTROL_ROOM)
    hand.hears(
        dmr.packet_bursts(datagram.encode(), destination=101, source=CONTROL_ROOM, group=True)
    )
    assert hand.happened() == [TextRead(NUMBER, CONTROL_ROOM, "Visiem")]
    assert hand.said() == []


def test_it_acknowledges_confirmed_data_and_asks_for_what_it_missed(hand: Hand) -> None:
    message = dmr.TextMessage(kind=text.Kind.TEXT, text="Uz ostu", sequence=1)
    datagram = dmr.to_radio(NUMBER, dmr.Port.TMS, message.encode(), server=CONTROL_ROOM)
    bursts = dmr.packet_bursts(
        datagram.encode(), destination=NUMBER, source=CONTROL_ROOM, confirmed=True
    )
    hand.hears([*bursts[:3], bursts[4], bursts[4], *bursts[5:]])
    (sent,) = hand.said()
    header = dmr.content_of(dmr.decode(sent.bursts[0]))
    assert isinstance(header, dmr.ResponseHeader)
    assert header.response_class == dmr.ResponseClass.SELECTIVE_ACK
    hand.hears(bursts)
    header = dmr.content_of(dmr.decode(hand.said()[0].bursts[0]))
    assert isinstance(header, dmr.ResponseHeader)
    assert header.response_class == dmr.ResponseClass.ACK
    assert hand.happened() == [TextRead(NUMBER, CONTROL_ROOM, "Uz ostu")]


def test_it_writes_until_somebody_has_read_it(hand: Hand) -> None:
    hand.radio.write(OTHER, "Kur tu esi?", hand.now)
    first, *_ = hand.wait(8)
    message = dmr.TextMessage.decode(opened(first).payload)
    assert (message.text, message.acknowledge) == ("Kur tu esi?", True)
    hand.is_asked(dmr.Port.TMS, text.acknowledgement(message).encode())
    assert hand.wait(60) == []
    hand.radio.write(OTHER, "Kur tu esi?", hand.now)
    assert len(hand.wait(120)) == TRIES


def test_a_confirmed_text_needs_no_more_than_its_packets_acknowledgement(hand: Hand) -> None:
    hand.radio.write(CONTROL_ROOM, "Uz vietas", hand.now, confirmed=True)
    (sent,) = hand.wait(1)
    reader = dmr.PacketReader()
    whole = [reader.read(dmr.decode(burst)) for burst in sent.bursts[1:]][-1]
    assert whole
    answer, _ = packet.acknowledgement(whole)
    hand.hears([data_burst.encode(answer.encode(), dmr.DataType.DATA_HEADER, 1)])
    assert hand.wait(60) == []


def test_it_tells_where_it_is_once(hand: Hand) -> None:
    hand.is_asked(dmr.Port.LRRP, location.request_once(b"\x01").encode())
    (sent,) = hand.said()
    received = dmr.LocationDocument.decode(opened(sent).payload)
    assert received.request == b"\x01"
    assert received.position
    assert (received.position.latitude, received.position.longitude) == pytest.approx(
        HERE, abs=1e-5
    )


def test_it_tells_where_it_is_until_it_is_reported_to_stop(hand: Hand) -> None:
    hand.is_asked(dmr.Port.LRRP, location.request_every(b"\x02", 30).encode())
    (answer,) = hand.said()
    assert dmr.LocationDocument.decode(opened(answer).payload).result == 0
    received = [dmr.LocationDocument.decode(opened(sent).payload) for sent in hand.wait(95)]
    assert [report.kind for report in received] == [location.Kind.TRIGGERED_REPORT] * 3
    assert all(report.position for report in received)
    hand.is_asked(dmr.Port.LRRP, location.request_stop(b"\x02").encode())
    hand.said()
    assert hand.wait(95) == []


def test_it_answers_a_check_and_an_alert(hand: Hand) -> None:
    check = dmr.ExtendedFunction(
        destination=NUMBER, source=CONTROL_ROOM, function=dmr.Function.CHECK
    )
    hand.receives(check)
    answer = control(hand.said()[0])
    assert isinstance(answer, dmr.ExtendedFunction)
    assert (answer.is_answer, answer.source, answer.destination) == (True, NUMBER, CONTROL_ROOM)
    hand.receives(dmr.CallAlert(destination=NUMBER, source=CONTROL_ROOM))
    alerted = control(hand.said()[0])
    assert isinstance(alerted, dmr.Acknowledge)
    assert alerted.service == MotorolaOpcode.CALL_ALERT
    assert hand.happened() == [Obeyed(NUMBER, "check"), Obeyed(NUMBER, "alert")]
    hand.receives(dmr.CallAlert(destination=OTHER, source=CONTROL_ROOM))
    assert hand.said() == []


def test_inhibited_it_does_nothing_but_wait_for_its_revival(hand: Hand) -> None:
    def order(function: int) -> int:
        hand.receives(
            dmr.ExtendedFunction(destination=NUMBER, source=CONTROL_ROOM, function=function)
        )
        answer = control(hand.said()[0])
        assert isinstance(answer, dmr.ExtendedFunction)
        return answer.function

    hand.radio.write(OTHER, "Kur tu esi?", hand.now)
    assert order(dmr.Function.INHIBIT) == dmr.Function.INHIBIT | ANSWER_BIT
    assert hand.radio.inhibited
    assert hand.wait(30) == []
    hand.receives(dmr.CallAlert(destination=NUMBER, source=CONTROL_ROOM))
    hand.is_asked(dmr.Port.LRRP, location.request_once(b"\x01").encode())
    assert hand.said() == []
    assert order(dmr.Function.REVIVE) == dmr.Function.REVIVE | ANSWER_BIT
    assert not hand.radio.inhibited


def test_it_repeats_its_alarm_until_somebody_has_heard_it(hand: Hand) -> None:
    hand.radio.raise_alarm(101, hand.now)
    sent = [control(packet) for packet in hand.wait(5)]
    assert 1 < len(sent) < ALARMS
    assert len(set(sent)) == 1
    alarm = sent[0]
    assert isinstance(alarm, dmr.EmergencyAlarm)
    heard = dmr.Acknowledge(
        destination=NUMBER, source=OTHER, service=MotorolaOpcode.EMERGENCY_ALARM
    )
    hand.receives(heard)
    assert hand.happened() == [Comforted(NUMBER)]
    assert hand.wait(30) == []
    hand.radio.raise_alarm(101, hand.now)
    again = [control(packet) for packet in hand.wait(30)]
    assert len(again) == ALARMS
    assert again[0] != alarm


def test_what_is_broken_is_not_answered(hand: Hand) -> None:
    hand.hears([dmr.csbk_burst(dmr.CallAlert(destination=NUMBER, source=OTHER), 1)[:-1] + b"\xff"])
    broken = bytes([0xA5]) * 33
    hand.radio.hear(Frame(0, OTHER, NUMBER, 1, DATA | dmr.DataType.CSBK, 1, broken), hand.now)
    hand.is_asked(dmr.Port.LRRP, b"\x05\x7f")
    hand.is_asked(dmr.Port.TMS, b"\xff\xff")
    hand.said()
    assert hand.happened() in ([], [Obeyed(NUMBER, "alert")])
