"""Pages printed once: the state of the network, radios heard, talkgroups by site."""

from typing import Any

import msgspec

from scape.base.rows import ViewRow
from scape.radio.events import CallStarted, Carried
from scape.radio.terminal.book import NOTHING, Book, Now, Say, amount, columns, when
from scape.radio.wire.messages import Link, Site, SitePresence

MOST_HEARD = 500  # lines for people


def status(now: Now, book: Book) -> dict[str, Any]:
    """Times in microseconds since 1970, `rssi` in dBm, `bit_errors` in percent."""
    links = {link.number for link in book.configuration.links} | set(book.links)
    places = [_place(site, book) for site in now.presence.sites]
    return {
        "at": now.presence.at,
        "switch": {"since": now.hello.started, "listening": now.hello.listening},
        "disk_trouble": now.presence.disk_trouble,
        "store_trouble": book.trouble,
        "sites": [place for place in places if place["number"] not in links],
        "links": [place for place in places if place["number"] in links],
        "counters": msgspec.to_builtins(now.presence.counters),
    }


def _place(site: SitePresence, book: Book) -> dict[str, Any]:
    row = book.sites.get(site.site) or book.links.get(site.site) or {}
    known = row.get("state") == ("online" if site.connected else "offline")
    return {
        "number": site.site,
        "name": book.place(site.site),
        "state": "online" if site.connected else "offline" if site.last_heard else "never",
        "since": row.get("since") if known else None,
        "why": row.get("lost_reason", "") if known else "",
        "refused": row.get("refused_reason", ""),
        "last_heard": site.last_heard or None,
        "rssi": site.rssi,
        "bit_errors": site.bit_errors,
        "playing": list(site.playing),
        "open": list(site.open),
    }


def status_lines(page: dict[str, Any], book: Book, say: Say) -> list[str]:
    switch = page["switch"]
    lines = [say("radio-term-switch", since=when(switch["since"]), listening=switch["listening"])]
    if page["disk_trouble"]:
        lines.append(say(f"why-{page['disk_trouble']}"))
    if page["store_trouble"]:
        lines.append(_closed(page["store_trouble"], say))
    for kind in ("sites", "links"):
        if page[kind]:
            heads = _heads(say, f"{kind} state since heard rssi errors slot1 slot2")
            rows = [_place_row(place, book, say) for place in page[kind]]
            lines += ["", *columns(heads, rows)]
    counters = [
        [say(f"radio-term-count-{name}"), str(count)] for name, count in page["counters"].items()
    ]
    return [*lines, "", *columns(["", ""], counters)[1:]]


def _closed(trouble: str, say: Say) -> str:
    return say("radio-term-store-closed", why=say(f"refused-{trouble}", why="", store=""))


def _heads(say: Say, names: str) -> list[str]:
    return [say(f"radio-term-{name}") for name in names.split()]


def _place_row(place: dict[str, Any], book: Book, say: Say) -> list[str]:
    state = say(f"radio-site-{place['state']}")
    for prefix, why in (("radio-lost", place["why"]), ("radio-login", place["refused"])):
        if why and place["state"] != "online":
            state += f", {say(f'{prefix}-{why}')}"
    return [
        f"{place['number']} {place['name']}",
        state,
        when(place["since"]),
        when(place["last_heard"]),
        amount(place["rssi"], "dBm"),
        amount(place["bit_errors"], "%", ".1f"),
        *(_playing(number, book) for number in place["playing"]),
    ]


def _playing(number: int, book: Book) -> str:
    if not number:
        return NOTHING
    return book.talkgroup(number) if number in book.talkgroups else book.radio(number)


def who(book: Book, live: list[tuple[int, CallStarted]]) -> list[dict[str, Any]]:
    """Each radio that was heard, newest first; `live` are calls in progress with their start."""
    heard: dict[int, dict[str, Any]] = {}
    for at, call in live:
        _hear(heard, book, msgspec.to_builtins(call) | {"started": at})
    for row in book.calls:
        _hear(heard, book, row)
    for number, radio in book.radios.items():
        if radio.get("last_heard"):
            place = {"site": radio["last_site"], "slot": radio["last_slot"]}
            group = {"destination": radio["last_talkgroup"], "private": False}
            last = heard.get(number) or group
            kept = {"destination": last["destination"], "private": last["private"]}
            row = {"source": number, "started": radio["last_heard"], **place, **kept}
            _hear(heard, book, row)
    return sorted(heard.values(), key=lambda radio: radio["at"], reverse=True)


def _hear(heard: dict[int, dict[str, Any]], book: Book, call: ViewRow) -> None:
    number = call["source"]
    if number in heard and heard[number]["at"] >= call["started"]:
        return
    radio = book.radios.get(number, {})
    heard[number] = {
        "number": number,
        "name": radio.get("name", ""),
        "unit": radio.get("unit", ""),
        "site": call["site"],
        "slot": call["slot"],
        "destination": call["destination"],
        "private": call["private"],
        "at": call["started"],
    }


def who_lines(page: list[dict[str, Any]], book: Book, say: Say) -> list[str]:
    lines = [_closed(book.trouble, say), ""] if book.trouble else []
    if not page:
        return [*lines, say("radio-term-nobody")]
    rows = [
        [
            when(radio["at"]),
            str(radio["number"]),
            radio["name"] or NOTHING,
            radio["unit"] or NOTHING,
            book.place(radio["site"]) if radio["site"] else NOTHING,
            str(radio["slot"] or NOTHING),
            book.target(radio["destination"], radio["private"])
            if radio["destination"]
            else NOTHING,
        ]
        for radio in page[:MOST_HEARD]
    ]
    more = [say("radio-term-more", count=len(page) - len(rows))] if len(rows) < len(page) else []
    return [
        *lines,
        *columns(_heads(say, "heard number radio unit site slot talkgroup"), rows),
        *more,
    ]


def talkgroups(now: Now, book: Book) -> list[dict[str, Any]]:
    """Each talkgroup with the places that carry it, its patches and their end."""
    places = book.places()
    registered = {one.number for one in book.configuration.talkgroups}
    carried = {carried.talkgroup for place in places for carried in place.talkgroups}
    return [
        {
            "number": number,
            "name": book.talkgroups.get(number, {}).get("name", ""),
            "patched": _patched(number, now, book),
            "carried": [
                _carried(place, one, now)
                for place in places
                for one in place.talkgroups
                if one.talkgroup == number
            ],
        }
        for number in sorted(registered | carried)
    ]


def _patched(number: int, now: Now, book: Book) -> list[int]:
    patches = [p for p in book.configuration.patches if p.until > now.presence.at]
    joined = {
        other for patch in patches if number in patch.talkgroups for other in patch.talkgroups
    }
    return sorted(joined - {number})


def _carried(place: Site | Link, carried: Carried, now: Now) -> dict[str, Any]:
    present = now.site(place.number)
    opened = present is not None and carried.talkgroup in present.open
    return {
        "place": place.number,
        "name": place.name,
        "slot": carried.slot,
        "on_air": carried.on_air or carried.talkgroup,
        "minutes": carried.minutes,
        "state": "open" if opened else "on-demand" if carried.minutes else "static",
        "connected": present is not None and present.connected,
    }


def talkgroup_lines(page: list[dict[str, Any]], book: Book, say: Say) -> list[str]:
    if not page:
        return [say("radio-talkgroups-none")]
    rows = [
        [
            str(group["number"]) if first else "",
            (group["name"] or NOTHING) if first else "",
            *_where(place, say),
            ", ".join(map(book.talkgroup, group["patched"])) if first else "",
        ]
        for group in page
        for first, place in _marked(group["carried"] or [None])
    ]
    heads = "number talkgroup site state slot on-air carried patched"
    return columns(_heads(say, heads), rows)


def _marked(places: list[Any]) -> list[tuple[bool, Any]]:
    """Each with whether it is the first, the only one with the talkgroup's own cells."""
    return [(index == 0, place) for index, place in enumerate(places)]


def _where(place: dict[str, Any] | None, say: Say) -> list[str]:
    if place is None:
        return [say("radio-term-nowhere"), *[NOTHING] * 4]
    return [
        f"{place['place']} {place['name']}",
        say("radio-site-online" if place["connected"] else "radio-site-offline"),
        str(place["slot"]),
        str(place["on_air"]),
        say(f"radio-term-carried-{place['state']}", minutes=place["minutes"]),
    ]
