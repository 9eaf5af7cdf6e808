"""Two amounts that belong together: the ends of a range, or where a value came from and where it went."""

import re
from decimal import Decimal

from ...lexicon.quantities import changes
from .amount import Amount, plain

_BOUNDLESS = re.compile(r"(?:[ \u00a0]?[-–—‒~][ \u00a0]?|[ \u00a0](?:to|or|and|up to|up to as many as)[ \u00a0]|-to-)$")
_LOOSE = r"(?:about |some |nearly |almost |around |roughly |more than |less than |just |only |over |under )?"
_FROM = re.compile(rf"(?<![^\W_])(?P<word>from|between|anywhere from|rang(?:e|es|ed|ing) from)[ \u00a0]{_LOOSE}$", re.IGNORECASE)
_TO = re.compile(rf"[ \u00a0](?:down |up )?to[ \u00a0](?:a |the )?{_LOOSE}", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0](?:(?:about|some|nearly|almost|around|another|a|an) )?$")
_AGAIN = re.compile(r"[ \u00a0]to[ \u00a0][^\W\d_]{0,3}\$?[0-9]")
_WORDS = re.compile(r"[^\W\d_]+")
_CHANGES = {"by": "", "another": ""}
# Verbs of change that say nothing of the direction.
_MOVED = frozenset(
    ("went", "go", "goes", "going", "gone", "moved", "move", "moves", "moving", "changed", "change", "changes", "revised", "shifted")
)
_NEAR = 24
_BEFORE = 60  # code points before "from" in which a verb of change is looked for


def moved(text: str, first: Amount, second: Amount) -> bool:
    """Whether a value went from the first amount to the second: ``fell from $3bn to $2bn``, not ``ranges from $2 to $3``."""
    between = text[first.end : second.start]
    opened = _FROM.search(text, max(0, first.start - 24), first.start)
    if len(between) > _NEAR or not _TO.fullmatch(between) or opened is None or opened["word"].lower() != "from":
        return False
    again = _AGAIN.match(text, second.end)  # "from 5 to 7 percent to 3 to 5 percent": a range each
    if again or first.low != first.high or second.low != second.high or not _of_one_unit(first, second):
        return False
    before = re.split(r"[.;:!?()\n]", text[max(0, opened.start() - _BEFORE) : opened.start()])[-1]
    words = {word.lower() for word in _WORDS.findall(before)}
    return first.low > second.high or bool(words & (changes().keys() | _MOVED))


def started(first: Amount, second: Amount) -> Amount:
    """Where a value came from, with the unit and the scale that are only said of where it went."""
    factor = Decimal(10) ** (second.high.adjusted() // 3 * 3)
    if second.scaled and not first.scaled and not first.unit and first.low < 1000 <= factor:
        first = first._replace(low=plain(first.low * factor), high=plain(first.high * factor), scaled=True)
    if first.unit or not second.unit:
        return first
    return first._replace(unit=second.unit, kind=second.kind, dimension=second.dimension)


def ranged(text: str, low: Amount, high: Amount) -> Amount | None:
    """Two amounts joined to a range, or None."""
    between = text[low.end : high.start]
    if len(between) > _NEAR or not _BOUNDLESS.fullmatch(between) or low.equivalents or low.low != low.high or moved(text, low, high):
        return None
    opened = _FROM.search(text, max(0, low.start - 16), low.start)
    word, opening = between.strip().lower(), opened["word"].lower() if opened else ""
    if not _joins(text, word, opening, low, high) or not _of_one_unit(low, high):
        return None
    bottom = _rescaled(low.low, high) if not low.scaled and high.scaled and low.low < high.high else low.low
    if bottom >= high.high and not (opening and low.unit == high.unit):
        return None
    if not between.startswith((" ", "\u00a0")) and low.form != high.form:
        return None
    unit = high if high.unit else low
    return high._replace(
        start=low.start,
        number=(low.number[0], high.number[1]),
        low=min(bottom, high.low),
        high=max(bottom, high.high),
        unit=unit.unit,
        kind=unit.kind,
        dimension=unit.dimension,
    )


def _joins(text: str, word: str, opening: str, low: Amount, high: Amount) -> bool:
    """Whether the words between two amounts make them a range: "up 5 cents to $2" is a change and a level."""
    if word == "and":
        return opening == "between"
    if word == "or":
        return low.form == high.form == "words" and high.low - low.low == 1
    if word in ("to", "-to-") and not opening and (low.unit or not high.unit):
        before = _LAST_WORD.search(text, max(0, low.start - 24), low.start)
        return not before or before["word"].lower() not in changes() | _CHANGES
    return True


def _of_one_unit(low: Amount, high: Amount) -> bool:
    if low.unit and high.unit:
        return (low.unit == high.unit and low.kind == high.kind) or (low.kind == "money" and high.unit.startswith(low.unit))
    return bool(high.unit) or not low.unit or low.end == low.number[1]


def _rescaled(bottom: Decimal, high: Amount) -> Decimal:
    """``2 to 3 million``: the lower end takes the scale of the upper one."""
    factor = Decimal(10) ** (high.high.adjusted() // 3 * 3)
    scaled = bottom * factor
    return plain(scaled) if scaled < high.high else bottom
