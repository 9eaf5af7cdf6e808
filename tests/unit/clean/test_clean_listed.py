"""Reports of unusual shape: their own lists, and sentences that sound like furniture, are not set aside; what is no report's own is."""

import pytest

from tellings import clean
from tests.cleaning import cleaned, kinds, of

TITLE = "Harbour party holds Orsund by two seats"
LEAD = "The council of Orsund counted the votes of the spring election on Tuesday, and the result was closer than anyone had thought."
SECOND = "Mayor Ebba Tolk said that turnout was the highest since 1994, and thanked those who had counted through the night."
THIRD = "The new council meets for the first time on 3 April, the clerk said, and elects its speaker on that day."
PLACES = [
    f"{one} {other}" for one in ("North", "South", "East", "West", "Old", "New") for other in ("Quay", "Mill", "Park", "Hill", "Moor")
]
NAMES = ["Tolk", "Brandt", "Ryle", "Sand", "Uhl", "Wenn"]

RESULTS = [f"{place}: {NAMES[i % 6]} {4000 - 13 * i}, {NAMES[(i + 1) % 6]} {3000 - 7 * i}" for i, place in enumerate(PLACES * 2)]
WINNERS = [f"{place} Ward {NAMES[i % 6]}" for i, place in enumerate(PLACES)]
DEAD = [f"Ada {name}" for name in NAMES * 5]
VERSE = ["The water took the lamp", "The water took the stair", "And when it had no more to take", "It left us standing there"]
STEPS = ["1 kg of cod", "2 onions", "Salt", "Pepper", "Dill"]
HOURS = [
    "21:00 – The Aster leaves Tarn",
    "22:40 – The mate falls ill",
    "23:55 – The harbour warns of the tide",
    "00:20 – She strikes the bank",
]
TALK = ["Bugle: Where were you?", "Sand: At the helm.", "Bugle: Alone?", "Sand: Yes.", "Bugle: What did you see?", "Sand: White water."]
TABLE = ["Fish\tMay\tJune", "Cod\t4.10\t4.60", "Herring\t1.20\t1.10", "Plaice\t3.00\t3.90"]
LISTS = [RESULTS, WINNERS, DEAD, VERSE, STEPS, HOURS, TALK, TABLE]


def main(document):
    return document.text[: document.main_end]


@pytest.mark.parametrize("lines", LISTS)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_a_list_in_the_midst_or_at_the_end_of_a_report_is_its_own(lines, apart):
    for behind in ([THIRD], []):
        document = cleaned("\n\n".join([TITLE, LEAD, SECOND, apart.join(lines), *behind]))
        assert len(document.blocks) == 3 + len(lines) + len(behind)
        assert document.main_end == len(document.text)


def test_key_points_above_the_lead_are_the_reports():
    points = ["Key points", "Turnout was the highest since 1994", "Two seats changed hands in the south", "The count took all night"]
    document = cleaned("\n\n".join([TITLE, *points, LEAD, SECOND]))
    assert document.title.value == TITLE
    assert document.main_end == len(document.text)


def test_headlines_behind_the_end_are_other_stories_still():
    others = ["Bakers win the cup for a third year", "Snow closes the mountain road near Orsa", "Choir sings for the crews of the ferries"]
    document = cleaned("\n\n".join([TITLE, LEAD, SECOND, *others]))
    assert of(document, "related") == others


def test_a_table_in_a_text_with_furniture_is_no_menu():
    document = cleaned(
        "\n\n".join(["Home", "Sport", "Sign in", TITLE, LEAD, SECOND, *RESULTS[:8], THIRD, "Privacy policy", "All rights reserved"])
    )
    assert all(row in main(document) for row in RESULTS[:8])
    assert "Privacy" not in main(document)


SENTENCES = [
    "Residents asked to sign up for updates on the works were told to wait at the town hall.",
    "Thousands tried to download the app on its first day, and it failed within the hour.",
    "She served as a member of the board from 2019 to 2031, when the old line was sold.",
    "The scandal contributed to Tolk's defeat in the autumn election, both camps agree.",
    "Mr Tolk contributed $500 to the campaign of his rival in 2029, the books show.",
    "Ada Brandt is a professor of hydrology at Orsund University and led the inquiry.",
    "Additional research is needed before the bridge can be built, the engineers wrote.",
    "With reporting restrictions lifted, the names of the two men can now be printed.",
    "Reuters reporters in the town saw smoke rising from the depot on the quay.",
    "The contract says that the plans may not be copied or shown to the other bidders.",
    "Background: the bridge was first proposed in 1998 by the mayor of the day.",
    "Gov. Mikael Ryle (R) signed the bill on Friday, ending nine months of dispute.",
    "Voters on the right, and some on the left, agree that the bridge is too dear.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_between_two_paragraphs_that_tells_of_others_is_the_reports(sentence):
    document = cleaned("\n\n".join([TITLE, LEAD, SECOND, sentence, THIRD]))
    assert kinds(document)[3] == ("paragraph", sentence)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("promo", "Sign up for our newsletter and get the day's news every morning."),
        ("promo", "Follow Ebba Tolk on Twitter @ebbatolk."),
        ("bio", "Ada Brandt contributed to this report."),
        ("bio", "Ada Brandt contributed."),
        ("bio", "Additional reporting by Ada Brandt in Tarn."),
        ("bio", "Ada Brandt is a reporter for the Orsund Bugle."),
        ("caption", "Ebba Tolk, left, and Ada Brandt at the count (Mikael Ryle/Orsund Bugle)"),
    ],
)
def test_furniture_between_two_paragraphs_stays_furniture(kind, line):
    document = cleaned("\n\n".join([TITLE, LEAD, SECOND, line, THIRD]))
    assert of(document, kind) == [line]


def test_style_sheets_are_set_aside_and_make_no_page_of_a_report():
    style = [
        ".box {",
        "width:100%;",
        "padding-top:20px;",
        "}",
        "@media screen and (max-width: 600px) {",
        ".box img {",
        "float:left;",
        "}",
        "}",
    ] * 6
    document = cleaned("\n".join([TITLE, "", LEAD, "", SECOND, "", THIRD, "", *style]))
    assert main(document) == "\n\n".join([TITLE, LEAD, SECOND, THIRD])
    assert {block.kind for block in document.blocks if block.start >= document.main_end} == {"other"}


def test_a_paywall_that_cuts_a_scraped_text_is_told():
    document = cleaned("\n\n".join([TITLE, LEAD, "Mayor Ebba Tolk said that the", "Subscribe now to continue reading this story."]))
    assert ("paywall", "the page is cut here by a paywall: the rest of the report is for subscribers and was not read") in clean.remarks(
        document
    )
    whole = cleaned("\n\n".join([TITLE, LEAD, SECOND, THIRD]))
    assert clean.remarks(whole) == ()
