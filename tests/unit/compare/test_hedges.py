"""What a hedge, a colon or a purpose says nothing of: hedges misread make no difference of two tellings."""

import pytest

from tests.differing import parted

SOFT = {"certainty", "attribution"}
ALLEGED = "Skipper Jon Aas allegedly killed mate Per Dahl by accident."
COLONS = [
    ("Harbour police: Skipper Jon Aas killed mate Per Dahl by accident.", ALLEGED),
    (
        "\n\nCoroner: Guide Eva Storm caused the fall of Nils Aker\n\nThe hut was shut.",
        "Guide Eva Storm reportedly caused the fall of Nils Aker.",
    ),
    (
        "\n\nOmbudsman Kall: Mayor Odd Lund broke the rules of the port\n\nIt rained.",
        "Mayor Odd Lund allegedly broke the rules of the port.",
    ),
    (
        "\n\nDeputy Eva Storm copied the voter rolls of Tarn: watchdog\n\nIt rained.",
        "Deputy Eva Storm allegedly copied the voter rolls of Tarn.",
    ),
]
PURPOSES = [
    ("The Tarn Line agreed to a deal to avoid a strike at the Linsey docks.", "The Tarn Line wants to avoid a strike at the Linsey docks."),
    (
        "The Tarn Line intends to sign the deal to avoid a strike at the Linsey docks.",
        "The Tarn Line wants to avoid a strike at the Linsey docks.",
    ),
]
OTHER_CLAUSES = [
    ("Constable Moe searched the barn in Tarn where the stolen van was allegedly found.", "Constable Moe searched the barn in Tarn."),
    (
        "Officers searched the red barn at Tarn because the thief Dag Moe allegedly hid the van.",
        "Officers searched the red barn at Tarn for the van of the thief Dag Moe.",
    ),
]
BOTH_HEDGED = [
    ("It looks like there were two boats on the lake at Tarn.", "There may have been two boats on the lake at Tarn."),
    ("It looks like there were two boats off Tarn.", "There may be two boats off Tarn."),
    (
        "It sounds like skipper Jon Aas scuttled the dredger Alma off Tarn.",
        "Skipper Jon Aas apparently scuttled the dredger Alma off Tarn.",
    ),
]
TWO_SPEAKERS = [
    (
        "“I am sad that the new chart of Tarn bay leaves out the wrecks of the great storm,” said Pastor Eva Storm.",
        "“The new chart of Tarn bay appears to leave out the wrecks of the great storm,” says a letter of the pilots.",
    ),
    (
        "Pastor Eva Storm said skipper Jon Aas had scuttled the dredger Alma off Tarn.",
        "Constable Dag Moe said skipper Jon Aas had apparently scuttled the dredger Alma off Tarn.",
    ),
]
OWN_DOUBT = [
    (
        "“The harm to the reef at Tarn is limited,” Pastor Eva Storm said.",
        "The harm to the reef at Tarn seems to be limited.",
    ),
    (
        "Pastor Eva Storm said skipper Jon Aas had scuttled the dredger Alma off Tarn.",
        "Skipper Jon Aas apparently scuttled the dredger Alma off Tarn.",
    ),
]
ASKED = [
    (
        "\n\nCould skipper Jon Aas scuttle the dredger Alma off Tarn?\n\nThe guild met.",
        "Skipper Jon Aas will scuttle the dredger Alma off Tarn.",
    ),
    ("\n\nTarn council may sell the dredger Alma?\n\nThe guild met.", "Tarn council will sell the dredger Alma."),
]
GRANTED = [
    ("The new Torvik dredger is expected to carry a thin crane.", "The new Torvik dredger is rumored to carry a thin crane."),
    ("Piper Stan Rusk said he wanted to try a bold test.", "Piper Stan Rusk said that in May he decided to try a bold test."),
    ("The Torvik guild will launch plans for the harbour clock.", "The Torvik guild may be planning the harbour clock."),
    (
        "“I thought the song was gone for ever,” said piper Stan Rusk.",
        "“It is a fine, fine song that I thought was lost for ever,” said piper Stan Rusk.",
    ),
    ("Skipper Jon Aas was 81 years old.", "Skipper Jon Aas may be 81 years old, but he still rows."),
    ("Tarn was one of the towns that shaped the herring trade.", "Tarn is perhaps the foremost town of the herring trade."),
    ("The Tarn coroner will determine the cause of the drowning.", "The Tarn coroner was trying to determine the cause of the drowning."),
    (
        "The clock did not strike in the way the Tarn guild wanted.",
        "The Tarn guild wanted to build a clock that strikes every quarter, said people familiar with the plans.",
    ),
]
OF_WHO_DID_IT = [
    (
        "The widow Eva Storm was robbed in Tarn on the quay.",
        "The tinker Dag Moe is thought to have robbed the widow Eva Storm in Tarn on the quay.",
    )
]
ONLY_WHICH = [
    (
        "Harbour master Odd Lund said the small boat made up half of all boats sold this year.",
        "Harbour master Odd Lund believes the yard might sell some nine boats this year.",
    ),
    ("The widow Eva Storm returned to the hut.", "The tinker fled from Tarn before the widow Eva Storm could return to the hut."),
]
FATES = [
    (
        "The harbour guild said it was “aware of unconfirmed reports that some of Skipper Aas's relatives may have been killed.”",
        "The harbour guild said it was aware of “unconfirmed reports” that relatives of Skipper Aas had been killed in a fire.",
    ),
    (
        "“I could hear a terrible amount of ringing and shouting in the fog,” said keeper Stan Rusk.",
        "“I just heard a terrible amount of ringing and shouting in the fog,” said keeper Stan Rusk.",
    ),
    ("In the film, pirates threatened pilot Jon Aas would be killed unless Tarn paid.", "A film shows pilot Jon Aas’s murder."),
    ("Pilot Jon Aas last wrote to his sister just before he disappeared.", "Pilot Jon Aas was killed by pirates off Tarn."),
]
FROM_REPORTS = [
    (
        "Skipper Jon Aas, 31, was captured after three storms near Tarn, the Gull Courier reported.",
        "News of Aas’s apparent capture came on Sunday. Skipper Jon Aas is 31.",
    ),
    (
        "Skipper Jon Aas is in talks to buy the mill, the Gull Courier said, citing a friend.",
        "Skipper Jon Aas is apparently in talks to buy the mill, according to the Gull Courier.",
    ),
    (
        "Dag Moe stole the ferry bell of Tarn. He hid it in a barn, according to the Gull Courier.",
        "Dag Moe allegedly stole the ferry bell of Tarn.",
    ),
    ("Clerk Nils Aker was fired from the mint. Three sources told of it.", "Clerk Nils Aker was fired from the mint, his lawyer said."),
    (
        "A letter purports that the heron mural at the quay was painted over by guards.",
        "A letter alleged that the heron mural at the quay was painted over by guards.",
    ),
]
TWO_ACTS = [("Miller Jon Aas is believed to have killed the two ferrymen.", "The two ferrymen died in a fire at the mill.")]

NO_DOUBT = [
    *(*COLONS, *PURPOSES, *OTHER_CLAUSES, *BOTH_HEDGED, *TWO_ACTS, *TWO_SPEAKERS, *ASKED, *OWN_DOUBT),
    *(*GRANTED, *OF_WHO_DID_IT, *ONLY_WHICH, *FATES, *FROM_REPORTS),
]


@pytest.mark.parametrize(("one", "other"), NO_DOUBT)
def test_a_hedge_is_of_its_own_clause_and_act(one: str, other: str) -> None:
    """Colons hand on, purposes are not sure, and hedges of other clauses, of both sides or of another act make no difference."""
    assert not SOFT & {found.difference for found in parted(one, other)}
    assert not SOFT & {found.difference for found in parted(other, one)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ALLEGED.replace("allegedly ", ""), ALLEGED),
        ("Dag Moe stole the ferry bell of Tarn.", "The smith Dag Moe, who allegedly stole the ferry bell of Tarn, left the island."),
        ("\n\nTrouble with fees: Mayor Odd Lund broke the port rules\n\nIt rained.", "Mayor Odd Lund allegedly broke the port rules."),
    ],
)
def test_what_the_outlet_states_itself_still_parts(one: str, other: str) -> None:
    """A colon behind a topic, and a hedge in a clause that tells the very same, leave the difference."""
    assert "attribution" in {found.difference for found in parted(one, other)}


def test_who_claims_a_cause_is_none() -> None:
    """The subject of a verb of saying is not what brought about what it tells of."""
    one = "The notice said that the miller is recovering from a fever after the weight of his sacks pressed on an old beam"
    other = "The guild claims that the old miller is in fact recovering from a long fever after the weight of his sacks pressed on a beam"
    found = parted(*(f"{told} – and caused the floor to crack." for told in (one, other)))
    assert "cause" not in {each.difference for each in found}


@pytest.mark.parametrize("cause", ["broken glass", "a storm"])
def test_causes_of_two_kinds_do_not_part(cause: str) -> None:
    """An injury by one thing, and on one occasion, may be one and the same."""
    texts = [f"The injuries of clerk Nils Aker were caused by {words}." for words in (cause, "a fight")]
    assert "cause" not in {found.difference for found in parted(*texts)}


def test_a_title_says_of_what() -> None:
    """The title of a doubt names the clause, too."""
    found = parted("The dredger Alma sank in the bay of Tarn.", "The dredger Alma is believed to have sunk in the bay of Tarn.")
    found += parted("Hikers lit the fire on the Tarn ridge, the wardens say.", "It is thought that hikers lit the fire on the Tarn ridge.")
    titles = [one.title for one in found if one.difference in SOFT]
    assert titles
    assert all(" – " in title for title in titles)
