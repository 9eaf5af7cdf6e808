"""The cases of direct and indirect speech that reports bring, each in a sentence written for this test."""

import time

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Quote
from tests.making import document


def told(text: str, nlp: Language) -> list[tuple[Quote, str | None]]:
    """Each quote with the name of its speaker."""
    made = document(text)
    doc = parse(made, nlp)
    people = entities(made, doc)
    name = {one.id: one.name for one in people}
    return [(one, name.get(one.speaker.entity or "")) for one in quotes(made, doc, people, times(made, doc))]


def said(text: str, nlp: Language) -> list[tuple[str | None, str]]:
    """Speaker and words of what stands between marks."""
    found = []
    for quote, name in told(text, nlp):
        parts = [part.exact for part, marked in zip(quote.content, quote.marked, strict=True) if marked]
        if parts:
            found.append((name, " ".join(parts)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«The lock will stay shut», said Ada Moss.", [("Ada Moss", "The lock will stay shut")]),
        ("‘The lock will stay shut,’ Ada Moss said.", [("Ada Moss", "The lock will stay shut,")]),
        ("'The lock will stay shut,' Ada Moss said.", [("Ada Moss", "The lock will stay shut,")]),
        ("``The lock will stay shut,'' Ada Moss said.", [("Ada Moss", "The lock will stay shut,")]),
        ("“The pilot told me ‘never again’ and left,” Ada Moss said.", [("Ada Moss", "The pilot told me ‘never again’ and left,")]),
        ("“[The council] has … no plan at all,” Ada Moss said.", [("Ada Moss", "[The council] has … no plan at all,")]),
        ("“The lock,” Ada Moss said, “will stay shut.”", [("Ada Moss", "The lock, will stay shut.")]),
        ("“The lock will stay shut,” Ada Moss said. “Nobody wants that.”", [("Ada Moss", "The lock will stay shut, Nobody wants that.")]),
        ("Ada Moss said the lock was “beyond any repair” now.", [("Ada Moss", "beyond any repair")]),
    ],
)
def test_direct_speech(text: str, expected: list[tuple[str, str]], nlp: Language) -> None:
    assert said(text, nlp) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ship is 6' 2\" wide at the bow, and the crews' bunks are short.",
        "Ada Moss read “The Winter Ferry” to the children.",
        "They opposed the so-called “energy reform” of the last council.",
        "The rock 'n' roll years of the '60s were the harbour's best.",
        "He joined the “birther” movement years ago.",
    ],
)
def test_what_is_no_speech(text: str, nlp: Language) -> None:
    assert said(text, nlp) == []


def test_a_speech_over_paragraphs(nlp: Language) -> None:
    text = "Ada Moss opened the lock. “We waited for three years,” Moss said. “It was worth it.\n\n“The boats can come back now.”"
    assert {name for name, _ in said(text, nlp)} == {"Ada Moss"}
    text = "“We waited for three years,” Ada Moss said.\n\n“The boats can come back now, and so can the crews.”"
    assert {name for name, _ in said(text, nlp)} == {"Ada Moss"}


def test_a_transcript(nlp: Language) -> None:
    text = "VELIN: Is the lock safe?\n\nMOSS: It is safe for now.\n\nVELIN: Who tells you so?\n\nMOSS: The engineers told me so."
    found = told(text, nlp)
    assert [quote.source.exact for quote, _ in found if quote.source] == ["VELIN", "MOSS", "VELIN", "MOSS"]


def test_one_mark_that_is_not_closed_spoils_its_own_paragraph_only(nlp: Language) -> None:
    text = "“The lock is shut, it says on the door.\n\nThe gate was mended. “The boats can come back now,” Ada Moss said."
    assert ("Ada Moss", "The boats can come back now,") in said(text, nlp)


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("The council said that the lock was safe.", "asserted", False),
        ("The council denied that the lock was broken.", "denied", True),
        ("The council refused to say who was to blame.", "withheld", True),
        ("The council did not say who was to blame.", "withheld", True),
        ("The crews threatened to leave the harbour.", "threatened", False),
        ("The crews promised to repair the lock.", "promised", False),
        ("The engineers speculated that the gate had rusted.", "predicted", False),
        ("The engineers warned that the gate would break.", "warned", False),
        ("The reporters asked whether the gate was safe.", "asked", False),
        ("The crews urged the council to close the lock.", "urged", False),
        ("The crews hope that the lock will open soon.", "hoped", False),
        ("Ada Moss called the plan a mistake.", "asserted", False),
        ("Ada Moss called for a new plan.", "urged", False),
        ("The council's denial that the lock was broken surprised nobody.", "denied", True),
    ],
)
def test_how_words_are_put_forward(text: str, modality: str, negated: bool, nlp: Language) -> None:
    ((quote, _),) = told(text, nlp)
    assert (quote.modality, quote.negated) == (modality, negated)


def test_to_whom_where_and_when(nlp: Language) -> None:
    ((quote, _),) = told("“The lock is safe,” Ada Moss told reporters at a news conference on Monday.", nlp)
    assert quote.addressee is not None
    assert quote.addressee.exact == "reporters"
    assert quote.occasion is not None
    assert quote.occasion.exact == "at a news conference"
    assert quote.time is not None


def test_what_quoted_words_are_said_of(nlp: Language) -> None:
    for text in ("Ada Moss called the plan “a disgrace”.", "Ada Moss said the plan was “a disgrace” to the town."):
        ((quote, _),) = told(text, nlp)
        assert quote.about is not None, text
        assert quote.about.exact == "the plan"


def test_a_chain_of_two_cues_around_a_quotation(nlp: Language) -> None:
    text = "Jon Velin was at the lock with Ada Moss. “We have to go,” Velin recalled Moss saying."
    found = {name: quote for quote, name in told(text, nlp)}
    assert found["Ada Moss"].within == found["Jon Velin"].id


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A letter from the crews said that the lock was unsafe.", "A letter from the crews"),
        ("Protesters said that the lock was unsafe.", "Protesters"),
        ("The lock was unsafe, according to a senior harbour official.", "a senior harbour official"),
        ("The White House said that the lock was unsafe.", "The White House"),
        ("Ada Moss and Jon Velin said that the lock was unsafe.", "Ada Moss and Jon Velin"),
    ],
)
def test_who_can_be_a_source(text: str, source: str, nlp: Language) -> None:
    ((quote, _),) = told(text, nlp)
    assert quote.source is not None
    assert quote.source.exact == source


def test_several_who_speak_together_are_all_named(nlp: Language) -> None:
    ((quote, _),) = told("Ada Moss and Jon Velin said that the lock was unsafe.", nlp)
    assert len(quote.speaker.candidates) == 2


def test_who_adds_to_what_he_said_goes_on(nlp: Language) -> None:
    text = "Jon Velin met Peter Moss. “The lock is safe,” Velin said. The harbour was quiet. He added that nobody had asked Moss."
    assert [name for _, name in told(text, nlp)] == ["Jon Velin", "Jon Velin"]


def test_a_surname_that_the_recogniser_passes_over(nlp: Language) -> None:
    text = "Ada Mulgrew runs the lock. “Let us get back to work, and leave the gate alone,” said Mulgrew."
    assert [name for name, _ in said(text, nlp)] == ["Ada Mulgrew"]


def test_a_long_paragraph_takes_linear_time(nlp: Language) -> None:
    """By the ratio of two sizes: eight times the text takes clearly less than the 64 times of a quadratic method."""
    sentence = "“The lock is shut,” Ada Moss said, and called the plan “a disgrace” that “nobody” wants. "

    def took(count: int) -> float:
        made = document(sentence * count)
        doc = parse(made, nlp)
        people = entities(made, doc)
        begin = time.process_time()
        quotes(made, doc, people)
        return time.process_time() - begin

    took(20)
    assert took(960) < 24 * max(took(120), 0.01)


@pytest.mark.parametrize("text", ["“" * 3000, "”“" * 1500, "' \" ‘ » « " * 400, "<q>“x”</q> &quot;“ " * 300])
def test_marks_alone_are_nobodys_words(text: str, nlp: Language) -> None:
    assert all(name is None for _, name in told(text, nlp))
