"""What a page says of itself, and clocks, are no verbs of its report."""

import pytest
from spacy.language import Language

from tellings.extract.stamps import stamps
from tests.differing import LEAD, compared, told

CHOIR = "The harbour choir of Torvik will sing at the memorial concert for skipper Stan Rusk in June. The concert is in the rope hall."
ORGANISER = "The organiser of the memorial concert for skipper Stan Rusk is defending the harbour choir of Torvik. It sings."


@pytest.mark.parametrize(
    ("text", "word", "stamped"),
    [
        ("Page last updated at 06:52 GMT, Tuesday, 14 May 2024", "updated", True),
        ("Published on Tuesday by the Gull Courier", "Published", True),
        ("The council updated its plan on Tuesday.", "updated", False),
        ("It was published on Tuesday.", "published", False),
        ("The boat leaves at 10:53 am from Torvik.", "am", True),
        ("I am late for the boat.", "am", False),
    ],
)
def test_what_a_page_says_of_itself(nlp: Language, text: str, word: str, stamped: bool) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    assert stamps(token) == stamped


def test_when_two_pages_were_updated_is_no_difference() -> None:
    one = told(f"Page last updated at 06:52 GMT, Tuesday, 14 May 2024 07:52 UK {CHOIR} {LEAD}")
    other = told(f"Page last updated at 16:21 GMT, Wednesday, 15 May 2024 17:21 UK {ORGANISER} {LEAD}", "Valley Post", "2024-05-15")
    made = compared([one, other])
    assert not [finding for finding in made.findings if "updated" in finding.title]
    assert not [entry for entry in made.timeline if "updated" in entry.label]
