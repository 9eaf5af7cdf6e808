"""The log of corrections: which stand, and what became of each."""

from collections.abc import Iterable

from ..record import Applied, Correction, CorrectionKind

NEEDLESS = "what it is about is not in the record any more"


def standing(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that nobody has taken back, the oldest first.

    An ``undo`` can be undone: what it took back stands again. The order of the log does not matter.
    """
    entries = sorted({one.id: one for one in log}.values(), key=lambda one: (one.when, one.id))
    undone: set[str] = set()
    for one in reversed(entries):  # a later entry speaks of earlier ones only
        if one.kind == "undo" and one.id not in undone:
            undone.add(one.value)
    return tuple(one for one in entries if one.id not in undone and one.kind != "undo")


class Ledger:
    """Corrections on their way into a record, and what became of each.

    Args:
        log: entries in any order; those taken back are left out.
    """

    def __init__(self, log: Iterable[Correction]) -> None:
        self.entries = standing(log)
        self._came: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, *kinds: CorrectionKind) -> tuple[Correction, ...]:
        """The entries of these kinds, the oldest first."""
        return tuple(one for one in self.entries if one.kind in kinds)

    def done(self, entry: Correction) -> None:
        """Note that an entry was applied."""
        self._came[entry.id] = ""

    def failed(self, entry: Correction, reason: str = NEEDLESS) -> None:
        """Note that an entry could not be applied, and why in words."""
        self._came.setdefault(entry.id, reason)

    def applied(self) -> tuple[Applied, ...]:
        """What became of each entry, the oldest first."""
        came = {one.id: self._came.get(one.id, NEEDLESS) for one in self.entries}
        return tuple(Applied(correction=one, applied=not came[one.id], reason=came[one.id]) for one in self.entries)


def said_by(entry: Correction) -> str:
    """Who made a correction, when and why, for a reason in words."""
    why = f": {entry.note}" if entry.note else ""
    return f"corrected by {entry.who} on {entry.when[:10]}{why}"
