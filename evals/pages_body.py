"""How well the article's body is found in a page: 4-gram shingle F1 on ``pages-article-extraction``.

As in the set's own benchmark: the words of each page give runs of four; what is found, wrong and missing is scaled to one a page, and
precision and recall are taken over all pages.
"""

import hashlib
import re
from collections import Counter

from tellings import clean
from tellings.errors import Unusable
from tellings.read import recognise
from tellings.record import Document, Loaded, Source

from . import data

SET = "pages-article-extraction"
WORD = re.compile(r"\w+")
GRAM = 4


def loaded(html: str, name: str = "page.html") -> Loaded:
    """A page of a set as the reader would hand it on."""
    raw = html.encode("utf-8", "replace")
    media, encoding = recognise(raw)
    source = Source(sha256=hashlib.sha256(raw).hexdigest(), origin=name, media=media, encoding=encoding, size=len(raw))
    return Loaded(source=source, data=raw)


def body(document: Document) -> str:
    """The body that was found, without the title and the subtitle."""
    return "\n\n".join(document.text[block.start : block.end] for block in document.of_kind("heading", "paragraph"))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text (the whole, if it is shorter)."""
    words = WORD.findall(text)
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1))) if words else Counter()


def counts(gold: str, found: str) -> tuple[float, float, float]:
    """Right, wrong and missing, scaled to a sum of one."""
    expected, actual = shingles(gold), shingles(found)
    right = sum((expected & actual).values())
    wrong, missing = sum(actual.values()) - right, sum(expected.values()) - right
    total = right + wrong + missing
    return (right / total, wrong / total, missing / total) if total else (0.0, 0.0, 0.0)


def ratios(pages: list[tuple[float, float, float]]) -> dict[str, float]:
    """Precision, recall and F1 over all pages, 0 to 1."""
    right, wrong, missing = (sum(page[place] for page in pages) for place in range(3))
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missing) if right + missing else 0.0
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall) if right else 0.0}


def score(limit: int | None = None) -> dict[str, float]:
    """Precision, recall and F1 of our body, and the F1 of trafilatura's own text (``trafilatura_f1``), on the first ``limit`` pages."""
    import trafilatura

    ours, theirs = [], []
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        try:
            found = body(clean.cleaned(loaded(row["html"])))
        except Unusable:
            found = ""
        ours.append(counts(row["body"], found))
        theirs.append(counts(row["body"], trafilatura.extract(row["html"], include_comments=False) or ""))
    return {**ratios(ours), "trafilatura_f1": ratios(theirs)["f1"], "pages": float(len(ours))}


if __name__ == "__main__":
    print(score())
