"""Copies: text that one report took from another, or both from an agency. Copies are one witness, not several.

Near-copies are proposed by shared shingles (Broder, "On the resemblance and containment of documents", 1997) in an inverted index, and
proven by the passages themselves: every match is extended as far as the words agree, and cited on both sides. Words in direct quotations
propose nothing and count for nothing: two reporters in one room write down the same sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..record import Account, Citation, CopyPair, evidence
from .credits import Origin, original
from .passages import Index, Match, matches, proposals, shingles
from .stock import stock
from .templates import templated
from .wording import Words, words

# On the 26 articles of stories-5w1h, 2026-11: pairs by different reporters share under 6 % of their words in passages of eight and more,
# and no passage of 20 words; two reports that printed parts of one agency text share 20 to 35 %, with passages of 14 to 116 words.
REPORTED = 0.10  # ratio of the shorter report's words from which a pair is told at all
TOLD = 16  # words that all passages together must have: fewer are a sentence that two reporters write by chance
LONG = 25  # words: one passage as long as this is told however long the reports are
WITNESS = 0.30  # ratio from which the two are one witness
SHORT = 12  # words outside quotations below which a text is too short to be called a copy


@dataclass(frozen=True, slots=True)
class _Side:
    account: Account
    words: Words
    index: Index


def copies(accounts: Sequence[Account]) -> tuple[CopyPair, ...]:
    """The pairs of accounts that share text, with the passages that prove it.

    Near-linear in the text: only documents that share a shingle are looked at, and a shingle of very many documents (one text printed
    everywhere) ties each of them to the first and to the one before it, not each to each.
    """
    told = sorted({one.id: one for one in accounts}.values(), key=lambda one: one.id)
    sides = [_side(one) for one in told]
    found = []
    for left, right in proposals([side.index for side in sides]):
        pair = _pair(sides[left], sides[right])
        if pair is not None:
            found.append(pair)
    return tuple(found)


def witnesses(accounts: Sequence[Account], pairs: Sequence[CopyPair]) -> tuple[tuple[str, ...], ...]:
    """The accounts in independent groups: those tied by a copy of at least ``WITNESS`` are one. Ids sorted, in groups and among them."""
    root = {one.id: one.id for one in accounts}

    def top(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for pair in pairs:
        first, second = pair.accounts
        if pair.shared >= WITNESS and first in root and second in root:
            low, high = sorted((top(first), top(second)))
            root[high] = low
    groups: dict[str, list[str]] = {}
    for name in sorted(root):
        groups.setdefault(top(name), []).append(name)
    return tuple(tuple(group) for group in groups.values())


def _side(account: Account) -> _Side:
    told = words(account)
    return _Side(account, told, shingles(told))


def _pair(left: _Side, right: _Side) -> CopyPair | None:
    found = [
        one for one in matches(left.words, right.words, left.index, right.index) if not stock(one, left.words, left.account.document.name)
    ]
    own = [match.own for match in found]
    shorter = min(len(side.words.quoted) - sum(side.words.quoted) for side in (left, right))
    if not own or shorter < SHORT:
        return None
    shared = min(1.0, sum(own) / shorter)
    if sum(own) < TOLD or (shared < REPORTED and max(own) < LONG):
        return None
    if templated(found, left.words, right.words):
        return None
    origin = original(left.account, right.account)
    return CopyPair(
        original=origin.account,
        accounts=(left.account.id, right.account.id),
        shared=round(shared, 4),
        passages=tuple((_cite(left, match.left), _cite(right, match.right)) for match in found),
        reason=_reason(shared, found, origin),
    )


def _cite(side: _Side, place: range) -> Citation:
    start, end = side.words.starts[place.start], side.words.ends[place.stop - 1]
    return Citation(account=side.account.id, evidence=evidence(side.account.document.text, start, end, "copies.passage"))


def _reason(shared: float, found: Sequence[Match], origin: Origin) -> str:
    longest = max(match.own for match in found)
    passages = "1 passage" if len(found) == 1 else f"{len(found)} passages"
    told = f"{shared:.0%} of the shorter report's words outside quotations stand in the other, word for word"
    return f"{told} ({passages}, the longest of {longest} words); {origin.reason}"
