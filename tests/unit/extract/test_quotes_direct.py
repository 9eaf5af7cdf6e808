"""Direct quotations: cue after, before, in the middle, and speakers who go on."""

import time

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from tellings.annotate import entities, parse
from tellings.extract.quotes import quotes
from tellings.record import Quote
from tests.making import document


def found(text: str, nlp: Language) -> tuple[Quote, ...]:
    made = document(text)
    return quotes(made, parse(made, nlp), ())


def said(text: str, nlp: Language) -> list[tuple[str | None, str]]:
    return [(one.source.exact if one.source else None, one.words) for one in found(text, nlp) if any(one.marked)]


def test_cue_after(nlp: Language) -> None:
    assert said("“The dam is safe for now,” the engineer told reporters.", nlp) == [("the engineer", "The dam is safe for now,")]


def test_inverted_cue_after(nlp: Language) -> None:
    assert said("“The dam is safe,” said Marta Velin, the chief engineer.", nlp) == [
        ("Marta Velin, the chief engineer", "The dam is safe,")
    ]


def test_cue_before(nlp: Language) -> None:
    assert said("Velin said, “The dam is safe for now.”", nlp) == [("Velin", "The dam is safe for now.")]


def test_colon(nlp: Language) -> None:
    assert said("The mayor was brief: “We will rebuild the bridge.”", nlp) == [("The mayor", "We will rebuild the bridge.")]


def test_an_interrupted_quotation_is_one_quote_with_two_parts(nlp: Language) -> None:
    (one,) = found("“The dam is safe,” Velin said. “We check it every night.”", nlp)
    assert [part.exact for part in one.content] == ["The dam is safe,", "We check it every night."]
    assert one.marked == (True, True)
    assert one.kind == "direct"


def test_a_quotation_over_two_paragraphs_with_a_new_opening_mark(nlp: Language) -> None:
    (one,) = found("“The dam is safe,” Velin said. “We check it every night.\n\n“And we will go on.”", nlp)
    assert one.content[-1].exact == "And we will go on."


def test_the_next_paragraph_without_a_cue_goes_on(nlp: Language) -> None:
    text = "“The dam is safe,” Velin said.\n\n“We check it every night, and we will go on checking it.”"
    (one,) = found(text, nlp)
    assert one.content[-1].exact.startswith("We check it every night")


def test_the_sentence_before_names_the_speaker(nlp: Language) -> None:
    text = "Velin was angry about the delay. “Nobody answered my letters for a year.”"
    assert said(text, nlp) == [("Velin", "Nobody answered my letters for a year.")]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Water” opened in May and ran for a year.",
        "The so-called “river tax” was raised twice in that decade.",
        "They played “Harbour Lights,” a song of the coast, until midnight.",
    ],
)
def test_words_between_marks_that_nobody_said_are_no_quotes(text: str, nlp: Language) -> None:
    assert said(text, nlp) == []


def test_a_said_partial_quotation_is_mixed(nlp: Language) -> None:
    (one,) = found("Velin said the dam was “as safe as a house” despite the rain.", nlp)
    assert one.kind == "mixed"
    assert [part.exact for part, marked in zip(one.content, one.marked, strict=True) if marked] == ["as safe as a house"]


def test_called_it(nlp: Language) -> None:
    (one,) = found("The minister called the plan “reckless” on Tuesday.", nlp)
    assert one.kind == "mixed"
    assert one.content[0].exact == "the plan"
    assert one.content[1].exact == "reckless"


def test_pronouns_resolve_through_the_entities(nlp: Language) -> None:
    text = "Marta Velin walked along the dam. “It is safe,” she said."
    made = document(text)
    doc = parse(made, nlp)
    people = entities(made, doc)
    (one,) = quotes(made, doc, people)
    assert one.speaker.status == "resolved"
    assert next(who.name for who in people if who.id == one.speaker.entity) == "Marta Velin"


def test_without_entities_a_speaker_is_unresolved_with_a_reason(nlp: Language) -> None:
    (one,) = found("“The dam is safe,” Velin said.", nlp)
    assert one.speaker.status == "unresolved"
    assert one.speaker.reason


def test_one_unbalanced_mark_spoils_one_paragraph_only(nlp: Language) -> None:
    text = "The “old mill stands.\n\n“The dam is safe,” Velin said.\n\n“It rained,” Orlo said."
    assert [words for _, words in said(text, nlp)] == ["The dam is safe,", "It rained,"]


def test_a_headline_names_its_speaker(nlp: Language) -> None:
    text = "Velin: Dam will hold through the winter\n\nMarta Velin walked along the dam on Monday."
    assert [(one.source and one.source.exact, one.words) for one in found(text, nlp)] == [("Velin", "Dam will hold through the winter")]


def test_a_transcript_names_its_speakers(nlp: Language) -> None:
    text = "VELIN: The dam held.\n\nMOSS: And the road?\n\nVELIN: It is closed.\n\nMOSS: Thank you."
    assert [one.source.exact for one in found(text, nlp) if one.source] == ["VELIN", "MOSS", "VELIN", "MOSS"]


def test_a_quotation_signed_below(nlp: Language) -> None:
    text = "The rain went on.\n\n“The dam held because people worked on it all night.”\n\n— Marta Velin"
    assert said(text, nlp) == [("Marta Velin", "The dam held because people worked on it all night.")]


def test_a_pronoun_for_two_people_names_both(nlp: Language) -> None:
    text = "Ada Moss met Marta Velin at the dam on Monday. “It is safe,” she said."
    made = document(text)
    doc = parse(made, nlp)
    people = entities(made, doc)
    (one,) = [quote for quote in quotes(made, doc, people) if any(quote.marked)]
    if one.speaker.status == "unresolved":
        names = {who.name for who in people if who.id in one.speaker.candidates}
        assert names == {"Ada Moss", "Marta Velin"}


def test_paragraphs_run_together_keep_their_speaker(nlp: Language) -> None:
    text = 'Velin said: "The dam is safe for now. Nobody slept. "We walked the wall all night." Her deputy left.'
    assert said(text, nlp) == [("Velin", "The dam is safe for now. Nobody slept. … We walked the wall all night.")]


def test_paragraphs_run_together_wait_for_their_cue(nlp: Language) -> None:
    text = 'The river rose. "The dam is safe for now. Nobody slept. "We walked the wall all night," Velin said.'
    assert said(text, nlp) == [("Velin", "The dam is safe for now. Nobody slept. … We walked the wall all night,")]


def test_a_quotation_signed_on_its_line(nlp: Language) -> None:
    text = "Readers wrote to us.\n\n“The ferry is all we have.” ― Ada Moss\n\n“Let them swim!” — Jonas Wick"
    assert said(text, nlp) == [("Ada Moss", "The ferry is all we have."), ("Jonas Wick", "Let them swim!")]


def test_a_transcript_between_marks_names_its_speakers(nlp: Language) -> None:
    text = '"VELIN: The dam is safe.\n\n"HOST: For how long?\n\n"VELIN: For years.\n\n"HOST: Thank you.'
    assert [one.source.exact for one in found(text, nlp) if one.source] == ["VELIN", "HOST", "VELIN", "HOST"]


def test_the_name_right_before_a_colon_speaks(nlp: Language) -> None:
    assert said("The question of the night - Ada Moss: “Will the old dam of the northern quarter hold?”", nlp)[0][0] == "Ada Moss"


def test_a_subheading_between_marks_is_nobodys_word(nlp: Language) -> None:
    text = "“We checked the wall,” Velin said.\n\n‘The Longest Night’\n\nThe river rose again."
    assert said(text, nlp) == [("Velin", "We checked the wall,")]


def test_ten_thousand_quotations(nlp: Language) -> None:
    count = 10_000
    text = "\n\n".join(["“Yes,” Velin said."] * count)
    words = ["“", "Yes", ",", "”", "Velin", "said", ".", "\n\n"] * count
    spaces = [False, False, False, True, True, False, False, False] * count
    tags = ["``", "UH", ",", "''", "NNP", "VBD", ".", "_SP"] * count
    parts = ["PUNCT", "INTJ", "PUNCT", "PUNCT", "PROPN", "VERB", "PUNCT", "SPACE"] * count
    deps = ["punct", "ccomp", "punct", "punct", "nsubj", "ROOT", "punct", "dep"] * count
    heads = [8 * (index // 8) + 5 for index in range(8 * count)]
    lemmas = ["“", "yes", ",", "”", "Velin", "say", ".", "\n\n"] * count
    doc = Doc(
        nlp.vocab,
        words=words[:-1],
        spaces=spaces[:-1],
        tags=tags[:-1],
        pos=parts[:-1],
        deps=deps[:-1],
        heads=heads[:-1],
        lemmas=lemmas[:-1],
    )
    assert doc.text == text
    begin = time.perf_counter()
    assert len(quotes(document(text), doc, ())) == count
    assert time.perf_counter() - begin < 10


def test_one_mark_that_is_never_closed_leaves_the_rest(nlp: Language) -> None:
    text = "He called it “the long night.\n\n" + "\n\n".join(["“The dam is safe,” Velin said."] * 20)
    assert [words for _, words in said(text, nlp)][-20:] == ["The dam is safe,"] * 20


def test_a_text_that_is_all_quotation(nlp: Language) -> None:
    assert said("“" + " ".join(["The dam held."] * 50) + "”", nlp) == []


def test_the_speaker_of_a_reported_paragraph_goes_on_in_the_next(nlp: Language) -> None:
    text = "Marta Velin said that the dam had held all night.\n\n“We walked the wall until dawn. Nobody slept.”\n\nThe river fell."
    (one,) = [one for one in found(text, nlp) if any(one.marked)]
    assert (one.source.exact if one.source else None, one.words) == ("Marta Velin", "We walked the wall until dawn. Nobody slept.")
    assert one.cue is None


def test_nobody_goes_on_where_two_are_reported_last(nlp: Language) -> None:
    text = "Marta Velin said that the dam had held, but Jonas Wick said that it had leaked.\n\n“We walked the wall until dawn.”"
    assert said(text, nlp) == []


def test_what_is_certain_to_happen_is_nobodys_word(nlp: Language) -> None:
    assert found("The old dam is certain to fail in the next flood.", nlp) == ()


def test_a_missing_closing_mark_costs_neither_the_quotation_nor_the_document(nlp: Language) -> None:
    text = (
        "“The dam will hold until spring, said Marta Velin. The crews went home.\n\n"
        "The water fell at noon. “We are tired,” said the keeper."
    )
    assert said(text, nlp) == [("Marta Velin", "The dam will hold until spring,"), ("the keeper", "We are tired,")]
