"""Framing at a glance: how one account puts the story, counted. Descriptive, never a score of bias."""

from typing import Literal

from .base import Base
from .span import Citation

Tone = Literal["nothing", "distance", "weakness", "strength", "knowledge", "feeling", "denial"]


class SpeakerShare(Base, frozen=True, kw_only=True):
    """Somebody whom an account lets speak.

    Attributes:
        speaker: id of the StoryEntity, or None where the account leaves open who it is.
        name: the speaker's name, or the words that the account has for it.
        quotes, words: how many quotations, and how many words of them.
        marked: how many of the words stand between quotation marks.
        share: of all words that the account hands on from others (ratio 0-1).
        citations: the first of the quotations.
    """

    speaker: str | None = None
    name: str
    quotes: int
    words: int
    marked: int
    share: float
    citations: tuple[Citation, ...]


class LabelUse(Base, frozen=True, kw_only=True):
    """A word that an account uses for a thing for which there are words that judge it otherwise.

    Attributes:
        thing: what is named, as the list of labels calls it.
        word: the word, in lower case; ``judgement`` which of the judgements on the thing it makes, by its place in the list, from 0.
        own: how often in the account's own voice; ``quoted``: how often in the words of others.
        citations: the first places.
    """

    thing: str
    word: str
    judgement: int
    own: int
    quoted: int
    citations: tuple[Citation, ...]


class SayingUse(Base, frozen=True, kw_only=True):
    """A verb of saying, and what it adds to what is said (list ``saying_tones``); ``citations`` the first of its places."""

    lemma: str
    tone: Tone
    count: int
    citations: tuple[Citation, ...]


class TopicShare(Base, frozen=True, kw_only=True):
    """A thing that the story is about, and how much of an account speaks of it.

    Attributes:
        subject: id of the StoryEntity or AlignedProgramme.
        words: of the sentences that name it; ``share`` of all words of the account's main matter (ratio 0-1).
        citations: the first places that name it.
    """

    subject: str
    label: str
    words: int
    share: float
    citations: tuple[Citation, ...]


class Framing(Base, frozen=True, kw_only=True):
    """How one account puts the story.

    Attributes:
        lead: its first sentence behind the title; ``leads`` the labels of the topics that the title and that sentence name.
        voices: the most quoted words first; labels, saying, topics: the most frequent first.
        words: of its main matter.
    """

    account: str
    lead: Citation | None = None
    leads: tuple[str, ...] = ()
    words: int
    voices: tuple[SpeakerShare, ...] = ()
    labels: tuple[LabelUse, ...] = ()
    saying: tuple[SayingUse, ...] = ()
    topics: tuple[TopicShare, ...] = ()
