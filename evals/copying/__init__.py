"""Documents made of invented stories by copying, cutting, re-heading and rewriting them, and which of them share text."""

from .making import SEED, Made, Pair, made, pairs

__all__ = ["SEED", "Made", "Pair", "made", "pairs"]
