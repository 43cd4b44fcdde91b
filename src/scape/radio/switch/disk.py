"""One thread that does all slow disk work, so that voice never waits for it.

Jobs run in order. The queue is bounded: when the disk hangs, jobs are dropped and counted, and
nothing waits. `trouble` is the code of the disk's fault, empty if there is none; the fault of a
kind of job ends when a job of that kind succeeds.
"""

import errno
import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue

QUEUE = 2_000

log = logging.getLogger(__name__)

Job = Callable[[], None]


class Disk:
    def __init__(self, jobs: int = QUEUE) -> None:
        self.lost = 0
        self._most = jobs
        self._failing: dict[str, str] = {}
        self._jobs: SimpleQueue[tuple[str, Job] | None] = SimpleQueue()
        self._overflowed = False
        self._thread = threading.Thread(target=self._work, name="disk", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> str:
        return next(iter(self._failing.values()), "disk-slow" if self._overflowed else "")

    def do(self, what: str, job: Job) -> bool:
        """Queues a job of a kind; False, and counted, when the queue is full."""
        self._overflowed = self._jobs.qsize() >= self._most
        if self._overflowed:
            self.lost += 1
        else:
            self._jobs.put((what, job))
        return not self._overflowed

    def close(self) -> None:
        """Returns when every job has run."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while entry := self._jobs.get():
            what, job = entry
            try:
                job()
                self._failing.pop(what, None)
            except OSError as error:
                self._failing[what] = code_of(error)
            except Exception:  # a bug in one job must not end the jobs after it
                log.exception("a job of the disk thread failed: %s", what)
                self._failing[what] = "disk-error"


def code_of(error: OSError) -> str:
    """The code of a failing disk."""
    return "disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "disk-error"
