"""The lists about quantities, ready for use: numerals, units, currencies, qualifiers, names of counted things."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from . import rows


class Unit(NamedTuple):
    """A unit of measure: its singular name, the kind of figure it makes, and what converts it within its dimension."""

    name: str
    kind: str
    dimension: str
    factor: Decimal


class Money(NamedTuple):
    """A currency, or a part of one: the ISO 4217 code and how many of the currency one of it is worth."""

    code: str
    factor: Decimal


class NumberWord(NamedTuple):
    """What a word does in a number, and its value.

    The role is ``unit``, ``ten``, ``scale``, ``suffix``, ``moneysuffix``, ``dozen``, ``part``, ``vague`` or ``vulgar``.
    """

    role: str
    value: Decimal


@functools.cache
def number_words() -> dict[str, NumberWord]:
    """Number words by their lower-case form."""
    found = {}
    for word, role, value in rows("numerals"):
        top, _, bottom = value.partition("/")
        found[word] = NumberWord(role, Decimal(top) / Decimal(bottom or 1))
    return found


@functools.cache
def units() -> dict[str, Unit]:
    """Units by their singular names."""
    return {name: Unit(name, kind, dimension, Decimal(factor)) for name, kind, dimension, factor, _ in rows("units")}


@functools.cache
def unit_forms() -> dict[str, Unit]:
    """Units by every lower-case form in which they are written."""
    named = units()
    return {form: named[row[0]] for row in rows("units") for form in row[4].split("|")}


@functools.cache
def currency_signs() -> dict[str, Money]:
    """Currencies by sign or code, as written."""
    return {sign: Money(row[0], Decimal(1)) for row in rows("currencies") for sign in row[1].split("|") if sign}


@functools.cache
def currency_names() -> dict[str, Money]:
    """Currencies and their parts by lower-case name."""
    names = {name: Money(row[0], Decimal(1)) for row in rows("currencies") for name in row[2].split("|")}
    names.update({name: Money(row[0], Decimal(row[2])) for row in rows("subunits") for name in row[3].split("|")})
    return names


@functools.cache
def qualifiers() -> dict[str, tuple[str, str]]:
    """Approximators and where they stand (``before`` or ``after``), by lower-case words."""
    return {words: (approximator, place) for words, approximator, place in rows("approximators")}


@functools.cache
def counted_groups() -> tuple[dict[str, str], dict[str, str]]:
    """Names of counted things: the group of a lemma, and the wider group of a group."""
    group_of: dict[str, str] = {}
    wider: dict[str, str] = {}
    for name, above, lemmas in rows("counted"):
        if above != "-":
            wider[name] = above
        for lemma in lemmas.split("|"):
            group_of.setdefault(lemma, name)
    return group_of, wider


@functools.cache
def outcome_groups() -> dict[str, tuple[str, ...]]:
    """The groups of a word for what happened to the things counted ("kill", "death", "dead"), by lemma."""
    found: dict[str, tuple[str, ...]] = {}
    for name, lemmas in rows("outcomes"):
        for lemma in lemmas.split("|"):
            found[lemma] = (*found.get(lemma, ()), name)
    return found


def outcomes_of(words: Iterable[str]) -> frozenset[str]:
    """The groups of outcomes that any of these words tells, by lemma."""
    groups = outcome_groups()
    return frozenset(group for word in words for group in groups.get(word, ()))


@functools.cache
def changes() -> dict[str, str]:
    """Words that say that a value went ``up`` or ``down``, by their forms."""
    return {row[0]: row[1] for row in rows("changes")}


def alternatives(forms: frozenset[str] | set[str]) -> str:
    """A regular expression for any of the forms, the longest first, white space in them free."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"[ \u00a0\-]") for form in ordered)
