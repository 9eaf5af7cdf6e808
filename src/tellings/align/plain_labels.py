"""What several accounts count, said so that a title can be read by itself: whose age, money for what, the time after what.

A label is made of the words of a report, which stand there beside a value. Beside two values some of them say too little
("Mira Holt: 41 / 43"), and some belong to another figure of the sentence ("seats to the Reds' 24").
"""

import re
from collections.abc import Sequence

from ..record import Figure

LONGEST = 60  # code points of a label
# Behind a stretch of time, from what it is reckoned.
_FROM = re.compile(r"\s*(?P<from>(?:after|before|since|until)\s+[^,.;:()\n“”\"—–]+)")
# Behind a sum that stands in a list, what it is for; right before the words for it, what a sum is given in.
_GOES_TO = re.compile(r"\s+(?P<to>for\s+[^,.;:()\n“”\"—–]+)")
_FOR = re.compile(r"\b(?P<for>in)\s+$")
# What leads over from the noun that is counted to something else.
_LEADS = re.compile(r"\s+(?:to|for|against|with|from|by|than|versus|over|compared|while|after|on)\b")
# A name with what it is or does, which the report only sets beside the count: "ahead by 90 votes with Torp slightly behind".
_WITH = re.compile(r"\s+with\s+(?:[A-Z][\w'’.-]*\s?)+$")
_GOES_ON = re.compile(r"\s+[a-z]")


def plainly(best: str, told: Sequence[tuple[Figure, str]]) -> str:
    """A label made plain.

    Args:
        best: what is counted, in the words of one account.
        told: the figures of the quantity, each with its account's text.
    """
    kind = told[0][0].kind
    if kind == "duration":
        return next(filter(None, (_behind(*one, _FROM, "time") for one in told)), best)
    if kind == "age":
        return best if re.match(r"ages?\b", best, re.IGNORECASE) else f"age of {best}"
    if kind == "money":
        if any(_stands_for(best, *one) for one in told):
            return f"money in {best}"
        if any(best.startswith(figure.expression.evidence.exact) for figure, _ in told):
            return next(filter(None, (_behind(*one, _GOES_TO, "money") for one in told)), best)
    return _without_others(best, told)


def _behind(figure: Figure, text: str, pattern: re.Pattern[str], what: str) -> str:
    """``time after the landing``, ``money for two piers``, where a value is told so; else empty."""
    found = pattern.match(text[figure.expression.evidence.end : figure.context.end])
    said = " ".join(found[1].split()) if found else ""
    return f"{what} {said}" if 0 < len(said) <= LONGEST else ""


def _stands_for(best: str, figure: Figure, text: str) -> bool:
    """Whether a label is only what a sum is given in: ``a million in exchange for his release``."""
    counted = figure.counted
    return counted is not None and best.startswith(counted.exact) and bool(_FOR.search(text[max(0, counted.start - 4) : counted.start]))


def _without_others(best: str, told: Sequence[tuple[Figure, str]]) -> str:
    """A label without what belongs to another figure of its sentence: a value, or somebody who is named beside."""
    values = {re.sub(r"\W+$", "", figure.expression.evidence.exact) for figure, _ in told}
    if any(re.search(rf"(?<![\w.,]){re.escape(value)}(?![\w,.]\w|\w)", best) for value in values if value[:1].isdigit()):
        return _LEADS.split(best)[0]
    for figure, text in told:
        if figure.counted is not None and figure.counted.exact == best and _GOES_ON.match(text, figure.counted.end):
            return _WITH.sub("", best)
    return best
