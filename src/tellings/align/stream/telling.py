"""The stories of a grouping as people and programs get them: with their happenings, their documents, and why each is there."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...record import Base, Reason, identify
from ...record.calendar import in_words
from ..happenings import ALIKE_AROUND, Reading, kept_apart, weighed
from ..similarity import Around, likeness
from ..sketch import Sketch
from .reasons import between, ties
from .shelf import Shelf
from .vectors import terms

APART = 3  # other happenings of its story, the most alike, that a happening says why it is none of
WEIGHED = 200  # documents of a story, and of a happening, that a reason looks at; what more of them share, these share


class DocumentFound(Base, frozen=True, kw_only=True):
    """A document in a story.

    Attributes:
        id: of its account. file: where it came from, member: which part of an archive, or None.
        name: its outlet, or the file's name.
        published: as it states it; None where it states nothing.
        copy_of: the document that it is nearly the same text as, or None.
        reasons: what ties it to the others of its happening, with citations.
    """

    id: str
    file: str
    member: str | None = None
    name: str
    title: str
    published: str | None = None
    copy_of: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def origin(self) -> str:
        """The file, and the archive's member after "!", as problems name it."""
        return f"{self.file}!{self.member}" if self.member else self.file


class HappeningFound(Base, frozen=True, kw_only=True):
    """Documents on one event or meeting; ``first`` and ``last`` are the days (ISO 8601) on which they were published."""

    id: str
    title: str
    first: str | None
    last: str | None
    documents: tuple[DocumentFound, ...]
    reasons: tuple[Reason, ...] = ()


class StoryFound(Base, frozen=True, kw_only=True):
    """A running matter with its happenings, in the order of their days; ``reasons`` say what ties these to each other.

    ``id`` stays as long as the document that founded the story is in it.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    happenings: tuple[HappeningFound, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def documents(self) -> tuple[DocumentFound, ...]:
        """All documents, happening by happening."""
        return tuple(document for happening in self.happenings for document in happening.documents)


def name_of(founder: str) -> str:
    """The name of the story that the document of this id founded."""
    return identify("story", founder)


def told(shelf: Shelf, names: Iterable[str] | None = None, least: int = 1) -> Iterator[StoryFound]:
    """The stories of these names, or all of them, that have so many documents at least: the largest first."""
    rows = shelf.told()
    founders = shelf.ids({row[0] for row in rows})
    wanted = None if names is None else set(names)
    total = shelf.originals()
    stories: dict[int, list[tuple[int, int, int, int | None]]] = {}
    for row in rows:
        if wanted is None or name_of(founders[row[0]]) in wanted:
            stories.setdefault(row[0], []).append(row)
    large = [story for story, held in stories.items() if len(held) >= least]
    for story in sorted(large, key=lambda one: (-len(stories[one]), founders[one])):
        sketches = dict(shelf.sketches(row[2] for row in stories[story]))
        held = {term for one in sketches.values() for term in terms(one)} if len(sketches) > 1 else set()
        yield _story(name_of(founders[story]), stories[story], sketches, shelf.around(held, total))


def _story(name: str, rows: Sequence[tuple[int, int, int, int | None]], sketches: dict[int, Sketch], around: Around) -> StoryFound:
    originals = [number for _, _, number, same in rows if same is None]
    some = [sketches[number] for number in originals]
    readings = dict(zip(originals, weighed(some, around) if len(some) > 1 else weighed(some), strict=True))
    groups: dict[int, list[int]] = {}
    for _, happening, number, _ in rows:
        groups.setdefault(happening, []).append(number)
    copy_of = {number: sketches[same].id for _, _, number, same in rows if same is not None}
    found = []
    for happening, numbers in groups.items():
        mine = [readings[number] for number in numbers if number in readings]
        others = [[readings[one] for one in other if one in readings] for key, other in groups.items() if key != happening]
        found.append(_happening(numbers, mine, others, sketches, copy_of))
    found.sort(key=lambda one: (one.first or "9999", one.id))
    largest = max(found, key=lambda one: (len(one.documents), one.id))
    days = _days(sketches.values())
    parts = [[readings[number] for number in numbers if number in readings][:WEIGHED] for numbers in groups.values()]
    reasons = between(parts) if len(parts) > 1 else ()
    return StoryFound(id=name, title=largest.title, first=days[0], last=days[1], happenings=tuple(found), reasons=reasons)


def _happening(
    numbers: Sequence[int],
    mine: Sequence[Reading],
    others: Sequence[Sequence[Reading]],
    sketches: dict[int, Sketch],
    copy_of: dict[int, str],
) -> HappeningFound:
    some = mine[:WEIGHED]
    reasons = dict(zip((one.sketch.id for one in mine), ties(mine, WEIGHED), strict=True))
    documents = [_document(sketches[number], copy_of.get(number), reasons.get(sketches[number].id, ())) for number in numbers]
    documents.sort(key=lambda one: (one.published or "9999", one.name, one.id))
    days = _days(sketches[number] for number in numbers)
    title = _title(some)
    near = sorted(others, key=lambda other: (-_alike(some, other), other[0].sketch.id))[:APART]
    return HappeningFound(
        id=identify("happening", *sorted(one.id for one in documents)),
        title=title,
        first=days[0],
        last=days[1],
        documents=tuple(documents),
        reasons=tuple(kept_apart(some, other, _title(other[:WEIGHED]), ALIKE_AROUND) for other in near),
    )


def _document(sketch: Sketch, copy_of: str | None, reasons: tuple[Reason, ...]) -> DocumentFound:
    if copy_of:
        reasons = (Reason(text="nearly the same text as another document of it"),)
    return DocumentFound(
        id=sketch.id,
        file=sketch.file,
        member=sketch.member or None,
        name=sketch.name,
        title=sketch.title,
        published=sketch.published,
        copy_of=copy_of,
        reasons=reasons,
    )


def _title(group: Sequence[Reading]) -> str:
    """The headline of the report most like the others."""

    def rank(one: Reading) -> tuple[bool, float, str]:
        return (not one.sketch.titled, -round(sum(likeness(one.vector, other.vector) for other in group[:20]), 9), one.sketch.id)

    return min(group[:20], key=rank).sketch.title


def _alike(left: Sequence[Reading], right: Sequence[Reading]) -> float:
    return max(likeness(one.vector, other.vector) for one in left[:5] for other in right[:5])


def _days(sketches: Iterable[Sketch]) -> tuple[str | None, str | None]:
    some = list(sketches)
    first = min((one.earliest for one in some if one.earliest), default=None)
    last = max((one.latest for one in some if one.latest), default=None)
    return (dt.date.fromordinal(first).isoformat() if first else None, dt.date.fromordinal(last).isoformat() if last else None)


def span_in_words(first: str | None, last: str | None) -> str:
    """``8 November 2016``, ``8 to 11 November 2016``; ``no date`` where no document states one."""
    if not first or not last:
        return "no date"
    return in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}"
