"""Files whose content cannot be read: kept for the technician, never an obstacle.

A damaged file is renamed to `NAME.damaged-TIME` (microseconds since 1970) in its folder, where it
stays until an operator removes it. The program continues as if the file had not existed.
"""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from scape.base import clock
from scape.base.errors import UNDECODABLE

T = TypeVar("T")

MARK = ".damaged-"

log = logging.getLogger(__name__)


class DamagedFiles:
    """The damaged files in `folder` and its `parts`; `report` gets the name of each new one."""

    def __init__(
        self, folder: Path, report: Callable[[str], None], parts: Iterable[str] = ()
    ) -> None:
        self._folder = folder
        self._report = report
        self._before = sum(1 for part in (".", *parts) for _ in (folder / part).glob(f"*{MARK}*"))
        self._found: set[Path] = set()

    def __len__(self) -> int:
        """How many there are, with those of earlier starts."""
        return self._before + len(self._found)

    def __contains__(self, path: Path) -> bool:
        return path in self._found

    def read(self, path: Path, decode: Callable[[bytes], T]) -> T | None:
        """The decoded content of a file; None if there is none, or if it is damaged."""
        try:
            return decode(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, *UNDECODABLE) as error:
            self.keep_aside(path, error)
            return None

    def keep_aside(self, path: Path, why: object) -> None:
        """Rename a damaged file, and report it."""
        self.note(path, why)
        try:
            path.rename(path.with_name(f"{path.name}{MARK}{clock.now()}"))
        except OSError as error:
            log.error("%s cannot be renamed: %s", path, error)

    def note(self, path: Path, why: object) -> None:
        """Report a damaged file that stays where it is, once."""
        if path not in self._found:
            self._found.add(path)
            log.error("%s is damaged: %s", path, why)
            self._report(str(path.relative_to(self._folder)))
