"""Words set apart, titles, signs, pull quotes and lines of speech without a mark of their own."""

import pytest
from spacy.language import Language

from tellings import annotate
from tellings.annotate import parse
from tellings.extract.quotes import quotes
from tellings.pipeline import account
from tellings.record import Account, Entity, Loaded, Quote, Source
from tests.making import document


def told(nlp: Language, text: str) -> tuple[tuple[Quote, ...], dict[str, Entity]]:
    made = document(text)
    doc = parse(made, nlp)
    found = annotate.entities(made, doc)
    return quotes(made, doc, found), {one.id: one for one in found}


def marked(found: tuple[Quote, ...]) -> list[str]:
    return [part.exact for one in found for part, between in zip(one.content, one.marked, strict=True) if between]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry offered the town “cooperation” in the plan for the harbour.",
        "A banner over the quay read: “Welcome home.”",
        "Ada Moss spoke on Harwick Radio's “Harbour and Friends.”",
    ],
)
def test_what_nobody_said_is_no_quotation(nlp: Language, text: str) -> None:
    assert marked(told(nlp, text)[0]) == []


def test_the_title_of_a_book_is_not_what_its_writer_suggested(nlp: Language) -> None:
    found, _ = told(nlp, "In his 2002 book, “Boats of the North,” Mr. Orlo suggested moving the old quay to the north side.")
    assert "Boats of the North," not in marked(found)


def test_what_somebody_calls_a_thing_is_his_whoever_takes_it_up(nlp: Language) -> None:
    found, people = told(nlp, "Mayor Ada Moss spoke on Monday. The council approved what Moss called a “farce” of a plan.")
    (inner,) = [one for one in found if one.within]
    assert people[inner.speaker.entity or ""].name == "Ada Moss"


@pytest.mark.parametrize("text", ["In Ada Moss's words, the wall was “a heap of sand”.", "In the view of Ada Moss, the plan will fail."])
def test_in_somebodys_words(nlp: Language, text: str) -> None:
    (one,), people = told(nlp, text)
    assert people[one.speaker.entity or ""].name == "Ada Moss"


def test_a_quotation_that_ends_with_one_inside_it_keeps_its_cue(nlp: Language) -> None:
    (one,), _ = told(nlp, "“Then he said, ‘Our plan has not worked at all,’” Ben Mitchell recalled in an interview.")
    assert one.cue is not None
    assert one.cue.exact == "recalled"


def test_a_further_verb_with_a_quotation_of_its_own_is_no_part_of_the_first(nlp: Language) -> None:
    found, _ = told(nlp, "Moss then urges the pilot to turn the ferry round and loudly says, “You will sink us,” before the engine stops.")
    assert [one.words for one in found] == ["the pilot to turn the ferry round", "You will sink us,"]


def test_whoever_answers_does_not_go_on_to_ask(nlp: Language) -> None:
    found, _ = told(nlp, "“Is it safe?”\n\n“No,” said Ada Moss.\n\n“Then close it now.”\n\n“We will,” she said.")
    assert marked(found) == ["No,", "We will,"]


def test_the_lines_of_a_transcript_are_direct_and_go_on(nlp: Language) -> None:
    lines = [
        "“MOSS: It will stand.”",
        "“VELIN: Who pays?”",
        "“MOSS: The ministry pays.",
        "“And it will pay in full.”",
        "“VELIN: I doubt it.”",
    ]
    found, _ = told(nlp, "\n\n".join(lines))
    assert {one.kind for one in found} == {"direct"}
    assert any(len(one.content) > 1 and "in full" in one.words for one in found)


def test_who_wants_no_name_says_nothing_by_it(nlp: Language) -> None:
    found, _ = told(nlp, "A ministry official, who asked not to be named because the talks were private, said the wall would be raised.")
    assert [one.words for one in found] == ["the wall would be raised"]


PAGE = """<html><head><title>Harbour wall to be raised</title></head><body><article><h1>Harbour wall to be raised in spring</h1>
<p>The council of Harwick decided on Monday to raise the old harbour wall before the winter, after three years of talks.</p>
<p>Mayor Ada Moss said the wall would cost two million pounds. “The pumps failed twice,” she said. “We can't wait for another one.”</p>
<aside class="pull-quote"><p>“We can't wait for another one”</p></aside>
<p>The harbour master, Ben Orlo, told the council that the boats would have to move to the northern quay while the work was done there.</p>
<aside class="pull-quote">“My boat is all I have left, and they know it.”<br>– Ben Orlo, harbour master</aside>
<p>Fishing boats have used the harbour since the fifteenth century, and the market depends on what they land there every morning.</p>
</article></body></html>"""


def test_a_pull_quote_that_the_body_lacks_is_read_and_one_that_it_has_is_not(nlp: Language) -> None:
    data = PAGE.encode()
    source = Source(sha256="0" * 64, origin="page.html", media="text/html", encoding="utf-8", size=len(data))
    made: Account = account(Loaded(source=source, data=data))
    (one,) = [quote for quote in made.quotes if quote.content[0].rule == "quotes.pulled"]
    assert (one.words, one.kind, one.marked) == ("My boat is all I have left, and they know it.", "direct", (True,))
    assert made.entity(one.speaker.entity or "").name == "Ben Orlo"
