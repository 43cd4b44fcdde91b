"""The addresses of alarms."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape.alarms.alarms import Ending
from scape.alarms.rights import TAKE
from scape.alarms.service import Alarms
from scape.alarms.views import ALARMS
from scape.web.guard import Asking, access
from scape.web.rights import Operation

Front = NamedDependency[Alarms]

_TAKE = access(TAKE, Operation.ALTERATION)


@post("/api/alarms/{alarm:str}/taken", status_code=204, opt=_TAKE)
async def take(alarm: FromPath[str], who: Asking, alarms: Front) -> None:
    """Take an alarm; all consoles show by whom."""
    await alarms.take(alarm, who.account, ALARMS.scope(who))


@post("/api/alarms/{alarm:str}/over", status_code=204, opt=_TAKE)
async def end(alarm: FromPath[str], data: JSONBody[Ending], who: Asking, alarms: Front) -> None:
    """Close an alarm; an emergency with a reason."""
    await alarms.end(alarm, data.why, who.account, ALARMS.scope(who))


ROUTES = (take, end)
