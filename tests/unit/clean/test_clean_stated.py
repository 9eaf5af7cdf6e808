import json

import pytest

from tellings import clean
from tellings.record import Loaded, Said
from tests.cleaning import cleaned, loaded

BODY = (
    "The ferry Marigold ran aground on Tuesday evening off Brinewick with 212 people aboard, the harbour office said.",
    "Everybody was brought ashore by midnight, said the office, and nobody was hurt in what it called a slow accident in thick fog.",
    "The inquiry into the matter opens on Thursday in the town hall, and the owner of the ferry said that it would help in every way.",
    "It is the third accident in the strait this year; the transport agency has asked for slower crossings since the spring.",
)


def page(head="", top="<h1>Ferry runs aground off Brinewick</h1>", title="Ferry runs aground off Brinewick | Harbour News", end=""):
    paragraphs = "".join(f"<p>{one}</p>" for one in BODY)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article>{top}{paragraphs}{end}</article></body></html>"
    )


def linked(**fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def meta(**values):
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in values.items())


def values(stated):
    return [one.value for one in stated]


def test_every_field_of_a_page_with_the_bytes_that_say_it():
    head = (
        linked(
            headline="Ferry runs aground off Brinewick",
            datePublished="2031-01-07T20:15:00-05:00",
            dateModified="2031-01-08T07:00:00-05:00",
            author=[{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Per Holm"}],
            publisher={"@type": "Organization", "name": "Harbour News"},
            articleSection="Transport",
        )
        + '<link rel="canonical" href="https://harbournews.example/2031/01/07/ferry">'
    )
    text = page(head, "<h1>Ferry runs aground off Brinewick</h1><p class='standfirst'>More than two hundred people were brought ashore</p>")
    document, data = cleaned(text), text.encode()
    assert document.title.value == "Ferry runs aground off Brinewick"
    assert document.subtitle.value == "More than two hundred people were brought ashore"
    assert document.outlet.value == "Harbour News"
    assert values(document.authors) == ["Ada Berg", "Per Holm"]
    assert document.byline.value == "Ada Berg and Per Holm"
    assert document.section.value == "Transport"
    assert document.published.value == "2031-01-07T20:15-05:00"
    assert document.updated.value == "2031-01-08T07:00-05:00"
    assert document.canonical.value == "https://harbournews.example/2031/01/07/ferry"
    assert document.contradictions == ()
    for stated in (document.outlet, *document.authors, document.section, document.published, document.updated, document.canonical):
        assert data[stated.byte : stated.byte + stated.size].decode() == stated.exact


@pytest.mark.parametrize("escaped", [False, True])
def test_a_value_is_quoted_as_the_script_writes_it(escaped):
    fields = {"@type": "NewsArticle", "author": "Zoë Ek", "articleBody": "Zoë Ek tells"}
    text = page(f'<script type="application/ld+json">{json.dumps(fields, ensure_ascii=escaped)}</script>')
    (author,) = cleaned(text).authors
    assert author.value == "Zoë Ek"
    assert author.exact == ("Zo\\u00eb Ek" if escaped else "Zoë Ek")


def test_days_that_differ_are_a_contradiction_and_a_remark():
    document = cleaned(page(linked(datePublished="2031-01-07") + meta(article__published_time="2031-03-01T10:00:00Z")))
    assert document.published.value == "2031-01-07"
    (found,) = document.contradictions
    assert found.field == "published"
    assert values(found.stated) == ["2031-01-07", "2031-03-01T10:00Z"]
    assert [code for code, _ in clean.remarks(document)] == ["date"]


def test_neighbouring_days_of_two_zones_are_none():
    document = cleaned(page(linked(datePublished="2031-01-07T20:15:00-05:00") + meta(article__published_time="2031-01-08T01:15:00Z")))
    assert document.published.value == "2031-01-07T20:15-05:00"
    assert document.contradictions == ()
    assert clean.remarks(document) == ()


def test_an_instant_in_utc_gives_way_to_the_outlets_own_day_and_is_kept_beside_it():
    head = linked(datePublished="2031-01-08T01:15:00Z") + '<link rel="canonical" href="https://harbournews.example/2031/01/07/ferry">'
    document = cleaned(page(head))
    assert document.published.value == "2031-01-07"
    assert values(document.contradictions[0].stated) == ["2031-01-07", "2031-01-08T01:15Z"]
    assert clean.remarks(document) == ()


def test_a_local_time_in_sight_tells_the_zone_of_an_instant():
    top = "<h1>Ferry runs aground off Brinewick</h1><p>Published 7 January 2031, 8:15 p.m.</p>"
    document = cleaned(page(linked(datePublished="2031-01-08T01:15:00Z"), top))
    assert document.published.value == "2031-01-07T20:15-05:00"


@pytest.mark.parametrize(
    ("written", "zone", "value"),
    [
        ("2031-01-08T01:15:00Z", "America/New_York", "2031-01-07T20:15-05:00"),
        ("2031-07-08T01:15:00Z", "America/New_York", "2031-07-07T21:15-04:00"),
        ("2031-07-08T22:15:00Z", "Europe/Stockholm", "2031-07-09T00:15+02:00"),
        ("2031-07-08T22:15:00Z", "Nowhere/Else", "2031-07-08T22:15Z"),
    ],
)
def test_an_instant_is_told_by_the_clocks_of_the_region_that_the_page_names(written, zone, value):
    head = linked(datePublished=written) + f'<script>var site = {{"timezone": {{"long": "{zone}"}}}};</script>'
    assert cleaned(page(head)).published.value == value


def test_two_regions_are_no_region():
    head = linked(datePublished="2031-01-08T01:15:00Z") + '<script>a = {timezone: "America/Denver"}; b = {timezone: "Asia/Tokyo"}</script>'
    assert cleaned(page(head)).published.value == "2031-01-08T01:15Z"


@pytest.mark.parametrize("never", ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00", "9999-12-31"])
def test_dates_that_no_report_can_have_are_passed_over_and_said(never):
    document = cleaned(page(linked(datePublished=never) + meta(article__published_time="2031-01-07T10:00:00Z")))
    assert document.published.value == "2031-01-07T10:00Z"
    assert values(document.contradictions[0].stated) == ["2031-01-07T10:00Z", never[:10]]
    assert [code for code, _ in clean.remarks(document)] == ["date"]


def test_a_day_after_the_page_was_fetched_is_passed_over():
    text = page(linked(datePublished="2031-05-01") + meta(article__published_time="2031-01-07"))
    one = loaded(text)
    source = type(one.source)(**{**{name: getattr(one.source, name) for name in one.source.__struct_fields__}, "said": SAID})
    document = clean.document(Loaded(source=source, data=one.data))
    assert document.published.value == "2031-01-07"
    assert values(document.contradictions[0].stated) == ["2031-01-07", "2031-05-01"]


SAID = (Said("retrieved", "2031-01-08T10:00:00Z", "warc.header"), Said("address", "https://www.harbournews.example/ferry", "warc.header"))


def test_what_the_container_says_fills_what_the_page_does_not():
    one = loaded(page(title="Ferry runs aground off Brinewick"))
    source = type(one.source)(**{**{name: getattr(one.source, name) for name in one.source.__struct_fields__}, "said": SAID})
    document = clean.document(Loaded(source=source, data=one.data))
    assert document.canonical.value == "https://www.harbournews.example/ferry"
    assert (document.outlet.value, document.outlet.rule) == ("harbournews.example", "warc.header")


def test_the_outlets_own_name_and_not_its_host_or_a_section():
    head = meta(og__site_name="harbournews.example") + linked(publisher={"name": "The Harbour News"})
    head += '<link rel="canonical" href="https://www.harbournews.example/ferry">'
    assert cleaned(page(head)).outlet.value == "The Harbour News"
    head = meta(og__title="Ferry runs aground off Brinewick")
    document = cleaned(page(head, title="Ferry runs aground off Brinewick | World | Orsa Daily Post"))
    assert document.outlet.value == "Orsa Daily Post"


def test_the_outlet_is_no_writer_and_neither_is_its_desk():
    head = meta(og__site_name="Harbour News", author="Harbour News") + linked(
        author={"@type": "Organization", "name": "Harbour News staff"}
    )
    document = cleaned(page(head))
    assert document.authors == ()
    document = cleaned(page(head, end="<p>(Reporting by Ada Berg in Lund; editing by Ida Ek)</p>"))
    assert values(document.authors) == ["Ada Berg"]


@pytest.mark.parametrize(
    "line",
    [
        '<div class="byline">By <a href="/ada">Ada Berg</a> and <a href="/per">Per Holm</a></div>',
        '<p class="meta">By Ada Berg and Per Holm on January 7th, 2031 at 11:08 a.m.</p>',
        '<p><a rel="author" href="/ada">Ada Berg</a>, <a rel="author" href="/per">Per Holm</a> 7 January 2031</p>',
        '<p>Transport — <span class="author_name">Ada Berg</span>, <span class="author_name">Per Holm</span>, today</p>',
    ],
)
def test_writers_in_sight(line):
    document = cleaned(page(top=f"<h1>Ferry runs aground off Brinewick</h1>{line}"))
    assert values(document.authors) == ["Ada Berg", "Per Holm"]


@pytest.mark.parametrize(
    "line",
    [
        '<p class="fecha">7 de enero de 2031</p>',
        '<div class="info"><a href="/ferry">7. Januar 2031</a></div>',
        '<time datetime="2031-01-07">Tuesday</time>',
        '<span itemprop="datePublished" content="2031-01-07">Tuesday</span>',
        "<p>2031年1月7日</p>",
    ],
)
def test_a_day_in_sight_in_any_form(line):
    assert cleaned(page(top=f"<h1>Ferry runs aground off Brinewick</h1>{line}")).published.value == "2031-01-07"


def test_the_day_of_the_visit_is_no_date():
    document = cleaned(page(top='<div class="today">Tuesday, January 7, 2031</div><h1>Ferry runs aground off Brinewick</h1>'))
    assert document.published is None


def test_a_script_is_asked_last():
    document = cleaned(page('<script>var article = {"publish_date": "2031-01-07T10:15:00Z"};</script>'))
    assert (document.published.value, document.published.rule) == ("2031-01-07T10:15Z", "html.script")


PLAIN = "\n\n".join(
    (
        "Ferry runs aground off Brinewick",
        "By Ada Berg and Per Holm, The Associated Press",
        "Published 7 January 2031, 10:15 GMT | Updated 8 January 2031, 4:05 p.m. EST",
        f"BRINEWICK (AP) — {BODY[0]}",
        *BODY[1:],
    )
)


def test_plain_text_states_it_in_its_own_words():
    document = cleaned(PLAIN)
    assert values(document.authors) == ["Ada Berg", "Per Holm"]
    assert document.byline.value == "Ada Berg and Per Holm, The Associated Press"
    assert document.published.value == "2031-01-07T10:15Z"
    assert document.updated.value == "2031-01-08T16:05-05:00"
    assert document.wire.value == "Associated Press"
    for stated in (document.title, document.byline, *document.authors, document.published, document.updated, document.wire):
        evidence = stated.evidence
        assert document.text[evidence.start : evidence.end] == evidence.exact


@pytest.mark.parametrize(
    ("end", "agency"),
    [
        ("With files from The Canadian Press", "Canadian Press"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Additional reporting by Reuters", "Reuters"),
    ],
)
def test_credits_below_the_report(end, agency):
    document = cleaned("\n\n".join(("Ferry runs aground off Brinewick", *BODY, end)))
    assert document.wire.value == agency


def test_an_agency_that_is_only_quoted_is_no_credit():
    told = "The owner told the Associated Press on Wednesday that the ferry had been checked in the autumn, and found in order."
    assert cleaned("\n\n".join(("Ferry runs aground off Brinewick", *BODY, told))).wire is None


def test_a_file_named_after_another_day_contradicts_the_date_line():
    document = cleaned(PLAIN, "2031-02-20-ferry.txt")
    assert document.published.value == "2031-01-07T10:15Z"
    assert values(document.contradictions[0].stated) == ["2031-01-07T10:15Z", "2031-02-20"]
