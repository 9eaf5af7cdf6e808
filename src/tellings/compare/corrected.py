"""Corrections: what an account says that it first had, and has since put right, wins over what it corrects.

Read are the blocks of a report that are marked as corrections, and sentences that say "corrected from X to Y".
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from ..record import Account, Figure
from .numbers import number
from .series import Told

_NUMBER = r"(?:[$€£]\s?)?\d[\d,.]*\d|(?:[$€£]\s?)?\d|[a-z]+(?:-[a-z]+)?"
_SCALE = r"(?:\s(?:hundred|thousand|million|billion|trillion))?"
_VALUE = rf"((?:{_NUMBER}){_SCALE})"
_FROM_TO = re.compile(
    rf"\b(?:corrected|changed|amended|revised|updated)\b[^.;]{{0,60}}?\bfrom {_VALUE}\b[^.;]{{0,60}}?\bto {_VALUE}", re.IGNORECASE
)
_NOT = re.compile(rf"\b(?:not|instead of|rather than) {_VALUE}", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|original|initial|first) version\b[^.;]{0,60}?\b(?:said|stated|gave|put|reported|had|misstated)\b", re.IGNORECASE
)
_ANY = re.compile(_VALUE, re.IGNORECASE)
_BREAK = re.compile(r"(?<=[.;])\s+|\n+")
# Corrections are short; longer blocks are articles about corrections.
_LONGEST = 1200
# A report with more of them is a list of corrections.
_MOST = 20


class Correction(NamedTuple):
    """A value that an account takes back, the one it puts in its place (None where it does not say), and its words."""

    wrong: Decimal
    right: Decimal | None
    words: str
    instead: str


def corrections(account: Account) -> tuple[Correction, ...]:
    """The corrections of figures that a report states, in the order of its text."""
    document, found = account.document, []
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind == "correction" and len(text) <= _LONGEST:
            found += _stated(text)
        elif "corrected" in text:
            found += [one for match in _FROM_TO.finditer(text) if (one := _made(match[1], match[2]))]
        if len(found) >= _MOST:
            break
    return tuple(dict.fromkeys(found))[:_MOST]


def _stated(text: str) -> list[Correction]:
    found = [one for match in _FROM_TO.finditer(text) if (one := _made(match[1], match[2]))]
    for match in _NOT.finditer(text):
        before = [value[1] for value in _ANY.finditer(_BREAK.split(text[: match.start()])[-1]) if number(value[1]) is not None]
        if before:
            first, second = (before[-1], match[1]) if _EARLIER.search(text[: match.start()]) else (match[1], before[-1])
            found += [one for one in [_made(first, second)] if one]
    return found or _earlier(text)


def _earlier(text: str) -> list[Correction]:
    """``An earlier version said 14 people had died. The number is 12.``: the first value is taken back for the second."""
    match = _EARLIER.search(text)
    if match is None:
        return []
    values = [(each[1], value) for each in _ANY.finditer(text[match.end() :]) if (value := number(each[1])) is not None]
    if not values:
        return []
    (words, wrong), rest = values[0], [one for one in values[1:] if one[1] != values[0][1]]
    return (
        [Correction(wrong, rest[0][1], words, rest[0][0])] if len(rest) == 1 else [Correction(wrong, None, words, "")] if not rest else []
    )


def _made(wrong: str, right: str) -> Correction | None:
    first, second = number(wrong), number(right)
    return Correction(first, second, wrong, right) if first is not None and second is not None and first != second else None


def put_right(one: Told, made: Sequence[Correction]) -> Told:
    """The figure with the value that its account's correction gives it; as it is where nothing is corrected."""
    for correction in made:
        if correction.right is not None and _gives(one.figure, correction.wrong):
            expression = msgspec.structs.replace(one.figure.expression, low=correction.right, high=correction.right)
            shown = msgspec.structs.replace(expression.evidence, exact=correction.instead)
            figure = msgspec.structs.replace(
                one.figure,
                expression=msgspec.structs.replace(expression, evidence=shown),
                qualifier=None,
                approximator="exact",
                equivalents=(),
            )
            return one._replace(figure=figure)
    return one


def taken_back(counts: Sequence[Told], known: Mapping[str, tuple[Correction, ...]]) -> list[str]:
    """What the accounts of a quantity say of it in corrections, in words."""
    found = []
    outlets = {one.account: one.outlet for one in counts}
    for account, made in known.items():
        for one in made:
            mine = account in outlets and any(_gives(each.figure, one.right or one.wrong) for each in counts if each.account == account)
            if mine and one.right is not None:
                found.append(f"{outlets[account]} has corrected “{one.words}” to “{one.instead}”, and what is corrected no longer stands")
            elif mine:
                found.append(f"{outlets[account]} has taken back “{one.words}” in a correction")
    return found


def _gives(figure: Figure, value: Decimal) -> bool:
    return figure.expression.low == figure.expression.high == value
