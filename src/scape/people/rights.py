"""The rights over the accounts of others."""

from scape.people.events import Role
from scape.web.rights import Right

MANAGE = Right("people.manage")

# Each right with the roles that have it.
RIGHTS = {MANAGE: {Role.ADMINISTRATOR}}
