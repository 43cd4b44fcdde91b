"""Events of the radio network; those of the registers are in `registers/events.py`."""

from typing import Annotated, Literal

import msgspec

from scape.base.journal import Event

Slot = Literal[1, 2]
DESK = 0  # the site of calls from a console
LossReason = Literal["closed", "silent", "removed", "secret-withdrawn", "refused"]
Ending = Literal["terminator", "silence", "time-out", "site-lost", "preempted", "refused", "cut"]
Refusal = Literal[
    "unknown-id",
    "wrong-secret",
    "address-mismatch",
    "version",
    "busy",
    "not-logged-in",
    "flood",
    "not-allowed",
    "replay",
]
Blocked = Literal["busy", "kept", "lost", "unknown", "no-right", "loop"]


RadioState = Literal["in-use", "spare", "lost", "stolen", "retired"]
LinkKind = Literal["homebrew", "openbridge", "scape"]
Hindrance = Literal["call", "emergency"]
OrderKind = Literal["text", "location", "check", "call-alert", "inhibit", "revive"]


class Carried(msgspec.Struct, frozen=True):
    """A talkgroup that a site carries on one of its two slots.

    `on_air`: its number there, 0: its own. `minutes`: a call on it there opens it for so long; 0:
    it is always carried.
    """

    slot: Slot
    talkgroup: Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFF)]
    on_air: Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFF)] = 0
    minutes: Annotated[int, msgspec.Meta(ge=0, le=1440)] = 0


# Facts of the air, as the switch reports them. `site` is the repeater id.


class AirEvent(Event, frozen=True, kw_only=True):
    """A fact of the air, numbered by the spool that keeps it until it is journalled."""

    spool: str = ""
    report: int = 0


class RepeaterConnected(AirEvent, frozen=True, kw_only=True, tag="radio.repeater_connected"):
    """A repeater logged in, or moved to a new address (`moved`).

    `secret` is the vault's id of the secret that it used; empty: unknown.
    """

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
    secret: str = ""


class RepeaterLost(AirEvent, frozen=True, kw_only=True, tag="radio.repeater_lost"):
    """`last_heard` in microseconds since 1970."""

    site: int
    reason: LossReason
    last_heard: int


class RepeaterDoubled(AirEvent, frozen=True, kw_only=True, tag="radio.repeater_doubled"):
    """Two machines log in under the id of one site and replace each other's session."""

    site: int
    addresses: tuple[str, ...]


class LoginRefused(AirEvent, frozen=True, kw_only=True, tag="radio.login_refused"):
    """A repeater was refused `count` times since the last such event.

    `site` 0 means all unregistered repeaters. `flood`: more datagrams came than are answered.
    `not-allowed`: from outside the allowed networks. `replay`: a recorded frame was sent again.
    """

    site: int
    address: str
    reason: Refusal
    count: int = 1


class SiteFlooding(AirEvent, frozen=True, kw_only=True, tag="radio.site_flooding"):
    """A site that is logged in sends more than the air can carry; the excess was dropped.

    `dropped` datagrams since it began, counted once a minute; `over`: nothing was dropped lately.
    """

    site: int
    dropped: int
    over: bool = False


class CallStarted(AirEvent, frozen=True, kw_only=True, tag="radio.call_started"):
    """`sites` is the number of other sites that hear it; those in `busy` have no free slot for it.

    `destination` is the agency's number of the talkgroup, whatever its number on that site. `desk`
    is the account that speaks from a console; then `site` is `DESK`.
    """

    call: str
    site: int
    slot: Slot
    source: int
    destination: int
    private: bool = False
    emergency: bool = False
    encrypted: bool = False
    broadcast: bool = False
    late_entry: bool = False
    sites: int = 0
    busy: tuple[int, ...] = ()
    desk: str = ""


class CallLearned(AirEvent, frozen=True, kw_only=True, tag="radio.call_learned"):
    """What became known in mid-call: properties that its start lacked, the talker's alias."""

    call: str
    emergency: bool = False
    encrypted: bool = False
    alias: str = ""


class CallPreempted(AirEvent, frozen=True, kw_only=True, tag="radio.call_preempted"):
    """A call of higher rank took over at `sites`; the radio itself could not be notified."""

    call: str
    by: str
    sites: tuple[int, ...]


class CallEnded(AirEvent, frozen=True, kw_only=True, tag="radio.call_ended"):
    """`duration` in microseconds; `bit_errors` of `bits` checked; `rssi` mean in dBm, 0 unknown.

    `missed` are the sites that never had a free slot for it.

    `preempted`: another radio took the slot in an emergency. `refused`: its right was withdrawn.
    `cut`: the switch itself ended in mid-call; what it had received is kept.
    """

    call: str
    reason: Ending
    duration: int
    frames: int
    lost: int = 0
    bit_errors: int = 0
    bits: int = 0
    rssi: int = 0
    missed: tuple[int, ...] = ()


class CallBlocked(AirEvent, frozen=True, kw_only=True, tag="radio.call_blocked"):
    """A radio keyed up and its call was not passed on.

    `busy`: `holder` had the talkgroup or the slot. `kept`: the slot is for emergencies only. The
    other reasons follow from the register; `loop`: the call returned by another path.
    """

    site: int
    slot: Slot
    source: int
    destination: int
    holder: str = ""
    reason: Blocked = "busy"
    private: bool = False
    emergency: bool = False


class EmergencyRaised(AirEvent, frozen=True, kw_only=True, tag="radio.emergency_raised"):
    """A radio raised an emergency, by its alarm or by its voice; repetitions count as one.

    `destination` is the agency's number of the talkgroup, or of the radio when `private`.
    `unproven` is the address it came from, if the site has not logged in from there. `alarmed`: the
    alarm follows in the journal; in older rows this is the alarm itself. `crowded`: the site raised
    so many in a short time that this one and the following share an alarm.
    """

    alarm: str
    site: int
    slot: Slot
    source: int
    destination: int
    private: bool = False
    by: Literal["alarm", "call"]
    alarmed: bool = False
    unproven: str = ""
    crowded: bool = False


class TextReceived(AirEvent, frozen=True, kw_only=True, tag="radio.text_received"):
    """A text for the control room, or one between radios that passed through us (`group`)."""

    site: int
    slot: Slot
    source: int
    destination: int
    group: bool = False
    text: str


class PositionReceived(AirEvent, frozen=True, kw_only=True, tag="radio.position_received"):
    """A radio's reported position: degrees, metres per second, degrees from north; `radius` in
    metres.

    `time` of the fix is YYYYMMDDhhmmss, or hhmmss without a day, in UTC by the radio's clock.
    Without it, `age` is the greatest age of the fix in seconds; None: the radio does not know.
    """

    site: int
    source: int
    latitude: float
    longitude: float
    speed: float | None = None
    heading: float | None = None
    radius: float | None = None
    time: str | None = None
    age: int | None = 0


class RadioSignedOn(AirEvent, frozen=True, kw_only=True, tag="radio.radio_signed_on"):
    site: int
    slot: Slot
    source: int


class RadioSignedOff(AirEvent, frozen=True, kw_only=True, tag="radio.radio_signed_off"):
    site: int
    source: int


class OrderWaits(AirEvent, frozen=True, kw_only=True, tag="radio.order_waits"):
    """The order has not been sent yet: a `call` has the slot, or it is kept for an `emergency`."""

    order: str
    why: Hindrance


class OrderSent(AirEvent, frozen=True, kw_only=True, tag="radio.order_sent"):
    """The order was sent on the air, for the `attempt`th time."""

    order: str
    site: int
    attempt: int = 1


class OrderDone(AirEvent, frozen=True, kw_only=True, tag="radio.order_done"):
    """The radio answered; an order to a group, which never answers, was sent."""

    order: str
    site: int


class OrderFailed(AirEvent, frozen=True, kw_only=True, tag="radio.order_failed"):
    """`refused`: by the radio. `expired`: the radio was away, or silent, for too long."""

    order: str
    why: Literal["refused", "expired", "not-understood"]


class CallRecorded(AirEvent, frozen=True, kw_only=True, tag="radio.call_recorded"):
    """The recording of a call is on disk; `path` is below the recordings' folder.

    It is complete, unless a `RecordingFailed` precedes.
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


class RecordingsRemoved(Event, frozen=True, kw_only=True, tag="radio.recordings_removed"):
    """Recordings were removed by the rule of the settings: of `age`, or beyond the `quota`; or one
    by an account, as an `erasure`, for the `reason`.

    `paths` are below the recordings' folder, and end in the call; `size` is the bytes of them all.
    """

    rule: Literal["age", "quota", "erasure"]
    paths: tuple[str, ...]
    size: int
    reason: str = ""


class FileDamaged(AirEvent, frozen=True, kw_only=True, tag="radio.file_damaged"):
    """Bytes in a file of the switch could not be read; the file is kept aside.

    `file` is its name below the folder of the switch.
    """

    file: str


class ReportSetAside(AirEvent, frozen=True, kw_only=True, tag="radio.report_set_aside"):
    """A report that this program cannot record, kept for analysis.

    `body` is the report in MessagePack, as the switch sent it, `why` the fault it caused.
    """

    report_kind: str
    body: bytes
    why: str
