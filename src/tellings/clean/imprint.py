"""The line of a head that says in which outlet, when and by whom a report appeared: ``The Harbour Post, 14 March 2019``."""

import re
from typing import NamedTuple

from .. import lexicon
from . import wire
from .captions import NAME
from .dates import DAY, LABEL, TIME
from .named import is_masthead

RULE = "text.imprint"
LONGEST = 120  # code points of such a line
DATED = re.compile(DAY + TIME)
LABELLED = re.compile(rf"{LABEL}|on|at")
SEPARATOR = re.compile(r"\s*[|•·/;()\[\]]\s*|\s+[-–—]+\s+|\s*[–—]\s*|\s*,\s+")
LEAD = re.compile(r"(?i:by|from|source|in|for|published(?: in| by| on)?):?\s+(?:(?=the )|(?=[A-ZÀ-Þ]))")
WRITER = re.compile(rf"{NAME}(?:(?: and | & ){NAME}){{0,3}}")
LED = re.compile(r"(?i:by|from|story by|written by)\b")


class Imprint(NamedTuple):
    """Where in the line the outlet's name stands, if it names one; whether it names a writer; whether a date."""

    outlet: tuple[int, int] | None
    writer: bool
    dated: bool


def of(text: str) -> Imprint | None:
    """What a line says that is nothing but an outlet's name with a date or a writer, in any order; None for any other line.

    One that holds only one of the three is none: dates and bylines alone are told elsewhere, and a name alone may be anything.
    """
    if len(text) > LONGEST or text[-1:] in '?!:”"':
        return None
    outlet, writer = None, False
    dates = list(DATED.finditer(text))
    if len(dates) > 1:
        return None
    for start, end in _parts(text, dates[0].span() if dates else (0, 0)):
        lead = LEAD.match(text, start, end)
        start = lead.end() if lead else start
        part = text[start:end]
        if outlet is None and (is_masthead(part) or _is_known(part) or wire.is_agency(part)):
            outlet = (start, end)
        elif not writer and WRITER.fullmatch(part) and (LED.match(text) or (dates and " " in part)):
            writer = True
        else:
            return None
    said = (outlet is not None) + writer + bool(dates)
    return Imprint(outlet, writer, bool(dates)) if said > 1 and (outlet is not None or LED.match(text)) else None


def _is_known(name: str) -> bool:
    """Whether every word is one that outlets' names have: ``Daily Mail``; beside a date or a writer, that is enough."""
    words = name.removeprefix("The ").split()
    return len(words) > 1 and all(word[:1].isupper() and word.lower() in lexicon.words("mastheads") for word in words)


def _parts(text: str, date: tuple[int, int]) -> list[tuple[int, int]]:
    """What stands between the separators of a line, but for its date."""
    found = []
    for low, high in ((0, date[0]), (date[1], len(text))):
        at = low
        for sign in SEPARATOR.finditer(text, low, high):
            found.append((at, sign.start()))
            at = sign.end()
        found.append((at, high))
    trimmed = (_trimmed(text, start, end) for start, end in found)
    return [(start, end) for start, end in trimmed if end > start and not LABELLED.fullmatch(text, start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,.:-–—|":
        start += 1
    while start < end and text[end - 1] in " ,.:-–—|":
        end -= 1
    return start, end
