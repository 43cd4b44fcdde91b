"""The base map comes in the parts that a console asks for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.people.events import Role
from scape.places.feature import FEATURE
from scape.places.ranges import Span, asked_span
from scape.places.service import DATA
from tests.web.house import open_house

SIZES = st.integers(1, 10_000)
NUMBERS = st.integers(0, 12_000)


@given(NUMBERS, NUMBERS, SIZES)
def test_a_range_is_what_python_slices(first: int, last: int, size: int) -> None:
    whole = bytes(index % 251 for index in range(size))
    wanted = whole[first : last + 1]
    if not wanted:
        with pytest.raises(Refused):
            asked_span(f"bytes={first}-{last}", size)
        return
    span = asked_span(f"bytes={first}-{last}", size)
    assert span is not None
    assert whole[span.first : span.end] == wanted


@given(st.integers(1, 12_000), SIZES)
def test_the_last_bytes_can_be_asked_for(count: int, size: int) -> None:
    assert asked_span(f"bytes=-{count}", size) == Span(max(size - count, 0), size)


@pytest.mark.parametrize(
    "header", ["", "bytes=-", "bytes=1-2,5-6", "items=0-3", "bytes=a-b", "bytes=1-2 3"]
)
def test_what_is_no_single_range_is_answered_with_all(header: str) -> None:
    assert asked_span(header, 100) is None


@pytest.mark.anyio
async def test_the_archive_is_served_in_parts(tmp_path: Path) -> None:
    archive = (DATA / "base.pmtiles").read_bytes()
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.VIEWER) as browser:
        head = await browser.get("/api/places/base-map", headers={"Range": "bytes=0-126"})
        assert head.status_code == 206
        assert head.content == archive[:127]
        assert head.content.startswith(b"PMTiles\x03")
        assert head.headers["content-range"] == f"bytes 0-126/{len(archive)}"
        whole = await browser.get("/api/places/base-map")
        assert (whole.status_code, whole.content) == (200, archive)
        assert whole.headers["etag"] == head.headers["etag"]
        past = await browser.get(
            "/api/places/base-map", headers={"Range": f"bytes={len(archive)}-"}
        )
        assert past.json()["code"] == "no-such-range"
