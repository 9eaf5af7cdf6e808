"""Amounts: numbers with units, ranges joined, equivalents in parentheses gathered; what is no amount is left out."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...lexicon.quantities import unit_forms, units
from .amount import Amount, plain
from .items import MAX_DIGITS, items
from .measures import Measure, extra_half, measure, rated
from .multiples import multiples
from .numeral import Numeral
from .numerals import Reader
from .qualifiers import qualifier
from .ranges import moved, ranged, started

_PARENTHESIS = re.compile(
    r"[ \u00a0]?[(\[](?:or |about |around |roughly |approximately |some |nearly |almost |(?:more|less) than |(?:just )?(?:over|under) "
    r"|equivalent to |~ ?|≈ ?)?$"
)
_CODE = re.compile(
    r"\+[0-9][0-9 ()-]{0,10}$|[#№§@_=]$"
    r"|(?<![^\W_])(?:no\.|nos\.|isbn|issn|tel|phone|fax|ext\.|version|v\.?|zip|id|p\.|pp\.|§)[ \u00a0:]{0,2}$",
    re.IGNORECASE,
)
_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]['’]?|[^\W\d_]-|[0-9][./:,\\]|[./:\\_@&+]|[0-9]-)$")
_GLUED_AFTER = re.compile(r"[\w@\\]|[./:,-]?[0-9]|\.[0-9]|[-/:][0-9]|(?:st|nd|rd|th)(?![^\W_])|['’]s(?![^\W_])|-somethings?(?![^\W_])")
_PAIR = re.compile(r"(?<![0-9.,])(?P<left>[0-9]{1,4})[-–—](?P<right>[0-9]{1,4})(?![0-9.,]*[0-9])")
_ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?(?![^\W_])", re.IGNORECASE)
# Words that may begin a number without being one.
_STARTERS = frozenset(("a", "an", "several", "few", "many", "couple", "half"))
# Units that are halved without a number before them.
_HALVED = frozenset(("minute", "hour", "day", "week", "month", "year", "decade", "century", "mile"))
_ADDED = re.compile(r",? (?:and )?")
_FARTHEST = 48
_PER_WORD = re.compile(
    r"(?:[ \u00a0](?!per[ \u00a0])[^\W\d_]+){1,3}[ \u00a0]per[ \u00a0]"
    r"(?P<thing>(?:hundred[ ])?(?:thousand|million|billion)|(?!cent(?:age)?(?![^\W_]))[^\W\d_]+)",
    re.IGNORECASE,
)
_MANY = {"thousand": "1,000", "hundred thousand": "100,000", "million": "1,000,000", "billion": "1,000,000,000"}
# Nobody knows how many these are.
_UNKNOWN = re.compile(r"[ \u00a0-](?:z|gaz|baz|j|kaj|squ|umpt)illion", re.IGNORECASE)
_PHONE = re.compile(r"\)[ \u00a0]?[0-9]{3}[-. \u00a0]?[0-9]{4}")
_PER_MANY = re.compile(r"(?:[ \u00a0][^\W_]+){1,3}[ \u00a0](?:per|for every|in every|out of every)[ \u00a0]", re.IGNORECASE)
_CLOCK = re.compile(r"[ \u00a0]?(?:a\.?m\.?|p\.?m\.?|o['’]clock|hrs)(?![^\W_])", re.IGNORECASE)


def amounts(text: str) -> list[Amount]:
    """The amounts of a text, in order, not overlapping."""
    found: list[Amount] = []
    for amount in _singles(text):
        last = found[-1] if found else None
        if last and (joined := ranged(text, last, amount)):
            found[-1] = joined
            if len(found) > 1 and _equivalent(text, found[-2], joined):
                found[-2:] = [found[-2]._replace(equivalents=(*found[-2].equivalents, joined))]
        elif last and (whole := _compound(text, last, amount)):
            found[-1] = whole
        elif last and (rate := _per_many(text, last, amount)):
            found[-1] = rate
        elif last and _equivalent(text, last, amount):
            found[-1] = _rate_behind(text, last._replace(equivalents=(*last.equivalents, amount)))
        elif not last or amount.start >= last.end:
            if last and moved(text, last, amount):
                found[-1] = started(last, amount)
            found.append(amount)
    return [_qualified(text, _per_word(text, amount)) for amount in _with_multiples(text, found)]


def _with_multiples(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the words that multiply (``doubled``, ``threefold``) among them; such a word takes the number it is made of."""
    words = [
        Amount(one.start, one.end, (one.start, one.end), one.factor, one.factor, "multiple", "time", "", "words", False)
        for one in multiples(text)
    ]
    if not words:
        return found
    taken = {position for one in words for position in range(one.start, one.end)}
    return sorted([one for one in found if one.number[0] not in taken] + words)


def _singles(text: str) -> Iterator[Amount]:
    reader = Reader(text, items(text))
    words = reader.words
    index, count = 0, len(reader.items)
    while index < count:
        item = reader.items[index]
        if item.value is None and item.word not in words and item.word not in _STARTERS:
            if item.word in _HALVED and reader.follows(index + 1, "and", "a", "half"):
                yield _one_and_a_half(reader, index)
            index += 1
            continue
        numeral = reader.read(index)
        if numeral is None:
            index += 1
            continue
        amount = _amount(text, numeral)
        if amount:
            yield amount
        index = numeral.after


def _one_and_a_half(reader: Reader, index: int) -> Amount:
    """``an hour and a half``, ``the hour and a half meeting``."""
    first = index - 1 if reader.word(index - 1) in ("a", "an", "one") and reader.joined(index) else index
    start, end = reader.items[first].start, reader.items[index + 3].end
    unit, value = unit_forms()[reader.word(index)], Decimal("1.5")
    return Amount(start, end, (start, end), value, value, unit.kind, unit.name, unit.dimension, "words", False)


def _amount(text: str, numeral: Numeral) -> Amount | None:
    found = measure(text, numeral)
    if _rejected(text, numeral, found):
        return None
    end, more = extra_half(text, found.end, found.unit) if found.unit else (found.end, Decimal(0))
    low, high = sorted((numeral.low * found.factor + more, numeral.high * found.factor + more))
    if max(abs(low), abs(high)).adjusted() > MAX_DIGITS:
        return None
    kind = "fraction" if found.kind == "count" and numeral.form == "fraction" else found.kind
    number = (numeral.start, numeral.end)
    scaled = numeral.scaled or abs(found.factor) > 1
    return Amount(found.start, end, number, plain(low), plain(high), kind, found.unit, found.dimension, numeral.form, scaled)


def _rejected(text: str, numeral: Numeral, found: Measure) -> bool:
    """Whether the characters around it say that it is a code, a part of a longer token, a clock time or an ordinal."""
    if _UNKNOWN.match(text, numeral.end):
        return True
    if numeral.form not in ("digits", "fraction"):
        return _word_rejected(text, numeral)
    before = text[max(0, found.start - 12) : found.start]
    if found.factor < 0:
        return bool(_GLUED_AFTER.match(text, found.end)) and not _range_after(text, found.end)
    if _CODE.search(before) or _CLOCK.match(text, found.end) or _PHONE.match(text, found.end):
        return True
    if found.start == numeral.start and _GLUED_BEFORE.search(before) and not _range_dash(text, found.start) and not before.endswith("sub-"):
        return True
    glued = _GLUED_AFTER.match(text, found.end)
    if glued and not (_range_after(text, found.end)):
        return True
    digits = text[numeral.start : numeral.end]
    return (digits.startswith("0") and len(digits) > 1 and digits[1].isdigit()) or _score(text, numeral)


def _score(text: str, numeral: Numeral) -> bool:
    """Whether it is one side of a score or of a local phone number: ``2-2``, ``9-2``, ``555-1234``."""
    pair = _PAIR.match(text, numeral.start) or _PAIR.search(text[max(0, numeral.start - 6) : numeral.end])
    if not pair:
        return False
    return int(pair["left"]) >= int(pair["right"]) or (len(pair["left"]), len(pair["right"])) == (3, 4)


def _word_rejected(text: str, numeral: Numeral) -> bool:
    """Number words inside longer words or names ("twenty-first", "five-star" is kept)."""
    if numeral.start and (text[numeral.start - 1].isalnum() or text[numeral.start - 1] in "-'’"):
        return not text[max(0, numeral.start - 4) : numeral.start].lower().endswith(("to-", "or-", "sub-", "-"))
    return (
        bool(_ORDINAL.match(text, numeral.end))
        or text[numeral.end : numeral.end + 1].isalnum()
        or text[numeral.end : numeral.end + 1] == "_"
    )


def _range_dash(text: str, start: int) -> bool:
    """Whether this number is the upper end of a range written with a dash: two numbers, not three."""
    return bool(re.search(r"(?<![-–/:.\w])[0-9][0-9.,]*[a-zA-Z%]{0,3}[-–—]$", text[max(0, start - 16) : start]))


def _range_after(text: str, end: int) -> bool:
    """Whether a dash and the upper end of a range follow."""
    return bool(re.match(r"[-–—][$€£]?[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9]*[-–/:][0-9])", text[end : end + 24]))


def _compound(text: str, first: Amount, second: Amount) -> Amount | None:
    """``five feet two inches``, ``two hours and 15 minutes``, ``3 dollars 50 cents``: the smaller unit added to the larger, or None."""
    if not _ADDED.fullmatch(text[first.end : second.start]) or first.qualified or first.low != first.high or second.low != second.high:
        return None
    if first.kind == second.kind == "money" and first.unit == second.unit and second.low < 1 <= first.low and text[first.end] != ",":
        more = second.low
    elif (
        first.dimension not in ("", "area")
        and first.dimension == second.dimension
        and first.kind == second.kind
        and first.unit != second.unit
        and {first.unit, second.unit} <= units().keys()
    ):
        more = second.low * units()[second.unit].factor / units()[first.unit].factor
        if more >= 1:
            return None
    else:
        return None
    value = plain(first.low + more)
    return first._replace(end=second.end, number=(first.number[0], second.number[1]), low=value, high=value)


def _equivalent(text: str, first: Amount, second: Amount) -> bool:
    """Whether the second stands in parentheses behind the first and says the same in another unit or currency."""
    if not _PARENTHESIS.fullmatch(text[first.end : second.start]) or second.start - first.end > 24:
        return False
    if not re.match(r"[^()\n]{0,24}[)\]]", text[second.end : second.end + 26]) or first.unit == second.unit:
        return False
    if first.kind == "money":
        return second.kind == "money"
    return first.kind == second.kind and first.kind not in ("count", "percent", "fraction", "duration") and bool(first.unit)


def _per_many(text: str, first: Amount, second: Amount) -> Amount | None:
    """``12 deaths per 100,000 people``: a rate, the second number being what it is reckoned on; or None."""
    if first.kind != "count" or second.kind != "count" or second.low != second.high or second.form not in ("digits", "words"):
        return None
    if not _PER_MANY.fullmatch(text[first.end : second.start]) or second.start - first.end > _FARTHEST:
        return None
    return first._replace(kind="rate", unit=f"per {second.low:,}")


def _per_word(text: str, amount: Amount) -> Amount:
    """``12 deaths per million``, ``3 children per woman``: a rate; another amount unchanged."""
    rate = _PER_WORD.match(text, amount.end) if amount.kind == "count" and amount.form in ("digits", "words") else None
    if rate is None:
        return amount
    thing = re.sub(r"\s", " ", rate["thing"].lower())
    return amount._replace(kind="rate", unit=f"per {_MANY.get(thing, thing)}")


def _rate_behind(text: str, amount: Amount) -> Amount:
    """``C$8 (US$5.90) per share``: the rate behind the parenthesis is that of both amounts."""
    other = amount.equivalents[-1]
    if amount.kind != "money" or other.kind != "money" or text[other.end : other.end + 1] not in (")", "]"):
        return amount
    rate = rated(text, Measure(other.start, other.end + 1, "money", ""))
    if rate.kind != "rate":
        return amount
    both = [one._replace(kind="rate", unit=f"{one.unit} {rate.unit}") for one in (amount, other)]
    return both[0]._replace(equivalents=(*amount.equivalents[:-1], both[1]))


def _qualified(text: str, amount: Amount) -> Amount:
    return amount._replace(qualified=qualifier(text, amount.start, amount.end, amount.kind == "duration"))
