"""Changes that an account gives beside both values, and that do not come out: "from 40 to 50, up 10 percent", "50, 20 more than the 40"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from ..record import Account, Figure
from .slips import Slip, end, overlap, plain, reach, sentences, start, value

_TO = re.compile(r"(?:\s+[\w'’-]+){0,3}?(?:\s+in\s+\w+|\s+a\s+\w+\s+(?:ago|earlier))?,?\s+to\s+(?:(?:about|some|around)\s+)?")
_FROM = re.compile(r"(?:\s+[\w'’-]+){0,3}?,?\s+from\s+(?:(?:about|some|around)\s+)?")
_OPENS = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\bto\s+$", re.IGNORECASE)
_UP = r"up|increase|rise|gain|growth|jump|surge|climb"
_DOWN = r"down|decrease|fall|drop|decline|cut|reduction|slump|loss"
# What a change stands behind: ", up 25 percent"; ", a rise of 25 percent".
_BEHIND = re.compile(
    rf"(?:\s+[\w'’-]+){{0,3}}?\s*[,—–(]\s*(?:(?P<up>{_UP})|(?P<down>{_DOWN})|an?\s+(?:[a-z]+\s+)?(?:(?P<rose>{_UP})|(?P<fell>{_DOWN}))\s+of)\s+(?:by\s+)?",
    re.IGNORECASE,
)
# What a change stands before: "rose 25 percent, from 40 to 50".
_BEFORE = re.compile(r",?\s+(?:from|to)\s+", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:(?P<up>rose|risen|rise|rises|grew|grown|increased|climbed|jumped|gained|surged|soared)"
    r"|(?P<down>fell|fallen|fall|falls|dropped|declined|decreased|slid|slumped|shrank|plunged))\s+(?:by\s+)?$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+(?P<word>more|fewer|less|higher|lower)\s+than\s+(?:(?:the|its|last\s+year['’]s)\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"(?:\s+[\w'’-]+){0,4}?\s*[,—–(]\s*(?:or\s+|which\s+is\s+|that\s+is\s+)?", re.IGNORECASE)
_WHOLE = Decimal(100)
# Digits alone, with no currency, scale or unit; four of them may be a year.
_BARE = re.compile(r"\d[\d,.]*")
_YEAR = re.compile(r"(?:19|20)\d\d|2100")
# A change is cut off or rounded to the point (points).
_CUT = Decimal(1)
_LOOK = 24


def rises(account: Account) -> Iterator[Slip]:
    """The changes of an account that do not come out, sentence by sentence."""
    text = account.document.text
    for figures in sentences(account):
        for place in range(len(figures) - 2):
            three = figures[place : place + 3]
            yield from _changed(text, three)
            yield from _more(text, three)


def _changed(text: str, three: Sequence[Figure]) -> Iterator[Slip]:
    """A share of change beside the values it is between."""
    found = _behind(text, *three) or _ahead(text, *three)
    if found is None:
        return
    first, second, change, up = found
    reaches = [reach(one) for one in (first, second, change)]
    like = first.kind == second.kind and first.kind in ("count", "money") and first.expression.unit == second.expression.unit
    if not like or not _starts(first, second) or change.kind != "percent" or change.expression.unit != "percent":
        return
    before, after, said = reaches
    if before is None or after is None or said is None or before[0] <= 0:
        return
    least, most = (after[0] - before[1]) * _WHOLE / before[1], (after[1] - before[0]) * _WHOLE / before[0]
    bounds = (least - _CUT, most + _CUT) if up else (-most - _CUT, -least + _CUT)
    if overlap(bounds, said):
        return
    right = (value(second) - value(first)) * _WHOLE / value(first)
    way = "a rise" if right > 0 else "a fall"
    words = [one.expression.evidence.exact for one in (first, second, change)]
    yield Slip(
        figures=tuple(sorted((first, second, change), key=start)),
        subject=second,
        title=f"from {words[0]} to {words[1]} is not {'up' if up else 'down'} {words[2]}",
        reason=f"From {words[0]} to {words[1]} is {way} of {plain(abs(right))} percent, and {words[2]} is given",
    )


def _behind(text: str, one: Figure, other: Figure, change: Figure) -> tuple[Figure, Figure, Figure, bool] | None:
    """``from 40 to 50, up 25 percent``, ``to 50 from 40, up 25 percent``: the values, the change, and whether it goes up."""
    between = text[end(one) : start(other)]
    said = _BEHIND.fullmatch(text[end(other) : start(change)])
    lead = text[max(one.context.start, start(one) - _LOOK) : start(one)]
    if said is None:
        return None
    up = bool(said["up"] or said["rose"])
    if _TO.fullmatch(between) and _OPENS.search(lead):
        return one, other, change, up
    return (other, one, change, up) if _FROM.fullmatch(between) and _ENDS.search(lead) else None


def _ahead(text: str, change: Figure, one: Figure, other: Figure) -> tuple[Figure, Figure, Figure, bool] | None:
    """``rose 25 percent, from 40 to 50``, ``rose 25 percent to 50 from 40``."""
    verb = _VERB.search(text[max(change.context.start, start(change) - _LOOK) : start(change)])
    gap, between = text[end(change) : start(one)], text[end(one) : start(other)]
    if verb is None or not _BEFORE.fullmatch(gap):
        return None
    if "from" in gap.lower() and _TO.fullmatch(between):
        return one, other, change, bool(verb["up"])
    return (other, one, change, bool(verb["up"])) if "to" in gap.lower() and _FROM.fullmatch(between) else None


def _more(text: str, three: Sequence[Figure]) -> Iterator[Slip]:
    """``50 boats, 20 more than the 40 of May``: a value, how much more it is, and than what."""
    one, gap, other = three
    said = _MORE.fullmatch(text[end(gap) : start(other)])
    like = len({(each.kind, each.expression.unit) for each in three}) == 1 and one.kind in ("count", "money")
    if said is None or not like or not _starts(other, one) or not _COMMA.fullmatch(text[end(one) : start(gap)]):
        return
    plainly = msgspec.structs.replace(other, approximator="exact") if _qualified(gap, other) else other
    first, between, base = (reach(each) for each in (one, gap, plainly))
    if first is None or between is None or base is None:
        return
    up = said["word"].lower() in ("more", "higher")
    made = (base[0] + between[0], base[1] + between[1]) if up else (base[0] - between[1], base[1] - between[0])
    if overlap(made, first):
        return
    words = [each.expression.evidence.exact for each in three]
    total = value(other) + value(gap) if up else value(other) - value(gap)
    yield Slip(
        figures=tuple(three),
        subject=one,
        title=f"{words[0]} is not {words[1]} {said['word']} than {words[2]}",
        reason=f"{words[1]} {said['word']} than {words[2]} is {plain(total)}, and {words[0]} is given",
    )


def _starts(first: Figure, second: Figure) -> bool:
    """Whether a change may start from a value: not from a year ("from 2018 to $40 million"), nor from digits alone to a sum."""
    words, after = (one.expression.evidence.exact for one in (first, second))
    if _YEAR.fullmatch(words):
        return False
    return not (first.kind == "money" and _BARE.fullmatch(words) and not _BARE.fullmatch(after))


def _qualified(gap: Figure, other: Figure) -> bool:
    """Whether what qualifies a value are the words that say how much more another one is: ``20 more than the 40``."""
    return other.qualifier is not None and end(gap) <= other.qualifier.start and other.approximator in ("more_than", "less_than")
