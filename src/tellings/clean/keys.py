"""Which fields of structured articles hold what, each in the order in which they are asked.

Names are compared in lower case, without hyphens, underscores and prefixes of namespaces. The tables cover schema.org's ``NewsArticle``,
IPTC ninjs 1 to 3, JSON Feed, what news-please, newspaper and trafilatura write, and the programming interfaces of usual content systems.
"""

import re

# Full texts before plainer ones before summaries; markup before plain text, for it tells headings and captions from paragraphs.
TEXT = (
    "articlebody", "contenthtml", "bodyhtml", "bodyxhtml", "bodies", "maintext", "fulltext", "contenttext", "bodytext", "encoded", "body",
    "articletext", "articlecontent", "storybody", "newstext", "content", "text", "plaintext", "cleantext", "textcontent", "paragraphs",
    "rawtext", "article", "story", "news", "document", "contents", "transcript", "message", "html", "rawhtml",
)  # fmt: skip
SUMMARY = (
    "description", "descriptions", "descriptiontext", "descriptionhtml", "summary", "abstract", "excerpt", "trailtext", "teaser",
    "metadescription",
)  # fmt: skip
TITLE = ("headline", "headlines", "webtitle", "title", "titlepage", "heading", "name", "slugline")
SUBTITLE = ("alternativeheadline", "subtitle", "subheadline", "subhead", "dek", "deck", "standfirst", "strapline", "trailtext", *SUMMARY)
AUTHORS = ("author", "authors", "byline", "by", "bylines", "creator", "creators", "writer", "contributors")
OUTLET = (
    "publisher",
    "sitename",
    "outlet",
    "publication",
    "publicationname",
    "newspaper",
    "provider",
    "sourcename",
    "infosources",
    "source",
)
PUBLISHED = (
    "datepublished", "datepublish", "published", "publishedat", "publishdate", "publisheddate", "publicationdate", "pubdate",
    "firstpublished", "webpublicationdate", "contentcreated", "firstcreated", "datetime", "dateissued", "issued", "date", "datecreated",
    "created", "createdat", "versioncreated", "timestamp",
)  # fmt: skip
UPDATED = ("datemodified", "datemodify", "modified", "updated", "updatedat", "lastmodified", "lastupdated", "dateupdated", "versioncreated")
SECTION = ("articlesection", "section", "sectionname", "category", "categories", "subjects")
CANONICAL = (
    "canonicalurl",
    "canonical",
    "url",
    "weburl",
    "link",
    "permalink",
    "mainentityofpage",
    "address",
    "id",
    "externalurl",
    "uri",
    "guid",
)
LANGUAGE = ("inlanguage", "language", "lang", "metalang")
WIRE = ("wire", "agency", "newsagency", "creditline")
WITHIN = (
    "article",
    "newsarticle",
    "item",
    "_source",
    "data",
    "doc",
    "document",
    "fields",
    "mainentity",
    "content",
    "post",
    "story",
    "page",
)
VALUES = (
    "value",
    "rendered",
    "text",
    "content",
    "html",
    "name",
    "#text",
    "$t",
    "plain",
    "title",
    "body",
    "children",
    "paragraphs",
    "blocks",
    "nodes",
)
BY_FIELD = {
    "title": TITLE, "subtitle": SUBTITLE, "authors": AUTHORS, "outlet": OUTLET, "published": PUBLISHED, "updated": UPDATED,
    "section": SECTION, "canonical": CANONICAL, "language": LANGUAGE, "wire": WIRE,
}  # fmt: skip
CALLED = {"address": "canonical", "author": "authors", "byline": "authors", "url": "canonical"}  # what callers may say for a field
SIGNS = re.compile(r"[-_ ]+")


def folded(name: str) -> str:
    """A field's name as the tables have it."""
    return SIGNS.sub("", name.strip("\ufeff \t").rsplit(":", 1)[-1]).lower() if not name.startswith(("_", "#", "$")) else name.lower()
