"""Happenings told apart, whatever names they share; and running matters found among other reports."""

import itertools

import pytest

from tellings.align.stories import alone, stories, story
from tellings.record import Account, Story
from tests.reports import bare, report

FIRST_VISIT = """Queen Alda opens the new bridge at Varn

Queen Alda of Norrland opened the Sund bridge at Varn on Thursday, cutting a blue ribbon before some 4,000 islanders.

The bridge cost 300 million crowns and replaces the ferry that served the island of Varn for a century. Engineers from the harbour company
Lindqvist walked across with the queen."""
FIRST_VISIT_DATED = """Islanders cheer as the Sund bridge opens

VARN — The ferry to the island of Varn made its last crossing on Thursday, hours after Queen Alda opened the Sund bridge.

The bridge, built by Lindqvist for 300 million crowns, ends a century of ferries. Islanders cheered as the queen cut the ribbon."""
SECOND_VISIT = """Queen Alda comforts flood victims at Varn

Queen Alda of Norrland visited the flooded harbour of Varn on Tuesday and met families who lost their homes in the storm.

The storm of September 2021 broke the dyke and drowned eleven people. The queen promised help from her own foundation, and soldiers are
filling sandbags around the hospital."""
SECOND_VISIT_DATED = """Flood toll rises to eleven on Varn as the queen arrives

VARN — Queen Alda walked through the flooded streets of Varn on Tuesday, two days after a storm broke the dyke and drowned eleven people.

Soldiers filled sandbags around the hospital. The queen's foundation will give money to families who lost their homes."""
ELSEWHERE = """Chess champion retires

Grandmaster Ivo Terel said he would play no more tournaments after losing the title to a sixteen-year-old in Lisbon.

Terel won the chess title three times and wrote two books on openings."""


@pytest.fixture(scope="module")
def visits() -> list[Account]:
    return [
        report(FIRST_VISIT, None, "Morning Post"),
        report(FIRST_VISIT_DATED, "2018-06-14", "Island Echo"),
        report(SECOND_VISIT, None, "Coast Radio"),
        report(SECOND_VISIT_DATED, "2021-09-28", "Norrland Times"),
    ]


def outlets(found: Story, accounts: list[Account]) -> list[tuple[str | None, set[str]]]:
    names = {one.id: one.document.name for one in accounts}
    return [(one.value, {names[name] for name in one.accounts}) for one in found.happenings]


def test_two_visits_of_one_queen_to_one_place_are_two_happenings(visits):
    assert outlets(story(visits, (), ()), visits) == [
        ("2018-06-14", {"Morning Post", "Island Echo"}),
        ("2021-09-28", {"Coast Radio", "Norrland Times"}),
    ]


def test_the_reasons_say_who_gives_the_day_and_what_keeps_them_apart(visits):
    first, second = story(visits, (), ()).happenings
    told = " ".join(reason.text for reason in (*first.reasons, *second.reasons))
    assert "Island Echo, dated 14 June 2018, says it happened on “Thursday”, 14 June 2018" in told
    assert "Coast Radio says “Tuesday”, which fits 28 September 2021" in told
    assert "not before 28 September 2021" in told
    by_id = {one.id: one.document.text for one in visits}
    for reason in (*first.reasons, *second.reasons):
        for cited in reason.citations:
            assert by_id[cited.account][cited.evidence.start : cited.evidence.end] == cited.evidence.exact


def test_any_order_of_the_accounts_gives_the_same_story(visits):
    expected = story(visits, (), ())
    assert all(story(order, (), ()) == expected for order in itertools.permutations(visits))


def test_a_report_that_knows_a_later_date_is_not_about_the_earlier_happening(visits):
    late = report(
        "Looking back at the Sund bridge\n\nQueen Alda opened the Sund bridge at Varn before islanders; the ferry had served "
        "for a century. On March 3, 2024, the harbour company Lindqvist repaired the bridge for 20 million crowns.",
        None,
        "Late Review",
    )
    found = story([visits[0], visits[1], late], (), ())
    assert found.happening_of(late.id).accounts == (late.id,)


def test_an_unrelated_report_is_its_own_happening(visits):
    other = report(ELSEWHERE, "2018-06-14", "Board Weekly")
    found = story([*visits[:2], other], (), ())
    assert found.happening_of(other.id).accounts == (other.id,)


def test_lines_of_one_day_are_one_happening_only_where_they_share_more_than_the_day():
    lines = [
        "Gazette one\n\nThe pier at Ostel gave way on Monday and nine swimmers were hurt.",
        "Gazette two\n\nA flood in Brakk on Monday carried off two barns.",
        "Gazette three\n\nNine were hurt on Monday as the pier of Ostel fell.",
        "Gazette four\n\nTeachers in Hulm walked out on Monday.",
    ]
    accounts = [bare(line, "2023-03-06") for line in lines]
    found = story(accounts, (), ())
    assert {frozenset(one.accounts) for one in found.happenings} == {
        frozenset((accounts[0].id, accounts[2].id)),
        frozenset((accounts[1].id,)),
        frozenset((accounts[3].id,)),
    }


def test_one_account_is_one_happening():
    alone = report(FIRST_VISIT_DATED, "2018-06-14", "Island Echo")
    found = story([alone, alone], (), ())
    assert found.accounts == (alone.id,)
    assert [one.accounts for one in found.happenings] == [(alone.id,)]
    assert found.title == "Islanders cheer as the Sund bridge opens" or found.title.startswith("Islanders")


def test_no_accounts_are_an_empty_story():
    assert story((), (), ()).happenings == ()
    assert stories(()) == ()


def test_ten_prints_of_one_text_are_one_happening():
    prints = [bare(FIRST_VISIT, "2018-06-14", f"Outlet {number}") for number in range(10)]
    found = story(prints, (), ())
    assert len(found.happenings) == 1
    assert len(found.accounts) == 10


def test_running_matters_are_found_among_other_reports(visits):
    other = report(ELSEWHERE, None, "Board Weekly")
    again = bare("Terel gives up chess\n\nIvo Terel, three times chess champion, plays no more tournaments after losing in Lisbon.")
    groups = stories([*visits, other, again])
    assert tuple(sorted((other.id, again.id))) in groups
    assert sorted(name for group in groups for name in group) == sorted(one.id for one in [*visits, other, again])


def test_a_hub_does_not_tie_unrelated_reports():
    chess = bare("Ivo Terel lost the chess title in Lisbon to a sixteen-year-old. Terel wrote books on chess openings and endgames.")
    bridge = bare("Queen Alda opened the Sund bridge at Varn. The ferry to the island made its last crossing, built by Lindqvist.")
    hub = bare(
        "The week in short. Ivo Terel lost the chess title in Lisbon. Queen Alda opened the Sund bridge at Varn, and the ferry ended."
    )
    groups = stories([chess, bridge, hub])
    assert not any({chess.id, bridge.id} <= set(group) for group in groups)


@pytest.mark.parametrize("text", [FIRST_VISIT, FIRST_VISIT_DATED, SECOND_VISIT, SECOND_VISIT_DATED, ELSEWHERE, "A line."])
def test_a_story_that_one_account_tells_has_its_title_and_date(text: str) -> None:
    for one in (report(text), bare(text), bare(text, "2021-09-28", "Norrland Times")):
        whole = story([one], (), ((one.id,),))
        assert alone(one) == (whole.title, whole.dating_of(one.id))
