"""The nouns of standing things, and what the words before them tell (lexicon: programme_*.txt)."""

import functools
import re
from typing import Literal, NamedTuple, cast

from ...lexicon import rows
from ...record import ProgrammeKind

Takes = Literal["sure", "told", "named", "founded", "titled", "funded", "imposed", "aimed", "kin", "standing"]


class Noun(NamedTuple):
    """What a noun names: its kind, the family of its short forms, and what it takes to be a thing of its own."""

    kind: ProgrammeKind
    family: str
    takes: Takes


@functools.cache
def nouns() -> dict[str, Noun]:
    """The nouns, by lemma."""
    return {lemma: Noun(cast(ProgrammeKind, kind), family, cast(Takes, takes)) for lemma, kind, family, takes in rows("programme_nouns")}


@functools.cache
def plain() -> frozenset[str]:
    """Modifiers that do not say which one it is."""
    return frozenset(row[0] for row in rows("programme_modifiers") if row[1] == "plain")


@functools.cache
def nones() -> frozenset[str]:
    """Modifiers behind which there is no standing thing."""
    return frozenset(row[0] for row in rows("programme_modifiers") if row[1] == "none")


@functools.cache
def kin() -> dict[str, frozenset[str]]:
    """Modifiers that make a thing of its own of the nouns of some families, with those families; ``*`` stands for all."""
    found: dict[str, frozenset[str]] = {}
    for row in rows("programme_modifiers"):
        if row[1] == "kin":
            found[row[0]] = found.get(row[0], frozenset()) | frozenset(row[2].split())
    return found | {row[0]: frozenset({"*"}) for row in rows("programme_modifiers") if row[1] == "telling"}


@functools.cache
def names() -> dict[str, ProgrammeKind]:
    """Names that show neither what they are nor its initials, in lower case, with their kinds."""
    return {row[0]: cast(ProgrammeKind, row[1]) for row in rows("programme_names")}


@functools.cache
def longer() -> re.Pattern[str]:
    """A pattern of those of several words; whoever uses it looks at the capital that they begin with."""
    spelled = sorted((name for name in names() if " " in name or "-" in name), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s") for name in spelled) + r")\b", re.IGNORECASE)


@functools.cache
def verbs(shows: str) -> frozenset[str]:
    """The verbs that show something of a standing thing: ``law``, ``founding`` or ``charge``."""
    return frozenset(row[0] for row in rows("programme_cues") if row[1] == shows)
