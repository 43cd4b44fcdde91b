"""A file that only a passphrase or a private key opens, written and read as a stream.

A line of JSON, then chunks of a mebibyte, each AES-256-GCM with its number as the nonce and a mark
on the last one. The line is authenticated with every chunk, so nothing can be altered, moved,
left out or cut off unnoticed. The key is scrypt of the passphrase and a salt of this file alone, or
of X25519: of the public key and an ephemeral one, so that who writes cannot read.
"""

import os
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from scape.base.errors import Refused

CHUNK = 1 << 20
TAG = 16
LINE = 1000  # bytes of the first line at most
SHORTEST = 12  # characters of a passphrase
COST = 17  # the binary logarithm of scrypt's N


VERSIONS = {1, 2}  # 2: also for a public key, and with other files inside

Lock = str | X25519PublicKey
"""What a file is sealed with: a passphrase, or the public half of a key."""

Key = str | X25519PrivateKey
"""What opens it: the same passphrase, or the private half."""


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line: `salt` and `cost` of a passphrase, or the public keys of `to` and of this
    file alone.
    """

    scape_backup: int
    salt: bytes = b""
    cost: int = COST
    to: bytes = b""
    ephemeral: bytes = b""


class Sealing:
    """A file to be written; `close` ends it, and without it the file cannot be opened."""

    def __init__(self, file: BinaryIO, lock: Lock, cost: int = COST) -> None:
        header, self._cipher = _locked(lock, cost)
        self._line = msgspec.json.encode(header) + b"\n"
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
    """A file to be read; `Refused` when the key is wrong or a part was altered or lost."""

    def __init__(self, file: BinaryIO, key: Key) -> None:
        self._line = file.readline(LINE)
        header = _header(self._line)
        self._cipher = _opened(key, header)
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


def header_of(source: Path) -> Header:
    """What the first line of a file says, unsealed; `Refused` when it is none of these files."""
    with source.open("rb") as file:
        return _header(file.readline(LINE))


def _header(line: bytes) -> Header:
    try:
        header = msgspec.json.decode(line, type=Header)
    except msgspec.DecodeError:
        raise Refused("backup-not-one") from None
    if header.scape_backup not in VERSIONS or not 10 <= header.cost <= 20:
        raise Refused("backup-newer")
    return header


def _locked(lock: Lock, cost: int) -> tuple[Header, AESGCM]:
    """The first line of a new file, and its cipher."""
    if isinstance(lock, str):
        if len(lock) < SHORTEST:
            raise Refused("passphrase-short", least=SHORTEST)
        header = Header(scape_backup=2, salt=os.urandom(16), cost=cost)
        return header, _of_passphrase(lock, header)
    own = X25519PrivateKey.generate()
    to, ephemeral = lock.public_bytes_raw(), own.public_key().public_bytes_raw()
    header = Header(scape_backup=2, to=to, ephemeral=ephemeral)
    return header, _of_secret(own.exchange(lock), header)


def _opened(key: Key, header: Header) -> AESGCM:
    if isinstance(key, str):
        if header.to:
            raise Refused("backup-for-key")
        return _of_passphrase(key, header)
    if not header.to:
        raise Refused("backup-for-passphrase")
    if header.to != key.public_key().public_bytes_raw():
        raise Refused("backup-for-other-key")
    try:
        return _of_secret(key.exchange(X25519PublicKey.from_public_bytes(header.ephemeral)), header)
    except ValueError:  # no point of the curve, or none that keeps a secret
        raise Refused("backup-damaged") from None


def _of_passphrase(passphrase: str, header: Header) -> AESGCM:
    scrypt = Scrypt(salt=header.salt, length=32, n=1 << header.cost, r=8, p=1)
    return AESGCM(scrypt.derive(passphrase.encode()))


def _of_secret(shared: bytes, header: Header) -> AESGCM:
    salt = header.ephemeral + header.to
    return AESGCM(HKDF(SHA256(), 32, salt, b"scape backup").derive(shared))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
