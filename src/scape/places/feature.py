"""Places as a feature of a node."""

from scape.base.question import LiveView
from scape.places.rights import RIGHTS, SEE
from scape.places.service import Places
from scape.places.tables import positions
from scape.web.feature import Feature, Parts
from scape.web.shown import Shown


async def start(parts: Parts) -> Places:
    return Places(parts.node, parts.settings.places.days)


FEATURE = Feature(
    name="places",
    live=(Shown(LiveView("places_positions", positions), SEE, keys=True),),
    rights=RIGHTS,
    start=start,
    run=Places.run,
)
