"""The texts to run on: the reports and the development sets that lie beside the checkout, as files and as loaded sources."""

import hashlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from evals import data
from tellings.record import Loaded, Source

SETS = ("stories-5w1h", "quotes-polnear-train")


def seeds() -> list[Path]:
    """The five reports of the cold start: the real ones, or the example story where they are absent."""
    return list(data.seeds()) or sorted(path for path in (data.ROOT / "examples" / "ferry").iterdir() if path.suffix in {".html", ".txt"})


def texts(count: int) -> list[str]:
    """The first ``count`` articles of the sets, whole.

    Raises:
        evals.data.Absent: if a set is not on this machine.
    """
    return list(islice(_texts(), count))


def _texts() -> Iterator[str]:
    for name in SETS:
        for row in data.rows(name):
            yield row["text"]


def loaded(text: str, number: int) -> Loaded:
    """A text as the reader hands it on."""
    content = text.encode()
    origin = f"article-{number:03}.txt"
    digest = hashlib.sha256(content).hexdigest()
    return Loaded(source=Source(sha256=digest, origin=origin, media="text/plain", encoding="utf-8", size=len(content)), data=content)


def write(articles: list[str], folder: Path) -> None:
    """The articles as files in a folder that exists."""
    for number, text in enumerate(articles):
        (folder / f"article-{number:03}.txt").write_bytes(text.encode())
