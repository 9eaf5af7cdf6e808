"""Annotation: the parse of a document, its sentences, its entities and what refers to them."""

from .entities import entities
from .model import describe, load
from .parse import parse, sentences

__all__ = ["describe", "entities", "load", "parse", "sentences"]
