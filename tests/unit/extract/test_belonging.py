"""What belongs to a standing thing though it is not named beside it: promises, rules, numbers; and names that point or have an owner."""

import pytest

from tellings.annotate import entities, parse
from tellings.extract.commitments import undertakings
from tellings.extract.figures import figures
from tellings.extract.programmes import programmes
from tellings.extract.quotes import quotes
from tellings.extract.times import times
from tellings.record import Programme
from tests.making import document


def told(nlp, text) -> list[tuple[Programme, list[str], list[str]]]:
    """Each programme with the contents of its promises and conditions."""
    made = document(text)
    doc = parse(made, nlp)
    named = entities(made, doc)
    when = times(made, doc)
    said = quotes(made, doc, named, when)
    bound = undertakings(made, doc, named, said, when)
    counted = figures(made, doc, named, said, when)
    words = {one.id: one.content.exact for one in bound}
    found = programmes(made, doc, named, said, when, counted, bound)
    return [(one, [words[each] for each in one.commitments], [words[each] for each in one.conditions]) for one in found]


def test_a_promise_of_the_deed_that_a_thing_is_named_for_is_its(nlp):
    text = (
        "Premier Ann Dahl has issued an executive order to freeze rents. "
        "In May, Dahl announced that Norland will freeze rents for 90,000 tenants."
    )
    ((one, promised, _),) = [each for each in told(nlp, text) if "order" in each[0].name]
    assert [words.removeprefix("that ") for words in promised] == ["Norland will freeze rents for 90,000 tenants"]
    assert one.figures


def test_what_was_announced_belongs_to_the_move_and_so_does_what_comes_also(nlp):
    text = (
        "Premier Dahl announced last week that Norland will lift its ban on Sudland's ships. Norland will also open a consulate in Sarn. "
        "The bishop praised Dahl's move."
    )
    ((_, promised, _),) = [each for each in told(nlp, text) if any("move" in spot.exact for spot in each[0].mentions)]
    assert len(promised) == 2
    assert promised[1] == "open a consulate in Sarn"


def test_a_rule_right_behind_a_decision_is_its(nlp):
    text = (
        "Sailors complain of a recent decision by the harbour board to end direct sales of tickets. "
        "From now on, all tickets must be bought in Sarn. This new policy could hurt the islands."
    )
    ((one, _, required),) = told(nlp, text)
    assert required == ["From now on, all tickets must be bought in Sarn"]
    assert [spot.exact for spot in one.mentions][-1] == "This new policy"


def test_a_rule_behind_another_thing_is_not(nlp):
    text = (
        "Sailors complain of a decision by the harbour board to end direct sales of tickets. The Sarn Treaty was signed in May. "
        "All ships must be insured."
    )
    assert [required for one, _, required in told(nlp, text) if "decision" in one.name] == [[]]


@pytest.mark.parametrize("pointing", ["That decision has been put off.", "This decision was welcomed by sailors."])
def test_a_decision_behind_a_fund_is_not_the_fund(nlp, pointing):
    text = f"The money will come from the Sarn Harbour Fund. The firm had planned to buy two boats in May. {pointing}"
    assert all("decision" not in spot.exact for one, _, _ in told(nlp, text) for spot in one.mentions)


def test_what_these_efforts_require_right_before_the_thing_does(nlp):
    text = "But these joint patrols require Sudland to meet some terms. The Sarn Treaty demands that all captains be trained."
    ((_, _, required),) = told(nlp, text)
    assert len(required) == 2


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Under the Sarn Treaty, the number of empty boats has risen by 300, and 42 small firms have closed.", 2),
        ("The Sarn Treaty, which ended a war that cost 90,000 lives, is kept.", 0),
        ("Many tenants like Dahl's executive action on rents. Dahl's action on rents could give relief to some 400 families.", 1),
        ("Under the Sarn Treaty, signed after a war that cost 90,000 lives, the port pays $4 million.", 1),
    ],
)
def test_numbers_of_whom_it_reaches(nlp, text, numbers):
    assert [len(one.figures) for one, _, _ in told(nlp, text)] == [numbers]


def test_an_owners_plan_is_the_one_policy_of_that_owner(nlp):
    text = "The bishop supports Dahl's push for pension reform. Nurses want more. They will not back Dahl's plan."
    ((one, _, _),) = told(nlp, text)
    assert [spot.exact for spot in one.mentions] == ["Dahl's push for pension reform", "Dahl's plan"]


def test_what_others_threaten_over_a_thing_is_no_part_of_it_but_a_side(nlp):
    text = "Norland lives with Dahl's recent executive order on rents, over which the landlords' union is threatening to strike."
    ((one, _, _),) = told(nlp, text)
    assert not one.said
    assert [(each.side, each.who.exact) for each in one.stances] == [("against", "the landlords' union")]


def test_a_noun_that_the_parse_takes_for_a_verb_stays_in_the_name(nlp):
    text = (
        "There was a programme through which coast guards help to run health checks on new harbour police hires "
        "to make sure that they can swim."
    )
    ((one, _, _),) = told(nlp, text)
    assert not one.said or not one.said[0].exact.startswith("hires")


def test_what_a_university_calls_a_programme_is_none(nlp):
    assert not told(
        nlp,
        "It was found by a small magazine together with the University of Norland's Harbour Reporting Program, which sent two students.",
    )


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("The board has a policy of silence. This rule could slow trade. It will also cost the town 40 jobs.", 0),
        ("The council promised to mend the quay. The council said it would pay for it. It will also build a crane.", 1),
    ],
)
def test_it_promises_only_for_a_body(nlp, text, many):
    made = document(text)
    doc = parse(made, nlp)
    named = entities(made, doc)
    bound = undertakings(made, doc, named, quotes(made, doc, named, ()), ())
    assert sum("also" in text[one.context.start : one.context.end] for one in bound) == many
