"""What one account gives in both wordings, and quotations that hold a report's own words."""

from tellings.compare.kinds import classified
from tellings.compare.told_twice import keyed, told_in_both
from tellings.compare.wording import edits, words

ONE = "We shall reopen the salt works in June"
OTHER = "We shall not reopen the salt works in June"


def changed(one: str, other: str) -> tuple:
    steps = classified(edits(words(one), words(other)))
    return next(step for step in steps if step.op != "same"), steps


def test_a_wording_that_the_account_has_beside_the_other_parts_nothing() -> None:
    step, steps = changed(ONE, OTHER)
    assert told_in_both(step, steps, (keyed(f"“{ONE}.” Later she said: “{OTHER}, I fear.”"), keyed(OTHER)))
    assert told_in_both(step, steps, (keyed(ONE), keyed(f"{OTHER}. In spring: {ONE}!")))


def test_a_wording_that_one_account_alone_has_does() -> None:
    step, steps = changed(ONE, OTHER)
    assert not told_in_both(step, steps, (keyed(ONE), keyed(OTHER)))


def test_it_does_so_where_a_sentence_begins_with_and() -> None:
    one, other = "Hask’s going to pay for it", "And they’re going to pay for it"
    step, steps = changed(one, other)
    assert told_in_both(step, steps, (keyed(f"“{one}. They’re going to pay for it.”"), keyed(other)))
