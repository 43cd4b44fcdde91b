"""The control room as a feature of a node."""

from scape.base import sections
from scape.base.clock import SECOND
from scape.dispatch.crew import routes as crew_routes
from scape.dispatch.crew.service import Crew
from scape.dispatch.deadlines import Limits
from scape.dispatch.files import routes as files_routes
from scape.dispatch.files import views as files_views
from scape.dispatch.following import FOLLOWS
from scape.dispatch.lookouts import routes as lookouts_routes
from scape.dispatch.lookouts import views as lookouts_views
from scape.dispatch.past import routes as past_routes
from scape.dispatch.past import views as past_views
from scape.dispatch.rights import RIGHTS
from scape.dispatch.routes import ROUTES
from scape.dispatch.service import Dispatch
from scape.dispatch.statuses import ON_SCENE, ON_WAY, TRANSPORT, UNAVAILABLE
from scape.dispatch.telephone import routes as telephone_routes
from scape.dispatch.telephone import views as telephone_views
from scape.dispatch.telephone.service import Telephone
from scape.dispatch.views import SHOWN, VIEWS
from scape.people.service import People
from scape.radio.service import Radio
from scape.web.feature import Feature, Parts


def limits_of(settings: sections.Dispatch) -> Limits:
    minutes = {
        ON_WAY: settings.on_way_minutes,
        ON_SCENE: settings.on_scene_minutes,
        TRANSPORT: settings.transport_minutes,
        UNAVAILABLE: settings.unavailable_minutes,
    }
    return Limits(
        unanswered=settings.unanswered_seconds * SECOND,
        ages={status: limit * 60 * SECOND for status, limit in minutes.items() if limit},
        amber=settings.lone_worker_amber_seconds * SECOND,
        red=settings.lone_worker_red_seconds * SECOND,
    )


async def start(parts: Parts) -> Dispatch:
    settings = parts.settings
    crew = Crew(parts.node, parts.service(People))
    telephone = Telephone(parts.node, settings.dispatch.caller_days)
    radio, limits = parts.service(Radio), limits_of(settings.dispatch)
    return Dispatch(parts.node, radio, crew, telephone, settings.agency.language, limits)


FEATURE = Feature(
    name="dispatch",
    views=(VIEWS, lookouts_views.VIEWS, telephone_views.VIEWS, past_views.VIEWS, files_views.VIEWS),
    live=(*SHOWN, *lookouts_views.SHOWN, *telephone_views.SHOWN, *files_views.SHOWN),
    routes=(
        *ROUTES,
        *lookouts_routes.ROUTES,
        *telephone_routes.ROUTES,
        *past_routes.ROUTES,
        *files_routes.ROUTES,
        *crew_routes.ROUTES,
    ),
    rights=RIGHTS,
    start=start,
    run=Dispatch.run,
    follows=FOLLOWS,
)
