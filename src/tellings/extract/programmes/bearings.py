"""What stands around the mentions of one thing: since when it is, and which figures belong to it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...record import Evidence, Figure, TimeExpression
from .nouns import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

UNDER = frozenset({"under", "through"})
UP = 5  # links from a mention up to the verb of its clause
VALUED = frozenset({"DATE", "DURATION"})
FEW = 10  # a count below this beside a thing is mostly of its parties
COSTING = frozenset({"cost", "total", "amount", "run", "be", "give", "provide", "pay", "raise", "carry", "come"})
OWN = frozenset({"age", "duration"})
SAYING = frozenset({"say", "show", "find", "cite", "name", "list", "estimate", "suggest", "put"})
APART = frozenset({"after", "before", "since", "until", "following", "by", "from"})
SOON = frozenset({"shortly", "soon", "just", "right", "immediately"})
REACHING = frozenset({"to", "for", "from"})  # "grant a delay to 40 firms"


def since(head: "Token", mention: Evidence, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time since when a thing is: with a verb of founding, or "since" in the clause that stands under it."""
    for verb in _founding(head):
        first, last = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge.text)
        held = [one for one in _between(times, first, last) if _of(verb, one) and _says_when(one)]
        if held:
            return held[0]
    clause = _verb(head) if _frames(head) else None
    for child in clause.children if clause is not None else ():
        if child.lower_ == "since" and child.dep_ in ("prep", "mark"):
            held = _between(times, child.left_edge.idx, child.right_edge.idx + len(child.right_edge.text))
            if held:
                return held[0]
    return next(
        (
            one
            for one in times
            if one.evidence.start >= mention.start and one.evidence.end <= mention.end and one.type == "DATE" and _says_when(one)
        ),
        None,
    )


def announced_on(announced: Sequence["Token"], times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The day or month of an announcement, by the first word of its clause: what it tells is older than nothing else that is known."""
    for verb in announced:
        first, last = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge.text)
        for one in _between(times, first, last):
            if one.type == "DATE" and _says_when(one) and _of(verb, one) and not _is_of_another(verb, one):
                return one
    return None


def _is_of_another(verb: "Token", time: TimeExpression) -> bool:
    """Whether a time is that of something before or after which it was announced: "after a strike in May"; "shortly after" is as good."""
    token = next(one for one in verb.subtree if one.idx + len(one.text) > time.evidence.start)
    while token.i != verb.i and token.head.i != token.i:
        if token.lower_ in APART and (token.i == 0 or token.nbor(-1).lower_ not in SOON):
            return True
        token = token.head
    return False


def _says_when(time: TimeExpression) -> bool:
    return time.type in VALUED and not time.value.endswith("_REF")


def _founding(head: "Token") -> "list[Token]":
    """Verbs that tell of a thing's founding: a participle or clause behind it, or the verb whose object or passive subject it is."""
    found = [child for child in head.rights if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in verbs("founding")]
    beside = participle(head)
    if beside is not None and beside.lemma_.lower() in verbs("founding"):
        found.append(beside)
    verb = head.head
    if head.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in verbs("founding"):
        found.append(verb)
    return [one for one in found if not any(child.dep_ == "neg" or child.tag_ == "MD" for child in one.lefts)]


def participle(head: "Token") -> "Token | None":
    """The participle behind a comma behind a thing ("the scheme, set up in 2008"), whatever the parse hangs it on."""
    doc, at = head.doc, head.i + 1
    if at + 1 < head.sent.end and doc[at].text in (",", "–", "—") and doc[at + 1].tag_ == "VBN":
        return doc[at + 1]
    return None


def _of(verb: "Token", time: TimeExpression) -> bool:
    """Whether a time stands in the clause of this verb itself, not in one that hangs below it."""
    token = next((one for one in verb.subtree if one.idx + len(one.text) > time.evidence.start), None)
    for _ in range(UP):
        if token is None or token.i == verb.i:
            return True
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "pcomp"):
            return False
        token = token.head
    return True


def _between(times: Sequence[TimeExpression], first: int, last: int) -> list[TimeExpression]:
    at = bisect_left(times, first, key=lambda one: one.evidence.start)
    found = []
    while at < len(times) and times[at].evidence.end <= last:
        found.append(times[at])
        at += 1
    return found


def _verb(token: "Token") -> "Token | None":
    current = token
    for _ in range(UP):
        if current.pos_ in ("VERB", "AUX"):
            return current
        current = current.head
    return None


def figures(head: "Token", mention: Evidence, given: Sequence[Figure]) -> list[str]:
    """Figures that belong to a thing: it stands in the words that tell what they are, or their clause stands under it."""
    sentence = head.sent
    near = [one for one in given if sentence.start_char <= one.expression.evidence.start < sentence.end_char]
    found = []
    for one in near:
        after = one.expression.evidence.end - sentence.start_char
        joined = sentence.text[after : after + 1] == "-"  # "a 12-nation deal": no amount of its own
        within = mention.start <= one.expression.evidence.start < mention.end
        if within and one.kind == "money":
            found.append(one.id)  # "a 40 million loan"
        if joined or within or one.kind in OWN or _parties(one):
            continue
        parts = [part for part in (one.counted, one.payer, one.payee, *one.about, *one.told) if part is not None]
        inside = any(part.start <= mention.start and mention.end <= part.end for part in parts)
        if inside or _governs(head, one) or _costs(head, one) or _reaches(head, one):
            found.append(one.id)
    return found


def _costs(head: "Token", figure: Figure) -> bool:
    """Whether a sum is what a thing is told to cost or to be worth: "the inquiry cost the state 8 million"."""
    verb = head.head
    if head.dep_ != "nsubj" or figure.kind != "money" or verb.lemma_.lower() not in COSTING:
        return False
    place = figure.expression.evidence.start
    return verb.idx < place <= verb.right_edge.idx and not any(one.dep_ in ("conj", "advcl") and one.idx < place for one in verb.rights)


def _reaches(head: "Token", figure: Figure) -> bool:
    """Whether a number is of whom or what a thing is told to reach: "the scheme could help 300 families", "the cut hits 40 schools"."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.pos_ != "VERB" or figure.kind not in ("count", "share") or verb.lemma_.lower() in SAYING:
        return False
    links = [child for child in verb.rights if child.dep_ in ("dobj", "dative") or (child.dep_ == "prep" and child.lower_ in REACHING)]
    things = [one for child in links for one in ((child,) if child.dep_ != "prep" else child.rights)]
    place = figure.expression.evidence.start
    return any(thing.left_edge.idx <= place <= thing.idx and thing.dep_ in ("dobj", "dative", "pobj") for thing in things)


def _frames(head: "Token") -> bool:
    return head.dep_ == "pobj" and head.head.lower_ in UNDER


def _parties(figure: Figure) -> bool:
    value = figure.expression.high
    return figure.kind == "count" and (value is None or value < FEW)


def _governs(head: "Token", figure: Figure) -> bool:
    """Whether the figure stands in the clause that the mention frames: "under the scheme, … paid 40 million"."""
    if not _frames(head):
        return False
    if head.head.i == head.sent.start and figure.kind == "money":
        return True  # what begins with it is all about it, and sums hang on it at any distance
    verb = _verb(head.head)
    place = figure.expression.evidence.start
    held = verb is not None and verb.left_edge.idx <= place <= verb.right_edge.idx + len(verb.right_edge.text)
    return held and (figure.kind == "money" or not _is_aside(head, place))


def _is_aside(head: "Token", place: int) -> bool:
    """Whether a place lies in what hangs on the thing itself, or in a clause behind another noun: "the war, which has cost 300 lives"."""
    token = next((one for one in head.sent if one.idx + len(one.text) > place), head)
    for _ in range(UP):
        if token.i == head.i or token.dep_ in ("relcl", "acl", "appos"):
            return True
        token = token.head
    return False
