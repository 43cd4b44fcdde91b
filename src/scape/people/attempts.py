"""Sign-ins that failed: after five in a row each further one must wait, longer and longer.

They are counted for the account that was tried and for the address they come from, so neither
many guesses at one account nor one guess at many accounts goes fast. Pure: `now` is given, in
microseconds.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address, ip_network

from scape.base.clock import SECOND
from scape.base.errors import Refused

FREE = 5
LONGEST = 15 * 60 * SECOND
FORGOTTEN = 60 * 60 * SECOND
KEPT = 10_000


@dataclass
class _Failures:
    count: int = 0
    last: int = 0
    unheard: int = 0

    def wait_until(self) -> int:
        if self.count < FREE:
            return 0
        return self.last + min(SECOND << min(self.count - FREE, 20), LONGEST)


class Attempts:
    """Failures by key. An attempt counts as failed from its beginning, until `succeeded`."""

    def __init__(self) -> None:
        self._failures: dict[str, _Failures] = {}

    def begin(self, account: str, address: str, now: int) -> None:
        """Count an attempt, or refuse it with the seconds to wait; a refused one is not counted."""
        failures = [self._of(key, now) for key in _keys(account, address)]
        wait = max(f.wait_until() for f in failures) - now
        if wait > 0:
            failures[1].unheard += 1
            raise Refused("sign-in-wait", seconds=-(-wait // SECOND))
        for failure in failures:
            failure.count += 1
            failure.last = now

    def succeeded(self, account: str, address: str) -> None:
        """It was the right one: the account begins anew, its address is one failure lighter."""
        of_account, of_address = _keys(account, address)
        self._failures.pop(of_account, None)
        if failures := self._failures.get(of_address):
            failures.count -= 1

    def take_unheard(self, account: str, address: str) -> int:
        """How many attempts from this address did not wait, since this was last asked."""
        failures = self._failures.get(_keys(account, address)[1])
        if failures is None:
            return 0
        unheard, failures.unheard = failures.unheard, 0
        return unheard

    def _of(self, key: str, now: int) -> _Failures:
        failures = self._failures.get(key)
        if failures is None or failures.last + FORGOTTEN < now:
            self._make_room()
            failures = self._failures[key] = _Failures(last=now)
        return failures

    def _make_room(self) -> None:
        if len(self._failures) >= KEPT:
            by_age = sorted(self._failures, key=lambda key: self._failures[key].last)
            for key in by_age[: KEPT // 2]:
                del self._failures[key]


def _keys(account: str, address: str) -> tuple[str, str]:
    return f"account {account}", f"address {_network(address)}"


def _network(address: str) -> str:
    """An IPv6 customer has a whole /64 to call from."""
    try:
        ip = ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, IPv4Address):
        return address
    return str(ip.ipv4_mapped or ip_network((ip, 64), strict=False))
