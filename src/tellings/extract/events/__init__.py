"""Events: what is told to have happened, to happen or not to have happened, verbs and nouns alike."""

from .find import events

__all__ = ["events"]
