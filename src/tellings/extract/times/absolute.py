"""Rules for dates that name their year, and for days and months of a year that only the context tells."""

import re

from ...record.calendar import bounds
from .reading import Reading, Rule, dated, hanging
from .relative import holiday, holidays
from .tense import Tenses
from .words import MONTH, ORDINALS, SEASON, SEASONS, WEEKDAY, month

YEAR = r"(?:1[0-9]|20)\d\d"
_YEAR_AFTER = rf"(?:(?:\s?,\s?|\s+of\s+|\s+)(?P<year>{YEAR})(?![\d]|[.,]\d|\s?(?:%|percent|hours\b)))?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\d]|[.,]\d|:\d|\s?%)"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY}(?:\s?,)?\s+(?:the\s+)?)?"
_EARLY = r"(?:(?:early|mid|late|middle|beginning|start|end)(?:\s+of|\s+in)?[\s-]+)?"
CALENDARS = re.compile(r"(?:islamic|hijri|hebrew|jewish|julian|old style|o\.s\.)\b", re.I)


def _capital(match: re.Match[str], group: str = "month") -> bool:
    return match[group][0].isupper()


def _no_name(match: re.Match[str], tenses: Tenses, group: str = "month") -> bool:
    """Whether the month's name is a month: not the verb "may" or "march", nor a person's name."""
    token = tenses.token_at(match.start(group))
    return token is None or (token.tag_ not in ("MD", "VB", "VBP", "VBD", "VBZ", "JJ", "RB") and token.ent_type_ != "PERSON")


def _monthday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    number, day = month(match["month"]), int(match["day"])
    if not _capital(match) and match["month"].lower().rstrip(".") in ("may", "march", "mar", "sept", "dec", "jan") and not match["year"]:
        return None
    if CALENDARS.search(tenses.text[max(0, match.start() - 24) : match.start()]):
        return None
    if match["year"]:
        value = f"{match['year']}-{number:02d}-{day:02d}"
        # a day that doesn't exist still says its month
        return dated(match, value if bounds(value) else value[:7])
    if bounds(f"2000-{number:02d}-{day:02d}") is None:
        return hanging(match, f"month:{number}:{tenses.direction(match.start(), match.end(), True)}")
    return hanging(match, f"monthday:{number:02d}-{day:02d}:{tenses.direction(match.start(), match.end(), True)}")


def _month_year(match: re.Match[str], tenses: Tenses) -> Reading | None:
    if CALENDARS.search(tenses.text[max(0, match.start() - 24) : match.start()]):
        return None
    return dated(match, f"{match['year']}-{month(match['month']):02d}")


def _month(match: re.Match[str], tenses: Tenses) -> Reading | None:
    if not _capital(match) or not _no_name(match, tenses):
        return None
    name = match["month"].lower().rstrip(".")
    if len(name) < 4 and name != "may" and not match["month"].endswith("."):
        return None
    number, which = month(match["month"]), (match["which"] or "").lower()
    if match["other"]:
        years = {"last": -1, "this": 0, "next": 1}[match["other"].lower()]
        return hanging(match, f"year:{years};month:{number}:this")
    words = {"last": "last", "past": "last", "next": "next", "coming": "next", "this": "near", "this past": "last", "this coming": "next"}
    if which:
        return hanging(match, f"month:{number}:{words[' '.join(which.split())]}")
    return hanging(match, f"month:{number}:{tenses.direction(match.start(), match.end(), True)}")


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


def _year(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """A bare number is a year where a preposition of time or the model's own reading says so."""
    token = tenses.token_at(match.start("year"))
    if token is None:
        return None
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    counts = following is not None and following.tag_ == "NNS" and following.head.i != token.head.i and token.head.i == following.i
    if match["lead"] or match["before"]:
        return None if counts and token.ent_type_ != "DATE" else dated(match, match["year"], "whole")
    return dated(match, match["year"], "whole") if token.ent_type_ in ("DATE", "EVENT") else None


def _short_year(match: re.Match[str], _: Tenses) -> Reading | None:
    return dated(match, "19" + match[1] if int(match[1]) >= 30 else "20" + match[1])


def _decade(match: re.Match[str], _: Tenses) -> Reading | None:
    if match["full"]:
        return dated(match, match["full"][:3])
    if match["short"]:
        return dated(match, ("20" if match["short"][0] == "0" else "19") + match["short"][0])
    tens = {"twent": 2, "thirt": 3, "fort": 4, "fift": 5, "sixt": 6, "sevent": 7, "eight": 8, "ninet": 9}
    return dated(match, f"19{tens[match['word'].lower().removesuffix('ies')]}")


def _century(match: re.Match[str], _: Tenses) -> Reading | None:
    words = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = int(match["n"]) if match["n"] else words[match["word"].lower()]
    return dated(match, f"{number - 1:02d}") if 1 < number <= 30 else None


def _season(match: re.Match[str], tenses: Tenses) -> Reading | None:
    season = SEASONS[match["season"].lower()]
    if match["year"]:
        return dated(match, f"{match['year']}-{season}")
    if match["other"]:
        years = {"last": -1, "this": 0, "next": 1}[match["other"].lower()]
        return hanging(match, f"year:{years};season:{season}:this")
    which = " ".join((match["which"] or "").lower().split())
    if not which:
        token = tenses.token_at(match.start("season"))
        if token is None or token.ent_type_ not in ("DATE", "EVENT") or token.tag_.startswith("V"):
            return None
        return hanging(match, f"season:{season}:{tenses.direction(match.start(), match.end(), True)}")
    words = {"last": "last", "past": "last", "this past": "last", "next": "next", "this": "near", "coming": "next", "this coming": "next"}
    return hanging(match, f"season:{season}:{words[which]}")


def _quarter(match: re.Match[str], tenses: Tenses) -> Reading | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    if match["year"] or match["yearbefore"]:
        year = match["year"] or match["yearbefore"]
        return dated(match, f"{year}-Q{number if number > 0 else 4}")
    if match["other"]:
        years = {"last": -1, "previous": -1, "this": 0, "next": 1}[match["other"].lower()]
        return hanging(match, f"year:{years};quarter:{number if number > 0 else 4}:this")
    if number < 0:
        return hanging(match, "quarter:-1") if match["nth"].lower() == "last" else None
    direction = tenses.direction(match.start(), match.end(), True)
    return hanging(match, f"quarter:{number}:{'past' if direction == 'past' else direction}")


def _half(match: re.Match[str], tenses: Tenses) -> Reading | None:
    number = 1 if match["nth"].lower() == "first" else 2
    if match["year"]:
        return dated(match, f"{match['year']}-H{number}")
    years = {"last": -1, "this": 0, "the": 0, "next": 1}[match["other"].lower()]
    return hanging(match, f"year:{years};half:{number}:this")


def _holiday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = match["name"].lower().replace("’", "'")
    if not match["name"][0].isupper():
        return None
    if match["year"]:
        return dated(match, holiday(name, int(match["year"])))
    words = {"last": "last", "this": "near", "next": "next"}
    which = match["which"]
    direction = words[which.lower()] if which else tenses.direction(match.start(), match.end(), True)
    return hanging(match, f"holiday:{name}:{direction}")


def _fiscal(match: re.Match[str], _: Tenses) -> Reading | None:
    if match["year"]:
        return dated(match, f"FY{match['year']}")
    if match["short"]:
        return dated(match, f"FY20{match['short']}")
    return hanging(match, f"fiscal:{ {'last': -1, 'this': 0, 'current': 0, 'next': 1}[match['which'].lower()] }")


_NAMES = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(holidays(), key=lambda name: (-len(name), name)))
_YEAR_LEAD = (
    r"in|since|by|until|till|before|after|during|from|between|through|throughout|around|circa|of|year|late|early|mid|for|to|and|than|"
    r"beginning|until|as of|back in|summer|winter|spring|autumn|fall"
)
_I = re.IGNORECASE

RULES = (
    Rule("iso", re.compile(r"(?<![\d/.-])(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.]+Z?)?)?(?![\d-])"), _iso),
    Rule("slashes", re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|[.-]\d)"), _slashes),
    Rule("month_day", re.compile(rf"\b{_WEEKDAY_BEFORE}(?P<month>{MONTH})\s?(?:the\s+)?{_DAY}{_YEAR_AFTER}", _I), _monthday),
    Rule("day_month", re.compile(rf"\b{_WEEKDAY_BEFORE}(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<month>{MONTH})(?!\w){_YEAR_AFTER}", _I), _monthday),
    Rule("month_year", re.compile(rf"\b{_EARLY}(?P<month>{MONTH})(?:\s?,\s?|\s+of\s+|\s+|/)(?P<year>{YEAR})(?![\d]|[.,]\d)", _I), _month_year),
    Rule("year_month", re.compile(rf"\b(?P<year>{YEAR})\s+(?P<month>{MONTH})(?!\w)(?!\s?\d)", _I), _month_year),
    Rule("month", re.compile(
        rf"\b(?:(?P<which>this\s+past|this\s+coming|last|past|this|next|coming)\s+)?{_EARLY}(?P<month>{MONTH})(?!\w)(?:\s+(?P<other>last|this|next)\s+year)?",
        _I), _month),
    Rule("year", re.compile(
        rf"(?<![\d$€£¥/.,:#-])(?:\b(?P<before>{_YEAR_LEAD})\s+(?:the\s+)?)?(?P<whole>(?P<lead>(?:early|mid|late)[\s-]|(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+)?"
        rf"\b(?P<year>(?:1[5-9]|20)\d\d))(?![\d]|[.,:/]\d|-\d\d-|\s?(?:%|percent|km|miles|meters|metres|feet|hours|GMT|UTC|[ap]\.?m\b))", _I), _year),
    Rule("short_year", re.compile(r"(?:(?<=\bin )|(?<=since )|(?<=of )|(?<=\w{3} ))['’‘](\d\d)\b(?!s)"), _short_year),
    Rule("decade", re.compile(
        r"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:(?P<full>(?:1[5-9]|20)\d0)['’]?s\b|(?<!\d)(?:(?<=the )['’‘]?|['’‘]|(?<=and )|(?<=early )|(?<=late )|(?<=mid-))(?P<short>[2-9]0)['’]?s\b"
        r"|(?<=the )(?P<word>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b)", _I), _decade),
    Rule("century", re.compile(
        r"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?:(?P<n>1[0-9]|2[0-2])(?:st|nd|rd|th)|(?P<word>seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[\s-]century\b",
        _I), _century),
    Rule("season", re.compile(
        rf"\b(?:(?:early|mid|late)[\s-]+)?(?:(?P<which>this\s+past|this\s+coming|last|past|this|next|coming)\s+|the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<season>{SEASON})\b"
        rf"(?:\s+(?P<other>last|this|next)\s+year|(?:\s+of|\s?,)?\s+(?P<year>{YEAR})\b)?", _I), _season),
    Rule("quarter", re.compile(
        rf"\b(?:(?P<yearbefore>{YEAR})(?:['’]s)?\s+)?(?:the\s+)?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)(?:\s+|-)(?:fiscal\s+)?quarter|Q(?P<q>[1-4]))\b"
        rf"(?:\s*,?(?:\s+of|\s+in)?(?:\s+the\s+year)?\s+(?P<year>{YEAR})\b|\s+(?:of\s+)?(?P<other>last|previous|this|next)\s+year)?", _I), _quarter),
    Rule("half", re.compile(
        rf"\b(?:the\s+)?(?P<nth>first|second)\s+half\s+of\s+(?:(?P<year>{YEAR})\b|(?P<other>last|this|next|the)\s+year)", _I), _half),
    Rule("holiday", re.compile(rf"\b(?:(?P<which>last|this|next)\s+)?(?P<name>{_NAMES})(?!\w)(?:\s?,?\s+(?P<year>{YEAR})\b)?", _I), _holiday),
    Rule("fiscal", re.compile(
        rf"\b(?:(?:the\s+)?(?:fiscal|financial)\s+(?:year\s+)?(?P<year>{YEAR})|FY\s?'?(?:20)?(?P<short>\d\d)|(?P<which>last|this|current|next)\s+(?:fiscal|financial)\s+year)\b",
        _I), _fiscal),
)  # fmt: skip
