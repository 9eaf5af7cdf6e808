"""How sure accounts are of one act: stated, agreed, planned, expected, only considered; seeming, reported, or left open."""

from .findings import sureness

__all__ = ["sureness"]
