"""The privacy header: which key an encrypted call uses. We carry it, and never decrypt.

The standard leaves its ten octets to the manufacturers.
"""

from typing import Self

import msgspec

from scape.dmr.control import checked
from scape.dmr.fec.crc import Mask, crc_ccitt
from scape.dmr.link_control import FeatureSet


class PrivacyHeader(msgspec.Struct, frozen=True, kw_only=True):
    """The DMR Association's privacy, used by most. `destination` is that of the call."""

    algorithm: int
    feature_set: int
    key: int
    initial_vector: int
    destination: int

    @classmethod
    def decode(cls, head: bytes) -> Self:
        """From ten octets, already checked."""
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
        return _with_crc(head)


class HyteraPrivacyHeader(msgspec.Struct, frozen=True, kw_only=True):
    """Hytera's privacy: a longer vector, no address; `rest` are two octets, the last a checksum."""

    algorithm: int
    key: int
    initial_vector: int
    rest: bytes

    @classmethod
    def decode(cls, head: bytes) -> Self:
        """From ten octets, already checked."""
        vector = int.from_bytes(head[3:8], "big")
        return cls(algorithm=head[0], key=head[2], initial_vector=vector, rest=head[8:])

    def encode(self) -> bytes:
        head = bytes([self.algorithm, FeatureSet.HYTERA, self.key])
        return _with_crc(head + self.initial_vector.to_bytes(5, "big") + self.rest)


def decode(octets: bytes) -> PrivacyHeader | HyteraPrivacyHeader:
    """The privacy header in twelve octets, its CRC checked."""
    head = checked(octets, Mask.PI_HEADER)
    kind = HyteraPrivacyHeader if head[1] == FeatureSet.HYTERA else PrivacyHeader
    return kind.decode(head)


def _with_crc(head: bytes) -> bytes:
    return head + crc_ccitt(head, Mask.PI_HEADER).to_bytes(2, "big")
