"""In what accounts part: each kind of difference, and the near misses that are none."""

import pytest

from tests.differing import LEAD, compared, parted, told

DIFFERENCES = [
    ("polarity", "The council of Elmsby approved the harbour plan.", "The council of Elmsby rejected the harbour plan."),
    ("polarity", "The operator paid the penalty in full.", "The operator refused to pay the penalty in full."),
    ("polarity", "The auditor was aware of the losses.", "The auditor was unaware of the losses."),
    ("agent", "The village was shelled by soldiers.", "The village was shelled by rebels."),
    ("agent", "The bridge was designed by Ruth Amsel.", "The bridge was designed by Jan Okker."),
    ("agent", "A gang kidnapped the nine miners.", "The miners were arrested by local police."),
    ("degree", "The chapel was badly damaged in the storm.", "The chapel was slightly damaged in the storm."),
    ("degree", "Fishing quotas were discussed at length.", "Fishing quotas were mentioned only in passing."),
    ("attribution", "The foreman ignored the alarm.", "The foreman ignored the alarm, the union alleges."),
    ("attribution", "The guards beat the boy.", "According to the army, the guards beat the boy."),
    ("time", "The tunnel was completed in 1994.", "The tunnel was completed in 1997."),
    ("place", "The trial will be held in Nairobi.", "The trial will be held in Kampala."),
    ("place", "The bomb went off in a market.", "The bomb went off in a mosque."),
    ("cause", "The tram derailed because of a broken rail.", "The tram derailed because of excessive speed."),
    ("cause", "The singer died of a heart attack.", "The singer died of an overdose."),
    ("certainty", "The captain fled the country.", "The captain is believed to have fled the country."),
    ("certainty", "All six divers were killed.", "All six divers are presumed dead."),
    ("label", "Police dispersed the rioters.", "Police dispersed the protesters."),
]
NEAR_MISSES = [
    ("Lampe, which numbers less than 6,000, has a small harbour.", "Lampe's residents, who number about 6,000, have a small harbour."),
    ("The three cadets arrived in the U.S. on May 11.", "The three cadets arrived at Fort Torvik on May 11."),
    ("Carpenter Ola Brask was tired of all the letters he got about the photograph.", "Ola Brask got some letters about the photograph."),
    ("The law of Elmsby bans nearly all nets in the bay.", "The law of Elmsby bans most nets in the bay."),
    ("The council of Elmsby approved the harbour plan.", "The council of Elmsby rejected the parking plan."),
    ("The northern gate was open.", "The southern gate was closed."),
    ("Some residents had not been warned.", "Most residents had been warned."),
    ("Not all workers were paid.", "Most workers were paid."),
    ("The crew did not fail to notice the fire.", "The crew noticed the fire."),
    ("The attack was claimed by militants.", "The attack was claimed by the Red Dawn group."),
    ("The minister cut the ribbon.", "Transport Minister Sara Lind cut the ribbon."),
    ("Ruth Amsel praised the bridge.", "Jan Okker praised the bridge."),
    ("The chapel was badly damaged.", "The town hall was slightly damaged."),
    ("The foreman ignored the alarm, the union alleges.", "The foreman ignored the alarm, workers claim."),
    ("The tunnel was completed in 1994.", "The tunnel was completed in the 1990s."),
    ("The actor was arrested in Chelsea.", "The actor was arrested in London."),
    ("The fire at the mill was caused by lightning.", "The fire at the cinema was caused by faulty wiring."),
    ("The fire was caused by a short circuit.", "The fire was caused by an electrical fault."),
    ("The bank will close its branch in Lier.", "The bank may close its branch in Moss."),
    ("The blaze destroyed the mill.", "The fire destroyed the mill."),
    ("The navy captured 23 pirates.", "The navy captured 23 pirates, the defence ministry said."),
    ("The driver fled but was caught.", "The prosecutor named the man who fled, and the driver was caught, he said."),
    ("Police allege that the guard opened fire on the crowd.", "The guard opened fire on the crowd, the family claims."),
    ("A nurse was convicted of murdering two women in 1967.", "A nurse is accused of murdering two women in 1967."),
    ("Vrba was convicted on March 20 of theft.", "Vrba was convicted of the June 20 theft."),
    ("Investigators did not say why the clerk was suspended.", "The clerk was suspended."),
    ("Vrba was convicted of theft in 1997.", "Vrba was acquitted."),
    ("A man was wounded in the neck.", "Another man was injured, but not seriously."),
    ("The officer was convicted of theft. He was cleared on appeal.", "The officer was convicted of theft."),
    ("The man, whom police did not name, was at home.", "The woman, named by police as Ada Lunt, was at work."),
    ("The poll released Monday found that most oppose the levy.", "Her support rose in the poll released on Wednesday."),
    ("Lunt refused to allow her house to be searched.", "It was the only time that Lunt allowed a visitor to stay."),
    ("The murder of Lunt shocked the town.", "Lunt probably died instantly."),
    ("About 900 boats that have been damaged lie in the port.", "The storm is believed to have damaged as many as 900 boats."),
    ("He apparently asked for a doctor.", "A neighbour saw the kiosk, where it appears he asked for a doctor."),
    ("A gang kidnapped the nine miners.", "Police arrested the nine kidnappers."),
    ("They promised not to reveal his identity.", "He feared what revealing his identity would do."),
    ("Nothing in the rule ensures that birds are not harmed.", "The firm ran projects that harmed rare birds."),
    (
        "Norland says that the club is a front for the Red Dawn group.",
        "The club is considered by Sudland and Norland to be a front for the Red Dawn group.",
    ),
    (
        "Books of great value were stolen from a hall in Aas on the night of 3 May.",
        "Another book that is believed to have been stolen is a Bible of 1656.",
    ),
    ("The bridge was designed by Ruth Amsel.", "Jan Okker Praises Ruth Amsel has designed the bridge."),
]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENCES)
def test_a_difference_is_found_and_typed(kind, one, other):
    found = parted(one, other)
    assert [finding.difference for finding in found] == [kind]
    assert len(found[0].variants) == 2
    assert found[0].reason


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_a_near_miss_is_no_difference(one, other):
    assert parted(one, other) == []
    assert parted(other, one) == []


def test_both_sides_are_cited_verbatim():
    accounts = [told(LEAD + "The council approved the harbour plan."), told(LEAD + "The council rejected the harbour plan.", "Valley Post")]
    made = compared(accounts)
    (found,) = [one for one in made.findings if one.difference == "polarity"]
    for variant in found.variants:
        for citation in variant.citations:
            text = made.account(citation.account).document.text
            assert text[citation.evidence.start : citation.evidence.end] == citation.evidence.exact


def test_the_same_at_different_times_is_said_to_be_no_contradiction():
    accounts = [
        told(LEAD + "The senate did not pass the water bill on Tuesday.", day="2024-05-14"),
        told(LEAD + "The senate passed the water bill on Thursday.", "Valley Post", "2024-05-16"),
    ]
    claims = [one for one in compared(accounts).findings if one.kind == "claim"]
    assert {one.status for one in claims} == {"compatible"}
    assert "different times" in claims[0].reason


def test_what_became_known_later_is_no_difference_in_certainty():
    one, other = "The hiker may have fallen, rescuers said.", "The hiker has fallen, rescuers said."
    assert parted(one, other, days=("2024-05-13", "2024-05-15")) == []


def test_accounts_with_the_same_side_stand_together():
    found = parted(
        "The council approved the harbour plan.",
        "The council approved the harbour plan late at night.",
        "The council rejected the harbour plan.",
    )
    assert sorted(len(variant.accounts) for variant in found[0].variants) == [1, 2]


def test_speakers_are_named_with_the_side_they_take():
    (found,) = parted("The union signed the accord, its lawyer Ana Brandt said.", "The union did not sign the accord.")
    assert {variant.voice for variant in found.variants} == {"Ana Brandt", ""}
