"""Time: one thing that happened once, on two days or at two times of the day."""

from ...lexicon import words as lexicon
from ...record import TimeExpression
from ...record.calendar import bounds, in_words
from ..firm_days import one_recalled, one_weekday
from ..hanging import astray, spoken
from .agreed import one_thing
from .pairing import Pair, weak
from .part import ever_new, namesakes
from .parting import Neighbours, Parting, names, quoted
from .statements import CORE, Statement

LASTING = frozenset({"through", "until", "till"})
LATE, EARLY = frozenset({"night", "late", "midnight", "evening"}), frozenset({"early", "midnight", "overnight", "dawn", "small"})
BOTH = 2  # participants by which even a weak verb tells one thing ("takes effect")
ROUNDED = {"year": 366, "month": 31, "week": 7, "decade": 3660}  # days of a unit that is counted back in whole numbers
REACHING = frozenset({"arrive", "come", "land", "reach", "appear"})
FIXED = frozenset({"open", "found", "begin", "join", "die", "bear"})  # they happen once whatever the list of repeatable acts says


def between(pair: Pair, near: Neighbours) -> Parting | None:
    """The times in which two statements part, for acts that happen once to those who take part; none where an account has both."""
    left, right = pair.left, pair.right
    if (turned := _turned(pair)) is not None:
        return turned
    if left.act != right.act or pair.when != "apart" or pair.related.apart or left.time is None or right.time is None:
        return None
    if left.claim.negated or right.claim.negated or not _one_tense(left, right) or any(map(_astray, (left, right))):
        return None
    again = lexicon("repeatable_acts")
    once = bool(_only(left)) and _only(left) == _only(right)
    if (weak(pair) and pair.agree_on < BOTH and not once) or ({left.act, left.verb} & again and left.claim.lemma not in FIXED and not once):
        return None
    named = [name for name in ("agent", "object") if left.parts.get(name) and right.parts.get(name)]
    if not named or any(name not in pair.related.same for name in named) or not pair.about_one:
        return None
    one_sided = {bool(left.parts.get("object")), bool(right.parts.get("object"))} == {True, False}
    if one_sided or any(namesakes(left.parts[name], right.parts[name]) for name in named):
        return None
    if not all(_dated(one.time) for one in (left, right) if one.time) or any(one.when == "same" for one in near.beside(pair)):
        return None
    if _other_step(left, right) or _one_night(left, right) or _loosely(left.time, right.time) or any(map(_until, (left, right))):
        return None
    first, second = names(pair)
    days = [in_words(one.time.value) for one in (left, right) if one.time]
    said = left.time.evidence.exact, right.time.evidence.exact
    if days[0] == days[1]:
        days = list(said)
    reason = f"{first} gives {quoted(said[0])} ({days[0]}), {second} {quoted(said[1])} ({days[1]}), for what happens once"
    return Parting("time", "differs", said[0], said[1], reason)


def _astray(one: Statement) -> bool:
    """Whether its time may be that of another verb, or follows from the day of a speech."""
    return one.time is not None and (astray(one.account, one.claim, one.time) or spoken(one.account, one.time))


def _until(one: Statement) -> bool:
    """Whether its time is the one to which, or from which, something lasts: "closed through Wednesday"."""
    before = one.account.document.text[: one.time.evidence.start].split()[-1:] if one.time else []
    begins = " not " in f" {one.words.lower()} ".replace("n't ", " not ").replace("n’t ", " not ")  # "will not run until November"
    return not begins and any(word.lower() in LASTING for word in before)


def _other_step(left: Statement, right: Statement) -> bool:
    """Whether the two may be of two of a kind or of two steps of one matter: "the last victim", "from hospital", "the poll"."""
    if ever_new(part for one in (left, right) for _, part in one.core()):
        return True
    return not one_thing((left.account, left.claim), (right.account, right.claim)) or _other_ends(left, right)


def _other_ends(one: Statement, other: Statement) -> bool:
    """Whether one says from where, to where or for whom and the other does not: then these may be two steps of one matter."""
    ways = {"from", "to", "for"} | ({"at", "in"} if one.act in REACHING else set())
    return bool((ways & {*one.parts}) ^ (ways & {*other.parts}))


def _turned(pair: Pair) -> Parting | None:
    """What one puts before a happening and the other after it: "sold them before the contract was signed"."""
    left, right = pair.left, pair.right
    core = [name for name in CORE if left.parts.get(name) and right.parts.get(name)]
    if left.act != right.act or left.claim.negated or right.claim.negated or left.claim.modality != right.claim.modality:
        return None
    if pair.related.apart or not core or any(name not in pair.related.same for name in core) or not pair.about_one:
        return None
    if weak(pair) and "object" not in core:
        return None  # who took to the stage before it may have done so after it, too
    for one, other in ((left, right), (right, left)):
        for head, before in _bounds(one, "before").items():
            after = _bounds(other, "after").get(head)
            if after is not None and not ({left.act, left.verb} & lexicon("repeatable_acts") - {"sell"}):
                first, second = names(pair)
                said = (before, after) if one is left else (after, before)
                reason = f"{first} has it {quoted(said[0])}, {second} {quoted(said[1])}: it can't be both"
                return Parting("time", "differs", *said, reason)
    return None


def _bounds(one: Statement, word: str) -> dict[str, str]:
    """What a statement puts itself before, or after: the head words, with the phrase."""
    found = {part.role.head: f"{word} {part.exact}" for part in one.parts.get(word, ())}
    return found | {part.role.head: part.exact for part in one.parts.get("limit", ()) if part.exact.lower().startswith(f"{word} ")}


def _only(one: Statement) -> str:
    """Whether it is told of the first, or the last, time that it was done: "first met", "was last seen"."""
    words = set(one.words.lower().split())
    own = {word for _, part in one.core() for word in part.role.words} & {"first", "last", "maiden", "inaugural", "final", "debut"}
    if own and any(part.role.definite for _, part in one.core()):
        return sorted(own)[0]  # "its first trains", "her last book"
    return next((word for word in ("first", "last") if word in words and (ordinal(one, word) or f"{word} time" in one.words.lower())), "")


def ordinal(one: Statement, word: str) -> bool:
    """Whether a word stands right before the verb."""
    before = one.account.document.text[one.claim.clause.start : one.claim.predicate.start].lower().split()
    return before[-1:] == [word]


def _one_tense(one: Statement, other: Statement) -> bool:
    """Whether both tell of what was, or both of what is to be ("will begin", "begins")."""
    moods = {one.claim.modality, other.claim.modality}
    if moods == {"asserted", "planned"}:
        return all(told.claim.modality == "planned" or told.claim.predicate.exact == f"{told.claim.lemma}s" for told in (one, other))
    return len(moods) == 1 and "possible" not in moods and _going_on(one) == _going_on(other)


def _going_on(one: Statement) -> bool:
    """Whether it is told as what is being done, or is to be: "are holding their fair in May"."""
    before = one.account.document.text[: one.claim.predicate.start].split()[-1:]
    return one.claim.predicate.exact.endswith("ing") and bool({"is", "are", "am"} & {word.lower() for word in before})


def _loosely(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times may be one: one is told by a weekday of an uncertain week, is counted back in whole units, or is recalled."""
    return one_weekday(one, other) or one_recalled(one, other) or _loose(one, other)


def _loose(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two times may be one: "last spring" may be this one; "four years ago" may be late in the year before."""
    if any("last" in time.evidence.exact.lower().split() for time in (one, other)):
        return True
    first, second = bounds(one.value.partition("T")[0]), bounds(other.value.partition("T")[0])
    units = [
        days for time in (one, other) for word, days in ROUNDED.items() if word in (said := time.evidence.exact.lower()) and "ago" in said
    ]
    if first is None or second is None or not units:
        return False
    gap = max((second[0] - first[1]).days, (first[0] - second[1]).days)
    return gap <= max(units)


def _one_night(one: Statement, other: Statement) -> bool:
    """Whether the late hours of one day and the early ones of the next may be one night."""
    first, second = sorted((one, other), key=lambda told: told.time.value if told.time else "")
    days = [bounds(told.time.value.partition("T")[0]) for told in (first, second) if told.time]
    if days[0] is None or days[1] is None or (days[1][0] - days[0][1]).days != 1:
        return False
    return bool(LATE & set(first.words.lower().split()) or EARLY & set(second.words.lower().split()))


def _dated(time: TimeExpression) -> bool:
    """Whether a time names days, or times of the day, of the calendar, by itself or by the day of the report: "later that day" does not."""
    vague = {"century", "middle", "day", "later", "earlier", "then"} & set(time.evidence.exact.lower().split())
    return time.value[:4].isdigit() and time.anchor.kind != "narrative" and not vague
