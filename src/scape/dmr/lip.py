"""The standard's own location report (LIP, ETSI TS 100 392-18-1, 6.2.1): 76 bits.

Radios send it in a unified single block, or to UDP port 5017.
"""

from typing import Self

import msgspec

from scape.dmr.bits import signed
from scape.dmr.errors import DmrError
from scape.dmr.position import Position, age_of, checked, radius_of

BITS = 76
_SHORT_REPORT = 0
_UNKNOWN_SPEED = 127


class ShortReport(msgspec.Struct, frozen=True, kw_only=True):
    """Where a radio is: degrees, north and east positive.

    `elapsed` is the age: below 5 s, 5 min, 30 min, or not known. `error` is the class: below 2 m,
    20 m, 200 m, 2 km, 20 km, 200 km, more, not known. `speed` is the code of 6.3.17, see
    `speed_kmh`; `direction` counts sixteenths of a circle from north; `additional` is the reason of
    the report, or as `user_defined` defines.
    """

    latitude: float
    longitude: float
    elapsed: int = 0
    error: int = 7
    speed: int = _UNKNOWN_SPEED
    direction: int = 0
    user_defined: bool = False
    additional: int = 0

    @classmethod
    def decode(cls, bits: int) -> Self:
        if bits >> 74 != _SHORT_REPORT:
            raise DmrError("not a short location report")
        return cls(
            elapsed=bits >> 72 & 3,
            longitude=signed(bits >> 47, 25) * 360 / (1 << 25),
            latitude=signed(bits >> 23, 24) * 180 / (1 << 24),
            error=bits >> 20 & 7,
            speed=bits >> 13 & 0x7F,
            direction=bits >> 9 & 0xF,
            user_defined=bool(bits >> 8 & 1),
            additional=bits & 0xFF,
        )

    def encode(self) -> int:
        longitude = round(self.longitude * (1 << 25) / 360) & (1 << 25) - 1
        latitude = round(self.latitude * (1 << 24) / 180) & (1 << 24) - 1
        place = self.elapsed << 52 | longitude << 27 | latitude << 3 | self.error
        return place << 20 | self.speed << 13 | self.direction << 9 | self._additional()

    def _additional(self) -> int:
        return self.user_defined << 8 | self.additional

    @property
    def speed_kmh(self) -> float | None:
        """Exact up to 28 km/h, then in steps of 3.8 percent."""
        if self.speed == _UNKNOWN_SPEED:
            return None
        return float(self.speed) if self.speed <= 28 else 16 * 1.038 ** (self.speed - 13)

    @property
    def position(self) -> Position | None:
        """The common form of a position; None if the radio does not know it."""
        radius, speed = radius_of(self.error), self.speed_kmh
        if radius is None:
            return None
        place = Position(
            latitude=self.latitude,
            longitude=self.longitude,
            radius=radius,
            speed=None if speed is None else speed / 3.6,
            heading=round(self.direction * 22.5),
            age=age_of(self.elapsed),
        )
        return checked(place)


def from_octets(octets: bytes) -> ShortReport:
    """The report at the start of unified data, or of a datagram to port 5017."""
    if 8 * len(octets) < BITS:
        raise DmrError("a short location report cut short")
    return ShortReport.decode(int.from_bytes(octets[:10], "big") >> 80 - BITS)
