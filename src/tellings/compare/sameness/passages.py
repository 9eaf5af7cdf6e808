"""What a finding cites of an account, with the sentences around it: the two records that are compared."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...lexicon import words as lexicon
from ...record import Account, Citation, Claim, Evidence, Figure, Finding

VERSIONS, TELLINGS = 5, 3  # versions of a finding, and accounts of each, that are held against each other: keeps it linear
BARE = 30  # code points up to which the cited words are a bare value, which is no word of the matter
Signs = dict[str, float]
WORD = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")
OWNER = re.compile(r"['’]s\b")
ENDINGS = ("ies", "ing", "ed", "es", "s")
STEM = 3  # letters that a word keeps


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in lower case without its ending, so that "closes", "closed" and "closing" are one. No stem of a dictionary."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    return word[:-1] if word.endswith("e") and len(word) > STEM else word


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words of a text."""
    plain = lexicon("function_words")
    found = (word.lower() for word in WORD.findall(OWNER.sub("", text)))
    return frozenset(stem(word) for word in found if word not in plain and len(word) > 1)


class Told:
    """An account with how many of its sentences have a word."""

    def __init__(self, account: Account) -> None:
        self.account = account
        text = account.document.text
        self.length = max(1, account.document.main_end)
        self.sentences = max(1, len(account.sentences))
        self.counts = Counter(word for span in account.sentences for word in stems(text[span.start : span.end]))

    def rarity(self, word: str) -> float:
        """How little a word is to be expected in a sentence of the account: the log of sentences to those that have it."""
        return math.log((self.sentences + 1) / (self.counts[word] + 0.5))


@dataclass(frozen=True)
class Passage:
    """The sentences of an account in which cited words stand.

    Attributes:
        told: the account.
        cited: the words that the finding cites.
        start, end: where the sentences stand, in code points.
    """

    told: Told
    cited: Evidence
    start: int
    end: int

    @property
    def account(self) -> Account:
        """The account."""
        return self.told.account

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its content words, without a value that is cited alone."""
        text, cited = self.account.document.text, self.cited
        if cited.end - cited.start < BARE:
            return stems(f"{text[self.start : cited.start]} {text[cited.end : self.end]}")
        return stems(text[self.start : self.end])

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names in it, in lower case."""
        mentions = (one.evidence for entity in self.account.entities for one in entity.mentions if one.kind == "name")
        return frozenset(word.lower() for one in mentions if self.start <= one.start < self.end for word in WORD.findall(one.exact))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in it."""
        return tuple(one for one in self.account.figures if self.start <= one.expression.evidence.start < self.end)

    @cached_property
    def figure(self) -> Figure | None:
        """The figure that is cited."""
        return next((one for one in self.figures if one.expression.evidence.span.overlaps(self.cited)), None)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that are cited: those of the very clause, else those that begin in what is cited, else those of the sentence."""
        cited = self.cited
        exact = tuple(one for one in self.account.claims if (one.clause.start, one.clause.end) == (cited.start, cited.end))
        inside = exact or tuple(one for one in self.account.claims if cited.start <= one.predicate.start < cited.end)
        return inside or tuple(one for one in self.account.claims if self.start <= one.predicate.start < self.end)

    @cached_property
    def before(self) -> int:
        """How many sentences of the account stand before it."""
        return sum(span.end <= self.start for span in self.account.sentences)

    @property
    def place(self) -> float:
        """How far down in the account it stands (0-1)."""
        return self.start / self.told.length

    def beside(self, reach: int) -> str:
        """The words of the sentence up to ``reach`` code points before and behind what is cited, with a mark in its place."""
        text, cited = self.account.document.text, self.cited
        return f"{text[max(self.start, cited.start - reach) : cited.start]} # {text[cited.end : min(self.end, cited.end + reach)]}"


class Passages:
    """The accounts of a story, read as findings cite them."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._accounts = {one.id: one for one in accounts}
        self._told: dict[str, Told] = {}

    def pair(self, finding: Finding) -> tuple[Passage, Passage] | None:
        """Of the passages of two versions and two accounts those that have most words in common; None where there are no two such."""
        sides = [list(self._of(version.citations)) for version in finding.variants[:VERSIONS]]
        pairs = [
            (one, other)
            for number, mine in enumerate(sides)
            for yours in sides[number + 1 :]
            for one in mine
            for other in yours
            if one.told is not other.told
        ]
        return max(pairs, key=lambda pair: alike(*pair), default=None)

    def first(self, finding: Finding) -> Passage | None:
        """The first passage that a finding cites."""
        return next((one for version in finding.variants for one in self._of(version.citations)), None)

    def _of(self, citations: Sequence[Citation]) -> Iterator[Passage]:
        first: dict[str, Evidence] = {}
        for cited in citations:
            first.setdefault(cited.account, cited.evidence)
        for account, evidence in list(first.items())[:TELLINGS]:
            if account in self._accounts:
                yield self._passage(account, evidence)

    def _passage(self, account: str, cited: Evidence) -> Passage:
        if account not in self._told:
            self._told[account] = Told(self._accounts[account])
        told = self._told[account]
        spans = [span for span in told.account.sentences if span.overlaps(cited)]
        return Passage(told, cited, spans[0].start if spans else cited.start, spans[-1].end if spans else cited.end)


def alike(one: Passage, other: Passage) -> float:
    """The cosine of the sets of words of two passages (0-1)."""
    return len(one.words & other.words) / math.sqrt(max(1, len(one.words) * len(other.words)))


def rarely(one: Passage, other: Passage) -> float:
    """The same cosine (0-1) where each word counts for how rare it is in the account that has it more often."""
    sets = (one.words & other.words, one.words, other.words)
    both, mine, yours = (sum(_rare(word, one, other) ** 2 for word in sorted(each)) for each in sets)
    return both / math.sqrt(mine * yours) if both else 0.0


def _rare(word: str, one: Passage, other: Passage) -> float:
    return min(side.told.rarity(word) for side in (one, other))
