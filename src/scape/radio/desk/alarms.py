"""What a dispatcher must look at, as it follows from the facts of the air.

An alarm is about one matter: a lost radio that is heard, a site that is silent. While it is not
over, the same again counts it up. An emergency that somebody has taken is the exception: who
presses the button again, calls again.
"""

from collections.abc import Callable, Iterator
from itertools import chain
from math import asin, cos, radians, sin, sqrt

from sqlalchemy import Table

from scape.base.errors import Missing, Refused
from scape.base.journal import Event
from scape.base.rows import Id, ViewRow
from scape.radio import events as happened
from scape.radio.desk.events import AlarmKind, AlarmOver, AlarmRaised, AlarmTaken
from scape.radio.desk.orders import UNFINISHED
from scape.radio.desk.tables import alarms, matters, orders
from scape.radio.events import AirEvent
from scape.radio.registers.states import LOST
from scape.radio.registers.tables import radios, sites
from scape.radio.traffic.quality import RECENT, mean_after
from scape.radio.traffic.tables import calls, connections, heard

DEGRADED, WELL = 5.0, 3.0  # percent of bits
MANY = 300  # refusals of one repeater in a minute
NAMED = 5  # unknown radios that an alarm names
FAR = 60.0  # kilometres, beyond which no radio is heard by two sites at once
FASTEST = 250.0  # kilometres an hour
EARTH = 6371.0
SECOND = 1_000_000
QUIET = 600 * SECOND  # after which a flood of refusals is over

Get = Callable[[Table, Id], ViewRow | None]
Facts = dict[str, float | str]

Heard = (
    happened.CallStarted
    | happened.CallBlocked
    | happened.EmergencyRaised
    | happened.TextReceived
    | happened.PositionReceived
    | happened.RadioSignedOn
    | happened.RadioSignedOff
)


def matter(kind: str, site: int, radio: int, talkgroup: int) -> str:
    """What an alarm is about; of each matter one alarm at most is not over."""
    if kind == "loop":
        return f"{kind}/{site}/{talkgroup}"
    of_a_site = kind.startswith("site-") or kind == "unknown-radio"
    return f"{kind}/{site if of_a_site else radio}"


def follow(event: AirEvent, at: int, get: Get) -> Iterator[AlarmRaised | AlarmOver]:
    """The alarms that a fact raises or ends. `get` reads the rows as they were before it."""
    match event:
        case happened.RepeaterLost(reason="silent", site=site):
            yield _raised(get, event, "site-silent", site=site)
        case happened.RepeaterConnected(site=site):
            yield from _over(get, "site-silent", site)
            yield from _over(get, "site-flooded", site)
            yield from _quiet(get, 0, at)
        case happened.LoginRefused():
            yield from _flooded(get, event, at)
        case happened.CallEnded():
            yield from _degraded(get, event)
        case happened.CallBlocked(reason="loop"):
            group = event.destination
            yield _raised(get, event, "loop", site=event.site, talkgroup=group)
        case happened.CallStarted(site=site):
            yield from chain(_quiet(get, site, at), _quiet(get, 0, at))
        case happened.OrderFailed() | happened.OrderDone():
            yield from _silenced(get, event)
    if is_heard(event):
        yield from chain(_out_of_hand(get, event), _in_two_places(get, event, at))


def is_heard(event: Event) -> bool:
    """Whether a radio itself was heard. A call that comes back by another way is an echo of it."""
    echo = isinstance(event, happened.CallBlocked) and event.reason == "loop"
    return isinstance(event, Heard) and not echo


def take(alarm: ViewRow | None, id: str) -> AlarmTaken:
    """Somebody looks after an alarm that nobody has taken yet."""
    if _known(alarm, id)["state"] == "taken":
        raise Refused("alarm-taken")
    return AlarmTaken(alarm=id)


def close(alarm: ViewRow | None, id: str) -> AlarmOver:
    _known(alarm, id)
    return AlarmOver(alarm=id)


def kilometres(a: ViewRow, b: ViewRow) -> float | None:
    """The great-circle distance of two sites; None when one's place is not known."""
    degrees = (a["latitude"], a["longitude"], b["latitude"], b["longitude"])
    if None in degrees:
        return None
    north, east, other_north, other_east = map(radians, degrees)
    across = sin((other_east - east) / 2) ** 2 * cos(north) * cos(other_north)
    return 2 * EARTH * asin(min(1.0, sqrt(sin((other_north - north) / 2) ** 2 + across)))


def _known(alarm: ViewRow | None, id: str) -> ViewRow:
    if alarm is None:
        raise Missing("no-such-alarm", alarm=id)
    if alarm["state"] == "over":
        raise Refused("alarm-over")
    return alarm


def _raised(
    get: Get,
    event: AirEvent,
    kind: AlarmKind,
    facts: Facts | None = None,
    *,
    site: int = 0,
    radio: int = 0,
    talkgroup: int = 0,
    private: bool = False,
) -> AlarmRaised:
    """The alarm, under the id of the one of this matter that is not over.

    A new id is made of the report's number: told again, or shown before it is journalled, it is
    the same alarm.
    """
    known = get(matters, matter(kind, site, radio, talkgroup))
    return AlarmRaised(
        alarm=known["alarm"] if known else f"{event.spool}-{event.report}-{kind}",
        alarm_kind=kind,
        site=site,
        radio=radio,
        talkgroup=talkgroup,
        private=private,
        facts=facts or {},
    )


def _over(get: Get, kind: AlarmKind, site: int = 0, radio: int = 0) -> Iterator[AlarmOver]:
    if known := get(matters, matter(kind, site, radio, 0)):
        yield AlarmOver(alarm=known["alarm"])


def _quiet(get: Get, site: int, at: int) -> Iterator[AlarmOver]:
    """A flood tells no end of its own: the first fact after a long silence of it does."""
    known = get(matters, matter("site-flooded", site, 0, 0))
    alarm = get(alarms, known["alarm"]) if known else None
    if alarm and at - alarm["last"] > QUIET:
        yield AlarmOver(alarm=alarm["id"])


def _silenced(
    get: Get, event: happened.OrderFailed | happened.OrderDone
) -> Iterator[AlarmRaised | AlarmOver]:
    """Whether a radio that is to fall silent has done so."""
    order = get(orders, event.order)
    if order is None or order["kind"] != "inhibit":
        return
    radio = order["destination"]
    if isinstance(event, happened.OrderDone):
        yield from _over(get, "inhibit-failed", radio=radio)
    elif order["state"] in UNFINISHED:
        yield _raised(get, event, "inhibit-failed", {"why": event.why}, radio=radio)


def _flooded(get: Get, event: happened.LoginRefused, at: int) -> Iterator[AlarmRaised | AlarmOver]:
    """Of repeaters that nobody registered there is one alarm for all."""
    site = event.site if get(sites, event.site) else 0
    if event.reason != "flood" and event.count < MANY:
        yield from _quiet(get, site, at)
    else:
        facts: Facts = {"address": event.address, "reason": event.reason, "refusals": event.count}
        yield _raised(get, event, "site-flooded", facts, site=site)


def _degraded(get: Get, event: happened.CallEnded) -> Iterator[AlarmRaised | AlarmOver]:
    call = get(calls, event.call)
    site = get(connections, call["site"]) if call else None
    if site is None or not event.bits:
        return
    mean, measured = mean_after(site, event)
    known = get(matters, matter("site-degraded", site["id"], 0, 0))
    if mean is not None and mean > DEGRADED and measured == RECENT and not known:
        facts: Facts = {"bit_errors": round(mean, 1)}
        yield _raised(get, event, "site-degraded", facts, site=site["id"])
    elif mean is not None and mean < WELL:
        yield from _over(get, "site-degraded", site["id"])


def _out_of_hand(get: Get, event: AirEvent) -> Iterator[AlarmRaised]:
    """A radio that is lost or stolen, or one that the policy for strangers keeps silent."""
    assert isinstance(event, Heard)
    reason = event.reason if isinstance(event, happened.CallBlocked) else ""
    radio = get(radios, event.source)
    talkgroup, private = _spoken_to(event)
    if reason == "lost" or (radio and radio["state"] in LOST):
        yield _raised(
            get,
            event,
            "lost-radio",
            site=event.site,
            radio=event.source,
            talkgroup=talkgroup,
            private=private,
        )
    elif reason == "unknown":
        facts = _strangers(get, event.site, event.source)
        yield _raised(get, event, "unknown-radio", facts, site=event.site)


def _strangers(get: Get, site: int, radio: int) -> Facts:
    """The first unknown radios of a site, and whether there were others.

    A transmitter can name itself anew with every call: one alarm a site tells of them all.
    """
    known = get(matters, matter("unknown-radio", site, 0, 0))
    alarm = get(alarms, known["alarm"]) if known else None
    told = alarm["facts"] if alarm else {}
    named = [name for name in told.get("radios", "").split(", ") if name]
    others = told.get("others", 0)
    if str(radio) not in named:
        named, others = (named, 1) if len(named) >= NAMED else ([*named, str(radio)], others)
    return {"radios": ", ".join(named), "others": others}


def _spoken_to(event: Heard) -> tuple[int, bool]:
    match event:
        case happened.CallStarted() | happened.CallBlocked() | happened.EmergencyRaised():
            return event.destination, event.private
    return 0, False


def _in_two_places(get: Get, event: AirEvent, at: int) -> Iterator[AlarmRaised]:
    """One radio cannot have come from where it was heard last: there are two of this number."""
    assert isinstance(event, Heard)
    radio = get(heard, event.source)
    if not radio or not radio["last_heard"] or radio["last_site"] == event.site:
        return
    before, here = get(sites, radio["last_site"]), get(sites, event.site)
    distance = kilometres(before, here) if before and here else None
    hours = abs(at - radio["last_heard"]) / (3600 * SECOND)
    if distance is not None and distance > FAR and distance > FASTEST * hours:
        facts: Facts = {
            "other_site": radio["last_site"],
            "other_at": radio["last_heard"],
            "kilometres": round(distance),
        }
        yield _raised(get, event, "two-places", facts, site=event.site, radio=event.source)
