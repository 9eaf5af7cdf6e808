"""Who said what: direct, indirect and mixed attributions with their speakers."""

from .attribute import quotes

__all__ = ["quotes"]
