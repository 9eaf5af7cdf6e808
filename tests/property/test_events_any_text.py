"""Events of any text: spans that hold, types and codes that exist, the same every time, in time that grows with the text."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.events import events
from tellings.record import Factuality
from tests.making import document

TYPES = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"}
    | {"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
VOCABULARY = (
    "Mali Danish U.S.-led soldiers the a president 's talks attack sit - in cease-fire killed threatened to will not would must said that "
    "it they denied if unless arrested , . \n\n and or between with by of on in Oslo agreed refused ready willing aid cut off troops "
    "protest who which “ ” held meeting former rebel no nobody mission staged called ordered him release"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))


@given(TEXTS)
def test_spans_hold_and_codes_exist(nlp: Language, text: str) -> None:
    made = document(text)
    doc = parse(made, nlp)
    known = entities(made, doc)
    found = events(made, doc, known, (), ())
    assert found == events(made, doc, known, (), ())
    ids = {one.id for one in known}
    for event in found:
        assert event.kind in TYPES | {""}
        assert event.act in TYPES | {""}
        assert event.act != event.kind or not event.kind
        assert event.factuality in get_args(Factuality)
        assert event.kind or not (event.participants or event.modes or event.contexts)
        for one in event.participants:
            assert text[one.evidence.start : one.evidence.end] == one.evidence.exact
            assert one.entity is None or one.entity in ids
            assert all(len(code) == 3 and code.isupper() for code in (*one.countries, *one.sectors))


def test_a_sentence_without_end_is_read_in_time(nlp: Language) -> None:
    text = "soldiers attacked the town of Oslo and said that they would attack Mali and the rebels refused to meet them and " * 300
    assert events(document(text), parse(document(text), nlp), (), (), ())
