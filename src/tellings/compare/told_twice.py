"""What somebody said twice, in two wordings that one account gives both: where another has one of them, nothing is worded otherwise."""

from collections.abc import Sequence
from operator import attrgetter

from ..record import Edit
from .wording import key

OPENING = frozenset({"and", "but", "so", "well", "now"})  # what a sentence may begin with or not
NEAR = 2  # words on each side of an edit by which its place is found again. By judgement


def keyed(text: str) -> str:
    """The keys of the words of a text, with a blank before, between and behind them."""
    return f" {' '.join(filter(None, map(key, text.split())))} "


def told_in_both(edit: Edit, edits: Sequence[Edit], texts: tuple[str, str]) -> bool:
    """Whether one account gives both wordings, as what somebody said twice: the words with those beside them stand there, too."""
    at = next((number for number, one in enumerate(edits) if (one.base, one.other) == (edit.base, edit.other)), None)
    if at is None:
        return False
    before, behind = edits[max(at - 1, 0) : at], edits[at + 1 : at + 2]
    for text, side in ((texts[0], attrgetter("other")), (texts[1], attrgetter("base"))):
        around = [" ".join(side(one) for one in part) for part in (before, behind)]
        beside = NEAR if around[0] else 2 * NEAR  # at the beginning of a wording there is nothing before it
        told = [*around[0].split()[-NEAR:], *side(edit).split(), *around[1].split()[:beside]]
        if told and key(told[0]) in OPENING:
            told = told[1:]
        if len(told) > NEAR + 1 and keyed(" ".join(told)) in text:
            return True
    return False
