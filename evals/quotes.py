"""Who said what, scored against PolNeAR's development set: five F1 measures.

Only letters and digits of a span count. Predicted and gold contents are paired one to one, largest Dice first; an attribution is right when
the two share at least half of the longer content and their sources share a character (no source in the gold wants none predicted).
A quoted stretch is at least three words between marks; it counts as right when it is claimed by both and its sources overlap. The set
annotates no attribution inside another's content, so that quotes ``within`` another are left out.

    python -m evals.quotes [number of documents]
"""

import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from tellings import annotate
from tellings.annotate import load, parse
from tellings.extract.quotes import quotes
from tellings.lexicon.marks import pair
from tellings.record import Block, Document, Quote, Segment, Source, identify

from . import data

SET = "quotes-polnear-dev"
MARKS = frozenset('“”"«»')
STRETCH_WORDS = 3


class Attribution(NamedTuple):
    """The letters and digits, as code points of the text, of one attribution's content and source."""

    content: frozenset[int]
    source: frozenset[int]
    marked: bool


class Tally:
    """Right, predicted and expected, and their F1."""

    def __init__(self) -> None:
        self.right = self.predicted = self.expected = 0.0

    def add(self, right: float, predicted: float, expected: float) -> None:
        """Add one document's counts."""
        self.right += right
        self.predicted += predicted
        self.expected += expected

    @property
    def f1(self) -> float:
        """Twice what is right over what is predicted and expected together (0-1)."""
        return 2 * self.right / (self.predicted + self.expected) if self.predicted + self.expected else 0.0


def plain(text: str, name: str) -> Document:
    """A document whose text is all main matter, unchanged."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        if part:
            blocks.append(Block(kind="paragraph", start=start, end=start + len(part), rule="eval"))
        start += len(part) + 2
    size = len(text.encode())
    return Document(
        id=identify("document", name),
        source=Source(sha256="0" * 64, origin=name, media="text/plain", encoding="utf-8", size=size),
        text=text,
        main_end=len(text),
        blocks=tuple(blocks),
        offsets=(Segment(0, len(text), 0, size, "same"),),
        language="en",
    )


def _letters(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())


def _attribution(text: str, content: list[tuple[int, int]], source: list[tuple[int, int]], marked: bool) -> Attribution:
    return Attribution(_letters(text, content), _letters(text, source), marked)


def _gold(row: dict[str, Any]) -> list[Attribution]:
    text, found = row["text"], []
    for quote in row["quotes"]:
        content = [tuple(span) for span in quote.get("content") or []]
        words = "".join(text[start:end] for start, end in content)
        marked = any(sign in words for sign in MARKS) or "''" in words
        found.append(_attribution(text, content, [tuple(span) for span in quote.get("source") or []], marked))
    return [one for one in found if one.content]


def _predicted(found: tuple[Quote, ...], text: str) -> list[Attribution]:
    answer = []
    for quote in found:
        if quote.within is not None:
            continue
        content = [(part.start, part.end) for part in quote.content]
        source = [(quote.source.start, quote.source.end)] if quote.source else []
        answer.append(_attribution(text, content, source, any(quote.marked)))
    return [one for one in answer if one.content]


def paired(gold: list[Attribution], found: list[Attribution]) -> list[tuple[int, int]]:
    """Pairs of gold and predicted contents, one to one, largest Dice first."""
    candidates = []
    for left, one in enumerate(gold):
        for right, other in enumerate(found):
            shared = len(one.content & other.content)
            if shared:
                candidates.append((-2 * shared / (len(one.content) + len(other.content)), left, right))
    pairs: list[tuple[int, int]] = []
    lefts, rights = set(), set()
    for _, left, right in sorted(candidates):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


def right(one: Attribution, other: Attribution) -> bool:
    """Whether a predicted attribution is the gold one."""
    shared = len(one.content & other.content)
    same_source = bool(one.source & other.source) or (not one.source and not other.source)
    return 2 * shared >= max(len(one.content), len(other.content)) and same_source


def _stretches(text: str) -> Iterator[frozenset[int]]:
    start = 0
    for paragraph in text.split("\n"):
        for quotation in pair(text, start, start + len(paragraph)):
            if quotation.level == 0 and len(text[quotation.start : quotation.end].split()) >= STRETCH_WORDS:
                yield _letters(text, [(quotation.start, quotation.end)])
        start += len(paragraph) + 1


def _claim(stretch: frozenset[int], found: list[Attribution]) -> frozenset[int] | None:
    """The source of the attribution that holds most of the stretch, at least half of it; None if nobody claims it."""
    best = max(found, key=lambda one: len(one.content & stretch), default=None)
    return best.source if best and 2 * len(best.content & stretch) >= len(stretch) else None


def measure(text: str, gold: list[Attribution], found: list[Attribution], tallies: dict[str, Tally]) -> None:
    """Add one document's counts to the five tallies."""
    pairs = paired(gold, found)
    good = [(left, position) for left, position in pairs if right(gold[left], found[position])]
    tallies["attribution"].add(len(good), len(found), len(gold))
    for name, marked in (("with_marks", True), ("without_marks", False)):
        count = sum((gold[left].marked == marked) + (found[position].marked == marked) for left, position in good) / 2
        tallies[name].add(count, sum(one.marked == marked for one in found), sum(one.marked == marked for one in gold))
    shared = [(len(gold[left].content & found[position].content), left, position) for left, position in pairs]
    precision = sum(count / len(found[position].content) for count, _, position in shared)
    recall = sum(count / len(gold[left].content) for count, left, _ in shared)
    tallies["characters_precision"].add(precision, len(found), len(found))
    tallies["characters_recall"].add(recall, len(gold), len(gold))
    for stretch in _stretches(text):
        said, claimed = _claim(stretch, gold), _claim(stretch, found)
        agree = said is not None and claimed is not None and (bool(said & claimed) or (not said and not claimed))
        tallies["stretches"].add(agree, claimed is not None, said is not None)


def score(limit: int | None = None) -> dict[str, float]:
    """The five measures (F1, 0-1) over the first ``limit`` documents of the development set, or over all of them.

    Raises:
        evals.data.Absent: if the set is not on this machine.
    """
    names = ("attribution", "with_marks", "without_marks", "characters_precision", "characters_recall", "stretches")
    tallies = {name: Tally() for name in names}
    nlp = load()
    for row in islice(data.rows(SET), limit):
        document = plain(row["text"], row["id"])
        doc = parse(document, nlp)
        found = quotes(document, doc, annotate.entities(document, doc))
        measure(row["text"], _gold(row), _predicted(found, row["text"]), tallies)
    return figures(tallies)


def figures(tallies: dict[str, Tally]) -> dict[str, float]:
    """The measures by name, the two halves of the character measure as one F1."""
    precision, recall = tallies["characters_precision"].f1, tallies["characters_recall"].f1
    characters = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "attribution": tallies["attribution"].f1,
        "with_marks": tallies["with_marks"].f1,
        "without_marks": tallies["without_marks"].f1,
        "characters": characters,
        "stretches": tallies["stretches"].f1,
    }


if __name__ == "__main__":
    for name, value in score(int(sys.argv[1]) if len(sys.argv) > 1 else None).items():
        print(f"{name:14} {value:.3f}")
