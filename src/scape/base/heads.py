"""The journal's last row, remembered outside the store: what shows that the journal was cut.

`journal.head` has its number and hash, and is overwritten after each batch. What a start finds
wrong with it is kept in `journal.head.cut`, a line for each finding, because the next row would
overwrite it. That file stays until an operator removes it.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from scape.base.files import append_line, replace_file
from scape.base.journal import GENESIS

Head = tuple[int, bytes]
"""The number and the hash of a journal row."""

EMPTY: Head = (0, GENESIS)

Loss = Literal["tail-cut", "head-missing", "head-unreadable"]


class Finding(NamedTuple):
    """What a start found wrong: the head that the journal does not have, if it could be read."""

    what: Loss
    head: Head | None


def written(head: Head) -> str:
    return f"{head[0]:020} {head[1].hex()}"


def read(text: str) -> Head | None:
    """The head in a line of text; None when there is none."""
    try:
        seq, hash = text.split()[-2:]
        return int(seq), bytes.fromhex(hash)
    except ValueError:
        return None


def line_of(finding: Finding) -> str:
    """A finding as `journal.head.cut` has it."""
    return written(finding.head) if finding.head else finding.what


def of_file(path: Path) -> list[Head]:
    """The heads in a file of a second place, whatever else its lines say."""
    lines = path.read_text(errors="replace").splitlines()
    return [head for line in lines if (head := read(line))]


class HeadFile:
    """The head of the journal in a data folder, and what was found wrong with it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal.head"
        self.cut = folder / "journal.head.cut"
        self._file = -1

    def kept(self) -> Head | None:
        """The last row as the file remembers it; None when the file is missing or unreadable."""
        return read(self._text())

    def findings(self) -> list[Finding]:
        """What earlier starts found wrong, oldest first."""
        if not self.cut.exists():
            return []
        lines = self.cut.read_text(errors="replace").splitlines() or ["missing"]
        return [_finding(line) for line in lines]

    def since(self) -> int:
        """When the newest finding was kept, in microseconds since 1970."""
        return self.cut.stat().st_mtime_ns // 1000

    def wrong(self, last: int, hash_at: Callable[[int], bytes | None]) -> Finding | None:
        """What is wrong with the file beside a journal that ends with row `last`."""
        head = self.kept()
        if head is None:
            text = self._text()
            if text or last:
                return Finding("head-unreadable" if text.strip("\0\n ") else "head-missing", None)
        elif head[0] and hash_at(head[0]) != head[1]:
            return Finding("tail-cut", head)
        return None

    def keep_finding(self, finding: Finding) -> None:
        """Keep it as evidence, before the next row overwrites the head."""
        append_line(self.cut, line_of(finding))

    def open(self) -> None:
        """Begin to keep the head: at first, durably, that of an empty journal."""
        if self.kept() is None:
            replace_file(self.path, f"{written(EMPTY)}\n".encode())
        self._file = os.open(self.path, os.O_RDWR)

    def keep(self, head: Head) -> None:
        os.pwrite(self._file, f"{written(head)}\n".encode(), 0)

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _text(self) -> str:
        if not self.path.exists():
            return ""
        return self.path.read_text(errors="replace")


def _finding(line: str) -> Finding:
    if head := read(line):
        return Finding("tail-cut", head)
    return Finding("head-missing" if "missing" in line else "head-unreadable", None)
