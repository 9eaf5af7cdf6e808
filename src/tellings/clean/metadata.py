"""What a page says of itself in its markup: title, outlet, writer, day of publication, each with the bytes that say it."""

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from ..record import Stated
from . import dates
from .decoded import Decoded
from .markup import Page, Tag

UTC = re.compile(r"T\d\d:\d\d.*(?:Z|[+-]00:?00)\s*$")
KINDS = "News|Blog|Report|Reportage|Analysis|Opinion|Review|Background|LiveBlog|Social|Scholarly|Tech|Satirical"
ARTICLE = re.compile(rf"(?:{KINDS})?(?:Article|Posting|NewsArticle|Report)$|WebPage$")
# In the order of trust: what is written for readers of the article first, what content systems put in for themselves last.
# Calibrated on pages-dated-2020, 2026-11.
PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "article.published", "published_time",
    "cxenseparse:recs:publishtime", "rnews:datepublished", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publicationdate", "og:published_time", "og:pubdate", "article_date_original",
    "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date",
    "dcterms.available", "citation_publication_date", "citation_online_date", "bt:pubdate", "ptime", "displaydate", "created",
    "date_created", "article:created", "article:post_time", "vr:published_time", "timestamp", "date", "article:create_at", "datecreated",
    "release_date",
)  # fmt: skip
OUTLET = ("application-name", "dc.publisher", "dcterms.publisher")
TITLE = ("og:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "twitter:title", "title")
AUTHOR = (
    "author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "article.author",
    "citation_author", "cxenseparse:author",
)  # fmt: skip
SUMMARY = ("og:description", "description", "twitter:description", "dc.description")


class Value(NamedTuple):
    """A value of a page's markup: the words, and the source's code points in which it stands."""

    text: str
    rule: str
    start: int
    end: int


class Metadata:
    """The metadata elements of a page, looked up by name."""

    def __init__(self, page: Page, decoded: Decoded) -> None:
        self.decoded = decoded
        self.tags = page.tags
        self.meta: dict[str, list[Value]] = {}
        for tag in page.tags:
            if tag.name == "meta" and tag.attributes.get("content", "").strip():
                for key in ("property", "name", "itemprop", "http-equiv"):
                    name = tag.attributes.get(key, "").lower().strip()
                    if name:
                        value = Value(tag.attributes["content"].strip(), f"html.meta {name}", tag.start, tag.end)
                        self.meta.setdefault(name, []).append(value)
        self.linked = list(self._linked_data())

    def first(self, names: tuple[str, ...]) -> Value | None:
        """The first value that one of the names has, in the names' order."""
        return next((value for name in names for value in self.meta.get(name, ())), None)

    def all(self, names: tuple[str, ...]) -> Iterator[Value]:
        """Every value of the names, in the names' order."""
        for name in names:
            yield from self.meta.get(name, ())

    def stated(self, value: str, found: Value) -> Stated:
        """The value as stated, with the bytes that say it."""
        first = self.decoded.byte_at(found.start)
        size = self.decoded.byte_at(found.end) - first
        return Stated(value=value, rule=found.rule, byte=first, size=size, exact=self.decoded.text[found.start : found.end][:500])

    def _linked_data(self) -> Iterator[tuple[dict[str, Any], Tag]]:
        for tag in self.tags:
            if tag.content and "ld+json" in tag.attributes.get("type", ""):
                raw = self.decoded.text[tag.content[0] : tag.content[1]]
                try:
                    data = json.loads(raw.strip().strip(";"), strict=False)
                except (ValueError, RecursionError):
                    data = _salvaged(raw)  # broken by an unescaped quotation mark or a comma too many, as a good part of them is
                for node in _nodes(data, 0):
                    yield node, tag

    def of_article(self, *keys: str) -> Iterator[Value]:
        """The values that JSON-LD gives its article for the first of some keys that it has."""
        for node, tag in self.linked:
            if any(ARTICLE.search(str(kind)) for kind in _listed(node.get("@type"))):
                for key in keys:
                    for text in _texts(node.get(key)):
                        yield self._value(text, f"html.json-ld {key}", tag)

    def _value(self, text: str, rule: str, tag: Tag) -> Value:
        """The value at its own place in the script where it stands there verbatim, else the whole script."""
        low, high = tag.content or (tag.start, tag.end)
        at = self.decoded.text.find(text, low, high)
        return (
            Value(html.unescape(text).strip(), rule, at, at + len(text))
            if at >= 0 and text
            else Value(html.unescape(text).strip(), rule, low, high)
        )


def _salvaged(raw: str) -> dict[str, str]:
    """The plain fields of a broken JSON-LD script that says it is about an article."""
    if not re.search(r'"@type"\s*:\s*"[A-Za-z]*(?:Article|Posting)"', raw):
        return {}
    fields = re.findall(r'"(datePublished|dateCreated|headline)"\s*:\s*"([^"\\]{4,300})"', raw)
    return {"@type": "NewsArticle", **dict(reversed(fields))}


def _nodes(data: object, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that stand on top, in a list or in a graph."""
    if depth > 4:
        return
    if isinstance(data, list):
        for one in data[:100]:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth + 1)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _texts(value: object) -> Iterator[str]:
    for one in _listed(value):
        if isinstance(one, dict):
            one = one.get("name")
        if isinstance(one, list):
            one = one[0] if one else None
        if isinstance(one, str) and one.strip():
            yield one


def published(metadata: Metadata) -> Stated | None:
    """The day of publication that the markup states.

    A time in UTC is the outlet's own day only roughly: where the page's address carries the day before or after it, that one holds.
    """
    candidates = [
        *metadata.of_article("datePublished"),
        *metadata.all(PUBLISHED),
        *_times(metadata, True),
        *metadata.of_article("dateCreated", "uploadDate"),
        *_times(metadata, False),
    ]
    for found in candidates:
        value = day_of(found.text)
        if value:
            address = published_by_address(metadata) if UTC.search(found.text) else None
            return address if address and _neighbours(address.value, value) else metadata.stated(value, found)
    return None


def _neighbours(one: str, other: str) -> bool:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1


def published_by_address(metadata: Metadata) -> Stated | None:
    """The day in the page's own address."""
    for tag in metadata.tags:
        address = tag.attributes.get("href") if tag.name == "link" and "canonical" in tag.attributes.get("rel", "") else None
        if tag.name == "meta" and tag.attributes.get("property", "").lower() in ("og:url", "al:web:url"):
            address = tag.attributes.get("content")
        found = dates.in_name(address.split("?")[0]) if address else None
        if found:
            return metadata.stated(found[0], Value(found[1], "html.address", tag.start, tag.end))
    return None


def published_by_search(metadata: Metadata) -> Stated | None:
    """The day that htmldate finds where nothing states one: the last resort, for it guesses."""
    from htmldate import find_date  # imported here: few pages need it

    try:
        value = find_date(metadata.decoded.text, original_date=True, extensive_search=True)
    except (ValueError, TypeError, RecursionError, AttributeError):
        return None  # its parser gives up on some broken pages
    if not value or dates.day(*map(int, value.split("-"))) is None or value.endswith("-01-01"):
        return None  # the first of January is what it makes of a bare year
    year, month, number = value.split("-")
    for written in (
        value,
        f"{year}/{month}/{number}",
        f"{year}{month}{number}",
        f"{number}.{month}.{year}",
        f"{number}/{month}/{year}",
        f"{month}/{number}/{year}",
    ):
        at = metadata.decoded.text.find(written)
        if at >= 0:
            return metadata.stated(value, Value(written, "html.htmldate", at, at + len(written)))
    return Stated(value=value, rule="html.htmldate")


def _times(metadata: Metadata, sure: bool) -> Iterator[Value]:
    for tag in metadata.tags:
        if tag.name == "time":
            said = " ".join((tag.attributes.get("itemprop", ""), tag.attributes.get("class", ""))).lower()
            is_sure = "datepublished" in said.replace("-", "").replace("_", "") or "publish" in said or "pubdate" in tag.attributes
            if is_sure == sure and "modified" not in said and "updated" not in said:
                written = tag.attributes.get("datetime") or tag.attributes.get("content") or ""
                yield Value(written, "html.time", tag.start, tag.end)


def day_of(written: str) -> str | None:
    """The ISO 8601 day of a date as markup writes it, in the zone that it is written in."""
    iso = re.match(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)", written) or re.match(r"\s*((?:19|20)\d\d)[/.](\d\d?)[/.](\d\d?)", written)
    if iso:
        return dates.day(int(iso[1]), int(iso[2]), int(iso[3]))
    compact = re.match(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)", written)
    if compact:
        return dates.day(int(compact[1]), int(compact[2]), int(compact[3]))
    found = dates.FOUND.search(written)
    return dates.value_of(found[0]) if found else None


def outlet(metadata: Metadata) -> Stated | None:
    """The outlet: the site's or the publisher's name."""
    for found in (*metadata.all(("og:site_name",)), *metadata.of_article("publisher"), *metadata.all(OUTLET)):
        name = found.text.strip()
        if 1 < len(name) <= 60 and not name.startswith(("http", "@")):
            return metadata.stated(re.sub(r"^www\.", "", name), found)
    return None


def byline(metadata: Metadata) -> Stated | None:
    """The writer."""
    for found in (*metadata.of_article("author", "creator"), *metadata.all(AUTHOR)):
        name = re.sub(r"^(?:By|by|BY) ", "", found.text).strip()
        if 2 < len(name) <= 120 and not name.startswith(("http", "@")) and "," not in name[:1]:
            return metadata.stated(name, found)
    return None
