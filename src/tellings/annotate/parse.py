"""The one pass of the language model over a document."""

from typing import TYPE_CHECKING

from ..record import Document, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def parse(document: Document, nlp: "Language") -> "Doc":
    """The parse of the main matter: ``token.idx`` is the token's offset in ``document.text``."""
    return nlp(document.text[: document.main_end])


def sentences(doc: "Doc") -> tuple[Span, ...]:
    """The sentences of a parse, without the white space around them."""
    spans = []
    for sentence in doc.sents:
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        end = sentence.start_char + len(text.rstrip())
        if start < end:
            spans.append(Span(start=start, end=end))
    return tuple(spans)
