"""The local store: what was computed once is kept, new reports join their stories, records are made anew only where something changed.

``create(path)`` makes a library, ``open(path)`` opens one, ``over(records=…, paths=…)`` makes a temporary one. ``Library`` has the rest.
"""

from .library import Library
from .opening import create, open, over, restore  # noqa: A004 - library.open reads as what it does
from .rows import Added, Asked, Found, Hit, Person, PersonRow, Place, ProgrammeFound, ProgrammeRow, StoryRow

__all__ = [
    "Added",
    "Asked",
    "Found",
    "Hit",
    "Library",
    "Person",
    "PersonRow",
    "Place",
    "ProgrammeFound",
    "ProgrammeRow",
    "StoryRow",
    "create",
    "open",
    "over",
    "restore",
]
