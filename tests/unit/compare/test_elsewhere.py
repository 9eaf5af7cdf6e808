"""Whether an account may have a thing in other words, by another name, or as another figure."""

from tellings.compare.elsewhere import Elsewhere, content
from tests.accounts import account

TOLD = account("Keeper Tove Aas steered the barge into the lock. Nobody on the quay was hurt.", "Post")


def test_a_sentence_with_most_of_the_words_may_tell_it() -> None:
    found = Elsewhere([TOLD]).told("post", content("The keeper Aas steers a barge to the lock"))
    assert found is not None
    assert "steered the barge" in found.evidence.exact


def test_a_sentence_with_few_of_them_does_not() -> None:
    assert Elsewhere([TOLD]).told("post", content("A barge with marble for the museum burned at Linsey")) is None


def test_a_last_name_and_another_spelling_stand_for_a_name() -> None:
    held = Elsewhere([TOLD, account("Alida Vosse spoke. The MRB paid.", "Echo")])
    assert held.named("post", "Tove Aas") is not None
    assert held.named("echo", "Alida Vossen") is not None
    assert held.named("echo", "Morland River Board") is not None
    assert held.named("echo", "Henk Ruis") is None


def test_nothing_is_found_in_an_account_without_words() -> None:
    held = Elsewhere([account("– –", "Sun")])
    assert held.told("sun", ("barge", "lock")) is None
    assert held.named("sun", "Aas") is None
