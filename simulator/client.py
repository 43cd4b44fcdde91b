"""A simulated repeater on a real socket and a real clock."""

import os
import selectors
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from simulator.deeds import Arrival, Deed, Departure, do
from simulator.repeater import Event, Repeater

LATE = 2.0  # seconds; deeds that were due earlier, before the start, are skipped


def run(
    repeater: Repeater,
    master: tuple[str, int],
    deeds: Iterable[Deed],
    start: float,
    report: Callable[[Event], None],
    *,
    stop_with_input: bool = False,
) -> None:
    """Plays the repeater until Ctrl-C. `start`: when the scenario began, seconds since 1970."""
    zero = time.monotonic() - (time.time() - start)
    plan = _Plan(deeds, zero, time.monotonic())
    with _connect(master) as udp, selectors.DefaultSelector() as selector:
        selector.register(udp, selectors.EVENT_READ)
        if stop_with_input:
            selector.register(sys.stdin, selectors.EVENT_READ)
        try:
            while _go_on(repeater, plan, udp, selector):
                while event := repeater.next_event():
                    report(event)
        except KeyboardInterrupt:
            return
        finally:
            repeater.close()
            _send(udp, repeater)


class _Plan:
    """The deeds to come, on the monotonic clock."""

    def __init__(self, deeds: Iterable[Deed], zero: float, now: float) -> None:
        self._zero = zero
        late = now - zero - LATE
        self._coming = (
            deed for deed in deeds if deed.at >= late or isinstance(deed, Arrival | Departure)
        )
        self._next = next(self._coming, None)

    def due(self) -> float:
        return self._zero + self._next.at if self._next else float("inf")

    def take(self, now: float) -> Iterator[Deed]:
        while self._next and self.due() <= now:
            yield self._next
            self._next = next(self._coming, None)


def _connect(master: tuple[str, int]) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(*master, type=socket.SOCK_DGRAM)[0]
    udp = socket.socket(family, kind, protocol)
    udp.connect(address)
    udp.setblocking(False)
    return udp


def _go_on(
    repeater: Repeater, plan: _Plan, udp: socket.socket, selector: selectors.BaseSelector
) -> bool:
    """Waits for the next deed or timer and does it; False when standard input has ended."""
    wait = min(repeater.get_timer(), plan.due()) - time.monotonic()
    for key, _ in selector.select(max(0.0, wait)):
        if key.fileobj is udp:
            _receive(udp, repeater)
        elif not os.read(sys.stdin.fileno(), 4096):
            return False
    now = time.monotonic()
    for deed in plan.take(now):
        do(deed, repeater, now)
    repeater.handle_timer(now)
    _send(udp, repeater)
    return True


def _receive(udp: socket.socket, repeater: Repeater) -> None:
    while True:
        try:
            data = udp.recv(2048)
        except BlockingIOError:
            return
        except ConnectionError:  # no one listens there: silence, as for a real repeater
            continue
        repeater.receive_datagram(data, time.monotonic())


def _send(udp: socket.socket, repeater: Repeater) -> None:
    for data in repeater.datagrams_to_send():
        try:
            udp.send(data)
        except OSError:  # no route at present; a datagram is not repeated
            continue
