"""What may become of the registers, and what they tell the switch."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, event, func, select

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused
from scape.base.node import Node
from scape.base.question import LiveView
from scape.base.store import Store
from scape.base.tables import journal, vault
from scape.radio.desk.lost_radios import REQUEST_LASTS, Loss, NewState
from scape.radio.events import Carried, RepeaterConnected
from scape.radio.node.configuration import Rules, read_configuration
from scape.radio.registers import details
from scape.radio.registers.events import LinkRegistered
from scape.radio.registers.patches import NewPatch
from scape.radio.registers.registers import (
    LINKS,
    RADIOS,
    SECRETS_KEPT,
    SITES,
    TALKGROUPS,
    talkgroups,
)
from scape.radio.registers.service import OVERLAP, Registers
from scape.radio.registers.strength import bits_of
from scape.radio.service import Radio
from scape.radio.wire import messages
from scape.radio.wire.messages import Configuration, Resume
from tests.radio.listening import network
from tests.radio.registering import add, add_site, alter, import_radios, remove
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

PAIR = frozenset({"me", "you"})
SITE = details.NewSite(number=247001, name="Liepāja", talkgroups=(Carried(1, 101),))
GIVEN, LATER = "kQ7+vW2/xZ9.rT4-yB6=mN8", "hJ3!cL5?dF8%gS1&pV4:aE7"
LINK = details.NewLink(
    number=8,
    name="Klaipėda",
    link_kind="scape",
    host="192.0.2.8",
    port=62035,
    talkgroups=(Carried(1, 101, 9101, 10),),
    secret=GIVEN,
)


async def only_row(node: Node, view: str) -> dict[str, Any]:
    async with node.live.watch(view) as watching:
        [row] = watching.snapshot.rows
    return row


async def secrets_kept(node: Node) -> int:
    counted = select(func.count()).select_from(vault)
    return await node.read(lambda connection: connection.execute(counted).scalar_one())


async def test_the_switch_is_sent_the_whole_configuration(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, switch):
        assert isinstance(switch.heard[0], Resume)
        secret = await add_site(radio.registers, SITE)
        configuration = await switch.configuration(2)
        assert (configuration.hang_time, configuration.time_out) == (4, 90)
        [site] = configuration.sites
        assert (site.number, site.secrets, site.talkgroups) == (247001, (secret,), SITE.talkgroups)
        await alter(radio.registers, SITES, 247001, details.SiteDetails(name="Cits"), "me")
        [site] = (await switch.configuration(3)).sites
        assert (site.name, site.secrets, site.talkgroups) == ("Cits", (secret,), ())
        rotated = await radio.registers.rotate_secret(247001, "me", at_once=True)
        [site] = (await switch.configuration(4)).sites
        assert rotated != secret
        assert site.secrets == (rotated,)
        await remove(radio.registers, SITES, 247001, "me")
        assert (await switch.configuration(5)).sites == ()


async def test_a_change_whose_store_then_went_away_reaches_the_switch_later(
    tmp_path: Path,
) -> None:
    async with network(tmp_path, retry=0) as (node, radio, switch):
        node.refused = radio._read_whole
        secret = await add_site(radio.registers, SITE)
        [site] = (await switch.configuration(2)).sites
        assert site.secrets == (secret,)


async def test_a_burst_of_changes_is_reported_the_switch_at_once(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    known: list[int] = []
    journalled = asyncio.Event()

    async def configure() -> None:
        await journalled.wait()
        known.append(await node.read(lambda c: len(c.execute(select(talkgroups)).all())))

    registrar = Registers(node, configure)
    groups = [details.NewTalkgroup(number=n, name="x") for n in range(1, 21)]
    async with asyncio.TaskGroup() as group:
        for one in groups:
            group.create_task(add(registrar, TALKGROUPS, one))
        while await node.read(lambda c: len(c.execute(select(talkgroups)).all())) < 20:
            await asyncio.sleep(0.01)
        journalled.set()
    assert len(known) <= 2
    assert known[-1] == 20
    await node.stop()


async def test_many_sites_are_read_with_no_more_questions_than_one(tmp_path: Path) -> None:
    asked: list[str] = []

    def note(*said: Any) -> None:
        asked.append(said[2])

    def read(connection: Connection) -> Configuration:
        event.listen(connection, "before_cursor_execute", note)
        asked.clear()
        return read_configuration(connection, node.unseal_all, Rules(), 0)

    async with network(tmp_path) as (node, radio, _):
        await add_site(radio.registers, SITE)
        await add(radio.registers, LINKS, LINK)
        await node.read(read)
        few = len(asked)
        for number in range(1, 6):
            more = msgspec.structs.replace(SITE, number=number)
            await add_site(radio.registers, more)
            await add(radio.registers, LINKS, msgspec.structs.replace(LINK, number=100 + number))
        assert len((await node.read(read)).sites) == 6
        assert len(asked) == few


async def test_a_secret_lies_nowhere_in_clear(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, _):
        secrets = [
            await add_site(radio.registers, SITE),
            await radio.registers.rotate_secret(247001, "me"),
        ]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret.encode() in content for secret in secrets), path


async def test_what_is_registered_twice_or_not_at_all_is_refused(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, _):
        await add_site(radio.registers, SITE)
        with pytest.raises(Refused, match="number-taken"):
            await add_site(radio.registers, SITE)
        with pytest.raises(Missing, match="no-such-entry"):
            await radio.registers.rotate_secret(1, "me")
        with pytest.raises(Missing, match="no-such-entry"):
            await remove(radio.registers, SITES, 1, "me")
        twice = details.SiteDetails(name="x", talkgroups=(Carried(1, 9), Carried(2, 9)))
        with pytest.raises(Refused, match="talkgroup-twice"):
            await alter(radio.registers, SITES, 247001, twice, "me")
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
        with pytest.raises(Refused, match="number-taken"):
            await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M22"))
        with pytest.raises(Missing, match="no-such-entry"):
            await alter(radio.registers, RADIOS, 6, details.RadioDetails(name="x"), "me")
        await add(radio.registers, TALKGROUPS, details.NewTalkgroup(number=9, name="Patruļa"))
        with pytest.raises(Missing, match="no-such-entry"):
            await remove(radio.registers, TALKGROUPS, 8, "me")


async def test_changes_are_in_the_journal_with_who_made_them(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        await add(radio.registers, TALKGROUPS, details.NewTalkgroup(number=9, name="Patruļa"))
        await alter(radio.registers, TALKGROUPS, 9, details.TalkgroupDetails(name="Ielas"), "you")
        seqs = {"registered": 1, "version": 2, "latest": 2}
        async with node.live.watch("radio_talkgroups") as watching:
            assert watching.snapshot.rows == [
                {"id": 9, "name": "Ielas", "priority": 0, "over_limit": 0, **seqs}
            ]
        await remove(radio.registers, TALKGROUPS, 9, "me")
        async with node.live.watch("radio_talkgroups") as watching:
            assert watching.snapshot.rows == []


async def test_a_switch_that_is_away_is_sent_at_once(tmp_path: Path) -> None:
    live = (*FEATURES.live, LiveView("unused"))
    node = Node(Store(tmp_path), FEATURES.views, live, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules(hang_time=4, time_out=90))
    running = asyncio.create_task(radio.run())
    async with node.live.watch("system_health", {"id": {"switch"}}) as health:
        rows = health.snapshot.rows or (await health.changes()).put
        assert [(row["state"], row["why"]) for row in rows] == [("down", "not-connected")]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await node.stop()


async def test_everything_of_the_registers_reaches_the_switch(tmp_path: Path) -> None:
    site = details.NewSite(
        number=247001,
        name="Liepāja",
        talkgroups=(Carried(1, 101), Carried(2, 102, 9, 15)),
        emergency_slot=2,
        takes_options=True,
    )
    radio_5 = details.NewRadio(
        number=5, name="M21", priority=7, talkgroups=(101,), private=False, all_call=True
    )
    group = details.NewTalkgroup(number=101, name="Patruļa", priority=3, over_limit=60)
    async with network(tmp_path) as (_, radio, switch):
        secret = await add_site(radio.registers, site)
        await add(radio.registers, LINKS, LINK)
        await add(radio.registers, RADIOS, radio_5)
        await add(radio.registers, TALKGROUPS, group)
        received = await switch.until(lambda c: bool(c.talkgroups))
    assert received == Configuration(
        sites=(
            messages.Site(
                number=247001,
                name="Liepāja",
                secrets=(secret,),
                secret_ids=received.sites[0].secret_ids,
                talkgroups=site.talkgroups,
                emergency_slot=2,
                takes_options=True,
            ),
        ),
        links=(
            messages.Link(
                number=8,
                name="Klaipėda",
                kind="scape",
                host="192.0.2.8",
                port=62035,
                secret=GIVEN,
                talkgroups=LINK.talkgroups,
            ),
        ),
        talkgroups=(messages.Talkgroup(number=101, priority=3, over_limit=60),),
        radios=(
            messages.Radio(number=5, priority=7, talkgroups=(101,), private=False, all_call=True),
        ),
        hang_time=4,
        time_out=90,
        data_id=0xFFFCDF,
    )


async def test_a_number_on_air_means_one_talkgroup_on_a_slot(tmp_path: Path) -> None:
    clash = details.SiteDetails(name="x", talkgroups=(Carried(1, 101, 9), Carried(1, 9)))
    apart = details.SiteDetails(name="x", talkgroups=(Carried(1, 101, 9), Carried(2, 9)))
    async with network(tmp_path) as (_, radio, _):
        await add_site(radio.registers, SITE)
        with pytest.raises(Refused, match="on-air-twice number=9 slot=1"):
            await alter(radio.registers, SITES, 247001, clash, "me")
        for all_call in (Carried(1, 0xFFFFFF), Carried(1, 9, on_air=0xFFFFFF)):
            site = details.SiteDetails(name="x", talkgroups=(all_call,))
            with pytest.raises(Refused, match="reserved-number number=16777215"):
                await alter(radio.registers, SITES, 247001, site, "me")
        await alter(radio.registers, SITES, 247001, apart, "me")


async def test_a_site_and_a_link_never_have_the_same_number(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        await add(radio.registers, LINKS, LINK)
        with pytest.raises(Refused, match="number-taken number=8 name=Klaipėda"):
            await add_site(radio.registers, details.NewSite(number=8, name="x"))
        assert await secrets_kept(node) == 1
        await remove(radio.registers, LINKS, 8, "me")
        await add_site(radio.registers, details.NewSite(number=8, name="x"))
        with pytest.raises(Refused, match="number-taken"):
            await add(radio.registers, LINKS, LINK)


async def test_what_another_network_gave_lies_nowhere_in_clear(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        await add(radio.registers, LINKS, LINK)
        other = details.LinkDetails(name="K", link_kind="openbridge", host="192.0.2.9", port=1)
        await alter(radio.registers, LINKS, 8, other, "me")
        await radio.registers.set_link_secret(8, LATER, "me")
        [link] = (await switch.until(lambda c: c.links[0].secret == LATER)).links
        assert (link.kind, link.host, link.port) == ("openbridge", "192.0.2.9", 1)
        row = await only_row(node, "radio_links")
        assert (row["link_kind"], "secret" in row) == ("openbridge", False)
        assert (await only_row(node, "radio_connections"))["state"] == "never"
        assert await secrets_kept(node) == 1
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert GIVEN.encode() not in content, path
            assert LATER.encode() not in content, path


async def test_an_old_secret_opens_beside_the_new_one_for_a_day(tmp_path: Path) -> None:
    clock = [1_000_000 * SECOND]
    async with network(tmp_path, lambda: clock[0]) as (node, radio, switch):
        first = await add_site(radio.registers, SITE)
        second = await radio.registers.rotate_secret(247001, "me")
        [site] = (await switch.configuration(3)).sites
        assert site.secrets == (second, first)
        third = await radio.registers.rotate_secret(247001, "me")
        [site] = (await switch.configuration(4)).sites
        assert site.secrets == (third, second, first), "the site may use any of them"
        await radio.registers.rotate_secret(247001, "me")
        fifth = await radio.registers.rotate_secret(247001, "me")
        [site] = (await switch.configuration(6)).sites
        assert site.secrets[0] == fifth
        assert site.secrets[-1] == first, "the site has not logged in with a newer one"
        assert await secrets_kept(node) == len(site.secrets) == 1 + SECRETS_KEPT
        used = RepeaterConnected(site=247001, address="192.0.2.1:1", secret=site.secret_ids[0])
        await node.change(lambda change: change.record(used, "site/247001"))
        third = await radio.registers.rotate_secret(247001, "me")
        [site] = (await switch.configuration(7)).sites
        assert site.secrets == (third, fifth)
        assert await secrets_kept(node) == 2
        assert await radio.registers.end_what_is_over() == clock[0] + OVERLAP
        clock[0] += OVERLAP
        await radio.registers.end_what_is_over()
        [site] = (await switch.configuration(8)).sites
        assert site.secrets == (third,)
        assert await secrets_kept(node) == 1
        last = await radio.registers.rotate_secret(247001, "me", at_once=True)
        [site] = (await switch.configuration(9)).sites
        assert site.secrets == (last,)
        assert await secrets_kept(node) == 1
        await radio.registers.rotate_secret(247001, "me")
        await remove(radio.registers, SITES, 247001, "me")
        assert await secrets_kept(node) == 0


async def test_a_lost_radio_is_refused_and_silenced_in_one_change(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
        with pytest.raises(Refused, match="radio-not-lost"):
            await radio.desk.revive_radio(5, "me", "", PAIR)
        await radio.desk.lose_radio(5, Loss(state="lost", why="jūrā"), "me")
        received = await switch.until(lambda c: c.radios[0].state == "lost")
        assert received.radios[0].state == "lost"
        assert switch.orders == [("inhibit", 5)]
        with pytest.raises(Refused, match="radio-lost-already"):
            await radio.desk.lose_radio(5, Loss(state="lost"), "you")
        await radio.desk.lose_radio(5, Loss(state="stolen"), "you")
        await switch.until(lambda c: c.radios[0].state == "stolen")
        assert switch.orders == [("inhibit", 5)], "one order, however often it is lost"
        kinds = await node.read(
            lambda c: c.execute(
                select(journal.c.kind, journal.c.actor).order_by(journal.c.seq).offset(1).limit(2)
            ).all()
        )
        assert kinds == [("radio.radio_state_changed", "me"), ("radio.order_placed", "me")]


async def test_reviving_a_radio_needs_two_people(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
        await radio.desk.lose_radio(5, Loss(state="stolen"), "me")
        assert not await radio.desk.revive_radio(5, "me", "", PAIR)
        assert (await only_row(node, "radio_radios"))["revival_by"] == "me"
        with pytest.raises(Refused, match="second-person-needed"):
            await radio.desk.revive_radio(5, "me", "", PAIR)
        assert switch.orders == [("inhibit", 5)]
        assert await radio.desk.revive_radio(5, "you", "me", PAIR)
        await switch.until(lambda c: c.radios[0].state == "in-use")
        assert switch.orders == [("revive", 5)]
        row = await only_row(node, "radio_radios")
        assert (row["state"], row["revival_by"]) == ("in-use", "")


async def test_who_agrees_knows_with_whom(tmp_path: Path) -> None:
    clock = [1_000_000 * SECOND]
    async with network(tmp_path, lambda: clock[0]) as (node, radio, _):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
        await radio.desk.lose_radio(5, Loss(state="stolen"), "me")
        for by, asked_by, commanders, code in (
            ("me", "", {"me"}, "revival-nobody-else"),
            ("you", "me", PAIR, "revival-asked-by-other"),  # nobody asked
        ):
            with pytest.raises(Refused, match=code):
                await radio.desk.revive_radio(5, by, asked_by, commanders)
        await radio.desk.revive_radio(5, "me", "", PAIR)
        assert (await only_row(node, "radio_radios"))["revival_at"] // SECOND == 1_000_000
        for by, asked_by, commanders, code in (
            ("me", "me", PAIR, "second-person-needed"),
            ("you", "you", PAIR, "second-person-needed"),
            ("you", "third", PAIR, "revival-asked-by-other"),
            ("you", "", PAIR, "revival-asked-by-other"),  # both ask: neither agrees unawares
            ("you", "me", {"you", "third"}, "revival-asked-by-other"),  # who asked may no more
        ):
            with pytest.raises(Refused, match=code):
                await radio.desk.revive_radio(5, by, asked_by, commanders)
        clock[0] += REQUEST_LASTS + SECOND
        with pytest.raises(Refused, match="revival-asked-by-other"):
            await radio.desk.revive_radio(5, "you", "me", PAIR)
        assert not await radio.desk.revive_radio(5, "you", "", PAIR)
        clock[0] += REQUEST_LASTS - SECOND
        assert await radio.desk.revive_radio(5, "me", "you", PAIR)
        row = await only_row(node, "radio_radios")
        assert (row["state"], row["revival_by"], row["revival_at"]) == ("in-use", "", None)


async def test_no_other_way_leads_around_the_second_person(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        await add(radio.registers, RADIOS, details.NewRadio(number=5, name="M21"))
        await radio.desk.put_radio_in_state(5, NewState(state="spare"), "me")
        await radio.desk.lose_radio(5, Loss(state="lost"), "me")
        await radio.desk.revive_radio(5, "you", "", PAIR)
        await radio.desk.lose_radio(5, Loss(state="stolen"), "me")
        assert not await radio.desk.revive_radio(5, "me", "", PAIR), "what was asked before is void"
        with pytest.raises(Refused, match="revival-needed"):
            await radio.desk.put_radio_in_state(5, NewState(state="retired"), "me")
        with pytest.raises(Refused, match="revival-needed"):
            await remove(radio.registers, RADIOS, 5, "me")
        await alter(radio.registers, RADIOS, 5, details.RadioDetails(name="M22"), "me")
        listed = b"number,state\n5,in-use\n"
        with pytest.raises(Refused, match="list-mistakes"):
            await import_radios(node, radio.registers, listed)


async def with_talkgroups(radio: Radio, *numbers: int) -> None:
    for number in numbers:
        group = details.NewTalkgroup(number=number, name=f"G{number}")
        await add(radio.registers, TALKGROUPS, group)


async def test_a_patch_joins_talkgroups_until_its_time_is_over(tmp_path: Path) -> None:
    clock = [1_000_000 * SECOND]
    async with network(tmp_path, lambda: clock[0]) as (node, radio, switch):
        await with_talkgroups(radio, 1, 2, 3)
        request = NewPatch(talkgroups=(2, 1, 2), minutes=10, why=" ugunsgrēks ")
        patch = await radio.registers.open_patch(request, "me")
        until = clock[0] + 600 * SECOND
        received = await switch.until(lambda c: bool(c.patches))
        assert received.patches == (messages.Patch(patch=patch, talkgroups=(2, 1), until=until),)
        row = await only_row(node, "radio_patches")
        assert (row["opened_by"], row["why"], row["closed"]) == ("me", "ugunsgrēks", None)
        with pytest.raises(Refused, match=f"already-patched talkgroup=1 patch={patch}"):
            await radio.registers.open_patch(NewPatch(talkgroups=(3, 1), minutes=1), "me")
        clock[0] = until + SECOND
        await with_talkgroups(radio, 4)  # something else wakes the registrar
        await switch.until(lambda c: not c.patches and len(c.talkgroups) == 4)
        await radio.registers.end_what_is_over()
        row = await only_row(node, "radio_patches")
        assert row["closed"] == until, "it ended then, whenever that was noticed"
        with pytest.raises(Missing, match="no-such-patch"):
            await radio.registers.close_patch(patch, "me")
        await radio.registers.open_patch(NewPatch(talkgroups=(3, 1), minutes=1), "me")


async def test_a_patch_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, switch):
        await with_talkgroups(radio, 1, 2)
        for groups, code in (((1,), "patch-of-one"), ((1, 1), "patch-of-one"), ((1, 9), "no-such")):
            with pytest.raises(Refused, match=code):
                await radio.registers.open_patch(NewPatch(talkgroups=groups, minutes=1), "me")
        with pytest.raises(Missing, match="no-such-patch"):
            await radio.registers.close_patch("x", "me")
        patch = await radio.registers.open_patch(NewPatch(talkgroups=(1, 2), minutes=1), "me")
        await radio.registers.close_patch(patch, "me")
        await switch.until(lambda c: not c.patches)


async def test_a_patch_whose_time_is_over_is_in_nobodys_way(tmp_path: Path) -> None:
    clock = [1_000_000 * SECOND]
    async with network(tmp_path, lambda: clock[0]) as (_, radio, _):
        await with_talkgroups(radio, 1, 2)
        request = NewPatch(talkgroups=(1, 2), minutes=1)
        await radio.registers.open_patch(request, "me")
        clock[0] += 60 * SECOND
        await radio.registers.open_patch(request, "me")


async def test_a_talkgroup_in_an_open_patch_stays(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, _):
        await with_talkgroups(radio, 1, 2, 3)
        patch = await radio.registers.open_patch(NewPatch(talkgroups=(1, 2), minutes=1), "me")
        await remove(radio.registers, TALKGROUPS, 3, "me")
        with pytest.raises(Refused, match=f"talkgroup-patched number=2 patch={patch}"):
            await remove(radio.registers, TALKGROUPS, 2, "me")
        await radio.registers.close_patch(patch, "me")
        await remove(radio.registers, TALKGROUPS, 2, "me")


async def test_a_patch_ends_by_itself(tmp_path: Path) -> None:
    """Whatever the registrar waits for, each change has it look again."""
    clock = [1_000_000 * SECOND]
    async with network(tmp_path, lambda: clock[0]) as (node, radio, switch):
        await with_talkgroups(radio, 1, 2)
        await radio.registers.open_patch(NewPatch(talkgroups=(1, 2), minutes=1), "me")
        await switch.until(lambda c: bool(c.patches))
        async with node.live.watch("radio_patches") as watching, asyncio.timeout(PATIENCE):
            clock[0] += 60 * SECOND
            await with_talkgroups(radio, 3)
            [row] = (await watching.changes()).put
        assert row["closed"] == clock[0]
        await switch.until(lambda c: not c.patches)


async def test_a_weak_secret_is_refused_or_stays_marked(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):

        async def become(refusal: str, **said: Any) -> None:
            row = await only_row(node, "radio_links")
            names = details.LinkDetails.__struct_fields__
            link = msgspec.convert({name: row[name] for name in names} | said, details.LinkDetails)
            if refusal:
                with pytest.raises(Refused, match=f"{refusal} bits=2 least=128"):
                    await alter(radio.registers, LINKS, 8, link)
            else:
                await alter(radio.registers, LINKS, 8, link)

        async def bits() -> int:
            return int((await only_row(node, "radio_links"))["secret_bits"])

        weak = msgspec.structs.replace(LINK, secret="s")
        with pytest.raises(Refused, match="secret-weak-scape bits=2 least=128"):
            await add(radio.registers, LINKS, msgspec.structs.replace(weak, short_secret=True))
        weak = msgspec.structs.replace(weak, link_kind="openbridge")
        with pytest.raises(Refused, match="secret-weak bits=2 least=128"):
            await add(radio.registers, LINKS, weak)
        await add(radio.registers, LINKS, msgspec.structs.replace(weak, short_secret=True))
        assert await bits() == 2
        await become("secret-weak", short_secret=False)
        await become("secret-weak-scape", link_kind="scape")
        await become("", name="Klaipėda 2")
        await radio.registers.set_link_secret(8, GIVEN, "me")
        assert await bits() >= 128
        await become("", short_secret=False, link_kind="scape")
        with pytest.raises(Refused, match="secret-weak-scape"):
            await radio.registers.set_link_secret(8, "s", "me")
        assert (await bits(), await secrets_kept(node)) == (bits_of(GIVEN, "scape"), 1)


async def test_secrets_that_were_never_estimated_are_at_the_start(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):

        def as_once(change: Change) -> None:
            event = LinkRegistered(
                number=8,
                name="K",
                link_kind="scape",
                host="192.0.2.8",
                port=1,
                secret=change.seal(b"s"),
            )
            change.record(event, "link/8")

        await node.change(as_once)
        assert (await only_row(node, "radio_links"))["secret_bits"] is None
        radio.registers._weighed = False
        await radio.registers.end_what_is_over()
        assert (await only_row(node, "radio_links"))["secret_bits"] == 2


async def test_a_link_is_reported_by_address_once_its_name_is_known(tmp_path: Path) -> None:
    def named(number: int, host: str) -> details.NewLink:
        return details.NewLink(
            number=number, name=host, link_kind="homebrew", host=host, port=62031, secret=GIVEN
        )

    async with (
        network(tmp_path) as (node, radio, switch),
        node.live.watch("system_health", {"id": {"links"}}) as health,
    ):
        await add(radio.registers, LINKS, named(1, "two..dots"))
        await add(radio.registers, LINKS, named(2, "localhost"))
        received = await switch.until(lambda c: bool(c.links))
        assert [(link.number, link.host) for link in received.links] == [(2, "127.0.0.1")]
        [trouble] = (await health.changes()).put
        assert (trouble["state"], trouble["why"]) == ("down", "host-unknown")
        assert trouble["facts"] == {"hosts": "two..dots"}
        await remove(radio.registers, LINKS, 1, "me")
        assert (await health.changes()).drop == ["links"]


@pytest.mark.parametrize("name", ["a\0b", "\x1b[2J", "two\nlines", "\x9b31m"])
def test_a_name_steers_no_terminal(name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"number": 5, "name": name}, details.NewTalkgroup)
