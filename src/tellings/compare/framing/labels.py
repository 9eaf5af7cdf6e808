"""Which words an account uses for things that others call by words that judge them differently."""

import re
from bisect import bisect_right
from functools import cache

from ...lexicon import rows
from ...record import Account, Citation, LabelUse, evidence

FIRST = 3  # places that are cited


def labels(account: Account) -> tuple[LabelUse, ...]:
    """The labels of the list ``labels`` that stand in an account's main matter, the most frequent first. Linear in its length."""
    text = account.document.text[: account.document.main_end]
    pattern, things = _known()
    spans = sorted((part.start, part.end) for quote in account.quotes for part, own in zip(quote.content, quote.marked, strict=True) if own)
    starts = [start for start, _ in spans]
    found: dict[tuple[str, str], list[tuple[int, int, bool]]] = {}
    for match in pattern.finditer(text):
        word = _singular(match.group().lower())
        at = bisect_right(starts, match.start()) - 1
        quoted = at >= 0 and spans[at][1] >= match.end()
        for thing in things.get(word, ()):
            found.setdefault((thing, word), []).append((match.start(), match.end(), quoted))
    made = [
        LabelUse(
            thing=thing,
            word=word,
            judgement=_places()[thing, word],
            own=sum(not quoted for _, _, quoted in places),
            quoted=sum(quoted for _, _, quoted in places),
            citations=tuple(
                Citation(account=account.id, evidence=evidence(text, start, end, "framing.label")) for start, end, _ in places[:FIRST]
            ),
        )
        for (thing, word), places in found.items()
    ]
    return tuple(sorted(made, key=lambda one: (one.thing, -one.own - one.quoted, one.word)))


@cache
def _places() -> dict[tuple[str, str], int]:
    return {(thing, word): at for thing, *sides in rows("labels") for at, side in enumerate(sides) for word in side.split("|")}


@cache
def _known() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """The pattern of all labels, longest first, with their plurals; and the things that each names."""
    things: dict[str, tuple[str, ...]] = {}
    for thing, word in _places():
        things[word] = (*things.get(word, ()), thing)
    listed = "|".join(re.escape(word) for word in sorted(things, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{listed})(?:e?s)?\b", re.IGNORECASE), things


def _singular(word: str) -> str:
    _, things = _known()
    return next((one for one in (word, word[:-1], word[:-2]) if one in things), word)
