"""Who repeats whom: the reports that are one witness, and the passages that they share, side by side."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ..record import Citation, CopyPair, Evidence
from .edits import written
from .reading import Reading
from .words import count, listed, visible

SHOWN = 4  # passages of one pair that are shown on a terminal
PAIRS = 24  # pairs whose passages are shown: more would be one text over and over
NAMED = 6  # reports that are named as one witness with another
WORD = re.compile(r"\S+")
MARKS = "“”„\"'‘’.,;:!?()[]…–—-"


class Passage(NamedTuple):
    """One passage in both reports: where it begins on either side, and the words in steps of (operation, left, right)."""

    left: Citation
    right: Citation
    steps: tuple[tuple[str, str, str], ...]


class Shared(NamedTuple):
    """Two reports that share text: the pair, the accounts with the one that had it first before the other, and the passages."""

    pair: CopyPair
    accounts: tuple[str, str]
    passages: tuple[Passage, ...]


def shared(reading: Reading) -> list[Shared]:
    """The pairs of reports that share text, those that share most first; only the first ``PAIRS`` with their passages."""
    found: list[Shared] = []
    for pair in sorted(reading.record.story.copies, key=lambda one: (-one.shared, [reading.number[name] for name in one.accounts])):
        first, second = sorted(pair.accounts, key=lambda name: (name != pair.original, reading.number[name]))
        turned = first != pair.accounts[0]
        sides = [(right, left) if turned else (left, right) for left, right in pair.passages] if len(found) < PAIRS else []
        passages = tuple(Passage(left, right, steps(left.evidence, right.evidence)) for left, right in sides)
        found.append(Shared(pair, (first, second), passages))
    return found


def groups(reading: Reading) -> list[tuple[str, ...]]:
    """The accounts that are one witness together, each group and all groups in the record's order; lone witnesses are left out."""
    found = [tuple(sorted(group, key=lambda name: reading.number[name])) for group in reading.record.story.witnesses if len(group) > 1]
    return sorted(found, key=lambda group: reading.number[group[0]])


def one_witness(reading: Reading) -> dict[str, str]:
    """For each report that is no witness of its own: “one witness with 1 and 3”."""
    told = {}
    for group in groups(reading):
        for account in group:
            others = [str(reading.number[name]) for name in group if name != account]
            more = [f"{len(others) - NAMED} more"] if len(others) > NAMED + 1 else []
            told[account] = f"one witness with {listed([*others[: NAMED if more else None], *more])}"
    return told


def steps(left: Evidence, right: Evidence) -> tuple[tuple[str, str, str], ...]:
    """The words of a passage: ``same`` on both sides, or ``changed``, with what each side has."""
    ours, theirs = WORD.findall(visible(left.exact)), WORD.findall(visible(right.exact))
    matcher = SequenceMatcher(None, [_plain(word) for word in ours], [_plain(word) for word in theirs], autojunk=False)
    return tuple(
        ("same" if operation == "equal" else "changed", " ".join(ours[a:b]), " ".join(theirs[c:d]))
        for operation, a, b, c, d in matcher.get_opcodes()
    )


def _plain(word: str) -> str:
    return word.strip(MARKS).casefold() or word


def view(reading: Reading, width: int) -> Iterator[RenderableType]:
    """``tellings show RECORD copies``."""
    found = shared(reading)
    if not found:
        yield "No report repeats another's text."
        return
    for group in groups(reading):
        yield Text.assemble(("One witness: ", "bold"), listed([reading.label(name) for name in group]))
    if not groups(reading):
        yield Text("Each report is a witness of its own, though some share text.")
    printed: set[str] = set()  # one text printed by eight outlets makes 28 pairs: its words stand on the terminal once
    for one in found:
        yield ""
        first, second = (reading.label(name) for name in one.accounts)
        whose = f"{first} had it first" if one.pair.original else "who had it first is open"
        yield Text.assemble((f"{first} and {second}", "bold underline"), (f"  {count(len(one.pair.passages), 'passage')}, {whose}", "dim"))
        yield Padding(Text(visible(one.pair.reason), style="italic"), (0, 0, 0, 2))
        for passage in one.passages[:SHOWN]:
            yield Padding(Text(f"{reading.place(passage.left)}, {reading.place(passage.right)}", style="dim"), (0, 0, 0, 2))
            words = _written(passage)
            again = words.plain in printed
            printed.add(words.plain)
            yield Padding(Text("the words that are printed above", style="dim") if again else words, (0, 0, 0, 4))
        more = len(one.pair.passages) - min(len(one.passages), SHOWN)
        if more:
            yield Padding(Text(f"and {count(more, 'more passage')}", style="dim"), (0, 0, 0, 2))


def _written(passage: Passage) -> Text:
    """The left side's words, with what the right side has instead."""
    return written((operation, left, left if operation == "same" else right) for operation, left, right in passage.steps)
