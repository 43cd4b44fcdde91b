"""Two machines that log in under the id of one site, and take over from each other for ever.

A site whose address changes leaves the one before for good. Who comes back to where it was before,
and then once more, is two.
"""

from scape.radio.events import RepeaterDoubled
from scape.radio.switch.links.homebrew import Address

REMEMBERED = 300.0  # seconds
RETURNS = 2
TOLD = 60.0  # it is told once in so many seconds


class Moves:
    """How one site moved: when it left which address, and how often it came back to one."""

    __slots__ = ("left", "returns", "told")

    def __init__(self) -> None:
        self.left: dict[Address, float] = {}
        self.returns = 0
        self.told = -TOLD


class Doubles:
    def __init__(self) -> None:
        self._moves: dict[int, Moves] = {}

    def note(self, site: int, before: Address, after: Address, now: float) -> list[RepeaterDoubled]:
        """A site logged in from another address; an event, if that shows that it is two."""
        moves = self._moves.setdefault(site, Moves())
        moves.left = {at: left for at, left in moves.left.items() if now - left < REMEMBERED}
        moves.returns = moves.returns + 1 if after in moves.left else 0
        moves.left[before] = now
        if moves.returns < RETURNS or now - moves.told < TOLD:
            return []
        moves.told = now
        both = tuple(sorted((str(before), str(after))))
        return [RepeaterDoubled(site=site, addresses=both)]
