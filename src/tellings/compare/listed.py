"""Parts that an account lists behind or before their total, and that do not make it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..lexicon.quantities import counted_groups
from ..record import Account, Figure
from .slips import Slip, certain, end, plain, reach, sentences, shown, start, value

# What a list stands behind: a colon, or a dash with what it closes.
_OPENS = re.compile(r"^[^:—–.;,()\d]{0,60}?(?::|\s?[—–]|\s--?\s)\s*")
_CLOSES = re.compile(r"[—–;:()“”\"]|\s--?\s")
_ITEM = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
# Words that leave room for more, or say that the parts are of something else.
_OPEN = re.compile(
    r"\b(?:including|included|among|such as|like|at least|most|some|others?|rest|remaining|about|around|up to|more|than|each|per|both"
    r"|a few|several|many|also|from|compared|versus|against|an?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:,|—|–|\bor|\band)\s*(?:or\s+|for\s+|making\s+)?a\s+(?:combined\s+|grand\s+)?total\s+of\s+$", re.IGNORECASE)
_PAIRED = re.compile(
    r"\b(?:each|per|than|from|including|of which|whom|earlier|previous|last|after|another|first|then|together with|new|further|additional"
    r"|more)\b",
    re.IGNORECASE,
)
_LEAST = 2
# A number of people or sides that is a way of doing a thing: "one-on-one talks".
_ON = re.compile(r"-on-", re.IGNORECASE)
# A list of more parts is a table.
_MOST = 12
_BEFORE = 40


def listed(account: Account) -> Iterator[Slip]:
    """The lists of parts with their total that do not come out."""
    text = account.document.text
    for figures in sentences(account):
        for place, whole in enumerate(figures):
            if whole.kind not in ("count", "money") or not certain(whole) or value(whole) < _LEAST or _ON.match(text, end(whole)):
                continue
            parts = _behind(text, whole, figures[place + 1 :]) or _before(text, whole, figures[:place])
            if parts and value(whole) != len(parts) and not _makes(whole, parts):  # "the three first boats: 9, 9 and 6 points"
                yield _slip(whole, parts)


def _behind(text: str, whole: Figure, others: Sequence[Figure]) -> list[Figure]:
    """The parts that are listed behind a total: ``12 people: seven men and five women``; none where one item is no part."""
    opens = _OPENS.match(text[end(whole) : whole.context.end])
    if opens is None:
        return []
    first = end(whole) + opens.end()
    closes = _CLOSES.search(text, first, whole.context.end)
    last = closes.start() if closes else whole.context.end
    known = {start(one): one for one in others if start(one) < last}
    places, at = [], first
    for match in _ITEM.finditer(text, first, last):
        places.append(at)
        at = match.end()
    places.append(at)
    if not _LEAST <= len(places) <= _MOST or sorted(known) != places:
        return []
    gaps = [text[end(known[place]) : after] for place, after in zip(places, [*places[1:], last], strict=True)]
    if any(_OPEN.search(gap) for gap in gaps) or _OPEN.search(text[end(whole) : first]):
        return []
    return [known[place] for place in places] if all(_part(known[place], whole) for place in places) else []


def _before(text: str, whole: Figure, others: Sequence[Figure]) -> list[Figure]:
    """The parts of a sentence that ends in their total: ``$3 million for roads and $2 million for schools, a total of $5 million``."""
    if not _TOTAL.search(text[max(whole.context.start, start(whole) - _BEFORE) : start(whole)]):
        return []
    parts = [one for one in others if one.kind == whole.kind]
    if not _LEAST <= len(parts) <= _MOST or _PAIRED.search(text[whole.context.start : start(whole)]):
        return []
    return parts if all(_part(one, whole) for one in parts) else []


def _part(one: Figure, whole: Figure) -> bool:
    """Whether a figure can be a part of the whole: a certain value of the same kind, of like things."""
    if one.kind != whole.kind or one.expression.unit != whole.expression.unit or not certain(one):
        return False
    groups, wider = counted_groups()
    first, second = groups.get(one.head, one.head), groups.get(whole.head, whole.head)
    return whole.kind == "money" or not first or not second or first == second or wider.get(first) == second or one.head == whole.head


def _makes(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts make the whole, as far as rounding allows."""
    reaches = [found for one in (whole, *parts) if (found := reach(one)) is not None]
    least, most = (sum((bounds[side] for bounds in reaches[1:]), Decimal(0)) for side in (0, 1))
    return least <= reaches[0][1] and reaches[0][0] <= most


def _slip(whole: Figure, parts: Sequence[Figure]) -> Slip:
    made = sum(map(value, parts), Decimal(0))
    total = whole.expression.evidence.exact
    return Slip(
        figures=tuple(sorted((whole, *parts), key=start)),
        subject=whole,
        title=f"{shown(parts)} do not make {total}",
        reason=f"The parts listed make {plain(made)}, and the total given is {plain(value(whole))}",
    )
