"""A radio network without a network: the switch and its repeaters, in simulated time."""

from random import Random
from typing import Any

from scape.radio.events import AirEvent, Carried, Slot
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.routing.routes import fan_out
from scape.radio.switch.switch import Switch
from scape.radio.wire.messages import Configuration, Site

HEADER, SYNC, VOICE, TERMINATOR, CSBK = 0x21, 0x10, 0x01, 0x22, 0x23
SLOT_2, PRIVATE = 0x80, 0x40
GROUP = 19535


def site(number: int, *talkgroups: tuple[Slot, int], secrets: tuple[str, ...] = ()) -> Site:
    carried = tuple(Carried(slot, talkgroup) for slot, talkgroup in talkgroups or ((2, GROUP),))
    return Site(
        number=number,
        name=f"site {number}",
        secrets=secrets or (f"secret {number}",),
        talkgroups=carried,
    )


class Network:
    """The switch with three sites, all carrying `GROUP` on slot 2 by default."""

    def __init__(self, *sites: Site, **settings: Any) -> None:
        self.now = 1000.0
        self.switch = Switch(Random(1).randbytes, epoch=1_700_000_000_000_000)
        self.events: list[AirEvent] = []
        self.bursts: list[Burst] = []
        self.inbox: dict[Address, list[bytes]] = {}
        self.configure(*(sites or (site(1), site(2), site(3))), **settings)

    def configure(self, *sites: Site, **settings: Any) -> None:
        self.switch.configure(Configuration(sites=sites, **settings), self.now)
        self._collect()

    def send(self, what: homebrew.Datagram | bytes, address: Address) -> list[bytes]:
        """Hands the switch a datagram; what it answered to that address."""
        data = what if isinstance(what, bytes) else homebrew.encode(what)
        before = len(self.inbox.get(address, []))
        self.switch.receive_datagram(data, address, self.now)
        self._collect()
        return self.inbox.get(address, [])[before:]

    def advance(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.now = min(end, self.now + 0.1)
            self.switch.handle_timer(self.now)
            self._collect()

    def take_events(self) -> list[AirEvent]:
        events, self.events = self.events, []
        return events

    def frames_at(self, address: Address) -> list[Frame]:
        """The frames that reached an address since the last time."""
        datagrams = self.inbox.pop(address, [])
        decoded = [homebrew.decode(data) for data in datagrams]
        return [datagram for datagram in decoded if isinstance(datagram, Frame)]

    def _collect(self) -> None:
        for data, to in self.switch.datagrams_to_send(self.now):
            for one, address in [(data, to)] if isinstance(to, Address) else fan_out(data, to):
                self.inbox.setdefault(address, []).append(one)
        while happened := self.switch.next_event():
            _, what = happened
            if isinstance(what, Burst):
                self.bursts.append(what)
            else:
                self.events.append(what)


class Repeater:
    """A peer of the Homebrew protocol, as far as the tests need one."""

    def __init__(self, network: Network, number: int, port: int = 0, secret: str = "") -> None:
        self.network = network
        self.number = number
        self.address = Address(f"10.0.0.{number % 250}", port or 50000 + number)
        self.secret = secret or f"secret {number}"
        self.sequence = 0

    def send(self, what: homebrew.Datagram | bytes) -> list[bytes]:
        return self.network.send(what, self.address)

    def salt(self) -> bytes:
        (answer,) = self.send(homebrew.Login(self.number))
        assert len(answer) == 10
        assert answer.startswith(b"RPTACK")
        return answer[6:]

    def log_in(self, slots: str = "3") -> "Repeater":
        acknowledged = homebrew.encode(homebrew.Ack(self.number.to_bytes(4, "big")))
        key = homebrew.Key(self.number, homebrew.answer(self.salt(), self.secret))
        assert self.send(key) == [acknowledged]
        details = homebrew.Details(self.number, callsign="YL1", slots=slots)
        assert self.send(details)[0] == acknowledged
        return self

    def ping(self) -> list[bytes]:
        return self.send(homebrew.Ping(self.number))

    def frame(
        self,
        flags: int,
        stream: int = 7,
        *,
        slot: int = 2,
        source: int = 2222223,
        destination: int = GROUP,
        errors: int = 0,
        rssi: int = 0,
    ) -> Frame:
        """The next frame of this repeater; its burst is identified by its number."""
        frame = Frame(
            sequence=self.sequence,
            source=source,
            destination=destination,
            repeater=self.number,
            flags=flags | (SLOT_2 if slot == 2 else 0),
            stream=stream,
            burst=bytes([self.sequence]) * 33,
            errors=errors,
            rssi=rssi,
        )
        self.sequence = (self.sequence + 1) & 0xFF
        return frame

    def key_up(self, stream: int = 7, **about: int) -> None:
        self.send(self.frame(HEADER, stream, **about))

    def superframe(self, stream: int = 7, **about: int) -> None:
        """Six bursts in 360 ms."""
        for index in range(6):
            self.send(self.frame(SYNC if index == 0 else index, stream, **about))
            self.network.advance(0.06)

    def release(self, stream: int = 7, **about: int) -> None:
        self.send(self.frame(TERMINATOR, stream, **about))

    def frames(self) -> list[Frame]:
        return self.network.frames_at(self.address)
