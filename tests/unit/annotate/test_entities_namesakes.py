"""Who a surname, a title or a run of capitals means, in sentences written for these tests."""

import pytest
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.record import Entity
from tests.making import document


def found(text: str, nlp: Language) -> dict[str, Entity]:
    made = document(text)
    return {entity.name: entity for entity in entities(made, parse(made, nlp))}


def exact(entity: Entity, kind: str) -> list[str]:
    return [mention.evidence.exact for mention in entity.mentions if mention.kind == kind]


def test_a_president_is_not_the_first_lady_who_is_named_in_full(nlp: Language) -> None:
    text = (
        "President Lindqvist met the king in Oslo on Monday. Lindqvist said he was pleased. First lady Helen Lindqvist toured a school. "
        "The president left at noon. Mrs. Lindqvist stayed. Lindqvist will fly to Bergen."
    )
    people = found(text, nlp)
    assert exact(people["Helen Lindqvist"], "name") == ["Helen Lindqvist", "Lindqvist"]
    assert exact(people["Lindqvist"], "name")[:2] == ["Lindqvist", "Lindqvist"]
    assert "The president" in exact(people["Lindqvist"], "nominal")
    assert people["Lindqvist"].gender == "male"


def test_a_surname_before_the_full_name_of_no_relative_is_the_same_person(nlp: Language) -> None:
    text = "Lindqvist promised a new school on Monday. Helen Lindqvist, the mayor, said that she would pay for it. Lindqvist smiled."
    people = found(text, nlp)
    assert exact(people["Helen Lindqvist"], "name") == ["Lindqvist", "Helen Lindqvist", "Lindqvist"]


def test_a_surname_often_used_for_one_stays_with_that_one(nlp: Language) -> None:
    text = (
        "Governor Paul Lindner opened the fair on Monday. Lindner spoke for an hour. Lindner praised the farmers. Lindner ate a pie. "
        "His wife, Ruth Lindner, sat in the first row. Lindner promised a new road."
    )
    people = found(text, nlp)
    assert len(exact(people["Paul Lindner"], "name")) == 5
    assert "Lindner" not in people


def test_the_one_who_is_elected_is_not_the_one_in_office(nlp: Language) -> None:
    text = (
        "President-elect Paul Girard met President Teresa Munoz on Monday. The president-elect said he was grateful. "
        "The sitting president wished him well."
    )
    people = found(text, nlp)
    assert exact(people["Paul Girard"], "nominal") == ["The president-elect"]
    assert exact(people["Teresa Munoz"], "nominal") == ["The sitting president"]
    assert [role.exact for role in people["Paul Girard"].roles] == ["President-elect"]


def test_the_first_lady_is_a_role(nlp: Language) -> None:
    people = found("First lady Helen Lindqvist toured a school. The first lady read to the children.", nlp)
    assert exact(people["Helen Lindqvist"], "nominal") == ["The first lady"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"We will wait for the tide," Harbour Master Ingrid Solheim said.', "Harbour Master"),
        ('"The dike will hold," Chief Dike Warden Martin Holt said.', "Chief Dike Warden"),
        ("Palace chief of staff Martin Holt said the talks were long.", "Palace chief of staff"),
        ("On Friday evening Deputy Mayor Martin Holt left for Dover.", "Deputy Mayor"),
    ],
)
def test_a_role_before_a_name_is_no_part_of_it(text: str, role: str, nlp: Language) -> None:
    people = found(text, nlp)
    person = next(entity for name, entity in people.items() if name in ("Ingrid Solheim", "Martin Holt"))
    assert person.kind == "person"
    assert [one.exact for one in person.roles] == [role]


def test_a_credit_in_capitals_is_no_part_of_a_name(nlp: Language) -> None:
    text = "Anna Weber opened the fair in Dover on Monday. GETTY Weber waved to the crowd. Weber AP The fair ends on Friday."
    people = found(text, nlp)
    assert not [name for name in people if "GETTY" in name or "AP" in name.split()]
    assert "Weber" in exact(people["Anna Weber"], "name")


def test_a_month_may_be_a_surname(nlp: Language) -> None:
    people = found("Deputy Prime Minister Helen May spoke to the farmers on Monday. She left at noon.", nlp)
    assert "Helen May" in people


def test_a_name_at_the_start_of_a_paragraph_is_found(nlp: Language) -> None:
    people = found("The fair opened in Dover.\n\nAnna Weber promised help on Monday.\n\nTom Baker left early.", nlp)
    assert {"Anna Weber", "Tom Baker"} <= set(people)


def test_no_one_says_nothing(nlp: Language) -> None:
    assert not found("No one said why the gate was shut.", nlp)


def test_a_ship_is_no_person(nlp: Language) -> None:
    text = "The Orla ran onto a bank on Monday. Tugs pulled at the Orla for an hour. The Orla was built in 1998."
    assert all(entity.kind != "person" for entity in found(text, nlp).values())


def test_a_firm_keeps_the_word_for_its_trade(nlp: Language) -> None:
    text = "Shares in Norrline Ferries fell on Tuesday. Norrline carried fewer cars. Norrline Ferries said that Norrline would wait."
    people = found(text, nlp)
    firm = people["Norrline Ferries"]
    assert firm.kind == "organisation"
    assert exact(firm, "name").count("Norrline") >= 1


def test_a_ruler_is_not_somebody_with_the_same_middle_name(nlp: Language) -> None:
    text = (
        "King Olav called for calm on Monday. The protests began against President Per Olav Dahl, who rules next door. "
        "Olav said that the killing must stop. Dahl did not answer."
    )
    people = found(text, nlp)
    assert exact(people["Olav"], "name") == ["Olav", "Olav"]
    assert exact(people["Per Olav Dahl"], "name") == ["Per Olav Dahl", "Dahl"]
