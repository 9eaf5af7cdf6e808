"""The names in a document: what the model's entity recogniser found, its usual faults repaired."""

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

from ..lexicon import naming, words
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
_LONGEST = 12  # tokens: a longer run is two names glued, or a sentence in capitals
_INSIDE = frozenset({"of", "the", "for", "and", "&", "de", "del", "la", "van", "von", "der", "bin", "al", "-", "–", "'s", "’s", "/"})


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name: tokens ``start`` to ``end`` (excluded)."""

    start: int
    end: int
    kind: EntityKind


def names(c: Columns) -> list[Name]:
    """Every name, in text order, not overlapping; the same words have one kind throughout."""
    found = _recognised(c)
    taken = [False] * len(c)
    for name in found:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    found += _overlooked(c, found, taken)
    found += _unrecognised(c, taken)
    return _one_kind(c, sorted(found))


def _recognised(c: Columns) -> list[Name]:
    found: list[Name] = []
    last = 0
    for entity in c.doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is None:
            continue
        for start, end in _pieces(c, entity.start, entity.end):
            start, end = _trimmed(c, max(start, last), end)
            if start >= end:
                continue
            if kind == "group" and c.pos[end - 1] == "ADJ":
                continue
            if kind != "group" and not c.headline[start]:
                start, end = _widened(c, start, end, last, kind)
            if kind in ("person", "organisation"):
                start = _after_titles(c, start, end, kind)
            if _plausible(c, start, end):
                found.append(Name(start, end, _kind(c, start, end, kind)))
                last = end
    return found


def _pieces(c: Columns, start: int, end: int) -> list[tuple[int, int]]:
    """A run cut at line breaks, marks and, for long runs, nowhere: what is left of it then is no name."""
    cut = [i for i in range(start, end) if c.pos[i] == "SPACE" or c.words[i] in {"“", "”", '"', ";", ":", "—", "--", "(", ")"}]
    edges = [start - 1, *cut, end]
    return [(a + 1, b) for a, b in itertools.pairwise(edges) if a + 1 < b <= a + 1 + _LONGEST]


def _trimmed(c: Columns, start: int, end: int) -> tuple[int, int]:
    while start < end and not _capital(c.words[start]):
        start += 1
    if end - start > 1 and c.lower[start] in {"the", "a", "an", "this", "that", "his", "her", "our", "my", "mr", "and", "but"}:
        return _trimmed(c, start + 1, end)
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
        if not start <= c.head[start - 1] < end or c.lower[start - 1].rstrip(".") in _titles() or c.lemma[start - 1] in words("roles"):
            break
        start -= 1
    while end < len(c) and joins(end) and c.dep[end - 1] in ("compound", "flat") and c.head[end - 1] == end:
        end += 1
    return start, end


def _titles() -> frozenset[str]:
    return words("honorifics")


def _after_titles(c: Columns, start: int, end: int, kind: EntityKind) -> int:
    """Where the name itself begins, after titles that stand before it ("Mexican President Enrique …")."""
    cut = start
    for i in range(start, end - 1):
        word = c.lower[i].rstrip(".")
        possessive = c.words[i] in ("'s", "’s") and kind == "person"
        title = word in _titles() or (kind == "person" and word in words("roles"))
        if possessive or (title and not (i == cut and naming.given_gender(word))):
            rest = c.lower[i + 1 : end]
            if kind == "person" or naming.given_gender(rest[0]):
                cut = i + 1
    while cut < end - 1 and c.words[cut] in ("-", "'s", "’s", "of", "and"):
        cut += 1
    return cut if _capital(c.words[cut]) else start


def _plausible(c: Columns, start: int, end: int) -> bool:
    if start >= end:
        return False
    word = c.words[start]
    if end - start == 1:
        if len(word) < 2 or not any(ch.isalpha() for ch in word):
            return False
        if c.lower[start].rstrip(".") in _titles() and c.lower[start] not in words("given_names"):
            return c.pos[start] == "PROPN" and c.lower[start] not in words("roles")
    return any(ch.isalpha() for ch in word)


def _kind(c: Columns, start: int, end: int, kind: EntityKind) -> EntityKind:
    name = c.exact(start, end)
    if naming.fold(name) in _metonyms():
        return "organisation"
    if naming.country_named(name):
        return "place"
    if kind != "person" and _titled(c, start, end):
        return "person"
    if kind in ("organisation", "product", "work") and 2 <= end - start <= 4:
        given = naming.given_gender(naming.fold(c.words[start]))
        if given and all(c.words[i][0].isupper() and c.words[i].isalpha() for i in range(start, end) if len(c.words[i]) > 2):
            return "person" if c.lower[end - 1].rstrip(".") not in words("company_forms") | words("roles") else kind
    return kind


def _titled(c: Columns, start: int, end: int) -> bool:
    """Whether a short name stands right after a personal title ("Gen. Kelly")."""
    if start == 0 or end - start > 3 or c.sentence[start - 1] != c.sentence[start]:
        return False
    before = c.words[start - 1]
    return before[0].isupper() and before.rstrip(".").lower() in _titles() and c.head[start - 1] in range(start, end)


def _metonyms() -> frozenset[str]:
    return frozenset(naming.fold(name) for name in words("metonyms"))


def _overlooked(c: Columns, found: list[Name], taken: list[bool]) -> list[Name]:
    """Names that the recogniser saw elsewhere in the document and missed here."""
    forms: dict[str, list[tuple[tuple[str, ...], EntityKind]]] = defaultdict(list)
    for words_, kind in sorted({(tuple(c.words[n.start : n.end]), n.kind) for n in found}):
        if kind != "group" and (len(words_) > 1 or words_[0].isalpha()):
            forms[words_[0]].append((words_, kind))
    for options in forms.values():
        options.sort(key=lambda option: -len(option[0]))
    more, i, size = [], 0, len(c)
    while i < size:
        for words_, kind in forms.get(c.words[i], ()) if not taken[i] else ():
            end = i + len(words_)
            if tuple(c.words[i:end]) != words_ or any(taken[i:end]):
                continue
            if len(words_) == 1 and not (c.pos[i] == "PROPN" or c.headline[i]):
                continue
            if len(words_) == 1 and c.dep[i] == "compound" and c.words[c.head[i]][0].isupper() and c.head[i] > i and not c.headline[i]:
                continue  # part of a longer name that is not known: "Sanders" in "Colonel Sanders Park"
            more.append(Name(i, end, kind))
            taken[i:end] = [True] * (end - i)
            i = end - 1
            break
        i += 1
    return more


def _unrecognised(c: Columns, taken: list[bool]) -> list[Name]:
    """Proper nouns that act (subjects) and that the recogniser passed over."""
    more = []
    for i, dep in enumerate(c.dep):
        if dep != "nsubj" or c.pos[i] != "PROPN" or taken[i] or c.headline[i] or not c.words[i][0].isupper():
            continue
        start = i
        while start > 0 and c.pos[start - 1] == "PROPN" and not taken[start - 1] and c.head[start - 1] in range(start, i + 1):
            start -= 1
        start = _after_titles(c, start, i + 1, "person")
        name, titled = c.words[start : i + 1], _titled(c, start, i + 1)
        if not titled and (c.lemma[i] in words("roles") or c.lower[i].rstrip(".") in _titles() or c.named[i]):
            continue
        known = naming.given_gender(naming.fold(name[0])) and len(name) > 1
        kind: EntityKind = "person" if titled or known else "other"
        more.append(Name(start, i + 1, kind))
        taken[start : i + 1] = [True] * (i + 1 - start)
    return more


def _one_kind(c: Columns, found: list[Name]) -> list[Name]:
    """The same words get the kind they mostly have; single words keep theirs where both readings are common (Washington)."""
    seen: dict[tuple[str, ...], Counter[EntityKind]] = defaultdict(Counter)
    keys = [naming.parts(c.exact(name.start, name.end)) for name in found]
    for name, key in zip(found, keys, strict=True):
        seen[key][name.kind] += 1 if c.headline[name.start] else 2
    result = []
    for name, key in zip(found, keys, strict=True):
        if not key:
            continue
        ranked = sorted(seen[key].items(), key=lambda item: (-item[1], item[0]))
        result.append(Name(name.start, name.end, ranked[0][0]))
    return result
