"""Time expressions after TIMEX3: found by a grammar over text and parse, resolved against the day of the document or of its story."""

from .anchors import reanchored, times

__all__ = ["reanchored", "times"]
