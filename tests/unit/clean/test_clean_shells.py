import json

import pytest

from tellings.errors import Unusable
from tests.cleaning import of
from tests.formats import load, markup, read

LEAD = "The port of Lund was closed on Monday after two ferries collided in thick fog, the harbour master said."
SECOND = "“We heard a long scrape and then the alarm went off,” said Marta Lind, who was on the smaller boat."
THIRD = "The ferries are to sail again on Thursday, once divers have looked at the hulls & the pier is safe."
FOURTH = "It is the third collision in the strait this year; slower crossings were asked for in the spring."
BODY = [LEAD, SECOND, THIRD, FOURTH]
STATE = '<script id="__NEXT_DATA__" type="application/json">{}</script>'


def page(head: str, body: str = '<div id="root"></div>') -> str:
    return f"<!doctype html><html><head><title>Ferries collide off Lund | Lund Courier</title>{head}</head><body>{body}</body></html>"


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    "head",
    [
        linked(articleBody="\n\n".join(BODY)),
        linked(articleBody=markup(BODY)),
        linked(**{"@graph": [{"@type": "WebSite"}, {"articleBody": "\n".join(BODY)}]}),
        STATE.format(json.dumps({"props": {"article": {"body": [{"children": [{"text": one[:9]}, {"text": one[9:]}]} for one in BODY]}}})),
        STATE.format(
            json.dumps({"props": {"story": {"content": markup(BODY)}, "i18n": {"text": "You can say no to cookies here. " * 50}}})
        ),
        f"<script>window.__STATE__ = {json.dumps({'a': {'fullText': chr(10).join(BODY)}})};</script>",
    ],
)
def test_the_text_of_a_shell_comes_from_its_script(head):
    found = read(load(page(head, "<noscript>No.</noscript><p>Loading the article, please wait a moment.</p>"), "text/html"))
    assert of(found, "paragraph") == BODY
    assert found.title.value == "Ferries collide off Lund"


def test_a_page_that_shows_its_article_is_read_from_its_elements():
    text = [f"{one} It was said for the {number}th time." for number, one in enumerate(BODY * 4)]
    found = read(load(page(linked(articleBody="\n\n".join(text)), f"<article>{markup(text)}</article>"), "text/html"))
    assert {block.rule for block in found.of_kind("paragraph")} == {"html.article"}


def test_a_stub_gives_way_to_the_whole_text():
    found = read(load(page(linked(articleBody="\n\n".join(BODY)), f"<article><p>{LEAD}</p></article>"), "text/html"))
    assert of(found, "paragraph") == BODY
    assert LEAD in of(found, "other")


@pytest.mark.parametrize("head", ["", linked(articleBody="Short."), STATE.format("{"), STATE.format('{"text": "' + "menu " * 200 + '"}')])
def test_a_shell_without_a_text_is_refused(head):
    with pytest.raises(Unusable, match="no paragraph"):
        read(load(page(head), "text/html"))


def test_an_amp_page_is_read_as_any_page():
    head = '<script async src="https://cdn.example.org/v0.js"></script><style amp-boilerplate>body{visibility:hidden}</style>'
    body = "<amp-sidebar><ul><li><a href='/'>Home</a></li></ul></amp-sidebar>"
    body += f"<article><h1>Ferries collide off Lund</h1><amp-img src=x></amp-img>{markup(BODY)}</article>"
    found = read(load(page(head, body).replace("<html>", "<html ⚡>"), "text/html"))
    assert of(found, "paragraph") == BODY
