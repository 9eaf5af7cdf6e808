"""In what the sentences of two accounts part that tell of one matter in other words: matched by meaning, compared by kind."""

from .findings import loosely

__all__ = ["loosely"]
