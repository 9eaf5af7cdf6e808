"""Attributions by a noun ("his claim that…", "raised questions about…") and by an adjective of stance ("is confident that…")."""

from typing import NamedTuple

from ...record import SpeechModality
from .cues import Label, adjectives, modalities, nouns
from .sources import NOBODY, Source, named, source
from .tree import Tree

RAISED = frozenset({"certain", "sure"})
"""Adjectives that say how likely something is, and not what anybody thinks, before an infinitive: "the plan is sure to fail"."""
CARRYING = frozenset(
    {"make", "raise", "express", "voice", "offer", "give", "issue", "deliver", "repeat", "have", "reject", "deny", "level", "lodge", "send"}
)
"""Verbs whose object may carry a content behind a preposition: "raised questions about". Others only do something with it."""
BELONGING = ("acl", "ccomp", "relcl")
WORDS_OF = frozenset({"word", "view", "opinion", "telling", "account", "phrase", "judgment", "judgement", "assessment", "estimation"})
"""Nouns for what somebody says or thinks, behind "in": "in her words"."""
MARKS = frozenset({"that", "to", "whether", "if"})


class Carried(NamedTuple):
    """A content, by the token that its clause or phrase hangs on, with who it is given to."""

    cue: int
    clause: int
    rule: str
    who: Source | None
    negated: bool
    modality: SpeechModality


def by_adjective(tree: Tree, verb: int) -> Carried | None:
    """What the subject of a form of "be" is said to think, by the adjective that it governs."""
    for child in tree.children[verb]:
        entry = adjectives().get(tree.lemmas[child]) if tree.deps[child] == "acomp" else None
        if entry is None:
            continue
        clause = _complement(tree, child, ("ccomp", "xcomp"), entry)
        if clause < 0:
            continue
        who = source(tree, verb)
        raised = tree.deps[clause] == "xcomp" and tree.lemmas[child] in RAISED
        if raised or (who is not None and tree.words[who.head].lower() in NOBODY):
            return None
        negation = tree.child(verb, "neg") >= 0
        modality: SpeechModality = "withheld" if negation else modalities().get(tree.lemmas[child], "asserted")
        return Carried(child, clause, "quotes.stance", who, entry.negative != negation, modality)
    return None


def by_noun(tree: Tree, noun: int) -> Carried | None:
    """What a noun carries that somebody owns ("its denial that…") or that a verb does something with ("made the case that…")."""
    entry = nouns().get(tree.lemmas[noun])
    if entry is None:
        return None
    owner = tree.child(noun, "poss")
    verb = tree.heads[noun] if tree.deps[noun] == "dobj" else -1
    prepositional = owner >= 0 or (verb >= 0 and tree.lemmas[verb] in CARRYING)
    clause = _complement(tree, noun, BELONGING, entry if prepositional else Label(frozenset(), False))
    if clause < 0:
        return None
    who = named(tree, owner, noun) if owner >= 0 else source(tree, verb) if verb >= 0 else None
    if who is None:
        return None
    return Carried(noun, clause, "quotes.noun", who, entry.negative, modalities().get(tree.lemmas[noun], "asserted"))


def words_of(tree: Tree, noun: int) -> tuple[Source, int, int] | None:
    """Whose words or view a phrase with "in" gives ("in her words", "in the view of the board"), with its first and last token."""
    at = tree.heads[noun]
    if tree.lemmas[noun] not in WORDS_OF or tree.deps[noun] != "pobj" or tree.words[at].lower() != "in" or at == tree.heads[at]:
        return None
    owner = tree.child(noun, "poss")
    if owner < 0:
        of = next((child for child in tree.children[noun] if tree.words[child].lower() == "of"), -1)
        owner = tree.child(of, "pobj") if of >= 0 else -1
    if owner < 0 or tree.words[owner].lower() in ("other", "my", "our", "your") or tree.pos[owner] not in ("NOUN", "PROPN", "PRON"):
        return None
    return named(tree, owner, noun), at, tree.subtree(at)[1]


def _complement(tree: Tree, head: int, labels: tuple[str, ...], entry: Label) -> int:
    """The clause that a noun or adjective governs, or the noun behind one of its prepositions; -1 if there is neither."""
    for child in tree.children[head]:
        if child < head:
            continue
        if tree.deps[child] in labels and (labels is not BELONGING or _reported(tree, child)):
            return child
        if tree.deps[child] == "prep" and tree.words[child].lower() in entry.prepositions:
            inner = tree.child(child, "pobj", "pcomp")
            if inner > child:
                return inner
    return -1


def _reported(tree: Tree, clause: int) -> bool:
    mark = tree.child(clause, "mark", "aux")
    return mark >= 0 and tree.words[mark].lower() in MARKS
