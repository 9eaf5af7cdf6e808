"""Rules for days and months by their names and numbers: with the year ("May 2, 2013"), or without, so that the context tells it."""

import datetime as dt
import re

from spacy.tokens import Token

from ...record.calendar import bounds
from .elsewhere import NOTE as OTHER_CALENDAR
from .elsewhere import OPEN_DAY
from .reading import Reading, dated, hanging, recurring, rule
from .relative import resolve
from .tense import Tenses
from .words import MONTH, ORDINALS, WEEKDAY, YEAR, month

OTHER_YEARS = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1}
WHICH = r"this\s+past|this\s+coming|last|past|this|next|coming"
DIRECTIONS = {"last": "last", "past": "last", "this past": "last", "next": "next", "coming": "next", "this coming": "next", "this": "near"}
# A month's name that is also another word, and what these calendars count is not our year.
AMBIGUOUS = frozenset({"may", "march", "mar", "august", "dec", "jan", "sep", "sept", "oct", "nov", "feb", "apr", "jun", "jul", "aug"})
OTHER_CALENDARS = re.compile(r"\b(?:islamic|hijri|hebrew|jewish|julian|old style|o\.s\.)", re.I)
WORDS = frozenset({"may", "march", "mar", "august"})  # those that are words also behind a number
NO_SUCH_DAY = "there is no such day: only its month is kept"
# What a person does in a sentence, and a month hardly.
PARTAKING = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "dative", "appos"})
EACH = 7  # code points of "every" and the space behind it
EVERY = re.compile(r"\b(?:every|each)\s+\Z", re.I)
NOT_A_NAME = frozenset({"MD", "VB", "VBP", "VBD", "VBZ", "JJ", "RB"})
EARLY = r"(?:(?:early|mid|late)(?:\s+in)?[\s-]+|(?:the\s+)?(?:middle|beginning|start|end)\s+of\s+)?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?(?![\d]|[.,]\d|:\d|\s?%)"
_OTHER = r"\s+(?:of\s+)?(?P<other>last|this|next)\s+year\b"
_YEAR_AFTER = rf"(?:(?:\s?,\s?|\s+(?:of|in)\s+|\s+|[-/])(?P<year>{YEAR})(?!\d|[.,]\d|\s?(?:%|percent|hours\b))|{_OTHER})?"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY}(?:\s?,)?\s+(?:the\s+)?)?"
_TO = r"\s?(?:[-–—]|to|and|through|until|till)\s?"


def _foreign(match: re.Match[str], tenses: Tenses) -> bool:
    """Whether it is said to be a date of another calendar."""
    text = tenses.text
    return OTHER_CALENDARS.search(text[max(0, match.start() - 24) : match.start()] + text[match.end() : match.end() + 12]) is not None


def _surname(token: Token, tenses: Tenses) -> bool:
    """Whether it is somebody's name: one stands right before it and belongs to it ("Theresa May"), or it acts as a person named so does."""
    before = token.nbor(-1) if token.i else None
    if before is not None and before.tag_ == "NNP" and before.head.i == token.i and before.ent_type_ != "DATE":
        return True
    if before is not None and before.ent_type_ == "PERSON" and not before.is_punct:
        return True
    acting = token.dep_ in PARTAKING and token.head.pos_ in ("VERB", "AUX", "NOUN", "PROPN")
    return acting and token.tag_ == "NNP" and token.lower_ in tenses.people


def _in_year(match: re.Match[str], which: str) -> str:
    return f"year:{OTHER_YEARS[match['other'].lower()]};{which}:this"


def _day(match: re.Match[str], tenses: Tenses, number: int, day: int) -> tuple[str, str]:
    """The value of a day of a month, or how it follows. A day that doesn't exist still says its month."""
    if match["year"]:
        value = f"{match['year']}-{number:02d}-{day:02d}"
        return (value if bounds(value) else value[:7]), ""
    which = f"monthday:{number:02d}-{day:02d}" if bounds(f"2000-{number:02d}-{day:02d}") else f"month:{number}"
    if match["other"]:
        return "", _in_year(match, which)
    return "", f"{which}:{tenses.direction(match.start(), match.end(), True)}"


def _monthday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = match["month"].lower().rstrip(".")
    if _foreign(match, tenses):
        return dated(match, OPEN_DAY)._replace(note=OTHER_CALENDAR)
    if name in WORDS and match["month"][0].islower() and not match["year"]:
        return None
    number, day = month(name), int(match["day"])
    value, relative = _day(match, tenses, number, day)
    note = "" if bounds(f"2000-{number:02d}-{day:02d}") and (not value or len(value) == len(OPEN_DAY)) else NO_SUCH_DAY
    return Reading(match.start(), match.end(), "DATE", value=value, relative=relative, note=note)


def _monthdays(match: re.Match[str], tenses: Tenses) -> tuple[Reading, ...] | None:
    """For "May 2-4, 2013", "2 to 4 May": two days, the month and the year said once."""
    if _foreign(match, tenses) or (match["month"][0].islower() and match["month"].lower() in AMBIGUOUS):
        return None
    number, out = month(match["month"]), []
    for group in ("day", "day2"):
        value, relative = _day(match, tenses, number, int(match[group]))
        start, end = (match.start(), match.end(group)) if group == "day" else (match.start(group), match.end())
        out.append(Reading(start, end, "DATE", value=value, relative=relative))
    return tuple(out)


def _month_year(match: re.Match[str], tenses: Tenses) -> Reading:
    if _foreign(match, tenses):
        return dated(match, OPEN_DAY[:4])._replace(note=OTHER_CALENDAR)
    return dated(match, f"{match['year']}-{month(match['month']):02d}")


def _nth_month(match: re.Match[str], _: Tenses) -> Reading:
    """For "the third month of 2021"."""
    number = NTH_MONTH.get(match["nth"].lower()) or int(match["nth"][:-2])
    if match["year"]:
        return dated(match, f"{match['year']}-{number:02d}")
    return hanging(match, _in_year(match, f"month:{number}"))


def _months_year(match: re.Match[str], _: Tenses) -> tuple[Reading, Reading]:
    """For "May to October 2012": the first month's year is that of the second, or the one before it."""
    first, second, year = month(match["month"]), month(match["month2"]), int(match["year"])
    earlier = f"{year - (first > second):04d}-{first:02d}"
    return dated(match, earlier, "month"), Reading(match.start("month2"), match.end(), "DATE", value=f"{year:04d}-{second:02d}")


def _month(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = match["month"].lower().rstrip(".")
    token = tenses.token_at(match.start("month"))
    if (
        token is None
        or token.tag_ in NOT_A_NAME
        or token.ent_type_ == "PERSON"
        or _surname(token, tenses)
        or _foreign(match, tenses)
        or tenses.in_name(token.idx)
    ):
        return None
    if match["month"][0].islower() and name in AMBIGUOUS and token.ent_type_ != "DATE":
        return None
    if len(name) <= 4 and name in AMBIGUOUS - {"may"} and not match["month"].endswith(".") and token.ent_type_ != "DATE":
        return None
    number, which = month(name), " ".join((match["which"] or "").lower().split())
    if EVERY.search(tenses.text[max(0, match.start() - EACH) : match.start()]):
        return recurring(match, f"XXXX-{number:02d}")
    if match["other"]:
        return hanging(match, _in_year(match, f"month:{number}"))
    direction = DIRECTIONS[which] if which else tenses.direction(match.start("month"), match.end("month"), True)
    return hanging(match, f"month:{number}:{direction}")


def _week_of(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "The last week of March": the week whose Thursday is that of the month or the year (ISO 8601)."""
    count = ORDINALS[match["nth"].lower()]
    if match["other"]:
        return hanging(match, f"{match['unit'].lower()}:{OTHER_YEARS[match['other'].lower()]};weekin:{count}")
    if match["only"]:
        value = resolve(f"date:{match['only']};weekin:{count}", dt.date.min)
        return dated(match, value) if value else None
    number = month(match["month"])
    if match["year"]:
        value = resolve(f"date:{match['year']}-{number:02d};weekin:{count}", dt.date.min)
        return dated(match, value) if value else None
    direction = tenses.direction(match.start(), match.end(), True)
    return hanging(match, f"month:{number}:{direction};weekin:{count}")


def _nth(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """For "On the 18th": a day of the month that is being told."""
    token = tenses.token_at(match.start("day"))
    if (
        token is None
        or token.ent_type_ not in ("DATE", "ORDINAL", "")
        or (token.i + 1 < len(token.doc) and token.nbor().tag_.startswith(("NN", "JJ", "CD")))
    ):
        return None
    return hanging(match, f"monthdate:{int(match['day']):02d}:{tenses.direction(match.start(), match.end(), True)}", "whole")


def _nth_each(match: re.Match[str], _: Tenses) -> Reading:
    return recurring(match, f"XXXX-XX-{int(match['day']):02d}")._replace(quant=match["quant"].upper())


def _iso(match: re.Match[str], _: Tenses) -> Reading | None:
    value = f"{match[1]}-{int(match[2]):02d}" + (f"-{int(match[3]):02d}" if match[3] else "")
    return dated(match, value) if bounds(value) else None


def _slashes(match: re.Match[str], _: Tenses) -> Reading | None:
    """Numbers with slashes, month first as in the United States unless only the day can come first."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2:
        year = ("20" if int(year) < 70 else "19") + year  # POSIX splits two-digit years at 69
    month_first = f"{year}-{first:02d}-{second:02d}"
    value = month_first if bounds(month_first) else f"{year}-{second:02d}-{first:02d}"
    return dated(match, value) if bounds(value) else None


NTH_MONTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": 12, "final": 12}
_NO_YEAR_BEFORE_DAYS = r"(?![\d]|[.,]\d|:\d|\s?%|-\d)"
RULES = (
    rule("iso", "number", r"(?<![\d/.-])([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2})(?:T[\d:.]+Z?)?)?(?![\d-])", _iso),
    rule("slashes", "number", r"(?<![\d/.-])([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![\d/]|[.-]\d)", _slashes),
    # ranges first: of two readings of one stretch the earlier rule's is kept, and theirs know the year that is said once
    rule(
        "month_days", "month",
        rf"\b{_WEEKDAY_BEFORE}(?P<month>{MONTH})\s?(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?{_TO}"
        rf"(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?{_NO_YEAR_BEFORE_DAYS}(?!\s+{MONTH}){_YEAR_AFTER}", _monthdays),
    rule(
        "days_month", "month",
        rf"(?<![\d.,$-])\b(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?{_TO}(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\s+"
        rf"(?:of\s+)?(?P<month>{MONTH})(?!\w){_YEAR_AFTER}", _monthdays),
    rule(
        "months_year", "month",
        rf"\b(?P<month>{MONTH}){_TO}(?P<month2>{MONTH})(?:\s?,\s?|\s+(?:of|in)\s+|\s+)(?P<year>{YEAR})(?!\d|[.,]\d)", _months_year),
    rule("month_day", "month", rf"\b{_WEEKDAY_BEFORE}(?P<month>{MONTH})(?:\s?,?\s(?:the\s+)?|-)?{_DAY}{_YEAR_AFTER}", _monthday),
    rule(
        "day_month", "month",
        rf"(?<![$€£\d.,])\b{_WEEKDAY_BEFORE}(?:the\s+)?{_DAY}(?:\s+(?:day\s+)?(?:of\s+)?|-)(?P<month>{MONTH})(?!\w){_YEAR_AFTER}",
        _monthday),
    rule(
        "month_year", "month",
        rf"\b{EARLY}(?P<month>{MONTH})(?:\s?,\s?|\s+(?:of|in)\s+|\s+|[/-])(?P<year>{YEAR})(?!\d|[.,]\d)", _month_year),
    rule("year_month", "month", rf"\b(?P<year>{YEAR})\s+(?P<month>{MONTH})(?!\w)(?!\s?\d)", _month_year),
    rule("month", "month", rf"\b(?:(?P<which>{WHICH})\s+)?{EARLY}(?P<month>{MONTH})(?!\w)(?:{_OTHER})?", _month),
    rule(
        "nth_month", "unit",
        rf"\b(?:the\s+)?(?P<nth>{'|'.join(NTH_MONTH)}|1st|2nd|3rd|[4-9]th|1[0-2]th)\s+month\s+of\s+"
        rf"(?:(?P<year>{YEAR})\b|(?P<other>last|this|next)\s+year\b)", _nth_month),
    rule(
        "week_of", "unit",
        rf"\b(?:the\s+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)\s+(?:full\s+)?week\s+(?:of|in)\s+"
        rf"(?:(?P<month>{MONTH})(?!\w)(?:\s?,?\s+(?P<year>{YEAR})\b)?"
        rf"|(?P<only>{YEAR})\b|(?P<other>this|last|next)\s+(?P<unit>month|year)\b)", _week_of),
    rule(
        "nth_each", "number",
        r"\b(?:the\s+)?(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)\s+(?:day\s+)?of\s+(?P<quant>every|each)\s+month\b", _nth_each),
    rule("nth", "number", r"\b(?:on|of|until|by)\s+(?P<whole>the\s+(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th))\b(?!-)", _nth),
)  # fmt: skip
