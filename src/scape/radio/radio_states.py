"""Decisions about the state of a radio: what one person may do, and what needs two."""

from typing import Annotated, Literal

import msgspec

from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.radio.events import RadioState
from scape.radio.register_events import RadioStateChanged, RevivalAsked

InHand = Literal["in-use", "spare", "retired"]
LOST: tuple[RadioState, ...] = ("lost", "stolen")


class Loss(msgspec.Struct, frozen=True, kw_only=True):
    state: Literal["lost", "stolen"]
    why: Annotated[str, msgspec.Meta(max_length=200)] = ""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What one person may make of a radio that is not lost."""

    state: InHand


def lose(radio: ViewRow, loss: Loss) -> RadioStateChanged:
    if radio["state"] == loss.state:
        raise Refused("radio-lost-already", number=radio["id"])
    return RadioStateChanged(number=radio["id"], state=loss.state, why=loss.why)


def put_in_state(radio: ViewRow, state: RadioState) -> RadioStateChanged:
    must_not_be_lost(radio)
    return RadioStateChanged(number=radio["id"], state=state)


def revive(radio: ViewRow, by: str) -> RevivalAsked | RadioStateChanged:
    """The first person asks; a second one's word does it."""
    if radio["state"] not in LOST:
        raise Refused("radio-not-lost", number=radio["id"])
    if not radio["revival_by"]:
        return RevivalAsked(number=radio["id"])
    if radio["revival_by"] == by:
        raise Refused("second-person-needed", number=radio["id"])
    return RadioStateChanged(number=radio["id"], state="in-use")


def must_not_be_lost(radio: ViewRow) -> None:
    """What is lost stays refused until two people revive it: no other way leads around that."""
    if radio["state"] in LOST:
        raise Refused("revival-needed", number=radio["id"])
