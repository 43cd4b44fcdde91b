"""A repeater's side of the Homebrew protocol, as MMDVM sites run it: log in, ping, start again.

    LOGIN --salt--> KEY --ack--> DETAILS --ack--> OPTIONS --ack--> RUNNING
      ^                                                               |
      +------- MSTNAK, MSTCL, or 60 s without an accepted answer -----+

An unanswered message is repeated every 10 s; when RUNNING that is the ping.
"""

from collections.abc import Callable
from enum import Enum

import msgspec

from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Datagram, Details

AGAIN = 10.0
DEAD = 60.0


class Step(Enum):
    """The next message to the master, or the repeated one."""

    LOGIN = "login"
    KEY = "key"
    DETAILS = "details"
    OPTIONS = "options"
    RUNNING = "running"


_NEXT = {
    Step.KEY: Step.DETAILS,
    Step.DETAILS: Step.OPTIONS,
    Step.OPTIONS: Step.RUNNING,
}


class LoggedIn(msgspec.Struct, frozen=True):
    """The master accepted the login."""


class LoggedOut(msgspec.Struct, frozen=True):
    """The session ended or the login failed: `refused`, `closed` or `silent`."""

    why: str


class Link:
    """The connection of one repeater to its master. Datagrams to send wait in `outbox`."""

    def __init__(
        self, details: Details, secret: str, report: Callable[[LoggedIn | LoggedOut], None]
    ) -> None:
        self.outbox: list[Datagram] = []
        self.step = Step.LOGIN
        self.due = 0.0
        self._details = details
        self._secret = secret
        self._report = report
        self._salt = b""
        self._heard = 0.0

    @property
    def running(self) -> bool:
        return self.step is Step.RUNNING

    def receive(self, datagram: Datagram, now: float) -> None:
        """Handles an answer of the master; frames are handled elsewhere."""
        match datagram:
            case homebrew.Ack():
                self._acknowledged(datagram.word, now)
            case homebrew.Pong() if self.running:
                self._heard = now
            case homebrew.Nak():
                self._begin_again("refused", now + AGAIN)
            case homebrew.MasterClose():
                self._begin_again("closed", now + AGAIN)

    def tick(self, now: float) -> None:
        """Sends what is due."""
        if self.step is not Step.LOGIN and now - self._heard >= DEAD:
            self._begin_again("silent", now)
        if now >= self.due:
            self.outbox.append(self._say())
            self.due = now + AGAIN

    def close(self) -> None:
        """Logs out, so that the master need not wait for silence."""
        if self.running:
            self.outbox.append(homebrew.Close(self._details.repeater))

    def _acknowledged(self, word: bytes, now: float) -> None:
        if self.step is Step.LOGIN:
            self._salt, self.step = word, Step.KEY
        elif self.running or word != self._details.repeater.to_bytes(4, "big"):
            return
        else:
            self.step = _NEXT[self.step]
        self._heard = self.due = now
        if self.running:
            self._report(LoggedIn())
        self.tick(now)

    def _begin_again(self, why: str, due: float) -> None:
        self.step, self.due = Step.LOGIN, due
        self._report(LoggedOut(why))

    def _say(self) -> Datagram:
        repeater = self._details.repeater
        match self.step:
            case Step.LOGIN:
                return homebrew.Login(repeater)
            case Step.KEY:
                return homebrew.Key(repeater, homebrew.answer(self._salt, self._secret))
            case Step.DETAILS:
                return self._details
            case Step.OPTIONS:
                return homebrew.Options(repeater, "")
            case Step.RUNNING:
                return homebrew.Ping(repeater)
