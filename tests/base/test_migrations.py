"""A migration that reached a data folder is never edited: what it made there would differ."""

import hashlib
from pathlib import Path

import scape.migrations

FOLDER = Path(scape.migrations.__file__).parent / "versions"

# Each with its SHA-256. A new migration is added here; a line that is here never changes.
KEPT = {
    "beside.py": "5561e5cfb04b3129f33751805a7d2f76ea8dc4c7042780149459f6601db8e80a",
    "first_tables.py": "ffcc60797607e3c792ea9ba714a798fdc14ed9bbcbe46efbe4c87921d44c1e3b",
    "intake.py": "5e9cc0f61c57c3fa64e69f3828267f1174373b945ceb13b8aece7218a0212bd9",
    "locks.py": "942dceae30c9375d18d1fd1d5cf336e8214c984710fab707d1d74562028a2858",
    "set_aside.py": "2470e55a9730d2980f9e50f55094394569bbeb60dc4f1b8f603d63aa6924ffff",
    "tracks.py": "da4bcdeeae7d0073ebdbf9e8ec8ba54235d0db26341fea2e50f31e669c000702",
}


def test_migrations_are_added_and_never_edited() -> None:
    files = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FOLDER.glob("*.py")
        if path.name != "__init__.py"
    }
    assert files == KEPT
