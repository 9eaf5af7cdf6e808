"""Where accounts tell of one thing with two terms of which it takes one alone: resigned and was fired, most of them and all of them."""

from .findings import exclusives

__all__ = ["exclusives"]
