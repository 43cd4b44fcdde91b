"""Sends datagrams: one by one, or a frame to all its receivers in a single system call.

A frame to two hundred repeaters is two hundred datagrams that differ in four bytes. `sendmmsg`
sends them all at once. Addresses are laid out for it when a call's receivers become known; a frame
of the running call is then copied two hundred times at once, the ids are written in, column by
column, and one system call sends them, which releases the interpreter lock. Without `sendmmsg` each
datagram is sent separately.
"""

import ctypes
import socket
import struct
from collections.abc import Iterable, Sequence
from typing import ClassVar

from scape.radio.switch.links.homebrew import FRAME, Address
from scape.radio.switch.routing.routes import Road, Sent, fan_out

_libc = ctypes.CDLL(None)
_sendmmsg = getattr(_libc, "sendmmsg", None)
if _sendmmsg:
    _sendmmsg.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_int)

AT_ONCE = _sendmmsg is not None
_ID = 11  # where the four bytes of the repeater id begin


class _Piece(ctypes.Structure):
    """struct iovec"""

    _fields_: ClassVar = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


class _Message(ctypes.Structure):
    """struct mmsghdr"""

    _fields_: ClassVar = [
        ("name", ctypes.c_void_p),
        ("name_length", ctypes.c_uint32),
        ("pieces", ctypes.c_void_p),
        ("piece_count", ctypes.c_size_t),
        ("control", ctypes.c_void_p),
        ("control_length", ctypes.c_size_t),
        ("flags", ctypes.c_int),
        ("_pad", ctypes.c_int),
        ("sent", ctypes.c_uint),
    ]


_MESSAGE = ctypes.sizeof(_Message)


class _Volley:
    """The receivers of one call behind one socket, laid out for the kernel."""

    def __init__(self, udp: socket.socket, road: Sequence[tuple[bytes, Address]]) -> None:
        self._socket = udp.fileno()
        self._count = len(road)
        self._ids = b"".join(repeater for repeater, _ in road)
        self._frames = bytearray(FRAME * self._count)
        names = [_name(address) for _, address in road]
        self._names = ctypes.create_string_buffer(b"".join(names))
        self._pieces = (_Piece * self._count)()
        self._messages = (_Message * self._count)()
        frame = ctypes.addressof(ctypes.c_char.from_buffer(self._frames))
        name, piece = ctypes.addressof(self._names), ctypes.addressof(self._pieces)
        for i, (message, written) in enumerate(zip(self._messages, names, strict=True)):
            self._pieces[i] = _Piece(frame + FRAME * i, FRAME)
            message.name, message.name_length = name, len(written)
            message.pieces, message.piece_count = piece + ctypes.sizeof(_Piece) * i, 1
            name += len(written)
        self._start = ctypes.addressof(self._messages)

    def send(self, data: bytes) -> int:
        """Sends a frame of 53 bytes or more to all; returns the number of failures."""
        self._frames[:] = data[:FRAME].ljust(FRAME, b"\0") * self._count
        for byte in range(4):
            self._frames[_ID + byte :: FRAME] = self._ids[byte::4]
        done = failed = 0
        while done < self._count:
            at = self._start + done * _MESSAGE
            sent = _sendmmsg(self._socket, at, self._count - done, 0)  # type: ignore[misc]
            if sent <= 0:  # a full buffer or no route to this one: voice does not wait
                failed += 1
                sent = 1
            done += sent
        return failed


class Sender:
    """The UDP sockets, by way; `at_once` if the system has `sendmmsg`."""

    def __init__(self, sockets: Sequence[socket.socket], *, at_once: bool = AT_ONCE) -> None:
        self.delivered = 0
        self.failed = 0
        self._sockets = sockets
        self._at_once = at_once

    def send(self, datagrams: Iterable[Sent]) -> None:
        """Sends what can be sent now; the rest is counted and dropped."""
        for data, to in datagrams:
            if isinstance(to, Address):
                self._send_one(data, to)
            elif self._at_once:
                self._send_all(data, to)
            else:
                for one, address in fan_out(data, to):
                    self._send_one(one, address)

    def _send_one(self, data: bytes, address: Address) -> None:
        try:
            self._socket_to(address).sendto(data, address[:2])
            self.delivered += 1
        except OSError:
            self.failed += 1

    def _socket_to(self, address: Address) -> socket.socket:
        """The socket of a peer; if it has sent nothing yet, the first of its IP version."""
        udp = self._sockets[address.way]
        family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
        if udp.family == family:
            return udp
        return next((other for other in self._sockets if other.family == family), udp)

    def _send_all(self, data: bytes, road: Road) -> None:
        if road.volleys is None:
            road.volleys = self._lay_out(road)
        failed = 0
        for volley in road.volleys:
            failed += volley.send(data)
        self.failed += failed
        self.delivered += len(road.receivers) - failed

    def _lay_out(self, road: Road) -> tuple[_Volley, ...]:
        ways = sorted({address.way for _, address in road.receivers})
        return tuple(
            _Volley(self._sockets[way], [one for one in road.receivers if one[1].way == way])
            for way in ways
        )


def _name(address: Address) -> bytes:
    """struct sockaddr_in or sockaddr_in6"""
    if ":" not in address.host:
        packed = socket.inet_aton(address.host)
        return struct.pack("=H", socket.AF_INET) + struct.pack(">H4s8x", address.port, packed)
    host, _, zone = address.host.partition("%")
    packed = socket.inet_pton(socket.AF_INET6, host)
    scope = _number_of(zone) if zone else 0
    return (
        struct.pack("=H", socket.AF_INET6)
        + struct.pack(">HI16s", address.port, 0, packed)
        + struct.pack("=I", scope)
    )


def _number_of(interface: str) -> int:
    """The descriptor; zero for a closed socket, so that only sending to it fails."""
    try:
        return socket.if_nametoindex(interface)
    except OSError:
        return 0
