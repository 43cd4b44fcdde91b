"""The configuration on its way to the switch: in parts, then what has changed."""

from itertools import islice, pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from scape.radio.events import Carried
from scape.radio.switch.configuration import Known
from scape.radio.wire.framing import framed, read_written, written
from scape.radio.wire.messages import (
    FULL,
    SLICE,
    Configuration,
    Configure,
    Patch,
    Radio,
    Site,
    Talkgroup,
    changes_between,
    parts_of,
    whole_of,
)
from tests.radio.network import Network, site

numbers = st.integers(1, 5)
sites = st.builds(
    Site,
    number=numbers,
    name=st.sampled_from("ab"),
    secrets=st.just(("s",)),
    talkgroups=st.sampled_from([(), (Carried(1, 9),)]),
)
radios = st.builds(Radio, number=numbers, priority=st.integers(0, 2))
talkgroups = st.builds(Talkgroup, number=numbers, priority=st.integers(0, 2))
patches = st.builds(Patch, patch=st.sampled_from("pq"), talkgroups=st.just((1, 2)), until=numbers)


def rows(of: st.SearchStrategy[msgspec.Struct], key: str) -> st.SearchStrategy[tuple[object, ...]]:
    unique = st.lists(of, unique_by=lambda row: getattr(row, key), max_size=5)
    return unique.map(lambda found: tuple(sorted(found, key=lambda row: getattr(row, key))))


configurations = st.builds(
    Configuration,
    sites=rows(sites, "number"),
    radios=rows(radios, "number"),
    talkgroups=rows(talkgroups, "number"),
    patches=rows(patches, "patch"),
    hang_time=st.sampled_from([1.0, 2.0]),
)


@given(st.lists(configurations, min_size=1, max_size=4), st.integers(0, 3))
def test_changes_lead_where_the_whole_leads(received: list[Configuration], again: int) -> None:
    """A run of a whole configuration may be cut short, and another begun."""
    known = Known()
    for part in islice(parts_of(received[0]), again):
        known.take(part)
    known.replace(received[0])
    for before, after in pairwise(received):
        for part in changes_between(before, after):
            known.take(part)
        assert known.whole() == after
    assert known.whole() == received[-1]


@given(configurations, configurations)
def test_what_changed_is_named_and_nothing_else(
    before: Configuration, after: Configuration
) -> None:
    known = Known()
    known.replace(before)
    changed = known.replace(after)
    for name in ("sites", "radios", "talkgroups", "patches"):
        key = "patch" if name == "patches" else "number"
        was = {getattr(row, key): row for row in getattr(before, name)}
        now = {getattr(row, key): row for row in getattr(after, name)}
        different = {k for k in was | now if was.get(k) != now.get(k)}
        assert set(changed[name]) == different


def test_the_switch_applies_nothing_before_the_last_part() -> None:
    network = Network()
    before = network.switch.known.whole()
    many = tuple(Radio(number=number) for number in range(1, 2 * SLICE + 2))
    parts = list(parts_of(msgspec.structs.replace(before, radios=many)))
    assert len(parts) == 4
    for part in parts[:-1]:
        assert not network.switch.take(part, network.now)
        assert network.switch.known.whole() == before
    assert network.switch.take(parts[-1], network.now)
    assert len(network.switch.known.whole().radios) == len(many)


def test_no_part_is_too_long_whatever_the_rows_hold() -> None:
    """Each is decoded between two bursts, and a switch reads none of more than 64 MB."""
    radios = tuple(
        Radio(number=number, talkgroups=tuple(range(1_000_000, 1_000_000 + count)))
        for number, count in enumerate([200] * 500 + [70_000] * 3)
    )
    whole = Configuration(radios=radios)
    parts = list(parts_of(whole))
    longest = max(len(msgspec.msgpack.encode(radio)) for radio in radios)
    assert max(len(framed(part)) for part in parts) < FULL + longest + 1000
    assert whole_of(parts) == whole


def test_a_radio_changes_and_nothing_else_is_said() -> None:
    before = Configuration(sites=(site(1),), radios=(Radio(number=5), Radio(number=6)))
    after = msgspec.structs.replace(before, radios=(Radio(number=5, priority=3),))
    [part] = changes_between(before, after)
    assert (part.put.sites, part.put.radios) == ((), (Radio(number=5, priority=3),))
    assert (part.gone.radios, part.first, part.last) == ((6,), False, True)


@given(configurations)
def test_a_file_reads_back_and_so_does_one_of_before(configuration: Configuration) -> None:
    assert read_written(written(configuration)) == configuration
    assert read_written(msgspec.msgpack.encode(configuration)) == configuration


def test_an_empty_configuration_is_a_run_of_one() -> None:
    assert list(parts_of(Configuration())) == [Configure(put=Configuration(), first=True)]
