"""Text messages: Motorola's service (UDP 4007), the standard's port 5016, and short data.

Motorola: two octets of length; flags and kind; a length-prefixed address; optional headers, each
with a flag whether another follows; the text in UTF-16, low octet first.
"""

from enum import IntEnum
from typing import Self, TypedDict

import msgspec

from scape.dmr.errors import DmrError

_MORE = 0x80
_ACKNOWLEDGE = 0x40
_RESERVED = 0x20
_CONTROL = 0x10


class Kind(IntEnum):
    """The kind of a message of Motorola's text service: the control bit and four bits of type."""

    TEXT = 0x00
    AVAILABILITY = 0x10
    ACKNOWLEDGEMENT = 0x1F


class _Fields(TypedDict):
    kind: int
    address: bytes
    acknowledge: bool
    reserved: bool


class TextMessage(msgspec.Struct, frozen=True, kw_only=True):
    """One message of Motorola's text service; every field not named by `kind` is optional.

    `sequence` is 0 to 127; `encoding` 4 is UTF-16, low octet first. `capability` belongs to an
    availability notice. `reserved` and `extra` are kept as received.
    """

    kind: int
    text: str = ""
    address: bytes = b""
    acknowledge: bool = False
    reserved: bool = False
    sequence: int | None = None
    encoding: int | None = None
    capability: int | None = None
    extra: bytes = b""

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        flags, address, rest = _split(octets)
        kind = flags & 0x1F
        headers, payload = _optional_headers(rest) if flags & _MORE else (b"", rest)
        fields: _Fields = {
            "kind": kind,
            "address": address,
            "acknowledge": bool(flags & _ACKNOWLEDGE),
            "reserved": bool(flags & _RESERVED),
        }
        if kind == Kind.AVAILABILITY and len(headers) == 1:
            return cls(**fields, capability=headers[0] & 0x7F, extra=payload)
        sequence, encoding = _numbered(headers)
        text, extra = _split_text(payload) if kind == Kind.TEXT else ("", payload)
        return cls(**fields, sequence=sequence, encoding=encoding, text=text, extra=extra)

    def encode(self) -> bytes:
        headers = self._optional_headers()
        flags = (bool(headers) * _MORE) | self.kind | self.acknowledge * _ACKNOWLEDGE
        flags |= self.reserved * _RESERVED
        body = bytes([flags, len(self.address)]) + self.address + headers
        body += self.text.encode("utf-16-le", "surrogatepass") + self.extra
        return len(body).to_bytes(2, "big") + body

    def _optional_headers(self) -> bytes:
        if self.capability is not None:
            return bytes([self.capability])
        if self.sequence is None:
            return b""
        if self.encoding is None and self.sequence < 32:
            return bytes([self.sequence])
        second = self.sequence & 0x60 | (self.encoding or 0)
        return bytes([_MORE | self.sequence & 0x1F, second])


class ShortText(msgspec.Struct, frozen=True):
    """Text in defined short data as Hytera's radios send it: a number, then UTF-16, low first."""

    number: int
    text: str

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        if len(octets) < 2 or len(octets) % 2:
            raise DmrError("a short text cut short")
        return cls(int.from_bytes(octets[:2], "big"), _utf_16(octets[2:], "utf-16-le"))

    def encode(self) -> bytes:
        return self.number.to_bytes(2, "big") + self.text.encode("utf-16-le", "surrogatepass")


def decode_standard(octets: bytes) -> str:
    """The standard's own service (TS 102 361-3, port 5016): UTF-16, high octet first."""
    return _utf_16(octets, "utf-16-be")


def encode_standard(text: str) -> bytes:
    """The octets of a text for port 5016."""
    return text.encode("utf-16-be", "surrogatepass")


def acknowledgement(message: TextMessage) -> TextMessage:
    """The answer that acknowledges a radio's text."""
    return TextMessage(kind=Kind.ACKNOWLEDGEMENT, sequence=message.sequence)


def _split(octets: bytes) -> tuple[int, bytes, bytes]:
    """Flags, address and the rest, bounded by the leading length."""
    if len(octets) < 4:
        raise DmrError("a text message cut short")
    end = 2 + int.from_bytes(octets[:2], "big")
    start = 4 + octets[3]
    if not start <= end <= len(octets):
        raise DmrError("a text message shorter than it says")
    return octets[2], octets[4:start], octets[start:end]


def _optional_headers(octets: bytes) -> tuple[bytes, bytes]:
    for end, octet in enumerate(octets, start=1):
        if not octet & _MORE:
            return octets[:end], octets[end:]
    raise DmrError("a text message whose headers never end")


def _numbered(headers: bytes) -> tuple[int | None, int | None]:
    """Sequence number and encoding: five bits of the number first, two more with the encoding."""
    if not headers:
        return None, None
    if len(headers) == 1:
        return headers[0] & 0x1F, None
    if len(headers) > 2:
        raise DmrError("a text message with headers we do not know")
    return headers[0] & 0x1F | headers[1] & 0x60, headers[1] & 0x1F


def _split_text(payload: bytes) -> tuple[str, bytes]:
    whole = len(payload) // 2 * 2
    return _utf_16(payload[:whole], "utf-16-le"), payload[whole:]


def _utf_16(octets: bytes, codec: str) -> str:
    if len(octets) % 2:
        raise DmrError("half a character")
    return octets.decode(codec, "surrogatepass")
