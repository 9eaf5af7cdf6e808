"""Cause: one thing, and two causes for it."""

import re
from collections.abc import Set

from ...lexicon import words
from .agreed import one_occasion
from .contrary import one_tense
from .naming_people import people
from .pairing import Pair
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import Statement
from .things import relation
from .words import cause_chains, causes

# Acts whose prepositions name what they come of.
COMING = {
    "die": ("of", "from"),
    "result": ("from",),
    "stem": ("from",),
    "arise": ("from",),
    "blame": ("on",),
    "attribute": ("to",),
    "dismiss": ("over", "for"),
    "quit": ("over", "for"),
    "arrest": ("over", "for"),
    "walk out": ("over",),
    "strike": ("over", "for"),
    "protest": ("over",),
    "march": ("over",),
    "split": ("over",),
    "clash": ("over",),
    "resign": ("over",),
}
RESULTS = frozenset({"result", "consequence", "outcome", "product"})  # "was the result of sabotage"
CLAUSES = ("because ", "as ", "since ")
GENERAL = frozenset({"because", "since", "some", "people", "problem", "reason", "issue", "case", "new", "old", "serious", "major"})
UNTOLD = frozenset({"unknown", "unclear", "undetermined", "uncertain", "mystery", "investigation", "unexplained", "same"})
DEATHS = frozenset({"die", "death", "kill", "killing", "perish", "fatality", "dying"})
HARMS = DEATHS | {"injure", "injury", "wound", "hurt", "maim", "casualty"}
BODILY = frozenset({"wound", "heart", "breath"})  # families of causes in the body, which others lead to
OUTER = frozenset({"deed", "weather", "machine", "carelessness", "building", "gas", "earth", "water", "fire", "crime", "animal", "human"})
# Families of what by itself harms or kills; of others, such as a quarrel, or a tool, it is as often the occasion that is told.
HARMING = OUTER | BODILY | {"health", "infection", "poison", "food", "electricity", "age", "smoking", "panic", "pressure"}
# What takes up an illness that was named before, whatever it is: "the disease" and "the virus" may be one.
TAKEN_UP = frozenset({"disease", "illness", "sickness", "virus", "infection", "condition", "bug"})
ILLNESS = frozenset({"health", "infection"})
SUPPOSED = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|at first|original(?:ly)?)\b[^.;]*"
    r"\b(?:speculat|belie|thought|assum|suspect|suppos|suggest)",
    re.IGNORECASE,
)
CAUSING = "cause"  # the group of verbs whose agent is a cause


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The causes in which two statements part, where these share no word and neither account gives the other's."""
    left, right = pair.left, pair.right
    if left.act != right.act or left.claim.negated != right.claim.negated or left.claim.negated or not _alike(pair):
        return None
    mine, yours = _causes(left), _causes(right)
    if not one_occasion((left.account, left.claim), (right.account, right.claim), pair.when == "same"):
        return None
    if left.act == "be" and any(part.exact.lower().startswith(CLAUSES) for part in (*mine, *yours)):
        return None  # "the decree is unlawful because …": grounds of a judgement, which stand beside each other
    if any(_cut(part) for part in (*mine, *yours)) or not one_tense(left, right):
        return None  # "because water had come in": the words of the cause are not known
    if any(_told_before(one) or _once_supposed(one) for one in (left, right)):
        return None  # "the police killing of a boy, which triggered the riots": it is open what "which" stands for
    if left.act == CAUSING and _other_people(left, right):
        return None  # "placed Reed on the list because of", "placed Lunt on the list because of": the noun made of it tells of nobody
    if any(UNTOLD & {*part.role.words} for part in (*mine, *yours)):
        return None  # "the cause was unknown"
    if (
        not mine
        or not yours
        or not _two(mine, yours)
        or _of_two_kinds(pair, _families(mine), _families(yours))
        or any(_same_cause(one) for one in near.beside(pair))
    ):
        return None
    if any(_speaks(one, part) for one in (left, right) for part in _causes(one)):
        return None  # who claims it was taken for what did it
    first, second = names(pair)
    one, other = mine[0].exact, yours[0].exact
    reason = f"{first} gives {quoted(one)} as the cause, {second} {quoted(other)}"
    return Parting("cause", "differs", one, other, reason)


def _once_supposed(one: Statement) -> bool:
    """Whether a cause is only told as what was supposed at first: "there had earlier been speculation that"."""
    return SUPPOSED.search(one.account.document.text[one.claim.context.start : one.claim.predicate.start]) is not None


def _speaks(one: Statement, part: Part) -> bool:
    """Whether what was taken for a cause is who says so."""
    span = part.role.span
    behind = one.account.document.text[span.end : one.claim.context.end].split() if span is not None else []
    return bool(behind) and behind[0].lower() in words("saying_forms")


def _other_people(one: Statement, other: Statement) -> bool:
    """Whether the sentence of each names somebody whom that of the other does not."""
    named = [people(side.account, side.claim.context) for side in (one, other)]
    return bool(named[0] - named[1] and named[1] - named[0])


def _cut(part: Part) -> bool:
    """Whether of the words of a cause only the verb is known, in whichever form: "had", "diagnosed"."""
    return " " not in part.exact and part.exact.islower() and not _families((part,))


def _alike(pair: Pair) -> bool:
    facets = ("agent",) if pair.left.act == CAUSING else COMING.get(pair.left.act, ())
    if pair.left.act in ("blame", "attribute"):
        return pair.apart_only_in("agent", *facets) and pair.pointed("object")
    if pair.left.act == CAUSING and {"object", "whose"} <= pair.related.same:  # "closed because of", "forced it to close"
        return pair.apart_only_in(*facets) and pair.pointed("whose") and pair.left.claim.modality == pair.right.claim.modality
    shared = ("object",) if pair.left.act == CAUSING else ("agent", "object")
    if any(part.role.head in RESULTS for part in pair.left.parts.get("is", ())):
        return pair.apart_only_in("is") and pair.pointed("agent")
    return (
        pair.apart_only_in(*facets) and pair.pointed(*shared) and pair.about_one and pair.left.claim.modality == pair.right.claim.modality
    )


def _causes(one: Statement) -> tuple[Part, ...]:
    if one.act == CAUSING:
        return one.parts.get("agent", ())
    results = tuple(part for part in one.parts.get("is", ()) if part.role.head in RESULTS)
    return results or one.parts.get("cause", ()) or tuple(part for name in COMING.get(one.act, ()) for part in one.parts.get(name, ()))


def _two(mine: tuple[Part, ...], yours: tuple[Part, ...]) -> bool:
    """Whether no cause of one side may be one of the other's: they share no word, and no family of causes."""
    if _families(mine) & _families(yours) or linked(_families(mine), _families(yours)):
        return False
    if (_families(mine) & ILLNESS and _families(yours) & ILLNESS) and any(_taken_up(part) for part in (*mine, *yours)):
        return False
    if any(part.exact.lower().startswith(CLAUSES) for part in (*mine, *yours)) and not (_families(mine) and _families(yours)):
        return False  # of a clause, words tell little: "because it breaks the law", "because nobody was asked" are two grounds of one
    return all(relation((one,), (other,)) == "apart" and not _words(one) & _words(other) for one in mine for other in yours)


def _taken_up(part: Part) -> bool:
    """Whether it is an illness that is only called one: "the disease"."""
    return part.role.definite and part.role.head in TAKEN_UP and len(part.role.words) == 1


def linked(mine: Set[str], yours: Set[str]) -> bool:
    """Whether a cause of one family leads to one of the other, so that both may be told of one chain: a storm fells a tree."""
    return any(later in cause_chains().get(one, ()) for a, b in ((mine, yours), (yours, mine)) for one in a for later in b)


def _told_before(one: Statement) -> bool:
    """Whether the cause is told by a relative pronoun."""
    return one.relative and any(
        part.role.span is not None and part.role.span.end <= one.claim.clause.start for part in one.parts.get("agent", ())
    )


def _of_two_kinds(pair: Pair, mine: set[str], yours: set[str]) -> bool:
    """Whether one tells what killed somebody in the body and the other how it came to that: "died of smoke", "died in the attack"."""
    effects = {part.role.head for one in (pair.left, pair.right) for part in one.parts.get("object", ())} | {pair.left.act, pair.right.act}
    if effects & DEATHS and not (mine and yours):
        return True  # "died of blood loss", "died of a shot"
    if effects & HARMS and not (mine & HARMING and yours & HARMING):
        return True  # "hurt by broken glass", "hurt in a fight": what did it, and on what occasion
    outer = [bool(one & OUTER) and not one & BODILY for one in (mine, yours)]
    return bool(effects & HARMS) and ((outer[0] and bool(yours & BODILY)) or (outer[1] and bool(mine & BODILY)))


def _families(parts: tuple[Part, ...]) -> set[str]:
    known = causes()
    return {family for part in parts for word in _words(part) for family in known.get(word, ())}


def _words(part: Part) -> set[str]:
    return {*part.role.words, *(word.lower().strip(".,") for word in part.exact.split())} - words("function_words") - GENERAL - RESULTS


def _same_cause(other: Pair) -> bool:
    mine, yours = _causes(other.left), _causes(other.right)
    return bool(mine and yours) and other.left.act == other.right.act and not _two(mine, yours)
