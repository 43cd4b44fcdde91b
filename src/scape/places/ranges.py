"""The part of a file that a request asks for (RFC 9110, 14)."""

import re
from typing import NamedTuple

from scape.base.errors import Refused

_ONE = re.compile(r"bytes=([0-9]{1,15})?-([0-9]{1,15})?", re.IGNORECASE)


class Span(NamedTuple):
    """The bytes from `first` until before `end`."""

    first: int
    end: int


def asked_span(header: str, size: int) -> Span | None:
    """The span of a file of `size` bytes that a Range header asks for; None: all of it.

    Several ranges and other units are answered with all of it, which RFC 9110, 14.2 allows.
    `Refused` when no byte of the file is in the range.
    """
    found = _ONE.fullmatch(header.strip())
    if found is None or found[0].endswith("=-"):
        return None
    span = _span(found[1], found[2], size)
    if span.first >= span.end:
        raise Refused("no-such-range", size=size)
    return span


def _span(first: str | None, last: str | None, size: int) -> Span:
    if first is None:
        return Span(max(size - int(last or 0), 0), size)
    return Span(int(first), size if last is None else min(int(last) + 1, size))
