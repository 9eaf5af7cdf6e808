"""How a happening is put: as fact, plan, possibility or duty, denied or not; and the phrase that says where."""

from spacy.tokens import Token

from ...record import Modality

MODALS: dict[str, Modality] = {
    "will": "planned", "wo": "planned", "'ll": "planned", "’ll": "planned", "shall": "planned",
    "may": "possible", "might": "possible", "could": "possible", "can": "possible", "ca": "possible", "would": "possible",
    "must": "required", "should": "required", "ought": "required",
}  # fmt: skip
# what a word says of the happening that hangs on it as an infinitive, or as a noun it governs
ABOVE: dict[str, Modality] = {
    **dict.fromkeys(
        "plan expect schedule agree promise pledge vow intend prepare aim set due slate want hope threaten offer propose decide commit "
        "announce_plan ready go upcoming planned scheduled proposed expected future".split(), "planned"),
    **dict.fromkeys("likely possible seek try attempt consider allow authorize able help ask potential possible".split(), "possible"),
    **dict.fromkeys("need require order demand urge oblige force call have insist".split(), "required"),
}  # fmt: skip
FAILING = frozenset("fail refuse decline deny avoid prevent stop cancel reject neglect".split())
PLACE_PREPOSITIONS = frozenset("in at near outside inside across to from around along".split())
NEGATIVE_DETERMINERS = frozenset({"no", "neither", "nor"})


def negated(token: Token) -> bool:
    """Whether it is said not to have happened; two negations cancel out."""
    count = sum(1 for child in token.lefts if child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ in NEGATIVE_DETERMINERS))
    head = token.head
    if head.i != token.i and token.dep_ in ("xcomp", "dobj", "nsubjpass") and head.lemma_.lower() in FAILING:
        count += 1
    elif token.dep_ in ("xcomp", "dobj") and any(child.dep_ == "neg" for child in head.lefts):
        count += 1
    return count % 2 == 1


def modality(token: Token, carrier: Token | None = None) -> Modality:
    """How it is put. A noun is put as the verb that carries it is, or as its own adjective says."""
    verb = carrier if carrier is not None else token
    for child in verb.lefts:
        if child.dep_ == "aux" and child.lower_ in MODALS:
            return MODALS[child.lower_]
        if child.dep_ == "mark" and child.lower_ in ("if", "unless"):
            return "possible"
    for child in token.lefts:
        if child.dep_ in ("amod", "advmod") and child.lower_ in ABOVE:
            return ABOVE[child.lower_]
    return _from_above(verb)


def _from_above(verb: Token) -> Modality:
    head = verb.head
    if head.i == verb.i:
        return "asserted"
    infinitive = any(child.tag_ == "TO" for child in verb.lefts)
    if infinitive and verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "relcl"):
        if head.lemma_.lower() in ABOVE:
            return ABOVE[head.lemma_.lower()]
        if head.lemma_ == "be":
            return "planned"
        return "planned" if verb.dep_ in ("acl", "advcl", "relcl") else "asserted"
    if verb.dep_ == "conj":
        return modality(head) if head.pos_ == "VERB" else "asserted"
    return "asserted"


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
