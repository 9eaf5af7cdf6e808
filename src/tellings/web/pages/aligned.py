"""What some accounts of a story have in common: groups of passages that tell one thing, for reading them side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ...record import Citation, Finding, Record
from ...report.marks import Mark

FEW = 12  # accounts up to which something says which of them are near to each other
MOST = 400  # groups that are lit: more could not be told apart, and a page has to stay quick


class Group(NamedTuple):
    """Passages that tell one thing.

    Attributes:
        key: ``g1``, ``g2``… in the order of the first account.
        kind: a key of ``marks.NAMES``, or ``c`` for a claim and ``s`` for shared text.
        places: by the account, in text order.
        words: what it is.
        status: how the accounts compare, or empty.
    """

    key: str
    kind: str
    places: dict[str, list[Citation]]
    words: str
    status: str


KINDS = {"q": "quotations", "f": "figures", "v": "events", "c": "claims", "s": "shared text"}


def groups(record: Record, accounts: Sequence[str]) -> list[Group]:
    """The groups that at least two of the accounts have a passage of, in the order in which the texts come to them."""
    statuses = {finding.subject: finding.status for finding in reversed(record.findings) if finding.subject}
    found = []
    for kind, words, subject, citations in _items(record):
        places: dict[str, list[Citation]] = {}
        for one in citations:
            if one.account in accounts:
                places.setdefault(one.account, []).append(one)
        if len(places) > 1:
            ordered = {account: sorted(places[account], key=_where) for account in accounts if account in places}
            found.append((kind, ordered, words, statuses.get(subject, "")))
    found.sort(key=lambda one: [(accounts.index(account), _where(spots[0])) for account, spots in one[1].items()])
    return [Group(f"g{index}", kind, places, words, status) for index, (kind, places, words, status) in enumerate(found[:MOST], 1)]


def nearest(record: Record) -> list[str]:
    """The two accounts that have most passages in common, but for copies of each other; the first two where none have any."""
    order = {account: index for index, account in enumerate(record.story.accounts)}
    copies = {frozenset(pair.accounts) for pair in record.story.copies}
    pairs: Counter[tuple[str, str]] = Counter()
    for kind, _, _, citations in _items(record):
        told = sorted({one.account for one in citations}, key=order.__getitem__)
        if kind != "s" and 1 < len(told) <= FEW:
            pairs.update(pair for pair in combinations(told, 2) if frozenset(pair) not in copies)
    ranked = sorted(pairs, key=lambda pair: (-pairs[pair], order[pair[0]], order[pair[1]]))
    return list(ranked[0]) if ranked else list(record.story.accounts[:2])


def lit(group: Group, account: str) -> Iterator[Mark]:
    """The marks of a group in one account, with the group's key as their line."""
    for one in group.places.get(account, ()):
        yield Mark(one.evidence.start, one.evidence.end, group.kind, group.key)


def about(record: Record, accounts: Sequence[str]) -> list[Finding]:
    """The findings in which at least two of the accounts stand against or beside each other."""
    chosen = set(accounts)
    return [one for one in record.findings if len(chosen & {name for variant in one.variants for name in variant.accounts}) > 1]


def _items(record: Record) -> Iterator[tuple[str, str, str, Iterable[Citation]]]:
    """Aligned things as (kind, words, id, places); claims only where a finding speaks of them, since they cover whole sentences."""
    for said in record.quotes:
        yield "q", said.tellings[said.base].words, said.id, (one for telling in said.tellings for one in telling.citations)
    for figure in record.figures:
        yield "f", figure.label, figure.id, (one for telling in figure.tellings for one in (telling.citation, *telling.repeats))
    dated = {entry.event for entry in record.timeline}
    for entry in record.timeline:
        yield "v", entry.label, entry.id, (telling.citation for telling in entry.tellings)
    for event in record.events:
        if event.id not in dated:
            yield "v", event.label, event.id, (telling.citation for telling in event.tellings)
    for finding in record.findings:
        if finding.kind == "claim":
            yield "c", finding.title, finding.subject, (one for variant in finding.variants for one in variant.citations)
    for pair in record.story.copies:
        for left, right in pair.passages:
            yield "s", left.evidence.exact, "", (left, right)


def _where(citation: Citation) -> tuple[int, int]:
    return (citation.evidence.start, citation.evidence.end)
