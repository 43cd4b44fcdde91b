"""What may become of the registers, and what they tell the switch."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from scape.base.change import Change
from scape.base.errors import Missing, Refused, Unavailable
from scape.base.live import LiveView
from scape.base.node import Node
from scape.base.store import Store
from scape.radio import registers, service, views
from scape.radio.configuration import Rules
from scape.radio.events import CallStarted, Carried
from scape.radio.messages import (
    Configuration,
    Configure,
    FromNode,
    FromSwitch,
    Resume,
    Switch,
)
from scape.radio.registers import RADIOS, SITES, TALKGROUPS
from scape.radio.service import Radio

pytestmark = pytest.mark.anyio

SITE = registers.NewSite(number=247001, name="Liepāja", talkgroups=(Carried(1, 101),))


class ListeningSwitch:
    """The far end of the local socket: hears what the node says."""

    def __init__(self) -> None:
        self.heard: list[FromNode] = []
        self._writer: asyncio.StreamWriter | None = None

    def say(self, message: FromSwitch) -> None:
        assert self._writer is not None
        body = msgspec.msgpack.encode(message)
        self._writer.write(len(body).to_bytes(4, "big") + body)

    async def attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        try:
            while True:
                length = int.from_bytes(await reader.readexactly(4), "big")
                self.heard.append(
                    msgspec.msgpack.decode(await reader.readexactly(length), type=FromNode)
                )
        except asyncio.IncompleteReadError:
            writer.close()

    async def configuration(self, count: int) -> Configuration:
        """The newest configuration, once there were so many."""
        async with asyncio.timeout(10):
            while len(heard := [m for m in self.heard if isinstance(m, Configure)]) < count:
                await asyncio.sleep(0.01)
        return heard[-1].configuration


@asynccontextmanager
async def network(folder: Path) -> AsyncIterator[tuple[Node, Radio, ListeningSwitch]]:
    node = Node(Store(folder), (views.VIEWS,), views.LIVE, bytes(32))
    await node.start()
    switch = ListeningSwitch()
    path = folder / "switch.sock"
    server = await asyncio.start_unix_server(switch.attend, path)
    radio = Radio(node, path, Rules(hang_time=4, time_out=90))
    running = asyncio.create_task(radio.run())
    try:
        await switch.configuration(1)
        yield node, radio, switch
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        server.close()
        await node.stop()


async def test_the_switch_is_told_the_whole_configuration(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, switch):
        assert isinstance(switch.heard[0], Resume)
        secret = await radio.registrar.register_site(SITE, "me")
        configuration = await switch.configuration(2)
        assert (configuration.hang_time, configuration.time_out) == (4, 90)
        [site] = configuration.sites
        assert (site.number, site.secrets, site.talkgroups) == (247001, (secret,), SITE.talkgroups)
        await radio.registrar.change(SITES, 247001, registers.SiteDetails(name="Cits"), "me")
        [site] = (await switch.configuration(3)).sites
        assert (site.name, site.secrets, site.talkgroups) == ("Cits", (secret,), ())
        rotated = await radio.registrar.rotate_secret(247001, "me", at_once=True)
        [site] = (await switch.configuration(4)).sites
        assert rotated != secret
        assert site.secrets == (rotated,)
        await radio.registrar.remove(SITES, 247001, "me")
        assert (await switch.configuration(5)).sites == ()


async def test_a_change_whose_store_then_went_away_reaches_the_switch_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "RETRY", 0)
    async with network(tmp_path) as (_, radio, switch):
        working = radio._all_to_tell

        def fail_once(change: Change) -> list[FromNode]:
            monkeypatch.setattr(radio, "_all_to_tell", working)
            raise Unavailable("store-full")

        monkeypatch.setattr(radio, "_all_to_tell", fail_once)
        secret = await radio.registrar.register_site(SITE, "me")
        [site] = (await switch.configuration(2)).sites
        assert site.secrets == (secret,)


async def test_a_secret_lies_nowhere_in_clear(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, _):
        secrets = [
            await radio.registrar.register_site(SITE, "me"),
            await radio.registrar.rotate_secret(247001, "me"),
        ]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(secret.encode() in content for secret in secrets), path


async def test_what_is_registered_twice_or_not_at_all_is_refused(tmp_path: Path) -> None:
    async with network(tmp_path) as (_, radio, _):
        await radio.registrar.register_site(SITE, "me")
        with pytest.raises(Refused, match="number-taken"):
            await radio.registrar.register_site(SITE, "me")
        with pytest.raises(Missing, match="no-such-site"):
            await radio.registrar.rotate_secret(1, "me")
        with pytest.raises(Missing, match="no-such-site"):
            await radio.registrar.remove(SITES, 1, "me")
        twice = registers.SiteDetails(name="x", talkgroups=(Carried(1, 9), Carried(2, 9)))
        with pytest.raises(Refused, match="talkgroup-twice"):
            await radio.registrar.change(SITES, 247001, twice, "me")
        await radio.registrar.register(RADIOS, registers.NewRadio(number=5, name="M21"), "me")
        with pytest.raises(Refused, match="number-taken"):
            await radio.registrar.register(RADIOS, registers.NewRadio(number=5, name="M22"), "me")
        with pytest.raises(Missing, match="no-such-radio"):
            await radio.registrar.change(RADIOS, 6, registers.RadioDetails(name="x"), "me")
        await radio.registrar.register(
            TALKGROUPS, registers.NewTalkgroup(number=9, name="Patruļa"), "me"
        )
        with pytest.raises(Missing, match="no-such-talkgroup"):
            await radio.registrar.remove(TALKGROUPS, 8, "me")


async def test_changes_are_in_the_journal_with_who_made_them(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        await radio.registrar.register(
            TALKGROUPS, registers.NewTalkgroup(number=9, name="Patruļa"), "me"
        )
        await radio.registrar.change(TALKGROUPS, 9, registers.TalkgroupDetails(name="Ielas"), "you")
        async with node.live.watch("radio_talkgroups") as watching:
            assert watching.snapshot.rows == [
                {"id": 9, "name": "Ielas", "priority": 0, "over_limit": 0}
            ]
        await radio.registrar.remove(TALKGROUPS, 9, "me")
        async with node.live.watch("radio_talkgroups") as watching:
            assert watching.snapshot.rows == []


async def test_a_call_older_than_its_switch_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "SETTLED", 0)

    def calls(change: Change) -> None:
        for at in (10, 30):
            call = CallStarted(call=f"c{at}", site=1, slot=1, source=5, destination=9)
            change.record(call, call.call, at)

    async with network(tmp_path) as (node, _, switch):
        await node.change(calls)
        async with node.live.watch("radio_calls") as watching:
            switch.say(Switch(spool="s", started=20, listening=""))
            [cut] = (await watching.changes()).put
        assert (cut["id"], cut["state"], cut["reason"]) == ("c10", "ended", "cut")


async def test_a_switch_that_is_away_is_told_at_once(tmp_path: Path) -> None:
    live = (*views.LIVE, LiveView("unused"))
    node = Node(Store(tmp_path), (views.VIEWS,), live, bytes(32))
    await node.start()
    radio = Radio(node, tmp_path / "switch.sock", Rules(hang_time=4, time_out=90))
    running = asyncio.create_task(radio.run())
    async with node.live.watch("system_health", {"id": "switch"}) as health:
        rows = health.snapshot.rows or (await health.changes()).put
        assert [(row["state"], row["why"]) for row in rows] == [("down", "not-connected")]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await node.stop()
