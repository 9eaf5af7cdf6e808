"""Certainty: told as a fact by one and as likely or possible by the other; dead in one and missing in the other."""

import re

from ...record import Story
from .agreed import one_occasion
from .no_doubt import DEAD, no_doubt, of_reports
from .pairing import FATED, FATES, Pair, weak
from .parting import Neighbours, Parting, names, quoted
from .standing import hung
from .statements import HEARSAY, LOCATING, Statement
from .things import relation, specific
from .voiced import two_voices
from .vouching import in_speech

CIRCUMSTANCES = frozenset({"how", "cause", "when", "with", "from", "by", "during", "after", "before"}) | LOCATING
SEEMING = frozenset(
    {"appears", "appeared", "seems", "seemed", "believed", "believes", "thought", "likely", "possible", "probable", "fears"}
)
# What makes all that follows only seem so: "it looks like there were two boats".
SEEMS = re.compile(
    r"\b(?:it|this|that|things|everything) (?:\w+ )?(?P<seems>(?:looks?|looked|sounds?|sounded|seems?|seemed|appears?|appeared|feels?|felt)"
    r"(?: to \w+)?(?: like| as if| as though| that)?)\b[^.;:,]{0,80}$",
    re.IGNORECASE,
)
HELD = frozenset({"considered", "considers", "consider", "deemed", "deems", "regarded", "regards", "viewed", "seen", "believes"})
THOUGHT = frozenset({"thought", "assumed", "figured"})
NEAR = 4  # words before a clause in which a verb that governs it stands
RELATIVE = ("that ", "who ", "which ", "whom ")  # what is only told by the way
BACKGROUND = len("2014-09")  # a time no finer than a month tells of what was before
WOULD = re.compile(r"\bwould (?!(?:\w+ )?have\b)", re.IGNORECASE)
LOST = frozenset({"disappear", "vanish", "miss"})


def between(pair: Pair, near: Neighbours, story: Story) -> Parting | None:
    """The certainty in which two statements part; what became known later is no difference."""
    words = _fates(pair) or _hedged(pair)
    if words is None or any(_agree(one, pair) for one in near.beside(pair)):
        return None
    firm, other = (pair.left, pair.right) if _surer(pair.left, pair.right) else (pair.right, pair.left)
    first, second = names(pair)
    sides = f"{first} has {quoted(pair.left.words)}, {second} {quoted(pair.right.words)}"
    if _later(firm, other, story):
        return Parting("certainty", "compatible", *words, f"{sides}; no difference: the surer account is the later one")
    return Parting("certainty", "differs", *words, f"{sides}: one is surer than the other")


def _hedged(pair: Pair) -> tuple[str, str] | None:
    left, right = pair.left, pair.right
    if (
        left.act != right.act
        or left.claim.negated != right.claim.negated
        or left.firm == right.firm
        or pair.related.apart
        or not pair.one_time
    ):
        return None
    if left.asked or right.asked or left.relative or right.relative or _said_before(left) != _said_before(right) or two_voices(left, right):
        return None  # asked, told by the way, as what is known by then, or by two who are named
    if all(in_speech(one.account, one.claim.predicate) for one in (left, right)):
        return None  # two wordings of one utterance, or two utterances
    doubted = right if left.firm else left
    if (
        doubted.claim.hedge is None
        or doubted.claim.hedge.exact.lower() in HEARSAY
        or doubted.claim.modality != "possible"
        or pair.when == "apart"
    ):
        return None
    firm = left if doubted is right else right
    if no_doubt(doubted, firm) or _doubts_how(doubted, firm) or _seeming(firm) or (firm.speaker and not doubted.speaker):
        return None  # what somebody is sure of, a report may well doubt in its own voice
    if firm.speaker and doubted.claim.hedge.exact.lower() in HELD:
        return None  # who says a thing considers it so
    told = len(pair.related.same - {"when"}) if weak(pair) and pair.agree_on else pair.agree_on
    if told < (2 if weak(pair) or any(one.words.lower().startswith(RELATIVE) for one in (left, right)) else 1):
        return None
    if any(part.exact.lower().startswith(("a ", "an ")) for one in (left, right) for part in one.parts.get("agent", ())):
        return None  # "a sailor" and another one
    if not pair.pointed("agent", "object", *(pair.related.same & LOCATING)) or not _same_parts(pair):
        return None
    return _said(left), _said(right)


def _said_before(one: Statement) -> bool:
    """Whether somebody's word was given in a month, or a year, that is not the news: "as early as 1972, he feared that …"."""
    start, end = one.claim.context.start, one.claim.clause.start
    return bool(one.speaker) and any(
        time.type == "DATE" and len(time.value) <= BACKGROUND and start <= time.evidence.start < end for time in one.account.times
    )


def _doubts_how(doubted: Statement, other: Statement) -> bool:
    """Whether the hedge may bear on a circumstance that the other does not tell: "probably died instantly" doubts no death."""
    return doubted.claim.hedge is not None and any(name not in other.parts for name in doubted.parts if name in CIRCUMSTANCES)


def _seeming(firm: Statement) -> bool:
    """Whether the sentence of a statement put as a fact says that it only seems so: "it appears she called for help"."""
    document = firm.account.document.text
    before = document[firm.claim.context.start : firm.claim.clause.start].lower()
    if SEEMS.search(document[firm.claim.context.start : firm.claim.predicate.start]):
        return True  # "it looks like there were two boats"
    return any(word.strip('.,;:"“”') in SEEMING for word in before.split()[-NEAR:])


def _ahead(one: Statement) -> bool:
    """Whether what may be is still to come: "may close", not "may have closed" or "may be"."""
    hedge = one.claim.hedge.exact.lower() if one.claim.hedge else ""
    behind = one.words.lower().partition(f"{hedge} ")[2].split()[:3]
    if hedge in ("may", "might", "could"):
        return "have" not in behind and one.act != "be"
    return hedge in ("considering", "weighing", "mulling", "contemplating") or "will" in one.words.lower().split()


def _same_parts(pair: Pair) -> bool:
    """Whether both name the same participants, none only one of them, but for a doer that a passive leaves out."""
    firm = pair.left if pair.left.firm else pair.right
    for name in ("agent", "object", "is"):
        mine, yours = pair.left.parts.get(name), pair.right.parts.get(name)
        if mine and yours and name not in pair.related.same:
            return False
        told_more = name == "object" and bool(firm.parts.get(name)) and "agent" in pair.related.same  # "fled to Malta", "may have fled"
        if bool(mine) != bool(yours) and not told_more and not (name == "agent" and "object" in pair.related.same):
            return False
    return True


def _fates(pair: Pair) -> tuple[str, str] | None:
    """The fates of the same people, where one account has them dead and the other presumed dead or missing."""
    left, right = _fate(pair.left), _fate(pair.right)
    if not left or not right or left == right or pair.left.claim.negated or pair.right.claim.negated:
        return None
    if _doubts_how(pair.left, pair.right) or _doubts_how(pair.right, pair.left):
        return None
    if not one_occasion((pair.left.account, pair.left.claim), (pair.right.account, pair.right.claim), pair.when == "same"):
        return None
    mine, yours = _fated(pair.left), _fated(pair.right)
    if not mine or not yours or relation(mine, yours) != "same":
        return None
    numbered = [{word for part in parts for word in part.role.words if word != part.role.head} for parts in (mine, yours)]
    if not all(any(specific(part) for part in parts) for parts in (mine, yours)) or bool(numbered[0]) != bool(numbered[1]):
        return None
    return left, right


def _fate(one: Statement) -> str:
    """Dead, presumed dead or missing, as a statement has it."""
    heads = {part.role.head for part in one.parts.get("is", ())} & FATED
    if WOULD.search(one.words) or of_reports(one):
        return ""  # "threatened that she would be killed"; "reports that she had been killed"
    if one.claim.modality in ("planned", "required") or (one.claim.hedge is not None and _ahead(one)):
        return ""  # "will likely die in prison"
    dead = one.act in DEAD or bool(heads - {"missing", "miss", "alive"})
    if dead:
        if one.parts.get("agent") and one.parts.get("object") and one.act in DEAD:
            return "dead" if one.claim.hedge is None and one.claim.modality == "asserted" else ""  # a doubt is of who did it
        sure = (
            one.firm or one.claim.clause.rule != "claims.clause" if one.claim.hedge is None else one.claim.hedge.exact.lower() in HEARSAY
        )  # who did it is doubted, not the death
        return "dead" if sure else "" if _once_thought(one) else "presumed dead"
    return "missing" if one.firm and not hung(one) and (one.act in LOST or heads & {"missing", "miss"}) else ""


def _once_thought(one: Statement) -> bool:
    """Whether a statement is what somebody thought then: "most people thought she was dead"."""
    before = one.account.document.text[one.claim.context.start : one.claim.clause.start].lower().split()
    return bool(THOUGHT & set(before[-NEAR:])) and not {"is", "are"} & set(before[-NEAR:]) and one.claim.hedge is None


def _fated(one: Statement) -> tuple:  # type: ignore[type-arg]
    return (
        one.parts.get("object", ())
        if one.act in FATES and one.parts.get("object")
        else one.parts.get("agent", ()) or one.parts.get("object", ())
    )


def _surer(one: Statement, other: Statement) -> bool:
    order = ("", "missing", "presumed dead", "dead")
    fates = order.index(_fate(one)), order.index(_fate(other))
    return fates[0] > fates[1] if fates[0] != fates[1] else one.firm


def _later(firm: Statement, other: Statement, story: Story) -> bool:
    """Whether the surer account was written on a later day."""
    days = [story.dating_of(one.account.id).earliest for one in (firm, other)]
    return bool(days[0] and days[1] and days[0][:10] > days[1][:10])


def _agree(other: Pair, pair: Pair) -> bool:
    """Whether another statement of one account is as sure of it as the other account is."""
    if _fate(pair.left) and _fate(pair.right):
        return (
            bool(_fate(other.left))
            and _fate(other.left) == _fate(other.right)
            and relation(_fated(other.left), _fated(other.right)) == "same"
        )
    return other.left.act == other.right.act and other.left.firm == other.right.firm and not other.related.apart


def _said(one: Statement) -> str:
    hedge = one.claim.hedge.exact if one.claim.hedge else ""
    return f"{hedge} {one.claim.predicate.exact}".strip() if hedge != one.claim.predicate.exact else hedge
