"""Stories: which reports belong together, which happenings they are about, and when each was written."""

from collections.abc import Sequence

from ..record import Account, CopyPair, Dating, Happening, Reason, Story, identify
from .clusters import Group, grouped
from .dating import dating
from .happening_day import HappeningDay, happening_day
from .happenings import ALL_PAIRS, Reading, happenings, kept_apart, near_copies, read, together
from .similarity import every_pair, likeness, proposals
from .told import Told, told
from .wording import sketch

# Average cosine from which reports are about one running matter. Calibrated on all topics of events-ecbplus-topics-1-35 at once, and on
# stories-5w1h among them, 2026-11: from .08 to .15 nothing of the latter is lost or mixed.
RUNNING = 0.10
LATER = 60  # days between reports above which their likeness counts less
LATER_WEIGHT = 0.7  # by judgement: no set at hand spans months
TITLED = 40  # reports of a happening that its headline is chosen from
TITLE = 90  # code points of a title made of a first sentence


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
    days = [happening_day([one.told for one in group]) for group in groups]
    datings: dict[str, Dating] = {}
    for group, day in zip(groups, days, strict=True):
        dated = [one.told for one in group if one.told.stated]
        datings |= {one.told.account.id: dating(one.told, day, dated) for one in group}
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


def stories(accounts: Sequence[Account]) -> tuple[tuple[str, ...], ...]:
    """The accounts grouped into running matters, by ids: sorted in each group, groups in the order of their first id.

    Near-linear in the number of accounts: only those that share one of their heaviest words are compared.
    """
    prints: dict[tuple[int, ...], list[Told]] = {}
    for one in _distinct(accounts):
        prints.setdefault(sketch(one.account), []).append(one)
    readings = read([same[0] for same in prints.values()])
    vectors = [one.vector for one in readings]
    pairs = every_pair(len(vectors)) if len(vectors) <= ALL_PAIRS else proposals(vectors)
    groups = grouped(vectors, [one.told for one in readings], pairs, RUNNING, _running)
    names = [[one.account.id for one in same] for same in prints.values()]
    return tuple(sorted(tuple(sorted(name for number in group for name in names[number])) for group in groups))


def _distinct(accounts: Sequence[Account]) -> list[Told]:
    """Each account once, by id, so that the order of the input shows nowhere."""
    return [told(one) for _, one in sorted({one.id: one for one in accounts}.items())]


def _running(left: Group[Told], right: Group[Told]) -> float:
    """What the likeness of two groups counts for one running matter: less where their reports lie far apart."""
    mine = [one.earliest for one in left.known if one.earliest]
    theirs = [one.earliest for one in right.known if one.earliest]
    if not mine or not theirs:
        return 1.0
    gap = max((min(theirs) - max(mine)).days, (min(mine) - max(theirs)).days)
    return LATER_WEIGHT if gap > LATER else 1.0


def _place(account: Account, datings: dict[str, Dating]) -> tuple[str, str, str]:
    return (datings[account.id].earliest or "9999", account.document.name, account.id)


def _happenings(groups: Sequence[Sequence[Reading]], days: Sequence[HappeningDay | None], order: dict[str, int]) -> tuple[Happening, ...]:
    titles = [_title(group) for group in groups]
    found = []
    for place, (group, day) in enumerate(zip(groups, days, strict=True)):
        near = range(max(0, place - AROUND), min(len(groups), place + AROUND + 1))
        others = [(groups[number], titles[number]) for number in near if number != place]
        rest = [one for other, _ in others for one in other]
        accounts = tuple(sorted((one.told.account.id for one in group), key=order.__getitem__))
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
    near = sorted(others, key=lambda pair: (-_likeness(group, pair[0]), pair[1], pair[0][0].told.account.id))
    return tuple(kept_apart(group, other, title) for other, title in near[:SAID_APART])


def _likeness(left: Sequence[Reading], right: Sequence[Reading]) -> float:
    return max(likeness(a.vector, b.vector) for a in left[:SAID_APART] for b in right[:SAID_APART])


def _title(group: Sequence[Reading]) -> str:
    """The headline of the report that is most like the others; without one, the start of a text."""
    some = sorted(group, key=lambda one: (one.told.account.document.title is None, one.told.account.id))[:TITLED]

    def central(one: Reading) -> float:
        return sum(likeness(one.vector, other.vector) for other in some)

    ranked = sorted(some, key=lambda one: (one.told.account.document.title is None, -round(central(one), 9), one.told.account.id))
    document = ranked[0].told.account.document
    if document.title:
        return document.title.value
    start = " ".join(document.text[:TITLE].split())
    return start if len(document.text) <= TITLE else f"{start.rpartition(' ')[0] or start} …"
