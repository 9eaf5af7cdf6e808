"""Who is for and who is against a programme: the stances that accounts find, against ``gold/stances.jsonl``.

48 little reports written for this project, with every stance that a reader sees in them; a third have words that only look like one.
A predicted stance is right if a labelled one of the same report has its side and shares letters with its holder; each labelled stance
counts once. Whose name the holder has elsewhere is not asked. The misses of ``check`` are not shown.

    python -m evals.stances [--part dev|check] [--misses]
"""

import argparse
from collections.abc import Iterator
from typing import Any, NamedTuple

from . import gold
from .gold import Letters, Report, Told

LABELS = "stances"


class Found(NamedTuple):
    """One stance: its holder's letters, its side, its words."""

    who: Letters
    side: str
    words: str


class Outcome(NamedTuple):
    """One report: how many stances were labelled, predicted and right; what was missed and what is wrong."""

    labelled: int
    predicted: int
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def score(limit: int | None = None) -> dict[str, float]:
    """Precision, recall and F1 (0-1) over the first ``limit`` reports of ``dev``, or all."""
    return measured(outcomes("dev", limit))


def check(limit: int | None = None) -> dict[str, float]:
    """The same over the reports of ``check``, which no rule was fitted to."""
    return measured(outcomes("check", limit))


def measured(found: Iterator[Outcome]) -> dict[str, float]:
    """Precision, recall and F1 of all stances together."""
    every = list(found)
    labelled, predicted, right = (sum(getattr(one, name) for one in every) for name in ("labelled", "predicted", "right"))
    precision, recall = right / max(1, predicted), right / max(1, labelled)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def outcomes(part: str, limit: int | None = None) -> Iterator[Outcome]:
    """What became of each labelled report of a part, in the order of the labels."""
    wanted = [one for one in gold.labels(LABELS) if one["part"] == part][:limit]
    reports = [Report(LABELS, f"{LABELS}-{at}", "", one["text"]) for at, one in enumerate(wanted)]
    accounts = {one.report.name: one for one in gold.tell(reports)}
    for report, label in zip(reports, wanted, strict=True):
        yield _compared(report, label, accounts.get(report.name))


def _compared(report: Report, label: dict[str, Any], told: Told | None) -> Outcome:
    open_ = [Found(report.letters([one["who"]]), one["side"], report.text[slice(*one["who"])]) for one in label["stances"]]
    labelled = len(open_)
    predicted = list(_predicted(told)) if told else []
    wrong = []
    for one in predicted:
        same = next((other for other in open_ if other.side == one.side and other.who & one.who), None)
        if same is None:
            wrong.append(f"{one.words} {one.side}")
        else:
            open_.remove(same)
    return Outcome(labelled, len(predicted), len(predicted) - len(wrong), tuple(f"{one.words} {one.side}" for one in open_), tuple(wrong))


def _predicted(told: Told) -> Iterator[Found]:
    """The stances of an account, one for each holder and side."""
    seen = set()
    for programme in told.account.programmes:
        for stance in programme.stances:
            one = Found(told.letters([stance.who]), stance.side, stance.who.exact)
            if one not in seen:
                seen.add(one)
                yield one


def main() -> None:
    """Print the measures, or what was missed and what is wrong."""
    parser = argparse.ArgumentParser(description="Who is for and who is against a programme, against the labels.")
    parser.add_argument("--part", choices=("dev", "check"), default="dev")
    parser.add_argument("--misses", action="store_true", help="what was missed and what is wrong; dev alone")
    options = parser.parse_args()
    if options.misses and options.part == "check":
        parser.error("the misses of check are not shown")
    found = list(outcomes(options.part))
    for one in found if options.misses else ():
        for mark, several in (("missed", one.missed), ("wrong", one.wrong)):
            for words in several:
                print(f"{mark:6} {words}")
    for name, value in measured(iter(found)).items():
        print(f"{name:24} {value:.3f}")


if __name__ == "__main__":
    main()
