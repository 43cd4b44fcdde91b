"""A journal that was cut is called cut, by every start and every check, until the evidence goes."""

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from scape.base import heads, journal_tool
from scape.base.journal import GENESIS
from scape.base.node import Node
from scape.base.second_place import Mailbox, SecondPlace, send_head
from scape.base.store import Store
from scape.base.words import Words
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Node]:
    node = Node(Store(folder), (VIEWS,), LIVE, KEY)
    await node.start()
    try:
        yield node
    finally:
        await node.stop()


async def run(folder: Path, *ids: str) -> dict[str, Any]:
    """Open the store, record a note for each id; returns what health says of the journal."""
    async with opened(folder) as node:
        for id in ids:
            await node.change(note(id))
        return dict(node.live.memory("system_health").get("journal", {}))


def verify(folder: Path, sent: Path | None = None) -> int:
    store = Store(folder)
    try:
        return journal_tool.run(store, "verify", None, Words("en"), sent)
    finally:
        store.close()


def cut(folder: Path) -> None:
    """Remove the last two rows, as an attacker would."""
    with sqlite3.connect(folder / "scape.db") as plain:
        plain.execute("DELETE FROM journal WHERE seq > (SELECT max(seq) - 2 FROM journal)")
    plain.close()


def nothing_more(folder: Path) -> None:
    pass


def head_removed(folder: Path) -> None:
    (folder / "journal.head").unlink()


def head_emptied(folder: Path) -> None:
    (folder / "journal.head").write_bytes(b"")


def head_torn(folder: Path) -> None:
    (folder / "journal.head").write_bytes(b"0000 torn and much longer than it was" * 9)


@pytest.mark.parametrize(
    ("hide", "why", "said"),
    [
        (nothing_more, "journal-tail-cut", "Row 4 is not the one last recorded"),
        (head_removed, "journal-head-missing", "journal.head was missing"),
        (head_emptied, "journal-head-missing", "journal.head was missing"),
        (head_torn, "journal-head-unreadable", "journal.head was unreadable"),
    ],
)
async def test_a_cut_journal_is_not_called_intact_after_a_start(
    tmp_path: Path,
    hide: Callable[[Path], None],
    why: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert await run(tmp_path, "a", "b", "c", "d") == {}
    assert verify(tmp_path) == 0
    cut(tmp_path)
    hide(tmp_path)
    assert verify(tmp_path) == 1
    first = await run(tmp_path, "e", "f", "g")
    again = await run(tmp_path)
    for health in (first, again):
        assert (health["state"], health["why"]) == ("down", why)
    assert again["since"] == first["since"]
    capsys.readouterr()
    assert verify(tmp_path) == 1
    assert said in capsys.readouterr().out
    (tmp_path / "journal.head.cut").unlink()
    assert await run(tmp_path) == {}
    assert verify(tmp_path) == 0


async def test_an_older_finding_is_not_replaced_by_a_newer(tmp_path: Path) -> None:
    await run(tmp_path, "a", "b", "c", "d")
    cut(tmp_path)
    await run(tmp_path, "e", "f", "g")
    cut(tmp_path)
    await run(tmp_path, "h")
    found = heads.HeadFile(tmp_path).findings()
    assert [(finding.what, (finding.head or (0, b""))[0]) for finding in found] == [
        ("tail-cut", 4),
        ("tail-cut", 5),
    ]


async def test_a_new_store_has_the_head_of_an_empty_journal(tmp_path: Path) -> None:
    assert await run(tmp_path) == {}
    assert heads.HeadFile(tmp_path).kept() == (0, GENESIS)
    assert (tmp_path / "journal.head").stat().st_mode & 0o777 == 0o600


async def test_heads_of_a_second_place_find_what_the_folder_no_longer_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, sent = tmp_path / "data", tmp_path / "sent"
    data.mkdir()
    await run(data, "a", "b", "c")
    head = heads.HeadFile(data).kept()
    assert head is not None
    sent.write_text(f"2026-11-26T17:00:00Z {heads.written(head)}\n")
    assert verify(data, sent) == 0
    for path in data.iterdir():
        path.unlink()
    await run(data, "d", "e", "f", "g")
    assert verify(data) == 0
    assert verify(data, sent) == 1
    assert "Row 3 is not the one last recorded" in capsys.readouterr().out


async def test_heads_are_sent_to_a_file_and_to_syslog(tmp_path: Path) -> None:
    file = tmp_path / "sent"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))
        udp.settimeout(PATIENCE)
        place = SecondPlace(file, udp.getsockname())
        async with opened(tmp_path) as node:
            await send_head(node, place)
            await node.change(note("a"))
            await send_head(node, place)
            kept = node.store.head.kept()
            assert "heads" not in node.live.memory("system_health")
        said = [udp.recv(1000).decode() for _ in range(2)]
    assert heads.of_file(file) == [heads.EMPTY, kept]
    assert [heads.read(text) for text in said] == [heads.EMPTY, kept]
    assert said[0].startswith("<109>1 20")
    assert file.stat().st_mode & 0o777 == 0o600


class Inbox:
    """What a mail server got; it refuses mail for anybody else."""

    def __init__(self) -> None:
        self.subjects: list[str] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address != "archive@example.lv":
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.subjects.append(str(message_from_bytes(envelope.content)["Subject"]))
        return "250 OK"


@asynccontextmanager
async def mail_server() -> AsyncIterator[tuple[Inbox, tuple[str, int]]]:
    inbox = Inbox()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(inbox, loop=loop), "127.0.0.1", 0)
    async with server:
        yield inbox, server.sockets[0].getsockname()


async def test_heads_are_sent_by_mail(tmp_path: Path) -> None:
    async with mail_server() as (inbox, relay), opened(tmp_path) as node:
        await node.change(note("a"))
        await send_head(node, SecondPlace(mailbox=Mailbox("archive@example.lv", relay)))
        kept = node.store.head.kept()
        await send_head(node, SecondPlace(mailbox=Mailbox("nobody@example.lv", relay)))
        refused = node.live.memory("system_health")["heads"]
    assert [heads.read(subject) for subject in inbox.subjects] == [kept]
    assert refused["why"] == "heads-not-sent"
    assert "no such mailbox" in refused["facts"]["error"]


async def test_a_journal_without_the_row_last_sent_is_called_cut(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "sent"
    data.mkdir()
    async with opened(data) as node:
        await node.change(note("a"))
        await send_head(node, SecondPlace(file, None))
    for path in data.iterdir():
        path.unlink()
    async with opened(data) as node:
        await node.change(note("b"))
        await send_head(node, SecondPlace(file, None))
        health = node.live.memory("system_health")["journal"]
    assert (health["why"], health["facts"]) == ("journal-tail-cut", {"seq": 1})
    assert verify(data) == 1


async def test_a_second_place_that_is_away_is_reported_until_it_is_back(tmp_path: Path) -> None:
    away = tmp_path / "away"
    async with opened(tmp_path) as node:
        await send_head(node, SecondPlace(away / "sent", None))
        assert node.live.memory("system_health")["heads"]["why"] == "heads-not-sent"
        away.mkdir()
        await send_head(node, SecondPlace(away / "sent", None))
        assert node.live.memory("system_health")["heads"]["state"] == "up"
