"""The tellings of each event of a story."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...record import Account, Story, StoryEntity
from ...record.calendar import bounds, compatible
from .deciding import Pair, ratios
from .joining import APART, joined
from .mention import Told, tellings

# Days that contradict each other: reports may have one event's day wrong, but not by much, and everything else has to speak for it.
# The ratio that such a pair must have, and that one word with one day and one name has at least; by judgement: the set that the weights are
# fitted to has hardly a date.
SURE = 0.65  # above what two tellings in no group yet need (see ``joining``)
FITTING = 0.8  # ratio that a day and a year must have which holds it: of most kinds of events there are more in a year
SLIP = 10  # days between them at most: further apart it is another meeting, another strike
WORDS, WORDING = 3, 0.6  # words that two sentences must share to be one wording, and the share of all their words
TIMES = 1.5  # a toll that grows or is told wrongly stays below this ratio; 22 dead and 43 dead are two events
SENTENCE = 40  # code points from which the same words are the same telling: a short headline may be about anything
PRECISE = 31  # days that a date may span to speak against another one


class Together(NamedTuple):
    """Which tellings are of one event, and how likely each pair that was looked at is (the later number first)."""

    groups: list[list[Told]]
    ratios: dict[Pair, float]

    def tied(self, one: Told, others: Iterable[Told]) -> float:
        """How likely a telling is of one event with the one of some others that it is most alike."""
        pairs = ((max(one.number, other.number), min(one.number, other.number)) for other in others)
        return max((1.0 if first == second else self.ratios.get((first, second), 0.0) for first, second in pairs), default=0.0)


def same_events(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> Together:
    """The events of the accounts, each with all its tellings, in text order, by the order of the accounts.

    Args:
        accounts: those of the story, in its order.
        story: whose happenings keep like events apart.
        people: who is who across the accounts.
    """
    told, repeated = distinct(tellings(accounts, story, people))
    found = dated(told, ratios(told))
    groups = [[same for number in group for same in repeated[number]] for group in joined(len(told), found)]
    return Together([sorted(group, key=_place) for group in groups], found)


def distinct(told: Sequence[Told]) -> tuple[list[Told], list[list[Told]]]:
    """The tellings, each sentence that several reports have word for word once; and for each of them all that say the same.

    Copies of one text tell one thing: they are looked at once, so that a thousand copies cost no more than one.
    """
    firsts: dict[tuple[str, int, int], int] = {}
    kept: list[Told] = []
    repeated: list[list[Told]] = []
    for one in told:
        context, trigger = one.event.context, one.event.trigger
        words = one.account.document.text[context.start : context.end]
        key = (words if len(words) >= SENTENCE else one.event.id, trigger.start - context.start, trigger.end - context.start)
        number = firsts.setdefault(key, len(kept))
        same = one if one.number == number else replace(one, number=number)
        if number == len(kept):
            kept.append(same)
            repeated.append([])
        repeated[number].append(same)
    return kept, repeated


def _place(one: Told) -> tuple[int, int, int]:
    return one.report, one.event.trigger.start, one.event.trigger.end


def dated(told: Sequence[Told], found: Mapping[Pair, float]) -> dict[Pair, float]:
    """The ratios with the dates of each pair heard."""
    heard = [bool(one.time or one.counted) for one in told]
    return {
        (one, other): _dated(told[one], told[other], ratio) if heard[one] or heard[other] else ratio
        for (one, other), ratio in found.items()
    }


def _dated(one: Told, other: Told, ratio: float) -> float:
    """The ratio of a pair with its numbers and dates heard: days that contradict keep two events apart unless all else makes them one."""
    if _other_numbers(one, other):
        return APART
    if not one.time or not other.time:
        return APART if _elsewhen(one, other) or _elsewhen(other, one) else ratio
    mine, theirs = bounds(one.time), bounds(other.time)
    if not mine or not theirs:
        return ratio
    if compatible(one.time, other.time):
        coarse = [(last - first).days > PRECISE for first, last in (mine, theirs)]
        if not any(coarse) and _alike(one, other):
            return max(ratio, SURE)
        return ratio if ratio >= FITTING or coarse[0] == coarse[1] else APART
    if max((mine[1] - mine[0]).days, (theirs[1] - theirs[0]).days) > PRECISE:
        return APART
    gap = max((mine[0] - theirs[1]).days, (theirs[0] - mine[1]).days)
    days = mine[0] == mine[1] and theirs[0] == theirs[1]  # a week or a month is no slip of a day
    may_slip = days and one.happening == other.happening and one.report != other.report and not _others(one, other)
    if not may_slip or gap > SLIP:
        return APART
    return max(ratio, SURE) if ratio >= SURE or _one_wording(one, other) else APART


def _elsewhen(dated: Told, undated: Told) -> bool:
    """Whether the sentence of an event without a date speaks of other days of the past only than the other event's."""
    return bool(dated.time and undated.past) and not any(compatible(dated.time, value) for value in undated.past)


def _other_numbers(one: Told, other: Told) -> bool:
    """Whether both count those who take part, and so differently that they can't be the same."""
    if not one.counted or not other.counted:
        return False
    ratios_ = (max(mine, theirs) / max(1.0, min(mine, theirs)) for mine in one.counted for theirs in other.counted)
    return min(ratios_) >= TIMES


def _alike(one: Told, other: Told) -> bool:
    """Whether two of one day are told by one word, of the same people, in the same words, or of the same name in the past."""
    people = (one.by | one.whom) & (other.by | other.whom)
    past = one.old and other.old and one.named & other.named
    return one.lemma == other.lemma and bool(people or past or _one_wording(one, other))


def _one_wording(one: Told, other: Told) -> bool:
    """Whether two sentences tell it in nearly the same words, their dates aside."""
    shared = len(one.terms & other.terms)
    return one.lemma == other.lemma and shared >= WORDS and shared >= WORDING * len(one.terms | other.terms)


def _others(one: Told, other: Told) -> bool:
    """Whether both name who takes part, and nobody of them is the same."""
    mine, theirs = one.by | one.whom, other.by | other.whom
    return bool(mine) and bool(theirs) and not mine & theirs
