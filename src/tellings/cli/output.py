"""Where results go: files, standard output, a terminal of some width."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

STDOUT = "-"


def width() -> int:
    """Columns to write for: the terminal's, or 100 where the output is no terminal (``COLUMNS`` overrules both)."""
    return shutil.get_terminal_size((100, 40)).columns


def colour() -> bool:
    """Whether standard output takes colours: a terminal that is not dumb, and NO_COLOR (no-color.org) not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def writable(_context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse a file that can't be written before the work begins rather than after it."""
    if value is None or value == STDOUT:
        return value
    path = Path(value)
    folder = path.absolute().parent
    try:
        if path.is_dir():
            raise click.BadParameter(f"{value} is a directory; name a file in it", param=parameter)
        if not folder.is_dir():
            raise click.BadParameter(f"the directory {path.parent} does not exist; make it first", param=parameter)
        exists = path.exists()
    except OSError as error:
        raise click.BadParameter(f"{value} can't be written: {error.strerror or error}", param=parameter) from error
    if not (os.access(path, os.W_OK) if exists else os.access(folder, os.W_OK | os.X_OK)):
        where = value if exists else f"the directory {path.parent}"
        raise click.BadParameter(f"{where} may not be written to; name a file elsewhere", param=parameter)
    return value


def refuse_overlap(paths: Sequence[str], targets: Sequence[str]) -> None:
    """Refuse two outputs in one file, and an output that would overwrite one of the reports, before anything is read.

    Raises:
        click.UsageError: if so.
    """
    from ..read import files

    if len({os.path.realpath(target) if target != STDOUT else STDOUT for target in targets}) < len(targets):
        raise click.UsageError("two outputs go to the same FILE; give each its own")
    outputs = {_identity(target): target for target in targets if target != STDOUT and Path(target).is_file()}
    for file in files(paths) if outputs else ():
        if _identity(file) in outputs:
            raise click.UsageError(f"{outputs[_identity(file)]} is one of the inputs and would be overwritten; name another FILE")


def _identity(path: str) -> tuple[int, int] | str:
    """What two names of one file have in common: links are followed."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return os.path.realpath(path)
    return found.st_dev, found.st_ino


def write(target: str, content: str | bytes) -> None:
    """Write text (as UTF-8) or bytes to a file, or to standard output for ``-``.

    Raises:
        click.ClickException: if the file can't be written.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    if target == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
        sys.stdout.buffer.flush()
        return
    try:
        Path(target).write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"{target} can't be written: {error.strerror or error}") from error
