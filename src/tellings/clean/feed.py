"""One entry of a feed (RSS 0.9 to 2.0, Atom), cut out as it stands, to typed blocks and what it says of itself.

The entry need not be well-formed: an element ends at its own end tag, and one that has none holds the rest.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..record import Source
from ..settings import Settings
from . import keys
from .decoded import Decoded
from .field import LONGEST, Field, Part, verbatim
from .matter import Matter
from .structured import Found, Record, matter_from
from .undone import references

TOKEN = re.compile(
    r"<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"
    r"|<(?P<close>/)?(?P<name>[A-Za-z_][\w.-]{0,40}(?::[\w.-]{1,60})?)(?P<inside>(?:[^<>\"']++|\"[^\"]{0,4000}+\"|'[^']{0,4000}+')*+)>",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"([\w:.-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
# Prefixes of what stands beside the article: pictures, podcasts, counts of comments, places on a map.
BESIDE = frozenset(
    ("media", "itunes", "googleplay", "thr", "slash", "wfw", "georss", "geo", "podcast", "gd", "openSearch", "psc", "enclosure")
)
NESTED = {"author": "name", "contributor": "name", "source": "title", "publisher": "name", "creator": "name"}
BY_ATTRIBUTE = {"link": ("href",), "category": ("label", "term")}
MOST = 2_000  # elements of one entry


class Element(NamedTuple):
    """An element of an entry: its name as written, its start tag and its content as ranges of code points."""

    name: str
    tag: tuple[int, int]
    start: int
    end: int


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one entry.

    Raises:
        Unusable: ``no_article`` where no element of it is known to hold a text.
    """
    entry = next(elements(decoded.text, 0, len(decoded.text)), None)
    found = list(elements(decoded.text, entry.start, entry.end)) if entry else []

    def get(name: str) -> Iterator[Found]:
        for element in found:
            if keys.folded(element.name) == name and element.name.split(":")[0] not in BESIDE:
                fields = [field for field in _fields(decoded, element) if field.text.strip()]
                if fields:
                    yield Found(fields, f"feed.{element.name}")

    def mapped(name: str) -> Iterator[Found]:
        for element in found:
            if element.name == name:
                yield Found(list(_fields(decoded, element)), f"fields {element.name}")

    matter = matter_from(Record(get, mapped), source, settings, list(dict.fromkeys(one.name for one in found)))
    # What has no other date than that of its last change appeared then, for all it says.
    matter.statements.weak.setdefault("published", []).extend(matter.statements.all("updated"))
    if entry and decoded.text.rfind(f"</{entry.name}") < entry.start:
        matter.remark("truncated", "the feed ends in the middle of this entry: what stands before the end was read; get the whole feed")
    return matter


def elements(text: str, start: int, end: int) -> Iterator[Element]:
    """The elements that stand in a range, not those inside them."""
    at = start
    for _ in range(MOST):
        token = next((one for one in TOKEN.finditer(text, at, end) if one["name"] and not one["close"]), None)
        if token is None:
            return
        if token["inside"].endswith("/"):
            yield Element(token["name"], token.span(), token.end(), token.end())
            at = token.end()
            continue
        close = _close(text, token["name"], token.end(), end)
        low, at = (close.start(), close.end()) if close else (end, end)
        yield Element(token["name"], token.span(), token.end(), low)


def _close(text: str, name: str, start: int, end: int) -> "re.Match[str] | None":
    """The end tag of an element that begins before ``start``; what stands in CDATA sections and comments is none."""
    depth = 1
    for token in TOKEN.finditer(text, start, end):
        if token["name"] == name and not token["inside"].endswith("/"):
            depth += -1 if token["close"] else 1
            if depth == 0:
                return token
    return None


def _fields(decoded: Decoded, element: Element) -> Iterator[Field]:
    """The texts that an element gives: its own, that of the element inside it that holds the name, or an attribute's."""
    local = element.name.rsplit(":", 1)[-1].lower()
    inner = NESTED.get(local)
    if inner:
        named = [one for one in elements(decoded.text, element.start, element.end) if one.name.rsplit(":", 1)[-1].lower() == inner]
        if named:
            yield from (text_of(decoded, one.start, one.end) for one in named)
            return
    attributes = _attributes(decoded.text, element)
    wanted = next((attributes[name] for name in BY_ATTRIBUTE.get(local, ()) if name in attributes), None)
    if wanted:
        relation = attributes.get("rel")
        if local != "link" or relation is None or decoded.text[slice(*relation)] == "alternate":
            yield text_of(decoded, *wanted)
    elif local == "content" and "type" in attributes and "xhtml" in decoded.text[slice(*attributes["type"])]:
        yield verbatim(decoded, element.start, element.end)
    elif local != "guid" or "ispermalink" not in attributes or decoded.text[slice(*attributes["ispermalink"])] != "false":
        yield text_of(decoded, element.start, element.end)


def _attributes(text: str, element: Element) -> dict[str, tuple[int, int]]:
    found = ATTRIBUTE.finditer(text, *element.tag)
    return {one[1].lower(): one.span(2) if one[2] is not None else one.span(3) for one in found}


def text_of(decoded: Decoded, start: int, end: int) -> Field:
    """The text of a range of XML: references resolved, sections of character data as they stand, comments left out, tags kept as text."""
    return Field(decoded, _parts(decoded.text, start, min(end, start + LONGEST)), start)


def _parts(text: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for token in TOKEN.finditer(text, start, end):
        if token["name"]:
            continue
        yield from _resolved(text, at, token.start())
        if token["data"] is not None:
            yield Part(token["data"], *token.span("data"), True)
        at = token.end()
    yield from _resolved(text, at, end)


def _resolved(text: str, start: int, end: int) -> Iterator[Part]:
    at = start
    for low, high, meant in references(text, start, end):
        yield Part(text[at:low], at, low, True)
        yield Part(meant, low, high, False)
        at = high
    yield Part(text[at:end], at, end, True)
