"""Decisions about accounts: requests in, events out."""

from typing import Annotated, Any

import msgspec

from scape.base.errors import Refused
from scape.base.text import Called
from scape.people.events import AccountChanged, AccountOpened, Language, Role
from scape.people.passwords import normal

AccountName = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[\w.@-]{1,64}$(?!\n)")]
FullName = Annotated[Called, msgspec.Meta(max_length=120)]
RoleName = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[a-z-]{1,64}$(?!\n)")]
RolesHeld = Annotated[tuple[RoleName, ...], msgspec.Meta(min_length=1, max_length=32)]


class NewAccount(msgspec.Struct, frozen=True, kw_only=True):
    name: AccountName
    full_name: FullName
    roles: RolesHeld
    language: Language


class AccountEdit(msgspec.Struct, frozen=True, kw_only=True):
    full_name: FullName
    roles: RolesHeld
    language: Language
    disabled: bool


def open_account(request: NewAccount, taken: bool) -> AccountOpened:
    """`taken`: an account of this name exists, even if disabled."""
    if taken:
        raise Refused("name-taken", name=request.name)
    return AccountOpened(
        name=normal(request.name),
        full_name=request.full_name.strip(),
        roles=_once(request.roles),
        language=request.language,
    )


def change_account(
    account: dict[str, Any], edit: AccountEdit, administrators: int
) -> AccountChanged:
    """`administrators` is the number of enabled ones: one must always remain."""
    leaves = edit.disabled or Role.ADMINISTRATOR not in edit.roles
    if leaves and is_administrator(account) and administrators <= 1:
        raise Refused("last-administrator")
    return AccountChanged(
        full_name=edit.full_name.strip(),
        roles=_once(edit.roles),
        language=edit.language,
        disabled=edit.disabled,
    )


def is_administrator(account: dict[str, Any]) -> bool:
    return Role.ADMINISTRATOR in account["roles"] and not account["disabled"]


def _once(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(roles))
