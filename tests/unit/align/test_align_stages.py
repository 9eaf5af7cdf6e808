"""Two states of one count, and stretches of time with two beginnings, are no difference between reports."""

import pytest
from spacy.language import Language

from tests.figured import compared

COUNTED = "Ada Torp leads Ben Rusk by 900 votes in the race for Rill."
WHILE_COUNTED = [
    "Ada Torp leads Ben Rusk by 1,300 votes in the race for Rill, with 98 percent of precincts reporting.",
    "Ada Torp leads Ben Rusk by 1,300 votes in the race for Rill. Ballots are still being counted.",
    "Ada Torp leads Ben Rusk by 1,300 votes in the race for Rill, partial results show.",
]
SEATS = ("The Reed Party won 27 seats in the council on Tuesday.", "The Reed Party won 24 seats in the council on Tuesday.")
NIGHTS = ("Police in Rill arrested 78 people after the march.", "Police in Rill arrested 47 people after the march.")


@pytest.mark.parametrize("early", WHILE_COUNTED)
def test_votes_that_are_still_counted_differ_from_no_other_count(nlp: Language, early: str) -> None:
    assert _differing(nlp, early, COUNTED) == []
    assert _differing(nlp, WHILE_COUNTED[0].partition(", with")[0] + ".", COUNTED) == ["votes in the race for Rill"]


def test_what_an_exit_poll_has_is_no_other_result(nlp: Language) -> None:
    assert _differing(nlp, f"Exit polls came at ten. {SEATS[0]}", SEATS[1]) == []
    assert len(_differing(nlp, *SEATS)) == 1


def test_two_readings_of_exit_polls_are_held_against_each_other(nlp: Language) -> None:
    one, other = (f"Exit polls gave the Reed Party {share} percent of the vote in the county election." for share in (31, 24))
    assert len(_differing(nlp, one, other)) == 1


def test_a_share_of_the_vote_in_an_election_is_no_share_that_is_in(nlp: Language) -> None:
    one, other = (f"The Reed Party took {share} percent of the vote in the county election." for share in (12, 16))
    assert len(_differing(nlp, one, other)) == 1


def test_a_poll_says_nothing_of_a_count_of_other_things(nlp: Language) -> None:
    one, other = "Exit polls came at ten. The ferry to Rill carried 40 dogs.", "The ferry to Rill carried 60 dogs."
    assert len(_differing(nlp, one, other)) == 1


def test_people_who_are_taken_on_two_days_may_be_others(nlp: Language) -> None:
    assert _differing(nlp, *NIGHTS, days=("2031-03-02", "2031-03-03")) == []
    assert len(_differing(nlp, *NIGHTS, days=("2031-03-02", "2031-03-02"))) == 1


def test_stretches_that_begin_with_two_things_are_two(nlp: Language) -> None:
    lost = "Radio contact with the ferry was lost about 40 minutes after the departure."
    assert _differing(nlp, "Radio contact with the ferry was lost about 90 minutes after the storm.", lost) == []
    assert len(_differing(nlp, "Radio contact with the ferry was lost about 90 minutes after its departure.", lost)) == 1


def test_votes_that_are_needed_are_not_those_that_there_are(nlp: Language) -> None:
    given = "The Reed Party has 27 votes for the dyke bill in the council."
    for needed in ("The Reed Party needs 31 votes for the dyke bill in the council.", "The dyke bill must get to 31 votes."):
        assert _differing(nlp, needed, given) == []
    one, other = (f"The Reed Party needs {votes} votes for the dyke bill in the council." for votes in (27, 31))
    assert len(_differing(nlp, one, other)) == 1


def _differing(nlp: Language, *texts: str, days: tuple[str, ...] = ()) -> list[str]:
    return [one.label for one in compared(nlp, *texts, days=days) if one.status == "differs"]
