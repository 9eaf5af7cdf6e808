"""What a clause says in other words, in the form in which like tellings are alike.

Reports put one thing in many ways: "the army was behind the attack", "the attack was the work of the army", "the army is to blame".
Each of these clauses makes, besides its own claim, one with a plain predicate and the roles that it has there: who did a deed, what caused
a thing, that there was such a thing at all, what somebody was found to be. The words stay those of the clause.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...lexicon import rows, words
from .clauses import Clause
from .lightly import lightly
from .nouns import verb_of
from .polarity import negated
from .roles import RELATIVE, around, governed, of_clause

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
    """For each clause, finite or open, the claims that it makes in other words."""
    by_verb = {clause.verb.i: clause for clause in clauses}
    for clause in clauses:
        for found in (
            _there(clause),
            _occurrence(clause),
            _doer(clause),
            _agentive(clause),
            _cause(clause),
            _state(clause),
            _left(clause),
            _contrast(clause),
        ):
            if found is not None:
                yield found
        yield from _happening(clause)
        yield from lightly(clause)
        yield from _without(clause)
        yield from _identified(clause, by_verb)


def _made(clause: Clause, lemma: str, given: "Heads", denied: bool | None = None) -> Clause | None:
    """The claim with these roles; its polarity is the clause's, where nothing else is said."""
    if not given:
        return None
    denied = negated(clause) if denied is None else denied
    return Clause(clause.verb, None, clause.words, "restated", above=clause.above, lemma=lemma, given=tuple(given), denied=denied)


def _child(token: "Token", *deps: str) -> "Token | None":
    return next((child for child in token.rights if child.dep_ in deps), None)


def _of(token: "Token", *prepositions: str) -> "Token | None":
    """The noun that a preposition behind a word governs."""
    return next(
        (
            noun
            for of in token.rights
            if of.dep_ in ("prep", "agent") and of.lower_ in prepositions
            for noun in of.rights
            if noun.dep_ == "pobj"
        ),
        None,
    )


def _beside(token: "Token") -> "Heads":
    """The circumstances of a noun or a verb: what its prepositions govern, and its dates."""
    return [pair for child in token.children if child.dep_ == "prep" and child.lower_ not in ("of", "as") for pair in governed(child)]


def _there(clause: Clause) -> Clause | None:
    """For "There was no explosion at the plant"."""
    if clause.subject is None:
        return None
    if clause.verb.lemma_ == "be" and _of(clause.verb, "among") is not None and _indefinite(clause.subject):
        return _made(clause, BEING, [("agent", clause.subject), *_beside(clause.verb)])  # "students were among the dead"
    if clause.subject.dep_ != "expl":
        return None
    thing = next((child for child in clause.verb.children if child.dep_ in ("attr", "dobj", "nsubj")), None)
    return _made(clause, BEING, [("agent", thing), *_beside(thing), *_beside(clause.verb)]) if thing is not None else None


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
        return _made(clause, BEING, [("agent", subject), *_beside(subject), *_beside(verb)])
    if subject is not None and clause.passive and verb.lemma_ in SEEN and _indefinite(subject):
        return _made(clause, BEING, [("agent", subject), *_beside(subject), *_beside(verb)])
    thing = _child(verb, "dobj")
    settled = thing is not None and verb.lemma_ in BROUGHT and thing.lemma_.lower() in SETTLED
    if thing is not None and (settled or (verb.lemma_ in SEEN and not clause.passive and _indefinite(thing))):
        return _made(clause, BEING, [("agent", thing), *_beside(thing), *_beside(verb)])
    return None


def _indefinite(noun: "Token") -> bool:
    """Whether a common noun stands without an article, or with "a", "any" or "no"."""
    return noun.pos_ == "NOUN" and not any(child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "these") for child in noun.lefts)


def _happening(clause: Clause) -> Iterator[Clause]:
    """For "A meeting between them never took place": what its noun names did not happen."""
    subject = clause.subject
    if subject is not None and _occurs(clause) and subject.lemma_.lower() in words("happening_nouns") and (told := list(around(subject))):
        found = _made(clause, verb_of(subject), [*told, *_beside(clause.verb)])
        if found is not None:
            yield found


def _without(clause: Clause) -> Iterator[Clause]:
    """For "The talks ended without a deal"."""
    for word in clause.verb.rights:
        if word.lower_ == "without" and word.dep_ == "prep":
            thing = _child(word, "pobj")
            if thing is not None and not any(child.dep_ in ("poss", "nummod") or child.lower_ == "the" for child in thing.lefts):
                found = _made(clause, BEING, [("agent", thing), *_beside(thing)], denied=True)
                if found is not None:
                    yield found


def _doer(clause: Clause) -> Clause | None:
    """For "The damage was the work of boys", "the army was behind the attack", "he was responsible for the theft"."""
    verb, subject = clause.verb, clause.subject
    if subject is None:
        return None
    hands = _of(verb, "at")
    if verb.lemma_ in SUFFERED and hands is not None and hands.lemma_.lower() == "hand" and (doer := _of(hands, "of")) is not None:
        return _made(clause, SUFFERED[verb.lemma_], [("agent", doer), *_conjuncts("agent", doer), ("object", subject)])
    taken = _child(verb, "dobj")
    if (
        verb.lemma_ in CLAIMING
        and taken is not None
        and taken.lemma_ == "responsibility"
        and (deed := _of(taken, "for") or _of(verb, "for"))
    ):
        return _made(clause, DOING, [("agent", subject), ("object", deed)]) if deed.pos_ == "NOUN" and not negated(clause) else None
    if verb.lemma_ in ("lie", "rest") and subject.lemma_.lower() in ("responsibility", "blame") and (deed := _of(subject, "for")):
        doer = _of(verb, "with")
        return _made(clause, DOING, [("agent", doer), *_conjuncts("agent", doer), ("object", deed)]) if doer is not None else None
    if verb.lemma_ != "be":
        return None
    work, blamed = _child(verb, "attr"), _child(verb, "acomp")
    if work is not None and work.lemma_.lower() in DEEDS and (doer := _of(work, "of", "by")) is not None:
        return _made(clause, DOING, [("agent", doer), *_conjuncts("agent", doer), ("object", subject)])
    held = _of(verb, "under", "in")
    if held is not None and held.lemma_.lower() in ("control", "hand") and (holder := _of(held, "of")) is not None:
        return _made(clause, "control", [("agent", holder), *_conjuncts("agent", holder), ("object", subject)])
    deed = _of(verb, "behind")
    if deed is None and blamed is not None and blamed.lower_ == "responsible":
        deed = _of(blamed, "for")
    return _made(clause, DOING, [("agent", subject), ("object", deed)]) if deed is not None and deed.pos_ == "NOUN" else None


def _agentive(clause: Clause) -> Clause | None:
    """For "The author of the poem is Lund", "Lund is the author of the poem": Lund wrote it."""
    subject, who = clause.subject, _child(clause.verb, "attr")
    if clause.verb.lemma_ != "be" or subject is None or who is None or negated(clause):
        return None
    known = {row[0]: row[1] for row in rows("agentive_nouns")}
    for noun, doer in ((subject, who), (who, subject)):
        verb, done = known.get(noun.lemma_.lower()), _of(noun, "of", "behind")
        if verb is not None and done is not None and doer.pos_ in ("NOUN", "PROPN"):
            return _made(clause, verb, [("agent", doer), *_conjuncts("agent", doer), ("object", done)])
    return None


def _cause(clause: Clause) -> Clause | None:
    """For "The cause of the fire was a heater", "a heater was the cause of the fire", "the fire was the result of neglect"."""
    verb, subject = clause.verb, clause.subject
    if verb.lemma_ in ("result", "stem", "arise") and subject is not None and (source := _of(verb, "from")) is not None:
        return _made(clause, "cause", [("agent", source), ("object", subject)])
    if subject is not None and (_occurs(clause) or subject.lemma_.lower() in STRUCK):
        source = next((head for role, head in of_clause(clause) if role == "cause"), None)
        if source is not None:
            return _made(clause, "cause", [("agent", source), ("object", subject)])
    if verb.lemma_ != "be" or subject is None:
        return None
    what = _child(verb, "attr", "acomp", "xcomp")
    if what is None:
        return None
    if what.lower_ == "blame" and (effect := _of(what, "for")) is not None:  # "fog was to blame for the crash"
        return _made(clause, "cause", [("agent", subject), ("object", effect)])
    if subject.lemma_.lower() in CAUSES and (effect := _of(subject, "of", "for", "behind")) is not None:
        return _made(clause, "cause", [("agent", what), *_conjuncts("agent", what), ("object", effect)])
    if what.lemma_.lower() in CAUSES and (effect := _of(what, "of", "for", "behind")) is not None:
        return _made(clause, "cause", [("agent", subject), ("object", effect)])
    if (what.lemma_.lower() in EFFECTS and (source := _of(what, "of"))) or (what.lower_ == "due" and (source := _of(what, "to"))):
        return _made(clause, "cause", [("agent", source), ("object", subject)])
    return None


def _state(clause: Clause) -> Clause | None:
    """For "Was found dead", "emerged unhurt": what somebody is as the clause tells it."""
    state = _child(clause.verb, "oprd", "acomp")
    if clause.verb.lemma_ not in FOUND or state is None or state.pos_ not in ("ADJ", "VERB") or clause.subject is None or negated(clause):
        return None
    return _made(clause, "be", [("agent", clause.subject), ("is", state)])


def _left(clause: Clause) -> Clause | None:
    """For "Resigned as chairman": is chairman no more."""
    if clause.verb.lemma_ not in LEAVING or clause.subject is None:
        return None
    office = _of(clause.verb, "as")
    if office is None:
        office = next(
            (noun for child in clause.verb.rights if child.dep_ == "prt" for noun in [_of(child, "as")] if noun is not None), None
        )
    return _made(clause, "be", [("agent", clause.subject), ("is", office)], denied=not negated(clause)) if office is not None else None


def _contrast(clause: Clause) -> Clause | None:
    """For "A fisherman, not the lifeguards, pulled them out": the lifeguards did not."""
    heads = list(of_clause(clause))
    for role, head in heads:
        if role == "agent":
            denied = any(child.dep_ == "neg" for child in head.rights)
            other = _child(head, *JOINED)
            if denied and other is not None and other.pos_ in ("NOUN", "PROPN"):
                given = [("agent", other), *(pair for pair in heads if pair[0] != "agent")]
                return _made(clause, clause.verb.lemma_.lower(), given, denied=not negated(clause))
    return None


def _identified(clause: Clause, by_verb: dict[int, Clause]) -> Iterator[Clause]:
    """For "The thief who stole the picture was a guard": a guard stole it."""
    subject, who = clause.subject, _child(clause.verb, "attr")
    if clause.verb.lemma_ != "be" or subject is None or who is None or who.pos_ not in ("NOUN", "PROPN") or negated(clause):
        return
    for child in subject.rights:
        inner = by_verb.get(child.i) if child.dep_ == "relcl" else None
        if inner is not None and inner.subject is not None and inner.subject.lower_ in RELATIVE and not inner.passive:
            given = [("agent", who), *(pair for pair in of_clause(inner) if pair[0] != "agent")]
            found = _made(inner, inner.verb.lemma_.lower(), given)
            if found is not None:
                found.words = sorted({*clause.words, *inner.words}, key=lambda word: word.i)
                yield found


def _conjuncts(name: str, head: "Token") -> "Heads":
    return [(name, other) for other in head.conjuncts if other.i > head.i and other.pos_ in ("NOUN", "PROPN")]
