"""Sources through an engine: outcomes in the order of the sources, for any number of jobs, Problems and progress among them."""

import hashlib

import pytest

from tellings.engine import local
from tellings.engine.lots import Ahead
from tellings.pipeline import attempt
from tellings.record import Account, Loaded, Problem, Source
from tellings.settings import Settings
from tests import stubs
from tests.engines import ENGINES, Engine, run_of


def loaded(number: int, text: str) -> Loaded:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Loaded(source=Source(sha256=digest, origin=f"{number}.txt", media="text/plain", encoding="utf-8", size=len(data)), data=data)


TEXTS = [f"The mayor of Sarn said on Monday that {number} boats were lost." for number in range(2, 9)]
SOURCES = [*(loaded(number, text) for number, text in enumerate(TEXTS)), loaded(7, "7")]


def origins(outcomes: list[Account | Problem]) -> list[str]:
    return [one.document.source.origin if isinstance(one, Account) else one.origin for one in outcomes]


@pytest.mark.parametrize("jobs", [1, 2, 3, 20])
def test_outcomes_come_in_the_order_of_the_sources(jobs: int) -> None:
    outcomes = list(local.run(attempt, SOURCES, Settings(), jobs=jobs))
    assert origins(outcomes) == [one.source.origin for one in SOURCES]
    assert outcomes == list(local.run(attempt, SOURCES, Settings()))
    assert isinstance(outcomes[-1], Problem)


@ENGINES
def test_every_engine_gives_the_same_outcomes(engine: Engine) -> None:
    outcomes = list(run_of(engine)(attempt, SOURCES, Settings(), jobs=2))
    assert outcomes == list(local.run(attempt, SOURCES, Settings()))


@ENGINES
def test_progress_counts_every_document(engine: Engine) -> None:
    seen: list[tuple[int, int, str]] = []
    list(run_of(engine)(stubs.attempt, SOURCES, Settings(), jobs=2, progress=lambda *told: seen.append(told)))
    assert [done for done, _, _ in seen] == list(range(1, len(SOURCES) + 1))
    assert {total for _, total, _ in seen} == {len(SOURCES)}


@ENGINES
def test_a_document_that_kills_its_worker_is_a_problem_and_the_others_are_read(engine: Engine) -> None:
    texts = [f"Report {number}" + (f" {stubs.KILLS}" if number == 3 else "") for number in range(10)]
    sources = [loaded(number, text) for number, text in enumerate(texts)]
    outcomes = list(run_of(engine)(stubs.attempt, sources, Settings(), jobs=2))
    assert origins(outcomes) == [one.source.origin for one in sources]
    lost = [one for one in outcomes if isinstance(one, Problem)]
    assert [(one.origin, one.stage, one.code) for one in lost] == [("3.txt", "engine", "killed")]


def test_sources_are_taken_only_as_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tellings.engine.lots.AHEAD", 100)
    ahead = Ahead(loaded(number, "x" * 40) for number in range(1000))
    assert ahead.known == 3
    assert sum(1 for _ in ahead) == 1000
    assert ahead.known == 1000
