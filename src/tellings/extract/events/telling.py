"""The words that tell an event: one stretch from its subject, over what happens, to whom, where and when, short enough for a line."""

from spacy.tokens import Doc, Token

from .participants import phrase

LONGEST = 90  # code points of a telling: a line of a timeline
MAX_UP = 3  # verbs above a verb whose subject it may share
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
# What hangs on a verb and tells something else.
APART = frozenset({"cc", "conj", "advcl", "parataxis", "relcl", "appos", "meta", "dep"})
TIED = frozenset({"aux", "auxpass", "neg"})
# Words that are nothing without what follows them.
LEADING = frozenset({"prep", "agent", "mark", "det"})
NEEDED = frozenset({"dobj", "obj", "ccomp", "xcomp", "attr", "oprd"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NEAR = 40  # code points before a finite verb in which its subject may stand unparsed
DEEPEST = 12  # phrases within phrases that are read on

Stretch = tuple[int, int]


def telling(token: Token, carrier: Token | None, dated: int) -> tuple[Stretch, bool]:
    """The code points that tell an event, and whether they begin with its subject.

    Args:
        token: the trigger.
        carrier: for a noun, the verb that carries it.
        dated: a code point of the event's date: a noun that stands apart from it is told by the clause of its verb.
    """
    verb = carrier if carrier is not None else token
    if verb.pos_ not in ("VERB", "AUX"):
        above = verb.head
        if above.pos_ not in ("VERB", "AUX") or verb.left_edge.idx <= dated <= verb.right_edge.idx:
            return _clipped(_nominal(verb), token), True
        verb = above
    first = _subject(verb)
    if first is not None:
        start, end = first.idx, _end(verb, first.idx)
        if end - start <= LONGEST and end >= token.idx + len(token):
            return _clipped((start, end), token), True
    start = min(_own_start(verb).idx, token.idx)
    return _clipped((start, max(_end(verb, start), token.idx + len(token))), token), False


def _subject(verb: Token) -> Token | None:
    """The first word of the subject, which a verb may share with the one above it; a relative clause begins at what it is told of."""
    here = verb
    for _ in range(MAX_UP):
        for child in here.lefts:
            if child.dep_ in SUBJECTS:
                return _antecedent(child) or _first(child) if child.tag_ in RELATIVES else _first(child)
        if here.tag_ == "VBN" and here.dep_ != "conj":
            return _antecedent(here)
        if here.dep_ in ("relcl", "acl"):
            return _first(here.head) if here.head.i < here.i else None
        if here.dep_ not in ("conj", "xcomp") or here.head.i >= here.i or here.head.pos_ not in ("VERB", "AUX"):
            break
        here = here.head
    return _unparsed(here)


def _antecedent(word: Token) -> Token | None:
    """The first word of the noun right before a relative pronoun or a participle, a comma between them or not."""
    at = word.left_edge if word.pos_ == "VERB" else word
    if at.i == 0:
        return None
    before = at.nbor(-1)
    if before.text == "," and before.i:
        before = before.nbor(-1)
    if before.pos_ not in ("NOUN", "PROPN"):
        return None
    head = before
    while head.head.i != head.i and head.head.i < before.i and head.dep_ in ("appos", "flat", "compound"):
        head = head.head
    return _first(head)


def _unparsed(verb: Token) -> Token | None:
    """The first word of the sentence, where a finite verb near its beginning has been given no subject."""
    first = verb.sent[0]
    if verb.tag_ not in FINITE or first.i == verb.i or verb.idx - first.idx > NEAR:
        return None
    return first if first.pos_ in ("NOUN", "PROPN", "VERB", "DET", "PRON", "ADJ") else None


def _first(head: Token) -> Token:
    """The first word of a phrase."""
    first = head.left_edge
    while first.i < head.i and (first.is_punct or first.is_space):
        first = first.nbor()
    return first


def _own_start(verb: Token) -> Token:
    """The verb with its auxiliaries."""
    return next((child for child in verb.lefts if child.dep_ in TIED), verb)


def _end(head: Token, start: int, depth: int = 0) -> int:
    """As many of the words that follow as fit, phrase by phrase, up to what tells something else."""
    end = head.idx + len(head)
    for child in head.rights:
        if child.is_punct and child.text not in (",", "-", '"', "“", "”", "’", "'"):
            break
        if child.is_punct or child.is_space:
            continue
        if child.dep_ in APART or depth > DEEPEST:
            break
        last = _end(child, start, depth + 1)
        if last - start > LONGEST or (child.dep_ in LEADING and last == child.idx + len(child)) or _cut(child, last):
            break
        end = last
    return end


def _cut(verb: Token, last: int) -> bool:
    """Whether a clause would end before what its verb needs: ``to place``."""
    return verb.pos_ == "VERB" and any(child.dep_ in NEEDED and child.idx >= last for child in verb.rights)


def _nominal(noun: Token) -> Stretch:
    start = phrase(noun)[0]
    return start, _end(noun, start)


def _clipped(stretch: Stretch, token: Token) -> Stretch:
    """The part of a stretch in the trigger's own line, with no gap of white space that sets a heading apart from a sentence."""
    start, end = stretch
    doc: Doc = token.doc
    at = token.i
    while at > 0 and doc[at - 1].idx >= start and not doc[at - 1].is_space:
        at -= 1
    first = doc[at].idx
    at = token.i
    while at + 1 < len(doc) and doc[at + 1].idx < end and not doc[at + 1].is_space:
        at += 1
    return max(start, first), min(end, doc[at].idx + len(doc[at]))
