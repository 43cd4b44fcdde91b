"""Files of incidents: what is taken, what leaves, and when it is erased."""

import hashlib
import struct
import zlib
from pathlib import Path

import httpx
import pytest

from scape.dispatch.files.content import kind_of, without_place
from scape.dispatch.service import Dispatch
from scape.people.events import Role
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, rows
from tests.web.house import open_house

WHY = {"X-Reason": "lieta 5"}
HOUR = 3_600_000_000
SECRET = b"56.5N 21.0E"


def segment(mark: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), name) + body + struct.pack(">I", zlib.crc32(name + body))


TURNED = b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x0112, 3, 1, 6, 0) + SECRET
JPEG = b"".join(
    [
        *(b"\xff\xd8", segment(0xE0, b"JFIF\0"), segment(0xE1, b"Exif\0\0" + TURNED)),
        *(segment(0xED, SECRET), segment(0xFE, SECRET), segment(0xDB, bytes(65))),
        *(b"\xff\xda\0\x02", b"scan", b"\xff\xd9"),
    ]
)
PNG = (
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(b"tEXt", SECRET) + chunk(b"IEND", b"")
)


def test_a_photo_that_leaves_has_no_place_and_is_turned_as_before() -> None:
    jpeg, png = without_place("jpeg", JPEG), without_place("png", PNG)
    assert SECRET not in jpeg + png
    assert jpeg.startswith(b"\xff\xd8\xff\xe1") and jpeg.endswith(b"scan\xff\xd9")
    assert without_place("jpeg", jpeg) == jpeg, "it is still turned"
    assert png == PNG.replace(chunk(b"tEXt", SECRET), b"")


@pytest.mark.parametrize("cut", [0, 3, 6, 12, 30, 60])
def test_a_photo_that_is_cut_off_is_no_fault(cut: int) -> None:
    assert SECRET not in without_place("jpeg", JPEG[:cut])
    assert SECRET not in without_place("png", PNG[:cut])
    assert kind_of(b"GIF89a") is None


@pytest.mark.anyio
@pytest.mark.slow
async def test_a_file_is_kept_by_its_content_and_erased_in_time(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        incident = (await browser.post("/api/dispatch/incidents", json=NOISE)).json()["incident"]
        to, folder = f"/api/dispatch/incidents/{incident}/files", tmp_path / "attachments"

        async def send(content: bytes, hours: int = 0) -> httpx.Response:
            return await browser.post(to, content=content, params={"hours": hours, "name": "a"})

        wrong, large = await send(b"GIF89a"), await send(JPEG + bytes(21 << 20))
        nowhere = await browser.post(to.replace(incident, "x"), content=PNG)
        assert (wrong.json()["code"], nowhere.status_code) == ("attachment-kind", 404)
        assert large.status_code in (409, 413)
        assert list(folder.iterdir()) == []
        first, second = [(await send(JPEG, hours)).json()["attachment"] for hours in (24, 0)]
        seen = await browser.get(f"/api/dispatch/files/{first}")
        copy = await browser.get(f"/api/dispatch/files/{first}/copy", headers=WHY)
        house.now[0] += 24 * HOUR - 1_000_000
        files = house.parts.service(Dispatch).files
        assert await files.expire() == 0
        house.now[0] += 2_000_000
        assert (await files.expire(), await files.expire()) == (1, 0)
        assert [path.read_bytes() for path in folder.iterdir()] == [JPEG], "the second has it"
        await files.erase(second, "asked for", "")
        assert list(folder.iterdir()) == []
        shown = {row["id"]: row["erased_at"] for row in await rows(house, "dispatch_attachments")}
    digest = hashlib.sha256(JPEG).hexdigest()
    assert (seen.content, seen.headers["x-sha256"]) == (JPEG, digest)
    assert seen.headers["content-type"] == "image/jpeg"
    assert SECRET not in copy.content and copy.headers["x-sha256"] == digest
    assert None not in (shown[first], shown[second])
