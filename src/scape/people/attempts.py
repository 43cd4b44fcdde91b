"""Failed sign-ins: after five, each further one must wait, for a growing time.

They are counted per account and per address, so that neither many guesses at one account nor one
guess at many accounts is fast. The wait of an account is short, because otherwise guessing would
lock its owner out; one failure is forgiven every five minutes, because all consoles of a station
may share an address. Pure: `now` is an argument, in microseconds.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address, ip_network

from scape.base.clock import SECOND
from scape.base.errors import Refused

FREE = 5
FORGIVEN = 5 * 60 * SECOND
LONGEST_FOR_ACCOUNT = 60 * SECOND
LONGEST_FOR_ADDRESS = 5 * 60 * SECOND
KEPT = 10_000


@dataclass
class _Failures:
    longest: int
    last: int
    count: int = 0
    unheard: int = 0

    def left(self, now: int) -> int:
        """The number of failures not yet forgiven."""
        return max(0, self.count - (now - self.last) // FORGIVEN)

    def wait_until(self, now: int) -> int:
        over = self.left(now) - FREE
        return 0 if over < 0 else self.last + min(SECOND << min(over, 20), self.longest)

    def add(self, now: int) -> None:
        self.count = self.left(now) + 1
        self.last = now


class Attempts:
    """Failures by key. An attempt counts as failed from its beginning, until `succeeded`."""

    def __init__(self) -> None:
        self._failures: dict[str, _Failures] = {}

    def begin(self, account: str, address: str, now: int) -> None:
        """Count an attempt, or refuse it with the seconds to wait; a refused one is not counted."""
        of_account = self._of(_account(account), LONGEST_FOR_ACCOUNT, now)
        of_address = self._of(_address(address), LONGEST_FOR_ADDRESS, now)
        wait = max(of_account.wait_until(now), of_address.wait_until(now)) - now
        if wait > 0:
            of_address.unheard += 1
            raise Refused("sign-in-wait", seconds=-(-wait // SECOND))
        of_account.add(now)
        of_address.add(now)

    def succeeded(self, account: str, address: str) -> None:
        """The sign-in succeeded: clear the account's failures, and one of the address."""
        self._failures.pop(_account(account), None)
        if failures := self._failures.get(_address(address)):
            failures.count -= 1

    def take_unheard(self, address: str) -> int:
        """The number of attempts from this address that did not wait, since the last call."""
        failures = self._failures.get(_address(address))
        if failures is None:
            return 0
        unheard, failures.unheard = failures.unheard, 0
        return unheard

    def _of(self, key: str, longest: int, now: int) -> _Failures:
        if key not in self._failures:
            self._make_room()
            self._failures[key] = _Failures(longest, last=now)
        return self._failures[key]

    def _make_room(self) -> None:
        if len(self._failures) >= KEPT:
            by_age = sorted(self._failures, key=lambda key: self._failures[key].last)
            for key in by_age[: KEPT // 2]:
                del self._failures[key]


def _account(name: str) -> str:
    return f"account {name}"


def _address(address: str) -> str:
    """An IPv6 customer has a whole /64."""
    try:
        ip = ip_address(address)
    except ValueError:
        return f"address {address}"
    if isinstance(ip, IPv4Address):
        return f"address {ip}"
    return f"address {ip.ipv4_mapped or ip_network((ip, 64), strict=False)}"
