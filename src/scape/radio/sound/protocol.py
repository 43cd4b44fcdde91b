"""What a console and the sound process say to each other, on a WebSocket.

A console sends its `Ticket` first, within a few seconds. Control messages are JSON. Sound to the
console is binary: records of a channel, a length in bytes and that many of mu-law at 8 kHz
(`RECORD`), of all calls together at most every 50 ms; or of one Opus packet, if the console wants
that and the server can. Sound from the console is binary too: 16-bit samples at 8 kHz,
little-endian, of the over that it says.
"""

import struct

import msgspec

RECORD = struct.Struct(">HH")  # channel, length


class Ticket(msgspec.Struct, frozen=True, tag="ticket"):
    """The ticket of the node for this socket; `opus`: the line is slow."""

    ticket: str
    opus: bool = False


class Hear(msgspec.Struct, frozen=True, tag="hear", kw_only=True):
    """What the console listens to from now on: talkgroups, and single calls by their ids.

    Emergencies, calls to all radios and to the control room are always heard.
    """

    talkgroups: frozenset[int] = frozenset()
    calls: frozenset[str] = frozenset()


class Key(msgspec.Struct, frozen=True, tag="key", kw_only=True):
    """The key is down: an over begins. `over` is the console's number of it.

    `emergency`: it is part of an emergency, and an ordinary over where none is open.
    """

    over: int
    number: int
    private: bool = False
    emergency: bool = False
    pre_empt: bool = False
    tone: bool = False


class Release(msgspec.Struct, frozen=True, tag="release"):
    """The key is up: what was said before is still sent."""

    over: int


class Welcome(msgspec.Struct, frozen=True, tag="welcome", kw_only=True):
    """The ticket is valid. `vocoder` is empty without one, and `why` a code.

    `since` in microseconds since 1970: when the sound process began to hear the switch; 0: it does
    not. `opus`: sound comes as Opus.
    """

    opus: bool
    vocoder: str
    why: str
    since: int
    talk: bool
    pre_empt: bool
    call_all: bool


class Channel(msgspec.Struct, frozen=True, tag="channel", kw_only=True):
    """The sound of this call comes on this channel."""

    channel: int
    call: str
    source: int
    number: int
    private: bool
    emergency: bool


class Rest(msgspec.Struct, frozen=True, tag="rest"):
    """The call of this channel is over."""

    channel: int


class Silent(msgspec.Struct, frozen=True, tag="silent"):
    """This call has no sound from now on, and why: a code; empty: it has sound again."""

    call: str
    why: str


class Granted(msgspec.Struct, frozen=True, tag="granted", kw_only=True):
    """The over is on the air as this call, for at most `limit` seconds."""

    over: int
    call: str
    limit: float


class Over(msgspec.Struct, frozen=True, tag="over", kw_only=True):
    """The over has ended, or was never carried, and why: a code; empty at the end of its key.

    `holder` is the call that has the floor.
    """

    over: int
    why: str = ""
    holder: str = ""


class State(msgspec.Struct, frozen=True, tag="state"):
    """Whether the switch is heard: since when, 0: it is not. It comes each second."""

    since: int


FromConsole = Ticket | Hear | Key | Release
ToConsole = Welcome | Channel | Rest | Silent | Granted | Over | State
