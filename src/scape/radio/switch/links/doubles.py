"""Detects two machines that log in with the id of one site and replace each other's session.

A site whose address changes does not return to the old one. Two returns within a few minutes show
two machines.
"""

from scape.radio.events import RepeaterDoubled
from scape.radio.switch.links.homebrew import Address

REMEMBERED = 300.0  # seconds
RETURNS = 2
REPORTED = 60.0  # seconds between two reports of a site


class Moves:
    """The addresses that a site left and when, its number of returns, the last report."""

    __slots__ = ("left", "reported", "returns")

    def __init__(self) -> None:
        self.left: dict[Address, float] = {}
        self.returns = 0
        self.reported = -REPORTED


class Doubles:
    def __init__(self) -> None:
        self._moves: dict[int, Moves] = {}

    def note(self, site: int, before: Address, after: Address, now: float) -> list[RepeaterDoubled]:
        """A site logged in from another address; an event, if that shows two machines."""
        moves = self._moves.setdefault(site, Moves())
        moves.left = {at: left for at, left in moves.left.items() if now - left < REMEMBERED}
        moves.returns = moves.returns + 1 if after in moves.left else 0
        moves.left[before] = now
        if moves.returns < RETURNS or now - moves.reported < REPORTED:
            return []
        moves.reported = now
        both = tuple(sorted((str(before), str(after))))
        return [RepeaterDoubled(site=site, addresses=both)]
