"""Whether two terms are told of one thing, by the relation of their set: what is done to, becomes of, or is next to the same."""

import functools
import itertools
from collections.abc import Callable, Sequence

from ....lexicon import words as lexicon
from ....record import Account
from ..matters.stems import kin, singular
from ..matters.told import ENDING, WORD
from ..part import Part
from ..statements import PRONOUNS, Statement
from .reading import Occurrence, Word, claim_of
from .terms import Relation

BEING = frozenset({"was", "were", "been", "being", "is", "are", "be", "get", "gets", "got", "getting"})
OBJECT, SUBJECT, NEAR, AROUND = 5, 3, 2, 4  # words that tell something: behind a verb, before it, next to a term, and around one
CLOSE, BESIDE = 4, 5  # words next to a term that belong to it, and among which a name is of whom it is told
ONE = frozenset({"a", "an", "one"})  # of one person, and not of several
NOUNS = frozenset({"orders", "asks", "bans", "calls", "moves", "requests", "demands"})
NAMES = 4  # words next to a rank among which the name stands
BODY = frozenset({"of", "for", "to", "at"})  # before the body that somebody heads, or advises
PARTISANS = frozenset(
    {"democrat", "republican", "senator", "lawmaker", "politician", "candidate", "party", "judge", "justice", "caucus", "activist", "mp"}
)
RIDING = frozenset({"driver", "passenger", "rider", "pilot", "owner", "operator", "crew", "captain", "skipper", "company", "user", "stop"})
OWNED = frozenset({"of", "the", "its", "their", "his", "her", "our", "those", "these", "s"})  # between a word of scope and its thing
# What is taken up by too many for it to tell which is meant.
PLAIN = frozenset(
    (
        "president", "government", "state", "states", "country", "official", "officials", "man", "woman", "house", "senate", "court",
        "police", "news", "white", "national", "new", "former", "american", "united", "federal", "republican", "republicans", "democrat",
        "democrats", "democratic", "administration",
    )
)  # fmt: skip


def anchor(one: Occurrence, other: Occurrence) -> Word | None:
    """The word by which both terms are told of one thing, as the first account has it; None where nothing tells so."""
    way = WAYS.get(one.set.relation)
    return way(one, other) if way is not None else None


def _act(one: Occurrence, other: Occurrence) -> Word | None:
    if any(map(_is_noun, (one, other))):
        return None
    return _shared(_objects(one), _objects(other), plain=False)


def _is_noun(one: Occurrence) -> bool:
    """Whether a verb's form is the plural of a noun: "the state orders"."""
    return one.words[one.first].plain in NOUNS and bool(one.before) and one.before[0].tells and not one.before[0].named


def _objects(one: Occurrence) -> list[Word]:
    """What is done to: the words behind an active verb or a noun, those before a passive."""
    before, behind = _telling(one.before), _telling(one.behind)
    if passive(one):
        return before[:OBJECT]
    return [] if _asked_how(one) else behind[:OBJECT] or before[:SUBJECT]


def _asked_how(one: Occurrence) -> bool:
    return bool(one.behind) and one.behind[0].plain in ("how", "what", "whether", "who", "when", "where", "why")


def passive(one: Occurrence) -> bool:
    """Whether a term is a passive verb: "was suspended"."""
    return any(word.plain in BEING for word in one.before[:2]) and not one.words[one.first].plain.endswith("ing")


def _deed(one: Occurrence, other: Occurrence) -> Word | None:
    return _shared(_telling(one.before)[:OBJECT], _telling(other.before)[:OBJECT], plain=False)


def _person(one: Occurrence, other: Occurrence) -> Word | None:
    """The same name: of whom it is told by the claims at the terms, else right beside the terms."""
    mine, yours = _whom(one), _whom(other)
    return next((word for word in _around(one) if word.plain in mine & yours), None)


def _around(one: Occurrence) -> list[Word]:
    """The words of the sentence, the term's own first, so that a name told by a pronoun has a word, too."""
    return [*one.before, *one.behind, *one.words]


def _whom(one: Occurrence) -> frozenset[str]:
    """The last words of the names of those of whom a term is told."""
    claim, known = claim_of(one), _people(one.told.account)
    told = _undergoing(claim) if claim is not None else ()
    found = frozenset(part.exact.split()[-1].lower() for part in told if part.names and part.kind != "place")
    found = frozenset(name for part in told for name in part.names if name in found | known)
    if found or (told and not any(part.role.head in PRONOUNS for part in told)):
        return found
    near = [*one.before[:BESIDE], *one.behind[:BESIDE]] if not told else one.words
    found = frozenset(word.plain for word in near if word.named) & known
    return found if not told or len(found) == 1 else frozenset()


def _undergoing(claim: Statement) -> tuple[Part, ...]:
    """Whom a claim is of: the object, where that is somebody, else the subject ("told lies")."""
    told = claim.parts.get("object", ())
    somebody = any(part.kind == "person" or part.names or part.role.head in lexicon("roles") | PRONOUNS for part in told)
    return told if somebody else claim.parts.get("agent", told)


@functools.lru_cache(maxsize=64)
def _people(account: Account) -> frozenset[str]:
    """The last words of the names of an account's people, in lower case."""
    names = (name for one in account.entities if one.kind == "person" for name in (one.name, *one.variants))
    return frozenset(found[-1].lower() for name in names if (found := WORD.findall(ENDING.sub("", name))))


def _next(one: Occurrence, other: Occurrence) -> Word | None:
    mine, yours = _telling(one.behind), _telling(other.behind)
    if any(side.behind and side.behind[0].plain[:1].isdigit() for side in (one, other)):
        return None  # "some 300 houses"
    if any(map(_most_of_several, (one, other))):
        return None
    return _same(mine[:1], yours[:NEAR]) or _same(mine[:NEAR], yours[:1])


def _most_of_several(one: Occurrence) -> bool:
    """Whether a superlative is of several things, each of which is only one of them: "the most common crimes"."""
    if [word.plain for word in one.words[one.first : one.last]] != ["the", "most"]:
        return False
    told = list(itertools.takewhile(lambda word: word.tells, one.behind))
    return bool(told) and singular(told[-1].plain) != told[-1].plain


def _scope(one: Occurrence, other: Occurrence) -> Word | None:
    """The same thing right behind both, and another same word behind that: "most travel from Europe", "all travel from Europe"."""
    if any(_cut_off(side) for side in (one, other)):
        return None
    mine, yours = (_telling(side.behind)[:OBJECT] for side in (one, other))
    found = _same(mine[:1], yours[:1])
    return found if found and _same(mine[1:], yours[1:]) else None


def _cut_off(one: Occurrence) -> bool:
    """Whether what stands behind a word of scope is not what it is of: "some of that with money", "some 300 houses"."""
    between = [word.plain for word in one.behind[:CLOSE]]
    first = next((number for number, word in enumerate(one.behind[:CLOSE]) if word.tells), CLOSE)
    return any(word[:1].isdigit() or word not in OWNED for word in between[:first]) or (first == 0 and between[:1] == [])


def _same(mine: Sequence[Word], yours: Sequence[Word]) -> Word | None:
    """The first word of the one that is the very word of the other, or its plural."""
    return next((word for word in mine if any(singular(word.plain) == singular(other.plain) for other in yours)), None)


def _party(one: Occurrence, other: Occurrence) -> Word | None:
    """The same party or kind of politician behind both: "a moderate Democrat", "one of the most conservative Democrats"."""
    if not all(ONE & {word.plain for word in side.before[:CLOSE]} for side in (one, other)):
        return None
    mine, yours = ([word for word in _telling(side.behind)[:SUBJECT] if word.plain.rstrip("s") in PARTISANS] for side in (one, other))
    return _shared(mine, yours)


def _beside(one: Occurrence, other: Occurrence) -> Word | None:
    mine, yours = ([*_telling(side.before)[:1], *_telling(side.behind)[:1]] for side in (one, other))
    return _shared(mine, yours)


def _rank(one: Occurrence, other: Occurrence) -> Word | None:
    """The same name next to both ranks: its last word, and no first words that are two."""
    for mine in _beside_names(one):
        for yours in _beside_names(other):
            if mine[-1].plain == yours[-1].plain and (min(len(mine), len(yours)) == 1 or mine[0].plain == yours[0].plain):
                return mine[-1]
    return None


def _beside_names(one: Occurrence) -> list[list[Word]]:
    """The names that stand right behind a rank, or right before it with a comma between."""
    text = one.told.account.document.text
    found = []
    run: list[Word] = []
    end = one.end
    for word in one.words[one.last : one.last + NAMES]:
        if not word.named or text[end : word.start].strip(" .") or word.clause != one.clause:
            break
        run.append(word)
        end = word.end
    if run:
        found.append(run)
    return found


def _post(one: Occurrence, other: Occurrence) -> Word | None:
    """The same body behind both, as a name."""
    mine, yours = ([word for word in _telling(side.behind)[:NEAR] if word.named and _of(side)] for side in (one, other))
    return _shared(mine, yours)


def _of(one: Occurrence) -> bool:
    return bool(one.behind) and one.behind[0].plain in BODY


def _kind(one: Occurrence, other: Occurrence) -> Word | None:
    """A word next to both, or among the few around; of who drives or rides a thing there may be two."""
    if any(side.behind and singular(side.behind[0].plain) in RIDING for side in (one, other)):
        return None  # "the bus driver", "the lorry driver"
    mine, yours = ([*_telling(side.before)[:AROUND], *_telling(side.behind)[:AROUND]] for side in (one, other))
    return _shared(mine, yours, plain=False)


WAYS: dict[Relation, Callable[[Occurrence, Occurrence], Word | None]] = {
    "act": _act,
    "deed": _deed,
    "person": _person,
    "scope": _scope,
    "next": _next,
    "party": _party,
    "beside": _beside,
    "rank": _rank,
    "post": _post,
    "kind": _kind,
}


def _telling(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.tells]


def _shared(mine: Sequence[Word], yours: Sequence[Word], plain: bool = True) -> Word | None:
    """The first word of the one that is a form of a word of the other."""
    for word in mine:
        if (plain or not _common(word)) and any(kin(word.plain, other.plain) for other in yours):
            return word
    return None


def _common(word: Word) -> bool:
    return word.plain in PLAIN or word.plain in lexicon("weekdays") or word.plain in lexicon("months")
