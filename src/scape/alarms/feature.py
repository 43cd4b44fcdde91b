"""Alarms as a feature of a node."""

from scape.alarms.rights import RIGHTS
from scape.alarms.routes import ROUTES
from scape.alarms.service import Alarms
from scape.alarms.views import SHOWN, VIEWS
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Alarms:
    return Alarms(parts.node)


FEATURE = Feature(
    name="alarms",
    views=(VIEWS,),
    live=SHOWN,
    routes=ROUTES,
    rights=RIGHTS,
    start=start,
    metrics=lambda alarms: (alarms.figures,),
)
