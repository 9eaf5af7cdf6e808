"""Two figures of different values are one quantity only where they are of one thing, on one basis, and none is a part of the other."""

import pytest
from spacy.language import Language

from tellings.record import AlignedFigure
from tests.figured import compared

APART = {  # two reports, and the values that no quantity may call a difference
    "forecast": (
        "Vell Shipping hired 3,200 sailors in May, fewer than the 4,100 sailors expected by economists.",
        "Vell Shipping hired 3,900 sailors in May.",
        {"4,100", "3,900"},
    ),
    "reckoned from": (
        "Vell Shipping carried 5,150 passengers in May, down from 6,700 passengers.",
        "Vell Shipping carried 5,900 passengers in May.",
        {"6,700", "5,900"},
    ),
    "gap": (
        "Mayor Ada Torp is $2 million away from the price that the Oxmoor owners want for the pier.",
        "Mayor Ada Torp wants to buy the $5 million Oxmoor pier from its owners.",
        {"$2 million", "$5 million"},
    ),
    "close": (
        "The Rill index dropped 180 points in early trading on Monday.",
        "The Rill index closed 240 points lower on Monday.",
        {"180", "240"},
    ),
    "an hour in which prices move": (
        "Shares of Vell Shipping rose 5.1 percent in premarket trading on Monday.",
        "Shares of Vell Shipping rose 8 percent in premarket trading on Monday.",
        {"5.1 percent", "8 percent"},
    ),
    "settled": (
        "Torvik crude for June rose $1.37 to settle at $64.20.",
        "Torvik crude for June rose $1.82 to $66.05 a barrel by 10:20 a.m.",
        {"$1.37", "$1.82"},
    ),
    "revised": (
        "For May the Rill guild revised its count upward, to 9,400 jobs gained.",
        "In May, the employers of Rill added an estimated 11,200 jobs.",
        {"9,400", "11,200"},
    ),
    "lead": (
        "The piper Ada Torp is the best paid in Oxmoor, pulling in $46 million in the season, a nearly $20 million lead over her closest"
        " rival.",
        "Ada Torp, the piper, did not make $46 million in the Oxmoor season but just $11 million.",
        {"$20 million", "$11 million"},
    ),
    "two houses": (
        "Corvo Bank has maintained its price target of $125 for shares of Vell Shipping.",
        "Rusk Brothers has maintained its price target of $135 for shares of Vell Shipping.",
        {"$125", "$135"},
    ),
    "depth": (
        "The falling rock left a crater with a depth of 16 feet near the Oxmoor lighthouse.",
        "The falling rock left a 40-foot crater near the Oxmoor lighthouse.",
        {"16 feet", "40-foot"},
    ),
    "budget": (
        "The Torvik council passed a $40 million budget that clears the way for a cut in harbour fees.",
        "The Torvik council protected a $15 million fee cut on Monday night.",
        {"$40 million", "$15 million"},
    ),
    "threshold": (
        "The dockers missed the 60-vote threshold in the Oxmoor assembly.",
        "The dockers hold a 45-vote minority in the Oxmoor assembly.",
        {"60", "45"},
    ),
    "board": (
        "Ada Torp and Ben Rusk, two wardens on the six-member Oxmoor harbour board, resigned.",
        "Ada Torp and Ben Rusk, the two Oxmoor harbour wardens, resigned on Monday.",
        {"six", "two"},
    ),
    "lengths": (
        "The Oxmoor inquest begins three days of testimony on Monday.",
        "The Oxmoor inquest ended five days of site visits on Monday.",
        {"three days", "five days"},
    ),
    "sum": (
        "The avalanche at Corvo left 14 guides and three cooks dead.",
        "The avalanche at Corvo left 17 dead.",
        {"14", "17"},
    ),
    "officers": (
        "Twelve police officers were shot at the Oxmoor mill on Friday.",
        "14 people were shot at the Oxmoor mill on Friday.",
        {"Twelve", "14"},
    ),
    "women": (
        "Rescuers brought 23 women down from the Corvo hut by sledge.",
        "Rescuers brought 31 people down from the Corvo hut by sledge.",
        {"23", "31"},
    ),
    "killed": (
        "Four people were killed at the Vell mill in Oxmoor county.",
        "Six people were shot at the Vell mill in Oxmoor county.",
        {"Four", "Six"},
    ),
    "as well": (
        "Governor Ada Torp pardoned three shepherds as well as two individuals jailed over the dyke.",
        "Governor Ada Torp pardoned 11 individuals on Friday.",
        {"two", "11"},
    ),
}
ALLOWED = {
    "decades": ("The judge ended the 32-year-old ban on night trawling.", "The judge ended the three-decade-old ban on night trawling."),
    "dozens": ("Dozens of weavers marched to the Oxmoor mill.", "Some 180 weavers marched to the Oxmoor mill."),
}
DIFFERS = {
    "season": ("The Vell league agreed on a 40-game season.", "The Vell league agreed on a 42-game season."),
    "one bill": (
        "Harbour Democrats blocked a $500 million flood relief measure on Thursday.",
        "Harbour Democrats blocked the $300 million flood relief package on Thursday.",
    ),
    "plan": ("The council will vote on a $1.2 million pier repair plan.", "Votes on the $1 million pier repair package are near."),
    "debt": ("The Vell ferry firm must repay its $70 million debt.", "The Vell ferry firm must repay its $72 million debt."),
    "in words": ("Twenty-seven people were hurt on the pier at Corvo.", "24 people were hurt on the pier at Corvo."),
    "no part": (
        "Rescuers brought 41 women down from the Corvo hut by sledge.",
        "Rescuers brought 33 people down from the Corvo hut by sledge.",
    ),
    "guides": ("The avalanche at Corvo killed 14 guides.", "The avalanche at Corvo killed 17 guides."),
}


@pytest.mark.parametrize("name", APART)
def test_two_things_are_no_difference(nlp: Language, name: str) -> None:
    one, other, values = APART[name]
    for found in (compared(nlp, one, other), compared(nlp, other, one)):
        assert not any(values <= _told(figure) and figure.status == "differs" for figure in found)


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_rounded_or_vague_allows_the_other(nlp: Language, name: str) -> None:
    found = compared(nlp, *ALLOWED[name])
    assert not any(figure.status == "differs" for figure in found)


@pytest.mark.parametrize("name", DIFFERS)
def test_two_values_of_one_thing_differ(nlp: Language, name: str) -> None:
    assert any(figure.status == "differs" for figure in compared(nlp, *DIFFERS[name]))


def _told(figure: AlignedFigure) -> set[str]:
    return {telling.citation.evidence.exact for telling in figure.tellings}
