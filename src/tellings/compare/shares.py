"""Shares that an account gives beside both numbers, or beside the rest, and that do not come out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..lexicon import words
from ..record import Account, Figure
from .slips import Slip, certain, end, overlap, plain, reach, sentences, shown, start, value

_OF = re.compile(r"\s+(?:[\w'’-]+\s+){0,2}?(?:out\s+)?of\s+(?:(?:the|these|those|its|their|his|her|all)\s+)*", re.IGNORECASE)
_OR = re.compile(
    r"(?:\s+[\w'’-]+){0,3}?(?:\s*[,—–]\s*or\s+|\s+\(|\s*,\s+i\.?e\.?,?\s+)(?:(?:about|some|roughly|around|nearly)\s+)?", re.IGNORECASE
)
_REST = re.compile(r"\bthe\s+(?:other|remaining)\s+$", re.IGNORECASE)
_FOR = re.compile(
    r"^\s*for\b|\b(?:vot(?:e|es|ed|ing)|were|was|are|is|be|came out)\s+for\b"
    r"|\b(?:yes|favou?r|favou?red|support|supported|approve|approved|agree|agreed|back|backed)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:no|against|oppose|opposed|reject|rejected|disapprove|disapproved|disagree|disagreed)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:of|among) (?:the )?([A-Z][a-z]+s)\b")
# Between two shares, what says that the second is one of the first, or what that came to.
_NESTED = re.compile(
    r"\b(?:of\s+(?:whom|which|them|those|that)|up|down|from|than|rose|fell|compared)\b"
    r"|\b(?:increas\w+|decreas\w+|r[io]s\w+|grows?|grew|climb\w*|jump\w*|drop\w*|f[ae]lls?|declin\w+|shrinks?|slips?|surg\w+)\s+to\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
# Words of content of its own, beside the side that it takes, with which the second share is of another matter. By judgement
_OWN = 1
_WHOLE = Decimal(100)
_BEFORE = 24
# Shares that are rounded up to whole points can come to this much more than all of it (points).
_SLACK = Decimal(2)
# A share may be cut off or rounded: to the point where it is written in whole points.
_CUT = Decimal(1)


def shares(account: Account) -> Iterator[Slip]:
    """The shares of an account that do not come out, sentence by sentence."""
    text = account.document.text
    before: Sequence[Figure] = ()
    for figures in sentences(account):
        for place in range(len(figures) - 2):
            yield from _of_both(text, *figures[place : place + 3])
        if not _shares_of(before):  # else the shares may be told over two sentences
            yield from _rest(text, figures)
        yield from _sides(text, figures)
        before = figures


def _of_both(text: str, one: Figure, other: Figure, third: Figure) -> Iterator[Slip]:
    """``20 of the 43 members, or 47 percent``; ``20 members, or 47 percent of the 43``."""
    first, second = text[end(one) : start(other)], text[end(other) : start(third)]
    if _OF.fullmatch(first) and _OR.fullmatch(second):
        part, whole, share = one, other, third
    elif _OR.fullmatch(first) and _OF.fullmatch(second):
        part, share, whole = one, other, third
    else:
        return
    like = part.kind == whole.kind and part.kind in ("count", "money") and part.expression.unit == whole.expression.unit
    if not like or share.kind != "percent" or value(whole) <= 0:
        return
    bounds, others, said = reach(part), reach(whole), reach(share)
    if bounds is None or others is None or said is None or others[0] <= 0:
        return
    found = (bounds[0] * _WHOLE / others[1], bounds[1] * _WHOLE / others[0])
    if not overlap((found[0] - _CUT, found[1] + _CUT), said):
        right = plain(value(part) * _WHOLE / value(whole))
        yield Slip(
            figures=tuple(sorted((part, whole, share), key=start)),
            subject=whole,
            title=f"{part.expression.evidence.exact} of {whole.expression.evidence.exact} is not {share.expression.evidence.exact}",
            reason=f"{plain(value(part))} of {plain(value(whole))} is {right} percent, and {share.expression.evidence.exact} is given",
        )


def _shares_of(figures: Sequence[Figure]) -> list[Figure]:
    return [one for one in figures if one.kind == "percent" and one.expression.unit == "percent"]


def _rest(text: str, figures: Sequence[Figure]) -> Iterator[Slip]:
    """``60 percent came by train and the remaining 30 percent on foot``."""
    told = _shares_of(figures)
    for place, one in enumerate(told):
        parts = told[: place + 1]
        if place and _REST.search(text[max(0, start(one) - _BEFORE) : start(one)]) and all(map(certain, parts)):
            made = sum(map(value, parts), Decimal(0))
            if abs(made - _WHOLE) > _SLACK and not _nested(text, parts):
                yield _slip(parts, made, f"{shown(parts)} do not make the whole")


def _nested(text: str, parts: Sequence[Figure]) -> bool:
    """Whether a share is one of another share, or a change of it."""
    between = [text[end(one) : start(other)] for one, other in pairwise(parts)]
    return any(_NESTED.search(gap) for gap in between)


def _sides(text: str, figures: Sequence[Figure]) -> Iterator[Slip]:
    """``58 percent voted for the bill and 47 percent against it``: two sides of one question that are more than all."""
    told = _shares_of(figures)
    if len(told) != 2 or not all(map(certain, told)):
        return
    last = told[1].context.end
    before, after = text[end(told[0]) : start(told[1])], text[end(told[1]) : last]
    opposite = (_FOR.search(before) and _AGAINST.search(after)) or (_AGAINST.search(before) and _FOR.search(after))
    made = value(told[0]) + value(told[1])
    groups = [_GROUP.findall(gap) for gap in (before, after)]  # "69% of Republicans", "45% of Democrats": shares of two wholes
    if (all(groups) and groups[0] != groups[1]) or len(set(groups[0])) > 1:  # "76% of Democrats ..., but most of the Republicans (57%)"
        return
    if _other_matter(before, after):
        return
    if opposite and made > _WHOLE + _SLACK and not _nested(text, told):
        yield _slip(told, made, f"{shown(told)} are more than all")


def _other_matter(before: str, after: str) -> bool:
    """Whether what the second share is of is told at length in words of its own: support for one thing, opposition to another."""
    told, new = ({word.lower() for word in _WORD.findall(part)} - words("function_words") for part in (before, after.partition(",")[0]))
    return len({word for word in new - told if not (_FOR.search(word) or _AGAINST.search(word))}) > _OWN


def _slip(parts: Sequence[Figure], made: Decimal, title: str) -> Slip:
    return Slip(figures=tuple(parts), subject=parts[0], title=title, reason=f"The shares of one whole make {plain(made)} percent")
