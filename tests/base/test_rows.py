"""The rows that are kept in memory are those used last, and as the store has them."""

from hypothesis import given
from hypothesis import strategies as st

from scape.base.rows import RowCache
from tests.base.notes import notes

STEPS = st.lists(st.tuples(st.sampled_from(["get", "put", "drop"]), st.integers(0, 8)))


@given(STEPS, st.integers(1, 6))
def test_the_rows_used_last_are_not_read_again(steps: list[tuple[str, int]], limit: int) -> None:
    stored = {f"{number}": {"id": f"{number}", "text": "as stored"} for number in range(0, 9, 2)}
    read: list[object] = []
    used: list[str] = []
    cache = RowCache(limit, lambda _, id: read.append(id) or stored.get(str(id)))  # type: ignore[func-returns-value]
    for verb, number in steps:
        id = f"{number}"
        kept = used[-limit:]
        used = [*(other for other in used if other != id), id]
        if verb == "get":
            read.clear()
            assert cache.get(notes, id) == stored.get(id)
            assert read == ([] if id in kept else [id])
        else:
            row = {"id": id, "text": "changed"} if verb == "put" else None
            stored |= {id: row} if row else {}
            if row is None:
                stored.pop(id, None)
            cache.put({notes: {id: row}})
