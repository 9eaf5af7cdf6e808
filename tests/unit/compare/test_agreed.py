"""What only looks as if one account denied the other: another case, another time, a part of the thing, a manner of the deed."""

import pytest

from tests.differing import parted

REST = " Residents spoke of a long day, and many of them stood in the street for hours."
SHOP = "A gunman killed two people in a bakery in Velden on Friday; Rok Sayer, 41, was arrested."
FIRE = "A warehouse burned in the port of Tollen on Monday."
HOUSE = "The lower house debated the harbour law in Brennick on Thursday."
SEA = "A ferry sank off Ostrel on Sunday; the captain, Milo Tarn, survived."
LAW = "Governor Ana Leth signed a water law in Tarrow on Friday."
TALKS = "Talks on the island of Mersa between Kadria and Tolland went on for a second day on Wednesday."

APART = [
    (FIRE, "In that case, the alarm was switched off, police said.", "This time the alarm was not switched off, police said."),
    (FIRE, "Police declined to name the dead man.", "Police named the dead man as Piet Alder."),
    (FIRE, "Police have not released the identity of the second victim.", "Police released the identity of the victim on Tuesday."),
    (FIRE, "The fire started in the office, the chief said.", "The fire did not start by itself."),
    (HOUSE, "The opposition rejected the first draft.", "The opposition accepted the draft."),
    (HOUSE, "The committee rejected the bill in March.", "The committee approved the bill."),
    (HOUSE, "The opposition demanded that Dorta Lind resign.", "Dorta Lind did not resign."),
    (HOUSE, "Dorta Lind is not the first premier to try.", "Dorta Lind is the premier."),
    (SHOP, "The two people killed in the bakery were Ana Wirth and Jan Pohl.", "Rok Sayer killed Ana Wirth, prosecutors say."),
    (SHOP, "Sayer faces charges that he killed Ana Wirth.", "Sayer's trial over the death of Ana Wirth opens in May."),
    (SHOP, "A girl of nine, whose name has not been released, was hurt.", "The name of the dead woman has been released."),
    (SHOP, "Police closed the street.", "The street is open again."),
    (SHOP, "Jan Pohl did not die at once.", "Jan Pohl died in hospital."),
    (SHOP, "Sayer is either a former baker or a former driver.", "Sayer is a former baker."),
    (SHOP, "Sayer lived in a house on Mill Street.", "Sayer lived at 14 Mill Street."),
    (SEA, "Tarn was dismissed for drinking in 2004.", "Tarn was dismissed over the accident."),
    (SEA, "A sailor is believed to have been in the engine room.", "A sailor was in the engine room when water came in."),
    (SEA, "Some of the passengers were slightly hurt.", "One of the passengers was seriously hurt."),
    (LAW, "Wells without a permit are illegal.", "Wells with a permit are legal."),
    (LAW, "The cities support the law.", "The city of Dray opposes part of the law."),
    (LAW, "Nobody in the senate voted against the law.", "Two members of the assembly voted against the law."),
    (TALKS, "Troops crossed the border in 1998.", "Troops did not cross the border, Kadria said."),
    (TALKS, "The ceasefire held in the morning.", "The ceasefire was broken in the evening."),
    (TALKS, "Tolland did not attack the ship, its navy said.", "Tolland attacked a ship in April."),
    (TALKS, "Tolland's minister said the talks had failed in the past.", "The talks have not failed, a spokesman said."),
    (LAW, "Ana Leth did not just sign the water law.", "Ana Leth signed the water law."),
    (LAW, "The law passed 40-9, with all no votes coming from the coast.", "All votes against it came from the coast."),
    (LAW, "Not guilty: the jury clears Rok Sayer.", "The jury cleared Rok Sayer of fraud."),
    (LAW, "The mayor of Dray urged Leth not to sign the law.", "The mayor of Dray urged Leth to think again about the law."),
    (LAW, "The ruling left it unclear how the law will be carried out.", "The ruling is clear."),
    (LAW, "The Coast Party withdrew its offer to pay for the wells.", "Leth took back an offer to pay for the wells."),
    (LAW, "400 former clerks wrote the open letter about wells.", "400 former drivers wrote the open letter about wells."),
    (SHOP, "The two clerks killed in the bakery were Ana Wirth and Jan Pohl.", "Ana Wirth was killed in the bakery by a gunman."),
    (SEA, "As early as 2004, the owner feared that Tarn might drink at sea.", "Tarn drank at sea."),
    (SEA, "Some had speculated that Tarn was the owner of the ferry.", "Tarn was the owner of the ferry."),
    (SEA, "Tarn was on the bridge, the owner said in a report it later withdrew.", "Tarn was not on the bridge."),
    (LAW, "The law is void because it breaks the charter, the court said.", "The law is void because nobody asked Dray, the court said."),
]
ONE = [
    (LAW, "The mayor of Dray urged Leth not to sign the law.", "The mayor of Dray urged Leth to sign the law."),
    (FIRE, "The alarm was switched off, police said.", "The alarm was not switched off, police said."),
    (FIRE, "The away stand had been inspected before the season.", "Nobody had inspected the away stand before the season."),
    (HOUSE, "The opposition rejected the draft.", "The opposition accepted the draft."),
    (SHOP, "Jan Pohl died in hospital.", "Jan Pohl did not die."),
    (TALKS, "Troops crossed the border on Tuesday.", "Troops did not cross the border, Kadria said."),
    (TALKS, "Kadria has refused to publish the letter.", "Tolland has the letter, which Kadria published."),
]


@pytest.mark.parametrize(("topic", "one", "other"), APART)
def test_what_is_of_two_occasions_or_parts_is_no_contradiction(topic: str, one: str, other: str) -> None:
    found = parted(f"{topic}{REST} {one}", f"{topic}{REST} {other}")
    assert not [finding.title for finding in found if finding.kind == "claim" and finding.difference != "attribution"]


@pytest.mark.parametrize(("topic", "one", "other"), ONE)
def test_what_is_of_one_occasion_still_is(topic: str, one: str, other: str) -> None:
    found = parted(f"{topic}{REST} {one}", f"{topic}{REST} {other}")
    assert "polarity" in {finding.difference for finding in found}


def test_one_finding_has_whoever_an_account_names() -> None:
    start = "Forty hikers were taken from a coach near Velden on Saturday. "
    found = parted(
        f"{start}Smugglers abducted the forty hikers, a driver said.",
        f"{start}The police abducted the forty hikers, a lawyer said.",
        f"{start}Officers abducted the forty hikers, said a waiter. The town mourns.",
    )
    agents = [finding for finding in found if finding.difference == "agent"]
    assert len(agents) == 1
    assert sorted(len(variant.accounts) for variant in agents[0].variants) == [1, 2]
