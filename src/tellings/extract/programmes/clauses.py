"""What a report says that a standing thing is or does: appositions, clauses behind it, and clauses that it is the subject of."""

from typing import TYPE_CHECKING

from ...record import Evidence, evidence
from .bearings import participle

if TYPE_CHECKING:
    from spacy.tokens import Token

APPOSITION = "programmes.apposition"
MOST = 5  # clauses of one thing that a record keeps: the first say what it is, the rest is the story
LONGEST = 60  # tokens of a clause; longer ones are cut at the last comma before
BARE = 2  # words of an apposition that says nothing: an acronym, a name
EDGES = " ,;:.–—-\n\t"
OPEN = frozenset({"if", "unless", "whether"})  # a clause behind one of them says nothing of what a thing is
AROUND = frozenset({"over", "about", "against", "on", "despite", "to", "at"})  # "a plan over which …": what others do about it
FINITE = frozenset({"VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def said(head: "Token", first: "Token", last: "Token", text: str) -> list[Evidence]:
    """The clauses that hang on a mention (its noun, its outer tokens) or that it is the subject of."""
    found = _behind(head, last, text)
    clause = _clause(head, first, text)
    return [clause, *found] if clause is not None else found


def _behind(head: "Token", last: "Token", text: str) -> list[Evidence]:
    found = []
    beside = participle(head)
    if beside is not None and beside.head.i != head.i:
        found.append(stretch(beside.left_edge if beside.left_edge.i > head.i else beside, beside.right_edge, text, "programmes.clause"))
    for child in head.rights:
        if child.dep_ == "appos" and len(list(child.subtree)) > BARE and child.pos_ == "NOUN":
            found.append(stretch(child.left_edge, child.right_edge, text, APPOSITION))
        elif child.dep_ in ("acl", "relcl") and child.right_edge.i > last.i and not _is_about(child):
            first = child.nbor() if misread(child) and child.i < child.right_edge.i else child.left_edge
            found.append(stretch(first, child.right_edge, text, "programmes.clause"))
    return [one for one in found if one is not None]


def _is_about(verb: "Token") -> bool:
    """Whether a clause behind a thing tells what others do about it: "the plan, over which the union may strike"."""
    first = verb.left_edge
    return first.lower_ in AROUND and first.i + 1 < verb.i and first.nbor().tag_.startswith("W")


def misread(verb: "Token") -> bool:
    """Whether a verb behind a clause is a noun of it that the parse takes for a verb: "checks on new police hires"."""
    alone = not any(child.dep_ in SUBJECTS for child in verb.lefts) and verb.left_edge.i == verb.i
    return verb.dep_ == "acl" and verb.tag_ in FINITE and alone and verb.i > 0 and verb.nbor(-1).pos_ in ("NOUN", "PROPN")


def _clause(head: "Token", first: "Token", text: str) -> Evidence | None:
    """The clause that the mention is the subject of: from the mention to the clause's end."""
    verb = head.head
    if any(child.dep_ == "mark" and child.lower_ in OPEN for child in verb.lefts):
        return None
    if head.dep_ not in SUBJECTS or verb.pos_ not in ("VERB", "AUX") or verb.dep_ == "relcl":
        return None
    last = max(
        (child.right_edge for child in verb.rights if child.dep_ not in ("punct", "cc", "conj")), key=lambda token: token.i, default=verb
    )
    if last.i <= verb.i:
        last = verb
    return stretch(first, last, text, "programmes.subject")


def stretch(first: "Token", last: "Token", text: str, rule: str) -> Evidence | None:
    """The words from one token to another of its sentence, cut where they are long or a line ends; None if nothing is left."""
    doc = first.doc
    tokens = doc[first.i : min(last.i + 1, first.sent.end)]
    if len(tokens) > LONGEST:
        commas = [token.i for token in tokens[:LONGEST] if token.text == ","]
        tokens = doc[first.i : commas[-1] if commas else first.i + LONGEST]
    breaks = [token.i for token in tokens if token.is_space and "\n" in token.text]
    if breaks:
        tokens = doc[first.i : breaks[0]]
    if not len(tokens):
        return None
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return evidence(text, start, end, rule) if end > start else None
