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
from scape.people.roles import roles
from scape.web.rights import PUBLIC, SIGNED_IN, Right

EDITS = st.builds(
    AccountEdit,
    full_name=st.just("Jānis Ozols"),
    role=st.sampled_from(Role),
    language=st.just("lv"),
    disabled=st.booleans(),
)


def account(role: Role, disabled: bool = False) -> dict[str, Any]:
    return {"role": role.value, "disabled": disabled}


def test_names_are_kept_as_they_are_compared() -> None:
    request = NewAccount(name="J.Ozols", full_name=" Jānis Ozols ", role=Role.VIEWER, language="lv")
    event = open_account(request, taken=False)
    assert (event.name, event.full_name) == ("j.ozols", "Jānis Ozols")


def test_a_name_is_given_once() -> None:
    request = NewAccount(name="J.Ozols", full_name="x", role=Role.VIEWER, language="lv")
    with pytest.raises(Refused, match="name-taken"):
        open_account(request, taken=True)


@pytest.mark.parametrize("name", ["", " ", "jānis ozols", "a" * 65, "<b>"])
def test_names_with_strange_letters_are_not_taken(name: str) -> None:
    body = {"name": name, "full_name": "x", "role": "viewer", "language": "lv"}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(body, NewAccount)


@given(st.sampled_from(Role), st.booleans(), EDITS, st.integers(1, 4))
def test_an_administrator_always_remains(
    role: Role, disabled: bool, edit: AccountEdit, administrators: int
) -> None:
    before = account(role, disabled)
    try:
        event = change_account(before, edit, administrators)
    except Refused as refused:
        assert refused.code == "last-administrator"
        assert is_administrator(before)
        assert administrators == 1
        assert edit.disabled or edit.role is not Role.ADMINISTRATOR
        return
    after = is_administrator({"role": event.role, "disabled": event.disabled})
    assert administrators - is_administrator(before) + after >= 1


def test_each_role_has_the_rights_of_the_one_before() -> None:
    least = {Right(f"{role}s.do"): role.value for role in Role}
    wanted = {PUBLIC, SIGNED_IN}
    for (role, having), own in zip(roles(least).items(), least, strict=True):
        wanted |= {own}
        assert having == wanted, role


def test_a_right_of_no_role_is_not_declared() -> None:
    with pytest.raises(ValueError, match="chief"):
        roles({Right("dogs.walk"): "chief"})
