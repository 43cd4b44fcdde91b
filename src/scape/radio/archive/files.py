"""The files that leave the archive: their names, and sound as WAV."""

import re
import struct
from datetime import UTC, datetime

from scape.base.rows import ViewRow
from scape.base.search import folded

RATE = 8000  # samples a second, of 16 bits, one channel

_HEAD = struct.Struct("<4sI4s4sIHHIIHH4sI")
_PCM, _MONO, _BYTES = 1, 1, 2
_OTHER = re.compile("[^a-z0-9]+")


def wav(samples: bytes) -> bytes:
    """Signed samples of 16 bits, the low byte first, as a WAV file."""
    size = len(samples)
    head = _HEAD.pack(
        *(b"RIFF", _HEAD.size - 8 + size, b"WAVE", b"fmt ", 16, _PCM, _MONO),
        *(RATE, RATE * _BYTES, _BYTES, 8 * _BYTES, b"data", size),
    )
    return head + samples


def name_of(call: ViewRow, radio: ViewRow | None, kind: str) -> str:
    """By its time in UTC, its destination and its unit: `20261126T201503Z-101-m21.wav`."""
    began = datetime.fromtimestamp(call["started"] / 1_000_000, UTC)
    unit = _OTHER.sub("-", folded(radio["unit"] or radio["name"])).strip("-") if radio else ""
    return f"{began:%Y%m%dT%H%M%SZ}-{call['destination']}-{unit or call['source']}.{kind}"
