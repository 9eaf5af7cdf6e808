"""One run that the entity recogniser marked, cut and widened to the name in it."""

import functools
import itertools
import re
from dataclasses import dataclass

from ..lexicon import naming, rows, words
from ..record import EntityKind
from .columns import Columns

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "LAW": "law",
    "WORK_OF_ART": "work",
    "PRODUCT": "product",
}
_CHOSEN = frozenset({"elect", "designate"})
_HYPHENS = frozenset({"-", "‐", "‑", "–"})
_LONGEST = 12  # tokens: a longer run is two names glued, or a sentence in capitals
_CUTS = frozenset({"“", "”", '"', ";", ":", "—", "--", "(", ")", "/", "[", "]", "|"})
# the endings of nouns for those who do something: "organizer", "actor", "linguist", "librarian"
AGENT = ("er", "or", "ist", "ian", "man", "woman", "person", "ee")
_OPENERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "our", "my", "mr", "and", "but", "in", "at", "on", "of"})


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name: tokens ``start`` to ``end`` (excluded)."""

    start: int
    end: int
    kind: EntityKind

    def text(self, c: Columns) -> str:
        """The characters of the name."""
        return c.exact(self.start, self.end)


def repaired(c: Columns, start: int, end: int, kind: EntityKind, last: int) -> list[Name]:
    """The names in a run that the recogniser took for one; ``last`` is the first token that is still free."""
    found = []
    for first, stop in _pieces(c, start, end):
        a, b = _trimmed(c, max(first, last), stop, kind)
        if a >= b:
            continue
        if not c.headline[a] and _before_trade(c, a, b, kind):
            b, kind = (b + 1 if kind == "group" else b), "organisation"
        if not c.headline[a] and kind != "group":
            a, b = _widened(c, a, b, last, kind)
            if kind == "place" and _firm(c, a, last):
                a, kind = a - 1, "organisation"
        at = _after_role(c, a, b, kind)
        if at > a:
            a, kind = at, "person"
        elif kind in ("person", "organisation"):
            a = after_titles(c, a, b, kind)
        b = _before_roles(c, a, b, kind)
        if _plausible(c, a, b, kind):
            found.append(Name(a, b, kind_of(c, a, b, kind)))
            last = b
    return found


def _pieces(c: Columns, start: int, end: int) -> list[tuple[int, int]]:
    """A run cut at line breaks and marks; what is still too long is no name."""
    cut = [i for i in range(start, end) if c.pos[i] == "SPACE" or c.words[i] in _CUTS or (c.words[i] == "-" and _joins_states(c, i))]
    edges = [start - 1, *cut, end]
    return [(a + 1, b) for a, b in itertools.pairwise(edges) if a + 1 < b <= a + 1 + _LONGEST]


def _before_trade(c: Columns, start: int, end: int, kind: EntityKind) -> bool:
    """Whether a company's name was taken for a people's or a place's: a word for its trade follows it, or ends it."""
    i = end if kind == "group" else end - 1
    if kind not in ("group", "place") or end - start != (1 if kind == "group" else 2) or i >= len(c) or naming.country(c.words[start]):
        return False
    return c.lower[i] in _trades() and c.words[i][0].isupper() and c.pos[i] == "PROPN" and c.dep[i - 1] == "compound" and c.head[i - 1] == i


@functools.cache
def _trades() -> frozenset[str]:
    """Words that say what a company does and that no place's name ends in: those in the plural."""
    return frozenset(word for word in words("company_words") if word.endswith("s"))


def _joins_states(c: Columns, i: int) -> bool:
    return 0 < i < len(c) - 1 and bool(naming.country(c.words[i - 1]) and naming.country(c.words[i + 1]))


def _trimmed(c: Columns, start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    while start < end and not _capital(c.words[start]):
        start += 1
    shouted = end - start > 2 and c.words[start].isupper() and len(c.words[start]) > 3 and not c.words[start + 1].isupper()
    if shouted and kind == "person":
        start += 1  # an agency's or an outlet's name that ran into the text
    while end - start > 1 and c.lower[start] in _OPENERS:
        start += 1
        while start < end and not _capital(c.words[start]):
            start += 1
    while end > start and not (_capital(c.words[end - 1]) or c.words[end - 1][0].isdigit()):
        end -= 1
    return start, end


def _capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[1].isupper()) or (word[0].isdigit() and any(ch.isupper() for ch in word))


def _widened(c: Columns, start: int, end: int, last: int, kind: EntityKind) -> tuple[int, int]:
    """The same name with the proper nouns that the parse ties to it ("Nieto" after "Enrique Pena")."""

    def joins(i: int) -> bool:
        return c.pos[i] == "PROPN" and not c.named[i] and c.words[i][0].isupper() and c.sentence[i] == c.sentence[start]

    while start - 1 >= last and kind == "person" and joins(start - 1) and c.dep[start - 1] in ("compound", "flat"):
        if not start <= c.head[start - 1] < end or is_title(c, start - 1):
            break
        start -= 1
    while end < len(c) and c.dep[end - 1] in ("compound", "flat") and c.head[end - 1] == end:
        month = kind == "person" and c.pos[end] == "PROPN" and c.lower[end] in words("months") and end - start == 1
        if not joins(end) and not (month and naming.given_gender(c.lower[start])):
            break
        end += 1
    while kind == "person" and end + 1 < len(c) and c.words[end] == "-" and c.start[end] == c.end[end - 1]:
        if c.start[end + 1] != c.end[end] or c.pos[end + 1] != "PROPN" or c.dep[end + 1] == "compound":
            break
        end += 2  # a hyphenated name that the tokeniser cut
    return start, end


def _firm(c: Columns, start: int, last: int) -> bool:
    """Whether a country's name is the end of a body's ("Air China"): a proper noun stands before it that is no title."""
    i = start - 1
    if i < last or c.pos[i] != "PROPN" or c.named[i] or is_title(c, i) or c.dep[i] != "compound" or c.head[i] != start:
        return False
    return bool(naming.country_named(c.words[start])) and not naming.acronym(c.words[start]) and c.words[i].isalpha()


def chosen_as(c: Columns, i: int) -> int:
    """The role noun that an "elect" or "designate" at ``i`` narrows ("President-elect"), or -1."""
    if c.lower[i] not in _CHOSEN or i == 0:
        return -1
    noun = i - 2 if c.words[i - 1] in _HYPHENS and i > 1 else i - 1
    return noun if c.lower[noun] in words("roles") and c.sentence[noun] == c.sentence[i] else -1


def is_title(c: Columns, i: int) -> bool:
    """Whether the word is a title or a noun for a role."""
    return chosen_as(c, i) >= 0 or c.lower[i].rstrip(".") in words("honorifics") or c.lower[i] in words("roles")


def after_titles(c: Columns, start: int, end: int, kind: EntityKind) -> int:
    """Where the name itself begins, after titles that stand before it ("Mexican President Enrique …")."""
    cut = start
    for i in range(start, end - 1):
        word = c.lower[i].rstrip(".")
        possessive = c.words[i] in ("'s", "’s") and kind == "person"
        title = word in words("honorifics") or chosen_as(c, i) >= 0 or (kind == "person" and word in words("roles"))
        before = possessive or (title and not (i == cut and naming.given_gender(word)))
        if before and (kind == "person" or naming.given_gender(c.lower[i + 1])):
            cut = i + 1
    while cut < end - 1 and c.words[cut] in ("-", "'s", "’s", "of", "and"):
        cut += 1
    return cut if _capital(c.words[cut]) else start


def _after_role(c: Columns, start: int, end: int, kind: EntityKind) -> int:
    """Where a person's name begins in a run that opens with a role ("Harbour Master Ingrid Solvay"), else ``start``.

    The given name must be a known one, and it and what follows two or three words that no body's or place's name ends in. Words before
    it that the lists don't know are a role where one of them is a role's, or the last one is formed like one ("Dike Reeve", "Lead Ranger").
    """
    if end - start < 3 or end - start > _LONGEST or not all(c.words[i][0].isupper() for i in range(start, end)):
        return start
    if c.lower[end - 1].rstrip(".") in _bodies() | words("company_forms") | words("roles"):
        return start
    for i in range(max(start + 1, end - 3), end - 1):
        before = c.lower[i - 1]
        if not naming.given_gender(naming.fold(c.words[i])) or naming.given_gender(before):
            continue
        role = is_title(c, i - 1) or (len(before) > 4 and before.endswith(AGENT))
        return i if role and (kind == "person" or not is_title(c, i)) else start
    return start


@functools.cache
def _personal() -> frozenset[str]:
    """Nouns for people's roles, without those that are also what parties and peoples are called."""
    return frozenset(noun for noun, kind, _ in rows("roles") if kind == "person") - {"republican", "democrat"}


def _before_roles(c: Columns, start: int, end: int, kind: EntityKind) -> int:
    """Where a body's or a place's name ends, before the role of someone there ("FBI Director", "U.S. President")."""
    if kind not in ("organisation", "place", "group", "product"):
        return end
    cut = end
    while cut > start and (c.lower[cut - 1] in _personal() or (c.words[cut - 1].endswith(".") and is_title(c, cut - 1))):
        cut -= 1
    if cut < end and c.lower[cut - 1] in ("prime", "vice", "attorney", "chief", "deputy", "general"):
        return start
    return cut


def _plausible(c: Columns, start: int, end: int, kind: EntityKind) -> bool:
    if start >= end:
        return False
    word = c.words[start]
    if not any(ch.isalpha() for ch in word):
        return False
    if kind == "group" and (c.pos[end - 1] == "ADJ" or (c.dep[end - 1] in ("amod", "compound", "nmod") and c.head[end - 1] >= end)):
        return False
    if kind == "organisation" and _portfolio(c, start, end):
        return False
    if end - start > 1:
        return True
    if len(word) < 2 or ("-" in word and (word.rpartition("-")[2].islower() or naming.country(word.partition("-")[0]))):
        return False  # "U.S.-led", "U.S.-Mexico": words made of names
    if c.lower[start] in _bodies():
        return c.pos[start] == "PROPN"
    return not is_title(c, start) or naming.given_gender(c.lower[start]) != "" or (kind == "person" and c.pos[start] == "PROPN")


def _portfolio(c: Columns, start: int, end: int) -> bool:
    """Whether a run is the field of an office that the next word names: nobody goes by the "Health" of ``Health Secretary``."""
    if end >= len(c) or not c.words[end][0].isupper() or c.lower[end] not in _offices():
        return False
    return all(part.strip() in words("portfolios") for part in re.split(r",| and | & ", c.exact(start, end).lower()))


@functools.cache
def _offices() -> frozenset[str]:
    """Single words for offices that persons hold."""
    return frozenset(row[0] for row in rows("roles") if row[1] == "person" and " " not in row[0])


def kind_of(c: Columns, start: int, end: int, kind: EntityKind) -> EntityKind:
    """The kind of a name, where its own words or the title before it speak louder than the recogniser."""
    name = c.exact(start, end)
    if naming.fold(name) in _metonyms():
        return "organisation"
    if naming.country_named(name):
        return "place"
    if kind != "person" and titled(c, start, end):
        return "person"
    if kind in ("other", "work", "product", "place") and end - start > 1 and c.lower[end - 1] in _bodies():
        return "organisation"
    if kind in ("organisation", "product", "work") and 2 <= end - start <= 4:
        given = naming.given_gender(naming.fold(c.words[start]))
        if given and all(c.words[i][0].isupper() and c.words[i].isalpha() for i in range(start, end) if len(c.words[i]) > 2):
            return kind if c.lower[end - 1].rstrip(".") in words("company_forms") | words("roles") else "person"
    return kind


@functools.cache
def _bodies() -> frozenset[str]:
    return frozenset(noun for noun, kind, _ in rows("roles") if kind == "organisation")


def titled(c: Columns, start: int, end: int) -> bool:
    """Whether a short name stands right after a personal title ("Gen. Kelly", "[former President] Roe")."""
    before = start - 1
    if before > 0 and c.words[before] == "]":
        before -= 1
    if before < 0 or end - start > 3 or (before == start - 1 and c.sentence[before] != c.sentence[start]):
        return False
    word = c.words[before]
    if not word[0].isupper() or word.rstrip(".").lower() not in words("honorifics"):
        return False
    return before < start - 1 or start <= c.head[before] < end


@functools.cache
def _metonyms() -> frozenset[str]:
    return frozenset(naming.fold(name) for name in words("metonyms"))
