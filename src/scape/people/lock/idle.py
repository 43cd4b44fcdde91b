"""When a console locks by itself. Pure.

Only what a person does counts as use: a change, or keys and pointer as the console reports them.
What a console asks for by itself, a live list for instance, prolongs nothing.
"""

from collections.abc import Collection, Mapping

from scape.base.clock import SECOND

LAG = 30 * SECOND  # how late a console reports its use


class Idle:
    """When each session was used last, by the monotonic clock. Times in microseconds."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def use(self, session: str, now: int) -> None:
        self._used[session] = now

    def is_over(self, session: str, longest: int, now: int) -> bool:
        """Whether it was not used for so long; one that is seen first has just been used."""
        return now - self._used.setdefault(session, now) >= longest + LAG

    def forget(self, sessions: Collection[str]) -> None:
        for session in sessions:
            self._used.pop(session, None)


def longest_idle(held: Collection[str], after: int, of_roles: Mapping[str, int]) -> int:
    """After how many minutes the console of an account with these roles locks: the fewest."""
    return min((of_roles.get(role, after) for role in held), default=after)
