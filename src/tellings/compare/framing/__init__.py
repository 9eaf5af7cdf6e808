"""How each account puts the story: what it leads with, whom it lets speak, its labels, its verbs of saying, its topics."""

from .framing import framing

__all__ = ["framing"]
