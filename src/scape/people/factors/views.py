"""The second factors of each account. They are part of the views of people."""

from collections.abc import Mapping
from typing import Any

import msgspec

from scape.base.fields import table_of
from scape.base.journal import Entry, Event
from scape.base.rows import Fold, Rows
from scape.people.events import (
    FactorAdded,
    FactorRemoved,
    FactorsRemoved,
    FactorUsed,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    Way,
)


class Factor(msgspec.Struct, frozen=True, kw_only=True):
    """An app or a key. `secret` is its id in the vault; a code up to `count` is used up."""

    id: str
    way: Way
    name: str
    secret: str
    count: int
    site: str
    added: int
    used: int | None


class SecondFactors(msgspec.Struct, frozen=True, kw_only=True):
    """Those of the account `id`. Never shown: `codes` is the vault's id of the recovery codes.

    `removed_at`, `removed_by`: when and by whom all were removed, until there is one again.
    """

    id: str
    enrolled: bool
    factors: list[Factor]
    codes: str
    codes_left: int
    removed_at: int
    removed_by: str


second_factors = table_of("people_second_factors", SecondFactors)

_NONE = {
    "enrolled": False,
    "factors": [],
    "codes": "",
    "codes_left": 0,
    "removed_at": 0,
    "removed_by": "",
}


def _put(rows: Rows, account: str, **changes: Any) -> None:
    row = rows.get(second_factors, account) or {"id": account, **_NONE}
    rows.put(second_factors, {**row, **changes})


def _factors(rows: Rows, account: str) -> list[dict[str, Any]]:
    row = rows.get(second_factors, account)
    return list(row["factors"]) if row else []


def _added(entry: Entry, event: FactorAdded, rows: Rows) -> None:
    added = {
        "id": event.factor,
        "way": event.way,
        "name": event.name,
        "secret": event.secret,
        "count": event.count,
        "site": event.site,
        "added": entry.at,
        "used": None,
    }
    factors = [*_factors(rows, entry.subject), added]
    _put(rows, entry.subject, enrolled=True, factors=factors, removed_at=0, removed_by="")


def _used(entry: Entry, event: FactorUsed, rows: Rows) -> None:
    factors = [
        {**factor, "count": event.count, "used": entry.at}
        if factor["id"] == event.factor
        else factor
        for factor in _factors(rows, entry.subject)
    ]
    if factors:
        _put(rows, entry.subject, factors=factors)


def _removed(entry: Entry, event: FactorRemoved, rows: Rows) -> None:
    factors = [each for each in _factors(rows, entry.subject) if each["id"] != event.factor]
    if factors:
        _put(rows, entry.subject, factors=factors)
    else:
        rows.drop(second_factors, entry.subject)


def _all_removed(entry: Entry, event: FactorsRemoved, rows: Rows) -> None:
    _put(rows, entry.subject, **_NONE | {"removed_at": entry.at, "removed_by": entry.actor})


def _codes(entry: Entry, event: RecoveryCodesMade | RecoveryCodeUsed, rows: Rows) -> None:
    _put(rows, entry.subject, codes=event.secret, codes_left=event.left)


FOLDS: Mapping[type[Event], Fold] = {
    FactorAdded: _added,
    FactorUsed: _used,
    FactorRemoved: _removed,
    FactorsRemoved: _all_removed,
    RecoveryCodesMade: _codes,
    RecoveryCodeUsed: _codes,
}
