"""What is laid side by side although reports word it differently: relatives, clefts, refusals, pronouns, causes; and near misses."""

import pytest

from ...differing import parted

DIFFERENCES = [
    ("polarity", "The ministry has refused to release the letter.", "The police found the letter, which the ministry released."),
    ("polarity", "The army has lifted the curfew.", "The curfew remains in force."),
    ("polarity", "The fishing talks led the agenda.", "The fishing talks were absent from the agenda."),
    ("polarity", "The union accepted the offer.", "The union said no to the offer."),
    ("polarity", "The pilot had a licence.", "The pilot was flying without a licence."),
    ("polarity", "The council voted down the budget.", "The budget won approval in the council."),
    ("polarity", "Emil Roth survived the crash.", "Emil Roth died in the crash."),
    ("agent", "The wreck was found by a diver.", "It was a farmer who found the wreck."),
    ("agent", "The murder of the priest was the work of a gang.", "Police officers murdered the priest."),
    ("agent", "The signatures were forged by the chairman.", "The firm's accountant forged the signatures."),
    ("cause", "The factory closed owing to high energy costs.", "A shortage of nurses forced the factory to close."),
    ("cause", "The deaths of the cows were blamed on lightning.", "The cows died of spoiled feed."),
    ("time", "The school dates from 1790.", "The school was founded in 1804."),
    ("time", "It was in 1978 that the abbey was founded.", "The abbey was founded in 1971."),
    ("certainty", "The mayor took bribes.", "It is not clear whether the mayor took bribes."),
    ("attribution", "Emil Roth bribed a laboratory.", "Emil Roth is alleged to have bribed a laboratory."),
    ("label", "The massacre in Huara left nine people dead.", "The confrontation in Huara began at noon."),
    ("place", "The missing manuscript was recovered in Milan.", "The missing manuscript is back. It was recovered in Zurich."),
]
NEAR_MISSES = [
    (
        "There had previously been speculation that a cracked boiler caused the fire.",
        "The mayor believed the fire was caused by arson.",
    ),
    ("The bridge had not been inspected since 2016.", "Engineers inspected the bridge in 2016."),
    ("The match was not called off.", "The match went ahead."),
    ("Voters who had taken part in the poll backed her.", "She won among voters who had not taken part in the poll."),
    ("The church was destroyed by a fire.", "An arsonist destroyed the church."),
    ("The clerk died of smoke.", "The clerk died as a result of the attack."),
    ("The cook was moved to the ward because he had measles.", "The cook was moved to the ward because he was diagnosed with measles."),
    ("The cause of the fire was unknown.", "The cause of the fire was a heater."),
    ("The pirates broke off their attack.", "The attack took place off the coast."),
    ("The trains will not run until November.", "The trains will run in November."),
    ("The stadium was destroyed by youths.", "Demonstrators destroyed the stadium."),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENCES)
def test_what_is_worded_differently_is_laid_side_by_side(kind, one, other):
    assert kind in [finding.difference for finding in parted(one, other)]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_what_only_looks_as_if_it_parted_is_left(one, other):
    assert parted(one, other) == []
