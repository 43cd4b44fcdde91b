"""What an account may be allowed of alarms."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("alarms.see")
TAKE = Right("alarms.take")

# Each right with the roles that have it.
RIGHTS = {
    SEE: {Role.VIEWER, Role.DISPATCHER, Role.ADMINISTRATOR},
    TAKE: {Role.DISPATCHER},
}
