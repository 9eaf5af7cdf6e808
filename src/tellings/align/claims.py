"""One proposition across accounts: claims with the same predicate about the same participants, whatever their polarity."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..record import Account, AlignedClaim, Citation, Claim, ClaimTelling, Story, StoryEntity, identify

# Calibrated on the example story and on planted conflicts of the tests: what is aligned here can become a contradiction, so that a claim is
# rather left alone than joined to another one.
SHARED = 2  # content words that both clauses must have beyond the predicate
OVERLAP = 0.6  # shared words over those of the shorter clause
OVERLAP_WEAK = 0.75  # the same where the predicate says little by itself
AGENDA = "on the agenda"  # the predicate of agenda language: its terms are those of the topic
TOPIC = 3  # words that two topics must share: they are told at very different length, so that a ratio says nothing
WEAK = frozenset({"be", "have", "do", "make", "take", "get", "give", "go", "come", "become", "remain", "include"})
COMMON = 40  # claims under one predicate and word above which the word tells nothing


@dataclass(frozen=True)
class _Told:
    """A claim with what it is matched by: its words, and its subject's."""

    account: str
    claim: Claim
    terms: frozenset[str]
    subject: frozenset[str]


def claims(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> tuple[AlignedClaim, ...]:
    """The propositions that two or more accounts of one happening state or deny.

    Two claims are one proposition where they have the same predicate, subjects that may be the same, and most of the shorter clause's
    content words in common (overlap coefficient, 0–1). Near-linear: only claims that share predicate and a word are looked at.
    """
    ids = {(member.account, member.entity): person.id for person in people for member in person.members}
    told = [_told(account, claim, ids) for account in accounts for claim in account.claims]
    order = {account.id: index for index, account in enumerate(accounts)}
    pairs = sorted(_pairs(told, story), key=lambda pair: (-pair[0], told[pair[1]].claim.id, told[pair[2]].claim.id))
    group_of: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for _, left, right in pairs:
        _join(left, right, told, group_of, groups)
    aligned = (_aligned([told[index] for index in members], order, story) for members in groups.values())
    return tuple(sorted(aligned, key=lambda one: one.id))


def _told(account: Account, claim: Claim, ids: dict[tuple[str, str], str]) -> _Told:
    names = {ids[account.id, entity] for entity in claim.entities if (account.id, entity) in ids}
    subject = claim.subject.exact.lower() if claim.subject else ""
    words = frozenset(subject.replace("’s", "").replace("'s", "").split())
    return _Told(account.id, claim, frozenset(claim.terms) - {claim.lemma} | names, words)


def _pairs(told: Sequence[_Told], story: Story) -> list[tuple[float, int, int]]:
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for term in one.terms:
            index[one.claim.lemma, term].append(number)
    candidates = {
        (left, right)
        for numbers in index.values()
        if len(numbers) <= COMMON
        for position, left in enumerate(numbers)
        for right in numbers[position + 1 :]
        if told[left].account != told[right].account
    }
    scored = ((_score(told[left], told[right], story), left, right) for left, right in sorted(candidates))
    return [one for one in scored if one[0] > 0]


def _score(left: _Told, right: _Told, story: Story) -> float:
    """Overlap of the two clauses, 0 where they are not one proposition."""
    if story.happening_of(left.account) != story.happening_of(right.account):
        return 0.0
    shared = left.terms & right.terms
    if left.claim.lemma == AGENDA:
        return len(shared) / (1 + len(shared)) if len(shared) >= TOPIC else 0.0
    if len(shared) < SHARED or not _same_subject(left, right):
        return 0.0
    overlap = len(shared) / min(len(left.terms), len(right.terms))
    needed = OVERLAP_WEAK if left.claim.lemma in WEAK else OVERLAP
    return overlap if overlap >= needed else 0.0


PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "we", "i", "this"})


def _same_subject(left: _Told, right: _Told) -> bool:
    """Whether the subjects share a content word, or one of them is a pronoun, which may stand for the other."""
    small = {"the", "a", "an", "of", "and", "in", "its", "his", "her", "their", "for", "to", "on"}
    one, other = left.subject - small, right.subject - small
    return not one or not other or one <= PRONOUNS or other <= PRONOUNS or bool(one & other)


def _join(left: int, right: int, told: Sequence[_Told], group_of: dict[int, int], groups: dict[int, list[int]]) -> None:
    """Put two claims into one group, unless it would then hold two claims of one account."""
    first, second = group_of.get(left), group_of.get(right)
    if first is not None and first == second:
        return
    members = groups.get(first, [left]) if first is not None else [left]
    others = groups.get(second, [right]) if second is not None else [right]
    if {told[i].account for i in members} & {told[i].account for i in others}:
        return
    key = min(members + others)
    for old in (first, second):
        if old is not None:
            groups.pop(old)
    groups[key] = members + others
    for index in members + others:
        group_of[index] = key


def _aligned(members: Sequence[_Told], order: dict[str, int], story: Story) -> AlignedClaim:
    members = sorted(members, key=lambda one: order[one.account])
    shared = sorted(frozenset.intersection(*(frozenset(one.claim.terms) for one in members)))
    return AlignedClaim(
        id=identify("proposition", *(one.claim.id for one in members)),
        label=min((one.claim.clause.exact for one in members), key=lambda words: (len(words), words)),
        tellings=tuple(_telling(one) for one in members),
        reason=f"the same predicate ({members[0].claim.lemma}) with the same words: {', '.join(shared)}",
        happening=story.happening_of(members[0].account).id,
    )


def _telling(one: _Told) -> ClaimTelling:
    return ClaimTelling(
        account=one.account,
        claim=one.claim.id,
        negated=one.claim.negated,
        attributed=one.claim.quote is not None,
        citation=Citation(account=one.account, evidence=one.claim.clause),
    )
