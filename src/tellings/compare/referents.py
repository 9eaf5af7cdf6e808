"""The same few quoted words said of one thing in one account and of another in another: their referent differs.

Two phrases are two things if they share no name and no noun, each account has the other's noun as well, and so had the choice between
them, and neither names both in the sentence of the quotation: "he has “shaken” the town" and "the town is “shaken”" tell of one deed.
Phrases that may be one thing under two names ("the plan", "the proposal") are left alone, and so are headlines, which have no room for
what exactly is meant, and words that only stand before a noun and make a term with it ("“soft touch” rules"). So is
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
from .sameness import MANY
from .sense import sense

WORD = re.compile(r"[^\W\d_]+")
_OWNER = re.compile(r"['’]s\b")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
# Nouns for what somebody did or said, whoever and whatever it was, and for what is made of it.
_DEEDS = frozenset(
    {
        "act",
        "acts",
        "action",
        "actions",
        "attack",
        "behaviour",
        "behavior",
        "appointment",
        "case",
        "choice",
        "comment",
        "comments",
        "conduct",
        "decision",
        "incident",
        "inquiry",
        "investigation",
        "pick",
        "probe",
        "remark",
        "remarks",
        "statement",
    }
)
_OF = frozenset({"of", "from", "about", "on"})
# Before a noun, what leaves open which of its kind are meant: those may be the ones that another account names.
_SOME = frozenset({"some", "several", "many", "most", "few", "other", "others", "certain", "various", "more"})
OFFICES = ("administration", "government", "cabinet", "ministry", "department", "office", "presidency")
SMALL = 4  # letters of a word up to which it is no noun. By judgement
FEW, MOST = 1, 8  # words of a quotation that is compared here
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
        pairs = (pair for pair in combinations(told[:CROWD], 2) if pair[0].account.id != pair[1].account.id)
        parted = next((pair for pair in pairs if not _one_office(*pair) and (_two_things(*pair) or _two_matters(*pair))), None)
        if parted:
            yield Referents(speaker, happening, *parted)  # the same words of the same two once, however many accounts have them
    yield from _within(groups)


def _within(groups: Mapping[tuple[str, str, tuple[str, ...]], Sequence[SaidOf]]) -> Iterator[Referents]:
    """The pairs of which one quotes a single telling word of what the other quotes."""
    alone = {(speaker, happening, key[0]): told for (speaker, happening, key), told in groups.items() if len(key) == 1}
    for (speaker, happening, key), told in groups.items():
        for word in dict.fromkeys(key) if 1 < len(key) <= MOST else ():
            if len(word) < TELLING:
                continue
            pairs = product(alone.get((speaker, happening, word), ())[:CROWD], told[:CROWD])
            parted = next((pair for pair in pairs if pair[0].account.id != pair[1].account.id and _two_matters(*pair)), None)
            if parted:
                yield Referents(speaker, happening, *parted)


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
    """Whether two phrases name two things; in long accounts, which call one thing by many names, nothing says so surely enough.

    Of seven such findings in whole political reports readers accepted one (November 2026).
    """
    if len(one.account.sentences) * len(other.account.sentences) > MANY:
        return False
    if (one.thing and one.thing == other.thing) or any(_first(side.about.exact) in _SOME for side in (one, other)):
        return False
    left, right = _nouns(one.about.exact), _nouns(other.about.exact)
    general = lexicon("generic_nouns") | _DEEDS
    if not left or not right or left[-1] in general or right[-1] in general or _named(one.about.exact) & _named(other.about.exact):
        return False
    if any(_term(side) or _headline(side) for side in (one, other)) or _stands(one, right[-1]) or _stands(other, left[-1]):
        return False
    if any(_one_phrase(side.account, left[-1], right[-1]) for side in (one, other)):
        return False
    return _has(one.account, right[-1]) and _has(other.account, left[-1])


def _one_office(one: SaidOf, other: SaidOf) -> bool:
    """Whether both are names of those for whom their spokesman speaks: "the administration", "the White House"."""
    said = (side.about.exact.lower() for side in (one, other))
    return all(WORD.findall(phrase)[-1:] in ([word] for word in OFFICES) or phrase.endswith("white house") for phrase in said)


def _first(phrase: str) -> str:
    return next(iter(WORD.findall(phrase.lower())), "")


def _one_phrase(account: Account, left: str, right: str) -> bool:
    """Whether an account has two nouns side by side, as in one name: "the Karlund coast guard" is called by either."""
    text = account.document.text[: account.document.main_end]
    one, other = re.escape(left), re.escape(right)
    return re.search(rf"\b(?:{one}(?:['’]s)?(?: \w+)? {other}|{other}(?:['’]s)?(?: \w+)? {one})\b", text, re.IGNORECASE) is not None


def _named(phrase: str) -> set[str]:
    """The words by which a phrase names its thing, short forms without their full stops, and the first letters of its capitals."""
    tokens = [match[0].replace(".", "") for match in _TOKEN.finditer(_OWNER.sub(" ", phrase))]
    capitals = [token for token in tokens if token[:1].isupper()]
    plain = lexicon("function_words")
    told = {token.lower() for token in tokens if token.isupper() or token.lower() not in plain}
    return told | ({"".join(token[0] for token in capitals).lower()} if len(capitals) > 1 else set())


def _term(said: SaidOf) -> bool:
    """Whether the quoted words stand before the noun that they are said of."""
    return said.about.end > said.words.end


def _headline(said: SaidOf) -> bool:
    return any(block.kind == "title" and block.start <= said.words.start < block.end for block in said.account.document.blocks)


def _two_matters(one: SaidOf, other: SaidOf) -> bool:
    """Whether one takes up by a noun for anything what was told before it, and the other names another matter; both tell of both."""
    return _takes_up(one, other) or _takes_up(other, one)


def _takes_up(taken: SaidOf, named: SaidOf) -> bool:
    general = lexicon("generic_nouns")
    nouns, own = _nouns(_OWNER.sub(" ", taken.about.exact)), set(WORD.findall(named.about.exact.partition(",")[0].lower()))
    own -= lexicon("function_words") | general
    if not nouns or nouns[-1] not in general or not own or _term(taken):
        return False
    if _head(named) in general:
        return False  # "the deal", "the new budget plan": one matter, of which each account says more in its own way
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
    """Whether a noun stands in the sentence of the words: part of a longer phrase was taken, or the other one has another part in it."""
    sentence = said.account.document.text[said.quote.context.start : said.quote.context.end]
    return re.search(rf"\b{re.escape(word.removesuffix('s'))}s?\b", sentence, re.IGNORECASE) is not None


def _nouns(words: str) -> list[str]:
    """The content words of a phrase, up to the first preposition's: its last one is its noun, of whatever sort if it stands alone."""
    plain = lexicon("function_words")
    found: list[str] = []
    before = ""
    for match in WORD.finditer(words.lower()):
        if match[0] in plain:
            if found:
                break
            if match[0] in _OF and len(before) > SMALL:
                return [before]  # "reports of a flood": a word too common to tell anything, but the phrase's noun
            before = match[0]
            continue
        found.append(match[0])
    return found


def _head(said: SaidOf) -> str:
    """The noun of the phrase that words are said of; empty where it has none."""
    return next(reversed(_nouns(_OWNER.sub(" ", said.about.exact.partition(",")[0]))), "")


def _has(account: Account, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", account.document.text[: account.document.main_end], re.IGNORECASE) is not None


def citations(of: Iterable[SaidOf]) -> tuple[Citation, ...]:
    """The quoted words and what they are said of, cited."""
    return tuple(Citation(account=one.account.id, evidence=part) for one in of for part in (one.about, one.words))
