"""Grounds for one quantity, in the words of the reports."""

from tellings.align.grounds import names, quoted, shared_words, surface


def test_a_lemma_is_shown_as_the_reports_write_it() -> None:
    assert surface("passenger", ["Nine passengers left the ferry."]) == "passengers"
    assert surface("carry", ["The tram carries 90 people."]) == "carries"
    assert surface("send", ["Goods were sent abroad."]) == "sent"


def test_a_capital_that_opens_a_sentence_is_not_shown() -> None:
    assert surface("tram", ["Trams stood still."]) == "trams"
    assert surface("june", ["It closed in June."]) == "June"


def test_what_no_report_writes_is_not_quoted() -> None:
    assert quoted(("give", "fund"), ["The council funded it."]) == "“funded”"
    assert quoted(("give",), ["Nothing of the kind."]) == ""


def test_words_of_a_name_are_left_to_the_name() -> None:
    sentences = ["The Harbour Plan pays for a wall."]
    assert shared_words(("harbour", "plan", "wall"), ["Harbour Plan"], sentences) == "“wall”"


def test_names_are_said_where_they_are_known() -> None:
    assert names(("a", "b"), {"a": "Harbour Plan", "b": "Tarn"}) == "Harbour Plan and Tarn"
    assert names(("a",), {}) == "the same person, place or body"
    assert names(("a", "b"), {}) == "the same 2 people, places or bodies"
