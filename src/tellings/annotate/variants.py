"""The names of a document that name one thing, put together; where two readings remain, they stay apart."""

from collections import Counter

from ..lexicon import naming
from .bodies import bodies
from .columns import Columns
from .drafts import Draft
from .names import Name
from .people import people

_WITHIN = frozenset({"in", "near", "outside", "throughout", "across", "around"})


def drafts(c: Columns, found: list[Name]) -> list[Draft]:
    """One draft for each thing that is named, in the order of its first mention."""
    persons, others = _families(c, found)
    merged = [*people(c, persons), *bodies(c, others)]
    for draft in merged:
        draft.places.sort()
    return sorted(merged, key=lambda draft: draft.places[0])


def _families(c: Columns, found: list[Name]) -> tuple[list[Name], list[Name]]:
    """Persons, and the rest; a single word out of the name of a person named in full is a person, unless it is a country."""
    counts = Counter(naming.person_parts(n.text(c)) for n in found if n.kind == "person")
    full: dict[str, int] = {}
    firms = {naming.parts(n.text(c))[0] for n in found if n.kind == "organisation" and n.end - n.start > 1}
    for name in found:
        if name.kind == "person" and name.end - name.start > 1:
            form = naming.person_parts(name.text(c))
            for part in () if naming.doubtful(form, counts) else form:
                full.setdefault(part, name.start)
    persons: list[Name] = []
    others: list[Name] = []
    somewhere = _whereabouts(c, found)
    for name in found:
        text = name.text(c)
        single = naming.parts(text)
        # a surname follows the full name, and "Ford" beside "Ford Motors" is the company
        after = len(single) == 1 and full.get(single[0], len(c)) < name.start and single[0] not in firms
        people = name.kind not in ("place", "group") or (single[-1] not in somewhere and c.tag[name.start] == "NNP")
        surname = after and people and not naming.acronym(text) and not naming.country(text)
        if len(single) == 1 and _family_name(c, name, full):
            others.append(Name(name.start, name.end, "group"))
        else:
            (persons if name.kind == "person" or surname else others).append(name)
    return persons, others


def _whereabouts(c: Columns, found: list[Name]) -> frozenset[str]:
    """The folded single words that stand at least once where only a place does ("in Weber")."""
    inside = {n.start for n in found if n.end - n.start == 1 and c.dep[n.start] == "pobj" and c.lower[c.head[n.start]] in _WITHIN}
    return frozenset(naming.fold(c.words[i]) for i in inside)


def _family_name(c: Columns, name: Name, full: dict[str, int]) -> bool:
    """Whether a word is the plural of a surname ("the Webers")."""
    word = c.lower[name.end - 1]
    plural = word.endswith("s") and word not in full and (word[:-1] in full or (word.endswith("es") and word[:-2] in full))
    return plural and name.start > 0 and c.lower[name.start - 1] == "the"
