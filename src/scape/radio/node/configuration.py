"""What the switch needs to know, out of the registers."""

from collections.abc import Mapping
from typing import Literal

import msgspec
from sqlalchemy import Table, select

from scape.base.change import Change
from scape.base.rows import ViewRow
from scape.radio.events import Carried
from scape.radio.registers import tables
from scape.radio.wire import messages


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What an administrator sets for the whole network, in `scape.toml`; times in seconds."""

    hang_time: float = 5.0
    time_out: float = 170.0
    emergency_hang: float = 30.0
    unknown_radios: Literal["allow", "listen-only", "refuse"] = "allow"
    data_id: int = 0xFFFCDF
    allowed: tuple[str, ...] = ()


def read_configuration(change: Change, rules: Rules) -> messages.Configuration:
    """The whole of it, secrets unsealed; of the patches those that are open."""
    open_patches = select(tables.patches).where(
        tables.patches.c.closed.is_(None), tables.patches.c.until > change.now
    )
    return messages.Configuration(
        sites=_sites(change),
        links=_links(change),
        talkgroups=tuple(
            messages.Talkgroup(
                number=row["id"], priority=row["priority"], over_limit=row["over_limit"]
            )
            for row in _rows(change, tables.talkgroups)
        ),
        radios=tuple(_radio(row) for row in _rows(change, tables.radios)),
        patches=tuple(
            messages.Patch(patch=row["id"], talkgroups=tuple(row["talkgroups"]), until=row["until"])
            for row in change.query(open_patches)
        ),
        **msgspec.structs.asdict(rules),
    )


def _rows(change: Change, table: Table) -> list[ViewRow]:
    return change.query(select(table).order_by(table.c.id))


def _sites(change: Change) -> tuple[messages.Site, ...]:
    """In three questions, however many they are: while it is read, nobody else can record."""
    kept = tables.site_secrets
    rows = change.query(
        select(tables.sites, kept.c.secret, kept.c.previous)
        .join(kept, kept.c.id == tables.sites.c.id)
        .order_by(tables.sites.c.id)
    )
    opened = change.unseal_all(select(kept.c.secret))
    opened |= change.unseal_all(select(kept.c.previous).where(kept.c.previous != ""))
    return tuple(_site(row, opened) for row in rows)


def _links(change: Change) -> tuple[messages.Link, ...]:
    kept = tables.link_secrets
    rows = change.query(
        select(tables.links, kept.c.secret)
        .join(kept, kept.c.id == tables.links.c.id)
        .order_by(tables.links.c.id)
    )
    opened = change.unseal_all(select(kept.c.secret))
    return tuple(_link(row, opened) for row in rows)


def _site(row: ViewRow, opened: Mapping[str, bytes]) -> messages.Site:
    names = [name for name in (row["secret"], row["previous"]) if name]
    return messages.Site(
        number=row["id"],
        name=row["name"],
        secrets=tuple(opened[name].decode() for name in names),
        talkgroups=_carried(row),
        emergency_slot=row["emergency_slot"],
        takes_options=row["takes_options"],
    )


def _link(row: ViewRow, opened: Mapping[str, bytes]) -> messages.Link:
    return messages.Link(
        number=row["id"],
        name=row["name"],
        kind=row["kind"],
        host=row["host"],
        port=row["port"],
        secret=opened[row["secret"]].decode(),
        talkgroups=_carried(row),
        options=row["options"],
    )


def _radio(row: ViewRow) -> messages.Radio:
    talkgroups = row["talkgroups"]
    return messages.Radio(
        number=row["id"],
        state=row["state"],
        priority=row["priority"],
        talkgroups=None if talkgroups is None else tuple(talkgroups),
        private=row["private"],
        all_call=row["all_call"],
    )


def _carried(row: ViewRow) -> tuple[Carried, ...]:
    return tuple(Carried(**carried) for carried in row["talkgroups"])
