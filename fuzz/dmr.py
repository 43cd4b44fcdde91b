"""Every decoder of `scape.dmr` returns a value or raises DmrError for any bytes; and every returned
value can be encoded, and decodes to the same value.

    python -m fuzz.dmr [inputs] [seed]
"""

import random
import sys
from collections.abc import Callable, Iterator

import msgspec

from fuzz import _built
from scape import dmr
from scape.base.text import readable
from scape.dmr import (
    DmrError,
    control,
    csbk,
    data_header,
    embedded,
    hytera,
    link_control,
    lip,
    packet,
    privacy,
    reverse_channel,
    text,
    unified,
)
from scape.dmr.fec import trellis
from scape.radio.switch.data.reading import SERVICES, text_in

SEEDS = [
    "53df0a83b7a8282c2509625014fdff57d75df5dcadde429028c87ae3341e24191c",
    "3a1f36af232d7afda01bd78255bdff57d75df5d55c045c2e3361260e501f863363",
    "252fe2b522b6f2e276d232e5960dff57d75df5dce31fefa1222f0302f22d7220e2",
    "125ba41930ccd9a117230a22840dff57d75df5dd9d3f71c040c008a50b5f1c1d19",
    "0770098007fc218852206520545dff57d75df5d8547804d03ed03e002a016503f3",
    "9236a3427179598a2aca40d7da5520a030f0f8f3fe896c8ad699c54111513bae0a",
    "071a22042468ace0341f4dbc778051118ecd8d118ad47b00636c0006",
    "040e05054150434f22042468ace05362",
    "000de001019544610068006f006a00",
    "0010f5000231310939393939393939393900",
    "45000038fb410000401125490c23380b0d0008fd0fa10fa10024276a0d1a22047fffffff694728710f0a522c2d82"
    "534e6c0048564770402b",
    "d6790062620003bf0007",
    "0300030a0f0006060f033a030c393530",
    "0980a10022000000010a01b2070a03640e4f004c004900560045005200200054004500530054007a03",
    "08a0020032000000010a2110dd0000413138333634383236313031354e343731382e383035314530313835342e"
    "34333837302e313132310b03",
    "11008000090a2338630000000708d203",
    "0312343c00" + "0d132301341fb4fa4e3c661122334455667788561a",
    "0d132301341fb4fa4e3c661122334455667788561a6c0540",
    "0312343c000d132301341fb4fa4e3c661122334455667788561a",
    "0d132301341fb4fa4e3c661122334455667788561a6c0540",
]
CALL = dmr.GroupVoice(destination=9, source=2145007)
LENGTHS = (0, 1, 3, 4, 9, 10, 12, 16, 18, 24, 33)


def burst(data: bytes) -> None:
    heard = dmr.decode(data)
    again = dmr.encode(heard.payload, heard.data_type, heard.colour_code, heard.sync)
    same_but_for_errors(dmr.decode(again), heard)
    content = dmr.content_of(heard)
    assert heard.payload.startswith(content.encode())


def link_control_burst(data: bytes) -> None:
    heard = dmr.decode_link_control(data)
    assert heard.link_control == dmr.content_of(dmr.decode(data))


def voice(data: bytes) -> None:
    sync, frames = dmr.sync_of(data), dmr.frames_of(data)
    assert dmr.voice_burst(frames, dmr.burst.middle_of(data)) == data
    if sync is None:
        emb = dmr.emb_of(data)
        assert dmr.emb_of(dmr.with_colour_code(data, 3)).lcss == emb.lcss
        dmr.EmbeddedReader().read(data)


def frame(data: bytes) -> None:
    heard = dmr.decode_frame(data)
    assert dmr.decode_frame(dmr.encode_frame(heard.bits)).bits == heard.bits


def fragments(data: bytes) -> None:
    heard = embedded.decode(data).link_control
    assert embedded.decode(b"".join(embedded.encode(heard))).link_control == heard


def three_quarters(data: bytes) -> None:
    """Eighteen octets, and a wrong bit where the next one says."""
    bits = trellis.encode(data.ljust(18, b"\0")[:18])
    for place in data[18:19]:
        bits ^= 1 << place % 196
    octets, _ = trellis.decode(bits)
    assert trellis.decode(trellis.encode(octets)) == (octets, 0)


def header_behind_a_good_crc(data: bytes) -> None:
    octets = data_header.with_crc(data.ljust(10, b"\0")[:10])
    assert data_header.decode(octets).encode() == octets


def block_behind_a_good_crc(data: bytes) -> None:
    octets = csbk.with_crc(data.ljust(10, b"\0")[:10])
    assert control.decode(octets).encode() == octets


def bursts_of_a_packet(data: bytes) -> None:
    """A header chosen by the input, then blocks made of it, through one reader."""
    header = data_header.with_crc(data.ljust(10, b"\0")[:10])
    reader = dmr.PacketReader()
    kinds = (dmr.DataType.RATE_1_2, dmr.DataType.RATE_3_4, dmr.DataType.RATE_1)
    rate = kinds[sum(data) % 3]
    size = {7: 12, 8: 18, 10: 24}[rate]
    payloads = [header, *(data[i : i + size].ljust(size, b"\0") for i in range(0, 70, 7))]
    for number, payload in enumerate(payloads):
        kind = rate if number else dmr.DataType.DATA_HEADER
        heard = reader.read(dmr.DataBurst(dmr.Sync.BS_DATA, 1, kind, payload))
        if heard is not None and len(heard.missing) <= 128:
            packet.acknowledgement(heard)


def comes_back(decode: Callable[[bytes], object]) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        value = decode(data)
        assert decode(value.encode()) == value  # type: ignore[attr-defined]

    return target


def located(data: bytes) -> None:
    document = dmr.LocationDocument.decode(data)
    assert dmr.LocationDocument.decode(document.encode()) == document
    assert_a_place(document.position)
    assert document.result is None or document.result >= 0
    assert document.request is None or len(document.request) <= len(data)


def in_a_good_frame(data: bytes) -> None:
    """Any payload with a known opcode, and its content."""
    kinds = (*hytera.TextKind, *hytera.LocationKind, *hytera.RegistrationKind)
    services = (hytera.Service.TEXT, hytera.Service.LOCATION, hytera.Service.REGISTRATION)
    opcode, service = kinds[sum(data) % len(kinds)], services[len(data) % 3]
    frame = hytera.Message(service=service, opcode=opcode, payload=data)
    assert hytera.Message.decode(frame.encode()) == frame
    if service == hytera.Service.TEXT:
        text_ = hytera.Text.decode(frame)
        assert text_.message() == frame
        assert text_.result is None or not text_.text
    elif service == hytera.Service.LOCATION:
        place = hytera.Location.decode(frame)
        assert place.message() == frame
        assert_a_place(place.position)
    else:
        assert hytera.Registration.decode(frame).message() == frame


def unified_data(data: bytes) -> None:
    """The octets in every format; every text is valid, a place may not be."""
    header = dmr.UdtHeader(
        destination=1, source=2, sap=0, udt_format=sum(data) % 12, appended=1, opcode=0
    )
    if header.udt_format in {unified.Format.NMEA, unified.Format.LIP}:
        assert_a_place(unified.position_of(header, data))
    else:
        assert len(unified.text_of(header, data)) <= 2 * len(data)


def readdressed(data: bytes) -> None:
    """Only the destination changes, and changes back."""
    heard = dmr.readdressed(data, 9, 91)
    assert heard == data or dmr.readdressed(heard, 91, 9) == data
    assert dmr.translated(data, len(data) % 4, CALL, CALL) == data


def service(data: bytes) -> None:
    """The octets as what each UDP port carries: a text is readable, a position one."""
    decoders = list(SERVICES.values())
    said = decoders[sum(data) % len(decoders)](data)
    if (words := text_in(said)) is not None:
        assert readable(words) == words
        assert msgspec.json.decode(msgspec.json.encode(words)) == words
    if isinstance(said, dmr.Position):
        assert_a_place(said)


def in_voice(data: bytes) -> None:
    heard = link_control.decode(b"\x08\0" + data[:7])
    assert isinstance(heard, dmr.GpsInfo)
    assert heard.encode() == b"\x08\0" + data[:7]
    assert_a_place(heard.position)


def short_report(data: bytes) -> None:
    assert_a_place(lip.from_octets(data).position)


def assert_a_place(place: dmr.Position | None) -> None:
    """All numbers are finite and in range, and the time is valid."""
    if place is not None:
        assert abs(place.latitude) <= 90
        assert abs(place.longitude) <= 180
        assert place.heading is None or 0 <= place.heading <= 360
        assert msgspec.json.decode(msgspec.json.encode(place), type=dmr.Position) == place
        assert place.time is None or len(place.time) in {6, 14}


def standard_text(data: bytes) -> None:
    assert text.encode_standard(text.decode_standard(data)) == data


def single_fragment(data: bytes) -> None:
    bits, _ = reverse_channel.decode_single(data)
    assert reverse_channel.decode_single(reverse_channel.encode_single(bits)) == (bits, 0)


def short_link_control(data: bytes) -> None:
    quarters = [int.from_bytes(data[i : i + 3], "big") & 0x1FFFF for i in range(4)]
    heard = dmr.ShortLinkControl.decode(quarters)
    assert dmr.ShortLinkControl.decode(heard.encode()).bits == heard.bits


TARGETS: tuple[Callable[[bytes], None], ...] = (
    burst,
    link_control_burst,
    voice,
    frame,
    fragments,
    three_quarters,
    header_behind_a_good_crc,
    block_behind_a_good_crc,
    bursts_of_a_packet,
    located,
    in_a_good_frame,
    unified_data,
    readdressed,
    service,
    in_voice,
    short_report,
    standard_text,
    single_fragment,
    short_link_control,
    comes_back(link_control.decode),
    comes_back(control.decode),
    comes_back(data_header.decode),
    comes_back(privacy.decode),
    comes_back(dmr.UnifiedSingleBlock.decode),
    comes_back(dmr.TextMessage.decode),
    comes_back(unified.NmeaReport.decode),
    comes_back(hytera.Message.decode),
    comes_back(dmr.ShortText.decode),
    comes_back(dmr.Registration.decode),
    comes_back(dmr.Datagram.decode),
    comes_back(dmr.CompressedDatagram.decode),
    *_built.TARGETS,
)


def same_but_for_errors(one: dmr.DataBurst, other: dmr.DataBurst) -> None:
    assert (one.sync, one.colour_code, one.data_type, one.payload, one.corrected) == (
        other.sync,
        other.colour_code,
        other.data_type,
        other.payload,
        0,
    )


def inputs(count: int, seed: int) -> Iterator[bytes]:
    """Noise of every length that matters, and real messages with bits flipped, cut and grown."""
    dice = random.Random(seed)
    seeds = [bytes.fromhex(seed_) for seed_ in SEEDS]
    for number in range(count):
        if number % 3 == 0:
            yield dice.randbytes(dice.choice((*LENGTHS, dice.randrange(80))))
        else:
            yield mutated(dice.choice(seeds), dice)


def mutated(seed: bytes, dice: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(dice.choice((0, 1, 1, 2, 3, 5, 12))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    if dice.random() < 0.2:
        del data[dice.randrange(len(data)) :]
    if dice.random() < 0.1:
        data += dice.randbytes(dice.randrange(20))
    return bytes(data)


def run(count: int, seed: int = 1) -> int:
    """How often a decoder took an input as good; each input goes to every fourth decoder."""
    good = 0
    for number, data in enumerate(inputs(count, seed)):
        for target in TARGETS[number % 4 :: 4]:
            try:
                target(data)
            except DmrError:
                continue
            good += 1
    return good


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    taken = run(wanted, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print(f"{wanted} inputs to {len(TARGETS)} decoders: {taken} taken as good, the rest refused")
