"""The development sets: found where they lie, read line by line.

They are no part of the project: they lie in ``../shared/eval`` beside the checkout, or where ``TELLINGS_EVAL`` says. Whatever needs them
says loudly that it did not run where they are absent.
"""

import hashlib
import lzma
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = "TELLINGS_EVAL"


class Absent(LookupError):
    """A set that was asked for is not on this machine."""


def folder() -> Path:
    """Where the sets lie: ``$TELLINGS_EVAL``, or ``../shared/eval`` beside the checkout. It need not exist."""
    return Path(os.environ.get(ENVIRONMENT) or ROOT.parent / "shared" / "eval")


def seeds() -> tuple[Path, ...]:
    """The five reports of the first real story, sorted by name; empty where they are absent."""
    return tuple(sorted((folder().parent / "seeds").glob("*.txt")))


def path(name: str) -> Path:
    """The file of a set, ``quotes-polnear-dev`` for example. It need not exist."""
    return folder() / f"{name}.jsonl.xz"


def available(name: str) -> bool:
    """Whether the set called ``name`` is on this machine."""
    return path(name).is_file()


def digest(name: str) -> str:
    """The SHA-256 of a set's file as it lies, hexadecimal: it says which lines a figure was measured on.

    Raises:
        Absent: if the set is not on this machine.
    """
    if not available(name):
        raise Absent(missing(name))
    return hashlib.sha256(path(name).read_bytes()).hexdigest()


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The lines of a set, in its order, one JSON object each; offsets in them are code points.

    Raises:
        Absent: if the set is not on this machine.
    """
    if not available(name):
        raise Absent(missing(name))
    decoder = msgspec.json.Decoder(dict[str, Any])
    with lzma.open(path(name)) as lines:
        for line in lines:
            if line.strip():
                yield decoder.decode(line)


def missing(name: str) -> str:
    """What to say where a set is absent."""
    return f"NOT RUN: no {path(name).name} in {folder()}; set {ENVIRONMENT} to the folder that holds the development sets"
