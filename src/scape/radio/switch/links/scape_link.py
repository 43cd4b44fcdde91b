"""The link between two Scapes: signed and protected against replay.

    frame    DMRD of 55 bytes   counter 8             HMAC 16     79 bytes
    ask      "SCPA"   life 8    challenge 8           HMAC 16     36 bytes
    answer   "SCPR"   life 8    challenge 8  heard 8  HMAC 16     44 bytes

Each end chooses a random `life` when it starts and asks the other every 5 s with a challenge that
is used once; the answer has the other's life and the highest counter it received. A frame is signed
together with the life of its receiver, so that it is invalid at any other receiver, at its own
sender, and at a restarted receiver. Its counter grows; a window of 64 accepts frames out of order,
each once. Clocks are not used. HMAC is the first 16 bytes of HMAC-SHA-256; the secret must serve no
other link.

A restarted end is recognised by the unknown life in its ask, and is asked at once.
"""

import hmac
import math
from collections.abc import Callable

from msgspec.structs import replace

from scape.base.errors import Malformed
from scape.radio.events import AirEvent, LossReason, Refusal, RepeaterConnected, RepeaterLost
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import FRAME, Address, Frame, literal
from scape.radio.switch.links.refusals import Refusals
from scape.radio.wire.messages import Link

ASK, ANSWER = b"SCPA", b"SCPR"
TAG, WORD = 16, 8  # bytes of the HMAC, and of lives, challenges and counters
LENGTHS = {b"DMRD": FRAME + WORD + TAG, ASK: 4 + 2 * WORD + TAG, ANSWER: 4 + 3 * WORD + TAG}
BEAT = 5.0
DEAD = 16.0  # three answers may be lost
OFTEN = 1.0  # seconds between two asks, at least
WINDOW = 64


class Window:
    """The counters seen: the highest, and a bit for each of the `WINDOW` up to it."""

    def __init__(self) -> None:
        self.highest = 0
        self._seen = 0

    def take(self, counter: int) -> bool:
        """False for a counter that was seen, or is too old to know."""
        ahead = counter - self.highest
        if ahead > 0:
            self._seen = (self._seen << min(ahead, WINDOW) | 1) & ((1 << WINDOW) - 1)
            self.highest = counter
            return True
        bit = 1 << -ahead
        if -ahead >= WINDOW or self._seen & bit:
            return False
        self._seen |= bit
        return True


class ScapeLink:
    """A link of kind `scape`; `connected` while the other end answers."""

    slotted = False

    def __init__(
        self, link: Link, random_bytes: Callable[[int], bytes], wall: Callable[[float], int]
    ) -> None:
        self.number = link.number
        self.address = literal(link.host, link.port)
        self.connected = False
        self.last_heard = 0.0
        self.events: list[AirEvent] = []
        self.outbox: list[tuple[bytes, Address]] = []
        self._secret = link.secret.encode()
        self._random_bytes = random_bytes
        self._wall = wall
        self._life = random_bytes(WORD)
        self._their_life = b""
        self._challenge = b""
        self._asked = -math.inf
        self._ask_due = 0.0
        self._since = 0.0
        self._answered = 0.0
        self._counter = 0
        self._window = Window()
        self._refusals = Refusals()

    def receive(self, data: bytes, now: float) -> Frame | None:
        kind, body, tag = data[:4], data[:-TAG], data[-TAG:]
        if LENGTHS.get(kind) != len(data):
            raise Malformed("of no kind of the Scape link")
        context = self._life if kind == b"DMRD" else b""
        if not hmac.compare_digest(self._sign(context + body), tag):
            self._refuse_signature(kind, now)
        elif kind == b"DMRD":
            return self._hear(body, now)
        elif body[4:12] == self._life:
            self._refuse("replay", now)
        elif kind == ASK:
            self._answer(body[4:12], body[12:20], now)
        else:
            self._take_answer(body[4:12], body[12:20], int.from_bytes(body[20:], "big"), now)
        return None

    def pack(self, frame: bytes, now: float) -> bytes:
        self._counter += 1
        body = frame[:FRAME] + self._counter.to_bytes(WORD, "big")
        return body + self._sign(self._their_life + body)

    def sweep(self, now: float) -> None:
        if self.connected and now - self._answered > DEAD:
            self._lose("silent")
        if now >= self._ask_due:
            self._ask(now)
        self.events.extend(self._refusals.sweep(now))

    def close(self, now: float) -> None:
        if self.connected:
            self._lose("removed")

    def _hear(self, body: bytes, now: float) -> Frame | None:
        if not self._window.take(int.from_bytes(body[FRAME:], "big")):
            self._refuse("replay", now)
            return None
        self.last_heard = now
        frame = homebrew.decode(body[:FRAME])
        assert isinstance(frame, Frame)  # 55 bytes that begin with DMRD are always one
        return replace(frame, repeater=self.number)

    def _ask(self, now: float) -> None:
        self._asked, self._ask_due = now, now + BEAT
        self._challenge = self._challenge or self._random_bytes(WORD)
        self._send(ASK + self._life + self._challenge)

    def _answer(self, life: bytes, challenge: bytes, now: float) -> None:
        heard = self._window.highest.to_bytes(WORD, "big")
        self._send(ANSWER + self._life + challenge + heard)
        if life != self._their_life:
            self._ask_due = min(self._ask_due, self._asked + OFTEN)
            if now >= self._ask_due:
                self._ask(now)

    def _take_answer(self, life: bytes, challenge: bytes, heard: int, now: float) -> None:
        if not hmac.compare_digest(challenge, self._challenge):
            return  # the answer to an old ask
        self._challenge = b""
        self._their_life = life
        self._counter = max(self._counter, heard)
        self._answered = self.last_heard = now
        if not self.connected:
            self.connected, self._since = True, now
            self.events.append(RepeaterConnected(site=self.number, address=str(self.address)))

    def _sign(self, body: bytes) -> bytes:
        return hmac.digest(self._secret, body, "sha256")[:TAG]

    def _send(self, body: bytes) -> None:
        self.outbox.append((body + self._sign(body), self.address))

    def _lose(self, reason: LossReason) -> None:
        self.connected = False
        heard = self._wall(self.last_heard)
        self.events.append(RepeaterLost(site=self.number, reason=reason, last_heard=heard))

    def _refuse_signature(self, kind: bytes, now: float) -> None:
        """A frame may be signed for our previous life, until the other end has asked again."""
        if kind != b"DMRD":
            self._refuse("wrong-secret", now)
        elif self.connected and now - self._since > BEAT:
            self._refuse("replay", now)

    def _refuse(self, reason: Refusal, now: float) -> None:
        event = self._refusals.note(self.number, str(self.address), reason, (self.number,), now)
        if event:
            self.events.append(event)
