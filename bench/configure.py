"""The cost of a changed register on the voice loop: 20,000 radios, 2,000 sites of 30 talkgroups.

The messages of the local socket are decoded, applied, and handed to the thread that writes them to
disk. Each figure is the longest time for which the loop is blocked.
"""

import time
from collections.abc import Iterable
from random import Random

import msgspec

from bench import Figure
from scape.radio.events import Carried
from scape.radio.switch.switch import Switch
from scape.radio.wire.messages import (
    Configuration,
    Configure,
    Radio,
    Site,
    Talkgroup,
    changes_between,
    parts_of,
)

RADIOS, SITES, TALKGROUPS = 20_000, 2_000, 30
ROUNDS = 20

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Configure).decode


def run(quick: bool = False) -> list[Figure]:
    before = configuration(100 if quick else 1)
    switch = Switch(Random(1).randbytes)
    whole = max(_stands_still(switch, parts_of(before)))
    assert switch.known.whole() == before, "the switch has another configuration than was sent"
    rounds = 2 if quick else ROUNDS
    again = [max(_stands_still(switch, parts_of(before))) for _ in range(rounds)]
    radio: list[float] = []
    site: list[float] = []
    for number in range(rounds):
        changed = _with_radio(before, number)
        radio.append(max(_stands_still(switch, changes_between(before, changed))))
        moved = _with_site(changed, number)
        site.append(max(_stands_still(switch, changes_between(changed, moved))))
        assert switch.known.whole() == moved
        before = moved
    return [
        Figure("voice loop, a radio among 20,000 changed", radio, "ms", at_most=2),
        Figure("voice loop, a site among 2,000 changed", site, "ms"),
        Figure("voice loop, the whole configuration again", again, "ms"),
        Figure("voice loop, the whole configuration the first time", [whole], "ms"),
    ]


def configuration(part: int = 1) -> Configuration:
    """A `part`th of the largest network: sites that carry every talkgroup, radios with rights."""
    carried = tuple(Carried(2 if number % 2 else 1, 1 + number) for number in range(TALKGROUPS))
    return Configuration(
        sites=tuple(
            Site(number=1000 + number, name=f"site {number}", secrets=("s",), talkgroups=carried)
            for number in range(SITES // part)
        ),
        radios=tuple(
            Radio(number=2_470_000 + number, talkgroups=(1, 2, 3))
            for number in range(RADIOS // part)
        ),
        talkgroups=tuple(Talkgroup(number=1 + number) for number in range(TALKGROUPS)),
    )


def _with_radio(known: Configuration, number: int) -> Configuration:
    radio = msgspec.structs.replace(known.radios[number], priority=number % 9 + 1)
    rows = (*known.radios[:number], radio, *known.radios[number + 1 :])
    return msgspec.structs.replace(known, radios=rows)


def _with_site(known: Configuration, number: int) -> Configuration:
    site = msgspec.structs.replace(
        known.sites[number], talkgroups=known.sites[number].talkgroups[1:]
    )
    rows = (*known.sites[:number], site, *known.sites[number + 1 :])
    return msgspec.structs.replace(known, sites=rows)


def _stands_still(switch: Switch, parts: Iterable[Configure]) -> list[float]:
    """Milliseconds for each message."""
    spent = []
    for message in map(_encode, parts):
        began = time.perf_counter()
        if switch.take(_decode(message), 1.0):
            switch.known.copy()
        spent.append((time.perf_counter() - began) * 1000)
    return spent
