"""Rules for times of day: "6 p.m.", "18:00 UTC", "noon"; they hang on the date told beside or before them."""

import re

from .reading import Reading, rule
from .tense import Tenses
from .words import CARDINAL, PARTS, number
from .zones import ZONE, offset


def _clock(match: re.Match[str], _: Tenses) -> Reading | None:
    hour = int(match["hour"] or match["hour24"] or match["bare"] or match["short"])
    minute = int(match["minute"] or match["minute24"] or match["short_minute"] or 0)
    half = (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Reading(
        match.start(), match.end(), "TIME", relative=f"that+T{hour:02d}:{minute:02d}{offset(match['zone'] or '', match['shift'] or '')}"
    )


def _past(match: re.Match[str], _: Tenses) -> Reading | None:
    """For "half past ten", "a quarter to six"."""
    hour, minutes = (
        int(number(match["hour"]) or 0),
        {"half": 30, "quarter": 15}.get(match["part"].lower()) or int(number(match["part"]) or 0),
    )
    if not 1 <= hour <= 12 or minutes > 30:
        return None
    total = hour * 60 + (minutes if match["side"].lower() == "past" else -minutes)
    return Reading(match.start(), match.end(), "TIME", relative=f"that+T{total // 60:02d}:{total % 60:02d}")


def _noon(match: re.Match[str], _: Tenses) -> Reading | None:
    return Reading(match.start("word"), match.end(), "TIME", relative=f"that+T{PARTS[match['word'].lower()]}")


RULES = (
    rule(
        "clock", "number",
        r"(?<![\d:.,$/-])\b(?:(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>[ap])(?:\.\s?m\.|\.?m\b)|"
        r"(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])|(?P<bare>0?[1-9]|1[0-2])\s+o['’]clock|"
        r"(?P<short>[01]\d|2[0-3])(?P<short_minute>[0-5]\d)(?=\s?(?:UTC|GMT)\b))"
        rf"(?:\s*\(?\s?(?P<zone>{ZONE})\b(?P<shift>\s?[+-]\s?\d{{1,2}}\b)?(?:\s?\))?)?", _clock),
    rule(
        "past", "number",
        rf"\b(?:a\s+)?(?P<part>half|quarter|five|ten|twenty)\s+(?P<side>past|to)\s+(?P<hour>{CARDINAL}|\d\d?)\b(?=\s*(?:[.,;]|o['’]clock|\Z|in\s+the|on\s|when\s))"
        r"(?:\s+o['’]clock)?", _past),
    rule("noon", "adverb", r"\b(?:at|by|until|around|about|before|after)\s+(?P<word>noon|midday|midnight)\b", _noon),
)  # fmt: skip
