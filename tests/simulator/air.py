"""Simulated repeaters at our own switch, without sockets, in simulated time."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

from scape.radio.events import AirEvent, Carried
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Details, Frame
from scape.radio.switch.routing.routes import fan_out
from scape.radio.switch.switch import Switch
from scape.radio.wire.messages import Configuration
from scape.radio.wire.messages import Site as Configured
from simulator import transmission
from simulator.deeds import Deed, do
from simulator.liepaja import NETWORK
from simulator.repeater import Event, Repeater
from simulator.transmission import BURST, KeyUp

OFF_AIR = Path(__file__).parents[1] / "data" / "radio" / "off_air.ambe"
STEP = BURST / 2
VOICE = transmission.cut(OFF_AIR.read_bytes())


class Site:
    """A simulated repeater and what went over its wire."""

    def __init__(self, number: int) -> None:
        details = Details(number, callsign="YL", colour_code=number % 10, slots="3")
        self.repeater = Repeater(details, f"secret {number}", VOICE, Random(number))
        self.address = Address("10.0.0.1", number % 65536)
        self.sent: list[tuple[float, Frame]] = []
        self.heard: list[Frame] = []
        self.events: list[Event] = []


class Air:
    """The demo's sites at a switch."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.switch = Switch(Random(1).randbytes)
        self.switch.configure(
            Configuration(sites=tuple(_configured()), data_id=NETWORK.data_id), self.now
        )
        self.sites = {site.number: Site(site.number) for site in NETWORK.sites}
        self.events: list[AirEvent] = []
        self.reachable = True

    def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            self.step()

    def step(self) -> None:
        self.now += STEP
        for site in self.sites.values():
            site.repeater.handle_timer(self.now)
            self._up(site)
        self.switch.handle_timer(self.now)
        self._down()
        for site in self.sites.values():
            while event := site.repeater.next_event():
                site.events.append(event)

    def key_up(self, key_up: KeyUp) -> None:
        self.sites[key_up.site].repeater.key_up(key_up, self.now)

    def play(self, deeds: Iterable[Deed], seconds: float) -> None:
        """A scenario from now on, for so long."""
        start = self.now
        for deed in deeds:
            if deed.at >= seconds:
                break
            self.pass_by(start + deed.at - self.now)
            do(deed, self.sites[deed.site].repeater, self.now)
        self.pass_by(start + seconds - self.now)

    def _up(self, site: Site) -> None:
        for data in site.repeater.datagrams_to_send():
            datagram = homebrew.decode(data)
            if isinstance(datagram, Frame):
                site.sent.append((self.now, datagram))
            if self.reachable:
                self.switch.receive_datagram(data, site.address, self.now)

    def _down(self) -> None:
        by_address = {site.address: site for site in self.sites.values()}
        for data, to in self.switch.datagrams_to_send(self.now):
            for one, address in [(data, to)] if isinstance(to, Address) else fan_out(data, to):
                self._deliver(one, by_address[address])
        while happened := self.switch.next_event():
            if not isinstance(happened[1], Burst):
                self.events.append(happened[1])

    def _deliver(self, data: bytes, site: Site) -> None:
        datagram = homebrew.decode(data)
        if isinstance(datagram, Frame):
            site.heard.append(datagram)
        if self.reachable:
            site.repeater.receive_datagram(data, self.now)


def _configured() -> Iterable[Configured]:
    for site in NETWORK.sites:
        carried = tuple(
            Carried(c.slot, c.talkgroup.number, c.on_air, c.minutes)  # type: ignore[arg-type]
            for c in site.carried
        )
        yield Configured(
            number=site.number,
            name=site.name,
            secrets=(f"secret {site.number}",),
            talkgroups=carried,
        )
