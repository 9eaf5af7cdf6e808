"""Contrary words: what one says of a thing, or does to it, by a word that means the contrary of the other's."""

import re

from ...lexicon import rows
from ...lexicon import words as lexicon
from ...record import Account, Claim
from .agreed import days_apart, is_far, one_thing, one_voice
from .pairing import Pair, state_ends
from .part import Part
from .statements import Statement
from .things import counted, plural, relation, specific
from .words import contraries

ADVERBIAL = ("is", "how")
NEGATING = ("un", "in", "im", "ir", "il", "dis", "non-", "non")
OWNED = ("his ", "her ", "its ", "their ")
ACTING = frozenset({"person", "organisation", "group"})
IS, WAS = frozenset({"is", "are", "has", "have"}), frozenset({"was", "were", "had"})
EVERY = ("every ", "each ", "any ", "no ")  # as good as all of them
REACH = 60  # code points behind a noun in which it is said which one is meant
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_HUNG = re.compile(r"\s+(?:of|on|for|over|about|between|with|against|in)\s+((?:[^\W\d_][\w'’-]*\s*){1,3})")
# The question that hangs on a word for what is known: "unclear how …", "sure that …".
_QUESTION = re.compile(r"[\"”’']?,?\s+(?:exactly |just )?(?:how|whether|if|when|what|why|who|where|which|that)\b([^.;:]*)", re.IGNORECASE)
LASTING = frozenset({"continue"})  # acts that last as states do


def contrary_verbs(pair: Pair) -> tuple[str, str] | None:
    """The two verbs, where one means the contrary of the other and both are stated, or both denied, of the same participants."""
    left, right = pair.left, pair.right
    if {"until", "till"} & {*left.parts, *right.parts}:
        return None  # "continued until May", "stopped in May"
    if left.claim.negated != right.claim.negated or not opposed(left.verb, right.verb, "v") or pair.related.apart:
        return None
    if not one_moment(pair):
        return None
    has = [name for name in ("agent", "object") if left.parts.get(name) and right.parts.get(name)]
    if not has or any(name not in pair.related.same for name in has):
        return None
    if not pair.one_time or (
        has == ["agent"] and any(part.names for part in left.parts["agent"]) and not (pair.related.same - {"agent"} or pair.crossed)
    ):
        return None  # "went on", "ended": of those who are named, too little is said
    if has == ["object"] and len(pair.related.same) == 1 and any(part.kind == "person" for part in left.parts["object"]):
        return None  # "was turned down", "was adopted": of a person, by nobody that is named
    one_sided = any(bool(left.parts.get(name)) != bool(right.parts.get(name)) for name in ("agent", "object"))
    lived = "survive" in (left.verb, right.verb) and any(part.role.definite for part in left.parts.get("agent", ()))
    return None if one_sided and not (pair.pointed("object") or pair.crossed or lived) else (left.verb, right.verb)


def contrary_states(pair: Pair) -> tuple[str, str] | None:
    """What was done to a thing and what it is said to be, where one can't be after the other ("reopened", "remained closed")."""
    left, right = pair.left, pair.right
    if (
        left.claim.negated != right.claim.negated
        or not (_lasts(left) or _lasts(right))
        or left.act == right.act
        or not one_day(pair)
        or left.relative
        or right.relative
    ):
        return None
    matters = ends_apart(left, right)
    if not matters:
        return None
    who, whom = holder(left), holder(right)
    if any(part.exact.lower().startswith(OWNED) or counted(part) for part in (*who, *whom)):
        return None  # "their drought" may be another's
    if "running" in matters and any(part.kind in ACTING for part in (*who, *whom)):
        return None  # "finished last", "went on to lose"
    if relation(who, whom) != "same" or not (any(specific(part) for part in (*who, *whom)) or pair.when == "same"):
        return None
    return _state(left), _state(right)


def contrary_words(pair: Pair) -> tuple[str, str] | None:
    """The two words for what a thing is, or for how it is done, where one means the contrary of the other."""
    left, right = pair.left, pair.right
    if (
        left.claim.negated != right.claim.negated
        or left.act != right.act
        or not ({"agent", "object"} & pair.related.same)
        or not pair.one_time
        or (days_apart(left.account, right.account) and pair.when != "same")
        or not one_tense(left, right)
        or not one_thing(side(left), side(right))
        or not one_voice(side(left), side(right))
        or ("without" in left.words.lower().split()) != ("without" in right.words.lower().split())
    ):
        return None
    for name in ADVERBIAL:
        for one in left.parts.get(name, ()):
            for other in right.parts.get(name, ()):
                if {*_forms(one), *_forms(other)} & lexicon("changing_states") and not one_day(pair):
                    continue
                if _of_two_questions(left, one, right, other):
                    continue
                if any(opposed(mine, yours, "a") for mine in _forms(one) for yours in _forms(other)):
                    return one.exact, other.exact
    return None


def _of_two_questions(left: Statement, one: Part, right: Statement, other: Part) -> bool:
    """Whether what is clear or sure is another thing in each: "unclear how it will go on", "the verdict is clear"."""
    asked = [_asked(told, part) for told, part in ((left, one), (right, other))]
    return asked[0] != asked[1] and (asked[0] is None or asked[1] is None or not asked[0] & asked[1])


def _asked(one: Statement, part: Part) -> frozenset[str] | None:
    """The content words of the question that hangs on what a thing is ("unclear whether …"); None where none does."""
    span = part.role.span
    found = _QUESTION.match(one.account.document.text, span.end) if span is not None else None
    return frozenset(_WORD.findall(found[1].lower())) - lexicon("function_words") if found else None


def one_moment(pair: Pair) -> bool:
    """Whether two contrary things are told of one moment and of one thing, not of a time gone by.

    Accounts of two days in a row may be, where the one does not follow the other as a course has it ("opened", "closed").
    """
    left, right = pair.left, pair.right
    if not one_thing(side(left), side(right)) or not one_voice(side(left), side(right)) or _apart_beside(left, right):
        return False
    if not _as_many(left, right):
        return False
    if pair.when == "same":
        return True
    between = days_apart(left.account, right.account)
    if between is None or any(is_far(*side(one), wide=False) for one in (left, right)):
        return False
    return between == 0 or (between == 1 and not _in_turn(left.verb, right.verb))


def one_day(pair: Pair) -> bool:
    """Whether both tell of one day: they say the same, or were written on one and tell of no other; a thing may change overnight."""
    if pair.when == "same":
        return True
    left, right = side(pair.left), side(pair.right)
    return days_apart(left[0], right[0]) == 0 and pair.when == "open" and not (is_far(*left, wide=False) or is_far(*right, wide=False))


def one_tense(left: Statement, right: Statement) -> bool:
    """Whether both tell what is, or both what was; what somebody said is told in the past."""
    past = [_past(one) for one in (left, right)]
    if None in past or past[0] == past[1]:
        return True
    return any(was and one.speaker for was, one in zip(past, (left, right), strict=True))


def _past(one: Statement) -> bool | None:
    """Whether a clause tells by "was" or by "is" what is so, if it does by either."""
    before = one.account.document.text[one.claim.clause.start : one.claim.predicate.end].lower().split()
    found = [word in WAS for word in before if word in WAS | IS]
    return found[-1] if found else None


def _as_many(left: Statement, right: Statement) -> bool:
    """Whether what both tell is told of as many: of all alike, or of one, not of some here and of one or all there."""
    for name in ("agent", "object"):
        sides = (left.parts.get(name, ()), right.parts.get(name, ()))
        if not all(sides) or any(part.exact.lower().startswith(EVERY) for parts in sides for part in parts):
            continue
        if len({any(counted(part) for part in parts) for parts in sides}) > 1:
            return False
        if len({any(plural(part) for part in parts) for parts in sides}) > 1 and not any(part.names for parts in sides for part in parts):
            return False
        if any(plural(part) for part in sides[0]) and any(part.names and part.kind == "person" for part in sides[1]):
            return False
        if any(plural(part) for part in sides[1]) and any(part.names and part.kind == "person" for part in sides[0]):
            return False
    return True


def _in_turn(one: str, other: str) -> bool:
    """Whether of two verbs the one is the end of what the other begins."""
    return any({one, other} == set(pair) for pair in rows("courses"))


def _apart_beside(left: Statement, right: Statement) -> bool:
    """Whether both say of the thing what the other does not: "the offer on pay", "the offer on hours"."""
    return bool(_tied(left) - _worded(right)) and bool(_tied(right) - _worded(left))


def _worded(one: Statement) -> set[str]:
    """The words of a clause, as they stand and as lemmas."""
    return {*one.claim.terms, *_WORD.findall(one.claim.clause.exact.lower())}


def _tied(one: Statement) -> set[str]:
    """The words that hang on what does something, or has it done to it, and may tell which one is meant."""
    text = one.account.document.text
    ends = [part.role.span.end for _, part in one.core() if part.role.span is not None]
    found = [_HUNG.match(text, end, end + REACH) for end in ends]
    named = {part.role.head for _, part in one.core()}
    words = {word for each in found if each is not None for word in _WORD.findall(each[1].lower())}
    times = {word for each in one.account.times if each.type == "DATE" for word in _WORD.findall(each.evidence.exact.lower())}
    done = _WORD.findall(one.claim.predicate.exact.lower())
    return words.difference(named, times, done, lexicon("function_words"))


def ends_apart(left: Statement, right: Statement) -> set[str]:
    """The matters of which the one is at the one end and the other at the other."""
    return {end.scale for end in state_ends(left) for at in state_ends(right) if end.scale == at.scale and end.end != at.end}


def _lasts(one: Statement) -> bool:
    """Whether a statement tells a state, and no deed; what once went on may have ended since."""
    going = one.claim.predicate.exact.lower()
    lasting = one.act in LASTING and (going.endswith("s") or f"are {going}" in one.words or f"is {going}" in one.words)
    return lasting or one.act.split()[0] == "be" or "still" in one.words.lower().split()


def holder(one: Statement) -> tuple[Part, ...]:
    """What is in the state that a statement tells."""
    return one.parts.get("agent", ()) if one.act == "be" else one.parts.get("object", ()) or one.parts.get("agent", ())


def _state(one: Statement) -> str:
    """The words of a state: what a thing is said to be, or what is done to it."""
    return next((part.exact for part in one.parts.get("is", ())), one.words) if one.act == "be" else one.verb


def _forms(part: Part) -> tuple[str, ...]:
    """The word for a state as a lemma and as it stands ("closed" is no form of a verb there)."""
    return tuple(dict.fromkeys((part.role.head, part.exact.lower().rpartition(" ")[2])))


def opposed(one: str, other: str, kind: str) -> bool:
    """Whether two words of a kind (``v`` verbs, ``a`` others) mean the contrary of each other."""
    if kind == "a" and any(less == f"{prefix}{more}" for prefix in NEGATING for more, less in ((one, other), (other, one))):
        return len(min(one, other, key=len)) > len("abc")  # "experienced", "inexperienced"
    known = contraries(kind)
    return any((number, 1 - side) in known.get(other, ()) for number, side in known.get(one, ()))


def side(one: Statement) -> tuple[Account, Claim]:
    """A statement's claim with its account."""
    return one.account, one.claim
