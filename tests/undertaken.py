"""Promises and conditions of a text, with what they need of its entities and quotes."""

from spacy.language import Language

from tellings.annotate import entities, parse
from tellings.extract.commitments import undertakings
from tellings.extract.quotes import quotes
from tellings.record import Commitment, Condition

from .making import document


def undertaken(nlp: Language, text: str) -> tuple[Commitment | Condition, ...]:
    """The undertakings that a text tells."""
    made = document(text)
    doc = parse(made, nlp)
    named = entities(made, doc)
    return undertakings(made, doc, named, quotes(made, doc, named, ()), ())
