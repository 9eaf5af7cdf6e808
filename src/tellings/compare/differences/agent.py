"""Agent: one act, done to one thing, by two different doers."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ...lexicon import words as lexicon
from .agreed import one_thing
from .doers import doers_apart, of_one_class, unique
from .pairing import Pair
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import WEAK, Statement
from .things import plural, relation
from .words import occupations, parties

ABDUCTING = frozenset({"abduct", "arrest"})
TO = re.compile(r"\bto (?:[a-z]+ )?$")
RELATIVE = re.compile(r"\s*,\s*(?:who|which|that|whom)\b")
RELATIVES = frozenset({"which", "who", "that", "what", "whoever"})  # they name nobody
SAME, TAKEN = "the same act, done to the same", "the same people, taken away by two different doers"


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The doers in which two statements part, for acts that only one does; none where an account names both."""
    left, right = pair.left, pair.right
    if (known := _identified(pair)) is not None:
        return known
    mine, yours = left.parts.get("agent", ()), right.parts.get("agent", ())
    taken = _taken(pair)
    if (left.act != right.act and not taken) or not _sole(left) or left.claim.negated or right.claim.negated:
        return None
    if not (_as_sure(left, right) or taken) or not pair.apart_only_in("agent") or not _one_matter(pair):
        return None
    if (
        left.act == "cause"
        or _helping(left)
        or _helping(right)
        or not pair.one_time
        or not doers_apart(mine, yours)
        or (not taken and any(_names_both(one, pair) for one in near.beside(pair)))
    ):
        return None
    if any(_unsure(part) for part in (*mine, *yours)) or (_body(mine) and _body(yours)) or _set_off(left) or _set_off(right):
        return None
    if _to_be_done(left) or _to_be_done(right) or any(_as_many(one, other) for one in mine for other in yours):
        return None
    if not one_thing((left.account, left.claim), (right.account, right.claim), ("object",)):
        return None
    if _by_which(left, yours) or _by_which(right, mine):
        return None
    if _in_sentence(left, yours) or _in_sentence(right, mine):
        return None
    first, second = names(pair)
    who = mine[0].exact, yours[0].exact
    reason = f"{first} says that it was {quoted(who[0])}, {second} that it was {quoted(who[1])}: {SAME if left.act == right.act else TAKEN}"
    return Parting("agent", "differs", *who, reason)


def others(matter: Sequence[tuple[Pair, Parting]], told: Iterable[Statement]) -> Iterator[tuple[Statement, str]]:
    """What else the accounts tell of who did it, each with the words of its side: of one that parts, or of its own.

    Args:
        matter: the pairs that part in who did one thing.
        told: the statements of the story. Linear in these.
    """
    pair, _ = matter[0]
    acts = {one.act for two, _ in matter for one in (two.left, two.right)}
    acts |= ABDUCTING if acts & ABDUCTING else set()
    sides = [
        (one.parts.get("agent", ()), words)
        for two, parting in matter
        for one, words in ((two.left, parting.left), (two.right, parting.right))
    ]
    known = {one.number for two, _ in matter for one in (two.left, two.right)}
    for one in told:
        agents, things = one.parts.get("agent", ()), one.parts.get("object", ())
        if one.act not in acts or one.number in known or one.claim.negated or not agents or one.happening != pair.left.happening:
            continue
        if relation(things, pair.left.parts.get("object", ())) != "same" or not any(unique(part) for part in things):
            continue
        words = next((words for parts, words in sides if of_one_class(agents, parts)), "")
        if words or all(doers_apart(agents, parts) for parts, _ in sides):
            yield one, words or agents[0].exact


def merged(matter: Sequence[tuple[Pair, Parting]]) -> list[tuple[Pair, Parting]]:
    """The pairs of a matter with one word for doers of one class ("police", "officers"), the first that is used."""
    seen: list[tuple[tuple[Part, ...], str]] = []

    def called(parts: tuple[Part, ...], words: str) -> str:
        known = next((first for others, first in seen if of_one_class(parts, others)), None)
        if known is None:
            seen.append((parts, words))
        return known or words

    found = []
    for pair, parting in matter:
        left = called(pair.left.parts.get("agent", ()), parting.left)
        right = called(pair.right.parts.get("agent", ()), parting.right)
        found.append((pair, parting._replace(left=left, right=right) if left != right else parting))
    return found


def _set_off(one: Statement) -> bool:
    """Whether a doer stands before its verb behind a mark that ends its phrase: "voters, open your eyes", "he came; took it; and led"."""
    starts = [part.role.span.end for part in one.parts.get("agent", ()) if part.role.span is not None]
    between = [one.account.document.text[start : one.claim.predicate.start] for start in starts if start < one.claim.predicate.start]
    return any(";" in text or text.count(",") % 2 for text in between if not RELATIVE.match(text))


def _to_be_done(one: Statement) -> bool:
    """Whether it stands in an infinitive behind its doer, who may be another's: "withdrew an offer to fund the wall"."""
    told = (part.role.span for part in one.parts.get("agent", ()) if part.role.span is not None)
    led = one.account.document.text[one.claim.context.start : one.claim.predicate.start]
    return TO.search(led) is not None and any(span.end <= one.claim.predicate.start for span in told)


def _as_many(one: Part, other: Part) -> bool:
    """Whether two doers are as many of one kind, called by two nouns: "300 former clerks", "300 former teachers"."""
    shared = set(one.exact.lower().split()) & set(other.exact.lower().split()) - {"the", "a", "an", "of"}
    return any(word[:1].isdigit() for word in shared) and len(shared) > 1


def _unsure(part: Part) -> bool:
    """Whether a doer is named by a relative pronoun, or a name was made of a word with a capital only: "Governor names aide"."""
    if part.exact.lower() in RELATIVES:
        return True
    return bool(part.names) and not part.entity and part.exact.lower().removeprefix("the ") in (occupations().keys() | parties().keys())


def _body(parts: tuple[Part, ...]) -> bool:
    """Whether a doer is a body of which another may be a part: the upper house, parliament."""
    return any(set(part.exact.lower().split()) & lexicon("chambers") for part in parts)


def _identified(pair: Pair) -> Parting | None:
    """Two answers to who somebody is that did it: "the killer was a neighbour", "the killer was the victim's brother"."""
    left, right = pair.left, pair.right
    if left.act != "be" or right.act != "be" or left.claim.negated or right.claim.negated or not left.firm or not right.firm:
        return None
    sides = [[part for part in one.parts.get("agent", ()) if part.role.definite and not part.names] for one in (left, right)]
    if not all(sides) or sides[0][0].role.head != sides[1][0].role.head or sides[0][0].role.head not in lexicon("agentive_nouns"):
        return None
    mine, yours = left.parts.get("is", ()), right.parts.get("is", ())
    if "agent" not in pair.related.same or pair.related.apart - {"is"} or not doers_apart(mine, yours):
        return None
    first, second = names(pair)
    reason = f"{first} says that it was {quoted(mine[0].exact)}, {second} that it was {quoted(yours[0].exact)}"
    return Parting("agent", "differs", mine[0].exact, yours[0].exact, reason)


def _helping(one: Statement) -> bool:
    """Whether what is done is only helped with: "helped to catch the thief"."""
    before = one.account.document.text[one.claim.context.start : one.claim.predicate.start].lower().split()
    return one.claim.clause.rule == "claims.open" and any(word.startswith("help") for word in before)


def _sole(one: Statement) -> bool:
    """Whether an act is one that only one does to a thing: one of the list, or a deed of which no list says that several can do it."""
    shared = lexicon("shared_acts") | lexicon("repeatable_acts") | WEAK
    if {one.act, one.claim.lemma} & lexicon("sole_doers"):
        return True
    people = any(part.kind == "person" for part in one.parts.get("object", ()))  # several may congratulate one
    return not people and not {one.act, one.claim.lemma, one.verb} & shared


def _taken(pair: Pair) -> bool:
    """Whether both tell who took the same several people away, as an abduction or an arrest; an account may name several who had a part."""
    counted = all(any(plural(part) for part in one.parts.get("object", ())) for one in (pair.left, pair.right))
    return (
        {pair.left.act, pair.right.act} <= ABDUCTING
        and counted
        and pair.about_one
        and {
            pair.left.claim.modality,
            pair.right.claim.modality,
        }
        <= {"asserted", "possible"}
    )


def _as_sure(left: Statement, right: Statement) -> bool:
    """Whether both are put in one way; what somebody is said to believe is put as firmly as what somebody says."""
    if left.claim.modality == right.claim.modality:
        return True
    pair = {left.claim.modality, right.claim.modality} == {"asserted", "possible"}
    return pair and all(one.claim.hedge is None and (one.claim.modality == "asserted" or bool(one.speaker)) for one in (left, right))


def _one_matter(pair: Pair) -> bool:
    """Whether it was done to one thing, or with one phrase to one thing ("opened fire on the crowd")."""
    return "object" in pair.related.same and (pair.about_one or pair.pointed(*(pair.related.same - {"agent", "object"})))


def _by_which(one: Statement, doers: tuple[Part, ...]) -> bool:
    """Whether a doer is told by "which", so that it is a thing, while the other account names somebody: "a car …, which then fled"."""
    subject = one.claim.subject
    return subject is not None and subject.exact.lower() == "which" and any(part.kind == "person" for part in doers)


def _in_sentence(one: Statement, doers: tuple[Part, ...]) -> bool:
    """Whether a sentence also has the name of the doer that the other account gives: then who of the two did it was perhaps misread."""
    context = one.account.document.text[one.claim.context.start : one.claim.context.end].lower()
    return any(name in context.replace("-", " ").split() for part in doers for name in part.names)


def _names_both(other: Pair, pair: Pair) -> bool:
    """Whether another statement gives the doer that the pair's other side gives."""
    if other.left.act != pair.left.act:
        return False
    return relation(other.left.parts.get("agent", ()), other.right.parts.get("agent", ())) == "same"
