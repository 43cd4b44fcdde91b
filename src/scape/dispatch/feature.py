"""The control room as a feature of a node."""

from scape.dispatch.crew import routes as crew_routes
from scape.dispatch.crew.service import Crew
from scape.dispatch.following import FOLLOWS
from scape.dispatch.lookouts import routes as lookouts_routes
from scape.dispatch.lookouts import views as lookouts_views
from scape.dispatch.rights import RIGHTS
from scape.dispatch.routes import ROUTES
from scape.dispatch.service import Dispatch
from scape.dispatch.views import SHOWN, VIEWS
from scape.people.service import People
from scape.radio.service import Radio
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Dispatch:
    crew = Crew(parts.node, parts.service(People).sign_out_everywhere)
    return Dispatch(parts.node, parts.service(Radio), crew, parts.settings.agency.language)


FEATURE = Feature(
    name="dispatch",
    views=(VIEWS, lookouts_views.VIEWS),
    live=(*SHOWN, *lookouts_views.SHOWN),
    routes=(*ROUTES, *lookouts_routes.ROUTES, *crew_routes.ROUTES),
    rights=RIGHTS,
    start=start,
    run=Dispatch.run,
    follows=FOLLOWS,
)
