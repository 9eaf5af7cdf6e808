"""Counts that one account gives twice and not alike; the stories are our own."""

import msgspec
import pytest

from tellings.record import Block, Entry
from tests.differing import compared, told

LEAD = "Twelve people were killed on Monday when a coach left the road near Elmsby and fell into the river Tarn. "
BETWEEN = "The coach was on its way to Brenn. Mayor Vera Holm asked for a barrier. Divers searched the river. "


def own(account):
    return [one for one in compared([account]).findings if one.kind == "figure"]


@pytest.mark.parametrize(
    "text",
    [
        LEAD + BETWEEN + "Nine people died in the crash, and 14 were hurt.",
        "A fire in a hotel at Brenn killed 31 guests on Monday. The roof fell in. The fire killed 29 guests.",
        "A storm left 7 people missing off Brenn on Monday. Boats went out. Five people are missing after the storm.",
        "The police say that six people died when a train hit a lorry at Brenn. It burned. The police said four people died in the crash.",
    ],
)
def test_two_counts_of_one_voice_for_one_happening_contradict_each_other(text):
    (found,) = own(told(text))
    assert (found.status, found.difference) == ("contradicts", "figure")
    assert "gives two numbers of the" in found.title
    assert "contradicts itself" in found.reason
    assert len(found.variants) == 2


@pytest.mark.parametrize(
    "text",
    [
        LEAD + BETWEEN + "Twelve people died in the crash, and 14 were hurt.",
        LEAD + BETWEEN + "Nine people died in the crash, the police said.",  # another's word
        LEAD + BETWEEN + "So far nine people have died in the crash.",
        LEAD + BETWEEN + "At first it was said that nine people died in the crash.",
        LEAD + BETWEEN + "Nine of the dead were from Brenn.",
        LEAD + BETWEEN + "Nine people died on the coach.",
        LEAD + BETWEEN + "Nine women died in the crash.",
        LEAD + BETWEEN + "A coach crashed near Holmstad in 1998. Nine people died in the crash.",
        LEAD + BETWEEN + "Nine people died in that crash.",
        LEAD + BETWEEN + "Nine people died in the crash. Three people died in the river.",
        LEAD + BETWEEN + "About 11 people died in the crash.",
        "The council met on Monday. Mayor Vera Holm spoke. Nobody objected. " + LEAD + BETWEEN + "Nine people died in the crash.",
    ],
)
def test_stages_parts_other_voices_and_other_happenings_contradict_nothing(text):
    assert [one for one in own(told(text)) if one.status == "contradicts"] == []


def test_a_later_entry_of_a_live_blog_follows_what_became_known():
    account = told(LEAD + BETWEEN + "\n\nNine people died in the crash.")
    at = account.document.text.index("Nine people")
    entries = (Entry(start=0, end=at), Entry(start=at, end=account.document.main_end))
    (found,) = own(msgspec.structs.replace(account, document=msgspec.structs.replace(account.document, entries=entries)))
    assert found.status == "compatible"
    assert "follows what became known" in found.reason


def test_what_an_account_has_put_right_no_longer_stands():
    account = told(LEAD + BETWEEN + "Nine people died in the crash.")
    text = account.document.text + "\n\nCorrection: an earlier version said that nine people died. The number is 12."
    block = Block(kind="correction", start=len(account.document.text) + 2, end=len(text), rule="test")
    document = msgspec.structs.replace(account.document, text=text, blocks=(*account.document.blocks, block))
    assert own(msgspec.structs.replace(account, document=document)) == []


def test_copies_of_a_report_against_itself_are_told_once():
    text = LEAD + BETWEEN + "Nine people died in the crash, and 14 were hurt."
    made = compared([told(text, outlet) for outlet in ("Harbour News", "Valley Post", "Coast Echo")])
    assert len([one for one in made.findings if one.status == "contradicts"]) == 1
