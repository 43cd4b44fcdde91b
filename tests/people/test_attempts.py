import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.clock import SECOND
from scape.base.errors import Refused, Unavailable
from scape.people.attempts import (
    FORGIVEN,
    FREE,
    KEPT,
    LONGEST_FOR_ACCOUNT,
    LONGEST_FOR_ADDRESS,
    Attempts,
)
from scape.people.factors.service import LONGEST_WAIT

HOME = "192.0.2.1"


def waits(attempts: Attempts, account: str, address: str, now: int) -> int:
    """Seconds to wait before this attempt; 0 when it was let through (and counted)."""
    try:
        attempts.begin(account, address, now)
    except Refused as refused:
        assert refused.code == "sign-in-wait"
        return int(refused.facts["seconds"])
    return 0


def fail(attempts: Attempts, times: int, account: str = "ozols", address: str = HOME) -> None:
    for _ in range(times):
        assert waits(attempts, account, address, 0) == 0


def test_five_are_free_and_the_sixth_waits() -> None:
    attempts = Attempts()
    fail(attempts, FREE)
    assert waits(attempts, "ozols", HOME, 0) == 1
    assert waits(attempts, "ozols", HOME, SECOND - 1) == 1
    assert waits(attempts, "ozols", HOME, SECOND) == 0


def waits_of(names: list[str], addresses: list[str]) -> list[int]:
    """The waits of somebody who fails again as soon as they may, in seconds."""
    attempts, now, seen = Attempts(), 0, []
    for number in range(FREE + 12):
        name, address = names[number % len(names)], addresses[number % len(addresses)]
        wait = waits(attempts, name, address, now)
        seen.append(wait)
        if wait:
            now += wait * SECOND
            assert waits(attempts, name, address, now) == 0
    return seen[FREE:]


def test_the_wait_of_an_account_doubles_up_to_a_minute() -> None:
    addresses = [f"192.0.2.{host}" for host in range(99)]
    assert waits_of(["ozols"], addresses) == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]


def test_the_wait_of_an_address_doubles_up_to_five() -> None:
    names = [f"radio{number}" for number in range(99)]
    assert waits_of(names, [HOME]) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_one_account_tried_from_many_addresses_waits() -> None:
    attempts = Attempts()
    for host in range(FREE):
        fail(attempts, 1, address=f"198.51.100.{host}")
    assert waits(attempts, "ozols", HOME, 0) == 1
    assert waits(attempts, "liepa", HOME, 0) == 0


def test_many_accounts_tried_from_one_address_wait() -> None:
    attempts = Attempts()
    for number in range(FREE):
        fail(attempts, 1, account=f"radio{number}")
    assert waits(attempts, "ozols", HOME, 0) == 1
    assert waits(attempts, "ozols", "192.0.2.2", 0) == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", HOME, True),
        ("192.0.2.1", "192.0.2.2", False),
    ],
)
def test_which_addresses_are_one(one: str, other: str, same: bool) -> None:
    attempts = Attempts()
    for number in range(FREE):
        fail(attempts, 1, account=f"radio{number}", address=one)
    assert (waits(attempts, "ozols", other, 0) > 0) is same


def test_success_frees_the_account_but_not_the_address() -> None:
    attempts = Attempts()
    for number in range(FREE):
        fail(attempts, 1, account=f"radio{number}")
    attempts.begin("ozols", HOME, SECOND)
    attempts.succeeded("ozols", HOME)
    assert waits(attempts, "ozols", HOME, SECOND) == 1


def test_success_is_no_failure() -> None:
    attempts = Attempts()
    for _ in range(10 * FREE):
        attempts.begin("ozols", HOME, 0)
        attempts.succeeded("ozols", HOME)


def test_those_who_did_not_wait_are_reported_once() -> None:
    attempts = Attempts()
    fail(attempts, FREE)
    for _ in range(7):
        assert waits(attempts, "ozols", HOME, 0) == 1
    assert attempts.take_unheard(HOME) == 7
    assert attempts.take_unheard(HOME) == 0


def test_one_failure_is_forgiven_every_five_minutes() -> None:
    attempts = Attempts()
    fail(attempts, FREE)
    assert waits(attempts, "ozols", HOME, FORGIVEN) == 0
    assert waits(attempts, "ozols", HOME, FORGIVEN) == 1
    assert [waits(attempts, "ozols", HOME, 9 * FORGIVEN) for _ in range(FREE)] == [0] * FREE
    assert waits(attempts, "ozols", HOME, 9 * FORGIVEN) == 1


def test_strangers_do_not_delay_the_owner_on_a_known_device() -> None:
    attempts = Attempts()
    for host in range(24):
        waits(attempts, "ozols", f"198.51.100.{host}", 0)
        waits(attempts, f"radio{host}", HOME, 0)
    assert waits(attempts, "ozols", HOME, 0) > 0
    attempts.begin("ozols", HOME, 0, device="desk")
    attempts.succeeded("ozols", HOME, device="desk")
    assert waits(attempts, "ozols", HOME, 0) > 0


def test_a_known_device_has_a_limit_of_its_own() -> None:
    attempts = Attempts()
    for _ in range(FREE):
        attempts.begin("ozols", HOME, 0, device="desk")
    with pytest.raises(Refused, match="sign-in-wait"):
        attempts.begin("ozols", HOME, 0, device="desk")
    assert waits(attempts, "ozols", HOME, 0) == 0


def test_what_still_waits_is_never_forgotten() -> None:
    attempts = Attempts()
    fail(attempts, FREE)
    with pytest.raises(Unavailable, match="sign-in-busy"):
        for number in range(KEPT):
            attempts.begin(f"name{number}", f"2001:db8:{number:x}::1", number)
    assert waits(attempts, "ozols", HOME, 0) == 1
    attempts.begin("ozols", HOME, 0, device="desk")
    attempts.begin("liepa", HOME, 2 * FREE * FORGIVEN)


def test_an_attempt_that_is_refused_leaves_nothing_behind() -> None:
    attempts = Attempts()
    fail(attempts, FREE)
    rows = len(attempts._failures)
    for number in range(100):
        assert waits(attempts, f"name{number}", HOME, 0) == 1
        assert waits(attempts, "ozols", f"198.51.100.{number}", 0) == 1
    assert len(attempts._failures) == rows


TRIES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 2 * SECOND)), max_size=200
)


@given(TRIES)
def test_no_key_is_ever_tried_faster_than_its_delay(tries: list[tuple[int, int, int]]) -> None:
    attempts, now = Attempts(), 0
    heard: dict[str | int, list[int]] = {}
    for account, address, pause in tries:
        now += pause
        if waits(attempts, f"a{account}", f"192.0.2.{address}", now) == 0:
            for key in (f"a{account}", address):
                heard.setdefault(key, []).append(now)
    for key, moments in heard.items():
        longest = LONGEST_FOR_ACCOUNT if isinstance(key, str) else LONGEST_FOR_ADDRESS
        for number in range(FREE, len(moments)):
            forgiven = (moments[number] - moments[0]) // FORGIVEN
            delay = min(SECOND << (number - FREE), longest)
            assert forgiven or moments[number] - moments[number - 1] >= delay


def test_wrong_second_factors_are_fewer_than_three_hundred_a_day() -> None:
    attempts, now, tried = Attempts(LONGEST_WAIT), 0, 0
    while now < 24 * 3600 * SECOND:
        wait = waits(attempts, "ozols", f"192.0.{tried % 200}.1", now)
        tried += wait == 0
        now += wait * SECOND
    assert tried < 300 + FREE + 10
