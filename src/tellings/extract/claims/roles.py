"""The participants and circumstances of a clause, under names that hold for active and passive alike."""

import functools
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from ...lexicon import rows, words
from ...record import Role, Span
from .standing import RELATIVE, SINCE, gapped, set_apart, stands_for

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

CORE = {"dobj": "object", "dative": "to", "attr": "is", "acomp": "is", "oprd": "is", "npadvmod": "when"}
CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
MODIFIERS = frozenset({"amod", "compound", "nummod", "poss", "nmod", "advmod", "quantmod"})
QUANTIFIERS = frozenset({"all", "every", "some", "few", "several", "many", "most", "half"})  # what is told of some need not be told of all
DATES = frozenset({"DATE", "TIME"})
# "because of", "due to", "owing to", "thanks to": a preposition and the one behind it.
CAUSING = {"because": "of", "due": "to", "owing": "to", "thanks": "to"}
BECAUSE = frozenset({"because"})  # conjunctions; "since" and "as" also tell when
BOUNDING = frozenset({"before", "until", "till", "unless", "if", "once", "when", "while", "after"})
TELLING_APART = frozenset({"of", "at", "in", "near", "outside", "on", "for", "between", "with", "against", "from", "to"})
PARTICLES = frozenset({"away", "aside", "back", "down", "off", "out", "over", "up"})
COUNTING = frozenset(
    {
        "thousand",
        "hundred",
        "dozen",
        "million",
        "score",
        "number",
        "lot",
        "majority",
        "group",
        "crowd",
        "handful",
        "all",
        "some",
        "most",
        "many",
        "several",
        "few",
        "half",
        "part",
    }
)
KNOWING = frozenset(
    {"know", "realise", "realize", "notice", "confirm", "prove", "discover", "hear", "learn", "show", "remember", "understand"}
)
PLACING = frozenset({"in", "at", "near", "outside"})
NOBODY = frozenset({"nobody", "none"})
BLAMING = frozenset({"blame", "attribute", "ascribe"})  # what follows "on" or "to" is theirs, wherever the parser hangs it
# For each kind of noun of the list of happenings, the roles that its prepositions name.
NOUN_ROLES = {
    "o": {"of": "object", "on": "object"},
    "p": {"of": "object"},
    "a": {"of": "agent"},
    "m": {"of": "agent", "between": "agent", "with": "object"},
    "v": {"of": "agent", "to": "object"},
}
JOINED = 4  # things joined by "and" in one role
CATCHERS = frozenset({"police", "officer", "policeman", "agent", "detective", "prosecutor", "investigator", "customs", "authority"})
CATCHING = frozenset({"seize", "arrest", "detain", "capture", "catch", "find", "discover", "recover", "apprehend"})  # where they are, it is
LEAVING = frozenset({"withdraw", "resign", "quit", "retire", "dismiss", "sack", "leave", "split", "clash", "fall"})  # "quit over pay"
LONGEST_TOLD = 12  # words of a clause that is known, by which it is told
LONGEST = 200  # code points of a role's words; longer ones end with their head

Naming = Callable[[int], str | None]


def roles(clause: "Clause", named: Naming) -> tuple[Role, ...]:
    """The roles of a clause; ``named`` gives the entity whose mention holds a code point, if any."""
    found = [role for name, head in _heads(clause) if (role := _role(name, head, named)) is not None]
    return tuple(found)


def _heads(clause: "Clause") -> "Iterator[tuple[str, Token]]":
    if clause.given:
        yield from clause.given
        return
    if clause.form == "noun":
        yield from _of_noun(clause.verb)
        return
    yield from of_clause(clause)


def of_clause(clause: "Clause") -> "Iterator[tuple[str, Token]]":
    """The roles that a verb gives: each with its head, in the order in which they hang on it."""
    if clause.subject is not None:
        yield from _of_subject(clause, clause.subject)
    gap = gapped(clause)
    if gap is not None:
        yield gap
    for child in clause.verb.children:
        if child.dep_ == "npadvmod" and child.ent_type_ not in DATES:
            continue
        if child.dep_ == "dative" and child.pos_ == "ADP":
            yield from governed(child)
        elif child.dep_ in CORE and child.lower_ not in CAUSING:
            yield from _of_complement(clause.verb, child)
        elif child.dep_ == "agent" or (child.dep_ == "prep" and not child.is_space):
            yield from governed(child)
        else:
            yield from _beside(child)


def _of_subject(clause: "Clause", subject: "Token") -> "Iterator[tuple[str, Token]]":
    given = clause.passive and any(child.dep_ == "dobj" for child in clause.verb.rights)  # "was denied access"
    yield from _joined("to" if given else "object" if clause.passive else "agent", _antecedent(subject, clause.verb))
    if clause.verb.lemma_.lower() in CATCHING and subject.lemma_.lower() in CATCHERS and not clause.passive:
        yield from (pair for inner in subject.rights if inner.lower_ == "in" for pair in governed(inner) if _placed(pair[1]))


def _of_complement(verb: "Token", child: "Token") -> "Iterator[tuple[str, Token]]":
    """The role of an object or complement, and what behind it is the verb's as well."""
    over = child.dep_ == "dobj" and verb.lemma_.lower() in LEAVING and any(word.lower_ == "over" for word in verb.rights)
    yield from _joined("cause" if over else CORE[child.dep_], _antecedent(child, verb))
    if child.dep_ == "dobj":  # "found the car in Lyon": the place is the verb's as well
        yield from (pair for inner in child.rights if inner.lower_ in PLACING for pair in governed(inner) if _placed(pair[1]))
    if child.dep_ == "acomp":  # "was aware of the losses"
        yield from (pair for inner in child.rights if inner.dep_ == "prep" for pair in governed(inner))
    if verb.lemma_.lower() in BLAMING:
        yield from (pair for inner in child.rights if inner.lower_ in ("on", "to") for pair in governed(inner))


def _placed(noun: "Token") -> bool:
    return noun.pos_ == "PROPN" and noun.ent_type_ not in DATES


def _beside(child: "Token") -> "Iterator[tuple[str, Token]]":
    """What is neither a participant nor behind a preposition: a particle, a manner, a cause or a bound."""
    if child.dep_ == "acomp":  # "was due to"
        yield from (("cause", noun) for to in child.rights if to.dep_ == "prep" for noun in to.rights if noun.dep_ == "pobj")
    elif child.dep_ == "prt" and child.lower_ == "over" and child.head.lemma_.lower() in LEAVING:
        return
    elif child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ in PARTICLES):
        yield "particle", child
        yield from (pair for inner in child.rights if inner.dep_ == "prep" for pair in governed(inner))
    elif child.dep_ == "advmod" and child.lower_.endswith("ly") and child.lower_ not in words("placing_adverbs") | words("hedges"):
        yield "how", child
    elif child.dep_ == "advcl" and any(word.lower_ in BECAUSE for word in child.lefts):
        yield "cause", child
    elif (
        child.dep_ == "ccomp"
        and child.i > child.head.i
        and child.head.lemma_ in KNOWING
        and any(word.lower_ == "that" for word in child.lefts)
    ):
        yield "that", child
    elif child.dep_ == "advcl" and any(word.lower_ in BOUNDING for word in child.lefts):
        yield "limit", child


def governed(preposition: "Token") -> "Iterator[tuple[str, Token]]":
    """What a preposition governs: a participant, a place, a time, a cause; and the place inside which that is."""
    name = "agent" if preposition.dep_ == "agent" else preposition.lower_
    for noun in preposition.rights:
        if noun.dep_ in ("pcomp", "prep") and CAUSING.get(name) == noun.lower_:
            yield from (("cause", inner) for inner in noun.rights if inner.dep_ == "pobj")
        elif noun.dep_ == "pobj" and (name in CAUSING or (name == "for" and noun.lemma_ in ("reason", "ground"))):
            yield "cause", noun
        elif noun.dep_ == "pobj" and name == "as" and noun.lemma_ == "result":
            yield from (("cause", inner) for of in noun.rights if of.lower_ == "of" for inner in of.rights if inner.dep_ == "pobj")
        elif noun.dep_ == "pobj":
            dated = noun.ent_type_ in DATES and name != SINCE
            yield from _joined("when" if dated else name, _antecedent(noun, preposition.head))
            yield from _inside(noun)


def _inside(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """The named places that a place is said to be in or near ("a cellar in Varna")."""
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and preposition.lower_ != "of":
            yield from (
                (preposition.lower_, inner)
                for inner in preposition.rights
                if inner.dep_ == "pobj" and inner.pos_ == "PROPN" and inner.ent_type_ not in DATES
            )


def _of_noun(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """The roles of a happening's noun: "the killing of six men by soldiers in May", "the firm's collapse".

    Happenings joined by "and" share what only one of them says ("the kidnapping and killing of six men by soldiers").
    """
    own = list(around(noun))
    yield from own
    told = {name for name, _ in own}
    for other in islice(noun.conjuncts, JOINED):
        if other.lemma_.lower() in _nouns():
            yield from ((name, head) for name, head in around(other) if name in ("agent", "object") and name not in told)


def around(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """What stands around the noun of a happening: who does it, to whom, where and when."""
    of = _nouns().get(noun.lemma_.lower(), "o")
    names = {**NOUN_ROLES[of], "by": "agent"}
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            suffered = of == "p" and not any(word.lower_ == "of" for word in noun.rights)
            yield "object" if suffered else "agent", child
        elif child.dep_ in ("prep", "agent"):
            found = [(names.get(child.lower_, role) if role == child.lower_ else role, head) for role, head in governed(child)]
            if of == "m" and child.lower_ in ("between", "of"):  # "between Ames and Bohr": they meet each other
                found = [("object" if number else role, head) for number, (role, head) in enumerate(found)]
            yield from found


@functools.cache
def _nouns() -> dict[str, str]:
    """For each noun of a happening, whom "of" names."""
    return {row[0]: row[2] for row in rows("happening_nouns")}


def _joined(name: str, head: "Token") -> "Iterator[tuple[str, Token]]":
    """A head and what is joined to it by "and", but not what it is told from ("a gang rather than the police")."""
    yield name, head
    if not set_apart(head):
        yield from ((name, other) for other in islice(head.conjuncts, JOINED) if other.i > head.i and other.pos_ in ("NOUN", "PROPN"))


def _antecedent(word: "Token", verb: "Token") -> "Token":
    """What a relative pronoun stands for: the noun that its clause hangs on; any other word stands for itself."""
    if word.lower_ not in RELATIVE or word.dep_ == "det":
        return word
    for _ in range(JOINED):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return word


def _counted(head: "Token") -> "Token":
    """What is counted, where the head only counts: "thousands of refugees"."""
    if head.lemma_.lower() in COUNTING:
        return next((noun for of in head.rights if of.lower_ == "of" for noun in of.rights if noun.dep_ == "pobj"), head)
    return head


def _role(name: str, head: "Token", named: Naming) -> Role | None:
    start, end = _stretch(name, head)
    counting, head = head.lower_, _counted(head)
    entity = named(head.idx)
    meant = stands_for(head) if entity is None and head.pos_ == "PRON" else None
    if meant is not None:
        known = _role(name, meant, named)
        return known and msgspec.structs.replace(known, definite=True)
    if head.lower_ in NOBODY or (head.lower_ == "one" and any(word.lower_ == "no" for word in head.lefts)):
        return Role(name=name, head="anybody", words=("anybody",), span=Span(start=start, end=end))
    if head.pos_ == "PRON" and entity is None:
        return None
    told = {head.lemma_.lower()}
    told |= {word.lemma_.lower() for word in head.children if word.dep_ in MODIFIERS and word.pos_ in CONTENT}
    if name == "that":
        told |= {word.lemma_.lower() for word in islice(head.subtree, LONGEST_TOLD) if word.pos_ in CONTENT}
    told |= {word for word in (counting, *(word.lower_ for word in head.lefts)) if word in QUANTIFIERS and word != head.lower_}
    for of in head.rights:  # "a party of miners" is told from "a party of tourists", "the fire at the mill" from that at the cinema
        if of.lower_ in TELLING_APART and head.head.lemma_.lower() not in BLAMING:
            told |= {word for noun in of.rights if noun.dep_ == "pobj" for word in _restricted(noun)}
    definite = head.pos_ in ("PROPN", "PRON", "VERB") or any(
        word.lower_ in ("the", "this", "that", "these", "those") or word.dep_ == "poss" for word in head.lefts
    )
    return Role(
        name=name, head=head.lemma_.lower(), words=tuple(sorted(told)), entity=entity, definite=definite, span=Span(start=start, end=end)
    )


def _restricted(noun: "Token") -> "Iterator[str]":
    """A noun's lemma, and with the word that tells which of its kind is meant: "floor", "ground floor"."""
    yield noun.lemma_.lower()
    if noun.pos_ == "NOUN":
        for word in noun.lefts:
            if word.dep_ in ("amod", "compound") and word.pos_ in CONTENT:
                yield f"{word.lemma_.lower()} {noun.lemma_.lower()}"


def _stretch(name: str, head: "Token") -> tuple[int, int]:
    """The code points of a role's words: from its first word to its head and what "of" adds; a cause that is a clause, as a whole."""
    if head.dep_ in ("advcl", "ccomp"):
        first, last = head.left_edge, head.right_edge
    else:
        first = next((word.left_edge for word in head.lefts if word.dep_ not in ("punct", "cc", "preconj")), head)
        last = head
        for of in head.rights:
            if of.lower_ == "of":
                last = next((noun for noun in of.rights if noun.dep_ == "pobj"), head)
    end = last.idx + len(last.text)
    return (first.idx, end) if 0 < end - first.idx <= LONGEST else (head.idx, head.idx + len(head.text))
