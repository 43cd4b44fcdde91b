"""A store of before positions were kept beside the journal opens with those it holds."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select, text

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.store import Store
from scape.places.tables import positions, tracks
from scape.radio.traffic.tables import intake

pytestmark = pytest.mark.anyio


class Registered(Event, frozen=True, kw_only=True, tag="radio.radio_registered"):
    number: int
    name: str = "x"


class Removed(Event, frozen=True, kw_only=True, tag="radio.radio_removed"):
    number: int


class Lost(Event, frozen=True, kw_only=True, tag="radio.repeater_lost"):
    spool: str
    report: int
    site: int
    reason: str = "silent"
    last_heard: int = 0


class Told(Event, frozen=True, kw_only=True, tag="radio.position_received"):
    """As the first version recorded it, which let through what is no number."""

    site: int
    source: int
    latitude: float | None
    longitude: float
    speed: float | None = None
    heading: float | None = None


def of_old(change: Change) -> None:
    for number in (5, 6, 8):
        change.record(Registered(number=number), f"radio/{number}")
    received = [
        Told(site=1, source=5, latitude=56.5, longitude=21.0),
        Told(site=2, source=5, latitude=56.6, longitude=21.0, speed=3.0),
        Told(site=1, source=6, latitude=None, longitude=21.0),
        Told(site=1, source=6, latitude=56.6, longitude=181.0),
        Told(site=1, source=6, latitude=56.6, longitude=21.0, speed=-1.0),
        Told(site=1, source=7, latitude=56.6, longitude=21.0),
        Told(site=1, source=8, latitude=56.6, longitude=21.0),
        Told(site=3, source=5, latitude=56.7, longitude=21.0),
    ]
    for event in received:
        change.record(event, f"radio/{event.source}")
    change.record(Removed(number=8), "radio/8")
    change.record(Lost(spool="s", report=7, site=1), "site/1")


def back(connection: Connection) -> None:
    """To the schema of before."""
    for table in ("places_tracks", "places_positions", "beside", "radio_intake"):
        connection.execute(text(f"DROP TABLE {table}"))
    for column in ("locked", "tries"):
        connection.execute(text(f"ALTER TABLE sessions DROP COLUMN {column}"))
    connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))


async def test_positions_of_the_journal_become_tracks(
    tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scape.migrations.versions.tracks.SLICE", 3)
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(of_old)
    await node.change(lambda change: back(change.connection))
    await node.stop()
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        received = await node.read(lambda c: c.execute(select(tracks).order_by(tracks.c.at)).all())
        last = await node.read(lambda c: c.execute(select(positions)).all())
        taken = await node.read(lambda c: c.execute(select(intake)).all())
        await node.erase(11, reason="asked for")
        left = await node.read(lambda c: c.execute(select(tracks.c.latitude)).scalars().all())
        before = await node.read(lambda c: c.execute(select(positions)).all())
    finally:
        await node.stop()
    assert [(row.subject, row.place, row.latitude) for row in received] == [
        ("radio/5", "site/1", 56.5),
        ("radio/5", "site/2", 56.6),
        ("radio/5", "site/3", 56.7),
    ]
    assert [(row.id, row.latitude) for row in last] == [("radio/5", 56.7)]
    assert [(row.id, row.report) for row in taken] == [("s", 7)]
    assert sorted(left) == [56.5, 56.6]
    assert [(row.id, row.latitude, row.speed) for row in before] == [("radio/5", 56.6, 3.0)]


def of_before(connection: Connection) -> None:
    """The schema in which positions said which report they came with."""
    config = Config()
    config.set_main_option("script_location", "scape:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "0004")
    track = dict.fromkeys(("latitude", "longitude"), 1) | {"received": 40, "place": "site/1"}
    track |= {"id": "s-9", "subject": "radio/5", "source": "s", "number": 9}
    names = ", ".join(track)
    marks = ", ".join(f":{name}" for name in track)
    connection.execute(text(f"INSERT INTO places_tracks ({names}) VALUES ({marks})"), track)
    connection.execute(text("CREATE TABLE radio_intake (id TEXT, report BIGINT, recorded BIGINT)"))
    connection.execute(text("INSERT INTO radio_intake VALUES ('s', 7, 50), ('older', 3, 2)"))
    connection.commit()


async def test_what_was_taken_in_is_still_known(tmp_path: Path, store_url: str) -> None:
    store = Store(tmp_path, store_url)
    with store.hold() as connection:
        of_before(connection)
    store.close()
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        kept = await node.read(lambda c: c.execute(select(tracks.c.id)).scalars().all())
        taken = await node.read(lambda c: c.execute(select(intake).order_by(intake.c.id)).all())
    finally:
        await node.stop()
    assert kept == ["s-9"]
    assert [tuple(row) for row in taken] == [("older", 3, 2), ("s", 9, 50)]
