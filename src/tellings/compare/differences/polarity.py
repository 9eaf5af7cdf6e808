"""Polarity: one says that a thing is so, the other that it is not, by a negation or by a word that means the contrary."""

from ...lexicon import words as lexicon
from ..sense import NEGATIONS, SCARCE, sense
from .agreed import agreeing, one_occasion, one_scope, one_voice, pending
from .contrary import ADVERBIAL, contrary_states, contrary_verbs, contrary_words, ends_apart, holder, one_day, one_moment, opposed, side
from .denying import denies
from .doers import unique
from .governed import told_as_so
from .levelling import AGENDA
from .pairing import Pair, weak
from .parting import Neighbours, Parting, names, quoted
from .statements import ASIDE, CORE, LOCATING, Statement
from .things import counted, relation, specific
from .whole import whole

SETTLED = frozenset({"deal", "agreement", "accord", "compromise", "settlement", "truce", "ceasefire", "breakthrough"})
# What may well be without the one that is meant: "no officials were there".
PEOPLE = frozenset(
    {"person", "people", "man", "woman", "child", "one", "body", "resident", "official", "report", "sign", "evidence", "word"}
)
MIND = frozenset({"expect", "think", "believe", "know", "want", "care", "understand", "imagine", "like", "need", "hope", "dare"})
BARE = frozenset({"be", "exist", "have", "do"})  # verbs that tell nothing of what is meant
ENOUGH = 2
BOUNDING = "limit"  # a clause that bounds a denial: "will not return before the talks end"


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The polarity in which two statements part. Denials are read by entailment: all that is denied must have been stated."""
    left, right = pair.left, pair.right
    if not _put_alike(pair) or (left.act == AGENDA and "agent" not in pair.related.same):
        return None
    if left.act != AGENDA and not one_occasion(side(left), side(right), pair.when == "same"):
        return None
    words = contrary_states(pair)
    if words is None and not pair.related.apart - frozenset(ADVERBIAL):
        words = (contrary_verbs(pair) or contrary_words(pair) or _negated(pair)) if _much_shared(pair) else None
    if words is None or any(_agrees(one) for one in near.beside(pair)):
        return None
    if not all(told_as_so(*side(one)) for one in (left, right)):
        return None
    first, second = names(pair)
    sides = f"{first} has {quoted(left.words)}, {second} {quoted(right.words)}"
    if pair.when == "apart":
        return Parting("polarity", "compatible", *words, f"{sides}; no contradiction: they speak of different times")
    return Parting("polarity", "contradicts", *words, f"{sides}: both cannot be so")


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
    if denied_alike(left.words, right.words):
        return None
    if (
        (BOUNDING in denied.parts and not _same_bound(pair))
        or not (pair.one_time or (not denied.dated and len(pair.related.same) > 1) or _none(denied))
        or not _covered(denied, stated)
        or (denied.time is not None and stated.time is None)
        or not denies(denied.account, denied.claim, stated.words)
    ):
        return None
    if not all(whole(one.account, one.claim) for one in (left, right)) or not (_definite(pair) or _none(denied)):
        return None
    sides = side(denied), side(stated)
    if left.act != AGENDA and (not one_scope(*sides) or not one_voice(*sides) or pending(*sides)):
        return None
    if left.act in MIND and _anybody(denied):
        return None  # "nobody expected it"
    told = len(pair.related.same) if pair.agree_on else 0
    if told < (2 if weak(pair) else 1) or not pair.related.same - _anybody(denied):
        return None
    return _said(left), _said(right)


def denied_alike(one: str, other: str) -> bool:
    """Whether two wordings have as many words of denial, so that only the reading of them parts the two, or one says hardly any."""
    counts = [sum(word in NEGATIONS for word in sense(words)) for words in (one, other)]
    return counts[0] == counts[1] > 0 or any(SCARCE.search(words) for words in (one, other))


def _much_shared(pair: Pair) -> bool:
    """Whether two things at least are the same in both: an act or a word that means its contrary, a participant, a circumstance."""
    left, right = pair.left, pair.right
    if left.act == right.act == "exist" and _settled(pair):
        return True
    done = {left.claim.lemma, right.claim.lemma}
    shared = (set(left.claim.terms) & set(right.claim.terms)) - BARE - done - lexicon("function_words")
    named = {name for name in pair.related.same if not any(part.role.head in shared for part in left.parts.get(name, ()))}
    told = left.claim.negated == right.claim.negated or (left.act == right.act and left.act not in BARE)
    return len(shared) + len(named) + told >= ENOUGH


def refused(pair: Pair) -> bool:
    """Whether two claims only look as if one denied the other, being of other occasions or parts: nothing more is to be made of them."""
    left, right = pair.left, pair.right
    if AGENDA in (left.act, right.act) or pair.related.apart or (left.speaker and right.speaker):
        return False
    if left.claim.negated == right.claim.negated:
        if left.act != right.act and ends_apart(left, right) and not one_day(pair):
            return relation(holder(left), holder(right)) == "same"
        return opposed(left.verb, right.verb, "v") and {"agent", "object"} <= pair.related.same and not one_moment(pair)
    denied, stated = (left, right) if left.claim.negated else (right, left)
    return left.act == right.act and bool(pair.related.same) and not agreeing(side(denied), side(stated))


def _none(denied: Statement) -> bool:
    """Whether it is denied of a thing altogether, so that there was none: "no ransom was paid"."""
    return any(part.exact.lower().startswith("no ") and part.role.head not in PEOPLE for _, part in denied.core())


def _same_bound(pair: Pair) -> bool:
    """Whether both are bounded by one clause: "before the ship sank"."""
    bounds = [{part.exact.lower() for part in one.parts.get(BOUNDING, ())} for one in (pair.left, pair.right)]
    return bounds[0] == bounds[1]


def _definite(pair: Pair) -> bool:
    """Whether one thing that readers can point at stands in both: what is told of "species" may be told of others."""
    if pair.left.act == "exist" and _settled(pair):
        return True  # "without a deal", of one happening
    if pair.agree_on > 1 and any(
        specific(part) for one in (pair.left, pair.right) for name, part in one.core() if name in pair.related.same
    ):
        return True
    return any(all(any(specific(part) for part in one.parts[name]) for one in (pair.left, pair.right)) for name in pair.related.same)


def _settled(pair: Pair) -> bool:
    """Whether both tell of a settlement, of which a happening has one."""
    return all(any(part.role.head in SETTLED for _, part in one.core()) for one in (pair.left, pair.right))


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


def _agrees(pair: Pair) -> bool:
    """Whether another statement of the account says the same as the other side, so that the account has both."""
    left, right = pair.left, pair.right
    alike = left.claim.negated == right.claim.negated and left.verb == right.verb and not pair.related.apart
    return alike and all(name in pair.related.same for name in CORE if left.parts.get(name) and right.parts.get(name))


def _said(one: Statement) -> str:
    return ("not " if one.claim.negated else "") + one.verb
