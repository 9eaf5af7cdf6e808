"""What was said of the findings of real stories: several outlets' reports on one matter, found among the articles of PolNeAR.

``gold/read_findings.jsonl`` has a line a story: the ids of its articles, whether it was read blind (nobody had seen what is found in it
when the rules were made) and the findings of status "differs" or "contradicts" that were read: kind, places (number of the article, code
points of the set's ``text``), and whether it was accepted. No words of the articles are in it.

    python -m evals.read_findings [--blind] [--say]

prints how many findings there are now, how many of them were accepted or rejected, and how many nobody has read.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from tellings.pipeline import attempt, record, story
from tellings.record import Account, Finding, Loaded, Record, Source
from tellings.settings import Settings

from . import data, gold

SET = "quotes-polnear-train"
PARTED = ("differs", "contradicts")
AROUND = (60, 30, 10, 0)  # code points on both sides by which a place is found in the set's own text, the most telling first
Place = tuple[int, int, int]


def made(rows: list[dict[str, Any]]) -> Record:
    """The record of some articles, each read as a page of text: title, day, text."""
    accounts = [one for one in map(_account, rows) if isinstance(one, Account)]
    return record(story(accounts), accounts)


def _account(row: dict[str, Any]) -> object:
    text = f"{row['title']}\n\n{row['published']}\n\n{row['text']}".encode()
    digest = hashlib.sha256(text).hexdigest()
    source = Source(sha256=digest, origin=f"{row['id']}.txt", media="text/plain", encoding="utf-8", size=len(text))
    return attempt(Loaded(source=source, data=text), Settings())


def places(finding: Finding, of: Record, rows: list[dict[str, Any]]) -> list[Place]:
    """Where a finding stands in the set's own texts; places in titles are left out."""
    numbers = {f"{row['id']}.txt": number for number, row in enumerate(rows)}
    found = set()
    for variant in finding.variants:
        for cited in variant.citations:
            document = of.account(cited.account).document
            number = numbers[document.source.origin]
            at = _same_place(document.text, cited.evidence.start, cited.evidence.end, rows[number]["text"])
            if at is not None:
                found.add((number, at, at + cited.evidence.end - cited.evidence.start))
    return sorted(found)


def _same_place(text: str, start: int, end: int, other: str) -> int | None:
    """The place of a text's characters in another text that holds them: of several, the one whose surroundings are the same."""
    for around in AROUND:
        low = max(0, start - around)
        at = other.find(text[low : end + around])
        if at >= 0:
            return at + start - low
    return None


def labelled(blind: bool) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """The stories that were read, with their articles."""
    articles = {row["id"]: row for row in data.rows(SET)}
    for one in gold.labels("read_findings"):
        if one["blind"] or not blind:
            yield one, [articles[name] for name in one["articles"]]


def score(limit: int | None = None, blind: bool = False, say: bool = False) -> dict[str, float]:
    """Of the findings that were read the share (0-1) that was accepted, rejected ones in ten accounts, and how many nobody has read."""
    counts = {"accepted": 0, "rejected": 0, "unread": 0}
    accounts = 0
    for told, rows in list(labelled(blind))[:limit]:
        of = made(rows)
        accounts += len(of.accounts)
        for finding in of.findings:
            if finding.status in PARTED:
                where = places(finding, of, rows)
                judged = _judged(finding, where, told["findings"])
                counts[judged] += 1
                if say:
                    print(
                        json.dumps({"story": told["articles"][0], "kind": finding.kind, "in": finding.difference, "spans": where}), judged
                    )
    read = counts["accepted"] + counts["rejected"]
    return {
        "accepted": counts["accepted"] / read if read else 0.0,
        "rejected in ten accounts": 10 * counts["rejected"] / accounts if accounts else 0.0,
        "unread": float(counts["unread"]),
        "findings": float(sum(counts.values())),
        "accounts": float(accounts),
    }


def _judged(finding: Finding, where: list[Place], labels: list[dict[str, Any]]) -> str:
    """What was said of a finding of this kind in these places."""
    for one in labels:
        spans = [tuple(span) for span in one["spans"]]
        if one["kind"] == finding.kind and any(_meet(left, right) for left in spans for right in where):
            return "accepted" if one["accepted"] else "rejected"
    return "unread"


def _meet(one: tuple[int, ...], other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--blind", action="store_true", help="only the stories that were read blind")
    parser.add_argument("--say", action="store_true", help="a line for each finding: its places and its verdict")
    asked = parser.parse_args()
    for name, value in score(blind=asked.blind, say=asked.say).items():
        print(f"{name:26}{value:.3f}")


if __name__ == "__main__":
    main()
