"""Attribution: told as a fact in the outlet's own voice by one, and as somebody's claim by the other."""

import re

from ...lexicon import words as lexicon
from .colons import by_colon
from .matters.elsewhere import said_elsewhere, stated_elsewhere
from .pairing import Pair, weak
from .parting import Neighbours, Parting, quoted
from .standing import embedded, granted, hung
from .statements import HEARSAY, Statement
from .vouching import above_what_is_said, beside_what_is_reported, follows_what_is_said, in_speech
from .words import countries, parties

UNNAMED = frozenset({"unnamed", "anonymous", "unidentified", "source", "sources", "insider", "insiders", "rumours", "rumors", "rumour"})
CONJECTURE = re.compile(r"\b(?:speculat|wonder|guess|suspect|surmis|conjectur)\w*")
OURS = frozenset({"i", "we", "our", "us", "my"})


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """Whose word it is, where one account vouches for what the other only hands on; none where it is nothing to argue about."""
    left, right = pair.left, pair.right
    if left.act != right.act or left.claim.negated != right.claim.negated or _claimed(left) == _claimed(right):
        return None
    own, claimed = (right, left) if _claimed(left) else (left, right)
    if any(hung(one) or embedded(one) for one in (left, right)) or own.claim.clause.rule != "claims.clause":
        return None  # "surrounding the consulate", "who fled": told by the way
    if claimed.claim.clause.rule != "claims.clause" and not _hearsay(claimed):
        return None
    if not own.firm or not (claimed.firm or _hearsay(claimed)) or not pair.apart_only_in() or not _same_claim(pair):
        return None
    if claimed.firm and left.claim.modality != right.claim.modality:
        return None
    if not _vouched(own) or not _contested(claimed) or _of_himself(claimed) or granted(claimed):
        return None
    if any(_otherwise(one) or _handed_on(one, claimed) for one in near.beside(pair)) or told_otherwise(own, claimed):
        return None
    whose = claimed.speaker or (claimed.claim.hedge.exact if claimed.claim.hedge else "") or _cue(claimed) or "others"
    outlet, other = own.account.document.name, claimed.account.document.name
    reason = f"{outlet} states it as a fact; {other} gives it as the word of {quoted(whose)}"
    sides = {own.number: f"{outlet}: stated", claimed.number: f"{other}: {whose}"}
    return Parting("attribution", "differs", sides[left.number], sides[right.number], reason)


def _vouched(own: Statement) -> bool:
    """Whether nothing at its sentence makes it somebody else's word."""
    account, claim = own.account, own.claim
    handed = in_speech(account, claim.clause) or above_what_is_said(account, claim.clause)
    handed = handed or follows_what_is_said(account, claim.context.start) or bool(by_colon(account, claim.predicate.start))
    return not handed and not _reported(own) and not beside_what_is_reported(account, claim.context.start)


OPINED = frozenset(
    {"according", "view", "opinion", "eyes", "version", "words", "account", "telling", "believes", "believe", "believed", "thinks"}
)


def _hearsay(one: Statement) -> bool:
    return one.claim.hedge is not None and one.claim.hedge.exact.lower() in HEARSAY


def _claimed(one: Statement) -> bool:
    """Whether the outlet hands it on as what others say."""
    return bool(one.speaker) or one.claim.voice != "outlet" or _hearsay(one)


def _same_claim(pair: Pair) -> bool:
    """Whether the two say the same: all participants alike, two of them or one with a circumstance."""
    for name in ("agent", "object", "is"):
        if bool(pair.left.parts.get(name)) != bool(pair.right.parts.get(name)):
            return False
        if pair.left.parts.get(name) and name not in pair.related.same:
            return False
    return pair.agree_on >= (2 if weak(pair) else 1) and pair.pointed("agent", "object") and len(pair.related.same) > 1


def _reported(one: Statement) -> bool:
    """Whether a word of saying stands in its sentence, or it speaks of itself as "we": then it is not surely the outlet's own."""
    context = one.account.document.text[one.claim.context.start : one.claim.context.end]
    said = {word.strip(".,;:“”\"'’").lower() for word in context.split()}
    return bool(said & lexicon("saying_forms") or said & OURS) or any(mark in context for mark in '“"')


def _contested(claimed: Statement) -> bool:
    """Whether the word that hands it on keeps a distance, or what is claimed is held against somebody."""
    cue = claimed.quote.cue.exact.lower() if claimed.quote and claimed.quote.cue else ""
    if CONJECTURE.search(cue):
        return False  # "some speculated that": nobody claims it
    distant = any(word.startswith(stem.removesuffix("e")) for stem in lexicon("claiming_cues") for word in cue.split())
    speaker = claimed.speaker.lower().rpartition(" ")[2]
    partisan = bool({speaker, speaker.removesuffix("s"), speaker.removesuffix("es")} & lexicon("partisans")) or speaker in countries()
    adverse = bool({claimed.claim.lemma, claimed.verb} & lexicon("adverse_acts")) and not _by_nature(claimed)
    unnamed = bool(set(claimed.speaker.lower().split()) & UNNAMED)
    distant = distant or unnamed or bool(not claimed.quote and _cue(claimed))
    held = bool(OPINED & set(cue.split()))
    return distant or partisan or _hearsay(claimed) or (adverse and held)


def _by_nature(one: Statement) -> bool:
    """Whether nobody did it whom it could be held against: "was destroyed by a fire"."""
    doers = one.parts.get("agent", ())
    nature = {word for word, party in parties().items() if party in ("nature", "animal", "machine")} | lexicon("plights")
    return bool(doers) and all(part.role.head in nature for part in doers)


def _cue(claimed: Statement) -> str:
    """The word by which a sentence keeps a distance to what it hands on, or nothing."""
    context = claimed.account.document.text[claimed.claim.clause.end : claimed.claim.context.end]
    stems = tuple(stem.removesuffix("e") for stem in sorted(lexicon("claiming_cues")))
    return next((word.strip(".,;:") for word in context.split() if word.lower().startswith(stems)), "")


def _of_himself(claimed: Statement) -> bool:
    """Whether the speaker tells of himself, so that it is his own to know."""
    quote = claimed.quote
    if quote is None:
        return False
    mine = {part.role.entity for part in claimed.parts.get("agent", ()) if part.role.entity}
    return quote.speaker.entity in mine


def _otherwise(other: Pair) -> bool:
    """Whether another statement of an account has the same with the other's attribution."""
    return other.left.act == other.right.act and _claimed(other.left) == _claimed(other.right) and not other.related.apart


def _handed_on(other: Pair, claimed: Statement) -> bool:
    """Whether the account that states it has the same elsewhere as what others say, so that it does not vouch for it itself."""
    again = other.left if other.right is claimed else other.right if other.left is claimed else None
    if again is None or again.act != claimed.act or not other.related.same & {"object", "is"}:
        return False
    return _claimed(again) or _reported(again)


def told_otherwise(own: Statement, claimed: Statement) -> bool:
    """Whether the rest of their accounts has it the other way: the one that states it as somebody's word, the other as its own."""
    return said_elsewhere(own.account, own.claim.clause) or stated_elsewhere(claimed.account, claimed.claim.clause)
