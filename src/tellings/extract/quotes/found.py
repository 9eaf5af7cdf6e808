"""An attribution as the rules find it, before it becomes a Quote."""

from dataclasses import dataclass, field

from ...record import SpeechModality

Range = tuple[int, int]


@dataclass
class Found:
    """Ranges are code points of the text; ``head`` and ``referent`` are tokens.

    Attributes:
        content: the parts, in text order; they may run across quotation marks.
        cue: the words that attribute, if any.
        source: the words that name the speaker, if any.
        head: the token that names the speaker, or -1; ``referent`` the one it stands for ("officials" for "who").
        anchor: a token outside the quotation near which the attribution is made.
        addressee, occasion: to whom and where it was said; ``time``: id of the expression that says when, or empty.
        outer: the attribution in whose content this one stands.
    """

    content: list[Range]
    rule: str
    cue: Range | None = None
    source: Range | None = None
    head: int = -1
    referent: int = -1
    anchor: int = -1
    negated: bool = False
    verb: int = -1
    quotations: list[int] = field(default_factory=list)
    modality: SpeechModality = "asserted"
    addressee: Range | None = None
    occasion: Range | None = None
    time: str = ""
    outer: "Found | None" = None
