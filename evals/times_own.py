"""Time expressions in sentences of our own, each with a day of writing: ``gold/timex.jsonl``, and its check ``gold/timex_2.jsonl``.

Scoring follows TempEval-3, as in ``times_meantime``: relaxed span, exact value. ``attributes`` is the ratio of the ``mod``, ``quant``,
``freq``, ``begin`` and ``end`` of the labels that a found expression with the right value has. ``python -m evals.times_own`` prints the
scores; ``--misses`` what doesn't agree.
"""

import argparse
from collections.abc import Iterator
from itertools import islice
from typing import Any

from tellings.annotate import load, parse
from tellings.extract.times import times
from tellings.record import TimeExpression
from tests.making import document

from .gold import labels
from .times_meantime import overlap

ATTRIBUTES = ("mod", "quant", "freq", "begin", "end")
Pair = tuple[dict[str, Any] | None, TimeExpression | None]


def _pairs(row: dict[str, Any]) -> Iterator[Pair]:
    made = document(row["text"], row["day"])
    found = list(times(made, parse(made, load())))
    for one in row["times"]:
        partners = [other for other in found if overlap(other, one)]
        partner = next((other for other in partners if other.value == one["value"]), partners[0] if partners else None)
        if partner:
            found.remove(partner)
        yield one, partner
    for left in found:
        yield None, left


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1) of the first file; ``check_…`` are the second's."""
    return _measured("timex", limit) | {f"check_{name}": value for name, value in _measured("timex_2", limit).items()}


def _measured(name: str, limit: int | None) -> dict[str, float]:
    gold = found = overlapping = equal = typed = wanted = given = 0
    for row in islice(labels(name), limit):
        for label, time in _pairs(row):
            gold, found = gold + (label is not None), found + (time is not None)
            if label is None or time is None:
                continue
            overlapping, typed = overlapping + 1, typed + (label["type"] == time.type)
            if label["value"] == time.value:
                equal += 1
                asked = [name for name in ATTRIBUTES if name in label]
                wanted, given = wanted + len(asked), given + sum(getattr(time, name, "") == label[name] for name in asked)
    total = max(gold + found, 1)
    return {
        "value_f1": 2 * equal / total,
        "span_f1": 2 * overlapping / total,
        "type_f1": 2 * typed / total,
        "attributes": given / max(wanted, 1),
    }


def main() -> None:
    """Print the scores, or what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    if not parser.parse_args().misses:
        print(score())
        return
    for row in (*labels("timex"), *labels("timex_2")):
        for label, time in _pairs(row):
            wrong = [name for name in ("type", "value", *ATTRIBUTES) if (label or {}).get(name, "") != getattr(time, name, "")]
            if label is None or wrong:
                got = time and (time.evidence.exact, time.type, time.value, time.relative)
                print(row["day"], row["text"], "\n   want", label, wrong, "\n   got ", got)


if __name__ == "__main__":
    main()
