"""A draft: one block on its way through the cleaning, still without its place in the document's text."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..record import BlockKind
from .decoded import Decoded
from .piece import Piece

if TYPE_CHECKING:
    from .markup import Open
    from .posted import Posted

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
# A sentence's end, an agency's sign-off behind it allowed.
TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*(?: ?\([^()]{1,40}\)\.?| [A-Z]{2,4})?$|[:;][\"'”’»]*$|--$|—$")
SURE = ".!?…:;—"  # signs that make an end whatever stands before them


@dataclass(slots=True, eq=False)
class Draft:
    """One block.

    Attributes:
        piece: its text with its way back to the source.
        chunk: number of the group of lines it stands in (lines without an empty one between them).
        kind, rule, why: what it is, once a rule has said so; ``kind`` is None until then.
        tag: the HTML element it came from, or empty in plain text.
        marks: class names, ids and names of the elements around it, lower case, in HTML.
        linked: ratio (0–1) of its characters that are links, in HTML.
        hint: what the elements around it say it is, in HTML.
        around: the element it stands in, in HTML.
        posted: the entry of a live blog that it belongs to.
        field: the text that its piece is of, where that is a field of a structured source.
        text: its characters.
        words: its words, lower case.
        ends: whether it ends as a sentence or a lead-in does.
    """

    piece: Piece
    chunk: int = 0
    kind: BlockKind | None = None
    rule: str = ""
    why: str = ""
    tag: str = ""
    marks: str = ""
    linked: float = 0.0
    hint: BlockKind | None = None
    around: "Open | None" = None
    posted: "Posted | None" = None
    field: Decoded | None = None
    text: str = dataclasses.field(init=False, repr=False, compare=False)
    words: list[str] = dataclasses.field(init=False, repr=False, compare=False)
    ends: bool = dataclasses.field(init=False, repr=False, compare=False)

    def __getattr__(self, asked: str) -> object:
        """A value that nobody has asked for yet; from then on it is an attribute like any other: rules ask for each of them often."""
        value: object
        if asked == "text":
            value = self.piece.text
        elif asked == "words":
            value = words_of(self.text)
        elif asked == "ends":
            value = _ends(self.text)
        else:
            raise AttributeError(asked)
        setattr(self, asked, value)
        return value

    @property
    def free(self) -> bool:
        """Whether no rule has typed it yet."""
        return self.kind is None

    @property
    def headline_like(self) -> bool:
        """Whether it has the shape of a headline: a short line that does not end as a sentence does."""
        text = self.text
        if not 1 <= len(self.words) <= 24 or len(text) > 180 or text[-1] in ".,;:—-" or (text[0] in "“\"'‘(" and not text[-1].isalnum()):
            return False
        return text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘¿¡"

    def type(self, kind: BlockKind, rule: str, why: str) -> None:
        """Say what it is."""
        self.kind, self.rule, self.why = kind, rule, why


def words_of(text: str) -> list[str]:
    """The words of a text, lower case."""
    if text.isascii():
        return WORD.findall(text.lower())
    return [word.lower() for word in WORD.findall(text)]  # outside ASCII a word may have other letters once it is in lower case


def grams(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words; none of fewer words than that."""
    return zip(*(words[offset:] for offset in range(size)), strict=False)


def trusted_hints(drafts: Sequence[Draft], most: float) -> set[str]:
    """The kinds that elements' names may say: where they say one of more than this ratio of the words, they mean something else by it."""
    words = sum(len(draft.words) for draft in drafts)
    named: dict[str, int] = {}
    for draft in drafts:
        if draft.hint:
            named[draft.hint] = named.get(draft.hint, 0) + len(draft.words)
    return {kind for kind, size in named.items() if size <= most * words}


def _ends(text: str) -> bool:
    last = text[-1:]
    if last in SURE:
        return last != ""
    return not (last.isalnum() and not "A" <= last <= "Z") and bool(TERMINAL.search(text))
