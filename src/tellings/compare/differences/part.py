"""What stands in a role of a claim, as it is compared."""

from typing import NamedTuple

from ...record import Role


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
