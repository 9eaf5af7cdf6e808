"""Commitments and conditions of a report: each word that can make one is asked in turn (lexicon/undertakings.txt and undertaking_nouns)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Commitment, Condition, Document, Entity, Quote, TimeExpression
from .announced import announced, pointed_at
from .attested import attested
from .barred import as_asked, awaited, called_for, laid_down, needed, outlawed, unlawful
from .by_law import of_age, unable_by_law
from .calling import against, called_upon, only_some, set_as, told_not
from .deadlines import due, told
from .declared import declared
from .echoed import made_one, promised_so, required_so
from .given import handed, none_to_come, ruled_out
from .hinged import hinged, misread, tied
from .laid import barred, cleared, deadline, disallowed, imposed, must_come, owed, satisfied, wanted
from .lawful import excluded, no_longer, off_limits, prescribed, provided
from .nominal import by_noun, devoted, is_noun, word
from .nominal import stated as promise_is
from .obliged import obliged
from .offered import lent, standing_by
from .ordained import told_so
from .passing import in_passing
from .places import Places, places
from .promised import bound, promised
from .required import KINDS, certification, required
from .ruling import ruled
from .stated import asked, included, met, stated
from .tellers import named
from .unbinding import binds_nobody
from .whoever import whoever

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Rule = Callable[["Token", Places], Commitment | Condition | None]
VERBS: tuple[Rule, ...] = (
    declared,
    provided,
    excluded,
    no_longer,
    prescribed,
    ruled_out,
    none_to_come,
    laid_down,
    obliged,
    unable_by_law,
    of_age,
    due,
    told,
    told_not,
    needed,
    called_for,
    called_upon,
    only_some,
    met,
    tied,
    hinged,
    whoever,
    bound,
    standing_by,
    lent,
    awaited,
    as_asked,
    told_so,
    announced,
    promised_so,
    required_so,
    attested,
    barred,
    disallowed,
    wanted,
    cleared,
    in_passing,
)
ADJECTIVES: tuple[Rule, ...] = (devoted, unlawful, hinged, satisfied)
OTHERS: tuple[Rule, ...] = (
    hinged,
    off_limits,
    devoted,
    made_one,
    set_as,
    against,
    stated,
    word,
    pointed_at,
    promise_is,
    asked,
    included,
    outlawed,
    owed,
    deadline,
    imposed,
    must_come,
)
NOUNS: tuple[Rule, ...] = (pointed_at, by_noun, promise_is)
FAR = 2  # sentences behind a commitment in which the outlet goes on telling what will be done
NEAR = 3  # code points between the starts of two contents that are one, with and without "to"
HOLLOW = frozenset({"to", "not to", "that", "so", "it"})  # contents that say nothing: "although he pledged to"
LONGEST = 300  # tokens of a sentence above which it is no prose but a list or a table run together


def undertakings(
    document: Document, doc: "Doc", entities: Sequence[Entity], quotes: Sequence[Quote], times: Sequence[TimeExpression]
) -> tuple[Commitment | Condition, ...]:
    """What a report says was promised, required, forbidden or certified, in text order."""
    known = places(document, entities, quotes, times)
    makes: dict[str, str] = {row[0]: row[1] for row in rows("undertakings")}
    return tuple(_outermost(_found(doc, makes, known)))


def _found(doc: "Doc", makes: dict[str, str], known: Places) -> Iterator[Commitment | Condition]:
    """What each word makes, in text order; a sentence that goes on after a commitment may tell of another one."""
    since = promised_since = FAR  # sentences since the last commitment or condition, and since the last commitment
    for sentence in doc.sents:
        if len(sentence) > LONGEST:
            continue
        committed = promises = False
        for token in sentence:
            one = _made(token, makes, known)
            if one is None and since < FAR and token.pos_ in ("VERB", "AUX"):
                one = _binding(declared(token, known, continued="promised" if promised_since < FAR else "told"), token, known)
            if one is None and token.pos_ in ("VERB", "AUX"):
                one = _binding(ruled(token, known, near=committed or since < FAR), token, known)
            if one is not None:
                committed, promises = True, promises or isinstance(one, Commitment)
                if isinstance(one, Condition) or one.content.exact.lower() not in HOLLOW:
                    yield named(one, doc, known) if isinstance(one, Commitment) else one
        more = bool(sentence.text.strip())
        since, promised_since = 0 if committed else since + more, 0 if promises else promised_since + more


def _outermost(found: Iterable[Commitment | Condition]) -> Iterator[Commitment | Condition]:
    """Those that are not said again inside another: "announced that it would pay" commits once, "ruled that it met" finds once."""
    widest: Commitment | None = None
    first = last = reach = -1
    for one in found:
        if isinstance(one, Condition):
            again = one.content.end <= reach and abs(one.content.start - first) <= NEAR  # "must save as a condition of it"
            if one.cue.start < last or again or (one.kind == "certified" and one.cue.end <= reach):
                continue
            first, last, reach = one.content.start, one.cue.end, max(reach, one.content.end)
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
        return _by_verb(token, makes, known) or _first(VERBS, token, known)
    if token.lower_ == "hinges" and token.pos_ == "NOUN":
        return misread(token, known)
    if is_noun(token):
        return None if _is_said_by_verb(token, makes, known) else _first(NOUNS, token, known)
    if (token.lemma_.lower(), "certify") in rows("undertaking_nouns"):
        return certification(token, known)
    return _first(ADJECTIVES if token.pos_ == "ADJ" else OTHERS, token, known)


def _by_verb(token: "Token", makes: dict[str, str], known: Places) -> Commitment | Condition | None:
    made = makes.get(token.lemma_.lower())
    if made is None:
        return None
    if made in KINDS:
        return _binding(required(token, made, known), token, known)
    return _binding(promised(token, made, known) or handed(token, made, known), token, known)


def _first(rules: Sequence[Rule], token: "Token", known: Places) -> Commitment | Condition | None:
    """What the first of several rules makes of a word."""
    return next((one for one in (_binding(rule(token, known), token, known) for rule in rules) if one is not None), None)


def _binding(made: Commitment | Condition | None, token: "Token", known: Places) -> Commitment | Condition | None:
    return None if made is None or binds_nobody(made, token, known) else made
