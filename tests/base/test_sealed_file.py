"""A sealed file opens to what was written, or not at all."""

import io
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from scape.base.errors import Refused
from scape.base.sealed_file import CHUNK, COST, TAG, Key, Opening, Sealing

PASSPHRASE = "correct horse battery"
CHEAP = 10  # of scrypt
DATA = bytes(range(256)) * (3 * CHUNK // 256)  # ends with a chunk


def sealed(data: bytes, cost: int = CHEAP) -> bytes:
    file = io.BytesIO()
    sealing = Sealing(file, PASSPHRASE, cost)
    for at in range(0, len(data), 100_000):
        sealing.write(data[at : at + 100_000])
    sealing.close()
    return file.getvalue()


def opened(data: bytes, key: Key = PASSPHRASE) -> bytes:
    opening = Opening(io.BytesIO(data), key)
    return b"".join(iter(lambda: opening.read(70_000), b""))


@pytest.fixture(scope="module")
def whole() -> bytes:
    return sealed(DATA)


def test_it_opens_to_what_was_written(whole: bytes) -> None:
    assert opened(whole) == DATA
    assert opened(sealed(b"", COST)) == b""


def chunks(whole: bytes) -> Iterator[bytes]:
    head = whole.index(b"\n") + 1
    yield whole[:head]
    for at in range(head, len(whole), CHUNK + TAG):
        yield whole[at : at + CHUNK + TAG]


def test_no_chunk_can_be_left_out_moved_repeated_or_altered(whole: bytes) -> None:
    line, one, two, three = chunks(whole)
    altered = bytes([two[0] ^ 1]) + two[1:]
    for parts in (
        (line, one, two),
        (line, one, three),
        (line, two, one, three),
        (line, one, one, two, three),
        (line, one, altered, three),
        (line, one, two, three, b"x"),
        (line, one, two, three, three),
        (line.replace(b'"cost":10', b'"cost":11'), one, two, three),
        (line,),
    ):
        with pytest.raises(Refused, match="backup-"):
            opened(b"".join(parts))


def test_of_a_file_for_a_public_key_nothing_can_be_altered_either() -> None:
    own, file = X25519PrivateKey.generate(), io.BytesIO()
    sealing = Sealing(file, own.public_key())
    sealing.write(DATA)
    sealing.close()
    whole = file.getvalue()
    assert opened(whole, own) == DATA
    line = whole[: whole.index(b"\n")]
    for at in (20, len(line) - 10, len(line) + 5, len(whole) - 1):
        altered = whole[:at] + bytes([whole[at] ^ 2]) + whole[at + 1 :]
        with pytest.raises(Refused, match="backup-"):
            opened(altered, own)


def test_a_file_of_the_first_version_still_opens() -> None:
    line = b'{"scape_backup":1,"salt":"c2FsdHNhbHRzYWx0c2FsdA==","cost":10}\n'
    key = Scrypt(salt=b"saltsaltsaltsalt", length=32, n=1 << 10, r=8, p=1)
    cipher = AESGCM(key.derive(PASSPHRASE.encode()))
    assert opened(line + cipher.encrypt(bytes(11) + b"\1", b"as once", line)) == b"as once"


def test_a_file_without_its_end_does_not_open() -> None:
    file = io.BytesIO()
    sealing = Sealing(file, PASSPHRASE, CHEAP)
    sealing.write(DATA + b"more")
    with pytest.raises(Refused, match="backup-damaged"):
        opened(file.getvalue())


@pytest.mark.parametrize("other", [b"", b"PK\x03\x04", b"{}\n", b'{"scape_backup":2}\n'])
def test_what_is_no_backup_is_refused(other: bytes) -> None:
    with pytest.raises(Refused, match="backup-"):
        opened(other)
