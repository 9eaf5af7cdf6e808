"""Indirect attributions: clauses, objects, phrases; polarity, and what stands inside another's words."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.quotes import quotes
from tellings.record import Quote
from tests.making import document


def found(text: str, nlp: Language) -> tuple[Quote, ...]:
    made = document(text)
    return quotes(made, parse(made, nlp), ())


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that the bridge would open in May.", "The mayor", "said", "that the bridge would open in May"),
        ("The bridge will open in May, officials say.", "officials", "say", "The bridge will open in May"),
        ("According to the ministry, nobody was hurt.", "the ministry", "According to", "nobody was hurt"),
        ("A report found the pumps had failed twice.", "A report", "found", "the pumps had failed twice"),
        ("The union warned of a long strike.", "The union", "warned of", "a long strike"),
        ("Velin urged the council to close the road.", "Velin", "urged", "the council to close the road"),
        ("The council promised to repair the wall.", "The council", "promised", "to repair the wall"),
        ("The bridge is safe, as the ministry confirmed.", "the ministry", "confirmed", "The bridge is safe"),
    ],
)
def test_frames(text: str, source: str, cue: str, content: str, nlp: Language) -> None:
    (one,) = found(text, nlp)
    assert one.source is not None
    assert one.cue is not None
    assert (one.source.exact, one.cue.exact, one.words) == (source, cue, content)
    assert one.kind == "indirect"


def test_denial_is_negated(nlp: Language) -> None:
    (one,) = found("The company denied that it had known.", nlp)
    assert one.negated


def test_a_negated_cue_is_negated(nlp: Language) -> None:
    (one,) = found("The mayor did not say that the road was closed.", nlp)
    assert one.negated


def test_a_denied_denial_is_not(nlp: Language) -> None:
    (one,) = found("The company did not deny that it had known.", nlp)
    assert not one.negated


def test_what_others_are_reported_to_have_said_keeps_its_chain(nlp: Language) -> None:
    one, inner = found("The prosecutor said that witnesses told the police that the gate was open.", nlp)
    assert one.source is not None
    assert one.source.exact == "The prosecutor"
    assert one.within is None
    assert inner.source is not None
    assert inner.source.exact == "witnesses"
    assert inner.addressee is not None
    assert inner.addressee.exact == "the police"
    assert inner.within == one.id


def test_the_reporter_goes_on_with_another_quote(nlp: Language) -> None:
    one, other = found("Velin said the dam was safe, adding that the road would stay closed.", nlp)
    assert one.words == "the dam was safe"
    assert other.words == "that the road would stay closed"
    assert other.source is not None
    assert other.source.exact == "Velin"


def test_one_paragraph_does_not_reach_into_the_next(nlp: Language) -> None:
    for one in found("Mayor Promises New Bridge\n\nMayor Ada Moss said the bridge would open.", nlp):
        assert "\n" not in one.words


def test_ids_are_unique_and_stable(nlp: Language) -> None:
    text = "Velin said the dam was safe. Orlo said the dam was safe. “Safe,” said Moss."
    first, second = found(text, nlp), found(text, nlp)
    assert first == second
    assert len({one.id for one in first}) == len(first) == 3


def test_the_subject_of_a_main_verb_speaks_though_the_tagger_takes_it_for_a_participle(nlp: Language) -> None:
    (one,) = found("Ruiz reciprocated by praising Holm for his “bold and clever” plan, which will delay evictions.", nlp)
    assert one.source is not None
    assert one.source.exact == "Ruiz"
    assert "bold and clever" in one.words


def test_what_somebody_may_think_is_nobodys_word(nlp: Language) -> None:
    assert found("The mayor may believe that the bridge is safe.", nlp) == ()


def test_a_participle_belongs_to_the_clause_that_it_is_in(nlp: Language) -> None:
    text = (
        "While the ministry says it’s happy with the results, citing arrests of known smugglers, "
        "the Dover-based union said there’s much more to do."
    )
    spoken = {one.cue.exact: one.source.exact for one in found(text, nlp) if one.cue and one.source}
    assert spoken["citing"] == "the ministry"
    assert spoken["said"] == "the Dover-based union"
