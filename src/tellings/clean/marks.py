"""What the class names of HTML elements say about what stands in them."""

import functools
import re

from .. import lexicon
from ..record import BlockKind


@functools.cache
def _patterns() -> tuple[tuple[BlockKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(expression)) for kind, expression in lexicon.rows("furniture_marks"))  # type: ignore[misc]


@functools.lru_cache(maxsize=4096)
def kind_of_names(names: str) -> BlockKind | None:
    """The kind of furniture that class names say, or None; pages repeat their names, so answers are remembered."""
    found = [name for name in names.split() if len(name) < 60][:12]
    for kind, expression in _patterns():
        if any(expression.search(name) for name in found):
            return kind
    return None
