"""Which statements of two accounts tell of one thing: they share what is done and a participant, and nothing else sets them apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...lexicon import words as lexicon
from ...record.calendar import bounds, compatible
from .doers import unique
from .kinship import TAKEN
from .levelling import AGENDA
from .statements import ASIDE, CORE, LOCATING, WEAK, Statement
from .things import Relation, relation, specific
from .words import End, contraries, labels, states, things

COMMON = 60  # statements with one act and participant above which these tell nothing
FATES = {"kill": "fate", "die": "fate", "disappear": "fate", "vanish": "fate", "miss": "fate", "perish": "fate", "drown": "fate"}
HARMING = frozenset({"injure", "kill", "die", "arrest", "harm"})  # of these, "nobody was" may deny what another tells of some
SINCE = "since"  # the role of a date from which on something is told
FATED = frozenset({"dead", "miss", "missing", "drowned", "killed", "alive"})


class Related(NamedTuple):
    """The roles that both have: those filled with the same thing, and those filled with different ones."""

    same: frozenset[str]
    apart: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of two accounts that have an act and a participant in common, the earlier account's first."""

    left: Statement
    right: Statement
    related: Related
    when: Relation

    @property
    def agree_on(self) -> int:
        """Participants that both name."""
        return sum(1 for name in CORE if name in self.related.same)

    def apart_only_in(self, *names: str) -> bool:
        """Whether nothing but these roles sets the two apart, and no time does."""
        return self.related.apart <= frozenset(names) and self.when != "apart"

    @property
    def one_time(self) -> bool:
        """Whether both can be of one occasion: the act is no repeated one, or both say the same time for it, or neither says any."""
        again = lexicon("repeatable_acts")
        if not ({self.left.act, self.left.verb, self.left.claim.lemma, self.right.act, self.right.verb, self.right.claim.lemma} & again):
            return True
        return self.when == "same" or not any(one.dated or one.parts.get("when") for one in (self.left, self.right))

    @property
    def about_one(self) -> bool:
        """Whether what both tell of is one thing: the same unique object, or where there is none the same unique subject."""
        name = "object" if self.left.parts.get("object") or self.right.parts.get("object") else "agent"
        sides = (self.left.parts.get(name, ()), self.right.parts.get(name, ()))
        if name == "object" and all(
            (len(part.role.words) == 1 and " " not in part.exact and not part.names)
            or (weak(self) and not part.role.definite and not part.names)  # "made an emergency landing"
            for parts in sides
            for part in parts
        ):
            sides = (self.left.parts.get("agent", ()), self.right.parts.get("agent", ()))  # "took office", "sets sail": the verb's own
            return {"agent", "object"} <= self.related.same and all(any(unique(part) for part in parts) for parts in sides)
        return name in self.related.same and all(any(unique(part) for part in parts) for parts in sides)

    @property
    def crossed(self) -> bool:
        """Whether a definite object of one stands behind a preposition in the other: "survived the crash", "died in it"."""
        for one, other in ((self.left, self.right), (self.right, self.left)):
            for part in one.parts.get("object", ()):
                behind = tuple(found for name in sorted(LOCATING) for found in other.parts.get(name, ()))
                if part.role.definite and "object" not in other.parts and behind and relation((part,), behind) == "same":
                    return True
        return False

    def pointed(self, *names: str) -> bool:
        """Whether both have one and the same thing, a specific one, in one of these roles."""
        return any(
            name in self.related.same
            and any(specific(part) for part in self.left.parts[name])
            and any(specific(part) for part in self.right.parts[name])
            for name in names
        )


def pairs(told: Sequence[Statement], within: bool = False) -> Iterator[Pair]:
    """The pairs to compare, near-linear: only statements that share an act and a participant are looked at.

    Args:
        told: the statements of a story.
        within: pair those of one account instead of those of two.
    """
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in (one for one in told if not one.open_subject):
        for key in sorted(_keys(one)):
            index[key].append(one.number)
    seen: set[tuple[int, int]] = set()
    for _, numbers in sorted(index.items()):
        if len(numbers) > COMMON:
            continue
        for position, left in enumerate(numbers):
            for right in numbers[position + 1 :]:
                one, other = told[left], told[right]
                alike = (one.account.id == other.account.id) == within and one.happening == other.happening
                if alike and (left, right) not in seen:
                    seen.add((left, right))
                    yield Pair(one, other, _related(one, other), when(one, other))


def _keys(one: Statement) -> set[tuple[str, str]]:
    acts = {one.act, *(f"contrary {number}" for number, _ in contraries("v").get(one.verb, ()))}
    if one.act == AGENDA:
        acts.add("discuss")
    if one.act in FATES or any(part.role.head in FATED for part in one.parts.get("is", ())):
        acts.add("fate")
    acts.update(f"state of {end.scale}" for end in state_ends(one))
    if one.act in TAKEN:
        acts.add("take away")
    if one.act in ("damage", "destroy"):
        acts.add("harm")
    called = {
        (f"called {end.scale}", word)
        for _, part in one.core()
        if part.role.definite
        for end in labels().get(part.role.head, ())
        for word in part.role.words
        if word != part.role.head
    }
    if one.act in HARMING:
        found = {(f"{one.act} somebody", part.role.head) for name, parts in one.parts.items() if name in LOCATING for part in parts}
    else:
        found = set()
    return found | called | {(act, key) for act in acts for _, part in one.core() for key in _participant(part.entity, part.role.head)}


def state_ends(one: Statement) -> tuple[End, ...]:
    """The ends of states at which a statement puts the thing that it tells of."""
    if one.act != "be":
        lasting = {"still", "being"} & set(one.words.lower().split())
        return states(f"still {one.verb}" if lasting and one.verb in ("hold", "detain", "keep") else one.verb)
    said = [word for part in one.parts.get("is", ()) for word in dict.fromkeys((part.role.head, part.exact.lower()))]
    said += [
        f"{name} {part.role.head}" for name in ("in", "at", "behind", "out of", "for", "on", "under") for part in one.parts.get(name, ())
    ]
    return tuple(end for word in said for end in states(f"={word}"))


def _participant(entity: str, head: str) -> Iterator[str]:
    if entity:
        yield entity
    yield head
    yield from (f"thing {group}" for group in sorted(things().get(head, ())))
    yield from (f"label {end.scale}" for end in labels().get(head, ()))


def _related(one: Statement, other: Statement) -> Related:
    same, apart = set(), set()
    for name, parts in one.parts.items():
        if name in ASIDE or name not in other.parts:
            continue
        found = relation(parts, other.parts[name])
        if found == "same":
            same.add(name)
        elif found == "apart":
            apart.add(name)
    return Related(frozenset(same), frozenset(apart))


def when(one: Statement, other: Statement) -> Relation:
    """Whether two statements speak of one time, of two, or leave it open."""
    if one.time is None or other.time is None:
        return "open"
    first, second = one.time.value, other.time.value
    if bool(one.parts.get(SINCE)) != bool(other.parts.get(SINCE)):  # "not since 2016" says nothing of 2016 and before
        begun, told = (bounds(time.partition("T")[0]) for time in ((first, second) if one.parts.get(SINCE) else (second, first)))
        return "open" if begun is None or told is None else "same" if told[0] > begun[1] else "apart"
    if one.time.evidence.exact.lower() == other.time.evidence.exact.lower() and _written(one) == _written(other):
        return "same"
    if _clock(first) and _clock(second) and first.partition("T")[0] == second.partition("T")[0]:
        return "same" if first == second else "apart"
    if _part_of_day(first) and _part_of_day(second) and _part_of_day(first) != _part_of_day(second):
        return "apart"
    return "same" if compatible(first.partition("T")[0] or first, second.partition("T")[0] or second) else "apart"


def _written(one: Statement) -> str:
    """The day on which the account says it was written, or nothing."""
    published = one.account.document.published
    return published.value[: len("2019-05-14")] if published else ""


def _part_of_day(value: str) -> str:
    """The part of a day that a value gives ("MO"), if it gives one that is no other's ("NI" may be the evening's)."""
    part = value.partition("T")[2]
    return part if part in ("MO", "AF", "EV") else ""


def _clock(value: str) -> bool:
    """Whether a value gives the minute."""
    time = value.partition("T")[2]
    return len(time) >= len("06:40") and time[:2].isdigit() and time[3:5].isdigit()


def weak(pair: Pair) -> bool:
    """Whether the act alone tells too little."""
    return pair.left.verb in WEAK or pair.right.verb in WEAK
