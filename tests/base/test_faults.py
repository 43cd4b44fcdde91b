"""An error that repeats: counted always, told whole once a minute."""

import asyncio
import io
import logging
from collections.abc import Callable, Iterator

import pytest

from scape.base.faults import CLIENT, LINES, Faults


@pytest.fixture
def now() -> list[float]:
    return [0.0]


@pytest.fixture
def faults(now: list[float]) -> Faults:
    return Faults(lambda: now[0])


@pytest.fixture
def told(faults: Faults) -> Iterator[io.StringIO]:
    """What a log on a terminal shows."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.addFilter(faults)
    for name in ("scape.test", "uvicorn.error"):
        logging.getLogger(name).addHandler(handler)
    yield text
    for name in ("scape.test", "uvicorn.error"):
        logging.getLogger(name).removeHandler(handler)


def divide() -> float:
    return 1 / int("0")


def convert() -> int:
    return int("x")


def fail(what: Callable[[], object]) -> None:
    try:
        what()
    except (ZeroDivisionError, ValueError):
        logging.getLogger("scape.test").exception("failed")


def test_the_same_fault_is_told_whole_once_a_minute_with_its_count(
    faults: Faults, told: io.StringIO, now: list[float]
) -> None:
    for _ in range(5000):
        fail(divide)
    said = told.getvalue()
    assert (said.count("Traceback"), said.count("failed\n"), faults.count) == (1, LINES, 5000)
    now[0] = 60.0
    fail(divide)
    after = told.getvalue()[len(said) :]
    assert after.startswith("failed (4999 times before)\nTraceback")
    now[0] = 120.0
    fail(divide)
    assert "before" not in told.getvalue()[len(said) + len(after) :]


def test_what_clients_are_denied_is_told_once_a_minute_of_each(
    faults: Faults, told: io.StringIO, now: list[float]
) -> None:
    def deny(client: str) -> None:
        logging.getLogger("scape.test").warning("denied", extra={CLIENT: client})

    for _ in range(1000):
        deny("anna no-right")
    deny("ozols no-right")
    assert told.getvalue() == "denied\ndenied\n"
    now[0] = 60.0
    deny("anna no-right")
    assert told.getvalue().endswith("denied (999 times before)\n")


def test_another_fault_is_told_at_once(faults: Faults, told: io.StringIO) -> None:
    fail(divide)
    fail(convert)
    assert told.getvalue().count("Traceback") == 2


def test_what_is_no_error_is_always_told(faults: Faults, told: io.StringIO) -> None:
    logger = logging.getLogger("scape.test")
    for _ in range(50):
        logger.warning("a repeater was refused")
    assert (told.getvalue().count("refused"), faults.count) == (50, 0)


def test_what_the_server_says_of_bad_requests_is_told_once_a_minute(
    faults: Faults, told: io.StringIO, now: list[float]
) -> None:
    for second in range(61):
        now[0] = second
        logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
    lines = told.getvalue().splitlines()
    message = "Invalid HTTP request received."
    assert lines == [message, f"{message} (59 times before)"]
    assert faults.count == 61


def test_a_request_cancelled_by_the_stop_is_no_fault(faults: Faults, told: io.StringIO) -> None:
    cancelled = asyncio.CancelledError("timeout graceful shutdown exceeded")
    logging.getLogger("uvicorn.error").error("Exception in ASGI application", exc_info=cancelled)
    assert (told.getvalue(), faults.count) == ("", 0)
