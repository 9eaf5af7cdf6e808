"""The signs by which two passages are known to speak of one matter: each a number that says how strongly it is seen."""

import math
import re
from collections.abc import Mapping

from ...record import Finding, Role
from ...record.calendar import bounds
from ..differences.kinship import TAKEN
from ..differences.levelling import AGENDA
from ..differences.statements import CORE, PRONOUNS
from ..differences.words import act_of
from .passages import WORD, Passage, stem

Signs = dict[str, float]

# Where the signs are cut off. Chosen with the weights, on what was read of the findings of some two hundred real stories (November 2026).
FAR = 0.4  # how far apart two passages stand in their accounts, as a share of these
MOST = 2  # what is counted no further
CAP = 3.0  # of the rarity of a participant
FOLD = 2.0  # of the natural logarithm of a ratio
SHORT = 1.3  # decimal logarithm of the pairs of sentences of two short accounts
REACH = 45  # code points beside a value
DAY = len("2019-05-14")
MATTER = "differences.matter"  # the rule that cites whole sentences
STEP = "differences.step"  # the rule that cites what was found to be one step
OTHERS = re.compile(
    r"\b(?:others?|another|more|further|remaining|rest|additional|also|second|third|fourth|fifth|two of|one of|of them|of the|including"
    r"|among|separate|latter)\b",
    re.IGNORECASE,
)
EARLY = re.compile(
    r"\b(?:initial(?:ly)?|earlier|later|at first|previous(?:ly)?|originally|since|now|so far|still|by then|at the time)\b", re.IGNORECASE
)


def of_claims(finding: Finding, one: Passage, other: Passage) -> Signs:
    """What two passages of a claim or a date have in common, and what speaks against their being of one matter."""
    sentences = finding.kind == "claim" and any(side.cited.rule == MATTER for side in (one, other))
    return {
        "participant": _participant(one, other),
        "far": _far(one, other),
        "chance": _chance(one, other),
        "sentences": float(sentences),
        "backed": _backed(finding),
        "voices": float(any(claim.quote for claim in one.claims) != any(claim.quote for claim in other.claims)),
        f"of {finding.difference or finding.kind}": 1.0,
    }


def of_one_topic(finding: Finding, one: Passage, other: Passage) -> bool:
    """Whether the two were compared by what they are about: what was on the agenda, who took the same people away, one step of a matter."""
    if all(side.cited.rule == STEP for side in (one, other)):
        return True
    acts = _acts(one), _acts(other)
    if finding.difference == "polarity" and AGENDA in acts[0] & acts[1]:
        return True
    return (
        finding.difference == "agent" and not any(TAKEN.isdisjoint(side) for side in acts) and not _objects(one).isdisjoint(_objects(other))
    )


def _objects(one: Passage) -> frozenset[str]:
    return frozenset(role.head.lower() for claim in one.claims for role in claim.roles if role.name == "object") - PRONOUNS


def of_figures(finding: Finding, one: Passage, other: Passage) -> Signs:
    """What two figures of different values have in common, and what speaks against their being one quantity."""
    around = [side.beside(REACH) for side in (one, other)]
    return {
        "told elsewhere": float(_elsewhere(one, other) + _elsewhere(other, one)),
        "others beside": float(sum(bool(OTHERS.search(words)) for words in around)),
        "early": float(any(EARLY.search(words) for words in around)),
        "ratio": _ratio(one, other),
        "name": float(min(MOST, len(one.names & other.names))),
        "days between": _days(one, other),
        "far": _far(one, other),
        "backed": _backed(finding),
    }


def _backed(finding: Finding) -> float:
    """Whether several accounts are on one side: what they tell alike is no slip of reading."""
    return float(any(len(version.accounts) > 1 for version in finding.variants))


def _acts(one: Passage) -> frozenset[str]:
    """What is done by what is cited: verbs that say the same are one."""
    return frozenset(act_of(claim.lemma) for claim in one.claims)


def _far(one: Passage, other: Passage) -> float:
    """Whether the one stands much further down in its account than the other: what is told first is seldom what is told last."""
    return float(abs(one.place - other.place) > FAR)


def _participant(one: Passage, other: Passage) -> float:
    """How rare the rarest thing is that takes part in what both claim; 0 where nothing does."""
    shared = _participants(one) & _participants(other)
    return max((min(CAP, *(side.told.rarity(word) for side in (one, other))) for word in sorted(shared)), default=0.0)


def _participants(one: Passage) -> frozenset[str]:
    names = _names(one)
    return frozenset(stem(word) for claim in one.claims for role in claim.roles if role.name in CORE for word in _keys(role, names))


def _names(one: Passage) -> Mapping[str, str]:
    return {entity.id: entity.name for entity in one.account.entities}


def _keys(role: Role, names: Mapping[str, str]) -> frozenset[str]:
    """The head of what fills a role, and the last word of its name."""
    return frozenset({role.head.lower(), *(word.lower() for word in WORD.findall(names.get(role.entity or "", ""))[-1:])} - PRONOUNS)


def _chance(one: Passage, other: Passage) -> float:
    """How many pairs of sentences the two accounts have, by decimal orders above those of short ones: of many, some are alike by chance."""
    return max(0.0, math.log10(one.told.sentences * other.told.sentences) - SHORT)


def _elsewhere(one: Passage, other: Passage) -> bool:
    """Whether the account of the other gives the value of the one as well, of something else or of the same."""
    mine, yours = one.figure, other.figure
    if mine is None:
        return False
    value = (mine.expression.low, mine.expression.high, mine.kind)
    told = ((each.expression.low, each.expression.high, each.kind) for each in other.account.figures if each is not yours)
    return value in told


def _ratio(one: Passage, other: Passage) -> float:
    """The natural logarithm of the larger value to the smaller, at most ``FOLD``; 0 where a value is missing or nothing."""
    values = [abs(float(side.figure.expression.low or side.figure.expression.high or 0)) if side.figure else 0.0 for side in (one, other)]
    return min(FOLD, abs(math.log(values[0]) - math.log(values[1]))) if all(values) else 0.0


def _days(one: Passage, other: Passage) -> float:
    """Whether the accounts were written on two days: 1 for two days that follow each other or nearly, 2 for others."""
    stated = [side.account.document.published for side in (one, other)]
    days = [bounds(each.value[:DAY]) if each else None for each in stated]
    if not days[0] or not days[1]:
        return 0.0
    between = abs((days[0][0] - days[1][0]).days)
    return 0.0 if between == 0 else 1.0 if between <= MOST else 2.0
