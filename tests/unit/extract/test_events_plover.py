"""Events typed by the PLOVER codebook: the type as it is put, how far it is told as fact, and who takes part."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.events import events
from tellings.record import Event
from tests.making import document


def typed(nlp: Language, text: str) -> list[Event]:
    """The typed events of a text, in text order."""
    made = document(text, "2021-06-16")
    doc = parse(made, nlp)
    return [one for one in events(made, doc, entities(made, doc), (), ()) if one.kind]


def first(nlp: Language, text: str) -> Event:
    return typed(nlp, text)[0]


def taking(event: Event, role: str) -> list[str]:
    return [one.evidence.exact for one in event.participants if one.role == role]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Denmark cut aid to Mali.", "SANCTION"),
        ("Soldiers cut off the water of the village.", "COERCE"),
        ("The strikers called off the talks with Denmark.", "REJECT"),
        ("Denmark called up 300 reservists.", "MOBILIZE"),
        ("The bishops called on the army to hold back.", "REQUEST"),
        ("Mali broke off relations with Denmark.", "SANCTION"),
        ("Police broke up a rally of the opposition in Oslo.", "COERCE"),
        ("The minister stepped down.", "RETREAT"),
        ("Students staged a sit-in in Oslo.", "PROTEST"),
        ("Parents took to the streets of Oslo.", "PROTEST"),
        ("The union took the shipyard to court.", "ACCUSE"),
        ("Norway opened its embassy in Mali.", "SUPPORT"),
        ("Denmark is ready to talk with Mali.", "AGREE"),
        ("The group vowed to attack the port of Oslo.", "THREATEN"),
        ("The two ministers held talks in Oslo.", "CONSULT"),
        ("Creditors forgave half of the debt of Mali.", "AID"),
        ("Norway lifted the ban on rallies.", "CONCEDE"),
        ("Spain extradited a banker to Panama.", "COOPERATE"),
    ],
)
def test_the_type_depends_on_what_hangs_on_the_word(nlp: Language, text: str, kind: str) -> None:
    assert first(nlp, text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The gardener cut the grass in Oslo.",
        "A ferry ran aground near Oslo, injuring 27 people.",
        "The report meets the goals of the readers in Oslo.",
        "The director shot a film in Oslo.",
        "Norway beat the champion in Oslo.",
        "The box has an email address in Oslo.",
    ],
)
def test_what_only_sounds_political_has_no_type(nlp: Language, text: str) -> None:
    assert typed(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "act"),
    [
        ("Denmark will send aid to Mali.", "AGREE", "AID"),
        ("The king of Norway will visit Mali.", "AGREE", "CONSULT"),
        ("Denmark will impose sanctions on Mali.", "THREATEN", "SANCTION"),
        ("Farmers said they would block the bridge unless prices fell.", "THREATEN", "PROTEST"),
        ("The envoy said that Denmark must release the crew.", "REQUEST", "RETREAT"),
        ("Denmark said it will not meet the rebels.", "REJECT", "CONSULT"),
        ("Denmark met the rebels.", "CONSULT", ""),
    ],
)
def test_the_type_is_that_of_the_act_as_it_is_put(nlp: Language, text: str, kind: str, act: str) -> None:
    event = first(nlp, text)
    assert (event.kind, event.act) == (kind, act)


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Soldiers killed a shepherd.", "killed", "happened"),
        ("Soldiers did not kill the shepherd.", "kill", "not_happened"),
        ("The colonel denied that his men had killed a nun.", "killed", "denied"),
        ("Soldiers allegedly killed the shepherd.", "killed", "alleged"),
        ("Rebels tried to kill the governor.", "kill", "attempted"),
        ("The rebels threatened to kill the governor.", "kill", "threatened"),
        ("Soldiers may attack the port.", "attack", "possible"),
        ("If soldiers attack the port, the ships leave.", "attack", "conditional"),
        ("Amnesty International demanded the release of the poet.", "release", "required"),
        ("The envoy cancelled the meeting with the rebels.", "meeting", "not_happened"),
        ("The minister condemned the massacre of the monks.", "massacre", "happened"),
        ("Nobody was arrested by the police.", "arrested", "not_happened"),
        ("There is no evidence that soldiers killed the monks.", "killed", "possible"),
        ("Officials could not confirm that rebels attacked the port.", "attacked", "possible"),
        ("The army is accused of killing 43 farmers.", "killing", "alleged"),
    ],
)
def test_how_far_it_is_told_as_fact(nlp: Language, text: str, trigger: str, factuality: str) -> None:
    told = {one.trigger.exact: one.factuality for one in typed(nlp, text)}
    assert told[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Eleven monks were detained by Chinese officers.", ["Chinese officers"], ["Eleven monks"]),
        ("Norway and Mali agreed on a truce.", ["Norway", "Mali"], []),
        ("Talks between Norway and Mali ended in Oslo.", ["Norway", "Mali"], []),
        ("Mali rejected a Norwegian offer.", ["Mali"], ["Norwegian"]),
        ("Mali recalled its ambassador from Norway.", ["Mali"], ["Norway"]),
        ("The envoy said that Denmark must release the crew.", ["The envoy"], ["Denmark"]),
        ("The king said he would visit Mali.", ["The king"], ["Mali"]),
        ("The kidnapping and killing of six nurses by rebels shook the town.", ["rebels"], ["six nurses"]),
        ("Norway, Mali and Chad held talks.", ["Norway", "Mali", "Chad"], []),
        ("Norway led talks between Mali and Chad.", ["Norway"], ["Mali", "Chad"]),
        ("The president was charged with murder by prosecutors.", ["prosecutors"], ["The president"]),
        ("The student disappearance shook the town.", [], ["student"]),
        ("The president's assassination shook Mali.", [], ["The president"]),
        ("Norway massed troops along the Swedish border.", ["Norway"], ["the Swedish border"]),
        ("The bishops urged the army to spare the town.", ["The bishops"], ["the army"]),
    ],
)
def test_who_does_it_and_to_whom(nlp: Language, text: str, actors: list[str], recipients: list[str]) -> None:
    event = first(nlp, text)
    assert taking(event, "actor") == actors
    assert [one.removesuffix("'s") for one in taking(event, "recipient")] == recipients


@pytest.mark.parametrize(
    ("text", "countries", "sectors"),
    [
        ("Mexican President Ana Ruiz met the miners.", ("MEX",), ("GOV",)),
        ("Israeli soldiers arrested a baker.", ("ISR",), ("MIL",)),
        ("U.S. and Russian negotiators met in Oslo.", ("USA", "RUS"), ("GOV",)),
        ("The former president of Mali praised the miners.", ("MLI",), ("ELI",)),
        ("Ana Ruiz, the Chilean ambassador, met the miners.", ("CHL",), ("GOV",)),
        ("NATO praised the miners.", (), ("IGO", "MIL")),
        ("A rebel general attacked the port.", (), ("REB",)),
        ("Central American refugees marched in Oslo.", (), ("REF",)),
    ],
)
def test_an_actor_carries_country_and_sector(nlp: Language, text: str, countries: tuple[str, ...], sectors: tuple[str, ...]) -> None:
    actor = next(one for one in first(nlp, text).participants if one.role == "actor")
    assert (actor.countries, actor.sectors) == (countries, sectors)


def test_a_name_takes_its_codes_from_another_mention(nlp: Language) -> None:
    found = typed(nlp, "Mexican President Ana Ruiz spoke on Monday. Ruiz praised the miners.")
    actor = next(one for one in found[-1].participants if one.role == "actor")
    assert actor.evidence.exact == "Ruiz"
    assert (actor.countries, actor.sectors) == (("MEX",), ("GOV",))


def test_a_country_stands_where_somebody_is_from(nlp: Language) -> None:
    actor = next(one for one in first(nlp, "Rebels in the north of Mali attacked the port.").participants if one.role == "actor")
    assert (actor.countries, actor.sectors) == (("MLI",), ("REB",))


def test_in_a_report_on_sport_nobody_is_harmed(nlp: Language) -> None:
    text = "The team beat the champion in the final. The coach said the players won the match. Fans filled the stadium after the game."
    assert [one.kind for one in typed(nlp, text)] == []


def test_modes_and_contexts_are_shown_by_words(nlp: Language) -> None:
    event = first(nlp, "Gunmen shot a priest with rifles near the church.")
    assert event.modes == ("firearms",)
    assert "religion_ethnicity" in event.contexts


def test_a_hyphenated_noun_is_one_trigger(nlp: Language) -> None:
    event = first(nlp, "The two armies agreed to a cease-fire on Monday. A sit-in of students began in Oslo.")
    assert event.trigger.exact == "agreed"
    assert "sit-in" in {one.trigger.exact for one in typed(nlp, "A sit-in of students began in Oslo.")}
