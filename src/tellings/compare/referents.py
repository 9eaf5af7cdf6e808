"""The same few quoted words said of one thing in one account and of another in another: their referent differs.

Two phrases are two things if the story knows them as two, or if their nouns differ, each account has the other's noun as well, and so had
the choice between them. Phrases that may be one thing under two names ("the plan", "the proposal") are left alone. So is
a noun for anything ("the move"), unless what was told before it is another matter than the one that the other phrase names, and both
accounts tell of both.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from ..lexicon import words as lexicon
from ..record import Account, Citation, Evidence, Quote, Story, StoryEntity
from .sense import sense

WORD = re.compile(r"[^\W\d_]+")
_OWNER = re.compile(r"['’]s\b")
FEW, MOST = 1, 8  # words of a quotation that is compared here
BESIDE = 60  # code points before what words are said of, in which the rest of its phrase may stand. By judgement
CONTEXT = 500  # code points before a noun for anything, in which stands what it takes up. By judgement
TELLING = 6  # letters of a quoted word that stands in a longer quotation and is known again by itself
CROWD = 12  # accounts with the same words: beyond it only neighbours are compared


class SaidOf(NamedTuple):
    """Quoted words of somebody, and what an account has them said of."""

    account: Account
    quote: Quote
    words: Evidence
    about: Evidence
    thing: str


class Referents(NamedTuple):
    """The same words, said of two things."""

    speaker: str
    happening: str
    one: SaidOf
    other: SaidOf


def referents(accounts: Sequence[Account], story: Story, people: Sequence[StoryEntity]) -> Iterator[Referents]:
    """Every pair of accounts of one happening that have the same speaker's same words of two things, in the order of the accounts."""
    entities = {(member.account, member.entity): one.id for one in people for member in one.members}
    groups: dict[tuple[str, str, tuple[str, ...]], list[SaidOf]] = defaultdict(list)
    for account in accounts:
        happening = story.happening_of(account.id).id
        for said in _said(account, entities):
            speaker = entities.get((account.id, said.quote.speaker.entity or ""), "")
            key = tuple(sense(said.words.exact))
            if speaker and FEW <= len(key) <= MOST and any(word not in lexicon("function_words") for word in key):
                groups[speaker, happening, key].append(said)
    for (speaker, happening, _), told in groups.items():
        for one, other in combinations(told[:CROWD], 2):
            if one.account.id != other.account.id and (_two_things(one, other) or _two_matters(one, other)):
                yield Referents(speaker, happening, one, other)
    yield from _within(groups)


def _within(groups: Mapping[tuple[str, str, tuple[str, ...]], Sequence[SaidOf]]) -> Iterator[Referents]:
    """The pairs of which one quotes a single telling word of what the other quotes."""
    alone = {(speaker, happening, key[0]): told for (speaker, happening, key), told in groups.items() if len(key) == 1}
    for (speaker, happening, key), told in groups.items():
        for word in dict.fromkeys(key) if 1 < len(key) <= MOST else ():
            for one, other in product(alone.get((speaker, happening, word), ())[:CROWD], told[:CROWD]):
                if len(word) >= TELLING and one.account.id != other.account.id and _two_matters(one, other):
                    yield Referents(speaker, happening, one, other)


def _said(account: Account, entities: dict[tuple[str, str], str]) -> Iterator[SaidOf]:
    """The first quoted words of each quote that says what they are said of."""
    places = {}
    for entity in account.entities:
        for mention in entity.mentions:
            places[mention.evidence.end] = entities.get((account.id, entity.id), "")
    for quote in account.quotes:
        words = next((part for part, marked in zip(quote.content, quote.marked, strict=True) if marked), None)
        if quote.about is None or words is None:
            continue
        thing = places.get(quote.about.end, "")
        if not thing or thing != entities.get((account.id, quote.speaker.entity or ""), ""):  # nobody is what he says of another
            yield SaidOf(account, quote, words, quote.about, thing)


def _two_things(one: SaidOf, other: SaidOf) -> bool:
    if one.thing and other.thing:
        return one.thing != other.thing
    left, right = _nouns(one.about.exact), _nouns(other.about.exact)
    if not left or not right or set(left) & set(right):
        return False
    if _stands(one, right[-1]) or _stands(other, left[-1]):
        return False  # a part of the phrase alone was taken: "the idea of docks run by towns"
    return _has(one.account, right[-1]) and _has(other.account, left[-1])


def _two_matters(one: SaidOf, other: SaidOf) -> bool:
    """Whether one takes up by a noun for anything what was told before it, and the other names another matter; both tell of both."""
    return _takes_up(one, other) or _takes_up(other, one)


def _takes_up(taken: SaidOf, named: SaidOf) -> bool:
    general = lexicon("generic_nouns")
    nouns, own = _nouns(_OWNER.sub(" ", taken.about.exact)), set(WORD.findall(named.about.exact.partition(",")[0].lower()))
    own -= lexicon("function_words") | general
    if not nouns or nouns[-1] not in general or not own:
        return False
    low = max(0, taken.words.start - CONTEXT)
    before = set(WORD.findall(taken.account.document.text[low : taken.words.end].lower()))
    if own & before or not any(_has(taken.account, word) for word in sorted(own) if len(word) >= TELLING):
        return False
    sentence = named.account.document.text[named.quote.context.start : named.quote.context.end]
    names = {
        mention.evidence.exact
        for entity in taken.account.entities
        for mention in entity.mentions
        if low <= mention.evidence.start < taken.words.start and mention.evidence.exact[:1].isupper()
    }
    return any(_has(named.account, name.lower()) and name.lower() not in sentence.lower() for name in sorted(names))


def _stands(said: SaidOf, word: str) -> bool:
    """Whether a noun stands right before the words, in their sentence."""
    text = said.account.document.text
    before = text[max(said.quote.context.start, said.about.start - BESIDE) : said.words.start]
    return re.search(rf"\b{re.escape(word.removesuffix('s'))}s?\b", before, re.IGNORECASE) is not None


def _nouns(words: str) -> list[str]:
    """The content words of a phrase, up to the first preposition's: its last one is its noun."""
    plain = lexicon("function_words")
    found: list[str] = []
    for match in WORD.finditer(words.lower()):
        if match[0] in plain:
            if found:
                break
            continue
        found.append(match[0])
    return found


def _has(account: Account, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", account.document.text[: account.document.main_end], re.IGNORECASE) is not None


def citations(of: Iterable[SaidOf]) -> tuple[Citation, ...]:
    """The quoted words and what they are said of, cited."""
    return tuple(Citation(account=one.account.id, evidence=part) for one in of for part in (one.about, one.words))
