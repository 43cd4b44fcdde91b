"""Codes of authenticator apps: the vectors of RFC 6238, drift and replay."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.clock import SECOND
from scape.people.factors import totp

RFC = b"12345678901234567890"

# RFC 6238, appendix B, SHA-1: seconds since 1970 and the code of eight digits.
VECTORS = [
    (59, "94287082"),
    (1111111109, "07081804"),
    (1111111111, "14050471"),
    (1234567890, "89005924"),
    (2000000000, "69279037"),
    (20000000000, "65353130"),
]


@pytest.mark.parametrize(("seconds", "expected"), VECTORS)
def test_the_vectors_of_the_rfc(seconds: int, expected: str) -> None:
    step = totp.step_at(seconds * SECOND)
    assert totp.code(RFC, step, digits=8) == expected
    assert totp.code(RFC, step) == expected[2:]


@given(st.binary(min_size=20, max_size=20), st.integers(4, 1 << 32), st.integers(-3, 3))
def test_a_code_is_good_a_step_early_or_late(secret: bytes, step: int, late: int) -> None:
    """Two steps may have the same code by chance."""
    now = (step + late) * totp.STEP * SECOND
    code = totp.code(secret, step)
    near = [step + late + drift for drift in (-1, 0, 1)]
    good = [each for each in near if totp.code(secret, each) == code]
    assert totp.matching_step(secret, code, now, 0) == (good[0] if good else None)
    assert (step in good) is (abs(late) <= 1)
    unused = [each for each in good if each > step]
    assert totp.matching_step(secret, code, now, step) == (unused[0] if unused else None)


def test_a_code_that_is_used_up_is_wrong() -> None:
    now = 1_790_000_000 * SECOND
    step = totp.step_at(now)
    code = totp.code(RFC, step)
    assert totp.matching_step(RFC, code, now, step - 1) == step
    assert totp.matching_step(RFC, code, now, step) is None
    assert totp.matching_step(RFC, code, now + totp.STEP * SECOND, step) is None
    for wrong in ("", "12345", "abcdef", "１２３４５６", code + "0"):
        assert totp.matching_step(RFC, wrong, now, 0) is None


def test_an_app_reads_the_secret_from_the_address() -> None:
    address = urlsplit(totp.address(RFC, "j.ozols", "Liepāja: policija"))
    query = parse_qs(address.query)
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert unquote(address.path) == "/Liepāja  policija:j.ozols"
    assert query["secret"] == [totp.typed(RFC).replace(" ", "")] == ["GEZDGNBVGY3TQOJQ" * 2]
    assert query["issuer"] == ["Liepāja  policija"]
