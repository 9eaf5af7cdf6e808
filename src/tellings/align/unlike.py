"""What sets two figures of different values apart although much the same is told of both: whose they are, of what stretch, of which time.

Each rule gives the kind of difference and says it in words, so that the two are shown side by side as no contradiction. They were made by
reading what was said of the reports of some fifty happenings, several outlets each (November 2026); most of what was called a difference
there were two quantities.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from ..record import Difference
from ..record.calendar import bounds
from .bases import other_basis
from .concepts import concept
from .doubts import gains
from .joint import told_together
from .quantities import Quantity
from .stages import stages
from .things import other_thing
from .unsure import unsure

Unlike = tuple[Difference, str]
# What is told of the time before the news ends this long before the happening.
_BEFORE = timedelta(days=14)
_LATER = timedelta(days=366)
_PAST = re.compile(
    r"\b(?:last|previous|prior|earlier th(?:is|at)) (?:year|season|decade|century|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:years?|months|weeks|decades?) (?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"^\s*(?:ago|earlier|later|before|after|prior to|ahead of|from now|into)\b", re.IGNORECASE)
# Before a stretch of time, what says that something comes about in it: "two goals in nine minutes".
_WITHIN = re.compile(
    r"\b(?:in|within|over|during|for|in (?:just|only|under)|in less than|the (?:past|last|next|first))\s+(?:the\s+)?$", re.IGNORECASE
)
_HYPHEN = re.compile(r"^-\s?[a-z]")
# A noun that says how often somebody was something: "a five-time champion".
_TIMES = re.compile(r"^[- ]times?\s+(?P<what>[^,.;:()]*)", re.IGNORECASE)
_ENDS = re.compile(r"\s(?:of|in|at|for|with|while|who|and|from|by|on|to|when|since)\b.*", re.IGNORECASE)
_MOST_OF = re.compile(
    r"\b(?:most|some|part|half|much|the bulk|a (?:third|quarter|portion|part|fraction)) of (?:the|an?|its|his|her|their)\s+$", re.IGNORECASE
)
_SUPERLATIVE = re.compile(
    r"^(?:worst|best|most|least|hardest|largest|biggest|smallest|oldest|youngest|top|highest|lowest|newest|poorest)(?:[- ][a-z]+)?\s",
    re.IGNORECASE,
)
# Before a share or a number of times, what says that it still is so, and that it was so.
_STILL = re.compile(r"\b(?:(?:are|is|remains?) still|still (?:are|is|have|has)|remains?)\b[^.;]{0,24}$", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had)\b[^.;]{0,24}$", re.IGNORECASE)
_MONTH = re.compile(r"XXXX-\d\d")  # "in September", of a report that states no date
_LEAST_SHARED = 2  # words or names told of two shares of which one does not name its whole. By judgement
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "that", "which", "i", "we", "you", "one", "this"})
# Groups of people of whom a report may tell apart, among all who were hurt, killed or there.
_AMONG_OTHERS = frozenset({"officer", "soldier", "child", "student", "worker"})
# Words for any people, and those who may be told apart among them whatever is told; not workers: all those who work are.
_ANYBODY = frozenset({"people", "person", "victim", "casualty", "individual", "human", "soul", "life"})
_SOME_PEOPLE = frozenset({"officer", "soldier", "child", "student", "man", "woman", "adult", "civilian"})
_OTHERS = re.compile(r"(?:others?|more|further)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ROW_BEFORE = re.compile(r"\d,? and $|\d, $")
_ROW_BEHIND = re.compile(r",? and \d+\b|, \d+(?:,| and)")


def unlike(one: Quantity, other: Quantity, names: Mapping[str, str], dated: Mapping[str, str]) -> Unlike | None:
    """What sets two figures of different values apart, with the reason in words; None where nothing is seen.

    Args:
        one: a figure ready for comparing.
        other: one of another account.
        names: of the story's entities by id.
        dated: the days of the story's happenings by id, as far as they are known.
    """
    return next(_seen(one, other, names, dated), None)


def _seen(one: Quantity, other: Quantity, names: Mapping[str, str], dated: Mapping[str, str]) -> Iterator[Unlike]:
    if _both_told(one, other):
        yield "scope", "both accounts give both values beside each other"
    for whose in (_participants(one, other, names), _holders(one, other, names)):
        if whose:
            yield "scope", f"one is told of {whose[0]}, the other of {whose[1]}"
    if reason := _of_other_wholes(one, other):
        yield "scope", reason
    if reason := _measured(one, other):
        yield "definition", reason
    if narrow := _narrowed(one, other):
        yield "scope", narrow
    if _since_then(one, other):
        yield "period", "one is how it was, the other how it still is"
    if then := _background(one, other, dated):
        yield "period", f"one is told of another time: “{then}”"
    yield from stages(one, other)
    yield from other_basis(one, other)
    yield from other_thing(one, other)
    yield from told_together(one, other)
    yield from unsure(one, other, names)


def _of_other_wholes(one: Quantity, other: Quantity) -> str:
    """Why two shares may be of two wholes, or one the change of a share; empty where both say the same of what they are shares."""
    if one.dimension != "percent":
        return ""
    changes = [each.figure.change is not None or each.limits.change == "by" for each in (one, other)]
    heads = [concept(each.figure.head) for each in (one, other)]
    if changes[0] != changes[1] and all(heads) and heads[0] != heads[1]:
        return "one is by how much a share changed, the other a share"
    wholes = [frozenset(_bare(word) for word in each.phrase) for each in (one, other)]
    own = (wholes[0] - wholes[1] - other.around - other.described, wholes[1] - wholes[0] - one.around - one.described)
    if all(own):
        return "they are shares of two wholes: " + " and ".join(
            f"“{each.figure.counted.exact}”" for each in (one, other) if each.figure.counted
        )
    shared = (one.described & other.described) | (one.names & other.names)
    return "of what one is a share is not said" if not all(wholes) and len(shared) < _LEAST_SHARED else ""


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _measured(one: Quantity, other: Quantity) -> str:
    """Why two stretches of time, or two numbers of times, measure two things; empty where nothing says so."""
    spans = {_span(one), _span(other)}
    if one.figure.kind == other.figure.kind == "duration" and len(spans) > 1 and spans != {"", "within"}:
        return "one is how long it lasts, the other when or within what time something comes"
    often = [_often(one), _often(other)]
    return f"how often somebody was “{often[0]}”, and “{often[1]}”" if all(often) and often[0] != often[1] else ""


def _narrowed(one: Quantity, other: Quantity) -> str:
    """Why one is told of something else, or only of a part of it; empty where nothing says so."""
    if one.figure.kind == other.figure.kind == "count":
        small, large = (one, other) if one.high < other.low else (other, one)
        harmed = one.outcomes & other.outcomes
        kind = not _SOME_PEOPLE.isdisjoint((small.group, small.figure.head)) and large.figure.head in _ANYBODY
        if kind or (harmed and small.group in _AMONG_OTHERS and small.wider == large.group and large.group != small.group):
            return f"a “{small.figure.head}” may be one of several kinds of “{large.figure.head}”"
        others = _OTHERS.match(small.figure.counted.exact if small.figure.counted else "")
        if others and "person" in (small.group, small.wider) and large.low - small.high == 1:
            return "one counts the others, beside somebody who is told of"
    if one.figure.kind == other.figure.kind == "age" and _aged_things(one, other):
        return "one is the age of somebody, the other of something"
    if bool(_MOST_OF.search(one.before)) != bool(_MOST_OF.search(other.before)):
        return "one is told of a part of it"
    kinds = [_superlative(one), _superlative(other)]
    return f"one is told only of the “{kinds[0] or kinds[1]}”" if kinds[0] != kinds[1] else ""


def _both_told(one: Quantity, other: Quantity) -> bool:
    """Whether the sentence of each has the other's value as well: "sons aged 6 and 16", "16 and 6"."""
    if one.figure.kind not in ("count", "age") or ((one.outcomes or other.outcomes) and not (_listed(one) and _listed(other))):
        return False
    return all(
        re.search(rf"(?<![\w.,]){re.escape(value.figure.expression.evidence.exact)}(?![\w,.]\w)", each.sentence, re.IGNORECASE)
        for each, value in ((one, other), (other, one))
    )


def _listed(one: Quantity) -> bool:
    """Whether a number stands in a row of numbers, of which none says by itself what it counts: "aged 6, 9 and 16"."""
    return bool(_ROW_BEFORE.search(one.before) or _ROW_BEHIND.match(one.behind))


def _participants(one: Quantity, other: Quantity, names: Mapping[str, str]) -> tuple[str, str] | None:
    """The named people of whom each is told, where they are others, and neither sentence has those of the other."""
    sides = [{part.entity for part in each.frame.parts.values() if _person(part.entity, names)} for each in (one, other)]
    if not sides[0] or not sides[1] or sides[0] & sides[1] or sides[0] & other.names or sides[1] & one.names:
        return None
    return names[min(sides[0])], names[min(sides[1])]


def _holders(one: Quantity, other: Quantity, names: Mapping[str, str]) -> tuple[str, str] | None:
    """A named person who has or wins so much, and somebody or something else that does: a player, a team."""
    if one.bearer and one.bearer == other.bearer:
        return None
    for each, two in ((one, other), (other, one)):
        own, agent = each.frame.parts.get("agent"), two.frame.parts.get("agent")
        if own is None or agent is None or each.frame.verb not in gains() or "agent" in (each.frame.own, two.frame.own):
            continue
        if _person(own.entity, names) and agent.entity != own.entity and agent.head not in _PRONOUNS and own.entity not in two.names:
            return names[own.entity], names.get(agent.entity, f"“{agent.head}”")
    return None


def _person(entity: str, names: Mapping[str, str]) -> bool:
    """Whether an entity is a person who is called by a name."""
    return entity.startswith("person") and names.get(entity, "").rpartition(" ")[2][:1].isupper()


def _span(one: Quantity) -> str:
    """What a stretch of time stands for: the length of a thing, the time within which something comes, the time from something else."""
    behind = _AFTERWARDS.match(one.behind)
    if behind:
        return behind[0].strip().lower().split()[0]
    exact = one.figure.expression.evidence.exact
    if "-" in exact or _HYPHEN.match(one.behind):
        return "long"
    return "within" if _WITHIN.search(one.before) else ""


def _often(one: Quantity) -> str:
    """What somebody was so many times, by its last word; empty where a figure is no such number."""
    exact = one.figure.expression.evidence.exact
    found = _TIMES.match(one.behind) if one.figure.head == "time" or exact.lower().endswith("time") else None
    words = _WORD.findall(_ENDS.sub("", found["what"])) if found else []
    return words[-1].lower() if words else ""


def _aged_things(one: Quantity, other: Quantity) -> bool:
    """Whether the age of one thing is held against another's that nothing likens to it: "a 41-year-old case", "a 60-year-old woman"."""
    heads = [each.figure.head for each in (one, other)]
    return all(heads) and heads[0] != heads[1] and "age" not in heads and one.group != other.group and not _named(one, other)


def _named(one: Quantity, other: Quantity) -> bool:
    """Whether the head of one is a name, which may be that of what the other tells of."""
    return any(each.figure.counted is not None and each.figure.counted.exact.split()[-1][:1].isupper() for each in (one, other))


def _superlative(one: Quantity) -> str:
    """The superlative that narrows what is counted, or empty."""
    found = _SUPERLATIVE.match(one.figure.counted.exact) if one.figure.kind == "count" and one.figure.counted else None
    return found[0].strip().lower() if found else ""


def _since_then(one: Quantity, other: Quantity) -> bool:
    """Whether one share, or one number of times, is told as what was, and the other as what still is."""
    if one.figure.kind not in ("percent", "fraction", "multiple"):
        return False
    ways = ((one, other), (other, one))
    return any(_STILL.search(now.before) and not _STILL.search(then.sentence) and _WAS.search(then.before) for now, then in ways)


def _background(one: Quantity, other: Quantity, dated: Mapping[str, str]) -> str:
    """The words of a time before the news for which one figure is given and the other, without any time, is not."""
    for then, now in ((one, other), (other, one)):
        if not then.when or now.when or then.gathered:
            continue
        day, told = bounds(dated.get(then.happening, "")[:10]), bounds(then.time.partition("T")[0])
        if (
            _PAST.search(then.when)
            or _MONTH.fullmatch(then.time)
            or (day is not None and told is not None and not -_LATER < day[0] - told[1] < _BEFORE)
        ):
            return then.when
    return ""
