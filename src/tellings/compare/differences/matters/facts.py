"""Who, where, when and why: two answers in two sentences of one matter."""

import re
from collections.abc import Sequence

from ....lexicon import words as lexicon
from ....lexicon.vectors import vector
from ....record import TimeExpression
from ....record.calendar import bounds, compatible, in_words
from ..cause import linked
from ..doers import doers_apart
from ..parting import Parting, quoted
from ..statements import LOCATING, WEAK, Statement
from ..things import kinds_apart, places_apart, relation
from ..words import causes, contraries
from .alignment import near
from .guards import ahead, other_names, others, tied
from .oppositions import opposed
from .stems import stem
from .told import Matter, Told, content

ONE_DEED = 0.5  # cosine of two verbs that tell of one deed
ALIKE = 0.33  # how alike two sentences are of which each answers one question
BEHIND = 3  # content words behind "before the" among which the thing is that it names
BESIDE = re.compile(r"(?:before|after) \w+$")  # what hangs on a thing or a deed that is told behind it
ZONE = re.compile(r"\b(?:gmt|utc|local time|[a-z]*est|cet|edt|pst|eastern)\b")
PHASES = (
    re.compile(r"\b(?:beg[aiu]n\w*|start\w*|broke out|opened|first|set out|left)\b"),
    re.compile(r"\b(?:end\w*|over|put out|closed|finish\w*|last|arriv\w*|stopp\w*)\b"),
)
# Where a sentence tells what a thing came of.
BECAUSE = (
    re.compile(
        r"\b(?:because of|due to|owing to|thanks to|as a (?:consequence|result) of|on account of|blamed on|put down to|fault of|through"
        r"|(?:caused|triggered|sparked|provoked|brought on|brought about|set off|started|killed|ruined|destroyed|felled) by"
        r"|traced (?:\w+ ){0,4}to|stem\w* from|result\w* from|result of|consequence of|died (?:of|from)|attributed to)"
        r"\s+(?P<cause>[^.;,]+)"
    ),
    re.compile(r"\bbecause\s+(?P<cause>[^.;,]+)"),
    re.compile(
        r"(?:^|that |: )(?P<cause>[^.;,]+?)\s+(?:was|were|is|are|lay|had been) (?:at the root of|behind|to blame for|the cause of"
        r"|responsible for|the reason)"
    ),
    re.compile(
        r"(?:^|that |: )(?P<cause>[^.;,]+?)\s+(?:caused|triggered|sparked|drove|led to|brought|provoked|made|set off|touched off|started"
        r"|killed|felled|cost|tore|sank|ruined|destroyed|forced)\b"
    ),
    re.compile(r"\bit (?:was|is) (?P<cause>[^.;,]+?)\s+that\b"),
)


# What came before may be its cause: in long accounts, where much came before, it says no more than when.
AFTER = re.compile(r"\b(?:after|when|since)\s+(?P<cause>[^.;,]+)")


def cause(matter: Matter) -> Parting | None:
    """Two causes of one thing, of two families of which neither leads to the other."""
    left, right = matter.left, matter.right
    if other_names(left, right) or ahead(left, right):
        return None
    mine, yours = (_cause(side, BECAUSE if not matter.short else (*BECAUSE[:2], AFTER, *BECAUSE[2:])) for side in (left, right))
    if not mine or not yours or set(content(mine)) & set(content(yours)) or not _one_effect((left, mine), (right, yours)):
        return None
    families = [{family for word in content(words) for family in causes().get(word, ())} for words in (mine, yours)]
    if not all(families) or families[0] & families[1] or linked(*families):
        return None
    reason = f"{left.outlet} gives {quoted(mine)} as the cause, {right.outlet} {quoted(yours)}"
    return Parting("cause", "differs", mine, yours, reason)


def _one_effect(*told: tuple[Told, str]) -> bool:
    """Whether what came about is told by some of the same words, beside names and numbers, and of nobody else."""
    named = [one.names for one, _ in told]
    if named[0] - named[1] and named[1] - named[0]:
        return False
    effects = [{stem(word) for word in content(one.plain.replace(cause, " ")) if word.isalpha()} for one, cause in told]
    names = {stem(name) for name in named[0] | named[1]}
    return bool((effects[0] & effects[1]) - names)


def _cause(one: Told, patterns: Sequence[re.Pattern[str]]) -> str:
    """The words for the cause that a sentence gives, or nothing."""
    return next((found["cause"].strip() for pattern in patterns if (found := pattern.search(one.plain))), "")


def agent(matter: Matter) -> Parting | None:
    """Two doers of one deed."""
    if matter.alike < ALIKE or not matter.mutual or ahead(matter.left, matter.right):
        return None
    for one in matter.left.statements:
        for other in matter.right.statements:
            mine, yours = one.parts.get("agent", ()), other.parts.get("agent", ())
            if one.act != other.act or one.act == "be" or one.claim.negated or other.claim.negated or not one.firm or not other.firm:
                continue
            if relation(one.parts.get("object", ()), other.parts.get("object", ())) != "same" or not doers_apart(mine, yours):
                continue
            if _tells(matter.right, mine[0].names) or _tells(matter.left, yours[0].names):
                continue
            reason = (
                f"{matter.left.outlet} says that it was {quoted(mine[0].exact)}, {matter.right.outlet} that it was {quoted(yours[0].exact)}"
            )
            return Parting("agent", "differs", mine[0].exact, yours[0].exact, reason)
    return None


def _tells(one: Told, names: frozenset[str]) -> bool:
    """Whether an account has one of these names anywhere."""
    document = one.account.document
    return any(name in document.text[: document.main_end].lower() for name in names)


def place(matter: Matter) -> Parting | None:
    """Two places of one thing."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE or ahead(left, right) or not matter.mutual:
        return None
    for one in left.statements:
        for other in right.statements:
            if one.claim.negated or other.claim.negated or not one.firm or not other.firm or _two(one, other) or not _one_deed(one, other):
                continue
            mine, yours = ([part for name in sorted(LOCATING) for part in told.parts.get(name, ())] for told in (one, other))
            pairs = [(here, there) for here in mine for there in yours]
            parted = [(here, there) for here, there in pairs if places_apart(here, there) or kinds_apart(here, there)]
            if parted and len(parted) == len(pairs):
                here, there = parted[0]
                if _tells(right, here.names) or _tells(left, there.names):
                    continue
                reason = f"{left.outlet} puts it at {quoted(here.exact)}, {right.outlet} at {quoted(there.exact)}"
                return Parting("place", "differs", here.exact, there.exact, reason)
    return None


def _two(one: Statement, other: Statement) -> bool:
    """Whether two statements have participants that are two, or no deed in common."""
    found = [relation(one.parts.get(name, ()), other.parts.get(name, ())) for name in ("agent", "object")]
    return "apart" in found or "same" not in found


def time(matter: Matter) -> Parting | None:
    """Two days of one deed."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE or not matter.mutual or other_names(left, right) or ahead(left, right):
        return None
    if others(left, right) or not tied(left, right):
        return None
    if ZONE.search(left.plain) or ZONE.search(right.plain) or _phases(left, right):
        return None
    for one in left.statements:
        for other in right.statements:
            when = _when(left, one), _when(right, other)
            if when[0] is None or when[1] is None or not _one_deed(one, other) or _apart(one, other):
                continue
            days = [told.value.partition("T")[0] for told in when if told]
            if compatible(*days) or bounds(days[0]) is None or bounds(days[1]) is None:
                continue
            said = when[0].evidence.exact, when[1].evidence.exact
            if said[0].lower() == said[1].lower() or {"night", "midnight", "early", "late"} & {*left.plain.split(), *right.plain.split()}:
                continue  # "today" in both; one night
            given = [f"{quoted(told.evidence.exact)} ({in_words(told.value)})" for told in when if told]
            return Parting("time", "differs", *said, f"{left.outlet} gives {given[0]}, {right.outlet} {given[1]}")
    return None


def _when(side: Told, one: Statement) -> TimeExpression | None:
    """The time of a statement: its own, or the only one that its sentence names."""
    dates = [time for time in side.times if time.type in ("DATE", "TIME") and time.value[:4].isdigit()]
    return one.time or (dates[0] if len(dates) == 1 and one.parts.get("when") else None)


def _apart(one: Statement, other: Statement) -> bool:
    """Whether two statements have participants that are two."""
    return any(relation(one.parts.get(name, ()), other.parts.get(name, ())) == "apart" for name in ("agent", "object"))


def order(matter: Matter) -> Parting | None:
    """What one puts before a thing the other puts after it, and where the one is quick the other is slow to come."""
    left, right = matter.left, matter.right
    if matter.alike < ALIKE or not matter.mutual or other_names(left, right) or ahead(left, right):
        return None
    found = opposed(left, right, "time")
    if found is None or _of_no_deed(left) or _of_no_deed(right) or not _one_limit((left, found.left), (right, found.right)):
        return None
    reason = f"{left.outlet} has {quoted(left.text)}, {right.outlet} {quoted(right.text)}: it can't be both"
    return Parting("time", "differs", found.left, found.right, reason)


def _one_limit(*told: tuple[Told, str]) -> bool:
    """Whether what one has behind "before the" and the other behind "after the", "after he" may be one thing."""
    if not all(BESIDE.match(words) for _, words in told):
        return True
    behind = [content(side.plain.partition(words)[2])[:BEHIND] for side, words in told]
    return any(near(one, other) for one in behind[0] for other in behind[1])


def _of_no_deed(side: Told) -> bool:
    """Whether the first thing that a sentence tells is done by a verb that says little, to nothing: "took to the stage"."""
    first = side.statements[0] if side.statements else None
    return first is not None and first.verb in WEAK and first.verb != "be" and not first.parts.get("object")


def _one_deed(one: Statement, other: Statement) -> bool:
    """Whether two verbs tell of one deed, as far as their vectors say, and none of one that is done again and again."""
    if {one.act, one.verb, other.act, other.verb} & lexicon("repeatable_acts") or one.claim.negated or other.claim.negated:
        return False
    if any((number, 1 - side) in contraries("v").get(other.verb, ()) for number, side in contraries("v").get(one.verb, ())):
        return False  # "opens an office", "closes its office"
    vectors = vector(one.claim.lemma), vector(other.claim.lemma)
    return one.act == other.act or (vectors[0] is not None and vectors[1] is not None and float(vectors[0] @ vectors[1]) >= ONE_DEED)


def _phases(left: Told, right: Told) -> bool:
    """Whether one tells of the beginning of a thing and the other of its end, or of two contrary deeds."""
    found = [[bool(phase.search(side.plain)) for phase in PHASES] for side in (left, right)]
    if found[0] != found[1]:
        return True
    known = contraries("v")
    verbs = [{told.verb for told in side.statements} for side in (left, right)]
    return any((number, 1 - side) in known.get(other, ()) for one in verbs[0] for number, side in known.get(one, ()) for other in verbs[1])
