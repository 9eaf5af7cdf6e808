"""What a bare clone needs: the files that the commands of the README rest on."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def name_of(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def test_every_requirement_is_pinned_with_hashes() -> None:
    pins = {name_of(line) for line in CONSTRAINTS.splitlines() if re.match(r"[\w.-]+==", line)}
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["tables"]]
    for group in PROJECT["dependency-groups"].values():
        asked += group
    assert {name_of(one) for one in asked} <= pins
    for block in re.split(r"\n(?=\S)", CONSTRAINTS.strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_no_index_and_no_machine_is_named() -> None:
    for path in ("constraints.txt", "Makefile", ".ci/run", ".ci/pins", "pyproject.toml"):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not re.search(r"https?://|--(extra-)?index-url|--find-links|/(?:root|home)/", text), path


@pytest.mark.parametrize("script", [".ci/run", ".ci/pins", ".ci/newest-python"])
def test_scripts_can_be_run(script: str) -> None:
    path = ROOT / script
    assert os.access(path, os.X_OK)
    shell = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("#!").split()[-1]
    subprocess.run([shell, "-n", path], check=True)


def test_the_newest_python_that_runs_is_found() -> None:
    found = subprocess.run([ROOT / ".ci" / "newest-python"], capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run([found, "-c", "import sys; assert (3, 11) <= sys.version_info[:2] <= (3, 13)"], check=True)


@pytest.mark.parametrize(
    "target", ["demo", "test", "lint", "unit", "gate", "golden", "schema", "bench", "docs", "picture", "pins", "clean", "help"]
)
def test_every_target_can_be_made(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_first_make_says_what_takes_so_long() -> None:
    command = ["make", "--no-print-directory", "--dry-run", "--assume-new=constraints.txt", ".venv/.ready"]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    said = next(number for number, line in enumerate(lines) if "Installing (about a minute the first time)" in line)
    assert said < next(number for number, line in enumerate(lines) if "pip install" in line)


def test_every_target_is_in_the_help() -> None:
    said = subprocess.run(["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert targets
    assert {line.split()[1] for line in said.splitlines()} == set(targets.group(1).split())


def test_the_module_and_the_command_are_the_same() -> None:
    module = subprocess.run([sys.executable, "-m", "tellings", "--version"], capture_output=True, text=True, check=True).stdout
    assert module.startswith("tellings ")


def test_the_help_needs_no_language_model() -> None:
    code = "import sys, tellings.cli; tellings.cli.run(['--help']); assert 'spacy' not in sys.modules and 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)


def test_nothing_is_fetched_from_the_network() -> None:
    """Importing the library opens no connection and imports no client that would."""
    code = "import socket\ndef no(*a, **k): raise AssertionError('network')\nsocket.socket.connect = no\nimport tellings, tellings.pipeline"
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
