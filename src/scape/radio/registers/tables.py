"""The tables of secrets and of patches; those of the registers are declared with them."""

import msgspec
from sqlalchemy import JSON, BigInteger, Column, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import views_metadata


def _of_an_entry() -> list[Column[int]]:
    """The columns of a companion of a register."""
    seqs = [Column(seq, BigInteger, nullable=False) for seq in ("registered", "version")]
    return [Column("id", BigInteger, primary_key=True, autoincrement=False), *seqs]


# Never shown: the vault's ids of the secrets of sites. Those in `previous`, oldest first, are also
# valid, `until` then. The site last logged in with `used`; empty: unknown.
site_secrets = Table(
    "radio_site_secrets",
    views_metadata,
    *_of_an_entry(),
    Column("secret", Text, nullable=False),
    Column("previous", JSON, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("used", Text, nullable=False),
)


# Never shown: the vault's ids of the secrets from other networks.
link_secrets = Table(
    "radio_link_secrets",
    views_metadata,
    *_of_an_entry(),
    Column("secret", Text, nullable=False),
)


class Patch(msgspec.Struct, frozen=True, kw_only=True):
    """Talkgroups joined for a time."""

    id: str
    talkgroups: tuple[int, ...]
    opened: int
    opened_by: str
    until: int
    closed: int | None
    why: str


patches = table_of("radio_patches", Patch)
Index("radio_patches_opened", patches.c.opened, patches.c.id)
Index("radio_patches_closed", patches.c.closed)
