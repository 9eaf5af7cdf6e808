"""Polarity: one says that a thing is so, the other that it is not, by a negation or by a word that means the contrary."""

import re

from .doers import unique
from .levelling import AGENDA
from .pairing import Pair, state_ends, weak
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import ASIDE, CORE, LOCATING, Statement
from .things import counted, relation, specific
from .whole import whole
from .words import contraries

ADVERBIAL = ("is", "how")
NEGATING = ("un", "in", "im", "ir", "il", "dis", "non-", "non")
SETTLED = frozenset({"deal", "agreement", "accord", "compromise", "settlement", "truce", "ceasefire", "breakthrough"})
OWNED = ("his ", "her ", "its ", "their ")
ACTING = frozenset({"person", "organisation", "group"})
# What was so for a time only, and then otherwise.
COURSE = re.compile(
    r"\b(?:at first|initially|at last|finally|eventually|in the end|later|in the (?:morning|afternoon|evening)|until then|by then)\b"
)
# What may well be without the one that is meant: "no officials were there".
PEOPLE = frozenset(
    {"person", "people", "man", "woman", "child", "one", "body", "resident", "official", "report", "sign", "evidence", "word"}
)
LASTING = frozenset({"continue"})  # acts that last as states do
BOUNDING = "limit"  # a clause that bounds a denial: "will not return before the talks end"


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The polarity in which two statements part. Denials are read by entailment: all that is denied must have been stated."""
    left, right = pair.left, pair.right
    if not _put_alike(pair) or (left.act == AGENDA and "agent" not in pair.related.same):
        return None
    if _course(left) != _course(right) and pair.when != "same":
        return None
    words = _contrary_states(pair)
    if words is None and not pair.related.apart - frozenset(ADVERBIAL):
        words = _contrary_verbs(pair) or _contrary_words(pair) or _negated(pair)
    if words is None or any(_agrees(one) for one in near.beside(pair)):
        return None
    first, second = names(pair)
    sides = f"{first} has {quoted(left.words)}, {second} {quoted(right.words)}"
    if pair.when == "apart":
        return Parting("polarity", "compatible", *words, f"{sides}; no contradiction: they speak of different times")
    return Parting("polarity", "contradicts", *words, f"{sides}: both cannot be so")


def _course(one: Statement) -> str:
    """The word by which a sentence puts a thing into a course of things that changes, or nothing."""
    context = one.account.document.text[one.claim.context.start : one.claim.context.end].lower()
    return found[0] if (found := COURSE.search(context)) else ""


def _put_alike(pair: Pair) -> bool:
    """Whether both are told in the same way, as facts or as plans."""
    left, right = pair.left.claim, pair.right.claim
    if {left.modality, right.modality} == {"asserted", "planned"}:  # "agreed to sign", "refused to sign"
        denied = left if left.negated else right
        if denied.modality != "asserted" or left.negated == right.negated or denied.clause.rule != "claims.open":
            return False
    elif left.modality != right.modality or left.modality not in ("asserted", "planned") or left.hedge or right.hedge:
        return False
    return True


def _negated(pair: Pair) -> tuple[str, str] | None:
    """The two sides where one denies what the other states, in the same words for the act."""
    left, right = pair.left, pair.right
    if left.claim.negated == right.claim.negated or left.act != right.act or pair.related.apart:
        return None
    denied, stated = (left, right) if left.claim.negated else (right, left)
    if (
        (BOUNDING in denied.parts and not _same_bound(pair))
        or not (pair.one_time or (not denied.dated and len(pair.related.same) > 1) or _none(denied))
        or not _covered(denied, stated)
        or (denied.time is not None and stated.time is None)
    ):
        return None
    if not all(whole(one.account, one.claim) for one in (left, right)) or not (_definite(pair) or _none(denied)):
        return None
    told = len(pair.related.same) if pair.agree_on else 0
    if told < (2 if weak(pair) else 1) or not pair.related.same - _anybody(denied):
        return None
    return _said(left), _said(right)


def _none(denied: Statement) -> bool:
    """Whether it is denied of a thing altogether, so that there was none: "no ransom was paid"."""
    return any(part.exact.lower().startswith("no ") and part.role.head not in PEOPLE for _, part in denied.core())


def _same_bound(pair: Pair) -> bool:
    """Whether both are bounded by one clause: "before the ship sank"."""
    bounds = [{part.exact.lower() for part in one.parts.get(BOUNDING, ())} for one in (pair.left, pair.right)]
    return bounds[0] == bounds[1]


def _definite(pair: Pair) -> bool:
    """Whether one thing that readers can point at stands in both: what is told of "species" may be told of others."""
    if pair.left.act == "exist" and all(any(part.role.head in SETTLED for _, part in one.core()) for one in (pair.left, pair.right)):
        return True  # "without a deal", of one happening
    if pair.agree_on > 1 and any(
        specific(part) for one in (pair.left, pair.right) for name, part in one.core() if name in pair.related.same
    ):
        return True
    return any(all(any(specific(part) for part in one.parts[name]) for one in (pair.left, pair.right)) for name in pair.related.same)


def _anybody(one: Statement) -> frozenset[str]:
    """The roles in which it is denied of everybody ("nobody was hurt"), which say nothing of whom it could be about."""
    return frozenset(name for name, part in one.core() if part.role.head == "anybody")


def _covered(denied: Statement, stated: Statement) -> bool:
    """Whether all that is denied stands in what is stated."""
    sure = all(
        relation(denied.parts.get(name, ()), stated.parts.get(name, ())) == "same"
        and any(part.role.definite or (name == "agent" and unique(part)) for part in denied.parts[name])
        for name in ("agent", "object")
    )
    for name, parts in denied.parts.items():
        if sure and name not in stated.parts and (name in LOCATING or name == "before"):
            continue  # where it would have been
        if name in ASIDE and name not in ("how", "cause"):
            continue
        if all(part.role.head == "anybody" for part in parts):
            continue
        if relation(parts, stated.parts.get(name, ())) != "same":
            if name not in CORE and all(part.role.head in stated.claim.terms for part in parts):
                continue  # it stands elsewhere in it: prepositions are hung on the verb here and on a noun there
            return False
        told = {word.rpartition(" ")[2] for part in parts for word in part.role.words}
        if not all(
            any(set(part.role.words) <= set(other.role.words) | {other.role.head} for other in stated.parts[name])
            or told <= {*stated.claim.terms, *(word for other in stated.parts[name] for word in other.role.words)}
            or ((part.entity or part.role.definite) and any(specific(other) and not counted(other) for other in stated.parts[name]))
            for part in parts
        ):
            return False
    return True


def _contrary_verbs(pair: Pair) -> tuple[str, str] | None:
    """The two verbs, where one means the contrary of the other and both are stated, or both denied, of the same participants."""
    left, right = pair.left, pair.right
    if {"until", "till"} & {*left.parts, *right.parts}:
        return None  # "continued until May", "stopped in May"
    if left.claim.negated != right.claim.negated or not _opposed(left.verb, right.verb, "v") or pair.related.apart:
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


def _contrary_states(pair: Pair) -> tuple[str, str] | None:
    """What was done to a thing and what it is said to be, where one can't be after the other ("reopened", "remained closed")."""
    left, right = pair.left, pair.right
    if (
        left.claim.negated != right.claim.negated
        or not (_lasts(left) or _lasts(right))
        or left.act == right.act
        or _days(left, right)
        or left.relative
        or right.relative
    ):
        return None
    mine, yours = state_ends(left), state_ends(right)
    matters = {end.scale for end in mine for at in yours if end.scale == at.scale and end.end != at.end}
    if not matters:
        return None
    who, whom = _holder(left), _holder(right)
    if any(part.exact.lower().startswith(OWNED) or counted(part) for part in (*who, *whom)):
        return None  # "their drought" may be another's
    if "running" in matters and any(part.kind in ACTING for part in (*who, *whom)):
        return None  # "finished last", "went on to lose"
    if relation(who, whom) != "same" or not (any(specific(part) for part in (*who, *whom)) or pair.when == "same"):
        return None
    return _state(left), _state(right)


def _lasts(one: Statement) -> bool:
    """Whether a statement tells a state, and no deed; what once went on may have ended since."""
    going = one.claim.predicate.exact.lower()
    lasting = one.act in LASTING and (going.endswith("s") or f"are {going}" in one.words or f"is {going}" in one.words)
    return lasting or one.act.split()[0] == "be" or "still" in one.words.lower().split()


def _holder(one: Statement) -> tuple[Part, ...]:
    return one.parts.get("agent", ()) if one.act == "be" else one.parts.get("object", ()) or one.parts.get("agent", ())


def _state(one: Statement) -> str:
    """The words of a state: what a thing is said to be, or what is done to it."""
    return next((part.exact for part in one.parts.get("is", ())), one.words) if one.act == "be" else one.verb


def _days(left: Statement, right: Statement) -> bool:
    """Whether the accounts were written on two days, so that a thing may have changed in between."""
    days = [published.value[: len("2019-05-14")] if (published := one.account.document.published) else "" for one in (left, right)]
    return bool(days[0] and days[1] and days[0] != days[1])


def _contrary_words(pair: Pair) -> tuple[str, str] | None:
    """The two words for what a thing is, or for how it is done, where one means the contrary of the other."""
    left, right = pair.left, pair.right
    if (
        left.claim.negated != right.claim.negated
        or left.act != right.act
        or not ({"agent", "object"} & pair.related.same)
        or not pair.one_time
        or (_days(left, right) and pair.when != "same")
    ):
        return None
    for name in ADVERBIAL:
        for one in left.parts.get(name, ()):
            for other in right.parts.get(name, ()):
                if any(_opposed(mine, yours, "a") for mine in _forms(one) for yours in _forms(other)):
                    return one.exact, other.exact
    return None


def _forms(part: Part) -> tuple[str, ...]:
    """The word for a state as a lemma and as it stands ("closed" is no form of a verb there)."""
    return tuple(dict.fromkeys((part.role.head, part.exact.lower().rpartition(" ")[2])))


def _opposed(one: str, other: str, kind: str) -> bool:
    if kind == "a" and any(less == f"{prefix}{more}" for prefix in NEGATING for more, less in ((one, other), (other, one))):
        return len(min(one, other, key=len)) > len("abc")  # "experienced", "inexperienced"
    known = contraries(kind)
    return any((number, 1 - side) in known.get(other, ()) for number, side in known.get(one, ()))


def _agrees(pair: Pair) -> bool:
    """Whether another statement of the account says the same as the other side, so that the account has both."""
    left, right = pair.left, pair.right
    alike = left.claim.negated == right.claim.negated and left.verb == right.verb and not pair.related.apart
    return alike and all(name in pair.related.same for name in CORE if left.parts.get(name) and right.parts.get(name))


def _said(one: Statement) -> str:
    return ("not " if one.claim.negated else "") + one.verb
