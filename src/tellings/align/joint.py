"""Whether a count is told together with others that another report counts along: "9 women and three men", "4 states and the capital".

Such a count is a part of what the other report gives in one number; where the parts make the other's number, nothing differs at all.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..lexicon.quantities import number_words
from ..record import Difference
from .concepts import concept
from .quantities import Quantity
from .tolls import FATES, people

Unlike = tuple[Difference, str]
_COUNT = r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# What stands beside those who are counted, right behind or right before their noun.
_BEHIND = re.compile(
    rf"^[\s-]+(?:[\w'’-]+\s+){{1,3}}?(?:and|as well as|plus|along with|together with)\s+(?:also\s+)?"
    rf"(?P<more>{_COUNT}|an?|one|another|the|his|her|its|their|several|some|dozens|territor\w+|others)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?P<more>{_COUNT}|an?|one|his|her|their|its|the|another)\s+(?:[\w'’-]+\s+){{0,4}}[\w'’-]+,? (?:and|plus)\s+"
    r"(?:(?:about|at least)\s+)?$",
    re.IGNORECASE,
)
_ALONG = re.compile(
    r"\b(?:as well as|along with|together with|in addition to|including|among them|plus|such as)\s+(?:(?:the|at least|about|another)\s+)*$",
    re.IGNORECASE,
)
# What makes a number that of several, behind it or right before it: "5 million followers between them", "a combined 40 boats".
_OF_ALL = re.compile(r"\b(?:between them|combined|collectively|altogether|put together|taken together|in sum)\b", re.IGNORECASE)
_MOST = 3  # who is named without a number beside those who are counted is so many at most. By judgement
_SHOT = frozenset(map(concept, ("shoot", "stab", "wound", "hit", "strike", "injure", "hurt", "beat", "attack", "hospitalize")))
_DEADLY = re.compile(r"\b(?:dead|death|die[sd]?|dying|fatal\w*|kill\w*|slain|murder\w*)\b", re.IGNORECASE)
_NEAR, _REACH = 50, 120  # code points around a value, and before it


def told_together(one: Quantity, other: Quantity) -> Iterator[Unlike]:
    """Why one of two counts of different size is one of several parts, or of another fate, with the reason in words."""
    if one.figure.kind not in ("count", "money"):
        return
    small, large = (one, other) if one.high < other.low else (other, one)
    if _of_several(large) and not _of_several(small):
        yield "scope", "one is told of several together"
    if one.figure.kind != "count":
        return
    more = _more(small)
    if more is not None and not _more(large) and _makes(small, large, more):
        yield "scope", "one is told with others beside, whom the other may count along"
    if people(one, other) and _ALONG.search(small.before[-_REACH:]) and not _ALONG.search(large.before[-_REACH:]):
        yield "scope", "one is told as some among others"
    if people(one, other) and _two_fates(one, other):
        yield "definition", "who was hit need not be dead"


def _of_several(one: Quantity) -> bool:
    """Whether a number is said to be that of several together."""
    return _OF_ALL.search(one.before[-_NEAR:] + " | " + one.behind[:_NEAR]) is not None


def _more(one: Quantity) -> Decimal | None:
    """How many are told of beside a count; 0 where it is not said how many; None where nobody is."""
    behind = _BEHIND.match(one.behind)
    before = None if behind or one.outcomes & FATES else _BEFORE.search(one.before[-_REACH:])
    found = behind or before
    if found is None:
        return None
    word = found["more"].lower()
    known = number_words().get(word)
    if word[0].isdigit():
        return Decimal(word.replace(",", ""))
    return known.value if known is not None and known.role in ("unit", "ten") else Decimal(word in ("a", "an", "one", "another"))


def _makes(small: Quantity, large: Quantity, more: Decimal) -> bool:
    """Whether the count with what is told beside it may come to the larger one."""
    gap = large.low - small.high
    return gap == more if more > 1 else gap <= _MOST


def _two_fates(one: Quantity, other: Quantity) -> bool:
    """Whether one counts the dead and the other those who were hit or hurt."""
    fates = [each.outcomes & FATES for each in (one, other)]
    if all(fates):
        return fates[0].isdisjoint(fates[1])
    dead, rest = (one, other) if fates[0] else (other, one)
    hit = rest.frame.verb in _SHOT and rest.frame.own == "object"
    return bool("die" in dead.outcomes and hit and not _DEADLY.search(rest.before[-_NEAR:] + rest.behind[:_NEAR]))
