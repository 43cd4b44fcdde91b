"""A table of what arrived, compared with what was sent."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.peers.transmissions import FAR_GROUP, GROUP, Transmission
from scape import dmr
from scape.dmr import DataType, DmrError
from scape.radio.switch.links.homebrew import Frame


class Arrived(NamedTuple):
    near: tuple[Frame, ...]
    far: tuple[Frame, ...]


class Row(NamedTuple):
    name: str
    version: str
    arrived: tuple[Arrived, ...]


Facts = dict[str, Any]


def facts_of(bursts: Iterable[bytes]) -> Facts:
    """The content of these bursts as a radio decodes it, by name."""
    facts: Facts = {}
    embedded, packets, alias = dmr.EmbeddedReader(), dmr.PacketReader(), dmr.TalkerAlias()
    for burst in bursts:
        try:
            sync = dmr.sync_of(burst)
            if sync is None or sync.is_voice:
                facts.setdefault("voice", []).append(dmr.frames_of(burst))
            if sync is None:
                found = embedded.read(burst)
                alias = _inside(facts, alias, found)
            elif sync.is_data:
                _signalling(facts, dmr.decode(burst), packets)
        except DmrError:
            continue
    return facts


def _inside(
    facts: Facts, alias: dmr.TalkerAlias, found: dmr.EmbeddedLinkControl | None
) -> dmr.TalkerAlias:
    if found is None:
        return alias
    match found.link_control:
        case dmr.TalkerAliasHeader() | dmr.TalkerAliasBlock() as part:
            alias = alias.add(part)
            if alias.is_complete:
                facts["alias"] = alias.text
        case dmr.GpsInfo() as place:
            facts["position"] = place
        case control:
            facts.setdefault("late entry", set()).add(control)
    return alias


def _signalling(facts: Facts, burst: dmr.DataBurst, packets: dmr.PacketReader) -> None:
    if burst.data_type in {DataType.DATA_HEADER, DataType.RATE_1_2, DataType.RATE_3_4}:
        packet = packets.read(burst)
        if packet is not None:
            facts.setdefault("message", []).append(packet.octets)
            facts.setdefault("destination of the message", []).append(packet.header.destination)
        return
    content = dmr.content_of(burst)
    if not isinstance(content, dmr.Preamble):
        names = {DataType.PI_HEADER: "privacy header", DataType.CSBK: "CSBK"}
        name = names.get(burst.data_type, burst.data_type.name.split("_")[0].lower())
        facts.setdefault(name, []).append(content)


def expected(sent: Transmission, far: bool) -> list[bytes]:
    """The bursts as they should arrive: far away, a group call has another number."""
    if not far or sent.private:
        return [burst for _, burst in sent.bursts]
    heard = [dmr.decode_link_control(b).link_control for f, b in sent.bursts if f == 0x21]
    bursts = []
    for flags, burst in sent.bursts:
        if heard and 1 <= flags <= 4:
            old = heard[0]
            fields = {name: getattr(old, name) for name in old.__struct_fields__}
            new = type(old)(**fields | {"destination": FAR_GROUP})
            bursts.append(dmr.translated(burst, flags - 1, old, new))
        else:
            bursts.append(dmr.readdressed(burst, GROUP, FAR_GROUP))
    return bursts


def verdict(sent: Transmission, heard: Sequence[Frame], far: bool) -> str:
    """A cell: lost, exact, or what is missing or otherwise."""
    if sent.private and far != sent.name.endswith("far away"):
        return "-" if not heard else "also sent here"
    wanted, bursts = expected(sent, far), [frame.burst for frame in heard]
    if not bursts:
        return "**lost**"
    notes = wrong_places(sent, heard, far)
    if bursts == wanted and not notes:
        return f"exact ({len(bursts)})"
    known, read = facts_of(wanted), facts_of(bursts)
    gone = "destroyed" if len(bursts) == len(wanted) else "lost"
    notes += [f"**{name} {gone}**" for name in known if name not in read]
    notes += [f"{name} wrong" for name in known if name in read and read[name] != known[name]]
    same = sum(1 for burst in wanted if burst in bursts)
    return "; ".join(notes or ["all understood"]) + f" ({same} of {len(wanted)} bursts exact)"


def wrong_places(sent: Transmission, heard: Sequence[Frame], far: bool) -> list[str]:
    """The differences in the datagrams around the bursts."""
    slot, number = (2 if far else 1), sent.destination
    if far and not sent.private:
        number = FAR_GROUP
    notes = []
    if any(frame.slot != slot for frame in heard):
        notes.append(f"on the other slot than {'its radio' if sent.private else 'the talkgroup'}")
    if any((frame.source, frame.destination) != (sent.source, number) for frame in heard):
        notes.append("wrong address")
    return notes


def write(path: Path, sent: Sequence[Transmission], rows: Sequence[Row]) -> None:
    lines = [INTRODUCTION, "", "## Versions", ""]
    lines += [f"- {row.name} {row.version}" for row in rows]
    for far, title in ((False, "## Repeated: same slot, same talkgroup"), (True, FAR_TITLE)):
        lines += ["", title, "", "| transmission | " + " | ".join(r.name for r in rows) + " |"]
        lines.append("|---" * (1 + len(rows)) + "|")
        for number, transmission in enumerate(sent):
            cells = [
                verdict(
                    transmission, row.arrived[number].far if far else row.arrived[number].near, far
                )
                for row in rows
            ]
            if any(cell != "-" for cell in cells):
                lines.append(f"| {transmission.name} | " + " | ".join(cells) + " |")
    path.write_text("\n".join([*lines, "", CLOSING, ""]))
    print("\n".join(lines))


FAR_TITLE = f"## Translated: slot 1 talkgroup {GROUP} to slot 2 talkgroup {FAR_GROUP}"
INTRODUCTION = """# Side by side with other switches

The same transmissions through hblink3's bridge, HBlink4 and Scape, each as one process with three
repeaters on loopback, written by

    python -m bench.peers.side_by_side --hblink3 FOLDER PYTHON --hblink4 FOLDER PYTHON

The first transmission is a call measured off the air, with its wrong bits; the others are built as
radios send them. `exact` means every burst that a radio there must get, bit by bit, under the right
slot and numbers; of a translated call these are the bursts with the talkgroup rewritten in voice
header, terminator, embedded link control, privacy header, CSBK and data header, and all other bits
unchanged."""
CLOSING = """## Interpretation

- A switch that fills the embedded link control of every superframe itself removes alias and
  position from a translated call; one that rewrites only the link control keeps them.
- The call off the air has wrong bits inside its link control. The peers write a clean one in each
  superframe, alias or not; Scape rewrites what is at most one bit from it and passes the rest as
  heard, so that such a superframe has no link control for the far side. An MMDVM sends repaired
  link control, and then none is lost.
- A privacy header that still names the old talkgroup may keep radios there from decrypting. An
  MMDVMHost sends none at all unless it is configured to (`Protect=1`), whatever the switch does.
- hblink3 of July 2026 rewrote its bridge: CSBK and rate 1/2 data no longer cross it, so an alarm by
  block and most texts stop there. HBlink4 forwards no data.
- Scape does not repeat data, it delivers it: one preamble, header and blocks are sent when the slot
  of the site is quiet; data for a radio goes where the radio is.
- Not measured here: contention, floods and forged datagrams, see [switch.md](switch.md).

## Bits compared with other libraries

`bench/peers/oracles.py` makes random messages (1,000 rounds, seed 20261123) and compares what Scape
and the peer encode and decode; cases that agree are tests (`tests/data/dmr/agreed.json`).

| messages | peer | compared | differ |
|---|---|---|---|
| voice header, terminator: built, read | dmr_utils3 0.1.31 | 4,000 | 0 |
| the same: built again, read | ok-dmrlib 0.8.0, dmr-kaitai 1.1.2 | 4,000 | 0 |
| embedded link control: read | dmr_utils3, ok-dmrlib | 2,000 | 0 |
| embedded link control: built | dmr_utils3 | 1,000 | 494 |
| embedded link control: built | ok-dmrlib | 1,000 | 766 |
| slot type, EMB | dmr_utils3, ok-dmrlib | 3,707 | 0 |
| BPTC (196,96), AMBE frame | dmr_utils3 | 2,000 | 0 |
| five kinds of CSBK, block and burst | ok-dmrlib | 2,000 | 0 |
| preamble: read | dmr-kaitai | 195 | 0 |
| four kinds of data header: built, read | ok-dmrlib, dmr-kaitai | 2,000 | 0 |
| rate 3/4: built, read; CRC-32; short link control; single burst | ok-dmrlib | 5,000 | 0 |
| confirmed block, CRC-9 | ok-dmrlib | 1,000 | 928 |

In all three that differ the captures off the air agree with Scape, see
[PROVENANCE.md](../../tests/data/radio/PROVENANCE.md). `python -m bench.codes` measures how many
wrong bits each code corrects, compared with theory."""
