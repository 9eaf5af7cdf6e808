"""What partly quoted words are said of: "called the plan “a disgrace”" is said of the plan."""

from bisect import bisect_left

from .found import Found, Range
from .sources import phrase
from .tree import Tree

LONGEST = 8
"""Words of a quotation that is said of something; a longer one says of what itself. Chosen, not calibrated."""
COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
MODIFIERS = frozenset({"amod", "compound", "nmod"})
SUBJECTS = ("nsubj", "nsubjpass")


def referent(tree: Tree, found: Found) -> Range | None:
    """The noun phrase that the first short quotation inside the reporter's clause is said of, or None."""
    for start, end in found.content:
        at = bisect_left(tree.quotation_starts, start - 2)
        while at < len(tree.quotations) and tree.quotations[at].outer_start < end:
            quotation = tree.quotations[at]
            inside = start < quotation.start or quotation.end < end or found.rule in ("quotes.object", "quotes.quoted_phrase")
            if inside and len(tree.text[quotation.start : quotation.end].split()) <= LONGEST:
                return _said_of(tree, at)
            at += 1
    return None


def _said_of(tree: Tree, number: int) -> Range | None:
    first, stop = tree.ranges[number]
    head = next((at for at in range(first, stop) if not first <= tree.heads[at] < stop and tree.pos[at] not in ("PUNCT", "SPACE")), -1)
    if head < 0:
        return None
    above, label = tree.heads[head], tree.deps[head]
    if label in MODIFIERS and tree.pos[above] in ("NOUN", "PROPN"):
        return _named(tree, above)
    if label == "pobj" and tree.words[above].lower() == "as":
        above = tree.heads[above]
        return _named(tree, tree.child(above, "dobj", "nsubjpass"))
    if label in COMPLEMENTS or (label == "ccomp" and tree.child(head, *SUBJECTS) >= 0):
        clause = head if label == "ccomp" else above
        behind = [child for child in tree.children[above] if tree.deps[child] in ("dobj", "nsubjpass") and child < first]
        if label == "oprd" and behind:
            return _named(tree, behind[0])
        return _named(tree, tree.child(clause, *SUBJECTS))
    return None


def _named(tree: Tree, head: int) -> Range | None:
    """The phrase of a noun outside quotation marks."""
    if head < 0 or tree.quoted[head] >= 0 or tree.pos[head] not in ("NOUN", "PROPN", "PRON") or tree.words[head].lower() == "what":
        return None
    return phrase(tree, head)
