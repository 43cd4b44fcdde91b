"""Security keys: real attestations and assertions of a key in software, and what is refused."""

import asyncio
import base64
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.people.factors import changes, passkeys
from scape.people.factors.passkeys import Assertion, Attestation, Site
from tests.people.authenticator import SecurityKey, text
from tests.people.enrolled import NAME, ORIGIN, OTHER, at_desk, open_agency

SITE = Site(NAME, ORIGIN)
CHALLENGE = b"c" * 32
ACCOUNT = {"id": "a", "name": "ozols", "full_name": "Jānis Ozols"}
CREATION = passkeys.creation(SITE, "Liepāja", ACCOUNT, [], CHALLENGE)
REQUEST = passkeys.request(SITE, [], CHALLENGE)


def made(key: SecurityKey, options: dict[str, Any] = CREATION) -> Attestation:
    return Attestation(**key.make(options))


def used(key: SecurityKey, options: dict[str, Any] = REQUEST) -> Assertion:
    return Assertion(**key.use(options))


def test_a_key_is_made_and_used() -> None:
    key = SecurityKey(SITE.origin)
    kept, count = passkeys.made(made(key), SITE, CHALLENGE)
    assert (kept.id, count) == (text(key.id), 1)
    assert passkeys.used(used(key), SITE, CHALLENGE, kept, count) == 2


OTHER_CHALLENGE = text(b"d" * 32)


@pytest.mark.parametrize(
    ("key", "options"),
    [
        (SecurityKey(f"https://{OTHER}"), {}),
        (SecurityKey(f"https://{NAME}"), {}),
        (SecurityKey(SITE.origin, site=OTHER), {}),
        (SecurityKey(SITE.origin), {"challenge": OTHER_CHALLENGE}),
    ],
    ids=["another origin", "another scheme", "another relying party", "another challenge"],
)
def test_what_is_refused(key: SecurityKey, options: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="key-wrong"):
        passkeys.made(made(key, CREATION | options), SITE, CHALLENGE)
    good = SecurityKey(SITE.origin, id=key.id, private=key.private)
    kept, _ = passkeys.made(made(good), SITE, CHALLENGE)
    assert passkeys.used(used(key, REQUEST | options), SITE, CHALLENGE, kept, 0) is None


def test_the_signature_of_another_key_is_refused() -> None:
    key = SecurityKey(SITE.origin)
    kept, count = passkeys.made(made(key), SITE, CHALLENGE)
    forger = SecurityKey(SITE.origin, id=key.id, count=9)
    assert passkeys.used(used(forger), SITE, CHALLENGE, kept, count) is None


def test_a_counter_that_does_not_grow_belongs_to_a_copy() -> None:
    key = SecurityKey(SITE.origin)
    kept, _ = passkeys.made(made(key), SITE, CHALLENGE)
    answer = used(key)
    assert passkeys.used(answer, SITE, CHALLENGE, kept, 1) == 2
    assert passkeys.used(answer, SITE, CHALLENGE, kept, 2) is None
    assert passkeys.used(answer, SITE, CHALLENGE, kept, 3) is None


def test_a_key_that_never_counts_is_used_again_and_again() -> None:
    key = SecurityKey(SITE.origin, counts=False)
    kept, count = passkeys.made(made(key), SITE, CHALLENGE)
    for _ in range(2):
        assert passkeys.used(used(key), SITE, CHALLENGE, kept, count) == 0


def altered(bytes_: str, at: int, value: int) -> str:
    """The base64url of a field with one byte replaced."""
    raw = bytearray(base64.urlsafe_b64decode(bytes_ + "=" * (-len(bytes_) % 4)))
    raw[at % len(raw)] = value
    return text(bytes(raw))


FIELDS_MADE = st.sampled_from(("client_data", "attestation"))
FIELDS_USED = st.sampled_from(("client_data", "authenticator_data", "signature"))
KEY = SecurityKey(SITE.origin)
MADE, USED = KEY.make(CREATION), KEY.use(REQUEST)
KEPT, _ = passkeys.made(Attestation(**MADE), SITE, CHALLENGE)


@given(FIELDS_MADE, st.integers(0, 1 << 12), st.integers(0, 255), st.integers(0, 1 << 12))
def test_damaged_attestations_are_refused_or_harmless(
    name: str, at: int, value: int, length: int
) -> None:
    damaged = altered(MADE[name], at, value)[: max(length, 2)]
    try:
        passkeys.made(Attestation(**MADE | {name: damaged}), SITE, CHALLENGE)
    except Refused as refused:
        assert refused.code == "key-wrong"


@given(FIELDS_USED, st.integers(0, 1 << 12), st.integers(0, 255), st.integers(0, 1 << 12))
def test_damaged_assertions_prove_nothing(name: str, at: int, value: int, length: int) -> None:
    damaged = altered(USED[name], at, value)[: max(length, 2)]
    answer = Assertion(**USED | {name: damaged})
    proven = passkeys.used(answer, SITE, CHALLENGE, KEPT, 0)
    assert proven is None or damaged == USED[name]


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(garbage: bytes) -> None:
    said = text(garbage)
    with pytest.raises(Refused, match="key-wrong"):
        passkeys.made(Attestation(said[:1400], said, said), SITE, CHALLENGE)
    with pytest.raises(Refused, match="key-wrong"):
        passkeys.made(Attestation(MADE["id"], MADE["client_data"], said), SITE, CHALLENGE)
    assert passkeys.used(Assertion(said, said, said, said), SITE, CHALLENGE, KEPT, 0) is None


@pytest.mark.slow
def test_the_program_starts_without_the_library() -> None:
    code = "import sys, scape.app; sys.exit('webauthn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.anyio
async def test_a_key_opens_its_own_account_only(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, "ozols") as desk:
        mine, theirs = SecurityKey(SITE.origin), SecurityKey(SITE.origin)
        assert (await desk.add_key(mine)).status_code == 201
        assert (await desk.add_key(mine)).json()["code"] == "key-known"
        async with at_desk(house, "other") as other:
            await other.add_key(theirs)
        ticket = await desk.ticket()
        asked = await desk.asked(ticket)
        assert [each["id"] for each in asked["allowCredentials"]] == [text(mine.id)]
        assert (await desk.second(ticket, key=theirs.use(asked))).json()["code"] == "factor-wrong"
        asked = await desk.asked(ticket)
        answer = mine.use(asked)
        assert (await desk.second(ticket, key=answer)).status_code == 201
        shown = (await desk.browser.get("/api/people/factors")).json()
        assert shown["factors"][0]["used"] > 0
        again = await desk.second(await desk.ticket(), key=answer)
        assert again.json()["code"] == "factor-wrong"


@pytest.mark.anyio
async def test_a_counter_that_was_overtaken_meanwhile_proves_nothing(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, "ozols") as desk:
        await desk.add_key(SecurityKey(SITE.origin))
        [added] = await house.journal("people.factor_added")
        for count, good in ((5, True), (5, False), (4, False), (0, False), (6, True)):
            using = partial(changes.use_key, added["subject"], added["factor"], count)
            assert await house.node.change(using) is good
        assert not await house.node.change(partial(changes.use_key, added["subject"], "x", 9))


@pytest.mark.anyio
async def test_an_answer_is_good_for_one_challenge_and_one_holder(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, "ozols") as desk:
        key = SecurityKey(SITE.origin, counts=False)
        await desk.add_key(key)
        first, second = await desk.ticket(), await desk.ticket()
        asked = await desk.asked(first)
        await desk.asked(second)
        answer = key.use(asked)
        assert (await desk.second(second, key=answer)).json()["code"] == "factor-wrong"
        assert (await desk.second(first, key=answer)).status_code == 201
        again = key.use((await desk.post("/api/people/challenge")).json()["key"])
        tries = [desk.post("/api/people/proof", key=again) for _ in range(3)]
        answers = sorted([answer.status_code for answer in await asyncio.gather(*tries)])
        assert answers == [204, 409, 409]
        fresh = key.use((await desk.post("/api/people/challenge")).json()["key"])
        assert (await desk.post("/api/people/proof", key=fresh)).status_code == 204
        replayed = await desk.post("/api/people/proof", key=fresh)
        assert replayed.json()["code"] == "factor-wrong"
        house.now[0] += 10 * 60 * 1_000_000
        late = (await desk.post("/api/people/challenge")).json()["key"]
        house.now[0] += 10 * 60 * 1_000_000
        wrong = await desk.post("/api/people/proof", key=key.use(late))
        assert wrong.json()["code"] == "factor-wrong"
