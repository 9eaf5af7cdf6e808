"""What was promised, required and certified, by whom and before what."""

import pytest

from tellings.extract.commitments import undertakings
from tellings.record import Commitment, Condition
from tests.making import document


def found(nlp, text):
    return undertakings(document(text), nlp(text), (), (), ())


@pytest.mark.parametrize(
    ("text", "promiser", "content"),
    [
        ("The minister promised to rebuild the school.", "The minister", "to rebuild the school"),
        ("The company pledged that it would repair the dam.", "The company", "that it would repair the dam"),
        ("The two sides agreed to open the border.", "The two sides", "to open the border"),
        ("The mayor announced that the council will buy the mill.", "The mayor", "that the council will buy the mill"),
        ("The fund promised $3 million to build a school.", "The fund", "$3 million to build a school"),
        ("The minister made a promise of help.", "The minister", "help"),
    ],
)
def test_promises(nlp, text, promiser, content):
    (one,) = found(nlp, text)
    assert isinstance(one, Commitment)
    assert one.promiser is not None
    assert (one.promiser.exact, one.content.exact) == (promiser, content)


def test_to_whom(nlp):
    (one,) = found(nlp, "The minister assured the families that the school would be rebuilt.")
    assert one.promisee is not None
    assert one.promisee.exact == "the families"


def test_what_is_not_promised(nlp):
    (one,) = found(nlp, "The minister did not promise to rebuild the school.")
    assert one.negated


@pytest.mark.parametrize("text", ["The minister agreed that the school was old.", "The mayor announced that the mill burned down."])
def test_agreeing_that_a_thing_is_so_promises_nothing(nlp, text):
    assert found(nlp, text) == ()


def test_a_requirement_with_what_it_stands_before(nlp):
    (one,) = found(nlp, "The law requires that the ministry inspect the dam before paying the grant.")
    assert isinstance(one, Condition)
    assert one.kind == "required"
    assert one.by is not None
    assert one.by.exact == "The law"
    assert one.before is not None
    assert one.before.exact == "before paying the grant"


def test_a_certification(nlp):
    (one,) = found(nlp, "The ministry certified that the dam meets the standard.")
    assert isinstance(one, Condition)
    assert (one.kind, one.content.exact) == ("certified", "that the dam meets the standard")


def test_having_to_certify_is_not_certifying(nlp):
    kinds = [one.kind for one in found(nlp, "The law requires that the ministry certify the dam.")]
    assert kinds == ["required"]


def test_a_proviso(nlp):
    (one,) = found(nlp, "The town will get the money provided that it repairs the dam.")
    assert isinstance(one, Condition)
    assert one.content.exact == "it repairs the dam"
    assert one.before is not None
    assert one.before.exact == "The town will get the money"
