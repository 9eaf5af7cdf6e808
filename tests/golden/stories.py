"""The stories whose whole record is kept: one folder each under ``tests/golden``, its reports under ``examples``."""

from pathlib import Path

import msgspec

import tellings

ROOT = Path(__file__).resolve().parents[2]
STORIES = ("ferry",)


def reports(story: str) -> list[str]:
    """The reports of a story, as paths from the project's root, sorted: a record names its inputs as it was given them."""
    folder = ROOT / "examples" / story
    return sorted(str(path.relative_to(ROOT).as_posix()) for path in folder.iterdir() if path.suffix in {".html", ".txt"})


def expected(story: str) -> Path:
    """The file that holds the record of a story, indented so that a difference can be read."""
    return ROOT / "tests" / "golden" / story / "expected.json"


def readable(record: tellings.Record) -> bytes:
    """The JSON form of a record over several lines."""
    return msgspec.json.format(record.to_json(), indent=1) + b"\n"
