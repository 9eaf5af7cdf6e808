"""Words of time: names of months and weekdays, units, number words; each as a value and as the part of a pattern that matches it."""

import re

from ...lexicon import rows

MONTHS = {name: int(number) for name, number in rows("months")}
WEEKDAYS = {name: int(number) for name, number in rows("weekdays")}
CARDINALS = {name: int(number) for name, number in rows("cardinals")}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "noon": "T12:00", "midnight": "T24:00"}
# Letters of the TIMEX3 durations; the boolean says whether it is a part of a day (behind the T).
UNITS = {
    "second": ("S", True), "minute": ("M", True), "hour": ("H", True), "day": ("D", False), "night": ("D", False), "week": ("W", False),
    "fortnight": ("W", False), "weekend": ("WE", False), "month": ("M", False), "quarter": ("Q", False), "year": ("Y", False),
    "decade": ("DE", False), "century": ("CE", False), "centurie": ("CE", False),
}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1}


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_TENS = [name for name, value in CARDINALS.items() if value >= 20 and value % 10 == 0 and value < 100]
_SMALL = [name for name, value in CARDINALS.items() if value < 10]
# Full names and abbreviations apart: only an abbreviation takes a full stop.
MONTH = rf"(?:{_alternatives([name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july')])}|(?:{_alternatives([name for name in MONTHS if len(name) < 5 and name not in ('may', 'june', 'july')])})\b\.?)"
WEEKDAY = rf"(?:{_alternatives([name for name in WEEKDAYS if name.endswith('day')])}|(?:{_alternatives([name for name in WEEKDAYS if not name.endswith('day')])})\b\.?)"
CARDINAL = rf"(?:(?:{_alternatives(_TENS)})[- ](?:{_alternatives(_SMALL)})|{_alternatives(list(CARDINALS))})"
UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|century|centuries)"
LONG_UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
PART = r"(?:morning|afternoon|evening|night)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"


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


def number(words: str) -> str | None:
    """The value of digits or number words as decimal digits: ``2``, ``2.5``, ``41``; None where they leave it open ("several")."""
    words = re.sub(r"[\s-]+", " ", words.lower().strip())
    if half := re.fullmatch(r"(.+?) and a half", words):
        whole = number(half[1])
        return f"{whole}.5" if whole and whole.isdigit() else None
    if re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", words):
        return words if "." in words else str(int(words))
    if words in ("a", "an", "per"):
        return "1"
    if words in ("half a", "half an", "a half"):
        return "0.5"
    if words in ("couple", "a couple", "couple of", "a couple of", "both"):
        return "2"
    if words in ("a dozen", "dozen"):
        return "12"
    total = 0
    for word in words.split():
        if word not in CARDINALS:
            return None
        total = total * 100 if word == "hundred" and total else total + CARDINALS[word]
    return str(total) if total else None
