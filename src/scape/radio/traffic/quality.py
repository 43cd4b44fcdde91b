"""The reception of radios and sites: the share of wrong bits, and the signal strength.

A site's mean is the plain mean of its first calls, then moves by an eighth towards each new one: a
radio at the edge of its reach changes it little, a failing antenna within a few calls.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, literal, select

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.radio.events import CallEnded
from scape.radio.traffic.tables import calls

RECENT = 8
POINTS = 2000


class Quality(msgspec.Struct, frozen=True):
    """The reception of the calls of a site or a radio, oldest first: a column for each measure.

    `at` in seconds since 1970; wrong bits and lost bursts in percent; `rssi` in dBm. None: not
    measured.
    """

    at: list[float]
    bit_errors: list[float | None]
    rssi: list[float | None]
    lost: list[float | None]


def percent(part: int, whole: int) -> float | None:
    """None if nothing was measured."""
    return 100 * int(part) / int(whole) if whole else None


def mean_after(site: ViewRow, end: CallEnded) -> tuple[float | None, int]:
    """The mean percentage of a site including this call, and its number of calls."""
    wrong = percent(end.bit_errors, end.bits)
    mean, measured = site["bit_errors"], site["measured"]
    if wrong is None:
        return mean, measured
    measured = min(measured + 1, RECENT)
    return (mean or 0.0) + (wrong - (mean or 0.0)) / measured, measured


def read_quality(
    connection: Connection,
    site: int | None,
    radio: int | None,
    since: int,
    scope: Scope = EVERYTHING,
    *,
    most: int = POINTS,
) -> Quality:
    """A point for each call since a moment; beyond `most`, one for each slice of time."""
    if (site is None) == (radio is None):
        raise Refused("site-or-radio")
    whose = calls.c.site == site if radio is None else calls.c.source == radio
    ended = and_(calls.c.started >= since, calls.c.state == "ended")
    wanted = and_(whose, ended, *conditions(scope, calls))
    time = func.min(calls.c.started), func.max(calls.c.started), func.count()
    first, last, count = connection.execute(select(*time).where(wanted)).one()
    if count <= most:
        slices: ColumnElement[Any] = calls.c.id
    else:
        width = (last - first) // most + 1
        slices = (calls.c.started - first) // literal(width)
    return _columns(connection.execute(_measured(wanted, slices)).all())


def _measured(wanted: ColumnElement[bool], slices: ColumnElement[Any]) -> Any:
    heard = case((calls.c.rssi != 0, calls.c.rssi))
    return (
        select(
            func.min(calls.c.started).label("at"),
            func.sum(calls.c.bit_errors).label("bit_errors"),
            func.sum(calls.c.bits).label("bits"),
            func.avg(heard).label("rssi"),
            func.sum(calls.c.lost).label("lost"),
            func.sum(calls.c.frames).label("frames"),
        )
        .where(wanted)
        .group_by(slices)
        .order_by(func.min(calls.c.started))
    )


def _columns(points: Sequence[Row[Any]]) -> Quality:
    """Integers and their means; PostgreSQL's numeric is converted to float."""
    return Quality(
        at=[point.at / SECOND for point in points],
        bit_errors=[percent(point.bit_errors, point.bits) for point in points],
        rssi=[None if point.rssi is None else float(point.rssi) for point in points],
        lost=[percent(point.lost, point.lost + point.frames) for point in points],
    )
