"""Dates of other calendars: found, said to be none of ours, and left as they are."""

import re

from .reading import Reading, rule
from .tense import Tenses

NOTE = "a date of another calendar, left as it is"
OPEN_DAY, OPEN_YEAR = "XXXX-XX-XX", "XXXX"
# Months of the Islamic and of the Jewish calendar as newspapers write them; those that are also given names need a year.
_HIJRI = (
    r"Muharram|Safar|Rabi['’]?(?:\s(?:al|ul)[-\s]?(?:Awwal|Awal|Thani|Akhir)|\s(?:I{1,2}|1|2))|Jumada(?:\s(?:al|ul)[-\s]?(?:Awwal|Ula|Thani|Akhira)|"
    r"\s(?:I{1,2}|1|2))|Rajab|Sha['’]?ban|Ramadan|Ramadhan|Shawwal|Dhu(?:\sal|['’]?l)[-\s](?:Qa['’]?dah?|Hijjah?)"
)
_HEBREW = r"Tishrei|Cheshvan|Heshvan|Kislev|Tevet|Shevat|Adar(?:\s(?:I{1,2}))?|Nisan|Iyar|Sivan|Tammuz|Elul"
CALENDAR = rf"\b(?:{_HIJRI}|{_HEBREW})\b|\bA\.?H\b|\b[56]\d\d\d\s+A\.?M\b"  # where one of them may stand
_DAY = r"(?:[12]\d|30|0?[1-9])(?:st|nd|rd|th)?"


def _other(match: re.Match[str], _: Tenses) -> Reading:
    return Reading(match.start(), match.end(), "DATE", value=OPEN_DAY if match[0][0].isdigit() else OPEN_YEAR, note=NOTE)


RULES = (
    rule(
        "other_calendar", "calendar",
        rf"\b{_DAY}\s+(?:of\s+)?(?:{_HIJRI}|{_HEBREW})\b(?:\s?,?\s+\d{{4}}\b)?(?:\s+A\.?H\b\.?)?|"
        rf"\b(?:{_HIJRI}|{_HEBREW})\s+(?:{_DAY}\s?,\s+)?\d{{4}}\b(?:\s+A\.?H\b\.?)?|\bRamad(?:h)?an\b", _other),
    rule(
        "other_year", "calendar",
        r"\b(?:1[0-5]\d\d\s+A\.?H\b\.?|A\.?H\b\.?\s+1[0-5]\d\d\b|"
        r"[56]\d\d\d\s+A\.?M\b\.?(?=\s+\(|\s+in\s+the\s+(?:Hebrew|Jewish)))", _other),
)  # fmt: skip
