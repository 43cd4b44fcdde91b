"""What an account may be allowed of the accounts of others."""

from scape.people.events import Role
from scape.web.rights import Right

MANAGE = Right("people.manage")

# Each with the least role that has it.
RIGHTS = {MANAGE: Role.ADMINISTRATOR}
