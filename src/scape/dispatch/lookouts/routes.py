"""The addresses of lookouts and warnings, and of what is known of what is typed."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from scape.dispatch.lookouts.known import Known, Typed
from scape.dispatch.lookouts.registers import LOOKOUTS, WARNINGS
from scape.dispatch.lookouts.service import ROUTE
from scape.dispatch.rights import WORK
from scape.dispatch.service import Dispatch
from scape.web.guard import Asking, access, by_itself
from scape.web.register import routes
from scape.web.rights import Operation


@post(ROUTE, status_code=200, opt=access(WORK, Operation.CONSULTATION, by_itself))
async def known(data: JSONBody[Typed], who: Asking, dispatch: NamedDependency[Dispatch]) -> Known:
    """What is known of what is typed: lookouts of its plates."""
    return await dispatch.lookouts.known(data, who.account)


ROUTES = (*routes(LOOKOUTS), *routes(WARNINGS), known)
