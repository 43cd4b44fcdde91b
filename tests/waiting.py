"""Waiting for what must come: two minutes, because only a test that fails waits so long."""

import time
from collections.abc import Callable

PATIENCE = 120.0


def until(true: Callable[[], object]) -> None:
    """Waits for a condition to come true."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
