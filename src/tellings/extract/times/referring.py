"""Rules for what names no date by itself: now, recently, at the time, the same period a year earlier, the morning."""

import re

from .reading import Reading, dated, hanging, rule
from .tense import FUTURE, Tenses
from .words import PARTS, YEAR

PRESENT = re.compile(r"now|current|presently|nowadays|moment|at present|this point|time being|these days|to date|till date|yet", re.I)
PAST = re.compile(r"recent|past|late(?:ly)?\b|that time|the time|those days", re.I)


def _reference(match: re.Match[str], tenses: Tenses) -> Reading | None:
    if tenses.in_name(match.start()):
        return None
    if PRESENT.search(match[0]):
        return dated(match, "PRESENT_REF")
    return dated(match, "PAST_REF" if PAST.search(match[0]) else "FUTURE_REF")


def _units(match: re.Match[str], tenses: Tenses) -> Reading | None:
    return dated(match, "FUTURE_REF" if match["when"].lower() in ("coming", "upcoming") else "PAST_REF")


def _same_period(match: re.Match[str], _: Tenses) -> Reading | None:
    """For "the same period last year": what the date told before names, in another year."""
    if match["year"]:
        return dated(match, match["year"])
    ago = match["before"] or "year-" in match["which"].lower()
    return hanging(match, f"that;same:{-1 if ago else 0}")


def _overnight(match: re.Match[str], tenses: Tenses) -> Reading | None:
    ahead = tenses.tense(match.start(), match.end())[0] == FUTURE
    return hanging(match, f"day:{0 if ahead else -1}+TNI")


def _in_part(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "in the evening": of the day that is told."""
    return Reading(match.start("whole"), match.end(), "TIME", relative=f"that+T{PARTS[match['part'].lower()]}")


def _each_part(match: re.Match[str], _: Tenses) -> Reading | None:
    part = (match["part"] or match["plural"].removesuffix("s")).lower()
    return Reading(match.start(), match.end(), "SET", value=f"XXXX-XX-XXT{PARTS[part]}")


RULES = (
    rule(
        "reference", "adverb",
        r"(?<!-)\b(?:(?:right\s+)?now(?!-)|currently|nowadays|presently|at\s+the\s+moment|at\s+present|at\s+this\s+point|for\s+the\s+time\s+being|"
        r"these\s+days|(?:un)?till?\s+date|to\s+date(?!\s+(?:from|back))|"
        r"(?:more\s+)?recently|recent(?!\s+(?:hours|days|weeks|months|years|decades)\b)|lately|of\s+late\b(?!\s+[a-z])|"
        r"at\s+(?:the|that)\s+time(?!\s+(?:of|when|that|in))|in\s+those\s+days|"
        r"(?:as\s+|very\s+|some\s+time\s+)?soon(?!-|\s+(?:after|as|before|afterwards?)\b)(?:\s+as\s+possible)?|"
        r"in\s+the\s+(?:near\s+|foreseeable\s+|distant\s+)?(?:future|past)(?!\s+(?:of|tense|(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|decades?))\b)|"
        r"the\s+near\s+term|(?<=the )current)\b",
        _reference),
    rule("recent", "unit", r"\b(?P<when>recent|coming|upcoming)\s+(?:hours|days|weeks|months|years|decades)\b", _units),
    rule(
        "same_period", "unit",
        r"\b(?:the|that)\s+(?P<which>same|corresponding|comparable|year[-\s]ago|year[-\s]earlier)\s+(?:\w+[-\s])?(?P<unit>period|month|quarter|half)\b"
        rf"(?:\s+(?:of\s+|in\s+)?(?:(?P<before>last\s+year|a\s+year\s+(?:ago|earlier|before)|(?:the\s+)?(?:previous|prior)\s+year)|(?P<year>{YEAR}))\b)?",
        _same_period),
    rule(
        "overnight", "adverb",
        r"\bovernight\b(?!\s+(?:success|sensation|stay|bag))|\b(?<=through )the\s+night\b|\b(?<=throughout )the\s+night\b",
        _overnight),
    rule(
        "in_part", "adverb",
        r"\b(?:in|during|by|into)\s+(?P<whole>the\s+(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening|night))\b(?!\s+(?:of|and|before|after)\b|-)",
        _in_part),
    rule(
        "trading", "adverb",
        r"\b(?P<whole>(?:early\s+|late\s+|mid-?)?(?P<part>morning|afternoon|evening))(?=\s+trading\b)", _in_part),
    rule(
        "parts", "adverb",
        r"\b(?:every|each)\s+(?P<part>morning|afternoon|evening|night)\b|\b(?<!-)(?P<plural>mornings|evenings)\b",
        _each_part),
)  # fmt: skip
