"""Stories: which reports belong together, which happenings they are about, and when each was written."""

from collections.abc import Sequence

from ..record import Account, CopyPair, Dating, Happening, Reason, Story, identify
from .dating import dating
from .happening_day import HappeningDay, happening_day
from .happenings import Reading, happenings, kept_apart, near_copies, read, together
from .similarity import likeness
from .sketch import sketched, title_of
from .stream import Stream
from .told import Told, told

TITLED = 40  # reports of a happening that its headline is chosen from


def story(accounts: Sequence[Account], copies: Sequence[CopyPair], witnesses: Sequence[tuple[str, ...]]) -> Story:
    """The story of accounts that the caller says belong together: its happenings told apart and dated.

    Args:
        accounts: in any order; one that is there twice counts once.
        copies: as ``align.copies`` found them; they stand in the story as they are.
        witnesses: the same.
    """
    reports = _distinct(accounts)
    readings = read(reports)
    groups = [[readings[number] for number in group] for group in happenings(readings, near_copies(copies))]
    by_id = {one.account.id: one for one in reports}
    days = [happening_day([by_id[one.sketch.id] for one in group]) for group in groups]
    datings: dict[str, Dating] = {}
    for group, day in zip(groups, days, strict=True):
        mine = [by_id[one.sketch.id] for one in group]
        dated = [one for one in mine if one.stated]
        datings |= {one.account.id: dating(one, day, dated) for one in mine}
    order = {one.account.id: place for place, one in enumerate(sorted(reports, key=lambda one: _place(one.account, datings)))}
    found = _happenings(groups, days, order)
    names = tuple(sorted(order, key=order.__getitem__))
    largest = max(found, key=lambda one: (len(one.accounts), -order[one.accounts[0]]), default=None)
    return Story(
        id=identify("story", *sorted(names)),
        title=largest.title if largest else "",
        accounts=names,
        happenings=found,
        datings=tuple(datings[name] for name in names),
        copies=tuple(copies),
        witnesses=tuple(witnesses),
    )


def alone(account: Account) -> tuple[str, Dating]:
    """Title and date of a story that one account tells, as ``story`` has them: nothing is there to be weighed."""
    report = told(account)
    found = dating(report, happening_day([report]), [report] if report.stated else [])
    return title_of(account.document), found


def stories(accounts: Sequence[Account]) -> tuple[tuple[str, ...], ...]:
    """The accounts grouped into running matters, by ids: sorted in each group, groups in the order of their first id.

    Near-linear in the number of accounts: only those that share some of their heaviest words are compared. ``stream.Stream`` does the same
    for documents that come one batch after the other.
    """
    stream = Stream()
    stream.put(sketched(one) for one in accounts)
    stream.join()
    return stream.groups()


def _distinct(accounts: Sequence[Account]) -> list[Told]:
    """Each account once, by id, so that the order of the input shows nowhere."""
    return [told(one) for _, one in sorted({one.id: one for one in accounts}.items())]


def _place(account: Account, datings: dict[str, Dating]) -> tuple[str, str, str]:
    return (datings[account.id].earliest or "9999", account.document.name, account.id)


def _happenings(groups: Sequence[Sequence[Reading]], days: Sequence[HappeningDay | None], order: dict[str, int]) -> tuple[Happening, ...]:
    titles = [_title(group) for group in groups]
    found = []
    for place, (group, day) in enumerate(zip(groups, days, strict=True)):
        near = range(max(0, place - AROUND), min(len(groups), place + AROUND + 1))
        others = [(groups[number], titles[number]) for number in near if number != place]
        rest = [one for other, _ in others for one in other]
        accounts = tuple(sorted((one.sketch.id for one in group), key=order.__getitem__))
        found.append(
            Happening(
                id=identify("happening", *sorted(accounts)),
                title=titles[place],
                value=day.day.isoformat() if day else None,
                accounts=accounts,
                reasons=(*_day_reasons(day), *together(group, rest), *_apart_reasons(group, others)),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.value or "9999", order[one.accounts[0]])))


def _day_reasons(day: HappeningDay | None) -> tuple[Reason, ...]:
    return day.reasons if day else (Reason(text="no report tells the day of it in its lead, or none of them is dated"),)


AROUND = 20  # happenings before and after one in the list that it is held against: among hundreds, not every pair needs its reason
SAID_APART = 5  # other happenings, the most alike, that a happening says why it is none of


def _apart_reasons(group: Sequence[Reading], others: Sequence[tuple[Sequence[Reading], str]]) -> tuple[Reason, ...]:
    near = sorted(others, key=lambda pair: (-_likeness(group, pair[0]), pair[1], pair[0][0].sketch.id))
    return tuple(kept_apart(group, other, title) for other, title in near[:SAID_APART])


def _likeness(left: Sequence[Reading], right: Sequence[Reading]) -> float:
    return max(likeness(a.vector, b.vector) for a in left[:SAID_APART] for b in right[:SAID_APART])


def _title(group: Sequence[Reading]) -> str:
    """The headline of the report that is most like the others; without one, the start of a text."""
    some = sorted(group, key=lambda one: (not one.sketch.titled, one.sketch.id))[:TITLED]

    def central(one: Reading) -> float:
        return sum(likeness(one.vector, other.vector) for other in some)

    ranked = sorted(some, key=lambda one: (not one.sketch.titled, -round(central(one), 9), one.sketch.id))
    return ranked[0].sketch.title
