"""What the library's lists consist of: stories, hits, people and programmes as rows, and what is asked of them."""

from typing import Generic, TypeVar

from ..record import Base, FindingStatus, Problem

T = TypeVar("T")


class Asked(Base, frozen=True, kw_only=True):
    """What stories or documents are looked for; an empty field asks nothing.

    Attributes:
        text: words of their documents: all of them, "in quotation marks" next to each other, beginnings with a ``*`` behind them, and none
            of those with a ``-`` before them.
        person: a name, or a part of one, of somebody in the story; or the id of a PersonRow.
        outlet: the name of an outlet.
        since, until: days (ISO 8601) between which a document of it was published, both included.
        kind: a kind of finding (``figure``) or of difference (``polarity``).
        status: a status of findings (``contradicts``).
    """

    text: str = ""
    person: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    status: str = ""


class StoryRow(Base, frozen=True, kw_only=True):
    """A story as lists show it.

    Attributes:
        first, last: the days (ISO 8601) of its first and its last document, None where no document is dated.
        documents: how many it has. outlets: their names, the most frequent first.
        findings: how many of each status, the statuses in the order of a record's findings.
        days: the days on which documents of it were published, and how many were, in order.
        stale: whether documents or corrections have come that its record does not know yet.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    documents: int
    outlets: tuple[str, ...]
    findings: dict[FindingStatus, int]
    days: tuple[tuple[str, int], ...]
    stale: bool = False


class Hit(Base, frozen=True, kw_only=True):
    """A document in which words were found.

    Attributes:
        story: its story's id, empty while it has none.
        day: when it was published (ISO 8601), or None.
        start, end: the snippet, in code points of the document's text. snippet: its characters.
        marks: the words that were found, as spans in the snippet.
    """

    account: str
    story: str
    outlet: str
    title: str
    day: str | None
    start: int
    end: int
    snippet: str
    marks: tuple[tuple[int, int], ...]


class PersonRow(Base, frozen=True, kw_only=True):
    """Somebody, or an organisation, in the stories of a library: ``stories`` are how many, ``quotes`` the utterances in them."""

    id: str
    name: str
    kind: str
    stories: int
    quotes: int


class ProgrammeRow(Base, frozen=True, kw_only=True):
    """A law, deal, plan, case or body in the stories of a library."""

    id: str
    name: str
    kind: str
    stories: int


class Place(Base, frozen=True, kw_only=True):
    """Where somebody or something stands: a story, and the id of the StoryEntity or AlignedProgramme in its record."""

    story: str
    subject: str


class Person(Base, frozen=True, kw_only=True):
    """A PersonRow and where it stands."""

    row: PersonRow
    places: tuple[Place, ...]


class ProgrammeFound(Base, frozen=True, kw_only=True):
    """A ProgrammeRow and where it stands."""

    row: ProgrammeRow
    places: tuple[Place, ...]


class Found(Base, Generic[T], frozen=True, kw_only=True):
    """Some rows of a list; ``total`` is how many there are in all."""

    total: int
    rows: tuple[T, ...]


class Added(Base, frozen=True, kw_only=True):
    """What came of adding or upgrading.

    Attributes:
        new: documents that were added, or computed anew. known: those that were there already.
        problems: sources that could not be read; ``faults`` are the first of them, with the reasons.
        stories: ids of the stories that are new or changed.
    """

    new: int = 0
    known: int = 0
    problems: int = 0
    stories: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()
