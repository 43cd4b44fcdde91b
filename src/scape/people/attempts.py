"""Failed sign-ins: after five, each further one must wait, for a growing time.

A stranger's attempts are counted for the account and for the address, so that neither many guesses
at one account nor one guess at many accounts is fast. A device on which the account has signed in
before has a count of its own: whatever strangers do, its owner is let in at the first try. One
failure is forgiven every five minutes, because all consoles of a station may share an address.
Pure: `now` is given, in microseconds.
"""

from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address, ip_network

from scape.base.clock import SECOND
from scape.base.errors import Refused, Unavailable

FREE = 5
FORGIVEN = 5 * 60 * SECOND
LONGEST_FOR_ACCOUNT = 60 * SECOND
LONGEST_FOR_ADDRESS = 5 * 60 * SECOND
KEPT = 20_000


@dataclass
class _Failures:
    longest: int
    last: int = 0
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
    """Failures by key. An attempt counts as failed from its beginning, until `succeeded`.

    `longest`: how long an account waits at most.
    """

    def __init__(self, longest: int = LONGEST_FOR_ACCOUNT) -> None:
        self._longest = longest
        self._failures: dict[str, _Failures] = {}

    def begin(self, account: str, address: str, now: int, device: str = "") -> None:
        """Count an attempt, or refuse it with the seconds to wait.

        A refused one is not counted, and leaves nothing behind. `device`: one on which this account
        has signed in before. `Unavailable("sign-in-busy")` while too many others wait.
        """
        keys = self._keys(account, address, device)
        wait = max(self._wait_until(key, now) for key in keys) - now
        if wait > 0:
            if of_address := self._failures.get(_address(address)):
                of_address.unheard += 1
            raise Refused("sign-in-wait", seconds=-(-wait // SECOND))
        self._make_room(now, bool(device))
        for key, longest in keys.items():
            self._failures.setdefault(key, _Failures(longest)).add(now)

    def succeeded(self, account: str, address: str, device: str = "") -> None:
        """Clear the failures of the account or device, and one of the address."""
        for key in self._keys(account, address, device):
            if key != _address(address):
                self._failures.pop(key, None)
            elif failures := self._failures.get(key):
                failures.count -= 1

    def take_unheard(self, address: str) -> int:
        """The number of attempts from this address that did not wait, since the last call."""
        failures = self._failures.get(_address(address))
        if failures is None:
            return 0
        unheard, failures.unheard = failures.unheard, 0
        return unheard

    def _wait_until(self, key: str, now: int) -> int:
        failures = self._failures.get(key)
        return failures.wait_until(now) if failures else 0

    def _make_room(self, now: int, known: bool) -> None:
        """Forget what is forgiven, and nothing else."""
        if len(self._failures) < KEPT:
            return
        self._failures = {key: row for key, row in self._failures.items() if row.left(now)}
        if len(self._failures) >= KEPT and not known:
            raise Unavailable("sign-in-busy")

    def _keys(self, account: str, address: str, device: str) -> dict[str, int]:
        """What an attempt is counted for, each with the longest time to wait."""
        if device:
            return {f"device {device} {account}": self._longest}
        return {f"account {account}": self._longest, _address(address): LONGEST_FOR_ADDRESS}


def _address(address: str) -> str:
    """An IPv6 customer has a whole /64."""
    try:
        ip = ip_address(address)
    except ValueError:
        return f"address {address}"
    if isinstance(ip, IPv4Address):
        return f"address {ip}"
    return f"address {ip.ipv4_mapped or ip_network((ip, 64), strict=False)}"
