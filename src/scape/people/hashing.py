"""The hashing of passwords: one hash at a time, in a short line in which known users come first.

A hash takes a tenth of a second of a core and 64 MiB. A flood of sign-ins takes one core at most,
and one account never fills the line of all known users.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from scape.base.errors import Unavailable

STRANGERS, KNOWN = 8, 64
OF_ONE = 4  # of KNOWN, those of one account

T = TypeVar("T")
Turn = asyncio.Future[None]


class Hashing:
    """One at a time; known users before strangers, each in the order they came.

    `known` is the account of a known user, empty for a stranger.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "passwords")
        self._busy = False
        self._lines: dict[bool, deque[Turn]] = {True: deque(), False: deque()}
        self._waiting = Counter[str]()

    def check_room(self, known: str) -> None:
        """`Unavailable("sign-in-busy")` when the line is full."""
        is_full = len(self._lines[bool(known)]) >= (KNOWN if known else STRANGERS)
        if is_full or (known and self._waiting[known] >= OF_ONE):
            raise Unavailable("sign-in-busy")

    async def run(self, known: str, function: Callable[..., T], *arguments: object) -> T:
        """The result of a hash, once it is its turn. `Unavailable` as `check_room`."""
        if self._busy:
            self.check_room(known)
            self._waiting[known] += 1
            try:
                await self._wait(self._lines[bool(known)])
            finally:
                self._waiting -= Counter((known,))  # and forgets those of whom none is left
        self._busy = True
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._thread, function, *arguments)
        finally:
            self._next()

    async def _wait(self, line: deque[Turn]) -> None:
        turn: Turn = asyncio.get_running_loop().create_future()
        line.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn in line:
                line.remove(turn)
            elif not turn.cancelled():
                self._next()  # its turn had come already
            raise

    def _next(self) -> None:
        for line in (self._lines[True], self._lines[False]):
            while line:
                turn = line.popleft()
                if not turn.cancelled():
                    turn.set_result(None)
                    return
        self._busy = False
