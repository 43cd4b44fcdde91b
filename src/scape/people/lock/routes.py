"""The routes of the console's lock."""

from typing import Any

import msgspec
from litestar import Request, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from scape.people.lock.pins import Pin
from scape.people.lock.service import Key
from scape.people.routes import address_of
from scape.people.service import People
from scape.web.guard import Asking, access
from scape.web.rights import SIGNED_IN, Operation

Front = NamedDependency[People]
AnyRequest = Request[Any, Any, Any]

_USE = access(SIGNED_IN, Operation.NONE, one_time=True)
_LOCK = access(SIGNED_IN, Operation.NONE, one_time=True, locked=True)


class NewPin(msgspec.Struct, frozen=True):
    """Empty: no PIN."""

    pin: Pin


@post("/api/session/use", status_code=204, opt=_USE)
async def use() -> None:
    """Keys or pointer were used: the console does not lock yet."""


@post("/api/session/lock", status_code=204, opt=_LOCK)
async def lock(who: Asking, people: Front) -> None:
    """Lock this session at once."""
    await people.locks.lock(who)


@post("/api/session/unlock", status_code=204, opt=_LOCK)
async def unlock(data: JSONBody[Key], who: Asking, request: AnyRequest, people: Front) -> None:
    """Unlock this session; the fifth wrong key ends it."""
    await people.locks.unlock(who, data, address_of(request))


@put("/api/people/pin", status_code=204, opt=access(SIGNED_IN, Operation.ALTERATION, fresh=True))
async def set_pin(data: JSONBody[NewPin], who: Asking, people: Front) -> None:
    """Set or remove the PIN of the user's own account."""
    await people.locks.set_pin(who, data.pin)


ROUTES = (use, lock, unlock, set_pin)
