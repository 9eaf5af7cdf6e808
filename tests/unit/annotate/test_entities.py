"""Names, roles, nouns and pronouns of one document, in sentences written for these tests."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.record import Entity
from tests.making import document


def found(text: str, nlp: Language, title: bool = False) -> tuple[Entity, ...]:
    made = document(text, title=title)
    return entities(made, parse(made, nlp))


def one(entities_: tuple[Entity, ...], name: str) -> Entity:
    matching = [entity for entity in entities_ if entity.name == name]
    assert len(matching) == 1, [entity.name for entity in entities_]
    return matching[0]


def exact(entity: Entity, kind: str | None = None) -> list[str]:
    return [mention.evidence.exact for mention in entity.mentions if kind is None or mention.kind == kind]


def holder(entities_: tuple[Entity, ...], start: int) -> Entity | None:
    holding = [e for e in entities_ for m in e.mentions if m.evidence.start == start and m.kind != "name"]
    return holding[0] if holding else None


def test_nothing_is_found_in_nothing(nlp: Language) -> None:
    assert found("", nlp) == ()


def test_a_surname_an_accent_and_a_title_lead_to_one_person(nlp: Language) -> None:
    text = (
        "President Teresa Muñoz Ortega opened the bridge in Valparaiso on Monday. Munoz Ortega said the work had taken nine years. "
        "Engineers praised President Muñoz Ortega for her patience."
    )
    person = one(found(text, nlp), "Teresa Muñoz Ortega")
    assert exact(person, "name") == ["Teresa Muñoz Ortega", "Munoz Ortega", "Muñoz Ortega"]
    assert person.gender == "female"
    assert [role.exact for role in person.roles] == ["President"]
    assert person.variants == ("Munoz Ortega", "Muñoz Ortega", "Teresa Muñoz Ortega")


def test_a_surname_that_two_people_bear_stays_apart(nlp: Language) -> None:
    text = (
        "Senator Robert Keller met Governor Susan Keller at the fair in Denver. They spoke for an hour. Keller said the talks were useful."
    )
    people = found(text, nlp)
    alone = one(people, "Keller")
    assert exact(alone) == ["Keller"]
    assert exact(one(people, "Robert Keller"), "name") == ["Robert Keller"]
    assert exact(one(people, "Susan Keller"), "name") == ["Susan Keller"]


def test_an_honorific_tells_two_bearers_of_a_surname_apart(nlp: Language) -> None:
    text = "Senator Robert Keller met Governor Susan Keller at the fair in Denver. Mrs. Keller said the talks were useful."
    assert exact(one(found(text, nlp), "Susan Keller"), "name") == ["Susan Keller", "Keller"]


def test_a_whip_is_no_part_of_a_name(nlp: Language) -> None:
    text = "Minority Whip Robert Keller opened the fair on Monday. Keller spoke for an hour."
    assert exact(one(found(text, nlp), "Robert Keller"), "name") == ["Robert Keller", "Keller"]


def test_a_bare_surname_stays_with_whom_it_was_first_used_for(nlp: Language) -> None:
    text = (
        "Governor Paul Lindner opened the fair on Monday. Lindner spoke for an hour. His wife, Ruth Lindner, sat in the first row. "
        "The crowd cheered. The band played until dark. Lindner promised a new road."
    )
    people = found(text, nlp)
    assert exact(one(people, "Paul Lindner"), "name") == ["Paul Lindner", "Lindner", "Lindner"]
    assert exact(one(people, "Ruth Lindner"), "name") == ["Ruth Lindner"]


def test_a_company_is_not_its_founder(nlp: Language) -> None:
    text = "Koller Motors Company closed a plant in Ohio on Friday. Koller said that sales fell. Its founder, Ada Koller, died in 1950."
    people = found(text, nlp)
    assert "Koller" in exact(one(people, "Koller Motors Company"), "name")
    assert exact(one(people, "Ada Koller"), "name") == ["Ada Koller"]


def test_the_labels_of_a_transcript_are_names(nlp: Language) -> None:
    text = "Anna Weber spoke to Tom Baker on Sunday.\n\nWEBER: Will it rain?\n\nBAKER: I think it will."
    people = found(text, nlp)
    assert "WEBER" in exact(one(people, "Anna Weber"))
    assert "BAKER" in exact(one(people, "Tom Baker"))


def test_an_acronym_joins_the_name_it_stands_for(nlp: Language) -> None:
    text = (
        "The Ocean Research Council (ORC) published a survey on Tuesday. The survey covers forty bays. "
        "The ORC said the bays were recovering."
    )
    body = one(found(text, nlp), "Ocean Research Council")
    assert exact(body, "name").count("ORC") == 2


def test_the_names_of_one_country_are_one_place(nlp: Language) -> None:
    text = "Canada sold timber to the United States last year. The U.S. bought less of it than before. US buyers turned to Sweden."
    place = one(found(text, nlp), "United States")
    assert place.kind == "place"
    assert {"U.S.", "United States"} <= set(place.variants)


def test_the_white_house_is_an_organisation(nlp: Language) -> None:
    assert one(found("The White House said on Monday that the talks would go on.", nlp), "White House").kind == "organisation"


def test_an_apposition_is_a_role_and_a_mention(nlp: Language) -> None:
    text = "Martin Holt, a harbor pilot at the Port of Oakland, said the fog was thick."
    person = one(found(text, nlp), "Martin Holt")
    assert [role.exact for role in person.roles] == ["a harbor pilot at the Port of Oakland"]
    assert exact(person, "nominal") == ["a harbor pilot"]


def test_a_role_before_the_name_between_commas(nlp: Language) -> None:
    text = "The deputy minister of fisheries, Elena Petrov, told reporters that the quota would stay."
    person = one(found(text, nlp), "Elena Petrov")
    assert [role.exact for role in person.roles] == ["The deputy minister of fisheries"]


def test_a_definite_role_goes_to_the_one_it_fits(nlp: Language) -> None:
    text = (
        "Chilean President Teresa Munoz met French President Paul Girard in Lima. The Chilean president spoke first. "
        "The French president listened."
    )
    people = found(text, nlp)
    assert exact(one(people, "Teresa Munoz"), "nominal") == ["The Chilean president"]
    assert exact(one(people, "Paul Girard"), "nominal") == ["The French president"]


def test_a_definite_role_that_fits_two_is_left_alone(nlp: Language) -> None:
    text = "Chilean President Teresa Munoz met French President Paul Girard in Lima. They dined at the palace. The president left early."
    start = text.index("The president left")
    assert holder(found(text, nlp), start) is None


def test_a_former_president_is_not_the_president(nlp: Language) -> None:
    text = "Former President Paul Girard visited Lyon on Friday. The president was in Berlin."
    assert exact(one(found(text, nlp), "Paul Girard"), "nominal") == []


def test_unnamed_speakers_are_entities_of_their_own(nlp: Language) -> None:
    text = "A senior customs official said the ship was empty. Protesters shouted at the gate. Another official denied it."
    all_ = found(text, nlp)
    assert one(all_, "A senior customs official").kind == "person"
    assert one(all_, "Protesters").kind == "group"
    assert one(all_, "Another official").mentions != one(all_, "A senior customs official").mentions


def test_a_mention_inside_a_nominal_stays_the_names_own(nlp: Language) -> None:
    text = "A White House spokesman said the visit was short."
    all_ = found(text, nlp)
    assert exact(one(all_, "White House")) == ["White House"]
    assert exact(one(all_, "A White House spokesman")) == ["A White House spokesman"]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Anna Weber runs the mill. She said it would close.", "She", "Anna Weber"),
        ("Tom Baker wrote to Anna Weber. She answered at once.", "She", "Anna Weber"),
        ("Tom Baker praised Anna Weber for her work.", "her", "Anna Weber"),
        ("Mr. Adeyo signed the letter. “It is a fair offer,” he said.", "he", "Adeyo"),
        ("Anna Weber, who runs the mill, was not told.", "who", "Anna Weber"),
    ],
)
def test_a_pronoun_goes_to_the_one_candidate(text: str, pronoun: str, name: str, nlp: Language) -> None:
    assert pronoun in exact(one(found(text, nlp), name), "pronoun")


@pytest.mark.parametrize(
    "text",
    [
        "Tom Baker met Peter Lang and Paul Stone. Reporters waited outside. The room was full when he arrived.",
        "Tom Baker praised Peter Lang for his work.",
        "He said it would rain.",
    ],
)
def test_a_pronoun_with_two_candidates_or_none_is_left_alone(text: str, nlp: Language) -> None:
    assert [m for e in found(text, nlp) for m in e.mentions if m.kind == "pronoun"] == []


def test_a_speaker_is_not_the_he_inside_the_speakers_own_quotation(nlp: Language) -> None:
    text = "“I think he was wrong,” Tom Baker said of the report."
    assert exact(one(found(text, nlp), "Tom Baker"), "pronoun") == []


def test_a_headline_does_not_make_names_of_its_capitals(nlp: Language) -> None:
    text = "Weber Promises Help With Flood Repairs in Dover\n\nAnna Weber promised help on Monday to the people of Dover, in Kent."
    names = {entity.name for entity in found(text, nlp, title=True)}
    assert {"Anna Weber", "Dover"} <= names
    assert not any("Promises" in name for name in names)


def test_identifiers_differ_and_mentions_do_not_overlap(nlp: Language) -> None:
    text = (
        "Anna Weber met Tom Baker in Dover. She told him that the Dover Harbor Board had failed. The board denied it, and he agreed. "
        "“We did what we could,” said the board’s chairman, Luis Ortega."
    )
    all_ = found(text, nlp)
    assert len({entity.id for entity in all_}) == len(all_)
    for entity in all_:
        for before, after in zip(entity.mentions, entity.mentions[1:], strict=False):
            assert before.evidence.end <= after.evidence.start
    assert found(text, nlp) == all_


@pytest.mark.parametrize(
    "text",
    [
        "Health Secretary Colin Ash promised money.",
        "Mr Ash, the Health Secretary, ruled out more money.",
        "The Interior Minister said that the port was safe.",
        "Treasury Secretary Ida Berg spoke.",
        "The Defence Secretary, Olle Lind, said no.",
    ],
)
def test_the_field_of_an_office_is_nobodys_name(text: str, nlp: Language) -> None:
    assert not [one.name for one in found(text, nlp) if one.kind == "organisation"]


def test_a_body_keeps_its_field(nlp: Language) -> None:
    assert [one.name for one in found("The Health Ministry said that the Treasury would pay.", nlp)] == ["Health Ministry", "Treasury"]


def test_a_body_that_spoke_goes_on_speaking(nlp: Language) -> None:
    text = "Nine miners died when a crowd stormed the pit, the army said in a statement. It said that all of them were armed."
    assert "It" in exact(one(found(text, nlp), "the army"))
    text = "The Orsa Trust said that soldiers had burned the mill. It called on Norway to halt its aid."
    assert "It" in exact(one(found(text, nlp), "Orsa Trust"))
