"""The messages between node and switch on their local socket.

Each message is four bytes of length, big-endian, and that many bytes of MessagePack. The switch
listens. A node sends `Resume` first, then its configuration in a run of `Configure`, and then its
changes; the switch answers `Switch` and then sends `Report`s in order and a `Presence` each second.
Observers, such as the terminal, send `Observe` instead and receive the same from then on. The sound
process sends `Listen` (`voice.py`).
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec

from scape.radio.events import Carried, OrderKind, RadioState
from scape.radio.wire.voice import Floor, Heard, Listen, Say


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A repeater that may log in. Any of `secrets` is valid; during a rotation there are several.

    `secret_ids` are their ids in the vault, in the same order.

    The slot `emergency_slot` (0: none) plays only emergencies. A site that `takes_options` may
    request fewer talkgroups than the register gives it.
    """

    number: int
    name: str
    secrets: tuple[str, ...]
    secret_ids: tuple[str, ...] = ()
    talkgroups: tuple[Carried, ...] = ()
    emergency_slot: Literal[0, 1, 2] = 0
    takes_options: bool = False


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Another network, which carries talkgroups as a site does.

    `homebrew`: we log in at its master as the repeater `number`. `openbridge`: frames are signed,
    without a login; `number` is the network id we send. `scape`: the same with another Scape, which
    refuses replayed frames.
    """

    number: int
    name: str
    kind: Literal["homebrew", "openbridge", "scape"]
    host: str
    port: int
    secret: str
    talkgroups: tuple[Carried, ...] = ()
    options: str = ""


class Talkgroup(msgspec.Struct, frozen=True, kw_only=True):
    """`priority` 0 to 9; `over_limit` seconds a radio may talk at a time, 0: the network's."""

    number: int
    priority: int = 0
    over_limit: float = 0.0


class Radio(msgspec.Struct, frozen=True, kw_only=True):
    """What a radio may do. `talkgroups` None: it may talk on all of them."""

    number: int
    state: RadioState = "in-use"
    priority: int = 0
    talkgroups: tuple[int, ...] | None = None
    private: bool = True
    all_call: bool = False


class Patch(msgspec.Struct, frozen=True, kw_only=True):
    """Talkgroups joined until a moment, microseconds since 1970."""

    patch: str
    talkgroups: tuple[int, ...]
    until: int


class Configuration(msgspec.Struct, frozen=True, kw_only=True):
    """The complete configuration of the switch; times in seconds.

    `data_id` is the radio id that texts, registrations and positions are sent to, 0: none.
    `allowed` are networks such as 10.1.0.0/16 that repeaters may come from; none means any.
    """

    sites: tuple[Site, ...] = ()
    links: tuple[Link, ...] = ()
    talkgroups: tuple[Talkgroup, ...] = ()
    radios: tuple[Radio, ...] = ()
    patches: tuple[Patch, ...] = ()
    hang_time: float = 5.0
    time_out: float = 170.0
    emergency_hang: float = 30.0
    unknown_radios: Literal["allow", "listen-only", "refuse"] = "allow"
    data_id: int = 0
    allowed: tuple[str, ...] = ()


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """An order to a radio, or with `group` to a talkgroup, kept until it is sent.

    `every` seconds between positions, 0: once. `expires` in microseconds since 1970.
    """

    order: str
    kind: OrderKind
    destination: int
    group: bool = False
    text: str = ""
    every: int = 0
    expires: int = 0


class Resume(msgspec.Struct, frozen=True, tag="resume"):
    """The node has journalled the reports of `spool` up to and including `report`."""

    spool: str
    report: int


class Observe(msgspec.Struct, frozen=True, tag="observe"):
    """A client that only listens: to each presence, and to the reports from now on."""


# The sections of a configuration, each with the key field of its rows.
SECTIONS = {
    "sites": "number",
    "links": "number",
    "talkgroups": "number",
    "radios": "number",
    "patches": "patch",
}
# Of a section in one message: each is decoded between two bursts of voice.
SLICE = 200  # rows
FULL = 64 * 1024  # bytes, which take no further row

_encode = msgspec.msgpack.Encoder().encode


class Gone(msgspec.Struct, frozen=True, kw_only=True):
    """The removed rows of each section."""

    sites: tuple[int, ...] = ()
    links: tuple[int, ...] = ()
    talkgroups: tuple[int, ...] = ()
    radios: tuple[int, ...] = ()
    patches: tuple[str, ...] = ()


class Configure(msgspec.Struct, frozen=True, kw_only=True, tag="configure"):
    """New, changed and removed rows, in a run of messages.

    A run takes effect with its `last` message. A run that begins with a `first` message is a whole
    configuration, which replaces the previous one.
    """

    put: Configuration
    gone: Gone = Gone()
    first: bool = False
    last: bool = True


def parts_of(configuration: Configuration) -> Iterator[Configure]:
    """A whole configuration as a run of messages."""
    bare = msgspec.structs.replace(configuration, **dict.fromkeys(SECTIONS, ()))
    slices = [
        {name: rows} for name in SECTIONS for rows in _slices(getattr(configuration, name))
    ] or [{}]
    for index, rows in enumerate(slices):
        put = msgspec.structs.replace(bare, **rows)
        yield Configure(put=put, first=index == 0, last=index == len(slices) - 1)


def _slices(rows: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    slice: list[Any] = []
    size = 0
    for row in rows:
        slice.append(row)
        size += len(_encode(row))
        if len(slice) == SLICE or size >= FULL:
            yield tuple(slice)
            slice, size = [], 0
    if slice:
        yield tuple(slice)


def whole_of(parts: Iterable[Configure]) -> Configuration:
    """The configuration of a run of messages that holds all of it."""
    rows: dict[str, list[Any]] = {name: [] for name in SECTIONS}
    bare = Configuration()
    for part in parts:
        bare = part.put
        for name in SECTIONS:
            rows[name] += getattr(part.put, name)
    return msgspec.structs.replace(bare, **{name: tuple(found) for name, found in rows.items()})


def changes_between(before: Configuration, after: Configuration) -> Iterator[Configure]:
    """The changes from one configuration to another as a run of messages; none if equal."""
    if before == after:
        return
    put, gone = {}, {}
    for name, key in SECTIONS.items():
        known = {getattr(row, key): row for row in getattr(before, name)}
        rows = getattr(after, name)
        put[name] = tuple(row for row in rows if known.get(getattr(row, key)) != row)
        gone[name] = tuple(known.keys() - {getattr(row, key) for row in rows})
    parts = list(parts_of(msgspec.structs.replace(after, **put)))
    yield from (msgspec.structs.replace(part, first=False) for part in parts[:-1])
    yield msgspec.structs.replace(parts[-1], first=False, gone=Gone(**gone))


class Orders(msgspec.Struct, frozen=True, tag="orders"):
    """All unfinished orders; a missing one was withdrawn."""

    orders: tuple[Order, ...]


class Probe(msgspec.Struct, frozen=True, tag="probe"):
    """An order of an observer, in addition to those of the node."""

    order: Order


class Recorded(msgspec.Struct, frozen=True, tag="recorded"):
    """Every report up to and including this one is in the journal."""

    report: int


class Switch(msgspec.Struct, frozen=True, tag="switch"):
    """The switch's answer: the id of its spool, its start (microseconds), its addresses.

    The id is new at each start; reports of earlier starts, which come first, hold theirs.
    """

    spool: str
    started: int
    listening: str


class Rejected(msgspec.Struct, frozen=True, tag="rejected"):
    """The switch cannot read what the node sent, and why; it listens no longer."""

    why: str


class Report(msgspec.Struct, frozen=True, tag="report"):
    """One event of the air, `at` microseconds since 1970, its body as the journal keeps it."""

    report: int
    at: int
    kind: str
    body: msgspec.Raw


class SitePresence(msgspec.Struct, frozen=True, kw_only=True):
    """State of a repeater or a link. Microseconds; errors in percent of checked bits; dBm.

    `playing` is the talkgroup or radio that each slot plays or hears, 0: quiet; `kept` the one for
    whose answer a quiet slot is kept; `open` are the talkgroups on demand that are open.
    """

    site: int
    connected: bool
    playing: tuple[int, int] = (0, 0)
    kept: tuple[int, int] = (0, 0)
    open: tuple[int, ...] = ()
    last_heard: int
    bit_errors: float | None = None
    rssi: int | None = None


class Counters(msgspec.Struct, frozen=True, kw_only=True):
    """What the switch counted since it started.

    `strangers`: frames of addresses that are not logged in; `flooded`: dropped unread, because more
    came than are processed, or from outside the allowed networks; `unrouted`: bursts of no call
    that is carried, such as data, and what a blocked radio sent; `unread`: packets of data whose
    content was not understood, or only in part.
    """

    received: int = 0
    delivered: int = 0
    malformed: int = 0
    strangers: int = 0
    flooded: int = 0
    unrouted: int = 0
    unread: int = 0
    send_failed: int = 0
    spooled: int = 0


class Presence(msgspec.Struct, frozen=True, tag="presence", kw_only=True):
    """The state of the whole network, once a second; `disk_trouble` is a code or empty.

    `newest` is the number of the last report: a node that has journalled it is up to date.
    `damaged` is the number of files that could not be read and are kept aside.
    """

    at: int
    sites: tuple[SitePresence, ...]
    counters: Counters
    newest: int = 0
    disk_trouble: str = ""
    damaged: int = 0


FromNode = Resume | Configure | Orders | Recorded | Observe | Probe | Listen | Say
FromSwitch = Switch | Report | Presence | Rejected
ToSound = Switch | Report | Heard | Floor
