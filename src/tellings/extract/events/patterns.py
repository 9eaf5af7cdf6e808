"""What a word tells together with what hangs on it: "cut aid" is a sanction, "cut grass" is nothing; the list is ``event_patterns``."""

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Span, Token

from ...lexicon import rows
from .actors import codes
from .speech import OWN

ANY = "*"
NOTHING = "0"  # the word tells no happening with what hangs on it
UNTYPED = "-"
HOSTILE = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"})
OBJECTS = frozenset({"dobj", "obj", "nsubjpass"})
SUBJECTS = frozenset({"nsubj", "csubj"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
DESCRIBING = frozenset({"amod", "compound", "acomp", "oprd", "advmod", "nmod", "npadvmod", "dobj"})
AROUND = 20  # words of the sentence before and after that tell an accident from an attack
FORMS = {"forgave": "forgive"}  # irregular forms that the lemmatiser leaves as they are
MAX_UP = 3  # verbs above a verb whose subject it may share
LONGEST = 12  # words joined by "and" that are looked at

Below = Callable[[Token], str]


class Test(NamedTuple):
    """One condition: a slot, and the words that fill it."""

    slot: str
    words: frozenset[str]


class Pattern(NamedTuple):
    """The conditions that must all hold, and what is told then."""

    tests: tuple[Test, ...]
    kind: str


@functools.cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class of ``event_words``."""
    return next(frozenset(members.split(";")) for one, members in rows("event_words") if one == name)


@functools.cache
def _verbs() -> frozenset[str]:
    """The verbs that the lists know."""
    listed = {row[0] for name in ("events", "event_patterns") for row in rows(name) if row[1] == "v"}
    return frozenset(listed | {row[0] for row in rows("eventless_verbs")})


def lemma(token: Token) -> str:
    """The lemma in lower case; a verb's with the final e that the lemmatiser has cut off ("staged" is of "stage")."""
    found = FORMS.get(token.lower_) or token.lemma_.lower()
    if token.pos_ == "VERB" and found not in _verbs() and f"{found}e" in _verbs():
        return f"{found}e"
    return found


@functools.cache
def _patterns() -> dict[tuple[str, str], tuple[Pattern, ...]]:
    classes = {name: frozenset(members.split(";")) for name, members in rows("event_words")}
    found: dict[tuple[str, str], list[Pattern]] = {}
    for lemma, part, slots, kind in rows("event_patterns"):
        tests = () if slots == ANY else tuple(_test(one, classes) for one in slots.split("+"))
        found.setdefault((lemma, part), []).append(Pattern(tests, kind))
    return {key: tuple(values) for key, values in found.items()}


def _test(written: str, classes: dict[str, frozenset[str]]) -> Test:
    slot, _, named = written.partition(":")
    return Test(slot, frozenset(word for one in named.split(";") for word in (classes[one[1:]] if one.startswith("@") else (one,))))


def fitting(token: Token, part: str, below: Below) -> str | None:
    """What the first pattern that fits a word says: a type, ``-``, ``0``, or None where none fits.

    Args:
        token: a verb (``v``), a noun (``n``) or an adjective (``a``).
        part: which of them.
        below: gives the type of a verb by itself, for what a word says of the act that hangs on it.
    """
    patterns = _patterns().get((lemma(token), part))
    if patterns is None:
        return None
    filled: dict[str, frozenset[str]] = {}
    for pattern in patterns:
        if all(_holds(token, test, filled, below) for test in pattern.tests):
            return pattern.kind
    return None


def _holds(token: Token, test: Test, filled: dict[str, frozenset[str]], below: Below) -> bool:
    if test.slot not in filled:
        filled[test.slot] = frozenset(_fillers(token, test.slot, below))
    present = filled[test.slot]
    return bool(present) if ANY in test.words else not present.isdisjoint(test.words)


def _fillers(token: Token, slot: str, below: Below) -> Iterator[str]:
    """The words that stand in one slot."""
    return _SLOTS[slot](token, below)


def _object_words(token: Token, _: Below) -> Iterator[str]:
    found = objects(token) if token.pos_ != "NOUN" else _of(token)
    yield from _lemmas(found)
    yield from ("STATE" for one in found if codes((one,)).countries)


def _particles(token: Token, _: Below) -> Iterator[str]:
    yield from (child.lower_ for child in token.children if child.dep_ in ("prt", "prep", "advmod", "dative", "agent"))


def _led(token: Token, _: Below) -> Iterator[str]:
    for inner in _under(token):
        yield from ("PLACE",) if inner.ent_type_ in ("GPE", "LOC") else ()
        yield inner.lemma_.lower()


def _described(token: Token, _: Below) -> Iterator[str]:
    yield from (child.lemma_.lower() for child in token.children if child.dep_ in DESCRIBING or _judges(child))
    yield from (inner.lemma_.lower() for child in objects(token) for inner in child.children if inner.dep_ in DESCRIBING)


def window(token: Token, reach: int) -> Span:
    """The words of a token's sentence that are at most so many words before or behind it."""
    doc, first, last = token.doc, token.i, token.i
    while first > max(0, token.i - reach) and not doc[first].is_sent_start:
        first -= 1
    while last + 1 < min(len(doc), token.i + reach + 1) and not doc[last + 1].is_sent_start:
        last += 1
    return doc[first : last + 1]


def _to_come(verb: Token) -> bool:
    return any(child.lower_ in ("will", "would", "'ll", "’ll", "wo") for child in verb.lefts)


def _of(noun: Token) -> list[Token]:
    return [inner for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of" for inner in child.rights]


def _judges(child: Token) -> bool:
    """Whether it says what somebody is held to be ("holds the police responsible")."""
    return child.pos_ == "ADJ" and child.dep_ in ("ccomp", "xcomp")


def objects(token: Token) -> list[Token]:
    """The heads of a verb's objects, or of its subject in the passive; of the noun that a participle describes as well."""
    found = [child for child in token.children if child.dep_ in OBJECTS]
    if not found and token.tag_ == "VBN" and token.dep_ == "acl" and token.head.dep_ != "ROOT":
        found = [token.head]
    return [token.head if one.tag_ in ("WDT", "WP") and token.dep_ == "relcl" else one for one in found]


def _subjects(token: Token) -> list[Token]:
    here = token
    for _ in range(MAX_UP):
        found = [child for child in here.lefts if child.dep_ in SUBJECTS]
        if found or here.dep_ not in ("conj", "xcomp", "advcl") or here.head.i == here.i:
            return [token.head if one.tag_ in ("WDT", "WP") and token.dep_ == "relcl" else one for one in found]
        here = here.head
    return []


def _lemmas(heads: Iterable[Token]) -> Iterator[str]:
    """The lemmas of heads, of what is joined to them, and of what they are so many or a kind of ("tons of flour")."""
    for head in heads:
        here: Token | None = head
        for _ in range(LONGEST):
            if here is None:
                break
            yield here.lemma_.lower()
            yield from (part.lower_ for part in here.lefts if part.dep_ == "compound")
            yield from (inner.lemma_.lower() for child in here.rights if child.lower_ == "of" for inner in child.rights)
            here = next((child for child in here.rights if child.dep_ == "conj"), None)


def _under(token: Token) -> Iterator[Token]:
    """The nouns under a verb's prepositions, those of two prepositions included ("out of the talks")."""
    for child in token.rights:
        if child.dep_ in ("prep", "prt", "advmod"):
            for inner in child.rights:
                if inner.dep_ == "pobj":
                    yield inner
                elif inner.dep_ in ("prep", "pcomp"):
                    yield from (deep for deep in inner.rights if deep.dep_ == "pobj")


def complement(token: Token) -> Token | None:
    """The verb of the clause that completes a verb, an adjective or a noun."""
    for child in token.rights:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX"):
            return child
    return next((child for child in token.rights if child.dep_ in ("advcl", "acl", "relcl") and infinitive(child)), None)


def infinitive(verb: Token) -> bool:
    """Whether "to" stands before a verb."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def _given(token: Token, _: Below) -> Iterator[str]:
    yield from (child.lemma_.lower() for child in token.rights if child.dep_ == "dative" and child.pos_ != "ADP")


def _complements(token: Token, below: Below) -> Iterator[str]:
    clause = complement(token)
    if clause is None:
        return
    kind = below(clause)
    if kind in HOSTILE and not any(child.dep_ == "neg" for child in clause.lefts):
        yield "HOSTILE"
    if infinitive(clause):
        yield "to"
        whom = [child for child in clause.lefts if child.dep_ in SUBJECTS] + [
            child for child in token.rights if child.dep_ in ("dobj", "dative")
        ]
        yield from ("WHOM",) if whom else ()
        yield from ("NAMED",) if any(one.pos_ != "PRON" for one in whom) else ()
        return
    if any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.lefts):
        yield from ("WHOM",) if clause.tag_ == "VB" and not any(child.dep_ == "aux" for child in clause.lefts) else ()
        yield from ("OWN",) if any(child.lower_ in OWN and child.dep_ == "nsubj" for child in clause.lefts) and _to_come(clause) else ()
        yield from ("MUST",) if any(child.lower_ == "must" for child in clause.lefts) else ()
        yield "that"


_SLOTS: dict[str, Callable[[Token, Below], Iterator[str]]] = {
    "obj": _object_words,
    "subj": lambda token, _: _lemmas(_subjects(token)),
    "dative": _given,
    "prt": _particles,
    "prep": _particles,
    "advmod": _particles,
    "POBJ": _led,
    "in": _described,
    "tag": lambda token, _: iter((token.tag_,)),
    "around": lambda token, _: (word.lemma_.lower() for word in window(token, AROUND)),
    "comp": _complements,
}
