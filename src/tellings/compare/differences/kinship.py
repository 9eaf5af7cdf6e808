"""Acts that differ in what they are called, and of one of which, done to somebody, there is one place and one time.

Whoever "was seized at a checkpoint", "was dragged from his home" or "was arrested in Osk" was taken away once. Whether it was an arrest or
an abduction is another matter, and is told elsewhere.
"""

from .part import Parts
from .words import place_kinds

TAKEN = frozenset({"arrest", "abduct", "take away", "capture", "seize"})
TOLD = frozenset({"inform", "warn", "ask", "teach", "apologise"})
FALLEN = frozenset({"collide", "crash"})
_FROM = frozenset({"from", "out", "off"})


def one_act(left: str, right: str, person: bool) -> bool:
    """Whether two acts, done to a person or to a thing, may be one that was done once."""
    return left == right or (person and left in TAKEN and right in TAKEN)


def placed(act: str, parts: Parts) -> Parts:
    """The parts of what is told of somebody who was taken, where from as where it was; and whom one tells as whom one informs."""
    if act in TOLD and "to" in parts and "object" not in parts:
        return {("object" if name == "to" else name): filled for name, filled in parts.items()}
    if act in FALLEN and "into" in parts and "in" not in parts and any(part.role.head in place_kinds() for part in parts["into"]):
        return {("in" if name == "into" else name): filled for name, filled in parts.items()}
    taken = act in TAKEN and "object" in parts and any(part.kind == "person" or not part.kind for part in parts["object"])
    if not taken or not _FROM & parts.keys():
        return parts
    there = tuple(part for name in sorted(_FROM & parts.keys()) for part in parts[name])
    return {**{name: filled for name, filled in parts.items() if name not in _FROM}, "at": (*parts.get("at", ()), *there)}
