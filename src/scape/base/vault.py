"""Secrets at rest: AES-256-GCM under a key that is never in the database."""

import contextlib
import hmac
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from scape.base.errors import Refused

_NONCE = 12


def seal(key: bytes, secret: bytes) -> bytes:
    """Twelve bytes of nonce, then the ciphertext with its tag."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, None)


def unseal(key: bytes, sealed: bytes) -> bytes:
    """The secret, or `Refused("vault-key-wrong")` when this key did not seal it."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except (InvalidTag, ValueError):
        raise Refused("vault-key-wrong") from None


def key_for(key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose, the same as long as the vault's key is."""
    return hmac.digest(key, purpose.encode(), "sha256")


def load_key(path: Path, sealed: Callable[[], bool]) -> bytes:
    """The 32 bytes of the key file, readable by its owner only.

    It is made when it is missing and nothing is `sealed` yet. `Refused("vault-key-lost")` when
    something is: a new key would open none of it.
    """
    if not path.exists():
        if sealed() and not path.exists():  # another process may just have made it
            raise Refused("vault-key-lost", path=str(path))
        _make_key(path)
    key = path.read_bytes()
    if len(key) != 32:
        raise Refused("vault-key-damaged", path=str(path))
    return key


def _make_key(path: Path) -> None:
    """Create the file atomically; of several processes the first wins."""
    fresh = _fresh(path, os.urandom(32))
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(fresh)
    fresh.unlink()


def write(path: Path, content: bytes) -> None:
    """Replace a file atomically by one that only its owner may read."""
    _fresh(path, content).replace(path)


def _fresh(path: Path, content: bytes) -> Path:
    """A new file beside `path`, on the disk."""
    descriptor, fresh = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return Path(fresh)
