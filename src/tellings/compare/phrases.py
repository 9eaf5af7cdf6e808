"""Figures in the words of the report: the value with its qualifier and with what it counts, verbatim where they stand together."""

from collections.abc import Sequence

from ..record import Account, Figure

GAP = 12  # code points between a value and what it counts ("percent of all", "billion worth of") that still make one phrase
AROUND = 45  # code points of the sentence on both sides of a value that says by itself nothing of what it is
LONGEST = 110  # code points of a phrase that fits a line


def value_words(account: Account, figure: Figure) -> str:
    """The value as written, with its qualifier if that stands right before it ("some $2 billion")."""
    value = figure.expression.evidence
    before = figure.qualifier
    if before is not None and 0 <= value.start - before.end <= 1:
        return account.document.text[before.start : value.end]
    return value.exact


def phrase(account: Account, figure: Figure) -> str:
    """The value with what it counts: verbatim where they stand together, else both with a colon between them."""
    value, counted = figure.expression.evidence, figure.counted
    if counted is None:
        return value_words(account, figure)
    start, end = min(value.start, counted.start), max(value.end, counted.end)
    together = max(value.start, counted.start) - min(value.end, counted.end) <= GAP
    if not together or end - start > LONGEST:
        return f"{counted.exact}: {value_words(account, figure)}"
    if figure.qualifier is not None and 0 <= start - figure.qualifier.end <= 1:
        start = figure.qualifier.start
    return " ".join(account.document.text[start:end].split())


def placed(account: Account, figure: Figure) -> str:
    """``phrase``; one that says nothing of what it is, with words around it: ``31 percent (“Ruiz won 31 percent …”)``."""
    whole = phrase(account, figure)
    if figure.counted is not None:
        return whole
    text, value, sentence = account.document.text, figure.expression.evidence, figure.context
    start, end = max(sentence.start, value.start - AROUND), min(sentence.end, value.end + AROUND)
    before, after = text[start : value.start], text[value.end : end]
    # Words are not cut: what is before the first and behind the last blank may be a part of one.
    before = before if start == sentence.start else "… " + before.partition(" ")[2]
    after = after if end == sentence.end else after.rpartition(" ")[0] + " …"
    return f"{whole} (“{' '.join(f'{before}{value.exact}{after}'.split())}”)"


def listing(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
