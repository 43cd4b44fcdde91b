"""What the radio's front door says to the switch and of it."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.node import READERS, SEARCHERS, Node
from scape.base.standing import head_of
from scape.base.store import Store
from scape.radio.archive.history import Search
from scape.radio.desk.orders import NewOrder
from scape.radio.events import AirEvent, CallEnded, CallStarted
from scape.radio.node.configuration import Rules
from scape.radio.registers import details
from scape.radio.registers.events import SiteRegistered
from scape.radio.registers.registers import RADIOS
from scape.radio.service import Radio
from scape.radio.wire import messages
from scape.web.rights import Who
from tests.radio.listening import network
from tests.radio.registering import add, add_site
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


async def test_while_the_store_is_away_a_switch_is_sent_what_is_known(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    await radio._hello()
    await radio._hear(messages.Switch("a spool", 1, ""))
    radio._recorded(7)
    await add_site(radio.registers, details.NewSite(number=1, name="Liepāja"))
    await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
    dispatcher = Who(account="me", session="s", rights=frozenset())
    placed = await radio.desk.place(NewOrder(kind="check", destination=5), dispatcher)

    async def away(query: object) -> None:
        raise Unavailable("store-unreachable")

    node.read = away  # type: ignore[method-assign, assignment]
    resume, configure, *_, orders = await radio._hello()
    assert isinstance(orders, messages.Orders)
    assert [order.order for order in orders.orders] == [placed]
    assert resume == messages.Resume("a spool", 7)
    assert isinstance(configure, messages.Configure)
    assert [site.number for site in configure.put.sites] == [1]
    with pytest.raises(Unavailable):
        await Radio(node, tmp_path / "switch.sock", Rules())._hello()
    await node.stop()


async def test_orders_alone_are_no_word_to_a_switch(tmp_path: Path) -> None:
    """Before the first greeting they were once taken for the configuration."""
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    await radio._send_orders()
    await radio._send_orders()

    async def away(query: object) -> None:
        raise Unavailable("store-unreachable")

    node.read = away  # type: ignore[method-assign, assignment]
    with pytest.raises(Unavailable):
        await radio._hello()
    await node.stop()


async def test_what_a_switch_was_sent_from_memory_is_reported_anew_when_the_store_is_back(
    tmp_path: Path,
) -> None:
    async with network(tmp_path, retry=0) as (node, radio, switch):
        await node.change(_registered)
        reading = node.read

        async def away(query: object) -> None:
            raise Unavailable("store-unreachable")

        node.read = away  # type: ignore[method-assign, assignment]
        await radio._hello()
        node.read = reading  # type: ignore[method-assign]
        await switch.until(lambda received: [site.number for site in received.sites] == [1])


def _registered(change: Change) -> None:
    change.record(SiteRegistered(number=1, name="Liepāja", secret=change.seal(b"s")), "site/1")


async def test_of_a_recorder_nobody_hears_from_nobody_says_it_is_up(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
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
        msgspec.convert(request, details.NewSite)


async def test_presence_says_what_each_slot_plays(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    site = messages.SitePresence(
        site=1, connected=True, last_heard=5, playing=(0, 101), kept=(9, 0), open=(900,), rssi=-80
    )
    counters = messages.Counters()
    await radio._hear(messages.Presence(at=1, sites=(site,), counters=counters))
    [shown] = node.live.memory("radio_presence").values()
    assert shown == {
        "id": 1,
        "connected": True,
        "playing": (0, 101),
        "kept": (9, 0),
        "open": (900,),
        "last_heard": 5,
        "bit_errors": None,
        "rssi": -80,
    }


def started(call: str) -> CallStarted:
    return CallStarted(call=call, site=1, slot=1, source=5, destination=9)


def report(number: int, event: AirEvent) -> messages.Report:
    body = msgspec.Raw(msgspec.msgpack.encode(event))
    return messages.Report(number, 40, str(event.__struct_config__.tag), body)


async def test_a_call_older_than_its_switch_is_ended_once_the_switch_has_reported_all(
    tmp_path: Path,
) -> None:
    received = CallEnded(call="reported", reason="terminator", duration=1, frames=9)
    async with network(tmp_path, settled=0) as (node, _, switch):
        for call, at in (("reported", 10), ("lost", 11), ("going-on", 30)):
            await node.change(lambda change, c=call, t=at: change.record(started(c), c, t))  # type: ignore[misc]
        async with node.live.watch("radio_calls", {"state": {"ended"}}) as ended:
            switch.say(messages.Switch(spool="s", started=20, listening=""))
            counters = messages.Counters()
            switch.say(messages.Presence(at=1, sites=(), counters=counters, newest=2))
            async with node.live.watch("system_health", {"id": {"recorder"}}) as health:
                assert health.snapshot.rows or (await health.changes()).put
            for _ in range(5):
                await node.change(lambda change: None)
            assert ended.take().put == []
            switch.say(report(1, started("new")))
            switch.say(report(2, received))
            reasons: dict[str, str] = {}
            while len(reasons) < 2:
                reasons |= {row["id"]: row["reason"] for row in (await ended.changes()).put}
                assert next(iter(reasons)) == "reported"
        assert reasons == {"reported": "terminator", "lost": "cut"}


LONG: list[Callable[[Radio], Awaitable[object]]] = [
    lambda radio: radio.archive.find(Search()),
    lambda radio: radio.quality(1, None, 0),
]


@pytest.mark.parametrize("ask", LONG)
async def test_who_asks_for_long_delays_no_short_question(
    tmp_path: Path, ask: Callable[[Radio], Awaitable[object]]
) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    end = threading.Event()
    ahead = [asyncio.create_task(node.search(lambda _: end.wait())) for _ in range(SEARCHERS)]
    asking = asyncio.ensure_future(ask(radio))
    try:
        async with asyncio.timeout(PATIENCE):
            for _ in range(3 * READERS):
                await node.read(head_of)
        assert not asking.done()
    finally:
        end.set()
    await asyncio.gather(asking, *ahead)
    await node.stop()
