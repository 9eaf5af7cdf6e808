"""What accounts part in, in many constructions: nominal predicates, light verbs, converses, states; and what is no difference."""

import pytest

from ...differing import LEAD, compared, parted, told

DIFFERENCES = [
    ("polarity", "A ceasefire was agreed in the night.", "The talks ended without a ceasefire."),
    ("polarity", "The mayor apologized to the families.", "The mayor refused to apologise."),
    ("polarity", "The village was warned of the flood.", "The village received no warning of the flood."),
    ("polarity", "The patient gave her consent to the operation.", "The patient never consented to the operation."),
    ("polarity", "The rebels control the airport.", "The airport is not under the control of the rebels."),
    ("polarity", "The bill has the support of the president.", "The president does not support the bill."),
    ("polarity", "The drone was shot down.", "The army denied that the drone had been shot down."),
    ("polarity", "The treaty entered into force.", "The treaty has not come into force."),
    ("polarity", "The opposition will take part in the election.", "The opposition will boycott the election."),
    ("polarity", "The prisoner was given access to a lawyer.", "The prisoner was denied access to a lawyer."),
    ("agent", "The poem was written by Ada Lund.", "The author of the poem is Mikael Strand."),
    ("agent", "The attack was carried out by separatists.", "The secret service carried out the attack."),
    ("agent", "The killer was a neighbour of the victim.", "The killer was the victim's brother."),
    ("cause", "Fog was to blame for the collision.", "The collision was due to a steering fault."),
    ("cause", "The blackout was triggered by a storm.", "Sabotage was behind the blackout."),
    ("time", "The shares were sold before the crash.", "The shares were sold after the crash."),
    ("time", "The museum was founded in 1911.", "The museum was founded 90 years ago."),
    ("time", "The museum opened in 1911.", "The museum was opened in 1921."),
    ("place", "The stolen car was discovered in Lyon.", "Police found the stolen car in Marseille."),
]
NEAR_MISSES = [
    ("The house was searched by police.", "Detectives searched the house."),
    ("The thief was caught by a policeman.", "A dog helped catch the thief."),
    ("The film won two prizes.", "The film did not win the main prize."),
    ("No one claimed responsibility for the attack.", "The attack was carried out by three men."),
    ("The exits on the ground floor were locked.", "The exits on the upper floor were not locked."),
    ("The bridge was closed on Monday.", "The bridge was open on Tuesday."),
    ("The museum was founded in 1911.", "The museum was founded 114 years ago."),
    ("The warden Olga Brandt died from the disease last week.", "The warden Olga Brandt died of the virus last week."),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENCES)
def test_a_difference_is_found_in_other_constructions(kind, one, other):
    assert kind in [finding.difference for finding in parted(one, other)]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_what_only_looks_like_a_difference_is_none(one, other):
    assert not parted(one, other)


def test_an_account_that_has_both_in_two_voices_tells_of_a_dispute():
    text = "The council was warned of the leak in May. The council was not warned of the leak, its chairman said."
    made = compared([told(LEAD + each, outlet) for each, outlet in ((text, "Harbour News"), ("It rained all day.", "Valley Post"))])
    assert [finding.status for finding in made.findings if "in two voices" in finding.reason] == ["compatible"]


def test_two_talks_in_two_voices_are_no_contradiction():
    text = "The warden wrote that she did not reply. Of the second call she told the council that she replied."
    assert not any("in two voices" in finding.reason for finding in parted(text, "It rained all day."))


def test_until_when_a_thing_lasts_is_not_when_it_was_done():
    closed = "On Saturday night the police closed the Lantern club."
    assert not any(one.difference == "time" for one in parted(closed, "The police closed the Lantern club through Wednesday."))
    runs = parted("The first ferries of the line will run in March.", "The first ferries of the line will not run until November.")
    assert any(one.difference == "time" for one in runs)


def test_an_account_with_both_versions_is_said_to_have_both() -> None:
    (one,) = parted(
        "The 23 dockers were kidnapped by a gang in Rill. Later the paper found that the 23 dockers were arrested by police.",
        "The director said that the 23 dockers were arrested by law enforcement.",
    )
    assert one.difference == "agent"
    assert one.reason.endswith(" has both versions.")
    assert [len(version.accounts) for version in one.variants] == [1, 2]
    assert "law enforcement" in one.variants[1].words


def test_accounts_with_a_version_each_are_not_said_to_have_both() -> None:
    (one,) = parted("The 23 dockers were kidnapped by a gang in Rill.", "The 23 dockers were arrested by law enforcement.")
    assert "version" not in one.reason
