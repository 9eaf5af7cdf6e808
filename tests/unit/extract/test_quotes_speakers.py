"""Whom a quote is given to, and when nobody is: in sentences written for these tests."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.quotes import quotes
from tellings.record import Quote
from tests.making import document


def told(text: str, nlp: Language) -> list[tuple[Quote, str | None, list[str]]]:
    """Each quote with the name of its speaker and the names of the candidates."""
    made = document(text)
    doc = parse(made, nlp)
    people = entities(made, doc)
    name = {one.id: one.name for one in people}
    return [
        (one, name.get(one.speaker.entity or ""), [name[each] for each in one.speaker.candidates])
        for one in quotes(made, doc, people)
        if any(one.marked)
    ]


def test_a_description_that_may_mean_somebody_named_is_left_open(nlp: Language) -> None:
    text = "Ada Moss met the builders on Monday. The retired pilot said: “The bridge has to be closed before winter comes.”"
    ((quote, name, candidates),) = told(text, nlp)
    assert (quote.speaker.status, name, candidates) == ("unresolved", None, ["Ada Moss"])


def test_somebody_brought_in_as_new_speaks_for_himself(nlp: Language) -> None:
    text = "Ada Moss met the builders on Monday. A retired pilot said: “The bridge has to be closed before winter comes.”"
    ((quote, name, _),) = told(text, nlp)
    assert (quote.speaker.status, name) == ("resolved", "A retired pilot")


def test_nobody_speaks_of_himself_by_name(nlp: Language) -> None:
    text = (
        "Peter Velin, the mayor, met James Moss, the engineer. Moss thanked the crews. "
        "“We are glad that Moss came to see the dam for himself,” he said."
    )
    ((quote, name, _),) = told(text, nlp)
    assert (quote.speaker.status, name) == ("resolved", "Peter Velin")


def test_a_pronoun_goes_on_with_the_speaker_of_the_quotation_before(nlp: Language) -> None:
    text = (
        "James Moss and Peter Velin looked at the dam. “The wall is dry,” Velin said. "
        "“Moss saw that,” he said. “The gates are open,” he said."
    )
    assert {name for _, name, _ in told(text, nlp)} == {"Peter Velin"}


def test_the_one_elected_is_not_the_one_in_office(nlp: Language) -> None:
    text = (
        "Governor Paul Velin and Mark Moss stood side by side in the old hall. "
        "The governor-elect said: “It was a very long and useful talk.”"
    )
    ((quote, name, _),) = told(text, nlp)
    assert (quote.speaker.status, name) == ("resolved", "Mark Moss")


def test_a_caption_before_a_pronoun_is_no_part_of_the_source(nlp: Language) -> None:
    text = "Ada Moss came late. Photograph Harbour News Agency She said the wall was “dry and safe for years”."
    sources = [quote.source.exact for quote, _, _ in told(text, nlp) if quote.source]
    assert sources == ["She"]


def test_a_letter_is_the_word_of_whoever_wrote_it(nlp: Language) -> None:
    text = "Ada Moss was not there. Ada Moss's letter said the wall was “unsafe since the spring floods”."
    assert [name for _, name, _ in told(text, nlp)] == ["Ada Moss"]


def test_a_name_alone_behind_a_quotation(nlp: Language) -> None:
    text = "Crews worked all night. “I think the gates were left open,” harbour manager Ada Moss. The water fell by noon."
    ((quote, name, _),) = told(text, nlp)
    assert name == "Ada Moss"
    assert quote.cue is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Velin said his “first real worry” in the coming weeks is to repair the eastern gate of the dam.", "first real worry"),
        ("Moss, for her part, said, she was heartened by “the patience of the crews”.", "the patience of the crews"),
    ],
)
def test_a_partial_quotation_behind_a_reporting_verb(text: str, part: str, nlp: Language) -> None:
    assert any(piece.exact == part for quote, _, _ in told(text, nlp) for piece in quote.content)


def test_a_displayed_quotation_is_signed_by_the_line_below(nlp: Language) -> None:
    text = (
        "The council met on Monday to speak about the harbour wall.\n\n"
        "Our promise is to be there for every street that the water reaches.\nMayor Ada Moss\n\n"
        "Work on the wall goes on until spring, the council was told by its engineers."
    )
    made = document(text)
    doc = parse(made, nlp)
    (quote,) = [one for one in quotes(made, doc, entities(made, doc)) if one.words.startswith("Our promise")]
    assert quote.source is not None
    assert quote.source.exact.endswith("Ada Moss")


def test_a_line_below_that_does_more_than_name_somebody_signs_nothing(nlp: Language) -> None:
    text = "Our promise is to be there for every street that the water reaches.\nMayor Ada Moss speaks\n\nWork goes on."
    assert told(text, nlp) == []


def test_an_abbreviated_title_is_no_part_of_a_name(nlp: Language) -> None:
    text = "Ada Moss runs the ferry line. On Friday CEO Moss said: “We will sail again in the spring of next year.”"
    ((_, name, _),) = told(text, nlp)
    assert name == "Ada Moss"


def test_a_clause_that_hangs_on_the_last_noun_still_tells_who_speaks(nlp: Language) -> None:
    text = "The two met at noon. 'A splendid day in the hills. Really good walk, great company,' Moss tweeted on Friday night."
    assert [quote.source.exact for quote, _, _ in told(text, nlp) if quote.source] == ["Moss"]


@pytest.mark.parametrize(
    "meeting",
    [
        "Ada Moss met Clara Velin.",
        "Ada Moss, the pilot, met Clara Velin.",
        "Ada Moss spoke with Clara Velin on Monday.",
        "Ada Moss was joined by Clara Velin at the pier.",
    ],
)
def test_two_who_meet_are_both_candidates(nlp: Language, meeting: str) -> None:
    ((quote, name, candidates),) = told(f"{meeting} “The boat is late,” she said.", nlp)
    assert (quote.speaker.status, name, sorted(candidates)) == ("unresolved", None, ["Ada Moss", "Clara Velin"])


@pytest.mark.parametrize(
    "before",
    [
        "Ada Moss told Clara Velin about the harbour.",
        "Ada Moss runs the harbour. Moss met Clara Velin on Monday.",
        "Ada Moss met Clara Velin. Moss was tired.",
        "Ada Moss met Peter Velin.",
        "“The boat is here,” said Ada Moss, who met Clara Velin.",
    ],
)
def test_one_who_stands_out_is_the_speaker(nlp: Language, before: str) -> None:
    quote, name, _ = told(f"{before} “The boat is late,” she said.", nlp)[-1]
    assert (quote.speaker.status, name) == ("resolved", "Ada Moss")


@pytest.mark.parametrize(
    "line",
    [
        "“We stand in a room full of thieves,” Ada Moss told the crews, according to the Harwick Herald.",
        "“We stand in a room full of thieves,” Ada Moss said, according to a person in the room.",
        "“We stand in a room full of thieves,” the Harwick Herald quoted Ada Moss as saying.",
        "“We stand in a room full of thieves,” the Harwick Herald reports Ada Moss as saying.",
    ],
)
def test_who_hands_words_on_does_not_say_them(line: str, nlp: Language) -> None:
    ((_, name, _),) = told(f"The crews met on Monday. {line}", nlp)
    assert name == "Ada Moss"


def test_each_of_several_signed_quotations_is_its_signers(nlp: Language) -> None:
    text = (
        "Here are a few of the lines from the long debate about the harbour of Marl:\n\n“He is a con artist” - Tomas Brill\n\nNotice:\n\n"
        "“The man is utterly lost, a keeper such as I never saw in this town” - Ada Moss\n\n“He is not fit to keep a lock” - Ida Quell\n\n"
        "The council meets again on Monday. It is open when it will vote."
    )
    assert [name for _, name, _ in told(text, nlp)] == ["Tomas Brill", "Ada Moss", "Ida Quell"]


@pytest.mark.parametrize("name", ["Dreier", "Bergner", "Keller"])
def test_the_name_right_behind_a_quotation_speaks_whatever_the_parse_makes_of_it(name: str, nlp: Language) -> None:
    text = (
        f'John {name} met the crews.\n\n"The House has kept its word," {name}, R-Ohio, said in a speech on the quay after a walk with '
        "House members. \"Go and hear from the Senate crews when they mean to leave their boats and do more than vote 'no'.\""
    )
    assert [who for _, who, _ in told(text, nlp)] == [f"John {name}"]
