"""What a quantity is called for a reader: the words of one account for what is counted, with what it tells of it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ..lexicon import words
from ..record import Figure, StoryEntity
from .plain_labels import LONGEST, plainly

# Code points shown around a value that names nothing it counts.
BEFORE, AFTER = 36, 20
SHORT = 3  # letters of a word that may say nothing
_BREAKS = re.compile(r"[,;:](?!\d)|[()\n“”\"—–]|\.\s|\s-+\s")
_TYING = re.compile(r"\s*(?:and|or|but|that|who|which|whom|as|then|so|because)\s+", re.IGNORECASE)
# Whose it is stands in another sentence, where a label has none.
_POSSESSIVE = re.compile(r"^(?:its|his|her|their|our|my|your)\s+", re.IGNORECASE)
_RELATIVE = re.compile(r"[\s,]+(?:who|that|which|whom)\s")
# Kinds of entities that make a sum or a count a certain one.
_BODIES = frozenset(("law", "event", "work", "organisation"))


def label(told: Sequence[tuple[Figure, frozenset[str], str]], accounts: int, names: Mapping[str, StoryEntity]) -> str:
    """What is counted, in the words of one account: of those who use the commonest head, the fullest words that are still a label.

    Where the accounts count it under different heads, the programme or body that all of them name stands behind. What several accounts
    tell is a title beside several values: there it is said plainly.

    Args:
        told: the figures of the quantity, each with the ids of the story's entities named with it and its account's text.
        accounts: how many tell it.
        names: the story's entities by id.
    """
    best = _best(told, accounts, names)
    return plainly(best, [(figure, text) for figure, _, text in told]) if accounts > 1 and best else best


def _best(told: Sequence[tuple[Figure, frozenset[str], str]], accounts: int, names: Mapping[str, StoryEntity]) -> str:
    first, _, text = told[0]
    if len(told) == 1 and (whole := _through(text, first)):
        return whole
    named = [figure for figure, _, _ in told if figure.counted is not None]
    heads = Counter(figure.head for figure in named if figure.head)
    head = min(heads, key=lambda word: (-heads[word], word)) if heads else ""
    labels = [_words(figure) for figure in named if figure.head == head]
    if not labels:
        return _around(text, first, accounts < 2)
    short = [one for one in labels if len(one) <= LONGEST]
    best = max(short, key=len) if short else min(labels, key=len)
    if accounts > 1 and len({figure.head for figure, _, _ in told}) > 1:
        shared = frozenset.intersection(*(found for _, found, _ in told))
        bodies = sorted(names[one].name for one in shared if one in names and names[one].kind in _BODIES)
        if bodies and first.kind == "money" and bodies[0].rpartition(" ")[2].lower() in words("programme_words"):
            return f"money under {'' if bodies[0].lower().startswith('the ') else 'the '}{bodies[0]}"
        best += f" ({bodies[0]})" if bodies and bodies[0] not in best else ""
    return best


def _words(figure: Figure) -> str:
    """What an account counts, with as much of what it tells of it as there is room for."""
    counted = _POSSESSIVE.sub("", " ".join(figure.counted.exact.split())) if figure.counted is not None else ""
    if len(counted) > LONGEST:
        counted = _RELATIVE.split(counted)[0]
    for part in figure.told:
        more = " ".join(part.exact.split())
        piece = f" ({more})" if part.rule == "figures.told_as" else f" {more}"
        if len(counted) + len(piece) <= LONGEST and more not in counted:
            counted += piece
    return counted


def _through(text: str, figure: Figure) -> str:
    """From what is measured up to the value, where the value stands behind it in one clause: ``storms had raised the bank by 2 metres``."""
    start, end = (figure.counted.start if figure.counted else 0), figure.expression.evidence.end
    if figure.counted is None or figure.counted.end > figure.expression.evidence.start or not figure.context.start <= start:
        return ""
    through = text[start:end]
    return "" if len(through) > LONGEST or _BREAKS.search(through) else " ".join(through.split())


def _around(text: str, figure: Figure, valued: bool = True) -> str:
    """A value that names nothing it counts, with the words around it that stand in its line, up to the nearest break.

    Where accounts give several values, the words before it alone, if they say something.
    """
    start, end = figure.expression.evidence.start, figure.expression.evidence.end
    before = _BREAKS.split(text[max(figure.context.start, start - BEFORE) : start])[-1]
    after = _BREAKS.split(text[end : min(figure.context.end, end + AFTER)])[0]
    if len(before) == BEFORE and start - BEFORE > figure.context.start:
        before = before.partition(" ")[2]
    before = _opened(before)
    tail = after.split()[:-1] if len(after) == AFTER and end + AFTER < figure.context.end else after.split()
    if figure.kind == "duration" and tail[:1] == ["to"] and len(tail) > 1:
        return f"time {' '.join(tail)}"
    while tail and tail[-1].lower() in words("function_words"):
        tail.pop()
    gap = " " if after[:1].isspace() else ""
    while opening := _TYING.match(before):
        before = before[opening.end() :]
    if not valued and any(len(word) > SHORT and word.lower() not in words("function_words") for word in before.split()):
        return before.strip()  # the value stands beside it anyway
    return " ".join(f"{before}{text[start:end]}{gap}{' '.join(tail)}".split()).rstrip(".")


def _opened(before: str) -> str:
    """Without the small words that a cut or a fragment of a sentence begins with, as long as a word that says something follows."""
    told = before.split()
    while (
        len(told) > 1 and told[0].islower() and told[0] in words("function_words") and not all(w in words("function_words") for w in told)
    ):
        told.pop(0)
    return " ".join(told) + (" " if before[-1:].isspace() else "")
