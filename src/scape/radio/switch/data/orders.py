"""The orders of the control room: each waits for its radio and is sent until the radio answers.

    waiting --sent--> sent --answered--> done
       |                |---refused----> failed
       |----too late----|--------------> failed

An attempt is up to three copies of a transmission, because one may be lost; the pause between
attempts grows, and ends early when the radio is heard, or heard elsewhere. An order for periodic
positions stays until it is withdrawn; then a request to stop is sent to the radio.
"""

import math
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from scape import dmr
from scape.dmr import ResponseClass, location, packet
from scape.radio.events import (
    AirEvent,
    Hindrance,
    OrderDone,
    OrderFailed,
    OrderSent,
    OrderWaits,
)
from scape.radio.switch.data import order_bursts
from scape.radio.switch.data.hindrance import hindrance
from scape.radio.switch.data.outgoing import (
    REST,
    Content,
    Outgoing,
    Part,
    Place,
    Roads,
    Transmission,
)
from scape.radio.wire.messages import Order

TRIES = 3  # in an attempt
BLOCK_GAP = 3.0  # between them; an MMDVM keeps its carrier up for four
PACKET_GAP = 8.0  # fifteen preambles precede the packet on the air
DELIVERED_GAP = 30.0  # the radio has the request; its receiver searches for satellites
PAUSES = (30.0, 60.0, 120.0, 300.0)  # between attempts
WAIT = 2.0  # after which the reason for not sending is reported
LOOK = 10.0  # between checks in a pause whether the radio has moved to another site
QUIET_REPORTS = 3  # positions that may be missing before they are requested again
KEEP = 86_400.0
KEEP_FOR_GROUP = 300.0
MOST_ORDERS = 5_000
MOST_STEPS = 16  # in one call, so that voice does not wait
REMEMBERED = 10_000  # orders that ended; radios and the number of their last packet


class Task:
    """An order in progress. `stop`: it was withdrawn, and the radio is to be stopped."""

    def __init__(self, order: Order, number: int, expires: float) -> None:
        self.order, self.number, self.expires = order, number, expires
        self.stop = False
        self.content: Content | None = None  # being sent
        self.last: Content | None = None  # what was sent
        self.copies = 0  # for a group: those not yet sent
        self.place: Place | None = None
        self.sequence = 0  # of its packet
        self.attempt = self.tries = 0
        self.sent = self.next = 0.0
        self.again = 0.0  # when the pause ends
        self.answered = False
        self.waits_for: Hindrance | None = None  # as reported last

    @property
    def gap(self) -> float:
        return PACKET_GAP if self.order.kind in ("text", "location") else BLOCK_GAP


class OrdersQueue:
    def __init__(self, network: Roads, outgoing: Outgoing, most: int = MOST_ORDERS) -> None:
        self.events: list[AirEvent] = []
        self._network, self._outgoing, self._most = network, outgoing, most
        self._tasks: dict[str, Task] = {}
        self._radios: dict[int, dict[str, Task]] = {}
        self._ended: dict[str, None] = {}
        self._sequences: dict[int, tuple[str, int]] = {}
        self._times: list[tuple[float, str]] = []
        self._number = 0
        self._rest = 0.0

    def take(self, orders: Iterable[Order], now: float) -> None:
        """All orders that are not done: new ones begin, missing ones are withdrawn."""
        wanted = {order.order: order for order in orders}
        for key, task in list(self._tasks.items()):
            if key not in wanted and not task.stop:
                self._withdraw(task, now)
        for key, order in wanted.items():
            if key not in self._tasks and key not in self._ended:
                self._add(order, now)

    def due(self) -> float:
        return max(self._rest, self._times[0][0]) if self._times else math.inf

    def step(self, now: float) -> None:
        """Sends orders that are due, and ends those that are over."""
        if now < self._rest:
            return
        for _ in range(MOST_STEPS):
            if not self._times or self._times[0][0] > now:
                return
            at, key = heappop(self._times)
            task = self._tasks.get(key)
            if task and task.next == at:
                self._step(task, now)
        self._rest = now + REST

    def left(self, content: Content, place: Place | None, now: float) -> None:
        """Content given to `Outgoing` was sent or dropped."""
        task = self._tasks.get(content.order)
        if task is None or task.content is not content:
            return
        if place is not None:
            self._note_sent(task, place, now)
        if task.order.group:
            self._count_copy(task, now)
        elif place is None:
            self._expire(task, now)
        else:
            self._wait_for_answer(task, now)

    def wake(self, radio: int, now: float, *, restarted: bool = False) -> None:
        """A radio is present; `restarted`: it was just switched on, and has lost its state."""
        for task in self._tasks_of(radio):
            if restarted:
                task.answered = False
            if not (task.content or task.tries or task.answered):
                task.again = min(task.again, max(now + 1, task.sent + LOOK))
                self._schedule(task, task.again)

    def hear_block(self, radio: int, block: dmr.Csbk, place: Place) -> None:
        """A radio's control block for the control room."""
        for task in self._tasks_of(radio):
            answer = order_bursts.answer_of(task.order, block)
            if answer and task.attempt:
                self._end(task, self._verdict(task, answer, place))
                return

    def hear_response(self, heard: dmr.Packet, place: Place, now: float) -> None:
        """A radio's answer, in a packet, to one of our packets."""
        header = heard.header
        if not isinstance(header, dmr.ResponseHeader):
            return
        for task in self._tasks_of(header.source):
            if task.last and task.sequence == header.status and task.gap == PACKET_GAP:
                self._respond(task, header.response_class, heard, place, now)
                return

    def hear_text_answer(self, radio: int, sequence: int | None, place: Place) -> None:
        """The text service of a radio acknowledges a text."""
        for task in self._tasks_of(radio):
            same = sequence is None or not (sequence ^ task.number) & 0x1F
            if task.order.kind == "text" and task.attempt and same:
                self._end(task, OrderDone(order=task.order.order, site=place[0]))
                return

    def hear_location(
        self, radio: int, document: dmr.LocationDocument, place: Place, now: float
    ) -> None:
        """A radio's location service answers a request or sends a periodic report."""
        for task in self._tasks_of(radio):
            if task.order.kind == "location" and (
                order_bursts.request_of(task.order) == document.request
            ):
                self._locate(task, document, place, now)
                return

    def _locate(self, task: Task, document: dmr.LocationDocument, place: Place, now: float) -> None:
        kind = document.kind | 1  # kinds with a table of constants are one less
        if kind == location.Kind.STOP_ANSWER and task.stop:
            self._end(task, None)
        elif document.result:
            self._end(task, self._verdict(task, "refused", place))
        elif not task.order.every:
            if document.position or document.result == 0:
                self._end(task, self._verdict(task, "done", place))
        elif not task.stop:
            task.answered, task.tries = True, 0
            self._drop_content(task, now)
            task.again = now + max(QUIET_REPORTS * task.order.every, 60)
            self._schedule(task, task.again)

    def _respond(
        self, task: Task, answer: int, heard: dmr.Packet, place: Place, now: float
    ) -> None:
        if answer == ResponseClass.ACK and task.stop:
            self._end(task, None)
        elif answer == ResponseClass.ACK and task.order.kind == "text":
            self._end(task, OrderDone(order=task.order.order, site=place[0]))
        elif answer == ResponseClass.ACK and not task.answered:
            task.again = max(task.again, now + DELIVERED_GAP)
            self._schedule(task, min(task.again, now + LOOK))
        elif answer == ResponseClass.SELECTIVE_ACK and task.last:
            parts = order_bursts.repeat_parts(task.last.parts, packet.missing_blocks(heard))
            if parts:
                us = self._network.data_id()
                again = Content(us, parts, now + PACKET_GAP, urgent=True)
                radio = task.order.destination
                self._outgoing.add(Transmission(again, radio, radio), now)

    def _add(self, order: Order, now: float) -> None:
        self._number = self._number % 0xFFFF + 1
        task = Task(order, self._number, self._expiry(order, now))
        self._tasks[order.order] = task
        self._radios.setdefault(order.destination, {})[order.order] = task
        self._schedule(task, now)
        if len(self._tasks) > self._most:
            self._make_room(now)

    def _make_room(self, now: float) -> None:
        """Drops the oldest, except an inhibit of a lost radio, which may wait for years."""
        others = (task for task in self._tasks.values() if task.order.kind != "inhibit")
        if oldest := next(others, None):
            self._expire(oldest, now)

    def _expiry(self, order: Order, now: float) -> float:
        if order.expires:
            return now + (order.expires - self._network.wall(now)) / 1_000_000
        return math.inf if order.every else now + KEEP

    def _withdraw(self, task: Task, now: float) -> None:
        """Withdraws the order; a radio that sends positions is to be stopped."""
        if task.order.every and task.attempt:
            self._drop_content(task, now)
            task.stop, task.answered, task.tries = True, False, 0
            task.again, task.expires = 0.0, now + KEEP
            self._schedule(task, now)
        else:
            self._end(task, None)
            self._ended.pop(task.order.order, None)

    def _schedule(self, task: Task, at: float) -> None:
        task.next = min(at, task.expires)
        heappush(self._times, (task.next, task.order.order))

    def _step(self, task: Task, now: float) -> None:
        if task.content is not None:
            self._look_at_wait(task, now)
            return
        if now >= task.expires:
            self._expire(task, now)
        elif now < task.again and self._where(task) == task.place:
            self._schedule(task, min(task.again, now + LOOK))
        elif us := self._network.data_id():
            self._launch(task, us, now)
        else:
            self._schedule(task, now + LOOK)

    def _look_at_wait(self, task: Task, now: float) -> None:
        """Reports why an order has not been sent at all."""
        why = None if task.attempt else hindrance(self._network, task.order, now)
        if why and why != task.waits_for:
            task.waits_for = why
            self.events.append(OrderWaits(order=task.order.order, why=why))
        if why or task.order.group:
            self._schedule(task, now + WAIT)

    def _where(self, task: Task) -> Place | None:
        if task.answered:
            return task.place
        return self._network.place_of(task.order.destination) or task.place

    def _launch(self, task: Task, us: int, now: float) -> None:
        task.answered = False
        task.sequence = 0 if task.order.group else self._sequence(task)
        send = order_bursts.stop_parts if task.stop else order_bursts.parts_of
        try:
            parts = send(task.order, us, task.number, task.sequence)
        except ValueError:
            self._end(task, OrderFailed(order=task.order.order, why="not-understood"))
            return
        if task.order.group:
            self._launch_to_group(task, us, parts, now)
            return
        task.content = Content(us, parts, task.expires, order=task.order.order)
        radio = task.order.destination
        self._outgoing.add(Transmission(task.content, radio, radio), now)
        self._schedule(task, now + WAIT)

    def _launch_to_group(self, task: Task, us: int, parts: list[Part], now: float) -> None:
        carriers = list(self._network.carriers(task.order.destination))
        if not carriers:
            self._schedule(task, now + LOOK)
            return
        expires = min(task.expires, now + KEEP_FOR_GROUP)
        task.content = Content(us, parts, expires, group=True, order=task.order.order)
        task.copies, task.place = len(carriers), None
        for place, number in carriers:
            self._outgoing.add(Transmission(task.content, place, number), now)
        self._schedule(task, now + WAIT)

    def _sequence(self, task: Task) -> int:
        """The number of a packet: a radio treats the same number as a repetition."""
        radio, key = task.order.destination, task.order.order + "/stop" * task.stop
        last, sequence = self._sequences.pop(radio, ("", -1))
        if last != key:
            sequence = (sequence + 1) & 7
        self._sequences[radio] = key, sequence
        _keep_newest(self._sequences, REMEMBERED)
        return sequence

    def _note_sent(self, task: Task, place: Place, now: float) -> None:
        first = task.place is None if task.order.group else not task.tries
        task.place, task.sent, task.last = place, now, task.content
        if first and not task.stop:
            task.attempt += 1
            self.events.append(
                OrderSent(order=task.order.order, site=place[0], attempt=task.attempt)
            )

    def _count_copy(self, task: Task, now: float) -> None:
        """A group never answers: the order is done once every place has received its copy."""
        task.copies -= 1
        if task.copies:
            return
        task.content = None
        if task.place:
            self._end(task, OrderDone(order=task.order.order, site=task.place[0]))
        else:
            self._schedule(task, now + LOOK)

    def _wait_for_answer(self, task: Task, now: float) -> None:
        task.content = None
        task.tries += 1
        if task.tries < TRIES:
            task.again = now + task.gap
        else:
            task.tries = 0
            task.again = now + PAUSES[min(task.attempt, len(PAUSES)) - 1]
        self._schedule(task, min(task.again, now + LOOK))

    def _expire(self, task: Task, now: float) -> None:
        """Its time is over; periodic positions received until then make it done."""
        if task.stop:
            self._end(task, None)
        elif task.order.every and task.attempt:
            self._report_end_of_positions(task)
            self._withdraw(task, now)
        else:
            self._end(task, OrderFailed(order=task.order.order, why="expired"))

    def _report_end_of_positions(self, task: Task) -> None:
        order = task.order.order
        done = OrderDone(order=order, site=task.place[0] if task.place else 0)
        self.events.append(done if task.answered else OrderFailed(order=order, why="expired"))

    def _verdict(self, task: Task, answer: order_bursts.Answer, place: Place) -> AirEvent | None:
        if task.stop:
            return None
        if answer == "done":
            return OrderDone(order=task.order.order, site=place[0])
        return OrderFailed(order=task.order.order, why="refused")

    def _drop_content(self, task: Task, now: float) -> None:
        if task.content:
            task.content.break_off()
            self._outgoing.grow(task.content, now)
            task.content = None

    def _end(self, task: Task, event: AirEvent | None) -> None:
        key, radio = task.order.order, task.order.destination
        if event:
            self.events.append(event)
        if task.content:
            task.content.break_off()
        del self._tasks[key]
        del self._radios[radio][key]
        if not self._radios[radio]:
            del self._radios[radio]
        self._ended[key] = None
        _keep_newest(self._ended, REMEMBERED)

    def _tasks_of(self, radio: int) -> Iterator[Task]:
        tasks = self._radios.get(radio, {})
        return (task for task in list(tasks.values()) if not task.order.group)


def _keep_newest(table: dict[int, tuple[str, int]] | dict[str, None], most: int) -> None:
    while len(table) > most:
        del table[next(iter(table))]  # type: ignore[arg-type]
