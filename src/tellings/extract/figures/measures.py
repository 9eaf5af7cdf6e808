"""What a number is measured in: currencies, units, percent, rates and ages, read from the characters around it."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from ...lexicon.quantities import alternatives, currency_names, currency_signs, number_words, unit_forms
from ...record import FigureKind
from .numeral import Numeral
from .scales import degrees, magnitude

# An amount of pounds without a scale word is money from here on: nobody gives such a weight in pounds of the news' own accord.
_SMALL = Decimal(10_000)
_POUNDS = frozenset(("pound", "pounds"))
# Codes of the list that begin so stand for a name that several countries' currencies share.
_OWNERLESS = "XXX-"
_SPACES = r"[ \u00a0\u2009\u202f]"
# What a pound sign becomes where a text is made ASCII; before few digits it is a name ("PS5").
_TRANSLITERATED = frozenset(("PS",))
# What may stand between a number and its unit: "three straight years", "two more weeks".
_WORDY = 3  # code points of a unit behind such a word
_COUNTED_ON = "more|further|additional|extra|straight|consecutive|successive|full|whole|solid|long|short|previous|past|entire"
# Short forms that are written in capitals as well as in small letters.
_CAPITALS = frozenset(
    (
        "gb",
        "mb",
        "tb",
        "kb",
        "hz",
        "w",
        "v",
        "kw",
        "mw",
        "gw",
        "tw",
        "hp",
        "db",
        "mp",
        "kv",
        "gt",
        "mpa",
        "khz",
        "mhz",
        "ghz",
        "kwh",
        "mwh",
        "gwh",
        "twh",
        "mah",
        "hpa",
        "dba",
    )
)
# Who a scale letter counts: plurals that don't end in s.
_PLURALS = frozenset((" people", " men", " women", " children", " deaths"))


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


def _longest(forms: dict[str, object]) -> list[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


@functools.cache
def _sign_before() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign).replace(r"\ ", rf"{_SPACES}?") for sign in _longest(dict(currency_signs())))
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=\\))(?P<sign>{signs}){_SPACES}?$")


@functools.cache
def _suffix_after() -> re.Pattern[str]:
    words = "|".join(_longest({word: 0 for word, entry in number_words().items() if entry.role in ("suffix", "moneysuffix")}))
    return re.compile(rf"(?:{_SPACES}(?=\w\w)|-)?(?P<suffix>(?i:{words}))(?![^\W_])(?P<next>(?=[ -][A-Za-z]))?")


@functools.cache
def _money_after() -> re.Pattern[str]:
    names = alternatives(set(currency_names()) | _POUNDS)
    signs = "|".join(re.escape(sign) for sign in _longest(dict(currency_signs())))
    return re.compile(rf"(?:{_SPACES}|-)?(?:(?P<name>(?i:{names}))|(?P<sign>{signs}))(?![^\W_])")


@functools.cache
def _unit_after() -> re.Pattern[str]:
    units = alternatives(set(unit_forms()))
    return re.compile(rf"(?P<on>{_SPACES}(?:{_COUNTED_ON})(?={_SPACES}))?(?:{_SPACES}|-)?(?P<unit>{units})(?![^\W_])", re.IGNORECASE)


_THINGS = (
    "second|minute|hour|night|day|week|month|quarter|year|annum|share|barrel|bushel|ounce|tonne|ton|gallon|litre|liter|gram|kilogram|kilo"
    "|pound|head|capita|person|household|unit|mile|kilometre|kilometer|km|acre|hectare|square foot|square metre|square meter|piece|game"
    "|dose|vote|mmbtu|kwh"
)
_PER = re.compile(
    rf"(?:[ \u00a0-](?:per|each|every|an?)[ \u00a0-]|/)(?P<thing>{_THINGS})(?![^\W_])"
    r"(?! (?:ago|earlier|before|later|after|apart)(?![^\W_]))"
    r"|[ \u00a0-](?:per|for every)[ \u00a0](?P<many>[0-9][0-9,]*(?: million)?)(?![0-9])",
    re.IGNORECASE,
)
_OLD = re.compile(r"[ \u00a0-](?:olds?|of age)(?![^\W_])", re.IGNORECASE)
_YEARS_OLD = re.compile(r"[ \u00a0-]?y\.?/?o\.?(?![^\W_])", re.IGNORECASE)
_AGED = re.compile(r"(?<![^\W_])(?:aged?|ages|(?:at )?(?:the|an) age of) (?:between |from )?$", re.IGNORECASE)
_OF_A = re.compile(r"(?: of)? an?(?= )")
_HALF_MORE = re.compile(r" and (?P<part>a half|a quarter|three[ -]quarters)(?![^\W_])", re.IGNORECASE)
_INCHES = re.compile(
    r"[ \u00a0-]?(?P<inches>[0-9]|1[01])(?:in|[ \u00a0-]in(?=[.,;)]|$|[ \u00a0](?:tall|high|long|wide|deep|and)))(?![^\W_])", re.IGNORECASE
)
_MORE = {"a half": Decimal("0.5"), "a quarter": Decimal("0.25")}
_MINUS = re.compile(r"(?:(?:^|(?<=[\s(]))(?:-|−|–)|(?<![^\W_])(?:minus|negative)[ -])$", re.IGNORECASE)


def measure(text: str, numeral: Numeral) -> Measure:
    """The number with the signs and units around it; a plain count where there are none."""
    before = None if numeral.form == "vague" else _sign_before().search(text, max(0, numeral.start - 6), numeral.start)
    found = _money(text, numeral, before) or _measured(text, numeral) or _scaled(text, numeral)
    strong = None if found else magnitude(text, numeral)
    found = found or (Measure(*strong, "other", "magnitude") if strong else Measure(numeral.start, numeral.end, "count", ""))
    found = _aged(text, numeral, found)
    return found if found.kind == "age" else rated(text, _signed(text, found))


def _signed(text: str, found: Measure) -> Measure:
    """The same below zero, where a minus stands before it."""
    minus = _MINUS.search(text, max(0, found.start - 10), found.start)
    if minus is None or found.kind == "duration":
        return found
    return found._replace(start=minus.start(), factor=-found.factor)


def _factor(word: str) -> Decimal:
    return number_words()[word.lower()].value


def _money(text: str, numeral: Numeral, before: re.Match[str] | None) -> Measure | None:
    """An amount of money: a sign or a code before it, or a name, a sign or a code behind it."""
    end, factor = numeral.end, Decimal(1)
    suffix = None if numeral.scaled else _suffix_after().match(text, end)
    if suffix:
        end, factor = suffix.end("suffix"), _factor(suffix["suffix"])
    behind = end + 3 if numeral.form == "vague" and text.startswith(" of ", end) else end
    named = _named(_money_after().match(text, behind), numeral, factor)
    if before is None:
        return Measure(numeral.start, named[2], "money", named[0], factor * named[1]) if named else None
    sign = before["sign"]
    if sign in _TRANSLITERATED and not (numeral.scaled or suffix or "," in text[numeral.start : numeral.end]):
        return None
    code = currency_signs()[sign if sign in currency_signs() else "".join(sign.split())].code
    if named and code in ("USD", named[0]) and named[1] == 1:
        code, end = named[0], named[2]
    return Measure(before.start("sign"), end, "money", code, factor)


def _named(after: re.Match[str] | None, numeral: Numeral, factor: Decimal) -> tuple[str, Decimal, int] | None:
    """The currency named behind a number, its part's worth, and where it ends; small amounts of pounds are weights."""
    if after is None:
        return None
    if after["sign"]:
        return (currency_signs()[after["sign"]].code, Decimal(1), after.end()) if numeral.form != "vague" else None
    name = re.sub(r"[\s\u00a0-]+", " ", after["name"].lower())
    large = numeral.scaled or factor > 1 or numeral.low >= _SMALL
    if name in _POUNDS:
        return ("GBP", Decimal(1), after.end()) if large else None
    if name == "crowns" and not large:
        return None
    if len(name) == 1 and (after.start("name") != numeral.end or after["name"] != name):
        return None
    money = currency_names()[name]
    return money.code.removeprefix(_OWNERLESS), money.factor, after.end()


def _measured(text: str, numeral: Numeral) -> Measure | None:
    """An amount of a unit of measure."""
    at = numeral.end
    if numeral.form == "vague" and text.startswith(" of ", at):
        at += 3
    elif numeral.form == "fraction" and (article := _OF_A.match(text, at)):
        at = article.end()
    match = _unit_after().match(text, at)
    if match is None and (heat := degrees(text, at)):
        unit = unit_forms()[heat[1]]
        return Measure(numeral.start, heat[0], unit.kind, unit.name, Decimal(1), unit.dimension)  # type: ignore[arg-type]
    if match is None or not _plausible(text, match, numeral):
        return None
    form = match["unit"].lower()
    unit = unit_forms().get(form) or unit_forms()[re.sub(r"[\s\u00a0-]+", " ", form)]
    return Measure(numeral.start, match.end(), unit.kind, unit.name, Decimal(1), unit.dimension)  # type: ignore[arg-type]


def _plausible(text: str, match: re.Match[str], numeral: Numeral) -> bool:
    """Short forms of units must be written as units are: close to digits, in their own case; a scale letter before a plural is none."""
    form = match["unit"]
    if match["on"] and len(form) < _WORDY:
        return False
    if len(form) > 4 or not form.isalpha():
        return True
    lower, glued = form.lower(), match.start("unit") == numeral.end
    if len(form) <= 2:
        if numeral.form == "words" or (len(form) == 1 and not glued and form not in ("m", "g", "W", "V")):
            return False
        if form == "m" and (scale := _suffix_after().match(text, numeral.end)) and _counts(text, scale):
            return False
    return form == lower or lower in _CAPITALS or (len(form) > 2 and form[1:].islower())


def _counts(text: str, scale: re.Match[str]) -> bool:
    """Whether a letter behind a number scales it: a plural follows, or the letter is a capital."""
    if scale["next"] is None:
        return False
    word = re.match(r"[ -][A-Za-z]+", text[scale.end("suffix") : scale.end("suffix") + 40])
    following = word.group().replace("-", " ").lower() if word else ""
    plural = following.endswith("s") and len(following) > 4 and not following.endswith("ss")
    return scale["suffix"] in ("M", "K") or following in _PLURALS or plural


def _scaled(text: str, numeral: Numeral) -> Measure | None:
    """``2.5m homes``, ``200k people``, ``4.3M sales``: a letter that scales a count."""
    scale = None if numeral.scaled else _suffix_after().match(text, numeral.end)
    if (
        scale is None
        or scale["suffix"].lower() == "b"
        or number_words()[scale["suffix"].lower()].role != "suffix"
        or not _counts(text, scale)
    ):
        return None
    return Measure(numeral.start, scale.end("suffix"), "count", "", _factor(scale["suffix"]))


def _aged(text: str, numeral: Numeral, found: Measure) -> Measure:
    """The same, made an age where the words beside it say so."""
    if found.kind == "duration":
        old = _OLD.match(text, found.end)
        aged = found.unit == "year" and _AGED.search(text, max(0, numeral.start - 16), numeral.start)
        return found._replace(kind="age", end=old.end() if old else found.end) if old or aged else found
    if found.kind == "count" and numeral.high <= 130:
        if _AGED.search(text, max(0, numeral.start - 16), numeral.start):
            return found._replace(kind="age", unit="year")
        old = _YEARS_OLD.match(text, numeral.end)
        return found._replace(kind="age", unit="year", end=old.end()) if old else found
    return found


def rated(text: str, found: Measure) -> Measure:
    """The same with ``a day``, ``per barrel``, ``/gram`` behind it; speeds come with a unit of their own."""
    if found.kind == "speed":
        return found
    per = _PER.match(text, found.end)
    if not per or (not found.unit and not per.group()[1:].lower().startswith(("per", "for"))):
        return found
    thing = (per["thing"] or per["many"]).lower()
    unit = unit_forms().get(thing)
    return found._replace(kind="rate", unit=f"{found.unit} per {unit.name if unit else thing}".strip(), end=per.end())


def extra_half(text: str, end: int, unit: str) -> tuple[int, Decimal]:
    """``and a half`` behind a unit ("an hour and a half"), ``6in`` behind feet: where it ends, and what it adds in that unit."""
    match = _HALF_MORE.match(text, end)
    if match:
        return match.end(), _MORE.get(match["part"].lower(), Decimal("0.75"))
    inches = _INCHES.match(text, end) if unit == "foot" else None
    return (inches.end(), Decimal(inches["inches"]) / 12) if inches else (end, Decimal(0))
