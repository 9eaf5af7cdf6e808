"""The scale of sureness, and the words by which a sentence puts an act on a step of it."""

import functools
import re
from typing import Literal, NamedTuple

from ....lexicon import rows

Name = Literal["done", "agreed", "will", "plans", "expected", "tries", "may", "considers", "seems", "reported", "open", "tentative"]

# The steps of what is to come, the surer the higher. Two that lie next to each other are told for one another in the press.
AHEAD: dict[str, int] = {"agreed": 7, "will": 7, "plans": 6, "expected": 5, "tries": 5, "may": 3, "considers": 3}
BEHIND = frozenset({"done", "seems", "reported", "open", "tentative"})  # what is told of a thing that was
CLEAR = 2  # steps between two that exclude each other
BEFORE = 12  # words before a verb among which those that govern it stand
LONGEST = 4  # words of an entry of the list

_WORD = re.compile(r"['’]ll\b|[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?“”\"()–—]")
_PASSED = frozenset(
    {"be", "been", "being", "have", "has", "had", "is", "are", "was", "were", "'ve"}
    | {"also", "soon", "still", "now", "then", "once", "again", "first"}
)
_KEPT = frozenset(
    {"likely", "reportedly", "allegedly", "purportedly", "supposedly"} | {"apparently", "seemingly", "probably", "presumably", "possibly"}
)
# Before a word that may be a noun, what makes it one: "signed the plan to stop the leak" tells what the plan is for.
_NOUNS = frozenset({"plan", "plans", "bid", "bids", "hope", "intent", "promise", "promises"})
_BEFORE_NOUNS = frozenset({"a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "new", "of", "no", "any"})
_HANDING = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_MODALS = frozenset({"may", "might", "could"})


class Step(NamedTuple):
    """A step of the scale: its name, and the words that tell it; ``handed`` is the word by which it is handed on as hearsay, if any."""

    name: Name
    words: str
    handed: str = ""

    @property
    def rank(self) -> int:
        """Its place among what is to come; 0 for what was."""
        return AHEAD.get(self.name, 0)


@functools.cache
def _cues(of: str) -> dict[str, Name]:
    """The words of the list that stand before a verb, or govern a noun, with their step."""
    return {words: step for step, kind, listed in rows("sureness") if kind == of for words in listed.split("|")}  # type: ignore[misc]


def of_verb(before: str) -> Step | None:
    """The step on which the words before a verb put what it tells; None where none of them does.

    Args:
        before: the sentence up to the verb.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(before)][-BEFORE:]
    perfect, handed = False, ""
    while words and (words[-1] in _PASSED or (words[-1].endswith("ly") and words[-1] not in _KEPT) or words[-1] in _HANDING):
        last = words[-1]
        perfect = perfect or last in ("have", "had", "has")
        handed = last if last in _HANDING else handed
        words.pop()
    found = _ending(words)
    if found is None and handed:
        return Step("reported", handed, handed)
    if found is None:
        return None
    name, said = found
    if perfect and said in _MODALS:  # "could have held" is of what was not, as often as not
        return Step("seems", "may have", handed) if said == "may" else None
    if perfect and AHEAD.get(name):
        return None
    return Step("reported" if handed and name in BEHIND else name, handed if handed and name in BEHIND else said, handed)


def _ending(words: list[str]) -> tuple[Name, str] | None:
    """The longest entry with which these words end."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        said = " ".join(words[-size:])
        name = _cues("verb").get(said)
        if name is not None:
            first, before = len(words) - size, words[:-size]
            return None if words[first] in _NOUNS and before and before[-1] in _BEFORE_NOUNS else (name, said)
    return None


def of_noun(verb: str) -> Step | None:
    """The step on which a verb puts the thing that is its object."""
    name = _cues("noun").get(verb.lower())
    return None if name is None else Step(name, verb.lower())
