"""Names by which exports call their fields, as far as reading has to know them."""

import functools
import re

from ..lexicon import rows
from ..settings import Settings

SIGNS = re.compile(r"[-_ ]+")


def folded(name: str) -> str:
    """A name as the list has it: in lower case, without signs between words and without a namespace."""
    return SIGNS.sub("", name.strip("\ufeff \t").rsplit(":", 1)[-1]).lower()


@functools.cache
def names(*kinds: str) -> frozenset[str]:
    """The names in the list of fields that hold what is of these kinds."""
    return frozenset(name for name, kind in rows("field_names") if kind in kinds)


def mapped(settings: Settings, field: str = "") -> frozenset[str]:
    """The names that the caller gives to a field (or to any): of a path such as ``article.body``, its beginning."""
    return frozenset(name.split(".", 1)[0] for which, name in settings.fields if field in ("", which))


def holds_text(columns: "frozenset[str] | tuple[str, ...]", settings: Settings) -> bool:
    """Whether one of these names is one by which a report's text goes, or the one that the caller says."""
    wanted = mapped(settings, "text")
    if wanted:
        return any(name in wanted for name in columns)
    return any(folded(name) in names("text", "summary") for name in columns)
