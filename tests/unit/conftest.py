"""Both engines, for the tests that run on each."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.engines import Engine, cluster, opened


@pytest.fixture(scope="session")
def ray_cluster() -> Iterator[Any]:
    """One cluster for all tests; ended after them, also where they fail."""
    with cluster() as made:
        yield made


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The engine that the test's parameter names."""
    with opened(request.param, lambda: str(request.getfixturevalue("ray_cluster").address)) as made:
        yield made
