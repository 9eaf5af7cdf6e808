"""Addresses of people and programmes that have others now: links that were given away still lead to them.

An address follows from a name, and from the story of a name that is common ("Dunn"). So it changes when reports bring a fuller name, and
when the story becomes a part of another. Who leaves is noted by the file itself (``schema.SECOND``); here it is noted who they are now.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from ..record import identify
from .words import folded

JOINED = 100  # stories that joined others that joined this one; and addresses that lead to others that lead on


def address(what: str, kind: str, name: str, story: str) -> str:
    """The id of a person (with a kind) or of a programme (without) of a name in a story.

    It is the same in all stories if the name says who it is: if it has two words that are no common ones.
    """
    alone = () if sum(word[:1].isupper() for word in name.split()) >= 2 else (story,)
    return identify(what, *((kind,) if kind else ()), folded(" ".join(name.split())), *alone)


def stories(base: sqlite3.Connection, story: str) -> tuple[str, ...]:
    """The ids of a story and of those that have become a part of it."""
    found = [story]
    for one in found:
        if len(found) < JOINED:
            found += [name for (name,) in base.execute("SELECT id FROM stories WHERE joined = ? ORDER BY id", (one,)) if name not in found]
    return tuple(found)


def follow(base: sqlite3.Connection, table: str, now: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Note who has which address now: pairs of it and of those that they may have had. The first of several keeps a former address."""
    seen: dict[str, str] = {}
    for current, before in now:
        for one in before:
            if one != current:
                seen.setdefault(one, current)
    base.executemany(f"UPDATE former_{table} SET now = ? WHERE id = ?", ((current, one) for one, current in seen.items()))  # noqa: S608 - names of ours


def addresses(base: sqlite3.Connection, table: str, identifier: str) -> Iterator[str]:
    """An address, and those that it leads to, one after the other."""
    for _ in range(JOINED):
        yield identifier
        found = base.execute(f"SELECT now FROM former_{table} WHERE id = ?", (identifier,)).fetchone()  # noqa: S608 - the same
        if found is None or found[0] is None:
            return
        identifier = found[0]
