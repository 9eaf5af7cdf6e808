"""What ``tellings library`` prints: stories and hits as lines."""

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..report.words import count, visible

if TYPE_CHECKING:
    from ..library import Found, Hit, StoryRow
    from ..record import FindingStatus

NARROWEST = 40  # columns
SHOWN = 4  # outlets of a story that are named
TOLD: tuple["FindingStatus", ...] = ("contradicts", "differs", "corroborated", "only")  # statuses that a line says how often there are


def stories(found: "Found[StoryRow]", skip: int, width: int, colour: bool) -> Iterator[str]:
    """The lines of stories."""
    from ..align.stream import span_in_words

    for row in found.rows:
        yield from _wrapped("", row.title, width, colour, bold=True)
        outlets = [*row.outlets[:SHOWN], *([f"{len(row.outlets) - SHOWN} more"] if len(row.outlets) > SHOWN else [])]
        findings = [f"{row.findings[status]} {status.replace('_', ' ')}" for status in TOLD if row.findings.get(status)]
        facts = [count(row.documents, "document", "documents"), span_in_words(row.first, row.last), ", ".join(findings), row.id]
        yield from _wrapped("  ", " · ".join(fact for fact in facts if fact), width, colour, dim=True)
        yield from _wrapped("  ", ", ".join(outlets), width, colour, dim=True)
        yield ""
    yield _shown(found.total, len(found.rows), skip, "story", "stories")


def hits(found: "Found[Hit]", skip: int, width: int, colour: bool) -> Iterator[str]:
    """The lines of what was found by words."""
    from ..record.calendar import in_words

    for row in found.rows:
        yield from _wrapped("", row.title, width, colour, bold=True)
        facts = [row.outlet, in_words(row.day) if row.day else "no date", row.story, f"{row.account} {row.start}–{row.end}"]
        yield from _wrapped("  ", " · ".join(fact for fact in facts if fact), width, colour, dim=True)
        yield from _wrapped("  ", _marked(row), width, colour)
        yield ""
    yield _shown(found.total, len(found.rows), skip, "document", "documents")


def _marked(row: "Hit") -> str:
    """The snippet, with what was found between arrows: they show on any terminal."""
    parts, at = [], 0
    for start, end in row.marks:
        parts += [row.snippet[at:start], "»", row.snippet[start:end], "«"]
        at = end
    return "".join([*parts, row.snippet[at:]])


def _shown(total: int, shown: int, skip: int, one: str, more: str) -> str:
    if shown == total:
        return count(total, one, more)
    return f"{skip + 1} to {skip + shown} of {count(total, one, more)}" if shown else f"none here; {count(total, one, more)} in all"


def _wrapped(lead: str, text: str, width: int, colour: bool, **style: bool) -> Iterator[str]:
    for line in textwrap.wrap(visible(" ".join(text.split())), max(width, NARROWEST), initial_indent=lead, subsequent_indent=lead) or [
        lead
    ]:
        yield click.style(line, **style) if colour else line
