"""What structured sources say of themselves, stated with the bytes that say it."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..record import Contradiction, Said, Source, Stated
from .decoded import Decoded
from .field import Field
from .matter import Matter
from .moments import is_unreal, iso
from .prose import line_of

LONGEST = 2_000  # code points of a value; longer ones are no titles, names, dates or addresses
NAME = 120  # code points of an outlet's or a writer's name
YEAR = re.compile(r"\s*\d{4}-\d\d")
HOST = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+/?", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,}", re.IGNORECASE)
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
BY = re.compile(r"(?:by|written by|story by|text by|von|par)[: ]\s*", re.IGNORECASE)
PARTED = re.compile(r"\s*(?:;|,|\||/| and | & |\n)\s*")
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|MD|PhD|M\.D|Ph\.D)\.?")
MAILED = re.compile(r"[\w.+-]+@[\w.-]+\s*\(([^()]+)\)|([^<>@]+?)\s*<[^<>]*>")


class Telling(NamedTuple):
    """One value that a source gives a field: the value, the rule that found it, and where it stands (None where its container says it)."""

    value: str
    rule: str
    field: Field | None = None

    def stated(self, value: str | None = None) -> Stated:
        """As the record has it, with its bytes."""
        value = self.value if value is None else value
        if self.field is None:
            return Stated(value=value, rule=self.rule)
        first, last = self.field.bytes_of(0, len(self.field.text))
        exact = written(self.field, first, last)
        return Stated(value=value, rule=self.rule, byte=first, size=last - first, exact=exact)


def written(decoded: Decoded, first: int, last: int) -> str:
    """The bytes ``[first, last)`` of the source of a text as they read there."""
    while isinstance(decoded, Field):
        decoded = decoded.outer
    return decoded.data[first:last].decode(decoded.encoding, "replace")


def told(field: Field, rule: str) -> Telling | None:
    """What one field says, markup undone; None where it says nothing, or too much to be a name, a date or an address."""
    if not 0 < len(field.text) <= LONGEST:
        return None
    value = line_of(field).text.strip()
    return Telling(value, rule, field) if value else None


def said(source: Source, *fields: str) -> list[Telling]:
    """What the container of a source says of the first of some fields that it speaks of."""
    found: list[Said] = [one for name in fields for one in source.said if one.field == name and one.rule != "fields"]
    return [Telling(one.value.strip(), one.rule) for one in found if one.value.strip()]


def settle_dates(matter: Matter, name: str, tellings: Iterable[Telling], retrieved: str = "") -> None:
    """State a date as the first telling that can be one does; those passed over are remarked upon, those that differ kept as contradicting.

    Args:
        matter: what gets them.
        name: ``published`` or ``updated``.
        tellings: in the order of trust.
        retrieved: when the source was fetched, if that is known: no report is younger.
    """
    found: list[Stated] = []
    for one in tellings:
        value = None if is_unreal(one.value) else iso(one.value)
        why = "which no report can have" if value is None and YEAR.match(one.value) else ""
        if value and retrieved and value[:10] > retrieved[:10]:
            why = f"after the day on which it was fetched ({retrieved[:10]})"
        if why:
            matter.remark("date", f"{one.rule} gives the date {one.value[:40]!r}, {why}; it was passed over")
        elif value:
            found.append(one.stated(value))
    matter.settle(name, found[:1])
    others = [one for one in found[1:] if one.value[:10] != found[0].value[: len(one.value[:10])]]
    if name == "published" and others:
        matter.contradictions += (Contradiction(field=name, stated=(found[0], *others)),)


def settle_name(matter: Matter, name: str, tellings: Iterable[Telling]) -> None:
    """State an outlet or a section as the first telling that is a name does: no address, no host, no identifier."""

    def is_name(value: str) -> bool:
        return 1 < len(value) <= NAME and not HOST.fullmatch(value) and not value.startswith("@") and any(map(str.isalpha, value))

    _settle(matter, name, tellings, is_name)


def settle_address(matter: Matter, tellings: Iterable[Telling]) -> None:
    """State the canonical address as the first telling that is one does."""
    _settle(matter, "canonical", tellings, lambda value: ADDRESS.fullmatch(value) is not None)


def settle_language(matter: Matter, tellings: Iterable[Telling]) -> None:
    """State the language as ISO 639-1 or 639-2 code."""
    for one in tellings:
        code = LANGUAGE.fullmatch(one.value)
        if code:
            matter.settle("language", [one.stated(code[1].lower())])


def _settle(matter: Matter, name: str, tellings: Iterable[Telling], fits: Callable[[str], bool]) -> None:
    matter.settle(name, [one.stated() for one in tellings if fits(one.value)][:1])


def settle_authors(matter: Matter, tellings: Sequence[Telling]) -> None:
    """State the writers, one by one and as one line."""
    found: list[Stated] = []
    for one in tellings:
        for name in names_of(one.value):
            if name.lower() not in {other.value.lower() for other in found}:
                found.append(one.stated(name))
    matter.authors = matter.authors or tuple(found)
    if found:
        rule, line = tellings[0].rule, " and ".join(filter(None, (", ".join(one.value for one in found[:-1]), found[-1].value)))
        alone = tellings[0].stated(line) if len(tellings) == 1 else Stated(value=line, rule=rule)
        matter.settle("byline", [alone])


def names_of(line: str) -> list[str]:
    """The writers that a line names: ``By Ada Berg and Nils Holm`` names two."""
    mailed = MAILED.fullmatch(line.strip())
    if mailed:
        line = mailed[1] or mailed[2]
    parts = [part.strip(" .\"'") for part in PARTED.split(BY.sub("", line.strip(), count=1))]
    joined: list[str] = []
    for part in parts:
        if joined and SUFFIX.fullmatch(part):
            joined[-1] += f", {part}"
        elif 1 < len(part) <= NAME and not part.startswith(("http", "@")) and "@" not in part and any(map(str.isalpha, part)):
            joined.append(part)
    return joined[:20]
