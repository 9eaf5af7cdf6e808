"""Makes the lines of ``gold/sameness.jsonl``: for each finding of a difference that somebody judged, the signs that it is of one matter.

Three kinds of stories are read. Those written for this project (``conflicts*``, ``figure_pairs*``: the parts that rules may be made by) and
those of the sets of ``read_findings`` are at hand, the latter where the sets are. Of two further sets only the labels are in the project
(``gold/read_excerpts.jsonl``: spans, no text): ``happenings``, local happenings told by three to five outlets each, and ``excerpts``,
titles and first sentences of three outlets' political reports on one happening (the training part of the triples of the public repository
HLTCHKUST/framing-bias-metric, numbered as they stand). Their pages are given by ``--pages NAME=FILE``: a JSON list of stories, each
``{"n": number, "rows": [{"id", "page", "text"}]}``. Lines of sets that are not at hand stay as they are.

A finding on a planted pair is right if that is a conflict; a difference of two figures if the pair says so. A label that no finding of
today meets is looked at in the places that it names (``earlier``): what the rules leave out today tells of what they may let through
tomorrow. A difference that a reader noted and nothing found is kept as ``noted``, for figures only.

    python -m evals.sameness_lines [--pages NAME=FILE ...]
"""

import argparse
import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from tellings.compare.making import finding as made
from tellings.compare.making import variants_of
from tellings.compare.sameness import Settling, settling
from tellings.compare.sameness.passages import Passages, stems
from tellings.pipeline import record, story
from tellings.record import Account, Citation, Finding, Record, evidence

from . import conflicts, figure_pairs, gold, read_findings

NAME, EXCERPTS = "sameness", "read_excerpts"
FILE = Path(gold.__file__).with_name(f"{NAME}.jsonl")
PAIRS = ("first", "more", "fifth")
FIGURES = ("figure",)
Row = dict[str, Any]


class Read(NamedTuple):
    """A story that was read: its accounts, the texts in which labels are counted, and the labels."""

    set: str
    number: int
    accounts: list[Account]
    rows: list[Row]
    labels: list[Row]


def unsettled(accounts: Sequence[Account]) -> Record:
    """The record of a story before anything is weighed: every difference that the rules find stands."""
    with mock.patch.object(Settling, "settled", lambda _, one: one):
        return record(story(accounts), accounts)


def planted(name: str, number: int) -> Iterator[Row]:
    """The lines of the stories of a set of planted conflicts that rules may be made by."""
    for row in gold.labels(name):
        if row["id"] >= conflicts.CHECK:
            continue
        accounts = [conflicts._account(one, place) for place, one in enumerate(row["accounts"])]
        found = _parted(unsettled(accounts))
        for pair in row.get("planted", [row]):
            sides = [conflicts._place(accounts[place], words) for place, words in pair["sides"]]
            for one in found:
                if all(conflicts._cites(one, *side) for side in sides):
                    yield from line(f"planted {number}", row["id"], bool(pair["conflict"]), "found", one, accounts)


def paired(name: str) -> Iterator[Row]:
    """The lines of pairs of figures that the rules hold against each other."""
    for row in figure_pairs.pairs(name):
        accounts = [
            figure_pairs._account(row["a"], "Harbour News", row.get("published_a")),
            figure_pairs._account(row["b"], "Valley Post", row.get("published_b")),
        ]
        made_of = unsettled(accounts)
        joined = figure_pairs._joining(made_of, accounts, (row["figure_a"], row["figure_b"]))
        for one in _parted(made_of):
            if joined and one.subject == joined.id:
                yield from line(f"pairs {name}", row["id"], figure_pairs.TRUE[row["verdict"]] == "differs", "found", one, accounts)


def read(one: Read) -> Iterator[Row]:
    """The lines of a real story: of what is found and was judged, of labels that nothing meets, of what a reader noted."""
    made_of = unsettled(one.accounts)
    met = set()
    for found in _parted(made_of):
        where = read_findings.places(found, made_of, one.rows)
        fitting = [number for number, label in enumerate(one.labels) if read_findings._judged(found, where, [label]) != "unread"]
        met.update(fitting)
        judged = [one.labels[number] for number in fitting if not one.labels[number].get("noted")]
        if judged:
            yield from line(one.set, one.number, judged[0]["accepted"], "found", found, one.accounts)
    for number, label in enumerate(one.labels):
        if number not in met and (not label.get("noted") or label["kind"] in FIGURES):
            yield from labelled(one, label)


def labelled(one: Read, label: Row) -> Iterator[Row]:
    """The line of a label by itself: its places, each as its account's version."""
    by_page = {account.document.source.origin.rpartition(".")[0]: account for account in one.accounts}
    told = []
    for article, start, end in label["spans"]:
        account = by_page.get(one.rows[article]["id"])
        at = read_findings.same_place(one.rows[article]["text"], start, end, account.document.text) if account else None
        if account and at is not None:
            cited = Citation(account=account.id, evidence=evidence(account.document.text, at, at + end - start, "label"))
            words = cited.evidence.exact if label["kind"] in FIGURES else f"{account.id}: {cited.evidence.exact}"
            told.append((words, account.id, (cited,)))
    if len({account for _, account, _ in told}) > 1 and len({words for words, _, _ in told}) > 1:
        alone = made(
            label["kind"], "differs", "label", "", "", variants_of(told), story(one.accounts), difference=label.get("difference", "")
        )
        state = "noted" if label.get("noted") else "earlier"
        yield from line(one.set, one.number, label["accepted"], state, alone, one.accounts)


def line(of: str, number: int, accepted: bool, state: str, one: Finding, accounts: Sequence[Account]) -> Iterator[Row]:
    """A line, where a finding is weighed at all; a label whose two sides have the same words does not say what was held against what."""
    seen = Settling(accounts, story(accounts)).signs(one)
    if seen is None or (state != "found" and _one_text(one, accounts)):
        return
    look, signs = seen
    kept = {name: round(value, 3) for name, value in signs.items() if value}
    told = {"set": of, "story": number, "kind": one.kind, "difference": one.difference or "time"}
    yield {**told, "accepted": bool(accepted), "state": state, "look": look, "signs": kept}


def _one_text(one: Finding, accounts: Sequence[Account]) -> bool:
    """Whether what is cited of both sides has the same words."""
    pair = Passages(accounts).pair(one)
    return pair is not None and one.kind not in FIGURES and len({stems(side.cited.exact) for side in pair}) == 1


def _parted(of: Record) -> list[Finding]:
    return list({one.id: one for one in of.findings if one.status in settling.PARTED}.values())


def own() -> Iterator[Row]:
    """The lines of what was written for this project."""
    for number, name in enumerate(conflicts.SETS, 1):
        yield from planted(name, number)
    for name in PAIRS:
        yield from paired(name)


def real() -> Iterator[Row]:
    """The lines of the sets of ``read_findings`` that are at hand: of the second file the half that rules may be made by."""
    for file, half in (("first", ""), ("second", "read")):
        besides = _labels(file)
        for number, (told, rows) in enumerate(read_findings.labelled(half=half, file=file)):
            yield from read(Read(file, number, _accounts(rows), rows, [*told["findings"], *besides.get(number, ())]))


def given(name: str, stories: Iterable[Row]) -> Iterator[Row]:
    """The lines of a set whose pages are given."""
    labels = _labels(name)
    for one in stories:
        if labels.get(one["n"]):
            yield from read(Read(name, one["n"], _accounts(one["rows"]), one["rows"], labels[one["n"]]))


def _labels(name: str) -> dict[int, list[Row]]:
    """The labels of a set that are kept without its pages, by the number of the story."""
    return {one["story"]: one["findings"] for one in gold.labels(EXCERPTS) if one["set"] == name}


def _accounts(rows: Sequence[Row]) -> list[Account]:
    found = (read_findings._account(row) for row in rows)
    return list({one.id: one for one in found if isinstance(one, Account)}.values())


def write(lines: Iterable[Row]) -> None:
    """Write lines, those of the sets that none of them is of as they were."""
    fresh = list(lines)
    sets = {one["set"] for one in fresh}
    kept = [one for one in gold.labels(NAME) if one["set"] not in sets]
    ordered = sorted([*kept, *fresh], key=lambda one: (one["set"], one["story"]))
    FILE.write_text("".join(f"{json.dumps(one)}\n" for one in ordered), encoding="utf-8")


def main() -> None:
    """Make the lines anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", action="append", default=[], metavar="NAME=FILE", help="the pages of a set that has only labels here")
    asked = parser.parse_args()
    named = [one.partition("=")[::2] for one in asked.pages]
    pages = ((name, json.loads(Path(file).read_text(encoding="utf-8"))) for name, file in named)
    write(itertools.chain(own(), real(), *(given(name, stories) for name, stories in pages)))


if __name__ == "__main__":
    main()
