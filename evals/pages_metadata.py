"""Outlet, title and authors of pages, against the labels in ``gold/pages.jsonl``.

A label is the bytes of the page (UTF-8) that say it. Both sides are compared after ``normal``: markup dropped, character references
resolved, white space folded, NFKC, case folded, quotation marks and hyphens of one kind; the "the" before an outlet's name is left out.
An outlet is right if it is any of the forms that the page itself uses. Authors count one by one over all pages.

    python -m evals.pages_metadata [number of pages]
"""

import contextlib
import functools
import html
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tellings import clean
from tellings.errors import Unusable
from tellings.record import Document

from . import data
from .pages_body import loaded

LABELS = Path(__file__).with_name("gold") / "pages.jsonl"
SETS = ("pages-article-extraction", "pages-dated-2020")
TAG = re.compile(r"<[^>]*>")
SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"})
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class Verdict(NamedTuple):
    """One page: what is expected (None: not judged) and what was found, in normal form."""

    set: str
    id: str
    outlets: tuple[str, ...] | None
    outlet: str
    title: str | None
    found_title: str
    authors: tuple[str, ...] | None
    found_authors: tuple[str, ...]


def normal(written: str) -> str:
    """A label or a value as it is compared."""
    plain = html.unescape(TAG.sub("", ESCAPE.sub(lambda code: chr(int(code[1], 16)), written)))
    return " ".join(unicodedata.normalize("NFKC", plain).translate(SAME).casefold().split())


def outlet_of(written: str) -> str:
    """An outlet's name as it is compared."""
    return normal(written).removeprefix("the ")


@functools.cache
def labels() -> tuple[dict[str, Any], ...]:
    """The lines of the label file, in its order."""
    return tuple(msgspec.json.decode(line) for line in LABELS.read_bytes().splitlines())


def verdicts(limit: int | None = None) -> Iterator[Verdict]:
    """A verdict for each labelled page, or for the first ``limit`` of them."""
    wanted = {(label["set"], label["id"]): label for label in labels()[:limit]}
    for name in SETS:
        if any(one == name for one, _ in wanted):
            for row in data.rows(name):
                label = wanted.get((name, row["id"]))
                if label is not None:
                    yield _verdict(label, row["html"])


def _verdict(label: dict[str, Any], page: str) -> Verdict:
    raw = page.encode("utf-8", "replace")

    def said(span: list[int]) -> str:
        return raw[span[0] : span[1]].decode("utf-8", "replace")

    document: Document | None = None
    with contextlib.suppress(Unusable):  # nothing is found on such a page
        document = clean.cleaned(loaded(page))
    return Verdict(
        set=label["set"],
        id=label["id"],
        outlets=None if label["outlet"] is None else tuple(outlet_of(said(span)) for span in label["outlet"]),
        outlet=outlet_of(document.outlet.value) if document and document.outlet else "",
        title=None if label["title"] is None else normal(said(label["title"])),
        found_title=normal(document.title.value) if document and document.title else "",
        authors=None if label["authors"] is None else tuple(normal(said(span)) for span in label["authors"]),
        found_authors=tuple(normal(one.value) for one in document.authors) if document else (),
    )


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1) of right outlets and titles, and precision, recall and F1 of authors, on the first ``limit`` labelled pages or all.

    Raises:
        evals.data.Absent: if a set is not on this machine.
    """
    found = list(verdicts(limit))
    outlets = [one.outlet in one.outlets for one in found if one.outlets is not None]
    titles = [one.title == one.found_title for one in found if one.title is not None]
    judged = [(Counter(one.authors), Counter(one.found_authors)) for one in found if one.authors is not None]
    right = sum((expected & given).total() for expected, given in judged)
    expected, given = sum(one.total() for one, _ in judged), sum(one.total() for _, one in judged)
    return {
        "outlet": sum(outlets) / max(1, len(outlets)),
        "title": sum(titles) / max(1, len(titles)),
        "author_f1": 2 * right / max(1, expected + given),
        "author_precision": right / max(1, given),
        "author_recall": right / max(1, expected),
        "pages": float(len(found)),
    }


if __name__ == "__main__":
    for measure, value in score(int(sys.argv[1]) if len(sys.argv) > 1 else None).items():
        print(f"{measure:20} {value:.3f}")
