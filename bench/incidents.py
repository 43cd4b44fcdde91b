"""The time of a search among a million incidents, each with the second page."""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert

from bench import Figure, percentile
from scape.base import ids
from scape.base.journal import Entry, Event, tag_of
from scape.base.rows import Rows, fold_all
from scape.base.store import Store
from scape.base.tables import views_metadata
from scape.dispatch import events as said
from scape.dispatch.categories import CATEGORIES, RESULTS
from scape.dispatch.past.search import Search, find
from scape.dispatch.past.views import VIEWS as PAST
from scape.dispatch.views import VIEWS as DISPATCH

INCIDENTS = 1_000_000
SEARCHES = 30
SOON = 200  # milliseconds
SLICE = 5000
FIRST, APART = 1_600_000_000_000_000, 60_000_000  # a minute between two
STREETS = ["Graudu", "Lielā", "Peldu", "Kuģu", "Zivju", "Raiņa", "Uliha", "Jūrmalas", "Kalpaka"]
SAID = ["skaļa mūzika", "kautiņš pie veikala", "klaiņojošs suns", "auto aiztur izbraukšanu"]
RARE = 5000  # one note of so many has a word of its own
UNITS = [ids.make(unit, bytes(10)) for unit in range(20)]

Chance = random.Random
KINDS: dict[str, Callable[[Chance], Search]] = {
    "newest": lambda _: Search(),
    "a street": lambda chance: Search(text=chance.choice(STREETS)),
    "a street and a number": lambda chance: Search(
        text=f"{chance.choice(STREETS)} {chance.randrange(1, 200)}"
    ),
    "a word of most": lambda _: Search(text="iela"),
    "a word of some and a street": lambda chance: Search(text=f"suns {chance.choice(STREETS)}"),
    "a rare word": lambda chance: Search(text=f"lieta{chance.randrange(20)}"),
    "a rare word of a street": lambda chance: Search(text=f"lieta {chance.choice(STREETS)}"),
    "nothing": lambda _: Search(text="nav tāda"),
    "a kind": lambda chance: Search(category=chance.choice(CATEGORIES).code),
    "a kind and a result": lambda chance: Search(
        category=chance.choice(CATEGORIES).code, result=chance.choice(RESULTS)
    ),
    "a unit": lambda chance: Search(unit=chance.choice(UNITS)),
    "a unit and a kind": lambda chance: Search(
        unit=chance.choice(UNITS), category=chance.choice(CATEGORIES).code
    ),
    "open": lambda _: Search(state="open"),
    "a number": lambda chance: Search(number=f"2026/{chance.randrange(1, 1000)}"),
    "an hour": lambda chance: _hour(chance.randrange(100)),
}


def run(quick: bool = False) -> list[Figure]:
    count = INCIDENTS // 100 if quick else INCIDENTS
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), count)
        spent = {name: _search(Path(folder), kind) for name, kind in KINDS.items()}
    return [
        figure
        for name, times in spent.items()
        for figure in (
            Figure(f"search of {count:,} incidents, {name}: median", times, "ms"),
            Figure(
                f"search of {count:,} incidents, {name}: p95",
                [percentile(times, 0.95)],
                "ms",
                at_most=SOON,
            ),
        )
    ]


def _hour(number: int) -> Search:
    since = FIRST + number * 3600 * 1_000_000
    return Search(since=since, until=since + 3600 * 1_000_000)


def _search(folder: Path, kind: Callable[[Chance], Search]) -> list[float]:
    """Milliseconds of each page."""
    chance = Chance(1)
    store = Store(folder)
    spent = []
    for _ in range(SEARCHES):
        search = kind(chance)
        for _ in ("first page", "second page"):
            before = time.perf_counter()
            with store.search() as connection:
                page = find(connection, search)
            spent.append((time.perf_counter() - before) * 1000)
            if page.next is None:
                break
            search = search._replace(before=page.next)
    store.close()
    return spent


def fill(data: Path, count: int) -> None:
    """A data folder whose views have so many incidents, as the folds make them."""
    store, chance = Store(data), Chance(0)
    with store.hold() as connection:
        store.migrate(connection)
        views_metadata.create_all(connection)
        connection.commit()
        for first in range(0, count, SLICE):
            rows = Rows(lambda table, id: None)
            for number in range(first, min(first + SLICE, count)):
                for entry, event in _happenings(number, chance):
                    fold_all((DISPATCH, PAST), entry, event, rows)
            for table, changed in rows.changed.items():
                if kept := [row for row in changed.values() if row]:
                    ignoring = insert(table).prefix_with("OR REPLACE")
                    connection.execute(ignoring, kept)
            connection.commit()
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    store.close()


def _happenings(number: int, chance: Chance) -> list[tuple[Entry, Event]]:
    """An incident that was opened, written about, and most often closed."""
    at = FIRST + number * APART
    id = ids.make(at, chance.randbytes(10))
    spot = said.Spot(text=f"{chance.choice(STREETS)} iela {chance.randrange(1, 200)}, Liepāja")
    opened = said.IncidentOpened(
        year=2026,
        number=number + 1,
        category=chance.choices(CATEGORIES, range(len(CATEGORIES), 0, -1))[0].code,
        priority=3,
        spot=spot,
        note=chance.choice(SAID),
    )
    events: list[Event] = [opened, said.UnitSent(unit=chance.choice(UNITS))]
    if number % RARE == 0:
        events.append(said.NoteAdded(text=f"lieta{number // RARE}"))
    if chance.random() < 0.999:
        events.append(said.IncidentClosed(result=chance.choice(RESULTS)))
    seqs = range(number * 4 + 1, number * 4 + 5)
    return [
        (Entry(seq, at, at, tag_of(type(event)), id, "anna", ""), event)
        for seq, event in zip(seqs, events, strict=False)
    ]
