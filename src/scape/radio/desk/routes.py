"""The routes of orders to radios, and of lost radios."""

from typing import Annotated, Protocol, runtime_checkable

import msgspec
from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter, QueryParameter

from scape.radio import rights
from scape.radio.desk.lost_radios import Agreement, Loss, NewState
from scape.radio.desk.orders import NewOrder
from scape.radio.desk.thread import Party, Thread
from scape.radio.registers.registers import RADIOS
from scape.radio.service import Radio
from scape.web.guard import Asking, access, always
from scape.web.rights import Operation, Right


@runtime_checkable
class Accounts(Protocol):
    async def who_may(self, right: Right) -> frozenset[str]:
        """The enabled accounts that have this right."""


Front = NamedDependency[Radio]
Colleagues = NamedDependency[Accounts]
Id = FromPath[str]
Number = Annotated[int, PathParameter(ge=0, le=0xFFFFFFFF)]
Asked = Annotated[int, QueryParameter(name="number", ge=0, le=0xFFFFFFFF)]
Moment = Annotated[int, QueryParameter(ge=0, le=(1 << 63) - 1)]

_MANAGE = access(rights.MANAGE, Operation.ALTERATION)
_COMMAND = access(rights.COMMAND, Operation.ALTERATION)


class Read(msgspec.Struct, frozen=True):
    """`until`: the seq of the last text that was read."""

    until: Annotated[int, msgspec.Meta(ge=0, le=(1 << 53) - 1)]


class Placed(msgspec.Struct, frozen=True):
    order: str


class Revival(msgspec.Struct, frozen=True):
    """Not `done`: another account must agree."""

    done: bool


@post("/api/radio/orders", opt=access(rights.COMMAND, Operation.DISCLOSURE))
async def place_order(data: JSONBody[NewOrder], who: Asking, radio: Front) -> Placed:
    """Send an order to a radio or a talkgroup as soon as possible."""
    return Placed(await radio.desk.place(data, who))


@delete("/api/radio/orders/{order:str}", opt=_COMMAND)
async def withdraw_order(order: Id, who: Asking, radio: Front) -> None:
    await radio.desk.withdraw(order, who)


@get(
    "/api/radio/thread",
    opt=access(rights.COMMAND, Operation.CONSULTATION, personal=always),
)
async def thread(
    number: Asked, before: Moment, who: Asking, radio: Front, group: FromQuery[bool] = False
) -> Thread:
    """What was said, written and ordered between a radio or talkgroup and the others."""
    return await radio.desk.thread(Party(number, group), before, who)


@put("/api/radio/texts/read", status_code=204, opt=_COMMAND)
async def read_texts(data: JSONBody[Read], who: Asking, radio: Front) -> None:
    """Note which texts this account has read."""
    await radio.desk.read_texts(data.until, who.account)


@put("/api/radio/radios/{number:int}/state", status_code=204, opt=_MANAGE)
async def put_radio_in_state(
    number: Number, data: JSONBody[NewState], who: Asking, radio: Front
) -> None:
    await radio.desk.put_radio_in_state(number, data, who.account, RADIOS.seen_by(who))


@post("/api/radio/radios/{number:int}/lost", status_code=204, opt=_COMMAND)
async def lose_radio(number: Number, data: JSONBody[Loss], who: Asking, radio: Front) -> None:
    """Refuse a lost or stolen radio everywhere, and silence it once it is heard."""
    await radio.desk.lose_radio(number, data, who.account, RADIOS.seen_by(who))


@post("/api/radio/radios/{number:int}/revival", opt=_COMMAND)
async def revive_radio(
    number: Number,
    who: Asking,
    radio: Front,
    people: Colleagues,
    data: JSONBody[Agreement | None] = None,
) -> Revival:
    """Request the revival of a lost radio, or agree with the account that requested it."""
    asked_by = data.asked_by if data else ""
    commanders = await people.who_may(rights.COMMAND)
    scope = RADIOS.seen_by(who)
    return Revival(await radio.desk.revive_radio(number, who.account, asked_by, commanders, scope))


ROUTES = (
    *(place_order, withdraw_order, thread, read_texts),
    *(put_radio_in_state, lose_radio, revive_radio),
)
