"""Words that stand at another place of the other wording: one step from the one order to the other, not words left out and others added."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from ..record import Edit
from .kinds import AUXILIARIES, classified
from .sense import NEGATIONS, sense
from .sentences import ends
from .wording import key, words

BETWEEN = 4  # words that both wordings have between the two places of a word that moved. By judgement


def put_together(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The steps, those between which a word only moved put together with what stands between them: "a really" / "really a".

    A denial that moved alone over more than auxiliary verbs is left where it is: whether it did is asked elsewhere. Linear in the number of
    steps.
    """
    found: list[Edit] = []
    for edit in edits:
        before = _moved_from(found, edit)
        if before < 0:
            found.append(edit)
            continue
        parts = [*found[before:], edit]
        base, other = (" ".join(filter(None, side)) for side in (map(_base, parts), map(_other, parts)))
        found[before:] = classified([Edit(op="changed", base=base, other=other)])
    return tuple(found)


def reordered_names(edit: Edit) -> bool:
    """Whether both sides give the same names, only in another order."""
    base, other = sense(edit.base), sense(edit.other)
    capitals = [word for word in words(edit.base) if len(key(word)) > len("and")]
    return (
        base != other
        and sorted(base) == sorted(other)
        and bool(capitals)
        and all(word.lstrip("“\"'‘([")[:1].isupper() for word in capitals)
    )


def _moved_from(found: Sequence[Edit], edit: Edit) -> int:
    """The number of the step before this one from which a word of it has moved, or -1."""
    if edit.op == "same" or len(found) < 2 or found[-1].op != "same" or len(words(found[-1].base)) > BETWEEN or found[-2].op == "same":
        return -1
    one = found[-2]
    here, there = (
        (set(map(key, words(side))) for side in (one.base, edit.other)),
        (set(map(key, words(side))) for side in (one.other, edit.base)),
    )
    moved = set.intersection(*here) | set.intersection(*there)
    over = set(map(key, words(found[-1].base)))
    moved -= {""} if over <= AUXILIARIES else NEGATIONS | {""}
    if not moved or any(_goes_over(side, [one, found[-1], edit]) for side in (_base, _other)):
        return -1
    return len(found) - 2


def _goes_over(side: Callable[[Edit], str], parts: Sequence[Edit]) -> bool:
    """Whether a side of some steps is more than one sentence or fragment."""
    told = words(" ".join(filter(None, map(side, parts))))
    return any(ends(word, following) for word, following in pairwise(told))


def _base(edit: Edit) -> str:
    return edit.base


def _other(edit: Edit) -> str:
    return edit.other
