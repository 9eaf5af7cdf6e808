"""Every address of the reading room is made here: the patterns that the server routes by, and the functions that fill them in."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlencode

STORIES = "/"
STORY = "/story/{story}"
SECTION = "/story/{story}/{section}"
SIDE = "/story/{story}/side"
CORRECT = "/story/{story}/correct"
PEOPLE = "/people"
PERSON = "/person/{person}"
PROGRAMMES = "/programmes"
PROGRAMME = "/programme/{programme}"
DOCUMENT = "/document/{account}"
SPAN = "/document/{account}/{span}"
SEARCH = "/search"
ADD = "/add"
JOB = "/jobs/{job}"
CORRECTIONS = "/corrections"
CORRECT_STORY = "/story/{story}/corrections"
UNDO = "/corrections/{correction}/undo"
ENTER = "/enter"
LEAVE = "/leave"
STATIC = "/static/{name:path}"
EXPORT_STORY = "/story/{story}/export/{name}"
EXPORT_STORIES = "/export/{name}"
EXPORT_SEARCH = "/search/export/{name}"
EXPORT_PERSON = "/person/{person}/export/{name}"
EXPORT_PROGRAMME = "/programme/{programme}/export/{name}"
EXPORT_DOCUMENT = "/document/{account}/export/{name}"
EXPORT_CORRECTIONS = "/corrections/export/{name}"

SECTIONS = (
    ("findings", "Findings"),
    ("timeline", "Timeline"),
    ("people", "Who said what"),
    ("figures", "Figures"),
    ("coverage", "Coverage"),
    ("programmes", "Programmes and promises"),
    ("framing", "Framing"),
    ("reports", "Reports"),
)
# The files that each kind of page is exported as, with what they are called.
EXPORTS: dict[str, tuple[tuple[str, str], ...]] = {
    "story": (
        ("brief.md", "Brief, Markdown"), ("brief.html", "Brief, HTML"), ("page.html", "Whole record, HTML"),
        ("record.json", "Record, JSON"),
        ("findings.csv", "Findings, CSV"), ("quotes.csv", "Quotations, CSV"), ("figures.csv", "Figures, CSV"),
        ("annotations.jsonld", "Web Annotations"), ("record.jsonld", "Linked data"),
        ("entities.ftm.json", "FollowTheMoney"),
    ),
    "stories": (("stories.csv", "CSV"), ("stories.json", "JSON")),
    "search": (("hits.csv", "CSV"), ("hits.json", "JSON")),
    "person": (("quotes.csv", "CSV"), ("person.json", "JSON")),
    "programme": (("programme.json", "JSON"),),
    "document": (("text.txt", "Clean text"), ("account.json", "Account, JSON"), ("original", "Original bytes")),
    "corrections": (("corrections.json", "JSON"),),
}  # fmt: skip

Pair = tuple[str, str]


def with_query(path: str, query: Iterable[Pair] = ()) -> str:
    """A path with the parameters that are not empty."""
    kept = [(name, value) for name, value in query if value]
    return f"{path}?{urlencode(kept, errors='replace')}" if kept else path


def changed(path: str, query: Iterable[Pair], **values: str) -> str:
    """The address of a page with some of its parameters put in, replaced or (by an empty value) taken out."""
    return with_query(path, [*((name, value) for name, value in query if name not in values), *values.items()])


def stories(query: Iterable[Pair] = ()) -> str:
    """The list of stories."""
    return with_query(STORIES, query)


def story(identifier: str, section: str = "", anchor: str = "") -> str:
    """A story, or one of its sections, or a line in that."""
    path = f"/story/{_part(identifier)}" + (f"/{section}" if section else "")
    return f"{path}#{_part(anchor)}" if anchor else path


def side(identifier: str, accounts: Sequence[str] = ()) -> str:
    """Accounts of a story side by side."""
    return with_query(story(identifier, "side"), [("a", account) for account in accounts])


def correct(identifier: str, target: str, back: str = "") -> str:
    """The page on which a thing of a story is corrected; ``target`` is its kind, a colon and its id."""
    return with_query(story(identifier, "correct"), [("target", target), ("back", back)])


def person(identifier: str) -> str:
    """A person of the library."""
    return f"/person/{_part(identifier)}"


def programme(identifier: str) -> str:
    """A programme, law, case… of the library."""
    return f"/programme/{_part(identifier)}"


def document(account: str, start: int | None = None, end: int | None = None) -> str:
    """A document, or the permanent address of a span in it: half-open, in code points of the clean text."""
    path = f"/document/{_part(account)}"
    return path if start is None or end is None else f"{path}/{start}-{end}#lit"


def search(query: Iterable[Pair] = ()) -> str:
    """The search."""
    return with_query(SEARCH, query)


def job(identifier: str) -> str:
    """What is being added."""
    return f"/jobs/{_part(identifier)}"


def corrections_of(identifier: str) -> str:
    """Where corrections of a story are sent."""
    return story(identifier, "corrections")


def undo(correction: str) -> str:
    """Where a correction is undone."""
    return f"/corrections/{_part(correction)}/undo"


def static(name: str, digest: str) -> str:
    """A file of the program; the digest of its content makes that browsers may keep it."""
    return f"/static/{name}?v={digest}"


def export(page: str, name: str) -> str:
    """A page's content as a file: ``page`` is its address without parameters."""
    return f"{page.partition('?')[0].partition('#')[0].rstrip('/')}/export/{name}"


def _part(value: str) -> str:
    return quote(value, safe="", errors="replace")
