"""Who talks when: a night on the air that follows from a seed.

On each slot one conversation follows another: a radio calls, others answer after a pause, then the
slot is quiet for a while. Now and then something goes wrong, as it does: two key up together, a
header or a terminator is lost, somebody is in trouble.
"""

from collections.abc import Iterator
from heapq import merge
from random import Random
from typing import NamedTuple

from simulator.transmission import SUPERFRAME, KeyUp


class Talkgroup(NamedTuple):
    """Who is spoken to, and the slot that carries it on every site that has it."""

    number: int
    name: str
    slot: int


class Site(NamedTuple):
    """`number` is the repeater id; `position` in degrees north and east."""

    number: int
    name: str
    place: str
    position: tuple[float, float]
    talkgroups: tuple[Talkgroup, ...]


class Radio(NamedTuple):
    """Who talks, through `site`, on `talkgroups`: of one slot, for nobody talks twice at once.

    A `desk` is in no danger; it answers those who are.
    """

    number: int
    name: str
    unit: str
    site: int
    talkgroups: tuple[Talkgroup, ...]
    desk: bool = False


class Network(NamedTuple):
    """Who is on the air, and through which sites."""

    sites: tuple[Site, ...]
    radios: tuple[Radio, ...]

    @property
    def talkgroups(self) -> tuple[Talkgroup, ...]:
        """Every talkgroup once, by its number."""
        return tuple(sorted({group for site in self.sites for group in site.talkgroups}))


SEED = 29  # of the demo's night: whatever can happen does within its first minutes

FIRST_TROUBLE = (12.0, 20.0)  # seconds; a transmission in progress may delay it to 35
NEXT_TROUBLE = (120.0, 180.0)
HANG_TIME = 5.0  # how long a switch keeps a slot on its talkgroup: another one waits longer

TOGETHER, HEADER_LOST, END_LOST = 0.06, 0.03, 0.04  # the share of transmissions it happens to


def key_ups(network: Network, seed: int) -> Iterator[KeyUp]:
    """Every key-up in the order of time, without end; none where nobody has a talkgroup."""
    slots = sorted({group.slot for group in network.talkgroups})
    nights = [_Night(network, slot, Random(f"{seed}/{slot}")) for slot in slots]
    return merge(*(night.pass_by(trouble=n == 0) for n, night in enumerate(nights)))


class _Night:
    """What happens on one slot. `now` is when it is free for the next one to talk."""

    def __init__(self, network: Network, slot: int, random: Random) -> None:
        self._random = random
        self._slot = slot
        self._users = {
            group: [radio for radio in network.radios if group in radio.talkgroups]
            for group in network.talkgroups
            if group.slot == slot
        }
        self._now = random.uniform(1, 4)
        self._trouble_at = float("inf")

    def pass_by(self, *, trouble: bool) -> Iterator[KeyUp]:
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

    def _converse(self, group: Talkgroup) -> Iterator[KeyUp]:
        radios = self._random.sample(self._users[group], min(3, len(self._users[group])))
        for turn in range(self._random.choice((1, 2, 2, 3, 4, 6))):
            if self._now >= self._trouble_at:
                return
            talker = radios[turn % 2] if len(radios) > 1 and turn < 4 else radios[-1]
            longest = 6 if turn else 12  # answers are short
            yield from self._talk(talker, group, self._random.uniform(2, longest))

    def _cry_for_help(self, group: Talkgroup) -> Iterator[KeyUp]:
        """An emergency, and the answers to it; the caller presses the button whatever goes on."""
        users = self._random.sample(self._users[group], len(self._users[group]))
        *others, caller = sorted(users, key=lambda radio: not radio.desk)
        yield self._key_up(caller, group, self._random.uniform(5, 9))._replace(
            emergency=True, impatient=True, header_lost=False
        )
        self._pause()
        for answer in others[:2]:
            yield from self._talk(answer, group, self._random.uniform(2, 5))

    def _talk(self, radio: Radio, group: Talkgroup, seconds: float) -> Iterator[KeyUp]:
        key_up = self._key_up(radio, group, seconds)
        yield key_up
        elsewhere = [user for user in self._users[group] if user.site != radio.site]
        if elsewhere and self._random.random() < TOGETHER:
            hasty = self._random.choice(elsewhere)
            yield key_up._replace(
                at=key_up.at + self._random.uniform(0.06, 0.2),
                site=hasty.site,
                radio=hasty.number,
                length=min(key_up.length, self._random.randint(4, 8)),
                impatient=True,
                header_lost=False,
            )
        self._pause()

    def _key_up(self, radio: Radio, group: Talkgroup, seconds: float) -> KeyUp:
        """A transmission from `now` on, which then lies behind it."""
        length = round(seconds / SUPERFRAME)
        at, self._now = self._now, self._now + length * SUPERFRAME
        return KeyUp(
            at=at,
            site=radio.site,
            radio=radio.number,
            slot=self._slot,
            talkgroup=group.number,
            length=length,
            header_lost=self._random.random() < HEADER_LOST,
            end_lost=self._random.random() < END_LOST,
        )

    def _pause(self) -> None:
        self._now += self._random.uniform(0.7, 2.5)
