"""Events of accounts and their sessions. The subject is the account's id."""

from enum import StrEnum
from typing import Literal

from scape.base.journal import Event

Language = Literal["lv", "lt", "en"]


class Role(StrEnum):
    """The roles that several features know; a feature may have further ones of its own."""

    VIEWER = "viewer"
    DISPATCHER = "dispatcher"
    ADMINISTRATOR = "administrator"


class AccountOpened(Event, frozen=True, kw_only=True, tag="people.account_opened"):
    """`name` is the name for sign-in.

    `role` instead of `roles`: the one role of an account, as long as there was only one.
    """

    name: str
    full_name: str
    language: Language
    roles: tuple[str, ...] = ()
    role: str = ""


class AccountChanged(Event, frozen=True, kw_only=True, tag="people.account_changed"):
    """`role` instead of `roles`: as in `AccountOpened`."""

    full_name: str
    language: Language
    disabled: bool
    roles: tuple[str, ...] = ()
    role: str = ""


class LanguageChosen(Event, frozen=True, kw_only=True, tag="people.language_chosen"):
    language: Language


class PasswordSet(Event, frozen=True, kw_only=True, tag="people.password_set"):
    """`secret` names the password's hash in the vault; `one_time`: it must be changed first."""

    secret: str
    one_time: bool


class PinSet(Event, frozen=True, kw_only=True, tag="people.pin_set"):
    """The account can unlock its consoles by a PIN, whose hash `secret` names in the vault; empty:
    no longer.
    """

    secret: str


class UnlockFailed(Event, frozen=True, kw_only=True, tag="people.unlock_failed"):
    """A locked console was not unlocked: wrong PIN or password. The last try ended the session."""

    address: str
    last: bool


class SignedIn(Event, frozen=True, kw_only=True, tag="people.signed_in"):
    address: str


class SignedOut(Event, frozen=True, kw_only=True, tag="people.signed_out"):
    """One session ended, or all of the account's."""

    everywhere: bool


class SignInFailed(Event, frozen=True, kw_only=True, tag="people.sign_in_failed"):
    """A sign-in had a wrong name or password; `count - 1` attempts before it did not wait.

    The subject is empty when there is no such account: what was typed as a name may be a password.
    """

    address: str
    count: int = 1


Way = Literal["app", "key"]


class FactorAdded(Event, frozen=True, kw_only=True, tag="people.factor_added"):
    """An authenticator app or a security key became a second factor of the account.

    `secret` names in the vault what proves it, `count` is the time step of its first code or the
    key's counter, `site` the name of the server for which a key was made.
    """

    factor: str
    way: Way
    name: str
    secret: str
    count: int
    site: str = ""


class FactorUsed(Event, frozen=True, kw_only=True, tag="people.factor_used"):
    """A second factor proved the account; `count` is the time step of its code or its counter."""

    factor: str
    count: int


class FactorRemoved(Event, frozen=True, kw_only=True, tag="people.factor_removed"):
    """The user removed one of the own factors; recovery codes go with the last."""

    factor: str


class FactorsRemoved(Event, frozen=True, kw_only=True, tag="people.factors_removed"):
    """An administrator removed all second factors of an account; no actor: at the terminal."""


class FactorFailed(Event, frozen=True, kw_only=True, tag="people.factor_failed"):
    """A second factor was wrong; `count - 1` attempts before it did not wait."""

    address: str
    count: int = 1


class RecoveryCodesMade(Event, frozen=True, kw_only=True, tag="people.recovery_codes_made"):
    """New recovery codes, in place of earlier ones; `secret` names their digests in the vault."""

    secret: str
    left: int


class RecoveryCodeUsed(Event, frozen=True, kw_only=True, tag="people.recovery_code_used"):
    """A recovery code proved the account; `secret` names the digests of those `left`."""

    secret: str
    left: int
