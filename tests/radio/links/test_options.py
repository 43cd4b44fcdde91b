"""What repeaters ask for, in every dialect."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scape.radio.switch.links.options import Wishes, parse

NOTHING: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("", Wishes()),
        ("TS1=1,2,3;TS2=3100", Wishes(frozenset({1, 2, 3}), frozenset({3100}))),
        ("TS2=3100", Wishes(None, frozenset({3100}))),
        ("TS1=*;TS2=9", Wishes(None, frozenset({9}))),
        ("TS1=;TS2=9", Wishes(NOTHING, frozenset({9}))),
        ("TS1=0;TS2=9", Wishes(NOTHING, frozenset({9}))),
        ("TS1=1;UNIT=true", Wishes(frozenset({1}), None)),
        (
            "TS1=91,92;TS2=;DIAL=0;VOICE=0;LANG=0;SINGLE=1;TIMER=10",
            Wishes(frozenset({91, 92}), NOTHING),
        ),
        ("DIAL=4000;TIMER=30", Wishes()),
        (
            "StartRef=4001;RelinkTime=60;UserLink=1;TS1_1=91;TS1_2=262;",
            Wishes(frozenset({91, 262}), None),
        ),
        ("TS1_1=91;TS1_2=;TS2_1=262", Wishes(frozenset({91}), frozenset({262}))),
        ('"TS1=1,2"\0\0\0', Wishes(frozenset({1, 2}), None)),
        ("ts1 = 1 , 2 ; ts2 = 3", Wishes(frozenset({1, 2}), frozenset({3}))),
        ("TS1=1,2>3,4", Wishes()),
        ("TS1=99999999999,1", Wishes()),
        ("TIMER=99999999", Wishes()),
        ("TIMER=9999", Wishes()),
        ("Options=none", Wishes()),
        ("žodžiai;=;;==", Wishes()),
        ("TS1=١", Wishes()),
        ("TS1=19535,TS2=92", Wishes()),
        ("TS1=19535&TS2=92", Wishes()),
        ("TS1=19535|TS2=92", Wishes()),
        ("TS1=19535\nTS2=92", Wishes()),
        ("TS1=１９５３５;TS2=92", Wishes(None, frozenset({92}))),
        ("TS１=19535;TS2=92", Wishes(None, frozenset({92}))),
        ("TS1=91>2:92", Wishes()),
        ("TS1:91;TS2:92", Wishes()),
    ],
)
def test_dialects(text: str, wishes: Wishes) -> None:
    assert parse(text) == wishes


def test_wants() -> None:
    wishes = parse("TS1=*;TS2=9")
    assert wishes.wants(1, 12345)
    assert wishes.wants(2, 9)
    assert not wishes.wants(2, 10)


@given(st.text(alphabet="TS12_=,;*09xÀ \0\"'", max_size=80) | st.text(max_size=300))
@example("TS1=²")
def test_any_text_is_some_wishes(text: str) -> None:
    wishes = parse(text)
    for wished in (wishes.slot_1, wishes.slot_2):
        assert all(0 < number < 1 << 24 for number in wished or ())


@given(
    st.sets(st.integers(1, 0xFFFFFF), max_size=20), st.sets(st.integers(1, 0xFFFFFF), max_size=5)
)
def test_what_was_asked_for_is_what_is_wished(one: set[int], two: set[int]) -> None:
    text = f"TS1={','.join(map(str, one))};TS2={','.join(map(str, two))}"
    assert parse(text) == Wishes(frozenset(one), frozenset(two))
