"""What `scape doctor` sees of the certificate."""

from collections.abc import Iterator
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509

from scape.base.addresses import split_address
from scape.base.doctor import Finding
from scape.settings import Settings, does_tls, tls_folder
from scape.web import authority
from scape.web.certificates import SOON


def examine(settings: Settings, data: Path, now: datetime | None = None) -> Iterator[Finding]:
    """The certificate's end and names; of a node without TLS, whether it should have one."""
    web = settings.web
    if not does_tls(settings, data):
        host = split_address(web.listen)[0]
        yield Finding("tls", _is_loopback(host) or bool(web.proxies), {"host": host}, advice=True)
        return
    path = Path(web.certificate) if web.certificate else tls_folder(data) / "leaf.pem"
    try:
        [leaf, *_] = x509.load_pem_x509_certificates(path.read_bytes())
    except (OSError, ValueError) as error:
        yield Finding("certificate-file", False, {"path": str(path), "why": str(error)})
        return
    days = (leaf.not_valid_after_utc - (now or datetime.now(UTC))).days
    yield Finding("certificate", days >= SOON, {"path": str(path), "days": days})
    name = urlsplit(web.public).hostname or web.name
    names = authority.names_of(leaf)
    facts = {"name": name, "names": ", ".join(names)}
    yield Finding("certificate-name", _names(name, names), facts)


def _names(name: str, names: list[str]) -> bool:
    """Whether one of the names, or a `*.` for one label, is this one."""
    return name in names or f"*.{name.partition('.')[2]}" in names


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
