"""Three unlike sites at one switch, radios that live at them, and a sceptic at every receiver.

    NORTH    a simplex hotspot: whatever it carries is on its slot 2
    MIDDLE   has CITY on slot 2 under another number, COAST on slot 1, and PORT on demand
    SOUTH    has CITY and COAST on slot 1; slot 2, with PORT, is kept for emergencies
    ABROAD   a signed link to another network, which carries CITY under yet another number

What radios send may be lost, be overtaken or come twice on its way to the switch. What the switch
sends is not: when it cannot be played, that is the switch's own doing.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from random import Random

from scape import dmr
from scape.radio.events import AirEvent, Carried
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Details, Frame, Kind
from scape.radio.switch.routing.routes import fan_out
from scape.radio.switch.switch import Switch
from scape.radio.wire.messages import Configuration, Link, Order, Patch, Radio, Site, Talkgroup
from simulator import transmission
from simulator.link import Step
from simulator.radio import Radio as Handset
from simulator.repeater import Event, Repeater
from simulator.slot import WATCHDOG
from simulator.transmission import BURST, KeyUp, Talker

NORTH, MIDDLE, SOUTH, ABROAD = 1, 2, 3, 40
CITY, COAST, PORT = 10, 20, 30
US = 9000
PRIORITY = 5
LOST, CITY_ONLY, HIGH = 104, 105, 106
AT_HOME = {101: NORTH, 102: MIDDLE, 103: SOUTH, LOST: NORTH, CITY_ONLY: MIDDLE, HIGH: SOUTH}
TALKERS = {
    101: Talker("M21 Ozols", (56.5114, 21.0136)),
    102: Talker("Kazlauskas", None),
    103: Talker("", (55.7068, 21.139)),
}
EPOCH = 1_700_000_000_000_000
FOREVER = 1 << 60
ENDED = 8.0  # seconds after which a call and its hang time are surely over
SETTLED = 2.0  # seconds after which a change of the registers must be seen on the air
OPENED = 60.0
FAR_END = Address("198.51.100.9", 62035)
VOICE = [[dmr.SILENCE] * 18]

Place = tuple[int, int]

CARRIED: dict[int, tuple[Carried, ...]] = {
    NORTH: (Carried(1, CITY), Carried(2, COAST)),
    MIDDLE: (Carried(2, CITY, on_air=710), Carried(1, COAST), Carried(1, PORT, minutes=1)),
    SOUTH: (Carried(1, CITY), Carried(1, COAST), Carried(2, PORT)),
    ABROAD: (Carried(1, CITY, on_air=91),),
}
KEPT = (SOUTH, 2)


def on_air(site: int, talkgroup: int) -> tuple[int, int] | None:
    """The slot and the number a talkgroup has at a site."""
    for carried in CARRIED[site]:
        if carried.talkgroup == talkgroup:
            slot = 2 if site == NORTH else carried.slot
            return slot, carried.on_air or talkgroup
    return None


def talkgroup_of(place: Place, number: int) -> int | None:
    for talkgroup in (CITY, COAST, PORT):
        if on_air(place[0], talkgroup) == (place[1], number):
            return talkgroup
    return None


class Sceptic:
    """What one slot of a receiver is sent: it must be playable from the first frame to the last."""

    def __init__(self) -> None:
        self.call: tuple[int, int] | None = None
        self.at = 0.0
        self._said: set[tuple[int, int]] = set()

    def hear(self, frame: Frame, now: float) -> None:
        who = frame.source, frame.destination
        if self.call and now - self.at >= WATCHDOG:
            self.call = None
        if frame.kind is Kind.DATA:
            assert self.call is None, f"data in the call of {self.call}"
            return
        if self.call is None:
            if frame.kind is Kind.TERMINATOR:
                return  # of a call that silence has ended here already
            assert frame.kind is Kind.HEADER, f"begins with {frame.kind!r}"
            self._said.clear()
        assert self.call in (None, who), f"{who} mixed into {self.call}"
        if frame.kind in (Kind.VOICE, Kind.VOICE_SYNC):
            this = frame.stream, frame.sequence
            assert this not in self._said, f"said twice: {frame}"
            self._said.add(this)
        self.at = now
        self.call = None if frame.kind is Kind.TERMINATOR else who


class Weather:
    """What happens to voice between a site and the switch."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.bad = 0.0  # the share of datagrams that is lost, and overtaken, and comes twice
        self._held: list[tuple[bytes, Address]] = []

    def pass_on(self, data: bytes, address: Address) -> Iterator[tuple[bytes, Address]]:
        fate = self.random.random() if data.startswith(b"DMRD") else 1.0
        if fate < self.bad:
            return
        if fate < 2 * self.bad:
            self._held.append((data, address))
            return
        yield data, address
        if fate < 3 * self.bad:
            yield data, address
        yield from self.clear()

    def clear(self) -> list[tuple[bytes, Address]]:
        held, self._held = self._held, []
        return held


class World:
    """The switch, its sites, its far end, and all that was said."""

    def __init__(self, seed: int) -> None:
        self.now = 1000.0
        self.weather = Weather(Random(seed))
        self.switch = Switch(Random(seed).randbytes, epoch=EPOCH)
        self.patched: tuple[int, ...] = ()
        self.unpatched_at = -SETTLED
        self.lost: set[int] = {LOST}
        self.lost_at: dict[int, float] = {LOST: -SETTLED}
        self.events: list[tuple[float, AirEvent]] = []
        self.spoiled: list[Event] = []
        self.sceptics: dict[Place, Sceptic] = {}
        self.sent: dict[Place, list[tuple[float, Frame]]] = {}
        self.reached_us: list[tuple[float, Frame]] = []
        self.reported: list[Event] = []
        self.where = dict(AT_HOME)
        slots = {NORTH: "4", MIDDLE: "3", SOUTH: "3"}
        self.repeaters = {
            number: Repeater(
                Details(number, callsign="YL", colour_code=number, slots=slots[number]),
                f"secret {number}",
                VOICE,
                Random(seed + number),
                delay=0.0 if number == NORTH else 0.3,
            )
            for number in slots
        }
        for number, site in AT_HOME.items():
            self.repeaters[site].radios[number] = handset(number, site)
        self.configure()
        self.pass_by(0.3)
        self.changed_at = -ENDED

    def configure(self) -> None:
        self.changed_at = self.now
        self.switch.configure(configuration(self.patched, self.lost), self.now)
        self.collect()

    # Time and the wires.

    def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end - 1e-9:
            self.step(BURST)

    def step(self, seconds: float) -> None:
        self.now += seconds
        for repeater in self.repeaters.values():
            repeater.handle_timer(self.now)
            for data in repeater.datagrams_to_send():
                for one, address in self.weather.pass_on(data, address_of(repeater)):
                    self._reach_us(one, address)
        self.switch.handle_timer(self.now)
        self.collect()

    def collect(self) -> None:
        for data, to in self.switch.datagrams_to_send(self.now):
            for one, address in [(data, to)] if isinstance(to, Address) else fan_out(data, to):
                self._reach_them(one, address)
        while happened := self.switch.next_event():
            if not isinstance(happened[1], Burst):
                self.events.append((self.now, happened[1]))
        for repeater in self.repeaters.values():
            while event := repeater.next_event():
                self.reported.append(event)

    @property
    def is_silent(self) -> bool:
        """Whether no radio sends."""
        slots = [slot for repeater in self.repeaters.values() for slot in repeater.slots.values()]
        return not any(slot.sending for slot in slots)

    def wait_quietly(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.step(0.4)

    def leave_and_return(self, site: int) -> None:
        """For long enough that its slots fall silent."""
        repeater = self.repeaters[site]
        self.changed_at = self.now + 3
        repeater.close()
        repeater.link.step, repeater.link.due = Step.LOGIN, self.now + 2.5
        self.pass_by(3)

    def rest(self) -> None:
        """Until everybody is silent and every hang time is over."""
        for one, address in self.weather.clear():
            self._reach_us(one, address)
        for _ in range(160):
            self.step(0.3)

    def _reach_us(self, data: bytes, address: Address) -> None:
        datagram = homebrew.decode(data)
        if isinstance(datagram, Frame):
            self.reached_us.append((self.now, datagram))
        self.switch.receive_datagram(data, address, self.now)
        self.collect()

    def _reach_them(self, data: bytes, address: Address) -> None:
        if address == FAR_END:
            frame = homebrew.decode(data[:53])
            assert isinstance(frame, Frame)
            self._hear((ABROAD, frame.destination), frame)
            return
        (repeater,) = (r for r in self.repeaters.values() if address_of(r) == address)
        datagram = homebrew.decode(data)
        if isinstance(datagram, Frame):
            assert datagram.repeater == repeater.details.repeater
            self._hear((datagram.repeater, datagram.slot), datagram)
        repeater.receive_datagram(data, self.now)

    def _hear(self, place: Place, frame: Frame) -> None:
        self.sceptics.setdefault(place, Sceptic()).hear(frame, self.now)
        self.sent.setdefault(place, []).append((self.now, frame))

    # What people do.

    def key_up(self, radio: int, talkgroup: int, length: int, **about: object) -> bool:
        """False where the site does not carry it."""
        site = self.where[radio]
        if talkgroup in TALKERS or talkgroup in AT_HOME:
            slot, number, private = self.repeaters[site].radios[radio].slot, talkgroup, True
        elif found := on_air(site, talkgroup):
            (slot, number), private = found, False
        else:
            return False
        wish = KeyUp(0, site, radio, slot, number, length, private=private)
        self.repeaters[site].radios[radio].slot = slot
        self.repeaters[site].key_up(wish._replace(**about), self.now)  # type: ignore[arg-type]
        return True

    def go(self, radio: int, site: int) -> None:
        old = self.repeaters[self.where[radio]].leave(radio)
        assert old
        old.slot = 2 if site == NORTH else 1
        self.where[radio] = site
        self.repeaters[site].arrive(old, self.now)

    def order(self, orders: Iterable[Order]) -> None:
        self.switch.order(orders, self.now)
        self.collect()


def address_of(repeater: Repeater) -> Address:
    return Address("10.0.0.1", 50000 + repeater.details.repeater)


def handset(number: int, site: int) -> Handset:
    talker = TALKERS.get(number, transmission.NOBODY)
    position = talker.position
    return Handset(
        number,
        2 if site == NORTH else 1,
        alias=talker.alias,
        position=(lambda _: position) if position else None,
        data_id=US,
    )


def configuration(patched: tuple[int, ...], lost: set[int]) -> Configuration:
    sites = [
        Site(
            number=number,
            name=f"site {number}",
            secrets=(f"secret {number}",),
            talkgroups=CARRIED[number],
            emergency_slot=2 if number == SOUTH else 0,
        )
        for number in (NORTH, MIDDLE, SOUTH)
    ]
    abroad = Link(
        number=ABROAD,
        name="abroad",
        kind="openbridge",
        host=FAR_END.host,
        port=FAR_END.port,
        secret="abroad",
        talkgroups=CARRIED[ABROAD],
    )
    radios = [
        Radio(
            number=number,
            state="lost" if number in lost else "in-use",
            priority=PRIORITY if number == HIGH else 0,
            talkgroups=(CITY,) if number == CITY_ONLY else None,
        )
        for number in AT_HOME
    ]
    patches = (Patch(patch="patch", talkgroups=patched, until=FOREVER),) if patched else ()
    return Configuration(
        sites=tuple(sites),
        links=(abroad,),
        talkgroups=tuple(Talkgroup(number=number) for number in (CITY, COAST, PORT)),
        radios=tuple(radios),
        patches=patches,
        hang_time=2.0,
        time_out=12.0,
        emergency_hang=5.0,
        data_id=US,
    )


@cache
def beside(radio: int) -> frozenset[bytes]:
    """The bursts' middles by which a radio tells its alias and place: to be left as they are."""
    controls = transmission.described(TALKERS.get(radio, transmission.NOBODY))
    return frozenset(bytes(fragment) for control in controls for fragment in fragments(control))


def fragments(control: dmr.LinkControl) -> list[bytes]:
    bursts = dmr.superframe([dmr.SILENCE] * 18, control, 1)[1:5]
    return [bytes([place]) + dmr.embedded_of(burst) for place, burst in enumerate(bursts)]
