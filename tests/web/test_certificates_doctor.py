"""The doctor finds a certificate that ends soon, has other names, or is missing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scape.settings import Agency, Settings, Web
from scape.web import authority
from scape.web.certificates_doctor import examine

NOW = datetime(2026, 11, 26, tzinfo=UTC)
NAME = "scape.liepaja.home.arpa"


def settings(**web: str) -> Settings:
    return Settings(agency=Agency(name="x"), web=Web(**web))  # type: ignore[arg-type]


def make(folder: Path, names: list[str]) -> None:
    root = authority.root("x", ["home.arpa"], [], NOW)
    leaf = authority.leaf(authority.intermediate(root, NOW), names, NOW)
    (folder / "tls").mkdir()
    (folder / "tls" / "root.crt").write_bytes(b"")
    (folder / "tls" / "leaf.pem").write_bytes(authority.to_pem(leaf))


def found(settings: Settings, data: Path, days: int = 0) -> dict[str, bool]:
    return {f.what: f.good for f in examine(settings, data, NOW + timedelta(days=days))}


@pytest.mark.parametrize(("days", "good"), [(0, True), (74, True), (77, False), (91, False)])
def test_a_certificate_that_ends_soon_is_found(tmp_path: Path, days: int, good: bool) -> None:
    make(tmp_path, [NAME])
    named = settings(public=f"https://{NAME}")
    assert found(named, tmp_path, days) == {"certificate": good, "certificate-name": True}


def test_a_certificate_for_another_name_is_found(tmp_path: Path) -> None:
    make(tmp_path, [f"*.{NAME}"])
    for name, good in ((NAME, False), (f"a.{NAME}", True), (f"a.b.{NAME}", False)):
        assert found(settings(name=name), tmp_path)["certificate-name"] == good


def test_a_certificate_that_cannot_be_read_is_found(tmp_path: Path) -> None:
    given = settings(certificate=str(tmp_path / "none"), key="x")
    assert found(given, tmp_path) == {"certificate-file": False}


def test_a_console_without_tls_is_for_this_computer_alone(tmp_path: Path) -> None:
    assert found(settings(), tmp_path) == {"tls": True}
    assert found(settings(listen="10.1.2.3:8460"), tmp_path) == {"tls": False}
