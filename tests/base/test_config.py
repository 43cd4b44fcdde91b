"""Every mistake in the settings is reported, with its line and what to write instead."""

import pytest

from scape.base.addresses import split_address
from scape.base.config import parse
from scape.base.words import LANGUAGES, Words
from scape.settings import Settings

GOOD = """
[agency]
name = "Liepāja"

[radio]
listen = ["127.0.0.1:62031", "[::1]:62031"]
"""

RECORDINGS = "[agency]\nname = 'x'\n[recordings]\n"
MISTAKES = [
    ("[agency]\nname = 'x'\n[wep]\n", 3, "unknown-section-near", "[web]"),
    (
        "[agency]\nname = 'x'\n[zzz]\n",
        3,
        "unknown-section",
        "recordings, backup, web",
    ),
    ("[agency]\nname = 'x'\n\n[web]\nlistn = 'x'\n", 5, "unknown-key-near", "listen"),
    ("[agency]\nname = 'x'\n[web]\nqqqqq = 1\n", 4, "unknown-key", "listen, listen_publicly"),
    ("[agency]\nname = 7\n", 2, "wrong-value", "name ="),
    ("[agency]\nname = 'x'\n[radio]\ntime_out = 0\n", 4, "wrong-value", "time_out = 170.0"),
    ("[agency]\nname = 'x'\n[web]\nlisten = 'here'\n", 4, "wrong-value", '"127.0.0.1:8460"'),
    ("[agency]\nname = 'x'\n[web]\nlisten = '127.0.0.1:65536'\n", 4, "wrong-value", "8460"),
    ("[agency]\nname = 'x'\n[web]\npublic = 'https://a.lv/scape'\n", 4, "wrong-value", '"https://'),
    ("[agency]\nname = 'x'\n[radio]\nallowed = ['10.1.0.5/16']\n", 4, "wrong-value", "host bits"),
    ("[agency]\nname = 'x'\n[radio]\nallowed = ['here']\n", 4, "wrong-value", "'here'"),
    ("[agency]\nname = 'x'\n[radio]\nallowed = [5]\n", 4, "wrong-value", "'5'"),
    ("[agency]\nname = 'x'\n[web]\nlisten = '0.0.0.0:8460'\n", 4, "public-address", "[web]"),
    (f"{RECORDINGS}days = 9\nemergency_days = 8\n", 5, "emergency-days-short", "9"),
    (f"{RECORDINGS}emergency_days = 8\n", 4, "emergency-days-alone", "[recordings]"),
    (f"{RECORDINGS}megabytes = 8\n", 4, "quota-without-days", "[recordings]"),
    ("[agency]\nname = 'x'\n[sound]\nvocoder = 'dvsi'\n", 4, "dvsi-without-address", "[sound]"),
    ("[agency]\nname = 'x'\n[journal]\nheads_mail = 'a@b'\n", 4, "mail-without-relay", "[journal]"),
    ("[agency]\nlanguage = 'lv'\n", 1, "missing", "name = "),
    ("[web]\n", 1, "missing", "agency.name"),
    ("[agency\n", 1, "not-toml", ""),
    ("[agency]\nname = 'x'\nname = 'y'\n", 3, "not-toml", ""),
    ("agency = 'x'\n", 1, "not-a-section", "[agency]"),
]


def test_good_settings_are_read() -> None:
    settings, mistakes = parse(GOOD, Settings)
    assert mistakes == []
    assert settings is not None
    assert settings.agency.name == "Liepāja"
    assert [split_address(address) for address in settings.radio.listen] == [
        ("127.0.0.1", 62031),
        ("::1", 62031),
    ]


@pytest.mark.parametrize(("text", "line", "code", "says"), MISTAKES)
def test_a_mistake_is_explained(text: str, line: int, code: str, says: str) -> None:
    settings, mistakes = parse(text, Settings)
    assert settings is None
    mistake = next(mistake for mistake in mistakes if mistake.code == code)
    assert mistake.line == line
    for language in LANGUAGES:
        assert says in Words(language).say(f"base-config-{code}", **mistake.facts)


def test_all_mistakes_are_reported_at_once() -> None:
    _, mistakes = parse("[agency]\nnme = 1\n[web]\nlisten = 5\n[x]\n", Settings)
    assert [mistake.line for mistake in mistakes] == [1, 2, 4, 5]


def test_everything_listens_at_home_by_default() -> None:
    settings, _ = parse("[agency]\nname = 'x'\n", Settings)
    assert settings is not None
    assert settings.web.listen.startswith("127.0.0.1:")
    assert all(address.startswith("127.0.0.1:") for address in settings.radio.listen)


PUBLIC = ["0.0.0.0", "[::]", "8.8.8.8", "[2a00:1450::1]", "[::ffff:8.8.8.8]", "scape.lv", "0"]
OURS = ["127.0.0.1", "[::1]", "10.8.0.1", "192.168.1.2", "100.64.0.1", "[fd00::1]", "localhost"]


@pytest.mark.parametrize("section", ["web", "radio"])
@pytest.mark.parametrize("host", PUBLIC + OURS)
def test_a_port_that_everybody_reaches_has_to_be_meant(section: str, host: str) -> None:
    address = f"'{host}:1234'"
    listen = f"listen = {address}" if section == "web" else f"listen = ['10.0.0.1:1', {address}]"
    text = f"[agency]\nname = 'x'\n[{section}]\n{listen}\n"
    settings, mistakes = parse(text, Settings)
    assert (settings is None) is (host in PUBLIC)
    for mistake in mistakes:
        assert (mistake.line, mistake.code) == (4, "public-address")
        for language in LANGUAGES:
            said = Words(language).say("base-config-public-address", **mistake.facts)
            assert f"{host}:1234" in said
            assert "listen_publicly = true" in said
    meant, mistakes = parse(f"{text}listen_publicly = true\n", Settings)
    assert meant is not None
    assert mistakes == []
