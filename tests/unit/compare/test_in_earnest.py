"""Satire among reports: it bears witness to nothing."""

import msgspec

from tellings.compare.in_earnest import in_earnest
from tellings.compare.making import finding, variants_of
from tellings.record import Stated
from tests.accounts import account, cite, story
from tests.differing import compared, told

CRASH = "Twelve people were killed on Monday when a coach left the road near Elmsby and fell into the river Tarn. "


def marked(text, section="Satire", outlet="The Daily Wag"):
    made = told(text, outlet)
    return msgspec.structs.replace(made, document=msgspec.structs.replace(made.document, section=Stated(value=section, rule="test")))


def test_satire_corroborates_no_figure_and_no_date():
    made = compared([told(CRASH), marked("Twelve people were killed near Elmsby on Monday, and the coach refused to comment.")])
    assert [one for one in made.findings if one.status == "corroborated"] == []


def test_satire_is_no_version_of_a_figure_that_reports_agree_on():
    other = told("Twelve people were killed near Elmsby on Monday when a coach fell into a river.", "Valley Post")
    made = compared([told(CRASH), other, marked("Some 400 people were killed near Elmsby on Monday, and the coach refused to comment.")])
    (found,) = [one for one in made.findings if one.kind == "figure"]
    assert (found.status, found.witnesses) == ("corroborated", 2)
    assert "400" not in found.title + found.reason


def _told(status, missing=()):
    accounts = [account(f"Say {word}.", outlet) for word, outlet in (("one", "A"), ("two", "B"), ("one", "Wag"))]
    variants = variants_of((one.document.text, one.id, (cite(one, "Say"),)) for one in accounts if one.id not in missing)
    of = story(accounts)
    return finding("claim" if status != "not_found" else "coverage", status, "subject", "t", "r", variants, of, missing=missing), of


def test_its_side_of_a_difference_is_taken_out_of_it():
    found, of = _told("differs")
    left = in_earnest(found, {"wag"}, of)
    assert left is not None
    assert {name for one in left.variants for name in one.accounts} == {"a", "b"}
    assert left.witnesses == 2


def test_a_difference_from_satire_alone_is_none():
    found, of = _told("differs")
    assert in_earnest(found, {"b"}, of) is None


def test_satire_leaves_nothing_out():
    found, of = _told("not_found", missing=("wag",))
    assert in_earnest(found, {"wag"}, of) is None
    assert in_earnest(found, set(), of) is found
