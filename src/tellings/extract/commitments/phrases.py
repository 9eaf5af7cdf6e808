"""The parts of an undertaking in the parse: who, to whom, what, and before what."""

import re
from typing import TYPE_CHECKING

from ...record import Evidence, Span, evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "xcomp"})
NUMBERED = frozenset({"%", "percent", "most", "majority", "respondent", "respondents", "half", "third", "quarter"})
ABBREVIATED = re.compile(r"(?:^|[\s.(])[A-Z]\.[A-Z]\.$")  # "the U.S." keeps its mark
EDGES = " ,;:.“”\"'’‘—–-\n\t"


def span(text: str, start: int, end: int, rule: str) -> Evidence | None:
    """The stretch without punctuation and white space at its ends, or None if nothing is left."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES and not ABBREVIATED.search(text, max(start, end - 5), end):
        end -= 1
    return evidence(text, start, end, rule) if start < end else None


def phrase(text: str, head: "Token", rule: str) -> Evidence | None:
    """The whole phrase under a head, cut before a relative or adverbial clause, or one with a subject of its own, that hangs on it."""
    last = head.right_edge
    for child in head.rights:
        if child.dep_ in ("relcl", "appos", "advcl") and child.left_edge.i > head.i:
            last = head.doc[child.left_edge.i - 1]
            break
        if child.dep_ == "conj" and any(one.dep_ in SUBJECTS for one in child.lefts) and child.left_edge.i > head.i + 1:
            joined = head.doc[child.left_edge.i - 1]
            last = head.doc[joined.i - 1] if joined.dep_ == "cc" else joined
            break
    first = head.left_edge
    return span(text, first.idx, last.idx + len(last.text), rule)


def subject(verb: "Token") -> "Token | None":
    """The subject of a verb: its own, or that of the verb it is coordinated with or depends on as an infinitive or participle."""
    current = verb
    for _ in range(3):  # chains of coordination longer than this are lists of deeds, whose subject is no longer certain
        for child in current.lefts:
            if child.dep_ in SUBJECTS:
                return child
        if current.dep_ not in ("conj", "xcomp", "advcl") or current.head.i == current.i:
            return None
        current = current.head
    return None


def content(verb: "Token", objects: bool) -> "Token | None":
    """What is promised or required: a clause or infinitive, else (with ``objects``) a direct object."""
    for child in verb.rights:
        if child.dep_ in CLAUSES:
            return child
    for child in verb.rights if objects else ():
        if child.dep_ == "dobj":
            return child
    return None


def heading(verb: "Token") -> "Token | None":
    """The subject of a verb, be it a clause: "ending the blockade is a condition"."""
    return subject(verb) or next((child for child in verb.lefts if child.dep_ in ("csubj", "csubjpass")), None)


def beside(verb: "Token", what: "Token") -> "Token | None":
    """The object beside a clause: to whom ("assured him that…"), of whom ("required them to…"), or of what ("$3 million to build…")."""
    return next((child for child in verb.rights if child.i < what.i and child.dep_ == "dobj"), None)


def addressee(verb: "Token", what: "Token") -> "Token | None":
    """To whom something is promised: a dative, or the object beside a clause unless that is a sum or a number of things."""
    dative = next((child for child in verb.rights if child.dep_ == "dative"), None)
    other = beside(verb, what)
    return dative if dative is not None else other if other is not None and not is_sum(other) else None


def is_sum(noun: "Token") -> bool:
    """Whether a noun is a number of something."""
    return noun.pos_ in ("NUM", "SYM") or any(child.dep_ == "nummod" for child in noun.lefts)


def before(what: "Token") -> "Token | None":
    """The "before", "until" or "unless" phrase under a content: what may not come until then."""
    for token in what.subtree:
        if token.lower_ in ("before", "until", "unless") and token.dep_ in ("prep", "mark"):
            return token if token.dep_ == "prep" else token.head
    return None


def negated(verb: "Token") -> bool:
    """Whether a verb is denied: by "not" or "never", or by "no" before its subject or object."""
    if any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children):
        return True
    if any(child.lower_ == "nobody" and child.dep_ in SUBJECTS for child in verb.lefts):
        return True
    return any(child.dep_ in SUBJECTS and any(one.lower_ == "no" for one in child.lefts) for child in verb.lefts)


def sentence(token: "Token") -> Span:
    """The span of the token's sentence."""
    return Span(start=token.sent.start_char, end=token.sent.end_char)


def is_asked(token: "Token") -> bool:
    """Whether the token's sentence is a question."""
    return token.sent.text.rstrip(EDGES).endswith("?")


def is_share(words: str) -> bool:
    """Whether words name a share of many ("45 percent of voters", "most Texans"): people who were asked, not somebody who gives a word."""
    return any(one in NUMBERED for one in words.lower().replace("%", " % ").split())


def from_verb(text: str, verb: "Token", rule: str) -> Evidence | None:
    """The words of a clause from its verb on, without its subject and auxiliaries."""
    whole = phrase(text, verb, rule)
    return span(text, verb.idx, whole.end, rule) if whole is not None else None
