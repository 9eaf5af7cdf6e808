"""How much of one quote stands in another: its content words, in order, the rare ones before the common ones."""

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..lexicon import words as lexicon
from ..record import Account, Quote
from .occasions import NOWHERE, Occasion, Occasions
from .wording import TAIL, WORD, fold

NEIGHBOURS = 40
"""Quotes on each side, among those that share a word, with which a quote is compared for it: keeps the proposals linear. A quote that more
accounts than that carry is still one, through its neighbours. Chosen, not calibrated."""
SENTENCE = re.compile(r"""(?:(?<=[a-z0-9][.!?])|(?<=[a-z0-9][.!?][”’"']))(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)\s+(?=[^\W\d_a-z])""")
"""White space between two sentences of a quotation: behind a full stop, but for that of a capital letter or a title ("U.S.", "Mr.")."""
VERBATIM = 3
"""Words of a partial quotation that stands word for word in another account's and is taken for a piece of it."""
FRAME, FRAME_SHARE, FRAME_TELLING, FRAME_LONG = 4, 0.7, 2, 6
"""Words that two quotations of one speaker share in order, their share of the shorter's words (0-1), and how many of them tell something,
from which on they are one sentence with other words in it; so many more where fewer do. By judgement."""
TOPIC, LEADING, BEHIND = 3, 6, 6
"""Words of content that a topic has at most, and words of all sorts; words behind it among which the longer quotation tells something else.
By judgement."""
BEING = frozenset({"is", "are", "was", "were"})
CONTRACTIONS = (("'re ", " are "), ("'ve ", " have "), ("'ll ", " will "), ("'m ", " am "), ("'d ", " would "), ("n't", " not"))
"""How contractions are read where sentences are held against each other word by word; “'s” is left out, which may be an owner's."""
PROPOSING = 12
"""The rarest words of a quote that propose pairs."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quote as alignment sees it.

    Attributes:
        number: its place in the list of all utterances; ``account`` its account's place among the accounts.
        speaker: id of the StoryEntity, or None where unresolved.
        terms: content words of the quotation's own words: of the marked parts where there are any, else of all.
        spoken: whether ``terms`` stand between marks.
        parts: every word of its own, folded, by part.
        sentences: the same by sentence, of words between marks; contractions in full.
        occasion: what the account states of when, where and to whom it was said.
    """

    number: int
    account: int
    quote: Quote
    speaker: str | None
    happening: str
    terms: tuple[str, ...]
    spoken: bool
    parts: tuple[tuple[str, ...], ...] = ()
    sentences: tuple[tuple[str, ...], ...] = ()
    occasion: Occasion = NOWHERE

    @property
    def size(self) -> int:
        """How many words it has."""
        return sum(map(len, self.parts))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two utterances share: content words in common order, and their weight over that of the lighter one (0-1)."""

    shared: int
    run: int
    contained: float
    balance: float


def terms(parts: Iterable[str]) -> tuple[str, ...]:
    """The content words of a text, folded, in order; all of its words where it has no content word."""
    plain = lexicon("function_words")
    found = [TAIL.sub("", fold(match.group())) for part in parts for match in WORD.finditer(part)]
    content = tuple(word for word in found if word not in plain and len(word) > 1)
    return content or tuple(found)


def every_word(parts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The words of each part, folded, content words or not."""
    return tuple(tuple(TAIL.sub("", fold(match.group())) for match in WORD.finditer(part)) for part in parts)


def in_full(parts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The words of each part, folded, contractions as what they stand for ("we're", "we are")."""
    full = []
    for part in parts:
        plain = part.replace("’", "'")
        for short, long in CONTRACTIONS:
            plain = plain.replace(short, long)
        full.append(plain)
    return every_word(full)


def verbatim(one: Utterance, other: Utterance) -> bool:
    """Whether every part of the shorter one, of three words or more, stands in the other word for word."""
    short, long = sorted((one, other), key=lambda side: side.size)
    if short.size < VERBATIM:
        return False
    texts = [f" {' '.join(part)} " for part in long.parts]
    return all(any(f" {' '.join(part)} " in text for text in texts) for part in short.parts)


def own_words(quote: Quote) -> tuple[tuple[str, ...], bool]:
    """The parts of a quote that are its speaker's words, and whether they are given word for word."""
    direct = quote.kind == "direct"  # the lines of a transcript have no marks
    spoken = tuple(part.exact for part, marked in zip(quote.content, quote.marked, strict=True) if marked or direct)
    return (spoken, True) if spoken else (tuple(part.exact for part in quote.content), False)


def utterances(accounts: Sequence[Account], speakers: dict[tuple[str, str], str], happenings: dict[str, str]) -> list[Utterance]:
    """Every quote of every account, in order."""
    found: list[Utterance] = []
    for place, account in enumerate(accounts):
        occasions = Occasions(account, speakers)
        for quote in account.quotes:
            words, spoken = own_words(quote)
            entity = quote.speaker.entity
            speaker = speakers.get((account.id, entity)) if entity else None
            sentences = in_full(sentence for part in words for sentence in SENTENCE.split(part)) if spoken else ()
            where = (terms(words), spoken, every_word(words), sentences, occasions.of(quote))
            found.append(Utterance(len(found), place, quote, speaker, happenings[account.id], *where))
    return found


def rarity(all_terms: Sequence[tuple[str, ...]]) -> dict[str, float]:
    """The weight of each word: the rarer among the quotes, the heavier (inverse document frequency)."""
    counts: dict[str, int] = {}
    for words in all_terms:
        for word in set(words):
            counts[word] = counts.get(word, 0) + 1
    return {word: math.log(1 + len(all_terms) / count) for word, count in counts.items()}


def proposals(of: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs of utterances of two accounts that share at least two of their rare words, or the only one they have."""
    holders: dict[str, list[int]] = {}
    for one in of:
        for word in sorted(set(one.terms)):
            holders.setdefault(word, []).append(one.number)
    pairs: dict[tuple[int, int], int] = {}
    for one in of:
        rare = sorted(set(one.terms), key=lambda word: (len(holders[word]), word))
        for word in rare[:PROPOSING]:
            at = bisect_left(holders[word], one.number)
            for other in holders[word][max(at - NEIGHBOURS, 0) : at + NEIGHBOURS + 1]:
                if of[other].account != one.account and of[other].happening == one.happening:
                    key = (min(one.number, other), max(one.number, other))
                    pairs[key] = pairs.get(key, 0) + 1
    return sorted({key for key, count in pairs.items() if count >= 2} | _framed(of))


def _framed(of: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs of quotations of one speaker that share some words in a row, one of which tells something: "a step on trade between us"."""
    plain = lexicon("function_words")
    holders: dict[tuple[str, ...], list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for one in of:
        if not one.spoken or one.speaker is None:
            continue
        said = [word for part in one.parts for word in part]
        grams = dict.fromkeys(tuple(said[at : at + VERBATIM]) for at in range(len(said) - VERBATIM + 1))
        for gram in grams:
            if plain.issuperset(gram):
                continue
            known = holders.setdefault((one.speaker, one.happening, *gram), [])
            pairs.update((other, one.number) for other in known[-NEIGHBOURS:] if of[other].account != one.account)
            known.append(one.number)
    return pairs


def one_frame(one: Utterance, other: Utterance) -> bool:
    """Whether two quotations are one sentence but for some words: they begin or end alike, and most of the shorter stands in the other.

    Of a few words two must tell something; of more, some must stand in a row.
    """
    short, long = (tuple(word for part in side.parts for word in part) for side in sorted((one, other), key=lambda side: side.size))
    matched = _matches(short, _places(long))
    if len(matched) < FRAME or len(matched) < FRAME_SHARE * len(short):
        return False
    plain = lexicon("function_words")
    telling = sum(short[at] not in plain for at, _ in matched)
    if telling < FRAME_TELLING and (len(matched) < FRAME_LONG or _longest_run(matched) < FRAME):
        return False
    return matched[0] == (0, 0) or matched[-1][0] == len(short) - 1


def only_topic(one: Utterance, other: Utterance) -> bool:
    """Whether two quotations begin with the same few words and go on with others: two things said of one topic."""
    short, long = (tuple(word for part in side.parts for word in part) for side in sorted((one, other), key=lambda side: side.size))
    plain = lexicon("function_words")
    matched = [pair for pair in _matches(short, _places(long)) if short[pair[0]] not in plain]
    telling = [at for at, word in enumerate(short) if word not in plain]
    if not matched or len(matched) > TOPIC or matched[-1][0] >= LEADING or [at for at, _ in matched] != telling[: len(matched)]:
        return False
    after = matched[-1][0] + 1
    if after >= len(short) or short[after] not in BEING:
        return False
    rest = [at for at in telling if at > after]
    behind = long[matched[-1][1] + 1 : matched[-1][1] + 1 + BEHIND]
    return bool(rest) and any(word not in plain for word in behind)


def likeness(left: Sequence[str], right: Sequence[str], weights: dict[str, float]) -> Likeness:
    """How much of the lighter text stands in the other, in order.

    The longest common subsequence by the method of Hunt and Szymanski (1977): near-linear where words seldom repeat.
    """
    matched = _matches(left, _places(right))
    shared = math.fsum(weights.get(left[index], 1.0) for index, _ in matched)
    sizes = [math.fsum(weights.get(word, 1.0) for word in words) for words in (left, right)]
    return Likeness(
        shared=len(matched),
        run=_longest_run(matched),
        contained=shared / min(sizes) if min(sizes) else 0.0,
        balance=min(sizes) / max(sizes) if max(sizes) else 0.0,
    )


def in_order(parts: Sequence[str], base: Sequence[str]) -> list[str]:
    """The sentences of a wording in the order in which the base has them; those that it does not have stay behind those before them.

    Reporters put the sentences of a speech in their own order: word by word they can only be compared in one. What stays together stays
    one part. Linear in the length of both where words seldom repeat.
    """
    whole, every = _places(terms(base)), [word for part in every_word(base) for word in part]
    places = _places(every)
    placed: list[tuple[int, int, int]] = []
    sentences: list[str] = []
    last = 0
    for number, part in enumerate(parts):
        for sentence in SENTENCE.split(part):
            told = terms([sentence])
            matched = _matches(told, whole)
            if matched and 2 * len(matched) >= len(told):
                last = _nearest(told[matched[len(matched) // 2][0]], sentence, every, places)
            placed.append((last, len(sentences), number))
            sentences.append(sentence)
    ordered: list[str] = []
    before = (-2, -1)
    for _, index, number in sorted(placed):
        if (index - 1, number) == before:
            ordered[-1] += " " + sentences[index]
        else:
            ordered.append(sentences[index])
        before = (index, number)
    return ordered


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Where each word stands, in order."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        places.setdefault(word, []).append(index)
    return places


def _nearest(word: str, sentence: str, base: Sequence[str], places: dict[str, list[int]]) -> int:
    """Where a word of a sentence stands in the base: of several places the one beside which most words of the sentence stand."""
    (told,) = every_word([sentence])
    return max(places[word], key=lambda at: (len({*told}.intersection(base[max(0, at - len(told)) : at + len(told)])), -at))


def _matches(left: Sequence[str], places: dict[str, list[int]]) -> list[tuple[int, int]]:
    """The positions of a longest common subsequence of words and of the words whose places are given."""
    tails: list[int] = []
    chain: list[int] = []
    nodes: list[tuple[int, int, int]] = []
    for index, word in enumerate(left):
        for place in reversed(places.get(word, ())):
            at = bisect_left(tails, place)
            nodes.append((index, place, chain[at - 1] if at else -1))
            if at == len(tails):
                tails.append(place)
                chain.append(len(nodes) - 1)
            else:
                tails[at], chain[at] = place, len(nodes) - 1
    matched: list[tuple[int, int]] = []
    node = chain[-1] if chain else -1
    while node >= 0:
        index, place, node = nodes[node]
        matched.append((index, place))
    matched.reverse()
    return matched


def matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of a longest common subsequence of two lists of words."""
    return _matches(left, _places(right))


def _longest_run(matched: Sequence[tuple[int, int]]) -> int:
    """The longest stretch of matches that follow each other on both sides."""
    best = run = 1 if matched else 0
    for (left, right), (next_left, next_right) in pairwise(matched):
        run = run + 1 if (next_left - left, next_right - right) == (1, 1) else 1
        best = max(best, run)
    return best
