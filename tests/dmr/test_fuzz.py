"""No bytes at all break a decoder."""

import pytest

from fuzz import dmr


@pytest.mark.slow
def test_four_thousand_inputs_are_read_or_refused() -> None:
    assert dmr.run(4_000) > 4_000


@pytest.mark.long
def test_forty_thousand_inputs_are_read_or_refused() -> None:
    assert dmr.run(40_000, seed=2) > 40_000
