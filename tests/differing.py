"""Stories of little accounts for tests of what accounts part in: read, cleaned, extracted, aligned and compared as any report is."""

from collections.abc import Sequence

from tellings.pipeline import attempt, record, story
from tellings.record import Account, Finding, Loaded, Record, Source, identify
from tellings.settings import Settings

LEAD = "Mayor Vera Holm spoke to reporters in Elmsby on Monday after the session of the council. "  # so that all are of one happening
PARTED = ("differs", "contradicts")


def told(text: str, outlet: str = "Harbour News", day: str = "2024-05-14") -> Account:
    """The account of a text that an outlet published on a day."""
    data = f"{outlet.upper()}\n\n{day}\n\n{text}\n".encode()
    name = f"{day}-{outlet.lower().replace(' ', '-')}.txt"
    source = Source(sha256=identify("text", name, text), origin=name, media="text/plain", encoding="utf-8", size=len(data))
    made = attempt(Loaded(source=source, data=data), Settings())
    assert isinstance(made, Account), made
    return made


def compared(accounts: Sequence[Account]) -> Record:
    """The record of the accounts as one story."""
    return record(story(accounts), accounts)


def parted(*texts: str, days: Sequence[str] = ()) -> list[Finding]:
    """The findings about claims in which accounts of these texts part."""
    outlets = ("Harbour News", "Valley Post", "Coast Echo", "Hill Gazette")
    given = [*days, *["2024-05-14"] * len(texts)]
    made = compared([told(LEAD + text, outlet, day) for text, outlet, day in zip(texts, outlets, given, strict=False)])
    return [one for one in made.findings if one.kind == "claim" and one.status in PARTED]
