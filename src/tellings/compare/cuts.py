"""Where a telling cuts the fullest wording: at its start, inside or at its end, and beside which word."""

from collections.abc import Sequence

from ..record import Cut, Edit

LEFT_OUT = frozenset({"truncation", "omission", "claim"})


def cuts(edits: Sequence[Edit]) -> tuple[Cut, ...]:
    """The cuts that the steps from the fullest wording make, in its order. Linear in their words.

    A word is named as the fullest wording prints it, with its punctuation. What is cut on both sides of a fragment is two cuts.
    """
    found = []
    kept = ""
    for index, edit in enumerate(edits):
        if edit.op == "dropped" and edit.kind in LEFT_OUT:
            behind = next((words[0] for later in edits[index + 1 : index + 3] if (words := _words(later.base))), "")
            number = len(edit.base.split())
            if index == 0 or not kept:
                found.append(Cut(place="start", at=behind, words=number))
            else:
                found.append(Cut(place="inside" if behind else "end", at=kept, words=number))
        elif _words(edit.base):
            kept = _words(edit.base)[-1]
    return tuple(found)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]
