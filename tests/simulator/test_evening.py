"""The demo's evening: what its file says happens, lap after lap."""

from itertools import islice, takewhile

import pytest

from scape.dispatch.categories import BY_CODE, RESULTS
from simulator import evening
from simulator.deeds import Text
from simulator.evening import Closes, Evening, Opens, Reports, Sends
from simulator.liepaja import NETWORK
from simulator.transmission import KeyUp


@pytest.fixture(scope="module", name="told")
def read() -> Evening:
    return evening.read()


def test_what_the_desk_says_is_known_to_the_node(told: Evening) -> None:
    crews = {radio.name.partition(" ")[0] for radio in NETWORK.radios}
    kinds = {act.name: act.category for act in told.acts if isinstance(act, Opens)}
    for act in told.acts:
        match act:
            case Opens():
                assert act.category in BY_CODE
            case Sends():
                assert act.name in kinds
                assert act.unit in crews
            case Closes():
                assert act.name in kinds
                assert act.result in RESULTS
                noted = {
                    each.name: BY_CODE[each.category].note
                    for each in told.acts
                    if isinstance(each, Opens)
                }
                assert act.note or not noted[act.name]
            case Reports():
                assert act.radio in {radio.number for radio in NETWORK.radios if radio.silent}


def test_nobody_is_sent_before_it_is_opened_nor_after_it_is_closed(told: Evening) -> None:
    open_: set[str] = set()
    for act in told.acts:
        if isinstance(act, Opens):
            open_.add(act.name)
        elif isinstance(act, Sends | Closes):
            assert act.name in open_
            open_ -= {act.name} if isinstance(act, Closes) else set()


def test_the_second_lap_is_as_the_first(told: Evening) -> None:
    acts = list(islice(evening.acts(told), 2 * len(told.acts)))
    first, second = acts[: len(told.acts)], acts[len(told.acts) :]
    assert [act._replace(at=act.at + told.lap) for act in first] == second
    assert all(act.at < told.lap for act in first)


def test_crews_write_and_stolen_radios_key_in_order_of_time(told: Evening) -> None:
    lap = list(takewhile(lambda deed: deed.at < told.lap, evening.deeds(told, NETWORK)))
    assert [deed.at for deed in lap] == sorted(deed.at for deed in lap)
    assert sum(isinstance(deed, Text) for deed in lap) == len(told.texts)
    assert sum(isinstance(deed, KeyUp) for deed in lap) == len(told.keys)
    assert {deed.destination for deed in lap if isinstance(deed, Text)} == {NETWORK.data_id}
