"""Which figures of different accounts speak of one quantity; the stories are our own."""

import time
from decimal import Decimal

import pytest
from spacy.language import Language

from tellings.align import entities as align_entities
from tellings.align.figures import figures as align
from tellings.annotate import entities, parse
from tellings.compare.amounts import amounts
from tellings.extract.figures import figures
from tellings.extract.times import times
from tellings.record import Account, AlignedFigure, Expression, Figure, Span, evidence
from tests.accounts import account as made_account
from tests.accounts import story
from tests.making import document


def account(nlp: Language, text: str, outlet: str) -> Account:
    made = document(text, None, outlet)
    doc = parse(made, nlp)
    named, when = entities(made, doc), times(made, doc)
    return made_account(text, outlet, entities=named, times=when, figures=figures(made, doc, named, (), when))


def aligned(nlp: Language, *texts: str) -> tuple[AlignedFigure, ...]:
    accounts = tuple(account(nlp, text, f"Paper{number}") for number, text in enumerate(texts))
    found = align(accounts, story(accounts), align_entities.entities(accounts))
    told = sorted(one.id for each in accounts for one in each.figures)
    carried = [telling.figure for one in found for telling in one.tellings]
    assert len(carried) + sum(len(telling.repeats) for one in found for telling in one.tellings) == len(told)
    assert set(carried) <= set(told)
    return tuple(amounts(one, accounts) for one in found)


def shared(found: tuple[AlignedFigure, ...]) -> list[tuple[str, list[str]]]:
    return [(one.status, [telling.citation.evidence.exact for telling in one.tellings]) for one in found if len(one.tellings) > 1]


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (
            "Gunmen seized 27 nurses at the port of Rill.",
            "The disappearance of 27 nurses, who were seized in Rill, still haunts Norland.",
            "same",
        ),
        (
            "Deputies have appropriated some $3.4 billion for Norland since 2006, all under the Arden Initiative.",
            "Under the Arden Initiative, begun in 2006, Sudland helps its neighbour, sending some $3 billion in trucks to Norland.",
            "compatible",
        ),
        (
            "The premier said that Sudland will end deportations for about 7 million unregistered immigrants.",
            "The order of the premier may save some 6 million people in Sudland from deportation.",
            "differs",
        ),
        ("Six people lost their lives in the attack on Rill.", "The attack on Rill killed nine people.", "differs"),
        ("Six villagers died in the attack on Rill.", "The attack on Rill killed nine residents.", "differs"),
        ("The blaze destroyed 12 homes.", "The blaze reduced 19 homes to ashes.", "differs"),
        ("Nine people perished in the fire in Rill.", "The death toll in the fire in Rill is six.", "differs"),
        ("Police made 12 arrests at the march in Rill.", "Police arrested 19 people at the march in Rill.", "differs"),
        ("Sudland sent $226 billion of goods to Norland in 2013.", "It sold $226 billion worth of goods to Norland in 2013.", "same"),
        ("The killing of 19 people by soldiers in June shook Norland.", "The massacre of 19 by the army last June shook Norland.", "same"),
        ("At least 30 people died when the ferry sank.", "The sinking of the ferry killed 34 people.", "compatible"),
        ("The blast wounded 120 civilians.", "More than 100 people were injured in the blast.", "compatible"),
    ],
)
def test_one_quantity(nlp: Language, one: str, other: str, status: str) -> None:
    found = aligned(nlp, one, other)
    assert [verdict for verdict, _ in shared(found)] == [status], [(each.label, each.reason) for each in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sudland spent $2 billion on the war.", "Norland spent $60 billion on the war."),
        ("In Rill, gunmen killed six nurses.", "In Rill, 43 nurses disappeared."),
        ("Some 31 nurses vanished in Rill.", "Soldiers killed 22 people in June."),
        ("More than 70 people were detained in the case.", "Some 43 nurses disappeared in the case."),
        ("Three men were arrested.", "Three men were killed."),
        ("The firm has 300 workers.", "The firm has 300 lorries."),
        ("Exports fell by 12 percent.", "Turnout fell by 12 percent."),
        ("The island lies 90 miles off the coast.", "The road is 90 miles long."),
        ("The two presidents met in Rill.", "The court freed two farmers in Rill."),
        ("The town has 12,000 inhabitants.", "The fire destroyed 12,000 trees near the town."),
    ],
)
def test_two_quantities(nlp: Language, one: str, other: str) -> None:
    assert shared(aligned(nlp, one, other)) == []


def test_part_and_whole_stay_apart_in_one_account(nlp: Language) -> None:
    found = aligned(nlp, "Gunmen killed six nurses while another 31 vanished at the port of Rill.", "Some 31 nurses vanished in Rill.")
    assert shared(found) == [("same", ["31", "31"])] or shared(found) == [("compatible", ["31", "31"])]
    assert len(found) == 2


def test_repeats_inside_an_account_are_one_quantity(nlp: Language) -> None:
    (found,) = aligned(nlp, "Gunmen seized 43 nurses in Rill. The 43 nurses were driven north.")
    assert len(found.tellings[0].repeats) == 1
    assert found.status == "single"


def test_the_label_names_the_thing_not_the_sentence(nlp: Language) -> None:
    (found,) = aligned(nlp, "Gunmen seized 43 nurses who were on strike.", "43 nurses were seized by gunmen.")
    assert found.label == "nurses who were on strike"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Six miners were killed by soldiers in June.", "miners killed by soldiers in June"),
        ("Twelve pupils disappeared in the town of Rill.", "pupils disappeared in the town of Rill"),
        ("Police arrested 65 drivers in Rill.", "drivers arrested in Rill"),
        ("Sudland sent $226 billion of goods to Norland in 2013.", "goods sent to Norland in 2013"),
        ("She recalled the June killing of 22 miners by soldiers.", "miners (June killing)"),
        ("She mourned the loss of 43 nurses that has shaken the whole valley.", "nurses"),
    ],
)
def test_the_label_says_what_happened_to_what_is_counted(nlp: Language, text: str, label: str) -> None:
    (found,) = (one for one in aligned(nlp, text) if one.kind in ("count", "money"))
    assert found.label == label


def test_a_value_that_counts_nothing_named_is_shown_with_its_words(nlp: Language) -> None:
    found = aligned(nlp, "The bridge had been closed, and traffic waited for six hours. It is 90 miles, or a day, to Rill.")
    assert [one.label for one in found] == ["traffic waited for six hours", "It is 90 miles"]


def test_a_third_value_does_not_keep_two_others_apart(nlp: Language) -> None:
    found = aligned(
        nlp, "A blast injured 27 people.", "About 30 people were injured.", "The blast injured 31 people.", "In all 31 people were injured."
    )
    assert [(one.status, len(one.tellings)) for one in found] == [("differs", 4)]


def test_a_lone_one_of_whom_nothing_is_told_is_no_quantity(nlp: Language) -> None:
    made = account(nlp, "One man watched the sea. One woman was killed by a wave.", "Paper")
    found = align((made,), story((made,)), align_entities.entities((made,)))
    assert [one.label for one in found] == ["woman killed by a wave"]
    assert len(made.figures) == 2


def _many(count: int) -> tuple[Account, ...]:
    """Accounts with ten figures each, whose words and values recur as those of a long running matter do."""
    found = []
    for number in range(count // 10):
        text = " ".join(f"{place} things." for place in range(10))
        made = made_account(text, f"Paper{number}")
        mine = []
        for place in range(10):
            start = text.index(f"{place} things")
            value = Decimal((number * 7 + place * 13) % 997)
            expression = Expression(evidence=evidence(text, start, start + 1, "test"), low=value, high=value, unit="")
            mine.append(
                Figure(
                    id=f"f-{number}-{place}",
                    kind="count",
                    expression=expression,
                    head=f"thing{(number + place) % 50}",
                    terms=(f"word{number % 211}", f"word{place}", "people"),
                    context=Span(start=0, end=len(text)),
                )
            )
        found.append(made_account(text, f"Paper{number}", figures=tuple(mine)))
        assert made.id == found[-1].id
    return tuple(found)


def test_ten_times_the_figures_take_about_ten_times_the_time() -> None:
    seconds = []
    for count in (500, 5000):
        accounts = _many(count)
        start = time.process_time()
        found = align(accounts, story(accounts), ())
        for one in found:
            amounts(one, accounts)
        seconds.append(time.process_time() - start)
    # Quadratic work would be a hundred times as long; the margin is for a busy machine.
    assert seconds[1] < 30 * seconds[0], seconds


def test_what_struck_weeks_ago_is_not_what_is_reported_now(nlp: Language) -> None:
    then = "A similarly deep but much larger magnitude 8.1 earthquake struck {} off the coast."
    now = "The survey calculates the earthquake that struck central Norland as magnitude 7.1."
    assert shared(aligned(nlp, then.format("two weeks ago"), now)) == []
    assert [status for status, _ in shared(aligned(nlp, then.format("again"), now))] == ["differs"]
