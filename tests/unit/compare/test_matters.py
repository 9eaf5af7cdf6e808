"""What sentences of one matter part in though no two of their words are the same; and what only looks so."""

import pytest

from tests.differing import LEAD, PARTED, compared, parted, told

DIFFERENCES = [
    ("certainty", "Rust brought down the footbridge.", "Rust probably brought down the footbridge."),
    ("certainty", "The missing glider pilot is dead.", "It is feared that the missing glider pilot has died."),
    ("certainty", "The tablets contained chalk.", "The tablets may have contained chalk, a chemist thinks."),
    ("attribution", "The ferryman overloaded the barge.", "If the passengers are to be believed, the ferryman overloaded the barge."),
    (
        "attribution",
        "The quarry owner dumped acid in the stream.",
        "Anglers allege that acid was dumped there by the quarry owner.",
    ),
    ("polarity", "The pool at Linsey threw open its doors on Friday.", "The pool at Linsey stayed shut on Friday."),
    ("polarity", "Keeper Tove Aas took part in the last training.", "Keeper Tove Aas sat out the last training."),
    ("polarity", "The villagers had been warned of the wave.", "The wave came without warning for the villagers."),
    ("degree", "The orangery was reduced to ashes.", "The orangery got away with a few broken panes."),
    ("degree", "The delegates gave her plan enthusiastic support.", "Her plan found only grudging support among the delegates."),
    ("degree", "The recital was sold out.", "The recital was played to rows of empty seats."),
    ("cause", "The greenhouse collapsed because of heavy snow.", "The greenhouse was brought down by a gas explosion."),
    (
        "time",
        "The lifeboat reached the raft ten minutes after the call.",
        "Four hours passed between the call and the lifeboat's arrival.",
    ),
    ("wording", '"I never saw the contract," Holm said.', '"I saw the contract," Holm said.'),
    ("wording", '"We are leaving unless the pay is raised," Holm said.', '"We are leaving unless the manager goes," Holm said.'),
    ("polarity", "No compensation was paid to the anglers.", "The anglers were paid compensation on Friday."),
    ("cause", "The ferry crews walked out over night shifts.", "The ferry crews walked out over a dismissal."),
    ("agent", "A police commando stormed the grain store.", "Soldiers stormed the grain store."),
    ("label", "The riot on the quay lasted until midnight.", "The vigil on the quay ended at midnight."),
]
NEAR_MISSES = [
    (
        "Standing herring orders numbered 21,050 crates in the week, a clear record.",
        "Standing herring orders fell to just over 21,000 crates in the week.",
    ),
    ("Rust probably brought down the footbridge.", "The footbridge fell, and rust was likely the reason."),
    ("The pool at Linsey was open on Friday.", "The pool at Morby stayed shut on Friday."),
    ("The north wing was reduced to ashes.", "The south wing got away with a few broken panes."),
    ("The unions backed the new timetable.", "The shop owners opposed the new timetable."),
    ("Prices rose sharply compared with last year.", "Prices rose slightly from April."),
    ("The greenhouse collapsed because of heavy snow.", "The greenhouse also fell because its welds were bad."),
    ("The second round of the regatta was on Sunday.", "The third round of the regatta was on Monday."),
    ('"I have sold the boat," Holm said.', '"I have bought a tractor," Holm said.'),
    ("The town spent 90,000 crowns on the regatta last year.", "The town expects to spend 240,000 crowns on the regatta next year."),
    ("Six guests were injured.", "Two of the injured guests were children."),
    ("The protest on the quay ended at midnight.", "The protest on the quay ended without violence."),
    ("The committee will meet the owners.", "The committee met the owners."),
    ("At first the crew refused to leave.", "In the evening the crew left."),
    ("The yard at Linsey employs 300 people.", "The Aas group employs 900 people."),
    ("The inspectors have found another leak.", "The inspectors have sealed the leak."),
    ("The mayor praised the choir.", "The choir was praised by a critic."),
    ("A rower was brought ashore at once.", "The accused rower was unhurt and was brought ashore at once."),
    ("A rower sits in the cell of Linsey.", "The man accused of stealing the oars sits in the cell of Linsey."),
    (
        "The fire started as thousands of walkers from the villages of Aas and Morby waited to cross the pass.",
        "That group was waiting at a barn in the valley outside Morby a few miles from where the fire started.",
    ),
    ("The army killed 18 villagers in Morby on Tuesday.", "A missile killed 18 villagers in Morby on Tuesday."),
    (
        "Holm was mocked in the capital after he made a series of blunders over the ferry.",
        "Holm had spent most of the year in the capital trying to save the ferry, during which his series of blunders fanned anger at"
        " what had been, before the wreck, the region's largest company.",
    ),
    (
        "Thirty-five new cases of measles in Morby were confirmed on Sunday.",
        "The council of Morby said Morby had no new laboratory confirmed cases of measles.",
    ),
    ("Police: the oars of the club were burned.", "The oars of the club were reportedly burned."),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENCES)
def test_sentences_of_one_matter_part_in_other_words(kind, one, other):
    assert kind in [finding.difference for finding in parted(one, other)]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_sentences_that_only_look_so_do_not_part(one, other):
    assert parted(one, other) == []


def test_nothing_is_said_of_reports_of_two_days():
    assert parted("The pool at Linsey was open.", "The pool at Linsey stayed shut.", days=("2024-05-14", "2024-05-16")) == []


def test_the_number_of_a_name_counts_nothing():
    text = LEAD + "The council closed the pool.\n\nIt rained."
    made = compared([told(text, outlet) for outlet in ("Paper 11", "Paper 13")])
    assert not [one for one in made.findings if one.status in PARTED]


def test_each_side_is_cited_by_its_own_sentence():
    (found,) = parted("The orangery was reduced to ashes.", "The orangery got away with a few broken panes.")
    words = [variant.citations[0].evidence.exact for variant in found.variants]
    assert words == ["The orangery was reduced to ashes.", "The orangery got away with a few broken panes."]


def test_what_befell_two_people_has_two_causes() -> None:
    one = "The Rovers placed Jon Aas on the injured list because of an ankle injury."
    other = "The Rovers placed rookie Per Dahl on the injured list because he was tired. Jon Aas is out, too."
    assert "cause" not in [found.difference for found in parted(one, other)]
    assert "cause" in [found.difference for found in parted(one, other.replace("Per Dahl", "Jon Aas"))]
