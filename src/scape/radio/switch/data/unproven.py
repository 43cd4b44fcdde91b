"""Emergencies in frames of a site from an address where it has not logged in.

The site's address may have just changed; it is asked to log in again, which takes some seconds. An
emergency in that time is reported. But such frames are easily forged: they are not carried, and the
number of reports is limited.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Literal

from scape import dmr
from scape.radio.events import EmergencyRaised
from scape.radio.switch.calls import reports
from scape.radio.switch.calls.call import Stream
from scape.radio.switch.data import reading
from scape.radio.switch.links.homebrew import Address, Frame, Kind
from scape.radio.switch.routing.network import Network

QUIET = 30.0  # seconds in which a radio's emergency is reported once
MOST = 8  # radios that are reported in that time
STREAMS = 64


class Unproven:
    def __init__(self, network: Network, new_id: Callable[[float], str]) -> None:
        self._network = network
        self._new_id = new_id
        self._streams: OrderedDict[Hashable, Stream] = OrderedDict()
        self._reported: dict[int, float] = {}

    def hear(self, frame: Frame, address: Address, now: float) -> EmergencyRaised | None:
        """The new emergency in a frame of a known site from another address than its session's."""
        by = self._sign(frame, address)
        if by is None or not self._is_new(frame.source, now):
            return None
        network = self._network
        target = network.alarm_target(frame) if by == "alarm" else network.target(frame)
        return reports.emergency(frame, target, self._new_id(now), by, unproven=str(address))

    def _sign(self, frame: Frame, address: Address) -> Literal["alarm", "call"] | None:
        if frame.kind is Kind.DATA:
            return "alarm" if isinstance(reading.block_in(frame), dmr.EmergencyAlarm) else None
        key = (address, frame.repeater, frame.flags & 0xC0, frame.stream, frame.source)
        stream = self._streams.pop(key, None) or Stream()
        self._streams[key] = stream
        if len(self._streams) > STREAMS:
            self._streams.popitem(last=False)
        return "call" if stream.listen(frame, frame.kind) and stream.emergency else None

    def _is_new(self, radio: int, now: float) -> bool:
        self._reported = {other: at for other, at in self._reported.items() if now - at < QUIET}
        if radio in self._reported or len(self._reported) >= MOST:
            return False
        self._reported[radio] = now
        return True
