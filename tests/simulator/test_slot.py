"""A slot does to the network's frames what an MMDVM repeater does."""

from collections.abc import Iterator
from random import Random

import msgspec
import pytest

from scape import dmr
from scape.dmr import data_burst
from scape.radio.switch.links.homebrew import Details, Frame
from simulator import transmission
from simulator.slot import PREAMBLES, WATCHDOG, Heard, Slot, Spoiled
from simulator.transmission import BURST, HEADER, SLOT_2, TERMINATOR, VOICE_SYNC, KeyUp
from tests.simulator.air import VOICE

SITE = Details(7, colour_code=5, slots="3")
A, B = 1001, 1002
CSBK, DATA_HEADER, RATE_1_2 = 0x23, 0x26, 0x27


class Bench:
    """One slot, fed by hand; everything it puts on the air is in `aired`."""

    def __init__(self, site: Details = SITE, delay: float = 0.0) -> None:
        self.now = 0.0
        self.reported: list[Heard | Spoiled] = []
        self.aired: list[Frame] = []
        self.slot = Slot(
            2,
            site,
            Random(1),
            report=self.reported.append,
            hear=lambda frame, _: self.aired.append(frame),
            delay=delay,
        )

    def network(self, *flags: int, source: int = A, emergency: bool = False) -> None:
        """Frames of the network, one each `BURST`."""
        for one in flags:
            self.slot.receive(frame(one, source, emergency=emergency), self.now)
            self.wait(BURST)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.slot.tick(self.now)

    def key_up(self, source: int = B, length: int = 2) -> None:
        wish = KeyUp(0, 7, source, 2, 9, length)
        self.slot.start(transmission.speak(wish, 5, VOICE, Random(1)), self.now)

    @property
    def spoiled(self) -> list[str]:
        return [event.why for event in self.reported if isinstance(event, Spoiled)]

    @property
    def calls(self) -> list[tuple[int, int, bool]]:
        heard = [event for event in self.reported if isinstance(event, Heard)]
        return [(event.source, event.frames, event.whole) for event in heard]


def frame(flags: int, source: int, *, emergency: bool = False) -> Frame:
    options = dmr.ServiceOptions(emergency=emergency)
    control = dmr.GroupVoice(destination=9, source=source, options=options)
    bursts = {
        HEADER: dmr.voice_header(control, 1),
        TERMINATOR: dmr.terminator(control, 1),
        CSBK: dmr.csbk_burst(dmr.CallAlert(destination=B, source=source), 1),
        DATA_HEADER: dmr.packet_bursts(b"hello", destination=9, source=source)[1],
        RATE_1_2: dmr.packet_bursts(b"hello", destination=9, source=source)[2],
    }
    voice = dmr.superframe(VOICE[0], control, 1)
    burst = bursts.get(flags) or voice[0 if flags == VOICE_SYNC else flags]
    return Frame(0, source, 9, 7, flags | SLOT_2, source, burst)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    codes = {colour_code(frame.burst) for frame in bench.aired}
    assert codes <= {SITE.colour_code, None}


def colour_code(burst: bytes) -> int | None:
    sync = dmr.sync_of(burst)
    if sync is None:
        return dmr.emb_of(burst).colour_code
    return dmr.slot_type_of(burst).colour_code if sync.is_data else None


def test_a_whole_call_is_played_under_the_sites_colour_code(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC, 1, 2, 3, 4, 5, TERMINATOR, emergency=True)
    assert bench.reported == [Heard(A, 9, 2, 8, whole=True, emergency=True)]
    assert len(bench.aired) == 8


def test_a_call_begins_at_burst_a_and_then_knows_no_emergency(bench: Bench) -> None:
    bench.network(2, 3, 4, 5, VOICE_SYNC, 1, TERMINATOR, emergency=True)
    assert bench.reported == [Heard(A, 9, 2, 3, whole=True)]


def test_a_header_during_a_call_is_ignored_until_its_terminator(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC)
    bench.network(HEADER, source=B)
    assert bench.spoiled == ["ignored"]
    bench.network(TERMINATOR)
    bench.network(HEADER, VOICE_SYNC, TERMINATOR, source=B)
    assert bench.calls == [(A, 3, True), (B, 3, True)]


def test_two_talkers_mix(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC)
    bench.network(1, source=B)
    assert bench.spoiled == ["mixed"]
    assert len(bench.aired) == 3


def test_silence_ends_a_call(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC)
    bench.wait(WATCHDOG - 2 * BURST)
    assert not bench.reported
    bench.wait(2 * BURST)
    assert bench.calls == [(A, 2, False)]


def test_control_signalling_is_spliced_into_a_call_and_data_cut_it(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC, CSBK)
    assert (bench.spoiled, bench.calls) == (["spliced"], [])
    bench.network(DATA_HEADER)
    assert (bench.spoiled, bench.calls) == (["spliced", "cut"], [(A, 2, False)])


def test_a_preamble_goes_out_fifteen_times(bench: Bench) -> None:
    preamble, *packet = dmr.packet_bursts(b"hello", destination=B, source=A)
    for burst in (preamble, *packet):
        flags = 0x20 | dmr.slot_type_of(burst).data_type
        bench.slot.receive(Frame(0, A, B, 7, flags | SLOT_2, 1, burst), bench.now)
    bench.wait(0)
    on_air = (PREAMBLES + len(packet)) * BURST
    assert bench.slot.is_busy(on_air - 0.01)
    assert not bench.slot.is_busy(on_air + 0.01)
    assert len(bench.aired) == 1 + len(packet)


def test_blocks_without_their_header_and_activations_go_nowhere(bench: Bench) -> None:
    bench.network(RATE_1_2)
    wake_up = dmr.csbk_burst(dmr.OutboundActivation(base_station=7, source=A), 1)
    bench.slot.receive(Frame(0, A, 7, 7, CSBK | SLOT_2, 1, wake_up), bench.now)
    bench.wait(0)
    assert not bench.aired


def test_what_is_no_burst_is_put_out_as_it_is(bench: Bench) -> None:
    broken = bytes([54]) * 33
    bench.slot.receive(msgspec.structs.replace(frame(HEADER, A), burst=broken), 0.0)
    bench.wait(0)
    assert bench.aired.pop().burst == broken


def test_the_network_is_dropped_while_a_radio_holds_the_slot(bench: Bench) -> None:
    bench.key_up(length=1)
    bench.network(HEADER, VOICE_SYNC, 1, 2, 3, 4, 5)
    assert {frame.source for frame in bench.aired} == {B}
    bench.wait(2 * BURST)
    bench.network(5, VOICE_SYNC, 1, TERMINATOR)
    assert bench.calls == [(A, 3, True)]


def test_a_radio_is_dropped_while_the_network_holds_the_slot_and_enters_late(bench: Bench) -> None:
    bench.network(HEADER, VOICE_SYNC)
    bench.key_up(length=3)
    bench.network(1, 2, 3, 4, 5, TERMINATOR)
    assert not bench.slot.outbox
    bench.wait(20 * BURST)
    sent = bench.slot.outbox
    assert sent[0].flags == VOICE_SYNC | SLOT_2
    assert sent[-1].flags == TERMINATOR | SLOT_2
    assert {frame.stream for frame in sent} == {sent[0].stream}


def test_every_header_and_control_block_is_a_stream_of_its_own(bench: Bench) -> None:
    bursts = tuple(dmr.packet_bursts(b"hello", destination=B, source=A))
    alert = dmr.csbk_burst(dmr.CallAlert(destination=B, source=A), 1)
    packet = transmission.Packet(A, B, (alert, *bursts))
    bench.slot.start(transmission.send(packet, Random(1)), bench.now)
    bench.wait(1)
    sent = bench.slot.outbox
    streams = [frame.stream for frame in sent]
    assert len(set(streams)) == 3
    assert len(set(streams[2:])) == 1
    assert [frame.sequence for frame in sent] == list(range(len(sent)))
    assert all(frame.private for frame in sent)


def test_a_hotspot_is_deaf_while_it_sends() -> None:
    for slots, comes_through in (("3", True), ("4", False)):
        bench = Bench(Details(7, colour_code=5, slots=slots))
        bench.network(CSBK)
        bench.slot._until = 10.0
        bench.key_up(length=1)
        bench.wait(1)
        assert bool(bench.slot.outbox) is comes_through


def test_the_jitter_buffer_keeps_a_call_from_the_air() -> None:
    bench = Bench(delay=0.48)
    bench.network(HEADER, VOICE_SYNC)
    assert not bench.aired
    bench.key_up()
    bench.wait(0.6)
    assert not bench.calls
    assert {frame.source for frame in bench.aired} == {B}


def test_alias_and_place_take_turns_with_who_speaks() -> None:
    talker = transmission.Talker("Kazlauskas", (55.7068, 21.139))
    wish = KeyUp(0, 7, A, 1, 9, 10)
    bursts = transmission.speak(wish, 1, VOICE, Random(1), talker).bursts
    reader, heard = dmr.EmbeddedReader(), []
    for burst in bursts:
        assert burst
        if burst.flags & 0x30 == 0 and (found := reader.read(burst.octets)):
            heard.append(found.link_control)
    reported = transmission.described(talker)
    assert heard[::2] == [transmission.control_of(wish)] * 5
    encoded = [part.encode() for part in reported]
    assert [part.encode() for part in heard[1::2]] == [encoded[n % len(reported)] for n in range(5)]
    alias = dmr.TalkerAlias()
    for part in reported:
        if isinstance(part, dmr.TalkerAliasHeader | dmr.TalkerAliasBlock):
            alias = alias.add(part)
    assert alias.text == "Kazlauskas"


def test_fading_takes_bursts_and_death_the_rest() -> None:
    wish = KeyUp(0, 7, A, 1, 9, 50, fading=0.2)
    bursts = list(transmission.speak(wish, 1, VOICE, Random(1)).bursts)
    lost = bursts.count(None) / len(bursts)
    assert len(bursts) == 302
    assert 0.1 < lost < 0.3
    dead = list(transmission.speak(wish._replace(dies=20), 1, VOICE, Random(1)).bursts)
    assert dead == bursts[:20]


def test_a_data_burst_is_what_it_says() -> None:
    """The bench above speaks real bursts."""
    assert data_burst.decode(frame(DATA_HEADER, A).burst).data_type is dmr.DataType.DATA_HEADER
