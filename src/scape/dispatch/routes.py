"""The addresses of units on duty and of incidents."""

import msgspec
from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape.dispatch import alone, incidents, units
from scape.dispatch.recommendation import Danger, Recommendation
from scape.dispatch.rights import WORK
from scape.dispatch.service import Dispatch
from scape.dispatch.units import UNITS
from scape.web.guard import Asking, access
from scape.web.register import routes
from scape.web.rights import Operation

Front = NamedDependency[Dispatch]
Id = FromPath[str]

_WORK = access(WORK, Operation.ALTERATION)


class Opened(msgspec.Struct, frozen=True):
    incident: str


@post("/api/dispatch/units/{unit:str}/shift", status_code=204, opt=_WORK)
async def begin_shift(unit: Id, data: JSONBody[units.Shift], who: Asking, dispatch: Front) -> None:
    """Put a unit on duty, with its crew and its radios."""
    await dispatch.begin_shift(unit, data, who.account)


@put("/api/dispatch/units/{unit:str}/shift", status_code=204, opt=_WORK)
async def alter_shift(unit: Id, data: JSONBody[units.Shift], who: Asking, dispatch: Front) -> None:
    await dispatch.alter_shift(unit, data, who.account)


@delete("/api/dispatch/units/{unit:str}/shift", opt=_WORK)
async def end_shift(unit: Id, who: Asking, dispatch: Front) -> None:
    """Take a unit off duty."""
    await dispatch.end_shift(unit, who.account)


@put("/api/dispatch/units/{unit:str}/status", status_code=204, opt=_WORK)
async def set_status(
    unit: Id, data: JSONBody[units.NewStatus], who: Asking, dispatch: Front
) -> None:
    """Set the status of a unit on duty; 5 and 0 say that it wants to be called."""
    await dispatch.set_status(unit, data.status, who.account)


@post("/api/dispatch/units/{unit:str}/called", status_code=204, opt=_WORK)
async def answer_talk(unit: Id, who: Asking, dispatch: Front) -> None:
    """Note that a unit that wanted to talk was called."""
    await dispatch.answer_talk(unit, who.account)


@put("/api/dispatch/units/{unit:str}/alone", status_code=204, opt=_WORK)
async def start_lone_work(
    unit: Id, data: JSONBody[alone.LoneWork], who: Asking, dispatch: Front
) -> None:
    """Note that a unit works alone, and how often it gives a sign of life."""
    await dispatch.start_lone_work(unit, data, who.account)


@post("/api/dispatch/units/{unit:str}/alone/checked", status_code=204, opt=_WORK)
async def check_lone_work(unit: Id, who: Asking, dispatch: Front) -> None:
    """Note a sign of life of a unit that works alone."""
    await dispatch.check_lone_work(unit, who.account)


@delete("/api/dispatch/units/{unit:str}/alone", opt=_WORK)
async def end_lone_work(unit: Id, who: Asking, dispatch: Front) -> None:
    await dispatch.end_lone_work(unit, who.account)


@post("/api/dispatch/incidents", opt=access(WORK, Operation.COLLECTION))
async def open_incident(
    data: JSONBody[incidents.NewIncident], who: Asking, dispatch: Front
) -> Opened:
    """Open an incident."""
    return Opened(await dispatch.open_incident(data, who.account))


@put("/api/dispatch/incidents/{incident:str}", status_code=204, opt=_WORK)
async def alter_incident(
    incident: Id, data: JSONBody[incidents.Edit], who: Asking, dispatch: Front
) -> None:
    """Change its category, priority or place."""
    await dispatch.alter_incident(incident, data, who.account)


@post("/api/dispatch/incidents/{incident:str}/notes", status_code=204, opt=_WORK)
async def add_note(
    incident: Id, data: JSONBody[incidents.IncidentNote], who: Asking, dispatch: Front
) -> None:
    await dispatch.add_note(incident, data.text, who.account)


@post("/api/dispatch/incidents/{incident:str}/units", status_code=204, opt=_WORK)
async def send_unit(
    incident: Id, data: JSONBody[incidents.Sent], who: Asking, dispatch: Front
) -> None:
    """Send a unit on duty to it."""
    await dispatch.send_unit(incident, data, who.account)


@get("/api/dispatch/incidents/{incident:str}/nearest", opt=access(WORK, Operation.CONSULTATION))
async def nearest(incident: Id, dispatch: Front) -> Recommendation:
    """The units that can go there, the nearest first, with the reasons."""
    return await dispatch.nearest(incident)


@get("/api/dispatch/alarms/{alarm:str}/danger", opt=access(WORK, Operation.CONSULTATION))
async def danger(alarm: Id, dispatch: Front) -> Danger:
    """Who an alarm is about, where it is, and the nearest units."""
    return await dispatch.danger(alarm)


@put("/api/dispatch/incidents/{incident:str}/units/{unit:str}", status_code=204, opt=_WORK)
async def accept(incident: Id, unit: Id, who: Asking, dispatch: Front) -> None:
    """Note that the unit has confirmed that it goes."""
    await dispatch.accept(incident, unit, who.account)


@post("/api/dispatch/incidents/{incident:str}/units/{unit:str}/release", status_code=204, opt=_WORK)
async def release_unit(
    incident: Id, unit: Id, data: JSONBody[incidents.Release], who: Asking, dispatch: Front
) -> None:
    """Release a unit from it."""
    await dispatch.release_unit(incident, unit, data.why, who.account)


@post("/api/dispatch/incidents/{incident:str}/closed", status_code=204, opt=_WORK)
async def close(
    incident: Id, data: JSONBody[incidents.Closing], who: Asking, dispatch: Front
) -> None:
    await dispatch.close(incident, data, who.account)


@post("/api/dispatch/incidents/{incident:str}/reopened", status_code=204, opt=_WORK)
async def reopen(
    incident: Id, data: JSONBody[incidents.Reason], who: Asking, dispatch: Front
) -> None:
    await dispatch.reopen(incident, data.why, who.account)


@post(
    "/api/dispatch/incidents/{incident:str}/transferred",
    status_code=204,
    opt=access(WORK, Operation.DISCLOSURE),
)
async def transfer(
    incident: Id, data: JSONBody[incidents.Transfer], who: Asking, dispatch: Front
) -> None:
    """Note who outside the agency has taken it."""
    await dispatch.transfer(incident, data, who.account)


@post("/api/dispatch/incidents/{incident:str}/taken-back", status_code=204, opt=_WORK)
async def take_back(
    incident: Id, data: JSONBody[incidents.Reason], who: Asking, dispatch: Front
) -> None:
    await dispatch.take_back(incident, data.why, who.account)


@post("/api/dispatch/incidents/{incident:str}/merged", status_code=204, opt=_WORK)
async def merge(
    incident: Id, data: JSONBody[incidents.Merging], who: Asking, dispatch: Front
) -> None:
    """Note that it is the same as another one, which goes on."""
    await dispatch.merge(incident, data.into, who.account)


@delete("/api/dispatch/incidents/{incident:str}/merged", opt=_WORK)
async def unmerge(incident: Id, who: Asking, dispatch: Front) -> None:
    await dispatch.unmerge(incident, who.account)


@post("/api/dispatch/undo", status_code=204, opt=_WORK)
async def undo(who: Asking, dispatch: Front) -> None:
    """Undo the last status, sending, release or closing of this account, within a minute."""
    await dispatch.undo(who.account)


ROUTES = (
    *routes(UNITS),
    *(begin_shift, alter_shift, end_shift, set_status, answer_talk),
    *(start_lone_work, check_lone_work, end_lone_work),
    *(open_incident, alter_incident, add_note, nearest, danger, send_unit, accept, release_unit),
    *(undo, close, reopen, transfer, take_back, merge, unmerge),
)
