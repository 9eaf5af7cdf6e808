"""Stories that are hard to compare: one account, copies, unrelated matters, an account against itself, satire, live blogs."""

import msgspec

from tellings.compare.genre import genre, remarks
from tellings.record import Entry, Stated
from tests.differing import compared, parted, told

REPORT = (
    "The ferry Alma ran aground off Brenn on Monday with 214 people on board. The coast guard pulled it free at high water. "
    "The captain had sent a distress signal, the harbour office said."
)  # fmt: skip


def test_a_story_of_one_account_parts_in_nothing():
    assert compared([told(REPORT)]).findings == ()


def test_twenty_copies_are_one_witness_and_part_in_nothing():
    copies = [told(REPORT, f"Outlet {chr(ord('A') + number)}") for number in range(20)]
    found = compared(copies).findings
    assert not [one for one in found if one.status in ("differs", "contradicts")]
    assert all(one.witnesses == 1 for one in found if one.status == "corroborated")


def test_unrelated_matters_are_not_compared():
    assert parted(REPORT, "The museum of Tarn bought a painting in March. Its director had not seen the frame.") == []


def test_an_account_that_contradicts_itself_is_said_to():
    (found,) = parted("The operator inspected the dam in May. Nobody was hurt. The operator did not inspect the dam in May.")
    assert (found.status, found.difference) == ("contradicts", "polarity")
    assert "contradicts itself" in found.reason


def test_two_things_of_one_kind_are_no_contradiction_of_an_account():
    assert parted("The survey of 900 nurses gave no margin of error. The survey of 500 doctors gave a margin of error.") == []


def test_a_live_blog_that_puts_itself_right_does_not_contradict_itself():
    text = "The operator inspected the tunnel in May.\n\nThe operator did not inspect the tunnel in May."
    account = told(text)
    at = account.document.text.index("The operator did not")
    entries = (Entry(start=0, end=at), Entry(start=at, end=account.document.main_end))
    account = msgspec.structs.replace(account, document=msgspec.structs.replace(account.document, entries=entries))
    found = [one for one in compared([account]).findings if one.kind == "claim"]
    assert [one.status for one in found] == ["compatible"]


def marked(text, section, outlet="Valley Post"):
    account = told(text, outlet)
    return msgspec.structs.replace(account, document=msgspec.structs.replace(account.document, section=Stated(value=section, rule="test")))


def test_satire_is_marked_and_held_against_nobody():
    satire = marked("The council rejected the harbour plan.", "Satire")
    assert genre(satire) == "satire"
    assert [one.code for one in remarks([satire])] == ["satire"]
    made = compared([told("The council approved the harbour plan."), satire])
    assert not [one for one in made.findings if one.status in ("differs", "contradicts")]
    assert "satire" in [problem.code for problem in made.problems]


def test_opinion_is_marked_by_what_it_says_it_is():
    assert genre(marked("The council was wrong.", "Opinion")) == "opinion"
    assert genre(told("The council was wrong.")) == ""
