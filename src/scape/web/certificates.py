"""The certificate that the node shows: its files, and its renewal while the node runs.

In the folder of the agency's own authority: `root.crt`, which is public; `root.key` and
`intermediate.pem`, sealed under the vault's key; `leaf.pem`, the server's key and chain. The root's
key is there because it signs each new intermediate; without it renewal goes on until the
intermediate ends.
"""

import asyncio
import ssl
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from scape.base import vault
from scape.base.addresses import split_address
from scape.base.errors import Refused
from scape.base.node import Node
from scape.settings import Web, tls_folder
from scape.web import authority
from scape.web.authority import Holder, at
from scape.web.metrics import Figure, figure

PURPOSE = "certificates"
EVERY = 3600.0  # seconds between two looks at the certificate
CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"  # of TLS 1.2; those of 1.3 are as good
SOON = 14  # days before the end of a certificate that Scape does not renew


class Authority:
    """The files of the agency's own authority. `key` seals its keys."""

    def __init__(self, data: Path, key: bytes) -> None:
        self._folder = tls_folder(data)
        self._key = key
        self.leaf = self._folder / "leaf.pem"

    def create(
        self, agency: str, domains: Sequence[str], networks: Sequence[str], name: str, now: int
    ) -> None:
        """Make the root. `Refused` when there is one already, or it would not cover the name."""
        if (self._folder / "root.crt").exists():
            raise Refused("authority-exists", path=str(self._folder))
        root = authority.root(agency, domains, networks, at(now))
        _check_name(root.certificate, name)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        vault.write(self._folder / "root.key", vault.seal(self._key, authority.to_pem(root)))
        vault.write(self._folder / "root.crt", root.certificate.public_bytes(Encoding.PEM))

    def root(self) -> x509.Certificate | None:
        """The root's certificate, if the agency has an authority."""
        try:
            return x509.load_pem_x509_certificate((self._folder / "root.crt").read_bytes())
        except FileNotFoundError:
            return None

    def renew(self, names: Sequence[str], now: int) -> None:
        """Issue what is due for these names; `Refused` when it cannot be issued."""
        root = self.root()
        assert root is not None
        _check_name(root, names[0])
        covered = [name for name in names if authority.covers(root, name)]
        leaf = self._leaf()
        if leaf and authority.names_of(leaf) == covered and not authority.due(leaf, at(now)):
            return
        fresh = authority.leaf(self._intermediate(now), covered, at(now))
        vault.write(self.leaf, authority.to_pem(fresh))

    def _leaf(self) -> x509.Certificate | None:
        """The leaf, if there is one that can be read."""
        try:
            return authority.from_pem(self.leaf.read_bytes()).certificate
        except (FileNotFoundError, ValueError):
            return None

    def _intermediate(self, now: int) -> Holder:
        known = self._unsealed("intermediate.pem")
        if known and not authority.due(known.certificate, at(now)):
            return known
        root = self._unsealed("root.key")
        if root is None:
            if known is None:
                raise Refused("no-root-key", path=str(self._folder / "root.key"))
            return known
        fresh = authority.intermediate(root, at(now))
        sealed = vault.seal(self._key, authority.to_pem(fresh))
        vault.write(self._folder / "intermediate.pem", sealed)
        return fresh

    def _unsealed(self, name: str) -> Holder | None:
        try:
            sealed = (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None
        return authority.from_pem(vault.unseal(self._key, sealed))


def _check_name(root: x509.Certificate, name: str) -> None:
    if not authority.covers(root, name):
        raise Refused("name-outside-authority", name=name)


class Certificates:
    """The certificate of this node; `context` is None when it does no TLS.

    `Refused` when there should be a certificate and it cannot be used.
    """

    def __init__(self, node: Node, web: Web) -> None:
        self._node, self._web = node, web
        self.authority = Authority(node.store.folder, node.key_for(PURPOSE))
        self.root = None if web.certificate else self.authority.root()
        self.context: ssl.SSLContext | None = None
        self.chain: Sequence[x509.Certificate] = ()
        self._written = 0  # the age of the file that was read, in nanoseconds
        if web.certificate or self.root:
            self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self.context.set_ciphers(CIPHERS)
            self.context.set_alpn_protocols(["http/1.1"])
            self._issue()
            self._load()

    @property
    def address(self) -> str:
        """The address that users type."""
        return self._web.public

    async def run(self, every: float = EVERY) -> None:
        while self.context:
            await self.check()
            await asyncio.sleep(every)

    async def check(self) -> None:
        """Renew what is due: new connections get the new certificate."""
        try:
            await asyncio.to_thread(self._issue)
            self._load()
        except Refused as refused:
            self._node.health("certificate", "down", refused.code, **refused.facts)
            return
        if (days := int(self._seconds_left() // 86_400)) < SOON:
            self._node.health("certificate", "down", "certificate-ends", days=max(0, days))
        else:
            self._node.health("certificate", "up")

    def _issue(self) -> None:
        if self.root:
            self.authority.renew(names_of(self._web), self._node.clock())

    def _load(self) -> None:
        """Read the certificate if it was written since; not beside connections that begin."""
        assert self.context is not None
        web, leaf = self._web, self.authority.leaf
        certificate, key = (leaf, leaf) if self.root else (Path(web.certificate), Path(web.key))
        try:
            written = certificate.stat().st_mtime_ns
            if written != self._written:
                chain = x509.load_pem_x509_certificates(certificate.read_bytes())
                for context in (ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), self.context):
                    context.load_cert_chain(certificate, key, password="")
                self.chain, self._written = chain, written
        except (OSError, ValueError) as error:
            path = str(certificate)
            raise Refused("certificate-unusable", path=path, why=str(error)) from None

    def _seconds_left(self) -> float:
        return (self.chain[0].not_valid_after_utc - at(self._node.clock())).total_seconds()

    async def figures(self) -> list[Figure]:
        if not self.context:
            return []
        left = self._seconds_left()
        return [figure("scape_certificate_seconds", "gauge", "Until the certificate ends.", left)]


def names_of(web: Web) -> list[str]:
    """The name that users type and the address of the server, for its certificate."""
    names = [urlsplit(web.public).hostname or web.name, split_address(web.listen)[0]]
    names = [name for name in dict.fromkeys(names) if name and not _is_unspecified(name)]
    if not names:
        raise Refused("server-without-name")
    return names


def install_address(public: str) -> str:
    """The page that installs the root: without TLS, on the port of the console."""
    address = urlsplit(public)
    return f"http://{address.netloc}{'' if address.port else ':443'}/install"


def _is_unspecified(name: str) -> bool:
    try:
        return ip_address(name).is_unspecified
    except ValueError:
        return False
