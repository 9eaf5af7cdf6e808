"""Findings from the pairs that part: those about one matter together, with every account that takes a side."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, permutations

import msgspec

from ...record import Account, AlignedClaim, Citation, Finding, Story, StoryEntity, Variant, identify
from ..genre import genre
from ..making import finding
from ..phrases import listing
from . import agent, attribution, cause, certainty, days, degree, itself, label, place, polarity, time
from .bridging import bridged
from .by_day import by_day
from .exclusives import exclusives
from .matters import by_happening, loosely
from .pairing import Pair, pairs
from .parting import TITLES, Neighbours, Parting, Places, bearing, shortened, tellers
from .statements import Statement, statements
from .stating import asserts, doubtful, flat, states
from .sureness import sureness

BEING = frozenset({"exist", "happen", "occur"})  # that there was such a thing is compared here, where it can be told what else is said
SEVERAL = 30  # tellings of one proposition of which every two are known to be compared already
Parted = dict[tuple[str, str], list[tuple[Pair, Parting]]]


def differences(
    accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity], claims: Sequence[AlignedClaim] = ()
) -> Iterator[Finding]:
    """The findings of all kinds, those of a kind in the order of the accounts; a pair makes at most one, of the first kind that applies.

    What calls itself satire is left out: nothing is held against others by it.

    Args:
        accounts: of the story, in the record's order.
        story: whose happenings and dates they are.
        people: who is who across the accounts.
        claims: the propositions that were aligned; where these part in polarity, that is a finding of theirs already.
    """
    every = statements([one for one in accounts if genre(one) != "satire"], story, people)
    every += list(bridged(every))
    told = [
        replace(one, number=number)
        for number, one in enumerate(one for one in every if one.relative or one.weighed or states(one.account, one.claim))
    ]
    known = _found_already(claims, told)
    found = [pair for pair in pairs(told) if not known.get(_place(pair.left), set()) & known.get(_place(pair.right), set())]
    near = Neighbours(found)
    kinds: tuple[Callable[[Pair, Neighbours], Parting | None], ...] = (
        polarity.between,
        cause.between,
        agent.between,
        degree.between,
        place.between,
        time.between,
        lambda pair, beside: certainty.between(pair, beside, story),
        label.between,
        attribution.between,
    )
    parted: Parted = defaultdict(list)
    seen, compared = set[Places](), dict[Places, frozenset[str]]()  # the sentences that part, or that have claims of one act
    for pair in found:
        parting = next((one for kind in kinds if (one := kind(pair, near)) is not None), None)
        if parting is None:
            if polarity.refused(pair):
                seen.add((_place(pair.left), _place(pair.right)))
            if pair.left.act == pair.right.act:
                at = _place(pair.left), _place(pair.right)
                compared[at] = compared.get(at, frozenset()) | pair.related.apart & {"agent", "object", "is"}
            continue
        if doubtful(pair, parting):
            compared[_place(pair.left), _place(pair.right)] = frozenset({"agent", "object"})
        else:
            seen.add((_place(pair.left), _place(pair.right)))
            parted[parting.kind, parting.status].append((pair, parting))
    stepped = _stepped(told, seen, parted)
    yield from (_finding(by_day(matter), story, rule=days.RULE) for matter in _matters(stepped))
    for group in _first_told(parted).values():
        yield from (_told(matter, told, story) for matter in _matters(group))
    seen.update(_together(known))
    read = by_happening(accounts, story, told)
    for by_words in chain(loosely(read, story, seen, compared), exclusives(read, story, seen)):
        seen.update(_cited(by_words))
        yield by_words
    yield from sureness(story, every, seen)
    for pair in pairs(told, within=True):
        own = itself.between(pair) if flat(pair.left, pair.right) else None
        if own is not None:
            yield _finding([(pair, own)], story)


def _stepped(told: Sequence[Statement], seen: set[Places], parted: Parted) -> list[tuple[Pair, Parting]]:
    """The pairs that put one step on two days, where nothing else parts them; those that part in time already are taken over from there."""
    timed = {(_place(pair.left), _place(pair.right)) for pair, _ in parted["time", "differs"]}
    found = [one for one in days.apart(told) if (place := (_place(one[0].left), _place(one[0].right))) not in seen or place in timed]
    again = {(_place(pair.left), _place(pair.right)) for pair, _ in found}
    parted["time", "differs"] = [one for one in parted["time", "differs"] if (_place(one[0].left), _place(one[0].right)) not in again]
    seen |= again
    return found


def _place(one: Statement) -> tuple[str, int]:
    """The sentence in which a statement stands; what it says in other words stands there, too."""
    return one.account.id, one.claim.context.start


def _cited(found: Finding) -> Iterator[Places]:
    """The pairs of sentences that a finding of two sentences cites."""
    places = [(one.account, one.evidence.start) for variant in found.variants for one in variant.citations]
    yield from permutations(places[:SEVERAL], 2)


def _found_already(claims: Sequence[AlignedClaim], told: Sequence[Statement]) -> dict[tuple[str, int], set[int]]:
    """For each sentence the aligned propositions that part in polarity of which it tells."""
    places = {one.claim.id: _place(one) for one in told if asserts(one.account, one.claim) and one.claim.lemma not in BEING}
    known: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, aligned in enumerate(claims):
        sides = [one for one in aligned.tellings if one.claim in places]
        if len({one.negated for one in sides}) > 1:
            for one in sides:
                if one.claim in places:
                    known[places[one.claim]].add(number)
    return known


def _together(known: dict[tuple[str, int], set[int]]) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    """The pairs of sentences that tell of one aligned proposition."""
    of: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for sentence, numbers in known.items():
        for number in numbers:
            of[number].append(sentence)
    for places in of.values():
        yield from permutations(places[:SEVERAL], 2)


def _first_told(parted: Parted) -> Parted:
    """The pairs without those that part only in other words where the same two sentences part already."""
    seen: set[tuple[tuple[str, int], tuple[str, int]]] = set()
    kept: Parted = defaultdict(list)
    for plain in (True, False):
        fresh = set()
        for key, group in parted.items():
            for pair, parting in group:
                places = _place(pair.left), _place(pair.right)
                if _plain(pair) == plain and places not in seen:
                    kept[key].append((pair, parting))
                    fresh.add(places)
        seen |= fresh
    return kept


def _plain(pair: Pair) -> bool:
    """Whether both sides stand as clauses of their own."""
    return all(one.claim.clause.rule in ("claims.clause", "claims.open") for one in (pair.left, pair.right))


def _matters(group: Sequence[tuple[Pair, Parting]]) -> Iterator[list[tuple[Pair, Parting]]]:
    """The pairs of one kind that hang together by a statement."""
    root: dict[int, int] = {}

    def top(number: int) -> int:
        while root.setdefault(number, number) != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for pair, _ in group:
        low, high = sorted((top(pair.left.number), top(pair.right.number)))
        root[high] = low
    matters: dict[int, list[tuple[Pair, Parting]]] = defaultdict(list)
    for pair, parting in group:
        matters[top(pair.left.number)].append((pair, parting))
    yield from (matters[number] for number in sorted(matters))


def _told(matter: Sequence[tuple[Pair, Parting]], told: Sequence[Statement], story: Story) -> Finding:
    """The finding of a matter; of who did a thing, with whomever else an account names; of when, with a side for each day."""
    if matter[0][1].kind == "time":
        return _finding(by_day(matter), story)
    if matter[0][1].kind != "agent":
        return _finding(matter, story)
    sides = agent.merged(matter)
    return _finding(sides, story, tuple(agent.others(sides, told)))


def _finding(matter: Sequence[tuple[Pair, Parting]], story: Story, beside: Sequence[tuple[Statement, str]] = (), rule: str = "") -> Finding:
    """One finding of a matter: its sides with their words, its title from the first pair, its reason from every pair of other words.

    ``beside`` is what else is told of it, each with the words of the side that it takes; ``rule`` names what cites the clauses, where that
    is not extraction.
    """
    pair, first = matter[0]
    variants = _variants(matter, beside, rule)
    reason = "; ".join(dict.fromkeys(parting.reason for _, parting in matter)) + "." + _on_both(variants, matter, beside)
    subject = identify(first.kind, *sorted({one.claim.id for two, _ in matter for one in (two.left, two.right)}))
    title, happening = _title(matter, beside), pair.left.happening
    return finding("claim", first.status, subject, title, reason, variants, story, happening, difference=first.kind)


def _title(matter: Sequence[tuple[Pair, Parting]], beside: Sequence[tuple[Statement, str]]) -> str:
    """What the sides say, and the clause of which: that which a doubt bears on, what one says and another denies, else the shortest."""
    pair, first = matter[0]
    denied = [one for two, _ in matter for one in (two.left, two.right) if one.claim.negated]
    stated = [one for two, _ in matter for one in (two.left, two.right) if not one.claim.negated]
    if first.kind == "polarity" and denied and {first.left, first.right} == {pair.left.verb, f"not {pair.left.verb}"}:
        shortest = min((one.words for one in stated), key=lambda words: (len(words), words))
        return f"Said by {tellers(stated)} – denied by {tellers(denied)}: {shortened(shortest.removeprefix('that '))}"
    said = [words for _, parting in matter for words in (parting.left, parting.right)]
    values = " / ".join(dict.fromkeys([*said, *(words for _, words in beside)]))
    hedges = [one.claim.hedge.exact for one in (pair.left, pair.right) if one.claim.hedge] if first.kind == "certainty" else []
    return f"{TITLES[first.kind]}: {values} – {bearing((pair.left.words, pair.right.words), hedges)}"


def _variants(matter: Iterable[tuple[Pair, Parting]], beside: Iterable[tuple[Statement, str]] = (), rule: str = "") -> tuple[Variant, ...]:
    """A version for each value, in the order of the accounts: the words of the first that has it, every account with its clause."""
    sides: dict[str, dict[int, Statement]] = {}
    for pair, parting in matter:
        sides.setdefault(parting.left.lower(), {})[pair.left.number] = pair.left
        sides.setdefault(parting.right.lower(), {})[pair.right.number] = pair.right
    for one, words in beside:
        sides.setdefault(words.lower(), {})[one.number] = one
    often = Counter(account for told in sides.values() for account in {one.account.id for one in told.values()})
    several = {account for account, count in often.items() if count > 1}
    return tuple(_variant([told[number] for number in sorted(told)], several, rule) for told in sides.values())


def _variant(told: Sequence[Statement], several: Container[str], rule: str) -> Variant:
    """A version in the words of an account that has no other version, if there is one."""
    first = next((one for one in told if one.account.id not in several), told[0])
    cited = [(one, msgspec.structs.replace(one.claim.clause, rule=rule) if rule else one.claim.clause) for one in told]
    return Variant(
        words=first.words,
        accounts=tuple(dict.fromkeys(one.account.id for one in told)),
        citations=tuple(dict.fromkeys(Citation(account=one.account.id, evidence=clause) for one, clause in cited)),
        voice=" / ".join(dict.fromkeys(one.speaker for one in told if one.speaker)),
    )


def _on_both(variants: Sequence[Variant], matter: Iterable[tuple[Pair, Parting]], beside: Iterable[tuple[Statement, str]]) -> str:
    """Which outlets stand with more than one version, as a sentence; nothing where each has its own, or one parts from itself."""
    often = Counter(account for version in variants for account in version.accounts)
    if len(often) == 1:
        return ""
    told = chain((one for pair, _ in matter for one in (pair.left, pair.right)), (one for one, _ in beside))
    outlets = list(dict.fromkeys(one.account.document.name for one in told if often[one.account.id] > 1))
    versions = "both versions" if len(variants) == 2 else "more than one version"
    return f" {listing(outlets)} {'have' if len(outlets) > 1 else 'has'} {versions}." if outlets else ""
