"""The voice bursts of a call in their order: what was lost between two, and what came too late."""

from scape.radio.switch.links.homebrew import KINDS, Kind
from scape.radio.wire.voice import Heard

BURST = 60  # milliseconds
SUPERFRAME = 6  # bursts
LONGEST_GAP = 12  # bursts; after more, a call goes on as if it began


def is_voice(flags: int) -> bool:
    return KINDS[flags & 0x3F] in (Kind.VOICE, Kind.VOICE_SYNC)


def place_of(flags: int) -> int:
    """The place of a voice burst in its superframe: 0 for A to 5 for F."""
    return flags & 0xF if KINDS[flags & 0x3F] is Kind.VOICE else 0


def lost_between(before: Heard, now: Heard) -> int | None:
    """The number of bursts lost between two voice bursts; None if the second came late or twice.

    Their places tell it but for whole superframes, which the time between them tells.
    """
    step = (place_of(now.flags) - place_of(before.flags)) % SUPERFRAME
    passed = (now.offset - before.offset) / BURST
    whole = round((passed - step) / SUPERFRAME)
    lost = step + SUPERFRAME * whole - 1
    if lost < 0:
        return None
    return lost if lost <= LONGEST_GAP else 0
