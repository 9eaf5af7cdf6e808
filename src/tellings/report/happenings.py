"""The view of events: per account who did what, to whom, when and where, of which type, and whether it is told as fact."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import Account, Citation, Event, Participant
from .reading import Reading
from .words import count, day, visible

INDENT = 2
AS_FACT = "happened"


def view(reading: Reading, _: int) -> Iterator[RenderableType]:
    """The events of each account that have a type of the PLOVER ontology, in text order; how many have none is said."""
    for account in sorted(reading.record.accounts, key=lambda one: reading.number[one.id]):
        typed = [event for event in account.events if event.kind]
        others = len(account.events) - len(typed)
        aside = f"{count(len(typed), 'typed event')}, {count(others, 'other')}"
        yield Text.assemble((visible(reading.label(account.id)), "bold underline"), ("  " + aside, "dim"))
        days = {one.id: one.value for one in account.times}
        for event in typed:
            yield Padding(_line(reading, account, event, days), (0, 0, 0, INDENT))
        yield ""
    if not any(account.events for account in reading.record.accounts):
        yield "No events found."


def _line(reading: Reading, account: Account, event: Event, days: dict[str, str]) -> Text:
    """One event: its type, the words for it and how it is put, then its parts, then where it stands."""
    kind = f"{event.kind} of {event.act}" if event.act else event.kind
    parts = [f"by {_listed(_of(event, 'actor'))}", f"to {_listed(_of(event, 'recipient'))}"]
    parts = [one for one in parts if len(one) > len("by ")]
    if event.time is not None and event.time in days:
        parts.append(f"on {day(days[event.time])}")
    if event.place is not None:
        parts.append(f"in {visible(event.place.exact)}")
    how = "" if event.factuality == AS_FACT else event.factuality.replace("_", " ")
    modes = ", ".join(event.modes)
    return Text.assemble(
        (kind, "bold"),
        (f" ({modes})" if modes else "", "dim"),
        f"  {visible(event.trigger.exact)}",
        (f" [{how}]" if how else "", "magenta"),
        "".join(f"; {one}" for one in parts),
        (f"  {reading.place(Citation(account=account.id, evidence=event.trigger))}", "dim"),
    )


def _of(event: Event, role: str) -> Iterable[Participant]:
    return (one for one in event.participants if one.role == role)


def _listed(participants: Iterable[Participant]) -> str:
    """Names with their codes: ``Mexican soldiers (MEX MIL)``."""
    named = []
    for one in participants:
        codes = " ".join((*one.countries, *one.sectors))
        named.append(visible(one.evidence.exact) + (f" ({codes})" if codes else ""))
    return ", ".join(named)
