"""A wording against the fullest one on a terminal: ``[-left out-]`` and ``{+put in+}``, readable without colour."""

from collections.abc import Iterable

from rich.text import Text

from ..record import Telling
from .words import cut, kinds, steps, visible

AROUND = 3  # words that agree kept on either side of a difference, where only the differences are shown


def edited(telling: Telling) -> Text:
    """The whole wording with its edits, or the words alone where there are none."""
    return written(steps(telling.edits)) or Text(visible(telling.words))


def differences(telling: Telling) -> Text:
    """The edits with a few words around each; what the telling leaves out before its first word or after its last is not shown."""
    found = steps(telling.edits)
    while found and found[0][0] == "dropped":
        found = found[1:]
    while found and found[-1][0] == "dropped":
        found = found[:-1]
    if all(op == "same" for op, _, _ in found):
        return Text(f"“{visible(telling.words)}”")
    near = []
    for index, (op, base, other) in enumerate(found):
        near.append((op, base, _near(other, index > 0, index < len(found) - 1) if op == "same" else other))
    return written(near)


def classed(telling: Telling) -> str:
    """The kinds of a telling's differences, the weightiest first, and its cuts, on one line; empty where nothing differs."""
    found = ", ".join(words for _, words, _ in kinds(telling.edits))
    cuts = "; ".join(cut(one) for one in telling.cuts[:2])
    return found + (f" ({cuts})" if cuts else "")


def _near(words: str, after: bool, before: bool) -> str:
    """The words next to a difference: the first ones if it stands before them, the last ones if it stands after them."""
    parts = words.split()
    if len(parts) <= AROUND * (after + before):
        return words
    head = [*parts[:AROUND]] if after else []
    tail = [*parts[-AROUND:]] if before else []
    return " ".join((*head, "…", *tail))


def written(found: Iterable[tuple[str, str, str]]) -> Text:
    """Steps of (operation, words of the one side, words of the other): the other side's words, with what the one has instead."""
    text = Text()
    for op, base, other in found:
        if text:
            text.append(" ")
        if op == "same":
            text.append(other)
            continue
        if base:
            text.append(f"[-{base}-]", style="red")
        if other:
            text.append(f"{{+{other}+}}", style="green")
    return text
