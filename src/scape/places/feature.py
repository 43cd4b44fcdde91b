"""Places as a feature of a node."""

from scape.places.rights import RIGHTS
from scape.places.routes import ROUTES
from scape.places.service import Places
from scape.places.views import SHOWN, VIEWS
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Places:
    return Places(parts.node, parts.settings.places.days)


FEATURE = Feature(
    name="places",
    views=(VIEWS,),
    live=SHOWN,
    routes=ROUTES,
    rights=RIGHTS,
    start=start,
    run=Places.run,
)
