"""Cues: the words that report, as the lexicon has them, and how each takes what is reported."""

import functools
from typing import NamedTuple, cast

from ...lexicon import rows
from ...record import SpeechModality


class Cue(NamedTuple):
    """How a verb reports: its frames (letters as in ``lexicon/reporting_verbs.txt``), its prepositions, and whether it denies."""

    frames: str
    prepositions: frozenset[str]
    negative: bool


class Label(NamedTuple):
    """How a noun or an adjective reports: the prepositions before the content, and whether it denies or withholds."""

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


def _labels(name: str) -> dict[str, Label]:
    return {word: Label(frozenset(",".join(rest).split(",")) - {""}, polarity == "-") for word, polarity, *rest in rows(name)}


@functools.cache
def nouns() -> dict[str, Label]:
    """Nouns that carry what is reported."""
    return _labels("content_nouns")


@functools.cache
def adjectives() -> dict[str, Label]:
    """Adjectives of stance."""
    return _labels("stance_adjectives")


@functools.cache
def modalities() -> dict[str, SpeechModality]:
    """How a verb, noun or adjective puts its content forward; what is not in it asserts."""
    return {word: cast(SpeechModality, modality) for word, modality in rows("speech_modalities")}
