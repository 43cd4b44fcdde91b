"""Signing in under everything at once: an account gets and loses factors, codes are tried again.

Whatever happens: once the account has a factor, no session begins without an unused code of it or
an unused recovery code, on a sign-in of the last ten minutes whose password is still valid.
"""

import asyncio
import base64
import contextlib
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.people.events import Role
from scape.people.factors import totp
from scape.people.factors.service import Proof
from scape.people.signing_in import TICKET, Admitted
from tests.people.enrolled import open_agency

ADDRESS = "192.0.2.1"
GOOD, BAD = ("unused", "recovery"), ("used", "spent", "wrong", "password", "nothing")


class Try(NamedTuple):
    """A ticket, when it was given, and how often the password had been reset by then."""

    ticket: str
    at: int
    resets: int


class SignInMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = contextlib.AsyncExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.house = self.runner.run(self.stack.enter_async_context(open_agency(folder)))
        self.people = self.house.people
        self.account = self.runner.run(self.house.open_account("ozols", Role.VIEWER))
        self.password = "correct horse battery"
        self.secret = b""
        self.last = 0
        self.recovery: list[str] = []
        self.spent: list[str] = []
        self.tries: list[Try] = []
        self.resets = 0

    def teardown(self) -> None:
        self.runner.run(self.stack.aclose())
        self.runner.close()

    @initialize()
    def begin_enrolled(self) -> None:
        self.add_an_app()
        for _ in range(3):
            self.give_the_password()

    @rule()
    def give_the_password(self) -> None:
        signing_in = self.people.sign_in("ozols", self.password, ADDRESS)
        try:
            self.runner.run(signing_in)
        except Refused as refused:
            assert refused.code == "second-factor-needed"
            assert self.secret
            self.tries.append(Try(refused.facts["ticket"], self.house.now[0], self.resets))
        else:
            assert not self.secret

    @rule()
    def add_an_app(self) -> None:
        if self.secret:
            return
        begun = self.people.factors.begin_app({"id": self.account, "name": "ozols"}, "holder")
        self.secret = base64.b32decode(begun.secret.replace(" ", ""))
        self.last = totp.step_at(self.house.now[0])
        code = totp.code(self.secret, self.last)
        adding = self.people.factors.add_app(self.account, "holder", "Phone", code)
        self.recovery, self.spent = self.runner.run(adding), []

    @rule(age=st.integers(0, 2), how=st.sampled_from(GOOD))
    def give_what_is_good(self, age: int, how: str) -> None:
        self._give(age, how)

    @rule(age=st.integers(0, 2), how=st.sampled_from(BAD))
    def give_what_is_bad(self, age: int, how: str) -> None:
        self._give(age, how)

    def _give(self, age: int, how: str) -> None:
        """With the newest ticket, or one of those before."""
        if not self.tries:
            return
        attempt = self.tries[-1 - age % len(self.tries)]
        proof, good = self._proof(how)
        alive = self.house.now[0] - attempt.at < TICKET
        if alive and good:
            self._use_up(how)
        fits = alive and attempt.resets == self.resets
        admitted = self._second_step(attempt.ticket, proof)
        assert (admitted is not None) == (bool(self.secret) and good and fits), how
        if alive and good:  # a ticket ends with its first good proof, whatever follows
            self.tries.remove(attempt)

    def _second_step(self, ticket: str, proof: Proof) -> Admitted | None:
        try:
            return self.runner.run(self.people.signing_in.second_step(ticket, proof, ADDRESS))
        except Refused as refused:
            if refused.code == "sign-in-wait":
                self.house.now[0] += int(refused.facts["seconds"]) * SECOND
            return None
        finally:
            self.house.now[0] += SECOND

    def _proof(self, how: str) -> tuple[Proof, bool]:
        """The proof, and whether it is good."""
        if how == "unused" and self.secret:
            step = max(totp.step_at(self.house.now[0]), self.last + 1)
            self.house.now[0] = max(self.house.now[0], step * totp.STEP * SECOND)
            self._forgive()
            return Proof(code=totp.code(self.secret, step)), True
        if how == "used" and self.secret:
            return Proof(code=totp.code(self.secret, self.last)), False
        if how == "recovery" and self.recovery:
            self._forgive()
            return Proof(code=self.recovery[-1]), True
        if how == "spent" and self.spent:
            return Proof(code=self.spent[-1]), False
        if how == "password":
            return Proof(password=self.password), False
        return Proof(code="00000" if how == "nothing" else "aaaaa-aaaaa"), False

    def _use_up(self, how: str) -> None:
        """What is given on a ticket that is alive, even if the password has changed meanwhile."""
        if how == "recovery":
            self.spent.append(self.recovery.pop())
        else:
            self.last = max(totp.step_at(self.house.now[0]), self.last + 1)

    def _forgive(self) -> None:
        """Without earlier failures a good proof does not wait."""
        self.people.factors._attempts._failures.clear()

    @rule(what=st.sampled_from(("time", "time", "factor", "password")), minutes=st.integers(1, 6))
    def something_else_happens(self, what: str, minutes: int) -> None:
        """Time passes, or an administrator removes the factor or resets the password."""
        if what == "time":
            self.house.now[0] += minutes * 60 * SECOND
        elif what == "password":
            self.password = self.runner.run(self.people.reset_password(self.account, ""))
            self.resets += 1
        elif self.secret:
            self.runner.run(self.people.remove_factors(self.account, ""))
            self.secret, self.recovery, self.spent = b"", [], []


@pytest.mark.slow
def test_no_session_begins_without_the_factor() -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        SignInMachine,
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            suppress_health_check=checks,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes
        ),
    )
