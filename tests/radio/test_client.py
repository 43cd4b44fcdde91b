"""Whatever meets the node's end of the local socket, it comes back, and says why it was away."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from scape.base.errors import Unavailable
from scape.radio.node.switch_client import SILENCE, SwitchClient
from scape.radio.wire.messages import FromNode, FromSwitch, Recorded, Rejected, Switch
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

HELLO = Switch("a spool", 1, "127.0.0.1:62031")


@contextlib.asynccontextmanager
async def switch(folder: Path, answer: bytes) -> AsyncIterator[Path]:
    """Something that listens where a switch should, and gives everybody this answer."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)
        with contextlib.suppress(ConnectionResetError):
            await reader.read()
        writer.close()

    path = folder / "switch.sock"
    async with await asyncio.start_unix_server(talk, path):
        yield path


def framed(message: FromSwitch) -> bytes:
    body = msgspec.msgpack.encode(message)
    return len(body).to_bytes(4, "big") + body


async def outcome(
    path: Path, hello: Callable[[], Awaitable[list[FromNode]]], silence: float = SILENCE
) -> tuple[FromSwitch | None, list[str]]:
    """What a client hears first, and why it was away until then or, the second time, at all."""
    heard: asyncio.Queue[FromSwitch | None] = asyncio.Queue()
    reasons: list[str] = []

    def lost(why: str) -> None:
        reasons.append(why)
        if len(reasons) == 2:
            heard.put_nowait(None)

    client = SwitchClient(path, hello, heard.put, lost, silence=silence, retry=0.01)
    running = asyncio.create_task(client.run())
    async with asyncio.timeout(PATIENCE):
        first = await heard.get()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return first, reasons


async def nothing_to_say() -> list[FromNode]:
    return []


async def test_a_store_that_is_away_at_first_only_delays_the_conversation(tmp_path: Path) -> None:
    answers = [Unavailable("store-unreachable")]

    async def hello() -> list[FromNode]:
        if answers:
            raise answers.pop()
        return [Recorded(1)]

    async with switch(tmp_path, framed(HELLO)) as path:
        assert await outcome(path, hello) == (HELLO, ["not-connected"])


async def test_a_switch_that_is_not_there_is_said_to_be_away(tmp_path: Path) -> None:
    path = tmp_path / "switch.sock"
    assert await outcome(path, nothing_to_say) == (None, ["not-connected"] * 2)


async def test_a_switch_that_hangs_is_said_to_be_away(tmp_path: Path) -> None:
    async with switch(tmp_path, b"") as path:
        assert await outcome(path, nothing_to_say, silence=0.05) == (None, ["not-connected"] * 2)


async def test_a_switch_that_rejects_what_it_is_sent_is_tried_again_later(tmp_path: Path) -> None:
    answer = framed(HELLO) + framed(Rejected("too long"))
    async with switch(tmp_path, answer) as path:
        pauses: list[float] = []

        async def sleep(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == 9:
                raise Unavailable("enough")

        client = SwitchClient(path, nothing_to_say, ignore, pauses_are_for, retry=0.5)
        with pytest.MonkeyPatch.context() as patch, pytest.raises(Unavailable):
            patch.setattr("scape.radio.node.switch_client.asyncio.sleep", sleep)
            await client.run()
        assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def ignore(message: FromSwitch) -> None:
    pass


def pauses_are_for(why: str) -> None:
    assert why == "switch-rejects"


async def test_what_is_no_switch_is_said_to_be_strange(tmp_path: Path) -> None:
    async with switch(tmp_path, b"\0\0\0\1?") as path:
        assert await outcome(path, nothing_to_say) == (None, ["switch-strange"] * 2)
