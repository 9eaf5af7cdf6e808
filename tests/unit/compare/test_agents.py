"""Who a doer is: a relative pronoun names nobody."""

import pytest

from tellings.compare.differences.agent import _unsure
from tellings.compare.differences.part import Part
from tellings.record import Role
from tests.differing import parted


@pytest.mark.parametrize(("words", "unsure"), [("which", True), ("Who", True), ("the harbour police", False)])
def test_a_relative_pronoun_names_no_doer(words: str, unsure: bool) -> None:
    assert _unsure(Part(role=Role(name="agent", head=words.lower(), words=(words.lower(),)), exact=words)) == unsure


def _attacks(one: str, other: str) -> set[str | None]:
    deed = "The {0} group killed more than 50 people in an attack on two villages in Hask on Thursday, a monitor said."
    texts = (f"\n\n{{0}} kills over 50 in Hask attack\n\n{deed}", f"\n\n{{0}} kills more than 50 in Hask attack\n\n{deed}")
    return {found.difference for found in parted(*(text.format(name) for text, name in zip(texts, (one, other), strict=True)))}


def test_two_names_of_one_body_are_no_two_doers() -> None:
    assert "agent" not in _attacks("Daesh", "Islamic State")
    assert "agent" in _attacks("PKK", "ISIS")
