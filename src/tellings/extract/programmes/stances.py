"""Who is for a standing thing and who is against it, by the verbs, nouns and adjectives that a mention hangs on."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from ...lexicon import rows
from ...record import Side, Span, Stance, evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHER: dict[Side, Side] = {"for": "against", "against": "for"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ASKED = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "conj", "acl"})
OBJECTS = frozenset({"dobj", "pobj", "nsubjpass", "conj", "appos"})
WITHIN = frozenset({"effort", "move", "decision", "attempt", "push", "plan", "version", "part", "provision", "passage", "bid", "step"})
"""Nouns whose stance is that of what they are for: "praised the decision on …", "backed the push for …"."""
PEOPLE = frozenset({"supporter", "backer", "proponent", "advocate", "opponent", "critic", "champion", "defender", "sponsor"})
PLEADING = frozenset({"vote", "speak", "argue", "campaign", "lobby"})  # verbs that take "for" and "against"
DASHES = frozenset({"—", "–"})
WIDE = 8  # tokens behind a noun that a name with its office has
STEPS = 6  # links from a mention up to the word that shows a side


@functools.cache
def _words(kind: str) -> dict[str, Side]:
    return {word: "for" if side == "for" else "against" for word, form, side in rows("programme_stances") if form == kind}


def stances(head: "Token", text: str, entity: Callable[[int], str | None], quote: Callable[[int], str | None]) -> list[Stance]:
    """The stances towards a mention.

    Args:
        head: the mention's noun.
        text: the document's text.
        entity: the id of the entity at a code point.
        quote: the id of the quote at a code point.
    """
    return [made for cue in (_cue(head), *_behind(head)) if cue for made in [_stance(cue, text, entity, quote)] if made]


Cue = tuple["Token", Side, "Token | None"]


def _stance(cue: "Cue", text: str, entity: Callable[[int], str | None], quote: Callable[[int], str | None]) -> Stance | None:
    word, side, who = cue
    if who is None or who.pos_ not in ("NOUN", "PROPN", "PRON") or who.lower_ in ("it", "that", "this", "which", "who", "what", "there"):
        return None
    first, last = _phrase(who)
    start, end = first.idx, last.idx + len(last.text)
    return Stance(
        side=OTHER[side] if _denied(word) else side,
        who=evidence(text, start, end, "programmes.who"),
        entity=entity(who.idx),
        cue=evidence(text, word.idx, word.idx + len(word.text), "programmes.stance"),
        quote=quote(word.idx),
        context=Span(start=word.sent.start_char, end=word.sent.end_char),
    )


def _cue(head: "Token") -> "Cue | None":
    """The word that shows a side, which, and whose it is: the nearest above the mention."""
    current = head
    for _ in range(STEPS):
        above = _over(current)
        if above.i == current.i:
            return None
        lemma = above.lemma_.lower()
        if above.pos_ == "VERB" and current.dep_ in OBJECTS | {"prep"} and lemma in _words("verb"):
            return above, _words("verb")[lemma], _agent(above) if current.dep_ == "nsubjpass" else _subject(above)
        if current.dep_ == "prep" and above.pos_ in ("VERB", "NOUN", "ADJ"):
            found = _governed(above, current.lower_)
            if found is not None:
                return found
        carried = current.dep_ in ("prep", "pobj", "conj", "appos", "poss") and (above.pos_ == "ADP" or above.lemma_.lower() in WITHIN)
        if not carried:
            return None
        current = above
    return None


def _over(token: "Token") -> "Token":
    """What a word hangs on; behind a clause between dashes, what stands before it ("praised him – who … – for the bill")."""
    if token.dep_ != "prep" or _before(token) not in DASHES:
        return token.head
    doc, first = token.doc, token.sent.start
    opening = next((at for at in range(token.i - 2, first, -1) if doc[at].text in DASHES), None)
    return token.head if opening is None or doc[opening - 1].head.pos_ != "VERB" else doc[opening - 1].head


def _behind(head: "Token") -> "list[Cue]":
    """The sides in clauses behind a thing that it is the object of: "the bill, which fishermen oppose", "a bill backed by the union"."""
    found: list[Cue] = []
    for verb in head.rights:
        if verb.dep_ not in ("relcl", "acl") or verb.lemma_.lower() not in _words("verb"):
            continue
        objects = [child for child in verb.lefts if child.dep_ == "dobj" and child.lower_ in ("which", "that")]
        who = _agent(verb) if verb.tag_ == "VBN" and not objects else next((one for one in verb.lefts if one.dep_ == "nsubj"), None)
        if who is not None and who.lower_ not in ("which", "that", "who"):
            found.append((verb, _words("verb")[verb.lemma_.lower()], who))
    return found


def _governed(above: "Token", preposition: str) -> "Cue | None":
    """The side that a word shows towards what its preposition leads to: "voted against", "critics of", "opposed to"."""
    lemma = above.lemma_.lower()
    if above.pos_ == "VERB" and preposition in ("against", "for") and lemma in PLEADING:
        return above, "for" if preposition == "for" else "against", _subject(above)
    if above.pos_ == "NOUN" and lemma in _words("noun"):
        return above, _words("noun")[lemma], _holder(above)
    if above.pos_ != "NOUN" and above.lower_ in _words("adjective"):
        return above, _words("adjective")[above.lower_], _subject(above.head) or _subject(above)
    return None


def _subject(verb: "Token") -> "Token | None":
    current = verb
    for _ in range(STEPS):
        for child in current.lefts:
            if child.dep_ in SUBJECTS:
                return current.head if child.lower_ in ("who", "which", "that") and current.dep_ == "relcl" else child
        if current.dep_ == "relcl" or current.head.i == current.i:
            return None
        if _before(current) in ("—", "–", ":", "-"):
            return None
        if current.dep_ == "acl":
            return current.head if current.tag_ == "VBG" else None
        if current.dep_ not in ASKED and current.dep_ != "acomp":
            return None
        current = current.head.head if current.dep_ == "pcomp" else current.head  # "replied by praising"
    return None


def _before(token: "Token") -> str:
    """The word before a token, or nothing."""
    return token.nbor(-1).text if token.i > 0 else ""


def _agent(verb: "Token") -> "Token | None":
    return next((noun for child in verb.rights if child.dep_ == "agent" for noun in child.rights if noun.dep_ == "pobj"), None)


def _holder(noun: "Token") -> "Token | None":
    """Whose stance a noun names: its owner's, its own where it is people ("critics of …"), that of the subject whose object it is."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    if noun.lemma_.lower() in PEOPLE:
        verb = noun.head
        return _subject(verb) if noun.dep_ == "attr" and verb.lemma_ == "be" else noun
    return _subject(noun.head) if noun.dep_ == "dobj" else None


def _phrase(noun: "Token") -> "tuple[Token, Token]":
    """A noun's phrase without the clauses that hang on it."""
    last = noun
    for child in noun.rights if noun.lemma_.lower() not in PEOPLE else ():
        if child.dep_ not in ("prep", "compound", "flat", "conj", "cc") or (child.dep_ == "prep" and child.lower_ not in ("of", "for")):
            break
        last = child.right_edge if child.dep_ != "cc" else child
    if last.dep_ == "cc" or last.i - noun.i > WIDE:
        last = noun
    return noun.left_edge if noun.left_edge.sent.start == noun.sent.start else noun, last


def _denied(word: "Token") -> bool:
    return any(child.dep_ == "neg" for child in word.children)
