"""A sealed file opens to what was written, or not at all."""

import io
from collections.abc import Iterator

import pytest

from scape.base.errors import Refused
from scape.base.sealed_file import CHUNK, COST, TAG, Opening, Sealing

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


def opened(data: bytes) -> bytes:
    opening = Opening(io.BytesIO(data), PASSPHRASE)
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
