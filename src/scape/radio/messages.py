"""What the node and the switch say to each other over their local socket.

Each message travels as four bytes of length, big-endian, and that many of MessagePack.
The switch listens; the node comes and goes. A node says `Resume` first, then `Configure`;
the switch answers `Switch` and from then on sends `Report`s in order and a `Presence` each second.
"""

import msgspec

from scape.radio.events import Carried


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A repeater that may log in. Any of `secrets` opens; a rotation has two for a while."""

    number: int
    name: str
    secrets: tuple[str, ...]
    talkgroups: tuple[Carried, ...] = ()


class Configuration(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the switch needs to know, whole; times in seconds."""

    sites: tuple[Site, ...] = ()
    hang_time: float = 5.0
    time_out: float = 180.0


class Resume(msgspec.Struct, frozen=True, tag="resume"):
    """The node has journalled the reports of `spool` up to and including `report`."""

    spool: str
    report: int


class Configure(msgspec.Struct, frozen=True, tag="configure"):
    configuration: Configuration


class Recorded(msgspec.Struct, frozen=True, tag="recorded"):
    """Every report up to and including this one is in the journal."""

    report: int


class Switch(msgspec.Struct, frozen=True, tag="switch"):
    """Who answers: the id of its spool, when it started (microseconds), where it listens."""

    spool: str
    started: int
    listening: str


class Report(msgspec.Struct, frozen=True, tag="report"):
    """One event of the air, `at` microseconds since 1970, its body as the journal keeps it."""

    report: int
    at: int
    kind: str
    body: msgspec.Raw


class SitePresence(msgspec.Struct, frozen=True, kw_only=True):
    """How a repeater is now. Microseconds; errors in percent of checked bits; rssi in dBm."""

    site: int
    connected: bool
    last_heard: int
    bit_errors: float | None = None
    rssi: int | None = None


class Counters(msgspec.Struct, frozen=True, kw_only=True):
    """What the switch counted since it started.

    `strangers`: frames of addresses that are not logged in; `unrouted`: bursts of no call that is
    carried, such as data, and what a blocked radio sent.
    """

    received: int = 0
    delivered: int = 0
    malformed: int = 0
    strangers: int = 0
    unrouted: int = 0
    send_failed: int = 0
    spooled: int = 0


class Presence(msgspec.Struct, frozen=True, tag="presence", kw_only=True):
    """The state of the whole network, once a second; `disk_trouble` is a code or empty."""

    at: int
    sites: tuple[SitePresence, ...]
    counters: Counters
    disk_trouble: str = ""


FromNode = Resume | Configure | Recorded
FromSwitch = Switch | Report | Presence
