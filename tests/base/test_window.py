"""A window shows the first rows of a view, or says that it must be filled again."""

from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from scape.base.rows import Id, ViewRow
from scape.base.window import Window

IDS, TIMES = st.integers(0, 6), st.integers(0, 4)
# A row is put, or dropped (None); then the window is filled if it must be, or not.
STEPS = st.lists(st.tuples(IDS, TIMES | st.none(), st.booleans()))


def first(rows: dict[Id, ViewRow], newest: str, limit: int) -> dict[Id, ViewRow]:
    ordered = sorted(rows.values(), key=itemgetter("id"), reverse=bool(newest))
    if newest:
        ordered.sort(key=itemgetter(newest), reverse=True)
    return {row["id"]: row for row in ordered[:limit]}


@given(st.dictionaries(IDS, TIMES), STEPS, st.sampled_from(["at", ""]), st.integers(1, 5))
def test_a_window_shows_the_first_rows(
    there: dict[int, int], steps: list[tuple[int, int | None, bool]], newest: str, limit: int
) -> None:
    rows: dict[Id, ViewRow] = {id: {"id": id, "at": at} for id, at in there.items()}
    window = Window(newest, limit)
    window.fill(rows.values())
    for id, at, fill in steps:
        before = dict(window.rows)
        rows.pop(id, None)
        if at is None:
            changed = window.drop(id)
        else:
            rows[id] = {"id": id, "at": at}
            changed = window.put(rows[id])
        assert changed or window.rows == before
        if window.short and fill:
            window.fill(rows.values())
        assert window.short or window.rows == first(rows, newest, limit)


@given(STEPS, st.sampled_from(["at", ""]), st.integers(1, 5))
def test_a_window_that_has_all_rows_knows_when_it_has_them_no_longer(
    steps: list[tuple[int, int | None, bool]], newest: str, limit: int
) -> None:
    window = Window(newest, limit)
    window.fill([])
    there: set[int] = set()
    for id, at, _ in steps:
        if at is None:
            there.discard(id)
            window.drop(id)
        else:
            there.add(id)
            window.put({"id": id, "at": at})
        assert window.short is (len(there) > limit)
        if window.short:
            return
        assert window.rows.keys() == there
