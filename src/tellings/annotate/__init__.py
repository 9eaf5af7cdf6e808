"""Annotation: the parse of a document, its sentences, its entities and what refers to them."""

from .model import describe, load
from .parse import parse, sentences

__all__ = ["describe", "load", "parse", "sentences"]
