"""Clauses: each finite verb with its subject, and the words that belong to it and to no clause inside it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
INNER = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj"})
# Tokens of a sentence above which it is no prose but a list or a table run together; looking through each verb's neighbours would also take
# time with the square of its length.
LONGEST = 300
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(slots=True)
class Clause:
    """A predicate with its subject (its own, or that of the verb it is coordinated with) and its words, in text order.

    Attributes:
        verb: the word that says what is told; a noun, where a happening is named and not told ("the arrest of …").
        form: ``clause`` for a finite verb, ``open`` for an infinitive or a participle, whose subject stands elsewhere, ``noun``;
            ``restated`` for what another clause says in other words.
        passive: whether the subject undergoes it.
        above: the clause that an open one hangs on.
        lemma: what is told, where that is not the verb's own lemma.
        given: the roles, each with its head, where they are not those of the verb.
        denied: whether it is denied, where that is not told by the verb.
    """

    verb: "Token"
    subject: "Token | None"
    words: "list[Token]" = field(default_factory=list)
    form: Literal["clause", "open", "noun", "restated"] = "clause"
    passive: bool = False
    above: "Clause | None" = None
    lemma: str = ""
    given: "tuple[tuple[str, Token], ...]" = ()
    denied: bool | None = None

    @property
    def span(self) -> tuple[int, int]:
        """First and last code point (exclusive) of its words."""
        first, last = self.words[0], self.words[-1]
        return first.idx, last.idx + len(last.text)


def clauses(doc: "Doc") -> list[Clause]:
    """The clauses of a parse that have a subject, in text order."""
    subjects = _subjects(doc)
    heads = {index: Clause(doc[index], subject, passive=_passive(doc[index]) or _shared(doc[index])) for index, subject in subjects.items()}
    owner = _owners(doc, heads)
    for token in doc:
        if owner[token.i] >= 0 and not token.is_space:
            heads[owner[token.i]].words.append(token)
    return [clause for _, clause in sorted(heads.items()) if clause.words]


def _passive(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts) or _shortened(verb)


def _shortened(verb: "Token") -> bool:
    """Whether a participle was taken for the verb of its sentence, whose own verb hangs on it: "the two people killed were A and B"."""
    if verb.tag_ != "VBN" or any(child.dep_ in ("aux", "dobj") for child in verb.children):
        return False
    below = (child for child in verb.rights if child.dep_ in ("advcl", "ccomp", "conj") and child.lemma_ == "be")
    return any(not any(word.dep_ in SUBJECTS or word.dep_ in ("mark", "cc") for word in be.lefts) for be in below)


def _shared(verb: "Token") -> bool:
    """Whether a verb is the second of a passive: "were arrested and handed over to a gang"."""
    if verb.dep_ != "conj" or not _passive(verb.head) or any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.lefts):
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and not any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in verb.rights))


def _subjects(doc: "Doc") -> "dict[int, Token]":
    """Verb index to subject; a coordinated verb without one takes that of the verb it is coordinated with."""
    own: dict[int, Token] = {}
    for token in (token for sentence in doc.sents if len(sentence) <= LONGEST for token in sentence):
        if token.dep_ in SUBJECTS and token.head.pos_ in VERBAL and (token.dep_ != "expl" or token.lower_ == "there"):
            own.setdefault(token.head.i, token)
    for token in doc:  # coordination runs left to right, so that chains are resolved in one pass
        if token.dep_ == "conj" and token.pos_ in VERBAL and token.i not in own and token.head.i in own:
            own[token.i] = own[token.head.i]
    return own


def _owners(doc: "Doc", heads: dict[int, Clause]) -> list[int]:
    """For each token the clause verb it belongs to, or -1: the nearest verb above it that has a clause of its own."""
    owner = [-2] * len(doc)
    for token in doc:
        path = []
        current = token
        while owner[current.i] == -2 and current.i not in heads and current.head.i != current.i and not _leaves(current):
            path.append(current.i)
            current = current.head
        if owner[current.i] == -2:
            owner[current.i] = current.i if current.i in heads else -1
        for index in path:
            owner[index] = owner[current.i]
    return owner


def _leaves(token: "Token") -> bool:
    """Whether a token starts a clause without a subject of its own, whose words must not count as those of the clause above."""
    return token.dep_ in INNER and token.pos_ in VERBAL
