"""Whether long accounts give many figures such as the two that part, or may give them of two days, so that being alike tells little."""

from ...record import Figure
from ...record.calendar import bounds
from .passages import Passage, stem

# Shares, lengths of time and votes: a long account gives them of many groups, spells and ballots. Of eleven such differences between long
# accounts (November 2026), read by people who had made no rule, none was accepted.
SAMPLED = ("percent", "fraction", "multiple", "duration")
BALLOTS = frozenset(map(stem, ("votes", "ballots", "seats", "delegates")))
# Counts: of nine between long accounts of two days, or of days not known, two were accepted; of seven between those of one day five.
COUNTED = "count"
DAY = len("2019-05-14")


def sampled(one: Passage, other: Passage) -> bool:
    """Whether both give a share, a length of time or votes."""
    return all(side.figure is not None and _sampled(side.figure) for side in (one, other))


def _sampled(figure: Figure) -> bool:
    return figure.kind in SAMPLED or stem(figure.head.lower()) in BALLOTS


def of_two_days(one: Passage, other: Passage) -> bool:
    """Whether both count things, and it is not known that they were written on one day."""
    counts = all(side.figure is not None and side.figure.kind == COUNTED for side in (one, other))
    return counts and not _same_day(one, other)


def _same_day(one: Passage, other: Passage) -> bool:
    stated = [side.account.document.published for side in (one, other)]
    days = [bounds(each.value[:DAY]) if each else None for each in stated]
    return days[0] is not None and days[0] == days[1]
