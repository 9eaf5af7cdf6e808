"""The participants and circumstances of a clause, under names that hold for active and passive alike."""

import functools
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ...lexicon import rows, words
from ...record import Role
from .filling import BLAMING, Naming, role_of
from .standing import RELATIVE, SINCE, gapped, set_apart

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .clauses import Clause

CORE = {"dobj": "object", "dative": "to", "attr": "is", "acomp": "is", "oprd": "is", "npadvmod": "when"}
DATES = frozenset({"DATE", "TIME"})
# "because of", "due to", "owing to", "thanks to": a preposition and the one behind it.
CAUSING = {"because": "of", "due": "to", "owing": "to", "thanks": "to"}
BECAUSE = frozenset({"because"})  # conjunctions; "since" and "as" also tell when
BOUNDING = frozenset({"before", "until", "till", "unless", "if", "once", "when", "while", "after"})
PARTICLES = frozenset({"away", "aside", "back", "down", "off", "out", "over", "up"})
KNOWING = frozenset(
    {"know", "realise", "realize", "notice", "confirm", "prove", "discover", "hear", "learn", "show", "remember", "understand"}
)
# Verbs whose particle is at times read as a preposition: "turned down the offer".
PHRASAL = {verb: frozenset({particle}) for particle, verbs in {
    "down": "vote turn shoot strike tear pull knock gun hunt back",
    "off": "call fight lay",
    "out": "rule carry throw",
    "up": "blow break",
}.items() for verb in verbs.split()}  # fmt: skip
PLACES = frozenset({"GPE", "LOC", "FAC"})
MARGINS = frozenset({"landslide", "margin", "majority", "whisker", "hair", "vote"})  # "won by a landslide": nobody's doing
PARTS = frozenset(
    {
        "centre",
        "center",
        "middle",
        "heart",
        "outskirt",
        "suburb",
        "city",
        "town",
        "village",
        "port",
        "province",
        "region",
        "state",
        "district",
    }
    | {"north", "south", "east", "west", "county", "island", "coast"}
)
AT_LENGTH = frozenset({"length", "detail", "depth"})
PUNISHED = frozenset(
    {"sack", "dismiss", "fire", "arrest", "jail", "fine", "suspend", "expel", "ban", "punish", "convict", "charge", "detain", "execute"}
)
STANDING_PLACED = frozenset({"coup", "war", "crisis", "riot", "election", "protest", "situation", "conflict", "revolution", "regime"})
AT = frozenset({"at", "on", "near", "outside", "inside"})
PLACING = frozenset({"in", "at", "near", "outside"})
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


def roles(clause: "Clause", named: Naming) -> tuple[Role, ...]:
    """The roles of a clause; ``named`` gives the entity whose mention holds a code point, if any."""
    found = [role for name, head in _heads(clause) if (role := role_of(name, head, named)) is not None]
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
        if child.dep_ == "npadvmod" and child.ent_type_ not in DATES and not _off(child):
            continue
        if child.dep_ == "dative" and child.pos_ == "ADP":
            yield from governed(child)
        elif child.dep_ == "prep" and child.lower_ in PHRASAL.get(clause.verb.lemma_.lower(), ()):  # "voted down the budget"
            yield "particle", child
            yield from (("object", noun) for noun in child.rights if noun.dep_ == "pobj")
        elif _off(child):  # "sank off Sicily"
            yield from [("off", child)] if child.pos_ == "PROPN" else []
        elif child.dep_ in CORE and child.lower_ not in CAUSING:
            yield from _of_complement(clause.verb, child)
        elif child.dep_ == "agent" or (child.dep_ == "prep" and not child.is_space):
            yield from governed(child)
        else:
            yield from _beside(child)


def _off(child: "Token") -> bool:
    """Whether "off" and the place behind it were read as a particle and something beside it."""
    doc = child.doc
    if child.dep_ == "prt" and child.lower_ == "off" and child.i + 1 < len(doc):
        behind = doc[child.i + 1]
        return behind.ent_type_ in PLACES and behind.dep_ in ("npadvmod", "dobj", "compound")
    before = doc[child.left_edge.i - 1] if child.left_edge.i > 0 else child
    return child.ent_type_ in PLACES and child.dep_ in ("npadvmod", "dobj") and before.dep_ == "prt" and before.lower_ == "off"


def _of_subject(clause: "Clause", subject: "Token") -> "Iterator[tuple[str, Token]]":
    given = clause.passive and any(child.dep_ == "dobj" for child in clause.verb.rights)  # "was denied access"
    yield from _joined("to" if given else "object" if clause.passive else "agent", _antecedent(subject, clause.verb))
    if clause.verb.lemma_.lower() in CATCHING and subject.lemma_.lower() in CATCHERS and not clause.passive:
        yield from (pair for inner in subject.rights if inner.lower_ == "in" for pair in governed(inner) if _placed(pair[1]))


def _of_complement(verb: "Token", child: "Token") -> "Iterator[tuple[str, Token]]":
    """The role of an object or complement, and what behind it is the verb's as well."""
    over = child.dep_ == "dobj" and verb.lemma_.lower() in LEAVING and any(word.lower_ == "over" for word in verb.rights)
    yield from _joined("cause" if over else CORE[child.dep_], _antecedent(child, verb))
    if (
        child.dep_ == "dobj" and child.lemma_.lower() not in _nouns() and child.lemma_.lower() not in STANDING_PLACED
    ):  # "found the car in Lyon": the place is the verb's as well
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
        if preposition.dep_ == "agent" and noun.lemma_ in MARGINS:
            yield "how", noun
        elif noun.dep_ == "pcomp" and name == "for" and preposition.head.lemma_ in PUNISHED:  # "sacked for leaking documents"
            yield "cause", noun
        elif noun.dep_ in ("pcomp", "prep") and CAUSING.get(name) == noun.lower_:
            yield from (("cause", inner) for inner in noun.rights if inner.dep_ == "pobj")
        elif noun.dep_ == "pobj" and (name in CAUSING or (name == "for" and noun.lemma_ in ("reason", "ground"))):
            yield "cause", noun
        elif noun.dep_ == "pobj" and name == "as" and noun.lemma_ in ("result", "consequence", "outcome"):
            yield from (("cause", inner) for of in noun.rights if of.lower_ == "of" for inner in of.rights if inner.dep_ == "pobj")
        elif noun.dep_ == "pobj":
            if preposition.dep_ == "agent":  # "hit by a bullet on the bridge", "stopped by police at the border"
                yield from (pair for inner in noun.rights if inner.lower_ in AT for pair in governed(inner))
            dated = noun.ent_type_ in DATES and name != SINCE
            yield from _joined("when" if dated else name, _antecedent(noun, preposition.head))
            yield from _inside(noun)
            if noun.lemma_ in AT_LENGTH:  # "spoke at length about the prisoners"
                yield from (pair for inner in noun.rights if inner.dep_ == "prep" for pair in governed(inner))


def _inside(noun: "Token") -> "Iterator[tuple[str, Token]]":
    """The named places that a place is said to be in or near ("a cellar in Varna")."""
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and (preposition.lower_ != "of" or noun.lemma_.lower() in PARTS):
            where = noun.head.lower_ if preposition.lower_ == "of" else preposition.lower_  # "in the centre of Oslo"
            yield from (
                (where, inner)
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
        if child.dep_ == "poss" and child.ent_type_ in DATES:
            yield "when", child  # "Monday's inspection"
        elif child.dep_ == "poss":
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
        if verb.dep_ != "conj" or verb.head.tag_ != verb.tag_ or _undergoes(verb) != _undergoes(verb.head):
            break
        verb = verb.head
    return word


def _undergoes(verb: "Token") -> bool:
    return any(child.dep_ == "auxpass" for child in verb.lefts)
