"""What a check of a site finds, from what is known and what came back."""

import pytest

from scape.base.words import Words
from scape.radio.events import CallBlocked, CallEnded, CallStarted, Carried
from scape.radio.terminal import pages, proof
from scape.radio.terminal.book import Book
from scape.radio.terminal.proof import Answer, Finding
from scape.radio.wire.messages import Configuration, Site, SitePresence

ROW = {
    "address": "10.8.0.7:62031",
    "slots": "3",
    "reported_colour_code": 1,
    "colour_code": 1,
    "reported_receive_hz": 162_500_000,
    "receive_hz": 162_500_000,
    "reported_transmit_hz": 167_100_000,
    "transmit_hz": 0,
    "refused_reason": "",
}
PRESENT = SitePresence(site=7, connected=True, last_heard=1)


def book(**differs: object) -> Book:
    carried = (Carried(1, 101), Carried(2, 102))
    site = Site(number=7, name="Liepāja", secrets=("x",), talkgroups=carried)
    return Book(configuration=Configuration(sites=(site,)), sites={7: ROW | differs})


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


def test_all_is_well() -> None:
    found = proof.look(7, PRESENT, book())
    assert codes(found) == ["online", "register-agrees"]
    assert proof.works(found)


@pytest.mark.parametrize(
    ("differs", "code"),
    [
        ({"reported_colour_code": 2}, "differs-colour-code"),
        ({"reported_receive_hz": 162_512_500}, "differs-receive"),
        ({"transmit_hz": 167_112_500}, "differs-transmit"),
        ({"slots": "1"}, "slot-dropped"),
        ({"slots": "4"}, "slot-dropped"),
    ],
)
def test_what_differs_from_the_register_is_reported(differs: dict[str, object], code: str) -> None:
    found = proof.look(7, PRESENT, book(**differs))
    assert code in codes(found)
    assert not proof.works(found)


def test_a_simplex_hotspot_is_reported() -> None:
    found = proof.look(7, PRESENT, book(slots="4"))
    assert Finding("hint", "simplex") in found
    assert Finding("bad", "slot-dropped", {"slot": 1}) in found
    assert "simplex-deaf" in codes(proof.answered("expired", "expired", {"slots": "4"}))


def test_a_refused_login_is_the_reason() -> None:
    away = SitePresence(site=7, connected=False, last_heard=0)
    assert codes(proof.look(7, away, book(refused_reason="wrong-secret"))) == ["offline", "refused"]


@pytest.mark.parametrize(
    ("check", "text", "hints"),
    [
        ("done", "done", []),
        ("done", "expired", ["radio-itself"]),
        ("expired", "expired", ["gateway"]),
        ("not-sent", "not-sent", ["gateway"]),
        ("refused", "expired", []),
    ],
)
def test_what_came_back_says_what_to_open(check: Answer, text: Answer, hints: list[str]) -> None:
    found = proof.answered(check, text, ROW)
    assert [finding.code for finding in found if finding.kind == "hint"] == hints
    assert proof.works(found) is (check == text == "done")


def test_a_call_that_nobody_else_hears() -> None:
    call = CallStarted(call="c", site=7, slot=1, source=5, destination=101, sites=0)
    assert codes(proof.heard(call, book())) == ["heard", "nobody-else"]
    blocked = CallBlocked(site=7, slot=1, source=5, destination=101, reason="no-right")
    assert codes(proof.heard(blocked, book())) == ["heard", "blocked"]
    assert codes(proof.heard(None, book())) == ["not-heard", "not-heard-why"]


def test_many_errors_are_bad() -> None:
    def ended(errors: int) -> CallEnded:
        return CallEnded(
            call="c", reason="terminator", duration=1, frames=9, bit_errors=errors, bits=1000
        )

    assert proof.works(proof.measured(ended(50)))
    assert not proof.works(proof.measured(ended(51)))


def test_who_was_heard_stands_once_with_the_last_place() -> None:
    def call(at: int, site: int, private: bool = False) -> dict[str, object]:
        about = {"source": 5, "destination": 101, "private": private}
        return {"started": at, "site": site, "slot": 1, **about}

    radio = {"name": "M21", "unit": "2", "last_slot": 2, "last_talkgroup": None}
    heard = Book(calls=[call(30, 7, private=True), call(20, 8)], radios={5: radio})
    (one,) = pages.who(heard, [])
    assert (one["at"], one["site"], one["name"], one["private"]) == (30, 7, "M21", True)
    signed_on = Book(calls=heard.calls, radios={5: radio | {"last_heard": 40, "last_site": 9}})
    (one,) = pages.who(signed_on, [])
    assert (one["at"], one["site"], one["slot"], one["destination"]) == (40, 9, 2, 101)
    talks = CallStarted(call="c", site=7, slot=1, source=5, destination=102)
    (one,) = pages.who(signed_on, [(50, talks)])
    assert (one["at"], one["site"], one["destination"]) == (50, 7, 102)


def test_lines_for_people_say_how_many_radios_they_leave_out() -> None:
    calls = [
        {"source": number, "started": number + 1, "site": 1, "slot": 1, "destination": 9}
        | {"private": False, "name": "", "unit": ""}
        for number in range(pages.MOST_HEARD + 3)
    ]
    book = Book(calls=calls)
    page = pages.who(book, [])
    assert len(page) == pages.MOST_HEARD + 3
    assert pages.who_lines(page, book, Words("en").say)[-1] == "And 3 more; --json prints all."
