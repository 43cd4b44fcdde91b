"""A store of before positions were kept beside the journal opens with those it holds."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, select, text

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.store import Store
from scape.places.tables import positions, tracks

pytestmark = pytest.mark.anyio


class Told(Event, frozen=True, kw_only=True, tag="radio.position_received"):
    """As the first version recorded it, which let through what is no number."""

    site: int
    source: int
    latitude: float | None
    longitude: float
    speed: float | None = None
    heading: float | None = None


def of_old(change: Change) -> None:
    told = [
        Told(site=1, source=5, latitude=56.5, longitude=21.0),
        Told(site=2, source=5, latitude=56.6, longitude=21.0, speed=3.0),
        Told(site=1, source=6, latitude=None, longitude=21.0),
    ]
    for event in told:
        change.record(event, f"radio/{event.source}")


def back(connection: Connection) -> None:
    """To the schema of before."""
    for table in ("places_tracks", "places_positions", "beside"):
        connection.execute(text(f"DROP TABLE {table}"))
    connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))


async def test_positions_of_the_journal_become_tracks(tmp_path: Path, store_url: str) -> None:
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(of_old)
    await node.change(lambda change: back(change.connection))
    await node.stop()
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        told = await node.read(lambda c: c.execute(select(tracks).order_by(tracks.c.number)).all())
        last = await node.read(lambda c: c.execute(select(positions)).all())
    finally:
        await node.stop()
    assert [(row.subject, row.place, row.latitude) for row in told] == [
        ("radio/5", "site/1", 56.5),
        ("radio/5", "site/2", 56.6),
    ]
    assert [(row.id, row.latitude, row.speed) for row in last] == [("radio/5", 56.6, 3.0)]
