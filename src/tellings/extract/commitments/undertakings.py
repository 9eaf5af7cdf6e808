"""Commitments and conditions of a report: each word that can make one is asked in turn (lexicon/undertakings.txt and undertaking_nouns)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Commitment, Condition, Document, Entity, Quote, TimeExpression
from .barred import needed, unlawful
from .declared import declared
from .hinged import hinged, hinges, tied
from .obliged import obliged
from .places import Places, places
from .promised import by_noun, devoted, is_noun, promised
from .required import KINDS, certification, required
from .stated import met, stated

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 300  # tokens of a sentence above which it is no prose but a list or a table run together


def undertakings(
    document: Document, doc: "Doc", entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]
) -> tuple[Commitment | Condition, ...]:
    """What a report says was promised, required, forbidden or certified, in text order."""
    known = places(document, entities, quotes, times)
    makes: dict[str, str] = {row[0]: row[1] for row in rows("undertakings")}
    tokens = (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence)
    return tuple(_outermost(one for one in (_made(token, makes, known) for token in tokens) if one is not None))


def _outermost(found: Iterable[Commitment | Condition]) -> Iterator[Commitment | Condition]:
    """Those that are not said again inside another: "announced that it would pay" commits once, "ruled that it met" finds once."""
    widest: Commitment | None = None
    reach = -1
    for one in found:
        if isinstance(one, Condition):
            if one.kind == "certified" and one.cue.end <= reach:
                continue
            reach = max(reach, one.content.end)
        if isinstance(one, Commitment):
            if widest is not None and widest.content.start <= one.cue.start and one.content.end <= widest.content.end:
                continue
            if widest is None or one.content.end > widest.content.end:
                widest = one
        yield one


def _is_said_by_verb(noun: "Token", makes: dict[str, str], known: Places) -> bool:
    """Whether the verb above a noun already makes the commitment: "offered a promise that…" commits once."""
    made = makes.get(noun.head.lemma_.lower()) if noun.dep_ == "dobj" else None
    return made is not None and made not in KINDS and promised(noun.head, made, known) is not None


def _made(token: "Token", makes: dict[str, str], known: Places) -> Commitment | Condition | None:
    if token.pos_ in ("VERB", "AUX"):
        made = makes.get(token.lemma_.lower())
        of_verb = None if made is None else required(token, made, known) if made in KINDS else promised(token, made, known)
        if of_verb is not None:
            return of_verb
        made_so = declared(token, known) or obliged(token, known) or needed(token, known) or met(token, known)
        return made_so or tied(token, known) or hinged(token, known)
    if token.lower_ in hinges():
        return unlawful(token, known) or hinged(token, known) if token.pos_ == "ADJ" else hinged(token, known)
    if is_noun(token):
        return None if _is_said_by_verb(token, makes, known) else by_noun(token, known)
    if token.lower_ == "committed":
        return devoted(token, known)
    if token.pos_ == "ADJ":
        return unlawful(token, known)
    if (token.lemma_.lower(), "certify") in rows("undertaking_nouns"):
        return certification(token, known)
    return stated(token, known)
