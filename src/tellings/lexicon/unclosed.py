"""Quotations whose closing mark is missing: where the cue behind them shows that they have ended."""

import functools
import re

from . import words

_MOST = 3000  # code points looked through: no unclosed quotation that is kept is longer
_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
_PRONOUN = r"(?:he|she|they)"
_OPENING = frozenset('“„"«`‘')


@functools.cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Cues with the name last, which nobody speaks like ("…, said Ada Moss."), and those with the subject first ("…, she said.")."""
    verbs = "|".join(sorted(words("cue_forms")))
    inverted = rf"[,?!](?= (?:{verbs}) (?:{_NAME}|{_PRONOUN}\b|(?:the|a|an) [^.,;:?!“”\"]{{1,80}}?)(?:[.,;]|$))"
    plain = rf"[,?!](?= (?:{_NAME}|{_PRONOUN}) (?:{verbs})(?:[.,;]|$))"
    return re.compile(inverted), re.compile(plain)


def cue_behind(text: str, start: int, end: int) -> int:
    """Where a quotation ends that is open from ``start`` and not closed before ``end``: at the comma, "?" or "!" before its cue.

    Where the next paragraph opens with a mark the quotation may go on there, and speakers tell what "…, he said." others said: then only
    a cue with its name behind the verb counts.

    Args:
        text: the text.
        start: behind the opening mark, in code points.
        end: the end of the paragraph, or the next opening mark.

    Returns:
        The end of the quotation, its last sign included; 0 if no cue stands there.
    """
    stop = min(end, start + _MOST)
    inverted, plain = _cues()
    found = inverted.search(text, start, stop)
    if text[end : end + 8].lstrip()[:1] not in _OPENING or text[end : end + 1] in _OPENING:
        other = plain.search(text, start, stop)
        found = min((one for one in (found, other) if one), key=lambda one: one.start(), default=None)
    return found.end() if found else 0
