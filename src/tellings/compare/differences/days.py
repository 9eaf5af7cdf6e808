"""One step of a matter that two accounts put on two days, told so that both can't be right.

Read in three accounts each of some twelve hundred happenings (November 2026): where two reports give two weekdays, dates or years beside
one verb, nearly all tell of two acts: it was done to another, or again, or the day is that on which it was said. So both must tell the
step by words of one set (``lexicon/single_steps.txt``), nothing may set apart who takes part, and what it is done to must be known to
be one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ...record import TimeExpression
from ...record.calendar import bounds, compatible, in_words
from ..firm_days import one_recalled, two_days, years_between
from .agreed import one_thing, written
from .doers import unique
from .pairing import COMMON, Pair, Related, when
from .part import Part, ever_new, namesakes
from .parting import Parting, names, quoted
from .statements import ASIDE, PRONOUNS, Statement
from .steps import Step, selected, steps
from .things import numbers, plural, relation

RULE = "differences.step"  # cites the clauses of a step: what is of one step is of one matter
NEWS = 1  # days between a report and what it tells as its news, as in compare/once
ONCE_FOR_ALL = frozenset({"birth", "death", "burial", "kill", "found", "merge", "capsize"})
SPAN = 31  # days between two reports from which on "in March" and "on Tuesday" may be those of two matters. By judgement.
EFFECT = re.compile(r"\b(?:tak(?:e|es|ing)|took|taken|go(?:es)?|went|into|in) effect\b|\beffective\b|\binto force\b", re.IGNORECASE)
_AGED = re.compile(r"\b\d{1,3} year old [^\W\d_]+$")
FEW = frozenset({"one", "two", "three", "four", "1", "2", "3", "4"})  # so many there are of everything


def apart(told: Sequence[Statement]) -> Iterator[tuple[Pair, Parting]]:
    """The pairs of statements of two accounts that put one step on two days.

    Args:
        told: the statements of a story.
    """
    of: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for step in steps(told):
        of[step.statement.happening, step.key].append(step)
    for _, found in sorted(of.items()):
        if len(found) > COMMON:
            continue
        for left, right in combinations(found, 2):
            if left.statement.account.id != right.statement.account.id and _differ(left, right, found):
                one, other = left.statement, right.statement
                yield Pair(one, other, _related(one, other), when(one, other)), _parting(left, right)


def _parting(left: Step, right: Step) -> Parting:
    first, second = names(Pair(left.statement, right.statement, Related(frozenset(), frozenset()), "apart"))
    said = [" ".join(one.time.evidence.exact.split()) for one in (left, right)]
    days = [in_words(one.time.value) if one.time.value[:4].isdigit() else "" for one in (left, right)]
    given = [quoted(word) + (f" ({day})" if day and day != word else "") for word, day in zip(said, days, strict=True)]
    return Parting("time", "differs", said[0], said[1], f"{first} gives {given[0]}, {second} {given[1]}, for one step of the matter")


def _differ(left: Step, right: Step, told: Sequence[Step]) -> bool:
    """Whether two tellings of a step give two days for one."""
    if _in_effect(left) != _in_effect(right):
        return False
    if left.ahead != right.ahead or not two_days(left.statement.account, left.time, right.statement.account, right.time):
        return False
    if ever_new(part for step in (left, right) for _, part in step.statement.core()):
        return False
    if _far(left, right) or _has_both(left, right, told) or _has_both(right, left, told):
        return False
    if left.named or right.named:
        return _one_named(left, right)
    return _by_number(left, right) if left.by_number else _one_act(left.statement, right.statement)


def _in_effect(one: Step) -> bool:
    """Whether it is told from when a step holds, which is seldom the day on which it was decided or told."""
    return (
        EFFECT.search(one.statement.account.document.text, one.statement.claim.context.start, one.statement.claim.context.end) is not None
    )


def _far(left: Step, right: Step) -> bool:
    """Whether the reports are too far apart to speak of one week or year, or each tells of its own day."""
    if (
        years_between(left.time, right.time)
        and not left.by_number
        and (left.key not in ONCE_FOR_ALL or one_recalled(left.time, right.time))
    ):
        return True
    days = [written(one.statement.account) for one in (left, right)]
    if days[0] is None or days[1] is None:
        return False
    gap = abs((days[0] - days[1]).days)
    first = [bounds(one.time.value.partition("T")[0]) for one in (left, right)]
    own = all(span is not None and day is not None and 0 <= (day - span[0]).days <= NEWS for day, span in zip(days, first, strict=True))
    return (own and gap > NEWS) or (gap > SPAN and bool(left.time.relative or right.time.relative))


def _has_both(one: Step, other: Step, told: Sequence[Step]) -> bool:
    """Whether the account of one tells the step with the other's day as well, or names that day in the same sentence."""
    account, sentence, day = one.statement.account, one.statement.claim.context, other.time.value.partition("T")[0]
    if any(
        step is not one and step.statement.account.id == account.id and _as_fine(step.time, day) and compatible(_day(step.time), day)
        for step in told
    ):
        return True
    beside = [time for time in account.times if sentence.start <= time.evidence.start < sentence.end and time.id != one.time.id]
    return any(time.type in ("DATE", "TIME") and _as_fine(time, day) and compatible(_day(time), day) for time in beside)


def _day(time: TimeExpression) -> str:
    return time.value.partition("T")[0]


def _as_fine(time: TimeExpression, day: str) -> bool:
    """Whether a time is given as finely as a day is, and in the same way: a weekday of no known week beside another."""
    return len(_day(time)) >= len(day) and _day(time).startswith("XXXX") == day.startswith("XXXX")


def _one_named(left: Step, right: Step) -> bool:
    """Whether a step that a noun names, at least on one side, is that of the other: no word singles out one of several."""
    if not (left.ahead and right.ahead):
        return False  # "the vote was held on Monday": there may have been another one
    texts = [one.statement.account.document.text.lower() for one in (left, right)]
    for one, text in ((left, texts[1]), (right, texts[0])):
        if one.thing is not None and (selected(one.thing, text) or plural(one.thing)):
            return False
        if one.thing is None and not any(_known(part) for part in _undergoing(one.statement)):
            return False
    return True


def _one_act(one: Statement, other: Statement) -> bool:
    """Whether two clauses tell of one act, by who takes part in it."""
    related = _related(one, other)
    mine, yours = _undergoing(one), _undergoing(other)
    if related.apart or relation(mine, yours) != "same" or _by_pronoun(one) or _by_pronoun(other):
        return False
    if all(side.parts.get("agent") and side.parts.get("object") for side in (one, other)) and "agent" not in related.same:
        return False
    if all(any(part.names for part in side) for side in (mine, yours)):
        return not namesakes(mine, yours)
    if _by_one_age(mine, other) or _by_one_age(yours, one):
        return True
    if not one_thing((one.account, one.claim), (other.account, other.claim)):
        return False
    return all(any(map(_known, side)) for side in (mine, yours)) and any(any(map(_singled, side)) for side in (mine, yours))


def _by_one_age(parts: Sequence[Part], other: Statement) -> bool:
    """Whether the other account has somebody of the kind and the age by which one of these is told: "an 8-year-old girl"."""
    text = " ".join(other.account.document.text.lower().replace("-", " ").split())
    ages = [found[0] for part in parts if (found := _AGED.search(part.exact.lower().replace("-", " "))) is not None]
    return any(age in text for age in ages)


def _by_number(left: Step, right: Step) -> bool:
    """Whether a number that few things have shows two clauses to tell of one act; nothing that is named may set them apart."""
    one, other = left.statement, right.statement
    sides = [(one.parts[name], other.parts[name]) for name in ("agent", "object") if name in one.parts and name in other.parts]
    return not any(_named_apart(*side) for side in sides) and left.ahead == right.ahead


def _named_apart(mine: Sequence[Part], yours: Sequence[Part]) -> bool:
    named = [[part for part in side if part.names and part.kind in ("person", "organisation")] for side in (mine, yours)]
    return all(named) and relation(*named) == "apart"


def _related(one: Statement, other: Statement) -> Related:
    found = {name: relation(parts, other.parts[name]) for name, parts in one.parts.items() if name not in ASIDE and name in other.parts}
    return Related(
        frozenset(name for name, each in found.items() if each == "same"),
        frozenset(name for name, each in found.items() if each == "apart"),
    )


def _undergoing(one: Statement) -> tuple[Part, ...]:
    """What a step is taken to: its object, or where there is none its subject."""
    return one.parts.get("object", ()) or one.parts.get("agent", ())


def _known(part: Part) -> bool:
    """Whether a thing is the only one that can be meant: by its name, its article, its age or a number that is not small."""
    counts = numbers(frozenset({*part.role.words, *part.exact.lower().split()})) - FEW
    if plural(part):
        return bool(counts)
    return bool(part.names) or part.role.definite or bool(counts) or (unique(part) and not numbers(frozenset(part.role.words)))


def _singled(part: Part) -> bool:
    """Whether a thing is told by more than its kind: by a name, a number or a word of its own."""
    return bool(part.names) or len(part.role.words) > 1 or bool(numbers(frozenset(part.exact.lower().split())))


def _by_pronoun(one: Statement) -> bool:
    """Whether a pronoun stands for who takes part, and no name says whom it means."""
    return any(role.head in PRONOUNS for role in one.claim.roles) and not any(part.names for _, part in one.core())
