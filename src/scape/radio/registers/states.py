"""The states of a radio."""

from typing import Literal

from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.radio.events import RadioState

InHand = Literal["in-use", "spare", "retired"]
NOT_ASKED: ViewRow = {"revival_by": "", "revival_at": None}
LOST: tuple[RadioState, ...] = ("lost", "stolen")


def must_not_be_lost(radio: ViewRow) -> None:
    """What is lost stays refused until two people revive it: no other way leads around that."""
    if radio["state"] in LOST:
        raise Refused("revival-needed", number=radio["id"])
