"""Records of stories: made where something changed, and laid out in the rows by which they are found."""

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from ..record import Account, AlignedProgramme, Correction, Dating, FindingStatus, Record, StoryEntity
from ..settings import Settings
from . import former
from .keeping import Keeping, kept

# Kinds of entities that are listed as people: those that can say something. A group ("three officials") is one where it says something.
NAMED, SPEAKING = ("person", "organisation"), "group"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def made(accounts: Sequence[Account], settings: Settings, said: Sequence[Correction]) -> Record:
    """The record of accounts that are one story."""
    from .. import pipeline  # takes seconds to import: who only reads records does without

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
    quotes = Counter(one.speaker for one in shown.quotes if one.speaker)
    clear(base, story)
    datings = [shown.story.dating_of(one.id) for one in shown.accounts]
    _story(base, story, shown.story.title, datings, shown.accounts, Counter(one.status for one in shown.findings), made_by)
    _findings(base, story, shown)
    _people(base, story, name, shown.people, quotes)
    _programmes(base, story, name, shown.programmes)
    _count(base, story, "+")


def lay_lone(base: sqlite3.Connection, story: int, name: str, account: Account, made_by: str) -> None:
    """The rows of a story that one document tells. Its record is not kept: it is made from its account in an instant when it is asked for.

    The transaction is the caller's.
    """
    from ..align import entities as align_entities
    from ..align import programmes as align_programmes
    from ..align import stories as align_stories

    people = align_entities.entities((account,))
    of = {member.entity: one.id for one in people for member in one.members}
    resolved = (quote.speaker.entity for quote in account.quotes if quote.speaker.status == "resolved")
    base.execute("DELETE FROM records WHERE story = ?", (story,))
    clear(base, story)
    title, dating = align_stories.alone(account)
    _story(base, story, title, (dating,), (account,), Counter(), made_by)
    _people(base, story, name, people, Counter(of[entity] for entity in resolved if entity in of))
    _programmes(base, story, name, align_programmes.programmes((account,), people, (), ()))
    _count(base, story, "+")


def clear(base: sqlite3.Connection, story: int) -> None:
    """Take away the rows that a story's record was laid out in, and those of people and programmes that stand nowhere else."""
    _count(base, story, "-")
    for named, inside in (("people", "person"), ("programmes", "programme")):
        some = f"SELECT {inside} FROM {named}_in_stories WHERE story = ?"  # noqa: S608 - names of ours
        gone = [row[0] for row in base.execute(f"SELECT number FROM {named} WHERE stories = 0 AND number IN ({some})", (story,))]  # noqa: S608
        base.execute(f"DELETE FROM {named}_in_stories WHERE story = ?", (story,))  # noqa: S608
        base.executemany(f"DELETE FROM {named} WHERE number = ?", ((one,) for one in gone))  # noqa: S608
    base.execute("DELETE FROM findings WHERE story = ?", (story,))


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


def _story(
    base: sqlite3.Connection,
    story: int,
    title: str,
    datings: Sequence[Dating],
    accounts: Sequence[Account],
    findings: Mapping[FindingStatus, int],
    made_by: str,
) -> None:
    days: Counter[str] = Counter()
    dated = []
    for one, dating in zip(accounts, datings, strict=True):
        day = dating.value if dating.value and DAY.fullmatch(dating.value[:10]) else dating.earliest
        dated.append((day[:10] if day else None, one.id))
        if day:
            days[day[:10]] += 1
    base.executemany("UPDATE documents SET day = ?1 WHERE account = ?2 AND day IS NOT ?1", dated)
    outlets = Counter(one.document.name for one in accounts)
    base.execute(
        "UPDATE stories SET title = ?, first = ?, last = ?, documents = ?, outlets = ?, findings = ?, days = ?, stale = 0, made_by = ?"
        " WHERE number = ?",
        (
            title, min(days, default=None), max(days, default=None), len(accounts), in_order(outlets),
            _json(findings), _json(sorted(days.items())), made_by, story,
        ),
    )  # fmt: skip


def in_order(outlets: Mapping[str, int]) -> str:
    """The names of outlets as a story's row has them: those with the most documents first."""
    return _json([name for name, _ in sorted(outlets.items(), key=lambda item: (-item[1], item[0]))])


def _findings(base: sqlite3.Connection, story: int, record: Record) -> None:
    rows = ((story, place, one.id, one.kind, one.status, one.difference, one.title) for place, one in enumerate(record.findings))
    base.executemany("INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _people(base: sqlite3.Connection, story: int, name: str, people: Sequence[StoryEntity], quotes: Mapping[str, int]) -> None:
    told, now = former.stories(base, name), list[tuple[str, list[str]]]()
    for one in people:
        if one.kind in NAMED or (one.kind == SPEAKING and quotes.get(one.id)):
            person = former.address("person", one.kind, one.name, name)
            base.execute("INSERT OR IGNORE INTO people (id, name, kind) VALUES (?, ?, ?)", (person, one.name, one.kind))
            [number] = base.execute("SELECT number FROM people WHERE id = ?", (person,)).fetchone()
            base.execute("INSERT INTO people_in_stories VALUES (?, ?, ?, ?)", (number, story, one.id, quotes.get(one.id, 0)))
            called = (one.name, *one.variants)
            now.append((person, [former.address("person", one.kind, each, where) for each in called for where in told]))
    former.follow(base, "people", now)


def _programmes(base: sqlite3.Connection, story: int, name: str, programmes: Sequence[AlignedProgramme]) -> None:
    told, now = former.stories(base, name), list[tuple[str, list[str]]]()
    for one in programmes:
        programme = former.address("programme", "", one.label, name)
        base.execute("INSERT OR IGNORE INTO programmes (id, name, kind) VALUES (?, ?, ?)", (programme, one.label, one.kind))
        [number] = base.execute("SELECT number FROM programmes WHERE id = ?", (programme,)).fetchone()
        base.execute("INSERT INTO programmes_in_stories VALUES (?, ?, ?)", (number, story, one.id))
        called = (one.label, *one.names)
        now.append((programme, [former.address("programme", "", each, where) for each in called for where in told]))
    former.follow(base, "programmes", now)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
