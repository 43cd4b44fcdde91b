"""The switch process: sockets, clocks and disk around the five verbs.

    UDP -> switch.receive_datagram -> switch.datagrams_to_send -> UDP        at once
           switch.next_event -> spool (number, ring) -> local socket         at once
                             -> disk thread: spool, recordings               five times a second

Nothing here waits for a disk or for the node. Persistent data is in the data folder: `spool/`,
`recordings/`, `sessions` and `configuration`. A damaged file is kept aside, and reported.
"""

import asyncio
import contextlib
import fcntl
import gc
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
import uvloop

from scape.base import clock, ids, supervise
from scape.base.damaged import DamagedFiles
from scape.base.errors import Refused
from scape.radio.events import (
    AirEvent,
    CallEnded,
    CallRecorded,
    FileDamaged,
    LoginRefused,
    RepeaterConnected,
    RepeaterLost,
)
from scape.radio.switch import state
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.disk import Disk
from scape.radio.switch.links.homebrew import Address
from scape.radio.switch.node_link import NodeLink
from scape.radio.switch.recorder import PARTS, OfACall, Recorder
from scape.radio.switch.sender import Sender
from scape.radio.switch.spool import Segments, Spool, report_of
from scape.radio.switch.switch import Happened, Switch
from scape.radio.wire.messages import (
    Configure,
    Counters,
    Order,
    Presence,
    Report,
)
from scape.radio.wire.messages import Switch as Hello
from scape.radio.wire.voice import Floor, Say

TICK = 1.0
PRIORITY = -10  # if the system permits it: voice comes first
SOCKET_NAME = 107  # bytes
BUFFER = 4 << 20  # bytes, of each UDP socket
MTU_DISCOVER, NEVER_FRAGMENT = 10, 2  # ip(7): the kernel then need not number the datagrams
EARLY = 0.001  # seconds by which uvloop, which counts in milliseconds, may call early

log = logging.getLogger(__name__)

_encode = msgspec.msgpack.Encoder().encode


class Server:
    """One switch on its sockets. Everything except the disk thread's jobs runs on the loop."""

    def __init__(
        self, sockets: Sequence[socket.socket], data: Path, key: bytes, free_above: int = 0
    ) -> None:
        started = clock.now()
        self._loop = asyncio.get_running_loop()
        self._sockets = sockets
        self._data, self._key = data, key
        self._disk = Disk()
        self._damaged = DamagedFiles(data, self._report_damaged, ("spool", PARTS))
        self._segments = Segments(data / "spool", self._damaged)
        last = self._segments.last
        self._spool = Spool(ids.new(started), last + 1, last)
        self._recorder = Recorder(data / "recordings", self._report, self._damaged, free_above)
        self._switch = Switch(os.urandom, _epoch())
        self._to_record: list[Happened] = []
        self._to_forget: list[str] = []
        self._saved_changes = 0
        self._waking: asyncio.TimerHandle | None = None
        self._alarm_due = 0.0
        self._sender = Sender(sockets)
        hello = Hello(self._spool.id, started, ", ".join(map(_name, sockets)))
        self.link = NodeLink(hello, self._spool, self._segments, self._disk, self)
        self._restore()

    def start(self) -> None:
        for way, udp in enumerate(self._sockets):
            self._loop.add_reader(udp, self._receive, way, udp)
        self._timer()
        self._tick()

    def stop(self) -> None:
        """Sends nothing to repeaters: they continue with the next switch. Calls are cut."""
        for udp in self._sockets:
            self._loop.remove_reader(udp)
        self._flush()
        self._disk.do("spool", self._segments.close)
        self._disk.close()

    def _receive(self, way: int, udp: socket.socket) -> None:
        """Reads one datagram: the loop calls again while there are more."""
        try:
            data, where = udp.recvfrom(2048)
        except OSError:  # no datagram, or a network error of an earlier send
            return
        now = time.monotonic()
        self._switch.receive_datagram(data, Address(where[0], where[1], way), now)
        self._attend(now)

    def _attend(self, now: float) -> None:
        """After every verb: sends datagrams, follows events, sets the timer."""
        self._sender.send(self._switch.datagrams_to_send(now))
        self._follow()
        if self._switch.get_timer() < self._alarm_due:
            self._set_timer()

    def _follow(self) -> None:
        """Passes events to the node at once, and to the disk thread soon."""
        while happened := self._switch.next_event():
            at, what = happened
            if isinstance(what, OfACall):
                self._to_record.append(happened)
            if isinstance(what, Burst):
                self.link.pass_on(what)
            else:
                _log(what)
                self.link.wake(self._spool.keep(at, what))

    def _timer(self) -> None:
        now = time.monotonic()
        try:
            self._switch.handle_timer(now)
            self._sender.send(self._switch.datagrams_to_send(now))
            self._follow()
        finally:  # a fault must not stop the timer
            self._set_timer()
            self._flush()

    def _set_timer(self) -> None:
        """Converts a time to the loop's clock: only the time until then is the same."""
        if self._waking:
            self._waking.cancel()
        due = self._switch.get_timer()
        self._waking = self._loop.call_later(max(0.0, due - time.monotonic()) + EARLY, self._timer)
        self._alarm_due = due

    def _tick(self) -> None:
        self._loop.call_later(TICK, self._tick)
        self._switch.epoch = _epoch()
        self.link.send_presence(self._presence)

    def _presence(self) -> Presence:
        count = self._switch.count
        counters = Counters(
            received=count.received,
            delivered=self._sender.delivered,
            malformed=count.malformed,
            strangers=count.strangers,
            flooded=count.flooded,
            unrouted=count.unrouted,
            unread=count.unread,
            send_failed=self._sender.failed,
            spooled=self._spool.count,
        )
        return Presence(
            at=clock.now(),
            sites=self._switch.presence(),
            counters=counters,
            newest=self._spool.newest,
            disk_trouble=self._disk.trouble,
            damaged=len(self._damaged),
        )

    def _flush(self) -> None:
        """Retries what failed before."""
        reports, forget, self._to_forget = self._spool.take_unsaved(), self._to_forget, []
        if (reports or forget or self._disk.trouble) and not self._disk.do(
            "spool", partial(self._save, reports, forget)
        ):
            self._spool.put_back(reports)
        if self._to_record:
            self._disk.do("recordings", partial(self._recorder.take, self._to_record))
            self._to_record = []
        if self._switch.changes != self._saved_changes:
            data = _encode(self._switch.sessions())
            self._disk.do("sessions", partial(self._save_sessions, self._switch.changes, data))

    def _save(self, reports: list[Report], recorded: list[str]) -> None:
        """On the disk thread: deletes the part once the event is safe."""
        self._segments.append(reports)
        for call in recorded:
            self._recorder.forget(call)

    def _save_sessions(self, changes: int, data: bytes) -> None:
        """On the disk thread: a failed write is retried with the sessions of that time."""
        state.save_sessions(self._data, self._key, data)
        self._saved_changes = changes

    def _report(self, event: AirEvent) -> None:
        """From the disk thread: passes on an event of the recorder."""
        self._loop.call_soon_threadsafe(self._keep, event)

    def _report_damaged(self, name: str) -> None:
        self._report(FileDamaged(file=name))

    def _keep(self, event: AirEvent) -> None:
        self.link.wake(self._spool.keep(clock.now(), event))
        if isinstance(event, CallRecorded):
            self._to_forget.append(event.call)

    def configure(self, part: Configure) -> None:
        now = time.monotonic()
        if not self._switch.take(part, now):
            return
        self._attend(now)
        rules, rows = self._switch.known.rules, self._switch.known.copy()
        save = partial(state.save_configuration, self._data, self._key, rules, rows)
        self._disk.do("configuration", save)

    def order(self, orders: Sequence[Order]) -> None:
        now = time.monotonic()
        self._switch.order(orders, now)
        self._attend(now)

    def probe(self, order: Order) -> None:
        now = time.monotonic()
        self._switch.probe(order, now)
        self._attend(now)

    def say(self, said: Say) -> Floor | None:
        now = time.monotonic()
        floor = self._switch.say(said, now)
        self._attend(now)
        return floor

    def silence_desks(self) -> None:
        now = time.monotonic()
        self._switch.silence_desks(now)
        self._attend(now)

    def ongoing(self) -> list[Report]:
        """The starts of the calls in progress, which the spool has already."""
        return [report_of(0, at, event) for at, event in self._switch.ongoing()]

    def _restore(self) -> None:
        """Continues from the previous switch; nothing is served yet."""
        now = time.monotonic()
        if configuration := state.read_configuration(self._data, self._key, self._damaged):
            self._switch.configure(configuration, now)
        known = state.read_sessions(self._data, self._key, self._damaged)
        self._switch.restore((s for s in known if s.address.way < len(self._sockets)), now)
        started, ended = _calls_in(self._segments)
        recovered = self._recorder.recover(ended)
        finished = ended | {event.call for event in recovered if isinstance(event, CallEnded)}
        for call in started - finished:
            self._keep(CallEnded(call=call, reason="cut", duration=0, frames=0))
        for event in recovered:
            self._keep(event)


def _log(event: AirEvent) -> None:
    """Logs refused logins, which are hard to diagnose without a reason."""
    match event:
        case LoginRefused():
            log.warning(
                "repeater %d at %s refused: %s, %d times",
                event.site,
                event.address,
                event.reason,
                event.count,
            )
        case RepeaterConnected():
            log.info("repeater %d connected from %s", event.site, event.address)
        case RepeaterLost():
            log.info("repeater %d lost: %s", event.site, event.reason)


class _OfACall(msgspec.Struct):
    call: str


def _calls_in(segments: Segments) -> tuple[set[str], set[str]]:
    """The calls whose start is in the spool, and those whose end is."""
    seen: dict[str, set[str]] = {"radio.call_started": set(), "radio.call_ended": set()}
    for report in segments.known():
        if report.kind in seen:
            seen[report.kind].add(msgspec.msgpack.decode(report.body, type=_OfACall).call)
    return seen["radio.call_started"], seen["radio.call_ended"]


def _epoch() -> int:
    """The wall clock at the monotonic clock's zero, in microseconds."""
    return clock.now() - round(time.monotonic() * 1_000_000)


def _name(udp: socket.socket) -> str:
    host, port, *_ = udp.getsockname()
    return str(Address(host, port))


def _open(host: str, port: int) -> socket.socket:
    """A UDP socket; one on `::` takes IPv6 only, so that every address has one form."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    udp = socket.socket(family, socket.SOCK_DGRAM)
    udp.setblocking(False)
    if family == socket.AF_INET6:
        udp.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
    udp.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER)
    if family == socket.AF_INET and sys.platform == "linux":
        udp.setsockopt(socket.IPPROTO_IP, MTU_DISCOVER, NEVER_FRAGMENT)
    try:
        udp.bind((host, port))
    except OSError as error:
        udp.close()
        raise Refused("address-not-free", address=f"{host}:{port}", why=error.strerror) from None
    return udp


def _socket_path(data: Path) -> Path:
    """The socket for node and terminal; the length of its path is limited (unix(7))."""
    path = data / "switch.sock"
    if len(os.fsencode(path)) > SOCKET_NAME:
        raise Refused("folder-too-long", path=str(path), most=SOCKET_NAME)
    return path


def _lock(data: Path) -> int:
    """Locks the data folder for one switch, until the process ends."""
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(data / "lock", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise Refused("switch-runs-already", folder=str(data)) from None
    return descriptor


async def serve(
    *,
    listen: Sequence[tuple[str, int]],
    data: Path,
    key: bytes,
    free_above: int = 0,
    stop_with_input: bool = False,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Runs the switch until SIGTERM, SIGINT or, if asked, the end of standard input."""
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    if stop_with_input:
        supervise.stop_with_input(stopped)
    path = _socket_path(data)
    with contextlib.ExitStack() as stack:
        stack.callback(os.close, _lock(data))
        sockets = [stack.enter_context(_open(host, port)) for host, port in listen]
        server = Server(sockets, data, key, free_above)
        path.unlink(missing_ok=True)
        before = os.umask(0o177)
        nodes = await asyncio.start_unix_server(server.link.accept, path)
        os.umask(before)
        server.start()
        gc.freeze()  # long-lived objects: collecting them would be audible
        ready()
        await stopped.wait()
        nodes.close()
        await server.link.close()
        server.stop()


def run(
    *,
    listen: Sequence[tuple[str, int]],
    data: Path,
    key: bytes,
    free_above: int = 0,
    stop_with_input: bool = False,
) -> None:
    """`serve` on a new loop."""
    sys.setswitchinterval(0.0005)  # so that the disk thread yields to voice quickly
    with contextlib.suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, 0, PRIORITY)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        serving = serve(
            listen=listen,
            data=data,
            key=key,
            free_above=free_above,
            stop_with_input=stop_with_input,
        )
        runner.run(serving)
