"""Lists into registers as a feature of a node: which imports there were, and one at a time."""

from scape.base import imports
from scape.base.imports import Imports
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Imports:
    return Imports(parts.node)


FEATURE = Feature(name="imports", views=(imports.VIEWS,), start=start)
