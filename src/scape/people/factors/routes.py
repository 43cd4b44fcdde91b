"""The routes of second factors: the second step of a sign-in, fresh proofs, own factors."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape.base.text import Line, Name
from scape.people import rights
from scape.people.factors.passkeys import Attestation
from scape.people.factors.service import Challenge, NewApp, Proof, ShownFactors
from scape.people.routes import address_of, device_of, signed_in
from scape.people.service import Me, People
from scape.web.guard import Asking, access
from scape.web.rights import PUBLIC, SIGNED_IN, Operation

Front = NamedDependency[People]
AnyRequest = Request[Any, Any, Any]

_OPEN = access(PUBLIC, Operation.NONE)
_OWN = access(SIGNED_IN, Operation.NONE, enrolling=True)
_CHALLENGE = access(SIGNED_IN, Operation.NONE, enrolling=True, locked=True)
_CHANGE = access(SIGNED_IN, Operation.ALTERATION, enrolling=True, fresh=True)

Token = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[A-Za-z0-9_-]*$(?!\n)")]


class Ticket(msgspec.Struct, frozen=True):
    """A sign-in whose password was right."""

    ticket: Token


class SecondStep(msgspec.Struct, frozen=True):
    ticket: Token
    proof: Proof


class AddedApp(msgspec.Struct, frozen=True):
    """`code` is one that the new app shows."""

    name: Name
    code: Annotated[Line, msgspec.Meta(max_length=32)]


class AddedKey(msgspec.Struct, frozen=True):
    name: Name
    key: Attestation


class NewKey(msgspec.Struct, frozen=True):
    """What the browser makes a key from."""

    options: dict[str, Any]


class RecoveryCodes(msgspec.Struct, frozen=True):
    """Recovery codes, shown once; none if the account has some already."""

    codes: list[str]


@post("/api/session/challenge", status_code=200, opt=_OPEN)
async def challenge_of_sign_in(data: JSONBody[Ticket], people: Front) -> Challenge:
    """The second factors of a sign-in."""
    return await people.signing_in.challenge_of(data.ticket)


@post("/api/session/second", opt=_OPEN)
async def second_step(
    data: JSONBody[SecondStep], request: AnyRequest, people: Front
) -> Response[Me]:
    """Begin a session by the second factor."""
    admitted = await people.signing_in.second_step(
        data.ticket, data.proof, address_of(request), device_of(request)
    )
    return await signed_in(people, admitted, request)


@post("/api/people/challenge", status_code=200, opt=_CHALLENGE)
async def challenge(who: Asking, people: Front) -> Challenge:
    """What the user can prove itself with."""
    return await people.factors.challenge(who.account, who.session)


@post("/api/people/proof", status_code=204, opt=_OWN)
async def prove(data: JSONBody[Proof], who: Asking, request: AnyRequest, people: Front) -> None:
    """A fresh proof, for what is refused with `proof-needed`."""
    await people.signing_in.prove(who, data, address_of(request))


@get("/api/people/factors", opt=_OWN)
async def factors(who: Asking, people: Front) -> ShownFactors:
    """The user's second factors."""
    demanded = people.sessions.demands(await people.sessions.account(who))
    return await people.factors.shown(who.account, demanded)


@post("/api/people/factors/apps/new", status_code=200, opt=_CHANGE)
async def begin_app(who: Asking, people: Front) -> NewApp:
    """A secret for an authenticator app."""
    return people.factors.begin_app(await people.sessions.account(who), who.session)


@post("/api/people/factors/apps", opt=_CHANGE)
async def add_app(data: JSONBody[AddedApp], who: Asking, people: Front) -> RecoveryCodes:
    """Add the app that was given the secret."""
    return RecoveryCodes(
        await people.factors.add_app(who.account, who.session, data.name, data.code)
    )


@post("/api/people/factors/keys/new", status_code=200, opt=_CHANGE)
async def begin_key(who: Asking, people: Front) -> NewKey:
    account = await people.sessions.account(who)
    return NewKey(await people.factors.begin_key(account, who.session))


@post("/api/people/factors/keys", opt=_CHANGE)
async def add_key(data: JSONBody[AddedKey], who: Asking, people: Front) -> RecoveryCodes:
    """Add a security key or passkey."""
    return RecoveryCodes(
        await people.factors.add_key(who.account, who.session, data.name, data.key)
    )


@delete("/api/people/factors/{factor:str}", opt=_CHANGE)
async def remove(factor: FromPath[str], who: Asking, people: Front) -> None:
    """Remove one of the user's own factors."""
    demanded = people.sessions.demands(await people.sessions.account(who))
    await people.factors.remove(who.account, factor, demanded)


@post("/api/people/factors/codes", opt=_CHANGE)
async def renew_codes(who: Asking, people: Front) -> RecoveryCodes:
    """New recovery codes; the earlier ones are no longer valid."""
    return RecoveryCodes(await people.factors.renew_codes(who.account))


@get(
    "/api/people/accounts/{account:str}/factors", opt=access(rights.MANAGE, Operation.CONSULTATION)
)
async def factors_of(account: FromPath[str], people: Front) -> ShownFactors:
    """The second factors of an account."""
    return await people.factors.shown(account)


@delete(
    "/api/people/accounts/{account:str}/factors",
    opt=access(rights.MANAGE, Operation.ALTERATION, fresh=True),
)
async def remove_all(account: FromPath[str], who: Asking, people: Front) -> None:
    """Remove the lost second factors of an account; its sessions end, and its user sees that."""
    await people.remove_factors(account, who.account)


ROUTES = (
    *(challenge_of_sign_in, second_step, challenge, prove),
    *(factors, begin_app, add_app, begin_key, add_key, remove, renew_codes),
    *(factors_of, remove_all),
)
