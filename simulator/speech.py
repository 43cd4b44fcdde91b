"""What the radios of the demo say, in Latvian, Lithuanian and English: a synthetic voice.

`scripts/speech.py` makes the frames in speech.ambe, and the index in speech.json. A radio has its
own voice and says its own name; one that is not of the demo says what one of the demo does.
"""

from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Literal

import msgspec

from simulator.transmission import Voice, cut

Subject = Literal["call", "answer", "help", "emergency"]
"""To call, to answer, to answer an emergency, to have one."""

_FOLDER = Path(__file__).parent


class Phrase(msgspec.Struct, frozen=True):
    """What `radio` says of `subject`; its length in `superframes`."""

    radio: int
    subject: Subject
    text: str
    language: Literal["lv", "lt", "en"]
    superframes: int


PHRASES = tuple(msgspec.json.decode((_FOLDER / "speech.json").read_bytes(), type=list[Phrase]))
SPEAKERS = tuple(sorted({phrase.radio for phrase in PHRASES}))


def phrases_of(radio: int, subject: Subject) -> list[int]:
    """The numbers of the phrases; who has none of help answers as always."""
    speaker = radio if radio in SPEAKERS else SPEAKERS[radio % len(SPEAKERS)]
    own = [number for number, phrase in enumerate(PHRASES) if phrase.radio == speaker]
    found = [number for number in own if PHRASES[number].subject == subject]
    return found or [number for number in own if PHRASES[number].subject == "answer"]


@cache
def voices() -> tuple[Voice, ...]:
    """The superframes of each phrase."""
    whole = cut((_FOLDER / "speech.ambe").read_bytes())
    ends = accumulate((phrase.superframes for phrase in PHRASES), initial=0)
    return tuple(whole[start:end] for start, end in pairwise(ends))
