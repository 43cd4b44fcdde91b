"""The control room as a feature of a node."""

from scape.dispatch.following import FOLLOWS
from scape.dispatch.lookouts import routes as lookouts_routes
from scape.dispatch.lookouts import views as lookouts_views
from scape.dispatch.rights import RIGHTS
from scape.dispatch.routes import ROUTES
from scape.dispatch.service import Dispatch
from scape.dispatch.views import SHOWN, VIEWS
from scape.radio.service import Radio
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Dispatch:
    return Dispatch(parts.node, parts.service(Radio), parts.settings.agency.language)


FEATURE = Feature(
    name="dispatch",
    views=(VIEWS, lookouts_views.VIEWS),
    live=(*SHOWN, *lookouts_views.SHOWN),
    routes=(*ROUTES, *lookouts_routes.ROUTES),
    rights=RIGHTS,
    start=start,
    run=Dispatch.run,
    follows=FOLLOWS,
)
