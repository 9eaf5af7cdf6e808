"""A sentence as words with their places, and the terms in it with the words of their clause before and behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....lexicon import words as lexicon
from ..matters.told import WORD, Told
from ..statements import Statement
from .terms import Found, Set, sets, terms

# Where the words of another clause begin.
BREAK = re.compile(r"[;:!?()\"“”—–|]|,\s(?=(?:and|but|though|although|while|which|who|where|so|yet|or)\b)|\s-\s")
TAILS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})  # what stands behind an apostrophe


@dataclass(frozen=True, slots=True)
class Word:
    """A word: in lower case, as it is written, where it begins and ends in the document, and the number of its clause in the sentence."""

    plain: str
    exact: str
    start: int
    end: int
    clause: int

    @property
    def tells(self) -> bool:
        """Whether it says something of what the text is about."""
        return len(self.plain) > 1 and self.plain not in lexicon("function_words") and self.plain not in TAILS

    @property
    def named(self) -> bool:
        """Whether it is written as names are."""
        return self.exact[:1].isupper()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term of a set in a sentence.

    Attributes:
        told: the sentence; ``words`` its words.
        set: the set, ``number`` its place in the list, ``pole`` which of its terms it is.
        first, last: the first of its words, and the one behind its last.
    """

    told: Told
    words: tuple[Word, ...]
    set: Set
    number: int
    pole: int
    first: int
    last: int

    @property
    def clause(self) -> int:
        """The clause of the sentence in which it stands."""
        return self.words[self.first].clause

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[self.last - 1].end

    @property
    def exact(self) -> str:
        """The term as the account has it."""
        return " ".join(self.told.account.document.text[self.start : self.end].split())

    @property
    def before(self) -> list[Word]:
        """The words of its clause before it, the nearest first."""
        return [one for one in reversed(self.words[: self.first]) if one.clause == self.clause]

    @property
    def behind(self) -> list[Word]:
        """The words of its clause behind it, the nearest first."""
        return [one for one in self.words[self.last :] if one.clause == self.clause]


def occurrences(told: Told) -> Iterator[Occurrence]:
    """The terms of a sentence, in their order."""
    words = read(told)
    for found in terms([one.plain for one in words]):
        if sets()[found.term.set].relation != "count":
            yield _occurrence(told, words, found)


def claim_of(one: Occurrence) -> Statement | None:
    """The statement whose verb is the term."""
    return next((told for told in one.told.statements if one.start <= told.claim.predicate.start < one.end), None)


def _occurrence(told: Told, words: tuple[Word, ...], found: Found) -> Occurrence:
    term = found.term
    return Occurrence(told, words, sets()[term.set], term.set, term.pole, found.first, found.last)


def spanning(told: Told, of: Set, number: int, pole: int, start: int, end: int) -> Occurrence | None:
    """A term of a set from one place in the document to another; None where no word begins there."""
    words = read(told)
    within = [place for place, word in enumerate(words) if start <= word.start < end]
    return Occurrence(told, words, of, number, pole, within[0], within[-1] + 1) if within else None


def read(told: Told) -> tuple[Word, ...]:
    """The words of a sentence."""
    start, text = told.span.start, told.account.document.text[told.span.start : told.span.end]
    breaks = [one.start() for one in BREAK.finditer(text)]
    found, clause = [], 0
    for one in WORD.finditer(text):
        while clause < len(breaks) and breaks[clause] < one.start():
            clause += 1
        found.append(Word(one[0].lower(), one[0], start + one.start(), start + one.end(), clause))
    return tuple(found)
