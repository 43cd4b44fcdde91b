"""What was lost between two bursts of a call, and what is heard of a damaged recording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.radio.sound.bursts import LONGEST_GAP, lost_between
from scape.radio.sound.replay import LONGEST_SILENCE, sound_of
from scape.radio.sound.software import Software
from scape.radio.wire.voice import Heard


def burst(number: int, late: int = 0) -> Heard:
    """The burst of this number since the start, so many milliseconds late."""
    return Heard("c", 60 * number + late, number % 6 or 0x10, bytes(33))


@given(st.integers(0, 500), st.integers(0, LONGEST_GAP), st.integers(-100, 100))
def test_the_bursts_between_two_are_counted(first: int, lost: int, late: int) -> None:
    assert lost_between(burst(first), burst(first + lost + 1, late)) == lost


@given(st.integers(1, 500), st.integers(0, 2))
def test_one_that_comes_late_or_twice_is_left_out(number: int, before: int) -> None:
    old = max(0, number - before)
    late = 60 * (number - old) + 10  # it comes after the newer one
    assert lost_between(burst(number), burst(old, late)) is None


@given(st.integers(0, 500), st.integers(LONGEST_GAP + 2, 60))
def test_after_a_long_gap_the_call_begins_again(first: int, gap: int) -> None:
    assert lost_between(burst(first), burst(first + gap)) == 0


@pytest.mark.anyio
async def test_a_damaged_recording_is_not_silent_for_days() -> None:
    first, second = burst(0), burst(0, late=1 << 31)
    sound = await sound_of([first, second], Software())
    assert len(sound) <= 480 * (LONGEST_SILENCE + 2)
