"""Sources: the words that name the speaker of a cue."""

from typing import NamedTuple

from .found import Range
from .tree import Tree

SUBJECTS = ("nsubj", "csubj")
CLIMBS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep"})
CONTROLS = frozenset({"ask", "cause", "lead", "prompt", "urge"})
"""Verbs whose object does what their infinitive says."""
DEPTH = 6
"""How many heads up a subject is looked for: "He took the stage, waving, and went on, saying ..." needs four."""
DOCUMENTS = frozenset({"ad", "email", "letter", "memo", "message", "note", "petition", "resolution", "statement", "tweet"})
"""What speaks for whoever sends it: "the union sent a letter urging ..." is the union's word."""
NOBODY = frozenset({"i", "we", "you", "there", "this", "that", "which", "what", "everything", "nothing", "something", "one"})
"""Subjects that, in the reporter's own text, hardly ever name a source (measured on the training part: right in 1 of 4)."""
SIGNS = frozenset(
    {"banner", "billboard", "flag", "graffiti", "marquee", "placard", "plaque", "poster", "shirt", "sign", "slogan", "sticker", "t-shirt"}
)
"""What words stand on that nobody is reported to have said: "a banner read “Welcome home”"."""
PARTIES = frozenset({"R", "D", "I"})
"""The letters of parties behind the name of a member of a congress."""
CITING = frozenset({"quote", "cite", "report", "describe", "record", "film", "remember"})
"""Verbs with which one names another as the speaker: "the Post quoted Moss as saying"."""
RELATIVES = frozenset({"who", "which", "that", "whom"})


class Source(NamedTuple):
    """The token that names the speaker, the token that it stands for, and its words as code points."""

    head: int
    referent: int
    span: Range


def phrase(tree: Tree, head: int, low: int | None = None, high: int | None = None) -> Range:
    """The words of the noun phrase of ``head`` as code points, between the tokens ``low`` and ``high``, quotations left out."""
    first, last = tree.subtree(head)
    first = first if low is None else max(first, low)
    last = last if high is None else min(last, high)
    if tree.quoted[head] < 0:
        before, behind = tree.quotations_around(head)
        first, last = max(first, before), min(last, behind - 1)
    while last > head and tree.pos[last] in ("PUNCT", "SPACE", "CCONJ"):
        last -= 1
    while first < head and tree.pos[first] in ("PUNCT", "SPACE"):
        first += 1
    return tree.starts[first], tree.ends[last]


def subject(tree: Tree, verb: int) -> int:
    """The token that names who does what ``verb`` says, or -1."""
    current = verb
    for _ in range(DEPTH):
        passive = tree.child(current, "nsubjpass")
        if current != verb and passive >= 0:  # "after saying so, she was taken to hospital": she says it
            return passive
        if passive >= 0 or tree.child(current, "auxpass") >= 0 or _bare_participle(tree, current):
            agent = tree.child(current, "agent")
            return tree.child(agent, "pobj") if agent >= 0 else -1
        head = _own_subject(tree, current)
        if head >= 0:
            return head
        label, above = tree.deps[current], tree.heads[current]
        if label in ("acl", "relcl", "amod") and tree.pos[above] in ("NOUN", "PROPN", "PRON"):
            if tree.lemmas[above] not in DOCUMENTS or tree.deps[above] != "dobj":
                return above
            above = tree.heads[above]
        elif (doer := _object_that_acts(tree, label, above)) >= 0:
            return doer
        elif label not in CLIMBS or above == current:
            return -1
        elif label == "advcl" and (nearer := _subject_of_clause_before(tree, current, above)) >= 0:
            return nearer
        current = above
    return -1


def _object_that_acts(tree: Tree, label: str, above: int) -> int:
    """The object that does what a verb says which hangs by ``label`` on what governs that object, or -1: "urged her to go"."""
    if label == "pcomp":
        return _cited(tree, tree.heads[above], above)
    return tree.child(above, "dobj") if label in ("xcomp", "ccomp") and tree.lemmas[above] in CONTROLS else -1


def _subject_of_clause_before(tree: Tree, participle: int, main: int) -> int:
    """In "While the ministry says that…, citing…, the union said…" the ministry cites: the subject of the clause that a participle is in.

    The parse ties both to the main verb. The clause is one that stands before the participle, which stands before the main verb's subject.
    """
    if tree.tags[participle] != "VBG" or participle > main:
        return -1
    own = _own_subject(tree, main)
    before = [one for one in tree.children[main] if tree.deps[one] == "advcl" and one < participle]
    if not before or own < participle:
        return -1
    return _own_subject(tree, before[-1])


def _own_subject(tree: Tree, verb: int) -> int:
    """The subject of a verb; of two, as where a heading without a full stop runs into the sentence, the one right before the verb."""
    every = [child for child in tree.children[verb] if tree.deps[child] in SUBJECTS]
    ahead = [child for child in every if child < verb]
    if len(ahead) > 1 and tree.deps[ahead[-1]] == "nsubj" and "," in tree.words[ahead[0] : ahead[-1]]:
        return ahead[-1]
    return every[0] if every else -1


def _bare_participle(tree: Tree, verb: int) -> bool:
    """Whether a past participle stands without an auxiliary: "asked about the dam", "a report published by the council".

    The main verb of a sentence that has a subject is none, whatever the tagger says: "Ruiz reciprocated by praising…".
    """
    if tree.deps[verb] == "ROOT" and tree.child(verb, "nsubj") >= 0:
        return False
    return tree.tags[verb] == "VBN" and tree.deps[verb] in ("acl", "advcl", "dep", "ROOT") and tree.child(verb, "aux") < 0


def source(tree: Tree, verb: int) -> Source | None:
    """Who is said to speak by ``verb``: its subject, the agent of a passive, or the subject it shares with a verb above it."""
    head = subject(tree, verb)
    if head >= 0 and tree.paragraph[head] != tree.paragraph[verb]:
        head = _in_paragraph(tree, verb)
    if head < 0 or tree.paragraph[head] != tree.paragraph[verb] or tree.pos[head] in ("PUNCT", "SPACE"):
        return None
    return named(tree, head, verb)


def as_saying(tree: Tree, verb: int) -> Source | None:
    """Who is said to have spoken by another: Moss in "the Post quoted Moss as saying"; the subject only hands it on."""
    for child in tree.children[verb]:
        said = tree.child(child, "pcomp") if tree.deps[child] == "prep" else -1
        head = _cited(tree, verb, child) if said >= 0 and tree.tags[said] == "VBG" else -1
        if head >= 0 and tree.quoted[head] < 0:
            return Source(head, head, phrase(tree, head, verb + 1, child - 1))
    return None


def _cited(tree: Tree, verb: int, preposition: int) -> int:
    """Whom a verb names as the speaker of what stands behind its "as", or -1."""
    head = tree.child(verb, "dobj")
    return head if tree.lemmas[verb] in CITING and tree.words[preposition].lower() == "as" and verb < head < preposition else -1


def _in_paragraph(tree: Tree, verb: int) -> int:
    """The noun before a verb that the parse ties to the paragraph before (a headline without a full stop), or -1."""
    low, _ = tree.within(verb, 0, verb)
    return next((at for at in range(low, verb) if tree.heads[at] < low and tree.pos[at] in ("PROPN", "NOUN", "PRON")), -1)


def named(tree: Tree, head: int, verb: int) -> Source:
    """The source whose head is ``head``: its phrase on its own side of ``verb``."""
    head = _member(tree, head)
    referent = head
    if tree.words[head].lower() in RELATIVES:
        clause = tree.heads[head]
        while tree.deps[clause] in ("conj", "xcomp", "ccomp") and tree.heads[clause] != clause:
            clause = tree.heads[clause]
        if tree.deps[clause] == "relcl":
            referent = tree.heads[clause]
    low, high = (None, verb - 1) if head < verb else (verb + 1, None)
    last = _pronoun_behind_heading(tree, head, verb)
    if last >= 0:
        return Source(last, last, (tree.starts[last], tree.ends[last]))
    return Source(head, _writer(tree, referent), phrase(tree, head, low, high))


def _member(tree: Tree, head: int) -> int:
    """Who belongs to the party and the place that the parse takes for the head: "Moss, R-Marl"; else the head itself."""
    name = tree.child(head, "nmod")
    behind = tree.words[name + 1 : name + 3] if 0 <= name < head else []
    return name if len(behind) == 2 and behind[0] == "," and behind[1][:1] in PARTIES and behind[1][1:2] in ("", "-") else head


def _pronoun_behind_heading(tree: Tree, head: int, verb: int) -> int:
    """The "He" that begins a sentence in the middle of the subject: a caption or heading without a full stop runs into it. Else -1."""
    if head >= verb:
        return -1
    first, last = tree.subtree(head)
    inside = range(max(first, last - DEPTH) + 1, min(last + 1, verb))
    return next((at for at in inside if tree.words[at] in ("He", "She", "They") and tree.pos[at - 1] in ("PROPN", "NOUN")), -1)


def _writer(tree: Tree, head: int) -> int:
    """Whose statement, letter or message it is, where that is said: "his statement warned" is his word."""
    owner = tree.child(head, "poss") if tree.lemmas[head] in DOCUMENTS else -1
    return owner if owner >= 0 else head
