"""Chromium over the node's own TLS: a secure context, with sign-in and live lists."""

import asyncio
import base64
import hashlib
import json
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from scape.people.events import Role
from scape.web.pages import FOLDER
from tests.end_to_end.browser.test_browser import NEEDS, UI
from tests.waiting import PATIENCE
from tests.web.house import PASSWORD
from tests.web.test_tls import NAME, certificates, own_house

pytestmark = [pytest.mark.anyio, pytest.mark.long]

SCRIPT = """
import { chromium } from 'playwright-core';
const [name, port, pin, password] = JSON.parse(process.env.SCAPE_TRY);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--no-proxy-server',
    `--host-resolver-rules=MAP ${name} 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${pin}`,
  ],
});
const page = await browser.newPage();
const secure = () =>
  page.evaluate(() => [isSecureContext, 'mediaDevices' in navigator, location.protocol]);
const found = {};
await page.goto(`http://${name}:${port}/install`);
found.install = await secure();
found.drawn = await page.evaluate(() => document.images[0].naturalWidth > 100);
await page.goto(`https://${name}:${port}/`);
found.console = await secure();
await page.locator('input[autocomplete=username]').fill('anna');
await page.locator('input[autocomplete=current-password]').fill(password);
const live = page.waitForEvent('websocket');
await page.keyboard.press('Enter');
const socket = await live;
await socket.waitForEvent('framereceived');
found.socket = socket.url();
found.cookies = (await page.context().cookies()).map((cookie) => cookie.secure);
await browser.close();
console.log(JSON.stringify(found));
"""


async def test_the_console_is_a_secure_context(tmp_path: Path) -> None:
    missing = [name for name, there in NEEDS.items() if not there]
    if missing:
        line = f"######## THE BROWSER TESTS DID NOT RUN: {', '.join(missing)} missing ########"
        assert os.environ.get("SCAPE_BROWSER") != "required", line
        pytest.skip(line)
    async with own_house(tmp_path, console=FOLDER) as house:
        await house.open_account("anna", Role.VIEWER)
        key = certificates(house).chain[0].public_key()
        der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        pin = base64.b64encode(hashlib.sha256(der).digest()).decode()
        port = house.address.rpartition(":")[2]
        given = json.dumps([NAME, port, pin, PASSWORD])
        process = await asyncio.create_subprocess_exec(
            *("node", "--input-type=module", "--eval", SCRIPT),
            cwd=UI,
            env={**os.environ, "SCAPE_TRY": given},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(2 * PATIENCE):
            out, why = await process.communicate()
    assert process.returncode == 0, why.decode()
    assert json.loads(out) == {
        "install": [False, False, "http:"],
        "drawn": True,
        "console": [True, True, "https:"],
        "socket": f"wss://{NAME}:{port}/api/live",
        "cookies": [True, True],
    }
