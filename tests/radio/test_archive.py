"""Who hears a call leaves a trace first; what is kept stays; what leaves has a hash."""

import asyncio
import hashlib
import io
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import select

from scape.alarms.events import AlarmOver, AlarmRaised
from scape.base.clock import SECOND
from scape.base.journal import Event
from scape.base.tables import journal
from scape.people.events import Role
from scape.people.who import FRESH
from scape.radio.archive import routes
from scape.radio.archive.calls import AROUND, RECALL
from scape.radio.archive.files import name_of, wav
from scape.radio.archive.service import NoSound
from scape.radio.archive.views import VIEWS
from scape.radio.events import CallEnded, CallRecorded, CallStarted
from scape.radio.node.configuration import Rules
from scape.radio.registers.events import RadioRegistered
from scape.radio.service import Radio
from scape.radio.switch.recorder import path_of
from scape.radio.traffic.views import CALLS
from scape.web.feature import Feature, Parts
from tests.test_access import ABOVE
from tests.web.house import House, open_house

pytestmark = pytest.mark.anyio

CONTENT = b'{"call":"c"}\n' + bytes(400)
SPOKEN = bytes(range(256)) * 10
WHY = {"X-Reason": quote("lieta 7")}
LENGTH = 4 * SECOND
OLD = RECALL + SECOND  # ago, too long to need no reason


class Speaking:
    """Makes the same sound of every recording, and remembers one call that has none yet."""

    async def decode(self, call: str, path: str) -> bytes:
        return SPOKEN if path or call == "remembered" else b""


class Slow(Speaking):
    """Decodes some calls only when it may, and sees how many of them wait for that."""

    def __init__(self, calls: list[str]) -> None:
        self._calls, self.go = calls, asyncio.Event()
        self.waiting = self.most = 0

    async def decode(self, call: str, path: str) -> bytes:
        if call in self._calls:
            self.waiting += 1
            self.most = max(self.most, self.waiting)
            await self.go.wait()
            self.waiting -= 1
        return SPOKEN


class Made:
    """The radio of a house, and what its desks ask of it."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.recordings = house.node.store.folder / "switch" / "recordings"

    async def happen(self, event: Event, subject: str, at: int) -> None:
        await self.house.node.change(lambda change: change.record(event, subject, at))

    async def call(self, id: str, ago: int, content: bytes = CONTENT, **more: Any) -> Path:
        """A call that ended so long ago; returns the file of its recording."""
        ended = self.house.now[0] - ago
        began = ended - LENGTH
        started = {"site": 1, "slot": 1, "source": 5, "destination": 101} | more
        await self.happen(CallStarted(call=id, **started), id, began)
        end = CallEnded(call=id, reason="terminator", duration=LENGTH, frames=60)
        await self.happen(end, id, ended)
        path = path_of(id, began)
        file = self.recordings / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        hash = hashlib.sha256(CONTENT).hexdigest()
        size = len(CONTENT)
        event = CallRecorded(call=id, path=path, sha256=hash, bursts=10, size=size)
        await self.happen(event, id, ended)
        return file


def features(sound: Any) -> list[Feature[Any]]:
    async def start(parts: Parts) -> Radio:
        socket = parts.node.store.folder / "switch" / "switch.sock"
        return Radio(parts.node, socket, Rules(), sound=sound)

    return [replace(each, start=start) if each.name == "radio" else each for each in ABOVE]


@asynccontextmanager
async def archive(folder: Path, sound: Any = None) -> AsyncIterator[Made]:
    async with open_house(folder, *features(sound or Speaking())) as house:
        yield Made(house)


@pytest.fixture
async def made(tmp_path: Path) -> AsyncIterator[Made]:
    async with archive(tmp_path) as made:
        yield made


@pytest.fixture
async def desk(made: Made) -> AsyncIterator[httpx.AsyncClient]:
    async with made.house.desk(Role.DISPATCHER) as browser:
        yield browser


@pytest.fixture
async def manager(made: Made) -> AsyncIterator[httpx.AsyncClient]:
    async with made.house.desk(Role.ADMINISTRATOR) as browser:
        yield browser


def refusal(answer: httpx.Response) -> str:
    return "" if answer.is_success else str(answer.json()["code"])


async def about(desk: httpx.AsyncClient, call: str) -> dict[str, Any]:
    answer: dict[str, Any] = (await desk.get(f"/api/radio/calls/{call}/about", headers=WHY)).json()
    return answer


async def test_a_call_of_the_last_hour_is_heard_and_who_heard_it_stands_on_it(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.call("c", RECALL)
    answer = await desk.get("/api/radio/calls/c/sound")
    with wave.open(io.BytesIO(answer.content)) as file:
        shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        assert (shape, file.readframes(file.getnframes())) == ((1, 2, 8000), SPOKEN)
    me = made.house.accounts[Role.DISPATCHER]
    shown = await about(desk, "c")
    (heard,) = shown["heard"]
    assert (shown["call"]["id"], shown["call"]["source"]) == ("c", 5)
    assert (heard["by"], heard["way"], heard["reason"]) == (me, "console", "")


async def test_who_asks_for_many_calls_at_once_keeps_no_other_waiting(tmp_path: Path) -> None:
    theirs = ["a", "b", "c"]
    sound = Slow(theirs)
    async with (
        archive(tmp_path, sound) as made,
        made.house.desk(Role.DISPATCHER) as greedy,
        made.house.desk(Role.DISPATCHER, Role.VIEWER) as other,
    ):
        for call in (*theirs, "mine"):
            await made.call(call, 0)
        path = "/api/radio/calls/{}/sound".format
        asked = [asyncio.create_task(greedy.get(path(call))) for call in theirs]
        for _ in range(5):
            assert (await other.get(path("mine"))).is_success
        sound.go.set()
        assert all(answer.is_success for answer in await asyncio.gather(*asked))
    assert sound.most == 1


async def test_a_call_of_the_past_is_heard_for_a_reason(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.call("c", OLD)
    assert refusal(await desk.get("/api/radio/calls/c/sound")) == "reason-needed"
    assert refusal(await desk.get("/api/radio/calls/c/about")) == "reason-needed"
    assert await made.house.journal("radio.call_heard") == []
    assert (await desk.get("/api/radio/calls/c/sound", headers=WHY)).is_success
    (heard,) = await made.house.journal("radio.call_heard")
    assert (heard["subject"], heard["reason"]) == ("c", "lieta 7")
    assert len((await about(desk, "c"))["heard"]) == 1
    (read,) = await made.house.journal("web.consulted")
    assert (read["query"], read["reason"]) == ({"call": "c"}, "lieta 7")


def emergency(about: str, **facts: Any) -> AlarmRaised:
    return AlarmRaised(alarm="a", alarm_kind="emergency", about=about, facts=facts)


@pytest.mark.parametrize(
    ("raised", "after", "code"),
    [
        (emergency("radio/5"), AROUND, ""),
        (emergency("radio/6", talkgroup=101), AROUND, ""),
        (emergency("site/1"), -AROUND - LENGTH, ""),
        (emergency("radio/5"), AROUND + 1, "reason-needed"),
        (emergency("radio/5"), -AROUND - LENGTH - 1, "reason-needed"),
        (emergency("radio/6", talkgroup=101, private=True), 0, "reason-needed"),
        (emergency("radio/6", talkgroup=102), 0, "reason-needed"),
    ],
)
async def test_what_led_to_an_open_emergency_is_heard_at_once(
    made: Made, desk: httpx.AsyncClient, raised: AlarmRaised, after: int, code: str
) -> None:
    """`after` the end of the call the alarm was raised."""
    await made.call("c", OLD)
    await made.happen(raised, "a", made.house.now[0] - OLD + after)
    assert refusal(await desk.get("/api/radio/calls/c/sound")) == code
    await made.happen(AlarmOver(alarm="a"), "a", made.house.now[0])
    assert refusal(await desk.get("/api/radio/calls/c/sound")) == "reason-needed"


async def test_what_leaves_is_named_hashed_and_journalled(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.happen(RadioRegistered(number=5, name="Ozols", unit="M 21/Ķ"), "radio/5", 1)
    await made.call("c", 0)
    for path in ("sound/file", "recording"):
        assert refusal(await desk.get(f"/api/radio/calls/c/{path}")) == "reason-needed"
    sound = await desk.get("/api/radio/calls/c/sound/file", headers=WHY)
    raw = await desk.get("/api/radio/calls/c/recording", headers=WHY)
    assert (sound.content, raw.content) == (wav(SPOKEN), CONTENT)
    named = sound.headers["content-disposition"]
    assert named.startswith('attachment; filename="2')
    assert named.endswith('Z-101-m-21-k.wav"')
    hashes = [hashlib.sha256(answer.content).hexdigest() for answer in (sound, raw)]
    assert [answer.headers["x-sha256"] for answer in (sound, raw)] == hashes
    rows = await made.house.journal("radio.call_heard")
    assert [(row["way"], row["sha256"]) for row in rows] == [
        *zip(("sound", "recording"), hashes, strict=True)
    ]


def test_a_file_is_named_by_the_number_of_an_unknown_radio() -> None:
    call = {"started": 1_795_723_200 * SECOND, "destination": 101, "source": 4060217}
    assert name_of(call, None, "dmr") == "20261126T200000Z-101-4060217.dmr"


@pytest.mark.parametrize(("change", "code"), [("altered", "altered"), ("gone", "lost")])
async def test_only_what_the_journal_describes_is_heard(
    made: Made, desk: httpx.AsyncClient, change: str, code: str
) -> None:
    file = await made.call("c", 0, b"another" if change == "altered" else CONTENT)
    if change == "gone":
        file.unlink()
    for path in ("sound", "sound/file", "recording"):
        answer = await desk.get(f"/api/radio/calls/c/{path}", headers=WHY)
        assert refusal(answer) == f"recording-{code}"
    assert await made.house.journal("radio.call_heard") == []


async def test_without_sound_the_recording_still_leaves(tmp_path: Path) -> None:
    async with archive(tmp_path, NoSound()) as made, made.house.desk(Role.DISPATCHER) as desk:
        await made.call("c", 0)
        await made.call("secret", 0, encrypted=True)
        assert refusal(await desk.get("/api/radio/calls/c/sound")) == "no-sound"
        assert refusal(await desk.get("/api/radio/calls/secret/sound")) == "encrypted"
        assert (await desk.get("/api/radio/calls/secret/recording", headers=WHY)).is_success
        assert len(await made.house.journal("radio.call_heard")) == 1


async def test_a_call_is_recalled_before_its_recording_is_on_disk(
    made: Made, desk: httpx.AsyncClient
) -> None:
    for id in ("remembered", "forgotten"):
        started = CallStarted(call=id, site=1, slot=1, source=5, destination=101)
        await made.happen(started, id, made.house.now[0])
    assert (await desk.get("/api/radio/calls/remembered/sound")).content == wav(SPOKEN)
    assert refusal(await desk.get("/api/radio/calls/forgotten/sound")) == "not-recorded"
    for what in ("sound/file", "recording"):
        answer = await desk.get(f"/api/radio/calls/remembered/{what}", headers=WHY)
        assert refusal(answer) == "not-recorded"
    assert len(await made.house.journal("radio.call_heard")) == 1


async def test_nothing_is_heard_that_the_journal_cannot_say(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.call("c", 0)
    made.house.journal_is_full()
    answer = await desk.get("/api/radio/calls/c/sound")
    assert (refusal(answer), SPOKEN in answer.content) == ("store-full", False)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ADMINISTRATOR])
async def test_others_hear_nothing(made: Made, role: str) -> None:
    await made.call("c", 0)
    async with made.house.desk(role) as browser:
        for path in ("about", "sound", "sound/file", "recording"):
            answer = await browser.get(f"/api/radio/calls/c/{path}", headers=WHY)
            assert refusal(answer) == "no-right", path


async def test_a_note_is_corrected_for_a_reason_and_both_stay(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.call("c", 0)

    async def note(**body: Any) -> httpx.Response:
        return await desk.post("/api/radio/calls/c/notes", json=body)

    assert refusal(await note(text=" ")) == "note-empty"
    first = (await note(text=" Balts auto ", tags=["auto", "auto", "liecība"])).json()["note"]
    assert refusal(await note(text="Melns auto", corrects=first)) == "reason-needed"
    assert refusal(await note(text="x", corrects="other", reason="y")) == "no-such-note"
    assert (await note(text="Melns auto", corrects=first, reason="pārklausījos")).is_success
    assert refusal(await note(corrects=first, reason="vēlreiz")) == "note-corrected"
    old, new = (await about(desk, "c"))["notes"]
    assert (old["text"], old["tags"]) == ("Balts auto", ["auto", "liecība"])
    assert (new["text"], new["corrects"], new["reason"]) == ("Melns auto", first, "pārklausījos")
    me = made.house.accounts[Role.DISPATCHER]
    assert {old["by"], new["by"]} == {me}
    found = (await desk.get("/api/radio/calls?text=liecība", headers=WHY)).json()
    assert [(row["id"], row["noted"], row["kept"]) for row in found["rows"]] == [("c", True, False)]


async def test_a_recording_that_is_kept_is_erased_only_after_its_release(made: Made) -> None:
    file = await made.call("c", 0)
    path = "/api/radio/calls/c"
    async with (
        made.house.desk(Role.DISPATCHER) as desk,
        made.house.desk(Role.ADMINISTRATOR, Role.VIEWER) as other,
        made.house.desk(Role.ADMINISTRATOR) as manager,
    ):
        assert refusal(await desk.put(f"{path}/kept", json={"reason": "-"})) == "reason-needed"
        assert (await desk.put(f"{path}/kept", json={"reason": "court"})).is_success
        assert refusal(await desk.put(f"{path}/kept", json={"reason": "two"})) == "already-kept"
        assert (await about(desk, "c"))["kept"]["reason"] == "court"
        assert refusal(await manager.delete(f"{path}/recording", headers=WHY)) == "recording-kept"
        assert file.exists()
        over = {"reason": "over"}
        assert refusal(await desk.post(f"{path}/release", json=over)) == "no-right"
        assert refusal(await other.post(f"{path}/release", json={"reason": ""})) == "reason-needed"
        assert refusal(await other.delete(f"{path}/recording", headers=WHY)) == "recording-kept"
        assert (await other.post(f"{path}/release", json=over)).is_success
        assert refusal(await other.post(f"{path}/release", json=over)) == "not-kept"
        assert refusal(await other.delete(f"{path}/recording", headers=WHY)) == "released-by-you"
        assert file.exists()
        assert refusal(await manager.delete(f"{path}/recording")) == "reason-needed"
        assert refusal(await desk.delete(f"{path}/recording", headers=WHY)) == "no-right"
        assert (await manager.delete(f"{path}/recording", headers=WHY)).is_success
        assert not file.exists()
        for wrong in (
            await desk.put(f"{path}/kept", json={"reason": "late"}),
            await desk.get(f"{path}/sound"),
            await manager.delete(f"{path}/recording", headers=WHY),
        ):
            assert refusal(wrong) == "not-recorded"
        made.house.now[0] += FRESH
        assert refusal(await manager.delete(f"{path}/recording", headers=WHY)) == "proof-needed"
    (removed,) = await made.house.journal("radio.recordings_removed")
    assert (removed["rule"], removed["reason"]) == ("erasure", "lieta 7")
    assert removed["actor"] == made.house.accounts[Role.ADMINISTRATOR]


async def test_what_is_erased_leaves_that_it_happened_and_not_why(
    made: Made, desk: httpx.AsyncClient
) -> None:
    await made.call("c", OLD)
    await desk.post("/api/radio/calls/c/notes", json={"text": "a name"})
    await desk.put("/api/radio/calls/c/kept", json={"reason": "another name"})
    await desk.get("/api/radio/calls/c/sound", headers=WHY)
    node = made.house.node
    kinds = ("radio.call_noted", "radio.recording_kept", "radio.call_heard")
    named = select(journal.c.seq).where(journal.c.kind.in_(kinds))
    seqs = await node.read(lambda c: list(c.scalars(named)))
    assert len(seqs) == len(kinds)
    before = await about(desk, "c")
    await node.erase(*seqs, reason="asked for")
    erased = await about(desk, "c")
    assert erased["notes"] == []
    assert erased["kept"] == before["kept"] | {"reason": ""}
    gone = {"way": "", "reason": "", "sha256": ""}
    assert erased["heard"] == [before["heard"][0] | gone]
    await node.rebuild(VIEWS)
    assert await about(desk, "c") == erased


async def test_a_playlist_is_the_conversation_with_its_silences(
    made: Made, desk: httpx.AsyncClient
) -> None:
    start = made.house.now[0]
    for id, ago in {"third": 60, "first": 100, "second": 98}.items():
        await made.call(id, ago * SECOND)
    await made.call("other", 90 * SECOND, destination=102)
    await made.call("private", 90 * SECOND, private=True)
    span = f"since={start - 200 * SECOND}&until={start - 60 * SECOND}"
    path = f"/api/radio/playlist?talkgroup=101&{span}"
    assert refusal(await desk.get(path)) == "reason-needed"
    answer = (await desk.get(path, headers=WHY)).json()
    played = [(each["call"]["id"], each["silence"] // SECOND) for each in answer["calls"]]
    assert played == [("first", 0), ("second", 0), ("third", 34)]
    assert answer["more"] is False


async def test_a_call_outside_of_the_scope_is_not_there(
    made: Made, desk: httpx.AsyncClient, manager: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await made.call("c", 0, site=7)
    await made.call("x", 0)
    monkeypatch.setattr(routes, "CALLS", CALLS._replace(scope=lambda who: {"site": {7}}))
    for id, code in {"c": "", "x": "no-such-call", "y": "no-such-call"}.items():
        path, why = f"/api/radio/calls/{id}", {"reason": "court"}
        shown = ("about", "sound", "sound/file", "recording")
        for answer in (
            *[await desk.get(f"{path}/{what}", headers=WHY) for what in shown],
            await desk.post(f"{path}/notes", json={"text": "x"}),
            await desk.put(f"{path}/kept", json=why),
            await manager.post(f"{path}/release", json=why),
        ):
            assert refusal(answer) == code
    span = f"talkgroup=101&since=0&until={made.house.now[0]}"
    playlist = (await desk.get(f"/api/radio/playlist?{span}", headers=WHY)).json()
    assert [each["call"]["id"] for each in playlist["calls"]] == ["c"]
