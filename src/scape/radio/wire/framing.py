"""Messages between the processes: four bytes of length, then that many bytes."""

import asyncio
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from scape.base.errors import UNDECODABLE, Malformed
from scape.radio.wire.messages import (
    Configuration,
    Configure,
    parts_of,
    whole_of,
)

T = TypeVar("T")

LONGEST = 64 << 20  # of a message, in bytes

_encode = msgspec.msgpack.Encoder().encode
_part = msgspec.msgpack.Decoder(Configure)


def framed(message: msgspec.Struct) -> bytes:
    """The message with its length before it."""
    body = _encode(message)
    return len(body).to_bytes(4, "big") + body


async def read(reader: asyncio.StreamReader, decoder: msgspec.msgpack.Decoder[T]) -> T:
    """The next message; `Malformed` if the decoder does not know it."""
    length = int.from_bytes(await reader.readexactly(4), "big")
    if length > LONGEST:
        raise Malformed("a message on the local socket is too long")
    try:
        return decoder.decode(await reader.readexactly(length))
    except UNDECODABLE as error:
        raise Malformed(f"a message on the local socket: {error}") from None


def written(configuration: Configuration) -> bytes:
    """The configuration as stored in a file, in parts: encoding it at once would delay voice."""
    return b"".join(framed(part) for part in parts_of(configuration))


def read_written(content: bytes) -> Configuration:
    """The configuration of a file; an error of `UNDECODABLE` if it is none.

    Older files hold one value, which does not begin with a zero.
    """
    if content[:1] != b"\0":
        return msgspec.msgpack.decode(content, type=Configuration)
    return whole_of(_parts(content))


def _parts(content: bytes) -> Iterator[Configure]:
    at = 0
    while at < len(content):
        end = at + 4 + int.from_bytes(content[at : at + 4], "big")
        yield _part.decode(content[at + 4 : end])
        at = end
