"""How well furniture is left out of plain text: the pages of ``pages-article-extraction`` as text with all that stood on them.

Every block of a page becomes a line with an empty one behind it, which is what a careless scraper leaves; the body by hand is the same as
for the page. Figures are ratios over words, averaged over the English pages.
"""

import re
from collections import Counter

from tellings import clean
from tellings.clean import markup
from tellings.errors import Unusable

from . import data
from .pages_body import SET, body, loaded

WORD = re.compile(r"\w+")


def as_text(html: str) -> str:
    """All of a page's visible words, a block a paragraph."""
    return "\n\n".join(block.piece.text for block in markup.read(html).blocks)


def words(gold: str, found: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of one page."""
    expected, actual = Counter(WORD.findall(gold.lower())), Counter(WORD.findall(found.lower()))
    right = sum((expected & actual).values())
    precision = right / max(1, sum(actual.values()))
    recall = right / max(1, sum(expected.values()))
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def score(limit: int | None = None) -> dict[str, float]:
    """Word precision, recall and F1 of the body found in the text, and the F1 of the whole text (``all_f1``), on the first pages."""
    pages, everything = [], []
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        text = as_text(row["html"])
        try:
            document = clean.cleaned(loaded(text))
        except Unusable:
            continue
        if document.language == "en":
            pages.append(words(row["body"], body(document)))
            everything.append(words(row["body"], text))
    total = max(1, len(pages))
    precision, recall, f1 = (sum(page[place] for page in pages) / total for place in range(3))
    all_f1 = sum(page[2] for page in everything) / total
    return {"precision": precision, "recall": recall, "f1": f1, "all_f1": all_f1, "pages": float(len(pages))}


if __name__ == "__main__":
    print(score())
