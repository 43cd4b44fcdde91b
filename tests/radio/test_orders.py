"""What dispatchers send to radios: decided, kept, sent to the switch, and their outcome."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from scape.app import FEATURES
from scape.base.errors import Forbidden, Missing, Refused
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.store import Store
from scape.base.tables import journal
from scape.radio import rights
from scape.radio.desk import orders, views
from scape.radio.desk.orders import NewOrder
from scape.radio.desk.service import Desk, unfinished_orders
from scape.radio.events import OrderDone, OrderFailed, OrderSent, OrderWaits, TextReceived
from scape.radio.node.configuration import Rules
from scape.radio.registers.events import RadioRegistered, RadioStateChanged, TalkgroupRegistered
from scape.radio.service import Radio
from scape.radio.wire import messages
from scape.web.rights import Who
from tests.radio.listening import network

pytestmark = pytest.mark.anyio

DISPATCHER = Who(account="me", session="s", rights=frozenset({rights.COMMAND}))
MANAGER = Who(account="boss", session="s", rights=frozenset(rights.RIGHTS))
OZOLS, PATROL = 5, 101
TEXT = NewOrder(kind="text", destination=OZOLS, text="Braukt uz Graudu ielu 4")


class Seat:
    def __init__(self, node: Node) -> None:
        self.node = node
        self.reported = 0
        self.service = Desk(node, self.tell, self.tell)

    async def tell(self) -> None:
        self.reported += 1

    async def order(self) -> ViewRow:
        async with self.node.live.watch("radio_orders") as watching:
            [order] = watching.snapshot.rows
        return order

    async def hears(self, event: Event, at: int) -> None:
        await self.node.change(lambda change: change.record(event, "o", at))


@pytest.fixture
async def desk(tmp_path: Path, store_url: str) -> AsyncIterator[Seat]:
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32), lambda: 1000)
    await node.start()
    await register(node)
    yield Seat(node)
    await node.stop()


async def register(node: Node) -> None:
    ozols = RadioRegistered(number=OZOLS, name="M21 Ozols")
    patrol = TalkgroupRegistered(number=PATROL, name="Patruļa")
    await node.change(lambda change: change.record(ozols, f"radio/{OZOLS}"))
    await node.change(lambda change: change.record(patrol, f"talkgroup/{PATROL}"))


async def test_an_order_is_kept_sent_to_the_switch_and_followed_to_its_end(desk: Seat) -> None:
    id = await desk.service.place(TEXT, DISPATCHER)
    order = await desk.order()
    assert (order["state"], order["placed_by"], order["text"]) == ("waiting", "me", TEXT.text)
    assert order["expires"] == 1000 + orders.LIFETIME
    assert desk.reported == 1
    await desk.hears(OrderWaits(order=id, why="emergency"), 5)
    waiting = await desk.order()
    assert (waiting["state"], waiting["why"]) == ("waiting", "emergency")
    await desk.hears(OrderSent(order=id, site=3), 10)
    assert (await desk.order())["why"] == ""
    await desk.hears(OrderWaits(order=id, why="call"), 15)
    assert (await desk.order())["why"] == ""
    await desk.hears(OrderSent(order=id, site=4, attempt=2), 20)
    order = await desk.order()
    assert (order["state"], order["sent"], order["attempts"], order["site"]) == ("sent", 20, 2, 4)
    await desk.hears(OrderDone(order=id, site=4), 30)
    order = await desk.order()
    assert (order["state"], order["finished"]) == ("done", 30)
    with pytest.raises(Refused, match="order-finished"):
        await desk.service.withdraw(id, DISPATCHER)


async def test_why_somebody_is_located_is_in_the_journal(desk: Seat) -> None:
    order = NewOrder(kind="location", destination=OZOLS, why=" lieta 26-117 ")
    await desk.service.place(order, DISPATCHER)
    newest = select(journal.c.body).order_by(journal.c.seq.desc()).limit(1)
    body = await desk.node.read(lambda c: c.execute(newest).scalar_one())
    assert msgspec.json.decode(body)["why"] == "lieta 26-117"


async def test_an_order_fails_with_a_reason(desk: Seat) -> None:
    id = await desk.service.place(NewOrder(kind="check", destination=OZOLS), DISPATCHER)
    await desk.hears(OrderFailed(order=id, why="expired"), 30)
    order = await desk.order()
    assert (order["state"], order["why"], order["finished"]) == ("failed", "expired", 30)


async def test_what_is_withdrawn_too_late_is_done_all_the_same(desk: Seat) -> None:
    id = await desk.service.place(TEXT, DISPATCHER)
    await desk.service.withdraw(id, DISPATCHER)
    assert (await desk.order())["state"] == "withdrawn"
    assert desk.reported == 2
    await desk.hears(OrderFailed(order=id, why="expired"), 20)
    await desk.hears(OrderSent(order=id, site=4), 25)
    assert (await desk.order())["state"] == "withdrawn"
    await desk.hears(OrderDone(order=id, site=4), 30)
    assert (await desk.order())["state"] == "done"
    with pytest.raises(Missing, match="no-such-order"):
        await desk.service.withdraw("x", DISPATCHER)


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (NewOrder(kind="text", destination=OZOLS, text=" \n"), "text-empty"),
        (NewOrder(kind="check", destination=OZOLS, text="x"), "order-no-text"),
        (NewOrder(kind="location", destination=PATROL, group=True), "order-no-text"),
        (NewOrder(kind="check", destination=OZOLS, every=60), "order-once"),
        (NewOrder(kind="location", destination=OZOLS, every=5), "order-too-often"),
        (NewOrder(kind="location", destination=OZOLS, why=" \n"), "order-reason-needed"),
        (NewOrder(kind="check", destination=77), "order-unknown-radio"),
        (NewOrder(kind="text", destination=77, text="x", group=True), "order-unknown-talkgroup"),
    ],
)
async def test_an_order_that_makes_no_sense_is_refused(
    desk: Seat, request_: NewOrder, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        await desk.service.place(request_, DISPATCHER)
    assert desk.reported == 0


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "text", "destination": 5, "text": "x" * 501},
        {"kind": "text", "destination": 0, "text": "x"},
        {"kind": "text", "destination": 1 << 24, "text": "x"},
        {"kind": "location", "destination": 5, "every": 86_401},
        {"kind": "shout", "destination": 5},
    ],
)
def test_what_cannot_be_on_the_air_is_no_order(body: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(body, NewOrder)


async def test_more_orders_than_the_air_can_carry_are_refused_but_never_an_inhibit(
    desk: Seat,
) -> None:
    desk.service = Desk(desk.node, desk.tell, desk.tell, most_open=2)
    first, _ = [await desk.service.place(TEXT, DISPATCHER) for _ in range(2)]
    with pytest.raises(Refused, match="too-many-orders most=2"):
        await desk.service.place(TEXT, DISPATCHER)
    await desk.service.place(NewOrder(kind="inhibit", destination=OZOLS), MANAGER)
    await desk.hears(OrderDone(order=first, site=4), 30)
    with pytest.raises(Refused, match="too-many-orders"):
        await desk.service.place(TEXT, DISPATCHER)


@pytest.mark.parametrize("kind", ["inhibit", "revive"])
async def test_only_a_manager_takes_a_radio_its_voice(desk: Seat, kind: Any) -> None:
    order = NewOrder(kind=kind, destination=OZOLS)
    with pytest.raises(Forbidden, match="no-right"):
        await desk.service.place(order, DISPATCHER)
    await desk.service.place(order, MANAGER)
    assert (await desk.order())["kind"] == kind


async def test_one_person_alone_revives_no_lost_radio(desk: Seat) -> None:
    lost = RadioStateChanged(number=OZOLS, state="lost")
    await desk.node.change(lambda change: change.record(lost, f"radio/{OZOLS}"))
    with pytest.raises(Refused, match="revival-needed"):
        await desk.service.place(NewOrder(kind="revive", destination=OZOLS), MANAGER)
    await desk.service.place(
        NewOrder(kind="location", destination=OZOLS, every=60, why="lieta 7"), DISPATCHER
    )


@pytest.mark.parametrize("kind", ["inhibit", "revive"])
async def test_only_a_manager_takes_such_an_order_back(desk: Seat, kind: Any) -> None:
    id = await desk.service.place(NewOrder(kind=kind, destination=OZOLS), MANAGER)
    with pytest.raises(Forbidden, match="no-right"):
        await desk.service.withdraw(id, DISPATCHER)
    await desk.service.withdraw(id, MANAGER)
    assert (await desk.order())["state"] == "withdrawn"


@pytest.mark.parametrize("state", ["lost", "stolen"])
async def test_nobody_lets_a_lost_radio_off_its_inhibit(desk: Seat, state: Any) -> None:
    id = await desk.service.place(NewOrder(kind="inhibit", destination=OZOLS), MANAGER)
    lost = RadioStateChanged(number=OZOLS, state=state)
    await desk.node.change(lambda change: change.record(lost, f"radio/{OZOLS}"))
    with pytest.raises(Refused, match="inhibit-stays"):
        await desk.service.withdraw(id, MANAGER)
    assert (await desk.order())["state"] == "waiting"


async def test_the_switch_is_sent_all_orders_that_are_not_finished(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        assert switch.orders == []
        await register(node)
        first = await radio.desk.place(TEXT, DISPATCHER)
        group = NewOrder(kind="text", destination=PATROL, group=True, text="Visiem")
        await radio.desk.place(group, DISPATCHER)
        await switch.until(lambda _: switch.orders == [("text", OZOLS), ("text", PATROL)])
        await radio.desk.withdraw(first, DISPATCHER)
        await switch.until(lambda _: switch.orders == [("text", PATROL)])
        [*_, reported] = await radio._hello()
    assert isinstance(reported, messages.Orders)
    assert [(o.destination, o.group, o.text) for o in reported.orders] == [(PATROL, True, "Visiem")]


async def test_orders_whose_store_then_went_away_reach_the_switch_later(tmp_path: Path) -> None:
    async with network(tmp_path, retry=0) as (node, radio, switch):
        await register(node)
        node.refused = unfinished_orders
        await radio.desk.place(TEXT, DISPATCHER)
        await switch.until(lambda _: switch.orders == [("text", OZOLS)])


async def test_a_node_without_a_switch_keeps_its_orders(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await register(node)
    radio = Radio(node, tmp_path / "switch.sock", Rules())
    await radio.desk.place(TEXT, DISPATCHER)
    [*_, reported] = await radio._hello()
    assert isinstance(reported, messages.Orders)
    assert len(reported.orders) == 1
    await node.stop()


def text_from(radio: int) -> TextReceived:
    return TextReceived(site=1, slot=1, source=radio, destination=9, text="Esmu klāt")


async def test_each_account_has_read_its_texts(desk: Seat) -> None:
    """Only as far as there are texts, and never back again."""

    async def read(who: Who) -> list[ViewRow]:
        async with desk.node.live.watch("radio_texts_read", views.own(who)) as watching:
            return list(watching.snapshot.rows)

    await desk.hears(text_from(OZOLS), at=1)
    async with desk.node.live.watch("radio_texts") as watching:
        [text] = watching.snapshot.rows
    await desk.service.read_texts(text["seq"] + 7, "me")
    await desk.service.read_texts(text["seq"] - 1, "me")
    assert await read(DISPATCHER) == [{"id": "me", "until": text["seq"]}]
    assert await read(MANAGER) == []
    recorded = await desk.node.read(lambda c: c.execute(select(journal.c.kind)).scalars().all())
    assert list(recorded).count("radio.texts_read") == 1
