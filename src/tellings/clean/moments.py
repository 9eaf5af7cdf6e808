"""A date as a program or a person wrote it, to ISO 8601 at its own precision: a day, or a minute with its zone where one is given.

``iso`` reads one value of any source (a metadata element, a field of JSON, a feed's element, a mail's header, a line of text).
"""

import re
from datetime import UTC, date, datetime, timedelta

from ..lexicon import zones
from . import dates, elsewhere

LONGEST = 120  # code points of a value that are looked at
ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d\d[-/.])")
MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])")
CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h時](?P<minute>[0-5]\d)(?![\d/])(?:[:.][0-5]?\d(?:[.,]\d+)?)?|(?=[\s.]*[ap]\.?m\b))"
    r"[\s.]*(?P<half>[ap]\.?\s?m\b\.?)?\s?(?:(?:hrs|hours|Uhr|uur)\b)?"
)
ZONE = r"\s?\(?(?P<zone>(?:UTC|GMT)?[+-]\d\d:?\d\d(?!\d)|Z\b|[A-Za-z]{2,8}\b)?"
AFTER = re.compile(rf"[\s.,|/•·–—-]*(?:T|at|@|um|à|a las|às|alle|kl\.?|om|в)?[\s,|]*{CLOCK}{ZONE}", re.IGNORECASE)
BEFORE = re.compile(rf"{CLOCK}{ZONE}[)\s,|/•·–—-]*(?:on|[A-Za-z]{{3,9}},?)?\s*$", re.IGNORECASE)
COMPACT = re.compile(r"T?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:[0-5]\d)?(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?(?!\d)")
EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?\Z")
FIRST_EPOCH = 631_152_000  # seconds; 1990, before any page. Smaller numbers are no times
UNREAL = re.compile(r"(\d{4})-?\d\d-?\d\d")
DEFAULTS = ("0001-01-01", "1900-01-01", "1970-01-01", "1969-12-31", "1980-01-01", "2038-01-19")  # days that programs put in for none
REACH = 24  # code points before a date in which its time may stand
FORMER, FARTHEST = -12 * 60, 14 * 60  # minutes from UTC of the zones that exist


def iso(written: str) -> str | None:
    """The day or the minute that a value gives, ``2014-09-03`` or ``2014-09-03T14:05-05:00``; the month if it gives no more; None for none.

    Midnight is how programs write a bare day, and is read as one. The day is that of the zone it is written in.
    """
    text = " ".join(written[:LONGEST].split())
    epoch = EPOCH.match(text)
    if epoch:
        return _of_epoch(int(epoch[1]))
    found = ISO.match(text)
    if found:
        day = dates.day(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
        if day is None or day in DEFAULTS:
            return None
        rest = text[found.end() :]
        return timed(day, COMPACT.match(rest.strip(" -")) or AFTER.match(rest))
    for value, _, _ in within(text):
        return value
    month = MONTH.match(text)
    return f"{month[1]}-{month[2]}" if month else None


def within(text: str, day_first: bool = False) -> list[tuple[str, int, int]]:
    """The dates that a line of text carries, each with its time if that stands beside it, and the range of code points of both.

    Args:
        text: the line.
        day_first: read 03/04/2015 as a day and a month; without it that names no day.
    """
    places = [(*found.span(), dates.value_of(found[0], day_first)) for found in dates.FOUND.finditer(text)]
    places += [] if any(value for _, _, value in places) else elsewhere.found(text, day_first)
    timed_places: list[tuple[str, int, int]] = []
    for start, end, day in places:
        if day is None or day in DEFAULTS:
            continue
        first = max(0, start - REACH, *(place[2] for place in timed_places[-1:]))  # a time belongs to one date
        after, before = AFTER.match(text, end), BEFORE.search(text[first:start])
        value = timed(day, after)
        if value != day and after:
            timed_places.append((value, start, after.end()))
            continue
        value = timed(day, before)
        low = first + before.start() if before and value != day else start
        timed_places.append((value, low, end))
    return timed_places


def timed(day: str, clock: re.Match[str] | None) -> str:
    """A day with the time of a match: hour and minute, and the zone as an offset, where there is such a time; the day alone otherwise."""
    if clock is None:
        return day
    known = clock.groupdict()
    hour, half = int(known["hour"]), (known.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") and hour < 13 else 0)
    if hour > 23 or (known["minute"] is None and not half):
        return day
    offset = _offset(known["zone"] or "", day)
    if hour == 0 and not int(known["minute"] or 0) and not half:
        return day
    return f"{day}T{hour:02}:{int(known['minute'] or 0):02}{offset}"


def is_unreal(written: str) -> bool:
    """Whether a value is a date that no report can have: year 1, a program's default, a year before newspapers or after 2100."""
    found = UNREAL.match(written.strip())
    if found is None:
        return False
    return written.strip()[:10] in DEFAULTS or not dates.FIRST_YEAR <= int(found[1]) <= dates.LAST_YEAR


def instant(value: str) -> datetime | None:
    """The instant that an ISO 8601 value with a zone names, in UTC; None without a time or a zone."""
    if "T" not in value or not (value.endswith("Z") or value[-6] in "+-"):
        return None
    try:
        return datetime.fromisoformat(value.replace("Z", "+00:00")).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def local(value: str, zone: str) -> str | None:
    """An instant as the clocks of a zone show it; None for a value that is none, or a zone that is not known.

    Args:
        value: ISO 8601 with a zone.
        zone: the name of a zone or a region, ``America/New_York``.
    """
    moment = instant(value)
    day = datetime.fromisoformat(value.replace("Z", "+00:00")).date() if moment else None
    minutes = zones.minutes(zone.lower(), day)
    if moment is None or minutes is None:
        return None
    try:
        return f"{(moment + timedelta(minutes=minutes)).strftime('%Y-%m-%dT%H:%M')}{zones.written(minutes)}"
    except OverflowError:
        return None


def apart(one: str, other: str) -> int | None:
    """Whole days between the days of two values; None where either is no day."""
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None


def is_utc(value: str) -> bool:
    """Whether a value is an instant in UTC: the day of its outlet may be the one before or after."""
    return "T" in value and value.endswith("Z")


def _of_epoch(seconds: int) -> str | None:
    if seconds < FIRST_EPOCH:
        return None
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.strftime("%Y-%m-%dT%H:%MZ") if moment.year <= dates.LAST_YEAR else None


def _offset(zone: str, day: str) -> str:
    """A zone as ISO 8601 writes it; nothing for one that is not known."""
    name = re.sub(r"^(?:utc|gmt)(?=[+-])", "", zone.lower())
    if name[:1] in ("+", "-"):
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        minutes = -minutes if name[0] == "-" else minutes
        return zones.written(minutes) if FORMER <= minutes <= FARTHEST else ""
    known = zones.minutes(name, date.fromisoformat(day))
    return zones.written(known) if known is not None else ""
