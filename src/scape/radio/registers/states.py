"""The states of a radio."""

from typing import Literal

from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.radio.events import RadioState

InHand = Literal["in-use", "spare", "retired"]
NOT_ASKED: ViewRow = {"revival_by": "", "revival_at": None}
LOST: tuple[RadioState, ...] = ("lost", "stolen")


def must_not_be_lost(radio: ViewRow) -> None:
    """Refuse other changes of state for a lost radio, which only two accounts can revive."""
    if radio["state"] in LOST:
        raise Refused("revival-needed", number=radio["id"])
