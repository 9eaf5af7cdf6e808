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
    """A start tag as written. What it says is read when somebody asks: most elements of a page hold no text of their own.

    Attributes:
        tag: the element's name, lower case.
        inside: what is written behind the name.
        hidden: whether it shows nothing.
        attributes: names in lower case, character references resolved.
        names: the names it gives: class names, id, role and the like, lower case.
        own: the kind of furniture that the names, or else the element, say.
    """

    __slots__ = ("attributes", "hidden", "inside", "names", "own", "tag")
    attributes: dict[str, str]
    names: str
    own: BlockKind | None

    def __init__(self, tag: str, inside: str) -> None:
        self.tag, self.inside = tag, inside
        lower = inside.lower()
        self.hidden: bool = tag in HIDDEN or (("hidden" in lower or "none" in lower) and self._hides())

    def _hides(self) -> bool:
        return "hidden" in self.attributes or "display:none" in self.attributes.get("style", "").replace(" ", "")

    def __getattr__(self, asked: str) -> object:
        """A value that nobody has asked for yet; from then on it is an attribute like any other."""
        value: object
        if asked == "attributes":
            value = attributes_of(self.tag, self.inside)
        elif asked == "names":
            attributes = self.attributes if "=" in self.inside else {}
            value = " ".join([attributes[key] for key in NAMING if attributes.get(key)]).lower()
        elif asked == "own":
            kind = kind_of_names(self.names) if self.tag not in WHOLE and self.names else None
            value = kind or BY_ELEMENT.get(self.tag)
        else:
            raise AttributeError(asked)
        setattr(self, asked, value)
        return value


class Open:
    """An element.

    Attributes:
        tag: its name, lower case.
        around: the element around it; none around the root, which is around all others.
        order: its place among the elements of the page: one inside another comes later.
        hidden: whether it shows nothing.
        names: its class names, id, role and the like, lower case.
        own: what its names alone say it holds.
    """

    __slots__ = ("_hint", "around", "hidden", "names", "order", "own", "start", "tag")
    names: str
    own: BlockKind | None

    def __init__(self, start: Start, around: "Open | None" = None, order: int = 0) -> None:
        self.tag, self.start, self.around, self.order = start.tag, start, around, order
        self.hidden: bool = start.hidden or (around is not None and around.hidden)
        self._hint: tuple[BlockKind | None] | None = None

    def __getattr__(self, asked: str) -> object:
        """A value that nobody has asked for yet; from then on it is an attribute like any other."""
        if asked not in ("names", "own"):
            raise AttributeError(asked)
        value: object = getattr(self.start, asked)
        setattr(self, asked, value)
        return value

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
