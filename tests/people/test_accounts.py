from collections.abc import Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.people.accounts import (
    AccountEdit,
    NewAccount,
    change_account,
    is_administrator,
    open_account,
)
from scape.people.events import Role
from scape.people.roles import must_exist, rights_of, roles
from scape.web.rights import PUBLIC, SIGNED_IN, Right

EDITS = st.builds(
    AccountEdit,
    full_name=st.just("Jānis Ozols"),
    roles=st.lists(st.sampled_from(Role), min_size=1, unique=True).map(tuple),
    language=st.just("lv"),
    disabled=st.booleans(),
)


HELD = st.sets(st.sampled_from(Role), min_size=1)


def account(roles: Iterable[str], disabled: bool = False) -> dict[str, Any]:
    return {"roles": list(roles), "disabled": disabled}


def test_names_are_kept_as_they_are_compared() -> None:
    request = NewAccount(
        name="J.Ozols", full_name=" Jānis Ozols ", roles=(Role.VIEWER,), language="lv"
    )
    event = open_account(request, taken=False)
    assert (event.name, event.full_name) == ("j.ozols", "Jānis Ozols")


def test_a_name_is_given_once() -> None:
    request = NewAccount(name="J.Ozols", full_name="x", roles=(Role.VIEWER,), language="lv")
    with pytest.raises(Refused, match="name-taken"):
        open_account(request, taken=True)


@pytest.mark.parametrize("name", ["", " ", "jānis ozols", "a" * 65, "<b>"])
def test_names_with_strange_letters_are_not_taken(name: str) -> None:
    body = {"name": name, "full_name": "x", "roles": ["viewer"], "language": "lv"}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(body, NewAccount)


@given(HELD, st.booleans(), EDITS, st.integers(1, 4))
def test_an_administrator_always_remains(
    held: set[Role], disabled: bool, edit: AccountEdit, administrators: int
) -> None:
    before = account(held, disabled)
    try:
        event = change_account(before, edit, administrators)
    except Refused as refused:
        assert refused.code == "last-administrator"
        assert is_administrator(before)
        assert administrators == 1
        assert edit.disabled or Role.ADMINISTRATOR not in edit.roles
        return
    after = is_administrator(account(event.roles, event.disabled))
    assert administrators - is_administrator(before) + after >= 1


def test_an_account_may_do_what_any_of_its_roles_may() -> None:
    known = roles({Right("dogs.see"): {"trainer", "viewer"}, Right("dogs.train"): {"trainer"}})
    assert list(known) == ["viewer", "trainer"]
    everybody = {PUBLIC, SIGNED_IN}
    assert rights_of([], known) == rights_of(["chief"], known) == everybody
    assert rights_of(["viewer"], known) == {*everybody, "dogs.see"}
    assert rights_of(["viewer", "trainer"], known) == {*everybody, "dogs.see", "dogs.train"}


def test_a_role_that_no_feature_grants_anything_is_not_given() -> None:
    known = roles({Right("dogs.see"): {"viewer"}})
    must_exist(["viewer"], known)
    with pytest.raises(Refused, match="no-such-role") as refused:
        must_exist(["viewer", "administrator"], known)
    assert refused.value.facts == {"role": "administrator"}


def test_a_role_is_held_once() -> None:
    held = (Role.VIEWER, Role.DISPATCHER, Role.VIEWER)
    request = NewAccount(name="x", full_name="X", roles=held, language="lv")
    assert open_account(request, taken=False).roles == (Role.VIEWER, Role.DISPATCHER)
