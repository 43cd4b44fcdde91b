"""The node itself as a feature: its health, its figures, and what watches over it."""

import asyncio
from pathlib import Path

from scape.base import clock_watch, disk_watch, page_check
from scape.base.addresses import split_address
from scape.base.node import HEALTH, Node
from scape.base.second_place import Mailbox, SecondPlace, keep_sending
from scape.base.sections import Journal
from scape.settings import Settings
from scape.web.feature import Feature, Parts
from scape.web.metrics import NodeFigures, metrics
from scape.web.rights import SIGNED_IN
from scape.web.shown import Shown


class System:
    """The node's figures, and the tasks that watch over it."""

    def __init__(self, node: Node, settings: Settings) -> None:
        self.figures = NodeFigures(node)
        self._node = node
        disk = settings.disk
        limits = (disk.report_below, disk.recordings_above, disk.imports_above, disk.reserve)
        self._limits = disk_watch.Limits(*(mebibytes << 20 for mebibytes in limits))
        self._second_place = _second_place(settings.journal)

    async def run(self) -> None:
        """Watch until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(keep_sending(self._node, self._second_place))
            group.create_task(clock_watch.keep_watching(self._node))
            group.create_task(page_check.tell(self._node))
            group.create_task(disk_watch.keep_watching(self._node, self._limits))


def _second_place(journal: Journal) -> SecondPlace:
    return SecondPlace(
        Path(journal.heads_file) if journal.heads_file else None,
        split_address(journal.heads_syslog) if journal.heads_syslog else None,
        Mailbox(journal.heads_mail, split_address(journal.heads_relay))
        if journal.heads_mail
        else None,
    )


async def start(parts: Parts) -> System:
    return System(parts.node, parts.settings)


FEATURE = Feature(
    name="system",
    live=(Shown(HEALTH, SIGNED_IN, at_once=True, while_locked=True),),
    routes=(metrics,),
    start=start,
    run=System.run,
    metrics=lambda system: (system.figures,),
)
