"""Figures in the words of the report: the value with its qualifier and with what it counts, verbatim where they stand together."""

from collections.abc import Sequence

from ..record import Account, Figure

GAP = 12  # code points between a value and what it counts ("percent of all", "billion worth of") that still make one phrase
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


def listing(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
