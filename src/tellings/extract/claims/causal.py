"""Why a thing came about, as plain claims: "died of", "because of", "was blamed on", "led to", "forced it to".

Each gives what causes, what is caused, and whom it befell, so that two reports that word it differently can be laid side by side.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lexicon import words
from .clauses import Clause
from .making import CAUSING, child_of, made, under
from .roles import of_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .making import Heads

DYING = frozenset({"die", "perish", "succumb"})
BLAMED = {"blame": "on", "attribute": "to", "ascribe": "to", "trace": "to"}
LEADING = {"lead": "to", "result": "in", "rise": "to"}
FORCING = frozenset({"force", "prompt", "drive", "compel", "oblige", "cause", "persuade"})


def causal(clause: Clause) -> Iterator[Clause]:
    """The claims of a clause that tell why."""
    for rule in (_why, _blamed, _led, _forced):
        found = rule(clause)
        if found is not None:
            yield found


def _why(clause: Clause) -> Clause | None:
    """For "He resigned because of a row", "they died of thirst": the row caused that he resigned."""
    verb = clause.verb
    heads = list(of_clause(clause))
    sources = [head for role, head in heads if role == "cause"]
    if not sources and verb.lemma_ in DYING:
        sources = [noun for noun in [under(verb, "of", "from")] if noun is not None]
    core = [head for role, head in heads if role in ("agent", "object")]
    if not sources or not core or verb.lemma_.lower() in words("eventless_verbs") | {"be", "have", "do"}:
        return None
    whose = next((head for role, head in heads if role == ("object" if clause.passive else "agent")), core[0])
    return made(clause, CAUSING, [*(("agent", head) for head in sources), ("object", verb), ("whose", whose)])


def _blamed(clause: Clause) -> Clause | None:
    """For "The deaths were blamed on bad feed", "police attribute the crash to fog": feed, or fog, was the cause."""
    verb = clause.verb
    preposition = BLAMED.get(verb.lemma_)
    effect = clause.subject if clause.passive else child_of(verb, "dobj")
    if preposition is None or effect is None:
        return None
    source = under(verb, preposition) or (under(effect, preposition) if not clause.passive else None)
    back = next((child for child in verb.rights if child.lower_ in ("back", "down")), None)
    source = source or (under(back, preposition) if back is not None else None)
    if source is None or (verb.lemma_ == "trace" and effect.lemma_.lower() not in words("happening_nouns") | words("plights")):
        return None
    return made(clause, CAUSING, [("agent", source), ("object", effect), *_whose(effect)])


def _whose(effect: "Token") -> "Heads":
    """Whom a thing that came about befell, by its noun: "the girl's death", "the death of the girl"."""
    whose = next((child for child in effect.lefts if child.dep_ == "poss" and child.pos_ != "PRON"), None) or under(effect, "of")
    return [("whose", whose)] if whose is not None else []


def _led(clause: Clause) -> Clause | None:
    """For "Speeding led to the accident", "the row resulted in a strike"."""
    preposition = LEADING.get(clause.verb.lemma_)
    effect = under(clause.verb, preposition) if preposition is not None else None
    if (
        effect is None
        or clause.subject is None
        or clause.passive
        or effect.lemma_.lower() not in words("plights")  # to what somebody does much leads
    ):
        return None
    return made(clause, CAUSING, [("agent", clause.subject), ("object", effect), *_whose(effect)])


def _forced(clause: Clause) -> Clause | None:
    """For "Falling demand forced the factory to close"."""
    verb = clause.verb
    whose = clause.subject if clause.passive else child_of(verb, "dobj")
    deed = child_of(verb, "xcomp", "ccomp")
    if deed is not None and whose is None:
        whose = next((child for child in deed.lefts if child.dep_ == "nsubj"), None)
    source = under(verb, "by") if clause.passive else clause.subject
    if verb.lemma_ not in FORCING or deed is None or whose is None or source is None or source.ent_type_ in ("PERSON", "ORG", "GPE"):
        return None
    return made(clause, CAUSING, [("agent", source), ("object", deed), ("whose", whose)])
