"""What the switch needs to know, out of the registers."""

from typing import Literal

import msgspec
from sqlalchemy import Table, select

from scape.base.change import Change
from scape.base.rows import ViewRow
from scape.radio import messages, tables
from scape.radio.events import Carried


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
        sites=tuple(_site(change, row) for row in _rows(change, tables.sites)),
        links=tuple(_link(change, row) for row in _rows(change, tables.links)),
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


def _site(change: Change, row: ViewRow) -> messages.Site:
    kept = change.get(tables.site_secrets, row["id"])
    assert kept is not None
    names = [name for name in (kept["secret"], kept["previous"]) if name]
    return messages.Site(
        number=row["id"],
        name=row["name"],
        secrets=tuple(change.unseal(name).decode() for name in names),
        talkgroups=_carried(row),
        emergency_slot=row["emergency_slot"],
        takes_options=row["takes_options"],
    )


def _link(change: Change, row: ViewRow) -> messages.Link:
    kept = change.get(tables.link_secrets, row["id"])
    assert kept is not None
    return messages.Link(
        number=row["id"],
        name=row["name"],
        kind=row["kind"],
        host=row["host"],
        port=row["port"],
        secret=change.unseal(kept["secret"]).decode(),
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
