"""Why and where: two answers in two statements of one deed, however the rest of their sentences is put."""

import re
from collections.abc import Iterator, Sequence

from ....record import Role
from ..cause import linked
from ..part import Part
from ..parting import Parting, quoted
from ..statements import LOCATING, Statement
from ..things import kinds_apart
from ..words import causes, place_kinds
from .clause_facts import OTHER, SPEAKER, befell_others, why
from .deeds import Same, of_one_deed
from .guards import AHEAD, SEVERAL, days_between
from .told import Matter, Told, content

PLACING = LOCATING | {"from", "into", "through"}
# A place that a sentence puts first, so that the rest of it is what happened there: "it was in the yard that …".
CLEFT = re.compile(
    r"\bit (?:was|is) (?P<where>in|at|on|from|inside|outside|near|behind|under|through|beneath) (?P<place>(?:the|an?) [^,;:]+?)"
    r"(?:,[^;:]+?,)? that (?P<rest>.+)"
)
NOUN = re.compile(r"\s(?:of|in|at|on|behind|next|near|above|below|under|beside|that|which|where)\s")


def retold(accounts: Sequence[Sequence[Told]]) -> Iterator[tuple[Matter, Parting]]:
    """What tellings of one deed in two accounts of a happening part in: its cause, or its place."""
    for same in of_one_deed(accounts):
        if not _told_alike(same):
            continue
        found = _cause(same) or _place(same)
        if found is not None:
            yield same.matter, found


def _told_alike(same: Same) -> bool:
    both = (same.left, same.right)
    plain = [side.plain for side in (same.matter.left, same.matter.right)]
    ahead = bool(AHEAD.search(plain[0])) != bool(AHEAD.search(plain[1]))
    return all(one.firm and not one.claim.negated for one in both) and not ahead and not days_between(same.matter.left, same.matter.right)


def _cause(same: Same) -> Parting | None:
    left, right = same.matter.left, same.matter.right
    mine, yours = why(left), why(right)
    if mine is None or yours is None or not _in(same.left, mine.effect) or not _in(same.right, yours.effect):
        return None
    if any(SPEAKER.search(side.plain) or SEVERAL.search(side.plain) for side in (left, right)) or befell_others(left, mine, right, yours):
        return None
    found = same.matter.rarity.shared(content(mine.cause), content(yours.cause))
    families = [{family for word in content(one.cause) for family in causes().get(word, ())} for one in (mine, yours)]
    if max(found.left, found.right) >= OTHER or families[0] & families[1] or linked(*families):
        return None
    reason = f"{left.outlet} gives {quoted(mine.cause)} as the cause, {right.outlet} {quoted(yours.cause)}"
    return Parting("cause", "differs", mine.cause, yours.cause, reason)


def _in(one: Statement, words: str) -> bool:
    return one.claim.predicate.exact.lower() in words


def _place(same: Same) -> Parting | None:
    """Two places of kinds that exclude each other; of two names nothing here knows whether one lies in the other."""
    left, right = same.matter.left, same.matter.right
    mine, yours = _places(left, same.left), _places(right, same.right)
    pairs = [(here, there) for here in mine for there in yours]
    if not pairs or not all(kinds_apart(here, there) for here, there in pairs):
        return None
    here, there = pairs[0]
    if _known(right, here) or _known(left, there):
        return None
    reason = f"{left.outlet} puts it at {quoted(here.exact)}, {right.outlet} at {quoted(there.exact)}"
    return Parting("place", "differs", here.exact, there.exact, reason)


def _places(told: Told, one: Statement) -> list[Part]:
    """The places at which a statement puts its deed, by a name or a known kind; what a cleft puts first stands for all of them."""
    cleft = CLEFT.search(told.plain)
    if cleft is not None and _in(one, cleft["rest"]):
        words = NOUN.split(cleft["place"])[0].split()
        return [Part(Role(name=cleft["where"], head=words[-1], words=tuple(words), definite=words[0] == "the"), cleft["place"])]
    found = (part for name in sorted(PLACING) for part in one.parts.get(name, ()))
    return [part for part in found if part.names or part.role.head in place_kinds()]


def _known(told: Told, place: Part) -> bool:
    """Whether the account of a sentence has the word for a place, too."""
    document = told.account.document
    return re.search(rf"\b{re.escape(place.role.head)}s?\b", document.text[: document.main_end].lower()) is not None
