"""Devices on which accounts have signed in: a signed cookie, which is no proof of who asks.

It gives failed sign-ins a count of their own, so that strangers cannot lock an owner out. Pure.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping, Sequence

import msgspec

from scape.base.clock import SECOND

LONGEST = 180 * 24 * 60 * 60 * SECOND
MOST = 16  # accounts of one device, the latest first


class Device(msgspec.Struct, frozen=True, array_like=True):
    """A browser: a random `id`, the moment of its latest sign-in, and digests of account names.

    `proofs` has the moments at which second factors were proven on it, by digests of what for.
    """

    id: str
    at: int
    accounts: Sequence[str] = ()
    proofs: Mapping[str, int] = {}

    def knows(self, account: str, now: int) -> bool:
        """Whether this account has signed in here within half a year."""
        return _digest(account) in self.accounts and now - self.at < LONGEST

    def after(self, account: str, now: int) -> "Device":
        """The device once this account has signed in."""
        this = _digest(account)
        others = [each for each in self.accounts if each != this]
        return Device(self.id, now, [this, *others][:MOST], self.proofs)

    def has_proved(self, what: str, now: int, longest: int) -> bool:
        """Whether a second factor was proven here less than `longest` ago."""
        return 0 <= now - self.proofs.get(_digest(what), -longest) < longest

    def proved(self, what: str, now: int) -> "Device":
        """The device once a second factor was proven on it."""
        latest = {**self.proofs, _digest(what): now}
        kept = sorted(latest.items(), key=lambda proof: proof[1], reverse=True)[:MOST]
        return msgspec.structs.replace(self, proofs=dict(kept))


def sign(device: Device, key: bytes) -> str:
    """The value of the cookie."""
    body = msgspec.json.encode(device)
    return f"{_text(body)}.{_text(_mac(key, body))}"


def read(cookie: str, key: bytes) -> Device | None:
    """The device of a cookie that we signed, else None."""
    body, _, mac = cookie.partition(".")
    try:
        signed = _bytes(body)
        if hmac.compare_digest(_bytes(mac), _mac(key, signed)):
            return msgspec.json.decode(signed, type=Device)
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        pass
    return None


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, b"device " + body, hashlib.sha256)


def _digest(account: str) -> str:
    return hashlib.sha256(account.encode()).hexdigest()[:16]


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
