"""What a typed comparison says of a pair of statements, and the other pairs that it may have to look at before it says so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ...record import DifferenceKind
from .pairing import Pair
from .statements import Statement

TITLES: dict[DifferenceKind, str] = {
    "polarity": "So or not",
    "agent": "Who did it",
    "place": "Where",
    "time": "When",
    "cause": "Why",
    "degree": "How much",
    "certainty": "How sure",
    "attribution": "Fact or claim",
    "label": "What it is called",
    "wording": "What was said",
    "figure": "How many",
}
LONGEST = 100  # code points of a clause or a sentence in a title
# Where a clause of a longer sentence begins.
_BEGINS = re.compile(r"[,;:–—] (?:(?:and|but|or|who|which|while) )?|\b(?:and|but|while|after|before|who|which|that) ")
Places = tuple[tuple[str, int], tuple[str, int]]  # two sentences, each by its account and where it begins


class Parting(NamedTuple):
    """In what two statements part: the words of each side that do it, and why it is a difference, or is none, in a sentence."""

    kind: DifferenceKind
    status: Literal["contradicts", "differs", "compatible"]
    left: str
    right: str
    reason: str


class Neighbours:
    """The pairs of a story, looked up by a statement and the account of its partner."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._of: dict[tuple[int, str], list[Pair]] = defaultdict(list)
        for pair in pairs:
            self._of[pair.left.number, pair.right.account.id].append(pair)
            self._of[pair.right.number, pair.left.account.id].append(pair)

    def beside(self, pair: Pair) -> Iterator[Pair]:
        """The other pairs of either statement with a statement of the other's account: what that account also tells of the matter."""
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            yield from (found for found in self._of[one.number, other.account.id] if found is not pair)


def shortened(words: str) -> str:
    """The words of a clause or a sentence as a title has them: cut between two words."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def bearing(texts: Iterable[str], marks: Iterable[str]) -> str:
    """The clause of a title: the one that a word of doubt or distance bears on, or the shortest of the texts where none has such a word.

    Args:
        texts: the clauses or sentences of the sides.
        marks: the words of doubt or distance; empty ones say nothing.
    """
    told = sorted(texts, key=lambda words: (len(words), words))
    sought = [re.compile(rf"(?<!\w){re.escape(mark)}(?!\w)", re.IGNORECASE) for mark in marks if mark]
    found = ((words, place.start()) for words in told for mark in sought if (place := mark.search(words)) is not None)
    words, at = next(found, (told[0], 0))
    begins = [one.end() for one in _BEGINS.finditer(words, 0, at)] if len(words) > LONGEST else []
    return shortened(f"…{words[begins[-1] :]}" if begins else words.removeprefix("that "))


def quoted(words: str) -> str:
    """Words as a reason quotes them."""
    return f"“{words}”"


def names(pair: Pair) -> tuple[str, str]:
    """Who tells the two sides, as a reason names them: the outlet, with the speaker where it is a speaker's word."""
    return _teller(pair.left), _teller(pair.right)


def tellers(told: Iterable[Statement]) -> str:
    """Who says it, as a title names them: speakers with the outlets that quote them, and the outlets that say it in their own voice."""
    voices: dict[str, list[str]] = {}
    for one in told:
        outlets = voices.setdefault(one.speaker, [])
        if one.account.document.name not in outlets:
            outlets.append(one.account.document.name)
    own = voices.pop("", [])
    return " and by ".join([*(f"{who} ({', '.join(outlets)})" for who, outlets in voices.items()), *own])


def _teller(one: Statement) -> str:
    outlet = one.account.document.name
    return f"{outlet} (by {one.speaker})" if one.speaker else outlet
