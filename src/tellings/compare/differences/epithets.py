"""Who or what is meant by "the singer", "the ferry": the one thing of the story that some account calls so by name.

"The singer Mirela Vance" in one account tells whom another means that names her first and then goes on with "the singer": a definite
description is understood by what its hearer knows (Hawkins, "Definiteness and indefiniteness", 1978); the other account stands for it.
Only where one thing alone of those that the account itself names can be meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...lexicon import words as lexicon
from ...record import Account, Entity, Role, StoryEntity
from .words import place_kinds, things

_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s+(?:[\w-]+\s+){0,2}?([a-z][\w-]+)\s+(?:(?:The|A)\s+|[\"“‘'])?$"
)
_BEHIND = re.compile(r"[\"”’']?,\s+(?:the|a|an)\s+(?:[\w-]+\s+){0,3}?([a-z][\w-]+)(?:[,.;]|\s+(?:of|in|at|from|who|which|that|with|on)\b)")
_OPENING = re.compile(r"(?:^|[.!?:\n\"“”’]\s*)([A-Z][a-z-]+)\s+$")  # "Soprano Ada Vance": a trade that opens a sentence
_LOOK = 60  # code points around a name in which what it is called stands
_AGED = frozenset({"year-old", "old"})  # "the 77-year-old"
_PLAIN = frozenset({"old", "young", "late", "former", "new", "whole"})
_ENDS = re.compile(r"\s+(?:of|at|in|for|with|from|to|who|on|and|near)\b|[,;(]")


class Epithets:
    """What the things of a story are called besides their names, and where their accounts name them first."""

    def __init__(self, accounts: Sequence[Account], of: Mapping[tuple[str, str], StoryEntity]) -> None:
        self._called: dict[str, set[str]] = defaultdict(set)
        self._heads: dict[str, set[str]] = defaultdict(set)
        self._named: dict[str, dict[str, int]] = {}
        self._people: dict[str, StoryEntity] = {}
        for account in accounts:
            named: dict[str, int] = {}
            for entity in account.entities:
                person = of.get((account.id, entity.id))
                first = next((one.evidence.start for one in entity.mentions if one.kind == "name"), None)
                if person is None or first is None:
                    continue
                self._people[person.id] = person
                named[person.id] = min(first, named.get(person.id, first))
                for told in _descriptions(account, entity):
                    self._heads[person.id].add(told[-1])
                    self._called[person.id].update(told)
            self._named[account.id] = named
        self._by_head: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._heads):
            for head in sorted({group for word in self._heads[name] for group in _kinds(word)}):
                self._by_head[head].append(name)

    def meant(self, account: str, role: Role) -> StoryEntity | None:
        """The one thing that a definite noun of an account stands for, if the account names it before; else None."""
        if not role.definite or role.span is None or not role.head.isalpha():
            return None
        named = {name: at for name, at in self._named.get(account, {}).items() if at < role.span.start}
        if _AGED & set(role.words):
            people = [name for name in named if self._people[name].kind in ("person", "other")]
            return self._people[people[0]] if len(people) == 1 else None
        found = {name for kind in _kinds(role.head) for name in self._by_head.get(kind, ()) if name in named}
        if len(found) != 1:
            return None
        name = found.pop()
        told = set(role.words) - {role.head} - lexicon("cardinals") - _PLAIN
        return self._people[name] if told <= self._called[name] else None


def _kinds(word: str) -> Iterator[str]:
    yield word
    yield from (f"thing {number}" for number in sorted(things().get(word, ())))


def _descriptions(account: Account, entity: Entity) -> Iterator[list[str]]:
    """What an account calls a thing by: its roles, what stands before its name and behind it, and words of the name that are nouns."""
    for role in entity.roles:
        told = _ENDS.split(role.exact)[0].lower().split()
        if told:
            yield told
    if entity.kind in ("organisation", "place", "work", "other", "product"):
        yield from ([word.lower()] for word in entity.name.split() if word.lower() in place_kinds() or word.lower() in things())
    text = account.document.text
    for mention in (one for one in entity.mentions if one.kind == "name"):
        at = mention.evidence
        stretch = text[max(0, at.start - _LOOK) : at.start]
        before = _BEFORE.search(stretch) or _OPENING.search(stretch)
        behind = _BEHIND.match(text[at.end : at.end + _LOOK])
        yield from ([match[1].lower()] for match in (before, behind) if match is not None)
