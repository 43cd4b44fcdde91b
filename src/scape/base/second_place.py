"""The journal's last row, sent each hour to places that who rewrites the journal cannot reach.

A file gets a line for each head, a syslog server a message (RFC 5424, over UDP), a person a mail.
The file is also read: a journal that no longer has the row last sent there was cut or replaced.
"""

import asyncio
import datetime
import smtplib
import socket
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from scape.base import heads, standing
from scape.base.errors import Unavailable
from scape.base.files import append_line
from scape.base.heads import Finding, Head
from scape.base.node import HEALTH, Node

HOUR = 3600.0
MAIL_TIMEOUT = 30.0
NOTICE_OF_AUDIT = 13 * 8 + 5  # RFC 5424, 6.2.1


class Mailbox(NamedTuple):
    """An address, and the relay that takes mail for it without signing in."""

    address: str
    relay: tuple[str, int]


class SecondPlace:
    """Where heads are sent: a file, a syslog server, a mailbox, any or none of them."""

    def __init__(
        self,
        file: Path | None = None,
        syslog: tuple[str, int] | None = None,
        mailbox: Mailbox | None = None,
    ) -> None:
        self._file, self._syslog, self._mailbox = file, syslog, mailbox

    def __bool__(self) -> bool:
        return bool(self._file or self._syslog or self._mailbox)

    def last(self) -> Head | None:
        """The head that was last sent to the file."""
        if self._file is None or not self._file.exists():
            return None
        return next(reversed(heads.of_file(self._file)), None)

    def send(self, head: Head, at: int) -> None:
        """OSError when one of the places cannot be reached; UDP itself is not confirmed."""
        time = datetime.datetime.fromtimestamp(at // 1_000_000, datetime.UTC)
        stamp = f"{time:%Y-%m-%dT%H:%M:%SZ}"
        if self._syslog:
            text = f"<{NOTICE_OF_AUDIT}>1 {stamp} - scape - head - {heads.written(head)}"
            self._send_datagram(text.encode())
        if self._file:
            append_line(self._file, f"{stamp} {heads.written(head)}")
        if self._mailbox:
            _mail(self._mailbox, f"{stamp} {heads.written(head)}")

    def _send_datagram(self, data: bytes) -> None:
        assert self._syslog
        family, kind, _, _, address = socket.getaddrinfo(*self._syslog, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind) as udp:
            udp.sendto(data, address)


def _mail(mailbox: Mailbox, line: str) -> None:
    message = EmailMessage()
    message["From"] = message["To"] = mailbox.address
    message["Subject"] = f"Scape journal {line}"
    message.set_content(f"{line}\n")
    with smtplib.SMTP(*mailbox.relay, timeout=MAIL_TIMEOUT) as relay:
        relay.send_message(message)


async def keep_sending(node: Node, place: SecondPlace, every: float = HOUR) -> None:
    """Send the head `every` so many seconds, until cancelled."""
    while place:
        await send_head(node, place)
        await asyncio.sleep(every)


async def send_head(node: Node, place: SecondPlace) -> None:
    """Check the head sent last, and send the newest. A failure is shown until one is sent."""
    try:
        last = await asyncio.to_thread(place.last)
        if last and await node.read(partial(_hash_of, last[0])) != last[1]:
            node.store.head.keep_finding(Finding("tail-cut", last))
            node.tell_head()
        head = await node.read(_newest)
        await asyncio.to_thread(place.send, head, node.clock())
    except (OSError, Unavailable) as error:
        node.health("heads", "down", "heads-not-sent", error=str(error))
    else:
        if node.live.memory(HEALTH.name).get("heads"):
            node.health("heads", "up")


def _hash_of(seq: int, connection: Connection) -> bytes | None:
    return standing.hash_of(connection, seq) if seq else heads.EMPTY[1]


def _newest(connection: Connection) -> Head:
    seq = standing.head_of(connection)
    return seq, standing.hash_of(connection, seq) or heads.EMPTY[1]
