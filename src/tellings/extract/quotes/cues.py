"""Cues: the words that report, as the lexicon has them, and how each takes what is reported."""

import functools
from typing import NamedTuple

from ...lexicon import rows


class Cue(NamedTuple):
    """How a verb reports: its frames (letters as in ``lexicon/reporting_verbs.txt``), its prepositions, and whether it denies."""

    frames: str
    prepositions: frozenset[str]
    negative: bool


@functools.cache
def verbs() -> dict[str, Cue]:
    """Reporting verbs by lemma."""
    table = {}
    for lemma, frames, polarity in rows("reporting_verbs"):
        letters, _, prepositions = frames.partition(":")
        table[lemma] = Cue(letters.replace(",", ""), frozenset(prepositions.split(",")) - {""}, polarity == "-")
    return table


def _polar(name: str) -> dict[str, bool]:
    return {row[0]: len(row) > 1 and row[1] == "-" for row in rows(name)}


@functools.cache
def nouns() -> dict[str, bool]:
    """Nouns that carry a reported clause, and whether each denies it."""
    return _polar("content_nouns")


@functools.cache
def adjectives() -> dict[str, bool]:
    """Adjectives of stance, and whether each withholds what follows."""
    return _polar("stance_adjectives")
