"""Rules for years and what years are made of or make up: seasons, quarters, halves, holidays, fiscal years, decades, centuries."""

import re

from .calendric import DIRECTIONS, EACH, EVERY, OTHER_YEARS, WHICH
from .reading import Reading, dated, hanging, recurring, rule
from .relative import holiday, holidays
from .tense import Tenses
from .words import ORDINALS, SEASON, SEASONS, YEAR, alternatives

PIVOT = 30  # two-digit years from here on are of the 1900s, as POSIX would have it for years of birth rather than of plans
DECADE_STEMS = {"twent": 2, "thirt": 3, "fort": 4, "fift": 5, "sixt": 6, "sevent": 7, "eight": 8, "ninet": 9}
NUMBERED = re.compile(r"\b(?:room|flight|route|bus|channel|number|no\.|page|section|highway|unit|model|gate|box)\s\Z", re.I)
ELSEWHERE = re.compile(r"\b(?:chinese|lunar|jewish|islamic|persian|korean|tibetan|thai|khmer|buddhist|hindu|coptic|a)\s+\Z", re.I)
CENTURY_WORDS = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}


def _year(match: re.Match[str], tenses: Tenses) -> Reading | None:
    """A bare number is a year where a preposition of time or the model's own reading says so."""
    token = tenses.token_at(match.start("year"))
    if token is None:
        return None
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    # "in 2000 villages" counts, "in 2000 elections were held" does not: there the noun hangs elsewhere
    counts = following is not None and following.tag_ == "NNS" and token.head.i == following.i
    read = token.ent_type_ in ("DATE", "EVENT")
    led = match["before"] or match["lead"]
    if NUMBERED.search(tenses.text[max(0, match.start("year") - 12) : match.start("year")]):
        return None
    if counts and not (read and (tenses.tagged(match.start("year") - 2) in ("DT", "PRP$", "POS", "JJ"))):
        return None
    return dated(match, match["year"], "whole") if led or read else None


def _years(match: re.Match[str], _: Tenses) -> tuple[Reading, Reading] | None:
    """For "2009-2011", "2013-14": two years."""
    last = match["last"] if len(match["last"]) == 4 else match["first"][:2] + match["last"]
    return (dated(match, match["first"], "first"), dated(match, last, "last")) if last > match["first"] else None


def _short_year(match: re.Match[str], _: Tenses) -> Reading | None:
    return dated(match, _century_of(match[1]))


def _century_of(short: str) -> str:
    """The year that two digits stand for."""
    return ("19" if int(short) >= PIVOT else "20") + short


def _decade(match: re.Match[str], _: Tenses) -> Reading | None:
    if match["full"]:
        return dated(match, match["full"][:3])
    if match["short"]:
        return dated(match, f"19{match['short'][0]}")
    return dated(match, f"19{DECADE_STEMS[match['word'].lower().removesuffix('ies')]}")


def _century(match: re.Match[str], _: Tenses) -> Reading | None:
    count = int(match["n"]) if match["n"] else CENTURY_WORDS[match["word"].lower()]
    return dated(match, f"{count - 1:02d}")


def _season(match: re.Match[str], tenses: Tenses) -> Reading | None:
    season = SEASONS[match["season"].lower()]
    if match["year"] or match["short"]:
        return dated(match, f"{match['year'] or _century_of(match['short'])}-{season}")
    if EVERY.search(tenses.text[max(0, match.start() - EACH) : match.start()]):
        return recurring(match, f"XXXX-{season}")
    if match["other"]:
        return hanging(match, f"year:{OTHER_YEARS[match['other'].lower()]};season:{season}:this")
    which = " ".join((match["which"] or "").lower().split())
    if which:
        return hanging(match, f"season:{season}:{DIRECTIONS[which]}")
    token = tenses.token_at(match.start("season"))
    if token is None or token.ent_type_ not in ("DATE", "EVENT") or token.tag_.startswith("V"):
        return None
    return hanging(match, f"season:{season}:{tenses.direction(match.start(), match.end(), True)}")


def _quarter(match: re.Match[str], tenses: Tenses) -> Reading | None:
    count = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    within = count if count > 0 else 4
    if match["year"] or match["before"]:
        return dated(match, f"{match['year'] or match['before']}-Q{within}")
    other = match["other"] or match["others"]
    if other:
        return hanging(match, f"year:{OTHER_YEARS[other.lower()]};quarter:{within}:this")
    if count < 0:
        return hanging(match, "quarter:-1") if match["nth"].lower() == "last" else None
    return hanging(match, f"quarter:{count}:{tenses.direction(match.start(), match.end(), True)}")


def _half(match: re.Match[str], _: Tenses) -> Reading | None:
    count = 1 if match["nth"].lower() == "first" else 2
    if match["year"]:
        return dated(match, f"{match['year']}-H{count}")
    return hanging(match, f"year:{OTHER_YEARS.get(match['other'].lower(), 0)};half:{count}:this")


def _school(match: re.Match[str], _: Tenses) -> Reading | None:
    if match["year"]:
        return dated(match, f"SY{match['year']}")
    return hanging(match, f"school:{OTHER_YEARS.get(match['which'].lower(), 0)}")


def _bc(match: re.Match[str], _: Tenses) -> Reading:
    """Years before the common era, as TIDES writes them, and early ones of it."""
    return dated(match, f"BC{int(match['bc']):04d}" if match["bc"] else f"{int(match['ad'] or match['ad2']):04d}")


def _holiday(match: re.Match[str], tenses: Tenses) -> Reading | None:
    name = match["name"].lower().replace("’", "'")
    if match["name"][0].islower() and name.startswith(("may", "d-")):
        return None
    if name == "new year" and ELSEWHERE.search(tenses.text[max(0, match.start() - 12) : match.start()]):
        return None
    after = ";weekend:WE:near" if match["weekend"] else ""
    if match["year"]:
        day = holiday(name, int(match["year"]))
        return hanging(match, f"date:{day}{after}") if after else dated(match, day)
    if match["other"]:
        return hanging(match, f"year:{OTHER_YEARS[match['other'].lower()]};holiday:{name}:this{after}")
    which = match["which"]
    direction = DIRECTIONS.get(" ".join(which.lower().split()), "next") if which else tenses.direction(match.start(), match.end(), True)
    return hanging(match, f"holiday:{name}:{direction}{after}")


def _fiscal(match: re.Match[str], _: Tenses) -> Reading | None:
    if match["year"]:
        return dated(match, f"FY{match['year']}")
    if match["short"]:
        return dated(match, f"FY20{match['short']}")
    return hanging(match, f"fiscal:{OTHER_YEARS.get(match['which'].lower(), 0)}")


HOLIDAY = alternatives(holidays()).replace("'", "['’]")
_LEAD = (
    r"in|since|by|until|till|before|after|during|from|between|through|throughout|around|circa|of|year|late|early|mid|for|to|and|than|"
    r"as\s+of|back\s+in|beginning|starting|ending|summer|winter|spring|autumn|fall"
)
_NOT_COUNT = r"(?!\d|[.,:/]\d|-\d|[-–]\d\d|\s?(?:%|percent|per\s+cent|km|miles|meters|metres|feet|hours|people|GMT|UTC|[ap]\.?m\b))"
_EARLY = r"(?:(?:early|mid|late)[\s-]+)?"
RULES = (
    rule(
        "year", "number",
        rf"(?<![\d$€£¥/.,:#-])(?:\b(?P<before>{_LEAD})\s+(?:the\s+)?)?(?P<whole>(?P<lead>(?:early|mid|late)[\s-]|"
        rf"(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+)?\b(?P<year>(?:1[5-9]|2[01])\d\d)){_NOT_COUNT}", _year),
    rule("years", "number", r"(?<![\d$€£¥/.,:#-])\b(?P<first>(?:1[5-9]|20)\d\d)[-–](?P<last>(?:1[5-9]|20)\d\d|\d\d)\b(?![-/.,]\d)", _years),
    rule(
        "bc", "number",
        r"(?<![\d.,])\b(?P<bc>\d{1,4})\s?(?:BCE?\b|B\.C\.(?:E\.)?)|\bA(?:D\b|\.D\.)\s?(?P<ad>\d{1,4})\b|"
        r"(?<![\d.,])\b(?P<ad2>\d{2,4})\s?A(?:D\b|\.D\.)", _bc),
    rule(
        "short_year", "number",
        r"(?:(?<=\bin )|(?<=since )|(?<=of )|(?<=from )|(?<=until )|(?<=spring )|(?<=summer )|"
        r"(?<=autumn )|(?<=fall )|(?<=winter ))['’‘]([0-9]{2})\b(?!s)", _short_year),
    rule(
        "decade", "number",
        rf"\b(?:the\s+)?{_EARLY}(?P<full>(?:1[5-9]|20)\d0)(?:['’]?|\s)s\b"
        r"|(?<!\d)(?:the\s+(?:(?:early|mid|late)[\s-]+)?['’‘]?|['’‘]|(?<=and ))(?P<short>[2-9]0)['’]?s\b"
        rf"|\bthe\s+{_EARLY}(?P<word>(?:{'|'.join(DECADE_STEMS)})ies)\b", _decade),
    rule(
        "century", "unit",
        rf"\b(?:the\s+)?{_EARLY}(?:(?P<n>1[0-9]|2[0-2])(?:st|nd|rd|th)|(?P<word>{alternatives(CENTURY_WORDS)}))[\s-]+century\b", _century),
    rule(
        "season", "season",
        rf"\b{_EARLY}(?:(?P<which>{WHICH})\s+|the\s+(?:whole\s+|entire\s+)?)?{_EARLY}(?P<season>{SEASON})\b"
        rf"(?:\s+(?:of\s+)?(?P<other>last|this|next)\s+year\b|(?:\s+of|\s?,)?\s+(?:(?P<year>{YEAR})\b|['’‘](?P<short>\d\d)\b))?", _season),
    rule(
        "quarter", "unit",
        rf"\b(?:(?P<before>{YEAR})(?:['’]s)?\s+|(?P<others>last|this|next)\s+year['’]s\s+)?(?:the\s+)?"
        r"(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)(?:\s+|-)(?:fiscal\s+)?quarter|Q(?P<q>[1-4]))\b"
        rf"(?:\s*,?(?:\s+of|\s+in)?(?:\s+the\s+year)?\s+(?P<year>{YEAR})\b|\s+of\s+the\s+year\b|\s+(?:of\s+)?(?P<other>last|previous|this|next)\s+year\b)?",
        _quarter),
    rule(
        "school", "unit",
        rf"\b(?:(?:the\s+)?(?:school|academic)\s+year\s+(?P<year>{YEAR})(?![-–/]?\d)|(?:the\s+)?(?P<which>last|this|current|next)\s+(?:school|academic)\s+year)\b",
        _school),
    rule(
        "half", "unit",
        rf"\b(?:the\s+)?(?P<nth>first|second)\s+half\s+of\s+(?:(?P<year>{YEAR})\b|(?P<other>last|this|next|the)\s+year\b)", _half),
    rule(
        "holiday", "holiday",
        rf"\b(?:(?P<which>{WHICH}|following)\s+)?(?P<name>{HOLIDAY})(?!\w)"
        rf"(?:(?:\s?,|\s+of)?\s+(?P<year>{YEAR})\b|\s+(?:of\s+)?(?P<other>last|this|next)\s+year\b)?(?P<weekend>\s+weekend\b)?",
        _holiday),
    rule(
        "fiscal", "unit",
        rf"\b(?:(?:the\s+)?(?:fiscal|financial)\s+(?:year\s+)?(?P<year>{YEAR})|FY\s?['’]?(?:20)?(?P<short>\d\d)|"
        r"(?P<which>last|this|current|next)\s+(?:fiscal|financial)\s+year)\b", _fiscal),
)  # fmt: skip
