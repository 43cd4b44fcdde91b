"""A file that only a passphrase opens, written and read as a stream.

A line of JSON, then chunks of a mebibyte, each AES-256-GCM with its number as the nonce and a mark
on the last one. The line is authenticated with every chunk, so nothing can be altered, moved,
left out or cut off unnoticed. The key is scrypt of the passphrase and a salt of this file alone.
"""

import os
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from scape.base.errors import Refused

CHUNK = 1 << 20
TAG = 16
SHORTEST = 12  # characters of a passphrase
COST = 17  # the binary logarithm of scrypt's N


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line."""

    scape_backup: int = 1
    salt: bytes
    cost: int = COST


class Sealing:
    """A file to be written; `close` ends it, and without it the file cannot be opened."""

    def __init__(self, file: BinaryIO, passphrase: str, cost: int = COST) -> None:
        if len(passphrase) < SHORTEST:
            raise Refused("passphrase-short", least=SHORTEST)
        header = Header(salt=os.urandom(16), cost=cost)
        self._line = msgspec.json.encode(header) + b"\n"
        self._cipher = _cipher(passphrase, header)
        self._file = file
        self._number = 0
        self._pending = bytearray()
        file.write(self._line)

    def write(self, data: bytes) -> int:
        self._pending += data
        while len(self._pending) > CHUNK:  # the last chunk is written by close alone
            self._put(bytes(self._pending[:CHUNK]), last=False)
            del self._pending[:CHUNK]
        return len(data)

    def close(self) -> None:
        self._put(bytes(self._pending), last=True)

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, self._line))
        self._number += 1


class Opening:
    """A file to be read; `Refused` when the passphrase is wrong or a part was altered or lost."""

    def __init__(self, file: BinaryIO, passphrase: str) -> None:
        self._line = file.readline(1000)
        try:
            header = msgspec.json.decode(self._line, type=Header)
        except msgspec.DecodeError:
            raise Refused("backup-not-one") from None
        if header.scape_backup != 1 or not 10 <= header.cost <= 20:
            raise Refused("backup-newer")
        self._cipher = _cipher(passphrase, header)
        self._file = file
        self._number = 0
        self._next = file.read(CHUNK + TAG)
        self._opened = b""
        if not self._next:  # even nothing is sealed as one chunk
            raise Refused("backup-damaged")

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; fewer only at the end."""
        while len(self._opened) < size and self._next:
            self._opened += self._take()
        taken, self._opened = self._opened[:size], self._opened[size:]
        return taken

    def _take(self) -> bytes:
        sealed, self._next = self._next, self._file.read(CHUNK + TAG)
        nonce = _nonce(self._number, last=not self._next)
        try:
            chunk = self._cipher.decrypt(nonce, sealed, self._line)
        except InvalidTag:
            raise Refused("backup-damaged" if self._number else "backup-passphrase-wrong") from None
        self._number += 1
        return chunk


def _cipher(passphrase: str, header: Header) -> AESGCM:
    scrypt = Scrypt(salt=header.salt, length=32, n=1 << header.cost, r=8, p=1)
    return AESGCM(scrypt.derive(passphrase.encode()))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
