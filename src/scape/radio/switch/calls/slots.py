"""The holder of each slot: a call, then for the hang time its conversation, or a blocked radio."""

from collections.abc import Callable, Iterable

from scape.radio.events import Hindrance
from scape.radio.switch.calls.call import Call, Hold
from scape.radio.switch.routing.network import EMERGENCY, Target
from scape.radio.switch.routing.routes import Place

SUPERFRAME = 0.36


class Slots:
    def __init__(self) -> None:
        self._holds: dict[Place, Hold] = {}
        self._blocked: dict[Place, float] = {}  # places where a radio talks that is not carried

    def at(self, place: Place) -> Call | None:
        """The call that a slot receives or plays."""
        hold = self._holds.get(place)
        return hold.call if hold else None

    def kept_for(self, place: Place) -> int:
        """The talkgroup for whose answer a slot without a call is kept; 0: for none."""
        hold = self._holds.get(place)
        return hold.talkgroup or 0 if hold and hold.call is None else 0

    def of_site(self, site: int) -> list[Place]:
        return [place for place in self._holds if place[0] == site]

    def is_quiet(self, place: Place, now: float) -> bool:
        """Whether data may be sent there."""
        if self._is_talked_in(place, now):
            return False
        hold = self._holds.get(place)
        if hold is None:
            return True
        return hold.call is None and (hold.rank < EMERGENCY or now >= hold.until)

    def hindrance(self, place: Place, now: float) -> Hindrance | None:
        """The reason why a slot carries no data now: a call, or it is kept for an emergency."""
        if self.is_quiet(place, now):
            return None
        hold = self._holds.get(place)
        return "emergency" if hold and hold.rank >= EMERGENCY else "call"

    def may_play(self, call: Call, place: Place, now: float) -> bool:
        """Whether a call may be played there, perhaps in place of a lower one."""
        hold = self._holds.get(place)
        if hold is call.hold:
            return True
        if self._is_talked_in(place, now):
            return False
        if hold is None:
            return True
        if hold.call is not None:
            return call.rank > hold.call.rank and hold.call.place != place
        same = hold.conversation == call.target.conversation
        return same or now >= hold.until or call.rank > hold.rank

    def give(self, place: Place, call: Call, now: float) -> None:
        """Keeps an emergency's hold, which outlasts the calls made meanwhile."""
        before = self._holds.get(place)
        if before is not None and before.call is None and _is_of_emergency(before, now):
            call.displaced[place] = before
        self._holds[place] = call.hold

    def leave(self, place: Place, call: Call) -> None:
        """The call has left the slot, and no hang time follows."""
        if self._holds.get(place) is not call.hold:
            return
        del self._holds[place]
        if before := call.displaced.pop(place, None):
            self._holds[place] = before

    def hang(self, call: Call, until: float) -> None:
        """The call is over: its slots are kept for the answer until then."""
        call.hold.call, call.hold.until = None, until
        for place in [place for place in (call.place, *call.legs) if place in call.displaced]:
            self.leave(place, call)

    def reserve(self, places: Iterable[Place], target: Target, now: float, until: float) -> None:
        """Keeps free slots for an announced emergency."""
        hold = Hold(target, EMERGENCY)
        hold.until = until
        for place in places:
            if self.at(place) is None:
                self._holds[place] = hold

    def hear_blocked(self, place: Place, now: float) -> None:
        """A radio that is not carried talks here: nothing can be played there meanwhile."""
        self._blocked[place] = now

    def release(self, now: float) -> list[Place]:
        """Frees slots whose time is over, and returns them."""
        over = [p for p, hold in self._holds.items() if hold.call is None and now >= hold.until]
        silent = [p for p, heard in self._blocked.items() if now - heard >= SUPERFRAME]
        for place in over:
            del self._holds[place]
        for place in silent:
            del self._blocked[place]
        return over + silent

    def reroute(self, conversation: Callable[[int], int]) -> None:
        """Patches changed: slots kept for a talkgroup are kept for those it is now joined to."""
        for hold in set(self._holds.values()):
            if hold.talkgroup is not None:
                hold.conversation = conversation(hold.talkgroup)

    def _is_talked_in(self, place: Place, now: float) -> bool:
        heard = self._blocked.get(place)
        return heard is not None and now - heard < SUPERFRAME


def _is_of_emergency(hold: Hold, now: float) -> bool:
    return hold.rank >= EMERGENCY and now < hold.until
