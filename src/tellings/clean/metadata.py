"""What a page says of itself in its markup, looked up by name, and each field's statements in the order of trust.

The order, most trusted first: what the article's own JSON-LD says; metadata elements, in the order of the tables below; elements that are
named for it (``<time itemprop="datePublished">``). The visible text comes next (``settled``), and behind it what is weaker: when a
thing was created or uploaded, other ``<time>`` elements, the page's address, what its scripts say (``hint``).
"""

import re
from collections.abc import Iterator

from ..record import Source, Stated
from . import dates, moments, publisher
from .decoded import Decoded
from .linked import EXACT, Linked, Value
from .markup import Page
from .statements import Place, Statements
from .titles import headline, known_in, letters, parts

# In the order of trust: what is written for readers of the article first, what content systems put in for themselves last.
# Calibrated on pages-dated-2020, 2026-11.
PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "article.published", "published_time",
    "article:published", "article:published_date", "published_at", "published", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "sailthru.date", "parsely-pub-date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "publication_date",
    "publicationdate", "og:published_time", "og:pubdate", "article_date_original", "originalpublicationdate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dcterms.available", "citation_publication_date",
    "citation_online_date", "bt:pubdate", "ptime", "displaydate", "created", "date_created", "article:created", "article:post_time",
    "vr:published_time", "timestamp", "date", "article:create_at", "datecreated", "release_date",
)  # fmt: skip
UPDATED = (
    "article:modified_time", "og:article:modified_time", "article:modified", "article:modified_date", "article:updated_time",
    "article.updated", "datemodified", "dcterms.modified", "dc.date.modified", "og:updated_time", "article_date_updated", "bt:moddate",
    "updated-date", "updated", "last-modified", "lastmod", "revision_date",
)  # fmt: skip
OUTLET = ("application-name", "dc.publisher", "dcterms.publisher", "publisher", "apple-mobile-web-app-title")
TITLE = ("og:title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "twitter:title", "title")
AUTHOR = (
    "author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "article.author",
    "citation_author", "cxenseparse:author", "bt:author", "og:article:author", "article:author", "article_author",
)  # fmt: skip
SECTION = (
    "article:section", "og:article:section", "articlesection", "article.section", "parsely-section", "sailthru.section", "og:section",
    "section", "prism.section", "category",
)  # fmt: skip
SECTION_SIZE = 60  # code points of a section's name at most
NO_SECTION = frozenset(
    (
        "post",
        "page",
        "article",
        "articles",
        "home",
        "homepage",
        "home page",
        "front page",
        "uncategorized",
        "all",
        "default",
        "general",
        "story",
    )
)
SUMMARY = ("og:description", "description", "twitter:description", "dc.description")
OTHERS = frozenset(("meta", "link", "time", "html", "script"))  # elements that are kept for what they say, but no writer
BESIDE = 400  # code points between two links of one byline at most
SAYING = re.compile(r"publish|pubdate|entry-date|post-date|date-posted")
CHANGED = re.compile(r"modified|updated")
CONTINENTS = ("America", "Europe", "Asia", "Africa")
REGION = re.compile(
    rf"time_?zone(?:id|name|_string)?[\"']?\s*[:=][^<>;]{{0,60}}?[\"']((?:{'|'.join(CONTINENTS)})\\?/[A-Za-z_]+(?:\\?/[A-Za-z_]+)?)[\"']",
    re.IGNORECASE,
)
SCRIPT = re.compile(
    r"[\"'](?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|pub_?date|first_?published(?:_?at)?|publication_?date|original_?publish_?date"
    r"|article_?date|post_?date)[\"']?\s*[:=]\s*[\"']?(\d[^\"'<>{}]{7,40})|[a-z]date\(\s*[\"'](\d[^\"'<>{}]{7,40})",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"^(?:copyright|\(c\)|©|\d{4}|[\s,–-])+|\s*[-–.,]?\s*all rights reserved.*$", re.IGNORECASE)


class Metadata:
    """The metadata elements of a page, looked up by name."""

    def __init__(self, page: Page, decoded: Decoded) -> None:
        self.decoded = decoded
        self.page = page
        self.tags = page.tags
        self.meta: dict[str, list[Value]] = {}
        for tag in page.tags:
            if tag.name not in ("link", "html", "script") and tag.attributes.get("content", "").strip():
                for key in ("property", "name", "itemprop", "http-equiv") if tag.name == "meta" else ("itemprop",):
                    for name in tag.attributes.get(key, "").lower().split():
                        value = Value(tag.attributes["content"].strip(), f"html.meta {name}", tag.start, tag.end)
                        self.meta.setdefault(name, []).append(value)
        self.linked = Linked(page.tags, decoded)
        self._headlines: list[str] | None = None  # what several rules ask for, once somebody has
        self._outlets: list[str] | None = None

    def all(self, names: tuple[str, ...]) -> Iterator[Value]:
        """Every value of the names, in the names' order."""
        for name in names:
            yield from self.meta.get(name, ())

    def of_article(self, *keys: str) -> Iterator[Value]:
        """The values that JSON-LD gives its article for some keys."""
        return self.linked.of_article(*keys)

    def place(self, found: Value) -> Place:
        """A value of the place in the source where something was found to the statement of it."""

        def stated(value: str) -> Stated:
            first, behind = self.decoded.bytes_of(found.start, min(found.end, found.start + EXACT))
            exact = self.decoded.text[found.start : min(found.end, found.start + EXACT)]
            return Stated(value=value, rule=found.rule, byte=first, size=behind - first, exact=exact)

        return stated

    def stated(self, value: str, found: Value) -> Stated:
        """The value as stated, with the bytes that say it."""
        return self.place(found)(value)

    def headlines(self) -> list[str]:
        """What the page gives as its headline, the outlet's name perhaps with it."""
        if self._headlines is None:
            given = [found.text for found in (*self.of_article("headline"), *self.all(TITLE[:2]))]
            title = letters(self.page.title.text)
            self._headlines = [*given, *(one[slice(*headline(one, self.outlets()))] for one in given if letters(one) != title)]
        return self._headlines

    def outlets(self) -> list[str]:
        """What the page gives as the name of its site or its publisher."""
        if self._outlets is not None:
            return self._outlets
        given = [found.text for found in (*self.all(("og:site_name",)), *self.of_article("publisher"))]
        title = self.page.title.text
        named = [title[start:end] for start, end in parts(title)] if any(title) else []
        hosts = [host for host in (publisher.host_of(found.text) for found in self.addresses()) if host]
        self._outlets = [*given, *(one for one in named if any(publisher.is_named(one, host) for host in hosts))]
        return self._outlets

    def named_links(self, low: int, high: int) -> Iterator[list[Value]]:
        """The words of the elements in a range of the source that are named after the writer, those that stand together at once."""
        group: list[Value] = []
        for tag in self.tags:
            if tag.name in OTHERS or not low <= tag.start < high:
                continue
            end = self.decoded.text.find(f"</{tag.name}", tag.end, tag.end + EXACT)
            if group and tag.start > group[-1].end + BESIDE:
                yield group
                group = []
            if end > tag.end:
                group.append(Value(self.decoded.text[tag.end : end], f"html.{tag.name} author", tag.end, end))
        if group:
            yield group

    def times(self, low: int = 0, high: int | None = None) -> Iterator[tuple[Value, str]]:
        """The ``<time>`` elements in a range of the source, each with what its names say of it."""
        for tag in self.tags:
            if tag.name == "time" and low <= tag.start and (high is None or tag.start < high):
                pubdate = "pubdate" if "pubdate" in tag.attributes else ""
                said = f"{tag.attributes.get('itemprop', '')} {tag.attributes.get('class', '')} {pubdate}"
                written = tag.attributes.get("datetime") or tag.attributes.get("content") or ""
                if written:
                    yield Value(written, "html.time", tag.start, tag.end), said.lower()

    def addresses(self) -> Iterator[Value]:
        """The addresses that the page gives itself."""
        for tag in self.tags:
            if tag.name == "link" and "canonical" in tag.attributes.get("rel", "").lower():
                yield Value(tag.attributes.get("href", ""), "html.link canonical", tag.start, tag.end)
        yield from self.all(("og:url", "al:web:url", "twitter:url"))


def said_by(data: Metadata, source: Source) -> Statements:
    """The statements of a page's markup, field by field."""
    made = Statements()
    _dates(made, data, source)
    if any(moments.is_utc(one.value) for one in made.all("published")[:1]):
        text = data.decoded.text
        named = any(place + slash in text for place in CONTINENTS for slash in ("/", "\\/"))  # few pages name one
        regions = {found.replace("\\/", "/") for found in REGION.findall(text)} if named else set()
        made.zone = regions.pop() if len(regions) == 1 else None
    for found in (*data.of_article("headline"), *data.all(TITLE)):
        made.say("title", found.text, data.place(found))
    for found in (*data.of_article("articleSection"), *data.all(SECTION)):
        if not found.text.startswith("http") and len(found.text) <= SECTION_SIZE and found.text.strip().lower() not in NO_SECTION:
            made.say("section", found.text, data.place(found))
    for found in data.addresses():
        made.say("canonical", found.text, data.place(found))
    _outlets(made, data)
    for group in data.linked.groups("author", "creator"):
        made.say_authors((found.text, data.place(found)) for found in group)
    for name in AUTHOR:
        made.say_authors((found.text, data.place(found)) for found in data.meta.get(name, ()) if "://" not in found.text)
    return made


def _dates(made: Statements, data: Metadata, source: Source) -> None:
    changed = [*data.of_article("dateModified"), *data.all(UPDATED), *(found for found, said in data.times() if CHANGED.search(said))]
    times = [(found, said) for found, said in data.times() if not CHANGED.search(said)]
    sure = [found for found, said in times if SAYING.search(said)]
    for found in (*data.of_article("datePublished"), *data.all(PUBLISHED), *sure):
        made.say("published", found.text, data.place(found))
    for found in changed:
        made.say("updated", found.text, data.place(found))
    for found in (*data.of_article("dateCreated", "uploadDate"), *(found for found, said in times if not SAYING.search(said))):
        made.hint("published", found.text, data.place(found))
    for found in data.addresses():
        day = dates.in_name(found.text.split("?")[0])
        if day:
            made.hint("published", day[0], data.place(found._replace(rule="html.address")))
    said = source.says("address")
    in_address = dates.in_name(said.value.split("?")[0]) if said else None
    if said and in_address:
        rule, exact = said.rule, in_address[1]
        made.hint("published", in_address[0], lambda value: Stated(value=value, rule=rule, exact=exact))
    if not made.all("published") and not made.hints("published"):
        script = SCRIPT.search(data.decoded.text)
        if script:
            written = script[1] or script[2]
            made.hint("published", written, data.place(Value(written, "html.script", *script.span())))


def _outlets(made: Statements, data: Metadata) -> None:
    """The outlet's name: of the site, of the article's publisher, of the organisation, in what programs ask for; around the title."""
    found = [*data.all(("og:site_name",)), *data.of_article("publisher"), *data.linked.of_site(), *data.all(OUTLET)]
    headlines = {letters(one) for one in data.headlines()}
    for one in found:
        names = [name for name in publisher.names_in(one.text) if letters(name) not in headlines]
        for number, name in enumerate(names):
            (made.hint if number else made.say)("outlet", name, data.place(one))
    for start, end in _around_title(data):
        run = data.page.title.cut(start, end)
        if run.runs:
            place = Value(run.text, "html.title", run.runs[0].start, run.runs[-1].end)
            made.hint("outlet", run.text, data.place(place))
    for one in data.all(("copyright",)):
        made.hint("outlet", RIGHTS.sub("", one.text), data.place(one))


def _around_title(data: Metadata) -> list[tuple[int, int]]:
    """The parts of the page's title beside the headline, the outermost first: only where the headline is known to be another part."""
    title = data.page.title.text
    known = known_in(title, data.headlines())
    return [place for place in parts(title) if known and (place[1] <= known[0] or place[0] >= known[1])][::-1]
