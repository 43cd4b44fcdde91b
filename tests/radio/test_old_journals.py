"""Journals outlive the shapes of their events: what an older Scape wrote is folded today."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.store import Store
from scape.base.tables import journal, standing_views
from scape.radio.desk.lost_radios import Loss
from scape.radio.events import Carried
from scape.radio.node.configuration import Rules, read_configuration
from scape.radio.registers import details
from scape.radio.registers.patches import NewPatch
from scape.radio.registers.registers import LINKS, RADIOS, SITES, TALKGROUPS
from scape.radio.wire import messages
from tests.radio.listening import network
from tests.radio.registering import add, add_site, alter, import_radios, remove
from tests.waiting import PATIENCE

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("forked_workers")]


# Events as the first version recorded them.


class Site(Event, frozen=True, kw_only=True, tag="radio.site_registered"):
    number: int
    name: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    talkgroups: tuple[dict[str, int], ...] = ()
    secret: str


class Rotated(Event, frozen=True, kw_only=True, tag="radio.site_secret_rotated"):
    number: int
    secret: str


class Radio(Event, frozen=True, kw_only=True, tag="radio.radio_registered"):
    number: int
    name: str
    unit: str = ""


class Group(Event, frozen=True, kw_only=True, tag="radio.talkgroup_registered"):
    number: int
    name: str


class Place(Event, frozen=True, kw_only=True, tag="radio.position_received"):
    """A nan of the air became null."""

    site: int
    source: int
    latitude: float | None
    longitude: float


async def rows_of(node: Node) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of the radio."""

    def read(connection: Connection) -> dict[str, list[dict[str, Any]]]:
        ordered = {
            table.name: select(table).order_by(table.c.id)
            for view in FEATURES.views
            for table in view.tables
        }
        return {
            name: [dict(row) for row in connection.execute(statement).mappings()]
            for name, statement in ordered.items()
        }

    return await node.read(read)


async def test_the_registers_of_the_first_version_are_still_there(tmp_path: Path) -> None:
    def of_old(change: Change) -> None:
        first, second = change.seal(b"first"), change.seal(b"second")
        carried = ({"slot": 2, "talkgroup": 9},)
        site = Site(number=1, name="Nīca", talkgroups=carried, secret=first)
        for event in (
            site,
            Rotated(number=1, secret=second),
            Radio(number=5, name="M21"),
            Group(number=9, name="Patruļa"),
        ):
            change.record(event, "")
        change.forget(first)
        change.execute(update(standing_views).values(version=0))

    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(of_old)
    await node.stop()
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    async with (
        node.live.watch("system_health", {"id": {"views"}}) as health,
        asyncio.timeout(PATIENCE),
    ):
        while node.live.memory("system_health").get("views", {}).get("state") != "up":
            await health.changes()
    received = await node.read(lambda c: read_configuration(c, node.unseal_all, Rules(), 0))
    await node.stop()
    site = messages.Site(
        number=1,
        name="Nīca",
        secrets=("second",),
        secret_ids=received.sites[0].secret_ids,
        talkgroups=(Carried(2, 9),),
    )
    assert received == messages.Configuration(
        sites=(site,),
        radios=(messages.Radio(number=5),),
        talkgroups=(messages.Talkgroup(number=9),),
        data_id=Rules().data_id,
    )


async def test_registers_folded_anew_are_as_they_were(tmp_path: Path, store_url: str) -> None:
    site = details.NewSite(number=1, name="Nīca", talkgroups=(Carried(2, 9, 7, 5),))
    link = details.NewLink(
        number=2,
        name="K",
        link_kind="scape",
        host="192.0.2.1",
        port=1,
        secret="kQ7+vW2/xZ9.rT4-yB6=mN8",
    )
    async with network(tmp_path, store=store_url) as (node, radio, _):
        registers_ = radio.registers
        await add_site(registers_, site)
        await registers_.rotate_secret(1, "me")
        await registers_.rotate_secret(1, "me")
        await alter(registers_, SITES, 1, details.SiteDetails(name="x", colour_code=3), "me")
        await add(registers_, LINKS, link)
        await registers_.set_link_secret(2, "hJ3!cL5?dF8%gS1&pV4:aE7", "me")
        listed = b"number,name,talkgroups\n5,M21,all\n6,M22,none\n"
        await import_radios(node, registers_, listed)
        await radio.desk.lose_radio(5, Loss(state="lost"), "me")
        await radio.desk.revive_radio(5, "me", "", {"me", "you"})
        for number in (8, 9):
            group = details.NewTalkgroup(number=number, name="x", over_limit=0.5)
            await add(registers_, TALKGROUPS, group)
        patch = await registers_.open_patch(NewPatch(talkgroups=(8, 9), minutes=5), "me")
        await registers_.close_patch(patch, "me")
        await remove(registers_, RADIOS, 6, "me")
        before = await rows_of(node)
        filled = {name for name, rows in before.items() if rows}
        assert filled >= {"radio_sites", "radio_links", "radio_radios", "radio_patches"}
        for view in FEATURES.views:
            await node.rebuild(view)
        assert await rows_of(node) == before


async def test_a_position_that_was_no_number_keeps_no_views_from_being_rebuilt(
    tmp_path: Path, store_url: str
) -> None:
    nowhere = Place(site=1, source=5, latitude=None, longitude=21.0)
    async with network(tmp_path, store=store_url) as (node, radio, _):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="x"))
        seq = await node.change(lambda change: change.record(nowhere, "radio/5"))
        await add(radio.registers, RADIOS, details.NewRadio(number=6, name="y"))
        before = await rows_of(node)
        for view in node.views:
            await node.rebuild(view)
        assert await rows_of(node) == before
        received = node.live.memory("system_health")["set-aside"]
        assert (received["facts"]["count"], received["facts"]["seq"]) == (1, seq)


@pytest.mark.parametrize("kind", ["radio.radio_state_changed", "radio.revival_asked"])
async def test_a_radio_with_a_part_erased_is_the_same_folded_anew(
    tmp_path: Path, kind: str
) -> None:
    async with network(tmp_path) as (node, radio, _):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="x"))
        await radio.desk.lose_radio(5, Loss(state="lost"), "me")
        await radio.desk.revive_radio(5, "me", "", {"me", "you"})

        said = select(journal.c.seq).where(journal.c.kind == kind)
        await node.erase(
            await node.read(lambda c: c.execute(said).scalar_one()), reason="asked for"
        )
        before = await rows_of(node)
        for view in FEATURES.views:
            await node.rebuild(view)
        assert await rows_of(node) == before


async def test_with_a_secret_that_was_erased_nobody_logs_in_and_the_others_do(
    tmp_path: Path,
) -> None:
    def record(change: Change) -> None:
        secrets = [change.seal(b"x") for _ in range(4)]
        for number in (1, 2):
            site = Site(number=number, name="x", secret=secrets[number])
            change.record(site, f"site/{number}")
        change.record(Rotated(number=1, secret=secrets[3]), "site/1")
        change.forget(secrets[1])

    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(record)
    for view in FEATURES.views:
        await node.rebuild(view)
    await node.erase(3, reason="asked for")
    received = await node.read(lambda c: read_configuration(c, node.unseal_all, Rules(), 0))
    await node.stop()
    assert [site.secrets for site in received.sites] == [(), ("x",)]
