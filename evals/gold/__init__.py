"""The hand-made labels of this folder, and the accounts of the reports they were made on.

A label's span counts code points of the raw report, and an account's those of the cleaned document: ``Told.letters`` brings the second
back to the first by way of the source's bytes. README.md says how the labels were made.
"""

import functools
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tellings import read
from tellings.pipeline import attempt
from tellings.record import Account, Document, Evidence, Loaded
from tellings.settings import Settings

from .. import data

STORIES, SEEDS = "stories-5w1h", "seeds"
MAY = "the visit of May 2013"
JANUARY = "the visit of January 2015"
HAPPENINGS = {"000": JANUARY, "001": JANUARY, "002": MAY, "003": MAY, "004": JANUARY}  # by the first three characters of a seed's name
Letters = frozenset[int]


class Report(NamedTuple):
    """One labelled report: its set, its name there, the story it belongs to, its raw text."""

    set: str
    name: str
    story: str
    text: str

    def letters(self, spans: Iterable[Iterable[int]]) -> Letters:
        """The letters and digits of a label's spans, by their code points in the raw text."""
        return frozenset(at for start, end in spans for at in range(start, end) if self.text[at].isalnum())


class Told(NamedTuple):
    """A report and its account; ``origin`` gives for each code point of the document that of the raw text, or -1."""

    report: Report
    account: Account
    origin: tuple[int, ...]

    def letters(self, parts: Iterable[Evidence]) -> Letters:
        """The letters and digits of evidence, by their code points in the raw text."""
        places = {self.origin[at] for part in parts for at in range(part.start, part.end)}
        return frozenset(at for at in places if at >= 0 and self.report.text[at].isalnum())


def labels(name: str) -> list[dict[str, Any]]:
    """The lines of ``speakers`` or ``utterances``, in their order."""
    lines = Path(__file__).with_name(f"{name}.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in lines]


def reports() -> Iterator[Report]:
    """The labelled reports, in the order of their sets; those of an absent set are left out."""
    if data.available(STORIES):
        for row in data.rows(STORIES):
            yield Report(STORIES, row["id"], row["story"], row["text"])
    for path in data.seeds():
        yield Report(SEEDS, path.name, HAPPENINGS[path.name[:3]], path.read_bytes().decode())


@functools.cache
def told(limit: int | None = None) -> tuple[Told, ...]:
    """The accounts of the first ``limit`` reports, or of all."""
    return tuple(tell(tuple(reports())[:limit]))


def tell(given: Iterable[Report]) -> Iterator[Told]:
    """The account of each report that has one, in their order; each is made of its raw text alone, saved as a text file."""
    with tempfile.TemporaryDirectory() as folder:
        for report in given:
            path = Path(folder, f"{report.name.removesuffix('.txt')}.txt")
            path.write_bytes(report.text.encode())
            (loaded,) = read.sources([path])
            account = attempt(loaded, Settings()) if isinstance(loaded, Loaded) else loaded
            if isinstance(account, Account):
                yield Told(report, account, origins(account.document, report.text))


def origins(document: Document, text: str) -> tuple[int, ...]:
    """For each code point of a document, that of the raw text whose UTF-8 bytes it came from, or -1."""
    positions: dict[int, int] = {}
    byte = 0
    for position, character in enumerate(text):
        positions[byte] = position
        byte += len(character.encode())
    found = [-1] * len(document.text)
    for segment in document.offsets:
        if segment.how == "none":
            continue
        first = positions[segment.byte]
        for step in range(segment.length):
            found[segment.start + step] = first + step if segment.how == "same" else first
    return tuple(found)
