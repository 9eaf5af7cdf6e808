"""Findings of one act of which two accounts are not equally sure; one for each act and two accounts."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from ....record import Citation, Finding, Story, Variant, identify
from ...making import finding
from ...phrases import listing
from ..parting import TITLES, Parting, Places, shortened
from ..statements import Statement
from .matching import matched
from .tellings import Telling, tellings
from .weighing import Side, parting, side

MOST = 8  # tellings of one act in one account that are looked up


class Found(NamedTuple):
    """Two tellings that part, the earlier account's first."""

    left: Telling
    right: Telling
    parting: Parting

    def order(self) -> tuple[bool, int, int, int]:
        """Where it stands among those of the same accounts: bodies before headlines, the more alike before the less."""
        shared = len(self.left.words & self.right.words)
        return self.left.headline or self.right.headline, -shared, self.left.number, self.right.number


def sureness(story: Story, statements: Sequence[Statement], known: Container[Places]) -> Iterator[Finding]:
    """What accounts part in by how sure they are of an act.

    Args:
        story: whose accounts they are.
        statements: the claims of its accounts, read for comparing.
        known: the pairs of sentences, each by account and start, that are known to part.
    """
    told = tellings(statements)
    of: dict[str, dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for one in told:
        for key in sorted(one.keys):
            of[one.account.id][key].append(one)
    best: dict[tuple[str, str, str], Found] = {}
    for one, other in matched(told):
        left, right = (side(each, _own(each, of[each.account.id])) for each in (one, other))
        if _known(left, right, known):
            continue
        parted = parting(one, other, left, right, story)
        if parted is not None:
            new = Found(one, other, parted)
            at = one.account.id, other.account.id, parted.status
            best[at] = min(best.get(at, new), new, key=Found.order)
    for group in _matters(list(best.values())):
        yield _finding(group, story)


def _known(left: Side, right: Side, known: Container[Places]) -> bool:
    """Whether sentences of the two in which the act is told are known to part."""
    places = [[(one.account.id, one.statement.claim.context.start) for one in each.told[:MOST]] for each in (left, right)]
    return any((one, other) in known for one in places[0] for other in places[1])


def _matters(found: Sequence[Found]) -> Iterator[list[Found]]:
    """Those of one kind that have a telling of one account in common, or one of the same act."""
    first: dict[tuple[str, str, str], int] = {}
    root = list(range(len(found)))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, one in enumerate(found):
        for each in (one.left, one.right):
            for key in sorted(each.keys):
                at = each.account.id, f"{one.parting.kind} {one.parting.status}", key
                low, high = sorted((top(first.setdefault(at, number)), top(number)))
                root[high] = low
    groups: dict[int, list[Found]] = defaultdict(list)
    for number, one in enumerate(found):
        groups[top(number)].append(one)
    yield from (groups[number] for number in sorted(groups))


def _own(one: Telling, told: dict[str, list[Telling]]) -> list[Telling]:
    """What else its account tells by the words for its act."""
    found = {other.number: other for key in sorted(one.keys) for other in told.get(key, ())}
    return [found[number] for number in sorted(found)]


def _finding(group: Sequence[Found], story: Story) -> Finding:
    """One finding of an act: a version for each way to put it, its title from the first pair, its reason from every pair."""
    told: dict[str, dict[int, Telling]] = {}
    for one in group:
        told.setdefault(one.parting.left, {})[one.left.number] = one.left
        told.setdefault(one.parting.right, {})[one.right.number] = one.right
    versions = {words: [of[number] for number in sorted(of)] for words, of in told.items()}
    values = " / ".join(f"{words} ({listing(_outlets(of))})" for words, of in versions.items())
    every = [each.statement for of in versions.values() for each in of]
    shorter = min((one.words for one in every), key=lambda words: (len(words), words))
    first = group[0].parting
    title = f"{TITLES[first.kind]}: {values} – {shortened(shorter.removeprefix('that '))}"
    reason = "; ".join(dict.fromkeys(one.parting.reason for one in group)) + "."
    subject = identify("sureness", first.kind, first.status, *sorted({one.claim.id for one in every}))
    variants = tuple(map(_variant, versions.values()))
    return finding("claim", first.status, subject, title, reason, variants, story, every[0].happening, difference=first.kind)


def _outlets(told: Sequence[Telling]) -> list[str]:
    return list(dict.fromkeys(one.account.document.name for one in told))


def _variant(told: Sequence[Telling]) -> Variant:
    return Variant(
        words=told[0].statement.words,
        accounts=tuple(dict.fromkeys(one.account.id for one in told)),
        citations=tuple(dict.fromkeys(Citation(account=one.account.id, evidence=one.clause) for one in told)),
        voice=" / ".join(dict.fromkeys(one.speaker for one in told if one.speaker)),
    )
