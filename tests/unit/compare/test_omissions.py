"""Which absences are told: few, and such as matter."""

import pytest

from tellings.compare.omissions import Omissions
from tellings.record import Carried, CoverageItem, Member, StoryEntity
from tests.accounts import account, cite, story

LONG = "The lock at Linsey was closed on Friday after a barge hit its gate, and ships had to wait. " * 5


def rows(item: str, kind: str, has: list, lacks: list, people: tuple = (), label: str = "") -> list:
    carried = tuple(Carried(account=one.id, status="has", citations=(cite(one, item),)) for one in has)
    carried += tuple(Carried(account=one.id, status="not_found", reason="searched") for one in lacks)
    row = CoverageItem(id="i", kind=kind, label=label or item, subject="s", carried=carried, weight=20)
    every = [*has, *lacks]
    return [one.status for one in Omissions(every, story(every), people).findings([row])]


def test_an_account_much_shorter_than_those_that_have_it_omits_nothing() -> None:
    has = [account(LONG + "The gate weighs 90 tonnes.", "Post"), account(LONG + "It weighs 90 tonnes.", "Echo")]
    assert rows("90 tonnes", "figure", has, [account(LONG, "Sun")]) == ["not_found"]
    assert rows("90 tonnes", "figure", has, [account("The lock is closed.", "Sun")]) == []


def test_what_most_do_without_is_left_out_by_nobody() -> None:
    has = [account("It weighs 90 tonnes.", name) for name in ("Post", "Echo")]
    lacks = [account("The lock is closed.", name) for name in ("Sun", "Dawn", "Star")]
    assert rows("90 tonnes", "figure", has, lacks[:2]) == ["not_found"]
    assert rows("90 tonnes", "figure", has, lacks) == []


@pytest.mark.parametrize(("text", "told"), [("Keeper Tove Aas, 51, fell.", True), ("Tove Aas waved from the quay.", False)])
def test_a_name_in_passing_is_no_omission(text: str, told: bool) -> None:
    has = [account(text, name) for name in ("Post", "Echo")]
    people = (StoryEntity(id="s", kind="person", name="Tove Aas", variants=(), members=(Member(account="post", entity="x"),)),)
    assert rows("Tove Aas", "entity", has, [account("The lock is closed.", "Sun")], people) == ["not_found"] * told


def test_what_is_to_come_is_told_by_the_account_that_came_before_it() -> None:
    has = [account("The council voted 12 to 3.", name) for name in ("Post", "Echo")]
    assert rows("12 to 3", "figure", has, [account("The council is set to vote today.", "Sun")]) == []
