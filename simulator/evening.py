"""The demo's evening: a file of incidents, as the acts of a desk and the texts of the crews."""

import tomllib
from collections.abc import Iterator, Mapping
from heapq import merge
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from simulator.deeds import Deed, Text
from simulator.scenario import Network, Radio
from simulator.transmission import KeyUp

FILE = Path(__file__).with_name("evening.toml")


class Opens(NamedTuple):
    """The desk opens the incident that the others call `name`."""

    at: float
    name: str
    category: str
    where: str
    place: tuple[float, float]
    said: str


class Sends(NamedTuple):
    at: float
    name: str
    unit: str


class Closes(NamedTuple):
    at: float
    name: str
    result: str
    note: str


class Reports(NamedTuple):
    """The desk reports a radio stolen."""

    at: float
    radio: int


Act = Opens | Sends | Closes | Reports


class Evening(NamedTuple):
    """One lap of `lap` seconds: what the desk does, what crews write, which stolen radios key."""

    lap: float
    acts: tuple[Act, ...]
    texts: tuple[tuple[float, str, str], ...]
    keys: tuple[tuple[float, int], ...]


def read(file: Path = FILE) -> Evening:
    """KeyError or ValueError: the file is not as it should be."""
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    incidents, stolen = said.get("incident", []), said.get("stolen", [])
    acts = [act for incident in incidents for act in _acts(incident)]
    acts += [Reports(_seconds(each["reported"]), each["radio"]) for each in stolen]
    texts = [
        (_seconds(at), unit["unit"], words)
        for incident in incidents
        for unit in incident.get("unit", [])
        for at, words in unit["says"].items()
    ]
    keys = [(_seconds(each["keys"]), each["radio"]) for each in stolen]
    return Evening(
        _seconds(said["lap"]),
        tuple(sorted(acts, key=lambda act: act.at)),
        tuple(sorted(texts)),
        tuple(sorted(keys)),
    )


def _acts(incident: Mapping[str, Any]) -> Iterator[Act]:
    name, (north, east) = incident["name"], incident["at"]
    opens, category = _seconds(incident["opens"]), incident["category"]
    yield Opens(opens, name, category, incident["where"], (north, east), incident["said"])
    for unit in incident.get("unit", []):
        yield Sends(_seconds(unit["sent"]), name, unit["unit"])
    if "closes" in incident:
        closes = _seconds(incident["closes"])
        yield Closes(closes, name, incident["result"], incident.get("note", ""))


def acts(evening: Evening) -> Iterator[Act]:
    """What the desk does, lap after lap."""
    for lap in count():
        for act in evening.acts:
            yield act._replace(at=act.at + lap * evening.lap)


def deeds(evening: Evening, network: Network) -> Iterator[Deed]:
    """What the radios do, lap after lap; a crew is the radio whose name begins with its unit."""
    crews = {radio.name.partition(" ")[0]: radio for radio in network.radios}
    by_number = {radio.number: radio for radio in network.radios}
    return merge(
        _texts(evening, crews, network.data_id),
        _key_ups(evening, by_number),
        key=lambda deed: deed.at,
    )


def _texts(evening: Evening, crews: Mapping[str, Radio], to: int) -> Iterator[Deed]:
    for lap in count():
        for at, unit, words in evening.texts:
            when, radio = at + lap * evening.lap, crews[unit]
            yield Text(when, radio.site_at(when), radio.number, to, words)


def _key_ups(evening: Evening, radios: Mapping[int, Radio]) -> Iterator[Deed]:
    for lap in count() if evening.keys else ():
        for at, number in evening.keys:
            when, radio = at + lap * evening.lap, radios[number]
            group = radio.talkgroups[0]
            yield KeyUp(
                at=when,
                site=radio.site_at(when),
                radio=number,
                slot=group.slot,
                talkgroup=group.number,
                length=3,
            )


def _seconds(text: str) -> float:
    minutes, _, seconds = text.partition(":")
    return 60.0 * int(minutes) + float(seconds)
