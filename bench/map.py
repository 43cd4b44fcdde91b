"""What positions cost: 200 units with a fix each five seconds, on 20 consoles that show the map.

The node is real (each fix is on disk before it is sent), the consoles are real sockets in a
separate process. The switch, which decodes the fixes, is not in it. The search of the gazetteer is
over a generated one of 500,000 addresses, at each keystroke of names that are in it.

    python -m bench.map
"""

import asyncio
import json
import os
import re
import selectors
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

import uvloop

from bench import Figure
from bench.live_socket import CHEAP, PASSWORD, connect
from scape.base.node import Node
from scape.base.question import LiveView
from scape.base.store import Store
from scape.people.accounts import NewAccount
from scape.people.events import Role
from scape.people.roles import roles
from scape.people.service import Agency, People
from scape.people.views import VIEWS
from scape.places.events import Fix, seen
from scape.places.gazetteer import House, Name, build, find
from scape.places.rights import SEE
from scape.places.tables import positions
from scape.places.views import VIEWS as OF_PLACES
from scape.web.guard import Guard
from scape.web.live import SESSION_SOCKETS, Hub
from scape.web.pages import Pages
from scape.web.server import create_app, serve
from scape.web.shown import Shown

UNITS, CONSOLES, EVERY = 200, 20, 5.0
SECONDS = 20
VIEW = "places_positions"
SENT = re.compile(rb'"place":"site/(\d+)"')
STREETS, HOUSES, TYPED = 25_000, 20, 200
PARTS = "ka le mi ro su ta ve zi bru gra dze nie pļa rū šķi čā"  # of invented names

# The consoles' process.


def consoles(
    port: int, tokens: list[str], moves: int, view: str = VIEW, number: int = CONSOLES
) -> None:
    """Open the sockets, say "ready", then print the latencies of the rows that arrive, in ns."""
    selector = selectors.DefaultSelector()
    for each in range(number):
        peer = connect("127.0.0.1", port, tokens[each // SESSION_SOCKETS], view)
        selector.register(peer, selectors.EVENT_READ, [b""])
    print("ready", flush=True)
    latencies: list[int] = []
    while len(latencies) < number * moves:
        ready = selector.select(timeout=10)
        if not ready:
            break
        for key, _ in ready:
            data = key.data[0] + key.fileobj.recv(65536)  # type: ignore[union-attr]
            now = time.monotonic_ns()
            found = list(SENT.finditer(data))
            key.data[0] = data[found[-1].end() :] if found else data
            latencies += [now - int(sent[1]) for sent in found]
    print(json.dumps(latencies))


# The node's process.


async def move(node: Node, unit: int, number: int) -> None:
    sent = time.monotonic_ns()
    fix = Fix(
        id=f"{unit}-{number}",
        subject=f"radio/{unit}",
        latitude=56.5 + number / 10_000,
        longitude=21.0 + unit / 1000,
        radius=20.0,
        received=node.clock(),
        at=node.clock(),
        place=f"site/{sent}",
    )
    await node.change(partial(seen, fix=fix))


async def drive(node: Node, moves: int) -> float:
    """Each unit moves once in EVERY seconds; returns the share of a core that the node took."""
    pause = EVERY / UNITS
    begun, worked = time.monotonic(), time.process_time()
    async with asyncio.TaskGroup() as tasks:
        for number in range(moves):
            tasks.create_task(move(node, number % UNITS, number))
            await asyncio.sleep(max(0, begun + (number + 1) * pause - time.monotonic()))
    return (time.process_time() - worked) / (time.monotonic() - begun)


async def on_consoles(seconds: float) -> tuple[float, float]:
    """The share of a core, and the p99 from a fix to a console in ms."""
    moves = int(seconds * UNITS / EVERY)
    with tempfile.TemporaryDirectory() as folder:
        view = LiveView(VIEW, positions)
        node = Node(Store(Path(folder)), (VIEWS, OF_PLACES), (view,), os.urandom(32))
        await node.start()
        people = People(node, Agency(name="bench"), roles({SEE: {Role.VIEWER}}), CHEAP)
        hub = Hub(node.live, {VIEW: Shown(view, SEE)}, people.sessions)

        async def nothing(*_: object) -> None:
            return None

        app = create_app((), {}, Guard(people.sessions, nothing), hub, Pages(Path(folder) / "x"))
        request = NewAccount(name="bench", full_name="x", roles=(Role.VIEWER,), language="lv")
        await people.open_account(request, "", PASSWORD)
        sessions = range(-(-CONSOLES // SESSION_SOCKETS))
        tokens = [(await people.sign_in("bench", PASSWORD, "127.0.0.1")).token for _ in sessions]
        async with serve(app, "127.0.0.1", 0) as address:
            port = address.rpartition(":")[2]
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bench.map", "consoles", port, ",".join(tokens)),
                str(moves),
                stdout=asyncio.subprocess.PIPE,
                limit=1 << 26,
            )
            assert process.stdout
            assert await process.stdout.readline() == b"ready\n"
            share = await drive(node, moves)
            latencies = sorted(json.loads(await process.stdout.readline()))
            await process.wait()
        await node.stop()
    lost = CONSOLES * moves - len(latencies)
    assert not lost, f"{lost} of {CONSOLES * moves} moves are missing"
    return share, latencies[len(latencies) * 99 // 100] / 1e6


# The gazetteer.


def streets(random: Random, count: int) -> Iterator[Name]:
    parts = PARTS.split()
    towns = ["".join(random.choices(parts, k=3)).capitalize() for _ in range(600)]
    for _ in range(count):
        name = "".join(random.choices(parts, k=random.randint(2, 4))).capitalize()
        houses = tuple(House(str(number), 56.5, 21.0) for number in range(1, HOUSES + 1))
        yield Name(
            name=f"{name} iela",
            within=random.choice(towns),
            kind="street",
            latitude=56.5,
            longitude=21.0,
            houses=houses,
        )


def keystrokes(count: int) -> list[float]:
    """Seconds that each keystroke of what is typed takes, in order."""
    random = Random(1)
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "gazetteer.db")
        names = list(streets(random, count))
        build(database, names)
        taken: list[float] = []
        for name in random.choices(names, k=TYPED):
            typed = f"{name.name} {random.randint(1, HOUSES)} {name.within}"
            for length in range(1, len(typed) + 1):
                begun = time.perf_counter()
                found = find(database, typed[:length])
                taken.append(time.perf_counter() - begun)
            assert found, typed
        database.close()
    return sorted(taken)


def run(quick: bool = False) -> list[Figure]:
    share, p99 = uvloop.run(on_consoles(2 if quick else SECONDS))
    taken = keystrokes(500 if quick else STREETS)
    who = f"{UNITS} units that move each {EVERY:.0f} s, {CONSOLES} consoles"
    return [
        Figure(f"{who}: share of a core", [share], "", None if quick else 0.3),
        Figure(f"{who}: p99 of a move at a console", [p99], "ms", None if quick else 500),
        Figure(
            f"a keystroke among {STREETS * HOUSES:,} addresses: p95",
            [taken[len(taken) * 95 // 100] * 1000],
            "ms",
            None if quick else 50,
        ),
    ]


def main() -> None:
    if sys.argv[1:2] == ["consoles"]:
        consoles(int(sys.argv[2]), sys.argv[3].split(","), int(sys.argv[4]))
        return
    for figure in run():
        print(f"{figure.what}: {figure.measured} {figure.bar and f'(bar {figure.bar})'}")


if __name__ == "__main__":
    main()
