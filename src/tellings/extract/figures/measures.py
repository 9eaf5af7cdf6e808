"""What a number is measured in: currencies, units, percent, rates and ages, read from the characters around it."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from ...lexicon.quantities import alternatives, currency_names, currency_signs, number_words, unit_forms
from ...record import FigureKind
from .numerals import Numeral

_GAP = r"[ \u00a0\u2009\u202f]?"
_SMALL = Decimal(10_000)
# Names of money that are names of weights as well: a scale word or a large amount makes them money.
_POUNDS = frozenset(("pound", "pounds"))
_OWNERLESS = "XXX-"


class Measure(NamedTuple):
    """A number with its unit.

    Attributes:
        start, end: range in code points, with signs and units.
        unit: as in ``Expression.unit``; ``dimension`` is set for units of measure.
        factor: what the written number is multiplied by (a scale suffix, a cent).
    """

    start: int
    end: int
    kind: FigureKind
    unit: str
    factor: Decimal = Decimal(1)
    dimension: str = ""


@functools.cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign).replace(r"\ ", r"\s?") for sign in sorted(currency_signs(), key=lambda sign: (-len(sign), sign)))
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=\\))(?P<sign>{signs}){_GAP}$")


@functools.cache
def _after() -> re.Pattern[str]:
    """A scale suffix, a unit, a name or a sign of money behind a number."""
    suffixes = "|".join(word for word, entry in sorted(number_words().items()) if entry.role in ("suffix", "moneysuffix"))
    names = alternatives(set(currency_names()) | _POUNDS)
    units = alternatives(set(unit_forms()))
    signs = "|".join(re.escape(sign) for sign in sorted(currency_signs(), key=lambda sign: (-len(sign), sign)))
    return re.compile(
        rf"(?P<suffix>(?:[ \u00a0](?=\w\w)|-)?(?i:{suffixes})(?![^\W_])(?=(?P<plural>[ -][a-z][a-z]+)?))?"
        rf"(?P<rest>[ \u00a0\u2009\u202f-]?(?:(?P<name>(?i:{names}))|(?P<unit>(?i:{units}))|(?P<sign>{signs}))(?![^\W_]))?"
    )


_PER = re.compile(
    r"(?:[ \u00a0-](?:per|each|every|an?)[ \u00a0-]|/)(?P<thing>second|minute|hour|night|day|week|month|quarter|year|annum|share|barrel|bushel|ounce|ton|tonne|gallon"
    r"|litre|liter|gram|kilogram|kilo|pound|head|capita|person|household|unit|mile|kilometre|kilometer|km|acre|hectare|square foot|square metre|square meter|piece"
    r"|game|barrel|dose|vote|mmbtu|kwh)(?![^\W_])"
    r"|[ \u00a0-](?:per|for every)[ \u00a0](?P<many>[0-9][0-9,]*(?: million)?)(?![0-9])",
    re.IGNORECASE,
)
_OLD = re.compile(r"[ \u00a0-](?:olds?|of age)(?![^\W_])|[ \u00a0-]?y\.?/?o\.?(?![^\W_])", re.IGNORECASE)
_YEARS_OLD = re.compile(r"[ \u00a0-]?y\.?/?o\.?(?![^\W_])")
_AGED = re.compile(
    r"(?:(?<![^\W_])aged?|(?<![^\W_])ages|(?<![^\W_])at the age of|(?<![^\W_])the age of|(?<![^\W_])an age of) $", re.IGNORECASE
)
_HALF_MORE = re.compile(r" and (?:a half|a quarter|three[ -]quarters)(?![^\W_])", re.IGNORECASE)
_OF_A = re.compile(r"(?: of)? an?(?= )")
_MORE = {"a half": Decimal("0.5"), "a quarter": Decimal("0.25"), "three": Decimal("0.75")}
_MINUS = re.compile(r"(?:(?:^|[\s(])(?:-|−|–)|(?<![^\W_])minus[ -])$", re.IGNORECASE)


def measure(text: str, numeral: Numeral) -> Measure:
    """The number with the signs and units around it; a plain count where there are none."""
    before = _before().search(text, max(0, numeral.start - 6), numeral.start) if numeral.form != "vague" else None
    after = _after().match(text, numeral.end)
    start = before.start("sign") if before else numeral.start
    found = _money(text, numeral, start, before, after) or _measured(text, numeral, after) or Measure(start, numeral.end, "count", "")
    found = _aged(text, numeral, found)
    return _rated(text, found) if found.kind != "age" else found


def _money(text: str, numeral: Numeral, start: int, before: re.Match[str] | None, after: re.Match[str] | None) -> Measure | None:
    factor, end = Decimal(1), numeral.end
    suffix = after["suffix"] if after else None
    named = after and (after["name"] or after["sign"])
    if not before and not named:
        return _of_money(text, numeral)
    if suffix and after:
        factor, end = number_words()[suffix.strip(" \u00a0-").lower()].value, after.end("suffix")
    if not before and after and after["sign"] and numeral.form == "vague":
        return None
    code = currency_signs()[_sign(before["sign"])].code if before else ""
    if after and named:
        money = _named(after, numeral, factor)
        if money is None and not before:
            return None
        if money and (not before or code in ("USD", money[0]) or not code):
            code, worth = money
            return Measure(start, after.end("rest"), "money", code, factor * worth)
    return Measure(start, end, "money", code, factor)


def _sign(sign: str) -> str:
    signs = currency_signs()
    squeezed = "".join(sign.split())
    return sign if sign in signs else squeezed


def _named(after: re.Match[str], numeral: Numeral, factor: Decimal) -> tuple[str, Decimal] | None:
    """The currency named behind a number; small amounts of pounds are weights."""
    if after["sign"]:
        return currency_signs()[after["sign"]].code, Decimal(1)
    name = re.sub(r"[\s-]+", " ", after["name"].lower())
    if name in _POUNDS:
        return ("GBP", Decimal(1)) if numeral.scaled or factor > 1 or numeral.low >= _SMALL else None
    money = currency_names()[name]
    return money.code.removeprefix(_OWNERLESS), money.factor


def _of_money(text: str, numeral: Numeral) -> Measure | None:
    """``tens of thousands of dollars``: a vague number of a currency's units."""
    if numeral.form != "vague" or not text.startswith(" of ", numeral.end):
        return None
    match = _after().match(text, numeral.end + 3)
    if not match or not match["name"] or match["suffix"]:
        return None
    named = _named(match, numeral, Decimal(1))
    return Measure(numeral.start, match.end("rest"), "money", named[0], named[1]) if named else None


def _measured(text: str, numeral: Numeral, after: re.Match[str] | None) -> Measure | None:
    if numeral.form == "vague" and text.startswith(" of ", numeral.end):
        after = _after().match(text, numeral.end + 3)
    elif numeral.form == "fraction" and (article := _OF_A.match(text, numeral.end)):
        after = _after().match(text, article.end())
    if not after:
        return None
    if after["suffix"] and not after["unit"]:
        scaled = _suffixed(numeral, after)
        if scaled:
            return scaled
    form = after["unit"] or (after["name"] if after["name"] and after["name"].lower() in _POUNDS else "")
    if not form and after["suffix"] and after["suffix"].strip(" -") == "m":
        return Measure(numeral.start, after.end("suffix"), "distance", "metre", dimension="length")
    if not form or not _plausible(form, text, after.end("rest"), numeral):
        return None
    unit = unit_forms()[re.sub(r"[\s\u00a0-]+", " ", form.lower())] if form.lower() not in unit_forms() else unit_forms()[form.lower()]
    start = numeral.start
    minus = _MINUS.search(text, max(0, start - 7), start)
    negative = minus is not None and unit.kind in ("temperature", "percent", "other")
    start = minus.end() - len(minus.group().lstrip(" (\n\t")) if minus and negative else start
    end, factor = after.end("rest"), Decimal(-1 if negative else 1)
    if after["suffix"] and after["unit"]:
        factor *= number_words()[after["suffix"].strip(" \u00a0-").lower()].value
    return Measure(start, end, unit.kind, unit.name, factor, unit.dimension)  # type: ignore[arg-type]


def _suffixed(numeral: Numeral, after: re.Match[str]) -> Measure | None:
    """``2.5m homes``, ``200k people``: a letter that scales the number; a lone ``m`` is metres."""
    word = after["suffix"].strip(" \u00a0-").lower()
    entry = number_words()[word]
    if entry.role != "suffix" or word == "b" or (len(word) == 1 and not after["plural"]):
        return None
    if len(word) == 1 and not after["plural"].endswith("s") and after["plural"][1:] not in ("people", "men", "women", "children"):
        return None
    return Measure(numeral.start, after.end("suffix"), "count", "", entry.value)


def _plausible(form: str, text: str, end: int, numeral: Numeral) -> bool:
    """Short forms of units must be written as units are: close to digits, in their own case."""
    if len(form) <= 2 and form.isalpha():
        glued = text[end - len(form) - 1].isdigit()
        lower = form.lower()
        if numeral.form == "words" or (len(form) == 1 and not glued and lower not in ("m", "g")):
            return False
        return (
            form == lower
            or lower in ("gb", "mb", "tb", "kb", "hz", "w", "v", "kw", "mw", "gw", "tw", "hp", "db", "mp", "kv", "gt")
            or form == "KM"
        )
    return True


def _aged(text: str, numeral: Numeral, found: Measure) -> Measure:
    if found.kind == "duration":
        old = _OLD.match(text, found.end)
        return found._replace(kind="age", end=old.end()) if old else found
    if found.kind == "count" and numeral.high <= 130:
        if _AGED.search(text, max(0, numeral.start - 16), numeral.start):
            return found._replace(kind="age", unit="year")
        yo = _YEARS_OLD.match(text, numeral.end)
        return found._replace(kind="age", unit="year", end=yo.end()) if yo else found
    return found


def _rated(text: str, found: Measure) -> Measure:
    """``a day``, ``per barrel``, ``/gram`` behind an amount; speeds come with a unit of their own."""
    if not found.unit or found.kind == "speed":
        return found
    per = _PER.match(text, found.end)
    if not per:
        return found
    thing = (per["thing"] or per["many"]).lower()
    unit = unit_forms().get(thing)
    return found._replace(kind="rate", unit=f"{found.unit} per {unit.name if unit else thing}", end=per.end())


def extra_half(text: str, end: int) -> tuple[int, Decimal]:
    """``and a half`` behind a unit ("an hour and a half"): where it ends, and what it adds in that unit."""
    match = _HALF_MORE.match(text, end)
    if not match:
        return end, Decimal(0)
    words = match.group().lower()
    return match.end(), next(value for key, value in _MORE.items() if key in words)
