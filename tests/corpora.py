"""Datasets of made-up reports for tests of corpora: few stories, told by several."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from tellings.corpus import tables
from tellings.corpus.store import Store

PLACES = ("Ostrey", "Velm", "Tarn", "Quill", "Brask", "Norwyn", "Sarn", "Ilde")
THINGS = ("mill", "ferry", "bridge", "school", "harbour", "orchard", "tunnel", "library")
ENDS = ("burned down", "was closed", "reopened", "was flooded", "was sold", "collapsed", "was painted", "was evacuated")


def report(story: int, teller: int) -> str:
    """One report of a story: who tells it differs, what is told does not."""
    at, mod = story % len(PLACES), len(PLACES)
    what = f"The {THINGS[(at + story // mod) % mod]} of {PLACES[at]} {ENDS[(3 * at + story) % mod]}"
    return (
        f"{what} in case {story + 100}, teller {teller} reports. {what} on the night of case {story + 100}, the mayor of {PLACES[at]} said."
    )


def reports(stories: int, tellers: int) -> list[str]:
    """The reports of some stories, those of one story far from each other."""
    return [report(story, teller) for teller in range(tellers) for story in range(stories)]


def dataset(folder: Path, texts: Sequence[str], files: int = 1, group: int = 8) -> Path:
    """A packed dataset of texts, in so many files."""
    store = Store(str(folder))
    for number in range(files):
        rows = tables.Rows(tables.SOURCES, group)
        for place in range(number, len(texts), files):
            rows.add(packed(place, texts[place]))
        store.write(f"part-{number:05}.parquet", rows.data())
    return folder


def packed(number: int, text: str) -> dict[str, object]:
    """A row as ``pack`` writes it."""
    data = text.encode()
    known = {"sha256": hashlib.sha256(data).hexdigest(), "origin": f"{number:04}.txt", "member": "", "size": len(data)}
    return {**known, "media": "text/plain", "encoding": "utf-8", "said": [], "data": data}
