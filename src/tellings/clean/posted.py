"""When the entries of a live blog were posted: the times that a page gives in its elements, in words, and in its JSON-LD."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..record import Stated
from . import dates, moments
from .decoded import Decoded
from .draft import Draft
from .markup import HEADINGS, Page

STAMP_WORDS = 8  # of a line that says when an entry was posted
UPDATES = 2000  # of JSON-LD that are looked at
DEPTH = 4  # lists and graphs of JSON-LD inside one another
EXACT = 500  # code points that a statement quotes at most
POSTING = re.compile(r'"LiveBlogPosting"|"liveBlogUpdate"')
DIGIT = re.compile(r"\d")
CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?: ?(?P<half>[ap])\.?m\.?)?(?: ?\(?[A-Z]{2,5}\)?)?", re.IGNORECASE
)
PUBLISHED = frozenset(("article:published_time", "datepublished", "date", "pubdate", "article:modified_time", "datemodified"))


@dataclass(eq=False)
class Posted:
    """An entry of a live blog: when it was posted, if that is known."""

    time: Stated | None = None


class Place(NamedTuple):
    """A time of the page: the block at which it stands, what it says, the code points of the source that say it."""

    block: int
    value: str
    start: int
    end: int


class Update(NamedTuple):
    """An update that JSON-LD lists: how it begins, when it was posted, the code points of the source that say so."""

    opening: str
    when: str
    start: int
    end: int


def places(drafts: Sequence[Draft], page: Page) -> list[Place]:
    """Every time of the page, in order: its ``time`` elements, and blocks that are a time of the day or a date and nothing else."""
    starts = [draft.piece.start for draft in drafts]
    found = []
    for tag in page.tags:
        written = tag.attributes.get("datetime", "") if tag.name == "time" else ""
        number = bisect_left(starts, tag.start)
        if written and number < len(drafts):
            found.append(Place(number, written, tag.start, tag.end))
    known = {place.block for place in found}
    for number, draft in enumerate(drafts):
        if number not in known and draft.free and len(draft.words) <= STAMP_WORDS and _is_time(draft.text):
            found.append(Place(number, draft.text, draft.piece.start, draft.piece.runs[-1].end))
    return sorted(found, key=lambda place: place.start)


def _is_time(text: str) -> bool:
    return bool(CLOCK.fullmatch(text)) or dates.is_date_line(text)


def is_short(draft: Draft) -> bool:
    """Whether a block at which a time stands is that time in words, and no heading or sentence around it."""
    return len(draft.words) <= STAMP_WORDS and draft.tag not in HEADINGS and not draft.ends and bool(DIGIT.search(draft.text))


def stated(place: Place, decoded: Decoded, day: str | None) -> Stated | None:
    """The time that a place states, a bare time of the day being of ``day``; None where it states no day and none is given."""
    value = moments.iso(place.value)
    clock = CLOCK.fullmatch(place.value.strip())
    if value is None and day and clock:
        half = f" {clock['half']}m" if clock["half"] else ""
        value = moments.iso(f"{day} {clock['hour']}:{clock['minute']}{half}")
    if value is None:
        return None
    end = min(place.end, place.start + EXACT)
    first = decoded.byte_at(place.start)
    return Stated(value=value, rule="live.time", byte=first, size=decoded.byte_at(end) - first, exact=decoded.text[place.start : end])


def day_of(page: Page, of: Iterable[Place]) -> str | None:
    """The one day on which entries that give bare times of the day were posted; None where the page or their order leaves that open."""
    minutes = [60 * _hour(clock) + int(clock["minute"]) for place in of if (clock := CLOCK.fullmatch(place.value.strip()))]
    if minutes not in (sorted(minutes), sorted(minutes, reverse=True)):
        return None  # midnight lies between two of them
    days = {value[:10] for written in _dated(page) if (value := moments.iso(written)) and len(value) >= len("2015-01-06")}
    return days.pop() if len(days) == 1 else None


def _hour(clock: re.Match[str]) -> int:
    hour = int(clock["hour"])
    return hour if not clock["half"] else hour % 12 + (12 if clock["half"].lower() == "p" else 0)


def _dated(page: Page) -> Iterator[str]:
    for tag in page.tags:
        if tag.name == "time":
            yield tag.attributes.get("datetime", "")
        elif tag.name == "meta" and any(tag.attributes.get(key, "").lower() in PUBLISHED for key in ("property", "name", "itemprop")):
            yield tag.attributes.get("content", "")


def updates(page: Page, decoded: Decoded) -> list[Update]:
    """The updates that the page's JSON-LD lists, in its order."""
    found = []
    for tag in page.tags:
        if not tag.content or not POSTING.search(decoded.text, *tag.content):
            continue
        try:
            data = json.loads(decoded.text[slice(*tag.content)], strict=False)
        except (ValueError, RecursionError):
            continue
        at = tag.content[0]
        for update in _listed(data, 0):
            when, opening = update.get("datePublished"), update.get("headline") or update.get("articleBody")
            if isinstance(when, str) and isinstance(opening, str) and when:
                start = decoded.text.find(when, at, tag.content[1])
                if start >= 0:
                    at = start + len(when)
                    found.append(Update(opening, when, start, at))
    return found


def _listed(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The updates of the postings that stand on top, in a list or in a graph."""
    if isinstance(data, list):
        for one in data[:UPDATES] if depth < DEPTH else ():
            yield from _listed(one, depth + 1)
    elif isinstance(data, dict):
        listed = data.get("liveBlogUpdate")
        yield from (one for one in (listed if isinstance(listed, list) else [listed])[:UPDATES] if isinstance(one, dict))
        if depth < DEPTH:
            yield from _listed(data.get("@graph"), depth + 1)
