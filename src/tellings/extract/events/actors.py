"""Country and sector codes of an actor, from the words that name it: "Mexican President X" is MEX, GOV.

Codes are those of the PLOVER codebook: ISO 3166-1 alpha-3 for countries, three letters for sectors. Names of countries, peoples and seats,
of bodies, and words for offices and trades are lists of our own (``countries``, ``country_codes``, ``actor_bodies``, ``actor_sectors``).
"""

import functools
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Token

from ...lexicon import rows

LONGEST = 5  # words of a name in the lists
FORMER = "ELI"  # who has held an office is no longer of it
HOLDING = frozenset({"GOV", "LEG", "JUD"})
GROUPS = frozenset({"side", "faction", "neighbour", "neighbor", "power", "opponent", "enemy", "rival", "counterpart", "ally"})
# adjectives that tell a sector: "the executive action" is nobody's business
TELLING = frozenset(
    {"military", "paramilitary", "parliamentary", "separatist", "secessionist", "rebel", "islamist", "militant", "insurgent", "jihadist"}
    | {"nationalist", "communist", "dissident", "terrorist", "guerrilla", "humanitarian"}
)
MAX_WORDS = 40  # words of a phrase that are looked at


class Codes(NamedTuple):
    """Country and sector codes, in the order of the words that show them."""

    countries: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()

    def __or__(self, other: "Codes") -> "Codes":
        """Both, each code once."""
        return Codes(_once((*self.countries, *other.countries)), _once((*self.sectors, *other.sectors)))


@functools.cache
def _names() -> dict[tuple[str, ...], Codes]:
    """Codes by the words of a name, with their case."""
    others = {row[0]: row[1:] for row in rows("countries")}
    found: dict[tuple[str, ...], Codes] = {}
    for code, name, *columns in rows("country_codes"):
        for one in (name, *(part for column in (*columns, *others.get(name, ())) for part in column.split(";"))):
            if one != "-":
                found[tuple(one.split())] = Codes((code,)) if code != "-" else Codes()
    for names, country, sectors in rows("actor_bodies"):
        for one in names.split(";"):
            known = found.get(tuple(one.split()), Codes())
            found[tuple(one.split())] = known | Codes(() if country == "-" else (country,), tuple(sectors.split(";")))
    return found


@functools.cache
def _seats() -> frozenset[str]:
    """The last words of towns and seats, which may also be where a thing happens."""
    return frozenset(one.split()[-1] for _, _, seats, *_ in rows("country_codes") for one in seats.split(";")) - {"-"}


@functools.cache
def _sectors() -> dict[tuple[str, ...], str]:
    return {tuple(one.split()): code for code, listed in rows("actor_sectors") for one in listed.split(";")}


@functools.cache
def _plurals() -> dict[str, Codes]:
    """Codes of peoples in the plural ("Israelis")."""
    return {f"{key[0]}s": codes for key, codes in _names().items() if len(key) == 1 and codes.countries and not key[0].endswith("s")}


@functools.cache
def _people() -> frozenset[str]:
    """Words for people, groups and bodies, whatever their sector."""
    return frozenset(row[0] for row in rows("roles") if row[1] in ("person", "group", "organisation")) | GROUPS


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def codes(words: Iterable[Token]) -> Codes:
    """The codes that the words of a phrase show; the longest name at each place counts."""
    countries: list[str] = []
    sectors: list[str] = []
    weak: list[str] = []
    at = 0
    tokens = list(islice(words, MAX_WORDS))
    forms = [token.text for token in tokens]
    lemmas, lower = [token.lemma_.lower() for token in tokens], [token.lower_ for token in tokens]
    plain = [token.pos_ != "ADJ" or lemma in TELLING for token, lemma in zip(tokens, lemmas, strict=True)]
    while at < len(tokens):
        told, length = _name_at(forms, at)
        countries.extend(told.countries)
        sectors.extend(told.sectors)
        code, width = ("", 1) if length > 1 else max(_sector_at(lemmas, at), _sector_at(lower, at), key=lambda one: (one[1], bool(one[0])))
        if code and (width > 1 or plain[at]):
            (weak if code.endswith("?") else sectors).append(code.rstrip("?"))
        at += max(length, width)
    return Codes(_once(countries), _settled(_once(sectors), _once(weak)))


def _settled(sectors: tuple[str, ...], weak: tuple[str, ...]) -> tuple[str, ...]:
    """What is left where one word says more than another: a general of the rebels is no soldier of the state."""
    if not sectors:
        return weak
    if FORMER in sectors:
        return tuple(one for one in sectors if one not in HOLDING)
    for narrow, wide in (("REB", "MIL"), ("PRM", "MIL"), ("UAF", "CVL"), ("OPP", "GOV"), ("COP", "MIL"), ("REF", "CVL")):
        if narrow in sectors and wide in sectors:
            sectors = tuple(one for one in sectors if one != wide)
    return sectors


def _name_at(forms: list[str], at: int) -> tuple[Codes, int]:
    """The longest listed name that begins at a word, and how many words it has; a possessive or a hyphen may follow its last one."""
    names = _names()
    for length in range(min(LONGEST, len(forms) - at), 0, -1):
        told = names.get(tuple(forms[at : at + length]))
        if told is not None:
            return told, length
    parts = forms[at].split("-")
    found = functools.reduce(Codes.__or__, (names.get((part,), Codes()) for part in parts), Codes()) if len(parts) > 1 else Codes()
    return found if found != Codes() else _plurals().get(forms[at], Codes()), 1


def _sector_at(lemmas: list[str], at: int) -> tuple[str, int]:
    """The sector of the longest listed word at a place, and how many words it has."""
    sectors = _sectors()
    for length in range(min(3, len(lemmas) - at), 0, -1):
        code = sectors.get(tuple(lemmas[at : at + length]))
        if code is not None:
            return code, length
    return "", 1


def acts(head: Token) -> bool:
    """Whether a word can name one who acts: a person, a people, a country, a body, or a word of office or trade."""
    return shown(head) or (head.pos_ != "ADJ" and ((head.lemma_.lower(),) in _sectors() or head.lemma_.lower() in _people()))


def seat(word: Token) -> bool:
    """Whether a word is the name of a place that is no country: "the Lisbon talks" are no talks of Lisbon's."""
    if word.text in _seats() or word.ent_type_ in ("FAC", "LOC"):
        return True
    return word.ent_type_ == "GPE" and _name_at([word.text], 0)[0] == Codes()


def shown(word: Token) -> bool:
    """Whether a word is a name of a person, a people, a country or a body."""
    return word.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or _name_at([word.text], 0)[0] != Codes()
