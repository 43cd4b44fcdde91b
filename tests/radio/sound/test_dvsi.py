"""DVSI hardware behind an AMBE server: both ways through a simulated chip, and every fault."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from random import Random

import numpy as np
import pytest

from scape.base.errors import Malformed
from scape.radio.sound import dvsi, software
from scape.radio.sound import dvsi_packets as packets
from scape.radio.sound.calls import Calls
from scape.radio.sound.consoles import Consoles
from scape.radio.sound.dvsi import Dvsi
from scape.radio.sound.protocol import Channel as Opened
from scape.radio.sound.protocol import Rest, Silent
from scape.radio.sound.software import Software
from scape.radio.sound.vocoder import NoChannel, Samples
from scape.radio.switch.spool import report_of
from scape.radio.wire.voice import Heard
from tests.radio.sound.simulated_chip import Channel, Chip, RealChannel, served, toy_sound
from tests.radio.sound.speech import off_air, speech
from tests.radio.sound.test_calls_and_overs import CALL, HEARD, console, told

pytestmark = pytest.mark.anyio
Serve = Callable[[Chip], Awaitable[str]]
Hardware = Callable[..., Dvsi]

FRAMES = [bytes([number, *range(8)]) for number in range(1, 11)]
ONE, THREE = b"AMBE3000R", b"AMBE3003F"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine loses no answer; a test that loses one waits."""
    monkeypatch.setattr(dvsi, "ANSWER", 1.0)


@pytest.fixture
async def hardware() -> AsyncIterator[Hardware]:
    """The adapter at some addresses; a socket that a failed test leaves open is closed."""
    made: list[Dvsi] = []

    def at(*addresses: str) -> Dvsi:
        made.append(Dvsi(addresses))
        return made[-1]

    yield at
    for server in (server for vocoder in made for server in vocoder._servers):
        server._close()


@pytest.fixture
async def chips() -> AsyncIterator[Serve]:
    """Serves chips for the time of the test."""
    async with AsyncExitStack() as stack:

        async def serve(chip: Chip) -> str:
            return await stack.enter_async_context(served(chip))

        yield serve


def sounds(*frames: bytes) -> Samples:
    return np.concatenate([toy_sound(frame) for frame in frames])


async def refused(vocoder: Dvsi) -> str:
    with pytest.raises(NoChannel) as problem:
        await vocoder.decoder()
    return problem.value.why


async def test_frames_become_sound_and_sound_frames(chips: Serve, hardware: Hardware) -> None:
    chip = Chip(ONE)
    vocoder = hardware(await chips(chip))
    decoder = await vocoder.decoder()
    assert np.array_equal(await decoder.decode(FRAMES), sounds(*FRAMES))
    assert len(await decoder.decode([])) == 0
    decoder.close()
    encoder = await vocoder.encoder()
    assert await encoder.encode(sounds(*FRAMES)) == FRAMES
    encoder.close()


async def test_the_packets_are_those_of_the_manual(chips: Serve, hardware: Hardware) -> None:
    chip = Chip(ONE)
    decoder = await hardware(await chips(chip)).decoder()
    await decoder.decode([FRAMES[0], None])
    decoder.close()
    assert [packet.hex() for packet in chip.asked] == [
        "6100010030",
        "61000d000a043107542400000000006f48",
        "610002000b03",
        "61000b010148" + FRAMES[0].hex(),
        "61000e010148" + bytes(9).hex() + "020004",
    ]
    # Its example 1 of speech, with the length that its fields have; it prints one more.
    example = packets.to_encode(np.arange(160, dtype=np.int16), 0)
    assert example.hex().startswith("610143024000a000000001000200030004")
    assert example.hex().endswith("009c009d009e009f")
    assert len(example) == 4 + 0x143


@pytest.mark.skipif(software.why_missing() != "", reason=software.why_missing())
async def test_a_chip_that_codes_as_the_software_is_heard_as_the_software(
    chips: Serve, hardware: Hardware
) -> None:
    inside, alone = Software(), Software()
    chip = Chip(ONE, RealChannel(await inside.decoder(), await inside.encoder()))
    vocoder, said, frames = hardware(await chips(chip)), speech("lv")[:16000], off_air()[250:330]
    encoder = await vocoder.encoder()
    assert await encoder.encode(said) == await (await alone.encoder()).encode(said)
    encoder.close()
    decoder = await vocoder.decoder()
    heard = await decoder.decode(frames)
    assert np.array_equal(heard, await (await alone.decoder()).decode(frames))
    decoder.close()


async def test_a_chip_of_three_has_three_calls_at_once(chips: Serve, hardware: Hardware) -> None:
    chip = Chip(THREE, Channel(), Channel(), Channel())
    vocoder = hardware(await chips(chip))
    one, two, three = await vocoder.decoder(), await vocoder.encoder(), await vocoder.decoder()
    assert await refused(vocoder) == "vocoder-busy"
    heard, frames, other = await asyncio.gather(
        one.decode(FRAMES), two.encode(sounds(*FRAMES)), three.decode(FRAMES[::-1])
    )
    assert np.array_equal(heard, sounds(*FRAMES))
    assert frames == FRAMES
    assert np.array_equal(other, sounds(*FRAMES[::-1]))
    two.close()
    again = await vocoder.decoder()
    assert np.array_equal(await again.decode(FRAMES[:1]), sounds(FRAMES[0]))
    for channel in (one, three, again):
        channel.close()


async def test_calls_take_the_chips_one_after_the_other(chips: Serve, hardware: Hardware) -> None:
    first, second = Chip(ONE), Chip(ONE)
    vocoder = hardware(await chips(first), await chips(second))
    one, two = await asyncio.gather(vocoder.decoder(), vocoder.encoder())
    assert await refused(vocoder) == "vocoder-busy"
    assert (len(first.asked), len(second.asked)) == (3, 3)
    one.close()
    one.close()
    three = await vocoder.encoder()
    assert await refused(vocoder) == "vocoder-busy"
    two.close()
    three.close()


@pytest.mark.slow
async def test_a_silent_server_is_passed_over_and_left_alone(
    chips: Serve, hardware: Hardware, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dvsi, "TRIES", 1)
    silent, good = Chip(ONE), Chip(ONE)
    silent.way = lambda answer: []
    vocoder = hardware(await chips(silent), "nowhere.invalid:2460", await chips(good))
    decoder = await vocoder.decoder()
    assert await refused(vocoder) == "vocoder-busy"
    assert len(silent.asked) == 1  # it is not asked again so soon
    decoder.close()
    alone = hardware(await chips(silent))
    assert await refused(alone) == "vocoder-silent"
    silent.way = lambda answer: [answer]
    assert await refused(alone) == "vocoder-silent"
    monkeypatch.setattr(alone._servers[0], "_silent_until", 0.0)
    (await alone.decoder()).close()


async def test_where_nobody_listens_there_is_no_channel(
    hardware: Hardware, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dvsi, "ANSWER", 0.05)
    async with served(Chip(ONE)) as address:
        pass
    assert await refused(hardware(address)) == "vocoder-silent"


async def test_a_chip_that_does_not_take_the_rate_is_refused(
    chips: Serve, hardware: Hardware
) -> None:
    chip = Chip(ONE)
    vocoder, chip.status = hardware(await chips(chip)), 1
    assert await refused(vocoder) == "vocoder-refuses"
    chip.status = 0
    (await vocoder.decoder()).close()


async def test_parity_is_understood(chips: Serve, hardware: Hardware) -> None:
    chip = Chip(THREE, Channel(), Channel(), Channel())
    chip.parity = True
    vocoder = hardware(await chips(chip))
    decoder, encoder = await vocoder.decoder(), await vocoder.encoder()
    assert np.array_equal(await decoder.decode(FRAMES), sounds(*FRAMES))
    assert await encoder.encode(sounds(*FRAMES)) == FRAMES
    decoder.close()
    encoder.close()


class Late:
    """Holds one answer back until the next has been sent, or one before it."""

    def __init__(self, which: int, *, behind: bool) -> None:
        self._count, self._which, self._behind = 0, which, behind
        self._held: list[bytes] = []

    def __call__(self, answer: bytes) -> list[bytes]:
        self._count += 1
        if self._count == self._which:
            self._held = [answer]
            return []
        held, self._held = self._held, []
        return [answer, *held] if self._behind else [*held, answer]


@pytest.mark.slow
@pytest.mark.parametrize("behind", [False, True])
async def test_a_late_answer_is_not_taken_for_the_next(
    chips: Serve, hardware: Hardware, *, behind: bool
) -> None:
    chip = Chip(ONE)
    vocoder = hardware(await chips(chip))
    decoder = await vocoder.decoder()
    chip.way = Late(4, behind=behind)
    heard = await decoder.decode(FRAMES)
    assert np.array_equal(heard, sounds(*FRAMES[:3], FRAMES[2], *FRAMES[4:]))
    decoder.close()
    encoder = await vocoder.encoder()
    chip.way = Late(4, behind=behind)
    assert await encoder.encode(sounds(*FRAMES)) == [*FRAMES[:3], FRAMES[2], *FRAMES[4:]]
    encoder.close()


async def test_what_comes_twice_or_is_no_answer_does_not_matter(
    chips: Serve, hardware: Hardware
) -> None:
    chip, random = Chip(ONE), Random(2)
    decoder = await hardware(await chips(chip)).decoder()
    noise = [random.randbytes(random.randrange(30)) for _ in range(5)]
    chip.way = lambda answer: [*noise, answer[:-1], answer + b"\0", answer]
    assert np.array_equal(await decoder.decode(FRAMES), sounds(*FRAMES))
    chip.way = lambda answer: [answer, answer]
    heard = [await decoder.decode([frame]) for frame in FRAMES]
    assert len(np.concatenate(heard)) == 1600
    decoder.close()


async def test_lost_frames_are_repeated_more_and_more_quietly(
    chips: Serve, hardware: Hardware
) -> None:
    decoder = await hardware(await chips(Chip(ONE))).decoder()
    heard = await decoder.decode([FRAMES[0], *[None] * 5, FRAMES[1]])
    strongest = np.abs(heard.reshape(-1, 160)).max(1) / toy_sound(FRAMES[0]).max()
    assert strongest[:6] == pytest.approx([1, 1, 0.7, 0.4, 0, 0], abs=0.01)
    assert np.array_equal(heard[-160:], toy_sound(FRAMES[1]))
    decoder.close()


async def test_a_server_that_dies_in_a_call_ends_it(
    chips: Serve, hardware: Hardware, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies, good = Chip(ONE), Chip(ONE)
    vocoder = hardware(await chips(dies), await chips(good))
    decoder = await vocoder.decoder()
    dies.way = lambda answer: []
    monkeypatch.setattr(dvsi, "ANSWER", 0.02)
    with pytest.raises(NoChannel) as problem:
        await decoder.decode(FRAMES)
    assert problem.value.why == "vocoder-silent"
    decoder.close()
    monkeypatch.setattr(dvsi, "ANSWER", 1.0)
    another = await vocoder.decoder()
    assert np.array_equal(await another.decode(FRAMES), sounds(*FRAMES))
    another.close()


async def test_a_call_goes_on_with_the_next_chip(
    chips: Serve, hardware: Hardware, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies, good, this = Chip(ONE), Chip(ONE), console()
    calls = Calls(hardware(await chips(dies), await chips(good)), "", Consoles([this]))
    calls.report(report_of(1, 0, CALL))
    calls.hear(HEARD)
    await told(this, Opened)
    dies.way = lambda answer: []
    monkeypatch.setattr(dvsi, "ANSWER", 0.02)
    calls.hear(Heard("c", 60, 0x1, bytes(33)))
    assert (await told(this, Silent, Rest))[0] == Silent("c", "vocoder-silent")
    monkeypatch.setattr(dvsi, "ANSWER", 1.0)
    calls.hear(Heard("c", 120, 0x2, bytes(33)))
    assert (await told(this, Silent, Opened))[0] == Silent("c", "")
    calls.lose()
    await told(this, Rest)


async def test_who_no_longer_wants_a_channel_leaves_it_free(
    chips: Serve, hardware: Hardware
) -> None:
    chip = Chip(ONE)
    vocoder = hardware(await chips(chip))
    chip.way = lambda answer: []
    asking = asyncio.create_task(vocoder.decoder())
    while not chip.asked:
        await asyncio.sleep(0)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    chip.way = lambda answer: [answer]
    (await vocoder.decoder()).close()


@pytest.mark.slow
async def test_a_bad_network_raises_nothing_else(
    chips: Serve, hardware: Hardware, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dvsi, "ANSWER", 0.02)
    monkeypatch.setattr(dvsi, "REST", 0.0)
    chip, random = Chip(THREE, Channel(), Channel(), Channel()), Random(3)
    held: list[bytes] = []

    def upset(answer: bytes) -> list[bytes]:
        match random.randrange(12):
            case 0:
                return []
            case 1:
                held.append(answer)
                return []
            case 2:
                return [answer, answer]
            case 3:
                return [random.randbytes(random.randrange(400)), answer]
            case 4:
                broken = bytearray(answer)
                broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
                return [bytes(broken)]
            case 5:
                return [answer[: random.randrange(len(answer))]]
            case _:
                late = held.copy()
                held.clear()
                return [*late, answer]

    vocoder = hardware(await chips(chip))
    done = 0
    for _ in range(20):
        chip.way = lambda answer: [answer]
        try:
            decoder, encoder = await vocoder.decoder(), await vocoder.encoder()
        except NoChannel:
            continue
        chip.way = upset
        try:
            assert len(await decoder.decode(FRAMES)) == 1600
            frames = await encoder.encode(sounds(*FRAMES))
            assert [len(frame) for frame in frames] == [9] * 10
            done += 1
        except NoChannel as problem:
            assert problem.why == "vocoder-silent"
        finally:
            decoder.close()
            encoder.close()
    assert done


@pytest.mark.parametrize(
    "packet",
    [
        "",
        "61",
        "6100000000",
        "6000020030",
        "61000200",
        "610001000a00",
        "6100010300",
        "61000b010147" + "00" * 9,
        "61000a010148" + "00" * 8,
        "6100010140",
        "610003020000a0",
        "61000d010148" + "00" * 9 + "2f00",
        "61000c010148" + "00" * 9 + "7f",
    ],
)
def test_what_is_no_answer_is_malformed(packet: str) -> None:
    with pytest.raises(Malformed):
        packets.read(bytes.fromhex(packet))
