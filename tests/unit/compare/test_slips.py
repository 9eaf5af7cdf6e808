"""Totals, shares and changes of one account that do not come out; the sentences are our own."""

import pytest
from spacy.language import Language

from tellings.annotate import parse
from tellings.compare.sums import not_adding_up
from tellings.extract.figures import figures
from tellings.record import Account, Finding
from tests.accounts import account as made_account
from tests.accounts import story
from tests.making import document


def _account(nlp: Language, text: str) -> Account:
    made = document(text, None, "Paper")
    return made_account(text, "Paper", figures=figures(made, parse(made, nlp), (), (), ()))


def _found(nlp: Language, text: str) -> list[Finding]:
    account = _account(nlp, text)
    return list(not_adding_up({account.id: account}, (), story((account,))))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fire killed 12 people: seven women, two men and two boys.", "make 11"),
        ("The town spent $10 million: $6 million on roads and $2 million on schools.", "make 8,000,000"),
        ("It spent $6 million on roads and $2 million on schools, a total of $11 million.", "make 8,000,000"),
        ("Twenty of the 43 members, or 60 percent, voted for it.", "46.5 percent"),
        ("Twenty members, or 60 percent of the 43, voted for it.", "46.5 percent"),
        ("Some said 60 percent came by train and the remaining 30 percent came on foot.", "make 90 percent"),
        ("In the poll 58 percent voted for the bill and 47 percent voted against it.", "make 105 percent"),
        ("Sales rose from 40 to 50, up 10 percent.", "a rise of 25 percent"),
        ("Rents fell from $800 to $600, down 40 percent.", "a fall of 25 percent"),
        ("Exports rose 25 percent to $90 million from $60 million.", "a rise of 50 percent"),
        ("The number of thefts climbed from 400 to 500, an increase of 50 percent.", "a rise of 25 percent"),
        ("Rents rose from $800 to $600, up 25 percent.", "a fall of 25 percent"),
        ("The yard built 50 boats, 20 more than the 40 it built in May.", "is 60"),
        ("The grant is $50 million, $5 million less than the $60 million of last year.", "is 55,000,000"),
    ],
)
def test_what_does_not_come_out_is_a_finding_that_says_what_would(nlp: Language, text: str, words: str) -> None:
    (found,) = _found(nlp, text)
    assert (found.kind, found.status) == ("figure", "contradicts")
    assert found.title.startswith("Paper: ")
    assert words in found.reason
    cited = [citation.evidence for variant in found.variants for citation in variant.citations]
    assert len(cited) >= 2
    assert all(text[one.start : one.end] == one.exact for one in cited)


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 12 people: seven women, three men and two boys.",
        "The fire killed 12 people, including seven women and two men.",
        "The town spent $10 million: $6.4 million on roads and $3.6 million on schools.",
        "The town spent $9 million: $6.4 million on roads and $2.9 million on schools.",
        "Twenty of the 43 members, or 47 percent, voted for it.",
        "Twenty of the 43 members, or nearly half, voted for it.",
        "Some 60 percent came by train and the remaining 40 percent on foot.",
        "Of the 60 percent who came, 30 percent were old.",
        "In the poll 58 percent voted for the bill and 42 percent against it.",
        "Sales rose from 40 to 50, up 25 percent.",
        "Rents fell from $800 to $600, down a quarter.",
        "Sales rose from $1.2 billion to $1.3 billion, up 5 percent.",
        "Rates rose from 4 percent to 5 percent, up 25 percent.",
        "The yard built 50 boats, 10 more than the 40 it built in May.",
        "The team won 43 games: 20 at home and some on the road.",
        "It has 300 workers: 200 men, 100 women and 12 dogs.",
        "The score was 3-2: 2 goals by Ward and 1 by Lind.",
        "Support fell from 58 percent in May to 47 percent, and 30 percent oppose it.",
        "Some 70 percent of men and 60 percent of women support the ban.",
        "The firm employs 900 people: 400 in Rill, 300 in Torp and others abroad.",
        "The vote was 70 for and 40 against out of 120 members.",
        "She had nine one-on-one talks with the mayor in May: three at the quay and six at the mill.",
        "Seventy-one percent of Reds opposed the pier, but a majority of Blues (58 percent) supported it.",
        "The poll shows 61 percent of tenants oppose the toll (that climbs to 70 percent of those who support a bridge).",
        "The poll shows 61 percent of tenants oppose the toll, and 70 percent know the price for lorries.",
        "A poll of May showed that 58 percent disapprove of toll roads, although 75 percent approved of ferries and lighthouses.",
        "Of the 40 boats, 12 sank and 20 were lost, the other eight reached port.",
        "",
    ],
)
def test_what_comes_out_or_leaves_room_is_none(nlp: Language, text: str) -> None:
    assert _found(nlp, text) == []
