"""Decisions about lost radios: what one account may do, and what requires two."""

from collections.abc import Collection
from typing import Literal

import msgspec

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.base.text import Text
from scape.radio.registers.events import RadioStateChanged, RevivalAsked
from scape.radio.registers.states import LOST, InHand

REQUEST_LASTS = 24 * 3600 * SECOND


class Loss(msgspec.Struct, frozen=True, kw_only=True):
    state: Literal["lost", "stolen"]
    why: Text = ""


class NewState(msgspec.Struct, frozen=True, kw_only=True):
    """Change the state of a radio that is not lost, which one account may do."""

    state: InHand


def lose(radio: ViewRow, loss: Loss) -> RadioStateChanged:
    if radio["state"] == loss.state:
        raise Refused("radio-lost-already", number=radio["id"])
    return RadioStateChanged(number=radio["id"], state=loss.state, why=loss.why)


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """`asked_by` is the account of the request to agree to; empty: this is the request."""

    asked_by: Text = ""


def revive(
    radio: ViewRow, by: str, asked_by: str, commanders: Collection[str], now: int
) -> RevivalAsked | RadioStateChanged:
    """One account requests, another agrees (`asked_by`); both are among the `commanders`.

    These are the accounts that may request a revival now.
    """
    if radio["state"] not in LOST:
        raise Refused("radio-not-lost", number=radio["id"])
    if not set(commanders) - {by}:
        raise Refused("revival-nobody-else")
    standing = _asker(radio, commanders, now)
    if by == (asked_by or standing):
        raise Refused("second-person-needed", number=radio["id"])
    if asked_by != standing:
        raise Refused("revival-asked-by-other", number=radio["id"])
    if not asked_by:
        return RevivalAsked(number=radio["id"])
    return RadioStateChanged(number=radio["id"], state="in-use")


def _asker(radio: ViewRow, commanders: Collection[str], now: int) -> str:
    """The account of the open request, if recent and still with the right; empty: none."""
    asked_by: str = radio["revival_by"]
    fresh = radio["revival_at"] is not None and now < radio["revival_at"] + REQUEST_LASTS
    return asked_by if fresh and asked_by in commanders else ""
