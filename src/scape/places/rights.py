"""What an account may be allowed of places."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("places.see")

# Each with the least role that has it.
RIGHTS = {SEE: Role.VIEWER}
