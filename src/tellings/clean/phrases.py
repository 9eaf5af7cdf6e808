"""The furniture lists as compiled patterns."""

import functools
import re

from .. import lexicon
from ..record import BlockKind

# In the order in which they are asked: the more certain kinds first.
LISTED: tuple[BlockKind, ...] = (
    "consent", "advertising", "share", "paywall", "promo", "comment", "correction", "caption", "contact", "related", "bio", "navigation",
)  # fmt: skip

CAPITAL = re.compile(r"\[A-Z[^\]]*\]")  # a class of capitals in a list means capitals, though case is ignored elsewhere


def _case_kept(found: re.Match[str]) -> str:
    return f"(?-i:{found[0]})"


@functools.cache
def pattern(kind: BlockKind, where: str) -> re.Pattern[str] | None:
    """All expressions of a kind's list for a place (``line`` or ``start``) as one, or None if it has none."""
    found = [row[1] for row in lexicon.rows(f"furniture_{kind}") if row[0] == where]
    if not found:
        return None
    either = "|".join(f"(?:{CAPITAL.sub(_case_kept, one)})" for one in found)
    return re.compile(rf"(?:{either})[.…!]?" if where == "line" else rf"(?:{either})", re.IGNORECASE)


@functools.cache
def wanting(kind: BlockKind, where: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The expressions of a kind for ``any`` or ``cut``, each with the literals of which a text must have one before it is tried."""
    rows = (row for row in lexicon.rows(f"furniture_{kind}") if row[0] == where)
    return tuple((tuple(row[2].split("|")), re.compile(CAPITAL.sub(_case_kept, row[1]), re.IGNORECASE)) for row in rows)


def has_any(kind: BlockKind, text: str, lower: str) -> bool:
    """Whether a text has a phrase of a kind's list; ``lower`` is the text in lower case."""
    return any(expression.search(text) for literals, expression in wanting(kind, "any") if any(one in lower for one in literals))


@functools.cache
def _openings() -> re.Pattern[str]:
    """Everything that a text begins with which any kind's list knows as a whole line or by its start."""
    found = [one.pattern for kind in LISTED for where in ("line", "start") if (one := pattern(kind, where))]
    return re.compile("|".join(f"(?:{one})" for one in found), re.IGNORECASE)


@functools.cache
def _literals() -> tuple[str, ...]:
    """The literals of which a text must have one before any list's phrases are tried."""
    return tuple(dict.fromkeys(one for kind in LISTED for literals, _ in wanting(kind, "any") for one in literals))


def may_be_listed(text: str, lower: str, short: bool) -> bool:
    """Whether any list may know a text: one question instead of one for every kind, and most blocks of a page answer no.

    Args:
        text: the text.
        lower: it in lower case.
        short: whether it is short enough for what holds of whole lines and of starts.
    """
    return (short and _openings().match(text) is not None) or any(one in lower for one in _literals())


@functools.cache
def consent_terms() -> tuple[re.Pattern[str], ...]:
    """The words of consent dialogs."""
    return tuple(re.compile(row[0], re.IGNORECASE) for row in lexicon.rows("furniture_consent_terms"))


@functools.cache
def agencies() -> str:
    """An expression for the name of a picture agency."""
    return "(?:" + "|".join(row[0] for row in lexicon.rows("furniture_agencies")) + ")"


@functools.cache
def sections() -> frozenset[str]:
    """Names of sections, lower case."""
    return lexicon.words("sections")


@functools.cache
def function_words() -> frozenset[str]:
    """The most frequent function words of the languages that are told apart, lower case."""
    return frozenset(word for row in lexicon.rows("stopwords") for word in row[1].split())
