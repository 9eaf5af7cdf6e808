"""The same record bytes for any order of inputs and any number of jobs; the JSON form decodes to an equal record."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tellings
from tellings.record import Record

REPORTS = {
    "harbour_post.txt": """Ferry company knew of cracked hull

12 March 2024

The ferry that sank off Norvik on Monday carried at least 140 passengers, the coast guard said. “We are still looking for nine people,”
said Commander Ida Holm.

Holm told reporters that the company had been warned about the hull in January. The company received 2.4 million euros in aid last year.
""",
    "echo.txt": """Company denies warning before ferry disaster

Norvik, March 12, 2024

The ferry that sank off Norvik on Monday carried 160 passengers, according to the owners. “We are still looking for nine missing people,”
Ida Holm said.

The company had not been warned about the hull, its director, Per Strand, said. It received some 2 million euros in aid last year.
""",
    "council.txt": """Council approves a new school

2 May 2021

The town council of Elmsby approved a new school on Tuesday. It will cost 12 million euros, the mayor, Greta Lind, said.
“Our children have waited for ten years,” Lind said.
""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (where / name).write_text(text, encoding="utf-8")
    return where


@pytest.fixture(scope="module")
def expected(folder: Path) -> bytes:
    return tellings.compare([str(folder / name) for name in REPORTS]).to_json()


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(REPORTS)))
def test_any_order_of_inputs(folder: Path, expected: bytes, order: list[str]) -> None:
    assert tellings.compare([str(folder / name) for name in order]).to_json() == expected


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_jobs(folder: Path, expected: bytes, jobs: int) -> None:
    assert tellings.compare([str(folder / name) for name in REPORTS], jobs=jobs).to_json() == expected


def test_round_trip(expected: bytes) -> None:
    record = Record.from_json(expected)
    assert record.to_json() == expected
    assert Record.from_json(record.to_json()) == record


def test_every_account_is_in_one_happening(expected: bytes) -> None:
    record = Record.from_json(expected)
    told = [account for happening in record.story.happenings for account in happening.accounts]
    assert sorted(told) == sorted(account.id for account in record.accounts)
