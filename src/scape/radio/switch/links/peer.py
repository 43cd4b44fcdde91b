"""The peer's side of the Homebrew protocol: logs in at another master, as a repeater does.

    RESTING --RPTL--> LOGIN --salt, RPTK--> KEY --yes, RPTC--> DETAILS --yes, RPTO--> RUNNING
       ^                |                    |                    |                      |
       +--- no (longer each time), 60 s without an answer --------+                      |
       +--- 60 s without one, or doubted and not cleared within 2 s ---------------------+

Every step is repeated every 10 s; a running peer pings as often. A MSTNAK or MSTCL to a running
peer is easily forged, so it only triggers a ping: a master that knows the peer answers it.

Masters differ in what follows their commands: xlxd and urfd omit the id in RPTACK, and reverse it
in MSTPONG. As in MMDVM's own clients only the command and its source address count.
"""

import math
from collections.abc import Callable
from enum import Enum

from msgspec.structs import replace

from scape.radio.events import AirEvent, LossReason, RepeaterConnected, RepeaterLost
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import FRAME, Address, Frame, literal
from scape.radio.wire.messages import Link

RETRY = 10.0
DEAD = 60.0
DOUBT = 2.0
LONGEST_REST = 160.0
SOFTWARE = "Scape"


class Step(Enum):
    RESTING = "resting"
    LOGIN = "login"
    KEY = "key"
    DETAILS = "details"
    RUNNING = "running"


class Peer:
    """A link of kind `homebrew`. It plays one call per slot, as our own sites do."""

    slotted = True

    def __init__(self, link: Link, wall: Callable[[float], int]) -> None:
        self.number = link.number
        self.address = literal(link.host, link.port)
        self.connected = False
        self.last_heard = 0.0
        self.events: list[AirEvent] = []
        self.outbox: list[tuple[bytes, Address]] = []
        self._link = link
        self._wall = wall
        self._id = link.number.to_bytes(4, "big")
        self._step = Step.RESTING
        self._said: list[homebrew.Datagram] = []  # repeated every `RETRY`
        self._due = 0.0
        self._answered = 0.0  # when the master last accepted, or when we began
        self._rest = RETRY
        self._refused = False  # and reported
        self._doubt: LossReason | None = None
        self._doubt_until = math.inf

    def receive(self, data: bytes, now: float) -> Frame | None:
        datagram = homebrew.decode(data)
        match datagram:
            case Frame():
                return self._hear(datagram, now)
            case homebrew.Ack(word):
                self._acknowledged(word, now)
            case homebrew.Pong() if self.connected:
                self._accept(now)
            case homebrew.Nak():
                self._denied("refused", now)
            case homebrew.MasterClose():
                self._denied("closed", now)
        return None

    def pack(self, frame: bytes, now: float) -> bytes:
        return frame[:11] + self._id + frame[15:FRAME]

    def sweep(self, now: float) -> None:
        if self._step is not Step.RESTING and now - self._answered > DEAD:
            self._restart("silent", now)
        elif self._doubt and now >= self._doubt_until:
            self._restart(self._doubt, now)
        if now >= self._due:
            if self._step is Step.RESTING:
                self._answered = now
                self._go(Step.LOGIN, now, homebrew.Login(self.number))
            else:
                self._say(now)

    def close(self, now: float) -> None:
        if self.connected:
            self._send(homebrew.Close(self.number))
            self._restart("removed", now)

    def _hear(self, frame: Frame, now: float) -> Frame | None:
        """Frames do not prove that the master still has the login: only its answers do."""
        if not self.connected:
            return None
        self.last_heard = now
        return frame if frame.repeater == self.number else replace(frame, repeater=self.number)

    def _acknowledged(self, word: bytes, now: float) -> None:
        """RPTACK carries our id or nothing; anything else after a login is the salt."""
        yes = word in (self._id, b"")
        if self._step is Step.RESTING or yes is (self._step is Step.LOGIN):
            return
        self._accept(now)
        match self._step:
            case Step.LOGIN:
                digest = homebrew.answer(word, self._link.secret)
                self._go(Step.KEY, now, homebrew.Key(self.number, digest))
            case Step.KEY:
                self._go(Step.DETAILS, now, _details(self._link))
            case Step.DETAILS:
                self._connect(now)
            case Step.RUNNING:  # the options arrived
                self._said = [homebrew.Ping(self.number)]

    def _connect(self, now: float) -> None:
        self.connected = True
        self._refused, self._rest = False, RETRY
        self.events.append(RepeaterConnected(site=self.number, address=str(self.address)))
        self._go(Step.RUNNING, now, homebrew.Ping(self.number))
        if self._link.options:
            wishes = homebrew.Options(self.number, self._link.options)
            self._send(wishes)
            self._said.append(wishes)

    def _denied(self, reason: LossReason, now: float) -> None:
        if self._step is Step.RUNNING:
            if not self._doubt:
                self._doubt, self._doubt_until = reason, now + DOUBT
                self._send(homebrew.Ping(self.number))
        elif self._step is not Step.RESTING:
            if reason == "refused" and not self._refused:
                self._refused = True
                self._report(reason)
            self._restart(reason, now, self._rest)
            self._rest = min(2 * self._rest, LONGEST_REST)

    def _restart(self, reason: LossReason, now: float, rest: float = 0.0) -> None:
        if self.connected:
            self._report(reason)
            self._refused = reason == "refused"
        self.connected = False
        self._step = Step.RESTING
        self._doubt = None
        self._due = now + rest

    def _accept(self, now: float) -> None:
        self.last_heard = self._answered = now
        self._doubt = None

    def _go(self, step: Step, now: float, said: homebrew.Datagram) -> None:
        self._step = step
        self._said = [said]
        self._say(now)

    def _say(self, now: float) -> None:
        self._due = now + RETRY
        for datagram in self._said:
            self._send(datagram)

    def _send(self, datagram: homebrew.Datagram) -> None:
        self.outbox.append((homebrew.encode(datagram), self.address))

    def _report(self, reason: LossReason) -> None:
        heard = self._wall(self.last_heard) if self.last_heard else 0
        self.events.append(RepeaterLost(site=self.number, reason=reason, last_heard=heard))


def _details(link: Link) -> homebrew.Details:
    """Our description for a master: without frequencies, because we represent many sites."""
    return homebrew.Details(
        link.number,
        callsign=link.name,
        latitude="0.000000",
        longitude="0.0000000",
        description=link.name,
        slots="3",
        software=SOFTWARE,
        package=SOFTWARE,
    )
