"""Frames of a call for another slot or another number, and added frames.

Where the talkgroup has another number at the receiver, link control is rewritten in header and
terminator, in the privacy header, and inside the voice. The rest inside the voice, such as the
talker's alias and position, is preserved bit by bit.
"""

import msgspec

from scape import dmr
from scape.radio.switch.calls.call import Stream, Voice
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.routing.routes import Way

_SLOT_2, _PRIVATE = 0x80, 0x40
_HEADER, _TERMINATOR = 0x21, 0x22
_EMBEDDED = range(1, 5)  # bursts B to E carry link control


def on_way(data: bytes, frame: Frame, stream: Stream, way: Way) -> bytes:
    """A call's DMRD for the slot and the number of a way."""
    if way.number != frame.destination:
        return translated(data, frame, stream, way)
    return data if way.slot == frame.slot else moved(data, way)


def moved(data: bytes, way: Way) -> bytes:
    """A DMRD for another slot and another destination; its burst is unchanged."""
    flags = data[15] | _SLOT_2 if way.slot == 2 else data[15] & ~_SLOT_2
    return data[:8] + way.number.to_bytes(3, "big") + data[11:15] + bytes((flags,)) + data[16:]


def translated(data: bytes, frame: Frame, stream: Stream, way: Way) -> bytes:
    """A DMRD of a call that is sent on under another number."""
    data = moved(data, way)
    return data[:20] + _readdressed(frame, stream, way.number) + data[53:]


def header(frame: Frame, stream: Stream, way: Way) -> bytes:
    """A voice header before this burst, for receivers that missed the call's beginning."""
    burst = dmr.voice_header(control_of(frame, stream.control, way.number), stream.colour_code)
    return _added(frame, frame.sequence - 1, _HEADER, burst, way)


def terminator(frame: Frame, stream: Stream, way: Way) -> bytes:
    """A terminator after this burst, for a call that ends without its own."""
    burst = dmr.terminator(control_of(frame, stream.control, way.number), stream.colour_code)
    return _added(frame, frame.sequence + 1, _TERMINATOR, burst, way)


def control_of(frame: Frame, control: Voice | None, number: int) -> Voice:
    """The link control of the call with this destination; unknown parts are left out."""
    if control is None:
        kind = dmr.UnitVoice if frame.private else dmr.GroupVoice
        return kind(destination=number, source=frame.source)
    return msgspec.structs.replace(control, destination=number, source=frame.source)


def _added(frame: Frame, sequence: int, flags: int, burst: bytes, way: Way) -> bytes:
    flags |= (_SLOT_2 if way.slot == 2 else 0) | frame.flags & _PRIVATE
    return homebrew.encode(
        Frame(
            sequence=sequence & 0xFF,
            source=frame.source,
            destination=way.number,
            repeater=frame.repeater,
            flags=flags,
            stream=frame.stream,
            burst=burst,
        )
    )


def _readdressed(frame: Frame, stream: Stream, number: int) -> bytes:
    kind = frame.kind
    if kind is Kind.VOICE_SYNC:
        return frame.burst
    if kind is Kind.VOICE:
        return _embedded(frame, stream, number)
    try:
        return dmr.readdressed(frame.burst, frame.destination, number)
    except dmr.DmrError:  # cannot be corrected: built again, if only one content is possible
        control = control_of(frame, stream.control, number)
        if kind is Kind.HEADER:
            return dmr.voice_header(control, stream.colour_code)
        if kind is Kind.TERMINATOR:
            return dmr.terminator(control, stream.colour_code)
        return frame.burst


def _embedded(frame: Frame, stream: Stream, number: int) -> bytes:
    """Until the call has sent its link control, only the plain one is searched for.

    Other content is left alone: it may be an alias or a position.
    """
    place = (frame.flags & 0xF) - 1
    if place + 1 not in _EMBEDDED:
        return frame.burst
    old = stream.embedded or control_of(frame, None, frame.destination)
    try:
        return dmr.translated(frame.burst, place, old, control_of(frame, old, number))
    except dmr.DmrError:
        return frame.burst
