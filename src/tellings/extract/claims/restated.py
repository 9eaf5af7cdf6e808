"""What a clause says in other words, in the form in which like tellings are alike.

Reports put one thing in many ways: "the army was behind the attack", "the attack was the work of the army", "the army is to blame".
Each of these clauses makes, besides its own claim, one with a plain predicate and the roles that it has there: who did a deed, what caused
a thing, that there was such a thing at all, what somebody was found to be. The words stay those of the clause.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import words
from .accused import accused
from .causal import causal
from .clauses import Clause
from .identified import agentive, conjuncts, identified
from .idioms import idioms
from .lightly import lightly
from .making import beside, child_of, made, under
from .nouns import verb_of
from .phrases import phrases
from .polarity import negated
from .roles import around, of_clause
from .standing import set_apart
from .worded import cleft, performed, worded

if TYPE_CHECKING:
    from spacy.tokens import Token

    Heads = list[tuple[str, Token]]

BEING = "exist"  # that there was such a thing at all
DOING = "perpetrate"  # that somebody is the one who did a deed
DEEDS = frozenset({"work", "handiwork", "doing", "deed", "act"})  # "was the work of"
CAUSES = frozenset({"cause", "reason", "trigger", "culprit", "root"})
EFFECTS = frozenset({"result", "consequence", "outcome", "product"})
SUFFERED = {"disappear": "abduct", "vanish": "abduct", "die": "kill", "perish": "kill"}  # "died at the hands of"
CLAIMING = frozenset({"claim", "admit", "bear", "accept"})  # "claimed responsibility for"
OCCURRING = frozenset({"occur", "happen", "erupt", "materialise", "materialize", "ensue"})
HELD = frozenset({"hold", "stage", "convene", "carry", "conduct"})  # "the vote was held"
BROUGHT = frozenset({"reach", "strike", "make", "conclude", "clinch", "sign", "agree", "find", "achieve", "seal", "secure", "hammer"})
SETTLED = frozenset(
    {"deal", "agreement", "accord", "compromise", "consensus", "settlement", "truce", "ceasefire", "breakthrough", "decision", "pact"}
)
FOUND = frozenset(
    {"find", "pull", "leave", "emerge", "rescue", "discover", "recover", "walk", "go", "escape", "arrive", "declare", "pronounce", "bring"}
    | {"dig", "return", "stand", "lie", "come", "drag", "carry", "lift", "hold", "haul"}
)
SEEN = frozenset({"find", "discover", "detect"})  # what is found is there
LEAVING = frozenset({"resign", "quit", "retire", "step", "stand", "dismiss", "sack", "fire", "remove", "oust", "suspend"})
STRUCK = frozenset(
    {
        "fire",
        "blaze",
        "crash",
        "accident",
        "explosion",
        "blackout",
        "delay",
        "collapse",
        "blast",
        "collision",
        "outage",
        "flood",
        "outbreak",
    }
)
JOINED = frozenset({"appos", "conj"})


def restated(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """For each clause, finite or open, the claims that it makes in other words, each once."""
    by_verb = {clause.verb.i: clause for clause in clauses}
    for clause in clauses:
        seen: set[tuple[str, tuple[tuple[str, int], ...]]] = set()
        for found in _of_one(clause, by_verb):
            key = found.lemma, tuple((name, head.i) for name, head in found.given)
            if key not in seen:
                seen.add(key)
                yield found


def _of_one(clause: Clause, by_verb: dict[int, Clause]) -> Iterator[Clause]:
    for found in (
        _there(clause),
        _occurrence(clause),
        _doer(clause),
        agentive(clause),
        _cause(clause),
        _state(clause),
        _left(clause),
        _contrast(clause),
        accused(clause),
    ):
        if found is not None:
            yield found
    yield from cleft(clause, by_verb)
    yield from _happening(clause)
    yield from lightly(clause)
    yield from worded(clause)
    yield from causal(clause)
    yield from idioms(clause)
    yield from phrases(clause)
    yield from _as_verb(clause)
    yield from _without(clause)
    yield from identified(clause, by_verb)


def _there(clause: Clause) -> Clause | None:
    """For "There was no explosion at the plant"."""
    if clause.subject is None:
        return None
    if clause.verb.lemma_ == "be" and under(clause.verb, "among") is not None and _indefinite(clause.subject):
        return made(clause, BEING, [("agent", clause.subject), *beside(clause.verb)])  # "students were among the dead"
    if clause.subject.dep_ != "expl":
        return None
    thing = next((child for child in clause.verb.children if child.dep_ in ("attr", "dobj", "nsubj")), None)
    return made(clause, BEING, [("agent", thing), *beside(thing), *beside(clause.verb)]) if thing is not None else None


def _occurs(clause: Clause) -> bool:
    """Whether a clause only says that its subject came about."""
    verb = clause.verb
    if verb.lemma_ in OCCURRING or (verb.lemma_ == "break" and any(child.lower_ == "out" for child in verb.rights)):
        return True
    placed = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.rights)
    return placed or (clause.passive and verb.lemma_ in HELD)


def _occurrence(clause: Clause) -> Clause | None:
    """For "A deal was reached", "they struck a deal", "the riot took place in May"."""
    verb, subject = clause.verb, clause.subject
    if subject is not None and (_occurs(clause) or (clause.passive and verb.lemma_ in BROUGHT and subject.lemma_.lower() in SETTLED)):
        return made(clause, BEING, [("agent", subject), *beside(subject), *beside(verb)])
    if subject is not None and clause.passive and verb.lemma_ in SEEN and _indefinite(subject):
        return made(clause, BEING, [("agent", subject), *beside(subject), *beside(verb)])
    thing = child_of(verb, "dobj")
    settled = thing is not None and verb.lemma_ in BROUGHT and thing.lemma_.lower() in SETTLED
    if thing is not None and (settled or (verb.lemma_ in SEEN and not clause.passive and _indefinite(thing))):
        return made(clause, BEING, [("agent", thing), *beside(thing), *beside(verb)])
    return None


def _indefinite(noun: "Token") -> bool:
    """Whether a common noun stands without an article, or with "a", "any" or "no"."""
    return noun.pos_ == "NOUN" and not any(child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "these") for child in noun.lefts)


def _happening(clause: Clause) -> Iterator[Clause]:
    """For "A meeting between them never took place": what its noun names did not happen."""
    subject = clause.subject
    came = clause.verb.lemma_ in ("come", "last") and not clause.passive
    if (
        subject is not None
        and (came or _occurs(clause))
        and subject.lemma_.lower() in words("happening_nouns")
        and (told := list(around(subject)))
    ):
        found = made(clause, verb_of(subject), [*told, *beside(clause.verb)])
        if found is not None:
            yield found


def _without(clause: Clause) -> Iterator[Clause]:
    """For "The talks ended without a deal"."""
    for word in clause.verb.rights:
        if word.lower_ == "without" and word.dep_ == "prep":
            thing = child_of(word, "pobj")
            if thing is not None and not any(child.dep_ in ("poss", "nummod") or child.lower_ == "the" for child in thing.lefts):
                found = made(clause, BEING, [("agent", thing), *beside(thing)], denied=True)
                if found is not None:
                    yield found


def _doer(clause: Clause) -> Clause | None:
    """For "The damage was the work of boys", "the army was behind the attack", "he was responsible for the theft"."""
    verb, subject = clause.verb, clause.subject
    if subject is None:
        return None
    hands = under(verb, "at")
    if verb.lemma_ in SUFFERED and hands is not None and hands.lemma_.lower() == "hand" and (doer := under(hands, "of")) is not None:
        return made(clause, SUFFERED[verb.lemma_], [("agent", doer), *conjuncts("agent", doer), ("object", subject)])
    taken = child_of(verb, "dobj")
    if (
        verb.lemma_ in CLAIMING
        and taken is not None
        and taken.lemma_ == "responsibility"
        and (deed := under(taken, "for") or under(verb, "for"))
    ):
        return made(clause, DOING, [("agent", subject), ("object", deed)]) if deed.pos_ == "NOUN" and not negated(clause) else None
    if verb.lemma_ in ("lie", "rest") and subject.lemma_.lower() in ("responsibility", "blame") and (deed := under(subject, "for")):
        doer = under(verb, "with")
        return made(clause, DOING, [("agent", doer), *conjuncts("agent", doer), ("object", deed)]) if doer is not None else None
    if verb.lemma_ != "be":
        return None
    work, blamed = child_of(verb, "attr"), child_of(verb, "acomp")
    if work is not None and work.lemma_.lower() in DEEDS and (doer := under(work, "of", "by")) is not None:
        return made(clause, DOING, [("agent", doer), *conjuncts("agent", doer), ("object", subject)])
    held = under(verb, "under", "in")
    if held is not None and held.lemma_.lower() in ("control", "hand") and (holder := under(held, "of")) is not None:
        return made(clause, "control", [("agent", holder), *conjuncts("agent", holder), ("object", subject)])
    deed = under(verb, "behind")
    if deed is None and blamed is not None and blamed.lower_ == "responsible":
        deed = under(blamed, "for")
    return made(clause, DOING, [("agent", subject), ("object", deed)]) if deed is not None and deed.pos_ == "NOUN" else None


def _as_verb(clause: Clause) -> Iterator[Clause]:
    """For "The murder of the priest was the work of a gang": a gang murdered him."""
    told = _doer(clause)
    if told is not None and told.lemma == DOING:
        heads = dict(told.given)
        found = performed(clause, heads["agent"], heads["object"], told.denied) if {"agent", "object"} <= heads.keys() else None
        if found is not None:
            yield found


def _cause(clause: Clause) -> Clause | None:
    """For "The cause of the fire was a heater", "a heater was the cause of the fire", "the fire was the result of neglect"."""
    verb, subject = clause.verb, clause.subject
    if verb.lemma_ in ("result", "stem", "arise") and subject is not None and (source := under(verb, "from")) is not None:
        return made(clause, "cause", [("agent", source), ("object", subject)])
    if subject is not None and (_occurs(clause) or subject.lemma_.lower() in STRUCK):
        source = next((head for role, head in of_clause(clause) if role == "cause"), None)
        if source is not None:
            return made(clause, "cause", [("agent", source), ("object", subject)])
    if verb.lemma_ != "be" or subject is None:
        return None
    what = child_of(verb, "attr", "acomp", "xcomp")
    if what is None:
        return None
    if what.lower_ == "blame" and (effect := under(what, "for")) is not None:  # "fog was to blame for the crash"
        return made(clause, "cause", [("agent", subject), ("object", effect)])
    if subject.lemma_.lower() in CAUSES and (effect := under(subject, "of", "for", "behind")) is not None:
        return made(clause, "cause", [("agent", what), *conjuncts("agent", what), ("object", effect)])
    if what.lemma_.lower() in CAUSES and (effect := under(what, "of", "for", "behind")) is not None:
        return made(clause, "cause", [("agent", subject), ("object", effect)])
    if (what.lemma_.lower() in EFFECTS and (source := under(what, "of"))) or (what.lower_ == "due" and (source := under(what, "to"))):
        return made(clause, "cause", [("agent", source), ("object", subject)])
    return None


def _state(clause: Clause) -> Clause | None:
    """For "Was found dead", "emerged unhurt": what somebody is as the clause tells it."""
    state = child_of(clause.verb, "oprd", "acomp")
    if clause.verb.lemma_ not in FOUND or state is None or state.pos_ not in ("ADJ", "VERB") or clause.subject is None or negated(clause):
        return None
    return made(clause, "be", [("agent", clause.subject), ("is", state)])


def _left(clause: Clause) -> Clause | None:
    """For "Resigned as chairman": is chairman no more."""
    if clause.verb.lemma_ not in LEAVING or clause.subject is None:
        return None
    office = under(clause.verb, "as")
    if office is None:
        office = next(
            (noun for child in clause.verb.rights if child.dep_ == "prt" for noun in [under(child, "as")] if noun is not None), None
        )
    return made(clause, "be", [("agent", clause.subject), ("is", office)], denied=not negated(clause)) if office is not None else None


def _contrast(clause: Clause) -> Clause | None:
    """For "A fisherman, not the lifeguards, pulled them out": the lifeguards did not."""
    heads = list(of_clause(clause))
    for role, head in heads:
        if role == "agent":
            other = child_of(head, *JOINED)
            if set_apart(head) and other is not None and other.pos_ in ("NOUN", "PROPN"):
                given = [("agent", other), *(pair for pair in heads if pair[0] != "agent")]
                return made(clause, clause.verb.lemma_.lower(), given, denied=not negated(clause))
    return None
