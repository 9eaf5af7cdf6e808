"""Who speaks: the speaker of each labelled quotation, as the account resolves it, against the labels in ``gold/speakers.jsonl``.

A labelled quotation is found when a predicted quote shares at least half of its letters. Its speaker is right when the entity has a mention
that overlaps the labelled one, or one of the same words; wrong when it is resolved to another; unresolved otherwise, a quotation that
was not found included. Where the labelled mention is no main matter (a caption names the speaker in full), no mention can overlap it:
there the entity's name may leave words of the labelled one out. Stretches between marks that are no speech are not to be claimed: one is
where it makes up at least half of a part that a quote takes from between marks.

    python -m evals.speakers [number of documents]

prints them for ``gold/speakers.jsonl``, and for the labels of ``gold/speakers_check.jsonl``, which were set apart.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tellings.record import Entity, Quote

from . import data, gold
from .gold import Letters, Told


class Verdict(NamedTuple):
    """What became of one label: ``right``, ``wrong``, ``unresolved``, ``missed``; ``kept`` or ``claimed`` for what is no speech."""

    told: Told
    label: dict[str, Any]
    outcome: str
    quote: Quote | None = None


def verdicts(limit: int | None = None, labels: str = "speakers") -> Iterator[Verdict]:
    """A verdict for each label of the first ``limit`` reports, or of all, in the order of the labels."""
    by_name = {one.report.name: one for one in gold.told(limit)}
    for label in gold.labels(labels):
        one = by_name.get(label["doc"])
        if one is None:
            continue
        content = one.report.letters(label["content"])
        if label["kind"] == "not_speech":
            yield Verdict(one, label, "claimed" if _claimed(one, content) else "kept")
            continue
        quote = _found(one, content)
        yield Verdict(one, label, _outcome(one, label, quote), quote)


def check(limit: int | None = None) -> dict[str, float]:
    """The same ratios over ``gold/speakers_check.jsonl``, which no rule was fitted to."""
    return score(limit, "speakers_check")


def score(limit: int | None = None, labels: str = "speakers") -> dict[str, float]:
    """The ratios (0-1) over the labelled quotations of the first ``limit`` reports, or of all.

    ``right``, ``wrong`` and ``unresolved`` sum to 1; ``not_wrong`` is what a floor can hold.

    Raises:
        evals.data.Absent: if no labelled report is on this machine.
    """
    found = list(verdicts(limit, labels))
    if not found:
        raise data.Absent(data.missing(gold.STORIES))
    speech = [one for one in found if one.label["kind"] != "not_speech"]
    marked = [one for one in speech if one.label["kind"] != "indirect"]
    counts, kept = Counter(one.outcome for one in speech), Counter(one.outcome for one in found)
    every = len(speech)
    return {
        "right": counts["right"] / every,
        "wrong": counts["wrong"] / every,
        "unresolved": (counts["unresolved"] + counts["missed"]) / every,
        "not_wrong": 1 - counts["wrong"] / every,
        "found": 1 - counts["missed"] / every,
        "right_of_found": counts["right"] / max(1, every - counts["missed"]),
        "right_between_marks": sum(one.outcome == "right" for one in marked) / max(1, len(marked)),
        "not_speech": kept["kept"] / max(1, kept["kept"] + kept["claimed"]),
    }


def _found(one: Told, content: Letters) -> Quote | None:
    """The quote that shares most letters with the content, of equals the tightest, then the innermost; None if it shares less than half."""
    best, rank = None, (0, 0, False)
    for quote in one.account.quotes:
        letters = one.letters(quote.content)
        shared = len(letters & content)
        if 2 * shared >= len(content) and (shared, -len(letters), bool(quote.within)) > rank:
            best, rank = quote, (shared, -len(letters), bool(quote.within))
    return best


def _outcome(one: Told, label: dict[str, Any], quote: Quote | None) -> str:
    if quote is None:
        return "missed"
    if quote.speaker.entity is None:
        return "unresolved"
    return "right" if _is(one, one.account.entity(quote.speaker.entity), label) else "wrong"


def _is(one: Told, entity: Entity, label: dict[str, Any]) -> bool:
    start, end = label["speaker"]
    words = one.report.text[start:end].casefold()
    wanted = one.report.letters([label["speaker"]])
    if not wanted & _main(one) and set(entity.name.casefold().split()) <= set(words.split()):
        return True
    return any(one.letters([mention.evidence]) & wanted or mention.evidence.exact.casefold() == words for mention in entity.mentions)


def _main(one: Told) -> Letters:
    return frozenset(one.origin[: one.account.document.main_end])


def _claimed(one: Told, stretch: Letters) -> bool:
    for quote in one.account.quotes:
        for part, marked in zip(quote.content, quote.marked, strict=True):
            letters = one.letters([part])
            if marked and letters & stretch and 2 * len(letters & stretch) >= len(letters):
                return True
    return False


if __name__ == "__main__":
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else None
    apart = check(limit)
    for name, value in score(limit).items():
        print(f"{name:20} {value:.3f} {apart[name]:.3f}")
