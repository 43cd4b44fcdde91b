"""Accounts as a feature of a node."""

from argon2 import Parameters

from scape.people import passwords
from scape.people.factors.routes import ROUTES as FACTOR_ROUTES
from scape.people.lock.routes import ROUTES as LOCK_ROUTES
from scape.people.rights import RIGHTS
from scape.people.roles import must_exist, roles
from scape.people.routes import ROUTES
from scape.people.service import Agency, People
from scape.people.views import LIVE, VIEWS
from scape.web.feature import Feature, Parts


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
    known = roles(parts.rights)
    must_exist(settings.people.lock_after_of, known)
    return People(parts.node, agency, known, cost)


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
