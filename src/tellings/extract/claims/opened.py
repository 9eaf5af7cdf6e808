"""Open clauses: infinitives and participles, whose subject stands in the clause that they hang on.

"The firm refused to pay", "killing six people", "students kidnapped by police", "left without signing": each tells a thing of somebody as a
clause of its own would. Control follows the verb above: what is asked of somebody is the object's to do, everything else the subject's.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import words
from .clauses import INNER, LONGEST, VERBAL, Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

INFINITE = frozenset({"xcomp", "advcl", "acl", "pcomp"})
CARRYING = frozenset({"of", "without", "for", "from", "against", "after"})  # prepositions whose gerund tells something of the subject above
HAVING = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
BLAMING = frozenset({"accuse", "suspect", "convict", "acquit", "clear"})
DEEPEST = 4  # open clauses within open clauses


def opened(doc: "Doc", finite: Sequence[Clause]) -> list[Clause]:
    """The open clauses of a parse whose subject is known, in text order."""
    heads = {clause.verb.i: clause for clause in finite}
    for _ in range(DEEPEST):
        new = list(_layer(doc, heads))
        if not new:
            break
        heads.update((clause.verb.i, clause) for clause in new)
    found = sorted((index, clause) for index, clause in heads.items() if clause.form == "open")
    return [clause for _, clause in found if clause.words]


def _layer(doc: "Doc", heads: dict[int, Clause]) -> Iterator[Clause]:
    for token in (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence):
        if token.pos_ not in VERBAL or token.i in heads or token.tag_ not in ("VB", "VBG", "VBN", "VBD"):
            continue
        clause = _attached(token, heads)
        if clause is not None:
            clause.words = _words(token)
            yield clause


def _attached(token: "Token", heads: dict[int, Clause]) -> Clause | None:
    """The open clause of a verb, with its subject, if that can be told."""
    passive = token.tag_ == "VBN" and not any(child.dep_ == "aux" and child.lower_ in HAVING for child in token.lefts)
    passive = passive or any(child.dep_ == "auxpass" for child in token.lefts)
    head = token.head
    if token.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN") and token.tag_ in ("VBN", "VBG", "VBD"):
        return Clause(token, head, form="open", passive=token.tag_ != "VBG")
    if token.dep_ == "acl" and token.tag_ == "VB" and head.lemma_.lower() in words("refusals"):
        return Clause(token, _refusing(head, heads), form="open", passive=passive, above=heads.get(head.head.i))
    if token.dep_ == "conj" and head.i in heads and heads[head.i].form == "open":
        first = heads[head.i]
        return Clause(
            token, first.subject, form="open", passive=passive or (first.passive and token.tag_ in ("VBN", "VBD")), above=first.above
        )
    if token.dep_ == "pcomp":
        if head.lower_ not in CARRYING:
            return None
        head = head.head.head if head.head.lower_ == "short" else head.head  # "stopped short of"
        if head.dep_ == "dobj" and token.head.lower_ == "of" and head.head.lemma_.lower() in BLAMING:  # "accuse the general of ordering it"
            above = heads.get(head.head.i)
            return Clause(token, head, form="open", passive=passive, above=above) if above is not None else None
    if token.dep_ == "xcomp" and head.pos_ == "ADJ":  # "is likely to run"
        head = head.head
    above = heads.get(head.i)
    if above is None or token.dep_ not in INFINITE:
        return None
    return Clause(token, _controller(token, above), form="open", passive=passive, above=above)


def _refusing(noun: "Token", heads: dict[int, Clause]) -> "Token | None":
    """Who refuses or fails by a noun: "the ministry's refusal to", "the failure of the crew to", "announced its refusal to"."""
    own = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if own is None:
        own = next((inner for of in noun.rights if of.lower_ == "of" for inner in of.rights if inner.dep_ == "pobj"), None)
    above = heads.get(noun.head.i)
    if own is None or (own.pos_ == "PRON" and above is not None and noun.dep_ == "dobj"):
        return above.subject if above is not None and noun.dep_ == "dobj" else None
    return own


def _controller(token: "Token", above: Clause) -> "Token | None":
    if token.dep_ == "pcomp" and token.head.lower_ == "of" and not above.passive:  # "accused the mayor of lying"
        return next((child for child in above.verb.rights if child.dep_ == "dobj"), above.subject)
    if token.dep_ == "xcomp" and above.verb.lemma_.lower() in words("asking_verbs"):
        told = next((child for child in above.verb.rights if child.dep_ in ("dobj", "dative")), None)
        if told is not None:
            return told
    return above.subject


def _words(verb: "Token") -> "list[Token]":
    """The verb's words without those of clauses inside it."""
    found, waiting = [], [verb]
    while waiting:
        token = waiting.pop()
        found.append(token)
        waiting.extend(child for child in token.children if not (child.dep_ in INNER and child.pos_ in VERBAL) and not child.is_space)
    return sorted(found, key=lambda token: token.i)
