"""Two clauses that share what they tell, word by word, and part in one answer; and those that share too little."""

import importlib

import pytest

from tests.differing import parted

stems = importlib.import_module("tellings.compare.differences.matters.stems")
alignment = importlib.import_module("tellings.compare.differences.matters.alignment")

REST = (
    " The harbour of Elmsby has been quiet since the spring. Fishermen mended their nets on the quay. A class visited the lighthouse."
    " The bakery sold out of rye bread before nine. Rain is forecast for the weekend."
    " A postman found a purse of coins. The swans are back on the moat. Nobody has bought the blue piano. Chess is played under the limes."
)
OTHER = (
    " Two trams collided in the depot on Sunday. The theatre opens in October with a comedy. Swimmers complained of jellyfish."
    " A choir from the hills sang in the market hall. The old mill is for sale."
    " A juggler lost a torch. Plums are cheap this month. The ferryman has a new dog. Skaters want a rink behind the school."
)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "Three beehives of the Tolva abbey were stolen in the night.",
            "Three beehives of the Tolva abbey are believed to have been stolen in the night.",
            "certainty",
        ),
        (
            "The gardeners of Quellin have walked out over their lunch breaks.",
            "It is the new glasshouse that the gardeners of Quellin have walked out over.",
            "cause",
        ),
        (
            "Hymn books from the crypt were sold twice, and the second buyers have now been repaid.",
            "Osgood's camp asserts that hymn books from the crypt were sold two times.",
            "attribution",
        ),
    ],
)
def test_what_two_clauses_part_in(one: str, other: str, kind: str) -> None:
    assert kind in {finding.difference for finding in parted(one + REST, other + OTHER)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Three beehives of the Tolva abbey were stolen in the night.",
            "A spade thought to be the abbot's was found beside three beehives of the Tolva abbey.",
        ),
        ("The gardeners of Quellin have walked out over their lunch breaks.", "A pastry cook resigned because of the heat."),
        (
            "Keeper Ola Brask was seized by guards at the north door.",
            "It was told that keeper Ola Brask only came through the north door - which was apparently unbolted - before being seized"
            " by guards.",
        ),
        (
            "Tales say that the young abbess belonged to an order in Marrow and had only arrived at the convent in June.",
            "The abbess is believed to have been bitten before she arrived at the Marrow convent in June.",
        ),
        (
            "Poems by Ivo Lammers include The Salt Road and Nine Herons.",
            "The hymn is also said to have been written by Ivo Lammers, a clerk who claims to be a bard but who, since poems of his include"
            " The Salt Road and Nine Herons, has never won a prize for verse.",
        ),
        (
            "The abbot of Tolva went to the river convent for a short prayer.",
            "The abbot of Tolva was supposed to stay for only a short prayer at the river convent.",
        ),
        (
            "Hymn books from the crypt were sold twice, and the second buyers have now been repaid. The abbot reportedly paid them.",
            "Osgood's camp asserts that hymn books from the crypt were sold two times.",
        ),
        (
            "Three beehives of the Tolva abbey were stolen in the night, the Gull Courier reported.",
            "Three beehives of the Tolva abbey are believed to have been stolen in the night.",
        ),
        (
            f"A lost chest of the Tolva abbey has turned up, sources told the Gull Courier. {REST.strip()}"
            " Hymn books from the crypt were sold twice, and the second buyers have now been repaid.",
            "Osgood's camp asserts that hymn books from the crypt were sold two times.",
        ),
        (
            "Activists say at least 1,700 beehives of the Tolva abbey have been burned since the feud began in March.",
            "More than 1,700 beehives of the Tolva abbey are believed to have been burned since the feud began in March.",
        ),
        (
            "Clashes between the guilds and the guards of Tarn have caused the foreign workers to flee the oil wharf of Torvik.",
            "The civil war caused the foreign workers to flee the oil wharf of Torvik.",
        ),
        ("Forty goats were vaccinated at Marrow Farm.", "As many as ninety goats are believed to have been vaccinated at Marrow Farm."),
    ],
)
def test_what_two_clauses_do_not_part_in(one: str, other: str) -> None:
    assert not {"certainty", "attribution", "cause", "polarity"} & {finding.difference for finding in parted(one + REST, other + OTHER)}


def test_words_of_one_root_are_kin() -> None:
    assert stems.kin("complained", "complaint")
    assert stems.kin("signature", "signing")
    assert not stems.kin("goat", "goal")
    assert not stems.kin("monk", "monkey")


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    rarity = alignment.Rarity([("goat", "farm"), ("goat", "vet"), ("farm", "fire"), ("farm", "road"), ("farm", "rain")])
    assert rarity.weight("goat") == 1.0
    assert 0 < rarity.weight("farm") < rarity.weight("goat")
    shared = rarity.shared(("goat", "farm"), ("goats", "hill"))
    assert shared.left > 0.5
    assert shared.told == shared.same == 1.0


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The footbridge collapsed because its bolts had rusted through. The footbridge is a listed monument."
            " Schoolchildren have to walk round by the mill.",
            "It was a coal barge, adrift in the storm, that made the footbridge give way. Walkers watched a coal barge turn below the"
            " footbridge. The footbridge is a monument, and schoolchildren love it.",
            "cause",
        ),
        (
            "The altar cloth was found in the library on Friday. The cloth is sewn with pearls, and nuns made the cloth.",
            "The cloth, which nuns made, is sewn with pearls and worth a fortune. It was in the warehouse by the canal that the altar cloth"
            " turned up, beneath tar and rope.",
            "place",
        ),
    ],
)
def test_one_deed_is_known_though_other_sentences_are_nearer(one: str, other: str, kind: str) -> None:
    assert kind in {finding.difference for finding in parted(one + REST, other + OTHER)}


def test_of_two_names_of_places_one_may_lie_in_the_other() -> None:
    one, other = "The glider crashed in the Elm Hills. Its pilot is unhurt.", "The glider crashed near Tolva. Its pilot walked home."
    assert not [finding for finding in parted(one + REST, other + OTHER) if finding.difference == "place"]
