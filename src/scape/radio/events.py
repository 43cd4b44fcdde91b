"""What can happen on the radio network."""

from typing import Annotated, Literal

import msgspec

from scape.base.journal import Event

Slot = Literal[1, 2]
Loss = Literal["closed", "silent", "removed", "secret-withdrawn"]


class Carried(msgspec.Struct, frozen=True):
    """A talkgroup that a site carries on one of its two slots."""

    slot: Slot
    talkgroup: Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFF)]


# The registers: what people say of the network.


class SiteRegistered(Event, frozen=True, kw_only=True, tag="radio.site_registered"):
    """`number` is the repeater id it logs in with; `secret` names a secret in the vault."""

    number: int
    name: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    talkgroups: tuple[Carried, ...] = ()
    secret: str


class SiteChanged(Event, frozen=True, kw_only=True, tag="radio.site_changed"):
    number: int
    name: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    talkgroups: tuple[Carried, ...] = ()


class SiteSecretRotated(Event, frozen=True, kw_only=True, tag="radio.site_secret_rotated"):
    number: int
    secret: str


class SiteRemoved(Event, frozen=True, kw_only=True, tag="radio.site_removed"):
    number: int


class RadioRegistered(Event, frozen=True, kw_only=True, tag="radio.radio_registered"):
    """`name` is who or what speaks (M21 Ozols), `unit` the crew or vehicle it belongs to."""

    number: int
    name: str
    unit: str = ""


class RadioChanged(Event, frozen=True, kw_only=True, tag="radio.radio_changed"):
    number: int
    name: str
    unit: str = ""


class RadioRemoved(Event, frozen=True, kw_only=True, tag="radio.radio_removed"):
    number: int


class TalkgroupRegistered(Event, frozen=True, kw_only=True, tag="radio.talkgroup_registered"):
    number: int
    name: str


class TalkgroupChanged(Event, frozen=True, kw_only=True, tag="radio.talkgroup_changed"):
    number: int
    name: str


class TalkgroupRemoved(Event, frozen=True, kw_only=True, tag="radio.talkgroup_removed"):
    number: int


# Facts of the air: what the switch learned. `site` is the repeater id.


class AirEvent(Event, frozen=True, kw_only=True):
    """A fact of the air, numbered by the spool that kept it until it was journalled."""

    spool: str = ""
    report: int = 0


class RepeaterConnected(AirEvent, frozen=True, kw_only=True, tag="radio.repeater_connected"):
    """A repeater logged in, or came back from a new address (`moved`)."""

    site: int
    address: str
    moved: bool = False
    callsign: str = ""
    software: str = ""
    package: str = ""
    location: str = ""
    receive_hz: int = 0
    transmit_hz: int = 0
    colour_code: int = 0
    slots: str = ""


class RepeaterLost(AirEvent, frozen=True, kw_only=True, tag="radio.repeater_lost"):
    """`last_heard` in microseconds since 1970."""

    site: int
    reason: Loss
    last_heard: int


class LoginRefused(AirEvent, frozen=True, kw_only=True, tag="radio.login_refused"):
    """A repeater was turned away `count` times since the last such event."""

    site: int
    address: str
    reason: Literal[
        "unknown-id", "wrong-secret", "address-mismatch", "version", "busy", "not-logged-in"
    ]
    count: int = 1


class CallStarted(AirEvent, frozen=True, kw_only=True, tag="radio.call_started"):
    """`sites` is how many other sites hear it."""

    call: str
    site: int
    slot: Slot
    source: int
    destination: int
    private: bool = False
    emergency: bool = False
    encrypted: bool = False
    late_entry: bool = False
    sites: int = 0


class CallEnded(AirEvent, frozen=True, kw_only=True, tag="radio.call_ended"):
    """`duration` in microseconds; `bit_errors` of `bits` checked; `rssi` mean in dBm, 0 unknown.

    `cut`: the switch itself died in mid-call and kept what it had heard.
    """

    call: str
    reason: Literal["terminator", "silence", "time-out", "site-lost", "cut"]
    duration: int
    frames: int
    lost: int = 0
    bit_errors: int = 0
    bits: int = 0
    rssi: int = 0


class CallBlocked(AirEvent, frozen=True, kw_only=True, tag="radio.call_blocked"):
    """A radio keyed up while another held the talkgroup or the slot; nobody else heard it."""

    site: int
    slot: Slot
    source: int
    destination: int
    holder: str


class CallRecorded(AirEvent, frozen=True, kw_only=True, tag="radio.call_recorded"):
    """The recording of a call is on disk; `path` is below the recordings' folder.

    It has everything that was heard, unless a `RecordingFailed` came before.
    """

    call: str
    path: str
    sha256: str
    bursts: int
    size: int


class RecordingFailed(AirEvent, frozen=True, kw_only=True, tag="radio.recording_failed"):
    """`why` is a code: disk-full, disk-error."""

    call: str
    why: str
