"""What every test may use: the language model once a session, and the data that may be absent."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language

from evals import data
from tellings.annotate import load
from tellings.engine.ray import ALONE, SILENT

os.environ.update({**SILENT, **ALONE})  # Ray reads them when it is first imported, by whichever test

# Parses take tens of milliseconds and vary with the load of the machine, so a deadline would measure the machine; examples come from the
# test's own code, not from a clock or a database, so that a run is repeatable.
settings.register_profile(
    "tellings", deadline=None, derandomize=True, database=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tellings")

ABSENT = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The embedded language model."""
    return load()


@pytest.fixture
def needed(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """``needed("quotes-polnear-dev")`` skips the test, and says so at the end of the run, where that set is absent."""

    def check(name: str) -> None:
        if not data.available(name):
            _skip(request.config, data.missing(name))

    return check


@pytest.fixture
def seeds(request: pytest.FixtureRequest) -> tuple[Path, ...]:
    """The five real reports; where they are absent the test is skipped and the run says so at its end."""
    found = data.seeds()
    if not found:
        _skip(request.config, f"NOT RUN: no reports in {data.folder().parent / 'seeds'}")
    return found


def _skip(config: pytest.Config, reason: str) -> None:
    config.stash.setdefault(ABSENT, []).append(reason)
    pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say loudly what was not measured for want of data, however quiet the run."""
    reasons = config.stash.get(ABSENT, [])
    if reasons:
        terminalreporter.section("NOT MEASURED: data is absent", sep="!")
        for reason in sorted(set(reasons)):
            terminalreporter.line(f"{reasons.count(reason)} test(s): {reason}", yellow=True)
