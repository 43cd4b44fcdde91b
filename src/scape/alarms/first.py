"""The bodies of the first version, which knew no alarms but the radio's, as bodies of today."""

from typing import Any

Body = dict[str, Any]

_OF_A_SITE = ("site-silent", "site-degraded", "site-flooded", "unknown-radio", "loop")


# Each of these has an id of its own, also where it counts an alarm up.
WITH_OWN_ID = ("radio.emergency_raised",)


def _raised(body: Body) -> Body:
    kind, site = body["alarm_kind"], f"site/{body.get('site', 0)}"
    talkgroup, private = body.get("talkgroup", 0), body.get("private", False)
    of_a_site = kind in _OF_A_SITE
    facts = dict(body.get("facts", {}))
    if talkgroup:
        facts |= {"talkgroup": talkgroup, "private": private}
    return {
        "kind": "alarms.raised",
        "alarm": body["alarm"],
        "alarm_kind": kind,
        "about": site if of_a_site else f"radio/{body.get('radio', 0)}",
        "place": "" if of_a_site or not body.get("site") else site,
        "matter": f"loop/{talkgroup}" if kind == "loop" else "",
        "facts": facts,
    }


def _emergency(body: Body) -> Body | None:
    """The fact was the alarm too, before an `alarms.raised` followed it."""
    if body.get("alarmed"):
        return None
    facts = {"by": body["by"], "slot": body["slot"]}
    return {
        "kind": "alarms.raised",
        "alarm": body["alarm"],
        "alarm_kind": "emergency",
        "about": f"radio/{body['source']}",
        "place": f"site/{body['site']}",
        "facts": facts | {"talkgroup": body["destination"], "private": body.get("private", False)},
    }


def _taken(body: Body) -> Body:
    return {"kind": "alarms.taken", "alarm": body["alarm"]}


def _over(body: Body) -> Body:
    return {"kind": "alarms.over", "alarm": body["alarm"]}


def _gone(body: Body) -> Body:
    return {"kind": "alarms.gone", "about": f"site/{body['number']}"}


UPCASTS = {
    "radio.alarm_raised": _raised,
    "radio.alarm_taken": _taken,
    "radio.alarm_over": _over,
    "radio.emergency_raised": _emergency,
    "radio.site_removed": _gone,
}
