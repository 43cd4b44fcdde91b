"""What is found and how it is sorted is alike on both databases: words and keys of bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.search import folded, marker, number_key, text_key, words_of

SORTED = [
    *("", "7", "Abols", "Ābols", "Āboliņš", "Cēsis", "Czech", "Čaks", "Dace", "Ģirts", "Haralds"),
    *("Ivars", "Īvars", "yra", "Jānis", "Kz", "Ķekava", "Lz", "Ļena", "M9", "m021", "M100", "Mb"),
    *("Nora", "Ņina", "Rz", "Ŗ", "Sala", "Szabo", "Šķēde", "Zz", "Žagars"),
]


def test_latvian_and_lithuanian_sort_in_place_and_numbers_by_value() -> None:
    assert sorted(SORTED, key=text_key) == [
        *("", "7", "Āboliņš", "Abols", "Ābols", "Cēsis", "Czech", "Čaks", "Dace", "Ģirts"),
        *("Haralds", "yra", "Ivars", "Īvars", "Jānis", "Kz", "Ķekava", "Lz", "Ļena", "M9", "m021"),
        *("M100", "Mb", "Nora", "Ņina", "Rz", "Ŗ", "Sala", "Szabo", "Šķēde", "Zz", "Žagars"),
    ]


@given(st.lists(st.floats(allow_nan=False), max_size=10))
def test_numbers_sort_by_value(numbers: list[float]) -> None:
    assert sorted(numbers, key=number_key) == sorted(numbers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ķēniņš, Šķēde", {"kenins", "skede"}),
        ("L-21_x", {"l", "21", "x"}),
        ("Straße Ǆ", {"strasse", "dz"}),
        ("a" * 40, {"a" * 32}),
        ("  ", set()),
    ],
)
def test_words_have_neither_case_nor_accents(text: str, words: set[str]) -> None:
    assert words_of([text]) == words


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=20) | st.booleans() | st.integers() | st.none())
def test_a_marker_is_one_word_that_nobody_types(value: object) -> None:
    mark = marker("light", value)
    assert " " not in mark
    assert mark not in words_of([mark])
