"""The terminal, a program beside the real switch: what it says, with and without a store."""

import itertools
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from scape.base import supervise, vault
from scape.base.errors import Refused
from scape.base.words import Words
from scape.radio.events import Carried
from scape.radio.terminal import tool
from scape.radio.terminal.book import Book
from scape.radio.wire.messages import Configuration, Patch, Site, Talkgroup
from tests.radio.network import CSBK, HEADER, TERMINATOR, site
from tests.radio.process import Node, SwitchProcess, UdpRepeater
from tests.waiting import PATIENCE, until

BURST = bytes(range(33))
FAR = 4_000_000_000_000_000


class Agency:
    """A folder with settings, and a switch in it, as `scape run` would have them."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scape.toml"
        self.file.write_text('[agency]\nname = "Liepāja"\n')
        data = folder / "data"
        data.mkdir()
        (data / "vault.key").write_bytes(bytes(32))
        vault.load_key(data / "vault.key", bool)
        self.switch = SwitchProcess(data / "switch")

    def start(self, *words: str, language: str = "en") -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "scape", "radio", *words, "--config", str(self.file)]
        return subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "LC_ALL": f"{language}.UTF-8", "PYTHONUNBUFFERED": "1"},
        )

    def ask(self, *words: str, language: str = "en") -> tuple[int, str, str]:
        process = self.start(*words, language=language)
        out, err = process.communicate(timeout=PATIENCE)
        return process.returncode, out, err

    def read(self, *words: str) -> Any:
        _, out, err = self.ask(*words, "--json")
        assert out, err
        return json.loads(out)


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agency]:
    agency = Agency(tmp_path_factory.mktemp("agency"))
    with agency.switch:
        yield agency


@pytest.fixture(scope="module")
def forsaken(tmp_path_factory: pytest.TempPathFactory) -> Agency:
    """Its switch was killed."""
    agency = Agency(tmp_path_factory.mktemp("forsaken"))
    agency.switch.kill()
    return agency


@pytest.fixture(scope="module")
def node(agency: Agency) -> Iterator[Node]:
    node = Node(agency.switch.folder)
    elsewhere = Site(
        number=3,
        name="Nīca",
        secrets=("secret 3",),
        talkgroups=(Carried(1, 19535, on_air=9), Carried(2, 77, minutes=15)),
    )
    patches = (Patch(patch="p", talkgroups=(19535, 77), until=FAR),)
    groups = (Talkgroup(number=19535), Talkgroup(number=77), Talkgroup(number=88))
    node.configure(site(1), site(2), elsewhere, talkgroups=groups, patches=patches, data_id=9)
    until((agency.switch.folder / "configuration").exists)
    yield node
    node.close()


@pytest.fixture
def talker(agency: Agency, node: Node) -> Iterator[UdpRepeater]:
    """Logged in a moment ago: it does not ping."""
    talker = UdpRepeater(agency.switch, 1).log_in()
    yield talker
    talker.close()


def line(text: str, word: str) -> str:
    return next(line for line in text.splitlines() if word in line)


def test_the_state_of_the_network_without_a_store(agency: Agency, talker: UdpRepeater) -> None:
    page = agency.read("status")
    states = {place["number"]: (place["name"], place["state"]) for place in page["sites"]}
    assert states == {1: ("site 1", "online"), 2: ("site 2", "never"), 3: ("Nīca", "never")}
    assert page["counters"]["received"] >= 3
    assert page["store_trouble"] == "store-missing"
    code, out, _ = agency.ask("status", language="lv")
    assert code == 0
    assert "tīklā" in line(out, "1 site 1")
    assert "Krātuvi nevar nolasīt" in out


def test_numbers_that_no_radio_has_are_reported_as_what_they_are() -> None:
    book = Book(radios={5: {"name": "M21"}}, say=Words("en").say)
    assert [book.radio(number) for number in (5, 6, 0xFFFCDF)] == ["M21", "6", "16776415"]
    assert book.target(0xFFFFFF, False) == "call to all"
    assert book.radio(0xFFFEC6) == "16776902, a number kept for gateways"
    assert book.radio(0) == "no number"


@pytest.mark.parametrize(
    "language", ["lv", *(pytest.param(other, marks=pytest.mark.long) for other in ("lt", "en"))]
)
@pytest.mark.parametrize("what", ["status", "talkgroups"])
def test_every_page_has_all_its_words(
    agency: Agency,
    talker: UdpRepeater,
    capsys: pytest.CaptureFixture[str],
    what: str,
    language: str,
) -> None:
    assert tool.run(tool.Asked(what), agency.switch.folder.parent, "", Words(language)) == 0
    out = capsys.readouterr().out
    assert out
    assert "term-" not in out
    assert "site-" not in out


@pytest.mark.parametrize(
    "what",
    [
        "status",
        "monitor",
        *(pytest.param(other, marks=pytest.mark.long) for other in ("talkgroups", "who")),
    ],
)
def test_a_switch_that_does_not_answer_is_said_so(forsaken: Agency, what: str) -> None:
    code, out, err = forsaken.ask(what)
    assert code == 1
    assert out == ""
    assert "The switch does not answer" in err


def test_where_talkgroups_are(agency: Agency, node: Node) -> None:
    page = {group["number"]: group for group in agency.read("talkgroups")}
    assert page[88]["carried"] == []
    assert page[77]["patched"] == [19535]
    (on_demand,) = page[77]["carried"]
    assert (on_demand["place"], on_demand["slot"], on_demand["state"]) == (3, 2, "on-demand")
    numbers = {place["place"]: place["on_air"] for place in page[19535]["carried"]}
    assert numbers == {1: 19535, 2: 19535, 3: 9}
    _, out, _ = agency.ask("talkgroups")
    assert "on demand, 15 min" in line(out, "77")
    assert "nowhere" in line(out, "88")


def watch(agency: Agency, talker: UdpRepeater, *words: str) -> list[str]:
    """The first three lines that the monitor prints: a call and its end are among them."""
    lines: list[str] = []
    process = agency.start("monitor", *words)
    assert process.stdout
    reading = threading.Thread(target=lambda: lines.extend(_lines(process, 3)))
    reading.start()
    streams = itertools.count(1)

    def enough_was_read_after_a_call() -> bool:
        stream = next(streams)
        talker.send(talker.frame(HEADER, BURST, stream, source=7))
        talker.send(talker.frame(TERMINATOR, BURST, stream, source=7))
        reading.join(0.2)
        return not reading.is_alive()

    try:
        until(enough_was_read_after_a_call)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert process.returncode == 0
    return lines


def _lines(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout
    return [process.stdout.readline() for _ in range(count)]


def test_what_happens_is_shown_as_it_happens(agency: Agency, talker: UdpRepeater) -> None:
    said = "".join(watch(agency, talker))
    assert "CALL   site 1/2  7 → 19535" in said
    assert "end    site 1/2  7 → 19535: " in said
    assert "the speaker released the key; errors" in said


def test_machines_watch_too(agency: Agency, talker: UdpRepeater) -> None:
    kinds = [json.loads(line)["kind"] for line in watch(agency, talker, "--json")]
    assert all(kind.startswith("radio.call_") for kind in kinds)


def test_a_folder_too_deep_for_the_switchs_socket_is_said_so(tmp_path: Path) -> None:
    settings = tmp_path / "scape.toml"
    settings.write_text(f'[agency]\nname = "x"\n[data]\nfolder = "{"d" * 100}"\n')
    command = [sys.executable, "-m", "scape", "switch", "--config", str(settings)]
    environment = {**os.environ, "LC_ALL": "en"}
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False
    )
    assert done.returncode == supervise.GIVE_UP
    assert "too long for the switch's socket" in done.stderr


def test_who_is_not_registered_is_reported(agency: Agency, node: Node) -> None:
    code, out, _ = agency.ask("check", "4711")
    assert code == 1
    assert "Repeater 4711 is not known" in out
    code, _, err = agency.ask("check")
    assert code == 1
    assert "scape radio check NUMBER" in err


def test_a_site_that_is_away_is_sent_so(agency: Agency, node: Node) -> None:
    page = agency.read("check", "2")
    assert page["works"] is False
    assert [finding["code"] for finding in page["findings"]] == ["offline", "no-login"]


@pytest.mark.parametrize(
    "wait",
    [
        *("inf", "-5"),
        *(pytest.param(w, marks=pytest.mark.long) for w in ("nan", "1e9", "soon", "", "99999")),
    ],
)
def test_a_wait_is_a_number_of_seconds(agency: Agency, wait: str) -> None:
    code, out, err = agency.ask("check", "1", f"--wait={wait}")
    assert (code, out, err) == (1, "", "--wait is a number of seconds from 0 to 9999.\n")


@pytest.mark.parametrize(("said", "number"), [("grobiņa", 5), (" Rucava ", 7), ("0007", 7)])
def test_a_repeater_is_named_by_number_or_name(said: str, number: int) -> None:
    rows = {5: {"id": 5, "name": "Grobiņa"}}
    configuration = Configuration(sites=(msgspec.structs.replace(site(7), name="Rucava"),))
    assert tool.site_named(said, Book(sites=rows, configuration=configuration)) == number


def test_a_repeater_that_is_not_there_is_named(agency: Agency) -> None:
    code, out, err = agency.ask("check", "Grobiņa")
    assert (code, out) == (1, "")
    assert err == "There is no repeater “Grobiņa”. Give its number, or its name as registered.\n"
    twice = Book(sites={number: {"id": number, "name": "Osta"} for number in (3, 2)})
    with pytest.raises(Refused, match="site-ambiguous") as refused:
        tool.site_named("osta", twice)
    assert refused.value.facts == {"name": "osta", "numbers": "2, 3"}


def test_a_closed_pipe_is_said_without_a_traceback(agency: Agency) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "scape", "radio", "status", "--config", str(agency.file)]
    with os.fdopen(write, "w") as closed:
        english = {**os.environ, "LC_ALL": "en.UTF-8"}
        done = subprocess.run(
            command, stdout=closed, stderr=subprocess.PIPE, text=True, env=english, check=False
        )
    assert (done.returncode, done.stderr) == (1, "The program that reads the output has ended.\n")


def test_nobody_keys_up(agency: Agency, talker: UdpRepeater) -> None:
    code, out, _ = agency.ask("check", "1", "--wait", "0.2")
    assert code == 1
    assert "Now talk on a radio at site 1" in out
    assert "No radio was heard" in out


def test_a_site_is_checked_both_ways(agency: Agency, talker: UdpRepeater) -> None:
    checking = agency.start("check", "1")
    assert checking.stdout
    said = ""
    while "Now talk" not in said:
        said = checking.stdout.readline()
    talker.send(talker.frame(HEADER, BURST, source=7))
    talker.send(talker.frame(TERMINATOR, BURST, source=7))
    rest = ""
    while "sending" not in rest:
        rest = checking.stdout.readline()
    assert "7" in rest
    bursts: list[int] = []
    while not bursts:
        data = talker.receive()
        if data.startswith(b"DMRD") and data[15] & 0x3F == CSBK:
            bursts.append(int.from_bytes(data[8:11], "big"))
    assert bursts == [7]
    checking.kill()
    checking.communicate()
