"""Orders and read texts as screens show them."""

from typing import Any

from scape.base.journal import Entry, Erased
from scape.base.question import LiveView
from scape.base.rows import Rows, Views
from scape.base.scope import Scope
from scape.radio import events as happened
from scape.radio.desk import events as done
from scape.radio.desk.orders import UNFINISHED
from scape.radio.desk.tables import orders, texts_read
from scape.radio.rights import COMMAND
from scape.web.rights import Who
from scape.web.shown import Shown, by


def order_placed(entry: Entry, event: done.OrderPlaced, rows: Rows) -> None:
    order = {
        "id": event.order,
        "kind": event.order_kind,
        "destination": event.destination,
        "group": event.group,
        "text": event.text,
        "every": event.every,
        "expires": event.expires,
        "state": "waiting",
        "placed": entry.at,
        "placed_by": entry.actor,
        "sent": None,
        "attempts": 0,
        "site": None,
        "finished": None,
        "why": "",
    }
    rows.put(orders, order)


def order_waits(entry: Entry, event: happened.OrderWaits, rows: Rows) -> None:
    order = rows.get(orders, event.order)
    if order and order["state"] == "waiting":
        rows.put(orders, order | {"why": event.why})


def order_sent(entry: Entry, event: happened.OrderSent, rows: Rows) -> None:
    if order := rows.get(orders, event.order):
        sent = {"sent": entry.at, "attempts": event.attempt, "site": event.site}
        on_its_way = {"state": "sent", "why": ""} if order["state"] in UNFINISHED else {}
        rows.put(orders, order | sent | on_its_way)


def order_done(entry: Entry, event: happened.OrderDone, rows: Rows) -> None:
    """An order that was withdrawn too late is done all the same."""
    if order := rows.get(orders, event.order):
        done = {"state": "done", "finished": entry.at, "site": event.site, "why": ""}
        rows.put(orders, order | done)


def order_failed(entry: Entry, event: happened.OrderFailed, rows: Rows) -> None:
    _finish(entry, event.order, rows, state="failed", why=event.why)


def order_withdrawn(entry: Entry, event: done.OrderWithdrawn, rows: Rows) -> None:
    _finish(entry, event.order, rows, state="withdrawn", why="")


def _finish(entry: Entry, id: str, rows: Rows, **how: Any) -> None:
    order = rows.get(orders, id)
    if order and order["state"] in UNFINISHED:
        rows.put(orders, order | how | {"finished": entry.at})


def texts_were_read(entry: Entry, event: done.TextsRead, rows: Rows) -> None:
    rows.put(texts_read, {"id": entry.actor, "until": event.until})


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    if event.erased_kind.startswith("radio.order_"):
        rows.drop(orders, event.erased_subject)


VIEWS = Views(
    name="radio_desk",
    module=__name__,
    number=3,
    tables=(orders, texts_read),
    folds={
        done.TextsRead: texts_were_read,
        done.OrderPlaced: order_placed,
        done.OrderWithdrawn: order_withdrawn,
        happened.OrderWaits: order_waits,
        happened.OrderSent: order_sent,
        happened.OrderDone: order_done,
        happened.OrderFailed: order_failed,
        Erased: erased,
    },
)

ORDERS = Shown(LiveView("radio_orders", orders, "placed"), COMMAND, by("state"))


def own(who: Who) -> Scope:
    """The row of the account."""
    return {"id": {who.account}}


SHOWN = (ORDERS, Shown(LiveView("radio_texts_read", texts_read), COMMAND, scope=own))
