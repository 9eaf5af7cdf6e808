"""Commitments and conditions: what was promised, required and certified."""

from .undertakings import undertakings

__all__ = ["undertakings"]
