"""The journal's rows: what they hold, how they are chained, how the chain is checked.

    digest = SHA-256(nonce || body)
    hash   = SHA-256(prev || JSON [seq, at, recorded, kind, subject, actor, origin, digest])

The body holds everything personal. Erasing removes body and nonce and leaves the chain intact: a
digest without its nonce reveals nothing about its body.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import msgspec

from scape.base.errors import UNDECODABLE, Malformed, Unstorable

GENESIS = bytes(32)
NONCE = 16


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """Something that happened and must be kept. Each subclass has a stable `tag`."""


class Entry(NamedTuple):
    """What a fold knows of a journal row besides its event. Times in microseconds since 1970."""

    seq: int
    at: int
    recorded: int
    kind: str
    subject: str
    actor: str
    origin: str


class Row(NamedTuple):
    """A journal row as it is stored; `nonce` and `body` are None once erased."""

    seq: int
    at: int
    recorded: int
    kind: str
    subject: str
    actor: str
    origin: str
    digest: bytes
    prev: bytes
    hash: bytes
    nonce: bytes | None
    body: bytes | None

    @property
    def entry(self) -> Entry:
        return Entry(*self[:7])


class Erased(Event, frozen=True, kw_only=True, tag="journal.erased"):
    """The body of row `seq` was erased; `reason` is the ground."""

    seq: int
    erased_kind: str
    erased_subject: str
    reason: str


ERASED = "journal.erased"

Upcast = Callable[[dict[str, Any]], dict[str, Any] | None]
"""Converts the body of a kind no longer recorded to a current event; None: it has no meaning."""

_encode = msgspec.json.Encoder().encode
_decoder = cache(msgspec.json.Decoder)
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


def body_of(event: Event, subject: str) -> bytes:
    """The bytes an event is stored as.

    `Unstorable("event-unreadable")` when they do not decode to an equal event (nan, a lone
    surrogate, a value its field does not allow), or contain NUL, which PostgreSQL does not store.
    """
    try:
        body = _encode(event)
        same = _decoder(type(event)).decode(body) == event
    except (UnicodeError, TypeError, OverflowError, msgspec.MsgspecError) as error:
        raise _unreadable(event, str(error)) from None
    if not same:
        raise _unreadable(event, "it does not read back")
    if b"\\u0000" in body and _NUL.search(body):
        raise _unreadable(event, "NUL in a text")
    if not subject.isprintable():
        raise _unreadable(event, "an unprintable subject")
    return body


def _unreadable(event: Event, why: str) -> Unstorable:
    return Unstorable("event-unreadable", kind=tag_of(type(event)), why=why)


def chain(prev: bytes, entry: Entry, event: Event, nonce: bytes) -> Row:
    """The journal row that follows the one whose hash is `prev`; `Unstorable` as `body_of` says."""
    body = body_of(event, entry.subject)
    digest = hashlib.sha256(nonce + body).digest()
    return Row(*entry, digest, prev, _hash(prev, entry, digest), nonce, body)


def _hash(prev: bytes, entry: Entry, digest: bytes) -> bytes:
    return hashlib.sha256(prev + _encode((*entry, digest))).digest()


class Kinds:
    """The kinds of event that this program knows, and the conversions of older ones."""

    def __init__(
        self, events: Iterable[type[Event]], upcasts: Mapping[str, Upcast] = MappingProxyType({})
    ) -> None:
        known: list[type[Event]] = [Erased, *events]
        self._decoders = {tag_of(event): msgspec.json.Decoder(event) for event in known}
        self._upcasts = upcasts

    def decode(self, row: Row) -> Event | None:
        """The row's event; None if it is erased or no longer has a meaning.

        `Malformed` when its kind or body is not ours.
        """
        if row.body is None:
            return None
        try:
            if upcast := self._upcasts.get(row.kind):
                body = upcast(msgspec.json.decode(row.body))
                return self._decoders[body["kind"]].decode(_encode(body)) if body else None
            return self._decoders[row.kind].decode(row.body)
        except (KeyError, *UNDECODABLE) as error:
            raise Malformed(f"journal row {row.seq} of kind {row.kind}: {error}") from None


def tag_of(event: type[Event]) -> str:
    """The stable name under which a kind of event is stored."""
    tag = event.__struct_config__.tag
    assert isinstance(tag, str)
    return tag


What = Literal["missing", "order", "hash", "body", "no-erasure", "tail-cut", "head"]


class Fault(NamedTuple):
    """The first row that does not fit the chain."""

    seq: int
    what: What


class Verdict(NamedTuple):
    """The result of a check of the chain: how far it is intact, how many bodies were erased."""

    rows: int
    erased: int
    head: bytes
    fault: Fault | None


def verify(rows: Iterable[Row], *heads: tuple[int, bytes] | None) -> Verdict:
    """Check rows in order from the first; `heads` are the (seq, hash) kept outside the store."""
    kept: dict[int, set[bytes]] = {}
    for head in filter(None, heads):
        kept.setdefault(head[0], set()).add(head[1])
    seq, erased, prev, recorded = 0, 0, GENESIS, -1
    unexplained: set[int] = set()
    for row in rows:
        if what := _fault(row, seq + 1, prev, recorded):
            return Verdict(seq, erased, prev, Fault(seq + 1, what))
        seq, prev, recorded = row.seq, row.hash, row.recorded
        if row.body is None:
            erased += 1
            unexplained.add(seq)
        elif row.kind == ERASED:
            unexplained.discard(_erased_by(row.body))
        if kept.get(seq, {prev}) != {prev}:
            return Verdict(seq - 1, erased, prev, Fault(seq, "head"))
    if max(kept, default=0) > seq:
        return Verdict(seq, erased, prev, Fault(seq + 1, "tail-cut"))
    if unexplained:
        return Verdict(seq, erased, prev, Fault(min(unexplained), "no-erasure"))
    return Verdict(seq, erased, prev, None)


def _erased_by(body: bytes) -> int:
    """The row whose erasure a body records; 0 when it cannot be read."""
    try:
        return msgspec.json.decode(body, type=Erased).seq
    except UNDECODABLE:
        return 0


def _fault(row: Row, expected: int, prev: bytes, recorded: int) -> What | None:
    if row.seq != expected:
        return "missing"
    if row.prev != prev or row.hash != _hash(prev, row.entry, row.digest):
        return "hash"
    if row.recorded <= recorded:
        return "order"
    erased = row.body is None and row.nonce is None
    if erased or hashlib.sha256((row.nonce or b"") + (row.body or b"")).digest() == row.digest:
        return None
    return "body"
