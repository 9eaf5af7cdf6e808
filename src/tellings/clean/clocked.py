"""Times that stand in front of what was said or posted then: a transcript's timestamps, the entries of a live blog."""

import itertools
import re
from collections.abc import Sequence

from ..record import MAIN_KINDS
from . import dates
from .decoded import Decoded
from .draft import Draft

LEAST = 3  # times in a text that make them timestamps: one or two are a date line's, or a programme's
ORDERED = 0.7  # ratio of them that go on in one direction, as a clock does
RUNNING = 0.6  # ratio of them with running text behind: a list of headlines with times is none
WORDS = 5  # of a line of running text at least
ZONE = r"(?: ?\(?(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|IST|A?E[SD]T|local time)\)?)?"
CLOCK = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?(?: ?(?P<half>[AaPp])\.?[Mm]\b\.?)?{ZONE}"
LINE = re.compile(rf"[\[(]?(?:(?:posted|updated|published)(?: at)?:? )?{CLOCK}[\])]?", re.IGNORECASE)
# In front of text, a time shows itself by its brackets, its half of the day, its seconds, or a colon or a dash behind.
LEADING = re.compile(rf"(?:[\[(]{CLOCK}[\])](?: ?[:–—-])?|{CLOCK.replace('?P<', '?P<un')}(?: ?[:–—]| -)) +(?=\S)")
DAY = 24 * 60 * 60  # seconds
RECORDED = re.compile(r"[\[(]|\d[:.]\d\d[:.]")  # brackets and seconds are a recording's


def cut_clocks(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the times typed: lines that are a time, and times in front of a line, which are cut off it."""
    alone = [number for number, draft in enumerate(drafts) if draft.free and LINE.fullmatch(draft.text)]
    if _is_series([drafts[number] for number in alone]) and _have_text(drafts, alone):
        for number in alone:
            drafts[number].type("timestamp", "text.timestamp", "it is the time of what stands below, in a text of many such times")
        return drafts
    leading = [draft for draft in drafts if draft.free and LEADING.match(draft.text)]
    if not _is_series(leading) or sum(draft.ends for draft in leading) < RUNNING * len(leading):
        return drafts
    found: list[Draft] = []
    for draft in drafts:
        found += _cut(draft)
    return found


def seconds_of(text: str) -> int | None:
    """The time of day, or since the beginning, that a text begins with or is, in seconds; None if it is none."""
    match = LINE.fullmatch(text) or LEADING.match(text)
    if not match:
        return None
    said = {name.removeprefix("un"): value for name, value in match.groupdict().items() if value is not None}
    hour = int(said["hour"])
    if "half" in said:
        hour = hour % 12 + (12 if said["half"] in "pP" else 0)
    return hour * 3600 + int(said["minute"]) * 60 + int(said.get("second", 0))


def _is_series(drafts: Sequence[Draft]) -> bool:
    """Whether there are several times, and most of them go on in one direction (the clock may pass midnight)."""
    times = [seconds_of(draft.text) or 0 for draft in drafts]
    if len(times) < LEAST or max(times) >= 10 * DAY:
        return False
    steps = list(itertools.pairwise(times))
    up, down = sum(a <= b for a, b in steps), sum(a >= b for a, b in steps)
    return max(up, down) >= ORDERED * len(steps)


def _have_text(drafts: Sequence[Draft], numbers: Sequence[int]) -> bool:
    """Whether running text stands behind most of the times, at once or behind a headline."""
    texts = sum(1 for number in numbers if any(one.ends and len(one.words) >= WORDS for one in drafts[number + 1 : number + 3]))
    return texts >= RUNNING * len(numbers)


def _cut(draft: Draft) -> list[Draft]:
    match = LEADING.match(draft.text) if draft.free else None
    if not match:
        return [draft]
    time = Draft(piece=draft.piece.cut(0, match.end()), chunk=draft.chunk, field=draft.field)
    time.type("timestamp", "text.timestamp_leading", "it is the time of what stands behind it, in a text of many such times")
    said = Draft(piece=draft.piece.cut(match.end(), len(draft.text)), chunk=draft.chunk, field=draft.field)
    said.type("paragraph", "text.timed", "its time stands in front of it, as in transcripts and live blogs")
    return [time, said]


def give_entries(drafts: Sequence[Draft], decoded: Decoded) -> None:
    """Give the main matter below each time of a live blog its ``posted``; a bare time of the day is of the day that the text states.

    Args:
        drafts: in reading order, every one typed.
        decoded: the source that their pieces are of.
    """
    stamps = [draft for draft in drafts if draft.kind == "timestamp"]
    if len(stamps) < LEAST or any(RECORDED.match(draft.text) for draft in stamps):
        return
    from .posted import Place, Posted, stated  # costs an HTML parser that other texts do not need

    day = _day(drafts, stamps)
    current: Posted | None = None
    for number, draft in enumerate(drafts):
        if draft.kind == "timestamp":
            runs = draft.piece.runs
            current = Posted(stated(Place(number, draft.text.rstrip(" :–—-"), runs[0].start, runs[-1].end), decoded, day))
        elif draft.kind in MAIN_KINDS:
            draft.posted = current


def _day(drafts: Sequence[Draft], stamps: Sequence[Draft]) -> str | None:
    """The one day that the text's date lines state, if no midnight lies between its times."""
    times = [seconds_of(draft.text) or 0 for draft in stamps]
    if times not in (sorted(times), sorted(times, reverse=True)):
        return None
    lines = (dates.in_line(draft.text) for draft in drafts if draft.kind in ("dateline", "other") and dates.is_date_line(draft.text))
    days = {found[0] for found in lines if found}
    return days.pop() if len(days) == 1 else None
