"""What the class names of HTML elements say about what stands in them."""

import functools
import re

from .. import lexicon
from ..record import BlockKind

LONGEST = 60  # code points of a name that people gave; longer ones are made by machines
MOST = 12  # names of one element that are looked at
# Names that say what an element has beside it, how wide it is, or what its article is about: nothing of what the element is.
ELSEWHERE = re.compile(
    r"(?:has|with|without|no|not|hide|hidden|show|visible|col|term|type|format|status|post_tag)-"
    r"|tag-(?!list|links?|cloud)|category-(?!name|label|link)"
)
BEGINS, ENDS = r"(?:^|[-_])", r"(?:$|[-_])"  # of a word in a name


@functools.cache
def _patterns() -> tuple[tuple[BlockKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(_expression(written))) for kind, written in lexicon.rows("furniture_marks"))  # type: ignore[misc]


def _expression(written: str) -> str:
    """An expression of the list as Python's ``re`` reads it; the ``<`` of a lookbehind stays."""
    return re.sub(r"(?<!\?)<", BEGINS, written).replace(">", ENDS)


@functools.lru_cache(maxsize=16384)
def _place(name: str) -> int | None:
    """The place in the list of the first kind that one name says, or None."""
    if ELSEWHERE.match(name):
        return None
    return next((place for place, (_, expression) in enumerate(_patterns()) if expression.search(name)), None)


@functools.lru_cache(maxsize=4096)
def kind_of_names(names: str) -> BlockKind | None:
    """The kind of furniture that class names say, or None; pages repeat their names, so answers are remembered."""
    told = [name for name in names.split() if len(name) < LONGEST][:MOST]
    places = [place for place in map(_place, told) if place is not None]
    return _patterns()[min(places)][0] if places else None
