"""Types of political events on the PLOVER sentences: the class of the event that each sentence is about.

A sentence counts as right if the first event found in it that has a type has the annotated one. The set is of an earlier edition of the
ontology: the four classes that the present one renamed or merged are read as their successors.
"""

import argparse
from collections.abc import Iterator
from itertools import islice

from tellings.annotate import entities, load, parse
from tellings.extract.events import events
from tellings.extract.times import times
from tests.making import document

from .data import rows

SET = "events-plover-half"
SUCCESSORS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


def _cases(limit: int | None) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Each sentence with its class and the typed events found, as trigger and type."""
    for row in islice(rows(SET), limit):
        made = document(row["text"].strip(" {}"))
        doc = parse(made, load())
        found = events(made, doc, entities(made, doc), (), times(made, doc))
        yield row["text"], SUCCESSORS.get(row["event"], row["event"]), [(one.trigger.exact, one.kind) for one in found if one.kind]


def score(limit: int | None = None) -> dict[str, float]:
    """Ratios (0-1): ``class_accuracy`` of the first typed event, ``class_among`` all found, ``found`` any."""
    cases = list(_cases(limit))
    total = max(len(cases), 1)
    return {
        "class_accuracy": sum(bool(found) and found[0][1] == gold for _, gold, found in cases) / total,
        "class_among": sum(gold in {kind for _, kind in found} for _, gold, found in cases) / total,
        "found": sum(bool(found) for _, _, found in cases) / total,
    }


def main() -> None:
    """Print the scores, or the sentences whose class was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not options.misses:
        print(score(options.limit))
        return
    for text, gold, found in _cases(options.limit):
        if not found or found[0][1] != gold:
            print(f"{gold:10} {found}\n    {text}")


if __name__ == "__main__":
    main()
