"""Two figures laid side by side: the verdict of the whole run on the pairs in ``gold/figure_pairs*.jsonl``, all written for this project.

The first three sets were written before the rules they check. The misses of the first two (130 and 60 pairs) and of the even pairs of the
third (149) have since been read; of its odd pairs nobody has read more than these measures. The fourth (220) was written to find the hard
kinds of non-conflicts while the rules were made. The fifth (66) was written by somebody else as a check of those rules; its misses have
since been read.

Each side is a plain text that is read, cleaned, extracted, aligned and compared as any report is; the two are one story. The verdict is the
status of the aligned figure that holds both marked figures, or ``none`` where no aligned figure does. An early and a later count of one
happening (``series``) is right where the record says that both may hold. Where a pair is no one quantity, but of one subject, the third set
says in ``apart`` what its figures part in.

    python -m evals.figure_pairs [--set first|more|fifth|check] [--misses]
"""

import argparse
import sys
from typing import Any

from tellings.pipeline import attempt, record, story
from tellings.record import Account, AlignedFigure, Loaded, Record, Source, identify
from tellings.settings import Settings

from . import gold

TRUE = {"same": "same", "compatible": "compatible", "series": "compatible", "differs": "differs", "none": "none"}


FIRST, SECOND, THIRD, FOURTH, FIFTH = "figure_pairs", "figure_pairs_2", "figure_pairs_3", "figure_pairs_4", "figure_pairs_5"


def pairs(name: str) -> list[dict[str, Any]]:
    """The pairs of a set: ``first``, ``fifth``; ``more``: the second, the even ones of the third, the fourth; ``check``: its odd ones."""
    if name in ("first", "fifth"):
        return list(gold.labels(FIRST if name == "first" else FIFTH))
    halves = [row for row in gold.labels(THIRD) if row["id"] % 2 == (name == "check")]
    return halves if name == "check" else [*gold.labels(SECOND), *halves, *gold.labels(FOURTH)]


def score(limit: int | None = None) -> dict[str, float]:
    """Precision and recall (0-1) of ``differs``, the share of right verdicts, and of pairs of one quantity that were laid side by side."""
    return _score(pairs("first")[:limit])


def second(limit: int | None = None) -> dict[str, float]:
    """The same measures on the second set."""
    return _score(list(gold.labels(SECOND))[:limit])


def more(limit: int | None = None) -> dict[str, float]:
    """The same measures on the pairs of the other sets whose misses have been read."""
    return _score(pairs("more")[:limit])


def check(limit: int | None = None) -> dict[str, float]:
    """The same measures on the pairs that no rule was made by."""
    return _score(pairs("check")[:limit])


def fifth(limit: int | None = None) -> dict[str, float]:
    """The same measures on the fifth set."""
    return _score(list(gold.labels(FIFTH))[:limit])


def _score(rows: list[dict[str, Any]]) -> dict[str, float]:
    judged = [(TRUE[row["verdict"]], verdict(row)) for row in rows]
    differing = [true == "differs" for true, said in judged if said == "differs"]
    found = [said == "differs" for true, said in judged if true == "differs"]
    one = [said != "none" for true, said in judged if true != "none"]
    return {
        "differs precision": sum(differing) / max(1, len(differing)),
        "differs recall": sum(found) / max(1, len(found)),
        "verdicts": sum(true == said for true, said in judged) / max(1, len(judged)),
        "laid side by side": sum(one) / max(1, len(one)),
    }


def verdict(row: dict[str, Any]) -> str:
    """What the record of the two texts says of the two marked figures."""
    accounts = [_account(row["a"], "Harbour News", row.get("published_a")), _account(row["b"], "Valley Post", row.get("published_b"))]
    made = record(story(accounts), accounts)
    joined = _joining(made, accounts, (row["figure_a"], row["figure_b"]))
    return joined.status if joined else "none"


def _account(text: str, outlet: str, day: str | None) -> Account:
    data = f"{outlet.upper()}\n\n{day or ''}\n\n{text}\n".encode()
    name = f"{outlet.lower().replace(' ', '-')}.txt" if day is None else f"{day}-{outlet.lower().replace(' ', '-')}.txt"
    source = Source(sha256=identify("text", outlet, text), origin=name, media="text/plain", encoding="utf-8", size=len(data))
    made = attempt(Loaded(source=source, data=data), Settings())
    if not isinstance(made, Account):
        raise ValueError(f"{text!r} was not read: {made.reason}")
    return made


def _joining(made: Record, accounts: list[Account], marked: tuple[str, str]) -> AlignedFigure | None:
    """The aligned figure that holds both marked ones."""
    for one in made.figures:
        held = {telling.account: [telling.citation, *telling.repeats] for telling in one.tellings}
        if all(
            any(_same(account, citation.evidence.start, citation.evidence.end, words) for citation in held.get(account.id, ()))
            for account, words in zip(accounts, marked, strict=True)
        ):
            return one
    return None


def _same(account: Account, start: int, end: int, words: str) -> bool:
    """Whether a range of the text overlaps with where the marked words stand."""
    at = account.document.text.lower().find(words.lower())
    return at >= 0 and at < end and start < at + len(words)


def main() -> int:
    """Print the figures, and with ``--misses`` each wrong verdict."""
    parser = argparse.ArgumentParser(prog="python -m evals.figure_pairs")
    parser.add_argument(
        "--set", choices=("first", "more", "fifth", "check"), default="first", help="which pairs; no rule was made by those of check"
    )
    parser.add_argument("--misses", action="store_true", help="each wrong verdict, too")
    options = parser.parse_args()
    rows = pairs(options.set)
    for row in rows if options.misses else ():
        said = verdict(row)
        if said != TRUE[row["verdict"]]:
            print(f"{row['id']:>4} {row['verdict']} but {said}\n       {row['a']}\n       {row['b']}")
    for name, value in _score(rows).items():
        print(f"{name:<24} {value:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
