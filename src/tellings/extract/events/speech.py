"""Who is reported to say that something happens, will or must happen: the clause of speech that an act stands in."""

from typing import NamedTuple

from spacy.tokens import Token

from ...lexicon import words

SPEAKING = words("reporting_verbs") | frozenset({"insist", "reiterate", "pledge", "vow", "swear"})
SUBJECTS = frozenset({"nsubj", "csubj"})
# pronouns that stand for the one who speaks, where they are the subject of what is said
OWN = frozenset({"it", "they", "he", "she", "we", "i"})
PAST = frozenset({"VBD", "VBN"})
MAX_UP = 4  # heads between an act and the verb of speech it stands under


class Speech(NamedTuple):
    """A clause of speech above an act.

    Attributes:
        verb: the verb of speech.
        speaker: the head of its subject, or None.
        same: whether the speaker says it of itself: "they would block the road".
    """

    verb: Token
    speaker: Token | None
    same: bool


def speech(act: Token) -> Speech | None:
    """The clause of speech that an act, or the verb it hangs on, stands in; None in the outlet's own voice."""
    here = act
    subject: Token | None = None
    for _ in range(MAX_UP):
        subject = subject or next((child for child in here.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        head = here.head
        if head.i == here.i:
            return None
        if here.dep_ in ("ccomp", "parataxis") and head.lemma_.lower() in SPEAKING and head.pos_ == "VERB":
            speaker = next((child for child in head.children if child.dep_ in SUBJECTS), None) or _passive(head)
            return Speech(head, speaker, _same(subject, speaker))
        if here.dep_ not in ("conj", "xcomp", "ccomp", "dobj", "nsubjpass", "acomp"):
            return None
        here = head
    return None


def _passive(verb: Token) -> Token | None:
    return next((inner for child in verb.rights if child.dep_ == "agent" for inner in child.rights if inner.dep_ == "pobj"), None)


def _same(subject: Token | None, speaker: Token | None) -> bool:
    """Whether what is said is said of the one who speaks: by a pronoun, or by the same word."""
    if subject is None or speaker is None or subject.i == speaker.i:
        return speaker is not None
    return subject.lower_ in OWN or subject.lower_ == speaker.lower_
