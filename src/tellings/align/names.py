"""Names across accounts: what makes two of them one, and which form a story shows."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from ..lexicon import naming, words
from ..lexicon.naming import acronym, clipped, parts, shortens, spellings, surname
from ..record import EntityKind

__all__ = [
    "Say",
    "acronym",
    "body",
    "clipped",
    "fullest",
    "key",
    "office",
    "parts",
    "person",
    "same",
    "shortens",
    "specific",
    "spellings",
    "surname",
]

_NARROWS = frozenset({"of", "for", "at", "in", "to", "on", "from", "with"})
# a former president is not the president, nor is one who has only been chosen
_SHIFTS = frozenset({"former", "ex", "late", "vice", "deputy", "acting", "assistant", "first"})
# Words that headlines set before a name, and that begin with a capital there or at the beginning of a sentence.
_BEFORE = frozenset(
    {
        "longtime",
        "former",
        "ex",
        "then",
        "outgoing",
        "incoming",
        "embattled",
        "fellow",
        "veteran",
        "late",
        "fired",
        "ousted",
        "disgraced",
        "retired",
        "acting",
        "even",
        "like",
        "unlike",
    }
)
_YOUNGER = frozenset({"jr", "ii", "iii"})
Say = Callable[[tuple[str, ...], Sequence[str]], str]
person = naming.person_parts
body = naming.body_key


def key(name: str, kind: EntityKind) -> tuple[str, ...]:
    """What names of one thing have in common: for several words the words alone, for a single word its kind as well.

    The model may take a body for a person in one account and not in another; that is no reason to part the same three words.
    """
    country = naming.country_named(name)
    if country:
        return ("", "country", *parts(country))
    found = person(name) if kind == "person" else naming.body_key(name)
    # the model takes a party or a movement now for a people, now for a body
    family = kind if kind in ("person", "place") else "body"
    return ("", *found) if len(found) > 1 else (family, *found)


def same(variants: Sequence[str]) -> str:
    """The reason for merging names of one key, in words."""
    first, second = variants[0], variants[-1]
    if first == second:
        return f"the same name: “{first}”"
    if naming.country_named(first):
        return f"“{first}” and “{second}” are names of one country"
    if naming.fold(first) == naming.fold(second):
        return f"“{first}” and “{second}” are one name but for accents, case or full stops"
    return f"“{first}” and “{second}” are forms of one name"


def office(role: str) -> str:
    """The noun of a role's words, folded, with what makes it another one ("the former president of Acme": "former president")."""
    found = parts(role)
    end = next((i for i, word in enumerate(found) if word in _NARROWS), len(found))
    if not end:
        return ""
    if end > 1 and found[end - 1] == "elect":
        return f"{found[end - 2]}-elect"
    shift = next((word for word in found[: end - 1] if word in _SHIFTS), "")
    return f"{shift} {found[end - 1]}".strip()


def specific(text: str) -> bool:
    """Whether an unnamed body's words say which one it is: "the", a proper word, and a noun for a body ("the Obama administration")."""
    found = text.split()
    proper = any(word[:1].isupper() for word in found[1:])
    return len(found) > 2 and found[0].lower() == "the" and proper and found[-1].lower() in words("roles")


def fullest(votes: Counter[str], variants: Sequence[str]) -> str:
    """The name a story shows: the one with the most words, the more frequent before the rarer, with the accents that ``variants`` have."""

    def fullness(name: str) -> tuple[object, ...]:
        country = bool(naming.country_named(name)) and not acronym(name)
        younger = name.rpartition(" ")[2].strip(".,").lower() in _YOUNGER  # a son, whose name his father's may be taken for
        return (country, len(person(name)), not name.isupper(), not younger, votes[name], _accents(name), name)

    counts = _forms(votes)
    cut = {name: name.rpartition(" ")[0] if _beyond_surname(person(name), counts, variants) else name for name in votes}
    votes = Counter({whole: sum(votes[name] for name in votes if cut[name] == whole) for whole in sorted(set(cut.values()))})
    counts = _forms(votes)
    best = max([name for name in votes if not _stray(person(name), counts)] or votes, key=fullness)
    accented = {naming.fold(word): word for variant in sorted(variants) for word in variant.split() if _accents(word)}
    told = [accented.get(naming.fold(word), word) for word in best.split()]
    return " ".join([*told[1:], told[0]] if _surname_first(person(best), variants) else told)


def _forms(votes: Counter[str]) -> Counter[tuple[str, ...]]:
    counts: Counter[tuple[str, ...]] = Counter()
    for name, number in votes.items():
        counts[person(name)] += number
    return counts


def _surname_first(form: tuple[str, ...], variants: Sequence[str]) -> bool:
    """Whether a name is a surname with the given names behind it, as a link gives them: "Roe Jane Ann", called "Roe"."""
    alone = {parts(variant) for variant in variants}
    given = all(naming.given_gender(part) for part in form[1:])
    return len(form) > 2 and given and form[:1] in alone and form[-1:] not in alone and not naming.given_gender(form[0])


def _beyond_surname(form: tuple[str, ...], counts: Counter[tuple[str, ...]], variants: Sequence[str]) -> bool:
    """Whether a word stands behind the surname by which somebody is called alone, as where a link's text ran on: "Jane Roe Ann", "Roe"."""
    alone = {parts(variant) for variant in variants}
    called = form[-2:-1] in alone and not any(variant[-1:] == form[-1:] for variant in alone if variant != form)
    return len(form) > 2 and called and (form[:-1] in counts or form[0] == form[-1])


def _glued(form: tuple[str, ...]) -> bool:
    """Whether a word that is no given name stands before a given name and a surname: "Frail Jane Roe", of a headline."""
    return len(form) > 2 and len(form[0]) > 1 and not naming.given_gender(form[0]) and bool(naming.given_gender(form[1]))


def _stray(form: tuple[str, ...], counts: Counter[tuple[str, ...]]) -> bool:
    """Whether a name is one glued to a stray word ("Longtime Roe"), or to its own first words again: "Jane Roe Janet", "Roe Jane Ann"."""
    if naming.doubtful(form, counts) or (form[1:] in counts and (form[0] in _BEFORE or _glued(form))):
        return True
    if any(form[at] in words("roles") and form[at + 1 :] in counts for at in range(len(form) - 2)):
        return True  # "District Supervisor Jane Roe"
    again = len(form) > 2 and bool(naming.given_gender(form[-1]))
    return again and any(len(other) > 1 and other[-1] in form[:-1] and other[-1] != form[-1] and other[0] in form for other in counts)


def _accents(text: str) -> int:
    return sum(unicodedata.combining(ch) > 0 for ch in unicodedata.normalize("NFD", text))
