"""Alarms as a feature of a node."""

from scape.alarms.rights import RIGHTS
from scape.alarms.routes import ROUTES
from scape.alarms.service import Alarms
from scape.alarms.views import SHOWN, VIEWS
from scape.base.clock import SECOND
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Alarms:
    return Alarms(parts.node, parts.settings.alarms.escalate_minutes * 60 * SECOND)


FEATURE = Feature(
    name="alarms",
    views=(VIEWS,),
    live=SHOWN,
    routes=ROUTES,
    rights=RIGHTS,
    start=start,
    run=Alarms.run,
    metrics=lambda alarms: (alarms.figures,),
)
