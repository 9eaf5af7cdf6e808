"""Political events on the PLOVER sentences, and on sentences of our own: the class of the main event, who did it and to whom.

A sentence counts as right if the first event found in it that has a type has the annotated one. The set is of an earlier edition of the
ontology: the four classes that the present one renamed or merged are read as their successors.

An annotated source counts as found where an actor of that first typed event is named by its words: at least half of the content words of
the shorter of the two phrases are in the other (upper and lower case, articles, prepositions, round numbers and possessive endings
aside), or both have the same head, the last word before the first preposition. "U.S." is found by "the U.S. delegation", "refugees
fleeing the civil war" by "refugees", "students across the country" by "thousands of students". A target is found likewise, by a
recipient. ``source`` and ``target`` are the share of sentences with an annotated one in which at least one is found, ``source_each`` and
``target_each`` the share of all annotated phrases. Codes of countries are compared where the annotated one is of a country and its phrase
was found.
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from tellings.annotate import entities, load, parse
from tellings.extract.events import events
from tellings.extract.times import times
from tellings.record import Event, Participant
from tests.making import document

from .data import rows

SET = "events-plover-half"
OWN = Path(__file__).parent / "gold" / "plover.jsonl"
SUCCESSORS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
WORD = re.compile(r"[\w.]+(?:-\w+)*")
SMALL = frozenset(
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "his",
        "her",
        "in",
        "its",
        "of",
        "on",
        "or",
        "s",
        "that",
        "the",
        "their",
        "to",
        "with",
        "dozens",
        "hundreds",
        "thousands",
        "tens",
        "millions",
    }
)
BEHIND = re.compile(r"\s(?:across|around|at|by|for|from|in|near|of|on|throughout|to|who|with)\s.*")
SUPRANATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC"})
SHARED = 0.5  # of the content words of the shorter phrase


class Case(NamedTuple):
    """A sentence, what was annotated, and the typed events found in it."""

    text: str
    kind: str
    source: list[dict[str, str]]
    target: list[dict[str, str]]
    factuality: str
    found: list[Event]


def _events(text: str) -> list[Event]:
    made = document(text)
    doc = parse(made, load())
    return [one for one in events(made, doc, entities(made, doc), (), times(made, doc)) if one.kind]


def _cases(limit: int | None) -> Iterator[Case]:
    for row in islice(rows(SET), limit):
        kind = SUCCESSORS.get(row["event"], row["event"])
        text = row["text"].strip(" {}")
        yield Case(text, kind, _annotated(row.get("source")), _annotated(row.get("target")), "", _events(text))


def _annotated(value: Any) -> list[dict[str, str]]:
    return [one for one in value or () if isinstance(one, dict) and one.get("actorText")]


def _own_cases(part: str) -> Iterator[Case]:
    for line in OWN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            source, target = ([{"actorText": one} for one in row[role]] for role in ("source", "target"))
            yield Case(row["text"], row["event"], source, target, row["factuality"], _events(row["text"]))


def _words(phrase: str) -> frozenset[str]:
    return frozenset(re.sub(r"['’]s?$", "", one.lower()).strip(".") for one in WORD.findall(phrase)) - SMALL


def _names(participant: Participant, annotated: dict[str, str]) -> bool:
    """Whether a participant is named by the words of an annotated phrase."""
    said, wanted = participant.evidence.exact, annotated["actorText"]
    one, other = _words(said), _words(wanted)
    if not one or not other:
        return False
    return len(one & other) / min(len(one), len(other)) >= SHARED or _head(said) == _head(wanted)


def _head(phrase: str) -> str:
    """The last word before the first preposition, what is counted by round numbers taken for the whole."""
    counted = re.sub(r"^.*?\b(?:dozens|hundreds|thousands|tens|millions) of (?!thousands)", "", " ".join(phrase.lower().split()))
    return re.sub(r"['’]s?$", "", BEHIND.sub("", counted).split(" ")[-1])


class Side(NamedTuple):
    """One role over all sentences: sentences with it, of those found; phrases, of those found; countries compared, of those right."""

    sentences: int = 0
    any: int = 0
    phrases: int = 0
    each: int = 0
    countries: int = 0
    right: int = 0


def _side(annotated: list[dict[str, str]], participants: Iterable[Participant], so_far: Side) -> Side:
    if not annotated:
        return so_far
    found = [(one, [taking for taking in participants if _names(taking, one)]) for one in annotated]
    hits = [(one, taking) for one, taking in found if taking]
    coded = [(one["code"], taking) for one, taking in hits if one.get("code") and one["code"] not in SUPRANATIONAL]
    right = sum(any(code in taking.countries for taking in those) for code, those in coded)
    added = (1, bool(hits), len(annotated), len(hits), len(coded), right)
    return Side(*(old + new for old, new in zip(so_far, added, strict=True)))


def _measures(cases: list[Case]) -> dict[str, float]:
    total = max(len(cases), 1)
    sides = {"actor": Side(), "recipient": Side()}
    for case in cases:
        taking = case.found[0].participants if case.found else ()
        for role, annotated in (("actor", case.source), ("recipient", case.target)):
            sides[role] = _side(annotated, [one for one in taking if one.role == role], sides[role])
    made = {
        "class_accuracy": sum(bool(case.found) and case.found[0].kind == case.kind for case in cases) / total,
        "class_among": sum(case.kind in {one.kind for one in case.found} for case in cases) / total,
        "found": sum(bool(case.found) for case in cases) / total,
    }
    for name, side in (("source", sides["actor"]), ("target", sides["recipient"])):
        made[name] = side.any / max(side.sentences, 1)
        made[f"{name}_each"] = side.each / max(side.phrases, 1)
        if side.countries:
            made[f"{name}_country"] = side.right / side.countries
    if any(case.factuality for case in cases):
        made["factuality"] = sum(bool(case.found) and case.found[0].factuality == case.factuality for case in cases) / total
    return made


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1) on the PLOVER set: ``class_accuracy`` of the first typed event, ``class_among`` all, ``found`` any, and who to whom."""
    return _measures(list(_cases(limit)))


def own(limit: int | None = None) -> dict[str, float]:
    """The same on the open half of the sentences of our own, and the ``factuality`` of the first typed event."""
    return _measures(list(islice(_own_cases("open"), limit)))


def check(limit: int | None = None) -> dict[str, float]:
    """The same on the other half, whose misses are not read."""
    return _measures(list(islice(_own_cases("check"), limit)))


def main() -> None:
    """Print the scores, or the sentences of which something was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=int)
    parser.add_argument("--own", action="store_true", help="the open half of the sentences of our own")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.misses:
        print(own(options.limit) if options.own else score(options.limit))
        return
    for case in _own_cases("open") if options.own else _cases(options.limit):
        taking = case.found[0].participants if case.found else ()
        missed = {
            "class": not case.found or case.found[0].kind != case.kind,
            "source": bool(case.source) and not _side(case.source, [one for one in taking if one.role == "actor"], Side()).any,
            "target": bool(case.target) and not _side(case.target, [one for one in taking if one.role == "recipient"], Side()).any,
            "factuality": bool(case.factuality and case.found) and case.found[0].factuality != case.factuality,
        }
        if any(missed.values()):
            print(", ".join(name for name, one in missed.items() if one), case.kind, [(one.trigger.exact, one.kind) for one in case.found])
            print("   ", [(one.role, one.evidence.exact) for one in taking], "for", [one["actorText"] for one in case.source], end=" ")
            print([one["actorText"] for one in case.target], case.factuality, f"\n    {case.text}")


if __name__ == "__main__":
    main()
