"""What tells a standing thing from others of its kind: its names and initials, the words of its descriptions and those around it."""

import functools
import re
from bisect import bisect_right
from dataclasses import dataclass

from ..lexicon import rows, words
from ..record import Account, Evidence, Programme

NAMES = frozenset({"programmes.name", "programmes.acronym"})
WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*")
YEAR = re.compile(r"(?:19|20)\d\d")
OWNER = re.compile(r"^(?:(?:his|her|its|their|our|my)\b|[^’']{1,40}?[’'](?:s\b|(?=\s)))", re.I)
SHORTEST = 3  # letters of an acronym that initials make
PUSHES = frozenset({"push", "bid", "drive", "campaign", "fight", "call"})
REFORMS = frozenset({"reform", "overhaul"})
TOPICAL = 4  # sentences, with its own, that tell what a thing is about that is told by its owner alone
BACK = 1  # sentences before a mention that tell what it is about


@dataclass(frozen=True, slots=True)
class Described:
    """A programme of one account as it is compared.

    Attributes:
        names: its names and acronyms, without case; ``initials`` those that its names make.
        nouns: the nouns of its mentions; ``before`` the words in front of them, ``behind`` those behind, without the owner.
        capitals: names among the words in front; ``years`` the years among all.
        owners: entities that are said to have made or to own it.
        around: the words, no names, of the sentences of its mentions and of those before.
        aims: the names behind the noun, of what it is about.
        topics: the names around a thing that is told by its owner alone ("the premier's move").
        near: the names around a reform, for the country whose it is.
    """

    account: str
    programme: Programme
    names: frozenset[str]
    initials: frozenset[str]
    nouns: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    capitals: frozenset[str]
    years: frozenset[str]
    owners: frozenset[str]
    around: frozenset[str]
    aims: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()


@functools.cache
def _nouns() -> frozenset[str]:
    return words("programme_nouns")


@functools.cache
def _plain() -> frozenset[str]:
    modifiers = {row[0] for row in rows("programme_modifiers") if row[1] == "plain"}
    return frozenset(modifiers) | words("function_words")


@functools.cache
def kinds() -> frozenset[str]:
    """Modifiers that make a kind of thing of a noun ("executive order", "peace talks"): alone they tell none from another."""
    return frozenset(row[0] for row in rows("programme_modifiers") if row[1] in ("kin", "telling"))


def stem(word: str) -> str:
    """A word without case, the mark of an owner and the s of a plural: enough to tell that two words are one."""
    plain = re.sub(r"[’']s?$", "", word.casefold())
    if plain.endswith("ies") and len(plain) > len("ties"):
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > SHORTEST else plain


def plain(name: str) -> str:
    """A name as it is compared: without case and "the", with single spaces and one kind of apostrophe."""
    return " ".join(name.split()).casefold().replace("’", "'").removeprefix("the ")


def described(account: Account, programme: Programme, people: dict[tuple[str, str], str]) -> Described:
    """A programme as it is compared.

    Args:
        account: the account that names it.
        programme: the programme.
        people: for each (account, entity) the id of the story's entity.
    """
    named = [one for one in programme.mentions if one.rule in NAMES]
    told = [_parts(one) for one in programme.mentions if one.rule == "programmes.described"]
    names = [_parts(one) for one in named if one.rule == "programmes.name"]
    owners = {people.get((account.id, owner), owner) for one in programme.mentions for owner in [_owner(account, one)] if owner}
    nouns = frozenset(noun for _, noun, _, _ in (*told, *names) or _shorts(programme) if noun)
    return Described(
        account=account.id,
        programme=programme,
        names=frozenset(plain(one.exact) for one in named),
        initials=frozenset(letters for one in named for letters in _initials(one.exact)),
        nouns=nouns,
        before=frozenset(word for words, _, _, _ in (*told, *names) for word in words),
        behind=frozenset(word for _, _, words, _ in told for word in words),
        capitals=frozenset(word for _, _, _, capitals in told for word in capitals),
        years=frozenset(year for one in programme.mentions for year in YEAR.findall(one.exact)),
        owners=frozenset(owners),
        around=frozenset(_around(account, programme.mentions)),
        aims=frozenset(
            () if nouns & REFORMS else (word for one in programme.mentions if one.rule == "programmes.described" for word in _aims(one))
        ),
        topics=frozenset(_topics(account, programme.mentions[0]) if _is_bare(programme) else ()),
        near=frozenset(_topics(account, programme.mentions[0]) if nouns & REFORMS else ()),
    )


def _shorts(programme: Programme) -> list[tuple[list[str], str, list[str], list[str]]]:
    """The parts of short forms, for a thing that an account has no other words for."""
    return [_parts(one) for one in programme.mentions if one.rule == "programmes.short"]


def _is_bare(programme: Programme) -> bool:
    """Whether a thing is first told by an owner and a noun alone: "the premier's move"."""
    first = programme.mentions[0]
    owner = _owned(first.exact)
    return first.rule == "programmes.short" and owner is not None and len(first.exact[owner.end() :].split()) == 1


def _aims(mention: Evidence) -> list[str]:
    words, noun, behind, _ = _parts(mention)
    found = [match[0] for match in WORD.finditer(mention.exact)]
    return [stem(word) for word in found if word[0].isupper() and stem(word) in behind] if noun or words else []


def _topics(account: Account, mention: Evidence) -> list[str]:
    """The names in the sentences before a mention, and in its own."""
    at = bisect_right([one.start for one in account.sentences], mention.start)
    near = account.sentences[max(0, at - TOPICAL) : at]
    return [stem(word) for one in near for word in WORD.findall(account.document.text[one.start : one.end]) if word[0].isupper()]


def _parts(mention: Evidence) -> tuple[list[str], str, list[str], list[str]]:
    """The words before the noun, the noun, the words behind it, and the names before it; of the last noun in front of the first link."""
    exact = mention.exact
    owner = _owned(exact)
    found = [match[0] for match in WORD.finditer(exact, owner.end() if owner else 0)]
    at = next((index for index, word in enumerate(found) if stem(word) in _nouns() and not _leads(found, index)), -1)
    front = found[:at] if at >= 0 else found
    if at >= 0 and stem(found[at]) in PUSHES and found[at + 1 : at + 2] == ["for"]:  # "her push for tax reform" is of the reform
        later = next((index for index in range(at + 2, len(found)) if stem(found[index]) in REFORMS), -1)
        front, at = (found[at + 2 : later], later) if later >= 0 else (front, at)
    behind = found[at + 1 :] if at >= 0 else []
    capitals = [stem(word) for word in front if word[0].isupper() and stem(word) not in _plain()]
    return _telling(front), stem(found[at]) if at >= 0 else "", _telling(behind), capitals


def _owned(exact: str) -> re.Match[str] | None:
    """The owner that a description begins with; none where the noun stands first: "reform of Norland's tax policy"."""
    owner = OWNER.match(exact)
    first = WORD.search(exact)
    led = first is not None and stem(first[0]) in _nouns() and exact[first.end() :].startswith(" of ")
    return None if led else owner


def _leads(found: list[str], index: int) -> bool:
    """Whether the next word is such a noun as well: "reform bill", "Partnership trade deal"."""
    return index + 1 < len(found) and stem(found[index + 1]) in _nouns()


def _telling(found: list[str]) -> list[str]:
    return [stem(word) for word in found if stem(word) not in _plain() and word.casefold() not in _plain()]


def _initials(name: str) -> list[str]:
    capitals = "".join(word[0] for word in WORD.findall(name) if word[0].isupper())
    every = "".join(word[0] for word in WORD.findall(name)).upper()
    return [letters.casefold() for letters in (capitals, every) if len(letters) >= SHORTEST]


def _owner(account: Account, mention: Evidence) -> str | None:
    owner = _owned(mention.exact)
    if owner is None:
        return None
    end = mention.start + owner.end()  # "Prime Minister Ann Dahl's decision": the name may stand behind an office
    spots = [(spot.evidence, one.id) for one in account.entities for spot in one.mentions]
    return next((name for spot, name in spots if mention.start <= spot.start < end), None)


def _around(account: Account, mentions: tuple[Evidence, ...]) -> list[str]:
    starts = [one.start for one in account.sentences]
    found: list[str] = []
    for one in mentions:
        at = max(0, sum(start <= one.start for start in starts) - 1)
        for sentence in account.sentences[max(0, at - BACK) : at + 1]:
            found += _telling([word for word in WORD.findall(account.document.text[sentence.start : sentence.end]) if word[0].islower()])
    return found
