"""Where a word of time stands: the grammar is tried only around those, each rule around the class of word it needs."""

import re
from collections.abc import Iterator

from .elsewhere import CALENDAR
from .reading import TriggerClass
from .words import MONTHS, SEASONS, WEEKDAYS, alternatives
from .yearly import DECADE_STEMS, HOLIDAY

REACH = 48  # code points around a word of time in which the rest of its expression stands; it bounds the work for each word
Window = tuple[int, int]

_UNIT = (
    r"(?:day|night|(?:work)?week|fortnight|month|quarter|year|decade|centur|hour|minute|second)|\bfiscal|\bq[1-4]\b|\bfy['’\s]?\d|decades|"
    r"weekend|half\s+of\b"
)
_ADVERB = (
    r"today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|noon|midday|midnight|annual|hourly|daily|nightly|weekly|fortnightly|"
    r"monthly|quarterly|yearly|everyday|biweekly|biennial|bi-weekly|bi-?monthly|semi-?annual|now|current|present|recent|lately|moment|future|past|"
    r"near\s+term|time\s+being|this\s+point|these\s+days|those\s+days|(?:un)?till?\s+date|to\s+date|of\s+late\b|"
    r"at\s+th(?:e|at)\s+time|soon\b|overnight"
)
_NUMBER = (
    r"(?<!\d)(?:1[0-9]|2[01])\d\d(?!\d)|\d:\d\d|['’‘]?\b\d0['’]?s\b|['’‘]\d\d\b|\d[/.-]\d\d?[/.-]\d|\d\s?[ap]\.?\s?m\b|o['’]clock|"
    r"\b\d{1,4}\s?B\.?C\b|\bA\.?D\b|\d\s?A\.?D\b|\b(?:half|quarter|ten|twenty|five)\s+(?:past|to)\s|\d(?:st|nd|rd|th)\s+(?:day\s+)?of\s+e|"
    rf"\b(?:on|of|by|until)\s+the\s+\d\d?(?:st|nd|rd|th)|\bthe\s+(?:{'|'.join(DECADE_STEMS)})ies|\d{{4}}\s(?:UTC|GMT)|(?:early|mid|late)[\s-](?:{'|'.join(DECADE_STEMS)})ies"
)


def _pattern() -> re.Pattern[str]:
    classes: dict[TriggerClass, str] = {
        "number": _NUMBER,
        "calendar": CALENDAR,
        "month": rf"\b(?:{alternatives(MONTHS)})(?![a-z])",
        "weekday": rf"\b(?:{alternatives(WEEKDAYS)})(?:s\b|(?![a-z]))",
        "season": rf"\b(?:{alternatives(SEASONS)})\b",
        "holiday": rf"\b(?:{HOLIDAY})(?!\w)",
        "adverb": rf"\b(?:{_ADVERB})",
        "unit": rf"\b{_UNIT}",
    }
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in classes.items()), re.IGNORECASE)


TRIGGER = _pattern()
# One word may call for rules of two classes: "night" is a part of a day and a length, "May Day" begins with a month.
ALSO: dict[str, tuple[TriggerClass, ...]] = {"month": ("holiday",), "adverb": ("unit",), "weekday": ("holiday",)}


def windows(text: str) -> dict[str, list[Window]]:
    """The stretches around words of time by class, in text order, joined where they overlap."""
    found: dict[str, list[Window]] = {}
    for match in TRIGGER.finditer(text):
        name = match.lastgroup or ""
        window = (max(0, match.start() - REACH), min(len(text), match.end() + REACH))
        for one in _classes(name, match[0]):
            _add(found.setdefault(one, []), window)
    return found


def _classes(name: str, word: str) -> Iterator[str]:
    yield name
    if name == "adverb" and word.lower() not in ("night", "everyday", "past", "recent"):
        return
    if name == "month" and word.lower() != "may":
        return
    yield from ALSO.get(name, ())


def _add(windows: list[Window], window: Window) -> None:
    if windows and window[0] <= windows[-1][1]:
        windows[-1] = (windows[-1][0], window[1])
    else:
        windows.append(window)
