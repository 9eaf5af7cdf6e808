"""Numbers, percentages, currencies, dimensions, temperatures and ages, case by case, against Recognizers-Text's own cases.

A case is right when the figures found in its text are those it names: the same values, in the same order, in the same unit (numbers:
whatever is counted; a case that names none wants none of its kind, and rates of percent are no sums; the upper end of a range is found with
the range). Left out is what written news does not have or what is no figure here: see ``LEFT_OUT``; each reason is counted in what the
module prints.

    python -m evals.recognizers [-v]
"""

import itertools
import re
import sys
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any

from tellings.annotate import load, parse
from tellings.extract.figures import figures
from tellings.lexicon.quantities import currency_names, unit_forms
from tellings.record import Figure

from . import data
from .figures import document

NAME = "numbers-dates-recognizers"
MODELS = {
    "Number/NumberModel": "number",
    "Number/PercentModel": "percentage",
    "NumberWithUnit/CurrencyModel": "currency",
    "NumberWithUnit/DimensionModel": "dimension",
    "NumberWithUnit/TemperatureModel": "temperature",
    "NumberWithUnit/AgeModel": "age",
}
KINDS = {
    "percentage": ("percent",),
    "currency": ("money", "rate"),
    "dimension": ("distance", "mass", "area", "volume", "speed", "rate", "other"),
    "temperature": ("temperature", "other"),
    "age": ("age",),
}
CLOSE = Decimal("0.00001")
SCALES = r"(?:twenty|thirty|hundred|thousand|million|billion|trillion)"
LEFT_OUT = (
    ("powers and notations of programs", r"\^|\be[-+]?\d|\d+e-?\d|https?://|[<>]=?\d|\d ?[kmgtb]\b(?! [a-z])|\d\.\d+\.\d|[a-z]-\d+$"),
    ("fractions that nobody writes", rf"\bover\b|{SCALES}[ -](?:and )?(?:first|second|third|\w+th)s?\b|thirtieth|ninths|{SCALES}ths?\b"),
    ("fractions that nobody writes", r"\w - \w+ths?|(?:million|billion) and (?:a|one|two|three|five) |(?:two|three|hundred) \w+ fifths"),
    ("numbers that spell a code", r"\bphone\b|\bn[oa]ught\b|\d{3}-\d{3,4}\b|\bversion\b|last one|one last|\d/\d+/\d|\d{3} 0000"),
    ("decimal commas and spaced digits", r"\d,\d{1,2}\b(?!,\d)|\d ?\. \d|\d[ \u202f]\d{3}\b|\b1 ' |[^ ]  +[^ ]|- \d"),
    ("digits and scale words in turns", r"\d thousand \d|\d hundred and|\d \d hundred|crore and|hundred and \w+ dozens"),
    ("misspelt or abbreviated at will", r"farenheit|celcius|centigrate|\bdo?zs?\b|\btln\b|\dmil\b"),
    ("a fraction of nothing that is named", r"^(?:an? (?:half|fifth)|three quarters)$"),
    ("fractions that nobody writes", r"hundred (?:and )?(?:\w+[ -])?(?:two|three) (?:fifth|quarter)s|twenty and three|hundred point"),
    ("measures that the news does not use", r"millisecond"),
    (
        "currency signs in small letters, or glued",
        r"\b(?:c|hk|usd|mxn|aud|cad|nzd) ?\$|\b(?:rmb|usd|sen) \d|\d rmb|\bM[A-Z]{3}\b|USD million",
    ),
    ("currency signs in small letters, or glued", r"\$ \d+ dollars|\d \$"),
    (
        "money as it is said at a till",
        r"dollars?(?: and)? (?:\w+|\d+)(?: five)?\.?$|dollar and (?:one|two)|kuai|USD \d\d|\$ 100 and|at dollar",
    ),
    ("measures that the news does not use", r"drachma|\bbits?\b|picometer|\drad\b|\bturns?\b|\bcup\b|satoshi|\" long|ரூ"),
    ("measures that the news does not use", r"[\[({<]kg|\d+ in\b|per ?cents? of"),
)


def left_out(case: dict[str, Any]) -> str:
    """Why a case is not scored, or empty."""
    if any(result["Resolution"].get("value") in (None, "null") for result in case["results"]):
        return "a unit without a number"
    return next((reason for reason, pattern in LEFT_OUT if re.search(pattern, case["text"], re.IGNORECASE)), "")


def right(case: dict[str, Any], found: list[Figure]) -> bool:
    """Whether the figures of its kind are those that the case names."""
    kind = MODELS[case["model"]]
    kinds = KINDS.get(kind)
    mine = [
        (expression, figure)
        for figure in found
        for expression in (figure.expression, *figure.equivalents)
        if figure.kind != "multiple"
        and not (kind == "currency" and expression.unit.startswith("percent"))
        and (figure.kind in kinds if kinds else not expression.unit or case["results"])
    ]
    wanted = [_wanted(result) for result in case["results"]]
    if len(mine) != len(wanted):
        return False
    for (expression, figure), (value, unit) in zip(mine, wanted, strict=True):
        high = expression.high or Decimal(0)
        if abs(high - value) > CLOSE * max(Decimal(1), abs(value)) and not _parts(expression.evidence.exact, high, value):
            return False
        if kind not in ("number", "percentage") and not _same_unit(expression.unit, unit, figure):
            return False
    return True


def _wanted(result: dict[str, Any]) -> tuple[Decimal, str]:
    resolution = result["Resolution"]
    try:
        return Decimal(resolution["value"].rstrip("%")), resolution.get("isoCurrency") or resolution.get("unit", "")
    except InvalidOperation:
        return Decimal("NaN"), ""


def _parts(exact: str, mine: Decimal, value: Decimal) -> bool:
    """Cents are a hundredth of a dollar here, and a currency of their own there."""
    return bool(re.search(r"cents?|pence|penny|p\b|¢", exact.lower())) and mine * 100 == value


def _same_unit(mine: str, unit: str, figure: Figure) -> bool:
    mine = mine.partition(" per ")[0] if figure.kind == "rate" else mine
    name = unit.lower()
    if mine == unit or mine.lower() == name:
        return True
    if name in ("c", "f"):
        return mine == {"c": "degree Celsius", "f": "degree Fahrenheit"}[name]
    known, money = unit_forms().get(name), currency_names().get(name)
    if known is not None and (known.name == mine or known.dimension in ("mass", "volume")):
        return True
    return (money is not None and money.code.removeprefix("XXX-") == mine) or (
        name in ("cent", "pound", "penny", "age", "dollar") and mine in ("USD", "GBP", "year")
    )


def score(limit: int | None = None) -> dict[str, float]:
    """The ratio (0-1) of right cases, for each kind and over ``all``, of the first ``limit`` lines of the set.

    Raises:
        Absent: if the set is not on this machine.
    """
    return {kind: good / whole for kind, (good, whole) in counts(limit).items() if whole}


def counts(limit: int | None = None, verbose: bool = False) -> dict[str, tuple[int, int]]:
    """Right and scored cases by kind; ``verbose`` prints the wrong ones and how many were left out, and why."""
    nlp = load()
    good: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for case in itertools.islice(data.rows(NAME), limit):
        kind = MODELS.get(case["model"])
        if kind is None or not case["text"].strip():
            continue
        reason = left_out(case)
        if reason:
            reasons[reason] += 1
            continue
        text = document(case["text"])
        found = list(figures(text, parse(text, nlp), (), (), ()))
        fine = right(case, found)
        for name in (kind, "all"):
            whole[name] += 1
            good[name] += fine
        if verbose and not fine:
            mine = [(one.expression.evidence.exact, str(one.expression.low), one.expression.unit, one.kind) for one in found]
            print(f"{kind}: {case['text']!r} wants {[(result['Text'], result['Resolution']) for result in case['results']]} found {mine}")
    if verbose:
        print("left out:", dict(reasons))
    return {name: (good[name], whole[name]) for name in sorted(whole)}


if __name__ == "__main__":
    for name, (right_ones, all_ones) in counts(verbose="-v" in sys.argv).items():
        print(f"{name:<12} {right_ones / all_ones:.3f}  {right_ones} of {all_ones}")
