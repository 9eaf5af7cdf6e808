"""Happenings told apart: which reports of a story are about one event or meeting."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..record import Citation, CopyPair, Reason, evidence
from ..record.calendar import in_words
from .clusters import Group, grouped
from .similarity import Profile, Vector, every_pair, likeness, profile, proposals, vectors
from .told import Told

# Average cosine from which reports are about one happening, and how alike two groups must be compared with how alike they are within.
# Calibrated on events-ecbplus-topics-1-35, 2026-11: whole topics, and samples of 2 to 10 reports of one happening and of two.
ALIKE = 0.07  # .06 to .08 tried
COHESION = 0.7  # .5 to .8 tried: from .6 to .7, with .065 to .08 above, the topics stay over .966
# Days between the writing of two reports above which they are news of different things, whatever words they share.
NEWS = dt.timedelta(days=10)
# What it weighs that two leads name the same day or weekday, or different ones. Set by judgement: no set at hand has both dates and
# like happenings.
SAME_DAY, OTHER_DAY = 1.25, 0.8
NEAR_COPY = 0.8  # ratio of shared words from which two texts are looked at as one; a text with new paragraphs may be about something new
ALL_PAIRS = 120  # reports up to which every pair is looked at
SHARED_TERMS, SHOWN_TERMS, CITED_TERMS = 6, 2, 4
SAMPLED = 20  # reports of each side whose likeness a reason tells
NAMED = 3.0  # how much more a shared name tells a reader than another shared word
ELSEWHERE = 0.2  # how much less a word tells that reports on other happenings have, too


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as the grouping sees it."""

    told: Told
    profile: Profile
    vector: Vector


def read(reports: Sequence[Told]) -> list[Reading]:
    """The reports with their profiles, weighed against each other. Copies of one text count once in what is rare."""
    profiles: dict[str, Profile] = {}
    for one in reports:
        text = _main(one)
        if text not in profiles:
            profiles[text] = profile(text)
    weighed = dict(zip(profiles, vectors(list(profiles.values())), strict=True))
    return [Reading(one, profiles[_main(one)], weighed[_main(one)]) for one in reports]


def happenings(readings: Sequence[Reading], prints: Mapping[str, str]) -> list[list[int]]:
    """The reports of each happening, by number: sorted, and in the order of their first.

    Args:
        readings: the reports.
        prints: for accounts that are nearly the same text, the one that stands for them; they are looked at once.
    """
    firsts: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(readings):
        text = prints.get(one.told.account.id) or _main(one.told)
        firsts.setdefault((text, str(one.told.earliest)), []).append(number)
    kept = [numbers[0] for numbers in firsts.values()]
    same = {numbers[0]: numbers for numbers in firsts.values()}
    chosen = [readings[number] for number in kept]
    pairs = every_pair(len(kept)) if len(kept) <= ALL_PAIRS else proposals([one.vector for one in chosen])
    groups = grouped([one.vector for one in chosen], [one.told for one in chosen], pairs, ALIKE, weight)
    return sorted(sorted(number for item in group for number in same[kept[item]]) for group in groups)


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


def weight(left: Group[Told], right: Group[Told]) -> float:
    """What the likeness of two groups counts: nothing where their dates exclude one happening, more where their leads name one day."""
    if apart(left.known, right.known) is not None:
        return 0.0
    mine, theirs = _days(left.known), _days(right.known)
    days = 1.0 if not mine or not theirs else SAME_DAY if mine & theirs else OTHER_DAY
    return days * _cohesion(left, right)


def _cohesion(left: Group[Told], right: Group[Told]) -> float:
    """Below 1 where two groups are less than half as alike as their reports are within: then they are likely two happenings."""
    within = [group.within() for group in (left, right) if len(group.members) > 1]
    if len(within) < 2 or sum(within) <= 0:
        return 1.0
    across = likeness(left.total, right.total) / (len(left.members) * len(right.members))
    return min(1.0, across / (COHESION * sum(within) / 2))


def apart(left: Sequence[Told], right: Sequence[Told]) -> tuple[Told, Told] | None:
    """The earlier and the later report that no one happening can have brought about, or None."""
    for early, late in ((left, right), (right, left)):
        closed = [one for one in early if one.latest is not None]
        opened = [one for one in late if one.earliest is not None]
        if closed and opened:
            first = min(closed, key=lambda one: (one.latest or dt.date.max, one.account.id))
            last = max(opened, key=lambda one: (one.earliest or dt.date.min, one.account.id))
            if (last.earliest or dt.date.min) - (first.latest or dt.date.max) > NEWS:
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


def kept_apart(mine: Sequence[Reading], theirs: Sequence[Reading], title: str) -> Reason:
    """Why these reports are about another happening than those."""
    found = apart([one.told for one in mine], [one.told for one in theirs])
    if found is not None:
        early, late = found
        cited = tuple(citation for one in found for reason in one.reasons[:1] for citation in reason.citations)
        by, since = in_words(str(early.latest)), in_words(str(late.earliest))
        words = f"{early.account.document.name} was written by {by}, {late.account.document.name} not before {since}"
        return Reason(text=f"not “{title}”: {words}", citations=cited)
    left, right = mine[:SAMPLED], theirs[:SAMPLED]
    across = sum(likeness(a.vector, b.vector) for a in left for b in right) / (len(left) * len(right))
    return Reason(text=f"not “{title}”: on average their reports are only {across:.2f} alike (one happening: {ALIKE:.2f} and more)")


def _days(known: Sequence[Told]) -> set[int]:
    """The weekdays that the leads name first; those of one happening agree, whether or not their report is dated."""
    return {day for one in known for clue in one.lead[:1] if (day := clue.number if clue.unit == "weekday" else _weekday(clue.day))}


def _weekday(day: dt.date | None) -> int:
    return day.isoweekday() if day else 0


def _main(one: Told) -> str:
    return one.account.document.text[: one.account.document.main_end]


def _shown(term: str, members: Sequence[Reading]) -> str:
    cited = _cited(term, members)
    return cited[0].evidence.exact if cited else term


def _cited(term: str, members: Sequence[Reading]) -> list[Citation]:
    found = []
    for one in members:
        place = one.profile.places.get(term)
        if place:
            account = one.told.account
            found.append(Citation(account=account.id, evidence=evidence(account.document.text, *place, "stories.shared_term")))
    return found
