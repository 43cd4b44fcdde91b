"""The wheel alone is the whole program: console, words, migrations."""

import subprocess
import sys
import sysconfig
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest

from tests.end_to_end.whole import Whole

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment that holds the wheel, and sees only our dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    [wheel] = folder.glob("scape_node-*.whl")
    venv.create(folder / "venv", with_pip=False)
    [site_packages] = (folder / "venv").glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site_packages)
    # The dependencies are the locked ones of this environment: no index is asked in a test.
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "venv" / "bin" / "python"


@pytest.mark.long
def test_it_brings_the_console_and_serves_it(installed: Path, tmp_path: Path) -> None:
    with Whole(tmp_path, python=str(installed)) as whole:
        with urllib.request.urlopen(whole.console) as answer:
            page = answer.read().decode()
        assert "/assets/index-" in page
        assert whole.api.ask("GET", "/api/session")["roles"] == ["administrator", "dispatcher"]


def test_nothing_of_tests_or_simulator_is_in_it(installed: Path) -> None:
    [package] = installed.parents[1].glob("lib/python*/site-packages/scape")
    names = {path.name for path in package.parent.iterdir()}
    assert not names & {"tests", "simulator", "bench", "fuzz"}
    assert all((package / "words" / each / "radio.ftl").exists() for each in ("lv", "lt", "en"))
