"""The words that tell a happening: their stems, the sets of words that can tell one thing, and how near two are in meaning."""

import functools
import re

from ...lexicon import rows
from ...lexicon.vectors import Vector, mean, vector
from ..wording import fold

WORD = re.compile(r"[\w'-]+")
# Endings that a verb and the noun made of it don't share ("explode", "explosion", "exploding"), the longest first.
ENDINGS = (
    "ications", "ication", "itions", "ations", "ition", "ation", "ators", "ments", "ances", "ences", "tions", "sions", "ator", "ment",
    "ance", "ence", "tion", "sion", "ings", "ing", "ers", "ors", "als", "ies", "er", "or", "al", "es", "ed", "s", "e", "y", "t", "d",
)  # fmt: skip
ROOT = 4  # letters that a stem keeps at least: shorter ones are shared by words that have nothing in common
FOLLOWING = 24  # code points after a trigger in which its particle stands ("took the company over" is not looked for)
PARTICLES = frozenset(
    (
        "up",
        "down",
        "out",
        "over",
        "off",
        "away",
        "in",
        "on",
        "back",
        "into",
        "through",
        "to",
        "for",
        "from",
        "with",
        "of",
        "by",
        "at",
        "against",
    )
)


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What is left of a word without its ending; a rough key, the same for "murder", "murders" and "murderer"."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= ROOT:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > ROOT - 1 and word[-1] == word[-2] else word


@functools.cache
def _table() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (line, *_) in enumerate(rows("event_synonyms")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def sets(lemma: str, trigger: str, following: str) -> frozenset[int]:
    """The sets of like words that a trigger stands in.

    A verb with its particle ("take over") goes before the verb alone, whose meaning it changes.

    Args:
        lemma: of the trigger's head.
        trigger: its words.
        following: the text right behind a verb, up to the end of its sentence; empty for a noun.
    """
    table = _table()
    inside = [fold(word) for word in WORD.findall(trigger)]
    behind = [fold(word) for word in WORD.findall(following.partition(".")[0])][:2]
    found: set[int] = set()
    for word in (*behind, *inside[1:]):
        found |= table.get(f"{lemma}_{word}", frozenset())
    if not found:
        found |= table.get(lemma, frozenset())
    if not found or len(inside) > 1:
        for word in inside:
            found |= table.get(word, frozenset()) | table.get(stem(word), frozenset())
    return frozenset(found)


def particle(following: str) -> str:
    """The particle or preposition right behind a verb, or an empty string."""
    match = WORD.search(following)
    word = fold(match.group()) if match and not following[: match.start()].strip() else ""
    return word if word in PARTICLES else ""


def meaning(lemma: str, inside: list[str]) -> Vector | None:
    """The vector of a trigger: of its lemma, or the mean of its words where there are several."""
    own = vector(lemma)
    return own if own is not None and len(inside) < 2 else (mean(inside) if inside else own)
