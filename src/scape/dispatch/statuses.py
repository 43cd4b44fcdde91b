"""The statuses of units: what each number means, and which of them a kind of unit has."""

from typing import Literal, get_args

Status = Literal[1, 2, 3, 4, 6, 7, 8, 9]
UnitKind = Literal["patrol", "foot", "bicycle", "dog", "boat", "inspector", "volunteer", "partner"]

FREE, AT_STATION, ON_WAY, ON_SCENE, UNAVAILABLE, TRANSPORT, LIMITED, ELSEWHERE = get_args(Status)
TALK, URGENT_TALK = 5, 0  # requests, not statuses: the unit keeps the one it has

# A unit that reports one of these has left its incident.
LEAVING = frozenset({FREE, AT_STATION})

_ALL = frozenset(get_args(Status))
_NOT_OF: dict[UnitKind, frozenset[int]] = {
    "foot": frozenset({TRANSPORT}),
    "bicycle": frozenset({TRANSPORT}),
    "dog": frozenset({TRANSPORT}),
    "inspector": frozenset({TRANSPORT}),
    "volunteer": frozenset({TRANSPORT, ELSEWHERE}),
}


def of_kind(kind: UnitKind) -> frozenset[int]:
    """The statuses of a kind of unit: nobody is taken somewhere on foot."""
    return _ALL - _NOT_OF.get(kind, frozenset())
