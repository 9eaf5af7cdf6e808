"""What a source holds, whatever its format: typed blocks, and what it says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..record import Contradiction, Remark, Stated
from .draft import Draft
from .statements import Statements


@dataclass
class Matter:
    """A source read as its format has it.

    Attributes:
        drafts: the blocks, every one typed, in reading order.
        statements: what its markup says of itself, place by place; ``settled`` decides.
        stated: what the source says of itself, by the name of the field of ``Document`` (and ``language``).
        authors: the writers one by one.
        contradictions: where those statements disagree.
        remarks: what a reader should know of how it was read.
    """

    drafts: list[Draft]
    stated: dict[str, Stated | None] = field(default_factory=dict)
    authors: tuple[Stated, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    remarks: list[Remark] = field(default_factory=list)
    statements: Statements = field(default_factory=Statements)

    @property
    def body(self) -> str:
        """The paragraphs, a line each."""
        return "\n".join(draft.text for draft in self.drafts if draft.kind == "paragraph")

    def remark(self, code: str, words: str) -> None:
        """Say something that a reader should know; the same only once."""
        one = Remark(code, words)
        if one not in self.remarks:
            self.remarks.append(one)

    def settle(self, name: str, candidates: Iterable[Stated | None]) -> None:
        """State a field as the first candidate does, unless something states it already."""
        if self.stated.get(name) is None:
            self.stated[name] = next((one for one in candidates if one), None)
