"""Stories of any number of documents, kept in a file and joined by new documents without comparing the old ones again."""

from ..sketch import Sketch, sketched
from .shelf import Shelf
from .stream import Changes, Stream
from .telling import DocumentFound, HappeningFound, StoryFound, span_in_words

__all__ = ["Changes", "DocumentFound", "HappeningFound", "Shelf", "Sketch", "StoryFound", "Stream", "sketched", "span_in_words"]
