"""The state that a restarted switch continues with: its sessions and its configuration.

Both files are sealed: the configuration holds the sites' secrets, and the seal detects every
damaged byte.
"""

import contextlib
from pathlib import Path

import msgspec

from scape.base import vault
from scape.base.damaged import DamagedFiles
from scape.base.errors import Refused
from scape.base.files import replace_file
from scape.radio.switch.configuration import Rows
from scape.radio.switch.links.master import Session
from scape.radio.wire.framing import read_written, written
from scape.radio.wire.messages import Configuration

SESSIONS, CONFIGURATION = "sessions", "configuration"


def save_sessions(folder: Path, key: bytes, sessions: bytes) -> None:
    """Write encoded sessions."""
    replace_file(folder / SESSIONS, vault.seal(key, sessions))


def save_configuration(folder: Path, key: bytes, rules: Configuration, rows: Rows) -> None:
    whole = msgspec.structs.replace(rules, **rows)
    replace_file(folder / CONFIGURATION, vault.seal(key, written(whole)))


def read_sessions(folder: Path, key: bytes, damaged: DamagedFiles) -> list[Session]:
    """The sessions of the previous switch; if they are damaged the repeaters log in again."""

    def decode(content: bytes) -> list[Session]:
        with contextlib.suppress(Refused):  # the first release did not seal them
            content = vault.unseal(key, content)
        return msgspec.msgpack.decode(content, type=list[Session])

    return damaged.read(folder / SESSIONS, decode) or []


def read_configuration(folder: Path, key: bytes, damaged: DamagedFiles) -> Configuration | None:
    """The configuration of the previous switch; without it the switch waits for the node's."""
    return damaged.read(
        folder / CONFIGURATION, lambda content: read_written(vault.unseal(key, content))
    )
