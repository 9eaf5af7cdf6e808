"""What those whose office it is found to be met, broken or waived."""

import pytest

from tellings.record import Condition
from tests.undertaken import undertaken


def certified(nlp, text):
    return [(one.kind, one.negated) for one in undertaken(nlp, text) if isinstance(one, Condition)]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Monitors verified that the last boats had been withdrawn.", False),
        ("An independent panel confirmed in May that the target for the marsh had been reached.", False),
        ("Inspectors have confirmed that the water is safe.", False),
        ("Observers reported that both clans had honoured the exchange of hostages.", False),
        ("Auditors found that the school had broken the terms of the grant.", True),
        ("The tribunal found the island in breach of the treaty.", True),
        ("The airline is in compliance with the rules on noise.", False),
        ("Inspectors gave the kitchen a clean bill of health.", False),
        ("The tribunal found that the mine had kept to its permit.", False),
        ("Inspectors found nothing amiss.", False),
        ("Inspectors found nine of ten stalls in compliance.", False),
        ("The ombudsman concluded that the parish had broken no rule.", False),
        ("Tests confirmed that the water meets the limits.", False),
        ("The ferry complied with every point of the directive.", False),
        ("The commission has yet to certify the count.", True),
        ("The ferry was cleared to sail.", False),
        ("The laboratory cleared the wine for export.", False),
        ("The bakery got its certificate on Friday.", False),
        ("Four of the boreholes failed the test.", True),
        ("The island has fallen short of the target for the third time.", True),
        ("The fire chief would not certify the staircase.", True),
        ("The bar vouched that all seven had paid.", False),
        ("The conservators pronounced the vault sound.", False),
        ("The inspectorate refused to certify the footbridge.", True),
    ],
)
def test_what_is_found_to_be_met_or_not(nlp, text, negated):
    assert certified(nlp, text) == [("certified", negated)]


def test_a_requirement_that_is_waived_is_none(nlp):
    assert certified(nlp, "The guild waived the requirement for small shops.") == [("required", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors will verify whether the boats have gone.",
        "Police confirmed that a lorry had been stolen.",
        "Unless monitors verify that the boats have gone, nobody will sail.",
        "The court said that the hall was full.",
        "The dancers are in line with the drums.",
        "The regulator cleared the merger of the two dairies.",
        "The inquiry found nothing about the fire that had not been told before.",
        "The clerk got a birth certificate.",
        "The choir fell short of its goals.",
    ],
)
def test_what_nobody_has_found_yet(nlp, text):
    assert [kind for kind, _ in certified(nlp, text) if kind == "certified"] == []
