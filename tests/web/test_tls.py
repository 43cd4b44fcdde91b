"""TLS with the agency's own authority: real handshakes, renewal, floods, the page for devices."""

import asyncio
import plistlib
import shutil
import ssl
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import websockets
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from litestar import Litestar
from litestar.di import Provide
from msgspec import structs

from scape.base import clock, config, supervise, vault
from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.node import HEALTH
from scape.people.events import Role
from scape.settings import Settings, Web, complete
from scape.web import authority
from scape.web.certificates import PURPOSE, Authority, Certificates
from scape.web.lobby import Limits
from scape.web.server import Tls, serve
from tests.waiting import PATIENCE
from tests.web.house import PASSWORD, SETTINGS, House, hear, open_house
from tests.web.test_door import REQUEST, Client, Wait, all_closed, ping, wait

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

NAME = "scape.liepaja.home.arpa"
NAMES = [NAME, "127.0.0.1"]
KEY = b"k" * 32
DAY = 24 * 60 * 60 * SECOND
NOW = 1_790_000_000 * SECOND
HELLO = b"\x16\x03\x01"  # begins a handshake


def make_authority(folder: Path, key: bytes = KEY) -> Authority:
    own = Authority(folder, key)
    own.create("Testpils", ["liepaja.home.arpa"], ["127.0.0.0/8"], NAME, NOW)
    return own


def shown(own: Authority) -> x509.Certificate:
    return x509.load_pem_x509_certificate(own.leaf.read_bytes())


def test_keys_are_for_their_owner_and_sealed(tmp_path: Path) -> None:
    make_authority(tmp_path).renew(NAMES, NOW)
    files = {path.name: path for path in (tmp_path / "tls").iterdir()}
    assert set(files) == {"root.crt", "root.key", "intermediate.pem", "leaf.pem"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files.values()} == {0o600}
    for name in ("root.key", "intermediate.pem"):
        assert b"PRIVATE KEY" not in files[name].read_bytes()
        assert b"PRIVATE KEY" in vault.unseal(KEY, files[name].read_bytes())


def test_a_leaf_is_renewed_when_it_is_due_or_for_another_name(tmp_path: Path) -> None:
    own = make_authority(tmp_path)
    leafs = []
    for names, days in [(NAMES, 0), (NAMES, 59), (NAMES, 61), ([NAME], 61)]:
        own.renew(names, NOW + days * DAY)
        leafs.append(shown(own))
    assert leafs[0] == leafs[1]
    assert len(set(leafs)) == 3
    assert [authority.names_of(leaf) for leaf in leafs] == [NAMES, NAMES, NAMES, [NAME]]


def test_an_intermediate_is_renewed_before_a_leaf_would_outlive_it(tmp_path: Path) -> None:
    own = make_authority(tmp_path)
    issuers = set()
    for days in range(0, 1000, 20):
        now = NOW + days * DAY
        own.renew(NAMES, now)
        leaf = shown(own)
        issuers.add(leaf.issuer)
        assert leaf.not_valid_after_utc - authority.at(now) > authority.LEAF / 4
    assert len(issuers) == 4


def test_without_the_key_of_the_root_renewal_goes_on_for_a_while(tmp_path: Path) -> None:
    own = make_authority(tmp_path)
    own.renew(NAMES, NOW)
    (tmp_path / "tls" / "root.key").unlink()
    own.renew(NAMES, NOW + 390 * DAY)
    assert shown(own).not_valid_after_utc == authority.at(NOW) + authority.INTERMEDIATE
    (tmp_path / "tls" / "intermediate.pem").unlink()
    with pytest.raises(Refused, match="no-root-key"):
        own.renew(NAMES, NOW + 399 * DAY)


def test_what_the_authority_refuses(tmp_path: Path) -> None:
    own = make_authority(tmp_path)
    with pytest.raises(Refused, match="authority-exists"):
        own.create("Testpils", ["x"], [], "x", NOW)
    with pytest.raises(Refused, match="name-outside-authority"):
        own.renew(["bank.example"], NOW)
    with pytest.raises(Refused, match="name-outside-authority"):
        Authority(tmp_path / "other", KEY).create("Testpils", ["x"], [], NAME, NOW)
    with pytest.raises(Refused, match="vault-key-wrong"):
        Authority(tmp_path, b"x" * 32).renew(NAMES, NOW)


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def shake_hands(port: int, trust: ssl.SSLContext, name: str) -> Streams:
    return await asyncio.open_connection("127.0.0.1", port, ssl=trust, server_hostname=name)


@dataclass
class Server:
    port: int
    trust: ssl.SSLContext
    waiting: Wait
    clients: list[Client] = field(default_factory=list)

    async def connect(self) -> Client:
        return self._keep(await asyncio.open_connection("127.0.0.1", self.port))

    async def handshake(self, name: str = NAME) -> Client:
        return self._keep(await shake_hands(self.port, self.trust, name))

    def _keep(self, streams: Streams) -> Client:
        self.clients.append(Client(*streams))
        return self.clients[-1]


def trust(own: Authority) -> ssl.SSLContext:
    root = own.root()
    assert root is not None
    context = ssl.create_default_context(cadata=root.public_bytes(Encoding.DER))
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


@asynccontextmanager
async def opened(folder: Path, limits: Limits | None = None) -> AsyncIterator[Server]:
    own = Authority(folder, KEY)
    own.create("Testpils", ["liepaja.home.arpa"], ["127.0.0.0/8"], NAME, clock.now())
    own.renew(NAMES, clock.now())
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(own.leaf)
    waiting = Wait()
    given = {"waiting": Provide(lambda: waiting, sync_to_thread=False)}
    app = Litestar([ping, wait], dependencies=given, openapi_config=None)
    tls = Tls(context, f"https://{NAME}:8460")
    async with serve(app, "127.0.0.1", 0, limits, tls=tls) as address:
        assert address.startswith("https://")
        server = Server(int(address.rpartition(":")[2]), trust(own), waiting)
        try:
            yield server
        finally:
            waiting.go.set()
            for client in server.clients:
                client.writer.close()


@pytest.mark.parametrize("name", NAMES)
async def test_a_client_that_trusts_the_root_is_answered(name: str, tmp_path: Path) -> None:
    async with opened(tmp_path) as server:
        client = await server.handshake(name)
        await client.send(b"GET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = await client.answer()
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert answer.endswith(b"pong")


async def test_a_client_refuses_another_name_and_another_root(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    theirs.mkdir()
    async with opened(ours) as server:
        with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
            await server.handshake("other.liepaja.home.arpa")
        server.trust = trust(make_authority(theirs))
        with pytest.raises(ssl.SSLCertVerificationError, match="unable to get local issuer"):
            await server.handshake()


async def test_half_handshakes_give_way(tmp_path: Path) -> None:
    async with opened(tmp_path, Limits(of_one_address=3, head_time=2 * PATIENCE)) as server:
        halves = [await server.connect() for _ in range(6)]
        for half in halves[::2]:
            await half.send(HELLO)
        last = await server.handshake()
        await last.send(REQUEST)
        assert await last.first_line() == b"HTTP/1.1 200 OK\r\n"
        await all_closed(halves[:4])


async def test_of_many_handshakes_the_slowest_give_way(tmp_path: Path) -> None:
    async with opened(tmp_path, Limits(handshakes=2, head_time=2 * PATIENCE)) as server:
        silent = await server.connect()
        halves = [await server.connect() for _ in range(3)]
        for half in halves:
            await half.send(HELLO)
        assert await halves[0].answer() == b""
        last = await server.handshake()
        assert await halves[1].answer() == b""
        for client in (last, silent):
            await client.send(REQUEST)
        assert await last.first_line() == b"HTTP/1.1 200 OK\r\n"
        assert (await silent.first_line()).startswith(b"HTTP/1.1 307")


async def test_one_that_has_shaken_hands_takes_one_place(tmp_path: Path) -> None:
    async with opened(tmp_path, Limits(connections=1, head_time=2 * PATIENCE)) as server:
        idle = await server.handshake()
        served = await server.handshake()
        await served.send(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        assert await idle.answer() == b""
        await server.waiting.here.wait()
        assert await (await server.connect()).answer() == b""
        server.waiting.go.set()
        assert await served.first_line() == b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize("sent", [b"", HELLO, HELLO + b"\x40\x00" + b"\x01" * 100])
async def test_a_handshake_that_is_never_finished_is_closed(sent: bytes, tmp_path: Path) -> None:
    async with opened(tmp_path, Limits(head_time=0.05)) as server:
        client = await server.connect()
        await client.send(sent)
        assert len(await client.answer()) < 100  # an alert at most


async def test_a_request_without_tls_is_sent_to_the_address_with_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as server:
        client = await server.connect()
        await client.send(b"GET /radio?x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = await client.answer()
    assert answer.startswith(b"HTTP/1.1 307")
    assert f"location: https://{NAME}:8460/radio?x=1\r\n".encode() in answer
    assert b"strict-transport-security" not in answer


@pytest.mark.parametrize("line", [b"POST /api/session", b"GET /api/agency", b"GET /metrics"])
async def test_what_programs_send_without_tls_is_refused(line: bytes, tmp_path: Path) -> None:
    async with opened(tmp_path) as server:
        client = await server.connect()
        await client.send(line + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        answer = await client.answer()
    assert answer.startswith(b"HTTP/1.1 403")
    assert b"\r\nlocation:" not in answer


OWN = structs.replace(SETTINGS, web=Web(name=NAME, public=f"https://{NAME}:8460"))


@asynccontextmanager
async def own_house(
    folder: Path, settings: Settings = OWN, console: Path | None = None
) -> AsyncIterator[House]:
    """A node with an authority of its own, if it is given no certificate."""
    if not settings.web.certificate:
        own = Authority(folder, vault.key_for(KEY, PURPOSE))
        own.create("Testpils", ["liepaja.home.arpa"], ["127.0.0.0/8"], NAME, clock.now())
    async with open_house(folder, settings=settings, console=console, key=KEY) as house:
        yield house


def certificates(house: House) -> Certificates:
    return house.parts.service(Certificates)


def browser(house: House) -> httpx.AsyncClient:
    trusted = trust(certificates(house).authority)
    origin = {"Origin": house.address}
    return httpx.AsyncClient(
        base_url=house.address, verify=trusted, headers=origin, timeout=PATIENCE, trust_env=False
    )


async def test_signing_in_and_the_live_socket(tmp_path: Path) -> None:
    async with own_house(tmp_path) as house, browser(house) as client:
        await house.open_account("anna", Role.VIEWER)
        who = {"name": "anna", "password": PASSWORD}
        answer = await client.post("/api/session", json=who)
        assert answer.status_code == 201
        assert all("; Secure" in each for each in answer.headers.get_list("set-cookie"))
        assert answer.headers["strict-transport-security"] == "max-age=86400"
        token = answer.cookies["__Host-scape_session"]
        async with websockets.connect(
            house.address.replace("https", "wss") + "/api/live",
            ssl=trust(certificates(house).authority),
            origin=websockets.Origin(house.address),
            additional_headers={"Cookie": f"__Host-scape_session={token}"},
        ) as socket:
            assert (await hear(socket))["type"] == "hello"
        client.cookies.clear()
        planted = {"Cookie": f"scape_session={token}"}
        assert (await client.get("/api/session", headers=planted)).status_code == 401


@pytest.mark.parametrize(
    ("version", "ciphers"),
    [
        (ssl.TLSVersion.TLSv1_1, "DEFAULT@SECLEVEL=0"),
        (ssl.TLSVersion.TLSv1_2, "ECDHE-ECDSA-AES256-SHA384"),
        (ssl.TLSVersion.TLSv1_2, "ECDHE-ECDSA-AES128-GCM-SHA256"),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_a_cipher_without_authentication_or_an_old_tls_is_refused(
    version: ssl.TLSVersion, ciphers: str, tmp_path: Path
) -> None:
    async with own_house(tmp_path) as house:
        context = trust(certificates(house).authority)
        context.minimum_version = context.maximum_version = version
        context.set_ciphers(ciphers)
        shaking = shake_hands(int(house.address.rpartition(":")[2]), context, NAME)
        if "GCM" in ciphers:
            (await shaking)[1].close()
        else:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                await shaking


async def test_a_live_socket_without_tls_is_refused(tmp_path: Path) -> None:
    async with own_house(tmp_path) as house:
        plain = house.address.replace("https", "ws") + "/api/live"
        with pytest.raises(websockets.InvalidStatus):
            await websockets.connect(plain, origin=websockets.Origin(house.address))


async def seen(house: House) -> x509.Certificate:
    """The certificate that a new connection gets."""
    port = int(house.address.rpartition(":")[2])
    _, writer = await shake_hands(port, trust(certificates(house).authority), NAME)
    der = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    return x509.load_der_x509_certificate(der)


async def test_a_running_node_renews_its_certificate(tmp_path: Path) -> None:
    async with own_house(tmp_path) as house, browser(house) as client:
        assert (await client.get("/api/agency")).status_code == 200
        house.now[0] -= 61 * DAY
        await certificates(house).check()
        before = await seen(house)
        await certificates(house).check()
        assert await seen(house) == before
        house.now[0] += 61 * DAY
        await certificates(house).check()
        after = await seen(house)
        assert after.not_valid_after_utc - before.not_valid_after_utc >= timedelta(days=60)
        assert (await client.get("/api/agency")).status_code == 200
        assert health(house) == ("up", "")


def health(house: House) -> tuple[str, str]:
    row = house.node.live.memory(HEALTH.name)["certificate"]
    return row["state"], row["why"]


async def test_a_renewal_that_fails_is_shown(tmp_path: Path) -> None:
    async with own_house(tmp_path) as house:
        before = await seen(house)
        for name in ("root.key", "intermediate.pem"):
            (tmp_path / "tls" / name).unlink()
        house.now[0] += 61 * DAY
        await certificates(house).check()
        assert health(house) == ("down", "no-root-key")
        assert await seen(house) == before


def given(folder: Path, name: str = NAME, days: int = 0) -> Settings:
    """Settings with a certificate from elsewhere, written into a folder."""
    there = authority.root("Elsewhere", ["liepaja.home.arpa"], [], authority.at(clock.now()))
    issued = authority.at(clock.now() - days * DAY)
    leaf = authority.leaf(authority.intermediate(there, issued), [name], issued)
    (folder / "given.pem").write_bytes(authority.to_pem(leaf))
    path = str(folder / "given.pem")
    web = structs.replace(OWN.web, certificate=path, key=path)
    return structs.replace(OWN, web=web)


async def test_a_given_certificate_is_read_again_when_it_was_written(tmp_path: Path) -> None:
    async with own_house(tmp_path, given(tmp_path, days=80)) as house:
        first = certificates(house).chain[0]
        await certificates(house).check()
        assert health(house) == ("down", "certificate-ends")
        given(tmp_path)
        await certificates(house).check()
        assert certificates(house).chain[0] != first
        assert health(house) == ("up", "")
        (tmp_path / "given.pem").write_text("half")
        await certificates(house).check()
        assert health(house) == ("down", "certificate-unusable")
        (tmp_path / "given.pem").unlink()
        await certificates(house).check()
        assert health(house) == ("down", "certificate-unusable")


async def test_a_certificate_and_a_key_that_do_not_fit(tmp_path: Path) -> None:
    settings = given(tmp_path)
    shutil.move(tmp_path / "given.pem", tmp_path / "other.pem")
    given(tmp_path)
    web = structs.replace(settings.web, key=str(tmp_path / "other.pem"))
    with pytest.raises(Refused, match="certificate-unusable"):
        async with own_house(tmp_path, structs.replace(settings, web=web)):
            pass


async def test_the_page_for_devices_needs_no_tls_and_no_sign_in(tmp_path: Path) -> None:
    async with own_house(tmp_path) as house:
        root = certificates(house).authority.root()
        assert root is not None
        der = root.public_bytes(Encoding.DER)
        plain = house.address.replace("https", "http")
        async with httpx.AsyncClient(base_url=plain, trust_env=False) as client:
            page = await client.get("/install", headers={"Accept-Language": "lt,en;q=0.5"})
            crt = await client.get("/install/scape-root.crt")
            profile = plistlib.loads((await client.get("/install/scape-root.mobileconfig")).content)
            code = await client.get("/install/address.svg")
            languages = {
                language: (await client.get("/install", params={"language": language})).text
                for language in ("lv", "lt", "en")
            }
    assert "strict-transport-security" not in page.headers
    assert "<script" not in page.text
    assert page.text == languages["lt"]
    assert len(set(languages.values())) == 3
    for text in languages.values():
        assert authority.fingerprint(root)[:23] in text
        assert "web-install" not in text
    assert (crt.content, crt.headers["content-type"]) == (der, "application/x-x509-ca-cert")
    assert profile["PayloadContent"][0]["PayloadContent"] == der
    assert code.text.startswith("<?xml")


async def test_without_an_authority_there_is_nothing_to_install(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as client:
        for path in ("/install", "/install/scape-root.crt", "/install/address.svg"):
            assert (await client.get(path)).status_code == 404
        assert "strict-transport-security" not in (await client.get("/api/agency")).headers


def scape(folder: Path, *arguments: str, web: str = f'name = "{NAME}"') -> tuple[int, str]:
    """The exit status and the output of a command."""
    file = folder / "scape.toml"
    file.write_text(f'[agency]\nname = "Testpils"\n[web]\n{web}\n')
    command = [sys.executable, "-m", "scape", "tls", *arguments, "--config", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_the_command(tmp_path: Path) -> None:
    status, made = scape(tmp_path, "init")
    assert status == 0
    own = Authority(tmp_path / "data", b"")
    root = own.root()
    assert root is not None
    for certificate in (root, *x509.load_pem_x509_certificates(own.leaf.read_bytes())):
        assert authority.fingerprint(certificate) in made
    assert f"http://{NAME}:8460/install" in made
    assert not authority.covers(root, "other.liepaja.home.arpa")
    assert scape(tmp_path, "show") == (0, made)
    assert scape(tmp_path, "init") == (1, "")


@pytest.mark.long
def test_the_command_that_makes_nothing(tmp_path: Path) -> None:
    everywhere = 'listen = "0.0.0.0:8460"\nlisten_publicly = true'
    assert scape(tmp_path, "show") == (1, "")
    assert scape(tmp_path, "init", "--network", "10/8") == (1, "")
    assert scape(tmp_path, "init", "--domain", "bank.example") == (supervise.GIVE_UP, "")
    assert scape(tmp_path, "init", web=everywhere) == (1, "")


@pytest.mark.parametrize(
    ("web", "public"),
    [
        ("", "http://127.0.0.1:8460"),
        ('name = "scape.lan"', "http://scape.lan:8460"),
        ('certificate = "a"\nkey = "b"\nname = "scape.lan"', "https://scape.lan:8460"),
        ('certificate = "a"\nkey = "b"\nlisten = "10.1.1.1:443"', "https://10.1.1.1"),
        ('certificate = "a"\nkey = "b"\nname = "fd00::1"', "https://[fd00::1]:8460"),
        ('name = "scape.lan"\npublic = "https://x.lv"', "https://x.lv"),
    ],
)
def test_the_address_that_users_type(web: str, public: str, tmp_path: Path) -> None:
    settings, mistakes = config.parse(f'[agency]\nname = "T"\n[web]\n{web}', Settings)
    assert settings is not None, mistakes
    full = complete(settings, tmp_path / "scape.toml")
    assert full.web.public == public
    if full.web.certificate:
        assert full.web.certificate == str(tmp_path.resolve() / "a")


def test_a_certificate_needs_its_key() -> None:
    _, [mistake] = config.parse('[agency]\nname = "T"\n[web]\ncertificate = "a"', Settings)
    assert (mistake.line, mistake.code) == (4, "certificate-without-key")
