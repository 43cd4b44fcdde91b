"""The privacy header: which key an encrypted call uses. We carry it, and never decrypt."""

from typing import Self

import msgspec

from scape.dmr.control import checked
from scape.dmr.fec.crc import Mask, crc_ccitt


class PrivacyHeader(msgspec.Struct, frozen=True, kw_only=True):
    """The ten octets of a PI header, as most makers fill them (DMR Association's privacy)."""

    algorithm: int
    feature_set: int
    key: int
    initial_vector: int
    destination: int

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        head = checked(octets, Mask.PI_HEADER)
        return cls(
            algorithm=head[0],
            feature_set=head[1],
            key=head[2],
            initial_vector=int.from_bytes(head[3:7], "big"),
            destination=int.from_bytes(head[7:], "big"),
        )

    def encode(self) -> bytes:
        head = bytes([self.algorithm, self.feature_set, self.key])
        head += self.initial_vector.to_bytes(4, "big") + self.destination.to_bytes(3, "big")
        return head + crc_ccitt(head, Mask.PI_HEADER).to_bytes(2, "big")
