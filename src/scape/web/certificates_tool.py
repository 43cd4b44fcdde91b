"""`scape tls`: make the agency's own certificate authority, and show certificates."""

from collections.abc import Iterable, Sequence
from ipaddress import ip_network
from pathlib import Path

from cryptography import x509

from scape.base import clock, vault
from scape.base.errors import Missing, Refused
from scape.base.words import Words
from scape.settings import Settings
from scape.web import authority
from scape.web.certificates import PURPOSE, Authority, install_address, names_of


def init(
    settings: Settings, data: Path, key: bytes, domains: Sequence[str], networks: Sequence[str]
) -> None:
    """Make the authority, for the server's own name alone unless domains or networks are given."""
    names = names_of(settings.web)
    for network in networks:
        _check_network(network)
    if not domains and not networks:
        domains, networks = _just(names[0])
    own = Authority(data, vault.key_for(key, PURPOSE))
    own.create(settings.agency.name, domains, networks, names[0], clock.now())
    own.renew(names, clock.now())


def _just(name: str) -> tuple[list[str], list[str]]:
    return ([], [name]) if authority.is_address(name) else ([name], [])


def _check_network(text: str) -> None:
    try:
        ip_network(text)
    except ValueError:
        raise Refused("not-a-network", text=text) from None


def show(settings: Settings, data: Path, words: Words) -> str:
    """Subject, fingerprint and validity of each certificate, and where the root is installed."""
    if settings.web.certificate:
        return _cards(_read(Path(settings.web.certificate)), words)
    own = Authority(data, b"")
    root = own.root()
    if root is None:
        raise Missing("no-certificate")
    chain = _read(own.leaf) if own.leaf.exists() else []
    where = words.say("web-tls-install", address=install_address(settings.web.public))
    return f"{_cards([root, *reversed(chain)], words)}\n\n{where}"


def _read(path: Path) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(path.read_bytes())
    except (OSError, ValueError) as error:
        raise Refused("certificate-unusable", path=str(path), why=str(error)) from None


def _cards(certificates: Iterable[x509.Certificate], words: Words) -> str:
    return "\n\n".join(_card(certificate, words) for certificate in certificates)


def _card(certificate: x509.Certificate, words: Words) -> str:
    begin, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    names = ", ".join(authority.names_of(certificate))
    return "\n".join(
        [
            certificate.subject.rfc4514_string() + (f" ({names})" if names else ""),
            f"SHA-256 {authority.fingerprint(certificate)}",
            words.say("web-tls-valid", begin=begin.date().isoformat(), end=end.date().isoformat()),
        ]
    )
