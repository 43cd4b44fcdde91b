"""The addresses of telephone calls: of the agency's exchange, and of consoles."""

import msgspec
from litestar import delete, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape.dispatch.rights import MANAGE, WORK
from scape.dispatch.service import Dispatch
from scape.dispatch.telephone.calls import Caller, NewTelephoneCall
from scape.web.answers import AnyRequest
from scape.web.guard import Asking, access
from scape.web.rights import PUBLIC, Operation

Front = NamedDependency[Dispatch]
Id = FromPath[str]
_WORK = access(WORK, Operation.ALTERATION)


class Rang(msgspec.Struct, frozen=True):
    call: str


class ExchangeToken(msgspec.Struct, frozen=True):
    """The token of the exchange, shown once."""

    token: str


@post("/api/dispatch/calls", opt=access(PUBLIC, Operation.COLLECTION, machine=True))
async def rang(data: JSONBody[NewTelephoneCall], request: AnyRequest, dispatch: Front) -> Rang:
    """The agency's telephone exchange reports a call: `Authorization: Bearer TOKEN`."""
    authorization = request.headers.get("authorization", "")
    return Rang(await dispatch.telephone.rang(data, authorization))


@post("/api/dispatch/calls/typed", opt=access(WORK, Operation.COLLECTION))
async def note_call(data: JSONBody[NewTelephoneCall], who: Asking, dispatch: Front) -> Rang:
    """Note a call that this user has answered."""
    return Rang(await dispatch.telephone.note_call(data, who.account))


@put("/api/dispatch/calls/{call:str}/claim", status_code=204, opt=_WORK)
async def claim(call: Id, who: Asking, dispatch: Front) -> None:
    """Answer a call; within 20 s another user may still say that it was theirs."""
    await dispatch.telephone.claim(call, who.account)


@delete("/api/dispatch/calls/{call:str}", opt=_WORK)
async def end(call: Id, who: Asking, dispatch: Front) -> None:
    """The call needs nobody any more."""
    await dispatch.telephone.end(call, who.account)


@post("/api/dispatch/incidents/{incident:str}/callers", status_code=204, opt=_WORK)
async def note_caller(incident: Id, data: JSONBody[Caller], who: Asking, dispatch: Front) -> None:
    """Note who called about an incident."""
    await dispatch.note_caller(incident, data, who.account)


@post("/api/dispatch/exchange", opt=access(MANAGE, Operation.ALTERATION, fresh=True))
async def make_token(who: Asking, dispatch: Front) -> ExchangeToken:
    """Make a new token for the exchange; the one before is void."""
    return ExchangeToken(await dispatch.telephone.make_token(who.account))


@delete("/api/dispatch/exchange", opt=access(MANAGE, Operation.ALTERATION, fresh=True))
async def remove_token(who: Asking, dispatch: Front) -> None:
    """From now on no exchange reports calls."""
    await dispatch.telephone.remove_token(who.account)


ROUTES = (rang, note_call, claim, end, note_caller, make_token, remove_token)
