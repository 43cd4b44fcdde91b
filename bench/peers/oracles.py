"""Random messages of the air interface, encoded and read by Scape and by its peers: equal bits?

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r bench/peers/requirements.txt
    PYTHONPATH=src /tmp/peers/bin/python bench/peers/oracles.py [rounds] [seed] > agreed.json

Cases on which all agree are printed as JSON, some of each kind, for tests/data/dmr/agreed.json; the
counts, and the first disagreement of each kind, go to standard error.
"""

# mypy: disable-error-code="import-not-found"
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

from bitarray import bitarray
from dmr_utils3 import ambe_utils, bptc, decode, golay, qr
from okdmr.dmrlib.etsi.crc.crc32 import CRC32
from okdmr.dmrlib.etsi.fec.trellis import Trellis34
from okdmr.dmrlib.etsi.fec.vbptc_32_11 import VBPTC3211
from okdmr.dmrlib.etsi.fec.vbptc_68_28 import VBPTC6828
from okdmr.dmrlib.etsi.fec.vbptc_128_72 import VBPTC12873
from okdmr.dmrlib.etsi.layer2.burst import Burst
from okdmr.dmrlib.etsi.layer2.elements.burst_types import BurstTypes
from okdmr.dmrlib.etsi.layer2.pdu.csbk import CSBK
from okdmr.dmrlib.etsi.layer2.pdu.data_header import DataHeader
from okdmr.dmrlib.etsi.layer2.pdu.embedded_signalling import EmbeddedSignalling
from okdmr.dmrlib.etsi.layer2.pdu.rate34_data import Rate34Data, Rate34DataTypes
from okdmr.dmrlib.etsi.layer2.pdu.slot_type import SlotType
from okdmr.kaitai.etsi.dmr_csbk import DmrCsbk
from okdmr.kaitai.etsi.dmr_data_header import DmrDataHeader
from okdmr.kaitai.etsi.full_link_control import FullLinkControl as KaitaiLinkControl

from scape import dmr
from scape.dmr import embedded, packet, reverse_channel
from scape.dmr.fec import crc, trellis
from scape.dmr.fec.cyclic import GOLAY_20_8, QUADRATIC_RESIDUE_16_7
from scape.dmr.fec.product import BPTC_196_96

KEPT = 8
dice = random.Random()
asked: Counter[str] = Counter()
differing: Counter[str] = Counter()
agreed: dict[str, dict[str, str]] = {}


def compare(kind: str, said: str, ours: Any, theirs: Any) -> None:
    """One case: `said` in words or hexadecimal, and the bits that both encode."""
    asked[kind] += 1
    if ours != theirs:
        differing[kind] += 1
        if differing[kind] <= 3:
            print(f"{kind}: {said}\n  ours   {ours}\n  theirs {theirs}", file=sys.stderr)
        return
    cases = agreed.setdefault(kind, {})
    if len(cases) < KEPT and isinstance(ours, str):
        cases[said] = ours


def bits(octets: bytes) -> bitarray:
    word = bitarray(endian="big")
    word.frombytes(octets)
    return word


def word_bits(word: int, width: int) -> bitarray:
    return bitarray(f"{word:0{width}b}")


def a_call() -> dmr.GroupVoice | dmr.UnitVoice:
    kinds: list[type[dmr.GroupVoice] | type[dmr.UnitVoice]] = [dmr.GroupVoice, dmr.UnitVoice]
    return dice.choice(kinds)(
        destination=dice.randrange(1 << 24),
        source=dice.randrange(1 << 24),
        options=dmr.ServiceOptions.decode(dice.randrange(256)),
    )


def information(burst: bytes) -> bitarray:
    whole = bits(burst)
    return whole[:98] + whole[166:]


def header_and_terminator() -> None:
    call, colour_code = a_call(), dice.randrange(16)
    for name, build, theirs in (
        ("header", dmr.voice_header, bptc.encode_header_lc),
        ("terminator", dmr.terminator, bptc.encode_terminator_lc),
    ):
        burst = build(call, colour_code)
        info = information(burst)
        compare(
            f"{name}, dmr_utils3", call.encode().hex(), info.to01(), theirs(call.encode()).to01()
        )
        read = decode.voice_head_term(burst)
        heard = (read["LC"][:9], read["CC"][0], read["DTYPE"][0])
        known = (call.encode(), colour_code, {"header": 1, "terminator": 2}[name])
        compare(f"{name} read, dmr_utils3", burst.hex(), known, heard)
        again = Burst.from_bytes(burst, BurstTypes.DataAndControl)
        compare(f"{name}, ok-dmrlib", burst.hex(), burst.hex(), again.as_bytes().hex())
        kaitai = KaitaiLinkControl.from_bytes(dmr.decode(burst).payload)
        theirs_of = kaitai.specific_data
        address = getattr(theirs_of, "group_address", None) or getattr(
            theirs_of, "target_address", 0
        )
        compare(
            f"{name} read, dmr-kaitai",
            burst.hex(),
            (call.destination, call.source),
            (address, theirs_of.source_address),
        )


def embedded_link_control() -> None:
    call = a_call()
    fragments = embedded.encode(call)
    theirs = bptc.encode_emblc(call.encode())
    ours = "".join(bits(fragment).to01() for fragment in fragments)
    other = "".join(theirs[part].to01() for part in (1, 2, 3, 4))
    compare("embedded, dmr_utils3", call.encode().hex(), ours, other)
    whole = bits(b"".join(fragments))
    heard = bptc.decode_emblc(whole)
    compare("embedded read, dmr_utils3", call.encode().hex(), call.encode(), bytes(heard)[:9])
    data = VBPTC12873.deinterleave_data_bits(whole, include_cs5=True)
    compare(
        "embedded, ok-dmrlib", call.encode().hex(), whole.to01(), VBPTC12873.encode(data).to01()
    )
    compare("embedded read, ok-dmrlib", call.encode().hex(), call.encode(), data.tobytes()[:9])


def slot_type_and_emb() -> None:
    value = dice.randrange(256)
    ours = word_bits(GOLAY_20_8.encode(value), 20).to01()
    theirs = word_bits(golay.encode_2087(bytes([value])), 20).to01()
    compare("slot type, dmr_utils3", f"{value:02x}", ours, theirs)
    if value & 0xF < 11:
        compare(
            "slot type, ok-dmrlib",
            f"{value:02x}",
            ours,
            SlotType(value >> 4, value & 0xF).as_bits().to01(),
        )
    colour_code, preemption, lcss = dice.randrange(16), dice.randrange(2), dice.randrange(4)
    value = colour_code << 3 | preemption << 2 | lcss
    ours = word_bits(QUADRATIC_RESIDUE_16_7.encode(value), 16).to01()
    theirs = bits(bytes(qr.encode(bytearray([value << 1, 0])))).to01()
    compare("EMB, dmr_utils3", f"{value:02x}", ours, theirs)
    emb = EmbeddedSignalling(colour_code, preemption, lcss).as_bits().to01()
    compare("EMB, ok-dmrlib", f"{value:02x}", ours, emb)


def blocks() -> None:
    """CSBKs that both name."""
    addresses: dict[str, Any] = {
        "destination": dice.randrange(1 << 24),
        "source": dice.randrange(1 << 24),
    }
    choices: list[dmr.Csbk] = [
        dmr.Preamble(
            **addresses,
            blocks=dice.randrange(256),
            data=bool(dice.randrange(2)),
            group=bool(dice.randrange(2)),
        ),
        dmr.OutboundActivation(base_station=addresses["destination"], source=addresses["source"]),
        dmr.UnitVoiceRequest(**addresses),
        dmr.UnitAnswer(**addresses, answer=dice.choice([0x20, 0x21])),
        dmr.Nack(**addresses, service=4, reason=0x21),
    ]
    block = dice.choice(choices)
    octets = block.encode()
    name = type(block).__name__
    theirs = CSBK.from_bits(bits(octets[:10]) + bitarray(16)).as_bytes()
    compare(f"CSBK {name}, ok-dmrlib", octets.hex(), octets.hex(), theirs.hex())
    burst = dmr.csbk_burst(block, 1)
    again = Burst.from_bytes(burst, BurstTypes.DataAndControl)
    compare(f"CSBK {name} burst, ok-dmrlib", burst.hex(), burst.hex(), again.as_bytes().hex())
    if isinstance(block, dmr.Preamble):
        kaitai = DmrCsbk.from_bytes(octets)
        read = (kaitai.csbk_data.target_address, kaitai.csbk_data.source_address)
        compare("CSBK Preamble read, dmr-kaitai", octets.hex(), tuple(addresses.values()), read)


def headers() -> None:
    common: dict[str, Any] = {
        "destination": dice.randrange(1 << 24),
        "source": dice.randrange(1 << 24),
        "group": bool(dice.randrange(2)),
        "response_requested": bool(dice.randrange(2)),
        "sap": dice.choice([3, 4]),
    }
    size: dict[str, Any] = {"blocks": dice.randrange(1, 128), "pad": dice.randrange(32)}
    choices: list[
        dmr.UnconfirmedHeader | dmr.ConfirmedHeader | dmr.ResponseHeader | dmr.DefinedShortHeader
    ] = [
        dmr.UnconfirmedHeader(**common, **size),
        dmr.ConfirmedHeader(
            **common, **size, send_sequence=dice.randrange(8), fragment=dice.choice([0, 8])
        ),
        dmr.ResponseHeader(
            **common | {"group": False, "response_requested": False},
            response_class=dice.randrange(3),
            response_type=dice.randrange(8),
            status=dice.randrange(8),
            blocks=dice.randrange(3),
        ),
        dmr.DefinedShortHeader(
            **common | {"sap": 10},
            blocks=dice.randrange(1, 64),
            coding=dice.randrange(3),
            pad=dice.randrange(256),
        ),
    ]
    header = dice.choice(choices)
    octets, name = header.encode(), type(header).__name__
    theirs = DataHeader.from_bits(bits(octets[:10]) + bitarray(16)).as_bytes()
    compare(f"{name}, ok-dmrlib", octets.hex(), octets.hex(), theirs.hex())
    read = DmrDataHeader.from_bytes(octets).data
    compare(
        f"{name} read, dmr-kaitai",
        octets.hex(),
        (header.destination, header.source),
        (read.llid_destination, read.llid_source),
    )


def data_blocks() -> None:
    octets = dice.randbytes(18)
    ours = word_bits(trellis.encode(octets), 196)
    compare("rate 3/4, ok-dmrlib", octets.hex(), ours.to01(), Trellis34.encode(octets).to01())
    heard = Trellis34.decode(ours, as_bytes=True)
    compare("rate 3/4 read, ok-dmrlib", octets.hex(), octets, heard)
    info = information(BPTC_196_96.encode(octets[:12]).to_bytes(33, "big"))
    theirs = bptc.interleave_19696(bptc.encode_19696(bits(octets[:12])))
    compare("BPTC, dmr_utils3", octets[:12].hex(), info.to01(), theirs.to01())
    number = dice.randrange(128)
    block = packet.numbered(number, octets[:16], dmr.DataType.RATE_3_4)
    other = Rate34Data(octets[:16], Rate34DataTypes.Confirmed, dbsn=number).as_bits().tobytes()
    compare("confirmed rate 3/4, ok-dmrlib", block.hex(), block.hex(), other.hex())
    whole = dice.randbytes(2 * dice.randrange(4, 40))
    compare(
        "CRC-32, ok-dmrlib",
        whole.hex(),
        f"{crc.crc_32(whole):08x}",
        f"{CRC32.calculate(whole):08x}",
    )


def short_ones() -> None:
    control_ = dmr.ShortLinkControl(opcode=1, bits=dice.randrange(1 << 24))
    sent = bitarray("".join(f"{part:017b}" for part in control_.encode()))
    data = VBPTC6828.deinterleave_data_bits(sent, include_crc8=True)
    said = f"{control_.bits:06x}"
    compare("short link control, ok-dmrlib", said, sent.to01(), VBPTC6828.encode(data).to01())
    eleven = dice.randrange(1 << 11)
    ours = bits(reverse_channel.encode_single(eleven)).to01()
    compare(
        "single burst, ok-dmrlib",
        f"{eleven:03x}",
        ours,
        VBPTC3211.encode(word_bits(eleven, 11)).to01(),
    )


def voice() -> None:
    value = dice.randrange(1 << 49)
    ours = bits(dmr.encode_frame(value)).to01()
    theirs = ambe_utils.convert49BitTo72BitAMBE(word_bits(value, 49).tolist())
    compare(
        "AMBE frame, dmr_utils3", f"{value:013x}", ours, "".join(f"{octet:08b}" for octet in theirs)
    )


KINDS: tuple[Callable[[], None], ...] = (
    header_and_terminator,
    embedded_link_control,
    slot_type_and_emb,
    blocks,
    headers,
    data_blocks,
    short_ones,
    voice,
)


def main(rounds: int, seed: int) -> None:
    dice.seed(seed)
    failed: Counter[str] = Counter()
    for _ in range(rounds):
        for kind in KINDS:
            try:
                kind()
            except (
                AssertionError,
                AttributeError,
                KeyError,
                TypeError,
                ValueError,
                IndexError,
            ) as error:
                failed[f"{kind.__name__}: {type(error).__name__}: {str(error)[:90]}"] += 1
    for name in sorted(asked):
        print(f"{name:44} {asked[name]:7} compared {differing[name]:7} differ", file=sys.stderr)
    for name, count in failed.most_common(12):
        print(f"a peer failed {count:6} times in {name}", file=sys.stderr)
    print(json.dumps({kind: cases for kind, cases in agreed.items() if cases}, indent=1))


if __name__ == "__main__":
    rounds, seed, *_ = (*map(int, sys.argv[1:]), *(1000, 1)[len(sys.argv) - 1 :])
    main(rounds, seed)
