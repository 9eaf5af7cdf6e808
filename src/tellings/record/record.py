"""The record: a story's accounts, alignments and findings; the product's output."""

from typing import Any

from .account import Account
from .base import Base, decode, encode
from .claim import AlignedClaim
from .commitment import AlignedUndertaking
from .correction import Applied, Judgement
from .entity import StoryEntity
from .event import TimelineEntry
from .figure import AlignedFigure
from .finding import CoverageItem, Finding
from .framing import Framing
from .happened import AlignedEvent
from .problem import Problem
from .programme import AlignedProgramme
from .quote import AlignedQuote
from .rendering import render
from .story import Story

FORMAT = 1


class Record(Base, frozen=True, kw_only=True):
    """Everything that tellings knows of a story; two records are equal if their JSON bytes are.

    Attributes:
        format: version of the JSON form.
        tellings: version of the library that made it; ``model``: name and version of the language model.
        corrections: what people said of it, and whether it could be applied here; without any, the record is the machine's own word.
        judgements: their verdicts on findings, in the order of the findings.
        accounts: by date, then outlet, then id; all other fields refer to them by id.
    """

    format: int = FORMAT
    tellings: str
    model: str
    story: Story
    accounts: tuple[Account, ...]
    people: tuple[StoryEntity, ...]
    quotes: tuple[AlignedQuote, ...]
    figures: tuple[AlignedFigure, ...]
    timeline: tuple[TimelineEntry, ...]
    claims: tuple[AlignedClaim, ...]
    coverage: tuple[CoverageItem, ...]
    findings: tuple[Finding, ...]
    undertakings: tuple[AlignedUndertaking, ...] = ()
    programmes: tuple[AlignedProgramme, ...] = ()
    events: tuple[AlignedEvent, ...] = ()
    framing: tuple[Framing, ...] = ()
    problems: tuple[Problem, ...] = ()
    corrections: tuple[Applied, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def account(self, identifier: str) -> Account:
        """The account with this id. Raises KeyError if there is none."""
        for account in self.accounts:
            if account.id == identifier:
                return account
        raise KeyError(identifier)

    def verdict_on(self, finding: str) -> Judgement | None:
        """What somebody said of a finding, by its id, if anybody did."""
        return next((one for one in self.judgements if one.finding == finding), None)

    def to_json(self) -> bytes:
        """The JSON form, UTF-8, which ``Record.from_json`` decodes to an equal object."""
        return encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Record":
        """The record of a JSON form; raises msgspec.ValidationError or msgspec.DecodeError if it is none."""
        return decode(data, cls)

    def to_html(self) -> str:
        """One self-contained HTML page."""
        return str(render("html", self))

    def to_markdown(self) -> str:
        """The record as Markdown."""
        return str(render("markdown", self))

    def to_annotations(self) -> bytes:
        """The record as annotations on its sources: JSON-LD of the W3C Web Annotation model, UTF-8."""
        return bytes(render("annotations", self))

    def to_arrow(self, table: str) -> Any:
        """One table (``findings``, ``quotes``, ``figures``, ``timeline``, ``people``, ``coverage``) as a pyarrow.Table."""
        return render("arrow", self, table=table)

    def to_pandas(self, table: str) -> Any:
        """One table, as ``to_arrow``, as a pandas.DataFrame."""
        return render("pandas", self, table=table)

    def _repr_html_(self) -> str:
        return str(render("notebook", self))
