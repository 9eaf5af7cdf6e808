"""Whether the two sides of a finding speak of one matter: signs weighed as record linkage weighs them."""

from .settling import MANY, Settling

__all__ = ["MANY", "Settling"]
