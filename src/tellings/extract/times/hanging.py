"""Lengths that count from something told: "two days after the massacre", "hours before he was arrested"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from .joining import is_day, steps_of
from .reading import Reading
from .tense import Tenses

_COUNTED = re.compile(r"\s+(?P<side>after|before|since|following|into)\s+(?=\w)", re.IGNORECASE)
_WHOLE = re.compile(r"P\d+[DWMY]\Z")
OBJECTS = ("pobj", "dobj")
EVENTFUL = ("NOUN", "VERB", "PROPN")
NOT_EVENTS = frozenset({"PERSON", "NORP", "GPE", "LOC", "ORG", "DATE", "TIME", "CARDINAL", "MONEY"})


def hung(found: list[Reading], tenses: Tenses) -> list[Reading]:
    """The readings, lengths with the event that they count from; where the report dates it, the length lies from that day on."""
    out: list[Reading] = []
    dated: dict[str, str] = {}
    starts = [one.start for one in found]
    for reading in found:
        match = _COUNTED.match(tenses.text, reading.end) if reading.type == "DURATION" else None
        event = _event(match, tenses) if match else None
        if match is None or event is None:
            out.append(reading)
        else:
            steps = _date_within(event, found, starts, tenses) or dated.get(event.lemma_.lower(), "")
            ahead = match["side"].lower() != "before"
            relative = f"{steps};span:{'' if ahead else '-'}{reading.value}" if steps and _WHOLE.match(reading.value) else ""
            out.append(reading._replace(hangs=(event.idx, event.idx + len(event)), relative=relative))
        for token in _told(reading, tenses):
            dated[token.lemma_.lower()] = steps_of(reading)
    return out


def _event(match: re.Match[str], tenses: Tenses) -> Token | None:
    """The word for what a length counts from: the noun behind the preposition, or the verb of the clause that it opens."""
    side = tenses.token_at(match.start("side"))
    if side is None:
        return None
    noun = next((child for child in side.rights if child.dep_ in OBJECTS), None)
    event = noun if noun is not None else side.head if side.dep_ == "mark" and side.head.i > side.i else None
    if event is None or event.pos_ not in EVENTFUL or event.ent_type_ in NOT_EVENTS:
        return None
    return event


def _date_within(event: Token, found: Sequence[Reading], starts: Sequence[int], tenses: Tenses) -> str:
    """The steps to a day that stands among the words that belong to the event: "the May 2 raid", "the raid on May 2"."""
    start, end = tenses.doc[event.left_edge.i].idx, event.right_edge.idx + len(event.right_edge)
    within = found[bisect_left(starts, start) : bisect_left(starts, end)]
    return next((steps_of(one) for one in within if one.end <= end and is_day(one) and steps_of(one)), "")


def _told(reading: Reading, tenses: Tenses) -> list[Token]:
    """The verb and the noun that a day hangs on: what happened then."""
    if not is_day(reading) or not steps_of(reading):
        return []
    return [token for token in tenses.governor(reading.start, reading.end) if token is not None and token.pos_ in EVENTFUL]
