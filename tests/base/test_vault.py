"""Secrets at rest: only the key that sealed them opens them."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base import vault
from scape.base.errors import Refused

KEY = bytes(range(32))


@given(st.binary(max_size=200))
def test_what_was_sealed_is_opened_by_its_key_alone(secret: bytes) -> None:
    sealed = vault.seal(KEY, secret)
    assert vault.unseal(KEY, sealed) == secret
    with pytest.raises(Refused, match="vault-key-wrong"):
        vault.unseal(bytes(32), sealed)


@given(st.binary(max_size=60))
def test_what_nobody_sealed_is_refused(sealed: bytes) -> None:
    with pytest.raises(Refused, match="vault-key-wrong"):
        vault.unseal(KEY, sealed)


def test_all_who_ask_at_once_get_the_same_key(tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    with ThreadPoolExecutor(8) as many:
        keys = set(many.map(lambda _: vault.load_key(path, bool), range(32)))
    assert len(keys) == 1
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["vault.key"]


def test_a_damaged_key_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    path.write_bytes(b"short")
    with pytest.raises(Refused, match="vault-key-damaged"):
        vault.load_key(path, bool)
    assert path.read_bytes() == b"short"


def test_a_lost_key_is_not_replaced_once_something_is_sealed(tmp_path: Path) -> None:
    path = tmp_path / "vault.key"
    with pytest.raises(Refused, match="vault-key-lost") as refused:
        vault.load_key(path, lambda: True)
    assert refused.value.facts == {"path": str(path)}
    assert not path.exists()


def test_a_key_that_another_process_has_just_made_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "vault.key"

    def meanwhile() -> bool:
        path.write_bytes(KEY)
        return True

    assert vault.load_key(path, meanwhile) == KEY
