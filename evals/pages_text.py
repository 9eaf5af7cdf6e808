"""How well furniture is left out of plain text: the pages of ``pages-article-extraction`` as text with all that stood on them.

Every block of a page becomes a line with an empty one behind it, which is what a careless scraper leaves; the body by hand is the same as
for the page. Figures are ratios over words, averaged over the English pages.

Measured beside it on the same lines, each a ``<p>``, 2026-11: jusText 3.0.2 .784 (precision .749, recall .891), trafilatura 2.3.1 .688 (it
keeps nearly all; its options for precision and recall change nothing), the whole text .660. With every line labelled right: .993.
Here all pages count that the weights were fitted on; ``fit_body`` gives the figures on pages that they were not fitted on.
"""

import re
from collections import Counter

from tellings import clean
from tellings.clean import markup
from tellings.clean.language import language_of
from tellings.errors import Unusable

from . import data
from .pages_body import SET, body, loaded

WORD = re.compile(r"\w+")


def as_text(html: str) -> str:
    """All of a page's visible words, a block a paragraph."""
    return "\n\n".join(block.piece.text for block in markup.read(html).blocks)


def as_broken_text(html: str) -> str:
    """The same as a scraper leaves it that breaks the line at every element, links and emphasis in the midst of sentences included."""
    from lxml import etree

    root = etree.fromstring(html.encode("utf-8", "replace"), parser=etree.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, etree.Comment, "script", "style", "noscript", "template", "svg", "button", "select", with_tail=False)
    return "\n".join(line for line in (" ".join(str(part).split()) for part in root.itertext()) if line)


def words(gold: str, found: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of one page."""
    expected, actual = Counter(WORD.findall(gold.lower())), Counter(WORD.findall(found.lower()))
    right = sum((expected & actual).values())
    precision = right / max(1, sum(actual.values()))
    recall = right / max(1, sum(expected.values()))
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def score(limit: int | None = None) -> dict[str, float]:
    """Word precision, recall and F1 of the body found in the text, on the first pages.

    Beside it the F1 of the whole text (``all_f1``), and of the body found where each text node has a line (``broken_f1``).
    A page in which nothing is found counts as 0.
    """
    pages, broken, everything = [], [], []
    for number, row in enumerate(data.rows(SET)):
        if limit is not None and number >= limit:
            break
        if language_of(row["body"]) == "en":
            text = as_text(row["html"])
            pages.append(words(row["body"], found(text)))
            broken.append(words(row["body"], found(as_broken_text(row["html"]))))
            everything.append(words(row["body"], text))
    total = max(1, len(pages))
    precision, recall, f1 = (sum(page[place] for page in pages) / total for place in range(3))
    others = {name: sum(page[2] for page in some) / total for name, some in (("broken_f1", broken), ("all_f1", everything))}
    return {"precision": precision, "recall": recall, "f1": f1, **others, "pages": float(len(pages))}


def found(text: str) -> str:
    """The body that is found in a text; empty if there is none."""
    try:
        return body(clean.cleaned(loaded(text, "page.txt")))
    except Unusable:
        return ""


if __name__ == "__main__":
    print(score())
