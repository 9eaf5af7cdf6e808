"""The record of a story as it was last made: read, never made, so that who only reads needs nothing of what makes records."""

import contextlib
import sqlite3
from typing import NamedTuple

from ..record import Record
from .keeping import Keeping

AT_ONCE = 40  # documents of a story whose record is made anew for who asks, where it is behind; that of a larger one is given as it was


class State(NamedTuple):
    """How a story stands: its number, whether it is behind, how many documents it has, and whether a record of it is kept."""

    number: int
    stale: bool
    documents: int
    kept: bool


def state(base: sqlite3.Connection, story: str) -> State:
    """How a story stands that is there."""
    query = "SELECT number, stale, documents, EXISTS (SELECT 1 FROM records WHERE story = number) FROM stories WHERE id = ?"
    number, stale, documents, kept = base.execute(query, (story,)).fetchone()
    return State(number, bool(stale), documents, bool(kept))


def record(base: sqlite3.Connection, story: str, *, corrected: bool = True, accounts: bool = True, behind: bool = True) -> Record | None:
    """The record that is kept of a story that is there; None if there is none, or one that can't be read any more.

    Args:
        base: the connection.
        story: its id.
        corrected: whether as people corrected it.
        accounts: whether its accounts are wanted; without them, the record of a story of a hundred or more comes without.
        behind: whether one will do that does not know all documents and corrections; of a story of more than 40 it always does.
    """
    number, stale, documents, _ = state(base, story)
    if stale and not behind and documents <= AT_ONCE:
        return None
    query = "SELECT packed FROM records WHERE story = ? AND corrected <= ? ORDER BY corrected DESC LIMIT 1"
    kept = base.execute(query, (number, corrected)).fetchone()
    if kept:
        with contextlib.suppress(LookupError, ValueError):  # of a form that is not known any more: it is made anew
            return Keeping(base).record(kept[0], accounts)
    return None
