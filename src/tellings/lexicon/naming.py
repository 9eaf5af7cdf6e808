"""How names are compared: folded, cut into parts, shortened, known by another word."""

import functools
import re
import unicodedata
from collections.abc import Mapping

from . import rows, words

_APART = re.compile(r"[\s\-‐‑–/]+")
_POSSESSIVE = re.compile(r"['’](s|S)?$")
_SMALL = frozenset({"the", "of", "on", "for", "and", "in", "at", "to", "de", "del", "la", "las", "los", "y", "&"})
_STATES = frozenset({"us", "uk", "eu", "un"})
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "abu", "ben", "st"}
)


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` in lower case, without accents and full stops, its white space single: "Peña" and "PENA" fold to one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.replace("’", "'")) if not unicodedata.combining(c))
    return " ".join(plain.casefold().replace(".", "").split())


@functools.lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, without a leading article and a trailing possessive; hyphens part words."""
    found = [part for part in _APART.split(fold(_POSSESSIVE.sub("", name.strip()))) if part.strip("\"'“”‘,()")]
    found = [part.strip("\"'“”‘,()") for part in found]
    return tuple(found[1:] if len(found) > 1 and found[0] == "the" else found)


def person_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name, without "Jr." and the like."""
    found = parts(name)
    while len(found) > 1 and found[-1] in _GENERATION:
        found = found[:-1]
    return found


@functools.lru_cache(maxsize=16384)
def spellings(name: str) -> frozenset[str]:
    """The acronyms a name may have, folded: its first letters with and without small words and legal form ("Bank of Ohio": bo, boo)."""
    every = list(parts(name))
    weighty = [part for part in every if part not in _SMALL]
    bare = weighty[:-1] if weighty and weighty[-1] in words("company_forms") else weighty
    return frozenset(_letters(found) for found in (every, weighty, bare) if len(found) > 1)


def _letters(found: list[str]) -> str:
    return "".join(part if part in _STATES else part[0] for part in found)


def acronym(name: str) -> str:
    """The folded letters of a name that looks like an acronym ("HRW", "N.A.T.O."), or an empty string."""
    letters = name.replace(".", "").strip()
    return letters.casefold() if 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper() else ""


def spells(short: str, name: str) -> bool:
    """Whether ``short`` is the acronym of ``name``."""
    return bool(letters := acronym(short)) and letters in spellings(name)


@functools.lru_cache(maxsize=16384)
def body_key(name: str) -> tuple[str, ...]:
    """What stays of a body's name when its legal form, its country and the order of its words are left out.

    "U.S. Department of Commerce", "Commerce Department" and "the Department of Commerce" have one key.
    """
    found = [part for part in parts(name) if part not in _SMALL]
    while len(found) > 1 and found[-1] in words("company_forms"):
        found.pop()
    if found[:2] == ["united", "states"] and len(found) > 3:
        found = found[1:]
    if len(found) > 2 and found[0] in _STATES | {"states"}:
        found = found[1:]
    offices = [part for part in found if part in {"department", "ministry", "office"}]
    return tuple(sorted(found)) if offices else tuple(found)


@functools.cache
def _countries() -> dict[str, str]:
    known: dict[str, str] = {}
    for name, *others in rows("countries"):
        for other in (name, *(o for field in others for o in field.split(";"))):
            if other != "-":
                known.setdefault(fold(other), name)
    return known


@functools.cache
def _country_names() -> dict[str, str]:
    known: dict[str, str] = {}
    for name, others, *_ in rows("countries"):
        for other in (name, *others.split(";")):
            if other != "-":
                known.setdefault(fold(other), name)
    return known


def country(word: str) -> str:
    """The country that a name or an adjective of origin belongs to ("Mexican", "U.S."), or an empty string."""
    return _countries().get(fold(word), "")


def country_named(name: str) -> str:
    """The usual name of the country that ``name`` names ("Britain"), or an empty string; adjectives name none."""
    return _country_names().get(fold(name).removeprefix("the "), "")


@functools.cache
def _given() -> dict[str, str]:
    return {fold(name): gender for name, gender in rows("given_names")}


def given_gender(part: str) -> str:
    """``female`` or ``male`` as a folded given name shows it, or an empty string."""
    if shown := _given().get(part, ""):
        return shown
    full = {_given().get(name, "") for name in _full_forms().get(part, ())}
    return full.pop() if len(full) == 1 else ""


@functools.cache
def _full_forms() -> dict[str, frozenset[str]]:
    return {short: frozenset(full.split(";")) for short, full in rows("nicknames")}


def given_agree(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's: equal, an initial, or a usual short form."""
    if one == other or (1 in {len(one), len(other)} and one[:1] == other[:1]):
        return True
    full = _full_forms()
    return other in full.get(one, ()) or one in full.get(other, ())


def shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` (two parts or more) may be a shorter or other form of the person's name ``full``.

    Their ends agree ("Pena Nieto" for "Enrique Pena Nieto", "Jesus Murillo" for "Jesus Murillo Karam"), or given name and surname do and
    what stands between does not disagree ("Donald J. Trump" for "Donald Trump").
    """
    if len(short) < 2 or len(full) < 2:
        return False
    if len(short) < len(full) and (full[-len(short) :] == short or full[: len(short)] == short):
        return True
    if short[-1] != full[-1] or not given_agree(short[0], full[0]):
        return False
    return all(given_agree(a, b) for a, b in zip(short[1:-1], full[1:-1], strict=False))


def doubtful(form: tuple[str, ...], counts: Mapping[tuple[str, ...], int]) -> bool:
    """Whether a person's name looks like one glued to a stray word: most often it is told without that word ("Jane Roe House").

    ``counts`` says how often each form of two words or more is used. A name without its given name ("Pena Nieto") casts no doubt.
    """
    for cut in range(2, len(form)):
        for shorter in (form[:cut], form[-cut:]):
            if given_gender(shorter[0]) and counts.get(shorter, 0) >= 2 * counts.get(form, 1):
                return True
    return False


def clipped(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` is a company's name ``full`` without the words at its end that say what kind of company it is."""
    rest = full[len(short) :]
    return bool(rest) and full[: len(short)] == short and set(rest) <= words("company_words") | words("company_forms")


def surname(short: str, full: tuple[str, ...]) -> bool:
    """Whether a single folded word may stand for the person with the name ``full``: a word of it after the given name."""
    return len(full) > 1 and short in full[1:] and short not in PARTICLES and len(short) > 1
