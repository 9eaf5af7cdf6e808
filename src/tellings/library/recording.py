"""Records of stories: made where something changed, and laid out in the rows by which they are found."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from .. import pipeline
from ..record import Account, Correction, Record, decode, identify
from ..settings import Settings
from .keeping import Keeping, kept
from .words import folded

NAMED = ("person", "organisation", "group")  # kinds of entities that are listed as people: those that can say something
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def stale(base: sqlite3.Connection, made_by: str) -> list[tuple[int, str]]:
    """The stories whose record has to be made: number and id, by id."""
    query = "SELECT number, id FROM stories WHERE stale AND documents ORDER BY id"
    return [(number, name) for number, name in base.execute(query)]


def corrections(base: sqlite3.Connection, story: str) -> tuple[Correction, ...]:
    """What people said of a story: in it, or of documents that are in it now; in the order in which they said it."""
    query = """
        SELECT entry FROM corrections WHERE number IN (
            SELECT number FROM corrections WHERE story = ?1
            UNION SELECT c.correction FROM corrections_of_sources c JOIN documents d ON d.source = c.source
                JOIN stories s ON s.number = d.story WHERE s.id = ?1
            UNION SELECT c.number FROM corrections c JOIN stories s ON s.id = c.story WHERE s.joined = ?1)
        ORDER BY number"""
    return tuple(decode(entry, Correction) for (entry,) in base.execute(query, (story,)))


def made(accounts: Sequence[Account], settings: Settings, said: Sequence[Correction]) -> Record:
    """The record of accounts that are one story."""
    return pipeline.record(pipeline.story(accounts), accounts, settings, (), said)


def lay(base: sqlite3.Connection, story: int, name: str, machine: Record, corrected: Record | None, made_by: str) -> None:
    """Keep the records of a story, and the rows by which it is found: those of the corrected one where there are corrections.

    The transaction is the caller's.
    """
    accounts = Keeping(base).accounts(one.id for one in machine.accounts)
    for place, record in enumerate((machine, corrected)):
        if record is None:
            base.execute("DELETE FROM records WHERE story = ? AND corrected = ?", (story, place))
        else:
            base.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", (story, place, made_by, kept(record, accounts)))
    shown = corrected or machine
    clear(base, story)
    _story(base, story, shown)
    _findings(base, story, shown)
    _people(base, story, name, shown)
    _programmes(base, story, name, shown)
    _count(base, story, "+")


def clear(base: sqlite3.Connection, story: int) -> None:
    """Take away the rows that a story's record was laid out in."""
    _count(base, story, "-")
    for table in ("findings", "people_in_stories", "programmes_in_stories"):
        base.execute(f"DELETE FROM {table} WHERE story = ?", (story,))  # noqa: S608 - a name of ours


def _count(base: sqlite3.Connection, story: int, sign: str) -> None:
    """Count a story in or out for all who stand in it: by the difference, since some stand in most stories of a library."""
    base.execute(
        f"UPDATE people SET stories = stories {sign} 1, quotes = quotes {sign}"  # noqa: S608 - a sign of ours
        " (SELECT sum(quotes) FROM people_in_stories WHERE person = people.number AND story = ?1)"
        " WHERE number IN (SELECT person FROM people_in_stories WHERE story = ?1)",
        (story,),
    )
    base.execute(
        f"UPDATE programmes SET stories = stories {sign} 1"  # noqa: S608 - a sign of ours
        " WHERE number IN (SELECT programme FROM programmes_in_stories WHERE story = ?)",
        (story,),
    )


def _story(base: sqlite3.Connection, story: int, record: Record) -> None:
    days: Counter[str] = Counter()
    dated = []
    for one in record.accounts:
        dating = record.story.dating_of(one.id)
        day = dating.value if dating.value and DAY.fullmatch(dating.value[:10]) else dating.earliest
        dated.append((day[:10] if day else None, one.id))
        if day:
            days[day[:10]] += 1
    base.executemany("UPDATE documents SET day = ?1 WHERE account = ?2 AND day IS NOT ?1", dated)
    outlets = Counter(one.document.name for one in record.accounts)
    status = Counter(one.status for one in record.findings)
    base.execute(
        "UPDATE stories SET title = ?, first = ?, last = ?, documents = ?, outlets = ?, findings = ?, days = ?, stale = 0 WHERE number = ?",
        (
            record.story.title, min(days, default=None), max(days, default=None), len(record.accounts),
            _json([name for name, _ in sorted(outlets.items(), key=lambda item: (-item[1], item[0]))]),
            _json(status), _json(sorted(days.items())), story,
        ),
    )  # fmt: skip


def _findings(base: sqlite3.Connection, story: int, record: Record) -> None:
    rows = (
        (story, place, one.id, one.kind, one.status, one.difference, one.title, one.reason) for place, one in enumerate(record.findings)
    )
    base.executemany("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _people(base: sqlite3.Connection, story: int, name: str, record: Record) -> None:
    quotes = Counter(one.speaker for one in record.quotes if one.speaker)
    for one in record.people:
        if one.kind in NAMED:
            person = identify("person", one.kind, *_alone(one.name, name))
            base.execute("INSERT OR IGNORE INTO people (id, name, kind) VALUES (?, ?, ?)", (person, one.name, one.kind))
            [number] = base.execute("SELECT number FROM people WHERE id = ?", (person,)).fetchone()
            base.execute("INSERT OR IGNORE INTO people_in_stories VALUES (?, ?, ?, ?)", (number, story, one.id, quotes[one.id]))


def _programmes(base: sqlite3.Connection, story: int, name: str, record: Record) -> None:
    for one in record.programmes:
        programme = identify("programme", *_alone(one.label, name))
        base.execute("INSERT OR IGNORE INTO programmes (id, name, kind) VALUES (?, ?, ?)", (programme, one.label, one.kind))
        [number] = base.execute("SELECT number FROM programmes WHERE id = ?", (programme,)).fetchone()
        base.execute("INSERT OR IGNORE INTO programmes_in_stories VALUES (?, ?, ?)", (number, story, one.id))


def _alone(name: str, story: str) -> Iterator[str]:
    """What makes a name one thing everywhere: itself, if it has two words that are no common ones; else it is its story's alone."""
    yield folded(" ".join(name.split()))
    if sum(word[:1].isupper() for word in name.split()) < 2:
        yield story


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
