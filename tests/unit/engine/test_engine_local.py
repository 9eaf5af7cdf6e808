"""The local engine: outcomes in the order of the sources, for any number of jobs, Problems and progress among them."""

import hashlib

import pytest

from tellings.engine import local
from tellings.pipeline import attempt
from tellings.record import Account, Loaded, Problem, Source
from tellings.settings import Settings


def loaded(number: int, text: str) -> Loaded:
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Loaded(source=Source(sha256=digest, origin=f"{number}.txt", media="text/plain", encoding="utf-8", size=len(data)), data=data)


TEXTS = [f"The mayor of Sarn said on Monday that {number} boats were lost." for number in range(2, 9)]
SOURCES = [*(loaded(number, text) for number, text in enumerate(TEXTS)), loaded(7, "7")]


@pytest.mark.parametrize("jobs", [1, 2, 3, 20])
def test_outcomes_come_in_the_order_of_the_sources(jobs: int) -> None:
    outcomes = list(local.run(attempt, SOURCES, Settings(), jobs=jobs))
    names = [one.document.source.origin if isinstance(one, Account) else one.origin for one in outcomes]
    assert names == [one.source.origin for one in SOURCES]
    assert outcomes == list(local.run(attempt, SOURCES, Settings()))
    assert isinstance(outcomes[-1], Problem)


def test_progress_counts_every_document() -> None:
    seen: list[tuple[int, int, str]] = []
    list(local.run(attempt, SOURCES, Settings(), jobs=2, progress=lambda *told: seen.append(told)))
    assert [done for done, _, _ in seen] == list(range(1, len(SOURCES) + 1))
    assert {total for _, total, _ in seen} == {len(SOURCES)}
