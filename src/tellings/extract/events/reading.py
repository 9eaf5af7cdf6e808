"""One trigger read: its type as it is put, how far it is told as fact, and the heads of those who take part."""

from typing import NamedTuple

from spacy.tokens import Token

from ...record import Factuality, Modality
from .circumstances import governed, negated, put
from .coding import coded
from .factuality import factuality
from .participants import participants
from .parties import parties
from .speech import speech
from .triggers import Trigger, carries


class Reading(NamedTuple):
    """What the words around a trigger say of its happening.

    Attributes:
        kind: its PLOVER type as it is put, or empty.
        carrier: for a noun or an adjective, the verb that carries it.
        how, negated, factuality: how it is put.
        agents, patients: of the trigger by grammar, as heads.
        actors, recipients: as the type reads them; empty without a type.
    """

    kind: str
    carrier: Token | None
    how: Modality
    negated: bool
    factuality: Factuality
    agents: list[Token]
    patients: list[Token]
    actors: list[Token]
    recipients: list[Token]


def reading(trigger: Trigger) -> Reading:
    """The reading of a trigger."""
    token, carrier = trigger.token, _carrier(trigger)
    verb = carrier if carrier is not None else token
    said = speech(verb) if trigger.verbal or carrier is not None else None
    how, undone = put(token, carrier, said), negated(token) or (carrier is not None and negated(carrier))
    if not trigger.verbal and carrier is None:
        governing, off = governed(token, trigger.plover)
        how, undone = governing or how, undone or off
    kind = coded(trigger.plover, verb, how, undone, said)
    agents, patients = participants(trigger, carrier)
    actors, recipients = parties(trigger, kind, carrier, agents, patients, said) if kind else ([], [])
    return Reading(kind, carrier, how, undone, factuality(token, carrier, how, undone), agents, patients, actors, recipients)


def _carrier(trigger: Trigger) -> Token | None:
    """The verb that only carries a noun's happening ("held a meeting", "the vote begins"), or an adjective ("is ready to")."""
    word, head = trigger.token, trigger.token.head
    if trigger.verbal:
        return head if word.pos_ == "ADJ" and word.dep_ in ("acomp", "attr") and head.pos_ in ("VERB", "AUX") else None
    if word.dep_ in ("dobj", "obj", "nsubj", "nsubjpass") and head.pos_ == "VERB" and carries(head):
        return head
    return None
