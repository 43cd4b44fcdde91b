"""The node itself as a feature: its health and its figures."""

from scape.base.node import HEALTH
from scape.web.feature import Feature, Parts
from scape.web.metrics import NodeFigures, metrics
from scape.web.rights import SIGNED_IN
from scape.web.shown import Shown


async def start(parts: Parts) -> NodeFigures:
    return NodeFigures(parts.node)


FEATURE = Feature(
    name="system",
    live=(Shown(HEALTH, SIGNED_IN, at_once=True),),
    routes=(metrics,),
    start=start,
    metrics=lambda figures: (figures,),
)
