"""Programmes, commitments and conditions: those that accounts find, against the labels in ``gold/undertakings.jsonl``.

``gold/undertakings_2.jsonl`` has 60 short reports written for this project, text and labels (``--of second``),
``gold/undertakings_3.jsonl`` 19 more of the sets (``--of third``); ``gold/undertakings_4.jsonl`` 60 that somebody wrote and labelled who
did not know the rules (``--of fourth``); ``gold/undertakings_5.jsonl`` 34 of a set that no other file here uses (``--of fifth``, all
``check``).

A labelled programme is found, and a predicted one right, if a mention of the one overlaps a mention of the other. Commitments and
conditions are matched one to one, as many as can be: two match if their cues overlap, or their contents share at least half of the letters
of the shorter. Contents that share one cue ("promised to cut taxes and build roads") count once on both sides, however they were divided.
Protests, which the labels have none of, are left out.
``together`` counts all three kinds in one. A report without an account has found nothing.

    python -m evals.undertakings [--of first|second|third|fourth|fifth] [--part dev|check] [--drawn order|words] [--limit N] [--misses]

prints the measures; ``--misses`` what was missed and what is wrong, for ``dev`` alone.
"""

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from tellings.record import Account, Evidence

from . import data, gold
from .gold import Letters, Report, Told

LABELS, SECOND, THIRD, FOURTH, FIFTH = "undertakings", "undertakings_2", "undertakings_3", "undertakings_4", "undertakings_5"
FILES = {"first": LABELS, "second": SECOND, "third": THIRD, "fourth": FOURTH, "fifth": FIFTH}
KINDS = ("programmes", "commitments", "conditions")
Span = Sequence[int]


class Item(NamedTuple):
    """A commitment or condition, or several that share a cue: the letters of the cue and of each content, by their places in the text."""

    cue: Letters
    contents: tuple[Letters, ...]


class Tally(NamedTuple):
    """How many were labelled, how many of them found; how many predicted, how many of them right."""

    labelled: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both counted as one."""
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def measures(self) -> dict[str, float]:
        """Precision, recall and F1 (0-1); 0 where there is nothing to divide by."""
        precision, recall = self.right / max(1, self.predicted), self.found / max(1, self.labelled)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "f1": f1}


class Outcome(NamedTuple):
    """One kind in one report: the tally, and the letters of what was missed and of what is wrong."""

    report: Report
    kind: str
    tally: Tally
    missed: tuple[Letters, ...]
    wrong: tuple[Letters, ...]


def score(limit: int | None = None) -> dict[str, float]:
    """Precision, recall and F1 (0-1) of each kind, and of all together, over the first ``limit`` reports of ``dev``, or all.

    Raises:
        evals.data.Absent: if no labelled report is on this machine.
    """
    return measured(outcomes("dev", limit))


def check(limit: int | None = None) -> dict[str, float]:
    """The same over the reports of ``check``, whose misses were read when there were others."""
    return measured(outcomes("check", limit))


def second(limit: int | None = None) -> dict[str, float]:
    """``score`` on the reports that were written for this project."""
    return measured(outcomes("dev", limit, of=SECOND))


def second_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the reports that were written for this project."""
    return measured(outcomes("check", limit, of=SECOND))


def third(limit: int | None = None) -> dict[str, float]:
    """``score`` on the reports that were labelled last."""
    return measured(outcomes("dev", limit, of=THIRD))


def third_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the reports that were labelled last."""
    return measured(outcomes("check", limit, of=THIRD))


def fourth(limit: int | None = None) -> dict[str, float]:
    """``score`` on the reports that were written by somebody who did not know the rules."""
    return measured(outcomes("dev", limit, of=FOURTH))


def fourth_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the reports that were written by somebody who did not know the rules."""
    return measured(outcomes("check", limit, of=FOURTH))


def fifth_check(limit: int | None = None) -> dict[str, float]:
    """``check`` on the reports of a set that no other file of undertakings uses."""
    return measured(outcomes("check", limit, of=FIFTH))


def measured(found: Iterable[Outcome]) -> dict[str, float]:
    """The measures of each kind by ``kind_measure``, and of all kinds by ``together_measure``."""
    tallies = {kind: Tally() for kind in (*KINDS, "together")}
    for one in found:
        for name in (one.kind, "together"):
            tallies[name] = tallies[name].plus(one.tally)
    return {f"{name}_{measure}": value for name, tally in tallies.items() for measure, value in tally.measures().items()}


def outcomes(part: str, limit: int | None = None, drawn: str | None = None, of: str = LABELS) -> Iterator[Outcome]:
    """What became of each kind in each labelled report of a part, in the order of the labels.

    Raises:
        evals.data.Absent: if no labelled report is on this machine.
        ValueError: if a labelled row's text is not the one that was labelled.
    """
    wanted = [one for one in gold.labels(of) if one["part"] == part and drawn in (None, one.get("drawn"))]
    labelled = list(_reports(wanted))[:limit]
    if not labelled:
        raise data.Absent(data.missing(gold.STORIES))
    accounts = {one.report.name: one for one in gold.tell(report for report, _ in labelled)}
    for report, label in labelled:
        told = accounts.get(report.name)
        yield _programmes(report, label, told)
        yield _undertakings(report, label, told, "commitments")
        yield _undertakings(report, label, told, "conditions")


def _reports(wanted: list[dict[str, Any]]) -> Iterator[tuple[Report, dict[str, Any]]]:
    sets = sorted({one["set"] for one in wanted if "set" in one})
    texts = {name: [row["text"] if "text" in row else row["body"] for row in data.rows(name)] for name in sets if data.available(name)}
    for label in wanted:
        if "text" in label:
            yield Report(SECOND, label["id"], "", label["text"]), label
        elif label["set"] in texts:
            text = texts[label["set"]][label["line"]]
            name = f"{label['set']}-{label['line']}"
            if hashlib.sha256(text.encode()).hexdigest() != label["sha256"]:
                raise ValueError(f"{name} is not the text that was labelled")
            yield Report(label["set"], name, "", text), label


def _programmes(report: Report, label: dict[str, Any], told: Told | None) -> Outcome:
    labelled = [report.letters(one["mentions"]) for one in label["programmes"]]
    given = (
        [one for one in _of(told.account, "programmes") if getattr(one, "kind", "") != "protest"] if told else []
    )  # labelled before there was such a kind
    predicted = [told.letters(one.mentions) for one in given] if told else []
    missed = tuple(one for one in labelled if not any(one & other for other in predicted))
    wrong = tuple(one for one in predicted if not any(one & other for other in labelled))
    tally = Tally(len(labelled), len(labelled) - len(missed), len(predicted), len(predicted) - len(wrong))
    return Outcome(report, "programmes", tally, missed, wrong)


def _undertakings(report: Report, label: dict[str, Any], told: Told | None, kind: str) -> Outcome:
    labelled = grouped((report.letters([one["cue"]]), report.letters([one["content"]])) for one in label[kind])
    predicted = grouped(_letters(told, _of(told.account, kind))) if told else []
    pairs = matched(predicted, labelled)
    missed = tuple(whole(one) for at, one in enumerate(labelled) if at not in pairs)
    wrong = tuple(whole(one) for at, one in enumerate(predicted) if at not in pairs.values())
    return Outcome(report, kind, Tally(len(labelled), len(pairs), len(predicted), len(pairs)), missed, wrong)


def _of(account: Account, kind: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(account, kind, ())  # an account may have no such field
    return found


def _letters(told: Told, found: Iterable[Any]) -> Iterator[tuple[Letters, Letters]]:
    for one in found:
        cue: Evidence = one.cue
        yield told.letters([cue]), told.letters([one.content])


def grouped(found: Iterable[tuple[Letters, Letters]]) -> list[Item]:
    """Cues and contents, those with one cue as one item, in the order of the first of each."""
    contents: dict[Letters, list[Letters]] = {}
    for cue, content in found:
        contents.setdefault(cue, []).append(content)
    return [Item(cue, tuple(parts)) for cue, parts in contents.items()]


def alike(one: Item, other: Item) -> bool:
    """Whether their cues overlap, or contents of both share at least half of the letters of the shorter."""
    if one.cue & other.cue:
        return True
    return any(2 * len(mine & theirs) >= min(len(mine), len(theirs)) > 0 for mine in one.contents for theirs in other.contents)


def matched(predicted: Sequence[Item], labelled: Sequence[Item]) -> dict[int, int]:
    """For the places of labelled items those of the predicted ones they are matched with: as many pairs as can be, each item in one.

    Augmenting paths (Kuhn 1955), from each predicted item in turn.
    """
    likes = [[at for at, other in enumerate(labelled) if alike(one, other)] for one in predicted]
    taken: dict[int, int] = {}

    def place(one: int, tried: set[int]) -> bool:
        for at in likes[one]:
            if at not in tried:
                tried.add(at)
                if at not in taken or place(taken[at], tried):
                    taken[at] = one
                    return True
        return False

    for one in range(len(predicted)):
        place(one, set())
    return taken


def whole(one: Item) -> Letters:
    """All letters of an item."""
    return one.cue.union(*one.contents)


def _shown(report: Report, letters: Letters) -> str:
    if not letters:
        return "(nothing of the raw text)"
    start, end = min(letters), max(letters) + 1
    return " ".join(report.text[start : min(end, start + 160)].split())


def main() -> None:
    """Print the measures, or what was missed and what is wrong."""
    parser = argparse.ArgumentParser(description="Programmes, commitments and conditions against the labels.")
    parser.add_argument("--of", choices=tuple(FILES), default="first", help="which file of labels")
    parser.add_argument("--part", choices=("dev", "check"), default="dev")
    parser.add_argument("--drawn", choices=("order", "words"), help="only the reports drawn so")
    parser.add_argument("--limit", type=int, help="reports, from the first")
    parser.add_argument("--misses", action="store_true", help="what was missed and what is wrong; dev alone")
    options = parser.parse_args()
    if options.misses and options.part == "check":
        parser.error("the misses of check are not shown")
    found = list(outcomes(options.part, options.limit, options.drawn, FILES[options.of]))
    for one in found if options.misses else ():
        for mark, spans in (("missed", one.missed), ("wrong", one.wrong)):
            for letters in spans:
                print(f"{one.report.name:28} {one.kind:11} {mark:6} {_shown(one.report, letters)}")
    for name, value in measured(found).items():
        print(f"{name:24} {value:.3f}")


if __name__ == "__main__":
    main()
