"""The transmissions to compare: a call off the air, and all that a call or message may carry."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from scape import dmr
from scape.dmr import DataType, ServiceOptions, data_burst, packet, talker_alias, text
from scape.dmr.data_header import DefinedShortHeader, Sap
from scape.dmr.link_control import NO_OPTIONS

CAPTURES = Path(__file__).parents[2] / "tests" / "data" / "radio"
COLOUR_CODE = 4
# The talkgroup of the call off the air, and its number at the far site.
GROUP, FAR_GROUP = 19535, 91
SOURCE, NEAR_RADIO, FAR_RADIO = 2222223, 2222224, 2222225
_VOICE_SYNC = 0x10
_DATA_SYNC = 0x20
_SUPERFRAMES = 10
_SHORT = dmr.ShortText(1, "AHOJ")


class Transmission(NamedTuple):
    """`bursts` with byte 15 of their datagrams, without slot and kind of call."""

    name: str
    bursts: tuple[tuple[int, bytes], ...]
    source: int = SOURCE
    destination: int = GROUP
    private: bool = False
    slot: int = 1
    carries: str = ""


def transmissions() -> list[Transmission]:
    """All transmissions, in the order of the table."""
    emergency = ServiceOptions(emergency=True)
    privacy = ServiceOptions(privacy=True)
    place = dmr.GpsInfo(latitude=56.5047, longitude=21.0108, error=1)
    key = dmr.PrivacyHeader(
        algorithm=0x21, feature_set=0x10, key=3, initial_vector=0xBF671117, destination=GROUP
    )
    return [
        Transmission("group call, off the air", tuple(off_air())),
        Transmission("talker alias", call(_call(), tuple(talker_alias.encode("R4WBP Dmitrii")))),
        Transmission("position in a call", call(_call(), (place,))),
        Transmission("emergency call", call(_call(emergency))),
        Transmission("encrypted call", call(_call(privacy), key=key)),
        private("private call, its radio near", NEAR_RADIO),
        private("private call, its radio far away", FAR_RADIO),
        Transmission(
            "emergency alarm (CSBK)", block(dmr.EmergencyAlarm(**_to_group(), sequence=1))
        ),
        Transmission("text to the talkgroup, rate 1/2", data(GROUP, group=True)),
        Transmission("text to the talkgroup, rate 3/4", data(GROUP, DataType.RATE_3_4, group=True)),
        Transmission("text to a radio near", data(NEAR_RADIO), SOURCE, NEAR_RADIO, True),
        Transmission("text to a radio far away", data(FAR_RADIO), SOURCE, FAR_RADIO, True),
    ]


def hello(radio: int, group: int, slot: int) -> Transmission:
    """A short call, so that a switch knows where a radio is."""
    control = dmr.GroupVoice(destination=group, source=radio)
    return Transmission("hello", call(control), radio, group, slot=slot)


def call(
    control: dmr.GroupVoice | dmr.UnitVoice,
    inside: tuple[dmr.LinkControl, ...] = (),
    key: dmr.PrivacyHeader | None = None,
) -> tuple[tuple[int, bytes], ...]:
    """A call of superframes that carry its link control and, in between, those of `inside`."""
    bursts = [(_DATA_SYNC | 1, dmr.voice_header(control, COLOUR_CODE))]
    if key is not None:
        bursts.append(
            (_DATA_SYNC, data_burst.encode(key.encode(), DataType.PI_HEADER, COLOUR_CODE))
        )
    frames = _voice()
    for embedded in (control, *inside, control, *inside):
        spoken, frames = frames[:18], frames[18:]
        superframe = dmr.superframe(spoken, embedded, COLOUR_CODE)
        bursts += [(index or _VOICE_SYNC, burst) for index, burst in enumerate(superframe)]
    return (*bursts, (_DATA_SYNC | 2, dmr.terminator(control, COLOUR_CODE)))


def private(name: str, radio: int) -> Transmission:
    control = dmr.UnitVoice(destination=radio, source=SOURCE)
    return Transmission(name, call(control), SOURCE, radio, private=True)


def block(content: dmr.Csbk) -> tuple[tuple[int, bytes], ...]:
    return ((_DATA_SYNC | DataType.CSBK, dmr.csbk_burst(content, COLOUR_CODE)),)


def data(
    destination: int, rate: DataType = DataType.RATE_1_2, *, group: bool = False
) -> tuple[tuple[int, bytes], ...]:
    """A text after one preamble: TMS over IP, or at rate 3/4 short data like Hytera's radios."""
    if rate == DataType.RATE_3_4:
        blocks, pad = packet.blocks_of(_SHORT.encode(), rate)
        header = DefinedShortHeader(
            destination=destination,
            source=SOURCE,
            group=group,
            sap=Sap.SHORT_DATA,
            blocks=len(blocks),
            coding=1,
            pad=8 * pad,
        )
        preamble = dmr.Preamble(destination=destination, source=SOURCE, group=group, blocks=2)
        head = data_burst.encode(header.encode(), DataType.DATA_HEADER, COLOUR_CODE)
        bodies = [data_burst.encode(body, rate, COLOUR_CODE) for body in blocks]
        bursts = [dmr.csbk_burst(preamble, COLOUR_CODE), head, *bodies]
    else:
        message = text.TextMessage(kind=text.Kind.TEXT, text="Liepāja", sequence=3, encoding=4)
        datagram = dmr.to_radio(destination, dmr.Port.TMS, message.encode(), server=SOURCE)
        bursts = dmr.packet_bursts(
            datagram.encode(),
            destination=destination,
            source=SOURCE,
            group=group,
            colour_code=COLOUR_CODE,
        )
    kinds = (DataType.CSBK, DataType.DATA_HEADER, *[rate] * (len(bursts) - 2))
    return tuple((_DATA_SYNC | kind, burst) for kind, burst in zip(kinds, bursts, strict=True))


def off_air() -> list[tuple[int, bytes]]:
    """The measured call: its header, ten superframes with all their wrong bits, a terminator."""
    rows = json.loads((CAPTURES / "off_air_bursts.json").read_text())
    heard = [(row["kind"], bytes.fromhex(row["burst"])) for row in rows]
    header = next(b for k, b in heard if k == "BSD" and dmr.slot_type_of(b).data_type == 1)
    bursts = [(_DATA_SYNC | 1, header)]
    places = {"BSV": _VOICE_SYNC, "VB": 1, "VC": 2, "VD": 3, "VE": 4, "VF": 5}
    spoken = [(places[kind], burst) for kind, burst in heard if kind in places]
    first = next(i for i, (place, _) in enumerate(spoken) if place == _VOICE_SYNC)
    bursts += spoken[first : first + 6 * _SUPERFRAMES]
    return [*bursts, (_DATA_SYNC | 2, dmr.terminator(_call(), COLOUR_CODE))]


def _call(options: ServiceOptions = NO_OPTIONS) -> dmr.GroupVoice:
    return dmr.GroupVoice(destination=GROUP, source=SOURCE, options=options)


def _to_group() -> dict[str, Any]:
    return {"destination": GROUP, "source": SOURCE}


def _voice() -> list[bytes]:
    octets = (CAPTURES / "off_air.ambe").read_bytes()
    return [octets[i : i + 9] for i in range(0, len(octets), 9)]
