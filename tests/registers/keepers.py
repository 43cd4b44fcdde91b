"""A second small feature: who keeps the lamps, by number. It is personal.

Ward C and the night watch are unseen; a list is narrowed by ward alone.
"""

from typing import Annotated, Literal

import msgspec

from scape.base.journal import Event
from scape.base.register import Register, views_of
from scape.base.text import Name
from scape.people.events import Role
from scape.web.feature import Feature
from scape.web.register import routes
from scape.web.rights import Right, Who
from scape.web.shown import shown

Ward = Literal["A", "B", "C"]
Watch = Literal["day", "night"]


class Keeper(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    ward: Ward = "A"
    watch: Watch = "day"


class NewKeeper(Keeper, frozen=True, kw_only=True):
    number: Annotated[int, msgspec.Meta(ge=1, le=9999)]


class KeeperSaid(Event, frozen=True, kw_only=True):
    number: int
    name: str
    ward: Ward = "A"
    watch: Watch = "day"


class KeeperAdded(KeeperSaid, frozen=True, kw_only=True, tag="keepers.keeper_added"): ...


class KeeperChanged(KeeperSaid, frozen=True, kw_only=True, tag="keepers.keeper_changed"): ...


class KeeperRemoved(Event, frozen=True, kw_only=True, tag="keepers.keeper_removed"):
    number: int


def wards_of(who: Who) -> set[Ward]:
    return {"A", "B"}


def watches_of(who: Who) -> set[Watch]:
    return {"day"}


KEEPERS = Register(
    name="keepers",
    item=Keeper,
    new=NewKeeper,
    registered=KeeperAdded,
    changed=KeeperChanged,
    removed=KeeperRemoved,
    see="keepers.see",
    manage="keepers.manage",
    scope={"ward": wards_of, "watch": watches_of},
    noun="keeper",
    personal=True,
    filters=("ward",),
    foreign=({"keeper id": "number", "first": "name", "last": "name", "city": ""},),
)
VIEWS = views_of("keepers", __name__, 1, registers=(KEEPERS,))


FEATURE: Feature[None] = Feature(
    name="keepers",
    views=(VIEWS,),
    live=(shown(KEEPERS),),
    routes=routes(KEEPERS),
    rights={
        Right("keepers.see"): {Role.VIEWER, Role.ADMINISTRATOR},
        Right("keepers.manage"): {Role.ADMINISTRATOR},
    },
)
