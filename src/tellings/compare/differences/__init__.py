"""In what accounts part: typed differences between their claims, a file a kind."""

from .gathering import differences

__all__ = ["differences"]
