"""Which accounts of a happening share anything that was aligned: where two share nothing, no absence in the one tells of the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from ..record import Account, AlignedClaim, AlignedFigure, AlignedQuote, TimelineEntry

# Code points from which a report that shares nothing with another is likely about another matter; a shorter one has no room to share.
# By judgement on reports of one week on several matters (November 2026).
LONG = 1_500
MANY = 40  # accounts that have an item, with which another is held to share something: keeps large stories linear
APART = "it shares no figure, quotation, dated event or claim with those that have it, and may be about another matter"


class OneMatter:
    """The aligned things of each account, to ask whether accounts tell of one matter."""

    def __init__(
        self,
        accounts: Sequence[Account],
        figures: Sequence[AlignedFigure],
        quotes: Sequence[AlignedQuote],
        timeline: Sequence[TimelineEntry],
        claims: Sequence[AlignedClaim],
    ) -> None:
        """The things that several accounts have.

        Args:
            accounts: of the story.
            figures: aligned across them; those of which it is not sure are left out.
            quotes: aligned across them.
            timeline: the events aligned across them.
            claims: aligned across them.
        """
        self._long = {one.id for one in accounts if one.document.main_end >= LONG}
        things: dict[str, set[str]] = defaultdict(set)
        told = [(one.id, {telling.account for telling in one.tellings}) for one in quotes]
        told += [(one.id, {telling.account for telling in one.tellings}) for one in timeline]
        told += [(one.id, {telling.account for telling in one.tellings}) for one in claims]
        told += [(one.id, {telling.account for telling in one.tellings}) for one in figures if one.status != "apart"]
        for thing, carriers in told:
            for account in carriers if len(carriers) > 1 else ():
                things[account].add(thing)
        self._things: Mapping[str, set[str]] = things

    def of(self, accounts: Iterable[str]) -> frozenset[str] | None:
        """The aligned things of the first ``MANY`` of some accounts together; None where none of these is long enough to share some."""
        first = list(islice(accounts, MANY))
        if self._long.isdisjoint(first):
            return None
        return frozenset(thing for account in first for thing in self._things.get(account, ()))

    def apart(self, account: str, things: frozenset[str] | None) -> bool:
        """Whether an account has none of the ``things`` of others (see ``of``), though it is long enough to share some."""
        return things is not None and account in self._long and things.isdisjoint(self._things.get(account, ()))
