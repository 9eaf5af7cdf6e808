"""Dates as pages and texts write them, to their own precision."""

import re
from datetime import date

from ..lexicon import rows

MONTHS = {name: int(number) for name, number in rows("months")}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
FIRST_YEAR, LAST_YEAR = 1900, 2100  # years outside are no dates of reports
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?,? ?)?"
DAY = (
    rf"(?i:{WEEKDAY}(?:(?:{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?,? {YEAR})|(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? {YEAR})"
    rf"|(?:{YEAR}-\d\d-\d\d)|(?:\d{{1,2}}[./]\d{{1,2}}[./]{YEAR})))"
)
FOUND = re.compile(DAY)
TIME = r"(?:,? ?(?:at |@ ?|\| ?|- ?|– ?)?\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,5}|[A-Z][a-z]+ time)\)?)?)?"
LABEL = (
    r"(?:(?i:first |last |originally )?(?i:published|posted|updated|modified|created|issued|date|on|print edition|as of|upd)"
    r"(?i: on| at| date)?:? ?)?"
)
LINE = re.compile(rf"[(\[|• ]*{LABEL}{DAY}{TIME}[)\]|• ]*(?:[,;|/•·–—-]? ?{LABEL}(?:{DAY})?{TIME}[)\]|• ]*){{0,2}}\.?")
MONTH_YEAR = re.compile(rf"(?i:{LABEL}({MONTH}),? ({YEAR}))\.?")
NAMED = re.compile(rf"(?<!\d)({YEAR})[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
NAMED_WORD = re.compile(rf"(?<!\d)({YEAR})[-_/.]([a-z]{{3,9}})[-_/.](\d{{1,2}})(?!\d)", re.IGNORECASE)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and nothing else ("Published 7 January 2015, 10:15 GMT")."""
    return len(text) <= 90 and may_have_year(text) and bool(LINE.fullmatch(text) or MONTH_YEAR.fullmatch(text))


def may_have_year(text: str) -> bool:
    """Whether a text may have a date at all: most lines of a page are asked for one, and few have the digits of a year."""
    return "19" in text or "20" in text


def in_line(text: str) -> tuple[str, int, int] | None:
    """The first date of a line: its ISO 8601 value to its own precision, and where it stands."""
    if not may_have_year(text):
        return None
    for found in FOUND.finditer(text):
        value = value_of(found[0])
        if value:
            return value, found.start(), found.end()
    month = MONTH_YEAR.fullmatch(text)
    if month:
        return f"{month[2]}-{MONTHS[month[1].lower().rstrip('.')]:02}", month.start(1), month.end(2)
    return None


def value_of(written: str, day_first: bool = False) -> str | None:
    """The ISO 8601 day of a written date, or None if it is none (or may be two, without ``day_first``: 03/04/2015)."""
    text = written.lower()
    year = re.search(YEAR, text)
    if not year:
        return None
    iso = re.search(rf"({YEAR})-(\d\d)-(\d\d)", text)
    if iso:
        return day(int(iso[1]), int(iso[2]), int(iso[3]))
    slashed = re.search(rf"(\d{{1,2}})([./])(\d{{1,2}})[./]({YEAR})", text)
    if slashed:
        first, second, dotted = int(slashed[1]), int(slashed[3]), slashed[2] == "."
        if first > 12 or dotted or first == second or day_first:
            return day(int(slashed[4]), second, first)
        return day(int(slashed[4]), first, second) if second > 12 else None
    month = re.search(MONTH, text)
    number = re.search(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)", text)
    if not month or not number:
        return None
    return day(int(year[0]), MONTHS[month[0].rstrip(".")], int(number[1]))


def in_name(name: str) -> tuple[str, str] | None:
    """The day that a file's or a page's name carries (``/2015/01/07/``, ``2013-05-02-visit.txt``) with the characters that do."""
    for found in NAMED.finditer(name):
        value = day(int(found[1]), int(found[2]), int(found[3]))
        if value:
            return value, found[0]
    for found in NAMED_WORD.finditer(name):
        month = MONTHS.get(found[2].lower())
        value = day(int(found[1]), month, int(found[3])) if month else None
        if value:
            return value, found[0]
    return None


def day(year: int, month: int, number: int) -> str | None:
    """The ISO 8601 day, or None if there is no such day."""
    try:
        return date(year, month, number).isoformat() if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None
