"""How a value is qualified: "about", "at least", "well over", "or more"; read from the words beside it."""

import functools
import re
from typing import NamedTuple

from ...lexicon.quantities import alternatives, qualifiers
from ...record import Approximator

# The longest qualifier of the list with a word between it and the number ("more than a …") is shorter, in code points.
_REACH = 40


class Qualifier(NamedTuple):
    """An approximator and the words that make it, as a range in code points."""

    approximator: Approximator
    start: int
    end: int


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = {words for words, (_, place) in qualifiers().items() if place == "before"}
    after = {words for words, (_, place) in qualifiers().items() if place == "after"}
    front = re.compile(
        rf"(?<![^\W_])(?P<words>{alternatives(before)})(?:[ \u00a0-](?:a|an|the|another|the age of|age))?[ \u00a0\n-]?\\?$", re.IGNORECASE
    )
    back = re.compile(rf"[ \u00a0-]?(?P<words>{alternatives(after)})(?![^\W_])", re.IGNORECASE)
    return front, back


def qualifier(text: str, start: int, end: int, duration: bool = False) -> Qualifier | None:
    """The qualifier of the amount at this range, or None.

    Before a duration, "over" says how long something lasts as often as "more than"; it qualifies only behind a preposition or a verb.
    """
    front, back = _patterns()
    found = front.search(text, max(0, start - _REACH), start)
    if found and not (duration and found["words"].lower() == "over" and not _BOUND.search(text, max(0, found.start() - 8), found.start())):
        return _made(found)
    behind = back.match(text, end)
    return _made(behind) if behind else None


_BOUND = re.compile(r"(?<![^\W_])(?:for|in|of|after|is|are|was|were|by|at|than|took|takes) $", re.IGNORECASE)


def _made(match: re.Match[str]) -> Qualifier:
    key = re.sub(r"[\s\u00a0-]+", " ", match["words"].lower())
    listed = qualifiers()
    approximator = listed[match["words"].lower() if match["words"].lower() in listed else key][0]
    return Qualifier(approximator, match.start("words"), match.end("words"))  # type: ignore[arg-type]
