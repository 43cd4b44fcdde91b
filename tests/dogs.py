"""A whole feature in one file, of which the program knows nothing: the police dogs."""

from functools import partial
from typing import Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from sqlalchemy import Column, Table, Text, select

from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.journal import Entry, Event
from scape.base.node import Node
from scape.base.question import LiveView
from scape.base.rows import Rows, ViewRow, Views
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.base.tables import views_metadata
from scape.people.events import Role
from scape.people.service import People
from scape.web.feature import Feature, Parts
from scape.web.guard import Asking, access
from scape.web.metrics import Figure, figure
from scape.web.rights import Operation, Right, Who
from scape.web.shown import Shown, by

SEE, TRAIN = Right("dogs.see"), Right("dogs.train")
TRAINER = "trainer"  # a role of its own


class DogNamed(Event, frozen=True, kw_only=True, tag="dogs.named"):
    unit: str


dogs = Table(
    "dogs_dogs",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("unit", Text, nullable=False),
)


def named(entry: Entry, event: DogNamed, rows: Rows) -> None:
    rows.put(dogs, {"id": entry.subject, "unit": event.unit})


VIEWS = Views("dogs", __name__, 1, (dogs,), {DogNamed: named})


def own_unit(who: Who) -> Scope:
    """Trainers see every dog, everybody else those of K9."""
    return EVERYTHING if TRAIN in who.rights else {"unit": {"K9"}}


DOGS = Shown(LiveView("dogs_dogs", dogs), SEE, by("unit"), scope=own_unit)


class Dog(msgspec.Struct, frozen=True):
    name: str
    unit: str


class Kennel:
    """The dogs' service. `open`: it runs."""

    def __init__(self, node: Node, people: People) -> None:
        self.open = False
        self._node = node
        self._people = people

    async def run(self) -> None:
        self.open = True

    async def name(self, dog: Dog, by: str) -> None:
        trainers = await self._people.who_may(TRAIN)
        await self._node.change(partial(_name, dog, len(trainers)), by)

    async def all(self, scope: Scope = EVERYTHING) -> list[ViewRow]:
        statement = select(dogs).where(*conditions(scope, dogs)).order_by(dogs.c.id)
        return await self._node.search(
            lambda connection: [dict(row) for row in connection.execute(statement).mappings()]
        )

    async def figures(self) -> list[Figure]:
        return [figure("scape_dogs", "gauge", "Dogs that have a name.", len(await self.all()))]


def _name(dog: Dog, trainers: int, change: Change) -> None:
    if change.get(dogs, dog.name):
        raise Refused("dog-named", name=dog.name, trainers=trainers)
    change.record(DogNamed(unit=dog.unit), dog.name)


@get("/api/dogs", opt=access(SEE, Operation.CONSULTATION))
async def list_dogs(who: Asking, dogs: NamedDependency[Kennel]) -> list[dict[str, Any]]:
    return await dogs.all(DOGS.scope(who))


@post("/api/dogs", status_code=204, opt=access(TRAIN, Operation.COLLECTION))
async def name_dog(data: JSONBody[Dog], who: Asking, dogs: NamedDependency[Kennel]) -> None:
    await dogs.name(data, who.account)


async def start(parts: Parts) -> Kennel:
    return Kennel(parts.node, parts.service(People))


FEATURE = Feature(
    name="dogs",
    views=(VIEWS,),
    live=(DOGS,),
    routes=(list_dogs, name_dog),
    rights={SEE: {Role.VIEWER, Role.DISPATCHER, TRAINER}, TRAIN: {TRAINER}},
    start=start,
    run=Kennel.run,
    metrics=lambda kennel: (kennel.figures,),
)
