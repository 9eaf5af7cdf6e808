"""Notes: kept where they belong, and changing nothing."""

from collections.abc import Sequence

from ..record import Account
from .ledger import Ledger
from .places import Places


def notes(accounts: Sequence[Account], ledger: Ledger) -> None:
    """Mark the notes whose places are still there, and those on the story as a whole, as applied."""
    places = Places(accounts)
    for entry in ledger.of("note"):
        if not entry.targets or any(True for target in entry.targets for _ in places.found(target.passages)):
            ledger.done(entry)
        else:
            ledger.failed(entry)
