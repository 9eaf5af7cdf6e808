"""Claims: what a report says is so, clause by clause, with polarity, modality, and whose word it is."""

from .claims import claims

__all__ = ["claims"]
