"""Limits what a repeated error adds to the log: a traceback a minute, and a count.

A client that finds a fault can cause it thousands of times a minute, each with a traceback. A
warning about what a client did has the attribute `client`, which says of whom and what: there is
one a minute of each.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

MINUTE = 60.0
LINES = 10  # a minute, of errors from the same place
CLIENT = "client"
SERVER = "uvicorn"  # its warnings are about what clients send

Place = tuple[str, int, str]
"""File, line and kind of error."""


class Logged:
    """When an error of a place was last logged with its traceback, and how often it came since."""

    __slots__ = ("at", "since")

    def __init__(self, at: float) -> None:
        self.at = at
        self.since = 0


class Faults(logging.Filter):
    """A filter of a log's handler. `count`: the errors since the start, logged or not.

    Of the same place the first is logged whole, the following of that minute as `LINES` lines, and
    the first after it with their number.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.count = 0
        self._now = now
        self._logged: dict[Place, Logged] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if _of_the_stop(record):
            return False
        if record.levelno < logging.ERROR and not _of_a_client(record):
            return True
        self.count += 1
        now, place = self._now(), _place(record)
        logged = self._logged.get(place)
        if logged is None or now - logged.at >= MINUTE:
            self._logged[place] = Logged(now)
            if logged and logged.since:
                record.msg, record.args = f"{record.getMessage()} ({logged.since} times before)", ()
            return True
        logged.since += 1
        record.exc_info = record.exc_text = None
        return logged.since < LINES and not _of_a_client(record)


def note_end(log: logging.Logger, task: asyncio.Task[None]) -> None:
    """Log the fault that ended a task that nobody waits for, at once."""
    if not task.cancelled() and (fault := task.exception()):
        log.error("%s failed", task.get_name(), exc_info=fault)


def _of_the_stop(record: logging.LogRecord) -> bool:
    """Whether it says only that a server that stops cancelled a request."""
    error = record.exc_info[1] if record.exc_info else None
    return isinstance(error, asyncio.CancelledError)


def _of_a_client(record: logging.LogRecord) -> bool:
    of_server = record.name.split(".", maxsplit=1)[0] == SERVER
    return record.levelno == logging.WARNING and (of_server or hasattr(record, CLIENT))


def _place(record: logging.LogRecord) -> Place:
    """Where the error was raised; without one, the client, or where the record was made."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None or error.__traceback__ is None:
        return getattr(record, CLIENT, record.filename), record.lineno, ""
    trace: TracebackType = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    file = PurePath(trace.tb_frame.f_code.co_filename).name
    return file, trace.tb_lineno, type(error).__name__


FAULTS = Faults()
"""Those of this process."""
