"""How a value moves: up or down, and from what to what."""

import itertools
import re

from ...lexicon.quantities import changes
from ...record import Direction, Document, identify
from .amount import Amount
from .qualifiers import Qualifier
from .ranges import moved

_BEFORE = 40  # code points in front of an amount
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Behind these the value is where a movement begins or ends, not how far it goes.
_LEVELS = frozenset(("to", "from", "at", "between"))
# Words that may stand between a verb of change and what it went by.
_BETWEEN = frozenset(("by", "a", "an", "further", "another", "only", "just", "some", "about", "nearly", "almost", "sharply", "slightly"))
_APART = 2
_OBJECT = 6  # words from a verb of change over its object to "by"
# With these, "up" and "down" are no movement of a value: "gave up 517 yards".
_PHRASAL = frozenset(("give", "gives", "gave", "giving", "given", "make", "makes", "made", "take", "takes", "took", "set", "sets", "put"))
_COLLECTED = frozenset(("raise", "raised", "raises", "raising"))
_APART_AT_MOST = 40  # code points between a value and what it moved from
_FROM = re.compile(
    r"(?: [^\W_0-9 ,]{1,16}){0,2}[ ,(]{1,3}(?:up |down )?(?:from|compared (?:with|to)|against|versus)(?: the| a)?(?: previous)? $"
)

# "43 of the 120 seats, down from 60": the part went down, not the whole.
_WHOLE = re.compile(r" of (?:the |its |their |all )?")


def direction(text: str, amount: Amount, qualified: Qualifier | None) -> Direction | None:
    """Which way a value went by this amount: ``fell 25 percent``, ``a rise of 3 points``; None for the level it went to."""
    if amount.kind == "multiple":
        compared = text[amount.start : amount.end].lower().endswith(("times", "twice"))
        return None if compared else "up" if amount.low > 1 else "down"
    if amount.kind in ("age", "duration"):
        return None
    start = min(amount.start, qualified.start) if qualified else amount.start
    before = text[max(0, start - _BEFORE) : start]
    before = re.split(r"[.;:!?()\n]", before)[-1]
    found = [word.lower() for word in _WORDS.findall(before)]
    if not found or found[-1] in _LEVELS or before.rstrip().endswith(","):
        return None
    if found[-1] == "by" and (far := [word for word in found[-_OBJECT:] if word in changes()]):
        return "up" if changes()[far[-1]] == "up" else "down"  # "raised its forecast by $12 million"
    for word in reversed(found[-1 - _APART :]):
        if word in ("up", "down") and len(found) > 1 and found[-2] in _PHRASAL:
            return None
        if word in changes():
            if amount.kind == "money" and word in _COLLECTED and found[-1] == word:
                return None  # "raised $12 million"
            return "up" if changes()[word] == "up" else "down"
        if word not in _BETWEEN and word != "of":
            return None
    return None


def bases(document: Document, read: list[Amount]) -> dict[int, str]:
    """Where each moved value came from: the id of the figure it is a change from, by the start of its amount.

    ``30, up from 22`` and ``to 30 from 22``: 22 is the base of 30; ``rose from 22 to 30`` likewise.
    """
    text, found = document.text, {}
    before: Amount | None = None
    for first, second in itertools.pairwise(read):
        part, before = before if before and _WHOLE.fullmatch(text, before.end, first.start) else first, first
        between = text[first.end : second.start]
        if len(between) > _APART_AT_MOST or not _alike(first, second):
            continue
        if _FROM.fullmatch(between):
            found[part.start] = identify("figure", document.id, second.start, second.end)
        elif moved(text, first, second):
            found[second.start] = identify("figure", document.id, first.start, first.end)
    return found


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit, or one leaves its unit to the other; a number in words beside one in digits is of its own."""
    if one.form != other.form and "words" in (one.form, other.form):
        return False
    return one.unit == other.unit or not one.unit or not other.unit
