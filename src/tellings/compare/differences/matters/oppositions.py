"""Phrases that tell two ends of one thing, found in two sentences of one matter: shut and opened, gutted and hardly touched."""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from ....lexicon import rows
from .told import Told

UP_TO_THREE = r"(?:\s+\S+){0,3}\s+"


class Ends(NamedTuple):
    """A field with the phrases of its two ends."""

    field: str
    kind: str
    ends: tuple[re.Pattern[str], re.Pattern[str]]


class Opposed(NamedTuple):
    """A field in which two sentences stand at two ends, with the words of each."""

    field: str
    left: str
    right: str


def opposed(left: Told, right: Told, kind: str) -> Opposed | None:
    """The first field of a kind in which each sentence stands at one end alone, and the two at different ones."""
    for field, of, ends in _fields():
        if of != kind:
            continue
        mine, yours = ([end.search(one.plain) for end in ends] for one in (left, right))
        for end in (0, 1):
            one, other = mine[end], yours[1 - end]
            if one and other and not mine[1 - end] and not yours[end]:
                return Opposed(field, one[0], other[0])
    return None


@functools.cache
def _fields() -> tuple[Ends, ...]:
    return tuple(Ends(field, kind, (pattern(one.split("|")), pattern(other.split("|")))) for field, kind, one, other in rows("oppositions"))


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the phrases in words of lower case, the longest first."""
    parts = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(_phrase(part) for part in parts) + r")(?!\w)")


def _phrase(phrase: str) -> str:
    words = [r"\w*".join(map(re.escape, word.split("*"))) for word in phrase.split() if word != "_"]
    if "_" not in phrase.split():
        return r"\s+".join(words)
    at = phrase.split().index("_")
    return r"\s+".join(words[:at]) + UP_TO_THREE + r"\s+".join(words[at:])
