"""How names are compared."""

import pytest

from tellings.lexicon import naming, rows


def test_folding_takes_accents_case_and_full_stops_away() -> None:
    assert naming.fold("Muñoz  ÓRTEGA") == "munoz ortega"
    assert naming.fold("U.S.") == "us"


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Munoz Ortega", "Teresa Muñoz Ortega", True),
        ("Teresa Muñoz", "Teresa Muñoz Ortega", True),
        ("Thomas J. Baker", "Tom Baker", True),
        ("T. Baker", "Thomas Baker", True),
        ("John A. Reed", "John B. Reed", False),
        ("Robert Keller", "Susan Keller", False),
        ("Baker", "Tom Baker", False),  # a surname alone may be anybody's
    ],
)
def test_shorter_names_of_people(short: str, full: str, same: bool) -> None:
    assert naming.shortens(naming.person_parts(short), naming.person_parts(full)) is same


def test_acronyms_and_what_they_spell() -> None:
    assert naming.spells("ORC", "Ocean Research Council")
    assert naming.spells("O.R.C.", "the Ocean Research Council")
    assert not naming.spells("OCR", "Ocean Research Council")
    assert naming.acronym("Orc") == ""


def test_one_key_for_the_forms_of_a_bodys_name() -> None:
    keys = {naming.body_key(name) for name in ("U.S. Department of Fisheries", "the Fisheries Department", "Department of Fisheries")}
    assert len(keys) == 1
    assert naming.body_key("Acme Motors Inc.") == ("acme", "motors")


def test_countries_by_name_and_by_adjective() -> None:
    assert naming.country("Chilean") == "Chile"
    assert naming.country_named("Chilean") == ""
    assert naming.country_named("the U.K.") == "United Kingdom"


def test_companies_without_the_words_that_say_what_they_do() -> None:
    assert naming.clipped(("acme",), ("acme", "motors", "inc"))
    assert not naming.clipped(("acme",), ("acme", "stadium"))


def test_the_lists_hold_the_words_they_may() -> None:
    assert {row[1] for row in rows("roles")} <= {"person", "group", "organisation", "work"}
    assert {row[2] for row in rows("roles")} <= {"female", "male", "unknown"}
    assert {row[1] for row in rows("given_names")} == {"female", "male"}
    assert all(len(row) == 3 for row in rows("countries"))
    names = [row[0] for row in rows("roles")]
    assert len(names) == len(set(names))
