"""The master's side of the Homebrew protocol: logins and sessions of repeaters.

    stranger --RPTL, id known--> salted --RPTK, right answer--> known --RPTC--> session
        ^                          |                              |               |
        +-- wrong answer, 10 s ----+------- 30 s -----------------+               |
        +-- RPTCL, 35 s of silence, removed, its secret withdrawn ----------------+

A login in progress exists beside the session of the same repeater and replaces it only at RPTC, so
that a live site cannot be disturbed without its secret. For the same reason a MSTNAK, which logs a
repeater out whatever its cause, is never sent to an address that has a session.
"""

import hmac
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import msgspec

from scape.radio.events import AirEvent, LossReason, Refusal, RepeaterConnected, RepeaterLost
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.doubles import Doubles
from scape.radio.switch.links.gate import Gate
from scape.radio.switch.links.homebrew import Address, Details
from scape.radio.switch.links.options import Wishes, parse
from scape.radio.switch.links.refusals import UNREGISTERED, Refusals
from scape.radio.wire.messages import Site

SALT_LIFE = 10.0
KNOWN_LIFE = 30.0  # a peer repeats its request after 10 s when our answer was lost
SILENCE = 35.0  # peers ping every 10 s: three may be lost
SALTS = 4096
SALTS_OF_ONE_SOURCE = 16
DENIED_ONCE = 10.0  # seconds in which a peer that sends without a login gets one MSTNAK


class Session(msgspec.Struct):
    """A repeater that logged in; `salt` and `digest` verify it again when secrets change."""

    repeater: int
    address: Address
    details: Details
    salt: bytes
    digest: bytes
    heard: float = 0.0
    wishes: Wishes = Wishes()


class Salt(msgspec.Struct, frozen=True):
    salt: bytes
    until: float


class Known(msgspec.Struct, frozen=True):
    """A repeater that gave the right answer; its description is still to come."""

    salt: bytes
    digest: bytes
    until: float


Who = tuple[int, Address]


class Salts:
    """Salts sent and not yet used: few per source, few in total; the oldest is dropped.

    The oldest is dropped because a refusal would let a flood lock all repeaters out, while an
    honest peer answers within one round trip.
    """

    def __init__(self) -> None:
        self._sources: dict[str, dict[Who, Salt]] = {}
        self._count = 0

    def put(self, who: Who, salt: Salt) -> Who | None:
        """Keeps a salt; returns the source whose salt was dropped for it."""
        self.pop(who)
        source = who[1].source
        salts = self._sources.pop(source, {})
        self._sources[source] = salts  # the sources are in the order of their last login
        salts[who] = salt
        self._count += 1
        if len(salts) > SALTS_OF_ONE_SOURCE:
            return self._drop_oldest(salts)
        if self._count > SALTS:
            return self._drop_oldest(next(iter(self._sources.values())))
        return None

    def pop(self, who: Who) -> Salt | None:
        source = who[1].source
        salts = self._sources.get(source, {})
        salt = salts.pop(who, None)
        if salt is not None:
            self._count -= 1
            if not salts:
                del self._sources[source]
        return salt

    def expire(self, now: float) -> None:
        for salts in list(self._sources.values()):
            for who in [who for who, salt in salts.items() if salt.until < now]:
                self.pop(who)

    def __len__(self) -> int:
        return self._count

    def _drop_oldest(self, salts: dict[Who, Salt]) -> Who:
        who = next(iter(salts))
        self.pop(who)
        return who


class Master:
    """The login table. The caller empties `outbox`, `events`, and `asked`.

    `sites` are those of the register, changed by the caller; `asked`: the sites that changed their
    options.
    """

    def __init__(
        self,
        random_bytes: Callable[[int], bytes],
        wall: Callable[[float], int],
        sites: Mapping[int, Site],
    ) -> None:
        self.sites = sites
        self.sessions: dict[int, Session] = {}
        self.outbox: list[tuple[bytes, Address]] = []
        self.events: list[AirEvent] = []
        self.asked: list[int] = []
        self.gate = Gate()
        self._random_bytes = random_bytes
        self._wall = wall
        self._salts = Salts()
        self._known: dict[Who, Known] = {}
        self._live: dict[Address, set[int]] = {}
        self._refusals = Refusals()
        self._doubles = Doubles()
        self._denied: dict[Who, float] = {}  # MSTNAK for a missing login
        self._handlers: dict[type, Callable[[Any, Address, float], None]] = {
            homebrew.Login: self._login,
            homebrew.Key: self._key,
            homebrew.Details: self._details,
            homebrew.Options: self._options,
            homebrew.Ping: self._ping,
            homebrew.Close: self._close,
            homebrew.Foreign: self._foreign,
        }

    def admits(self, address: Address, now: float) -> bool:
        """Whether to decode a datagram from an address without a session; others are counted."""
        return self.gate.admits(address, now)

    def at(self, address: Address) -> Collection[int]:
        """The sites whose session is at this address."""
        return self._live.get(address, ())

    def receive(self, datagram: homebrew.Datagram, address: Address, now: float) -> None:
        """Handles everything but frames; messages of masters are ignored."""
        if handler := self._handlers.get(type(datagram)):
            handler(datagram, address, now)

    def session(self, repeater: int, address: Address) -> Session | None:
        """The session of this repeater at this address."""
        session = self.sessions.get(repeater)
        return session if session is not None and session.address == address else None

    def refuse(self, repeater: int, address: Address, now: float) -> None:
        """Refuses a sender without a session, for this reason."""
        if repeater not in self.sites:
            self._refuse(repeater, address, "unknown-id", now)
        elif repeater in self.sessions:
            self._refuse(repeater, address, "address-mismatch", now)
        else:
            self._refuse(repeater, address, "not-logged-in", now)

    def refuse_frame(self, repeater: int, address: Address, now: float) -> bool:
        """Voice or data from an address without a session; returns whether the repeater is ours.

        The address of a site may have changed: a MSTNAK makes it log in again at once. It is sent
        only once, because a MSTNAK during a login ends it.
        """
        self.refuse(repeater, address, now)
        if repeater not in self.sites:
            return False
        self._denied = {who: at for who, at in self._denied.items() if now - at < DENIED_ONCE}
        if (repeater, address) not in self._denied and len(self._denied) < SALTS:
            self._denied[repeater, address] = now
            self._nak(repeater, address)
        return True

    def configure(self, sites: Iterable[int], now: float, allowed: Iterable[str] = ()) -> None:
        """The sites with these numbers were added, removed or changed.

        Ends sessions whose site is removed, whose secret is no longer valid, or that are not
        `allowed`.
        """
        repeaters = list(self.sessions) if self.gate.allow(allowed) else sites
        for session in [self.sessions[site] for site in repeaters if site in self.sessions]:
            site = self.sites.get(session.repeater)
            if not self.gate.allows(session.address.source):
                self._lose(session, "refused")
            elif site is None or not _opens(site, session.salt, session.digest):
                self._send(homebrew.Nak(session.repeater), session.address)
                self._lose(session, "secret-withdrawn" if site else "removed")

    def restore(self, sessions: Iterable[Session], now: float) -> None:
        """Continues sessions of the previous process; silence ends those that are gone."""
        for session in sessions:
            site = self.sites.get(session.repeater)
            if site is None or not _opens(site, session.salt, session.digest):
                continue
            if self.gate.allows(session.address.source):
                session.heard = now
                self._keep(session)

    def sweep(self, now: float) -> None:
        """Ends sessions that were silent too long and reports the refusals counted meanwhile."""
        for session in list(self.sessions.values()):
            if now - session.heard > SILENCE:
                self._lose(session, "silent")
        self._salts.expire(now)
        for who in [who for who, known in self._known.items() if known.until < now]:
            del self._known[who]
        for reason, address, count in self.gate.take_dropped():
            self._refuse(UNREGISTERED, address, reason, now, times=count)
        self.events.extend(self._refusals.sweep(now))

    def _login(self, login: homebrew.Login, address: Address, now: float) -> None:
        if login.repeater not in self.sites:
            self._reject(login.repeater, address, "unknown-id", now)
            return
        salt = self._random_bytes(4)
        crowded_out = self._salts.put((login.repeater, address), Salt(salt, now + SALT_LIFE))
        if crowded_out:
            self._refuse(*crowded_out, "busy", now)
        self._send(homebrew.Ack(salt), address)

    def _key(self, key: homebrew.Key, address: Address, now: float) -> None:
        who = (key.repeater, address)
        site = self.sites.get(key.repeater)
        salt = self._salts.pop(who)
        if site is None:
            self._reject(key.repeater, address, "unknown-id", now)
        elif salt is None or salt.until < now:
            self._key_again(key, address, now)
        elif _opens(site, salt.salt, key.digest):
            self._known[who] = Known(salt.salt, key.digest, now + KNOWN_LIFE)
            self._acknowledge(key.repeater, address)
        else:
            self._reject(key.repeater, address, "wrong-secret", now)

    def _key_again(self, key: homebrew.Key, address: Address, now: float) -> None:
        """The peer repeats its answer when ours was lost; without a salt it has no effect."""
        known = self._known.get((key.repeater, address))
        if known and hmac.compare_digest(known.digest, key.digest):
            self._acknowledge(key.repeater, address)
        else:
            self._reject(key.repeater, address, "not-logged-in", now)

    def _details(self, details: Details, address: Address, now: float) -> None:
        known = self._known.pop((details.repeater, address), None)
        if known is None or known.until < now:
            self._answer_live(details.repeater, address, now)
            return
        before = self.sessions.get(details.repeater)
        if before:
            self._forget(before)
        self._keep(Session(details.repeater, address, details, known.salt, known.digest, heard=now))
        self._acknowledge(details.repeater, address)
        moved = before is not None and before.address != address
        site = self.sites.get(details.repeater)
        secret = _secret_of(site, known.salt, known.digest) if site else ""
        self.events.append(_connected(details, address, moved, secret))
        if before and moved:
            self.events += self._doubles.note(details.repeater, before.address, address, now)

    def _options(self, options: homebrew.Options, address: Address, now: float) -> None:
        session = self.session(options.repeater, address)
        wishes = parse(options.text)
        if session and session.wishes != wishes:
            session.wishes = wishes
            self.asked.append(options.repeater)
        self._answer_live(options.repeater, address, now)

    def _answer_live(self, repeater: int, address: Address, now: float) -> None:
        if session := self.session(repeater, address):
            session.heard = now
            self._acknowledge(repeater, address)
        else:
            self.refuse(repeater, address, now)
            self._nak(repeater, address)

    def _ping(self, ping: homebrew.Ping, address: Address, now: float) -> None:
        if session := self.session(ping.repeater, address):
            session.heard = now
            self._send(homebrew.Pong(ping.repeater), address)
        else:
            self.refuse(ping.repeater, address, now)
            self._nak(ping.repeater, address)

    def _close(self, close: homebrew.Close, address: Address, now: float) -> None:
        if session := self.session(close.repeater, address):
            session.heard = now
            self._lose(session, "closed")

    def _foreign(self, foreign: homebrew.Foreign, address: Address, now: float) -> None:
        self._reject(foreign.repeater, address, "version", now)

    def _reject(self, repeater: int, address: Address, reason: Refusal, now: float) -> None:
        self._refuse(repeater, address, reason, now)
        self._nak(repeater, address)

    def _refuse(
        self, repeater: int, address: Address, reason: Refusal, now: float, *, times: int = 1
    ) -> None:
        event = self._refusals.note(repeater, str(address), reason, self.sites, now, times=times)
        if event:
            self.events.append(event)

    def _nak(self, repeater: int, address: Address) -> None:
        if address not in self._live:
            self._send(homebrew.Nak(repeater), address)

    def _acknowledge(self, repeater: int, address: Address) -> None:
        self._send(homebrew.Ack(repeater.to_bytes(4, "big")), address)

    def _send(self, datagram: homebrew.Datagram, address: Address) -> None:
        self.outbox.append((homebrew.encode(datagram), address))

    def _keep(self, session: Session) -> None:
        self.sessions[session.repeater] = session
        self.gate.remember(session.address.source)
        self._live.setdefault(session.address, set()).add(session.repeater)

    def _forget(self, session: Session) -> None:
        del self.sessions[session.repeater]
        at_address = self._live[session.address]
        at_address.discard(session.repeater)
        if not at_address:
            del self._live[session.address]

    def _lose(self, session: Session, reason: LossReason) -> None:
        self._forget(session)
        last_heard = self._wall(session.heard)
        self.events.append(
            RepeaterLost(site=session.repeater, reason=reason, last_heard=last_heard)
        )


def _opens(site: Site, salt: bytes, digest: bytes) -> bool:
    """Whether one of the site's secrets gives this digest; every one is tried, in constant time."""
    return any(_tried(site, salt, digest))


def _secret_of(site: Site, salt: bytes, digest: bytes) -> str:
    """The id of the secret that gives this digest; empty if it is unknown."""
    tried = zip(site.secret_ids, _tried(site, salt, digest), strict=False)
    return next((name for name, opens in tried if opens), "")


def _tried(site: Site, salt: bytes, digest: bytes) -> list[bool]:
    return [hmac.compare_digest(homebrew.answer(salt, s), digest) for s in site.secrets]


def _connected(details: Details, address: Address, moved: bool, secret: str) -> RepeaterConnected:
    return RepeaterConnected(
        site=details.repeater,
        address=str(address),
        moved=moved,
        secret=secret,
        callsign=details.callsign,
        software=details.software,
        package=details.package,
        location=details.location,
        receive_hz=details.receive_hz,
        transmit_hz=details.transmit_hz,
        colour_code=details.colour_code,
        slots=details.slots,
    )
