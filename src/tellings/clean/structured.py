"""One article as JSON: which of its fields is the text, and what the others say of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..errors import Unusable
from ..record import Source
from ..settings import Settings
from . import keys, prose, stating
from .decoded import Decoded
from .draft import Draft
from .field import LONGEST, Field
from .jsontext import Json, Value
from .matter import Matter

FULL = 1_200  # code points of a summary from which on it is taken for the whole text: many feeds call it so
ENOUGH = 200  # code points of a text that make it preferred to those asked after it
MOST_NAMES = 20  # values of one field
DEEP = 8  # levels down to which the parts of one text are looked for
MOST = 5_000  # strings of one text
ARTICLE = re.compile(r"(?:Article|Posting|Report|LiveBlog|WebPage)$")


class Found(NamedTuple):
    """A value that a field has: the fields of the source that write it, and the rule that says where they stand."""

    fields: list[Field]
    rule: str

    @property
    def size(self) -> int:
        """Its code points."""
        return sum(len(field.text) for field in self.fields)


class Record(NamedTuple):
    """A structured article: its fields by folded names, nearest first, and what the caller says of them."""

    get: Callable[[str], Iterator[Found]]
    mapped: Callable[[str], Iterator[Found]]


def matter_of(decoded: Decoded, source: Source, settings: Settings) -> Matter:
    """The blocks and the metadata of one JSON object.

    Raises:
        Unusable: ``no_article`` where it is no object or none of its fields is known to hold a text, ``too_big`` where it is no article.
    """
    json = Json(decoded)
    if json.root is None or json.root.kind != "object":
        raise Unusable("no_article", "it is JSON, but no object with fields such as headline and body; give one object for each article")
    chain = list(_chain(json))
    names = [name for value in chain for name in json.members(value)]

    def get(name: str) -> Iterator[Found]:
        for value in chain:
            for key, one in json.members(value).items():
                if keys.folded(key) == name:
                    yield Found(list(_fields(json, one, 0)), f"json.{key[:60]}")

    def mapped(path: str) -> Iterator[Found]:
        one = _at(json, json.root, path)
        if one:
            yield Found(list(_fields(json, one, 0)), f"fields {path[:60]}")

    matter = matter_from(Record(get, mapped), source, settings, names)
    if json.root.cut:
        matter.remark("truncated", "its JSON ends in the middle of a value: what stands before the end was read; get the whole file")
    return matter


def matter_from(record: Record, source: Source, settings: Settings, names: Sequence[str]) -> Matter:
    """The blocks and the metadata of a structured article, of whatever format.

    Raises:
        Unusable: ``no_article`` where none of its fields is known to hold a text.
    """
    wanted = mapping(source, settings)
    text, is_summary = _text(record, wanted, names)
    title, subtitle = _line(record, wanted, "title"), _line(record, wanted, "subtitle", text)
    drafts: list[Draft] = []
    for number, field in enumerate(text.fields):
        for draft in prose.drafts_of(field, source, settings, title is not None or number > 0):
            draft.chunk += 1000 * number
            drafts.append(draft)
    prose.settle_repeats(title, subtitle, drafts)
    matter = Matter([draft for draft in (title, subtitle, *drafts) if draft])
    if any(field.end - field.start >= LONGEST for field in text.fields):
        matter.remark("truncated", f"the rest of its text was left unread: this run reads the first {LONGEST} characters of a field")
    if is_summary:
        matter.remark("summary", f"it holds a summary only ({text.rule}): what the report says further is not in it; get the full text")
    _metadata(matter, record, wanted)
    return matter


def mapping(source: Source, settings: Settings) -> dict[str, str]:
    """Which field the caller says holds what."""
    found: dict[str, str] = {}
    for name, path in (*settings.fields, *((one.field, one.value) for one in source.said if one.rule == "fields")):
        found.setdefault(keys.CALLED.get(name.lower(), name.lower()), path)
    return found


def _text(record: Record, wanted: dict[str, str], names: Sequence[str]) -> tuple[Found, bool]:
    if "text" in wanted:
        given = next((one for one in record.mapped(wanted["text"]) if one.size), None)
        if given is None:
            raise Unusable("no_article", f"its field {wanted['text']!r}, named as the text, is not there or empty; it has {_shown(names)}")
        return given, False
    found = [one for name in keys.TEXT for one in record.get(name) if one.size]
    full = next((one for one in found if one.size >= ENOUGH), None) or max(found, key=lambda one: one.size, default=None)
    brief = max((one for name in keys.SUMMARY for one in record.get(name) if one.size), key=lambda one: one.size, default=None)
    if full is not None and (full.size >= ENOUGH or brief is None or full.size >= brief.size):
        return full, False
    if brief is None:
        raise Unusable("no_article", f"none of its fields is known to hold a text; name it with --field text=NAME: it has {_shown(names)}")
    return brief, brief.size < FULL


def _shown(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name[:40]) for name in names[:12])
    return (shown + (", …" if len(names) > 12 else "")) or "no fields"


def _line(record: Record, wanted: dict[str, str], name: str, text: Found | None = None) -> Draft | None:
    """The title or the subtitle, from the first of its fields that is one line of words and not the text itself."""
    found = record.mapped(wanted[name]) if name in wanted else (one for key in keys.BY_FIELD[name] for one in record.get(key))
    for one in found:
        if one.fields and (text is None or one.fields[0].start != text.fields[0].start) and len(one.fields[0].text) <= stating.LONGEST:
            draft = prose.line_draft(one.fields[0], name, one.rule, "the source's own field says so")
            if draft:
                return draft
    return None


def _metadata(matter: Matter, record: Record, wanted: dict[str, str]) -> None:
    for name, table in keys.BY_FIELD.items():
        if name in ("title", "subtitle"):
            continue  # they are blocks of the text
        found = record.mapped(wanted[name]) if name in wanted else (one for key in table for one in record.get(key))
        stating.say(matter, name, [told for one in found for field in one.fields[:MOST_NAMES] if (told := stating.told(field, one.rule))])


def _chain(json: Json) -> Iterator[Value]:
    """The object that holds the article, then those around it, which may hold what it lacks."""
    assert json.root is not None
    found = [json.root]
    for _ in range(3):
        inner = next(_inside(json, found[-1]), None)
        if inner is None:
            break
        found.append(inner)
    yield from reversed(found)


def _inside(json: Json, value: Value) -> Iterator[Value]:
    """The article inside an object that has no text of its own: in a graph, or in a field that is called after it."""
    members = {keys.folded(key): one for key, one in json.members(value).items()}
    if any(name in members and members[name].kind == "string" for name in keys.TEXT):
        return
    graph = members.get("@graph")
    if graph:
        nodes = [one for one in json.items(graph) if one.kind == "object" and any(ARTICLE.search(kind) for kind in _types(json, one))]
        yield from sorted(nodes, key=lambda one: not any(keys.folded(key) in keys.TEXT for key in json.members(one)))
    for name in keys.WITHIN:
        one = members.get(name)
        if one and one.kind == "list":
            one = next(json.items(one), None)
        if one and one.kind == "object" and any(keys.folded(key) in (*keys.TEXT, *keys.TITLE) for key in json.members(one)):
            yield one


def _types(json: Json, value: Value) -> list[str]:
    found = json.members(value).get("@type")
    if found is None:
        return []
    return [json.string(one) for one in (json.items(found) if found.kind == "list" else [found])]


def _fields(json: Json, value: Value, depth: int) -> Iterator[Field]:
    """The text of a value: a string, a paragraph for each member of a list, of an object what is called its value."""
    if value.kind == "list" and depth == 0:
        for number, one in enumerate(json.items(value)):
            strings = list(_strings(json, one, depth + 1))
            if strings and number < MOST:
                yield json.field(*strings)
        return
    strings = list(_strings(json, value, depth))
    if strings:
        yield json.field(*strings)


def _strings(json: Json, value: Value, depth: int) -> Iterator[Value]:
    if value.kind == "string" or (value.kind == "literal" and json.text[value.start].isdigit()):
        if value.start < value.end:
            yield value
    elif value.kind == "list" and depth < DEEP:
        for number, one in enumerate(json.items(value)):
            if number < MOST:
                yield from _strings(json, one, depth + 1)
    elif value.kind == "object" and depth < DEEP:
        members = {keys.folded(key): one for key, one in json.members(value).items()}
        inner = next((members[name] for name in keys.VALUES if name in members and members[name].kind != "literal"), None)
        if inner:
            yield from _strings(json, inner, depth + 1)


def _at(json: Json, value: Value | None, path: str) -> Value | None:
    """The value at a path such as ``article.body`` or ``bodies.0.value``; a key that has a full stop in it comes first."""
    if value is None or not path:
        return value
    if value.kind == "object":
        members = json.members(value)
        if path in members:
            return members[path]
        head, _, rest = path.partition(".")
        return _at(json, members.get(head), rest) if rest else None
    head, _, rest = path.partition(".")
    if value.kind == "list" and head.isdigit():
        one = next((one for number, one in enumerate(json.items(value)) if number == int(head)), None)
        return _at(json, one, rest)
    return None
