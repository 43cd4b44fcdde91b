"""Every capture at hand says what it is known to say, and is built again bit by bit."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from scape import dmr
from scape.dmr import control, data_header, embedded, link_control, privacy
from scape.dmr.fec.crc import checksum_5

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "dmr" / "vectors.json").read_text())
BLOCKS: list[tuple[str, Callable[[bytes], Any]]] = [
    ("csbk", control.decode),
    ("header", data_header.decode),
    ("privacy", privacy.decode),
    ("registration", dmr.Registration.decode),
]


@pytest.mark.parametrize("octets", VECTORS["bursts"])
def test_a_burst_says_what_it_is_known_to_say(octets: str) -> None:
    burst, known = bytes.fromhex(octets), VECTORS["bursts"][octets]
    sync = dmr.sync_of(burst)
    if sync is None:
        emb = dmr.emb_of(burst)
        assert (emb.colour_code, emb.lcss.name) == (known["colour_code"], known["lcss"])
        assert dmr.with_colour_code(burst, emb.colour_code) == burst
        return
    assert sync.name == known["sync"]
    if sync.is_data:
        assert said(burst) == known


@pytest.mark.parametrize(
    ("kind", "octets", "decode"),
    [(kind, octets, decode) for kind, decode in BLOCKS for octets in VECTORS[kind]],
)
def test_a_block_is_read_and_built_again(
    kind: str, octets: str, decode: Callable[[bytes], Any]
) -> None:
    heard = decode(bytes.fromhex(octets))
    assert fields_of(heard) == VECTORS[kind][octets]
    assert heard.encode().hex() == octets


@pytest.mark.parametrize("fragments", VECTORS["embedded"])
def test_an_embedded_link_control_is_read_and_built_again(fragments: str) -> None:
    heard = embedded.decode(bytes.fromhex(fragments))
    assert heard.corrected == 0
    assert fields_of(heard.link_control) == VECTORS["embedded"][fragments]
    assert b"".join(embedded.encode(heard.link_control)).hex() == fragments


@pytest.mark.parametrize("octets", VECTORS["link_control"])
def test_a_link_control_and_its_five_bits_are_read_and_built_again(octets: str) -> None:
    whole = bytes.fromhex(octets)
    heard = link_control.decode(whole[:9])
    assert fields_of(heard) == VECTORS["link_control"][octets]
    assert heard.encode() + bytes([checksum_5(whole[:9]) << 3]) == whole


@pytest.mark.parametrize("octets", VECTORS["location"])
def test_a_location_document_is_read_and_built_again(octets: str) -> None:
    heard, known = dmr.LocationDocument.decode(bytes.fromhex(octets)), VECTORS["location"][octets]
    place = None if heard.position is None else msgspec.structs.asdict(heard.position)
    assert heard.encode().hex() == octets
    assert (heard.kind, heard.result) == (known["kind"], known["result"])
    assert (heard.request or b"").hex() == known["request"]
    assert place is None or {
        k: v for k, v in place.items() if v is not None and k != "age"
    } == pytest.approx(known["position"], abs=1e-6)
    assert (place is None) == (known["position"] is None)


def said(burst: bytes) -> dict[str, Any]:
    """As in the file; a burst without wrong bits is built again, too."""
    heard = dmr.decode(burst)
    parts: dict[str, Any] = {
        "sync": heard.sync.name,
        "colour_code": heard.colour_code,
        "data_type": heard.data_type.name,
        "corrected": heard.corrected,
        "payload": heard.payload.hex(),
    }
    if not heard.corrected:
        built = dmr.encode(heard.payload, heard.data_type, heard.colour_code, heard.sync)
        assert built == burst
    if heard.data_type not in {dmr.DataType.RATE_1_2, dmr.DataType.RATE_3_4}:
        content = dmr.content_of(heard)
        assert heard.payload.startswith(content.encode())
        parts["says"] = fields_of(content)
    return parts


def fields_of(value: msgspec.Struct) -> dict[str, Any]:
    """Its name, and every field that is not as by default; octets in hexadecimal."""
    fields = {"is": type(value).__name__}
    for info in msgspec.structs.fields(value):
        field = getattr(value, info.name)
        if field != info.default:
            fields[info.name] = plain(field)
    return fields


def plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return fields_of(value)
    return value.hex() if isinstance(value, bytes) else value
