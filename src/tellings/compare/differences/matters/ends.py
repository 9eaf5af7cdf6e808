"""Two ends of one thing in two sentences of one matter: so or not, much or little."""

import re

from ..agreed import COURSE
from ..denying import denies
from ..parting import Parting, quoted
from ..statements import Statement
from ..things import relation
from ..words import contraries
from .alignment import near
from .guards import ahead, measured, other_names, others, subjects_apart, tied
from .oppositions import opposed
from .told import Matter, Told, content

NUMBERING = frozenset({"thousands", "a few", "handful", "a handful", "only a few", "a few dozen", "a dozen", "countless"})
BEHIND = 2  # content words behind words for how many, among which the noun is that they are told of
OF_NUMBER = r" (?:(?:over|under|above|below|shy of|short of|(?:more|less|fewer) than) )?[$£€]?\d"  # behind a word of degree
LEAST = 0.2  # how alike two sentences are with phrases of two ends
ALIKE = 0.3  # how alike two sentences are whose verbs are contrary, or of which one denies the other
NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|no one)\b|n't\b")


def polarity(matter: Matter) -> Parting | None:
    """What one says the other denies, by a phrase of the other end, a contrary verb, or a negation."""
    left, right = matter.left, matter.right
    if ahead(left, right) or other_names(left, right) or others(left, right) or subjects_apart(left, right):
        return None
    if COURSE.search(left.plain) or COURSE.search(right.plain):
        return None
    found = opposed(left, right, "polarity") if matter.alike >= LEAST else None
    words = (found.left, found.right) if found else _verbs(matter) or _denied(matter)
    if words is None:
        return None
    reason = f"{left.outlet} has {quoted(left.text)}, {right.outlet} {quoted(right.text)}: both cannot be so"
    return Parting("polarity", "contradicts", *words, reason)


def degree(matter: Matter) -> Parting | None:
    """How much, how badly, how long: two ends of a scale."""
    left, right = matter.left, matter.right
    if ahead(left, right) or measured(left, right) or other_names(left, right) or others(left, right) or subjects_apart(left, right):
        return None
    found = opposed(left, right, "degree") if matter.alike >= LEAST else None
    if found is None or not tied(left, right) or NEGATION.search(left.plain) or NEGATION.search(right.plain):
        return None
    told = (left, found.left), (right, found.right)
    if not _of_one_noun(*told) or any(_of_number(*one) for one in told):
        return None
    reason = f"{left.outlet} says {quoted(found.left)}, {right.outlet} {quoted(found.right)}, of one matter: they part in degree"
    return Parting("degree", "differs", found.left, found.right, reason)


def _of_number(side: Told, words: str) -> bool:
    """Whether a word of degree is only said of a number: "just over 90 boats"."""
    return re.search(rf"\b{re.escape(words)}{OF_NUMBER}", side.plain, re.IGNORECASE) is not None


def _of_one_noun(*told: tuple[Told, str]) -> bool:
    """Whether how many is told of one noun, where both tell it: not "thousands of evacuees" and "a few miles"."""
    if not all(words in NUMBERING for _, words in told):
        return True
    nouns = [content(side.plain.partition(words)[2])[:BEHIND] for side, words in told]
    return any(near(one, other) for one in nouns[0] for other in nouns[1])


def _verbs(matter: Matter) -> tuple[str, str] | None:
    """Two verbs of contrary meaning, neither denied, of things that are not two."""
    if matter.alike < ALIKE:
        return None
    for one in matter.left.statements:
        for other in matter.right.statements:
            if (
                one.claim.negated == other.claim.negated
                and one.firm
                and other.firm
                and _contrary(one.verb, other.verb)
                and _one(one, other)
            ):
                return one.verb, other.verb
    return None


def _contrary(one: str, other: str) -> bool:
    known = contraries("v")
    return any((number, 1 - side) in known.get(other, ()) for number, side in known.get(one, ()))


def _denied(matter: Matter) -> tuple[str, str] | None:
    """One verb, denied by one alone."""
    if matter.alike < ALIKE:
        return None
    for one in matter.left.statements:
        for other in matter.right.statements:
            if (
                one.act == other.act
                and one.act != "be"
                and one.claim.negated != other.claim.negated
                and one.firm
                and other.firm
                and _one(one, other)
                and all(denies(no.account, no.claim, yes.words) for no, yes in ((one, other), (other, one)) if no.claim.negated)
            ):
                return ("not " if one.claim.negated else "") + one.verb, ("not " if other.claim.negated else "") + other.verb
    return None


def _one(one: Statement, other: Statement) -> bool:
    """Whether two statements have a participant in common and none that are two."""
    if any(part.role.head == "anybody" for told in (one, other) for _, part in told.core()):
        return False  # "nobody was seriously hurt"
    both = [name for name in ("agent", "object") if one.parts.get(name) and other.parts.get(name)]
    return bool(both) and all(relation(one.parts[name], other.parts[name]) == "same" for name in both)
