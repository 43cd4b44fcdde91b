"""OpenBridge: what is signed passes, what is not is refused and reported."""

import hmac

import pytest

from fuzz import links as fuzz
from scape.base.errors import Malformed
from scape.radio.events import Carried, LoginRefused, RepeaterConnected
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.openbridge import OpenBridge
from scape.radio.wire.messages import Link

SECRET = "hard to guess"
FRAME = homebrew.Frame(7, 2222223, 19535, 2, 0xA1, 0xDEADBEEF, bytes(range(33)), 3, 90)
DMRD = homebrew.encode(FRAME)


def bridge(number: int = 9001, secret: str = SECRET, **about: object) -> OpenBridge:
    return OpenBridge(
        Link(
            number=number,
            name="Estonia",
            kind="openbridge",
            host="192.0.2.7",
            port=62035,
            secret=secret,
            **about,  # type: ignore[arg-type]
        )
    )


def test_of_a_long_secret_others_use_the_beginning() -> None:
    data = bridge(secret="x" * 20 + "more").pack(DMRD, 1.0)
    assert data[53:] == hmac.new(b"x" * 20, data[:53], "sha1").digest()


def test_a_long_secret_is_understood_whole_and_cut_and_answered_in_the_form_heard() -> None:
    secret = "x" * 20 + "more"
    here = bridge(9002, secret=secret)
    body = bridge().pack(DMRD, 1.0)[:53]

    def signed(key: str) -> bytes:
        return body + hmac.digest(key.encode(), body, "sha1")

    for key in (secret, secret[:20], secret, secret):
        assert here.receive(signed(key), 2.0) is not None
        answer = here.pack(DMRD, 2.0)
        assert answer[53:] == hmac.digest(key.encode(), answer[:53], "sha1")
    assert here.receive(signed(secret[:21]), 2.0) is None
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
