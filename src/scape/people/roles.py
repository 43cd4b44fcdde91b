"""Which role may do what."""

from enum import StrEnum

from scape.web.rights import Right


class Role(StrEnum):
    """What an account is in the agency; each has all the rights of the one before."""

    VIEWER = "viewer"
    DISPATCHER = "dispatcher"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


_VIEWER = frozenset({Right.PUBLIC, Right.SIGNED_IN, Right.RADIO_SEE})
_DISPATCHER = _VIEWER | {Right.RADIO_SEARCH, Right.RADIO_COMMAND}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.VIEWER: _VIEWER,
    Role.DISPATCHER: _DISPATCHER,
    Role.SUPERVISOR: _DISPATCHER,
    Role.ADMINISTRATOR: frozenset(Right),
}
