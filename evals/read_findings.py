"""What was said of the findings of real stories: several outlets' reports on one matter.

``gold/read_findings.jsonl`` has a line a story: the set its articles are of (PolNeAR, where none is named), their ids, whether it was read
blind (nobody had seen what is found in it when the rules were made), in which half it is, and the findings of status "differs" or
"contradicts" that were read: kind, places (number of the article, code points of its text), whether it was accepted, and why. No words
of the articles are in it. ``gold/read_findings_2.jsonl`` has further stories in the same form, read by somebody who never saw a rule.
A finding counts as read where each of its places meets one of the label's and each of these one of its own.

    python -m evals.read_findings [--of first|second] [--blind] [--half read|unread] [--set NAME] [--say]

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
from .pages_of_tokens import page, page_of_lines

SET, EVENTS, STORIES, COMPANIES = "quotes-polnear-train", "events-ecbplus-topics-1-35", "stories-5w1h", "meantime"
FILES = {"first": "read_findings", "second": "read_findings_2"}
PARTED = ("differs", "contradicts")
AROUND = (60, 30, 10, 0)  # code points on both sides by which a place is found in the set's own text, the most telling first
Place = tuple[int, int, int]


def made(rows: list[dict[str, Any]]) -> Record:
    """The record of some articles, each read as a page of text."""
    accounts = {one.id: one for one in map(_account, rows) if isinstance(one, Account)}
    return record(story(list(accounts.values())), list(accounts.values()))


def _account(row: dict[str, Any]) -> object:
    data_of = row["page"].encode()
    digest = hashlib.sha256(data_of).hexdigest()
    source = Source(sha256=digest, origin=f"{row['id']}.txt", media="text/plain", encoding="utf-8", size=len(data_of))
    return attempt(Loaded(source=source, data=data_of), Settings())


def _articles(name: str) -> dict[str, dict[str, Any]]:
    """The articles of a set by their ids: the ``text`` that places are counted in, and the ``page`` that is read."""
    names = (SET, "quotes-polnear-dev") if name == SET else (name,)
    found = (_article(name, number, row) for one in names if data.available(one) for number, row in enumerate(data.rows(one)))
    return {one["id"]: one for one in found}


def _article(name: str, number: int, row: dict[str, Any]) -> dict[str, Any]:
    if name == EVENTS:
        return {"id": row["doc_id"], "text": page(row), "page": page(row)}
    if name == COMPANIES:
        whole = page_of_lines(row["text"])
        return {"id": row["id"].partition("_")[0], "text": whole, "page": whole}  # its number: what follows is its title
    whole = f"{row['title']}\n\n{row['published']}\n\n{row['text']}"
    return {"id": f"{number:02}" if name == STORIES else row["id"], "text": row["text"], "page": whole}


def places(finding: Finding, of: Record, rows: list[dict[str, Any]]) -> list[Place]:
    """Where a finding stands in the set's own texts; places in titles are left out."""
    numbers = {f"{row['id']}.txt": number for number, row in enumerate(rows)}
    found = set()
    for variant in finding.variants:
        for cited in variant.citations:
            document = of.account(cited.account).document
            number = numbers[document.source.origin]
            at = same_place(document.text, cited.evidence.start, cited.evidence.end, rows[number]["text"])
            if at is not None:
                found.add((number, at, at + cited.evidence.end - cited.evidence.start))
    return sorted(found)


def same_place(text: str, start: int, end: int, other: str) -> int | None:
    """The place of a text's characters in another text that holds them: of several, the one whose surroundings are the same."""
    for around in AROUND:
        low = max(0, start - around)
        at = other.find(text[low : end + around])
        if at >= 0:
            return at + start - low
    return None


def labelled(blind: bool = False, half: str = "", of: str = "", file: str = "") -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """The stories that were read, with their articles; of those read blind, of a half, of a set, of a file, where these are given."""
    read: dict[str, dict[str, dict[str, Any]]] = {}
    for one in (line for key, name in FILES.items() if file in ("", key) for line in gold.labels(name)):
        name = one.get("set", SET)
        if (blind and not one["blind"]) or (half and one.get("half") != half) or (of and of != name) or not data.available(name):
            continue
        if name not in read:
            read[name] = _articles(name)
        yield one, [read[name][article] for article in one["articles"]]


def score(
    limit: int | None = None, blind: bool = False, half: str = "", of: str = "", file: str = "", say: bool = False
) -> dict[str, float]:
    """Of the findings that were read the share (0-1) that was accepted, rejected ones in ten accounts, and how many nobody has read."""
    counts = {"accepted": 0, "rejected": 0, "unread": 0}
    accounts = 0
    for told, rows in list(labelled(blind, half, of, file))[:limit]:
        made_of = made(rows)
        accounts += len(made_of.accounts)
        for finding in made_of.findings:
            if finding.status in PARTED:
                where = places(finding, made_of, rows)
                judged = _judged(finding, where, told["findings"])
                counts[judged] += 1
                if say:
                    kind = {"story": told["articles"][0], "kind": finding.kind, "in": finding.difference, "spans": where}
                    print(json.dumps(kind), judged)
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
        spans = [(span[0], span[1], span[2]) for span in one["spans"]]
        both = ((spans, where), (where, spans))
        if one["kind"] == finding.kind and spans and all(any(_meet(left, right) for right in some) for each, some in both for left in each):
            return "accepted" if one["accepted"] else "rejected"
    return "unread"


def _meet(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--of", choices=tuple(FILES), default="", help="only the stories of the first or of the second file")
    parser.add_argument("--blind", action="store_true", help="only the stories that were read blind")
    parser.add_argument(
        "--half", choices=("read", "unread"), default="", help="only one half: rules were made by what was read of the first"
    )
    parser.add_argument("--set", default="", help="only the stories of this set")
    parser.add_argument("--say", action="store_true", help="a line for each finding: its places and its verdict")
    asked = parser.parse_args()
    for name, value in score(blind=asked.blind, half=asked.half, of=asked.set, file=asked.of, say=asked.say).items():
        print(f"{name:26}{value:.3f}")


if __name__ == "__main__":
    main()
