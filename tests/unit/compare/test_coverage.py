"""Coverage and its guards: an absence is an omission only where the account could have had it."""

import pytest
from msgspec.structs import replace

from tellings.compare.coverage import coverage
from tellings.record import Entity, Member, Mention, Problem, StoryEntity, TimelineEntry, TimelineTelling
from tests.accounts import account, cite, story


@pytest.fixture
def accounts():
    return [
        account("The ferry sank on Monday.", "Post", "2024-03-12"),
        account("The ferry sank.", "Echo", "2024-03-12"),
        account("The ferry sails every day.", "Sun", "2024-03-01"),
    ]


def entry(accounts, value="2024-03-11", planned=False):
    tellings = tuple(
        TimelineTelling(account=one.id, event="event", value=value, citation=cite(one, "ferry sank"))
        for one in accounts
        if "ferry sank" in one.document.text
    )
    return TimelineEntry(id="entry", value=value, label="ferry sank", status="same", reason="", planned=planned, tellings=tellings)


def states(items):
    return {account: items[0].of(account).status for account in ("post", "echo", "sun")}


def test_an_account_written_before_an_event_does_not_omit_it(accounts):
    found = coverage(accounts, story(accounts), (), (), (), [entry(accounts)])
    assert states(found) == {"post": "has", "echo": "has", "sun": "before"}


def test_an_account_written_late_enough_does(accounts):
    late = [*accounts[:2], account("The ferry sails every day.", "Sun", "2024-03-15")]
    assert states(coverage(late, story(late), (), (), (), [entry(late)]))["sun"] == "not_found"


def test_an_account_of_another_happening_omits_nothing(accounts):
    late = [*accounts[:2], account("The council met.", "Sun", "2024-03-15")]
    of = story(late, [["post", "echo"], ["sun"]])
    assert states(coverage(late, of, (), (), (), [entry(late)]))["sun"] == "other_happening"


def test_an_account_whose_stage_failed_omits_nothing(accounts):
    problem = Problem(origin="sun.txt", stage="extract", code="events", reason="it failed", fatal=False)
    late = [*accounts[:2], account("The council met.", "Sun", "2024-03-15", problems=(problem,))]
    item = coverage(late, story(late), (), (), (), [entry(late)])[0]
    assert [(one.status, one.reason) for one in item.carried if one.account == "sun"] == [("not_searched", "it failed")]


def test_an_undated_account_is_not_excused(accounts):
    undated = [*accounts[:2], account("The council met.", "Sun")]
    assert states(coverage(undated, story(undated), (), (), (), [entry(undated)]))["sun"] == "not_found"


def test_copies_weigh_as_one_witness(accounts):
    apart = coverage(accounts, story(accounts), (), (), (), [entry(accounts)])[0]
    copied = coverage(accounts, story(accounts, witnesses=[["post", "echo"], ["sun"]]), (), (), (), [entry(accounts)])[0]
    assert copied.weight < apart.weight


@pytest.mark.parametrize(("name", "told"), [("Harbour Fund", True), ("White House", False), ("Senate", False)])
def test_seats_and_houses_are_named_in_passing(name, told):
    of = [account(f"The {name} paid.", "Post"), account(f"The {name} waited.", "Echo"), account("It rained.", "Sun")]
    held = [replace(one, entities=(_thing(one, name),)) if name in one.document.text else one for one in of]
    members = tuple(Member(account=one.id, entity="thing") for one in held[:2])
    people = [StoryEntity(id="thing", kind="organisation", name=name, variants=(name,), members=members)]
    assert [one.label for one in coverage(held, story(held), people, (), (), ())] == [name] * told


def _thing(of, name):
    mention = Mention(kind="name", evidence=cite(of, name).evidence)
    return Entity(id="thing", kind="organisation", name=name, variants=(name,), mentions=(mention,))


def test_a_long_account_that_shares_nothing_may_be_about_another_matter():
    rest = " The wind was from the west, and the harbour was quiet all day long." * 30
    of = [
        account(f"The ferry sank on Monday.{rest}", "Post"),
        account(f"The ferry sank.{rest}", "Echo"),
        account(f"It snowed.{rest}", "Sun"),
    ]
    alone = [account(f"The mill burned.{rest}", "Post"), *of[1:]]
    sank = entry(of, value="2024-03")
    assert states(coverage(of, story(of), (), (), (), [sank]))["sun"] == "other_happening"
    assert states(coverage(alone, story(alone), (), (), (), [entry(alone, value="2024-03")]))["sun"] == "other_happening"
    fog = TimelineEntry(id="fog", value="2024-03", label="fog", status="same", reason="", tellings=(*_fog(of[0]), *_fog(of[2])))
    found = coverage(of, story(of), (), (), (), [sank, fog])
    assert [one.of("sun").status for one in found if one.subject == "entry"] == ["not_found"]


def _fog(of):
    return (TimelineTelling(account=of.id, event="fog", value="2024-03", citation=cite(of, "wind was")),)
