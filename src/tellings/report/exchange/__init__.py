"""The record in the forms that other programs take, each named by the file it makes."""

from .files import exported, names, what

__all__ = ["exported", "names", "what"]
