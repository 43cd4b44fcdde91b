"""The alarms that follow from the facts of the air.

An alarm has one subject and kind, such as a lost radio that is heard or a silent site. Until it is
over, a repetition increases its count. An emergency that was taken is the exception: another press
of the button raises a new alarm.
"""

from collections.abc import Iterator
from itertools import chain

from scape.alarms.events import (
    EMERGENCY,
    AlarmOver,
    AlarmRaised,
    Facts,
    Get,
    Kind,
    raised,
    standing,
)
from scape.base.clock import SECOND
from scape.base.journal import Event
from scape.base.rows import ViewRow
from scape.places.events import last_position, metres_between
from scape.radio import events as happened
from scape.radio.desk.orders import UNFINISHED
from scape.radio.desk.tables import orders
from scape.radio.events import DESK, AirEvent
from scape.radio.registers.registers import radios, sites
from scape.radio.registers.states import LOST
from scape.radio.registers.views import number_in
from scape.radio.traffic.quality import RECENT, mean_after
from scape.radio.traffic.tables import calls, connections, heard

DEGRADED, WELL = 5.0, 3.0  # percent of bits
MANY = 300  # refusals of one repeater in a minute
NAMED = 5  # unknown radios that an alarm names
FAR = 60.0  # kilometres: no radio is heard by two sites further apart
FASTEST = 250.0  # kilometres an hour
CROWD = "emergencies"  # the matter of the alarm that a site's emergencies share
QUIET = 600 * SECOND  # without refusals, and a flood of them is over

LOST_RADIO = Kind("lost-radio")
UNKNOWN_RADIO = Kind("unknown-radio")
TWO_PLACES = Kind("two-places")
SITE_SILENT = Kind("site-silent")
SITE_DEGRADED = Kind("site-degraded")
SITE_FLOODED = Kind("site-flooded")
SITE_FLOODING = Kind("site-flooding")
LOOP = Kind("loop")
SITE_DOUBLED = Kind("site-doubled")
INHIBIT_FAILED = Kind("inhibit-failed")
RECORDINGS_SHORT = Kind("recordings-short")
DISK_FILLING = Kind("disk-filling")
KINDS = (
    *(EMERGENCY, LOST_RADIO, UNKNOWN_RADIO, TWO_PLACES, SITE_SILENT, SITE_DEGRADED),
    *(SITE_FLOODED, SITE_FLOODING, SITE_DOUBLED, LOOP, INHIBIT_FAILED, RECORDINGS_SHORT),
    DISK_FILLING,
)

Heard = (
    happened.CallStarted
    | happened.CallBlocked
    | happened.EmergencyRaised
    | happened.TextReceived
    | happened.PositionReceived
    | happened.RadioSignedOn
    | happened.RadioSignedOff
)


def follow(event: AirEvent, at: int, get: Get) -> Iterator[AlarmRaised | AlarmOver]:
    """The alarms that a fact raises or ends. `get` reads the rows as they are before it."""
    match event:
        case happened.RepeaterLost(reason="silent", site=site):
            yield _raised(get, event, SITE_SILENT, f"site/{site}")
        case happened.RepeaterConnected(site=site):
            yield from _over(get, SITE_SILENT, f"site/{site}")
            yield from _over(get, SITE_FLOODED, f"site/{site}")
            yield from _quiet(get, 0, at)
        case happened.LoginRefused():
            yield from _flooded(get, event, at)
        case happened.SiteFlooding(site=site, over=True):
            yield from _over(get, SITE_FLOODING, f"site/{site}")
        case happened.SiteFlooding(site=site, dropped=dropped):
            yield _raised(get, event, SITE_FLOODING, f"site/{site}", {"dropped": dropped})
        case happened.CallEnded():
            yield from _degraded(get, event)
        case happened.CallBlocked(reason="loop"):
            yield _looped(get, event)
        case happened.CallStarted(site=site):
            yield from chain(_quiet(get, site, at), _quiet(get, 0, at))
        case happened.EmergencyRaised():
            yield from _emergency(get, event)
        case happened.RepeaterDoubled(site=site, addresses=addresses):
            both: Facts = {"addresses": ", ".join(addresses)}
            yield _raised(get, event, SITE_DOUBLED, f"site/{site}", both)
        case happened.OrderFailed() | happened.OrderDone():
            yield from _silenced(get, event)
    if is_heard(event):
        yield from chain(_out_of_hand(get, event), _in_two_places(get, event, at))


def is_heard(event: Event) -> bool:
    """Whether a radio itself was heard. A call that returns by another way is an echo.

    The sender of an unproven emergency is unknown.
    """
    echo = isinstance(event, happened.CallBlocked) and event.reason == "loop"
    unproven = isinstance(event, happened.EmergencyRaised) and event.unproven
    return isinstance(event, Heard) and event.site != DESK and not echo and not unproven


def kilometres(a: ViewRow, b: ViewRow) -> float | None:
    """The great-circle distance of two sites; None if the place of one is unknown."""
    degrees = (a["latitude"], a["longitude"], b["latitude"], b["longitude"])
    if None in degrees:
        return None
    return metres_between(*degrees) / 1000


def _raised(
    get: Get,
    event: AirEvent,
    kind: Kind,
    about: str,
    facts: Facts | None = None,
    *,
    site: int = 0,
    matter: str = "",
) -> AlarmRaised:
    """The id derives from the report's number: the same report gives the same alarm."""
    place = f"site/{site}" if site else ""
    id = f"{event.spool}-{event.report}-{kind.name}"
    return raised(get, kind, id, about, place=place, matter=matter, facts=facts)


def _over(get: Get, kind: Kind, about: str) -> Iterator[AlarmOver]:
    if alarm := standing(get, about, kind.name):
        yield AlarmOver(alarm=alarm["id"])


def _quiet(get: Get, site: int, at: int) -> Iterator[AlarmOver]:
    """End floods without an event for it: the first fact after a long silence ends them."""
    for kind in (SITE_FLOODED, SITE_FLOODING, SITE_DOUBLED):
        alarm = standing(get, f"site/{site}", kind.name)
        if alarm and at - alarm["last"] > QUIET:
            yield AlarmOver(alarm=alarm["id"])


def _silenced(
    get: Get, event: happened.OrderFailed | happened.OrderDone
) -> Iterator[AlarmRaised | AlarmOver]:
    """The alarms of an order to inhibit that failed or is done."""
    order = get(orders, event.order)
    if order is None or order["kind"] != "inhibit":
        return
    radio = f"radio/{order['destination']}"
    if isinstance(event, happened.OrderDone):
        yield from _over(get, INHIBIT_FAILED, radio)
    elif order["state"] in UNFINISHED:
        yield _raised(get, event, INHIBIT_FAILED, radio, {"why": event.why})


def _flooded(get: Get, event: happened.LoginRefused, at: int) -> Iterator[AlarmRaised | AlarmOver]:
    """All unregistered repeaters share one alarm."""
    site = event.site if get(sites, event.site) else 0
    if event.reason != "flood" and event.count < MANY:
        yield from _quiet(get, site, at)
    else:
        facts: Facts = {"address": event.address, "reason": event.reason, "refusals": event.count}
        yield _raised(get, event, SITE_FLOODED, f"site/{site}", facts)


def _degraded(get: Get, event: happened.CallEnded) -> Iterator[AlarmRaised | AlarmOver]:
    call = get(calls, event.call)
    site = get(connections, call["site"]) if call else None
    if site is None or not event.bits:
        return
    mean, measured = mean_after(site, event)
    about = f"site/{site['id']}"
    known = standing(get, about, SITE_DEGRADED.name)
    if mean is not None and mean > DEGRADED and measured == RECENT and not known:
        facts: Facts = {"bit_errors": round(mean, 1)}
        yield _raised(get, event, SITE_DEGRADED, about, facts)
    elif mean is not None and mean < WELL:
        yield from _over(get, SITE_DEGRADED, about)


def _out_of_hand(get: Get, event: AirEvent) -> Iterator[AlarmRaised]:
    """Alarms of lost or stolen radios, and of unknown radios that the policy refuses."""
    assert isinstance(event, Heard)
    reason = event.reason if isinstance(event, happened.CallBlocked) else ""
    radio = get(radios, event.source)
    if reason == "lost" or (radio and radio["state"] in LOST):
        about = f"radio/{event.source}"
        yield _raised(get, event, LOST_RADIO, about, _spoken_to(event), site=event.site)
    elif reason == "unknown":
        facts = _strangers(get, event.site, event.source)
        yield _raised(get, event, UNKNOWN_RADIO, f"site/{event.site}", facts)


def _strangers(get: Get, site: int, radio: int) -> Facts:
    """The unknown radios of a site.

    A transmitter can use a new number for every call: a site has one alarm for all of them.
    """
    return _named(standing(get, f"site/{site}", UNKNOWN_RADIO.name), radio)


def _named(alarm: ViewRow | None, radio: int) -> Facts:
    """The first radios of an alarm and this one, and whether there were others."""
    before = alarm["facts"] if alarm else {}
    named = [name for name in before.get("radios", "").split(", ") if name]
    others = before.get("others", 0)
    if str(radio) not in named:
        named, others = (named, 1) if len(named) >= NAMED else ([*named, str(radio)], others)
    return {"radios": ", ".join(named), "others": others}


def _spoken_to(event: Heard) -> Facts:
    """The destination of the call; empty for data."""
    match event:
        case happened.CallStarted() | happened.CallBlocked() | happened.EmergencyRaised():
            return {"talkgroup": event.destination, "private": event.private}
    return {}


def _looped(get: Get, event: happened.CallBlocked) -> AlarmRaised:
    group = event.destination
    facts: Facts = {"talkgroup": group, "private": event.private}
    return _raised(get, event, LOOP, f"site/{event.site}", facts, matter=f"loop/{group}")


def _position_of(get: Get, radio: int) -> Facts:
    """The radio's position, kept with the alarm longer than positions are."""
    position = last_position(get, f"radio/{radio}")
    if position is None:
        return {}
    at = position["received"] if position["at"] is None else position["at"]
    where = {"latitude": position["latitude"], "longitude": position["longitude"]}
    return {**where, "position_at": at}


def _emergency(get: Get, event: happened.EmergencyRaised) -> Iterator[AlarmRaised]:
    """An unproven emergency does not change one that is standing."""
    if event.crowded:
        yield _crowd(get, event)
        return
    about, place = f"radio/{event.source}", f"site/{event.site}"
    if event.unproven and standing(get, about, EMERGENCY.name):
        return
    facts: Facts = {"by": event.by, "slot": event.slot, **_spoken_to(event)}
    facts |= _position_of(get, event.source)
    if event.unproven:
        facts["unproven"] = event.unproven
    yield raised(get, EMERGENCY, event.alarm, about, place=place, facts=facts)


def _crowd(get: Get, event: happened.EmergencyRaised) -> AlarmRaised:
    """One alarm for all emergencies of a site that raises more than radios in need would."""
    place = f"site/{event.site}"
    alarm = standing(get, place, CROWD)
    if alarm and alarm["state"] == "taken":
        alarm = None
    facts = _named(alarm, event.source) | {"crowd": alarm["count"] + 1 if alarm else 1}
    return raised(get, EMERGENCY, event.alarm, place, place=place, matter=CROWD, facts=facts)


def _in_two_places(get: Get, event: AirEvent, at: int) -> Iterator[AlarmRaised]:
    """A radio cannot have travelled so far since it was last heard: two radios share the number."""
    assert isinstance(event, Heard)
    last_site, last_at = _last_contact(get, event.source)
    if not last_at or last_site == event.site:
        return
    before, here = get(sites, last_site), get(sites, event.site)
    distance = kilometres(before, here) if before and here else None
    hours = abs(at - last_at) / (3600 * SECOND)
    if distance is not None and distance > FAR and distance > FASTEST * hours:
        facts: Facts = {
            "other_site": last_site,
            "other_at": last_at,
            "kilometres": round(distance),
        }
        yield _raised(get, event, TWO_PLACES, f"radio/{event.source}", facts, site=event.site)


def _last_contact(get: Get, radio: int) -> tuple[int, int]:
    """The site that last heard a radio, by voice or position, and when; 0: never."""
    row = get(heard, radio)
    contact = (row["last_site"], row["last_heard"]) if row and row["last_heard"] else (0, 0)
    position = last_position(get, f"radio/{radio}")
    if position and position["received"] > contact[1]:
        return number_in(position["place"]), position["received"]
    return contact
