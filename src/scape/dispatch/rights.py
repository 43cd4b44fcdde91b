"""What an account may be allowed of units and incidents."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("dispatch.see")
WORK = Right("dispatch.work")
SEARCH = Right("dispatch.search")
MANAGE = Right("dispatch.manage")
CREW = Right("dispatch.crew")

# Each right with the roles that have it.
RIGHTS: dict[Right, set[str]] = {
    SEE: {Role.VIEWER, Role.DISPATCHER, Role.ADMINISTRATOR},
    WORK: {Role.DISPATCHER},
    SEARCH: {Role.DISPATCHER},
    MANAGE: {Role.DISPATCHER, Role.ADMINISTRATOR},
    CREW: {"crew"},
}
