"""Decisions about the registers: which sites, radios and talkgroups there are."""

from typing import Annotated, Any

import msgspec

from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.radio.events import (
    Carried,
    RadioChanged,
    RadioRegistered,
    RadioRemoved,
    SiteChanged,
    SiteRegistered,
    SiteRemoved,
    SiteSecretRotated,
    TalkgroupChanged,
    TalkgroupRegistered,
    TalkgroupRemoved,
)

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Text = Annotated[str, msgspec.Meta(max_length=200)]
# A DMR identity has 24 bits; a repeater id on the wire has 32.
DmrNumber = Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFF)]
RepeaterNumber = Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFFFF)]


class SiteDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    place: Text = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    talkgroups: tuple[Carried, ...] = ()


class NewSite(SiteDetails, frozen=True, kw_only=True):
    number: RepeaterNumber


class RadioDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    unit: Text = ""


class NewRadio(RadioDetails, frozen=True, kw_only=True):
    number: DmrNumber


class TalkgroupDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name


class NewTalkgroup(TalkgroupDetails, frozen=True, kw_only=True):
    number: DmrNumber


def register_site(known: ViewRow | None, request: NewSite) -> SiteRegistered:
    """The event lacks its secret, which is sealed once the decision is made."""
    _must_be_new(known, request.number)
    _carried_once(request.talkgroups)
    return SiteRegistered(secret="", **_fields(request))


def change_site(known: ViewRow | None, number: int, request: SiteDetails) -> SiteChanged:
    _must_be_known(known, "no-such-site", number)
    _carried_once(request.talkgroups)
    return SiteChanged(number=number, **_fields(request))


def remove_site(known: ViewRow | None, number: int) -> SiteRemoved:
    _must_be_known(known, "no-such-site", number)
    return SiteRemoved(number=number)


def rotate_secret(known: ViewRow | None, number: int) -> SiteSecretRotated:
    """The event lacks its secret, which is sealed once the decision is made."""
    _must_be_known(known, "no-such-site", number)
    return SiteSecretRotated(number=number, secret="")


def register_radio(known: ViewRow | None, request: NewRadio) -> RadioRegistered:
    _must_be_new(known, request.number)
    return RadioRegistered(**_fields(request))


def change_radio(known: ViewRow | None, number: int, request: RadioDetails) -> RadioChanged:
    _must_be_known(known, "no-such-radio", number)
    return RadioChanged(number=number, **_fields(request))


def remove_radio(known: ViewRow | None, number: int) -> RadioRemoved:
    _must_be_known(known, "no-such-radio", number)
    return RadioRemoved(number=number)


def register_talkgroup(known: ViewRow | None, request: NewTalkgroup) -> TalkgroupRegistered:
    _must_be_new(known, request.number)
    return TalkgroupRegistered(**_fields(request))


def change_talkgroup(
    known: ViewRow | None, number: int, request: TalkgroupDetails
) -> TalkgroupChanged:
    _must_be_known(known, "no-such-talkgroup", number)
    return TalkgroupChanged(number=number, **_fields(request))


def remove_talkgroup(known: ViewRow | None, number: int) -> TalkgroupRemoved:
    _must_be_known(known, "no-such-talkgroup", number)
    return TalkgroupRemoved(number=number)


def _fields(request: msgspec.Struct) -> dict[str, Any]:
    return msgspec.structs.asdict(request)


def _must_be_new(known: ViewRow | None, number: int) -> None:
    if known:
        raise Refused("number-taken", number=number, name=known["name"])


def _must_be_known(known: ViewRow | None, code: str, number: int) -> None:
    if not known:
        raise Missing(code, number=number)


def _carried_once(talkgroups: tuple[Carried, ...]) -> None:
    """A slot carries a talkgroup once, and a talkgroup is carried on one slot of a site."""
    seen = set()
    for carried in talkgroups:
        if carried.talkgroup in seen:
            raise Refused("talkgroup-twice", talkgroup=carried.talkgroup)
        seen.add(carried.talkgroup)
