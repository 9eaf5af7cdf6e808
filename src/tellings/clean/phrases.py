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
    """All expressions of a kind's list for a place (``line``, ``start``, ``any``, ``cut``) as one, or None if it has none."""
    found = [row[1] for row in lexicon.rows(f"furniture_{kind}") if row[0] == where]
    if not found:
        return None
    either = "|".join(f"(?:{CAPITAL.sub(_case_kept, one)})" for one in found)
    return re.compile(rf"(?:{either})[.…!]?" if where == "line" else rf"(?:{either})", re.IGNORECASE)


@functools.cache
def places(kind: BlockKind) -> tuple[re.Pattern[str] | None, ...]:
    """The expressions of a kind for ``line``, ``start`` and ``any``."""
    return tuple(pattern(kind, where) for where in ("line", "start", "any"))


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
