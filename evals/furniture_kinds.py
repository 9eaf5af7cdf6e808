"""Whether what a page sets aside is told for what it is: the kinds of labelled blocks, against ``gold/furniture_kinds.jsonl``.

A label names the first byte of a block of a page and every kind that a reader would accept for it. The block that covers that byte is asked
for its kind; one that is now taken for the article's text is right only where the label says so. ``any`` are blocks from anywhere on a
page, ``near`` those around the article's text on other pages; ``all`` is both.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from tellings import clean
from tellings.errors import Unusable
from tellings.record import Block, Document

from . import data, gold
from .pages_body import loaded

SETS = ("pages-article-extraction", "pages-dated-2020")


class Verdict(NamedTuple):
    """A label and the block that stands at its place, or None where the page was not read."""

    label: dict[str, Any]
    block: Block | None

    @property
    def right(self) -> bool:
        """Whether the block is of a kind that the label accepts."""
        return self.block is not None and self.block.kind in self.label["kinds"]


def verdicts(limit: int | None = None) -> Iterator[Verdict]:
    """A verdict for each label on the first ``limit`` labelled pages of each set, or on all."""
    labels: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for label in gold.labels("furniture_kinds"):
        labels[label["set"], label["doc"]].append(label)
    for name in SETS:
        pages = 0
        for row in data.rows(name):
            wanted = labels.get((name, row["id"]), [])
            if not wanted or (limit is not None and pages >= limit):
                continue
            pages += 1
            try:
                found = _first_bytes(clean.cleaned(loaded(row["html"])))
            except Unusable:
                found = []
            for label in wanted:
                yield Verdict(label, next((block for low, high, block in found if low <= label["byte"] < high), None))


def score(limit: int | None = None) -> dict[str, float]:
    """The ratios (0-1) of labelled blocks whose kind is right.

    Raises:
        evals.data.Absent: if the pages are not on this machine.
    """
    found = list(verdicts(limit))
    right = Counter(verdict.label["sample"] for verdict in found if verdict.right)
    asked = Counter(verdict.label["sample"] for verdict in found)
    ratios = {sample: right[sample] / asked[sample] for sample in sorted(asked)}
    return {"all": right.total() / max(1, asked.total()), **ratios, "blocks": float(asked.total())}


def _first_bytes(document: Document) -> list[tuple[int, int, Block]]:
    """Every block with the bytes ``[first, last)`` of the page that it came from."""
    found, at = [], 0
    for block in document.blocks:
        while document.offsets[at].start < block.start:
            at += 1
        first, end = document.offsets[at], document.offsets[at]
        while at < len(document.offsets) and document.offsets[at].start < block.end:
            end = document.offsets[at]
            at += 1
        found.append((first.byte, max(first.byte + 1, end.byte + end.size), block))
    return found


if __name__ == "__main__":
    for verdict in verdicts():
        if not verdict.right:
            kind, rule = (verdict.block.kind, verdict.block.rule) if verdict.block else ("-", "-")
            print(f"{verdict.label['doc'][:20]} {verdict.label['byte']:>8} {'/'.join(verdict.label['kinds']):<30} {kind:<12} {rule}")
    print(score())
