"""The rights over the radio network."""

from scape.people.events import Role
from scape.web.rights import Right

SEE = Right("radio.see")
SEARCH = Right("radio.search")
LISTEN = Right("radio.listen")
RELEASE = Right("radio.release")
TALK = Right("radio.talk")
PRE_EMPT = Right("radio.pre-empt")
CALL_ALL = Right("radio.call-all")
COMMAND = Right("radio.command")
MANAGE = Right("radio.manage")

# Each right with the roles that have it.
RIGHTS = {
    SEE: {Role.VIEWER, Role.DISPATCHER, Role.ADMINISTRATOR},
    SEARCH: {Role.DISPATCHER},
    LISTEN: {Role.DISPATCHER},
    RELEASE: {Role.ADMINISTRATOR},
    TALK: {Role.DISPATCHER},
    PRE_EMPT: {Role.DISPATCHER},
    CALL_ALL: {Role.DISPATCHER},
    COMMAND: {Role.DISPATCHER},
    MANAGE: {Role.ADMINISTRATOR},
}
