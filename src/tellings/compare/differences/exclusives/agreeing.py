"""Whether two terms are told of one thing at one time: by the word that both are told of, and by the words beside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..matters.alignment import Rarity
from ..matters.guards import days_between, other_names, two_times
from ..matters.told import content
from ..things import relation
from .anchoring import anchor
from .guarding import asked, denied, listed, negated, opened, qualified, quoted, received, timed
from .reading import Occurrence, claim_of
from .terms import Relation

SHORT = 8  # sentences of a short account, in which little else could be meant
# Weight of the words beside the terms that both sentences tell by one stem, and the least share of either's words: in short accounts by the
# relation, and in longer ones. Calibrated by reading what is found in press excerpts and in whole local reports (November 2026).
ASKED: dict[Relation, tuple[float, float]] = {
    "scope": (1.0, 0.1),
    "next": (1.0, 0.1),
    "party": (1.0, 0.1),
    "rank": (1.0, 0.0),
    "post": (1.0, 0.1),
    "beside": (1.4, 0.15),
    "act": (1.4, 0.2),
    "deed": (1.5, 0.2),
    "person": (1.5, 0.2),
    "kind": (2.0, 0.3),
    "count": (2.0, 0.25),
}
# What tells of a course, in which a thing was one and became the other.
COURSE = re.compile(
    r"\b(?:previously|formerly|originally|initially|at first|(?:is|are|has|have|was|were) now|no longer|eventually|subsequently)\b"
)
MUCH, MOSTLY = 3.0, 0.34
DONE = ("act", "deed", "person")  # relations of what is done, that may be done the next day
OF_THINGS = ("scope", "next", "party", "beside", "kind", "count")  # relations in which the clause may deny what the term does not
SAID = ("asserting", "denying a story")  # sets of what several may do of one thing, told by several nouns, and part in
ASKING = "asking"  # what is asked for, and who is asked, may stand behind the verb
PLANNED = (*DONE, "beside")  # relations in which a word that leaves open bears on the term


def stated(one: Occurrence) -> bool:
    """Whether a term is told as what is so, in the account's own words, and no word of the sentence says that its set tells nothing."""
    guarded = denied(one) or quoted(one) or asked(one) or qualified(one) or received(one) or listed(one) or timed(one)
    return not guarded and one.set.unless.isdisjoint(word.plain for word in one.words)


def repeats(each: Occurrence, one: Occurrence, other: Occurrence) -> bool:
    """Whether an account tells again what it tells with a term, of what another account tells of with the other one."""
    return each.pole == one.pole and stated(each) and (anchor(each, other) is not None or anchor(each, one) is not None)


def later(one: Occurrence, other: Occurrence) -> bool:
    """Whether one account was written on another day than the other, so that what it tells may have come after."""
    return one.set.relation in (*DONE, "rank") and bool(days_between(one.told, other.told))


@dataclass(frozen=True, slots=True)
class Beside:
    """What tells of two accounts whether their terms are of one thing: how rare words are, and how many sentences the longer one has."""

    rarity: Rarity
    sentences: int

    @property
    def short(self) -> bool:
        """Whether both accounts are short."""
        return self.sentences <= SHORT

    def thing(self, one: Occurrence, other: Occurrence) -> str | None:
        """The word for the one thing that both are told of, or None."""
        found = anchor(one, other)
        return found.plain if found is not None and self.alike(one, other) else None

    def alike(self, one: Occurrence, other: Occurrence) -> bool:
        """Whether what stands beside the terms is much the same, and nothing sets the two apart in time, doers or course."""
        if any(COURSE.search(side.told.plain) for side in (one, other)):
            return False
        if two_times(one.told, other.told) or (not self.short and other_names(one.told, other.told)):
            return False
        if one.set.relation in PLANNED and (opened(one) or opened(other) or _two(one, other)):
            return False
        if one.set.relation in OF_THINGS and negated(one) != negated(other):
            return False
        shared = self.rarity.shared(*(_without(side) for side in (one, other)))
        told, share = ASKED[one.set.relation] if self.short else (MUCH, MOSTLY)
        return shared.same >= told and shared.least >= share

    def both(self, one: Occurrence, other: Occurrence, own: Sequence[Occurrence]) -> bool:
        """Whether the account of the one has the term of the other, too: of the same thing, or in a long account anywhere."""
        theirs = (each for each in own if each.pole == other.pole)
        return any(not self.short or each.told is one.told or anchor(each, other) or anchor(each, one) for each in theirs)


def _two(one: Occurrence, other: Occurrence) -> bool:
    """Whether the claims at the two terms are of things that are two, or have doers that are not known to be one."""
    mine, yours = claim_of(one), claim_of(other)
    if mine is None or yours is None or one.set.relation != "act" or one.set.name in SAID:
        return False
    if one.set.name != ASKING and relation(mine.parts.get("object", ()), yours.parts.get("object", ())) == "apart":
        return True
    doers = mine.parts.get("agent", ()), yours.parts.get("agent", ())
    if not all(doers):
        return False
    nameless = any(not part.names for side in doers for part in side)
    return relation(*doers) not in (("same", "open") if nameless else ("same",))


def _without(one: Occurrence) -> list[str]:
    """The content words of a sentence but for those of the term."""
    gone = set(content(one.exact.lower()))
    return [word for word in one.told.words if word not in gone]
