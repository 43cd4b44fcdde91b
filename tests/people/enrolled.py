"""Accounts with a second factor, over HTTP: how tests add and use one."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from scape.base.clock import SECOND
from scape.people.events import Role
from scape.people.factors import totp
from scape.settings import Agency, People, Settings, Web
from tests.people.authenticator import SecurityKey
from tests.web.house import PASSWORD, House, open_house

NAME, OTHER = "localhost", "scape.liepaja.home.arpa"
ORIGIN = f"http://{NAME}:8460"  # without TLS, so that the tests' browsers send the cookie


def settings_of(public: str = ORIGIN, **people: Any) -> Settings:
    return Settings(agency=Agency(name="Liepāja"), web=Web(public=public), people=People(**people))


@asynccontextmanager
async def open_agency(folder: Path, public: str = ORIGIN, **people: Any) -> AsyncIterator[House]:
    """A house with a name, so that keys may be used."""
    settings = settings_of(public, **people)
    async with open_house(folder, settings=settings, key=b"k" * 32) as house:
        yield house


@dataclass
class Desk:
    """A browser of an account, and what its user has at hand."""

    house: House
    browser: httpx.AsyncClient
    name: str
    secret: bytes = b""
    last: int = 0
    codes: tuple[str, ...] = ()

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.browser.post(path, json=body)

    async def password(self, password: str = PASSWORD) -> httpx.Response:
        return await self.post("/api/session", name=self.name, password=password)

    async def ticket(self) -> str:
        """The ticket of a sign-in whose password was right."""
        self.browser.cookies.delete("scape_session")
        answer = await self.password()
        assert (answer.status_code, answer.json()["code"]) == (401, "second-factor-needed")
        return str(answer.json()["facts"]["ticket"])

    async def second(self, ticket: str, **proof: Any) -> httpx.Response:
        return await self.post("/api/session/second", ticket=ticket, proof=proof)

    async def sign_in(self) -> httpx.Response:
        return await self.second(await self.ticket(), code=self.code())

    def code(self) -> str:
        """A code that the app shows, not yet used: it waits for the next if need be."""
        step = totp.step_at(self.house.now[0])
        if step <= self.last:
            self.house.now[0] = (self.last + 1) * totp.STEP * SECOND
            step = self.last + 1
        self.last = step
        return totp.code(self.secret, step)

    async def add_app(self, name: str = "Phone") -> httpx.Response:
        begun = (await self.post("/api/people/factors/apps/new")).json()
        self.secret = base64.b32decode(begun["secret"].replace(" ", ""))
        answer = await self.post("/api/people/factors/apps", name=name, code=self.code())
        self._keep(answer)
        return answer

    async def add_key(self, key: SecurityKey, name: str = "Key") -> httpx.Response:
        begun = await self.post("/api/people/factors/keys/new")
        made = key.make(begun.json()["options"])
        answer = await self.post("/api/people/factors/keys", name=name, key=made)
        self._keep(answer)
        return answer

    def _keep(self, answer: httpx.Response) -> None:
        if answer.status_code == 201 and answer.json()["codes"]:
            self.codes = tuple(answer.json()["codes"])

    async def asked(self, ticket: str) -> dict[str, Any]:
        """The options of a sign-in for a key."""
        challenge = (await self.post("/api/session/challenge", ticket=ticket)).json()
        key: dict[str, Any] = challenge["key"]
        return key

    async def is_in(self) -> bool:
        return (await self.browser.get("/api/session")).status_code == 200


@asynccontextmanager
async def at_desk(
    house: House, name: str = "ozols", role: Role = Role.VIEWER
) -> AsyncIterator[Desk]:
    """A new account, signed in by its password."""
    await house.open_account(name, role)
    async with house.browser() as browser:
        desk = Desk(house, browser, name)
        assert (await desk.password()).status_code == 201
        yield desk
