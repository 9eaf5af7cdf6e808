"""The elements of a page: what the start tag of each says, read only where somebody asks."""

import html
import re

from ..record import BlockKind
from .marks import kind_of_names

ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.@-]{0,80})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "amp-img"])
HIDDEN = frozenset(["script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "object", "canvas", "math", "button"])
RAW = frozenset(["script", "style", "textarea", "template", "svg", "noscript", "iframe"])  # nothing inside is markup of this page
MUTE = (VOID | RAW) - {"meta", "link", "script"}  # elements whose attributes say nothing about the text around them
NAMING = ("class", "id", "role", "itemprop", "data-component", "data-testid")  # attributes whose values tell what an element holds
WHOLE = frozenset(("html", "body", "main", "article"))  # elements whose names speak of the page rather than of a part of it
BY_ELEMENT: dict[str, BlockKind] = {
    "nav": "navigation",
    "footer": "navigation",
    "figcaption": "caption",
    "form": "other",
    "aside": "other",
    "dialog": "other",
}


class Start:
    """A start tag as written. What it says is read when somebody asks: most elements of a page hold no text of their own."""

    __slots__ = ("_attributes", "_names", "_own", "hidden", "inside", "tag")

    def __init__(self, tag: str, inside: str) -> None:
        self.tag, self.inside = tag, inside
        self._attributes: dict[str, str] | None = None
        self._names: str | None = None
        self._own: tuple[BlockKind | None] | None = None
        lower = inside.lower()
        self.hidden: bool = tag in HIDDEN or (("hidden" in lower or "none" in lower) and self._hides())

    def _hides(self) -> bool:
        return "hidden" in self.attributes or "display:none" in self.attributes.get("style", "").replace(" ", "")

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes, names in lower case, character references resolved."""
        if self._attributes is None:
            self._attributes = attributes_of(self.tag, self.inside)
        return self._attributes

    @property
    def names(self) -> str:
        """The names it gives: class names, id, role and the like, lower case."""
        if self._names is None:
            attributes = self.attributes if "=" in self.inside else {}
            self._names = " ".join([attributes[key] for key in NAMING if attributes.get(key)]).lower()
        return self._names

    @property
    def own(self) -> BlockKind | None:
        """The kind of furniture that the names, or else the element, say."""
        if self._own is None:
            kind = kind_of_names(self.names) if self.tag not in WHOLE and self.names else None
            self._own = (kind or BY_ELEMENT.get(self.tag),)
        return self._own[0]


class Open:
    """An element.

    Attributes:
        tag: its name, lower case.
        around: the element around it; none around the root, which is around all others.
        order: its place among the elements of the page: one inside another comes later.
        hidden: whether it shows nothing.
    """

    __slots__ = ("_hint", "around", "hidden", "order", "start", "tag")

    def __init__(self, start: Start, around: "Open | None" = None, order: int = 0) -> None:
        self.tag, self.start, self.around, self.order = start.tag, start, around, order
        self.hidden: bool = start.hidden or (around is not None and around.hidden)
        self._hint: tuple[BlockKind | None] | None = None

    @property
    def names(self) -> str:
        """Its class names, id, role and the like, lower case."""
        return self.start.names

    @property
    def own(self) -> BlockKind | None:
        """What its names alone say it holds."""
        return self.start.own

    @property
    def hint(self) -> BlockKind | None:
        """What its names, or else those of the nearest element around it that says anything, say it holds."""
        asked: list[Open] = []
        element: Open | None = self
        while element is not None and element._hint is None and not element.own:
            asked.append(element)
            element = element.around
        found = (None,) if element is None else element._hint or (element.own,)
        for one in asked:
            one._hint = found
        return found[0]


def attributes_of(name: str, inside: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, character references resolved; none for elements that say nothing of text."""
    if len(inside) < 3 or name in MUTE:
        return {}
    found = {one[0].lower(): one[1] or one[2] or one[3] for one in ATTRIBUTE.findall(inside)}
    return {key: html.unescape(value) for key, value in found.items()} if "&" in inside else found
