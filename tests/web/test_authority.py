"""The agency's own authority, verified by OpenSSL as clients do."""

import contextlib
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from scape.base.errors import Refused
from scape.web import authority
from scape.web.authority import INTERMEDIATE, LEAF, ROOT, Holder

NOW = datetime.now(UTC).replace(microsecond=0)
NAME = "scape.liepaja.home.arpa"
DOMAIN, NETWORK = "liepaja.home.arpa", "10.1.0.0/16"


def root(domains: Sequence[str] = (DOMAIN,), networks: Sequence[str] = (NETWORK,)) -> Holder:
    return authority.root("Liepājas pašvaldības policija", domains, networks, NOW)


def trusted(root: Holder, leaf: Holder, name: str, folder: Path) -> str:
    """What OpenSSL says of a handshake with this name: empty if it trusts the leaf."""
    file = folder / "leaf.pem"
    file.write_bytes(authority.to_pem(leaf))
    ours = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ours.load_cert_chain(file)
    theirs = ssl.create_default_context(cadata=root.certificate.public_bytes(Encoding.DER))
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = ours.wrap_bio(up, down, server_side=True)
    client = theirs.wrap_bio(down, up, server_hostname=name)
    try:
        for _ in range(3):
            for side in (client, server):
                with contextlib.suppress(ssl.SSLWantReadError):
                    side.do_handshake()
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    assert client.version() == "TLSv1.3"
    return ""


@pytest.mark.parametrize("name", [NAME, DOMAIN, "10.1.2.3"])
def test_a_name_inside_is_trusted(name: str, tmp_path: Path) -> None:
    own = root()
    assert authority.covers(own.certificate, name)
    leaf = authority.leaf(authority.intermediate(own, NOW), [name], NOW)
    assert trusted(own, leaf, name, tmp_path) == ""


@pytest.mark.parametrize(
    ("domains", "networks", "name"),
    [
        ([DOMAIN], [NETWORK], "bank.example"),
        ([DOMAIN], [NETWORK], "notliepaja.home.arpa"),
        ([DOMAIN], [NETWORK], "10.2.0.1"),
        ([DOMAIN], [NETWORK], "fd00::1"),
        ([DOMAIN], [], "10.1.0.1"),
        ([DOMAIN], [], "fd00::1"),
        ([], [NETWORK], "bank.example"),
    ],
)
def test_a_stolen_key_opens_no_other_site(
    domains: list[str], networks: list[str], name: str, tmp_path: Path
) -> None:
    own = root(domains, networks)
    assert not authority.covers(own.certificate, name)
    leaf = authority.leaf(authority.intermediate(own, NOW), [name], NOW)
    why = trusted(own, leaf, name, tmp_path)
    assert why in ("permitted subtree violation", "excluded subtree violation")


def test_a_leaf_signs_nothing(tmp_path: Path) -> None:
    own = root()
    leaf = authority.leaf(authority.intermediate(own, NOW), [NAME], NOW)
    below = authority.leaf(leaf, [NAME], NOW)
    assert trusted(own, below, NAME, tmp_path) == "invalid CA certificate"


def test_there_is_one_authority_below_the_root(tmp_path: Path) -> None:
    own = root()
    first = authority.intermediate(own, NOW)
    second = authority.intermediate(first, NOW - timedelta(days=1))  # under another name
    leaf = authority.leaf(Holder(second.key, (*second.chain, *first.chain)), [NAME], NOW)
    assert trusted(own, leaf, NAME, tmp_path) == "path length constraint exceeded"


def test_each_lives_its_time_and_none_longer_than_its_issuer() -> None:
    own = root()
    between = authority.intermediate(own, NOW)
    leaf = authority.leaf(between, [NAME], NOW)
    ends = [each.certificate.not_valid_after_utc - NOW for each in (own, between, leaf)]
    assert ends == [ROOT, INTERMEDIATE, LEAF]
    late = NOW + ROOT - timedelta(days=1)
    assert _end(authority.intermediate(own, late)) == _end(own)
    with pytest.raises(Refused, match="authority-ended"):
        authority.intermediate(own, NOW + ROOT)


def _end(holder: Holder) -> datetime:
    return holder.certificate.not_valid_after_utc


def test_a_certificate_is_due_in_its_last_third_and_before_its_time() -> None:
    leaf = authority.leaf(authority.intermediate(root(), NOW), [NAME], NOW).certificate
    days = [-1, 0, 59, 61, 91]
    assert [authority.due(leaf, NOW + timedelta(days=day)) for day in days] == [
        *(True, False, False, True, True),
    ]


def test_a_long_name_of_an_agency_is_cut() -> None:
    own = authority.root("Ā" * 100, [DOMAIN], [], NOW)
    assert authority.name_of(own.certificate) == "Scape: " + "Ā" * 28


def test_what_was_written_is_read() -> None:
    holder = authority.intermediate(root(), NOW)
    again = authority.from_pem(authority.to_pem(holder))
    assert again.chain == holder.chain
    assert authority.to_pem(again) == authority.to_pem(holder)
    assert isinstance(again.certificate, x509.Certificate)
