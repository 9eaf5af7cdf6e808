"""What two terms that exclude each other part two accounts in, where they are told of one thing; and where they are not."""

import pytest

from tellings.compare.differences.exclusives.terms import sets, terms
from tellings.lexicon import rows
from tests.differing import compared, parted, told

DIFFERENCES = [
    ("label", "The town of Linsey has postponed its kite festival in the dunes.", "Linsey has called off the kite festival in the dunes."),
    (
        "degree",
        "The bishop called on the parishes of Morby to lock their crypts at dusk.",
        "The bishop ordered the parishes of Morby to lock their crypts at dusk.",
    ),
    (
        "degree",
        "Divers will search most wrecks in the bay of Ruhn for cables.",
        "Divers will search all wrecks in the bay of Ruhn for cables.",
    ),
    (
        "degree",
        "Tarn became one of the last islands to give up its own stamps.",
        "Tarn became the last island to give up its own stamps.",
    ),
    (
        "degree",
        "The pilots should have sounded the foghorn off Ruhn, the inquiry says.",
        "The pilots could have sounded the foghorn off Ruhn, the inquiry says.",
    ),
    (
        "label",
        "Librarian Tove Aasgard was fired over the missing atlases.",
        "Librarian Tove Aasgard resigned over the missing atlases.",
    ),
    (
        "label",
        "Press secretary Ivo Lammers handed out the tide tables of the harbour.",
        "Deputy press secretary Ivo Lammers handed out the tide tables of the harbour.",
    ),
    (
        "degree",
        "Ruhn will hand out up to 4,000 life jackets to anglers before the winter.",
        "Ruhn will hand out 4,000 life jackets to anglers before the winter.",
    ),
    (
        "degree",
        "The ferries of Ruhn will be free for passengers 70 and older from June.",
        "The ferries of Ruhn will be free for passengers over 70 from June.",
    ),
    (
        "label",
        "The clinic in Morby has 12,000 doses ready against the cattle fever.",
        "The clinic in Morby has serum for 12,000 people ready against the cattle fever.",
    ),
]
NEAR_MISSES = [
    (
        "The rule changes how wardens of Tarn deal with the most common fishing offences.",
        "Netting at night is one of the most common fishing offences that wardens of Tarn deal with.",
    ),
    (
        "Ferryman Jon Aas was indicted on charges of illegally selling the lifeboats of Tarn.",
        "Ferryman Jon Aas was indicted on charges of improperly selling the lifeboats of Tarn.",
    ),
    # an order may be told as a request
    (
        "The bishop asked the parishes of Morby to lock their crypts at dusk.",
        "The bishop ordered the parishes of Morby to lock their crypts at dusk.",
    ),
    # told of two things, or by two
    (
        "In Morby the old port orders to lock the crypts lapse in June.",
        "The bishop urged the parishes of Morby to lock the crypts in June.",
    ),
    ("The truck driver was badly hurt on the pier of Ruhn.", "The bus driver was slightly hurt on the pier of Ruhn."),
    ("Linsey has postponed its kite festival in the dunes.", "Linsey has called off its chess evening in the dunes."),
    ("Divers will search most wrecks in the bay of Ruhn.", "Divers will search all cellars by the bay of Ruhn."),
    ("The bishop called on the parishes to lock their crypts at dusk.", "A judge ordered the parishes to lock their crypts at dusk."),
    ("Librarian Tove Aasgard was fired over the missing atlases.", "Librarian Jon Brevik resigned over the missing atlases."),
    # one account tells both
    (
        "Linsey first postponed and on Sunday called off its kite festival in the dunes.",
        "Linsey has postponed its kite festival in the dunes.",
    ),
    # denied, open, asked, or somebody's word
    ("Linsey has not called off its kite festival in the dunes.", "Linsey has postponed its kite festival in the dunes."),
    ("Linsey may call off its kite festival in the dunes.", "Linsey has postponed its kite festival in the dunes."),
    ("Will Linsey call off its kite festival in the dunes?", "Linsey has postponed its kite festival in the dunes."),
    ("“They called off the kite festival in the dunes,” Brevik said.", "Linsey has postponed its kite festival in the dunes."),
    # a course of things
    ("The lease on the boathouse was originally temporary in Ruhn.", "The lease on the boathouse in Ruhn is permanent."),
    # another rank by a word further off
    ("Former harbour director Ivo Lammers opened the lock.", "The former Ruhn harbour director Ivo Lammers opened the lock."),
    # a sum of nothing that is counted is its own bound
    (
        "The toll of Ruhn will be $6,000 for anglers and refundable up to $4,000.",
        "The port of Ruhn sets the toll for anglers at $6,000 and makes $4,000 of it refundable.",
    ),
    # a share of those who vote is one of their votes
    (
        "Ivo Lammers got 44 percent of the harbour voters in Ruhn this spring.",
        "Ivo Lammers got 44 percent of the harbour vote in Ruhn this spring.",
    ),
    # a noun that says when
    (
        "Mayor Holm will visit the lock of Ruhn to ease the fears of anglers over the eel ban this week.",
        "Mayor Holm will speak of the fears of anglers over the eel ban at the lock of Ruhn at the end of the week.",
    ),
    # risen so far, and of one age
    ("The toll was raised up to 4,000 crowns for boats at the lock.", "The toll is 4,000 crowns for boats at the lock."),
    ("The ferries are free for passengers over 70 from June.", "The ferries are free for passengers older than 70 from June."),
]


def of_terms(findings):
    return [
        one for one in findings if any(each.evidence.rule == "differences.exclusive" for side in one.variants for each in side.citations)
    ]


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENCES)
def test_terms_that_exclude_each_other_part(kind, one, other):
    found = parted(one, other)
    assert [finding.difference for finding in found] == [kind], [finding.title for finding in found]


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_terms_of_two_things_part_nothing(one, other):
    assert not of_terms(parted(one, other))


def test_a_finding_says_the_terms_and_cites_both_sentences():
    (found,) = of_terms(parted(*DIFFERENCES[1][1:]))
    assert "called on" in found.title
    assert "ordered" in found.reason
    assert [len(side.citations) for side in found.variants] == [1, 1]


def test_what_a_later_account_tells_may_have_come_after():
    texts = [text for _, *texts in DIFFERENCES[:1] for text in texts]
    lead = "Mayor Vera Holm spoke to reporters in Elmsby on Monday after the session of the council. "
    made = compared([told(lead + text, outlet, day) for text, outlet, day in zip(texts, "AB", ("2024-05-14", "2024-05-15"), strict=True)])
    assert all(one.status == "compatible" for one in of_terms(made.findings))


def test_of_terms_that_overlap_the_longest_counts():
    (found,) = [one for one in terms(["tarn", "is", "one", "of", "the", "last", "islands"]) if sets()[one.term.set].name == "last"]
    assert (found.term.pole, found.first, found.last) == (0, 2, 6)


def test_each_set_of_the_list_has_two_poles_of_its_own():
    names = [name for name, *_ in rows("exclusives")]
    assert len(names) == len(set(names))
    for name, kind, _, _, *poles in rows("exclusives"):
        assert kind in ("label", "degree", "polarity"), name
        said = [phrase for pole in poles for phrase in pole.split("|")]
        assert len(poles) > 1, name
        assert all(said), name
        assert len(said) == len(set(said)), name
