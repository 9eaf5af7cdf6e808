"""Whatever the text: no crash, spans that hold, values that are finite, the same figures every time."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from tellings.annotate import parse
from tellings.extract.figures import figures
from tellings.extract.figures.amounts import amounts
from tests.making import document

WORDS = """12 1,234 2.5 $ € US$ \\ million bn m % half a dozen dozens of thousands two thirds - – to from between and ( ) , . / ½ people
    dead miles km year-old aged per day one in five 2014 May No. p minus point 1e999999 10^23 doubled threefold PS6m lakh crore
    paid said according gave received since over 3-2 11/12 NaN infinity ٣ １２ \u202e é"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\n\n", "\x00", "per cent", "more than", "up to", "or so", "9" * 60, "123," * 400])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS)
def test_amounts_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    last = 0
    for one in amounts(text):
        assert last <= one.start < one.end <= len(text)
        assert one.low.is_finite()
        assert one.high.is_finite()
        assert one.low <= one.high
        last = one.end
        for other in one.equivalents:
            assert one.end <= other.start < other.end <= len(text)
            last = max(last, other.end)


@given(text=TEXTS)
def test_every_span_holds(nlp: Language, text: str) -> None:
    made = document(text)
    doc = parse(made, nlp)
    found = figures(made, doc, (), (), ())
    assert found == figures(made, doc, (), (), ())
    assert len({one.id for one in found}) == len(found)
    for one in found:
        parts = [one.expression.evidence, one.qualifier, one.counted, *(other.evidence for other in one.equivalents)]
        parts += [*one.about, *one.told, one.payer, one.payee, one.period, one.prices, one.given_by]
        for part in parts:
            assert part is None or text[part.start : part.end] == part.exact
        assert one.context.start < one.context.end <= len(text)
        assert list(one.terms) == sorted(set(one.terms))
