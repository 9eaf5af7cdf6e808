"""The lists of a library: stories, what was found by words, people, programmes. Each reads as many rows as it shows, by an index."""

import hashlib
import lzma
import sqlite3
from typing import Any

import msgspec

from ..errors import NotInLibrary
from . import former
from .keeping import ASKED, Keeping, marks
from .packing import text_of
from .rows import Asked, Found, Hit, Person, PersonRow, Place, ProgrammeFound, ProgrammeRow, StoryRow
from .words import Question, around

STORY = "id, title, first, last, documents, outlets, findings, days, stale"


def stories(base: sqlite3.Connection, asked: Asked, limit: int, offset: int) -> Found[StoryRow]:
    """The stories that are asked for, the latest first."""
    where, values = _stories(asked)
    total = base.execute(f"SELECT count(*) FROM stories s WHERE {where}", values).fetchone()[0]  # noqa: S608 - values are bound
    rows = base.execute(
        f"SELECT {STORY} FROM stories s WHERE {where} ORDER BY last DESC, documents DESC, id LIMIT ? OFFSET ?",  # noqa: S608 - the same
        (*values, limit, offset),
    )
    return Found(total=total, rows=tuple(_story(row) for row in rows))


def story(base: sqlite3.Connection, identifier: str) -> StoryRow:
    """A story by its id; by that of one that has become a part of it, too.

    Raises:
        NotInLibrary: if there is none.
    """
    for _ in range(100):  # stories that joined others that joined others
        found = base.execute(f"SELECT {STORY}, joined FROM stories WHERE id = ?", (identifier,)).fetchone()  # noqa: S608 - no value in it
        if found is None:
            break
        if found[4]:
            return _story(found[:-1])
        identifier = found[-1]
    raise NotInLibrary(f"the library has no story {identifier}")


def stamp(base: sqlite3.Connection, identifier: str) -> str:
    """A digest of all that a story's record is made of: its documents, who made them and it, and its records as they are kept."""
    digest = hashlib.sha256()
    [number] = base.execute("SELECT number FROM stories WHERE id = ?", (identifier,)).fetchone()
    for query in (
        "SELECT made_by, stale FROM stories WHERE number = ?",
        "SELECT packed FROM records WHERE story = ? ORDER BY corrected",
        "SELECT account, made_by FROM documents WHERE story = ? ORDER BY account",
    ):
        for row in base.execute(query, (number,)):
            digest.update(b"\x1f".join(value if isinstance(value, bytes) else str(value).encode() for value in row) + b"\x1e")
    return digest.hexdigest()


def _story(row: tuple[Any, ...]) -> StoryRow:
    name, title, first, last, documents, outlets, findings, days, stale = row
    return StoryRow(
        id=name, title=title, first=first, last=last, documents=documents, outlets=tuple(msgspec.json.decode(outlets)),
        findings=msgspec.json.decode(findings), days=msgspec.json.decode(days, type=tuple[tuple[str, int], ...]), stale=bool(stale),
    )  # fmt: skip


def _stories(asked: Asked) -> tuple[str, list[object]]:
    """What is asked of stories, in SQL."""
    parts, values = ["s.documents"], list[object]()
    question = Question(asked.text).match
    if question:
        parts.append("s.number IN (SELECT d.story FROM text_index t JOIN documents d ON d.number = t.rowid WHERE text_index MATCH ?)")
        values.append(question)
    if asked.outlet:
        parts.append("s.number IN (SELECT story FROM documents WHERE outlet = ?)")
        values.append(asked.outlet)
    if asked.since or asked.until:
        parts.append("s.number IN (SELECT story FROM documents WHERE day BETWEEN ? AND ?)")
        values += [asked.since or "0", asked.until or "9999-99-99"]
    more, others = _in_story(asked, "s.number")
    return " AND ".join([*parts, *more]), values + others


def _in_story(asked: Asked, story: str) -> tuple[list[str], list[object]]:
    """What is asked of the story that somebody or some finding has to stand in, in SQL."""
    parts, values = list[str](), list[object]()
    if asked.person:
        some, found = _people(asked.person)
        parts.append(f"{story} IN (SELECT p.story FROM people_in_stories p WHERE p.person IN ({some}))")  # noqa: S608 - values are bound
        values += found
    if asked.kind or asked.status:
        status = " AND status = ?" if asked.status else ""
        of = [asked.status] if asked.status else []
        if asked.kind:
            parts.append(
                f"{story} IN (SELECT story FROM findings WHERE kind = ?{status}"  # noqa: S608 - values are bound
                f" UNION SELECT story FROM findings WHERE difference = ?{status})"
            )
            values += [asked.kind, *of, asked.kind, *of]
        else:
            parts.append(f"{story} IN (SELECT story FROM findings WHERE status = ?)")  # noqa: S608 - values are bound
            values += of
    return parts, values


def _people(text: str) -> tuple[str, list[object]]:
    if text.startswith("person-"):
        return "SELECT number FROM people WHERE id IN (?, (SELECT now FROM former_people WHERE id = ?))", [text, text]
    match = Question(text).match
    return ("SELECT rowid FROM people_index WHERE people_index MATCH ?", [match]) if match else ("SELECT NULL", [])


def search(base: sqlite3.Connection, text: str, asked: Asked, limit: int, offset: int) -> Found[Hit]:
    """The documents that have the words, those first in which they weigh most (BM25, a title's words five times as much)."""
    question = Question(text or asked.text)
    if not question.match:
        return Found(total=0, rows=())
    parts, values = ["text_index MATCH ?"], list[object]([question.match])
    if asked.outlet:
        parts.append("d.outlet = ?")
        values.append(asked.outlet)
    if asked.since or asked.until:
        parts.append("d.day BETWEEN ? AND ?")
        values += [asked.since or "0", asked.until or "9999-99-99"]
    more, others = _in_story(asked, "d.story")
    where, values = " AND ".join([*parts, *more]), values + others
    source = f"FROM text_index t JOIN documents d ON d.number = t.rowid LEFT JOIN stories s ON s.number = d.story WHERE {where}"
    total = base.execute(f"SELECT count(*) {source}", values).fetchone()[0]
    rows = base.execute(
        f"SELECT d.account, coalesce(s.id, ''), d.outlet, d.title, d.day {source}"
        " ORDER BY bm25(text_index, 5.0), d.account LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    texts = _texts(base, [row[0] for row in rows])
    return Found(total=total, rows=tuple(_hit(row, texts[row[0]], question) for row in rows if row[0] in texts))


def _texts(base: sqlite3.Connection, accounts: list[str]) -> dict[str, str]:
    """The texts of some accounts' documents; those that can't be read are said by ``Keeping``."""
    forms, found = Keeping(base).forms(), dict[str, str]()
    for start in range(0, len(accounts), ASKED):
        part = accounts[start : start + ASKED]
        query = f"SELECT d.account, a.packed FROM documents d JOIN accounts a ON a.document = d.number WHERE d.account IN ({marks(part)})"  # noqa: S608 - no value
        for name, packed in base.execute(query, part):
            try:
                found[name] = text_of(packed, forms)
            except (ValueError, lzma.LZMAError):
                found[name] = Keeping(base).account(name).document.text
    return found


def _hit(row: tuple[str, str, str, str, str | None], text: str, question: Question) -> Hit:
    account, name, outlet, title, day = row
    places = question.places(text)
    body = len(title) if text.startswith(title) else 0  # the title stands above the snippet anyway
    start, end = around(text, [place for place in places if place[0] >= body] or places)
    marks = tuple((max(one, start) - start, min(other, end) - start) for one, other in places if one < end and other > start)
    return Hit(
        account=account, story=name, outlet=outlet, title=title, day=day, start=start, end=end, snippet=text[start:end], marks=marks
    )  # fmt: skip


def people(base: sqlite3.Connection, text: str, limit: int, offset: int) -> Found[PersonRow]:
    """Those of a name, or all: who is quoted most first."""
    rows, total = _named(base, "people", "id, name, kind, stories, quotes", "quotes DESC, stories DESC, name, id", text, limit, offset)
    return Found(total=total, rows=tuple(_person(row) for row in rows))


def person(base: sqlite3.Connection, identifier: str) -> Person:
    """Somebody by their id, or by one that they had before; and where they stand.

    Raises:
        NotInLibrary: if there is nobody.
    """
    row, places = _standing(base, "people", "person", "id, name, kind, stories, quotes", "entity", identifier)
    return Person(row=_person(row), places=places)


def _person(row: tuple[Any, ...]) -> PersonRow:
    name, called, kind, some, quotes = row
    return PersonRow(id=name, name=called, kind=kind, stories=some, quotes=quotes)


def programmes(base: sqlite3.Connection, text: str, limit: int, offset: int) -> Found[ProgrammeRow]:
    """Those of a name, or all: those that stand in most stories first."""
    rows, total = _named(base, "programmes", "id, name, kind, stories", "stories DESC, name, id", text, limit, offset)
    return Found(total=total, rows=tuple(ProgrammeRow(id=row[0], name=row[1], kind=row[2], stories=row[3]) for row in rows))


def programme(base: sqlite3.Connection, identifier: str) -> ProgrammeFound:
    """A programme by its id, or by one that it had before; and where it stands.

    Raises:
        NotInLibrary: if there is none.
    """
    row, places = _standing(base, "programmes", "programme", "id, name, kind, stories", "subject", identifier)
    return ProgrammeFound(row=ProgrammeRow(id=row[0], name=row[1], kind=row[2], stories=row[3]), places=places)


def _standing(
    base: sqlite3.Connection, table: str, what: str, columns: str, subject: str, identifier: str
) -> tuple[tuple[Any, ...], tuple[Place, ...]]:
    """The columns of one row of people or programmes, and the places where it stands."""
    for name in former.addresses(base, table, identifier):
        found = base.execute(f"SELECT number, {columns} FROM {table} WHERE id = ?", (name,)).fetchone()  # noqa: S608 - names of ours
        if found:
            break
    else:
        raise NotInLibrary(f"the library has no {what} {identifier}")
    places = base.execute(
        f"SELECT s.id, p.{subject} FROM {table}_in_stories p JOIN stories s ON s.number = p.story WHERE p.{what} = ?"  # noqa: S608 - the same
        f" ORDER BY s.last DESC, s.id, p.{subject}",
        found[:1],
    )
    return found[1:], tuple(Place(story=name, subject=one) for name, one in places)


def _named(
    base: sqlite3.Connection, table: str, columns: str, order: str, text: str, limit: int, offset: int
) -> tuple[list[tuple[Any, ...]], int]:
    """Rows of people or programmes whose name has the words; the last word may be the beginning of one."""
    match = Question(text if not text or text[-1:] in '"*' or text[-1:].isspace() else text + "*").match
    if text.strip() and not match:
        return [], 0
    where = f"stories > 0 AND number IN (SELECT rowid FROM {table}_index WHERE {table}_index MATCH ?)" if match else "stories > 0"  # noqa: S608
    values = [match] if match else []
    [total] = base.execute(f"SELECT count(*) FROM {table} WHERE {where}", values).fetchone()  # noqa: S608 - names of ours
    query = f"SELECT {columns} FROM {table} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - the same
    return base.execute(query, (*values, limit, offset)).fetchall(), total
