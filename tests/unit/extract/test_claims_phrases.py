"""Claims in other words: phrases as the act they tell, happenings named again, accusations by nouns, pronouns by the sentence before."""

import pytest

from tellings.extract.claims import claims
from tests.making import document


def told(nlp, text, lemma):
    """The roles of the claims of a text with this predicate, each as its name and head, and whether they are denied."""
    return [
        ({role.name: role.head for role in claim.roles}, claim.negated)
        for claim in claims(document(text), nlp(text), (), ())
        if claim.lemma == lemma
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "roles"),
    [
        ("Militiamen opened fire on the caravan.", "shoot at", {"agent": "militiaman", "object": "caravan"}),
        ("Fire was opened on the caravan by militiamen.", "shoot at", {"agent": "militiaman", "object": "caravan"}),
        ("Shots rang out at dawn.", "shoot", {"object": "shot"}),
        ("The smuggler was taken into custody by troopers.", "arrest", {"agent": "trooper", "object": "smuggler"}),
        ("The smuggler was put behind bars.", "jail", {"object": "smuggler"}),
        ("The smuggler walked free.", "free", {"object": "smuggler"}),
        ("Their guards let the miners go.", "free", {"agent": "guard", "object": "miner"}),
        ("The colonel was relieved of his command by the king.", "dismiss", {"agent": "king", "object": "colonel"}),
        ("The baker lost his job.", "dismiss", {"object": "baker"}),
        ("The treasurer handed in his resignation.", "quit", {"agent": "treasurer"}),
        ("The treasurer laid down his office.", "quit", {"agent": "treasurer"}),
        ("The senate gave the green light to the canal.", "approve", {"agent": "senate", "object": "canal"}),
        ("The senate voted against the canal.", "oppose", {"agent": "senate", "object": "canal"}),
        ("The senate threw out the petition.", "reject", {"agent": "senate", "object": "petition"}),
        ("The siege came to an end.", "end", {"object": "siege"}),
        ("The swimmers lost to the rowers.", "defeat", {"agent": "rower", "object": "swimmer"}),
        ("The contract went to a quarry.", "win", {"agent": "quarry", "object": "contract"}),
        ("The fort fell to the besiegers.", "capture", {"agent": "besieger", "object": "fort"}),
        ("The thieves made off with the chalice.", "steal", {"agent": "thief", "object": "chalice"}),
        ("The weaver passed away.", "die", {"agent": "weaver"}),
        ("The weaver breathed her last.", "die", {"agent": "weaver"}),
        ("The weaver was laid to rest.", "bury", {"object": "weaver"}),
        ("Detectives were called in by a janitor.", "alert", {"agent": "janitor", "object": "detective"}),
        ("Overgrazing was at the root of the landslide.", "cause", {"agent": "overgrazing", "object": "landslide"}),
        ("Debts drove the tannery into bankruptcy.", "cause", {"agent": "debt", "object": "bankruptcy", "whose": "tannery"}),
        ("The tannery ran out of salt.", "run out of", {"agent": "tannery", "object": "salt"}),
    ],
)
def test_a_phrase_tells_a_plain_act(nlp, text, lemma, roles):
    found = told(nlp, text, lemma)
    assert found
    assert any(roles.items() <= mine.items() and not denied for mine, denied in found)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The senate did not give the green light to the canal.", "approve"),
        ("The treasurer never handed in his resignation.", "quit"),
        ("No shots rang out.", "shoot"),
        ("The envoy sat out the banquet.", "attend"),
        ("The settlers lost faith in the governor.", "trust"),
        ("The clerk stopped short of naming the culprit.", "name"),
    ],
)
def test_a_phrase_may_be_denied(nlp, text, lemma):
    assert [denied for _, denied in told(nlp, text, lemma)][:1] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The potter opened a shop.",
        "The potter took a bus.",
        "The potter lost a glove.",
        "The path came to a bridge.",
        "The potter set a table.",
    ],
)
def test_other_words_beside_the_verb_make_no_phrase(nlp, text):
    made = claims(document(text), nlp(text), (), ())
    assert [claim.lemma for claim in made if claim.clause.rule == "claims.restated"] == []


@pytest.mark.parametrize(
    ("text", "lemma", "roles"),
    [
        ("Two barges collided in the fog. The collision happened off the pier.", "collide", {"agent": "barge", "off": "pier"}),
        ("A cellist was stabbed. The stabbing took place in a bakery.", "stab", {"object": "cellist", "in": "bakery"}),
        ("A cellist was stabbed. The incident occurred in a bakery.", "stab", {"object": "cellist", "in": "bakery"}),
        ("A cellist was killed. The killing was carried out by a gang.", "kill", {"object": "cellist", "agent": "gang"}),
        ("Rebels shelled the abbey. It happened on Sunday.", "shell", {"agent": "rebel", "object": "abbey", "when": "sunday"}),
    ],
)
def test_a_happening_named_again_is_the_one_told_before(nlp, text, lemma, roles):
    assert any(roles.items() <= mine.items() for mine, _ in told(nlp, text, lemma)[1:])


def test_a_happening_of_another_kind_is_not_taken_up(nlp):
    assert len(told(nlp, "Two barges collided in the fog. The auction took place on the pier.", "collide")) == 1


@pytest.mark.parametrize(
    ("text", "lemma", "who"),
    [
        ("Prosecutors accuse the geologist of espionage.", "spy", "geologist"),
        ("The geologist is suspected of theft.", "steal", "geologist"),
    ],
)
def test_an_accusation_by_a_noun_is_a_hedged_claim(nlp, text, lemma, who):
    claim = next(one for one in claims(document(text), nlp(text), (), ()) if one.lemma == lemma)
    assert claim.hedge is not None
    assert [role.head for role in claim.roles if role.name == "agent"] == [who]


@pytest.mark.parametrize(
    ("text", "lemma", "name", "head"),
    [
        ("The bronze lion is back. Customs officers found it in a shed.", "find", "object", "lion"),
        ("The lake has shrunk. Its closure surprised anglers.", "close", "object", "lake"),
        ("All seven of her cousins drowned.", "drown", "agent", "cousin"),
        ("The archive where the map was found is shut.", "find", "in", "archive"),
    ],
)
def test_words_that_stand_for_others_are_told_as_those(nlp, text, lemma, name, head):
    found = told(nlp, text, lemma)
    assert any(mine.get(name) == head or (name == "object" and mine.get("agent") == head) for mine, _ in found)
