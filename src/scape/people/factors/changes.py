"""Changes of second factors: what is decided and recorded inside one change. Pure."""

import msgspec

from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.people import sessions
from scape.people.events import (
    FactorAdded,
    FactorRemoved,
    FactorsRemoved,
    FactorUsed,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    Way,
)
from scape.people.factors import recovery, totp
from scape.people.factors.passkeys import Passkey
from scape.people.factors.views import second_factors

MOST = {"app": 2, "key": 8}  # of an account


class Addition(msgspec.Struct, frozen=True):
    """A factor to add; `secret` is what proves it."""

    way: Way
    name: str
    secret: bytes
    count: int
    site: str


class Key(msgspec.Struct, frozen=True):
    """A key that works here, the factor it is, and its last counter."""

    factor: str
    count: int
    passkey: Passkey


def remove_all(account: str, change: Change) -> None:
    """Remove all factors of an account, as an administrator or at the terminal."""
    row = _enrolled(account, change)
    for secret in (row["codes"], *(factor["secret"] for factor in row["factors"])):
        change.forget(secret)
    change.record(FactorsRemoved(), account)


def has_one(account: str, change: Change) -> bool:
    """Whether the account has a second factor."""
    row = change.get(second_factors, account)
    return row is not None and row["enrolled"]


def _enrolled(account: str, change: Change) -> ViewRow:
    row = change.get(second_factors, account)
    if row is None or not row["enrolled"]:
        raise Missing("no-second-factor")
    return row


def keys_of(account: str, site: str, change: Change) -> list[Key]:
    row = change.get(second_factors, account)
    factors = row["factors"] if row else []
    return [
        Key(each["id"], each["count"], _passkey(change.unseal(each["secret"])))
        for each in factors
        if each["way"] == "key" and each["site"] == site
    ]


def _passkey(kept: bytes) -> Passkey:
    return msgspec.json.decode(kept, type=Passkey)


def use_key(account: str, factor: str, count: int, change: Change) -> bool:
    """Again: the key may have been used or removed meanwhile."""
    kept = next((f for f in _enrolled(account, change)["factors"] if f["id"] == factor), None)
    if kept is None or (count <= kept["count"] and (count or kept["count"])):
        return False
    change.record(FactorUsed(factor=factor, count=count), account)
    return True


def use_code(account: str, code: str, change: Change) -> bool:
    row = _enrolled(account, change)
    if len(digits := totp.plain(code)) == totp.DIGITS:
        return _use_app(row, digits, change)
    if not row["codes_left"]:
        return False
    left = recovery.without(change.unseal(row["codes"]), code)
    if left is None:
        return False
    change.forget(row["codes"])
    used = RecoveryCodeUsed(secret=change.seal(left), left=row["codes_left"] - 1)
    change.record(used, account)
    return True


def _use_app(row: ViewRow, digits: str, change: Change) -> bool:
    for factor in row["factors"]:
        if factor["way"] == "app":
            secret = change.unseal(factor["secret"])
            step = totp.matching_step(secret, digits, change.now, factor["count"])
            if step is not None:
                change.record(FactorUsed(factor=factor["id"], count=step), row["id"])
                return True
    return False


def add(account: str, added: Addition, codes: list[str], session: str, change: Change) -> list[str]:
    """Returns the codes that the account has from now on, unless it had some before.

    With the first factor every other session than `session` ends: it was begun without one.
    """
    row = change.get(second_factors, account)
    same = [each for each in row["factors"] if each["way"] == added.way] if row else []
    if len(same) >= MOST[added.way]:
        raise Refused("too-many-factors", most=MOST[added.way])
    event = FactorAdded(
        factor=ids.new(change.now),
        way=added.way,
        name=added.name,
        secret=change.seal(added.secret),
        count=added.count,
        site=added.site,
    )
    change.record(event, account)
    if row and row["enrolled"]:
        return []
    _make_codes(account, codes, change)
    change.execute(sessions.ending_all(account, but=session))
    return codes


def _make_codes(account: str, codes: list[str], change: Change) -> None:
    secret = change.seal(recovery.kept(codes))
    change.record(RecoveryCodesMade(secret=secret, left=len(codes)), account)


def renew_codes(account: str, codes: list[str], change: Change) -> list[str]:
    change.forget(_enrolled(account, change)["codes"])
    _make_codes(account, codes, change)
    return codes


def remove(account: str, factor: str, site: str, demanded: bool, change: Change) -> None:
    """With the last one that works, those go that do not, and the recovery codes."""
    row = _enrolled(account, change)
    gone = [each for each in row["factors"] if each["id"] == factor]
    if not gone:
        raise Missing("no-second-factor")
    others = [each for each in row["factors"] if each["id"] != factor]
    if all(is_dead(each, site) for each in others):
        if demanded:
            raise Refused("factor-demanded")
        gone = row["factors"]
        change.forget(row["codes"])
    for each in gone:
        change.forget(each["secret"])
        change.record(FactorRemoved(factor=each["id"]), account)


def is_dead(factor: ViewRow, site: str) -> bool:
    """Whether it is a key made for another name of this server."""
    return bool(factor["way"] == "key" and factor["site"] != site)
