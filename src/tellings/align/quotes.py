"""One utterance across accounts: the same speaker, the same happening, the same words in the same order.

A reporter may give the whole, a stretch of it, or three fragments: each is one telling. What is merely alike (a stock phrase on two
occasions) stays apart, and so does whatever two different speakers say, or one says on other days (``align.occasions``).
"""

import re
from collections import Counter
from collections.abc import Sequence, Set

from ..record import Account, AlignedQuote, Citation, Quote, Story, StoryEntity, Telling, identify
from .nearly import nearly
from .occasions import Occasion, apart, other_days
from .spokesmen import speaks_for
from .utterances import (
    SENTENCE,
    Likeness,
    Utterance,
    every_word,
    in_order,
    likeness,
    one_frame,
    only_topic,
    own_words,
    proposals,
    rarity,
    terms,
    utterances,
    verbatim,
)

# Calibrated on the seeds and on three stories of stories-5w1h, 2026-11.
SPOKEN_SHARED, SPOKEN_CONTAINED = 3, 0.6  # quotation to quotation: content words shared, weight of the shorter that stands in the longer
OPEN_SHARED, OPEN_CONTAINED = 5, 0.75  # fewer words than these in common have to be more of the shorter
SPOKEN_RUN = 3  # or, of one speaker, as many of them in a row. On the findings of some hundred stories, 2026-11
TOLD_SHARED, TOLD_CONTAINED, TOLD_BALANCE = 4, 0.8, 0.4  # as soon as one side is the reporter's words
PHRASE = 5  # words of a quotation that is a phrase, no sentence. By judgement
BESIDE = 200  # code points between two quotations of one account that only a sentence told in other words brings together. By judgement
NEARBY = 600  # code points between two fragments of one utterance in one account
FRAGMENT_WORDS, FRAGMENT_CONTAINED = 2, 0.99  # content words of a fragment that joins its neighbour, and how much of it the other holds
LONG = 12  # words of a quotation that two people don't say word for word, nor one on two occasions of a day
PRONOUNS = frozenset({"he", "she", "they"})
UNNAMED = re.compile(r"(?:An?|The|His|Her|Their|One|\d+) |[a-z]")
ELLIPSIS = " … "
OMITTED = re.compile(r"…|\.\.\.|\. \. \.")


def quotes(
    accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity], bonds: Sequence[tuple[str, frozenset[str]]] = ()
) -> tuple[AlignedQuote, ...]:
    """Every quote of every account, those of one utterance together. Near-linear in their number.

    Args:
        accounts: those of the story, in the record's order.
        story: with its happenings.
        people: the speakers across accounts.
        bonds: what people said of quotes, by ids, the oldest first: ``together`` they are one utterance, ``apart`` one of their own.

    Returns:
        Utterances by how many accounts carry them, then in text order; the edits of their tellings are still empty.
    """
    speakers = {(member.account, member.entity): one.id for one in people for member in one.members}
    happenings = {account.id: story.happening_of(account.id).id for account in accounts}
    every = utterances(accounts, speakers, happenings)
    weights = rarity([one.terms for one in every])
    groups = _groups(every, weights, people)
    _gather(groups, every, weights)
    _bind(groups, every, bonds)
    unnamed = {one.id for one in people if UNNAMED.match(one.name)}
    aligned = [_aligned(members, accounts, unnamed) for members in _members(groups, every)]
    return tuple(sorted(aligned, key=lambda one: -len(one.tellings)))


def _groups(every: Sequence[Utterance], weights: dict[str, float], people: Sequence[StoryEntity]) -> list[int]:
    """For each utterance the number of its group: the smallest of its members."""
    named = {one.id: one for one in people}
    groups, near = _Groups(every), []
    for left, right in proposals(every):
        one, other = every[left], every[right]
        if apart(one.occasion, other.occasion, min(one.size, other.size), LONG) or (one.spoken and other.spoken and only_topic(one, other)):
            continue
        voice = _same_speaker(one, other) or speaks_for(one.speaker, other.speaker, named)
        if (voice and _same_words(one, other, likeness(one.terms, other.terms, weights))) or _said_by_a_pronoun(one, other):
            groups.join(left, right)
        elif nearly(one, other, named):
            near.append((left, right))
    for left, right in near:
        if groups.fit(left, right):
            groups.join(left, right)
    return [groups.root(number) for number in range(len(every))]


class _Groups:
    """Which utterances are together: the number of a group is the smallest of its members'."""

    def __init__(self, every: Sequence[Utterance]) -> None:
        self.above = list(range(len(every)))
        self.every = every
        self.members: dict[int, list[int]] = {}
        # only the different occasions: a hundred accounts that state the same are one
        self.dated: dict[int, list[Occasion]] = {one.number: [one.occasion] for one in every if one.occasion.days}

    def root(self, number: int) -> int:
        """The number of the group that an utterance is in."""
        above = self.above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def fit(self, left: int, right: int) -> bool:
        """Whether the groups of two have no quotations of one account that stand far from each other: pieces of a speech stay apart."""
        first, second = self.root(left), self.root(right)
        if first == second:
            return True
        mine = [self.every[number] for number in self.members.get(first, [first])]
        theirs = {one.account: one for one in (self.every[number] for number in self.members.get(second, [second]))}
        return all(one.account not in theirs or _gap(one, theirs[one.account]) < BESIDE for one in mine)

    def join(self, left: int, right: int) -> None:
        """Make one group of two, unless a third utterance in one of them was said on another day than one in the other."""
        first, second = sorted((self.root(left), self.root(right)))
        mine, theirs = self.dated.get(first, []), self.dated.get(second, [])
        if first == second or any(other_days(one, other) for one in mine for other in theirs):
            return
        self.above[second] = first
        self.members.setdefault(first, [first]).extend(self.members.pop(second, [second]))
        if theirs:
            self.dated[first] = list(dict.fromkeys((*mine, *theirs)))


def _said_by_a_pronoun(one: Utterance, other: Utterance) -> bool:
    """Whether a long quotation is the other's word for word, and a pronoun names a speaker: whom that stands for was read wrongly."""
    sources = [side.quote.source.exact.lower() for side in (one, other) if side.quote.source]
    if not (one.spoken and other.spoken) or not any(source in PRONOUNS for source in sources):
        return False
    return min(one.size, other.size) >= LONG and verbatim(one, other)


def _same_speaker(one: Utterance, other: Utterance) -> bool:
    if one.quote.within or other.quote.within:  # a chain's inner words stand in the outer speaker's as well
        return one.speaker is not None and one.speaker == other.speaker
    return one.speaker is None or other.speaker is None or one.speaker == other.speaker


def _same_words(one: Utterance, other: Utterance, alike: Likeness) -> bool:
    if one.spoken and other.spoken and one.speaker is not None and other.speaker is not None and verbatim(one, other):
        return True  # the speakers have been held against each other
    known = one.speaker is not None and one.speaker == other.speaker
    if one.spoken and other.spoken:
        if min(one.size, other.size) <= PHRASE and alike.shared <= SPOKEN_SHARED and not verbatim(one, other):
            return known and one_frame(one, other)  # a phrase of a few words may come again with another word: "real help", "vital help"
        least = SPOKEN_CONTAINED if alike.shared >= OPEN_SHARED or (known and alike.run >= SPOKEN_RUN) else OPEN_CONTAINED
        return (alike.shared >= SPOKEN_SHARED and alike.contained >= least) or (known and one_frame(one, other))
    return known and alike.shared >= TOLD_SHARED and alike.contained >= TOLD_CONTAINED and alike.balance >= TOLD_BALANCE


def _gather(groups: list[int], every: Sequence[Utterance], weights: dict[str, float]) -> None:
    """Join the short fragments that stand beside an aligned quote of the same speaker and wholly in another account's wording of it."""
    members: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        members.setdefault(group, []).append(number)
    for number, one in enumerate(every):
        if not one.spoken or len(members[groups[number]]) > 1 or len(one.terms) < FRAGMENT_WORDS:
            continue
        for neighbour in (number - 1, number + 1):
            if not 0 <= neighbour < len(every) or not _beside(one, every[neighbour]):
                continue
            group = groups[neighbour]
            wordings = [every[at] for at in members[group] if every[at].account != one.account and every[at].spoken]
            if any(_piece(one, each, weights) for each in wordings if len(each.terms) > len(one.terms)):
                groups[number] = group
                members[group].append(number)
                break


def _piece(one: Utterance, other: Utterance, weights: dict[str, float]) -> bool:
    """Whether a fragment stands wholly in another account's wording, one of very few words word for word."""
    if likeness(one.terms, other.terms, weights).contained < FRAGMENT_CONTAINED:
        return False
    return len(one.terms) > SPOKEN_SHARED or one.size <= SPOKEN_SHARED or verbatim(one, other)


def _bind(groups: list[int], every: Sequence[Utterance], bonds: Sequence[tuple[str, frozenset[str]]]) -> None:
    """Put together and take apart what people said is one utterance or is not."""
    for kind, ids in bonds:
        mine = [number for number, one in enumerate(every) if one.quote.id in ids]
        if not mine:
            continue
        joined = {groups[number] for number in mine}
        fresh = max(groups) + 1  # a name that no group has; only which quotes share it matters
        for number, group in enumerate(groups):
            if number in mine if kind == "apart" else group in joined:
                groups[number] = fresh


def _beside(one: Utterance, other: Utterance) -> bool:
    if one.account != other.account or one.speaker is None or one.speaker != other.speaker or other_days(one.occasion, other.occasion):
        return False
    return _gap(one, other) < NEARBY


def _gap(one: Utterance, other: Utterance) -> int:
    """Code points between two quotations of one account."""
    return max(one.quote.content[0].start - other.quote.content[-1].end, other.quote.content[0].start - one.quote.content[-1].end)


def _members(groups: Sequence[int], every: Sequence[Utterance]) -> list[list[Utterance]]:
    found: dict[int, list[Utterance]] = {}
    for number, group in enumerate(groups):
        found.setdefault(group, []).append(every[number])
    return list(found.values())


def _aligned(members: list[Utterance], accounts: Sequence[Account], unnamed: Set[str]) -> AlignedQuote:
    """The utterance that these quotes tell."""
    by_account: dict[int, list[Quote]] = {}
    for one in sorted(members, key=lambda one: (one.account, one.quote.content[0].start, one.quote.id)):
        by_account.setdefault(one.account, []).append(one.quote)
    spoken = len(by_account) > 1 and any(one.spoken for one in members)
    told = [_parts(quotes, spoken) for quotes in by_account.values()]
    marked = [any(any(quote.marked) for quote in quotes) for quotes in by_account.values()]
    base = _fullest(told, marked)
    tellings = [
        _telling(accounts[place].id, quotes, parts if index == base else in_order(parts, told[base]))
        for index, ((place, quotes), parts) in enumerate(zip(by_account.items(), told, strict=True))
    ]
    fullest = next(one.quote for one in members if one.quote.id == tellings[base].quote)
    return AlignedQuote(
        id=identify("utterance", *sorted(one.quote.id for one in members)),
        speaker=_speaker(members, unnamed),
        kind=fullest.kind,
        base=base,
        tellings=tuple(tellings),
        wordings=len({terms([telling.words]) for telling in tellings}) if len(tellings) > 1 else 1,
        happening=members[0].happening,
        reason=_reason(tellings, base, members),
    )


def _speaker(members: Sequence[Utterance], unnamed: Set[str]) -> str | None:
    """Whom most accounts name, rather than "a video"; of equals the one that is named first, and by name before by pronoun."""
    counts: Counter[str] = Counter()
    for one in members:
        if one.speaker is not None:
            counts[one.speaker] += 1 if one.quote.source and one.quote.source.exact.lower() in PRONOUNS else 2
    return max(counts, key=lambda speaker: (speaker not in unnamed, counts[speaker])) if counts else None


def _fullest(told: Sequence[Sequence[str]], marked: Sequence[bool]) -> int:
    """The longest wording between marks; of several, the one whose words most others have, and of these the least interrupted."""
    if len(told) == 1:
        return 0
    sets = [set(terms(parts)) for parts in told]
    common = Counter(word for words in sets for word in words)
    ranks = [
        (between, len(" ".join(parts).split()), sum(common[word] for word in words), -len(parts), -index)
        for index, (parts, between, words) in enumerate(zip(told, marked, sets, strict=True))
    ]
    return -max(ranks)[-1]


def _parts(told: Sequence[Quote], spoken: bool) -> list[str]:
    """One account's wording in parts, in text order, without the parts that only repeat a longer one.

    Where the words of the utterance stand between marks somewhere, only those that do so here are its wording; the reporter's are not.
    """
    parts = [part for quote in told for part in (own_words(quote)[0] if spoken else [part.exact for part in quote.content])]
    if len(told) == 1:
        return parts
    parts = _whole(parts)
    words = [set(terms([part])) for part in parts]
    order = sorted(range(len(parts)), key=lambda index: (-len(parts[index]), index))
    kept: list[int] = []
    for index in order:
        if not any(words[index] <= words[other] for other in kept):
            kept.append(index)
    return [parts[index] for index in sorted(kept)]


def _whole(parts: list[str]) -> list[str]:
    """The parts without those with words left out that the account gives in full elsewhere."""
    cut = [part for part in parts if OMITTED.search(part.strip(" .…"))]
    texts = [_folded(part) for part in parts if part not in cut]
    repeated = [
        part
        for part in cut
        if all(any(_folded(piece) in text for text in texts) for told in OMITTED.split(part) for piece in SENTENCE.split(told))
    ]
    return [part for part in parts if part not in repeated]


def _folded(words: str) -> str:
    return f" {' '.join(word for part in every_word([words]) for word in part)} "


def _telling(account: str, told: Sequence[Quote], parts: Sequence[str]) -> Telling:
    fullest = max(told, key=lambda quote: (any(quote.marked), len(quote.words), -quote.content[0].start))
    citations = tuple(Citation(account=account, evidence=part) for quote in told for part in quote.content)
    return Telling(account=account, quote=fullest.id, citations=citations, words=ELLIPSIS.join(parts))


def _reason(tellings: Sequence[Telling], base: int, members: Sequence[Utterance]) -> str:
    """Why these are one utterance, in words; empty for a single telling."""
    if len(tellings) < 2:
        return ""
    longest = terms([tellings[base].words])
    told = [terms([telling.words]) for index, telling in enumerate(tellings) if index != base]
    share = min((likeness(words, longest, {}).shared / len(words) for words in told if words), default=1.0)
    every = "both" if len(tellings) == 2 else "all"
    named = all(one.speaker and one.speaker == members[0].speaker for one in members)
    none = "neither" if len(tellings) == 2 else "none"
    who = f"{every} name the same speaker" if named else f"{none} names another speaker, and {every}"
    shorter, than = ("the shorter quotation", "longer") if len(tellings) == 2 else ("each shorter quotation", "longest")
    much = "all" if share == 1 else f"at least {int(share * 100)} % of the"
    return f"{who} and report the same happening, and {much} key words of {shorter} stand in the {than} one, in the same order"
