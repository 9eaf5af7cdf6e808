"""The timeline as every report shows it: news apart from background, plans with what came of them, and what each telling gives."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..record import AlignedEvent, Ground, Outcome, Record, TimelineEntry, TimelineTelling
from .words import day

OUTCOMES: dict[Outcome, str] = {
    "came": "planned, and told as done",
    "moved": "planned for another day",
    "untold": "planned; no report that was written later tells what came of it",
    "ahead": "planned; no report was written soon after",
    "": "planned",
}
UNDATED = "Without a date"
AGAIN = 2  # tellings of one event in one report: the lead and the body
GROUNDS: tuple[tuple[Ground, str], ...] = (("foreground", "What the reports are about"), ("background", "Background"))


class Part(NamedTuple):
    """Entries under one title."""

    title: str
    entries: list[TimelineEntry]


def parts(timeline: Sequence[TimelineEntry]) -> list[Part]:
    """News first, then its background, each in the order of its dates; a part without entries is left out."""
    held = [Part(title, [one for one in timeline if one.ground == ground]) for ground, title in GROUNDS]
    return [part for part in held if part.entries]


def undated(record: Record) -> list[AlignedEvent]:
    """The events of one happening that several accounts tell and none dates, those that most accounts tell first.

    What an account tells again and again is no single event but what it is about ("the violence"), and left out.
    """
    shown = {entry.event for entry in record.timeline}
    return [one for one in record.events if one.id not in shown and not one.value and one.happening and one.participants and _once(one)]


def _once(event: AlignedEvent) -> bool:
    """Whether several accounts tell it, none of them more than twice and most of them once."""
    often = Counter(told.account for told in event.tellings).values()
    return len(often) > 1 and max(often) <= AGAIN and sum(often) <= len(often) + 1


def remark(entry: TimelineEntry) -> str:
    """What is said behind the label of a plan, or of what one report foretold; else empty."""
    return f"({OUTCOMES[entry.outcome]})" if entry.planned or entry.outcome else ""


def given(entry: TimelineEntry, telling: TimelineTelling) -> str:
    """How a telling differs from the line it stands on: another date, none, or a plan of what others tell as done; else empty."""
    words = "no date" if not telling.value else f"gives {day(telling.value)}" if telling.value != entry.value else ""
    plan = "as a plan" if telling.planned and not entry.planned else ""
    return ", ".join(part for part in (words, plan) if part)
