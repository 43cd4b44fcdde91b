"""Reads and writes lists in a separate process, with bounded memory and time.

No file affects the node: the process returns data of a known form or ends without it. Writing a
long list does not block the node.
"""

import asyncio
import os
import resource
import signal
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from typing import Any, TypeVar

import msgspec

from scape.base.cells import Head, Parsed, Reading, parse
from scape.base.errors import Refused
from scape.base.list_writer import Writing, write

SLICE = 500  # lines per message
CPU = 120  # seconds
MEMORY = 1536 * 1024 * 1024  # bytes of address space

T = TypeVar("T")
Receive = Callable[[], bytes]
_encode = msgspec.json.Encoder().encode
_decode_head = msgspec.json.Decoder(Head).decode
_decode_slice = msgspec.json.Decoder(list[Parsed]).decode
_decode_rows = msgspec.json.Decoder(list[dict[str, Any]]).decode


async def read_list(content: bytes, reading: Reading) -> AsyncGenerator[Head | list[Parsed]]:
    """The header, then the lines in slices. Closing it ends the process.

    `Refused("list-damaged")` when the process ends before the list does.
    """
    async with _process(_read, content, reading) as receive:
        if head := await asyncio.to_thread(receive):
            yield _decode_head(head)
        while slice := await asyncio.to_thread(receive):
            yield _decode_slice(slice)


async def write_list(rows: bytes, writing: Writing) -> bytes:
    """The file of the rows, which are given as JSON."""
    async with _process(_write, rows, writing) as receive:
        return await asyncio.to_thread(receive)


@asynccontextmanager
async def _process(work: Callable[..., None], *given: Any) -> AsyncGenerator[Receive]:
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=work, args=(theirs, *given), daemon=True)
    await asyncio.to_thread(worker.start)
    theirs.close()
    try:
        yield ours.recv_bytes
    except EOFError:
        raise Refused("list-damaged") from None
    finally:
        worker.kill()
        await asyncio.to_thread(worker.join)
        ours.close()


def _read(answer: Pipe, content: bytes, reading: Reading) -> None:
    _begin()
    limit(MEMORY, CPU)
    lines = parse(content, reading)
    answer.send_bytes(_encode(next(lines)))
    for slice in slices(lines, SLICE):
        answer.send_bytes(_encode(slice))
    answer.send_bytes(b"")


def _write(answer: Pipe, rows: bytes, writing: Writing) -> None:
    _begin()
    answer.send_bytes(write(_decode_rows(rows), writing))


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the node decides, not the terminal
    os.nice(10)


def limit(memory: int, seconds: int) -> None:
    """Limit this process: its memory, its processor time, no files to write."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def slices(items: Iterable[T], size: int) -> Iterator[list[T]]:
    slice: list[T] = []
    for item in items:
        slice.append(item)
        if len(slice) == size:
            yield slice
            slice = []
    if slice:
        yield slice
