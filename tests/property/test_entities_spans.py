"""What holds for the entities of any text."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tellings.annotate import entities, parse
from tests.making import document

NAMES = ["Anna", "Weber", "Mr.", "President", "Muñoz", "U.S.", "Dover", "DHB", "Council", "Prime", "Minister", "ROE"]
SMALL = ["the", "The", "he", "she", "his", "who", "'s", "said", "official", "police", "of", "met", "it", "they", "and"]
MARKS = [",", ".", "“", "”", '"', "(", ")", "-", "–", ":", "\n\n", "\u200f", "\0"]
WORDS = st.sampled_from([*NAMES, *SMALL, *MARKS])
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=30).map("".join))


@given(text=TEXTS, title=st.booleans())
def test_mentions_are_verbatim_ordered_apart_and_repeatable(text: str, title: bool, nlp: Language) -> None:
    made = document(text, title=title)
    doc = parse(made, nlp)
    found = entities(made, doc)
    assert found == entities(made, doc)
    assert len({entity.id for entity in found}) == len(found)
    starts = [entity.mentions[0].evidence.start for entity in found]
    assert starts == sorted(starts)
    for entity in found:
        assert entity.name.strip()
        assert entity.variants
        for evidence in [*(mention.evidence for mention in entity.mentions), *entity.roles]:
            assert text[evidence.start : evidence.end] == evidence.exact != ""
        for before, after in zip(entity.mentions, entity.mentions[1:], strict=False):
            assert before.evidence.end <= after.evidence.start
