"""Accounts as a feature of a node."""

from collections.abc import Mapping, Set

from argon2 import Parameters

from scape.base.errors import Refused
from scape.people import passwords
from scape.people.factors.routes import ROUTES as FACTOR_ROUTES
from scape.people.lock.routes import ROUTES as LOCK_ROUTES
from scape.people.rights import RIGHTS
from scape.people.roles import roles
from scape.people.routes import ROUTES
from scape.people.service import Agency, People
from scape.people.views import LIVE, VIEWS
from scape.settings import Settings
from scape.web.feature import Feature, Parts
from scape.web.rights import Right


def make(parts: Parts, cost: Parameters = passwords.COST) -> People:
    """The service of people."""
    settings = parts.settings
    agency = Agency(
        name=settings.agency.name,
        language=settings.agency.language,
        public=settings.web.public,
        second_factor=settings.people.second_factor,
        days=settings.people.trusted_days,
        lock_after=settings.people.lock_after,
        lock_after_of=settings.people.lock_after_of,
    )
    check(settings, parts.rights)
    return People(parts.node, agency, roles(parts.rights), cost)


def check(settings: Settings, granted: Mapping[Right, Set[str]]) -> None:
    """`Refused` when the settings name a role that no feature grants anything."""
    known = roles(granted)
    if unknown := sorted(settings.people.lock_after_of.keys() - known.keys()):
        raise Refused("role-in-settings", role=unknown[0], known=", ".join(known))


async def start(parts: Parts) -> People:
    people = make(parts)
    await people.first_administrator()
    return people


FEATURE = Feature(
    name="people",
    views=(VIEWS,),
    live=LIVE,
    routes=(*ROUTES, *FACTOR_ROUTES, *LOCK_ROUTES),
    rights=RIGHTS,
    start=start,
)
