"""Libraries for tests: small made-up reports, and an engine that cleans them without parsing, so that thousands take seconds."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tellings import library
from tellings.gathering import cleaned
from tellings.library import Library
from tellings.record import Account, Loaded, Problem, Source
from tellings.settings import Settings

OUTLETS = ("Morning Ledger", "The Coast Courier", "Valley Wire", "Evening Beacon")


def names(story: int) -> list[str]:
    """Made-up names that one story has and no other."""
    first, second = (
        ("Bra", "Cor", "Dun", "Fel", "Gar", "Hov", "Jas", "Kel", "Lom", "Mer"),
        ("dan", "fik", "gol", "hust", "jar", "lem", "mor"),
    )
    third = ("by", "ton", "wick", "stead", "ford", "ham", "mere", "low", "shaw", "thorpe", "ness")
    return [first[(story + at) % 10] + second[(story // 10 + at) % 7] + third[(3 * story + 5 * at) % 11] for at in range(8)]


def report(story: int, telling: int) -> str:
    """One report on a story: those of a story share its people, places and figures."""
    town, mayor, river, works, street, chief, firm, ship = names(story)
    outlet = OUTLETS[telling % len(OUTLETS)]
    day = 1 + (story + telling) % 27
    return (
        f"{town} waits for news of the {ship}\n\nBy A Reporter, {outlet}\n\nPublished March {day}, 2024\n\n"
        f"The {ship} ran into the {river} bridge at {town} with {100 + story} aboard, the mayor, Anna {mayor}, said. "
        f"“{firm} owes {town} an answer,” {mayor} told {outlet}. Divers of the {works} yard searched below {street} Street.\n\n"
        f"{20 + story} of those aboard were brought to {works}, and the harbour chief, Peter {chief}, said {firm} had sent the {ship} out. "
        f"Telling {telling} adds that {('a witness', 'an official', 'a neighbour')[telling % 3]} at {street} heard {1 + telling} blasts.\n"
    )


def reports(stories: int, tellings: int) -> list[Loaded]:
    """The reports on so many stories, the tellings of each one behind the other."""
    return [loaded(report(story, telling), f"{story:03}-{telling}.txt") for story in range(stories) for telling in range(tellings)]


def loaded(text: str, name: str) -> Loaded:
    """A text as a reader hands it on."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Loaded(source=Source(sha256=digest, origin=name, media="text/plain", encoding="utf-8", size=len(data)), data=data)


def quick(
    _attempt: object, sources: Iterable[Loaded], settings: Settings, *, jobs: int = 1, progress: Callable[..., None] | None = None
) -> Iterator[Account | Problem]:
    """An engine that only cleans."""
    for source in sources:
        yield cleaned(source, settings)


def content(held: Library) -> dict[str, object]:
    """All that a library holds, without what two libraries of the same content may differ in: the order in which it came."""
    rows = {
        "documents": "SELECT account, source, outlet, title, published, day, file, member, made_by FROM documents ORDER BY account",
        "stories": "SELECT id, title, first, last, documents, outlets, findings, days, stale FROM stories WHERE documents ORDER BY id",
        "told": "SELECT d.account, s.id FROM documents d JOIN stories s ON s.number = d.story ORDER BY 1",
        "findings": "SELECT s.id, f.place, f.id, f.title FROM findings f JOIN stories s ON s.number = f.story ORDER BY 1, 2",
        "people": "SELECT id, name, kind, stories, quotes FROM people ORDER BY id",
        "people in stories": "SELECT p.id, s.id, i.entity, i.quotes FROM people_in_stories i JOIN people p ON p.number = i.person"
        " JOIN stories s ON s.number = i.story ORDER BY 1, 2, 3",
        "problems": "SELECT origin, stage, code, reason FROM problems ORDER BY 1, 2, 3",
        "corrections": "SELECT id, entry FROM corrections ORDER BY id",
    }
    found: dict[str, object] = {name: held.base.execute(query).fetchall() for name, query in rows.items()}
    accounts = [row[0] for row in held.base.execute("SELECT account FROM documents ORDER BY account")]
    found["accounts"] = [held.account(name) for name in accounts]
    found["sources"] = [held.source(held.document(name)) for name in accounts]
    names = [row[0] for row in held.base.execute("SELECT id FROM stories WHERE documents ORDER BY id")]
    found["records"] = {name: held.record(name).to_json() for name in names}
    found["words"] = [hit.account for hit in held.search("mayor", limit=1000).rows]
    return found


def shelf(folder: Path, found: Iterable[Loaded | Problem] = (), **options: bool | None) -> Library:
    """A library in a folder, with reports that were only cleaned."""
    held = library.create(folder / "news.db")
    held.add(found, run=quick, **options)
    return held
