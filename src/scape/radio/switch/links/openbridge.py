"""OpenBridge: frames between servers, each signed with a shared secret.

    DMRD of 53 bytes, then the HMAC-SHA1 of them: 73 bytes

The protocol has neither login nor keepalive, so the state of the far end is unknown: frames are
always sent, and a link counts as connected at the first frame with a valid signature.

Nor has it a time or a counter: the stream's id is random and the sequence has one byte. A recorded
datagram that is sent again, also one of our own, has a signature that was `seen`, and is dropped. A
restart of the switch forgets; between two Scapes use `scape_link`.

A link carries any number of calls at once, all on slot 1 by convention; here each is on the slot
that the register gives its talkgroup. The meaning of the repeater's id is not agreed: some send the
id of their network, some that of the repeater. It is checked only if the register gives it, as a
number in the link's options. Of a longer secret hblink3 and ADN use the first 20 characters,
HBlink4 all of it: both are accepted, and frames are signed in the form that was received last.
"""

import hmac

from msgspec.structs import replace

from scape.base.errors import Malformed
from scape.radio.events import AirEvent, Refusal, RepeaterConnected
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame, literal
from scape.radio.switch.links.refusals import Refusals
from scape.radio.switch.links.seen import Seen
from scape.radio.wire.messages import Link

BODY, SIGNED = 53, 73
SECRET = 20
SLOT_2 = 0x80
LIVE = 2.0  # seconds since its last frame: a copy is from the network, not from a recording


class OpenBridge:
    """A link of kind `openbridge`; `seen` is that of the link before a change of it."""

    slotted = False
    connected = True

    def __init__(self, link: Link, seen: Seen | None = None) -> None:
        self.number = link.number
        self.address = literal(link.host, link.port)
        self.last_heard = 0.0
        self.events: list[AirEvent] = []
        self.outbox: list[tuple[bytes, Address]] = []
        self._id = link.number.to_bytes(4, "big")
        # The form used for signing, then the other.
        self._secrets = [link.secret[:SECRET].encode(), link.secret.encode()]
        self._theirs = int(link.options) if link.options.isdecimal() else None
        self._on_slot_2 = {c.on_air or c.talkgroup for c in link.talkgroups if c.slot == 2}
        self._refusals = Refusals()
        self.seen = seen or Seen()
        self._live: dict[int, float] = {}  # when each stream was last heard or sent

    def receive(self, data: bytes, now: float) -> Frame | None:
        if len(data) != SIGNED:
            raise Malformed("not a signed DMRD")
        body = data[:BODY]
        if not self._is_signed(body, data[BODY:]):
            self._refuse("wrong-secret", now)
            return None
        frame = homebrew.decode(body)
        if not isinstance(frame, Frame):
            raise Malformed("signed, but not a DMRD")
        if self._theirs not in (None, frame.repeater):
            self._refuse("unknown-id", now)
            return None
        if not self._is_new(data[BODY:], frame.stream, now):
            return None
        if not self.last_heard:
            self.events.append(RepeaterConnected(site=self.number, address=str(self.address)))
        self.last_heard = now
        flags = frame.flags & ~SLOT_2
        if frame.destination in self._on_slot_2:
            flags |= SLOT_2
        return replace(frame, repeater=self.number, flags=flags)

    def pack(self, frame: bytes, now: float) -> bytes:
        slot_1 = bytes((frame[15] & ~SLOT_2,))
        body = frame[:11] + self._id + slot_1 + frame[16:BODY]
        signature = self._sign(body)
        self.seen.take(signature)
        self._live[int.from_bytes(frame[16:20], "big")] = now
        return body + signature

    def sweep(self, now: float) -> None:
        self._live = {stream: at for stream, at in self._live.items() if now - at <= LIVE}
        self.events.extend(self._refusals.sweep(now))

    def close(self, now: float) -> None:
        """Sends nothing: the protocol has no message for it."""

    def _is_new(self, signature: bytes, stream: int, now: float) -> bool:
        """Whether no datagram had this signature; a copy of a stream that is over is reported."""
        is_new = self.seen.take(signature)
        if is_new:
            self._live[stream] = now
        elif now - self._live.get(stream, -LIVE - 1) > LIVE:
            self._refuse("replay", now)
        return is_new

    def _sign(self, body: bytes) -> bytes:
        return hmac.digest(self._secrets[0], body, "sha1")

    def _is_signed(self, body: bytes, signature: bytes) -> bool:
        if hmac.compare_digest(self._sign(body), signature):
            return True
        other = hmac.digest(self._secrets[1], body, "sha1")
        if not hmac.compare_digest(other, signature):
            return False
        self._secrets.reverse()
        return True

    def _refuse(self, reason: Refusal, now: float) -> None:
        event = self._refusals.note(self.number, str(self.address), reason, (self.number,), now)
        if event:
            self.events.append(event)
