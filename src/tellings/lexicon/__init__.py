"""Word lists: data files with their origin and licence on top, and what reads them.

A list holds one entry a line; fields are separated by tabs; lines that start with ``#`` and empty lines are left out.
"""

import functools
from importlib import resources


@functools.cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of the list called ``name`` (``units`` for ``units.txt``), each as its fields, in file order.

    Raises:
        FileNotFoundError: if there is no such list.
    """
    text = (resources.files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    return tuple(tuple(field.strip() for field in line.split("\t")) for line in lines if line and not line.startswith("#"))


@functools.cache
def words(name: str) -> frozenset[str]:
    """The first field of every entry of the list called ``name``."""
    return frozenset(row[0] for row in rows(name))
