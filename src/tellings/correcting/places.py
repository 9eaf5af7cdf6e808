"""Passages found again: in the account they were taken from, or in a newer one of the same source."""

from collections.abc import Iterable, Iterator

from ..record import Account, Evidence, Passage, Span

Place = tuple[Account, Span]
NEAR = 400  # code points: a passage that occurs more than once is the one that moved least, and no farther than this


class Places:
    """Where the passages of corrections lie in some accounts."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self.by_id: dict[str, Account] = {}
        self._by_source: dict[str, list[Account]] = {}
        for one in accounts:
            self.by_id[one.id] = one
            self._by_source.setdefault(one.document.source.sha256, []).append(one)

    def account(self, passage: Passage) -> Account | None:
        """The account that a passage stands in: of its id, else the only one of the same bytes."""
        same = self._by_source.get(passage.source, [])
        return self.by_id.get(passage.account) or (same[0] if len(same) == 1 else None)

    def found(self, passages: Iterable[Passage]) -> Iterator[Place]:
        """The passages that are still there, each with its account; a passage without characters stands for its whole document."""
        for passage in passages:
            account = self.account(passage)
            span = _span(account.document.text, passage) if account else None
            if account and span:
                yield account, span


def _span(text: str, passage: Passage) -> Span | None:
    if not passage.exact:
        return Span(start=0, end=len(text))
    if text[passage.start : passage.end] == passage.exact:
        return Span(start=passage.start, end=passage.end)
    low = max(0, passage.start - NEAR)
    starts = []
    at = text.find(passage.exact, low, passage.end + NEAR)
    while at >= 0:
        starts.append(at)
        at = text.find(passage.exact, at + 1, passage.end + NEAR)
    if not starts:
        return None
    start = min(starts, key=lambda one: (abs(one - passage.start), one))
    return Span(start=start, end=start + len(passage.exact))


def meets(account: Account, evidence: Evidence, places: Iterable[Place]) -> bool:
    """Whether some characters of an account lie in one of these places."""
    return any(where.id == account.id and span.overlaps(evidence) for where, span in places)
