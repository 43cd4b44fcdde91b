"""Second factors in Chromium, with its virtual authenticator, over the node's own TLS."""

import asyncio
import base64
import hashlib
import json
import os
import socket
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from scape.base import clock, vault
from scape.base.clock import SECOND
from scape.people.events import Role
from scape.people.factors.totp import step_at
from scape.people.who import FRESH
from scape.settings import Agency, People, Settings, Web
from scape.web.certificates import PURPOSE, Authority
from scape.web.pages import FOLDER
from tests.end_to_end.browser.test_browser import NEEDS, UI
from tests.waiting import PATIENCE
from tests.web.house import PASSWORD, House, open_house
from tests.web.test_tls import KEY, NAME, certificates

pytestmark = [pytest.mark.anyio, pytest.mark.long]

SCRIPT = Path(__file__).with_name("second_factor.mjs")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def pin_of(house: House) -> str:
    key = certificates(house).chain[0].public_key()
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(der).digest()).decode()


async def test_a_key_and_an_app_are_added_and_used_by_keys_alone(tmp_path: Path) -> None:
    missing = [name for name, there in NEEDS.items() if not there]
    if missing:
        line = f"######## THE BROWSER TESTS DID NOT RUN: {', '.join(missing)} missing ########"
        assert os.environ.get("SCAPE_BROWSER") != "required", line
        pytest.skip(line)
    port = free_port()
    settings = Settings(
        agency=Agency(name="Testpils", language="lv"),
        web=Web(name=NAME, public=f"https://{NAME}:{port}"),
        people=People(second_factor=True),
    )
    own = Authority(tmp_path, vault.key_for(KEY, PURPOSE))
    own.create("Testpils", ["liepaja.home.arpa"], ["127.0.0.0/8"], NAME, clock.now())
    async with open_house(tmp_path, settings=settings, console=FOLDER, port=port, key=KEY) as house:
        await house.open_account("anna", Role.DISPATCHER)
        given = {"name": NAME, "port": port, "pin": pin_of(house), "password": PASSWORD}
        given["axe"] = str(UI / "node_modules" / "axe-core" / "axe.min.js")
        process = await asyncio.create_subprocess_exec(
            *("node", "--input-type=module", "--eval", SCRIPT.read_text()),
            cwd=UI,
            env={**os.environ, "SCAPE_TRY": json.dumps(given)},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(2 * PATIENCE):
            assert process.stdout
            later = await process.stdout.readline() == b"later\n"
            house.now[0] += FRESH
            now = f"{house.now[0] // SECOND}\n".encode() if later else None
            out, why = await process.communicate(now)
        assert process.returncode == 0, why.decode()
        used = await house.journal("people.factor_used")
    found = json.loads(out)
    assert (found.pop("faults"), found.pop("axe")) == ([], [])
    assert found == {
        "navigation": 0,
        "codes": 10,
        "made": [f"{NAME} 1"],
        "signedIn": [f"{NAME} 2"],
        "proven": [f"{NAME} 3"],
        "groups": [4] * 8,
        "drawn": True,
    }
    assert [entry["count"] for entry in used] == [2, 3, step_at(house.now[0]) + 1]
