"""The bits others make of the same messages too: cases found by bench/peers/oracles.py."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scape import dmr
from scape.dmr import control, data_header, embedded, link_control, packet, reverse_channel
from scape.dmr.burst import DATA_SYNCS
from scape.dmr.fec import crc, trellis
from scape.dmr.fec.cyclic import GOLAY_20_8, QUADRATIC_RESIDUE_16_7
from scape.dmr.fec.product import BPTC_196_96

AGREED = json.loads((Path(__file__).parents[1] / "data" / "dmr" / "agreed.json").read_text())


def bits(octets: bytes) -> str:
    return f"{int.from_bytes(octets, 'big'):0{8 * len(octets)}b}"


def information(burst: bytes) -> str:
    return bits(burst)[:98] + bits(burst)[166:]


def rebuilt(burst: bytes) -> str:
    """Read, and built again out of what was read."""
    heard = dmr.decode(burst)
    assert heard.sync in DATA_SYNCS
    assert heard.corrected == 0
    content = dmr.content_of(heard)
    octets = content.encode() + heard.payload[len(content.encode()) :]
    return dmr.encode(octets, heard.data_type, heard.colour_code, heard.sync).hex()


def short_link_control(octets: bytes) -> str:
    control_ = dmr.ShortLinkControl(opcode=1, bits=int.from_bytes(octets, "big"))
    return "".join(f"{part:017b}" for part in control_.encode())


def confirmed(block: bytes) -> str:
    """Its CRC-9 once more."""
    return packet.numbered(block[0] >> 1, block[2:], dmr.DataType.RATE_3_4).hex()


BUILDERS: dict[str, Callable[[bytes], str]] = {
    "header, dmr_utils3": lambda lc: information(dmr.voice_header(link_control.decode(lc), 1)),
    "terminator, dmr_utils3": lambda lc: information(dmr.terminator(link_control.decode(lc), 1)),
    "embedded": lambda lc: bits(b"".join(embedded.encode(link_control.decode(lc)))),
    "slot type": lambda value: f"{GOLAY_20_8.encode(value[0]):020b}",
    "EMB": lambda value: f"{QUADRATIC_RESIDUE_16_7.encode(value[0]):016b}",
    "rate 3/4": lambda octets: f"{trellis.encode(octets):0196b}",
    "BPTC": lambda octets: information(BPTC_196_96.encode(octets).to_bytes(33, "big")),
    "CRC-32": lambda octets: f"{crc.crc_32(octets):08x}",
    "short link control": short_link_control,
    "single burst": lambda value: bits(reverse_channel.encode_single(int.from_bytes(value, "big"))),
    "AMBE frame": lambda value: bits(dmr.encode_frame(int.from_bytes(value, "big"))),
    "confirmed rate 3/4": confirmed,
    "header, ok-dmrlib": rebuilt,
    "terminator, ok-dmrlib": rebuilt,
}


def builder_of(kind: str) -> Callable[[bytes], str]:
    name = kind.partition(", ")[0]
    if name.startswith("CSBK"):
        return rebuilt if name.endswith("burst") else lambda o: control.decode(o).encode().hex()
    if name.endswith("Header"):
        return lambda octets: data_header.decode(octets).encode().hex()
    return BUILDERS.get(kind) or BUILDERS[name]


@pytest.mark.parametrize(
    ("kind", "said"), [(k, said) for k, cases in AGREED.items() for said in cases]
)
def test_others_make_the_same_bits(kind: str, said: str) -> None:
    octets = bytes.fromhex(said.zfill(len(said) + len(said) % 2))
    assert builder_of(kind)(octets) == AGREED[kind][said]
