"""The agency's own certificate authority: a root, an intermediate below it, and leafs.

Pure: names and the time in, certificates out. The root may vouch only for the domains and networks
that it was made for (RFC 5280, 4.2.1.10), so that a stolen key opens no other site. All keys are
on P-256, which every browser knows.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from scape.base.errors import Refused

ROOT = timedelta(days=3650)
INTERMEDIATE = timedelta(days=400)  # renewed while more than the life of a leaf is left
LEAF = timedelta(days=90)
EARLY = timedelta(hours=1)  # clocks that are slow
LONGEST_NAME = 64  # bytes of UTF-8; X.520, ub-common-name

NO_DOMAIN = "invalid"  # RFC 6761: exists nowhere
ALL_ADDRESSES = ["0.0.0.0/0", "::/0"]


class Holder(NamedTuple):
    """A key, its certificate, and the certificates between it and the root."""

    key: EllipticCurvePrivateKey
    chain: tuple[x509.Certificate, ...]

    @property
    def certificate(self) -> x509.Certificate:
        return self.chain[0]


def root(agency: str, domains: Sequence[str], networks: Sequence[str], now: datetime) -> Holder:
    """A new authority for names in these domains and addresses in these networks."""
    key = generate_private_key(SECP256R1())
    subject = _subject(agency, f"Scape: {agency}")
    extensions = [x509.BasicConstraints(True, 1), _CA_USAGE, _constraints(domains, networks)]
    until = now + ROOT
    return Holder(key, (_sign((subject, subject), key, key, (now, until), extensions),))


def intermediate(root: Holder, now: datetime) -> Holder:
    """The authority that signs leafs, limited as the root is."""
    subject = _subject(_agency(root.certificate), f"Scape intermediate {now.date()}")
    extensions = [x509.BasicConstraints(True, 0), _CA_USAGE, _SERVER, constraints(root.certificate)]
    issued = _issue(root, subject, INTERMEDIATE, now, extensions)
    return Holder(issued.key, issued.chain[:1])


def leaf(intermediate: Holder, names: Sequence[str], now: datetime) -> Holder:
    """A server's certificate for these names and addresses, with the intermediate behind it."""
    # Without a common name: some verifiers would hold an address in it against the constraints.
    subject = x509.Name(_agency(intermediate.certificate))
    extensions = [
        x509.BasicConstraints(False, None),
        _LEAF_USAGE,
        _SERVER,
        x509.SubjectAlternativeName([_general(name) for name in names]),
    ]
    return _issue(intermediate, subject, LEAF, now, extensions)


def due(certificate: x509.Certificate, now: datetime) -> bool:
    """Whether less than a third of its life is left, or it has not begun."""
    begin, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    return now < begin or end - now < (end - begin) / 3


def covers(authority: x509.Certificate, name: str) -> bool:
    """Whether the authority may vouch for this name or address."""
    permitted = constraints(authority).permitted_subtrees or []
    address = _address(name)
    if address is not None:
        networks = [each.value for each in permitted if isinstance(each, x509.IPAddress)]
        return any(address in network for network in networks if not isinstance(network, _ADDRESS))
    domains = [each.value for each in permitted if isinstance(each, x509.DNSName)]
    return any(f".{name.lower()}".endswith(f".{domain}") for domain in domains)


def name_of(authority: x509.Certificate) -> str:
    """The common name, under which devices list it."""
    return str(authority.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)


def is_address(name: str) -> bool:
    return _address(name) is not None


def constraints(authority: x509.Certificate) -> x509.NameConstraints:
    return authority.extensions.get_extension_for_class(x509.NameConstraints).value


def names_of(leaf: x509.Certificate) -> list[str]:
    """The names and addresses that a certificate is for; none for an authority's."""
    try:
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return []
    return [str(each.value) for each in names]


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 as devices show it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def to_pem(holder: Holder) -> bytes:
    """The key, then the chain: what a TLS server reads."""
    key = holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return key + b"".join(each.public_bytes(Encoding.PEM) for each in holder.chain)


def from_pem(pem: bytes) -> Holder:
    """What `to_pem` wrote; ValueError for anything else."""
    key = load_pem_private_key(pem, None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise ValueError("not a key on an elliptic curve")
    return Holder(key, tuple(x509.load_pem_x509_certificates(pem)))


_ADDRESS = (IPv4Address, IPv6Address)
_SERVER = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])


def _usage(ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


_CA_USAGE, _LEAF_USAGE = _usage(ca=True), _usage(ca=False)
_CRITICAL = (x509.BasicConstraints, x509.KeyUsage, x509.NameConstraints)


def _subject(agency: str | list[x509.NameAttribute[str]], name: str) -> x509.Name:
    if isinstance(agency, str):
        agency = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, _short(agency))]
    return x509.Name([*agency, x509.NameAttribute(NameOID.COMMON_NAME, _short(name))])


def _short(text: str) -> str:
    return text.encode()[:LONGEST_NAME].decode(errors="ignore").strip()


def _agency(authority: x509.Certificate) -> list[x509.NameAttribute[str]]:
    return authority.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)  # type: ignore[return-value]


def _constraints(domains: Sequence[str], networks: Sequence[str]) -> x509.NameConstraints:
    """A kind of name without a permitted one would be free, so each has one or is excluded."""
    permitted: list[x509.GeneralName] = [
        x509.DNSName(domain.lower()) for domain in domains or [NO_DOMAIN]
    ]
    permitted += [x509.IPAddress(_network(network)) for network in networks]
    excluded = [] if networks else [x509.IPAddress(_network(each)) for each in ALL_ADDRESSES]
    return x509.NameConstraints(permitted, excluded or None)


def _network(text: str) -> IPv4Network | IPv6Network:
    return ip_network(text)


def _general(name: str) -> x509.GeneralName:
    address = _address(name)
    return x509.DNSName(name.lower()) if address is None else x509.IPAddress(address)


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None


def _issue(
    issuer: Holder,
    subject: x509.Name,
    life: timedelta,
    now: datetime,
    extensions: Sequence[x509.ExtensionType],
) -> Holder:
    """A certificate that ends no later than its issuer."""
    end = issuer.certificate.not_valid_after_utc
    if end <= now:
        raise Refused("authority-ended", on=end.date().isoformat())
    key, term = generate_private_key(SECP256R1()), (now, min(now + life, end))
    issued = _sign((subject, issuer.certificate.subject), key, issuer.key, term, extensions)
    return Holder(key, (issued, *issuer.chain))


def _sign(
    names: tuple[x509.Name, x509.Name],
    key: EllipticCurvePrivateKey,
    issuer_key: EllipticCurvePrivateKey,
    term: tuple[datetime, datetime],
    extensions: Sequence[x509.ExtensionType],
) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(names[0])
        .issuer_name(names[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(term[0] - EARLY)
        .not_valid_after(term[1])
    )
    identifiers = [
        x509.SubjectKeyIdentifier.from_public_key(key.public_key()),
        x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
    ]
    for extension in (*extensions, *identifiers):
        builder = builder.add_extension(extension, isinstance(extension, _CRITICAL))
    return builder.sign(issuer_key, hashes.SHA256())


def at(now: int) -> datetime:
    """A time of the wall clock, in microseconds since 1970."""
    return datetime.fromtimestamp(now // 1_000_000, UTC)
