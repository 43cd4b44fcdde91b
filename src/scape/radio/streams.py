"""What one radio sends between key-up and release, and what each burst does to it.

A *stream* is told apart by its stream id. Where it stands, and what the next burst does, is one
table:

             header     burst A      voice B-F, privacy   terminator
    NEW      START      START_LATE   DROP                 DROP
    TALKING  CARRY      CARRY        CARRY                END
    BLOCKED  START      START_LATE   DROP                 CLOSE
    OVER     DROP       DROP         DROP                 DROP
    SHUT     DROP       DROP         DROP                 DROP

START and START_LATE lead to TALKING when the radio may talk and both slot and talkgroup are free,
else to BLOCKED; END and CLOSE lead to OVER. Time does the rest: TALKING ends after a silence (and
is NEW again, should it resume), or after the time-out timer (SHUT until it falls silent). What is
OVER, SHUT or BLOCKED is forgotten after a silence.
"""

from enum import Enum
from typing import TYPE_CHECKING

from scape import dmr
from scape.radio.links.homebrew import Frame, Kind

if TYPE_CHECKING:
    from scape.radio.call import Call


class State(Enum):
    NEW = "new"
    TALKING = "talking"
    BLOCKED = "blocked"
    OVER = "over"
    SHUT = "shut"


class Step(Enum):
    START = "start"
    START_LATE = "start late"
    CARRY = "carry"
    END = "end"
    CLOSE = "close"
    DROP = "drop"


_VOICE = set(Kind) - {Kind.DATA}
_DROP_ALL = dict.fromkeys(_VOICE, Step.DROP)
TABLE: dict[State, dict[Kind, Step]] = {
    State.NEW: _DROP_ALL | {Kind.HEADER: Step.START, Kind.VOICE_SYNC: Step.START_LATE},
    State.TALKING: {
        Kind.HEADER: Step.CARRY,
        Kind.VOICE_SYNC: Step.CARRY,
        Kind.VOICE: Step.CARRY,
        Kind.PRIVACY: Step.CARRY,
        Kind.TERMINATOR: Step.END,
    },
    State.BLOCKED: _DROP_ALL
    | {
        Kind.HEADER: Step.START,
        Kind.VOICE_SYNC: Step.START_LATE,
        Kind.TERMINATOR: Step.CLOSE,
    },
    State.OVER: _DROP_ALL,
    State.SHUT: _DROP_ALL,
}

Voice = dmr.GroupVoice | dmr.UnitVoice


class Stream:
    """One stream, and what it said of itself so far, wherever in it that was said."""

    __slots__ = (
        *("alarmed", "alias", "call", "colour_code", "control", "emergency", "encrypted"),
        *("embedded", "heard", "position", "state", "_reader"),
    )

    def __init__(self) -> None:
        self.state = State.NEW
        self.heard = 0.0
        self.call: Call | None = None
        self.control: Voice | None = None
        self.embedded: Voice | None = None  # what it is known to embed in this superframe
        self.colour_code = 1
        self.emergency = self.encrypted = False
        self.alarmed = False  # its emergency has been told
        self.alias = dmr.TalkerAlias()
        self.position: dmr.GpsInfo | None = None
        self._reader = dmr.EmbeddedReader()

    def listen(self, frame: Frame, kind: Kind) -> bool:
        """Takes from a burst what it says beside the voice; whether that was anything.

        A header that was lost is made up for by the terminator, or by what lies inside the voice.
        """
        if kind is Kind.VOICE_SYNC:
            self.embedded = self.control
            return False
        try:
            if kind is Kind.VOICE:
                embedded = self._reader.read(frame.burst)
                return embedded is not None and self._note(embedded.link_control, frame)
            if kind is Kind.HEADER or kind is Kind.TERMINATOR:
                heard = dmr.decode_link_control(frame.burst)
                self.colour_code = heard.colour_code
                return self._note(heard.link_control, frame)
        except dmr.DmrError:
            return False
        if kind is Kind.PRIVACY and not self.encrypted:
            self.encrypted = True
            return True
        return False

    def _note(self, control: dmr.LinkControl, frame: Frame) -> bool:
        match control:
            case dmr.GroupVoice() | dmr.UnitVoice():
                if control == self.control or control.source != frame.source:
                    return False  # of another radio: it came through from a neighbour's channel
                self.control = control
                self.emergency |= control.options.emergency
                self.encrypted |= control.options.privacy
            case dmr.TalkerAliasHeader() | dmr.TalkerAliasBlock():
                before, self.alias = self.alias, self.alias.add(control)
                return self.alias is not before
            case dmr.GpsInfo():
                self.position = control
            case _:
                return False
        return True
