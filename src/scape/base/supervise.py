"""Keeps the processes of one agency running; each is a separate program."""

import asyncio
import logging
import os
import signal
import stat
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

log = logging.getLogger(__name__)

STANDARD_INPUT = 0
SCAPE = (sys.executable, "-m", "scape")
LONGEST_PAUSE = 10.0
HEALTHY_AFTER = 2.0  # seconds of life after which a process starts again at once
GRACE = 8.0

# The exit status of a process that cannot get what it needs. It is retried a few times, because its
# predecessor may not have ended yet, and then given up.
GIVE_UP = 78
TRIES = 6


class Program(NamedTuple):
    """A process to keep running. Lower `niceness` runs first; below zero is only a request.

    When a `vital` program cannot run, the others are stopped; any other one affects no other
    program.
    """

    name: str
    arguments: Sequence[str]
    niceness: int = 0
    vital: bool = False


async def keep_running(
    programs: Sequence[Program],
    command: Sequence[str] = SCAPE,
    longest_pause: float = LONGEST_PAUSE,
) -> int:
    """Run until a signal asks to stop, or a vital program cannot run; returns an exit status.

    A program is `command` with its arguments; one that ends early is restarted after a pause that
    doubles up to `longest_pause` seconds.

    Each program has a pipe as its standard input and ends when the supervisor is gone. The
    supervisor also ends when its own standard input is a pipe that is closed.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    stop_with_input(stop)
    keepers = [
        asyncio.create_task(_keep(program, command, longest_pause, stop)) for program in programs
    ]
    statuses = await asyncio.gather(*keepers)
    return max(statuses)


async def _keep(
    program: Program, command: Sequence[str], longest_pause: float, stop: asyncio.Event
) -> int:
    pause, tries = 0.0, 0
    while not stop.is_set():
        started = time.monotonic()
        status = await _run(program, command, stop)
        if stop.is_set():
            break
        tries = tries + 1 if status == GIVE_UP else 0
        if tries >= TRIES and program.vital:
            stop.set()
            return GIVE_UP
        lived = time.monotonic() - started
        pause = 0.0 if lived > HEALTHY_AFTER else min(longest_pause, pause * 2 or 0.1)
        log.error("%s ended with %s; starting it again in %.1f s", program.name, status, pause)
        await _wait(stop, pause)
    return 0


async def _run(program: Program, command: Sequence[str], stop: asyncio.Event) -> int:
    try:
        process = await asyncio.create_subprocess_exec(
            *command, *program.arguments, stdin=asyncio.subprocess.PIPE
        )
    except OSError as error:  # no memory or no process left: temporary, the others continue
        log.error("%s cannot be started: %s", program.name, error)
        return os.EX_OSERR
    _ask_for_priority(process.pid, program.niceness)
    ended = asyncio.create_task(process.wait())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([ended, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not ended.done():
        process.terminate()
        await asyncio.wait([ended], timeout=GRACE)
    if not ended.done():
        process.kill()
    return await ended


def _ask_for_priority(process: int, niceness: int) -> None:
    try:
        os.setpriority(os.PRIO_PROCESS, process, niceness)
    except OSError:
        log.info("no right to give process %s niceness %s", process, niceness)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return


def input_is_held() -> bool:
    """Whether a process holds the other end of standard input, which is not a file or terminal."""
    mode = os.fstat(STANDARD_INPUT).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def stop_with_input(stop: asyncio.Event) -> None:
    """Stop when standard input ends: the supervising process is gone."""
    if not input_is_held():
        return
    loop = asyncio.get_running_loop()

    def read() -> None:
        if not os.read(STANDARD_INPUT, 4096):
            loop.remove_reader(STANDARD_INPUT)
            stop.set()

    loop.add_reader(STANDARD_INPUT, read)
