"""What figures count, in whose words and for when."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.figures import figures
from tellings.record import Anchor, Entity, Figure, Mention, Quote, Span, Speaker, TimeExpression, evidence
from tests.making import document


def found(nlp: Language, text: str) -> tuple[Figure, ...]:
    made = document(text)
    return figures(made, parse(made, nlp), (), (), ())


@pytest.mark.parametrize(
    ("text", "counted", "head"),
    [
        ("Police detained more than 70 people in the case.", "people", "people"),
        ("The order covers about 5 million undocumented immigrants.", "undocumented immigrants", "immigrant"),
        ("Tens of thousands of farmers marched.", "farmers", "farmer"),
        ("The firm sold $226 billion worth of grain to Peru.", "grain", "grain"),
        ("Chile sends about 80 percent of its copper to China.", "its copper", "copper"),
        ("Roughly two-thirds of the voters stayed at home.", "voters", "voter"),
        ("They met for a 24-hour trip.", "trip", "trip"),
        ("The 12-nation pact was signed.", "nation", "nation"),
        ("The number of burnt homes rose to 300.", "burnt homes", "home"),
        ("Lenders spent $800 million on the harbour.", "harbour", "harbour"),
        ("Exports dropped 7 percent.", "Exports", "export"),
        ("The share trades on 6.5 times earnings.", "times", "time"),
        ("Rescuers found six dead and 20 injured.", "dead", "dead"),
        ("Linsey lies about 380km (236 miles) north-west of the capital.", "north-west of the capital", "west"),
    ],
)
def test_what_is_counted(nlp: Language, text: str, counted: str, head: str) -> None:
    first = found(nlp, text)[0]
    assert first.counted is not None
    assert (first.counted.exact.removeprefix("the "), first.head) == (counted, head)


def test_an_ellipsis_counts_what_was_counted_before(nlp: Language) -> None:
    killed, gone = found(nlp, "Gunmen killed six nurses while another 31 vanished at the port of Rill.")
    assert (killed.head, gone.head) == ("nurse", "nurse")
    assert "vanish" in gone.terms
    assert "vanish" not in killed.terms


def test_a_number_repeated_later_counts_the_same(nlp: Language) -> None:
    first, second = found(nlp, "The mob took 43 nurses.\n\nNeighbours counted aloud up to 43.")
    assert second.head == first.head == "nurse"
    assert second.approximator == "exact"


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1987.", "The law of May 12, 2014 stands.", "No one came.", "One of them spoke.",
        "The two met.", "A Boeing 747 landed.",
        "It was a category 4 storm.", "The top 10 was announced.", "They live at 49 Elm Hill Road.",
        "He read chapter 3.", "Between 1600 and 1900 it snowed.",
    ],
)  # fmt: skip
def test_what_is_no_figure(nlp: Language, text: str) -> None:
    assert found(nlp, text) == ()


def test_dates_given_by_the_time_stage_are_no_figures(nlp: Language) -> None:
    text = "On the 12 of the month 30 boats sank."
    made = document(text)
    day = TimeExpression(id="t", type="DATE", evidence=evidence(text, 3, 22, "x"), value="2014-05-12", anchor=Anchor(kind="none"))
    (only,) = figures(made, parse(made, nlp), (), (), (day,))
    assert only.expression.evidence.exact == "30"
    assert only.time == "t"


def test_names_of_the_clause_and_of_the_frame_stand_with_the_figure(nlp: Language) -> None:
    text = "Under the Arden Accord, which was signed in a hurry, Norland is arming its neighbours, sending some $2 billion in tanks."
    made = document(text)

    def entity(name: str) -> Entity:
        start = text.index(name)
        mention = Mention(kind="name", evidence=evidence(text, start, start + len(name), "x"))
        return Entity(id=name, kind="other", name=name, variants=(name,), mentions=(mention,))

    (figure,) = figures(made, parse(made, nlp), (entity("Arden Accord"), entity("Norland")), (), ())
    assert figure.entities == ("Arden Accord", "Norland")


def test_a_figure_knows_its_quote(nlp: Language) -> None:
    text = '"We lost 30 boats," she said.'
    made = document(text)
    quote = Quote(
        id="q",
        kind="direct",
        content=(evidence(text, 1, 17, "x"),),
        marked=(True,),
        speaker=Speaker(status="none", reason="x"),
        context=Span(start=0, end=len(text)),
    )
    (figure,) = figures(made, parse(made, nlp), (), (quote,), ())
    assert figure.quote == "q"


@pytest.mark.parametrize(
    ("text", "unit"),
    [("It had rained for three straight weeks.", "week"), ("They stayed two more days.", "day"), ("It took 50 long years.", "year")],
)
def test_a_word_may_stand_between_a_number_and_its_unit(nlp: Language, text: str, unit: str) -> None:
    (only,) = found(nlp, text)
    assert (only.kind, only.expression.unit) == ("duration", unit)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("At least 12 died and 20 were injured. Three remain missing.", ["people", "people", "people"]),
        ("The quake struck at dawn, killing 40 and injuring more than 200.", ["people", "people"]),
        ("The accord obliges the state to free 400 prisoners. Only 150 have been released.", ["prisoner", "prisoner"]),
        ("The raid left 12 dead and dozens wounded.", ["dead", "people"]),
        ("Police said nine were arrested.", ["people"]),
        ("Twelve of the wounded died.", [""]),
        ("The yard built 400 boats. Only 150 were delivered.", ["boat", ""]),
        ("Lund beat Orsa 3-1. Two were sent off.", [""]),
    ],
)
def test_a_bare_number_counts_those_to_whom_it_happened(nlp: Language, text: str, heads: list[str]) -> None:
    assert [one.head for one in found(nlp, text)] == heads


def test_what_is_joined_to_a_place_measures_it_not(nlp: Language) -> None:
    first, second = found(nlp, "The reef is some 75 nautical miles from the island's west coast and 630 nautical miles from Sandal.")
    assert first.counted is not None
    assert second.counted is None
