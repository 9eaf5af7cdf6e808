"""Findings of accounts that tell of one thing with terms of one set; one for a set and a thing."""

from collections.abc import Container, Iterator, Mapping, Sequence

from ....record import Citation, Evidence, Finding, FindingStatus, Story, Variant, evidence, identify
from ...making import finding
from ..matters.alignment import Rarity, stem_of
from ..matters.told import Told
from ..parting import TITLES, Places
from ..parting import quoted as in_marks
from .agreeing import Beside, later, repeats, stated
from .counted import Counted, apart, counted
from .reading import Occurrence, occurrences

NEXT = 4  # accounts behind each one, in the record's order, that it is held against: keeps the whole linear in the accounts
FEW = 4  # terms of a set that are cited beside the first two of two accounts
RULE = "differences.exclusive"

By = Mapping[int, Sequence[Occurrence]]
Two = tuple[Occurrence, Occurrence]
Alike = tuple[Occurrence, Occurrence, str]  # with the word for the one thing
Sides = dict[tuple[int, str], list[Two]]  # what parts, by the set and the word for the thing


def exclusives(told: Sequence[Sequence[Sequence[Told]]], story: Story, known: Container[Places]) -> Iterator[Finding]:
    """What accounts tell of one thing with terms that exclude each other.

    Args:
        told: the sentences of the story's accounts, by happening and account.
        story: whose happenings they are.
        known: the pairs of sentences that are known to part.
    """
    for group in told:
        yield from (_finding(sides, story) for sides in _parted(group, known).values())


def _parted(group: Sequence[Sequence[Told]], known: Container[Places]) -> Sides:
    """The terms in which the accounts of a happening part, two sentences at most once."""
    rarity = Rarity(one.words for told in group for one in told)
    read = [(_by_set(told), counted(told)) for told in group]
    found: Sides = {}
    seen: set[Places] = set()
    for number, (terms, numbers) in enumerate(read):
        for place in range(number + 1, min(number + 1 + NEXT, len(read))):
            beside = Beside(rarity, max(len(group[number]), len(group[place])))
            for one, other, thing in (*_between(terms, read[place][0], beside), *_counting(numbers, read[place][1], beside)):
                places = _places(one, other)
                if places not in seen and places not in known and places[::-1] not in known:
                    seen.add(places)
                    key = next((key for key, pairs in found.items() if _told_in(pairs, one, other)), (one.number, stem_of(thing)))
                    found.setdefault(key, []).append((one, other))
    return found


def _counting(mine: Sequence[Counted], yours: Sequence[Counted], beside: Beside) -> Iterator[Alike]:
    """The numbers that two accounts tell of two things."""
    for one, other, value in apart(mine, yours):
        if stated(one) and stated(other) and beside.alike(one, other):
            yield one, other, value


def _told_in(pairs: Sequence[Two], *told: Occurrence) -> bool:
    """Whether one of some terms stands in what parts already."""
    places = {(side.number, side.told.account.id, side.start) for pair in pairs for side in pair}
    return any((side.number, side.told.account.id, side.start) in places for side in told)


def _by_set(told: Sequence[Told]) -> dict[int, list[Occurrence]]:
    """The terms of an account, by their set."""
    found: dict[int, list[Occurrence]] = {}
    for sentence in told:
        for one in occurrences(sentence):
            found.setdefault(one.number, []).append(one)
    return found


def _between(mine: By, yours: By, beside: Beside) -> Iterator[Alike]:
    """The terms of two accounts that exclude each other, the first few of a set, each two with the word for the thing."""
    for number, ours in mine.items():
        theirs = yours.get(number, ())
        pairs = ((one, other) for one in ours for other in theirs if one.pole != other.pole and stated(one) and stated(other))
        things = ((*two, thing) for two in pairs if (thing := beside.thing(*two)) is not None)
        whole = (
            (one, other, thing) for one, other, thing in things if not beside.both(one, other, ours) and not beside.both(other, one, theirs)
        )
        found = next(whole, None)
        if found is not None:
            one, other, thing = found
            yield found
            again = [(each, other, thing) for each in ours if each is not one and repeats(each, one, other)]
            again += [(one, each, thing) for each in theirs if each is not other and repeats(each, other, one)]
            yield from again[:FEW]


def _places(one: Occurrence, other: Occurrence) -> Places:
    left, right = ((side.told.account.id, side.told.span.start) for side in (one, other))
    return left, right


def _finding(pairs: Sequence[Two], story: Story) -> Finding:
    one, other = pairs[0]
    kind = one.set.kind
    parted: FindingStatus = "contradicts" if kind == "polarity" else "differs"
    sides: dict[int, list[Occurrence]] = {}
    for side in (side for pair in pairs for side in pair):
        sides.setdefault(side.pole, []).append(side)
    reason = f"{one.told.outlet} has {in_marks(one.exact)}, {other.told.outlet} {in_marks(other.exact)}, of the same thing"
    ending = ": the later may tell what came after." if later(one, other) else ": it can be only one of the two."
    return finding(
        "claim",
        "compatible" if later(one, other) else parted,
        identify("exclusive", kind, *(identify("term", each.told.account.id, str(each.start)) for each in (one, other))),
        f"{TITLES[kind]}: {one.exact} / {other.exact}",
        reason + ending,
        tuple(map(_variant, sides.values())),
        story,
        story.happening_of(one.told.account.id).id,
        difference=kind,
    )


def _variant(told: Sequence[Occurrence]) -> Variant:
    return Variant(
        words=told[0].told.text,
        accounts=tuple(dict.fromkeys(one.told.account.id for one in told)),
        citations=tuple({citation.account + str(citation.evidence.start): citation for citation in map(_cited, told)}.values()),
    )


def _cited(side: Occurrence) -> Citation:
    span = side.told.span
    found: Evidence = evidence(side.told.account.document.text, span.start, span.end, RULE)
    return Citation(account=side.told.account.id, evidence=found)
