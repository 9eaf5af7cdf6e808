"""How a cue puts its content forward: asserted, denied, promised, asked…, its own negation and the verb above it taken into account."""

from ...record import SpeechModality
from .cues import modalities, verbs
from .tree import Tree

DEPTH = 3
"""Verbs looked up from an infinitive: "wanted to refuse to say" has three."""
OVER: dict[str, SpeechModality] = {
    "refuse": "withheld", "decline": "withheld", "fail": "withheld", "avoid": "withheld", "hesitate": "withheld",
    "threaten": "threatened", "promise": "promised", "pledge": "promised", "vow": "promised", "offer": "promised",
}  # fmt: skip
"""Verbs that put what their infinitive says in their own manner: "refused to say", "threatened to tell"."""

NAMING = "call"
"""The verb that urges only with a preposition: "called the plan a mistake", "called for a vote"."""


def manner(tree: Tree, cue: int) -> tuple[bool, SpeechModality]:
    """Whether the cue at a token denies or withholds its content, and the manner in which it puts it forward.

    A negation turns a denial into what is left open, and anything else into what is withheld: "did not say", "would not promise".
    """
    entry = verbs().get(tree.lemmas[cue])
    modality = modalities().get(tree.lemmas[cue], "asserted")
    if tree.lemmas[cue] == NAMING and not any(tree.words[child].lower() in ("for", "on") for child in tree.children[cue]):
        modality = "asserted"
    negated = (entry is not None and entry.negative) != _negation(tree, cue)
    if _negation(tree, cue):
        return negated, "withheld"
    above = _over(tree, cue)
    if above is not None:
        return (not negated if above == "withheld" else negated), above
    return negated, modality


def _negation(tree: Tree, cue: int) -> bool:
    return tree.child(cue, "neg") >= 0


def _over(tree: Tree, cue: int) -> SpeechModality | None:
    """The manner of the verb whose infinitive the cue is, if that has one of its own."""
    current = cue
    for _ in range(DEPTH):
        if tree.deps[current] != "xcomp":
            return None
        current = tree.heads[current]
        if tree.lemmas[current] in OVER:
            return "withheld" if _negation(tree, current) else OVER[tree.lemmas[current]]
    return None
