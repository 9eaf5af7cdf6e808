"""What stands in a role of a claim, as it is compared."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...record import Role

EVER_NEW = frozenset({"poll", "polls", "survey", "surveys", "study", "studies"})  # "the poll" may be each report's own


class Part(NamedTuple):
    """What stands in a role: its words, and the story's thing that it refers to, if any, with its kind.

    ``names`` are the words of its names; empty where no account has a name for it ("the council").
    """

    role: Role
    exact: str
    entity: str = ""
    kind: str = ""
    names: frozenset[str] = frozenset()


Parts = dict[str, tuple[Part, ...]]


def namesakes(mine: Sequence[Part], yours: Sequence[Part]) -> bool:
    """Whether what is named on both sides is never called alike: of two who share a surname, each has a name of his own."""
    named = [[part.names for part in side if part.names] for side in (mine, yours)]
    return all(named) and not any(one <= other or other <= one for one in named[0] for other in named[1])


def ever_new(parts: Iterable[Part]) -> bool:
    """Whether one of these is of a kind of which there is always another: two reports' "poll" is hardly ever one."""
    return any(part.role.head in EVER_NEW for part in parts)
