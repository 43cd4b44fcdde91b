"""The addresses of the crew's page."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape.dispatch.crew.acts import CrewAct, CrewPage, Fixes
from scape.dispatch.rights import CREW, WORK
from scape.dispatch.service import Dispatch
from scape.web.guard import Asking, access
from scape.web.rights import Operation

Front = NamedDependency[Dispatch]

_ACT = access(CREW, Operation.ALTERATION)


@get("/api/dispatch/crews", opt=access(WORK, Operation.CONSULTATION))
async def crews(dispatch: Front) -> dict[str, str]:
    """The names of the accounts that a shift may name, by their ids."""
    return await dispatch.crew.accounts()


@get("/api/dispatch/crew", opt=access(CREW, Operation.CONSULTATION))
async def crew_page(who: Asking, dispatch: Front) -> CrewPage:
    """The unit of this account and its tasks."""
    return await dispatch.crew.page(who.account)


@post("/api/dispatch/crew/acts", status_code=204, opt=_ACT)
async def crew_act(data: JSONBody[CrewAct], who: Asking, dispatch: Front) -> None:
    """Do one act of the crew; the same key again does nothing."""
    await dispatch.crew.do(who.account, data)


@post("/api/dispatch/crew/places", status_code=204, opt=access(CREW, Operation.COLLECTION))
async def crew_places(data: JSONBody[Fixes], who: Asking, dispatch: Front) -> None:
    """Keep where the phone was."""
    await dispatch.crew.place(who.account, data)


@post(
    "/api/dispatch/units/{unit:str}/phones-lost",
    status_code=204,
    opt=access(WORK, Operation.ALTERATION),
)
async def lose_phones(unit: FromPath[str], who: Asking, dispatch: Front) -> None:
    """A phone of this unit is lost: its crew is signed out everywhere."""
    await dispatch.crew.lose_phones(unit, who.account)


ROUTES = (crews, crew_page, crew_act, crew_places, lose_phones)
