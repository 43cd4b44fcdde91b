"""The rights of each radio, by the register and the policy for unknown radios."""

from scape.radio.events import Blocked
from scape.radio.switch.configuration import Known
from scape.radio.wire.messages import Radio

_REFUSED = {"lost", "stolen"}
_NOBODY = Radio(number=0)


class Permits:
    """Reads the configuration at the moment of the call."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._radios = known.radios

    def priority(self, radio: int) -> int:
        return self._radios.get(radio, _NOBODY).priority

    def may_send(self, radio: int) -> Blocked | None:
        """Why nothing of this radio is carried; None if its calls are decided one by one."""
        known = self._radios.get(radio)
        if known is None:
            return None if self._known.rules.unknown_radios == "allow" else "unknown"
        if known.state in _REFUSED:
            return "lost"
        return "no-right" if known.state == "retired" else None

    def may_receive(self, radio: int) -> bool:
        """Whether this radio may be addressed alone."""
        known = self._radios.get(radio)
        if known is None:
            return self._known.rules.unknown_radios != "refuse"
        return known.state not in _REFUSED

    def may_talk_on(self, radio: int, talkgroup: int) -> bool:
        allowed = self._radios.get(radio, _NOBODY).talkgroups
        return allowed is None or talkgroup in allowed

    def may_call(self, radio: int) -> bool:
        """Whether it may call one other radio."""
        return self._radios.get(radio, _NOBODY).private

    def may_call_all(self, radio: int) -> bool:
        return self._radios.get(radio, _NOBODY).all_call
