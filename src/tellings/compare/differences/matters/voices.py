"""How sure, and on whose word: what one sentence states and the other of the same matter only thinks likely, or hands on."""

import functools
import re

from ....lexicon import words as lexicon
from ..parting import Parting, quoted
from ..statements import HEARSAY
from .denials import stem
from .guards import ahead, other_names, others
from .oppositions import pattern
from .told import Matter, Told, content

ALIKE = 0.3  # how alike two sentences are of which one doubts the other
LONG = 0.6  # the same in longer accounts, where much is told of one
HANDED_ON = 0.38  # the same where one hands on what the other states
NEXT = 2  # content words behind a word of doubt, one of which is what is doubted
LONGEST = 32  # words of a sentence in which a word of doubt surely bears on what it tells
# What was settled by a court, where others accuse or suspect.
TRIED = re.compile(r"\b(?:convicted|sentenced|charged|indicted|jailed|acquitted|cleared|guilty|on trial|arrested)\b")
# What shows that a sentence tells what others say, or what was found.
SAID = re.compile(
    r"[\"“”]|\b(?:according|said|says?|told|found|ruled|concluded|established|confirmed|admitted|confessed|reported|believes?|thinks?|showed"
    r"|shows)\b"
)


@functools.cache
def doubting() -> re.Pattern[str]:
    """What finds a phrase that makes a thing less than certain."""
    return pattern(lexicon("doubting_phrases"))


@functools.cache
def distancing() -> re.Pattern[str]:
    """What finds a phrase that keeps a distance to what is told."""
    return pattern(lexicon("distancing_phrases"))


def certainty(matter: Matter) -> Parting | None:
    """One states as a fact what the other thinks likely."""
    left, right = matter.left, matter.right
    doubts = [doubting().search(side.plain) for side in (left, right)]
    if (
        bool(doubts[0]) == bool(doubts[1])
        or matter.alike < (ALIKE if matter.short else LONG)
        or ahead(left, right)
        or other_names(left, right)
        or others(left, right)
    ):
        return None
    doubted, firm = (left, right) if doubts[0] else (right, left)
    if any(len(side.plain.split()) > LONGEST for side in (left, right)) or not _states(firm) or distancing().search(firm.plain):
        return None
    doubt = next(found for found in doubts if found)
    if not matter.short and not _bears(doubt, doubted, firm):
        return None
    word = doubt[0]
    sides = {firm.number: "stated", doubted.number: word}
    reason = f"{firm.outlet} has {quoted(firm.text)}, {doubted.outlet} {quoted(doubted.text)}: one is surer than the other"
    return Parting("certainty", "differs", sides[left.number], sides[right.number], reason)


def _bears(doubt: re.Match[str], doubted: Told, firm: Told) -> bool:
    """Whether a word of doubt stands at what the other sentence tells: one of the next words behind it is in there."""
    known = {stem(word) for word in firm.words}
    return any(stem(word) in known for word in content(doubted.plain[doubt.end() :])[:NEXT])


def _states(one: Told) -> bool:
    """Whether a sentence states something of what was or is, and denies nothing."""
    firm = [told for told in one.statements if told.claim.modality == "asserted" and not told.claim.negated]
    return bool(firm) and not one.plain.endswith("?") and not any(told.claim.hedge for told in one.statements)


def attribution(matter: Matter) -> Parting | None:
    """One states as a fact what the other hands on from a distance."""
    left, right = matter.left, matter.right
    distant = [_distance(side) for side in (left, right)]
    if (
        bool(distant[0]) == bool(distant[1])
        or matter.alike < (HANDED_ON if matter.short else LONG)
        or ahead(left, right)
        or others(left, right)
    ):
        return None
    handed, own = (left, right) if distant[0] else (right, left)
    if (
        SAID.search(own.plain)
        or doubting().search(own.plain)
        or not _states(own)
        or own.names - _known(handed)
        or (_lasting(handed) and not _lasting(own))
        or TRIED.search(own.plain)
    ):
        return None
    word = next(filter(None, distant))
    sides = {own.number: f"{own.outlet}: stated", handed.number: f"{handed.outlet}: {word}"}
    reason = f"{own.outlet} states it as a fact; {handed.outlet} gives it from a distance ({quoted(word)})"
    return Parting("attribution", "differs", sides[left.number], sides[right.number], reason)


def _lasting(one: Told) -> bool:
    """Whether a sentence says how long a thing has gone on."""
    return any(time.type == "DURATION" for time in one.times)


def _distance(one: Told) -> str:
    """The word by which a sentence keeps a distance to what it tells, or nothing."""
    found = distancing().search(one.plain)
    if found and "responsib" not in one.plain:  # "claimed responsibility" hands on nothing
        return found[0]
    stated = (told.claim for told in one.statements if told.claim.clause.rule == "claims.clause")
    hedges = (claim.hedge.exact for claim in stated if claim.hedge and claim.hedge.exact.lower() in HEARSAY)
    partisan = re.search(r"\baccording to (?:the |his |her |their |its )?(?:[\w-]+ )?([\w-]+)", one.plain)
    told = partisan[1] if partisan and {partisan[1], partisan[1].removesuffix("s")} & lexicon("partisans") else ""
    return next(hedges, "") or told


def _known(one: Told) -> set[str]:
    document = one.account.document
    return set(re.findall(r"[^\W_]+", document.text[: document.main_end].lower()))
