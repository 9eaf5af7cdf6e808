"""In what the sentences of two accounts part that tell of one matter in other words: matched by meaning, compared by kind."""

from .findings import loosely
from .told import by_happening

__all__ = ["by_happening", "loosely"]
