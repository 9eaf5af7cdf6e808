"""Claims: one a clause, with its polarity, its modality, and whose word it is."""

import pytest

from tellings.extract.claims import claims
from tellings.record import Quote, Speaker, evidence
from tellings.record.span import Span
from tests.making import document


def found(nlp, text, quotes=()):
    doc = document(text)
    return {claim.lemma: claim for claim in claims(doc, nlp(text), (), quotes)}


@pytest.mark.parametrize(
    ("text", "lemma", "negated"),
    [
        ("The operator was warned about the dam in March.", "warn", False),
        ("The operator was not warned about the dam in March.", "warn", True),
        ("The operator was never warned about the dam.", "warn", True),
        ("No warning reached the operator of the dam.", "reach", True),
        ("The mayor denied that the operator ignored the report.", "ignore", True),
        ("The dam wasn't safe in the eyes of the council.", "be", True),
        ("Nobody told the operator about the crack.", "tell", True),
        ("The crew was paid but not happy.", "pay", False),
        ("The harbour office hid cameras on the coast — but not in Torp — in May.", "hide", False),
    ],
)
def test_polarity(nlp, text, lemma, negated):
    assert found(nlp, text)[lemma].negated is negated


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("The council will close the bridge.", "close", "planned"),
        ("The council may close the bridge.", "close", "possible"),
        ("The council must close the bridge.", "close", "required"),
        ("The council closed the bridge.", "close", "asserted"),
    ],
)
def test_modality(nlp, text, lemma, modality):
    assert found(nlp, text)[lemma].modality == modality


def test_the_words_of_a_clause_inside_are_not_those_of_the_clause_around_it(nlp):
    claims_of = found(nlp, "The council said the bridge that engineers inspected in May was safe.")
    assert "engineer" in claims_of["inspect"].terms
    assert "engineer" not in claims_of["be"].terms


def test_a_coordinated_verb_takes_the_subject_of_the_first(nlp):
    claim = found(nlp, "The minister visited the town and promised money to the families.")["promise"]
    assert claim.subject is not None
    assert claim.subject.exact == "The minister"


def test_a_claim_in_the_content_of_a_denial_is_a_denial_by_its_speaker(nlp):
    text = "The ferry was overloaded, Ms. Ilves denied."
    quote = Quote(
        id="quote-1", kind="indirect", content=(evidence(text, 0, 24, "test"),), marked=(False,), negated=True,
        speaker=Speaker(status="none", reason="test"), context=Span(start=0, end=len(text)),
    )  # fmt: skip
    claim = found(nlp, text, (quote,))["be" if "be" in found(nlp, text, (quote,)) else "overload"]
    assert claim.negated
    assert claim.quote == "quote-1"


def test_evidence_is_verbatim(nlp):
    text = "“We were not told,” said Ana Brandt. The harbour office (which closed in 2019) had no record of the ferry’s second inspection."
    doc = document(text)
    for claim in claims(doc, nlp(text), (), ()):
        for part in (claim.subject, claim.predicate, claim.object, claim.clause):
            assert part is None or text[part.start : part.end] == part.exact


def test_what_only_describes_a_thing_in_a_denial_is_not_denied(nlp):
    text = "The mayor rejected the effort to stop a petition alleging that the pilot fled."
    quote = Quote(
        id="quote-1", kind="indirect", content=(evidence(text, 19, 78, "test"),), marked=(False,), negated=True,
        cue=evidence(text, 10, 18, "test"), speaker=Speaker(status="none", reason="test"), context=Span(start=0, end=len(text)),
    )  # fmt: skip
    claim = found(nlp, text, (quote,))["flee"]
    assert claim.quote == "quote-1"
    assert not claim.negated


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The disappearance of the miners was at the center of the talks.", False),
        ("The disappearance of the miners was on the agenda of the summit.", False),
        ("The disappearance of the miners was not even on the agenda.", True),
        ("The disappearance of the miners was kept off the official agenda.", True),
    ],
)
def test_agenda_language_has_one_predicate(nlp, text, negated):
    claim = found(nlp, text)["on the agenda"]
    assert claim.negated is negated
    assert {"disappearance", "miner"} <= set(claim.terms)


def test_a_centre_that_is_no_agenda(nlp):
    assert "on the agenda" not in found(nlp, "The statue of the general was at the center of the square.")


def test_what_is_falsely_claimed_is_denied(nlp):
    assert found(nlp, "The pamphlet falsely claimed that the senator owned the mine.")["own"].negated


def test_a_condition_states_nothing(nlp):
    assert found(nlp, "The bridge will close if the council approves the plan.")["approve"].modality == "possible"


def test_outside_a_place_is_not_in_it(nlp):
    assert "outside town" in found(nlp, "The senator was born outside the town.")["bear"].terms


def test_what_is_challenged_is_denied(nlp):
    assert found(nlp, "The pamphlet challenged that the senator owned the mine.")["own"].negated


def test_what_is_believed_is_stated_by_nobody(nlp):
    assert found(nlp, "Voters thought that the senator owned the mine.")["own"].modality == "possible"
