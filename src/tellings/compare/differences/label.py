"""Label: one thing, called by words that judge it in different ways."""

import re
from collections.abc import Iterator

from .pairing import Pair, weak
from .part import Part
from .parting import Neighbours, Parting, names, quoted
from .statements import ASIDE, PRONOUNS, Statement
from .words import contraries, degrees, labels

BOTH = 2  # roles by which even a weak verb tells one thing ("gave the senator a bribe")


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The labels in which two statements part: in one role of the same act, neither account using the other's word anywhere."""
    left, right = pair.left, pair.right
    if left.act != right.act:
        return _called(pair)
    if (
        left.claim.negated != right.claim.negated
        or pair.when == "apart"
        or (weak(pair) and "object" not in pair.related.same and len(pair.related.same) < BOTH)
    ):
        return None
    if (inner := _inside(pair)) is not None:
        return inner
    for name in sorted(set(left.parts) & set(right.parts) - ASIDE):
        others = [role for role in ("agent", "object", *pair.related.same) if role != name and role in pair.related.same]
        alone = (
            not others and all(part.role.definite for one in (left, right) for part in one.parts.get(name, ())) and not _others(pair, name)
        )
        if name in pair.related.same or not (others or alone) or not pair.related.apart <= {name}:
            continue
        for one, other in _labelled(left, right, name):
            told = _which(one, right), _which(other, left)
            if _uses(left, other.role.head) or _uses(right, one.role.head) or (all(told) and not told[0] & told[1]):
                continue
            return _told(pair, one, other)
    return None


def _inside(pair: Pair) -> Parting | None:
    """The labels of what a thing is of, or for: "responsibility for the massacre", "responsibility for the clash"."""
    left, right = pair.left, pair.right
    if not pair.related.same & {"agent", "object"}:
        return None
    for name in sorted(pair.related.apart):
        if pair.related.apart - {name}:
            continue
        for one in left.parts[name]:
            for other in right.parts[name]:
                if one.role.head != other.role.head or one.names or other.names:
                    continue
                for mine, yours in ((mine, yours) for mine in one.role.words for yours in other.role.words):
                    if judged_apart(mine, yours) and not _uses(left, yours) and not _uses(right, mine):
                        return _told(pair, Part(one.role, mine), Part(other.role, yours))
    return None


def _called(pair: Pair) -> Parting | None:
    """The labels of one thing that is told apart by a word of both accounts ("the massacre in Lima"), whatever is said of it."""
    left, right = pair.left, pair.right
    if left.speaker or right.speaker or pair.when == "apart":
        return None
    for _, one in left.core():
        for _, other in right.core():
            shared = (set(one.role.words) - {one.role.head}) & (set(other.role.words) - {other.role.head})
            if not shared or not (one.role.definite and other.role.definite) or not _parted(one, other):
                continue
            if not (_uses(left, other.role.head) or _uses(right, one.role.head)):
                return _told(pair, one, other)
    return None


def _told(pair: Pair, one: Part, other: Part) -> Parting:
    first, second = names(pair)
    reason = f"{first} says {quoted(one.exact)}, {second} {quoted(other.exact)}, of the same: words that judge it differently"
    return Parting("label", "differs", one.exact, other.exact, reason)


def _which(part: Part, against: Statement) -> set[str]:
    """The words that tell which one is meant: not those that judge it as the label does, nor what the other account has elsewhere."""
    judging = degrees().keys() | contraries("a").keys()
    return {word for word in part.role.words if word not in judging} - {part.role.head, *against.claim.terms, *PRONOUNS}


def _others(pair: Pair, name: str) -> bool:
    """Whether either has a participant besides."""
    return any(one.parts.get(role) for one in (pair.left, pair.right) for role in ("agent", "object", "is") if role != name)


def _labelled(left: Statement, right: Statement, name: str) -> Iterator[tuple[Part, Part]]:
    for one in left.parts.get(name, ()):
        for other in right.parts.get(name, ()):
            if _parted(one, other):
                yield one, other


def _parted(one: Part, other: Part) -> bool:
    """Whether two words judge one thing in different ways, and in no way alike."""
    return judged_apart(one.role.head, other.role.head)


def judged_apart(one: str, other: str) -> bool:
    """Whether two words judge one thing in different ways, and in no way alike."""
    mine, yours = labels().get(one, ()), labels().get(other, ())
    parted = any(end.scale == at.scale and end.end != at.end for end in mine for at in yours)
    return parted and not any(end == at for end in mine for at in yours)


def _uses(one: Statement, word: str) -> bool:
    document = one.account.document
    return re.search(rf"\b{re.escape(word)}", document.text[: document.main_end], re.IGNORECASE) is not None
