"""More of what a clause says in other words: where a thing comes from, since when it is, that it is still in force.

See ``restated``, of which this is a part: each rule makes a claim with a plain predicate and the roles that it has there.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import words
from .clauses import Clause
from .making import BEING, DOING, beside, child_of, made, under
from .nouns import verb_of
from .phrases import phrases
from .polarity import negated
from .roles import around, governed, of_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    Heads = list[tuple[str, Token]]

ISSUED = frozenset(
    {"order", "decision", "instruction", "idea", "proposal", "initiative", "request", "call", "threat", "warning", "tip", "tip-off", "leak"}
    | {"command", "suggestion", "plan", "complaint", "demand", "invitation", "shot", "bullet", "missile", "rocket", "money", "donation"}
)
COMING = frozenset({"come", "originate", "emanate", "stem"})
DATING = frozenset({"date", "go"})
STAYING = frozenset({"be", "remain", "stay", "keep"})
DROPPED = frozenset({"cancel", "scrap", "axe", "abort"})
CALLED_OFF = frozenset({"call"})
AHEAD = frozenset({"proceed", "go"})
TRACES = frozenset({"sign", "trace", "evidence", "indication", "hint", "proof", "remains"})
FINDING = frozenset({"find", "detect", "discover", "see", "reveal", "show", "uncover"})
PERFORMING = frozenset(
    {"carry", "commit", "perpetrate", "conduct", "perform", "stage", "launch", "undertake", "execute", "secure", "effect"}
)
YEAR = len("1790")


def worded(clause: Clause) -> Iterator[Clause]:
    """The claims that a clause makes in other words."""
    for rule in (_source, _origin, _standing, _called_off, _trace, _doors, _performed):
        found = rule(clause)
        if found is not None:
            yield found


def _particle(verb: "Token", *forms: str) -> bool:
    return any(child.lower_ in forms and child.dep_ in ("prt", "advmod") for child in verb.rights)


def _source(clause: Clause) -> Clause | None:
    """For "The order came from the governor": he gave it."""
    subject, verb = clause.subject, clause.verb
    giver = under(verb, "from") if verb.lemma_ in COMING else None
    if subject is None or giver is None or subject.lemma_.lower() not in ISSUED or clause.passive:
        return None
    return made(clause, DOING, [("agent", giver), ("object", subject)])


def _origin(clause: Clause) -> Clause | None:
    """For "The school dates from 1790", "it goes back to 1790": it was founded then."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb.lemma_ not in DATING or clause.passive:
        return None
    when = under(verb, "from", "to")
    if when is None:
        back = next((child for child in verb.rights if child.lower_ == "back"), None)
        when = under(back, "to") if back is not None else None
    dated = when is not None and (when.ent_type_ == "DATE" or (when.text.isdigit() and len(when.text) == YEAR))
    return made(clause, "found", [("object", subject), ("when", when)]) if dated and when is not None else None


def _standing(clause: Clause) -> Clause | None:
    """For "The curfew remains in force": it is in force."""
    verb, subject = clause.verb, clause.subject
    if (
        subject is None
        or verb.lemma_ not in STAYING - {"be"}
        or any(child.dep_ in ("attr", "acomp", "oprd", "dobj") for child in verb.rights)
    ):
        return None
    held = [pair for child in verb.rights if child.dep_ == "prep" for pair in governed(child)]
    return made(clause, "be", [("agent", subject), *held]) if held else None


def _called_off(clause: Clause) -> Clause | None:
    """For "The match was called off", "the match went ahead": it was not held, it was."""
    verb, subject = clause.verb, clause.subject
    if subject is None:
        return None
    off = verb.lemma_ in DROPPED or (verb.lemma_ in CALLED_OFF and _particle(verb, "off"))
    thing = subject if clause.passive else child_of(verb, "dobj")
    if off and thing is not None:
        return made(clause, BEING, [("agent", thing), *beside(verb)], denied=not negated(clause))
    on = verb.lemma_ == "proceed" or (verb.lemma_ == "go" and _particle(verb, "ahead"))
    return made(clause, BEING, [("agent", subject), *beside(verb)]) if on and not clause.passive else None


def _trace(clause: Clause) -> Clause | None:
    """For "No trace of poison was found": there was no poison."""
    verb = clause.verb
    told = verb.lemma_ in FINDING or verb.lemma_ == "be"
    thing = clause.subject if clause.passive else child_of(verb, "dobj", "attr")
    if not told or thing is None or thing.lemma_.lower() not in TRACES:
        return None
    what = under(thing, "of")
    return made(clause, BEING, [("agent", what), *beside(verb)]) if what is not None else None


def performed(clause: Clause, doer: "Token", deed: "Token", denied: bool | None = None) -> Clause | None:
    """For "The murder of the priest was the work of a gang", "soldiers carried out the raid on the camp": the noun's verb."""
    if deed.lemma_.lower() not in words("happening_nouns"):
        return None
    told = [(role, head) for role, head in around(deed) if role != "agent"]
    return made(clause, verb_of(deed), [("agent", doer), *told], denied) if any(role == "object" for role, _ in told) else None


def _performed(clause: Clause) -> Clause | None:
    verb = clause.verb
    if verb.lemma_ not in PERFORMING or (verb.lemma_ == "carry" and not _particle(verb, "out")):
        return None
    deed = clause.subject if clause.passive else child_of(verb, "dobj")
    doer = under(verb, "by") if clause.passive else clause.subject
    return performed(clause, doer, deed) if deed is not None and doer is not None else None


def _doors(clause: Clause) -> Clause | None:
    """For "The cinema opened its doors in 1927": it was opened."""
    verb, thing = clause.verb, child_of(clause.verb, "dobj")
    if clause.subject is None or thing is None or verb.lemma_ not in ("open", "close", "shut") or thing.lemma_ not in ("door", "gate"):
        return None
    own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in thing.lefts)
    return made(clause, verb.lemma_, [("object", clause.subject), *beside(verb)]) if own else None


def cleft(clause: Clause, by_verb: dict[int, Clause]) -> Iterator[Clause]:
    """For "It was in 1978 that he crossed the ocean", "It was because of the price that they failed": he crossed it in 1978."""
    be = clause.verb
    if be.lemma_ != "be" or clause.subject is None or clause.subject.lower_ != "it":
        return
    focus = next((child for child in be.rights if child.dep_ == "prep"), None)
    if focus is None:
        return
    inner = next((by_verb[child.i] for child in _below(be, focus) if child.i in by_verb and child.i > focus.i), None)
    if inner is None or inner.form != "clause":
        return
    denied = negated(inner) != negated(clause)
    told = [(inner.lemma or inner.verb.lemma_.lower(), [pair for pair in of_clause(inner) if pair[1].lower_ != "that"])]
    told += [(other.lemma, list(other.given)) for other in phrases(inner)]
    for lemma, given in told:
        found = made(clause, lemma, [*given, *governed(focus)], denied=denied)
        if found is not None:
            found.words = sorted({*clause.words, *inner.words}, key=lambda word: word.i)
            yield found


def _below(be: "Token", focus: "Token") -> "Iterator[Token]":
    """The verbs that may be what a cleft tells: below "it was", or hung on what stands in its focus."""
    yield from (child for child in be.rights if child.dep_ in ("ccomp", "advcl", "relcl", "xcomp"))
    yield from (child for noun in focus.rights for child in noun.rights if child.dep_ in ("relcl", "acl"))
