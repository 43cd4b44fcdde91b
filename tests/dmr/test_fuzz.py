"""No bytes at all break a decoder."""

import pytest

from fuzz import dmr


@pytest.mark.slow
def test_twenty_thousand_inputs_are_read_or_refused() -> None:
    assert dmr.run(20_000) > 20_000
