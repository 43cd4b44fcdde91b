"""What an account may be allowed of alarms."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("alarms.see")
TAKE = Right("alarms.take")

# Each with the least role that has it.
RIGHTS = {SEE: Role.VIEWER, TAKE: Role.DISPATCHER}
