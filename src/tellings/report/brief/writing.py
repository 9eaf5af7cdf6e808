"""A brief of a length that is asked for: each section gets its share, and what one does not use goes to the next."""

from collections.abc import Callable, Iterator

from ...record import Brief, BriefLine, BriefSection, Record
from ..reading import Reading
from ..words import visible
from . import choosing

WORDS = 600  # about a page
# Title, lines, and the share of the words; what is disputed is what the page is read for.
SECTIONS: tuple[tuple[str, Callable[[Reading], Iterator[BriefLine]], float], ...] = (
    ("What happened", choosing.happened, 0.2),
    ("Disputed", choosing.disputed, 0.35),
    ("How many, how much", choosing.counted, 0.1),
    ("Who said what", choosing.said, 0.15),
    ("Promised, required, certified", choosing.bound, 0.1),
    ("To check next", choosing.unchecked, 0.1),
)


def brief(record: Record, words: int = WORDS) -> Brief:
    """One page of a record: verbatim sentences, each with its account and span.

    Args:
        record: the record.
        words: how many words the cited sentences may have together. Each section shows one line, or one dispute with its sides, even
            where that is more; nothing is cut inside.

    Raises:
        ValueError: if ``words`` is less than 1.
    """
    if words < 1:
        raise ValueError(f"a brief needs at least one word, not {words}")
    reading = Reading(record)
    sections, spent, allowed = [], 0, 0.0
    shown: set[tuple[str, int, int]] = set()
    for title, lines, share in SECTIONS:
        allowed += share * words
        section, used = _section(title, list(lines(reading)), allowed - spent, shown)
        spent += used
        if section is not None:
            sections.append(section)
    return Brief(title=visible(record.story.title), words=spent, sections=tuple(sections))


def _section(title: str, lines: list[BriefLine], room: float, shown: set[tuple[str, int, int]]) -> tuple[BriefSection | None, int]:
    """The section of the items that fit, and how many words they have. A sentence that stands on the page already is not said again."""
    taken: list[BriefLine] = []
    used, left = 0, 0
    for item in _items(lines):
        fresh = [line for line in item if _key(line) not in shown]
        if not fresh or (len(fresh) < len(item) and not item[0].side):
            continue
        size = sum(len(line.citation.evidence.exact.split()) for line in item)
        if taken and used + size > room:
            left += 1
            continue
        taken += item
        used += size
        shown.update(_key(line) for line in item)
    return (BriefSection(title=title, lines=tuple(_together(taken)), more=left), used) if taken else (None, 0)


def _together(lines: list[BriefLine]) -> list[BriefLine]:
    """Lines under one head beside each other, in the order of the first of them; the sides of disputes stay as they are."""
    if any(line.side for line in lines):
        return lines
    first = {line.lead: place for place, line in reversed(list(enumerate(lines)))}
    places = [first[line.lead] if line.lead else place for place, line in enumerate(lines)]
    return [line for _, line in sorted(zip(places, lines, strict=True), key=lambda pair: pair[0])]


def _items(lines: list[BriefLine]) -> Iterator[list[BriefLine]]:
    """Lines that stand or fall together: the sides of one dispute; else one line."""
    item: list[BriefLine] = []
    for line in lines:
        if item and not line.side > 1:
            yield item
            item = []
        item.append(line)
    if item:
        yield item


def _key(line: BriefLine) -> tuple[str, int, int]:
    spot = line.citation.evidence
    return (line.citation.account, spot.start, spot.end)
