"""The routes of people: sessions, the user's own account, all accounts."""

from ipaddress import ip_address
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, delete, get, post, put
from litestar.datastructures import Cookie
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from scape import __version__
from scape.base.clock import SECOND
from scape.base.text import Line
from scape.people import devices, rights
from scape.people.accounts import AccountEdit, NewAccount
from scape.people.events import Language
from scape.people.service import Me, OpenedAccount, People, RoleCard
from scape.people.sessions import LONGEST
from scape.people.signing_in import Admitted
from scape.web.guard import COOKIE, Asking, access, cookie_name
from scape.web.rights import PUBLIC, SIGNED_IN, Operation

Front = NamedDependency[People]
AnyRequest = Request[Any, Any, Any]
DEVICE = "scape_device"
Secret = Annotated[Line, msgspec.Meta(max_length=1024)]


class SignIn(msgspec.Struct, frozen=True):
    name: Annotated[Line, msgspec.Meta(max_length=64)]
    password: Secret


class PasswordChange(msgspec.Struct, frozen=True):
    old: Secret
    new: Secret


class LanguageChoice(msgspec.Struct, frozen=True):
    language: Language


class Given(msgspec.Struct, frozen=True):
    """A one-time password, shown once."""

    password: str


class AgencyCard(msgspec.Struct, frozen=True):
    """The public facts of this node."""

    name: str
    version: str
    languages: tuple[Language, ...]
    language: Language


@get("/api/agency", opt=access(PUBLIC, Operation.NONE))
async def agency(people: Front) -> AgencyCard:
    """Whose node this is: what the sign-in page shows."""
    known = people.agency
    return AgencyCard(known.name, __version__, ("lv", "lt", "en"), known.language)


@post("/api/session", opt=access(PUBLIC, Operation.NONE))
async def sign_in(data: JSONBody[SignIn], request: AnyRequest, people: Front) -> Response[Me]:
    """Begin a session; the browser holds it by the cookie alone."""
    address, device = address_of(request), device_of(request)
    return await signed_in(
        people, await people.sign_in(data.name, data.password, address, device), request
    )


async def signed_in(people: People, admitted: Admitted, request: AnyRequest) -> Response[Me]:
    """The answer to a sign-in that succeeded; the session that the browser had before ends."""
    secure = people.agency.public.startswith("https:") or request.url.scheme == "https"
    before = request.cookies.get(cookie_name(COOKIE, secure))
    if before and (who := await people.sessions.find(before)):
        await people.sign_out(who)
    cookies = [
        _cookie(COOKIE, admitted.token, LONGEST, secure),
        _cookie(DEVICE, admitted.device, devices.LONGEST, secure),
    ]
    return Response(await people.me(admitted.who), cookies=cookies)


def _cookie(name: str, value: str, longest: int, secure: bool) -> Cookie:
    seconds = longest // SECOND
    return Cookie(
        cookie_name(name, secure),
        value=value,
        max_age=seconds,
        httponly=True,
        samesite="strict",
        secure=secure,
    )


def device_of(request: AnyRequest) -> str:
    """The cookie of the device, which is signed; empty: it has none."""
    cookies = request.cookies
    return cookies.get(cookie_name(DEVICE, secure=True)) or cookies.get(DEVICE, "")


def address_of(request: AnyRequest) -> str:
    """Where a request comes from; empty if a proxy names no address."""
    try:
        return str(ip_address(request.client.host)) if request.client else ""
    except ValueError:
        return ""


@get("/api/session", opt=access(SIGNED_IN, Operation.NONE, one_time=True, locked=True))
async def session(who: Asking, people: Front) -> Me:
    """The signed-in user."""
    return await people.me(who)


@delete("/api/session", opt=access(SIGNED_IN, Operation.NONE, one_time=True, locked=True))
async def sign_out(who: Asking, people: Front) -> None:
    """End this session."""
    await people.sign_out(who)


@delete("/api/sessions", opt=access(SIGNED_IN, Operation.NONE, one_time=True, locked=True))
async def sign_out_everywhere(who: Asking, people: Front) -> None:
    """End all sessions of the user's own account."""
    await people.sign_out_everywhere(who.account, who.account)


@post(
    "/api/people/password",
    status_code=204,
    opt=access(SIGNED_IN, Operation.ALTERATION, one_time=True),
)
async def change_password(
    data: JSONBody[PasswordChange],
    who: Asking,
    request: AnyRequest,
    people: Front,
) -> None:
    """Change the user's own password."""
    await people.change_password(who, data.old, data.new, address_of(request))


@put(
    "/api/people/language",
    status_code=204,
    opt=access(SIGNED_IN, Operation.ALTERATION, one_time=True),
)
async def choose_language(data: JSONBody[LanguageChoice], who: Asking, people: Front) -> None:
    """Set the language of the user's console."""
    await people.choose_language(who, data.language)


@get("/api/people/names", opt=access(SIGNED_IN, Operation.CONSULTATION))
async def names(people: Front) -> dict[str, str]:
    """The names of all accounts, by id."""
    return await people.names()


@get("/api/people/roles", opt=access(rights.MANAGE, Operation.NONE))
async def roles(people: Front) -> list[RoleCard]:
    """The roles that an account may have, and what each may do."""
    return people.roles()


@post("/api/people/accounts", opt=access(rights.MANAGE, Operation.COLLECTION, fresh=True))
async def open_account(data: JSONBody[NewAccount], who: Asking, people: Front) -> OpenedAccount:
    """Open an account; the answer holds its one-time password."""
    return await people.open_account(data, who.account)


@put(
    "/api/people/accounts/{account:str}",
    status_code=204,
    opt=access(rights.MANAGE, Operation.ALTERATION, fresh=True),
)
async def change_account(
    account: FromPath[str],
    data: JSONBody[AccountEdit],
    who: Asking,
    people: Front,
) -> None:
    """Change an account's name, roles or language, disable it or enable it again."""
    await people.change_account(account, data, who.account)


@post(
    "/api/people/accounts/{account:str}/password",
    opt=access(rights.MANAGE, Operation.ALTERATION, fresh=True),
)
async def reset_password(account: FromPath[str], who: Asking, people: Front) -> Given:
    """Give an account a new one-time password."""
    return Given(await people.reset_password(account, who.account))


@delete(
    "/api/people/accounts/{account:str}/sessions",
    opt=access(rights.MANAGE, Operation.ALTERATION, fresh=True),
)
async def end_sessions(account: FromPath[str], who: Asking, people: Front) -> None:
    """Sign an account out everywhere."""
    await people.sign_out_everywhere(account, who.account)


ROUTES = (
    agency,
    sign_in,
    session,
    sign_out,
    sign_out_everywhere,
    change_password,
    choose_language,
    names,
    roles,
    open_account,
    change_account,
    reset_password,
    end_sessions,
)
