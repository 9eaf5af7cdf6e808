"""Running ``tellings`` as people do."""

import io
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from tellings import cli
from tellings.record import Record

REPORT = """Mill at Ostrey burns for a second night

Ostrey, 4 May 2021 - Fire crews fought a blaze at the old paper mill for a second night on Tuesday, and 40 families left their homes.

"The roof has gone, but the walls are standing," the fire chief, Lena Harpe, said. She said that 60 firefighters were at work.

The mayor, Oskar Dunn, said the school would stay closed until Thursday. Nobody was injured, according to the district hospital.
"""
OTHER = """Ostrey mill fire: families wait

4 May 2021

About 40 families spent the night in a sports hall after the paper mill in Ostrey caught fire on Monday.

"The roof has gone," said Lena Harpe, the fire chief. "But the walls are standing."

Oskar Dunn, the mayor, visited the hall on Tuesday and promised beds, hot meals and a bus to the town.
"""


class Outcome(NamedTuple):
    """What a run of the command line came to."""

    code: int
    out: bytes
    err: str

    @property
    def record(self) -> Record:
        """The record on standard output."""
        return Record.from_json(self.out)

    def codes(self) -> set[str]:
        """The codes of the record's problems."""
        return {problem.code for problem in self.record.problems}


def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
    """Run ``tellings`` in this process, which has the language model at hand; an exception that escapes is a failure."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with mock.patch.multiple(sys, stdin=io.TextIOWrapper(io.BytesIO(stdin), "utf-8"), stdout=out, stderr=err):
        code = cli.run([str(argument) for argument in arguments])
        out.flush()
        err.flush()
    said = err.buffer.getvalue().decode()
    assert "Traceback" not in said, said
    return Outcome(code, out.buffer.getvalue(), said)


def start(*arguments: str | Path, stdin: bytes = b"", seconds: int = 120) -> Outcome:
    """Run ``tellings`` in a process of its own, as people do."""
    command = [sys.executable, "-m", "tellings", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=seconds)
    said = done.stderr.decode("utf-8", "replace")
    assert "Traceback" not in said, said
    return Outcome(done.returncode, done.stdout, said)


def compare(*paths: str | Path) -> Outcome:
    """``tellings compare`` with the record on standard output."""
    return run("compare", *paths, "--json", "-", "--quiet")
