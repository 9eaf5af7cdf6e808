"""How well the article's body is found in a page: 4-gram shingle F1 and whole paragraphs on ``pages-article-extraction``.

As in the set's own benchmark: the words of each page give runs of four; what is found, wrong and missing is scaled to one a page, and
precision and recall are taken over all pages. Paragraphs are counted over all pages, each for one: a gold paragraph is found if its words
stand in the document's main matter in a row; a paragraph of the body is right if its words stand in the gold body so.
"""

import hashlib
import re
from collections import Counter

from tellings import clean
from tellings.errors import Unusable
from tellings.read import recognise
from tellings.record import MAIN_KINDS, Document, Loaded, Source

from . import data

SET = "pages-article-extraction"
WORD = re.compile(r"\w+")
GRAM = 4
FEWEST = 5  # words of a paragraph that counts for one: shorter ones stand anywhere by chance


def loaded(html: str, name: str = "page.html") -> Loaded:
    """A page of a set as the reader would hand it on."""
    raw = html.encode("utf-8", "replace")
    media, encoding = recognise(raw)
    source = Source(sha256=hashlib.sha256(raw).hexdigest(), origin=name, media=media, encoding=encoding, size=len(raw))
    return Loaded(source=source, data=raw)


def body(document: Document) -> str:
    """The body that was found, without the title and the subtitle."""
    return "\n\n".join(document.text[block.start : block.end] for block in document.of_kind("heading", "paragraph"))


def main_matter(document: Document) -> str:
    """All main matter: the title and the subtitle as well, for pages' standfirsts are paragraphs of some gold bodies."""
    return "\n\n".join(document.text[block.start : block.end] for block in document.of_kind(*sorted(MAIN_KINDS)))


def paragraphs(text: str, within: str) -> tuple[int, int]:
    """How many paragraphs of a text stand word for word within another text, and how many there are; case and punctuation aside."""
    whole = _words(within)
    lines = [_words(line) for line in text.splitlines() if len(WORD.findall(line)) >= FEWEST]
    return sum(line in whole for line in lines), len(lines)


def _words(text: str) -> str:
    return f" {' '.join(WORD.findall(text.lower()))} "


def share(pages: list[tuple[int, int]]) -> float:
    """Of the paragraphs of all pages, the ratio that stands within, 0 to 1."""
    return sum(page[0] for page in pages) / max(1, sum(page[1] for page in pages))


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
    """The measures of our body, and those of trafilatura's own text (``trafilatura_…``), on the first ``limit`` pages."""
    ours, theirs = _Sums(), _Sums()
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        try:
            document = clean.cleaned(loaded(row["html"]))
            ours.add(row["body"], body(document), main_matter(document))
        except Unusable:
            ours.add(row["body"], "", "")
        text = _trafilatura(row["html"])
        theirs.add(row["body"], text, text)
    compared = {f"trafilatura_{name}": value for name, value in theirs.measures().items() if name not in ("precision", "recall")}
    return {**ours.measures(), **compared, "pages": float(len(ours.shingled))}


class _Sums:
    """What one way of finding bodies gives on all pages."""

    def __init__(self) -> None:
        self.shingled: list[tuple[float, float, float]] = []
        self.kept: list[tuple[int, int]] = []
        self.right: list[tuple[int, int]] = []

    def add(self, gold: str, found: str, main: str) -> None:
        self.shingled.append(counts(gold, found))
        self.kept.append(paragraphs(gold, main))
        self.right.append(paragraphs(found, gold))

    def measures(self) -> dict[str, float]:
        return {**ratios(self.shingled), "paragraph_recall": share(self.kept), "paragraph_precision": share(self.right)}


def _trafilatura(html: str) -> str:
    import trafilatura

    return trafilatura.extract(html, include_comments=False) or ""


if __name__ == "__main__":
    print(score())
