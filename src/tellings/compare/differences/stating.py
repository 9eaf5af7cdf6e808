"""Whether a clause states something that another report could deny: questions, suppositions and turns of phrase don't.

Read in reports of the same days by several outlets (November 2026): without these, most of what was called a contradiction was none.
"""

import re

from ...record import Account, Claim
from .doubting import misread
from .pairing import Pair
from .parting import Parting
from .statements import CORE, Statement

# What a clause begins with that names a question, a condition or a time, and states nothing.
_OPEN = re.compile(r"(?:when|whenever|whether|if|unless|how|why|what|who|whom|where|which|while|until|once)\b|.*\bor not\b", re.IGNORECASE)
# Words of a participle's form that only lead to something: "beginning with the eighties".
_LEADING = re.compile(r"(?:(?:beginning|starting) (?:with|in|on|from|at|as)|including|depending on|based on|owing to)\b", re.IGNORECASE)
# What stands before a clause that is told of only to be turned down ("dismissed rumours that …"), or is not let be ("won't allow …").
_TURNED_DOWN = re.compile(
    r"\b(?:discount|dismiss|reject|refut|rebut|deny|denie|scotch|quash|disput|ridicul|debunk)\w*\b[^.;:]{0,40}"
    r"\b(?:rumou?r|suggestion|allegation|speculation|claim|notion|myth|talk|accusation|report|idea|theor|assertion|belief)\w*(?:\s+that)?\s+$",
    re.IGNORECASE,
)
_FALSELY = re.compile(
    r"\b(?:lied|lying|lies|wrong(?:ly)?|false(?:ly)?|mistaken(?:ly)?|untrue|incorrect(?:ly)?)\b[^.;:]{0,30}"
    r"\b(?:claim|say|said|assert|alleg|suggest|stat|insist|believ|charg)\w*(?:\s+that)?\s+$",
    re.IGNORECASE,
)
_NOT_LET = re.compile(
    r"(?:n['’]t|\bnot|\bnever|\brefus\w+ to|\bunwilling to|\bwithout)\s+(?:allow|let|permit|want|expect|ask|forc|requir|order)\w*\s+$"
    r"|\bbans? on\s+(?:[^\s,.;:]+\s+){0,3}$",
    re.IGNORECASE,
)
# What makes a clause a thing that is thought of: "do we want them hosting the show?", "imagine the mayor singing".
_THOUGHT = re.compile(r"\b(?:want|wants|wanted|would like|imagine|imagining|picture|picturing)\s+$", re.IGNORECASE)
_LOOK = 120  # code points before a clause in which what governs it stands
_UNSTATED = re.compile(r"for\b.*\bto\b", re.IGNORECASE)
# Subjects that mean whoever speaks or is spoken to, or nothing: what they stand for differs from sentence to sentence.
_HERE = frozenset({"i", "we", "you", "it", "there", "this", "that", "one"})
# Verbs of what goes on in a head: what is thought of is told in another clause.
_MIND = frozenset(
    {"think", "believe", "know", "want", "feel", "hope", "mean", "guess", "care", "like", "need", "see", "say", "try", "expect"}
)
_LASTING = frozenset({"continue", "persist", "last", "linger", "go on", "endure"})
_ANY = ("a ", "an ", "one ", "some ", "another ")
_LEAST = 2  # participants that two clauses of one account share, to be called its contradiction


def states(account: Account, claim: Claim) -> bool:
    """Whether a claim's clause states something: neither a question nor what is only named as open."""
    clause = claim.clause.exact.lstrip("“‘\"' ")
    if _OPEN.match(clause) or _LEADING.match(clause) or _UNSTATED.match(clause) or (not claim.negated and _governed(account, claim)):
        return False
    return not account.document.text[claim.context.start : claim.context.end].rstrip("”’\"' )").endswith("?")


def _governed(account: Account, claim: Claim) -> bool:
    """Whether what stands before a clause says that it is not so, or is not let be so."""
    before = account.document.text[max(claim.context.start, claim.clause.start - _LOOK) : claim.clause.start]
    return any(pattern.search(before) for pattern in (_TURNED_DOWN, _FALSELY, _NOT_LET, _THOUGHT))


def asserts(account: Account, claim: Claim) -> bool:
    """Whether a claim's clause states something of somebody: no "for … to", and nothing of whoever reads or speaks."""
    subject = claim.subject.exact.lower() if claim.subject is not None else ""
    return states(account, claim) and subject not in ("i", "we", "you")


def flat(one: Statement, other: Statement) -> bool:
    """Whether two clauses of one account say the same of the same in so many words, so that only one of them can be so."""
    subjects = [each.claim.subject.exact.lower() for each in (one, other) if each.claim.subject is not None]
    if len(subjects) < _LEAST or not _HERE.isdisjoint(subjects) or {one.act, other.act} & _MIND or not one.act.replace(" ", "").isalpha():
        return False
    roles = [{name for name in CORE if each.parts.get(name)} for each in (one, other)]
    return roles[0] == roles[1] and (len(roles[0]) >= _LEAST or one.act not in ("be", "have", "do"))


def doubtful(pair: Pair, parting: Parting) -> bool:
    """Whether what two statements part in may well be no difference at all."""
    left, right = pair.left, pair.right
    if misread(pair, parting):
        return True
    if parting.kind == "time":  # "today" in one and in its copy of the next day
        return left.time is not None and right.time is not None and left.time.evidence.exact.lower() == right.time.evidence.exact.lower()
    if parting.kind == "agent":  # "a senator" may be the one whom the other names
        sides = [(words.lower(), _named(one)) for words, one in ((parting.left, left), (parting.right, right))]
        return any(words.startswith(_ANY) and named for (words, _), (_, named) in (sides, sides[::-1]))
    if parting.kind == "polarity" and {left.verb, right.verb} & _LASTING and pair.when != "same":
        return True  # what went on then may be over now
    # on two days one and the same may say two things
    same = somebody(left.speaker) and left.speaker == right.speaker and left.account.id != right.account.id
    return parting.kind == "polarity" and same and not (left.time and right.time)


def somebody(speaker: str) -> bool:
    """Whether a speaker is called by a name: "mediators" are many."""
    return speaker.rpartition(" ")[2][:1].isupper()


def _named(one: Statement) -> bool:
    return any(part.names and part.kind == "person" for part in one.parts.get("agent", ()))
