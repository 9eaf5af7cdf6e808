import json

import pytest

from tellings import lexicon
from tellings.clean import keys
from tellings.clean.decoded import Decoded
from tellings.clean.jsontext import Json
from tellings.errors import Unusable
from tellings.record import Said
from tests.cleaning import of
from tests.formats import load, markup, read

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls & the pier is safe."
BODY = [LEAD, SECOND, THIRD]
TEXT = "\n\n".join(BODY)
JSON = "application/json"


def article(**fields: object) -> str:
    return json.dumps(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"@type": "NewsArticle", "articleBody": TEXT, "description": "Ferries.", "headline": "Ferries collide off Lund"},
        {"maintext": TEXT, "description": "Ferries.", "title": "Ferries collide off Lund", "title_page": "no"},
        {"id": "1", "content_html": markup(BODY), "content_text": "no " * 80, "title": "Ferries collide off Lund"},
        {"headlines": [{"value": "Ferries collide off Lund"}], "bodies": [{"role": "main", "value": markup(BODY)}], "version": "3"},
        {"body_html": markup(BODY), "headline": "Ferries collide off Lund", "urgency": 3},
        {"text": TEXT, "raw_text": "no " * 80, "title": "Ferries collide off Lund", "comments": ""},
        {"title": {"rendered": "Ferries collide off Lund"}, "content": {"rendered": markup(BODY), "protected": False}},
        {"_id": "9", "_source": {"body": TEXT, "title": "Ferries collide off Lund"}},
        {
            "@graph": [
                {"@type": "WebPage", "name": "no"},
                {"@type": ["NewsArticle"], "headline": "Ferries collide off Lund", "articleBody": TEXT},
            ]
        },
        {"headline": "Ferries collide off Lund", "paragraphs": BODY},
        {"title": "Ferries collide off Lund", "body": [{"type": "p", "children": [{"text": one[:7]}, {"text": one[7:]}]} for one in BODY]},
    ],
)
def test_the_text_is_found_in_every_usual_form(fields: dict[str, object]) -> None:
    found = read(load(article(**fields), JSON))
    assert of(found, "paragraph") == BODY
    assert found.title is not None
    assert found.title.value == "Ferries collide off Lund"


def test_every_name_by_which_the_reader_knows_a_text_has_its_place() -> None:
    named = {name for name, kind in lexicon.rows("field_names") if kind == "text"}
    assert named - set(keys.TEXT) == set()


def test_what_the_source_says_of_itself_leads_to_its_bytes() -> None:
    found = read(
        load(
            article(
                articleBody=TEXT,
                headline="Ferries “collide”",
                alternativeHeadline="Nobody was hurt in the fog",
                author=[{"@type": "Person", "name": "Ada Berg"}, {"name": "Nils Holm"}],
                publisher={"@type": "Organization", "name": "Lund Courier"},
                datePublished="2014-09-03T14:05:00-05:00",
                dateModified="2014-09-04T09:10:00Z",
                articleSection="Ports",
                url="https://example.org/a/b",
                inLanguage="en-GB",
            ),
            JSON,
        )
    )
    said = {
        name: getattr(found, name).value
        for name in ("title", "subtitle", "byline", "outlet", "section", "canonical", "published", "updated")
    }
    assert said == {
        "title": "Ferries “collide”",
        "subtitle": "Nobody was hurt in the fog",
        "byline": "Ada Berg and Nils Holm",
        "outlet": "Lund Courier",
        "section": "Ports",
        "canonical": "https://example.org/a/b",
        "published": "2014-09-03T14:05-05:00",
        "updated": "2014-09-04T09:10Z",
    }
    assert [one.value for one in found.authors] == ["Ada Berg", "Nils Holm"]
    assert found.published is not None
    assert found.published.exact == "2014-09-03T14:05:00-05:00"


def test_the_caller_says_which_field_is_which() -> None:
    data = article(text="no " * 100, story={"main": TEXT}, kicker="Ferries collide off Lund", when="3 September 2014", who="Ada Berg")
    fields = (("text", "story.main"), ("title", "kicker"), ("published", "when"), ("author", "who"))
    found = read(load(data, JSON), fields=fields)
    assert of(found, "title", "paragraph") == ["Ferries collide off Lund", *BODY]
    assert found.published is not None
    assert found.published.value == "2014-09-03"
    assert [one.value for one in found.authors] == ["Ada Berg"]
    said = tuple(Said(field, name, "fields") for field, name in fields)
    assert read(load(data, JSON, *said)).text == found.text


def test_a_field_that_is_not_there_is_named() -> None:
    with pytest.raises(Unusable, match=r"'story'.*'headline', 'extra'"):
        read(load(article(headline="x", extra="y"), JSON), fields=(("text", "story"),))


def test_without_a_text_the_fields_are_named() -> None:
    with pytest.raises(Unusable, match="name it with --field text=NAME: it has 'foo', 'bar'"):
        read(load(article(foo=TEXT, bar=1), JSON))


def test_a_summary_alone_is_said_to_be_one() -> None:
    found = read(load(article(title="Ferries collide", summary=LEAD), JSON))
    assert of(found, "paragraph") == [LEAD]
    assert [one.code for one in found.remarks] == ["summary"]


def test_a_description_that_repeats_the_text_is_no_subtitle() -> None:
    found = read(load(article(headline="Ferries collide", articleBody=TEXT, description=LEAD[:60] + "…"), JSON))
    assert found.subtitle is None
    assert of(found, "other") == [LEAD[:60] + "…"]


def test_json_that_was_cut_is_read_up_to_there() -> None:
    whole = article(headline="Ferries collide off Lund", articleBody=TEXT)
    found = read(load(whole[: whole.index("Thursday") - 1], JSON))
    assert of(found, "paragraph")[:2] == BODY[:2]
    assert "truncated" in [one.code for one in found.remarks]


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": 12, "author": {"a": []}, "datePublished": [], "url": None, "publisher": True},
        {"headline": None, "author": [[[["x"]]]], "datePublished": {"x": 1}, "url": 5, "publisher": ["", {}]},
        {"headline": [], "title": {"no": "title"}, "date": "soon", "link": {"href": 1}, "section": [[]]},
    ],
)
def test_fields_of_other_types_are_passed_over(fields: dict[str, object]) -> None:
    assert of(read(load(article(articleBody=TEXT, **fields), JSON)), "paragraph") == BODY


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00Z", "1066-10-14", "2999-01-01"])
def test_a_date_that_no_report_can_have_is_passed_over_and_said(date: str) -> None:
    found = read(load(article(articleBody=TEXT, datePublished=date, dateCreated="2014-09-03"), JSON))
    assert found.published is not None
    assert found.published.value == "2014-09-03"
    assert "date" in [one.code for one in found.remarks]


def test_a_date_after_the_day_it_was_fetched_is_passed_over() -> None:
    data = article(articleBody=TEXT, datePublished="2024-09-03")
    found = read(load(data, JSON, Said("retrieved", "2014-09-05T10:00:00Z", "warc.header")))
    assert found.published is None
    assert [one.field for one in found.contradictions] == ["published"]


@pytest.mark.parametrize("data", ["[]", "12", '"text"', "", "{", '{"articleBody"', '{"articleBody":', "{]", "nonsense"])
def test_what_is_no_object_is_refused(data: str) -> None:
    with pytest.raises(Unusable):
        read(load(data, JSON))


@pytest.mark.parametrize("data", ['{"a":' * 10_000, '{"body":' + '[{"children":' * 10_000 + '"x"' + "}]" * 10_000 + "}"])
def test_ten_thousand_levels_do_no_harm(data: str) -> None:
    with pytest.raises(Unusable):
        read(load(data, JSON))


def test_levels_beside_the_text_do_no_harm() -> None:
    data = '{"x":' + "[" * 10_000 + "]" * 10_000 + "," + article(articleBody=TEXT)[1:]
    assert of(read(load(data, JSON)), "paragraph") == BODY


def test_escapes_that_json_does_not_know_and_halves_of_pairs_are_read() -> None:
    found = read(load('{"text": "' + LEAD + "\\' \\ud83d \\u00e9 \\ud83d\\ude00 of the harbour.\"}", JSON))
    assert of(found, "paragraph") == [LEAD + "' \ufffd é 😀 of the harbour."]


def test_tags_and_references_that_stray_into_plain_text_are_undone() -> None:
    found = read(load(article(text=TEXT.replace("&", "&amp;").replace("Marta", "<b>Marta</b>")), JSON))
    assert of(found, "paragraph") == BODY


def test_the_place_of_every_value_is_known() -> None:
    text = ' {"a" : [1, "two\\n", {"b": null}], "c": "d"} '
    json_ = Json(Decoded(text.encode(), "utf-8"))
    assert json_.root is not None
    members = json_.members(json_.root)
    assert {name: text[one.start : one.end] for name, one in members.items()} == {"a": '[1, "two\\n", {"b": null}]', "c": "d"}
    assert [(one.kind, text[one.start : one.end]) for one in json_.items(members["a"])] == [
        ("literal", "1"),
        ("string", "two\\n"),
        ("object", '{"b": null}'),
    ]


def test_the_host_tells_who_printed_a_report_better_than_the_agency_in_its_dateline() -> None:
    text = "\n\n".join([f"LUND, Sept. 3 (AP) — {LEAD}", SECOND, THIRD])
    found = read(load(article(title="Ferries collide off Lund", maintext=text, url="https://courier.example/1"), JSON))
    assert found.outlet is not None
    assert found.outlet.value == "courier.example"
    assert found.wire is not None
    alone = read(load(article(title="Ferries collide off Lund", maintext=text), JSON))
    assert alone.outlet is not None
    assert alone.outlet.value == "AP"
