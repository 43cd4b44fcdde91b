"""Edits of the radio's registers as somebody makes them who sees the newest row."""

from functools import partial
from typing import Any

from scape.base.change import Change
from scape.base.imports import Imports, Taken
from scape.base.node import Node
from scape.base.register import Made, Register
from scape.radio.registers.details import NewSite
from scape.radio.registers.registers import RADIOS, SITES
from scape.radio.registers.service import Registers
from scape.web.register import reading_of


async def add(registers: Registers, register: Register[Any], new: Any, by: str = "me") -> Made:
    return await registers.change(partial(register.add, new=new), by)


async def add_site(registers: Registers, site: NewSite, by: str = "me") -> str:
    """The secret that the site logs in with."""
    await add(registers, SITES, site, by)
    return await registers.rotate_secret(site.number, by)


async def alter(
    registers: Registers, register: Register[Any], number: int, item: Any, by: str = "me"
) -> None:
    def decide(change: Change) -> None:
        version = register.must_have(change, number)["version"]
        register.alter(change, number, item, version)

    await registers.change(decide, by)


async def remove(
    registers: Registers, register: Register[Any], number: int, by: str = "me"
) -> None:
    def decide(change: Change) -> None:
        register.remove(change, number, register.must_have(change, number)["version"])

    await registers.change(decide, by)


async def import_radios(node: Node, registers: Registers, content: bytes) -> Taken:
    imports = Imports(node)
    plan = await imports.plan(RADIOS, content, reading_of(RADIOS))
    return await imports.take(registers, RADIOS, plan, by="me")
