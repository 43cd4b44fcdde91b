"""The overs that consoles say, and whether each is carried."""

from msgspec.structs import replace

from scape.base.errors import Malformed
from scape.radio.events import DESK, CallBlocked, CallStarted
from scape.radio.switch.calls.calls import Calls
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.routing.network import Desk, Network
from scape.radio.wire.voice import Floor, Say


class Desks:
    def __init__(self, network: Network, calls: Calls) -> None:
        self._network = network
        self._calls = calls
        self._overs = network.desks

    def frame_of(self, said: Say) -> Frame:
        """The frame of a burst. Raises `Malformed`."""
        frame = homebrew.decode(said.frame)
        if type(frame) is not Frame or frame.kind is Kind.DATA:
            raise Malformed("a console says voice alone")
        return replace(frame, repeater=DESK)

    def begins(self, frame: Frame, said: Say) -> bool:
        """Whether this header begins an over, which is then known."""
        if frame.kind is not Kind.HEADER or frame.stream in self._overs:
            return False
        self._overs[frame.stream] = Desk(said.rank, said.account)
        return True

    def floor(self, frame: Frame) -> Floor:
        """What became of the over that this header began, by the events it caused."""
        for event in self._calls.events:
            match event:
                case CallStarted(call=id, site=0):
                    return Floor(stream=frame.stream, call=id, limit=self._calls.limit_of(id))
                case CallBlocked(reason=reason, holder=holder, site=0):
                    return Floor(stream=frame.stream, refused=reason, holder=holder)
        return Floor(stream=frame.stream, refused="busy")

    def forget(self, frame: Frame) -> None:
        """The over has ended or was refused."""
        self._overs.pop(frame.stream, None)

    def lose_all(self, now: float) -> None:
        """The sound process is gone: its overs end."""
        self._overs.clear()
        self._calls.lose_site(DESK, now)
