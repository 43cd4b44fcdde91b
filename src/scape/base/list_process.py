"""Reads and writes lists in a separate process, with bounded memory and time.

No file affects the node: the process returns data of a known form or ends without it. Writing a
long list does not block the node.
"""

import asyncio
import os
import resource
import signal
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from typing import Any

import msgspec

from scape.base.cells import Flaw, Head, Parsed, Reading, parse
from scape.base.errors import Refused
from scape.base.list_writer import Writing, write

SLICE = 500  # lines per message
FULL = 256 * 1024  # bytes of a message, which takes no further line
LONGEST = 4 * 1024 * 1024  # bytes of a message: FULL and the longest line
MOST = 40 * 1024 * 1024  # bytes of all lines
CPU = 120  # seconds
SILENCE = 60.0  # seconds without a message
MEMORY = 1536 * 1024 * 1024  # bytes of address space

Receive = Callable[[int | None, float | None], Awaitable[bytes]]
_encode = msgspec.json.Encoder().encode
_decode_head = msgspec.json.Decoder(Head).decode
_decode_slice = msgspec.json.Decoder(list[Parsed]).decode
_decode_rows = msgspec.json.Decoder(list[dict[str, Any]]).decode


async def read_list(content: bytes, reading: Reading) -> AsyncGenerator[Head | list[Parsed]]:
    """The header, then the lines in slices. Closing it ends the process.

    `Refused("list-damaged")` when the process ends before the list does, or is silent.
    """
    async with _process(_read, content, reading) as receive:
        if head := await receive(LONGEST, SILENCE):
            yield _decode_head(head)
        while slice := await receive(LONGEST, SILENCE):
            yield _decode_slice(slice)


async def write_list(rows: bytes, writing: Writing) -> bytes:
    """The file of the rows, which are given as JSON."""
    async with _process(_write, rows, writing) as receive:
        return await receive(None, None)


@asynccontextmanager
async def _process(work: Callable[..., None], content: bytes, how: Any) -> AsyncGenerator[Receive]:
    """A process that does the work. Its messages have a size, and seconds to come, at most."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    worker = context.Process(target=work, args=(theirs, how), daemon=True)
    await asyncio.to_thread(worker.start)
    theirs.close()

    async def receive(longest: int | None, silence: float | None) -> bytes:
        async with asyncio.timeout(silence):
            return await asyncio.to_thread(ours.recv_bytes, longest)

    try:
        await asyncio.to_thread(ours.send_bytes, content)
        yield receive
    except (EOFError, OSError):  # TimeoutError is one
        raise Refused("list-damaged") from None
    finally:
        worker.kill()
        await asyncio.to_thread(worker.join)
        ours.close()


def _read(pipe: Pipe, reading: Reading) -> None:
    _begin()
    limit(MEMORY, CPU)
    lines = parse(pipe.recv_bytes(), reading)
    pipe.send_bytes(_encode(next(lines)))
    for slice in slices(lines):
        pipe.send_bytes(slice)
    pipe.send_bytes(b"")


def _write(pipe: Pipe, writing: Writing) -> None:
    _begin()
    pipe.send_bytes(write(_decode_rows(pipe.recv_bytes()), writing))


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the node decides, not the terminal
    os.nice(10)


def limit(memory: int, seconds: int) -> None:
    """Limit this process: its memory, its processor time, no files to write."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def slices(lines: Iterator[Head | Parsed]) -> Iterator[bytes]:
    """The lines as messages; the last says so if they are more than the node takes."""
    slice: list[bytes] = []
    size = 0
    for line in _bounded(lines):
        slice.append(line)
        size += len(line)
        if len(slice) == SLICE or size >= FULL:
            yield _array(slice)
            slice, size = [], 0
    if slice:
        yield _array(slice)


def _bounded(lines: Iterator[Head | Parsed]) -> Iterator[bytes]:
    total = 0
    for line in lines:
        assert isinstance(line, Parsed)
        encoded = _encode(line)
        total += len(encoded)
        if total > MOST:
            flaw = Flaw(line.line, "list-too-much", facts={"most": MOST >> 20})
            yield _encode(Parsed(line.line, {}, [flaw]))
            return
        yield encoded


def _array(values: list[bytes]) -> bytes:
    return b"[" + b",".join(values) + b"]"
