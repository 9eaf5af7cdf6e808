"""Who a doer is: a relative pronoun names nobody."""

import pytest

from tellings.compare.differences.agent import _unsure
from tellings.compare.differences.part import Part
from tellings.record import Role


@pytest.mark.parametrize(("words", "unsure"), [("which", True), ("Who", True), ("the harbour police", False)])
def test_a_relative_pronoun_names_no_doer(words: str, unsure: bool) -> None:
    assert _unsure(Part(role=Role(name="agent", head=words.lower(), words=(words.lower(),)), exact=words)) == unsure
