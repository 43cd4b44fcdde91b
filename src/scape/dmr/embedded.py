"""Link control inside the voice, spread over bursts B to E (TS 102 361-1, 7.1.3.2)."""

from functools import lru_cache

import msgspec

from scape.dmr import link_control
from scape.dmr.burst import (
    BURST_BYTES,
    EMBEDDED_SHIFT,
    Lcss,
    check_length,
    emb_in,
    middle_of,
)
from scape.dmr.errors import DmrError
from scape.dmr.fec.crc import checksum_5
from scape.dmr.fec.product import VBPTC_128_77
from scape.dmr.link_control import LinkControl

Fragments = tuple[bytes, bytes, bytes, bytes]
NULL_EMBEDDED = bytes(4)


class EmbeddedLinkControl(msgspec.Struct, frozen=True):
    """A link control heard inside the voice; `corrected` counts the wrong bits of its 128."""

    link_control: LinkControl
    corrected: int = 0


def encode(control: LinkControl) -> Fragments:
    """The four embedded bytes of bursts B, C, D and E."""
    octets = control.encode()
    word = VBPTC_128_77.encode(octets + bytes([checksum_5(octets) << 3])).to_bytes(16, "big")
    return word[:4], word[4:8], word[8:12], word[12:]


def decode(fragments: bytes) -> EmbeddedLinkControl:
    """The link control in the sixteen embedded bytes of bursts B to E."""
    if len(fragments) != 16:
        raise DmrError(f"an embedded link control has 16 bytes, not {len(fragments)}")
    word, corrected = VBPTC_128_77.decode(fragments)
    octets = (word >> 5).to_bytes(9, "big")
    if checksum_5(octets) != word & 0x1F:
        raise DmrError("wrong checksum of an embedded link control")
    return EmbeddedLinkControl(link_control.from_number(word >> 5), corrected)


def translated(burst: bytes, place: int, old: LinkControl, new: LinkControl) -> bytes:
    """A voice burst of a call sent on under another link control: `place` 0 to 3 for bursts B to E.

    Only the link control `old` is replaced by `new`, with at most one bit of its fragment wrong on
    the air; the wrong bit stays for the receiver to correct. Everything else inside the voice, such
    as an alias or a position, is preserved bit by bit. Fragments without errors differ in two bits
    or more, as all their columns are even; but an alias may share its fragment in burst B with the
    link control (measured: 2 of 10,000), and that one is lost.
    """
    difference = middle_of(burst) >> 8 & 0xFFFFFFFF ^ _fragments(old)[place]
    if difference.bit_count() > 1:
        return burst
    word = int.from_bytes(burst, "big") ^ _change(place, old, new)
    return word.to_bytes(BURST_BYTES, "big")


@lru_cache(1024)
def _fragments(control: LinkControl) -> tuple[int, ...]:
    return tuple(int.from_bytes(fragment, "big") for fragment in encode(control))


@lru_cache(4096)
def _change(place: int, old: LinkControl, new: LinkControl) -> int:
    """The bits of the burst that differ between the two."""
    return (_fragments(old)[place] ^ _fragments(new)[place]) << EMBEDDED_SHIFT


class EmbeddedReader:
    """Assembles the fragments of one call, burst by burst in order of arrival."""

    def __init__(self) -> None:
        self._fragments = b""

    def read(self, burst: bytes) -> EmbeddedLinkControl | None:
        """The content completed by this voice burst B to F. DmrError: burst or content is
        broken."""
        check_length(burst)
        before, self._fragments = self._fragments, b""
        self._fragments, whole = _read(before, middle_of(burst))
        return whole


@lru_cache(4096)
def _read(fragments: bytes, middle: int) -> tuple[bytes, EmbeddedLinkControl | None]:
    """The fragments after a burst, and the content that it completes.

    They repeat in every superframe of a call unless the radio's content changes or bits are wrong.
    """
    emb = emb_in(middle)
    if emb.preemption or emb.lcss == Lcss.SINGLE:
        return fragments, None
    embedded = (middle >> 8 & 0xFFFFFFFF).to_bytes(4, "big")
    if emb.lcss == Lcss.FIRST:
        return embedded, None
    expected = Lcss.LAST if len(fragments) == 12 else Lcss.CONTINUATION
    if not fragments or emb.lcss != expected:
        return b"", None
    whole = fragments + embedded
    return (b"", decode(whole)) if emb.lcss == Lcss.LAST else (whole, None)
