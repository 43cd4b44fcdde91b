"""The figures for machines: who gets them, what they say, and that they name nobody."""

from pathlib import Path

import pytest
from msgspec import structs

from scape.base.addresses import IpNetwork
from scape.settings import Settings, Web
from scape.web.feature import Feature
from scape.web.metrics import Figure, Metrics, NodeFigures, figure
from tests.web.house import SETTINGS, House, open_house

pytestmark = pytest.mark.anyio


async def some() -> list[Figure]:
    labels = {"site": 'a "b" \\ c\nd'}
    return [
        figure("scape_whole", "gauge", "One.", 7),
        Figure("scape_each_total", "counter", "Each.", [(labels, 161.352931), ({}, 2**53)]),
    ]


SOME = Feature[None](name="test", metrics=lambda _: (some,))


def may_ask(*networks: str) -> Settings:
    return structs.replace(SETTINGS, web=Web(metrics=[IpNetwork(network) for network in networks]))


async def ask(house: House) -> tuple[int, str, str]:
    async with house.browser() as browser:
        answer = await browser.get("/metrics")
    return answer.status_code, answer.text, answer.headers["content-type"]


async def test_figures_are_written_as_the_format_wants(tmp_path: Path) -> None:
    async with open_house(tmp_path, SOME, settings=may_ask("127.0.0.0/8")) as house:
        status, text, kind = await ask(house)
    assert (status, kind) == (200, "text/plain; version=0.0.4; charset=utf-8")
    assert text.splitlines()[-7:] == [
        "# HELP scape_whole One.",
        "# TYPE scape_whole gauge",
        "scape_whole 7.0",
        "# HELP scape_each_total Each.",
        "# TYPE scape_each_total counter",
        'scape_each_total{site="a \\"b\\" \\\\ c\\nd"} 161.352931',
        "scape_each_total 9.007199254740992e+15",
    ]


@pytest.mark.parametrize("networks", [[], ["10.0.0.0/8"], ["::1/128"]])
async def test_who_may_not_ask_finds_nothing(tmp_path: Path, networks: list[str]) -> None:
    async with open_house(tmp_path, SOME, settings=may_ask(*networks)) as house:
        status, text, _ = await ask(house)
    assert status == 404
    assert "scape_whole" not in text


@pytest.mark.parametrize(
    ("host", "may"),
    [
        ("10.1.2.3", True),
        ("::ffff:10.1.2.3", True),
        ("11.1.2.3", False),
        ("fd00::7", True),
        ("", False),
        ("somebody", False),
    ],
)
async def test_by_which_address(host: str, may: bool) -> None:
    assert Metrics(["10.0.0.0/8", "fd00::/64"], []).may_ask(host) is may


@pytest.mark.parametrize("proxies", [(), ("127.0.0.1/32",)])
async def test_through_a_proxy_the_visitor_counts(tmp_path: Path, proxies: tuple[str, ...]) -> None:
    """Also through a proxy that the settings do not name: then no one is known to be near."""
    settings = may_ask("127.0.0.1/32")
    web = structs.replace(settings.web, proxies=[IpNetwork(proxy) for proxy in proxies])
    settings = structs.replace(settings, web=web)
    async with (
        open_house(tmp_path, SOME, settings=settings) as house,
        house.browser() as browser,
    ):
        answer = await browser.get("/metrics", headers={"X-Forwarded-For": "192.0.2.7"})
    assert answer.status_code == 404


async def test_a_node_tells_of_itself_also_without_its_store(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        figures = NodeFigures(house.node)
        whole = await Metrics([], [figures]).text()
        house.store_is_away()
        rest = await Metrics([], [figures]).text()
    assert 'scape_up{part="store"} 1' in whole
    assert "scape_journal_rows" in whole
    assert "scape_uptime_seconds" in rest
    assert "scape_journal_rows" not in rest
