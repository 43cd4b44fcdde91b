"""How a message travels between node and switch: four bytes of length, then that many of it."""

import asyncio
from typing import TypeVar

import msgspec

from scape.base.errors import Malformed
from scape.radio.wire.messages import FromNode, FromSwitch

T = TypeVar("T")

LONGEST = 64 << 20  # of a message, in bytes

_encode = msgspec.msgpack.Encoder().encode


def framed(message: FromNode | FromSwitch) -> bytes:
    """The message as it travels."""
    body = _encode(message)
    return len(body).to_bytes(4, "big") + body


async def read(reader: asyncio.StreamReader, decoder: msgspec.msgpack.Decoder[T]) -> T:
    """The next message; `Malformed` when it is none of those the decoder knows."""
    length = int.from_bytes(await reader.readexactly(4), "big")
    if length > LONGEST:
        raise Malformed("a message on the local socket is too long")
    try:
        return decoder.decode(await reader.readexactly(length))
    except msgspec.DecodeError as error:
        raise Malformed(f"a message on the local socket: {error}") from None
