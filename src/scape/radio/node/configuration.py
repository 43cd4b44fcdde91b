"""The configuration of the switch, from the registers."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, Select, select

from scape.base.tables import vault
from scape.radio.events import Carried
from scape.radio.registers import tables
from scape.radio.registers.registers import links, radios, sites, talkgroups
from scape.radio.wire import messages


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of the whole network from `scape.toml`; times in seconds."""

    hang_time: float = 5.0
    time_out: float = 170.0
    emergency_hang: float = 30.0
    unknown_radios: Literal["allow", "listen-only", "refuse"] = "allow"
    data_id: int = 0xFFFCDF
    allowed: tuple[str, ...] = ()


Unseal = Callable[[Connection, Select[str]], dict[str, bytes]]
"""The secrets of the vault that a query names, by id."""


def read_configuration(
    connection: Connection, unseal: Unseal, rules: Rules, now: int
) -> messages.Configuration:
    """The whole configuration, with unsealed secrets and the patches that are open at `now`."""
    open_patches = select(tables.patches).where(
        tables.patches.c.closed.is_(None), tables.patches.c.until > now
    )
    return messages.Configuration(
        sites=_sites(connection, unseal),
        links=_links(connection, unseal),
        talkgroups=tuple(
            messages.Talkgroup(number=row.id, priority=row.priority, over_limit=row.over_limit)
            for row in connection.execute(select(talkgroups).order_by("id"))
        ),
        radios=tuple(map(_radio, connection.execute(select(radios).order_by("id")))),
        patches=tuple(
            messages.Patch(patch=row.id, talkgroups=tuple(row.talkgroups), until=row.until)
            for row in connection.execute(open_patches.order_by("id"))
        ),
        **msgspec.structs.asdict(rules),
    )


def _sites(connection: Connection, unseal: Unseal) -> tuple[messages.Site, ...]:
    """The sites, in three queries whatever their number."""
    kept = tables.site_secrets
    found = (
        select(sites, kept.c.secret, kept.c.previous)
        .join(kept, kept.c.id == sites.c.id)
        .order_by(sites.c.id)
    )
    opened = unseal(connection, select(kept.c.secret))
    rows = connection.execute(found).all()
    previous = [name for row in rows for name in row.previous]
    opened |= unseal(connection, select(vault.c.id).where(vault.c.id.in_(previous)))
    return tuple(_site(row, opened) for row in rows)


def _links(connection: Connection, unseal: Unseal) -> tuple[messages.Link, ...]:
    kept = tables.link_secrets
    found = select(links, kept.c.secret).join(kept, kept.c.id == links.c.id).order_by(links.c.id)
    opened = unseal(connection, select(kept.c.secret))
    rows = connection.execute(found)
    return tuple(_link(row, opened) for row in rows if row.secret in opened)


def _site(row: Row[Any], opened: Mapping[str, bytes]) -> messages.Site:
    names = [name for name in (row.secret, *reversed(row.previous)) if name in opened]
    return messages.Site(
        number=row.id,
        name=row.name,
        secrets=tuple(opened[name].decode() for name in names),
        secret_ids=tuple(names),
        talkgroups=_carried(row),
        emergency_slot=row.emergency_slot,
        takes_options=row.takes_options,
    )


def _link(row: Row[Any], opened: Mapping[str, bytes]) -> messages.Link:
    return messages.Link(
        number=row.id,
        name=row.name,
        kind=row.link_kind,
        host=row.host,
        port=row.port,
        secret=opened[row.secret].decode(),
        talkgroups=_carried(row),
        options=row.options,
    )


def _radio(row: Row[Any]) -> messages.Radio:
    talkgroups = row.talkgroups
    return messages.Radio(
        number=row.id,
        state=row.state,
        priority=row.priority,
        talkgroups=None if talkgroups is None else tuple(talkgroups),
        private=row.private,
        all_call=row.all_call,
    )


def _carried(row: Row[Any]) -> tuple[Carried, ...]:
    return tuple(Carried(**carried) for carried in row.talkgroups)
