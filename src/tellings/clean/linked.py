"""JSON-LD of a page: the objects that its scripts hold, their values by key, each with its place in the source."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from .decoded import Decoded
from .markup import Tag

DEPTH = 4  # lists and graphs inside one another
MOST = 100  # objects of a list that are read
EXACT = 500  # code points that a statement quotes at most
KINDS = "News|Blog|Report|Reportage|Analysis|Opinion|Review|Background|LiveBlog|Social|Scholarly|Tech|Satirical|Advertiser"
ARTICLE = re.compile(rf"(?:{KINDS})?(?:Article|Posting|NewsArticle|Report)$")
SITE = re.compile(r"(?:WebSite|Organization|NewsMediaOrganization|Newspaper)$")
FIELD = re.compile(
    r'"(datePublished|dateModified|dateCreated|headline|author|publisher)"\s*:\s*(?:\[?\s*\{[^{}\[\]]{0,200}?"name"\s*:\s*)?"([^"\\]{2,300})"'
)
ABOUT = re.compile(r'"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"')


class Value(NamedTuple):
    """A value of a page's markup: the words, the rule that found it, and the source's code points in which it stands."""

    text: str
    rule: str
    start: int
    end: int


class Linked:
    """The objects of a page's JSON-LD scripts."""

    def __init__(self, tags: list[Tag], decoded: Decoded) -> None:
        self.text = decoded.text
        self.nodes: list[tuple[dict[str, Any], Tag]] = []
        for tag in tags:
            if tag.content and "ld+json" in tag.attributes.get("type", ""):
                self.nodes += [(node, tag) for node in self._read(tag)]
        self.known = {str(node["@id"]): node for node, _ in self.nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        articles = [one for one in self.nodes if self._is(one[0], ARTICLE)]
        pages = [one for one in self.nodes if self._is(one[0], re.compile(r"WebPage$"))]
        self.articles = [*articles, *pages]

    def of_article(self, *keys: str) -> Iterator[Value]:
        """The texts that the page's article has for some keys, the first key first; an object's name stands for it."""
        for node, tag in self.articles:
            for key in keys:
                for text in self._texts(node.get(key)):
                    yield self._value(text, key, tag)

    def groups(self, *keys: str) -> Iterator[list[Value]]:
        """The same, with what stands in one list of one object together."""
        for node, tag in self.articles:
            for key in keys:
                found = [self._value(text, key, tag) for text in self._texts(node.get(key))]
                if found:
                    yield found

    def of_site(self) -> Iterator[Value]:
        """The names of the site and of the organisations that the scripts describe."""
        for node, tag in self.nodes:
            if self._is(node, SITE):
                for text in self._texts(node.get("name")):
                    yield self._value(text, "name", tag)

    def _read(self, tag: Tag) -> Iterator[dict[str, Any]]:
        low, high = tag.content or (tag.start, tag.end)
        raw = self.text[low:high]
        try:
            data = json.loads(raw.strip().strip(";"), strict=False)
        except (ValueError, RecursionError):
            data = _salvaged(raw)  # broken by an unescaped quotation mark or a comma too many, as a good part of them is
        yield from _objects(data, 0)

    def _is(self, node: dict[str, Any], kinds: re.Pattern[str]) -> bool:
        return any(kinds.search(str(kind)) for kind in _listed(node.get("@type")))

    def _texts(self, value: object) -> Iterator[str]:
        for one in _listed(value)[:MOST]:
            if isinstance(one, dict):
                known = self.known.get(str(one.get("@id")), {}) if "name" not in one else {}
                one = one.get("name") or known.get("name")
            if isinstance(one, list):
                one = one[0] if one else None
            if isinstance(one, str) and one.strip():
                yield one

    def _value(self, text: str, key: str, tag: Tag) -> Value:
        """The value at its own place in the script: behind its key if it stands there as it is, or escaped; else the key itself."""
        low, high = tag.content or (tag.start, tag.end)
        rule = f"html.json-ld {key}"
        named = self.text.find(f'"{key}"', low, high)
        written = (text, json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1], text.replace("/", "\\/"))
        for form in dict.fromkeys((*written, *(one.replace("/", "\\/") for one in written))):
            for first in (max(named, low), low):
                at = self.text.find(form, first, high) if len(form) <= EXACT else -1
                if at >= 0:
                    return Value(html.unescape(text).strip(), rule, at, at + len(form))
        start = max(named, low)
        return Value(html.unescape(text).strip(), rule, start, min(high, start + len(key) + 2 if named >= 0 else start + EXACT))


def _salvaged(raw: str) -> dict[str, str]:
    """The plain fields of a broken script that says it is about an article."""
    return {"@type": "NewsArticle", **dict(reversed(FIELD.findall(raw)))} if ABOUT.search(raw) else {}


def _objects(data: object, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that stand on top, in a list or in a graph."""
    if depth > DEPTH:
        return
    if isinstance(data, list):
        for one in data[:MOST]:
            yield from _objects(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth + 1)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
