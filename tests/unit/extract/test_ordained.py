"""What an office says will be done by or for others, and what somebody announced or pointed at as a promise."""

import pytest

from tellings.record import Commitment
from tests.undertaken import undertaken


def promised(nlp, text):
    return [one.content.exact for one in undertaken(nlp, text) if isinstance(one, Commitment)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Iceland will send two cutters to the bay, Prime Minister Ragna Dal told the Althing.", "send two cutters to the bay"),
        ("Every nursery in the county will serve a hot lunch, the education minister said.", "serve a hot lunch"),
        ("All pupils will get a free meal from autumn, the education minister said.", "get a free meal from autumn"),
        ("Teams of engineers will inspect every weir, the governor said.", "inspect every weir"),
        ("The fees will be used for the library alone, the treasurer said.", "used for the library alone"),
        ("The harbour board said the pier would reopen within a week.", "reopen within a week"),
        ("Parents were told that the nursery would be kept open.", "kept open"),
        ("Tenants were told they would be able to use the yard.", "be able to use the yard"),
        ("The railway announced plans to close its oldest line.", "close its oldest line"),
        ("The mayor announced 40 new benches.", "40 new benches"),
        ("The clubs agreed on an inquiry.", "an inquiry"),
        ("“No child will go hungry, that is my pledge,” the governor said.", "No child will go hungry"),
        ("She recalled her pledge in 2009 to leave the board.", "to leave the board"),
        ("Anyone who waited would get a voucher, said the station's manager, Ada Pell.", "get a voucher"),
        ("The dam will be emptied in stages, said the chief engineer.", "emptied in stages"),
        ("The army will keep 40 men in the gorge.", "keep 40 men in the gorge"),
        ("The prefect said all would have keys by Easter.", "have keys by Easter"),
        ("Elders have sworn off the raids.", "the raids"),
        ("“We'll get this right,” the manager said.", "get this right"),
        ("The seller guarantees that it will take back any faulty pump.", "it will take back any faulty pump"),
    ],
)
def test_what_an_office_settles(nlp, text, content):
    (found,) = promised(nlp, text)
    assert content in found


@pytest.mark.parametrize(
    "text",
    [
        "The minister said prices would fall in spring.",
        "The Danish minister said Spain would send a ship.",
        "The envoy said traders would flee.",
        "The play promises to be a hit.",
        "Economists agree that growth will be slow.",
        "We keep our promises.",
        "The ministry refused to promise that the pool would stay open.",
        "The priest had every expectation that the choir would sing.",
        "It is not kind to say that we are going to leave you.",
        "The mayor announced a new scandal.",
        "Had he promised less, he might have won.",
        "The novice pledged allegiance to the order.",
        "She made the same promise.",
        "The rector said the board would meet again after Easter.",
        "The harbour will soon confront hard questions.",
        "Payments will not resume until the bridge is mended, the bank said.",
        "The officer said the coast would be put at risk by the gangs.",
        "He was considering announcing that he would not sing.",
        "The ferry is guaranteed to please.",
        "Mr Reyes said his rival's team would start again.",
    ],
)
def test_what_can_only_be_foretold(nlp, text):
    assert promised(nlp, text) == []
