"""The time of a search among a million past calls, each with the second page."""

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path

from bench import Figure, percentile
from bench.rebuild import (
    FIRST,
    NAMES,
    RADIOS,
    REGISTERED,
    SITES,
    TALKGROUPS,
    call_id,
    happenings,
    write_journal,
)
from scape import app
from scape.base import vault
from scape.base.change import Change
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.store import Store
from scape.radio.archive.events import CallNoted, RecordingKept
from scape.radio.archive.history import Page, Search, find_calls
from scape.radio.events import Carried
from scape.radio.registers.events import SiteRegistered

CALLS = 1_000_000
CARRIED, TALKER, SECRET = (Carried(1, 1), Carried(2, 1)), 3000, b"x"
SEARCHES = 30
SOON = 200  # milliseconds
LONGER = 60  # seconds, than any call
NOTED, KEPT = 500, 1000  # one call of so many
HOUR = 3_600_000_000
NOBODY = "nav tāda"

Chance = random.Random
KINDS: dict[str, Callable[[Chance], Search]] = {
    "newest": lambda _: Search(),
    "a name": lambda chance: Search(text=chance.choice(NAMES).lower()),
    "two words": lambda chance: Search(text=f"{chance.choice(NAMES)} stacija"),
    "a number": lambda chance: Search(text=str(2_480_000 + chance.randrange(RADIOS))),
    "a name without matches": lambda _: Search(text=NOBODY),
    "a radio": lambda chance: Search(source=2_480_000 + chance.randrange(RADIOS)),
    "a talkgroup": lambda chance: Search(talkgroup=1 + chance.randrange(TALKGROUPS)),
    "a site": lambda chance: Search(site=1000 + chance.randrange(SITES)),
    "emergencies": lambda _: Search(emergency=True),
    "half a minute at least": lambda _: Search(shortest=30),
    "a minute at least": lambda _: Search(shortest=LONGER),
    "kept": lambda _: Search(kept=True),
    "noted": lambda _: Search(noted=True),
    "with sound": lambda _: Search(sound=True),
    "without sound": lambda _: Search(sound=False),
    "a word of notes": lambda _: Search(text="bēgšana"),
    "a word of one note": lambda chance: Search(text=f"lieta{chance.randrange(20)}"),
    "a talkgroup with sound, of some length": lambda chance: Search(
        talkgroup=1 + chance.randrange(TALKGROUPS), sound=True, shortest=5, longest=20
    ),
    "an hour": lambda chance: _hour(chance.randrange(40)),
}


def run(quick: bool = False) -> list[Figure]:
    calls = CALLS // 100 if quick else CALLS
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(fill(Path(folder), calls))
        spent = {name: _search(Path(folder), search) for name, search in KINDS.items()}
    return [
        figure
        for name, times in spent.items()
        for figure in (
            Figure(f"search of {calls:,} calls, {name}: median", times, "ms"),
            Figure(
                f"search of {calls:,} calls, {name}: p95",
                [percentile(times, 0.95)],
                "ms",
                at_most=SOON,
            ),
        )
    ]


def _hour(number: int) -> Search:
    return Search(since=FIRST + number * HOUR, until=FIRST + (number + 1) * HOUR)


def _search(folder: Path, kind: Callable[[Chance], Search]) -> list[float]:
    """Milliseconds of each page."""
    chance = Chance(1)
    store = Store(folder)
    spent = []
    for _ in range(SEARCHES):
        search = kind(chance)
        for _ in ("first page", "second page"):
            before = time.perf_counter()
            with store.read() as connection:
                page = find_calls(connection, search)
            spent.append((time.perf_counter() - before) * 1000)
            _check(search, page)
            if page.next is None:
                break
            search = search._replace(before=page.next)
    store.close()
    return spent


def _check(search: Search, page: Page) -> None:
    """Checks that the calls found match the search; an hour may have none."""
    wanted = {"source": search.source, "site": search.site, "emergency": search.emergency}
    wanted["destination"] = search.talkgroup
    for row in page.rows:
        assert all(row[name] == value for name, value in wanted.items() if value is not None)
        assert search.since is None or search.since <= row["started"] < search.since + HOUR
    none = search.text == NOBODY or search.shortest == LONGER
    assert bool(page.rows) == (not none) or search.since is not None


async def fill(data: Path, calls: int) -> None:
    """A data folder with so many calls of the past in its journal and its views."""
    async with _node(data) as node:
        await node.change(_register_sites)
    write_journal(data, islice(happenings(), REGISTERED + 3 * calls))
    write_journal(data, _written(calls))
    async with _node(data) as node:
        for view in node.views:
            await node.rebuild(view)


def _written(calls: int) -> Iterator[tuple[int, Event, str]]:
    """What people wrote about calls, and kept of them."""
    at = FIRST + calls * 2_000_000
    for number in range(0, calls, NOTED):
        call, note = call_id(number), f"note-{number}"
        text = f"Balts auto, lieta{number // NOTED}"
        noted = CallNoted(note=note, call=call, text=text, tags=("bēgšana",))
        yield at, noted, note
    for number in range(0, calls, KEPT):
        call = call_id(number)
        yield at, RecordingKept(call=call, reason="tiesa"), call


def _register_sites(change: Change) -> None:
    """Two hundred sites that carry the first talkgroup, and the talker."""
    for number in (*range(1000, 1000 + SITES), TALKER):
        secret = change.seal(SECRET)
        site = SiteRegistered(
            number=number, name=f"Stacija {number}", talkgroups=CARRIED, secret=secret
        )
        change.record(site, f"site/{number}")


@asynccontextmanager
async def _node(data: Path) -> AsyncIterator[Node]:
    node = Node(
        Store(data), app.FEATURES.views, app.FEATURES.live, vault.load_key(app.key_file(data), bool)
    )
    await node.start()
    try:
        yield node
    finally:
        await node.stop()
