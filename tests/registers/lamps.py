"""A small feature for the tests of registers: the lamps of the streets."""

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec

from scape.base.journal import Event, tag_of
from scape.base.register import Register, views_of
from scape.base.text import Name, Text
from scape.web.feature import Feature
from scape.web.register import routes
from scape.web.rights import Right
from scape.web.shown import shown


class Lamp(msgspec.Struct, frozen=True, kw_only=True):
    tag: Name
    street: Text = ""
    light: Literal["led", "sodium", "none"] = "led"
    watts: Annotated[int, msgspec.Meta(ge=0, le=2000)] = 0
    inspected: datetime.date | None = None
    price: Decimal = Decimal(0)
    parts: Annotated[tuple[Name, ...], msgspec.Meta(max_length=100)] = ()


class LampSaid(Event, frozen=True, kw_only=True):
    tag: str
    street: str = ""
    light: Literal["led", "sodium", "none"] = "led"
    watts: int = 0
    inspected: datetime.date | None = None
    price: Decimal = Decimal(0)
    parts: tuple[str, ...] = ()


class LampAdded(LampSaid, frozen=True, kw_only=True, tag="lamps.lamp_added"):
    """A lamp, by the `tag` that hangs on it; watts, euros."""


class LampChanged(LampSaid, frozen=True, kw_only=True, tag="lamps.lamp_changed"): ...


class LampRemoved(Event, frozen=True, kw_only=True, tag="lamps.lamp_removed"): ...


class LampPut(Event, frozen=True, kw_only=True, tag="lamps.lamp_put"):
    """As the first version recorded it."""

    label: str


def added(body: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "lamps.lamp_added", "tag": body["label"]}


LAMPS = Register(
    name="lamps",
    item=Lamp,
    registered=LampAdded,
    changed=LampChanged,
    removed=LampRemoved,
    see="lamps.see",
    manage="lamps.manage",
    unique=("tag",),
    filters=("light",),
)
KEEPS = "administrator"
VIEWS = views_of("lamps", __name__, 1, registers=(LAMPS,), upcasts={tag_of(LampPut): added})
FEATURE: Feature[None] = Feature(
    name="lamps",
    views=(VIEWS,),
    live=(shown(LAMPS),),
    routes=routes(LAMPS),
    rights={Right("lamps.see"): {"viewer", KEEPS}, Right("lamps.manage"): {KEEPS}},
)
