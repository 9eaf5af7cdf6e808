"""Where results go: files, standard output, a terminal of some width."""

import os
import shutil
import sys
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
    if path.is_dir():
        raise click.BadParameter(f"{value} is a directory; name a file in it", param=parameter)
    if not path.absolute().parent.is_dir():
        raise click.BadParameter(f"the directory {path.parent} does not exist; make it first", param=parameter)
    return value


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
