"""Whatever the text: no crash, every span in its place, marks in pairs."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.quotes import quotes
from tellings.lexicon.marks import pair
from tests.making import document

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", "''", "«", "»", "\n\n", "\n", " ", ", ", ". ", "? ", ": ", "Velin said", "the mayor", "said",
     "called it", "safe", "according to", "He", "that the dam held", "denied having", "—", "…", "[the dam]", "5'10\"", "\u202e", "\x00"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


@given(text=TEXTS)
def test_quotations_lie_in_the_text_and_nest(text: str) -> None:
    found = pair(text, 0, len(text))
    for one in found:
        assert 0 <= one.outer_start <= one.start < one.end <= one.outer_end <= len(text)
    outermost = [one for one in found if one.level == 0]
    for one, other in pairwise(outermost):
        assert one.outer_end <= other.outer_start


@given(text=TEXTS)
def test_every_evidence_is_verbatim(text: str, nlp: Language) -> None:
    made = document(text)
    doc = parse(made, nlp)
    for quote in quotes(made, doc, entities(made, doc)):
        assert len(quote.content) == len(quote.marked) > 0
        for one in (*quote.content, quote.cue, quote.source):
            assert one is None or text[one.start : one.end] == one.exact != ""
        assert all(left.end <= right.start for left, right in pairwise(quote.content))
        assert quote.context.covers(quote.content[0])
        assert (quote.kind == "indirect") == (not any(quote.marked))


@pytest.mark.parametrize("text", ["“" + "The dam held and held. " * 400, '"The dam held," he said. ' * 400, "He said " * 1500])
def test_long_paragraphs_take_little_beyond_the_parse(text: str, nlp: Language) -> None:
    made = document(text)
    start = time.perf_counter()
    doc = parse(made, nlp)
    middle = time.perf_counter()
    quotes(made, doc, ())
    assert time.perf_counter() - middle < max(middle - start, 1.0)
