"""A repeater as a Homebrew master sees it: logs in, pings, sends, and keeps received frames."""

import secrets
import select
import socket
import time
from collections.abc import Iterable

from bench.peers.transmissions import Transmission, hello
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Details, Frame

FRAME = 0.060
PING = 5.0
PATIENCE = 3.0
# MMDVM begins a stream with every CSBK and data header.
_NEW_STREAM = {0x23, 0x26}


class Repeater:
    """`heard` are the received frames, in order; `here` is its own host and port."""

    def __init__(
        self,
        number: int,
        port: int,
        secret: str,
        options: str = "",
        here: tuple[str, int] = ("127.0.0.1", 0),
    ) -> None:
        self.heard: list[Frame] = []
        self._number, self._secret, self._options = number, secret, options
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(here)
        self._udp.connect(("127.0.0.1", port))
        self._udp.settimeout(PATIENCE)
        self._pinged = time.monotonic()

    def fileno(self) -> int:
        return self._udp.fileno()

    def close(self) -> None:
        """Closes without logging out."""
        self._udp.close()

    def log_in(self) -> bool:
        """Whether the master accepted the login."""
        details = Details(
            self._number,
            callsign="LV0ABC",
            receive_hz=435_000_000,
            transmit_hz=430_000_000,
            power=25,
            colour_code=4,
            latitude="56.50000",
            longitude="021.01000",
            slots="3",
            software="20240101",
            package="MMDVM",
        )
        try:
            salt = self._ask(homebrew.encode(homebrew.Login(self._number)))[6:10]
            digest = homebrew.answer(salt, self._secret)
            self._ask(homebrew.encode(homebrew.Key(self._number, digest)))
            self._ask(homebrew.encode(details))
            if self._options:
                self._ask(homebrew.encode(homebrew.Options(self._number, self._options)))
        except (TimeoutError, ConnectionRefusedError):
            return False
        return True

    def _ask(self, datagram: bytes) -> bytes:
        self._udp.send(datagram)
        while True:
            answer = self._udp.recv(512)
            if answer[:6] == b"RPTACK":
                return answer
            if answer[:6] == b"MSTNAK":
                raise TimeoutError

    def say_hello(self, radio: int, group: int, slot: int) -> None:
        """Makes a short call of `radio` here, so that its place is known."""
        self.transmit(hello(radio, group, slot), (self,))

    def transmit(self, transmission: Transmission, all_repeaters: Iterable["Repeater"]) -> None:
        """Sends its bursts, 60 ms apart, while all repeaters are served."""
        stream, due = secrets.randbelow(1 << 32), time.monotonic()
        for number, (flags, burst) in enumerate(transmission.bursts):
            if flags in _NEW_STREAM and number:
                stream = secrets.randbelow(1 << 32)
            frame = Frame(
                sequence=number & 0xFF,
                source=transmission.source,
                destination=transmission.destination,
                repeater=self._number,
                flags=flags | transmission.private << 6 | (transmission.slot == 2) << 7,
                stream=stream,
                burst=burst,
            )
            self._udp.send(homebrew.encode(frame))
            due += FRAME
            serve(all_repeaters, due - time.monotonic())

    def read(self) -> None:
        """Reads what was received; sends a ping when it is due."""
        data = self._udp.recv(512)
        if data[:4] == b"DMRD":
            frame = homebrew.decode(data)
            if isinstance(frame, Frame):
                self.heard.append(frame)

    def ping(self, now: float) -> None:
        if now - self._pinged > PING:
            self._pinged = now
            self._udp.send(homebrew.encode(homebrew.Ping(self._number)))


def serve(repeaters: Iterable[Repeater], seconds: float) -> None:
    """Reads and pings for so many seconds."""
    all_repeaters, end = list(repeaters), time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        for repeater in all_repeaters:
            repeater.ping(time.monotonic())
        for repeater in select.select(all_repeaters, [], [], left)[0]:
            repeater.read()
