"""How a happening is put: as fact, plan, possibility or duty, denied or not; and the phrase that says where."""

from spacy.tokens import Token

from ...lexicon import words
from ...record import Modality
from .speech import PAST, Speech
from .triggers import kind_of

MODALS: dict[str, Modality] = {
    "will": "planned", "wo": "planned", "'ll": "planned", "’ll": "planned", "shall": "planned",
    "may": "possible", "might": "possible", "could": "possible", "can": "possible", "ca": "possible", "would": "possible",
    "must": "required", "should": "required", "ought": "required",
}  # fmt: skip
# what a word says of the happening that hangs on it as an infinitive, or as a noun it governs
ABOVE: dict[str, Modality] = {
    **dict.fromkeys(words("planning_words"), "planned"),
    **dict.fromkeys(["likely", "possible", "seek", "try", "attempt", "consider", "allow", "able", "ask", "potential"], "possible"),
    **dict.fromkeys(["need", "require", "order", "demand", "urge", "oblige", "force", "call", "have", "insist"], "required"),
}
MAX_CLIMB = 8  # verbs joined by "and" above a verb that shares how they are put
FAILING = frozenset({"fail", "refuse", "decline", "deny", "avoid", "prevent", "stop", "cancel", "reject", "neglect"})
# how a happening that a noun names is put by the verb it hangs on, by that verb's type: "demanded the release of the poet"
GOVERNED: dict[str, Modality] = {"REQUEST": "required", "THREATEN": "possible", "AGREE": "planned"}
SAID_SO = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "ACCUSE"})  # nouns of words: a demand that is rejected was made
TIMING = frozenset({"schedule", "plan", "prepare", "propose", "announce"})
ASKING = frozenset({"for", "to", "of", "on", "with"})  # what leads to the thing that is asked, threatened or offered
CALLED_OFF = frozenset({"cancel", "avert", "foil", "thwart", "prevent", "avoid", "deny", "postpone", "delay"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside", "across", "to", "from", "around", "along"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither", "nor"})


def negated(token: Token) -> bool:
    """Whether it is said not to have happened; two negations cancel out."""
    count = sum(1 for child in token.lefts if child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ in NEGATIVE_DETERMINERS))
    count += any(_nobody(child) for child in token.children if child.dep_ in ("nsubj", "nsubjpass", "dobj"))
    head = token.head
    if head.i != token.i and token.dep_ in ("xcomp", "dobj", "nsubjpass"):
        failed = head.lemma_.lower() in FAILING
        count += failed or (token.dep_ != "nsubjpass" and any(child.dep_ == "neg" for child in head.lefts))
    return count % 2 == 1


def _nobody(word: Token) -> bool:
    """Whether a subject or an object says that there was none: "no cameras were allowed", "nobody was hurt"."""
    return word.lower_ in ("nobody", "none", "nothing") or any(child.dep_ == "det" and child.lower_ == "no" for child in word.lefts)


def governed(noun: Token, kind: str) -> tuple[Modality | None, bool]:
    """How the verb that a noun hangs on puts the happening it names, and whether it says that it did not come."""
    head = noun.head if noun.dep_ != "pobj" else noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ not in ASKING:
        return None, False
    if noun.dep_ not in ("dobj", "obj", "pobj", "nsubjpass") or head.pos_ != "VERB" or kind in SAID_SO:
        return None, False
    above, lemma = kind_of(head), head.lemma_.lower()
    if lemma in CALLED_OFF and noun.dep_ != "pobj":
        return None, True
    if above == "REJECT":
        return None, noun.dep_ != "pobj" and lemma != "oppose"
    if lemma in TIMING and noun.dep_ != "pobj":
        return "planned", False
    return GOVERNED.get(above), False


def put(token: Token, carrier: Token | None, said: Speech | None) -> Modality:
    """How it is put: "would" after "said" is a "will" that was said."""
    how = modality(token, carrier)
    verb = carrier if carrier is not None else token
    if how == "possible" and said is not None and said.verb.tag_ in PAST and any(child.lower_ == "would" for child in verb.lefts):
        return "planned"
    return how


def modality(token: Token, carrier: Token | None = None) -> Modality:
    """How it is put. A noun is put as the verb that carries it is, or as its own adjective says."""
    for child in token.lefts:
        if child.dep_ in ("amod", "advmod") and child.lower_ in ABOVE:
            return ABOVE[child.lower_]
    verb = carrier if carrier is not None else token
    for _ in range(MAX_CLIMB):
        own = _own(verb) or _from_above(verb)
        if own is not None:
            return own
        if verb.dep_ != "conj" or verb.head.pos_ != "VERB" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts):
            return "asserted"
        verb = verb.head  # a verb joined by "and" without a subject of its own is put as the first one is
    return "asserted"


def _own(verb: Token) -> Modality | None:
    """How a verb is put by its auxiliary or by the "if" before it."""
    for child in verb.lefts:
        if child.dep_ == "aux" and child.lower_ in MODALS:
            return MODALS[child.lower_]
        if child.dep_ == "mark" and child.lower_ in ("if", "unless"):
            return "possible"
    return None


def _from_above(verb: Token) -> Modality | None:
    """How an infinitive is put by the word it hangs on."""
    head = verb.head
    if head.i == verb.i or not any(child.tag_ == "TO" for child in verb.lefts):
        return None
    if head.lemma_.lower() in FAILING:
        return "asserted"
    above = ABOVE.get(head.lemma_.lower())
    if above is not None and verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "relcl"):
        return above
    if verb.dep_ in ("acl", "advcl", "relcl") or (verb.dep_ == "xcomp" and head.lemma_ == "be"):
        return "planned"
    return None


def places(token: Token) -> list[Token]:
    """The heads of the phrases that may name where, nearest first: they hang on the trigger, or on its object ("met the king in Oslo")."""
    found = _located(token)
    for child in token.rights:
        if child.dep_ == "dobj":
            found.extend(_located(child))
            if token.lemma_ == "visit":
                found.append(child)
    return found


def _located(token: Token) -> list[Token]:
    return [
        inner
        for child in token.rights
        if child.dep_ == "prep" and child.lower_ in PLACE_PREPOSITIONS
        for inner in child.rights
        if inner.dep_ == "pobj"
    ]
