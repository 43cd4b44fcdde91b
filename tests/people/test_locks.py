"""When a console locks by itself, and which PINs are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.people.lock.idle import LAG, Idle, longest_idle
from scape.people.lock.pins import check_pin

MINUTES = 15 * 60 * SECOND


@given(st.lists(st.integers(0, 2 * MINUTES)), st.integers(0, 2 * MINUTES))
def test_a_session_is_idle_once_it_was_not_used_for_long(uses: list[int], later: int) -> None:
    idle, now = Idle(), 0
    assert not idle.is_over("a", MINUTES, now)
    for pause in uses:
        now += pause
        idle.use("a", now)
    assert idle.is_over("a", MINUTES, now + later) is (later >= MINUTES + LAG)
    assert not idle.is_over("b", MINUTES, now)


def test_of_several_roles_the_one_with_the_fewest_minutes_counts() -> None:
    of_roles = {"viewer": 60, "dispatcher": 5}
    assert longest_idle(["viewer"], 15, of_roles) == 60
    assert longest_idle(["viewer", "dispatcher"], 15, of_roles) == 5
    assert longest_idle(["viewer", "administrator"], 15, of_roles) == 15
    assert longest_idle([], 15, of_roles) == 15


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        *[("", "pin-too-short"), ("719", "pin-too-short"), ("1111", "pin-guessed")],
        *[("1212", "pin-guessed"), ("2345", "pin-guessed"), ("9876", "pin-guessed")],
        *[("8901", "pin-guessed"), ("1357", "pin-guessed")],
    ],
)
def test_a_pin_that_is_tried_first_is_refused(pin: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["7193", "1123", "2580", "719371937193"])
def test_another_is_taken(pin: str) -> None:
    check_pin(pin)
