"""The clauses of a sentence that are laid beside those of another: each with its words, and without those in which the two may part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..part import Part
from ..statements import PRONOUNS, Statement
from .alignment import ONE_LIST, Rarity, near
from .told import Told, content

THING = 0.5  # how near two nouns are that may name one thing
OWN = ("claims.clause", "claims.open")  # what stands as a clause, and is no clause in other words
# Where the words of a clause that hangs on it begin.
BESIDE = re.compile(r", (?:when|while|as|because|although|though|where|which|who|after|before|so) ")
# Where the words of another clause begin.
SEGMENT = re.compile(r"[;:!?()\"“”—–]|, (?=(?:and|but|though|although|while|which|who|where|so|yet|or)\b)|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence, by its claim: its words as a line of lower case, its content words and those of what its pronouns mean."""

    told: Told
    statement: Statement
    plain: str
    words: tuple[str, ...]

    def without(self, *left_out: str) -> tuple[str, ...]:
        """Its content words but for those of some of its words."""
        gone = {word for text in left_out for word in content(text.lower())}
        return tuple(word for word in self.words if word not in gone)


def clauses(told: Told) -> Iterator[Clause]:
    """The clauses of a sentence, in the order of its claims, those with nothing but function words left out."""
    seen: set[tuple[int, int, str]] = set()
    for one in told.statements:
        claim = one.claim
        place = claim.clause.start, claim.clause.end, one.act
        if claim.clause.rule not in OWN or place in seen:
            continue
        seen.add(place)
        plain = BESIDE.split(" ".join(claim.clause.exact.split()).lower().replace("\u2019", "'"))[0]
        meant = [part.exact for parts in one.parts.values() for part in parts if _elsewhere(part, one)]
        words = tuple(dict.fromkeys((*content(plain), *(word for text in meant for word in content(text.lower())))))
        if words:
            yield Clause(told, one, plain, words)


def does(one: Clause, words: Sequence[str], least: float = ONE_LIST) -> bool:
    """Whether one of some words tells the act of a clause, or one that is more than ``least`` like it."""
    claim = one.statement.claim
    acts = {claim.lemma, *one.statement.act.split()[:1], *content(claim.predicate.exact.lower())}
    found = max((near(act, word) for act in acts for word in words), default=0.0)
    return found > least or found >= ONE_LIST


def tells(one: Clause, words: Sequence[str], rarity: Rarity, share: float, told: float) -> bool:
    """Whether some words tell of every thing that takes part in what a clause tells, and otherwise of much the same.

    Args:
        one: the clause.
        words: content words in lower case.
        rarity: how much each word tells.
        share: of the weight of either side that the other tells, too (0-1).
        told: weight of what both tell, where 1 is a word that hardly any other sentence has.
    """
    parts = [part for name, part in one.statement.core() if part.role.head not in PRONOUNS]
    if not parts or not all(_named(part, words) for part in parts):
        return False
    shared = rarity.shared(words, one.words)
    return shared.least >= share and shared.told >= told


def _named(part: Part, words: Sequence[str]) -> bool:
    """Whether what takes part is among some words, by its head or by a name."""
    meant = (part.role.head, *part.names)
    return any(near(mine, word) >= THING for mine in meant for word in words)


def _elsewhere(part: Part, one: Statement) -> bool:
    """Whether a part is told by a pronoun in the clause and stands in words of its own somewhere else."""
    span, clause = part.role.span, one.claim.clause
    return span is not None and part.role.head not in PRONOUNS and not clause.start <= span.start < clause.end


def segment(plain: str, start: int, end: int) -> str:
    """The words of a line, up to the next marks and words on both sides that begin another clause, around a place in it."""
    first = max((found.end() for found in SEGMENT.finditer(plain, 0, start) if found.end() <= start), default=0)
    last = SEGMENT.search(plain, end)
    return plain[first : last.start() if last else len(plain)]
