"""Why and whether: two clauses that share what they tell, word by word, and part in one answer."""

import re
from typing import NamedTuple

from ..cause import linked
from ..contrary import opposed
from ..denying import denies
from ..governed import told_as_so
from ..naming_people import people
from ..parting import Parting, quoted
from ..statements import Statement
from ..things import relation
from ..words import causes
from .alignment import ONE_LIST, Shared, near
from .clauses import Clause, clauses, does
from .guards import AHEAD, SEVERAL, days_between, other_names
from .told import Matter, Told, content

DENIED, WEIGHT = 0.55, 2.0  # of the words of both where one denies the other, and the weight that both tell
EFFECT, SAME = 0.45, 0.5  # the larger share of the words for what came about, and the weight of those that are one
OTHER = 0.34  # share of the words for a cause from which two causes may be one
CAUSING = r"caused|triggered|sparked|provoked|drove|led to|brought down|brought on|brought about|set off|touched off|destroyed|ruined"
PATTERNS = (
    re.compile(r"(?P<cause>.+?),? and (?:that|this)(?:'s| is| was) why (?P<effect>.+)"),
    re.compile(r"^what \w+ (?P<effect>.+?) (?:was|is) (?P<cause>.+)"),
    re.compile(rf"^it (?:was|is) (?P<cause>.+?),? (?:that|which) (?:{CAUSING}|made) (?P<effect>.+)"),
    re.compile(r"^it (?:was|is) (?P<cause>.+?) that (?P<effect>.+) over$"),
    re.compile(
        r"(?P<effect>.+?)\b(?:because of|because|due to|owing to|as a (?:result|consequence) of|on account of|on grounds of"
        rf"|(?:is|was) down to|(?:{CAUSING}) by|(?:is|was|were) the (?:result|fault|work) of|blamed on|put down to|traced to|thanks to)"
        r"\s+(?P<cause>.+)"
    ),
    re.compile(r"(?P<effect>.+?)(?: since|, for) (?P<cause>(?:the|an?|its|his|her|their|it|they) .*?\b(?:had|was|were|has|have)\b.+)"),
    re.compile(r"(?P<effect>.+?\b(?:walk\w* out|strik\w+|protest\w*|resign\w*|quit|stepp\w+ down|row|quarrel\w*|fell)) over (?P<cause>.+)"),
)
END = re.compile(
    r"[;:()\"“”—–?!]|\.(?=\s|$)|, (?=(?:and|but|while|although|who|which|where)\b)|, \w+(?: \w+){0,6} (?:said|says|told|finds|found)\b"
)


# What is told of a speaker's own word, or bound to a time: neither affirmed nor denied.
BOUND = re.compile(r"\b(?:i|we|my|our|until|unless|only|no longer|any ?more|again|if|when|yet)\b")


NOBODY = re.compile(r"^(?:nobody|no one|none)\b")
SPEAKER = re.compile(r"\b(?:i|we|my|our|me|us)\b")  # who speaks of reasons of one's own gives one of several


BESIDE = frozenset({"when", "limit", "cause", "how", "since", "particle"})  # roles that say nothing of what is told of


class Why(NamedTuple):
    """What came about, and its cause, as a sentence tells them."""

    effect: str
    cause: str


def polarity(matter: Matter) -> Parting | None:
    """One clause denies the act of the other, or has a contrary act, of the same things."""
    others = tuple(clauses(matter.right))
    for one in clauses(matter.left):
        for other in others:
            words = _contradict(one, other)
            if (
                words is None
                or not _settled(one, other)
                or not _of_one(one.statement, other.statement)
                or not _fits(matter.rarity.shared(one.words, other.words))
            ):
                continue
            reason = f"{matter.left.outlet} has {quoted(matter.left.text)}, {matter.right.outlet} {quoted(matter.right.text)}"
            return Parting("polarity", "contradicts", *words, f"{reason}: both cannot be so")
    return None


def _fits(shared: Shared) -> bool:
    return shared.least >= DENIED and shared.told >= WEIGHT and shared.same >= 1


def _contradict(one: Clause, other: Clause) -> tuple[str, str] | None:
    """The words by which two clauses deny each other; what is soonest known is asked first, of the many that do not."""
    mine, yours = one.statement, other.statement
    if not mine.firm or not yours.firm or {"be", "exist"} & {mine.act, yours.act}:
        return None
    denied = [told.statement.claim.negated or bool(NOBODY.search(told.plain)) for told in (one, other)]
    if denied[0] == denied[1]:
        return (mine.verb, yours.verb) if not denied[0] and opposed(mine.verb, yours.verb, "v") and _both_told(one, other) else None
    if not (mine.act == yours.act or does(one, (yours.claim.lemma,))) or not _both_told(one, other):
        return None
    if any(told.claim.negated and not denies(told.account, told.claim, held.words) for told, held in ((mine, yours), (yours, mine))):
        return None
    words = [("not " if no else "") + told.verb for no, told in zip(denied, (mine, yours), strict=True)]
    return words[0], words[1]


def _both_told(one: Clause, other: Clause) -> bool:
    """Whether both clauses tell something as so, or as not so, at any time."""
    return not any(BOUND.search(told.plain) for told in (one, other)) and all(
        told_as_so(told.statement.account, told.statement.claim) for told in (one, other)
    )


def _of_one(one: Statement, other: Statement) -> bool:
    """Whether two statements have nothing in one role that is two, and somebody, or something, in common: "nobody" may be anybody."""
    found = [
        relation(mine, yours)
        for name in sorted({*one.parts} - BESIDE)
        if (mine := one.parts.get(name, ())) and (yours := other.parts.get(name, ()))
        if not any(NOBODY.search(part.exact.lower()) for part in (*mine, *yours))
    ]
    open_to_all = any(NOBODY.search(part.exact.lower()) for told in (one, other) for _, part in told.core())
    return "apart" not in found and ("same" in found or open_to_all)


def _settled(one: Clause, other: Clause) -> bool:
    """Whether what the clauses tell was over, so that nothing came to pass between them."""
    same_day = days_between(one.told, other.told) == 0
    past = all(" had " in f" {told.plain} " or same_day for told in (one, other))
    return past and bool(AHEAD.search(one.plain)) == bool(AHEAD.search(other.plain))


def cause(matter: Matter) -> Parting | None:
    """Two causes, of which neither leads to the other, of what both tell came about."""
    left, right = matter.left, matter.right
    mine, yours = why(left), why(right)
    if mine is None or yours is None or SPEAKER.search(left.plain) or SPEAKER.search(right.plain):
        return None
    if bool(SEVERAL.search(left.plain)) or bool(SEVERAL.search(right.plain)) or other_names(left, right):
        return None
    if befell_others(left, mine, right, yours):
        return None
    told = content(mine.effect), content(yours.effect)
    if not matter.mutual or near(told[0][0], told[1][0]) < ONE_LIST:
        return None  # what came about is told of two things
    effects = matter.rarity.shared(*told)
    if max(effects.left, effects.right) < EFFECT or effects.same < SAME:
        return None
    found = matter.rarity.shared(content(mine.cause), content(yours.cause))
    families = [{family for word in content(why.cause) for family in causes().get(word, ())} for why in (mine, yours)]
    if max(found.left, found.right) >= OTHER or families[0] & families[1] or linked(*families):
        return None
    reason = f"{left.outlet} gives {quoted(mine.cause)} as the cause, {right.outlet} {quoted(yours.cause)}"
    return Parting("cause", "differs", mine.cause, yours.cause, reason)


def befell_others(left: Told, mine: Why, right: Told, yours: Why) -> bool:
    """Whether what came about is told of somebody on each side whom the other does not name there."""
    named = [{name for name in people(one.account, one.span) if name in reason.effect} for one, reason in ((left, mine), (right, yours))]
    return bool(named[0] - named[1] and named[1] - named[0])


def why(one: Told) -> Why | None:
    """What a sentence tells came about, and why, or nothing."""
    plain = END.split(one.plain)[0] if one.plain[:1] not in '"“' else one.plain.strip('"“”. ')
    for pattern in PATTERNS:
        found = pattern.match(plain.strip())
        if found and content(found["effect"]) and content(found["cause"]):
            return Why(found["effect"].strip(" ,"), found["cause"].strip(" ,"))
    return None
