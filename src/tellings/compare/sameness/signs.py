"""The signs by which two passages of a claim are known to speak of one matter: each a number that says how strongly it is seen."""

import math
from collections.abc import Mapping

from ...record import Finding, Role
from ..differences.kinship import TAKEN
from ..differences.levelling import AGENDA
from ..differences.statements import CORE, PRONOUNS
from ..differences.words import act_of
from . import standing
from .passages import WORD, Passage, Signs, stem, stems

# Where the signs are cut off. Chosen with the weights, on what was read of the findings of some three hundred real stories (November 2026).
CAP = 3.0  # of the rarity of a participant
SHORT = 1.3  # decimal logarithm of the pairs of sentences of two short accounts
LONG, LONGEST = 200, 3.0  # code points of a clause that count one, and how often they are counted
TOLD = frozenset(("attribution", "certainty", "degree", "figure", "wording"))  # differences in how a thing is told, not in what was done
STEP = "differences.step"  # the rule that cites what was found to be one step


def of_claims(finding: Finding, one: Passage, other: Passage) -> Signs:
    """What two passages of a claim or a date have in common, and what speaks against their being of one matter.

    Who did a thing, where, when, why, what it was and whether it was so at all is told of deeds: there a slip of reading, which long
    clauses and headlines make likelier, gives a difference that is none.
    """
    difference = finding.difference or "time"
    deed = float(difference not in TOLD)
    long = min(LONGEST, max(len(side.cited.exact) for side in (one, other)) / LONG)
    return {
        "participant": _participant(one, other),
        "far": standing.far(one, other),
        "chance": _chance(one, other),
        "backed": standing.backed(finding),
        "long": long,
        "long deed": deed * long,
        "deed in headline": deed * standing.headlines(one, other),
        "deed undated": deed * standing.undated(one, other),
        "versions": float(len(finding.variants) > len((one, other))),
        "so or who": float(difference in ("polarity", "agent")),
        f"of {difference}": 1.0,
    }


def of_one_topic(finding: Finding, one: Passage, other: Passage) -> bool:
    """Whether the two are known to be of one topic: one step, a sentence and its own denial, one agenda, the same people taken."""
    if all(side.cited.rule == STEP for side in (one, other)):
        return True
    if finding.difference == "polarity" and stems(one.cited.exact) == stems(other.cited.exact):
        return True
    acts = _acts(one), _acts(other)
    if finding.difference == "polarity" and AGENDA in acts[0] & acts[1]:
        return True
    return (
        finding.difference == "agent" and not any(TAKEN.isdisjoint(side) for side in acts) and not _objects(one).isdisjoint(_objects(other))
    )


def _objects(one: Passage) -> frozenset[str]:
    return frozenset(role.head.lower() for claim in one.claims for role in claim.roles if role.name == "object") - PRONOUNS


def _acts(one: Passage) -> frozenset[str]:
    """What is done by what is cited: verbs that say the same are one."""
    return frozenset(act_of(claim.lemma) for claim in one.claims)


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
