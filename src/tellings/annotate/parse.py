"""The one pass of the language model over a document."""

from typing import TYPE_CHECKING

from ..record import Document, Span

BREAK = "\n\n"  # what stands between the blocks of a document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def parse(document: Document, nlp: "Language") -> "Doc":
    """The parse of the main matter: ``token.idx`` is the token's offset in ``document.text``.

    A block's first word begins a sentence, so that a headline without a full stop does not run into the first paragraph. A second
    capitalised word right after it begins none: it is most often the rest of a name, and a name is not found across two sentences.
    """
    doc = nlp.make_doc(document.text[: document.main_end])
    begins = True
    for before, token in zip(doc, list(doc)[1:], strict=False):
        if begins and before.is_title and token.is_title:
            token.is_sent_start = False
        begins = before.is_space and BREAK in before.text and not token.is_space
        if begins:
            token.is_sent_start = True
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


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
