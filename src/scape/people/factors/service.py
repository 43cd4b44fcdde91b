"""The second factors of accounts: adding, proving and removing them."""

import asyncio
import os
from functools import partial
from ipaddress import ip_address
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
import segno

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.text import Line
from scape.people.attempts import Attempts
from scape.people.events import FactorFailed, Way
from scape.people.factors import changes, passkeys, recovery, totp
from scape.people.factors.changes import Addition, Key
from scape.people.factors.passkeys import Assertion, Attestation, Site
from scape.people.factors.views import second_factors
from scape.people.pending import Pending

PATIENCE = 10 * 60 * SECOND  # for the answer to a challenge, and for an app to be set up
LONGEST_WAIT = 15 * 60 * SECOND  # after wrong codes: at most 300 tries a day of 1,000,000


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """What proves an account again: a code of an app or a recovery code, a key, or the password."""

    code: Annotated[Line, msgspec.Meta(max_length=32)] = ""
    key: Assertion | None = None
    password: Annotated[Line, msgspec.Meta(max_length=1024)] = ""


class Challenge(msgspec.Struct, frozen=True):
    """What an account can prove itself with; `key` is for the browser, if it has a key."""

    ways: list[str]
    key: dict[str, Any] | None


class ShownFactor(msgspec.Struct, frozen=True, kw_only=True):
    """A factor for its owner. `dead`: a key made for another name of the server."""

    id: str
    way: Way
    name: str
    added: int
    used: int | None
    site: str
    dead: bool


class ShownFactors(msgspec.Struct, frozen=True, kw_only=True):
    """The second factors of an account. `site`: the name for keys; else `no_keys` says why."""

    factors: list[ShownFactor]
    codes_left: int
    site: str
    no_keys: str
    demanded: bool


class NewApp(msgspec.Struct, frozen=True):
    """The secret for an authenticator app, shown once: typed, or read from a QR code (SVG)."""

    secret: str
    picture: str


class Where(NamedTuple):
    """Where keys may be used, or why nowhere: `address-only` or `no-tls`."""

    site: Site | None
    why: str


def where(public: str) -> Where:
    """Browsers refuse keys on an address, and on a name without HTTPS except localhost."""
    parts = urlsplit(public)
    name = parts.hostname or ""
    if not name or _is_address(name):
        return Where(None, "address-only")
    if parts.scheme != "https" and name != "localhost":
        return Where(None, "no-tls")
    return Where(Site(name, public.rstrip("/")), "")


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


class Factors:
    """The second factors of the accounts of an agency; `public` is the server's address."""

    def __init__(self, node: Node, agency: str, public: str) -> None:
        self.where = where(public)
        self._node = node
        self._agency = agency
        self._attempts = Attempts(LONGEST_WAIT)
        self._challenges = Pending[bytes](PATIENCE)
        self._secrets = Pending[bytes](PATIENCE)

    async def shown(self, account: str, demanded: bool = False) -> ShownFactors:
        """The factors of an account, without what proves them. `demanded`: it must have one."""
        row = await self._node.change(lambda change: change.get(second_factors, account))
        site = self.where.site.name if self.where.site else ""
        return ShownFactors(
            factors=[_shown(each, site) for each in row["factors"]] if row else [],
            codes_left=row["codes_left"] if row else 0,
            site=site,
            no_keys=self.where.why,
            demanded=demanded,
        )

    # Proof.

    async def challenge(self, account: str, holder: str) -> Challenge:
        """The ways of an account to prove itself. `holder` is the session or ticket that asks."""
        row = await self._node.change(lambda change: change.get(second_factors, account))
        if not row or not row["enrolled"]:
            return Challenge(["password"], None)
        keys = await self._keys(account)
        ways = ["app"] if any(each["way"] == "app" for each in row["factors"]) else []
        ways += ["key"] if keys else []
        ways += ["code"] if row["codes_left"] else []
        return Challenge(ways, self._request(list(keys.values()), holder) if keys else None)

    def _request(self, keys: list[Key], holder: str) -> dict[str, Any]:
        assert self.where.site
        known = [key.passkey.id for key in keys]
        return passkeys.request(self.where.site, known, self._new_challenge(holder))

    async def prove(
        self, account: str, proof: Proof, holder: str, address: str, lane: str = ""
    ) -> None:
        """`Refused("factor-wrong")`, or `sign-in-wait` after too many tries.

        `lane` names a known device, or sessions, whose failures are counted apart.
        """
        self._attempts.begin(account, address, self._node.steady(), lane)
        if proof.key:
            proven = await self._prove_key(account, proof.key, holder)
        else:
            proven = await self._node.change(
                partial(changes.use_code, account, proof.code), account
            )
        if not proven:
            failed = FactorFailed(address=address, count=1 + self._attempts.take_unheard(address))
            await self._node.change(lambda change: change.record(failed, account))
            raise Refused("factor-wrong")
        self._attempts.succeeded(account, address, lane)

    async def _prove_key(self, account: str, answer: Assertion, holder: str) -> bool:
        challenge = self._challenges.take(holder, self._node.steady())
        key = (await self._keys(account)).get(answer.id)
        site = self.where.site
        if challenge is None or key is None or site is None:
            return False
        count = await asyncio.to_thread(
            passkeys.used, answer, site, challenge, key.passkey, key.count
        )
        if count is None:
            return False
        return await self._node.change(
            partial(changes.use_key, account, key.factor, count), account
        )

    async def _keys(self, account: str) -> dict[str, Key]:
        """The keys of an account that work under the name of this server, by credential id."""
        site = self.where.site
        if site is None:
            return {}
        keys = await self._node.change(partial(changes.keys_of, account, site.name))
        return {key.passkey.id: key for key in keys}

    def _new_challenge(self, holder: str) -> bytes:
        challenge = os.urandom(passkeys.CHALLENGE)
        self._challenges.put(holder, challenge, self._node.steady())
        return challenge

    # Adding and removing.

    def begin_app(self, account: ViewRow, holder: str) -> NewApp:
        """A secret for an app; it counts once a code of it is confirmed."""
        secret = os.urandom(totp.SECRET)
        self._secrets.put(holder, secret, self._node.steady())
        address = totp.address(secret, account["name"], self._agency)
        picture = segno.make(address, error="l").svg_data_uri(scale=4, border=4, light="#fff")
        return NewApp(totp.typed(secret), picture)

    async def add_app(self, account: str, holder: str, name: str, code: str) -> list[str]:
        """Add the app that shows this code; returns recovery codes with the first factor.

        `holder` is the session: the first factor ends the others of the account.
        `Refused("factor-setup-over")` when too much time has passed, `factor-code-wrong`.
        """
        secret = self._secrets.get(holder, self._node.steady())
        if secret is None:
            raise Refused("factor-setup-over")
        step = totp.matching_step(secret, totp.plain(code), self._node.clock(), 0)
        if step is None:
            raise Refused("factor-code-wrong")
        self._secrets.drop(holder)  # one secret is one app: its codes are good once
        adding = Addition("app", name, secret, step, "")
        return await self._node.change(
            partial(changes.add, account, adding, _fresh_codes(), holder), account
        )

    async def begin_key(self, account: ViewRow, holder: str) -> dict[str, Any]:
        """What the browser needs to make a key. `Refused("no-keys-here")` without a name."""
        site = self._site()
        known = list(await self._keys(account["id"]))
        challenge = self._new_challenge(holder)
        return passkeys.creation(site, self._agency, account, known, challenge)

    async def add_key(self, account: str, holder: str, name: str, answer: Attestation) -> list[str]:
        """Add a key; returns recovery codes with the first factor. `Refused("key-wrong")`."""
        site, challenge = self._site(), self._challenges.take(holder, self._node.steady())
        if challenge is None:
            raise Refused("factor-setup-over")
        key, count = await asyncio.to_thread(passkeys.made, answer, site, challenge)
        if key.id in await self._keys(account):
            raise Refused("key-known")
        adding = Addition("key", name, msgspec.json.encode(key), count, site.name)
        return await self._node.change(
            partial(changes.add, account, adding, _fresh_codes(), holder), account
        )

    def _site(self) -> Site:
        if self.where.site is None:
            raise Refused("no-keys-here")
        return self.where.site

    async def remove(self, account: str, factor: str, demanded: bool) -> None:
        """Remove an own factor. `Refused("factor-demanded")` for the last, if one is `demanded`."""
        site = self.where.site.name if self.where.site else ""
        await self._node.change(partial(changes.remove, account, factor, site, demanded), account)

    async def renew_codes(self, account: str) -> list[str]:
        """New recovery codes, in place of those left."""
        return await self._node.change(
            partial(changes.renew_codes, account, _fresh_codes()), account
        )


def _shown(factor: ViewRow, site: str) -> ShownFactor:
    return ShownFactor(
        id=factor["id"],
        way=factor["way"],
        name=factor["name"],
        added=factor["added"],
        used=factor["used"],
        site=factor["site"],
        dead=changes.is_dead(factor, site),
    )


def _fresh_codes() -> list[str]:
    return recovery.codes(os.urandom(recovery.COUNT * recovery.BYTES))
