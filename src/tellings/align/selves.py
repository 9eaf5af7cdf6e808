"""Two counts that one account gives, in one voice, for the dead, the hurt or the missing of one happening.

The rules are those by which figures of two accounts are laid beside each other. One account may tell of many happenings and of the stages
of one, though, and nearly always does where it gives two counts; so both must be told as what the report is about: one of them at its
head, the other of nothing that the head does not name, neither as a stage, a part or a bound, and no third value beside them.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from ..record import Account, Entity, Figure, Span, Story, StoryEntity
from .doubts import doubtful
from .preparing import prepared
from .quantities import NO_REST, Quantity
from .tolls import part_of_toll, people
from .unlike import unlike
from .weighing import Scorer
from .weights import ENOUGH_DIFFERENT

Twice = tuple[str, Figure, Figure]

FATES = frozenset({"die", "injure", "vanish"})
HEAD = 3  # sentences of the main matter that say what a report is about, a title among them
VALUES = 2  # of an account that gives more of them for one fate, each may be of a happening of its own
DAY = len("2019-05-14")
# What tells a count as a stage, as a part, of another occasion, or as what is not so.
_DIVIDED = re.compile(
    r"\b(?:earlier|later|so far|updat\w+|initial\w*|at first|originally|now|already|since|still|risen|rose|ris(?:es|ing)|climb\w*|"
    r"rais\w+|revis\w+|correct\w+|preliminary|previous\w*|(?:hours?|days?|weeks?|months?|years?) (?:after|before|ago)|soon after|"
    r"immediately|instantly|eventually|by the time|last|past|another|others?|more|further|additional|remaining|rest|among|including|"
    r"of (?:them|whom|the (?:dead|victims|injured|wounded|missing))|each|both|(?:in|of|from|during) (?:that|those|these)|similar|"
    r"separate\w*|second|third|if|may|might|could|would|feared|not|no|nobody|never|than|anniversary|history|worst|deadliest|where|"
    r"elsewhere)\b|n['’]t\b",
    re.IGNORECASE,
)
# Where some of them were, of which the other sentence says nothing: "four died on the train".
_SOMEWHERE = re.compile(r"\b(?:on|inside|aboard|outside|near|at|under) (?:an?|the|its|their|one)\b", re.IGNORECASE)
_LOOSE = ("about", "nearly", "at_most", "less_than")


def selves(accounts: tuple[Account, ...], story: Story, cast: tuple[StoryEntity, ...]) -> tuple[Twice, ...]:
    """Per account its id and two figures of one quantity whose values differ, in the order of its text."""
    entities = {(member.account, member.entity): one.id for one in cast for member in one.members}
    happenings = {account: happening.id for happening in story.happenings for account in happening.accounts}
    names = {one.id: one for one in cast}
    dated = {one.id: one.value for one in story.happenings if one.value is not None}
    found: list[Twice] = []
    for number, account in enumerate(accounts):
        if len(_plain(account)) < VALUES:
            continue
        known = {one.id: entities[account.id, one.id] for one in account.entities if (account.id, one.id) in entities}
        made = prepared(account, number, happenings[account.id], known)
        scorer = Scorer(made, names, dated)
        found += [(account.id, one.figure, other.figure) for one, other in _pairs(account, made, scorer)]
    return tuple(found)


def _plain(account: Account) -> set[tuple[object, object]]:
    return {(one.expression.low, one.expression.high) for one in account.figures if one.kind == "count"}


def _pairs(account: Account, made: list[Quantity], scorer: Scorer) -> Iterator[tuple[Quantity, Quantity]]:
    head = _head(account)
    for fate in sorted(FATES):
        told = [one for one in made if one.figure.kind == "count" and one.outcomes & FATES == {fate} and people(one, one)]
        if len({(one.low, one.high) for one in told}) != VALUES:
            continue
        first = [one for one in told if one.figure.expression.evidence.start < head]
        for one, other in combinations(told, 2):
            if one in first and _same(account, one, other, scorer, head):
                yield one, other
                break


def _same(account: Account, one: Quantity, other: Quantity, scorer: Scorer, head: int) -> bool:
    """Whether two counts are two answers of one voice to one question."""
    if (one.low, one.high) == (other.low, other.high) or one.figure.context == other.figure.context or _told_by_two(account, one, other):
        return False
    if not people(one, other) or one.figure.approximator in _LOOSE or other.figure.approximator in _LOOSE:
        return False
    if any(_DIVIDED.search(each.sentence) for each in (one, other)) or _new(account, other, head):
        return False
    if _SOMEWHERE.search(other.sentence) and not _SOMEWHERE.search(one.sentence):
        return False
    if scorer.score(one, other).points < ENOUGH_DIFFERENT or doubtful(one, other, scorer.names) or part_of_toll(_alone(one), _alone(other)):
        return False
    return unlike(one, other, scorer.names, scorer.dated) is None


def _voice(one: Quantity) -> str:
    """Whose word a count is; empty for the account's own."""
    return one.figure.given_by.exact if one.figure.given_by else one.figure.quote or ""


def _told_by_two(account: Account, one: Quantity, other: Quantity) -> bool:
    """Whether two counts are the word of two; a title seldom says whose word it gives."""
    titles = [block for block in account.document.blocks if block.kind == "title"]
    if any(block.start <= one.figure.context.start < block.end for block in titles):
        return False
    return _voice(one) != _voice(other)


def _alone(one: Quantity) -> Quantity:
    """A figure without the rest of its account: what else that gives is the other figure."""
    return one._replace(rest=NO_REST)


def _new(account: Account, one: Quantity, head: int) -> bool:
    """Whether a count, or the sentence before it, names a place, a body or a day that the head of the report does not."""
    start, end = _passage(account, one.figure.context)
    told = {entity.id for entity in account.entities if entity.kind != "person" and _named(entity, start, end)}
    if told - {entity.id for entity in account.entities if _named(entity, 0, head)}:
        return True
    days = {time.value[:DAY] for time in account.times if start <= time.evidence.start < end and time.type in ("DATE", "TIME")}
    return bool(days - {time.value[:DAY] for time in account.times if time.evidence.start < head})


def _named(entity: Entity, start: int, end: int) -> bool:
    return any(one.kind == "name" and start <= one.evidence.start < end for one in entity.mentions)


def _passage(account: Account, at: Span) -> tuple[int, int]:
    """From the sentence before that of a figure to its end."""
    before = [one.start for one in account.sentences if one.start < at.start]
    return (before[-1] if before else at.start), at.end


def _head(account: Account) -> int:
    """Where the head of a report ends: its title and the first sentences."""
    ends = [one.end for one in account.sentences[:HEAD]]
    return ends[-1] if ends else 0
