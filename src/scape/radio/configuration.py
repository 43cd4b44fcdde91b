"""What the switch needs to know, out of the registers."""

from typing import Literal

import msgspec
from sqlalchemy import select

from scape.base.change import Change
from scape.radio import messages, tables
from scape.radio.events import Carried


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What an administrator sets for the whole network, in `scape.toml`; times in seconds."""

    hang_time: float = 5.0
    time_out: float = 170.0
    emergency_hang: float = 30.0
    unknown_radios: Literal["allow", "listen-only", "refuse"] = "allow"
    data_id: int = 0
    allowed: tuple[str, ...] = ()


def read_configuration(change: Change, rules: Rules) -> messages.Configuration:
    """The whole of it, secrets unsealed."""
    keys = {row["id"]: row["secret"] for row in change.query(select(tables.site_secrets))}
    sites = tuple(
        messages.Site(
            number=row["id"],
            name=row["name"],
            secrets=(change.unseal(keys[row["id"]]).decode(),),
            talkgroups=tuple(Carried(**carried) for carried in row["talkgroups"]),
        )
        for row in change.query(select(tables.sites).order_by(tables.sites.c.id))
    )
    return messages.Configuration(sites=sites, **msgspec.structs.asdict(rules))
