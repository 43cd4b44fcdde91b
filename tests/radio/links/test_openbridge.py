"""OpenBridge: what is signed passes, what is not is refused and reported."""

import hmac
import os

import pytest
from msgspec.structs import replace

from fuzz import links as fuzz
from scape.base.errors import Malformed
from scape.radio.events import Carried, LoginRefused, RepeaterConnected
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.links import Links
from scape.radio.switch.links.openbridge import OpenBridge
from scape.radio.switch.links.seen import Seen
from scape.radio.wire.messages import Link

SECRET = "hard to guess"
FRAME = homebrew.Frame(7, 2222223, 19535, 2, 0xA1, 0xDEADBEEF, bytes(range(33)), 3, 90)
DMRD = homebrew.encode(FRAME)


def registered(number: int = 9001, secret: str = SECRET, **about: object) -> Link:
    return Link(
        number=number,
        name="Estonia",
        kind="openbridge",
        host="192.0.2.7",
        port=62035,
        secret=secret,
        **about,  # type: ignore[arg-type]
    )


def bridge(number: int = 9001, secret: str = SECRET, **about: object) -> OpenBridge:
    return OpenBridge(registered(number, secret, **about))


def test_of_a_long_secret_others_use_the_beginning() -> None:
    data = bridge(secret="x" * 20 + "more").pack(DMRD, 1.0)
    assert data[53:] == hmac.new(b"x" * 20, data[:53], "sha1").digest()


def test_a_long_secret_is_understood_whole_and_cut_and_answered_in_the_form_heard() -> None:
    secret = "x" * 20 + "more"
    here = bridge(9002, secret=secret)

    def signed(key: str, sequence: int) -> bytes:
        body = bridge().pack(homebrew.encode(replace(FRAME, sequence=sequence)), 1.0)[:53]
        return body + hmac.digest(key.encode(), body, "sha1")

    for sequence, key in enumerate((secret, secret[:20], secret, secret)):
        assert here.receive(signed(key, sequence), 2.0) is not None
        answer = here.pack(DMRD, 2.0)
        assert answer[53:] == hmac.digest(key.encode(), answer[:53], "sha1")
    assert here.receive(signed(secret[:21], 9), 2.0) is None
    assert refusals(here) == [(9002, "wrong-secret", 1)]


def refusals(link: OpenBridge) -> list[tuple[int, str, int]]:
    events, link.events = link.events, []
    return [(e.site, e.reason, e.count) for e in events if isinstance(e, LoginRefused)]


def test_packs_53_bytes_and_their_signature() -> None:
    data = bridge().pack(DMRD, 1.0)
    assert len(data) == 73
    assert data[:11] == DMRD[:11]
    assert data[11:15] == (9001).to_bytes(4, "big")
    assert data[15] == 0x21
    assert data[16:53] == DMRD[16:53]
    assert data[53:] == hmac.new(SECRET.encode(), data[:53], "sha1").digest()


def test_hears_what_the_other_end_packs() -> None:
    here = bridge(9002)
    frame = here.receive(bridge(9001).pack(DMRD, 1.0), 2.0)
    assert frame == Frame(7, 2222223, 19535, 9002, 0x21, 0xDEADBEEF, bytes(range(33)))
    assert here.last_heard == 2.0
    (event,) = here.events
    assert isinstance(event, RepeaterConnected)
    assert (event.site, event.address) == (9002, "192.0.2.7:62035")
    here.events.clear()
    here.receive(bridge(9001).pack(DMRD, 1.0), 3.0)
    assert here.events == []


def test_a_talkgroup_is_on_the_slot_the_register_gives_it() -> None:
    here = bridge(talkgroups=(Carried(2, 1, on_air=19535), Carried(1, 5)))
    frame = here.receive(bridge().pack(DMRD, 1.0), 2.0)
    assert frame
    assert frame.slot == 2


@pytest.mark.parametrize("at", [0, 4, 20, 52, 53, 72])
def test_one_changed_byte_is_refused(at: int) -> None:
    here = bridge()
    data = bytearray(bridge().pack(DMRD, 1.0))
    data[at] ^= 1
    assert here.receive(bytes(data), 2.0) is None
    assert refusals(here) == [(9001, "wrong-secret", 1)]
    assert here.last_heard == 0


def test_refusals_are_reported_once_then_counted() -> None:
    here, forger = bridge(), bridge(secret="guess")
    for second in range(50):
        here.receive(forger.pack(DMRD, 0.0), float(second))
        here.sweep(float(second))
    assert refusals(here) == [(9001, "wrong-secret", 1)]
    here.sweep(61.0)
    assert refusals(here) == [(9001, "wrong-secret", 49)]


def test_another_network_is_refused_when_the_register_names_one() -> None:
    here = bridge(options="3129100")
    assert here.receive(bridge(9001).pack(DMRD, 1.0), 2.0) is None
    assert refusals(here) == [(9001, "unknown-id", 1)]
    assert here.receive(bridge(3129100).pack(DMRD, 1.0), 2.0)


def spoken(stream: int, frames: int = 40) -> list[bytes]:
    """The datagrams of a call, as the far end sends them and a listener on the way records them."""
    there = bridge(3129100)
    return [
        there.pack(
            homebrew.encode(replace(FRAME, sequence=n & 255, stream=stream, burst=bytes([n]) * 33)),
            float(n),
        )
        for n in range(frames)
    ]


def heard(link: OpenBridge, recording: list[bytes], now: float) -> int:
    times = (now + 0.06 * number for number in range(len(recording)))
    return sum(link.receive(*one) is not None for one in zip(recording, times, strict=True))


def test_a_recorded_call_that_is_sent_again_is_refused_and_reported() -> None:
    here, recording = bridge(), spoken(1)
    assert heard(here, recording, 10.0) == 40
    assert heard(here, spoken(2), 1000.0) == 40
    here.events.clear()
    here.sweep(5000.0)
    assert heard(here, recording, 5000.0) == 0
    assert heard(here, recording[17:], 5100.0) == 0
    here.sweep(5200.0)
    assert refusals(here) == [(9001, "replay", 1), (9001, "replay", 62)]
    assert heard(here, spoken(3), 6000.0) == 40


def test_no_change_of_a_link_lets_a_recorded_call_in() -> None:
    links = Links(os.urandom, lambda now: 0)
    link = registered()
    links.configure([link], 0.0)
    data = bridge(9002).pack(DMRD, 1.0)
    assert links.by_number[9001].receive(data, 1.0) is not None
    before = links.by_number[9001]
    links.configure([replace(link, talkgroups=(Carried(talkgroup=2, on_air=2, slot=2),))], 2.0)
    assert links.by_number[9001] is not before
    assert links.by_number[9001].receive(data, 3.0) is None


def test_a_copy_made_by_the_network_is_dropped_without_a_word() -> None:
    here = bridge()
    twice = [datagram for datagram in spoken(1) for _ in range(2)]
    assert heard(here, twice, 10.0) == 40
    assert refusals(here) == []


def test_what_we_sent_ourselves_is_not_taken_when_it_comes_back() -> None:
    here = bridge()
    ours = [here.pack(homebrew.encode(replace(FRAME, sequence=n)), 10.0) for n in range(9)]
    assert heard(here, ours, 10.5) == 0
    assert refusals(here) == []
    assert heard(here, ours, 1000.0) == 0
    assert refusals(here) == [(9001, "replay", 1)]


def test_a_forged_copy_does_not_make_the_real_one_a_replay() -> None:
    here, (first, *_) = bridge(), spoken(1)
    assert here.receive(first[:72] + bytes([first[72] ^ 1]), 1.0) is None
    assert here.receive(first, 1.0) is not None


def test_at_least_the_last_signatures_are_remembered_and_hardly_another_is_taken_for_one() -> None:
    def signature(number: int) -> bytes:
        return hmac.digest(b"key", number.to_bytes(4, "big"), "sha1")

    seen = Seen(most=1000)
    assert all(seen.take(signature(number)) for number in range(2500))
    assert not any(seen.take(signature(number)) for number in range(1500, 2500))
    assert all(seen.take(signature(number)) for number in range(900))


@pytest.mark.parametrize("data", [b"", DMRD[:53], DMRD, DMRD.ljust(72, b"\0"), bytes(80)])
def test_what_is_not_signed_is_malformed(data: bytes) -> None:
    with pytest.raises(Malformed):
        bridge().receive(data, 1.0)


def test_something_else_with_a_right_signature_is_malformed() -> None:
    body = b"RPTO".ljust(53, b"\0")
    with pytest.raises(Malformed):
        bridge().receive(body + hmac.digest(SECRET.encode(), body, "sha1"), 1.0)


def test_fuzz() -> None:
    fuzz.run(5_000, seed=1)
