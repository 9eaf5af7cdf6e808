"""Happenings told apart: which reports of a story are about one event or meeting."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..lexicon import words
from ..record import Citation, CopyPair, Evidence, Reason
from ..record.calendar import in_words
from .clusters import grouped
from .similarity import SHARED, Around, Profile, Vector, every_pair, likeness, proposals, vectors
from .sketch import Sketch, sketched
from .tabled import Floats, Numbers, cohesion
from .told import Told

# Average cosine from which reports are about one happening, and how alike two groups must be compared with how alike they are within.
# Calibrated on events-ecbplus-topics-1-35, 2026-11: whole topics, and samples of 2 to 10 reports of one happening and of two.
ALIKE = 0.07  # .06 to .08 tried
ALIKE_AROUND = 0.13  # the same where the reports are weighed with a whole grouping around them (evals.grouping; .1 to .16 tried)
COHESION = 0.7  # .5 to .8 tried: from .6 to .7, with .065 to .08 above, the topics stay over .966
# How alike one report alone must be to a group, of how alike that is within, where there is a whole grouping around them. .5 to .7 tried
# with evals.grouping: the higher, the better like incidents are told apart; from .7 on the happenings of ECB+ lose reports. Among the few
# reports of one story it only splits.
LONE_AROUND = 0.6
# Days between the writing of two reports above which they are news of different things, whatever words they share.
NEWS = dt.timedelta(days=10)
# What it weighs that two leads name the same day or weekday, different ones, or days that are two and more apart; and the days between
# two groups of reports at which their likeness counts half, where there is a whole grouping around them. The first two by judgement, the
# others tried on made-up streams (.6 and .8; 20 and none): no other set at hand has both dates and like happenings.
SAME_DAY, OTHER_DAY, FAR_DAY, HALF_AROUND = 1.25, 0.8, 0.6, 20.0
NEAR_COPY = 0.8  # ratio of shared words from which two texts are looked at as one; a text with new paragraphs may be about something new
SHORT = 20  # terms below which a report is so short that one word of it weighs enough to tie it to any other that has it
ALL_PAIRS = 120  # reports up to which every pair is looked at
SHARED_TERMS, SHOWN_TERMS, CITED_TERMS = 6, 2, 4
SAMPLED = 20  # reports of each side whose likeness a reason tells
NAMED = 3.0  # how much more a shared name tells a reader than another shared word
ELSEWHERE = 0.2  # how much less a word tells that reports on other happenings have, too


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as the grouping sees it.

    Attributes:
        earliest, latest: the days between which it was written; None where open.
        weekdays: ISO numbers of those that its lead names for what is new.
        reasons: how its day is known, with what says so.
    """

    sketch: Sketch
    profile: Profile
    vector: Vector
    earliest: dt.date | None = None
    latest: dt.date | None = None
    weekdays: frozenset[int] = frozenset()
    reasons: tuple[Reason, ...] = ()

    @property
    def lead_day(self) -> int | None:
        """The day that its lead tells of, as an ordinal: the last one of that weekday, seen from the day it was written."""
        if len(self.weekdays) != 1 or self.earliest is None or self.earliest != self.latest:
            return None
        return self.earliest.toordinal() - (self.earliest.isoweekday() - min(self.weekdays)) % 7

    def cite(self, key: str) -> Citation | None:
        """The first place of a term or fact in the report."""
        for one in (*self.sketch.terms, *self.sketch.figures, *self.sketch.dates):
            if one.key == key:
                found = Evidence(start=one.start, end=one.start + len(one.exact), exact=one.exact, rule="stories.shared_term")
                return Citation(account=self.sketch.id, evidence=found)
        return None


class Known:
    """What is known of the days of reports in groups, and what that makes of their likeness.

    Of each group: the earliest last day and the latest first day on which its reports were written, the first and the last day that its
    leads tell of, as ordinals, infinite where open; and the weekdays of its leads, a bit each.

    Args:
        readings: the reports, each a group of its own.
        around: whether there is a whole grouping around them.
    """

    def __init__(self, readings: Sequence[Reading], around: bool) -> None:
        self.around = around
        self.over = np.array([one.latest.toordinal() if one.latest else np.inf for one in readings])
        self.begun = np.array([one.earliest.toordinal() if one.earliest else -np.inf for one in readings])
        self.first = np.array([one.lead_day or np.inf for one in readings])
        self.last = np.array([one.lead_day or -np.inf for one in readings])
        self.weekdays = np.array([sum(1 << day for day in one.weekdays) for one in readings], np.int64)

    def merge(self, into: int, other: int) -> None:
        """Make two groups one, under the number of the first."""
        self.over[into] = min(self.over[into], self.over[other])
        self.begun[into] = max(self.begun[into], self.begun[other])
        self.first[into] = min(self.first[into], self.first[other])
        self.last[into] = max(self.last[into], self.last[other])
        self.weekdays[into] |= self.weekdays[other]

    def weights(self, one: int | Numbers, others: Numbers, across: Floats, within: Floats) -> Floats:
        """What the likeness of groups counts: nothing where their dates exclude one happening, more where their leads name one day.

        It counts less where two groups are much less alike than their reports are within.
        """
        written = np.maximum(self.begun[others] - self.over[one], self.begun[one] - self.over[others])
        found = self._days(one, others) * cohesion(one, others, across, within, COHESION, LONE_AROUND if self.around else 0.0)
        if self.around:
            found = found / (1 + np.maximum(written, 0) / HALF_AROUND)
        return np.where(written > NEWS.days, 0.0, found)

    def _days(self, one: int | Numbers, others: Numbers) -> Floats:
        """What it weighs whether the leads of groups tell of one day, or name one weekday where a report has no date."""
        gap = np.maximum(self.first[one] - self.last[others], self.first[others] - self.last[one])
        mine, theirs = self.weekdays[one], self.weekdays[others]
        named = np.where((mine == 0) | (theirs == 0), 1.0, np.where(mine & theirs, SAME_DAY, OTHER_DAY))
        told = np.where(gap <= 0, SAME_DAY, np.where(gap > 1, FAR_DAY, OTHER_DAY))
        return np.where(np.isfinite(gap), told, named)


def read(reports: Sequence[Told]) -> list[Reading]:
    """The reports with their sketches, weighed against each other."""
    made = [sketched(one.account) for one in reports]
    return [
        replace(reading, earliest=one.earliest, latest=one.latest, weekdays=_weekdays(one), reasons=one.reasons)
        for reading, one in zip(weighed(made), reports, strict=True)
    ]


def weighed(sketches: Sequence[Sketch], around: Around | None = None) -> list[Reading]:
    """Sketches weighed against each other, dated by what their documents state. Copies of one text count once in what is rare.

    Args:
        sketches: the documents.
        around: what is known of many more documents than these.
    """
    profiles = [one.profile() for one in sketches]
    first: dict[tuple[int, ...], Profile] = {}
    for one, profile in zip(sketches, profiles, strict=True):
        first.setdefault(one.prints, profile)
    vector = dict(zip(first, vectors(list(first.values()), around), strict=True))
    found = []
    for one, profile in zip(sketches, profiles, strict=True):
        days = [dt.date.fromordinal(day) if day else None for day in (one.earliest, one.latest)]
        weekdays = frozenset({one.weekday} - {0})
        found.append(Reading(one, profile, vector[one.prints], days[0], days[1], weekdays, _stated(one)))
    return found


def _stated(one: Sketch) -> tuple[Reason, ...]:
    return (Reason(text=f"{one.name} states {one.published.replace('T', ' at ')}"),) if one.published and one.earliest else ()


def happenings(readings: Sequence[Reading], prints: Mapping[str, str], around: bool = False) -> list[list[int]]:
    """The reports of each happening, by number: sorted, and in the order of their first.

    Args:
        readings: the reports.
        prints: for accounts that are nearly the same text, the one that stands for them; they are looked at once.
        around: whether they were weighed with a whole grouping around them.
    """
    firsts: dict[tuple[object, str], list[int]] = {}
    for number, one in enumerate(readings):
        text = prints.get(one.sketch.id) or one.sketch.prints
        firsts.setdefault((text, str(one.earliest)), []).append(number)
    kept = [numbers[0] for numbers in firsts.values()]
    same = {numbers[0]: numbers for numbers in firsts.values()}
    chosen = [readings[number] for number in kept]
    proposed = every_pair(len(kept)) if len(kept) <= ALL_PAIRS else proposals([one.vector for one in chosen])
    pairs = _told(chosen, proposed)
    groups = grouped([one.vector for one in chosen], Known(chosen, around), pairs, ALIKE_AROUND if around else ALIKE)
    return sorted(sorted(number for item in group for number in same[kept[item]]) for group in groups)


def _told(chosen: Sequence[Reading], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs without those of which one is a line or two and shares a word at most, or none but a weekday: news of one day, not more."""
    plain = words("weekdays") | words("months")
    short = {number: one.profile.weights.keys() - plain for number, one in enumerate(chosen) if len(one.profile.weights) < SHORT}

    def sharing(pair: tuple[int, int]) -> bool:
        first, second = sorted(pair, key=lambda number: number not in short)
        if first not in short:
            return True
        other = chosen[second].profile
        return len(short[first] & (other.weights.keys())) >= min(SHARED, len(short[first]))

    return [pair for pair in pairs if sharing(pair)] if short else list(pairs)


def near_copies(pairs: Sequence[CopyPair]) -> dict[str, str]:
    """For each account that is nearly the same text as another, the first id of all that are."""
    root: dict[str, str] = {}

    def top(name: str) -> str:
        while root.setdefault(name, name) != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for pair in pairs:
        if pair.shared >= NEAR_COPY:
            low, high = sorted(top(name) for name in pair.accounts)
            root[high] = low
    return {name: top(name) for name in sorted(root)}


def _later(over: dt.date | None, begun: dt.date | None) -> bool:
    """Whether a report that was written by one day and one not written before the other are news of two things."""
    return over is not None and begun is not None and begun - over > NEWS


def apart(left: Sequence[Reading], right: Sequence[Reading]) -> tuple[Reading, Reading] | None:
    """The earlier and the later report that no one happening can have brought about, or None."""
    for early, late in ((left, right), (right, left)):
        closed = [one for one in early if one.latest is not None]
        opened = [one for one in late if one.earliest is not None]
        if closed and opened:
            first = min(closed, key=lambda one: (one.latest or dt.date.max, one.sketch.id))
            last = max(opened, key=lambda one: (one.earliest or dt.date.min, one.sketch.id))
            if _later(first.latest, last.earliest):
                return first, last
    return None


def together(members: Sequence[Reading], others: Sequence[Reading]) -> tuple[Reason, ...]:
    """Why these reports are about one happening: the names and rare words that most of them share and others don't, cited in two each."""
    if len(members) < 2:
        return ()
    held: dict[str, list[float]] = {}
    for one in members:
        for term, value in one.vector.items():
            if term in one.profile.places:
                held.setdefault(term, []).append(value)
    named = {term for one in members for term in one.profile.names}
    elsewhere = {term for one in others for term in one.vector}

    def rank(term: str) -> tuple[float, str]:
        values = held[term]
        return (-sum(values) * len(values) * (NAMED if term in named else 1.0) * (ELSEWHERE if term in elsewhere else 1.0), term)

    terms = sorted((term for term, values in held.items() if len(values) > 1), key=rank)[:SHARED_TERMS]
    if not terms:
        return ()
    words = ", ".join(f"“{_shown(term, members)}”" for term in terms)
    citations = [cited for term in terms[:CITED_TERMS] for cited in _cited(term, members)[:SHOWN_TERMS]]
    return (Reason(text=f"its {len(members)} reports share {words}", citations=tuple(citations)),)


def kept_apart(mine: Sequence[Reading], theirs: Sequence[Reading], title: str, alike: float = ALIKE) -> Reason:
    """Why these reports are about another happening than those; ``alike`` as ``happenings`` has it."""
    found = apart(mine, theirs)
    if found is not None:
        early, late = found
        cited = tuple(citation for one in found for reason in one.reasons[:1] for citation in reason.citations)
        by, since = in_words(str(early.latest)), in_words(str(late.earliest))
        words = f"{early.sketch.name} was written by {by}, {late.sketch.name} not before {since}"
        return Reason(text=f"not “{title}”: {words}", citations=cited)
    left, right = mine[:SAMPLED], theirs[:SAMPLED]
    across = sum(likeness(a.vector, b.vector) for a in left for b in right) / (len(left) * len(right))
    return Reason(text=f"not “{title}”: on average their reports are only {across:.2f} alike (one happening: {alike:.2f} and more)")


def _weekdays(one: Told) -> frozenset[int]:
    """The weekday that a lead names first; those of one happening agree, whether or not their report is dated."""
    found = (clue.number if clue.unit == "weekday" else clue.day.isoweekday() if clue.day else 0 for clue in one.lead[:1])
    return frozenset(found) - {0}


def _shown(term: str, members: Sequence[Reading]) -> str:
    return _cited(term, members)[0].evidence.exact


def _cited(term: str, members: Sequence[Reading]) -> list[Citation]:
    return [cited for one in members if (cited := one.cite(term))]
