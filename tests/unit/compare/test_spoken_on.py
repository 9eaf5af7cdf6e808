"""When something was said: two days part accounts only where both tell of one utterance."""

from tests.differing import compared, told

ASKED = (
    "Lund: ‘I never asked Rusk to stop the inquiry’\n\n"
    "Governor Ada Lund on Sunday said she never asked former harbour chief Stan Rusk to stop investigating former national pilot master"
    " Jon Aas, saying that papers are “covering another Rusk lie.”"
)
AGAIN = "Lund on the inquiry\n\n" + ASKED.partition("\n\n")[2].replace("Sunday", "Monday")
DEFENDED = (
    "Lund rips guild over treatment of Aas\n\n"
    "Governor Ada Lund on Monday defended former national pilot master Jon Aas, saying it was “plain spite” to fine him and to let"
    " Stan Rusk go.\n\n"
    "The show of support comes after Aas pleaded guilty to lying to the guild about his talks with Tolva pilots."
)


def _days(one: str, other: str) -> list[str]:
    made = compared([told(one, day="2024-05-12"), told(other, "Valley Post", "2024-05-13")])
    return [finding.title for finding in made.findings if finding.kind == "date"]


def test_one_utterance_on_two_days_is_a_difference() -> None:
    assert _days(ASKED, AGAIN) == ["When Ada Lund said it: 12 May 2024 / 13 May 2024"]


def test_whom_somebody_defended_is_no_utterance_of_another_day() -> None:
    assert _days(ASKED, DEFENDED) == []
