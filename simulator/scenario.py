"""The events of a night on the air, determined by a seed.

Radios are switched on one after the other; patrols drive from site to site. On each slot one
conversation follows another: a radio calls, others answer after a pause, then the slot is quiet;
sometimes one calls another privately. In between people write. Faults occur: two key up together, a
header or a terminator is lost, a radio fades or dies, an officer has an emergency.
"""

from collections.abc import Iterator
from heapq import merge
from random import Random
from typing import NamedTuple

from simulator.deeds import Alarm, Arrival, Deed, Departure, Text
from simulator.speech import PHRASES, Subject, phrases_of
from simulator.transmission import SUPERFRAME, Degrees, KeyUp


class Talkgroup(NamedTuple):
    """A talkgroup, and the slot that carries it on most sites."""

    number: int
    name: str
    slot: int


class Carried(NamedTuple):
    """A talkgroup at a site: its slot there, its number on the air (0: its own).

    `minutes`: carried only so long after a radio there talked on it (0: always).
    """

    talkgroup: Talkgroup
    slot: int
    on_air: int = 0
    minutes: int = 0

    @property
    def number(self) -> int:
        return self.on_air or self.talkgroup.number


class Site(NamedTuple):
    """`number` is the repeater id; `position` in degrees north and east."""

    number: int
    name: str
    place: str
    position: Degrees
    carried: tuple[Carried, ...]
    colour_code: int = 1

    def carries(self, group: Talkgroup) -> Carried | None:
        return next((carried for carried in self.carried if carried.talkgroup == group), None)


class Radio(NamedTuple):
    """A radio that talks on `talkgroups`, all of one slot, because it talks once at a time.

    It uses the first of `sites`; a patrol with several moves from one to the next. A `desk` has no
    emergencies; it answers those of others. Nobody talks on a `silent` one. `alias`
    is sent with the voice; `beat` is its path.
    """

    number: int
    name: str
    unit: str
    sites: tuple[int, ...]
    talkgroups: tuple[Talkgroup, ...]
    desk: bool = False
    alias: str = ""
    silent: bool = False
    beat: tuple[Degrees, ...] = ()

    def site_at(self, seconds: float) -> int:
        return self.sites[int(seconds // STAY) % len(self.sites)]


class Network(NamedTuple):
    """The radios and sites of the network. `data_id` is the control room's radio id."""

    sites: tuple[Site, ...]
    radios: tuple[Radio, ...]
    data_id: int = 0

    @property
    def talkgroups(self) -> tuple[Talkgroup, ...]:
        """Every talkgroup once, by its number."""
        return tuple(sorted({carried.talkgroup for site in self.sites for carried in site.carried}))

    def site(self, number: int) -> Site:
        return next(site for site in self.sites if site.number == number)


SEED = 29  # of the demo's night: everything occurs within its first minutes

FIRST_TROUBLE = (12.0, 20.0)  # seconds; a transmission in progress may delay it to 35
NEXT_TROUBLE = (120.0, 180.0)
HANG_TIME = 5.0  # of the switch: another talkgroup waits longer
STAY = 240.0  # of a patrol at each of its sites
OUT_OF_REACH = 3.0
SWITCHING_ON = (0.5, 45.0)
WRITING = (20.0, 70.0)
ALARM_AHEAD = 1.2  # of the voice

# The share of transmissions it happens to.
TOGETHER, HEADER_LOST, END_LOST, DIES, FADES, PRIVATE = 0.06, 0.03, 0.04, 0.02, 0.08, 0.06
CONFIRMED = 0.5

WORDS = (
    "Uz vietas",
    "Pārbaude pabeigta",
    "Braucu uz Rīgas ielu 12",
    "Apstājāmies pie ostas vārtiem",
    "Vajag ekipāžu Bernātu ielā",
    "Sprūdžio nėra, kelias laisvas",
    "Palangoje ramu",
)


def night(network: Network, seed: int) -> Iterator[Deed]:
    """All deeds in order of time, without end; none if no radio has a talkgroup."""
    slots = sorted({group.slot for group in network.talkgroups})
    nights = [_Night(network, slot, Random(f"{seed}/{slot}")) for slot in slots]
    lives = [_life(network, radio, Random(f"{seed}/{radio.number}")) for radio in network.radios]
    return merge(
        *(night.pass_by(trouble=n == 0) for n, night in enumerate(nights)),
        *lives,
        _write(network, Random(f"{seed}/texts")),
        key=lambda deed: deed.at,
    )


def _life(network: Network, radio: Radio, random: Random) -> Iterator[Deed]:
    """A radio is switched on; that of a patrol moves from site to site."""
    at = random.uniform(*SWITCHING_ON)
    yield _arrival(network, radio, at)
    while len(radio.sites) > 1:
        leaves = (at // STAY + 1) * STAY
        at = leaves + OUT_OF_REACH
        yield Departure(leaves, radio.site_at(leaves - 1), radio.number)
        yield _arrival(network, radio, at)


def _arrival(network: Network, radio: Radio, at: float) -> Arrival:
    site = network.site(radio.site_at(at))
    carried = site.carries(radio.talkgroups[0]) if radio.talkgroups else None
    slot = carried.slot if carried else 1
    return Arrival(at, site.number, radio.number, slot, radio.alias, radio.beat, network.data_id)


def _write(network: Network, random: Random) -> Iterator[Text]:
    """Texts to the control room, and to each other."""
    writers = [radio for radio in network.radios if not (radio.desk or radio.silent)]
    at = SWITCHING_ON[1]
    while writers and network.data_id:
        at += random.uniform(*WRITING)
        writer = random.choice(writers)
        others = [radio.number for radio in writers if radio is not writer]
        reader = random.choice([network.data_id, *others[:1]])
        confirmed = random.random() < CONFIRMED
        words = random.choice(WORDS)
        yield Text(at, writer.site_at(at), writer.number, reader, words, confirmed)


class _Night:
    """The transmissions on one slot. `now` is when it is free for the next."""

    def __init__(self, network: Network, slot: int, random: Random) -> None:
        self._network = network
        self._random = random
        self._users = {
            group: [r for r in network.radios if group in r.talkgroups and not r.silent]
            for group in network.talkgroups
            if group.slot == slot
        }
        self._now = random.uniform(1, 4)
        self._trouble_at = float("inf")

    def pass_by(self, *, trouble: bool) -> Iterator[Deed]:
        """The conversations of the slot; `trouble`: emergencies are among them."""
        groups = [group for group, users in self._users.items() if users]
        if not groups:
            return
        if trouble:
            self._trouble_at = self._random.uniform(*FIRST_TROUBLE)
        while True:
            group = self._random.choice(groups)
            yield from self._converse(group)
            if self._now >= self._trouble_at:
                self._trouble_at = self._now + self._random.uniform(*NEXT_TROUBLE)
                yield from self._cry_for_help(group)
            self._now += HANG_TIME + self._random.uniform(1, 9)

    def _converse(self, group: Talkgroup) -> Iterator[Deed]:
        radios = self._random.sample(self._users[group], min(3, len(self._users[group])))
        private = len(radios) > 1 and self._random.random() < PRIVATE
        for turn in range(self._random.choice((1, 2, 2, 3, 4, 6))):
            if self._now >= self._trouble_at:
                return
            talker = radios[turn % 2] if len(radios) > 1 and turn < 4 else radios[-1]
            subject: Subject = "answer" if turn % 2 else "call"
            if private:
                yield self._call(radios[turn % 2], group, radios[1 - turn % 2], subject)
                self._pause()
            else:
                yield from self._talk(talker, group, subject)

    def _call(self, radio: Radio, group: Talkgroup, other: Radio, subject: Subject) -> KeyUp:
        return self._key_up(radio, group, subject)._replace(private=True, talkgroup=other.number)

    def _cry_for_help(self, group: Talkgroup) -> Iterator[Deed]:
        """An alarm, an emergency call, and the answers; the alarm does not wait for the slot."""
        users = self._random.sample(self._users[group], len(self._users[group]))
        *others, caller = sorted(users, key=lambda radio: not radio.desk)
        alarm_at, self._now = self._now, self._now + ALARM_AHEAD
        cry = self._key_up(caller, group, "emergency")._replace(
            emergency=True, impatient=True, header_lost=False, dies=None
        )
        yield Alarm(alarm_at, cry.site, cry.radio, cry.talkgroup)
        yield cry
        self._pause()
        for answer in others[:2]:
            yield from self._talk(answer, group, "help")

    def _talk(self, radio: Radio, group: Talkgroup, subject: Subject) -> Iterator[KeyUp]:
        key_up = self._key_up(radio, group, subject)
        yield key_up
        at = key_up.at + self._random.uniform(0.06, 0.2)
        elsewhere = [user for user in self._users[group] if user.site_at(at) != key_up.site]
        if elsewhere and self._random.random() < TOGETHER:
            hasty = self._random.choice(elsewhere)
            site, slot, talkgroup = self._place(hasty, group, at)
            yield key_up._replace(
                at=at,
                site=site,
                slot=slot,
                talkgroup=talkgroup,
                radio=hasty.number,
                phrase=self._random.choice(phrases_of(hasty.number, "answer")),
                length=min(key_up.length, self._random.randint(4, 8)),
                impatient=True,
                header_lost=False,
                dies=None,
            )
        self._pause()

    def _key_up(self, radio: Radio, group: Talkgroup, subject: Subject) -> KeyUp:
        """A phrase from `now` on; `now` is then its end."""
        phrase = self._random.choice(phrases_of(radio.number, subject))
        length = PHRASES[phrase].superframes
        at, self._now = self._now, self._now + length * SUPERFRAME
        chance = self._random.random
        site, slot, talkgroup = self._place(radio, group, at)
        return KeyUp(
            at=at,
            site=site,
            radio=radio.number,
            slot=slot,
            talkgroup=talkgroup,
            length=length,
            header_lost=chance() < HEADER_LOST,
            end_lost=chance() < END_LOST,
            dies=self._random.randint(7, 6 * length) if chance() < DIES else None,
            fading=self._random.uniform(0.01, 0.1) if chance() < FADES else 0.0,
            phrase=phrase,
        )

    def _place(self, radio: Radio, group: Talkgroup, at: float) -> tuple[int, int, int]:
        """Site and slot where it talks, and the talkgroup's number on the air there."""
        site = self._network.site(radio.site_at(at))
        carried = site.carries(group) or Carried(group, group.slot)
        return site.number, carried.slot, carried.number

    def _pause(self) -> None:
        self._now += self._random.uniform(0.7, 2.5)
