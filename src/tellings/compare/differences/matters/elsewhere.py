"""What the rest of an account makes of a thing that it tells: said by somebody there, or stated there as its own."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator

from ....lexicon import words as lexicon
from ....record import Account, Evidence, Span
from ..vouching import SAID
from .oppositions import pattern
from .stems import stem
from .told import content

LEAST = 3  # words by which a stretch is known again
SHARE = 0.75  # of its words that another stretch has, too
HEADLINE = 0.6  # of the words of a shorter one, which a longer one has. By judgement


def said_elsewhere(account: Account, stretch: Span | Evidence) -> bool:
    """Whether an account has, outside the sentence of a stretch, somebody say what the stretch tells.

    Args:
        account: whose text it is.
        stretch: the clause, or the sentence, that tells it.
    """
    own, said = _sentence(account, stretch.start), _stems(account, stretch)
    parts = (part for quote in account.quotes for part in quote.content if not own.start <= part.start < own.end)
    return any(_again(said, account, part) for part in parts)


def stated_elsewhere(account: Account, stretch: Span | Evidence) -> bool:
    """Whether an account states in another sentence, as its own, what a stretch only hands on; its headline does so in few words.

    Arguments as above.
    """
    own, said = _sentence(account, stretch.start), _stems(account, stretch)
    return any(_again(said, account, one) or _shorter(said, account, one) for one in _stated(account) if one.start != own.start)


def _stated(account: Account) -> Iterator[Span]:
    """The sentences of an account in which nobody says anything, and from which it keeps no distance."""
    starts = sorted(part.start for quote in account.quotes for part in quote.content)
    for one in account.sentences:
        at = bisect_left(starts, one.start)
        text = account.document.text[one.start : one.end].lower()
        if (at == len(starts) or starts[at] >= one.end) and not SAID.search(text) and not _distancing().search(text):
            yield one


def _again(said: frozenset[str], account: Account, other: Span | Evidence) -> bool:
    shared = len(said & _stems(account, other))
    return shared >= LEAST and shared >= SHARE * len(said)


def _shorter(said: frozenset[str], account: Account, other: Span) -> bool:
    """Whether a sentence of few words tells hardly anything but what a longer stretch does."""
    told = _stems(account, other)
    return len(said & told) > LEAST and len(said & told) >= HEADLINE * len(told)


def _stems(account: Account, stretch: Span | Evidence) -> frozenset[str]:
    return frozenset(stem(word) for word in content(account.document.text[stretch.start : stretch.end]) if not _hands_on(word))


def _hands_on(word: str) -> bool:
    return word in lexicon("saying_forms") or _distancing().fullmatch(word) is not None


def _sentence(account: Account, place: int) -> Span:
    return next((one for one in account.sentences if one.start <= place < one.end), Span(start=place, end=place + 1))


@functools.cache
def _distancing() -> re.Pattern[str]:
    return pattern(lexicon("distancing_phrases"))
