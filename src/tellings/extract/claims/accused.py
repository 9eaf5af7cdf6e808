"""What somebody is accused of by a noun: "prosecutors accuse the clerk of espionage" tells, as an accusation, that the clerk spied."""

import functools

from ...lexicon import rows
from .clauses import Clause
from .making import child_of, made, under
from .roles import around

ACCUSING = frozenset({"accuse", "suspect"})


def accused(clause: Clause) -> Clause | None:
    """The deed of which a clause accuses somebody."""
    verb = clause.verb
    if verb.lemma_.lower() not in ACCUSING:
        return None
    who = clause.subject if clause.passive else child_of(verb, "dobj")
    deed = under(verb, "of") or (under(who, "of") if who is not None and who.i > verb.i else None)
    lemma = _deeds().get(deed.lemma_.lower()) if deed is not None else None
    if who is None or deed is None or lemma is None:
        return None
    return made(clause, lemma, [("agent", who), *(pair for pair in around(deed) if pair[0] != "agent")], denied=False)


@functools.cache
def _deeds() -> dict[str, str]:
    """The verb of each deed that one can be accused of by its noun."""
    return {row[0]: row[1] for row in (*rows("happening_nouns"), *rows("offences"))}
