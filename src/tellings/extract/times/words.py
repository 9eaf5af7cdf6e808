"""Words of time: names of months and weekdays, units, number words; each as a value and as the part of a pattern that matches it."""

import re
from collections.abc import Iterable

from ...lexicon import rows

MONTHS = {name: int(number) for name, number in rows("months")}
WEEKDAYS = {name: int(number) for name, number in rows("weekdays")}
CARDINALS = {name: int(number) for name, number in rows("cardinals")}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00", "midday": "12:00", "midnight": "24:00"}
# Letters of the TIMEX3 durations; the boolean says whether it is a part of a day (behind the T).
UNITS = {
    "second": ("S", True), "minute": ("M", True), "hour": ("H", True), "day": ("D", False), "night": ("D", False), "week": ("W", False),
    "fortnight": ("W", False), "weekend": ("WE", False), "month": ("M", False), "quarter": ("Q", False), "year": ("Y", False),
    "decade": ("DE", False), "century": ("CE", False),
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1}
VAGUE_DOZEN, VAGUE_COUPLE = "12", "2"


def alternatives(names: Iterable[str]) -> str:
    """A pattern that matches any of the names, longer ones first."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_FULL_MONTHS = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT_MONTHS = MONTHS.keys() - set(_FULL_MONTHS)
_FULL_DAYS = [name for name in WEEKDAYS if name.endswith("day")]
_SHORT_DAYS = WEEKDAYS.keys() - set(_FULL_DAYS)
_TENS = [name for name, value in CARDINALS.items() if 20 <= value < 100]
_SMALL = [name for name, value in CARDINALS.items() if value < 10]

# Only an abbreviation takes a full stop.
MONTH = rf"(?:{alternatives(_FULL_MONTHS)}|(?:{alternatives(_SHORT_MONTHS)})\b\.?)"
WEEKDAY = rf"(?:{alternatives(_FULL_DAYS)}|(?:{alternatives(_SHORT_DAYS)})\b\.?)"
CARDINAL = rf"(?:(?:{alternatives(_TENS)})[- ](?:{alternatives(_SMALL)})|{alternatives(CARDINALS)})"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries)"
LONG_UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
PART = r"(?:morning|afternoon|evening|night)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
YEAR = r"(?:1[0-9]|20)\d\d"


def month(name: str) -> int:
    """The number (1-12) of a month's name or abbreviation, as the patterns match it."""
    return MONTHS[name.lower().rstrip(".")]


def weekday(name: str) -> int:
    """The ISO number (Monday is 1) of a weekday's name or abbreviation."""
    return WEEKDAYS[name.lower().rstrip(".")]


def unit(name: str) -> str:
    """The singular, lower-case name of a unit of time, a key of ``UNITS``."""
    name = name.lower()
    return "century" if name.startswith("centur") else name.removesuffix("s")


_FIXED = {
    "a": "1", "an": "1", "per": "1", "single": "1", "another": "1",
    "all": "1", "½": "0.5", "three quarters of a": "0.75", "three quarters of an": "0.75",
    "half a": "0.5", "half an": "0.5", "a half": "0.5", "couple": VAGUE_COUPLE,
    "a couple": VAGUE_COUPLE, "couple of": VAGUE_COUPLE, "a couple of": VAGUE_COUPLE, "a dozen": VAGUE_DOZEN, "dozen": VAGUE_DOZEN,
}  # fmt: skip


def number(words: str) -> str | None:
    """The value of digits or number words as decimal digits: ``2``, ``2.5``, ``41``; None where they leave it open ("several")."""
    words = re.sub(r"[\s-]+", " ", words.lower().strip())
    if words in _FIXED:
        return _FIXED[words]
    if part := re.fullmatch(r"(.+?) and (?:a )?(half|quarter)", words):
        whole = number(part[1])
        return f"{whole}.{'5' if part[2] == 'half' else '25'}" if whole and whole.isdigit() else None
    if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,3})?", words):
        return words if "." in words else str(int(words))
    return _in_words(words)


def _in_words(words: str) -> str | None:
    total = 0
    for word in words.split():
        if word not in CARDINALS:
            return None
        total = total * 100 if word == "hundred" and total else total + CARDINALS[word]
    return str(total) if total else None
