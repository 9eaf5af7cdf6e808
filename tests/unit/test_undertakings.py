"""How the scorer of programmes, commitments and conditions counts."""

import hashlib
import lzma
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from evals import data, gold, undertakings
from evals.undertakings import Item, Tally, alike, grouped, matched
from tellings.record import evidence
from tests.making import document

TEXT = (
    "The mayor promised to mend the bridge and light the quay. The Quay Plan requires a survey before the work. Nobody knows what it costs."
)


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def found(words: str) -> Any:
    return evidence(TEXT, *span(words), "test.rule")


def label(**given: Any) -> dict[str, Any]:
    first = {"set": "few", "line": 0, "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "part": "dev", "drawn": "order"}
    return first | {"programmes": [], "commitments": [], "conditions": []} | given


@pytest.fixture
def scored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Scores made accounts of the one text against made labels, without any extraction."""
    monkeypatch.setenv(data.ENVIRONMENT, str(tmp_path))
    (tmp_path / "few.jsonl.xz").write_bytes(lzma.compress(msgspec.json.encode({"text": TEXT}) + b"\n"))

    def run(labelled: dict[str, Any], **extracted: Any) -> dict[str, float]:
        account = SimpleNamespace(document=document(TEXT), **({"commitments": (), "conditions": ()} | extracted))
        monkeypatch.setattr(gold, "labels", lambda name: [labelled])
        monkeypatch.setattr(gold, "tell", lambda given: [gold.Told(one, account, gold.origins(account.document, TEXT)) for one in given])
        return undertakings.score()

    return run


def undertaking(cue: str, content: str) -> Any:
    return SimpleNamespace(cue=found(cue), content=found(content))


def test_a_programme_is_found_by_any_of_its_mentions(scored: Any) -> None:
    measures = scored(
        label(programmes=[{"kind": "plan", "mentions": [span("The Quay Plan"), span("the work")]}]),
        programmes=(SimpleNamespace(mentions=(found("Plan"),)), SimpleNamespace(mentions=(found("the bridge"),))),
    )
    assert (measures["programmes_recall"], measures["programmes_precision"]) == (1.0, 0.5)


def test_an_account_without_programmes_has_found_none(scored: Any) -> None:
    measures = scored(label(programmes=[{"kind": "plan", "mentions": [span("The Quay Plan")]}]))
    assert (measures["programmes_recall"], measures["programmes_f1"]) == (0.0, 0.0)


def test_contents_of_one_cue_count_once_on_both_sides(scored: Any) -> None:
    halves = [
        {"cue": span("promised"), "content": span("to mend the bridge")},
        {"cue": span("promised"), "content": span("light the quay")},
    ]
    measures = scored(label(commitments=halves), commitments=(undertaking("promised", "to mend the bridge and light the quay"),))
    assert (measures["commitments_recall"], measures["commitments_precision"]) == (1.0, 1.0)


def test_another_cue_is_right_where_the_contents_are_half_the_same(scored: Any) -> None:
    labelled = label(conditions=[{"cue": span("requires"), "content": span("a survey before the work")}])
    assert scored(labelled, conditions=(undertaking("before", "a survey"),))["conditions_f1"] == 1.0
    assert scored(labelled, conditions=(undertaking("costs", "Nobody knows"),))["conditions_f1"] == 0.0


def test_one_label_is_not_found_twice(scored: Any) -> None:
    labelled = label(commitments=[{"cue": span("promised"), "content": span("to mend the bridge")}])
    twice = (undertaking("promised", "to mend the bridge"), undertaking("mend", "the bridge"))
    measures = scored(labelled, commitments=twice)
    assert (measures["commitments_recall"], measures["commitments_precision"]) == (1.0, 0.5)
    assert (measures["together_recall"], measures["together_precision"]) == (1.0, 0.5)


def test_a_text_that_was_not_labelled_is_refused(scored: Any) -> None:
    with pytest.raises(ValueError, match="few-0 is not the text"):
        scored(label(sha256="0" * 64))


def test_items_are_matched_as_many_as_can_be() -> None:
    near, far = Item(frozenset({1}), (frozenset({5, 6}),)), Item(frozenset({2}), (frozenset({7, 8}),))
    both = Item(frozenset({1, 2}), (frozenset({9}),))
    assert matched([both, near], [near, far]) == {0: 1, 1: 0}


def test_contents_alike_by_half_of_the_shorter_and_never_by_nothing() -> None:
    longer = Item(frozenset({1}), (frozenset(range(10, 20)),))
    assert alike(longer, Item(frozenset({2}), (frozenset({10, 30}),)))
    assert not alike(longer, Item(frozenset({2}), (frozenset({10, 30, 31}),)))
    assert not alike(longer, Item(frozenset(), (frozenset(),)))


def test_tallies_add_up_and_divide_by_nothing() -> None:
    assert Tally(2, 1, 4, 2).plus(Tally(1, 1, 0, 0)) == Tally(3, 2, 4, 2)
    assert Tally().measures() == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert grouped([(frozenset({1}), frozenset({2})), (frozenset({1}), frozenset({3}))]) == [
        Item(frozenset({1}), (frozenset({2}), frozenset({3})))
    ]
