"""How many, how much, of what: scored against half of NewsQuant (289 news sentences).

The published evaluation (CQE, EMNLP 2023) counts like this, and so do the first five measures: a sentence's expected and found quantities
are sorted by the name of their unit; every expected quantity is held against every found one that is left; a value counts as right when it
equals the found one (ranges end by end, ratio 1e-5), no more often than quantities are expected; value and change is right whenever both
are, however often; value and unit is right when the names are equal in lower case, and takes the found quantity away. The unit of a count
is its counted noun with its adjectives. What is counted is a list of words on either side: the set's own string cut at commas and white
space, in lower case, its marks left on; the words found are those of the nouns, names and adjectives of the phrases found. It is right
partly where the two share a word (``-`` stands for nothing named and is a word like others), and right where as many words are shared as
either list is long, whatever their order; a word that a list has twice is never right. Whose list is asked: of a count the set names who
has what is counted ("Ford" of 13,000 workers), of a measure what is measured: ``Figure.about``, in the record's words. ``plain``
measures pair each expected quantity with one found one: value and unit; value and counted head, the last word of the counted noun, for
counts.

What a figure is called here: each of its expressions is a quantity; a range has its ends in order of size, and so has a move from one
value to another, which the set takes for a range; ``change`` is ``up`` or ``down`` where the record says that the value is a change, ``~``
for about and nearly, ``>`` and ``<`` for bounds, else ``=``. Time expressions are not given to the extractor: the sentences have no dates
to resolve them against.

The counting was checked with CQE itself: its published code, run under spaCy 3.8 with the small English model and without its classifier of
ambiguous units, comes out at .891 (value), .801 (unit), .848 (change), .733 and .536 (what is counted, partly and wholly) on this half.

    python -m evals.figures [number of sentences] [-v]
"""

import functools
import itertools
import re
import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from spacy.tokens import Doc

from tellings.annotate import load, parse
from tellings.extract.figures import figures
from tellings.lexicon.quantities import currency_names
from tellings.record import Block, Document, Expression, Figure, Segment, Source, identify

from . import data
from .figure_words import named

NAME = "figures-newsquant-half"
CLOSE = 1e-5
_SPLIT = re.compile(r"[,\s]+")
CHANGES = {"about": "~", "nearly": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}
MONEY = {"USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "ILS": "shekel", "DKK": "danish krone"}
AVERAGES = ("averaged", "averaging")  # the set takes an average for an approximate value
NAMES = {
    "percent": "percentage",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "part per billion": "parts-per-billion",
    "gigatonne": "gigaton",
    "pound": "pound-mass",
    "pound-foot": "foot pound-force",
}


class Quantity(NamedTuple):
    """A quantity as the set writes it: one value or two, its unit's name, its change; ``head`` is what a count counts."""

    value: tuple[float, ...]
    unit: str
    change: str
    head: str
    words: str
    what: tuple[str, ...] = ("-",)


class Tally:
    """Right, found and expected, and their F1."""

    def __init__(self) -> None:
        self.right = self.found = self.expected = 0

    @property
    def f1(self) -> float:
        """Twice what is right over what is found and expected together (0-1)."""
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else 0.0


MEASURES = ("value", "value+unit", "value+change", "value+what partly", "value+what", "plain value+unit", "plain value+head")


def document(text: str) -> Document:
    """A sentence as a document."""
    size = len(text.encode())
    source = Source(sha256=identify("text", text), origin="sentence", media="text/plain", encoding="utf-8", size=size)
    return Document(
        id=identify("document", text),
        source=source,
        text=text,
        main_end=len(text),
        blocks=(Block(kind="paragraph", start=0, end=len(text), rule="eval"),),
        offsets=(Segment(0, len(text), 0, size, "same"),),
        language="en",
    )


def expected(entry: dict[str, Any]) -> Quantity:
    """A quantity of the set."""
    written = str(entry["value"])
    low, dash, high = written[1:].partition("-")  # a minus sign may come first
    parts = (written[0] + low, high) if dash and "E" not in written else (written,)
    unit = entry["normalized_unit"].lower()
    words = unit.removeprefix("% ").split()
    return Quantity(
        tuple(sorted(float(part) for part in parts)),
        unit,
        entry["change"],
        words[-1] if words else "",
        str(entry),
        tuple(_SPLIT.split(entry["referred_concepts"].lower())),
    )


def found(figure: Figure, doc: Doc) -> list[Quantity]:
    """A figure in the words of the set, each of its expressions a quantity."""
    change = _change(figure, doc)
    if figure.kind == "multiple":
        return []  # the set has no words that multiply
    return [_quantity(figure, expression, change, doc) for expression in (figure.expression, *figure.equivalents)]


def quantities(figures_found: Iterable[Figure], doc: Doc) -> list[Quantity]:
    """All figures in the words of the set, which takes where a value came from and where it went for a range."""
    made: list[Quantity] = []
    before: Figure | None = None
    for figure in figures_found:
        one = found(figure, doc)
        moved = before is not None and (figure.base == before.id or before.base == figure.id)
        if moved and made and one:
            made[-1] = max(made[-1], one[0], key=lambda two: len(two.unit))._replace(value=tuple(sorted((*made[-1].value, *one[0].value))))
        else:
            made += one
        before = figure
    return made


def _quantity(figure: Figure, expression: Expression, change: str, doc: Doc) -> Quantity:
    exact = expression.evidence.exact
    low, high = expression.low or Decimal(0), expression.high or Decimal(0)
    if exact.lower().startswith("dozens"):
        high = low
    unit, per, thing = expression.unit.partition(" per ")
    factor = Decimal(1)
    if unit in currencies():
        unit = currencies()[unit]
        if exact.lower().endswith(("cents", "cent", "p")):
            unit, factor = ("point" if exact.endswith("p") else "cent"), Decimal(100)
        unit = unit + per + thing
    else:
        unit = NAMES.get(expression.unit, expression.unit)
    if figure.kind == "age" and unit == "year":
        unit = "year of age"
    value = tuple(float(one * factor) for one in ((low,) if low == high else (low, high)))
    noun = "" if unit and not unit.startswith("per ") else _noun(figure, doc)
    if noun:
        unit = f"% {noun}" if figure.kind == "fraction" else f"{noun} {unit}".strip()
    return Quantity(value, unit.lower(), change, figure.head, exact, named(figure, doc))


@functools.cache
def currencies() -> dict[str, str]:
    """Currencies as the set names them: the country's name before the currency's, but for the best known."""
    longest: dict[str, str] = {}
    for name, money in currency_names().items():
        if money.factor == 1 and not name.endswith("s") and len(name) > len(longest.get(money.code, "")):
            longest[money.code] = name
    return longest | MONEY


def _noun(figure: Figure, doc: Doc) -> str:
    """The counted noun with its adjectives, as the set writes units of counts."""
    if figure.counted is None or not figure.head:
        return "-"
    if figure.head == "time":
        return "count"
    words: list[str] = []
    for token in doc:
        if not figure.counted.start <= token.idx < figure.counted.end:
            continue
        noun = token.pos_ in ("NOUN", "PROPN")
        if noun and token.lemma_.lower() == figure.head:
            return "".join([*words, token.lemma_ if token.pos_ == "NOUN" or token.tag_ == "NNPS" else token.text]).strip()
        if token.lower_ == "more" or (token.text[0].isdigit() and token.text[-1].isalpha()):
            continue
        if token.tag_ == "POS" and words:
            words.append(token.whitespace_)
        elif noun or token.pos_ == "ADJ" or token.text == "-" or (token.i and doc[token.i - 1].text == "-") or not token.whitespace_:
            words.append(token.text_with_ws)
    return figure.head


def _change(figure: Figure, doc: Doc) -> str:
    """The set's word for a change or a bound.

    A change is ``up`` or ``down`` unless it is more than what is named; ages and upper bounds of ranges go unqualified, and "as many as" is
    no bound in the set.
    """
    ranged = figure.expression.low != figure.expression.high
    words = figure.qualifier.exact.lower() if figure.qualifier is not None else ""
    bound = CHANGES.get(figure.approximator, "=") if words and not words.startswith("as ") else "="
    if figure.change is not None and bound != ">":
        return figure.change
    if figure.kind == "age" or (ranged and bound == "<"):
        return "="
    before = [token.lower_ for token in doc if token.idx < figure.expression.evidence.start][-1:]
    return "~" if before and before[0] in AVERAGES else bound


def _equal(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(abs(left - right) <= 1e-8 + CLOSE * abs(right) for left, right in zip(one, other, strict=True))


def published(gold: list[Quantity], predicted: list[Quantity]) -> dict[str, int]:
    """Right answers as the published evaluation counts them."""
    right = dict.fromkeys(("value", "value+unit", "value+change", "value+what partly", "value+what"), 0)
    left = sorted(predicted, key=lambda one: one.unit)
    budget = len(gold)
    for one in sorted(gold, key=lambda one: one.unit):
        for other in left:
            if not _equal(one.value, other.value):
                continue
            if budget > 0:
                right["value"], budget = right["value"] + 1, budget - 1
            right["value+change"] += one.change == other.change
            shared = set(one.what) & set(other.what)
            right["value+what partly"] += bool(shared)
            right["value+what"] += len(shared) == len(one.what) == len(other.what)
            if one.unit == other.unit:
                right["value+unit"] += 1
                left.remove(other)
                break
    return right


def paired(gold: list[Quantity], predicted: list[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Expected and found quantities of equal value, one to one, those of equal unit first."""
    pairs, left = [], list(predicted)
    missing = list(gold)
    for same_unit in (True, False):
        for one in list(missing):
            other = next((two for two in left if _equal(one.value, two.value) and (one.unit == two.unit or not same_unit)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(other)
                missing.remove(one)
    return pairs


def plain(gold: list[Quantity], predicted: list[Quantity]) -> dict[str, int]:
    """Right answers, each counted once."""
    pairs = paired(gold, predicted)
    units = sum(one.unit == other.unit for one, other in pairs)
    heads = sum(one.unit == other.unit or (bool(other.head) and one.head.rstrip("s") == other.head.rstrip("s")) for one, other in pairs)
    return {"plain value+unit": units, "plain value+head": heads}


def score(limit: int | None = None) -> dict[str, float]:
    """The seven F1 measures over the first ``limit`` sentences, or all.

    Raises:
        Absent: if the set is not on this machine.
    """
    return {name: tally.f1 for name, tally in tallies(limit).items()}


def tallies(limit: int | None = None, verbose: bool = False) -> dict[str, Tally]:
    """The counts behind the measures; ``verbose`` prints every sentence with an error."""
    nlp = load()
    counts = {name: Tally() for name in MEASURES}
    for row in itertools.islice(data.rows(NAME), limit):
        text = document(row["text"])
        doc = parse(text, nlp)
        gold = [expected(entry) for entry in row["quantities"]]
        predicted = quantities(figures(text, doc, (), (), ()), doc)
        right = published(gold, predicted) | plain(gold, predicted)
        for name, tally in counts.items():
            tally.right += right[name]
            tally.found += len(predicted)
            tally.expected += len(gold)
        if verbose:
            _report(row["text"], gold, predicted)
    return counts


def _report(text: str, gold: list[Quantity], predicted: list[Quantity]) -> None:
    pairs = paired(gold, predicted)
    lines = _lines("missed", [one for one in gold if all(one is not left for left, _ in pairs)])
    lines += _lines("spurious", [one for one in predicted if all(one is not right for _, right in pairs)])
    lines += [f"    unit      {one.unit!r} found {other.unit!r}" for one, other in pairs if one.unit != other.unit]
    lines += [f"    change    {one.value} {one.change!r} found {other.change!r}" for one, other in pairs if one.change != other.change]
    if lines:
        print(text, *lines, sep="\n")


def _lines(name: str, quantities: Iterable[Quantity]) -> list[str]:
    return [f"    {name:<9} {one.value} {one.unit!r} {one.words[:60]}" for one in quantities]


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    for measure, counted in tallies(numbers[0] if numbers else None, "-v" in sys.argv).items():
        print(f"{measure:<18} {counted.f1:.3f}  right {counted.right}, found {counted.found}, expected {counted.expected}")
