"""Nothing that a page, a field or a line says of itself breaks the reading of it, and every value keeps the form that is promised."""

import json
import re
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings import clean
from tellings.clean import authors, moments, publisher, titles, wire
from tellings.errors import Unusable
from tests.cleaning import loaded

ISO = re.compile(r"\d{4}-\d\d(-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?\Z")
PIECES = st.sampled_from(
    ["2031-01-07", "T10:15", "Z", "+05:30", "7 January 2031", "Jan", "10:15", "pm", "EST", "年", "1", "de", "By ",
     "Ada Berg", " and ", ", ", "|",
     "AP", "(Reuters)", "@ada", "Harbour News", " - ", "©", "ß", "İ", "\u0301", "\ud800", "9" * 12]
)  # fmt: skip
SAID = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=8).map("".join))


@given(SAID)
def test_dates_are_iso_8601_and_stay_what_they_are(written):
    value = moments.iso(written)
    if value is not None:
        assert ISO.fullmatch(value)
        assert moments.iso(value) == value
        if len(value) > 7:
            datetime.fromisoformat(value.replace("Z", "+00:00"))
    assert moments.is_unreal(written) in (True, False)
    for day_first in (True, False):
        for found, start, end in moments.within(written, day_first):
            assert ISO.fullmatch(found)
            assert 0 <= start < end <= len(written)


@given(SAID, st.lists(SAID, max_size=3))
def test_names_and_titles_of_anything(written, others):
    for name in authors.names_of(written):
        assert name.strip() == name != ""
    name = publisher.name_of(written)
    assert name is None or 1 < len(name) <= publisher.SIZE
    start, end = titles.headline(written, others, others)
    assert 0 <= start <= end <= len(written)
    wire.agency_of(written)
    publisher.fits(written, "harbournews.example")
    assert publisher.host_of(written) is None or "." in publisher.host_of(written)


BODY = "".join(
    f"<p>The ferry ran aground on day {n} off the coast, and nobody was hurt, the harbour office said in a note.</p>" for n in range(9)
)
NESTED = st.recursive(
    st.one_of(st.none(), st.integers(), SAID), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SAID, inner, max_size=3)
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["datePublished", "author", "publisher", "headline", "dateModified", "@id"]), NESTED, max_size=5),
    SAID,
    SAID,
)
def test_any_markup_is_read_and_each_statement_quotes_its_bytes(fields, content, line):
    script = json.dumps({"@type": "NewsArticle", **fields}).replace("</", "<\\/")
    said = content.encode("utf-8", "replace").decode().replace('"', "")
    text = (
        f'<!DOCTYPE html><html><head><title>{said}</title><script type="application/ld+json">{script}</script>'
        f'<meta property="og:site_name" content="{said}"><meta name="author" content="{said}"><meta name="date" content="{said}"></head>'
        f"<body><h1>Ferry</h1><p class='author'>{line.encode('utf-8', 'replace').decode()}</p>{BODY}</body></html>"
    )
    one = loaded(text)
    try:
        document = clean.cleaned(one)
    except Unusable:
        return
    assert clean.recheck(document, one.data) == []
    every = [
        document.title,
        document.outlet,
        document.byline,
        document.section,
        document.published,
        document.updated,
        document.canonical,
        document.wire,
    ]
    every += [*document.authors, *(stated for found in document.contradictions for stated in found.stated)]
    for stated in every:
        if stated and stated.evidence:
            assert document.text[stated.evidence.start : stated.evidence.end] == stated.evidence.exact
        elif stated and stated.byte is not None:
            assert one.data[stated.byte : stated.byte + stated.size].decode("utf-8", "replace") == stated.exact
