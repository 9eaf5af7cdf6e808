"""The timeline in reports: news apart from background, plans with what came of them, and tellings without a date."""

import pytest

from tellings.record import Citation, TimelineEntry, TimelineTelling, evidence
from tellings.report import dated


def telling(value: str, planned: bool = False) -> TimelineTelling:
    cited = Citation(account="a", evidence=evidence("sign", 0, 4, "test"))
    return TimelineTelling(account="a", event="e", value=value, planned=planned, citation=cited)


def entry(**changes) -> TimelineEntry:
    told = {"id": "x", "value": "2019-04-02", "label": "they sign", "status": "single", "reason": "", "tellings": (telling("2019-04-02"),)}
    return TimelineEntry(**{**told, **changes})


def test_news_come_first_and_empty_parts_are_left_out():
    old, new = entry(ground="background"), entry(ground="foreground")
    assert [part.entries for part in dated.parts([old, new])] == [[new], [old]]
    assert [part.title for part in dated.parts([old])] == ["Background"]
    assert dated.parts([]) == []


@pytest.mark.parametrize(
    ("planned", "outcome", "words"),
    [
        (False, "", ""),
        (True, "ahead", "no report was written soon after"),
        (False, "came", "told as done"),
        (False, "moved", "another day"),
    ],
)
def test_a_plan_says_what_came_of_it(planned, outcome, words):
    assert words in dated.remark(entry(planned=planned, outcome=outcome))


def test_a_telling_says_how_it_differs_from_its_line():
    line = entry(outcome="came")
    assert dated.given(line, telling("2019-04-02")) == ""
    assert dated.given(line, telling("")) == "no date"
    assert dated.given(line, telling("2019-04", planned=True)) == "gives April 2019, as a plan"
