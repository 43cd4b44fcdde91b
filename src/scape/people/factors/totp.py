"""One-time codes of authenticator apps: TOTP (RFC 6238) with SHA-1, 6 digits, 30 s. Pure."""

import base64
import hmac

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from scape.base.clock import SECOND

SECRET = 20  # bytes, RFC 4226, 4: the recommended length
DIGITS = 6
STEP = 30  # seconds
DRIFT = 1  # steps that the clock of a phone may be ahead or behind


def code(secret: bytes, step: int, digits: int = DIGITS) -> str:
    """The code of a time step."""
    return HOTP(secret, digits, SHA1()).generate(step).decode()  # noqa: S303


def step_at(now: int) -> int:
    """The time step of a moment in microseconds since 1970."""
    return now // (STEP * SECOND)


def matching_step(secret: bytes, given: str, now: int, last: int) -> int | None:
    """The step whose code was given, None when it is wrong. A code up to step `last` is used up."""
    middle = step_at(now)
    for step in range(max(middle - DRIFT, last + 1), middle + DRIFT + 1):
        if hmac.compare_digest(code(secret, step).encode(), given.encode()):
            return step
    return None


def plain(code: str) -> str:
    """A code as typed, without blanks."""
    return "".join(code.split())


def typed(secret: bytes) -> str:
    """The secret as people type it into an app, in groups of four."""
    text = base64.b32encode(secret).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def address(secret: bytes, account: str, agency: str) -> str:
    """The address that an app reads from the QR code. Apps take a colon for the end of a name."""
    issuer = agency.replace(":", " ")
    return TOTP(secret, DIGITS, SHA1(), STEP).get_provisioning_uri(account, issuer)  # noqa: S303
