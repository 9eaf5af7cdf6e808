"""Whatever stands in a document, what people see of it is well-formed and steers nothing."""

import re

from hypothesis import given
from hypothesis import strategies as st

import tellings.report  # noqa: F401  (registers the renderers)
from tellings.record import Record
from tellings.report.terminal import summary
from tellings.report.views import VIEWS, show
from tests.report_record import TEXTS, record

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SNIPPETS = st.text() | st.sampled_from(
    ["<b>", "</mark>", '"><script>', "&#0;", "{{ 7*7 }}", "[bold]", "| --- |", "```", "\x1b]0;x\x07", "]]>", "<!--"]
)
RECORDS = st.builds(
    lambda title, outlet: record(tuple(((f"{parts[0]} {title}", *parts[1:]), f"{name} {outlet}", day) for parts, name, day in TEXTS)),
    st.lists(SNIPPETS, max_size=3).map("".join),
    SNIPPETS,
)
# Every element that the templates write; what a document says can add none.
ELEMENT = re.compile(r"<(/?)([a-zA-Z!][\w-]*)")
KNOWN = {match[2] for match in ELEMENT.finditer(record().to_html())}


@given(RECORDS)
def test_no_document_puts_an_element_into_the_page(made: Record) -> None:
    page = made.to_html()
    assert {match[2] for match in ELEMENT.finditer(page)} <= KNOWN
    assert not STEERING.search(page)


@given(RECORDS)
def test_no_document_steers_a_terminal(made: Record) -> None:
    for text in (summary(made, 80), *(show(made, view, 80) for view in VIEWS)):
        assert not STEERING.search(text)


@given(RECORDS)
def test_no_document_steers_markdown_or_a_notebook(made: Record) -> None:
    assert not STEERING.search(made.to_markdown())
    assert not re.search(r"(?<!\\)<(?!br>)[a-zA-Z/!]", made.to_markdown())
    assert {match[2] for match in ELEMENT.finditer(made._repr_html_())} <= {
        "div",
        "h4",
        "p",
        "ul",
        "li",
        "b",
        "table",
        "tbody",
        "tr",
        "td",
        "code",
    }
