"""What only looks as if one account doubted what another states: a thing granted, rated, or doubted in who did it."""

import re

from .standing import embedded, hung
from .statements import Statement

DEAD = frozenset({"kill", "die", "perish", "drown"})
HANDED = re.compile(r"\b(?:reported|reports|according to|citing|reportedly)\b", re.IGNORECASE)
RATED = re.compile(r"\b(?:perhaps|arguably|possibly|probably) (?:the|one of)\b", re.IGNORECASE)
# What grants a thing before another is set against it.
CONCEDED = re.compile(r"\b(?:may|might)(?: well)?\s?$", re.IGNORECASE)
BUT = re.compile(r"[,;–—-]\s*(?:but|yet)\b|[.;]\s+but\b", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:expected|rumou?red|tipped|poised|likely) to(?: \w+)?\s?$", re.IGNORECASE)  # what no more than may come
REPORTS = re.compile(r"\breports?[”’\"']? (?:that|of)\b", re.IGNORECASE)  # behind which is what these tell
PARTICIPLE = ("d", "n", "t")  # with what participles end


def no_doubt(doubted: Statement, firm: Statement) -> bool:
    """Whether a statement that is hedged does not doubt what another states, or this is not stated."""
    return _of_who_did_it(doubted, firm) or _granted(doubted) or _rated(doubted) or hung(doubted) or not _stated(firm, doubted)


def _stated(firm: Statement, doubted: Statement) -> bool:
    """Whether a clause states what it tells: not what is of a report, hangs on another, or is hedged by its own verb ("I thought")."""
    hedge = doubted.claim.hedge.exact.lower() if doubted.claim.hedge else ""
    if embedded(firm) or AHEAD.search(_before(firm)) or HANDED.search(_sentence(firm)) or _only_which(firm):
        return False
    planned = firm.claim.clause.rule == "claims.restated" and firm.act == "plan"  # "to launch plans for a bridge"
    return not planned and firm.claim.predicate.exact.lower() != hedge


def of_reports(one: Statement) -> bool:
    """Whether a clause is what reports tell of which its sentence speaks: "aware of reports that he had been killed"."""
    return REPORTS.search(_before(one)) is not None


def _of_who_did_it(doubted: Statement, firm: Statement) -> bool:
    """Whether the doubt may be of who did it alone: "he is thought to have robbed her", "she was robbed"."""
    return bool(doubted.parts.get("agent")) and not firm.parts.get("agent") and firm.act not in DEAD


def _rated(doubted: Statement) -> bool:
    """Whether a word of doubt makes an opinion milder: "perhaps the finest harbour"."""
    return doubted.act == "be" and RATED.search(doubted.words) is not None


def _granted(doubted: Statement) -> bool:
    """Whether what may be is granted: "he may be old, but he rows"."""
    text, at = doubted.account.document.text, doubted.claim.context
    return CONCEDED.search(_before(doubted)) is not None and BUT.search(text[doubted.claim.predicate.end : at.end]) is not None


def _only_which(firm: Statement) -> bool:
    """Whether a clause is a participle that only says which things are meant: "the boats sold this year"."""
    claim = firm.claim
    bare = claim.clause.rule == "claims.open" and claim.predicate.exact.endswith(PARTICIPLE)
    return bare and claim.clause.start == claim.predicate.start and re.search(r"\w\s$", _before(firm)) is not None


def _before(one: Statement) -> str:
    """The words of a sentence before the verb of a clause."""
    return one.account.document.text[one.claim.context.start : one.claim.predicate.start]


def _sentence(one: Statement) -> str:
    at = one.claim.context
    return one.account.document.text[at.start : at.end]
