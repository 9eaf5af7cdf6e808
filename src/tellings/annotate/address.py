"""How people are addressed: the honorific or title right before a name, and the gender it shows."""

import functools

from ..lexicon import naming, rows, words
from ..record import Gender
from .columns import Columns
from .drafts import Draft

_REIGNING = frozenset({"King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Pope", "Emir", "Sultan", "Tsar", "Shah"})


@functools.cache
def _honorifics() -> dict[str, Gender]:
    return {word: "female" if gender == "female" else "male" for word, gender in rows("honorifics") if gender != "unknown"}


def honorific(c: Columns, start: int) -> Gender:
    """The gender that the word before a name shows ("Mrs. Weber")."""
    return _honorifics().get(c.lower[start - 1].rstrip("."), "unknown") if start else "unknown"


def title(c: Columns, start: int) -> str:
    """The role or rank right before a name, folded, or an empty string."""
    before = c.lower[start - 1].rstrip(".") if start else ""
    if before == "lady" and start > 1 and c.lower[start - 2] == "first":
        return "first lady"
    return before if before in words("roles") or (before in words("honorifics") and before not in _honorifics()) else ""


def reigning(c: Columns, start: int) -> bool:
    """Whether a name stands behind the title of a ruler or of a ruler's child, who go by their given names ("King Olav")."""
    return start > 0 and c.words[start - 1] in _REIGNING


def given_gender(draft: Draft) -> str:
    """The gender that the given name of the fullest form shows, or an empty string."""
    for form in sorted(draft.forms, key=lambda form: (-len(form), form)):
        if len(form) > 1:
            return naming.given_gender(form[0])
    return ""
