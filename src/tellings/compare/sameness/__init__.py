"""Whether the two sides of a finding speak of one matter: signs weighed as record linkage weighs them."""

from .settling import Settling

__all__ = ["Settling"]
