"""Claims beside the finite clause: infinitives, participles, happenings named by nouns; hedges, degrees, causes and bounds."""

import pytest

from tellings.extract.claims import claims
from tests.making import document


def found(nlp, text):
    return {claim.lemma: claim for claim in claims(document(text), nlp(text), (), ())}


def role(claim, name):
    return [one.head for one in claim.roles if one.name == name]


@pytest.mark.parametrize(
    ("text", "lemma", "negated", "modality"),
    [
        ("The firm refused to pay the fine.", "pay", True, "asserted"),
        ("The firm failed to stop the leak.", "stop", True, "asserted"),
        ("The firm did not fail to stop the leak.", "stop", False, "asserted"),
        ("The firm managed to stop the leak.", "stop", False, "asserted"),
        ("The firm has yet to pay the fine.", "pay", True, "asserted"),
        ("The firm wants to sell the yard.", "sell", False, "possible"),
        ("The firm agreed to sell the yard.", "sell", False, "planned"),
        ("The envoy left without signing the accord.", "sign", True, "asserted"),
        ("The rule is no longer in force.", "be", True, "asserted"),
        ("Not all workers were paid.", "pay", False, "asserted"),
    ],
)
def test_infinitives_and_gerunds(nlp, text, lemma, negated, modality):
    claim = found(nlp, text)[lemma]
    assert (claim.negated, claim.modality) == (negated, modality)


def test_a_participle_takes_its_subject_from_the_clause_above(nlp):
    claim = found(nlp, "A truck rammed the gate, killing six guards.")["kill"]
    assert (role(claim, "agent"), role(claim, "object")) == (["truck"], ["guard"])


def test_a_participle_behind_a_noun_is_done_to_it(nlp):
    claim = found(nlp, "The students kidnapped by officers are missing.")["kidnap"]
    assert (role(claim, "agent"), role(claim, "object")) == (["officer"], ["student"])


def test_a_noun_names_a_happening(nlp):
    claim = found(nlp, "The killing of 22 miners by soldiers shocked the valley.")["kill"]
    assert (role(claim, "agent"), role(claim, "object")) == (["soldier"], ["miner"])


@pytest.mark.parametrize(
    ("text", "lemma", "hedge"),
    [
        ("The ferry may have sunk.", "sink", "may"),
        ("The ferry reportedly sank.", "sink", "reportedly"),
        ("The ferry is believed to have sunk.", "sink", "believed"),
        ("The divers are presumed dead.", "presume", "presumed"),
        ("The report described the alleged killing of 22 miners by soldiers.", "kill", "alleged"),
    ],
)
def test_hedges(nlp, text, lemma, hedge):
    claim = found(nlp, text)[lemma]
    assert claim.hedge is not None
    assert claim.hedge.exact == hedge
    assert claim.modality == "possible"


@pytest.mark.parametrize(
    ("text", "lemma", "degree"),
    [
        ("The leaders discussed trade at length.", "discuss", "at length"),
        ("The leaders mentioned trade only in passing.", "mention", "in passing"),
        ("The chapel was badly damaged.", "damage", "badly"),
        ("The storm did severe damage.", "do", "severe"),
    ],
)
def test_degrees(nlp, text, lemma, degree):
    claim = found(nlp, text)[lemma]
    assert claim.degree is not None
    assert claim.degree.exact == degree


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The tram derailed because of a broken rail.", "rail"),
        ("The tram derailed because the driver slept.", "sleep"),
        ("The delay was due to a storm.", "storm"),
    ],
)
def test_causes(nlp, text, head):
    assert [one for claim in found(nlp, text).values() for one in role(claim, "cause")] == [head]


def test_a_bound_is_told(nlp):
    assert role(found(nlp, "The miners will not return before the talks end.")["return"], "limit") == ["end"]


def test_a_document_has_a_voice_of_its_own(nlp):
    assert found(nlp, "A letter shows that the firm knew of the crack.")["know"].voice == "document"


def test_roles_are_verbatim_stretches(nlp):
    text = "The captain of the Alma handed two thousand letters of the crew to the harbour office of Brenn on Monday."
    for claim in claims(document(text), nlp(text), (), ()):
        for one in claim.roles:
            assert one.span is not None
            assert 0 <= one.span.start < one.span.end <= len(text)
