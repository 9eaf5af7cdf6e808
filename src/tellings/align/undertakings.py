"""Promises and requirements across the accounts of a story: which are one, and what became of them.

Two undertakings are one if their kinds agree, nobody else is said to have made the second, and their contents share most of what the
shorter says, rare words counting more (inverse document frequency, Spärck Jones 1972). What a denial denies is
the same undertaking: that two accounts part in it is the point.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..lexicon import words as lexicon
from ..record import (
    Account,
    AlignedUndertaking,
    Citation,
    Commitment,
    Condition,
    Evidence,
    StoryEntity,
    UndertakingTelling,
    identify,
)
from .concepts import concept
from .fulfilment import Deeds, deeds, fulfilments, written
from .kept import told_kept
from .wording import WORD, fold

# Calibrated on stories of our own (tests/unit/align/test_undertakings.py): the share of the weight of the shorter content's words.
SHARED = 0.6
FEWEST = 2  # concepts that both contents have, so that one rare word alone joins nothing
POSTINGS = 200  # undertakings that share a concept; one that more of them have tells none from another


@dataclass(frozen=True)
class Made:
    """One account's undertaking, as it is compared.

    Attributes:
        kind: ``promised`` or the condition's kind.
        by: id of the StoryEntity that made it, or None.
        concepts: of its content's words; ``around`` those of its sentence.
    """

    account: str
    source: Commitment | Condition
    kind: str
    by: str | None
    concepts: frozenset[str]
    around: frozenset[str]


def undertakings(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> tuple[AlignedUndertaking, ...]:
    """The commitments and conditions of a story, each with all accounts that tell it, in the order in which they are first told.

    Args:
        accounts: in the record's order.
        people: the story's entities.
    """
    made = list(_made(accounts, people))
    groups = _joined(made)
    known = deeds(accounts, people)
    texts = {account.id: account.document.text for account in accounts}
    return tuple(_aligned([made[at] for at in group], made, known, texts) for group in groups)


def contents(words: str) -> frozenset[str]:
    """The concepts of some words, without those that carry no content."""
    plain = lexicon("function_words")
    folded = (fold(match.group()) for match in WORD.finditer(words))
    return frozenset(concept(word) for word in folded if word not in plain and (len(word) > 1 or word.isdigit()))


def _made(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> Iterator[Made]:
    of = {(member.account, member.entity): one.id for one in people for member in one.members}
    for account in accounts:
        both: list[Commitment | Condition] = [*account.commitments, *account.conditions]
        for source in sorted(both, key=lambda one: (one.cue.start, one.content.start)):
            kind = source.kind if isinstance(source, Condition) else "promised"
            around = contents(account.document.text[source.context.start : source.context.end])
            yield Made(account.id, source, kind, of.get((account.id, source.entity or "")), contents(source.content.exact), around)


def _joined(made: Sequence[Made]) -> list[list[int]]:
    """The places of those that are one, each group in order: a new one joins the group whose first member it is most like."""
    spread = Counter(word for one in made for word in one.concepts)
    weight = {word: math.log(1 + len(made) / count) for word, count in spread.items()}
    holding: dict[str, list[int]] = defaultdict(list)
    group_of: list[int] = []
    groups: list[list[int]] = []
    for at, one in enumerate(made):
        near = sorted({other for word in one.concepts if spread[word] <= POSTINGS for other in holding[word]})
        likely = [(_likeness(one, made[other], weight), -other) for other in near if _may_be_one(one, made[other])]
        best = max(likely, default=(0.0, 0))
        if best[0] >= SHARED:
            group_of.append(group_of[-best[1]])
            groups[group_of[at]].append(at)
        else:
            group_of.append(len(groups))
            groups.append([at])
        for word in one.concepts:
            holding[word].append(at)
    return groups


def _may_be_one(one: Made, other: Made) -> bool:
    if one.kind != other.kind or (one.by is not None and other.by is not None and one.by != other.by):
        return False
    return len(one.concepts & other.concepts) >= FEWEST or _is_contrary(one, other)


def _is_contrary(one: Made, other: Made) -> bool:
    """Whether one body is said to promise what it is elsewhere said to rule out, however short the words: "ruled out compensation"."""
    within = one.concepts <= other.concepts or other.concepts <= one.concepts
    return (
        one.by is not None and one.by == other.by and one.account != other.account and one.source.negated != other.source.negated and within
    )


def _likeness(one: Made, other: Made, weight: dict[str, float]) -> float:
    """The share (0-1) of the lighter content's weight that both have."""
    lighter = min(sum(weight[word] for word in side.concepts) for side in (one, other))
    return sum(weight[word] for word in sorted(one.concepts & other.concepts)) / lighter if lighter else 0.0


def _aligned(group: Sequence[Made], made: Sequence[Made], known: Deeds, texts: Mapping[str, str]) -> AlignedUndertaking:
    first = group[0]
    fullest = max(group, key=lambda one: len(one.concepts))
    by = next((one.by for one in group if one.by is not None), None)
    denied = {one.source.negated for one in group}
    told_by = {one.account for one in group}
    return AlignedUndertaking(
        id=identify("undertaking", first.source.id),
        kind=first.kind,  # type: ignore[arg-type]  # one of the literals: see _made
        label=" ".join(fullest.source.content.exact.split()),
        by=by,
        status="differs" if len(denied) > 1 and len(told_by) > 1 else "same" if len(told_by) > 1 else "single",
        tellings=tuple(_telling(one) for one in group),
        fulfilments=tuple(dict.fromkeys((*told_kept(group, texts), *fulfilments(group, made, known)))),
        reason=_reason(group),
    )


def _telling(one: Made) -> UndertakingTelling:
    return UndertakingTelling(
        account=one.account,
        undertaking=one.source.id,
        negated=one.source.negated,
        citation=_citation(one, one.source.content),
        cue=_citation(one, one.source.cue),
    )


def _citation(one: Made, words: Evidence) -> Citation:
    return Citation(account=one.account, evidence=words)


def _reason(group: Sequence[Made]) -> str:
    if len(group) == 1:
        return ""
    shared = frozenset.intersection(*(one.concepts for one in group))
    words = ", ".join(written(shared, group[0].source.content.exact))
    return f"both speak of {words}" if words else "each shares most of its words with another"
