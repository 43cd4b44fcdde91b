"""Accounts as screens read them, and the secret of each."""

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Table,
    Text,
    bindparam,
    false,
    func,
    select,
)

from scape.base.fields import table_of
from scape.base.journal import Entry, Erased, Event, tag_of
from scape.base.question import LiveView
from scape.base.rows import Fold, Rows, Views
from scape.base.tables import journal, sessions, views_metadata
from scape.people.events import (
    AccountChanged,
    AccountOpened,
    Language,
    LanguageChosen,
    PasswordSet,
    PinSet,
)
from scape.people.factors.views import FOLDS as FACTOR_FOLDS
from scape.people.factors.views import second_factors
from scape.people.rights import MANAGE
from scape.people.roles import roles_in
from scape.people.sessions import is_open
from scape.web.shown import Shown


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """An account; `name` is the name for sign-in."""

    id: str
    name: str
    full_name: str
    roles: tuple[str, ...]
    language: Language
    disabled: bool
    created: int


accounts = table_of("people_accounts", Account)
Index("people_accounts_name", accounts.c.name, unique=True)

# Never shown: `secret` is the id of the hash in the vault.
passwords = Table(
    "people_passwords",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("one_time", Boolean, nullable=False),
)

pins = Table(
    "people_pins",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("secret", Text, nullable=False),
)


def _opened(entry: Entry, event: AccountOpened, rows: Rows) -> None:
    rows.put(
        accounts,
        {
            "id": entry.subject,
            "name": event.name,
            "full_name": event.full_name,
            "roles": list(roles_in(event)),
            "language": event.language,
            "disabled": False,
            "created": entry.at,
        },
    )


def _changed(entry: Entry, event: AccountChanged, rows: Rows) -> None:
    if account := rows.get(accounts, entry.subject):
        changes = {
            "full_name": event.full_name,
            "roles": list(roles_in(event)),
            "language": event.language,
            "disabled": event.disabled,
        }
        rows.put(accounts, {**account, **changes})


def _language_chosen(entry: Entry, event: LanguageChosen, rows: Rows) -> None:
    if account := rows.get(accounts, entry.subject):
        rows.put(accounts, {**account, "language": event.language})


def _password_set(entry: Entry, event: PasswordSet, rows: Rows) -> None:
    row = {"id": entry.subject, "secret": event.secret, "one_time": event.one_time}
    rows.put(passwords, row)


def _pin_set(entry: Entry, event: PinSet, rows: Rows) -> None:
    if event.secret:
        rows.put(pins, {"id": entry.subject, "secret": event.secret})
    else:
        rows.drop(pins, entry.subject)


_FOLDS: dict[type[Event], Fold] = {
    AccountOpened: _opened,
    AccountChanged: _changed,
    LanguageChosen: _language_chosen,
    PasswordSet: _password_set,
    **FACTOR_FOLDS,
    PinSet: _pin_set,
}
_OF_ACCOUNTS = {tag_of(kind) for kind in _FOLDS}


def _erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """Delete the account as a whole: the remaining events would fold to a different one."""
    if event.erased_kind in _OF_ACCOUNTS:
        rows.drop(accounts, event.erased_subject)
        rows.drop(passwords, event.erased_subject)
        rows.drop(second_factors, event.erased_subject)
        rows.drop(pins, event.erased_subject)


VIEWS = Views(
    name="people",
    module=__name__,
    number=5,
    tables=(accounts, passwords, pins, second_factors),
    folds={**_FOLDS, Erased: _erased},
)

LIVE = (Shown(LiveView("people_accounts", accounts), MANAGE),)

_ENROLLED = func.coalesce(second_factors.c.enrolled, false()).label("enrolled")

BY_NAME = (
    select(
        *(accounts, passwords.c.secret, passwords.c.one_time),
        *(_ENROLLED, second_factors.c.factors),
    )
    .join(passwords, passwords.c.id == accounts.c.id)
    .outerjoin(second_factors, second_factors.c.id == accounts.c.id)
    .where(accounts.c.name == bindparam("name"))
)

NAMES = select(accounts.c.id, accounts.c.name, accounts.c.full_name)

ENABLED = select(accounts).where(accounts.c.disabled.is_(False))

# Read from the journal: a view that is being rebuilt must not pass for a first start.
EVER_OPENED = (
    select(journal.c.seq)
    .where(journal.c.kind == tag_of(AccountOpened))
    .order_by(journal.c.seq)
    .limit(1)
)

OPEN_SESSIONS = (
    select(
        sessions.c.id.label("session"),
        sessions.c.expires.label("session_expires"),
        sessions.c.locked,
        accounts,
        passwords.c.one_time,
        _ENROLLED,
        second_factors.c.removed_at,
        second_factors.c.removed_by,
        pins.c.id.is_not(None).label("has_pin"),
    )
    .join(accounts, accounts.c.id == sessions.c.account)
    .join(passwords, passwords.c.id == accounts.c.id)
    .outerjoin(second_factors, second_factors.c.id == accounts.c.id)
    .outerjoin(pins, pins.c.id == accounts.c.id)
    .where(
        sessions.c.id.in_(bindparam("sessions", expanding=True)),
        is_open(bindparam("now", type_=BigInteger)),
        accounts.c.disabled.is_(False),
    )
)
