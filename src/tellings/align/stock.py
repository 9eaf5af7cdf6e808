"""Stock text: what an outlet prints under every story, of itself and to its readers. Sharing it says nothing of who took what from whom.

Most of it is furniture, which the cleaning keeps out of the main matter; this is for what stands there as a paragraph like any other.
"""

import functools
import re
from itertools import pairwise

from ..lexicon import words as lexicon
from .passages import Match
from .wording import Words, fold

OWN = frozenset(("we", "us", "our", "ours"))
POINTING = frozenset(("this", "these", "the", "all"))  # before one of the words: "this article", "all rights"
# A paragraph of a news story in which two of the words stand by chance has more of other matter (evals.copies and stories-5w1h, 2026-11).
ENOUGH = 2  # different words of the list
DENSE = 0.06  # ratio of them among the passage's words


def stock(match: Match, text: Words, outlet: str) -> bool:
    """Whether a passage is an outlet speaking of itself.

    Args:
        match: the passage.
        text: the words of the left report.
        outlet: the name of its outlet, or empty.
    """
    told = [text.folded[place] for place in match.left]
    found = {word for word in told if _list().match(word)}
    name = tuple(fold(word) for word in re.findall(r"\w+", outlet))
    named = bool(name) and any(tuple(told[place : place + len(name)]) == name for place in range(len(told)))
    pointed = any(one in POINTING and _list().match(other) for one, other in pairwise(told))
    itself = named or pointed or not OWN.isdisjoint(told)
    return itself and len(found) >= ENOUGH and sum(word in found for word in told) >= DENSE * len(told)


@functools.cache
def _list() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(lexicon("stock_words"))))
