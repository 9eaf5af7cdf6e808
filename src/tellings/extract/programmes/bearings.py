"""What stands around the mentions of one thing: since when it is, which figures, promises and conditions belong to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...record import Commitment, Condition, Evidence, Figure, TimeExpression
from .nouns import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

UNDER = frozenset({"under", "through"})
UP = 5  # links from a mention up to the verb of its clause
VALUED = frozenset({"DATE", "DURATION"})
REACH = 200  # code points from a mention to the next sentence: the rest of its own
REQUIREMENTS = re.compile(r"\b(?:the|these|those|its|all) (?:requirements?|conditions|criteria|standards|terms|obligations)\b", re.I)
NEAR = 3  # code points between one sentence and the next
FEW = 10  # a count below this beside a thing is mostly of its parties
COSTING = frozenset({"cost", "total", "amount", "run", "be", "give", "provide", "pay", "raise", "carry", "come"})
OWN = frozenset({"age", "duration"})


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
        if joined or mention.start <= one.expression.evidence.start < mention.end or one.kind in OWN or _parties(one):
            continue
        parts = [part for part in (one.counted, one.payer, one.payee, *one.about, *one.told) if part is not None]
        if any(part.start <= mention.start and mention.end <= part.end for part in parts) or _governs(head, one) or _costs(head, one):
            found.append(one.id)
    return found


def _costs(head: "Token", figure: Figure) -> bool:
    """Whether a sum is what a thing is told to cost or to be worth: "the inquiry cost the state 8 million"."""
    verb = head.head
    if head.dep_ != "nsubj" or figure.kind != "money" or verb.lemma_.lower() not in COSTING:
        return False
    place = figure.expression.evidence.start
    return verb.idx < place <= verb.right_edge.idx and not any(one.dep_ in ("conj", "advcl") and one.idx < place for one in verb.rights)


def _frames(head: "Token") -> bool:
    return head.dep_ == "pobj" and head.head.lower_ in UNDER


def _parties(figure: Figure) -> bool:
    value = figure.expression.high
    return figure.kind == "count" and (value is None or value < FEW)


def _governs(head: "Token", figure: Figure) -> bool:
    """Whether the figure stands in the clause that the mention frames: "under the scheme, … paid 40 million"."""
    if not _frames(head):
        return False
    if head.head.i == head.sent.start:  # what begins with it is all about it, and sums hang on it at any distance
        return figure.kind == "money"
    verb = _verb(head.head)
    place = figure.expression.evidence.start
    return verb is not None and verb.left_edge.idx <= place <= verb.right_edge.idx + len(verb.right_edge.text)


def _of_these(certified: Condition, mentions: Sequence[Evidence]) -> bool:
    """Whether "the requirements" are certified to be met in the sentence behind one that speaks of the thing, so that they are its."""
    near = any(0 < certified.context.start - mention.end <= REACH for mention in mentions)
    return near and REQUIREMENTS.search(certified.content.exact) is not None


def _follows(certified: Condition, required: Condition | None) -> bool:
    """Whether a certification stands in the sentence behind a requirement, so that it is of what was required there."""
    return required is not None and 0 <= certified.context.start - required.context.end <= NEAR


def undertakings(mentions: Sequence[Evidence], made: Sequence[Commitment | Condition]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the promises and of the conditions in whose words or sentence one of the mentions stands."""
    commitments: list[str] = []
    conditions: list[str] = []
    required: Condition | None = None
    for one in sorted(made, key=lambda one: (one.context.start, one.cue.start)):
        met = isinstance(one, Condition) and one.kind == "certified" and (_follows(one, required) or _of_these(one, mentions))
        if met or any(one.context.start <= mention.start and mention.end <= one.context.end for mention in mentions):
            (commitments if isinstance(one, Commitment) else conditions).append(one.id)
            required = one if isinstance(one, Condition) and one.kind == "required" else required
    return tuple(commitments), tuple(conditions)
