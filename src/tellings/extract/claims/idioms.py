"""Light verbs and idioms in the plain form of what they say: "said no to", "was flying without", "a drop in", "will host"."""

import functools
from collections.abc import Iterator

from ...lexicon import rows
from .clauses import Clause
from .making import BEING, beside, child_of, made, under
from .polarity import negated

SETTLED = frozenset({"deal", "agreement", "accord", "compromise", "consensus", "settlement", "truce", "ceasefire", "breakthrough", "pact"})
NOTHING = frozenset({"failure", "deadlock", "stalemate", "impasse", "acrimony", "collapse"})
ENDING = frozenset({"end", "conclude", "finish", "close", "culminate"})
CHANGES = {
    **dict.fromkeys(("drop", "fall", "decline", "decrease", "dip", "slump", "reduction", "plunge", "slide"), "fall"),
    **dict.fromkeys(("rise", "increase", "jump", "surge", "growth", "gain", "climb", "hike", "upturn"), "rise"),
}
CHARGES = frozenset({"bomb", "device", "mine", "grenade", "explosive", "shell", "charge", "missile", "landmine"})
SHOWING = frozenset({"be", "see", "record", "register", "report", "show", "post", "suffer", "enjoy", "experience"})
TALKED = frozenset({"talk", "discussion", "meeting", "summit", "negotiation", "conversation", "conference", "session", "debate", "visit"})


MEETINGS = TALKED | {
    "match",
    "final",
    "game",
    "tournament",
    "cup",
    "championship",
    "congress",
    "festival",
    "race",
    "fair",
    "concert",
    "trial",
}


def idioms(clause: Clause) -> Iterator[Clause]:
    """The claims that a clause makes by an idiom."""
    for rule in (_lacking, _ended_in, _said_no, _changed, _missing, _raised, _went_off):
        found = rule(clause)
        if found is not None:
            yield found
    yield from _hosted(clause)


def _lacking(clause: Clause) -> Clause | None:
    """For "The pilot was flying without a licence": he had none."""
    thing = under(clause.verb, "without")
    if thing is None or clause.subject is None or thing.pos_ != "NOUN" or any(child.dep_ == "poss" for child in thing.lefts):
        return None
    return made(clause, "have", [("agent", clause.subject), ("object", thing)], denied=not negated(clause))


def _ended_in(clause: Clause) -> Clause | None:
    """For "The talks ended in agreement", "the talks ended in failure": there was one, there was none."""
    end = under(clause.verb, "in", "with") if clause.verb.lemma_ in ENDING else None
    if end is None or end.lemma_.lower() not in SETTLED | NOTHING:
        return None
    if end.lemma_.lower() in SETTLED:
        return made(clause, BEING, [("agent", end)])
    subject = clause.subject
    return made(clause, "fail", [("agent", subject)]) if subject is not None else None


def _said_no(clause: Clause) -> Clause | None:
    """For "The union said no to the offer": it rejected it."""
    answer = next((child for child in clause.verb.rights if child.lower_ in ("no", "yes")), None)
    to = under(clause.verb, "to")
    if clause.verb.lemma_ != "say" or answer is None or clause.subject is None or clause.passive:
        return None
    to = to if to is not None else under(answer, "to")
    lemma = "reject" if answer.lower_ == "no" else "accept"
    return made(clause, lemma, [("agent", clause.subject), ("object", to)], denied=False) if to is not None else None


def _changed(clause: Clause) -> Clause | None:
    """For "There was a drop in prices", "the firm reported a rise in profits"."""
    change = next((child for child in clause.verb.rights if child.dep_ in ("attr", "dobj")), None)
    lemma = CHANGES.get(change.lemma_.lower()) if change is not None and clause.verb.lemma_ in SHOWING else None
    thing = under(change, "in", "of") if change is not None and lemma is not None else None
    return made(clause, lemma, [("object", thing)]) if lemma is not None and thing is not None else None


def _missing(clause: Clause) -> Clause | None:
    """For "The weapon is still missing": it is missing."""
    verb = clause.verb
    if verb.lower_ != "missing" or clause.subject is None or child_of(verb, "dobj") is not None or not any(verb.lefts):
        return None
    return made(clause, "be", [("agent", clause.subject), ("is", verb)])


def _raised(clause: Clause) -> Clause | None:
    """For "Human rights were raised at the talks": they were discussed."""
    thing = clause.subject if clause.passive else child_of(clause.verb, "dobj")
    where = under(clause.verb, "at", "in", "during", "with")
    if clause.verb.lemma_ not in ("raise", "feature", "figure") or where is None or where.lemma_.lower() not in TALKED:
        return None
    thing = thing if thing is not None or clause.verb.lemma_ == "raise" else clause.subject
    return made(clause, "discuss", [("object", thing), *beside(clause.verb)]) if thing is not None else None


def _hosted(clause: Clause) -> Iterator[Clause]:
    """For "Oslo will host the talks": they will be held in Oslo, and take place there."""
    what, where = child_of(clause.verb, "dobj"), clause.subject
    if clause.verb.lemma_ not in ("host", "stage") or clause.passive or what is None or where is None:
        return
    bare = where.pos_ == "PROPN" and not any(where.children) and where.ent_type_ != "PERSON" and not where.text.isupper()
    if where.ent_type_ in ("GPE", "LOC") or where.text in _places() or (bare and what.lemma_.lower() in MEETINGS):
        for lemma, role in (("hold", "object"), (BEING, "agent")):
            found = made(clause, lemma, [(role, what), ("in", where)])
            if found is not None:
                yield found


@functools.cache
def _places() -> frozenset[str]:
    return frozenset(name for row in rows("parts_of_places") for field in row for name in field.split("|"))


def _went_off(clause: Clause) -> Clause | None:
    """For "The bomb went off": it exploded."""
    off = any(child.lower_ == "off" and child.dep_ in ("prt", "advmod", "prep") for child in clause.verb.rights)
    if clause.verb.lemma_ != "go" or not off or clause.subject is None or clause.subject.lemma_.lower() not in CHARGES:
        return None
    when = [child for child in clause.verb.rights if child.dep_ == "npadvmod" and child.ent_type_ in ("DATE", "TIME")]
    return made(clause, "explode", [("object", clause.subject), *(("when", word) for word in when), *beside(clause.verb)])
