"""IP and UDP inside packets, whole or with compressed headers (TS 102 361-3, clause 7.2)."""

import struct
from enum import IntEnum
from ipaddress import IPv4Address
from typing import Self

import msgspec

from scape.dmr.errors import DmrError

RADIO_NETWORK = 12
SERVER_NETWORK = 13
UDP = 17
_IP = struct.Struct(">BBHHHBBH4s4s")
_UDP = struct.Struct(">HHHH")


class Port(IntEnum):
    """UDP ports of radio services: Hytera's from 3002, Motorola's, the standard's."""

    HYTERA_REGISTRATION = 3002
    HYTERA_LOCATION = 3003
    HYTERA_TEXT = 3004
    LRRP = 4001
    ARS = 4005
    TMS = 4007
    TEXT = 5016
    LOCATION = 5017


class Datagram(msgspec.Struct, frozen=True, kw_only=True):
    """One UDP datagram; addresses as 32-bit numbers (see `radio_address`)."""

    source: int
    destination: int
    source_port: int
    destination_port: int
    payload: bytes
    identification: int = 0
    time_to_live: int = 64
    type_of_service: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        """From the octets of an IP packet."""
        if len(octets) < 28 or octets[0] >> 4 != 4:
            raise DmrError("not an IPv4 packet with UDP in it")
        _, service, length, identification, fragment, ttl, protocol, _, source, destination = (
            _IP.unpack_from(octets)
        )
        size = (octets[0] & 0xF) * 4
        if protocol != UDP or fragment & 0x3FFF or not 28 <= size + 8 <= length <= len(octets):
            raise DmrError("not a whole UDP datagram")
        if _checksum(octets[:size]):
            raise DmrError("wrong checksum of an IP header")
        source_port, destination_port, udp_length, _ = _UDP.unpack_from(octets, size)
        if not 8 <= udp_length <= length - size:
            raise DmrError("a UDP length beyond its packet")
        return cls(
            source=int.from_bytes(source, "big"),
            destination=int.from_bytes(destination, "big"),
            source_port=source_port,
            destination_port=destination_port,
            payload=octets[size + 8 : size + udp_length],
            identification=identification,
            time_to_live=ttl,
            type_of_service=service,
        )

    def encode(self) -> bytes:
        udp = self._udp()
        head = self._ip_header(20 + len(udp), 0)
        return self._ip_header(20 + len(udp), _checksum(head)) + udp

    def _ip_header(self, length: int, checksum: int) -> bytes:
        return _IP.pack(
            0x45,
            self.type_of_service,
            length,
            self.identification,
            0,
            self.time_to_live,
            UDP,
            checksum,
            self.source.to_bytes(4, "big"),
            self.destination.to_bytes(4, "big"),
        )

    def _udp(self) -> bytes:
        length = 8 + len(self.payload)
        pseudo = struct.pack(">IIBBH", self.source, self.destination, 0, UDP, length)
        head = _UDP.pack(self.source_port, self.destination_port, length, 0)
        # A checksum of zero means none.
        checksum = _checksum(pseudo + head + self.payload) or 0xFFFF
        return head[:6] + checksum.to_bytes(2, "big") + self.payload


class CompressedDatagram(msgspec.Struct, frozen=True, kw_only=True):
    """A datagram with its 28 octets of header compressed to five or nine (7.2.2).

    Networks: 0 the radio's, 1 its USB computer's, from 12 a manufacturer's. Ports 1 (text) and 2
    (location) stand for 5016 and 5017, those from 95 are a manufacturer's; other ports are given in
    full, and then `source_index` and `destination_index` are zero.
    """

    identification: int
    payload: bytes
    source_network: int = 0
    destination_network: int = 0
    source_index: int = 0
    destination_index: int = 0
    source_port: int = 0
    destination_port: int = 0
    opcode: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        if len(octets) < 5:
            raise DmrError("a compressed header cut short")
        source_index, destination_index = octets[3] & 0x7F, octets[4] & 0x7F
        source_port, rest = _extended_port(source_index, octets[5:])
        destination_port, payload = _extended_port(destination_index, rest)
        return cls(
            identification=int.from_bytes(octets[:2], "big"),
            source_network=octets[2] >> 4,
            destination_network=octets[2] & 0xF,
            opcode=octets[3] >> 7 << 1 | octets[4] >> 7,
            source_index=source_index,
            destination_index=destination_index,
            source_port=source_port,
            destination_port=destination_port,
            payload=payload,
        )

    def encode(self) -> bytes:
        octets = self.identification.to_bytes(2, "big")
        octets += bytes(
            [
                self.source_network << 4 | self.destination_network,
                self.opcode >> 1 << 7 | self.source_index,
                (self.opcode & 1) << 7 | self.destination_index,
            ]
        )
        if not self.source_index:
            octets += self.source_port.to_bytes(2, "big")
        if not self.destination_index:
            octets += self.destination_port.to_bytes(2, "big")
        return octets + self.payload


_KNOWN_PORTS = {1: Port.TEXT, 2: Port.LOCATION}


def _extended_port(index: int, octets: bytes) -> tuple[int, bytes]:
    if index:
        return _KNOWN_PORTS.get(index, 0), octets
    if len(octets) < 2:
        raise DmrError("a compressed header cut short")
    return int.from_bytes(octets[:2], "big"), octets[2:]


def radio_address(radio: int, network: int = RADIO_NETWORK) -> int:
    """The address of a radio: the network's octet, then its 24-bit id."""
    return network << 24 | radio


def radio_of(address: int) -> int:
    """The radio id in an address."""
    return address & 0xFFFFFF


def dotted(address: int) -> str:
    """An address in dotted notation."""
    return str(IPv4Address(address))


def _checksum(octets: bytes) -> int:
    padded = octets + bytes(len(octets) % 2)
    total: int = sum(struct.unpack(f">{len(padded) // 2}H", padded))
    total = (total & 0xFFFF) + (total >> 16)
    return ~(total + (total >> 16)) & 0xFFFF
