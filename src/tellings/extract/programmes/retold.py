"""Short forms for a policy that a report has told in other words: "the premier's move", behind what the premier announced; "both steps"."""

from typing import TYPE_CHECKING

from ...record import Evidence, evidence

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEDS = frozenset({"move", "step", "decision", "measure", "gesture", "announcement", "action"})
"""Nouns that stand for what somebody has just done."""
ANNOUNCING = frozenset({"announce", "order", "decree", "declare", "unveil", "decide"})
BACK = 120  # tokens back that what was announced is looked for: about three sentences
BOTH = DEEDS | {
    "policy",
    "plan",
    "law",
    "bill",
    "deal",
    "agreement",
    "programme",
    "program",
    "reform",
    "order",
    "proposal",
    "pact",
    "treaty",
}
LONGEST = 60  # tokens of the clause that says what was announced
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_both(noun: "Token") -> bool:
    """Whether a noun speaks of two things that were told: "both steps"."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in BOTH and any(child.lower_ == "both" for child in noun.lefts)


def announced(noun: "Token", owner: int) -> "Token | None":
    """The verb that told before what the owner of a deed announced, or None."""
    doc = noun.doc
    if noun.lemma_.lower() not in DEEDS or owner < 0:
        return None
    for at in range(noun.sent.start - 1, max(-1, noun.sent.start - BACK), -1):
        verb = doc[at]
        made = verb.lemma_.lower() == "make" and any(child.lemma_.lower() == "announcement" for child in verb.rights)
        if (made or verb.lemma_.lower() in ANNOUNCING) and verb.pos_ == "VERB" and _is_by(verb, doc[owner]):
            return verb
    return None


def _is_by(verb: "Token", owner: "Token") -> bool:
    return any(child.dep_ == "nsubj" and (child.text == owner.text or owner.tag_ == "PRP$") for child in verb.lefts)


def told(noun: "Token", text: str) -> list[Evidence]:
    """The clause that says what was announced, for a deed that stands for it."""
    owner = next((child.i for child in noun.lefts if child.dep_ == "poss"), -1)
    verb = announced(noun, owner)
    below = [one for child in (verb.rights if verb is not None else ()) for one in (child, *child.rights)]
    clause = next((one for one in below if one.dep_ in ("ccomp", "acl", "xcomp") and any(c.dep_ in SUBJECTS for c in one.lefts)), None)
    if clause is None or clause.right_edge.i - clause.left_edge.i > LONGEST:
        return []
    first, last = clause.left_edge, clause.right_edge
    first = first.nbor() if first.lower_ == "that" else first
    while last.i > first.i and not last.text[-1].isalnum():
        last = last.nbor(-1)
    return [evidence(text, first.idx, last.idx + len(last.text), "programmes.clause")]
