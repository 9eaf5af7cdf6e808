"""The timeline in reports: news apart from background, plans with what came of them, and tellings without a date."""

from types import SimpleNamespace
from typing import cast

import pytest

from tellings.record import AlignedEvent, Citation, EventTelling, Record, TimelineEntry, TimelineTelling, evidence
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


def test_what_an_account_tells_again_and_again_is_no_event_of_its_own():
    def event(*accounts: str) -> AlignedEvent:
        cited = Citation(account="a", evidence=evidence("rally", 0, 5, "test"))
        told = tuple(EventTelling(account=one, event="e", citation=cited) for one in accounts)
        return AlignedEvent(id="".join(accounts), label="rally", participants=("p",), happening="h", tellings=told)

    record = SimpleNamespace(timeline=(), events=(event("a", "b"), event("a", "a", "b"), event("a", "a", "a", "b"), event("a", "a")))
    assert [one.id for one in dated.undated(cast("Record", record))] == ["ab", "aab"]
