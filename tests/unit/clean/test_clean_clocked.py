"""Times in plain text: transcripts' timestamps, live-blog entries."""

import pytest

from tests.cleaning import cleaned, of

ENTRIES = [
    ("10:15 GMT", "The harbour at Lund is shut, the port authority says, and all ferries stay in."),
    ("10.42am", "Trees lie across the road to Orsa. The fire service asks people to stay at home."),
    ("Posted at 11:30", "Two thousand homes are without power, and the grid's owner has sent for crews from the south."),
]
SPOKEN = [
    ("[00:00:12]", "ADA BERG: What did you see on that night, when the ferries met?"),
    ("[00:00:31]", "PER HOLM: Nothing at all. The fog was too thick to see the pier."),
    ("[00:01:05]", "ADA BERG: And the radar?"),
    ("[00:01:20]", "PER HOLM: It was being mended."),
]


def blog(*head):
    return "\n\n".join(["Storm over the coast: live", *head, *(line for entry in ENTRIES for line in entry)])


def test_the_entries_of_a_live_blog_have_their_times():
    document = cleaned(blog("6 January 2015"))
    assert of(document, "timestamp") == [time for time, _ in ENTRIES]
    assert of(document, "paragraph") == [text for _, text in ENTRIES]
    assert [document.text[entry.start : entry.end] for entry in document.entries] == [text for _, text in ENTRIES]
    assert [entry.time and entry.time.value for entry in document.entries][:2] == ["2015-01-06T10:15", "2015-01-06T10:42"]


def test_a_live_blog_without_a_day_has_entries_without_times():
    document = cleaned(blog())
    assert [entry.time for entry in document.entries] == [None] * len(ENTRIES)


def test_the_timestamps_of_a_transcript_are_cut_off():
    document = cleaned("\n\n".join(["Interview: the harbour master", *(f"{time} {text}" for time, text in SPOKEN)]))
    assert of(document, "timestamp") == [time for time, _ in SPOKEN]
    assert of(document, "paragraph") == [text for _, text in SPOKEN]
    assert document.entries == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["The boats left at", "10:15", "and came back at", "11:40", "with all on board, the harbour master said on Monday."],
        ["Lund beat Orsa 10:15 on Monday.", "Brekka beat Tunnholt 12:08.", "The final is on Sunday, and all seats are sold."],
        ["10:15 Bakers win cup", "10:40 Snow closes road", "11:05 Choir sings", "The port of Lund was shut on Monday, its master said."],
    ],
)
def test_other_times_are_no_timestamps(lines):
    assert of(cleaned("\n\n".join(["Ferries collide off Lund", *lines])), "timestamp") == []
