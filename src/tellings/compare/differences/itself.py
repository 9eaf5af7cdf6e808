"""An account against itself: what it states in one place and denies in another on one word.

What it tells in two voices is a dispute that it reports: it parts from nobody by that, and least from itself.
"""

from . import polarity
from .agreed import corrects
from .pairing import Pair
from .parting import Neighbours, Parting, quoted
from .statements import CORE, Statement

BOTH = 2  # roles of one act that are filled alike, where two voices tell it
ARTICLES = frozenset({"the", "a", "an"})
NOTHING_BESIDE = Neighbours(())


def between(pair: Pair) -> Parting | None:
    """The polarity in which two statements of one account part, and whose they are.

    A live blog whose later entry puts the earlier one right does not contradict itself.
    """
    left, right = pair.left, pair.right
    if left.claim.context == right.claim.context:
        return None
    if left.claim.negated == right.claim.negated or not left.claim.clause.rule == right.claim.clause.rule == "claims.clause":
        return None  # contrary words tell of one thing after the other: "convicted", "cleared"
    if not _same_words(left, right) or _put_right(left, right):
        return None
    found = polarity.between(pair, NOTHING_BESIDE)
    if found is None or found.status != "contradicts":
        return None
    name = left.account.document.name
    first, later = sorted((left, right), key=lambda one: one.claim.clause.start)
    if _entry(first) != _entry(later):
        reason = f"{name} has {quoted(first.words)} in one entry and {quoted(later.words)} in another: it follows what became known"
        return found._replace(status="compatible", reason=reason)
    if first.speaker != later.speaker:
        if len(pair.related.same) < BOTH:
            return None  # "she did not answer", "he replied": of two talks
        voices = [f"{quoted(one.words)} ({f'by {one.speaker}' if one.speaker else 'in its own voice'})" for one in (first, later)]
        reason = f"{name} has both, in two voices: {voices[0]}, and {voices[1]}: it tells of a dispute"
        return found._replace(status="compatible", reason=reason)
    return found._replace(reason=f"{name} contradicts itself: {quoted(first.words)}, and {quoted(later.words)}")


def _put_right(left: Statement, right: Statement) -> bool:
    """Whether somebody only tells a thing in two senses, or the account tells of a slip that was put right."""
    return bool(left.speaker and left.speaker == right.speaker) or any(corrects(one.account, one.claim) for one in (left, right))


def _same_words(left: Statement, right: Statement) -> bool:
    """Whether the participants that both name are called by the same words."""
    for name in set(left.parts) & set(right.parts) & set(CORE):
        sides = [{word for part in one.parts[name] for word in part.exact.lower().split()} - ARTICLES for one in (left, right)]
        if sides[0] != sides[1]:
            return False
    return True


def _entry(one: Statement) -> int:
    """The entry of a live blog in which a statement stands, or -1."""
    at = one.claim.clause.start
    entries = one.account.document.entries
    return next((number for number, entry in enumerate(entries) if entry.start <= at < entry.end), -1)
