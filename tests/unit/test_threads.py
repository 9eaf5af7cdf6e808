"""One thread for the libraries for matrices, where nobody asks for more."""

import os
import sys

import pytest

from tellings import cli
from tellings.threads import VARIABLES, one_thread


def test_what_the_environment_sets_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert set(one_thread().values()) == {"1"}
    monkeypatch.setenv(VARIABLES[1], "4")
    assert one_thread()[VARIABLES[1]] == "4"


def test_the_command_line_uses_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["tellings", "--version"])
    with pytest.raises(SystemExit):
        cli.main()
    assert [os.environ.get(name) for name in VARIABLES] == ["1", "1", "1"]
