"""A burst of emergencies to 200 consoles: from the fact of each until every console has its alarm.

The node is real (each alarm is on disk before it is sent), the consoles are real sockets in a
separate process. The switch, which decodes the emergencies, is not in it.

    python -m bench.emergencies
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import uvloop

from bench import Figure, percentile
from bench.live_socket import CHEAP, PASSWORD
from bench.map import consoles
from scape.alarms.events import EMERGENCY, raised
from scape.alarms.rights import SEE
from scape.alarms.views import ALARMS, VIEWS
from scape.base.change import Change
from scape.base.node import Node
from scape.base.store import Store
from scape.people.accounts import NewAccount
from scape.people.events import Role
from scape.people.roles import roles
from scape.people.service import Agency, People
from scape.people.views import VIEWS as PEOPLE
from scape.web.guard import Guard
from scape.web.live import ACCOUNT_SOCKETS, SESSION_SOCKETS, Hub
from scape.web.pages import Pages
from scape.web.server import create_app, serve

CONSOLES, BURST, BURSTS, PAUSE = 200, 10, 10, 1.0
MOST = 500.0  # ms, p99


async def raise_one(node: Node, radio: int) -> None:
    """The place of the alarm is the moment of the fact."""
    place = f"site/{time.monotonic_ns()}"

    def decide(change: Change) -> None:
        alarm = f"alarm-{radio}"
        change.record(raised(change.get, EMERGENCY, alarm, f"radio/{radio}", place=place), alarm)

    await node.change(decide)


async def burst(node: Node, first: int) -> None:
    async with asyncio.TaskGroup() as tasks:
        for radio in range(first, first + BURST):
            tasks.create_task(raise_one(node, radio))
    await asyncio.sleep(PAUSE)


async def sign_in(people: People) -> list[str]:
    """The tokens of as many sessions as the consoles need."""
    tokens: list[str] = []
    for nth in range(-(-CONSOLES // ACCOUNT_SOCKETS)):
        name = f"bench-{nth}"
        request = NewAccount(name=name, full_name="x", roles=(Role.VIEWER,), language="lv")
        await people.open_account(request, "", PASSWORD)
        for _ in range(ACCOUNT_SOCKETS // SESSION_SOCKETS):
            tokens.append((await people.sign_in(name, PASSWORD, "127.0.0.1")).token)
    return tokens


async def measure(bursts: int) -> float:
    """The p99 in ms."""
    with tempfile.TemporaryDirectory() as folder:
        node = Node(Store(Path(folder)), (PEOPLE, VIEWS), (ALARMS.view,), os.urandom(32))
        await node.start()
        people = People(node, Agency(name="bench"), roles({SEE: {Role.VIEWER}}), CHEAP)
        hub = Hub(node.live, {"alarms": ALARMS}, people.sessions)

        async def nothing(*_: object) -> None:
            return None

        app = create_app((), {}, Guard(people.sessions, nothing), hub, Pages(Path(folder) / "x"))
        tokens = await sign_in(people)
        async with serve(app, "127.0.0.1", 0) as address:
            port = address.rpartition(":")[2]
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bench.emergencies", port, ",".join(tokens)),
                str(bursts * BURST),
                stdout=asyncio.subprocess.PIPE,
                limit=1 << 26,
            )
            assert process.stdout
            assert await process.stdout.readline() == b"ready\n"
            for number in range(bursts):
                await burst(node, 1 + number * BURST)
            latencies = json.loads(await process.stdout.readline())
            await process.wait()
        await node.stop()
    if lost := CONSOLES * bursts * BURST - len(latencies):
        raise RuntimeError(f"{lost} alarms did not arrive")
    return percentile(latencies, 0.99) / 1e6


def run(quick: bool = False) -> list[Figure]:
    measured = uvloop.run(measure(1 if quick else BURSTS))
    what = f"{BURST} emergencies at once to {CONSOLES} consoles, p99"
    return [Figure(what, [measured], "ms", at_most=MOST)]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        consoles(int(sys.argv[1]), sys.argv[2].split(","), int(sys.argv[3]), "alarms", CONSOLES)
    else:
        for figure in run():
            print(figure.what, figure.measured, figure.bar)
