"""Time expressions and their values on MEANTIME: the part of each article that was annotated, its dateline left out.

Scoring follows TempEval-3 (relaxed span): a found expression and an annotated one that overlap are a pair, one to one; it counts where
the values are equal. ``python -m evals.times_meantime`` prints the scores; ``--misses`` the pairs that don't agree.
"""

import argparse
from collections.abc import Iterator
from itertools import islice
from typing import Any

from tellings.annotate import load, parse
from tellings.extract.times import times
from tellings.record import TimeExpression
from tests.making import document

from .data import rows

SET = "meantime"
Pair = tuple[dict[str, Any] | None, TimeExpression | None]


def _pairs(row: dict[str, Any]) -> Iterator[Pair]:
    """Annotated and found expressions paired by overlap; what has no partner stands beside None."""
    dateline = [one for one in row["timex3"] if one["functionInDocument"] == "CREATION_TIME"]
    gold = [one for one in row["timex3"] if one not in dateline and "span" in one]
    made = document(row["text"], _published(dateline))
    found = [one for one in times(made, parse(made, load())) if one.evidence.start < row["annotated_end"]]
    found = [one for one in found if not any(overlap(one, line) for line in dateline)]
    for one in gold:
        partners = [other for other in found if overlap(other, one)]
        partner = next((other for other in partners if other.value == one["value"]), partners[0] if partners else None)
        if partner:
            found.remove(partner)
        yield one, partner
    for left in found:
        yield None, left


def _published(dateline: list[dict[str, Any]]) -> str | None:
    """The day of the dateline; one article writes its value backwards."""
    if not dateline:
        return None
    value = str(dateline[0]["value"])
    return value if value[4] == "-" else "-".join(reversed(value.split("-")))


def overlap(time: TimeExpression, annotated: dict[str, Any]) -> bool:
    """Whether a found expression and an annotated one share a code point."""
    if "span" not in annotated:
        return False
    start, end = annotated["span"]
    return bool(time.evidence.start < end and start < time.evidence.end)


def pairs(limit: int | None = None) -> Iterator[tuple[dict[str, Any], Pair]]:
    """Every pair of the first ``limit`` articles, each with its article."""
    for row in islice(rows(SET), limit):
        for pair in _pairs(row):
            yield row, pair


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1): ``value_f1`` is the one that is compared; ``span_f1`` leaves values aside."""
    gold = found = overlapping = equal = 0
    for _, (annotated, time) in pairs(limit):
        gold += annotated is not None
        found += time is not None
        overlapping += annotated is not None and time is not None
        equal += annotated is not None and time is not None and annotated["value"] == time.value
    total = max(gold + found, 1)
    return {
        "value_f1": 2 * equal / total,
        "span_f1": 2 * overlapping / total,
        "precision": equal / max(found, 1),
        "recall": equal / max(gold, 1),
    }


def main() -> None:
    """Print the scores, or what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.misses:
        print(score(options.limit))
        return
    for row, (annotated, time) in pairs(options.limit):
        if annotated and time and annotated["value"] == time.value:
            continue
        start = (annotated["span"] if annotated else (time.evidence.start if time else 0, 0))[0]
        around = row["text"][max(0, start - 50) : start + 40].replace("\n", "|")
        want = f"{annotated['value']}" if annotated else "-"
        got = f"{time.evidence.exact!r} {time.value} {time.relative}" if time else "-"
        print(f"{want:18} {got:60} {around}")


if __name__ == "__main__":
    main()
