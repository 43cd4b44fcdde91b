"""Motorola's own control signalling blocks, feature set 10 hex.

Not ETSI's: their layout is known from Motorola's published message definitions and from radios.
"""

from collections.abc import Callable
from enum import IntEnum
from typing import Self

from scape.dmr.csbk import CsbkBase, address_pair, addresses_of, header_of
from scape.dmr.link_control import FeatureSet

ANSWER_BIT = 0x80


class MotorolaOpcode(IntEnum):
    """CSBKO of Motorola's feature set."""

    REGISTRATION = 0x08
    REMOTE_MONITOR = 0x1D
    CALL_ALERT = 0x1F
    ACKNOWLEDGE = 0x20
    EXTENDED_FUNCTION = 0x24
    EMERGENCY_ALARM = 0x27


class Function(IntEnum):
    """The extended functions of a radio; its answer has bit 80 hex set."""

    CHECK = 0x00
    REVIVE = 0x7E
    INHIBIT = 0x7F


class CallAlert(CsbkBase, frozen=True, kw_only=True):
    """Ring the radio at `destination`."""

    destination: int
    source: int
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        spare = int.from_bytes(octets[2:4], "big")
        return cls(spare=spare, **header_of(octets), **addresses_of(octets))

    def encode(self) -> bytes:
        octets = self.spare.to_bytes(2, "big") + address_pair(self.destination, self.source)
        return self.with_header(MotorolaOpcode.CALL_ALERT, FeatureSet.MOTOROLA, octets)


class Acknowledge(CsbkBase, frozen=True, kw_only=True):
    """A radio has done what the opcode `service` asked, for opcodes without their own answer."""

    destination: int
    source: int
    service: int
    flags: int = 0
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            flags=octets[2] >> 6,
            service=octets[2] & 0x3F,
            spare=octets[3],
            **header_of(octets),
            **addresses_of(octets),
        )

    def encode(self) -> bytes:
        octets = bytes([self.flags << 6 | self.service, self.spare])
        octets += address_pair(self.destination, self.source)
        return self.with_header(MotorolaOpcode.ACKNOWLEDGE, FeatureSet.MOTOROLA, octets)


class ExtendedFunction(CsbkBase, frozen=True, kw_only=True):
    """Check, inhibit or revive a radio, or its answer to that (`function` with the answer bit).

    A command names its source first, an answer last.
    """

    destination: int
    source: int
    function: int
    function_class: int = 0

    @property
    def is_answer(self) -> bool:
        """Whether a radio reports that it has done `function`."""
        return bool(self.function & ANSWER_BIT)

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        first, second = octets[4:7], octets[7:10]
        if not octets[3] & ANSWER_BIT:
            first, second = second, first
        return cls(
            function_class=octets[2],
            function=octets[3],
            destination=int.from_bytes(first, "big"),
            source=int.from_bytes(second, "big"),
            **header_of(octets),
        )

    def encode(self) -> bytes:
        first, second = self.source, self.destination
        if self.is_answer:
            first, second = second, first
        octets = bytes([self.function_class, self.function]) + address_pair(first, second)
        return self.with_header(MotorolaOpcode.EXTENDED_FUNCTION, FeatureSet.MOTOROLA, octets)


class EmergencyAlarm(CsbkBase, frozen=True, kw_only=True):
    """A radio raises an emergency in the talkgroup `destination`.

    Repetitions of one alarm carry the same `sequence`; a new alarm has the next.
    """

    destination: int
    source: int
    sequence: int = 0
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            sequence=octets[2] & 0xF,
            spare=(octets[2] >> 4) << 8 | octets[3],
            **header_of(octets),
            **addresses_of(octets),
        )

    def encode(self) -> bytes:
        octets = bytes([self.spare >> 8 << 4 | self.sequence, self.spare & 0xFF])
        octets += address_pair(self.destination, self.source)
        return self.with_header(MotorolaOpcode.EMERGENCY_ALARM, FeatureSet.MOTOROLA, octets)


class RemoteMonitor(CsbkBase, frozen=True, kw_only=True):
    """Open the microphone of a radio; `multiplier` of its programmed time, 0 to 3."""

    destination: int
    source: int
    multiplier: int = 0
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            multiplier=octets[3] & 3,
            spare=octets[2] << 6 | octets[3] >> 2,
            source=int.from_bytes(octets[4:7], "big"),
            destination=int.from_bytes(octets[7:10], "big"),
            **header_of(octets),
        )

    def encode(self) -> bytes:
        octets = bytes([self.spare >> 6, (self.spare & 0x3F) << 2 | self.multiplier])
        octets += address_pair(self.source, self.destination)
        return self.with_header(MotorolaOpcode.REMOTE_MONITOR, FeatureSet.MOTOROLA, octets)


class RegistrationBlock(CsbkBase, frozen=True, kw_only=True):
    """The registration service in a single block, as observed from one radio.

    `header` are the two octets that follow the length in a `Registration`; the radio is `source`.
    """

    destination: int
    source: int
    header: bytes

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            destination=int.from_bytes(octets[2:5], "big"),
            source=int.from_bytes(octets[5:8], "big"),
            header=octets[8:],
            **header_of(octets),
        )

    def encode(self) -> bytes:
        octets = address_pair(self.destination, self.source) + self.header
        return self.with_header(MotorolaOpcode.REGISTRATION, FeatureSet.MOTOROLA, octets)


MotorolaCsbk = (
    CallAlert | Acknowledge | ExtendedFunction | EmergencyAlarm | RemoteMonitor | RegistrationBlock
)

DECODERS: dict[int, Callable[[bytes], MotorolaCsbk]] = {
    MotorolaOpcode.REGISTRATION: RegistrationBlock.decode,
    MotorolaOpcode.REMOTE_MONITOR: RemoteMonitor.decode,
    MotorolaOpcode.CALL_ALERT: CallAlert.decode,
    MotorolaOpcode.ACKNOWLEDGE: Acknowledge.decode,
    MotorolaOpcode.EXTENDED_FUNCTION: ExtendedFunction.decode,
    MotorolaOpcode.EMERGENCY_ALARM: EmergencyAlarm.decode,
}
