"""What the radio's front door says to the switch and of it."""

from pathlib import Path

import msgspec
import pytest

from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.store import Store
from scape.radio import messages, registers, views
from scape.radio.configuration import Rules
from scape.radio.service import Radio

pytestmark = pytest.mark.anyio


async def test_while_the_store_is_away_a_switch_is_told_what_is_known(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (views.VIEWS,), views.LIVE, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    await radio._hello()
    await radio._hear(messages.Switch("a spool", 1, ""))
    radio._recorded(7)
    await radio.registrar.register_site(registers.NewSite(number=1, name="Liepāja"), "")

    async def away(query: object) -> None:
        raise Unavailable("store-unreachable")

    node.read = away  # type: ignore[method-assign, assignment]
    resume, configure, orders = await radio._hello()
    assert orders == messages.Orders(())
    assert resume == messages.Resume("a spool", 7)
    assert isinstance(configure, messages.Configure)
    assert [site.number for site in configure.configuration.sites] == [1]
    with pytest.raises(Unavailable):
        await Radio(node, tmp_path / "switch.sock", Rules())._hello()
    await node.stop()


async def test_of_a_recorder_nobody_hears_from_nobody_says_it_is_up(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (views.VIEWS,), views.LIVE, bytes(32))
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    counters = messages.Counters()
    await radio._hear(messages.Presence(at=1, sites=(), counters=counters))
    health = node.live.memory("system_health")
    assert health["recorder"]["state"] == "up"
    radio._lost("not-connected")
    assert (health["switch"]["state"], "recorder" in health) == ("down", False)


@pytest.mark.parametrize("talkgroup", [0, 1 << 24, 1 << 80])
def test_a_site_carries_only_what_can_be_on_the_air(talkgroup: int) -> None:
    request = {"number": 1, "name": "x", "talkgroups": [{"slot": 1, "talkgroup": talkgroup}]}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(request, registers.NewSite)
