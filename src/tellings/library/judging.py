"""Verdicts and notes laid over a record that is up to date: nothing else in it depends on them, so that it need not be made anew."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from .. import correcting
from ..record import Correction, Record
from .base import transaction
from .corrections import of_story
from .keeping import Keeping, kept

LIGHT = ("accept", "reject", "note")


def light(some: Iterable[Correction], log: Iterable[Correction]) -> bool:
    """Whether corrections are verdicts and notes, or take only such back."""
    kinds = {one.id: one.kind for one in log}
    return all((kinds.get(one.value, "") if one.kind == "undo" else one.kind) in LIGHT for one in some)


def judge(base: sqlite3.Connection, number: int, story: str) -> bool:
    """Lay what was said of a story over its record as it is kept; whether it could be done. The story was not behind before it was said."""
    query = "SELECT corrected, made_by, packed FROM records WHERE story = ? ORDER BY corrected DESC LIMIT 1"
    found = base.execute(query, (number,)).fetchone()
    if found is None:
        return False
    keeping = Keeping(base)
    try:
        record = judged(keeping.record(found[2]), of_story(base, story))
    except (LookupError, ValueError):  # of a form that is not known any more
        return False
    names = sorted(one.id for one in record.accounts)
    with transaction(base):
        now = [row[0] for row in base.execute("SELECT account FROM documents WHERE story = ? ORDER BY account", (number,))]
        if now != names or base.execute(query, (number,)).fetchone() != found:
            return False  # a writer was quicker
        packed = kept(record, Keeping(base).accounts(names))
        base.execute("INSERT OR REPLACE INTO records VALUES (?, 1, ?, ?)", (number, found[1], packed))
        base.execute("UPDATE stories SET stale = 0 WHERE number = ?", (number,))
    return True


def judged(record: Record, said: Sequence[Correction]) -> Record:
    """A record with the verdicts and notes of a log; what became of other corrections stays as it is."""
    ledger = correcting.Ledger(said)
    correcting.notes(record.accounts, ledger)
    judgements = correcting.judgements(record.findings, record.accounts, ledger)
    before = {one.correction.id: one for one in record.corrections}
    applied = tuple(one if one.correction.kind in LIGHT else before.get(one.correction.id, one) for one in ledger.applied())
    return msgspec.structs.replace(record, judgements=judgements, corrections=applied)
