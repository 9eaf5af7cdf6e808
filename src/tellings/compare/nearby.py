"""What an account has that is like an item without being found to be the same: then its absence can't be claimed.

"Nearly $5 million to dredge the channel" may be the "$4.6 million" of the others, and "the ship struck the bank" their grounding. Where the
alignment left such a thing apart, the coverage says so and concludes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..record import Account, Citation, Claim, Event, Figure

SHARED_TERMS = 2  # words that describe two figures and that they must share, where they count different heads
SHORT = 4  # letters from which a word of an event's clause says something


@dataclass(frozen=True)
class Likeness:
    """By what something like an item is recognised: the figures it consists of, or the lemmas and words of its events."""

    figures: tuple[Figure, ...] = ()
    lemmas: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


NOTHING = Likeness()


class Nearby:
    """The figures, events and claims of the accounts, looked up by what they have in common with an item."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._figures: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
        self._events: dict[tuple[str, str], list[Event]] = defaultdict(list)
        self._claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for account in accounts:
            for figure in account.figures:
                self._figures[account.id, figure.kind, figure.expression.unit].append(figure)
            for event in account.events:
                self._events[account.id, event.lemma].append(event)
            for claim in account.claims:
                self._claims[account.id, claim.lemma].append(claim)

    def find(self, account: str, like: Likeness) -> Citation | None:
        """The first thing in an account that is like the item, if there is any."""
        for figure in like.figures:
            for other in self._figures.get((account, figure.kind, figure.expression.unit), ()):
                if _alike(figure, other):
                    return Citation(account=account, evidence=other.expression.evidence)
        for lemma in sorted(like.lemmas):
            for event in self._events.get((account, lemma), ()):
                return Citation(account=account, evidence=event.trigger)
            for claim in self._claims.get((account, lemma), ()):
                if like.words & set(claim.terms):
                    return Citation(account=account, evidence=claim.clause)
        return None


def _alike(one: Figure, other: Figure) -> bool:
    same_head = bool(one.head) and one.head == other.head
    return same_head or len(set(one.terms) & set(other.terms)) >= SHARED_TERMS


def of_events(events: Iterable[Event], clauses: Iterable[str]) -> Likeness:
    """The likeness of an event: the lemmas of its triggers, and the longer words of the clauses that tell it."""
    words = {word.strip(".,;:“”\"'’").lower() for clause in clauses for word in clause.split()}
    return Likeness(lemmas=frozenset(one.lemma for one in events), words=frozenset(word for word in words if len(word) >= SHORT))
