"""Messages built from an input: what the encoders make of any values, the decoders read back."""

from collections.abc import Callable

from scape import dmr
from scape.dmr import (
    DmrError,
    burst,
    cach,
    content,
    control,
    csbk,
    data_burst,
    embedded,
    hytera,
    link_control,
    lip,
    location,
    motorola,
    packet,
    privacy,
    registration,
    reverse_channel,
    talker_alias,
    text,
    voice,
)
from scape.dmr.data_header import ConfirmedHeader
from scape.dmr.fec import reed_solomon
from scape.dmr.fec.crc import Mask, crc_ccitt

NUMBER = 2145007
CALL = dmr.GroupVoice(destination=9, source=NUMBER)
_LIP = (1 << 76) - 1
RATES = (dmr.DataType.RATE_1_2, dmr.DataType.RATE_3_4, dmr.DataType.RATE_1)


def alias(data: bytes) -> None:
    """A name in every coding, and its parts in any order with one of them repeated or missing."""
    name = data.decode("utf-8", "replace")
    for coding in talker_alias.Coding:
        parts = talker_alias.encode(name, coding)
        heard = talker_alias.TalkerAlias()
        for part in parts:
            heard = heard.add(part)
        assert heard.is_complete
        lossless = coding in {talker_alias.Coding.UTF_8, talker_alias.Coding.UTF_16}
        assert name.startswith(heard.text) if lossless else len(heard.text) <= len(name)
        again = talker_alias.TalkerAlias()
        for place in data[:6]:
            again = again.add(parts[place % len(parts)])
            assert len(again.text) <= 31


def announcement(data: bytes) -> None:
    heard = cach.Cach.decode(data[:3])
    assert cach.Cach.decode(heard.encode()) == cach.Cach(
        busy=heard.busy, slot=heard.slot, lcss=heard.lcss, payload=heard.payload
    )


def announced(data: bytes) -> None:
    """A short link control in four announcements, with a wrong bit where the input says one."""
    value = dmr.ShortLinkControl(opcode=len(data) % 16, bits=int.from_bytes(data[:3], "big"))
    parts = list(value.encode())
    for place in data[3:4]:
        parts[place % 4] ^= 1 << place % 17
    assert dmr.ShortLinkControl.decode(parts).bits == value.bits


def sent_on(data: bytes) -> None:
    """A burst as a base station sends it keeps what it carries."""
    heard = burst.with_base_sync(data)
    assert dmr.frames_of(heard) == dmr.frames_of(data)
    sync = dmr.Sync
    for kind in (sync.MS_VOICE, sync.MS_DATA, sync.MS_REVERSE_CHANNEL, sync.DIRECT_1_DATA):
        moved = burst.with_base_sync(burst.with_middle(data, kind))
        found = dmr.sync_of(moved)
        assert found in {sync.BS_VOICE, sync.BS_DATA, sync.MS_REVERSE_CHANNEL}


def superframe(data: bytes) -> None:
    """Eighteen frames and a link control: six bursts, read back by a late entry."""
    whole = data.ljust(126, b"\0")[:126]
    frames = [
        voice.encode_frame(int.from_bytes(whole[i : i + 7], "big") >> 7) for i in range(0, 126, 7)
    ]
    bursts = voice.superframe(frames, CALL, len(data) % 16)
    assert [frame for part in bursts for frame in dmr.frames_of(part)] == frames
    assert sum(voice.errors_in(part) for part in bursts) == 0
    reader = dmr.EmbeddedReader()
    found = [reader.read(part) for part in bursts[1:]]
    assert CALL in [heard.link_control for heard in found if heard is not None]
    other = dmr.GroupVoice(destination=len(data), source=NUMBER)
    for place, part in enumerate(bursts[1:5]):
        assert dmr.frames_of(dmr.translated(part, place, CALL, other)) == dmr.frames_of(part)


def opened_and_ended(data: bytes) -> None:
    colour = len(data) % 16
    for made in (content.voice_header(CALL, colour), content.terminator(CALL, colour)):
        heard = dmr.decode_link_control(made)
        assert heard.link_control == CALL
        assert dmr.readdressed(dmr.readdressed(made, 9, 91), 91, 9) == made
    assert dmr.decode(content.idle(colour)).colour_code == colour


def reed_solomon_word(data: bytes) -> None:
    """Nine octets with their check, and one wrong octet: found and mended."""
    octets, mask = data.ljust(9, b"\0")[:9], len(data) % 256
    word = bytearray(octets + reed_solomon.check_bytes(octets, mask))
    assert reed_solomon.is_valid(bytes(word), mask)
    for wrong in data[9:11]:
        word[wrong % 12] ^= wrong
    heard, corrected = reed_solomon.decode(bytes(word), mask)
    assert heard == octets or len(data) > 10
    assert corrected in {0, 1}


def several_blocks(data: bytes) -> None:
    message = control.MultiBlock(
        head=data.ljust(10, b"\0")[:10], appended=data[10:].ljust(22, b"\0")[:22]
    )
    blocks = message.encode()
    assert control.decode_multi_block(blocks) == message
    assert (message.opcode, message.feature_set) == (message.head[0] & 0x3F, message.head[1])
    wrong = bytearray(b"".join(blocks))
    wrong[sum(data) % len(wrong)] ^= 1
    for parts in ([bytes(wrong[:12]), bytes(wrong[12:])], blocks[:1], [*blocks, b"x"]):
        _refused(parts)


def single_block(data: bytes) -> None:
    octets = data.ljust(10, b"\0")[:10]
    octets += crc_ccitt(octets, Mask.UNIFIED_SINGLE_BLOCK).to_bytes(2, "big")
    assert dmr.UnifiedSingleBlock.decode(octets).encode() == octets


def manufacturers_block(data: bytes) -> None:
    """Any content behind each opcode of Motorola's feature set."""
    kinds = list(motorola.DECODERS)
    head = bytes([0x80 | kinds[len(data) % len(kinds)], 0x10])
    octets = csbk.with_crc(head + data.ljust(8, b"\0")[:8])
    heard = control.decode(octets)
    assert control.decode(heard.encode()) == heard
    sent = dmr.decode(content.csbk_burst(heard, 1))
    assert dmr.content_of(sent) == heard


def command(data: bytes) -> None:
    for octet in data[:1]:
        assert (
            reverse_channel.decode_command(reverse_channel.encode_command(octet % 16)) == octet % 16
        )
    reverse_channel.decode_command(data[1:5])


def asked(data: bytes) -> None:
    """Requests for positions, and the answer to them."""
    seconds = int.from_bytes(data[:3], "big")
    requests = (
        location.request_once(data[:8]),
        location.request_every(data[:8], seconds),
        location.request_stop(data[:8]),
    )
    for document in requests:
        heard = dmr.LocationDocument.decode(document.encode())
        assert heard == document
        assert heard.position is None
        assert heard.result is None
    place = dmr.Position(
        latitude=_between(data[0:2], -90, 90),
        longitude=_between(data[2:4], -180, 180),
        radius=_between(data[4:5], 0, 900) if len(data) % 2 else None,
        speed=_between(data[5:6], 0, 90) if len(data) % 3 else None,
        heading=round(_between(data[6:7], 0, 359)) if len(data) % 5 else None,
        time="20260301235959" if len(data) % 7 else None,
    )
    answer = location.report(location.Kind.IMMEDIATE_REPORT, data[:8], place)
    heard = dmr.LocationDocument.decode(answer.encode())
    assert heard.request == data[:8]
    found = heard.position
    assert found is None or abs(found.latitude - place.latitude) < 1e-6
    assert found is None or found.time == place.time


def registered(data: bytes) -> None:
    for octet in data[:1]:
        for answer in (
            registration.accepted(octet),
            registration.refused(octet),
            registration.query(),
        ):
            assert dmr.Registration.decode(answer.encode()) == answer
            assert answer.event is None or 0 <= answer.event <= 3
    body = bytes([0xC1]) + data[:120]
    dmr.Registration.decode(len(body).to_bytes(2, "big") + body)


def located_by_hytera(data: bytes) -> None:
    """A report whose forty octets of a place are right but for what the input changes."""
    place = bytearray(b"A184826010326N4718.8051E01854.43870.1121")
    for at, octet in zip(data[::2], data[1:6:2], strict=False):
        place[at % 40] = octet
    for kind in hytera.LocationKind:
        payload = data[6:].ljust(hytera._PLACE_AT.get(kind, 8), b"\0")
        payload = payload[: hytera._PLACE_AT.get(kind, 8)] + bytes(place)
        heard = hytera.Location.decode(
            hytera.Message(service=hytera.Service.LOCATION, opcode=kind, payload=payload)
        )
        assert heard.request is None or heard.request >= 0
        assert heard.radio >= 0
        assert heard.position is None or abs(heard.position.latitude) <= 90


def packed(data: bytes) -> None:
    """Octets as a packet at any rate, confirmed or not; lost blocks are asked for and come."""
    rate, confirmed = RATES[len(data) % 3], len(data) % 2 == 1
    bursts = dmr.packet_bursts(
        data, destination=9, source=NUMBER, confirmed=confirmed, rate=rate, colour_code=3
    )
    heard = [dmr.decode(part) for part in bursts]
    reader = dmr.PacketReader()
    lost = sum(data) % (len(heard) - 1) + 1 if confirmed and len(heard) > 3 else None
    done = [reader.read(part) for at, part in enumerate(heard[1:]) if at != lost]
    end = next((packet_ for packet_ in done if packet_), None) or reader.end()
    if lost is None:
        assert end is not None
        assert end.octets == data
        return
    if end is None or not end.missing:
        return
    answer, flags = packet.acknowledgement(end)
    assert answer.blocks == len(flags)
    asked = dmr.Packet(
        header=answer, octets=b"".join(flags)[: 8 if end.header.blocks <= 64 else 16]
    )
    assert packet.missing_blocks(asked) == end.missing
    header = ConfirmedHeader(
        destination=9, source=NUMBER, sap=4, blocks=len(end.missing), full_message=False, pad=0
    )
    again = data_burst.encode(header.encode(), dmr.DataType.DATA_HEADER, 3, dmr.Sync.BS_DATA)
    assert reader.read(dmr.decode(again)) is None
    repeated = [reader.read(heard[2 + number]) for number in end.missing]
    assert repeated[-1] is not None
    assert repeated[-1].octets == data


def acknowledged(data: bytes) -> None:
    heard = dmr.TextMessage.decode(data)
    answer = text.acknowledgement(heard)
    assert dmr.TextMessage.decode(answer.encode()).sequence == heard.sequence


def known_link_control(data: bytes) -> None:
    """Any content behind each opcode, in its header burst, its terminator and inside the voice."""
    kinds = list(link_control.Opcode)
    octets = bytes([kinds[len(data) % len(kinds)], 0]) + data.ljust(7, b"\0")[:7]
    heard = link_control.decode(octets)
    assert heard.encode() == octets
    assert dmr.decode_link_control(content.voice_header(heard, 1)).link_control == heard
    assert embedded.decode(b"".join(embedded.encode(heard))).link_control == heard


def private(data: bytes) -> None:
    """A privacy header of either maker."""
    for maker in (link_control.FeatureSet.STANDARD, link_control.FeatureSet.HYTERA):
        head = data[:1].ljust(1, b"\1") + bytes([maker]) + data[1:9].ljust(8, b"\0")
        octets = head + crc_ccitt(head, Mask.PI_HEADER).to_bytes(2, "big")
        assert privacy.decode(octets).encode() == octets


def short_location(data: bytes) -> None:
    report = lip.ShortReport.decode(
        int.from_bytes(bytes([len(data) % 4]) + data.ljust(9, b"\0")[:9], "big") & _LIP
    )
    assert lip.ShortReport.decode(report.encode()) == report
    assert report.position is None or report.position.radius is not None


def proprietary(data: bytes) -> None:
    """A manufacturer's header between the first header and the blocks, or without a first one."""
    first = dmr.UnconfirmedHeader(destination=9, source=NUMBER, sap=9, blocks=2)
    second = dmr.ProprietaryHeader(sap=9, feature_set=0x10, octets=data.ljust(8, b"\0")[:8])
    (block,), _ = packet.blocks_of(data[:8].ljust(8, b"\0"))
    reader = dmr.PacketReader()
    kind = dmr.DataType.DATA_HEADER
    made = [(kind, second.encode()), (kind, first.encode()), (kind, second.encode())]
    made.append((dmr.DataType.RATE_1_2, block))
    heard = [reader.read(dmr.DataBurst(dmr.Sync.BS_DATA, 1, *part)) for part in made]
    assert heard[:3] == [None] * 3
    assert heard[3] is not None
    assert (heard[3].proprietary, heard[3].octets) == (second, data[:8].ljust(8, b"\0"))


def _between(octets: bytes, low: float, high: float) -> float:
    whole = (1 << 8 * len(octets)) - 1 or 1
    return low + (high - low) * int.from_bytes(octets, "big") / whole


def _refused(blocks: list[bytes]) -> None:
    try:
        message = control.decode_multi_block(blocks)
    except DmrError:
        return
    raise AssertionError(f"taken as good: {message}")


TARGETS: tuple[Callable[[bytes], None], ...] = (
    alias,
    announcement,
    announced,
    sent_on,
    superframe,
    opened_and_ended,
    reed_solomon_word,
    several_blocks,
    single_block,
    manufacturers_block,
    command,
    asked,
    registered,
    located_by_hytera,
    packed,
    acknowledged,
    known_link_control,
    private,
    short_location,
    proprietary,
)
