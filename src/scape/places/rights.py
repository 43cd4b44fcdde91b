"""What an account may be allowed of places."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("places.see")
MANAGE = Right("places.manage")

# Each right with the roles that have it.
RIGHTS = {SEE: {Role.VIEWER, Role.DISPATCHER}, MANAGE: {Role.DISPATCHER}}
