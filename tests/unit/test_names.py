"""The public names: all there, and still there after everything has been imported."""

import importlib
import subprocess
import sys
from types import ModuleType

import pytest

import tellings


@pytest.mark.parametrize("name", tellings.__all__)
def test_a_public_name_is_no_module(name: str) -> None:
    importlib.import_module("tellings.pipeline")
    importlib.import_module("tellings.cli.compare")
    assert not isinstance(getattr(tellings, name), ModuleType)


def test_the_public_names_are_sorted() -> None:
    assert tellings.__all__ == sorted(tellings.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        tellings.nonsense  # noqa: B018 - asking for it is the test


@pytest.mark.parametrize("first", ["tellings.pipeline", "tellings.compare.findings", "tellings.cli.compare"])
def test_compare_is_the_function_whatever_is_imported_first(first: str) -> None:
    code = f"import {first}, tellings; assert callable(tellings.compare); assert callable(tellings.compare)"
    subprocess.run([sys.executable, "-c", code], check=True)
