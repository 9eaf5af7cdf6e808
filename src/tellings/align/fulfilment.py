"""What became of a promise or a requirement: who certified it to be met, and which event did, or did not do, what was promised."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..lexicon import words as lexicon
from ..record import Account, Citation, Event, Fulfilment, FulfilmentKind, StoryEntity
from .clauses import stretch
from .concepts import concept
from .wording import WORD, fold

if TYPE_CHECKING:
    from .undertakings import Made

FEWEST = 2  # concepts beside the deed itself that an event's words share with the promise
SPOKEN = 3  # concepts that the sentences of a requirement and of a certification share
TOLD = ("happened", "not_happened", "denied")  # factualities of what is told to be, or not to be, so
ACTORS = ("person", "organisation", "place", "group")
AHEAD = ("planned", "required", "possible", "conditional", "threatened")  # factualities of a deed that is promised or required
BEHIND = re.compile(r" (?:that|which|who|whose|in|of|for|with|from|to|on|about) ")  # what begins the words behind a noun
LISTED = 5  # words that a reason lists
NEAR = 3  # code points between one sentence and the next
REQUIREMENTS = re.compile(
    r"\b(?:(?:the|these|those|its|all) (?:requirements?|conditions|terms|obligations)|(?:the|these|those|all) (?:criteria|standards))\b",
    re.I,
)
NAMED = "this certification"  # a certification that has just been spoken of


@dataclass(frozen=True)
class Deeds:
    """What is told as done in a story, as it is looked up.

    Attributes:
        by_concept: the events that are told to have happened or not, by the concept of their lemma, in the record's order.
        members: each StoryEntity's accounts with its entity there, by its id; ``of`` the same the other way round.
        entities: who is named in an account: its entity with the places of its mentions.
        events: all events of an account, those first that are told as still to come.
    """

    by_concept: Mapping[str, Sequence[tuple[Account, Event]]]
    members: Mapping[str, frozenset[tuple[str, str]]]
    of: Mapping[tuple[str, str], str]
    entities: Mapping[str, Sequence[tuple[int, int, str]]]
    events: Mapping[str, Sequence[Event]]


def deeds(accounts: Sequence[Account], people: Sequence[StoryEntity]) -> Deeds:
    """The deeds of a story; a sentence that promises or requires tells of nothing done, nor do a speaker's words."""
    by_concept: dict[str, list[tuple[Account, Event]]] = defaultdict(list)
    for account in accounts:
        own = {(one.context.start, one.context.end) for one in account.commitments}
        own |= {(one.context.start, one.context.end) for one in account.conditions if one.kind != "certified"}
        for event in account.events:
            told = event.modality == "asserted" and event.factuality in TOLD and event.quote is None
            if told and (event.context.start, event.context.end) not in own:
                by_concept[_concept(event.lemma)].append((account, event))
    members = {one.id: frozenset((m.account, m.entity) for m in one.members) for one in people}
    of = {member: name for name, several in members.items() for member in several}
    actors = {
        account.id: [(m.evidence.start, m.evidence.end, one.id) for one in account.entities if one.kind in ACTORS for m in one.mentions]
        for account in accounts
    }
    every = {account.id: sorted(account.events, key=lambda one: (one.factuality not in AHEAD, one.trigger.start)) for account in accounts}
    return Deeds(by_concept, members, of, actors, every)


def fulfilments(group: Sequence["Made"], made: Sequence["Made"], known: Deeds) -> tuple[Fulfilment, ...]:
    """What the accounts say became of one undertaking, in their order."""
    first = group[0]
    if first.kind == "certified":
        return ()
    wanted = frozenset.union(*(one.concepts for one in group))
    found = list(_certified(group, wanted, made)) if first.kind in ("required", "forbidden") else []
    if first.kind == "promised" and first.by is not None:
        found += _done(group, known, known.members.get(first.by, frozenset()), FEWEST)
    if first.kind == "required" and not any(one.source.negated for one in group):
        names = sorted({known.of[one.account, who] for one in group for who in _bound(one, known) if (one.account, who) in known.of})
        members = frozenset(member for name in names for member in known.members[name])
        found += _done(group, known, members or None, FEWEST if members else SPOKEN)
    return tuple(dict.fromkeys(found))


def _bound(one: "Made", known: Deeds) -> Iterator[str]:
    """The entities of an account that the words of a requirement name: those who have to do it."""
    content, by = one.source.content, getattr(one.source, "by", None)
    for start, end, entity in known.entities.get(one.account, ()):
        if content.start <= start and end <= content.end and not (by and by.start <= start < by.end):
            yield entity


def _certified(group: Sequence["Made"], wanted: frozenset[str], made: Sequence["Made"]) -> Iterator[Fulfilment]:
    """Certifications whose words share what is required, whose sentences speak of it, or which point back at it."""
    around = frozenset.union(*(one.around for one in group))
    for one in made:
        if one.kind != "certified":
            continue
        shared = wanted & one.concepts if len(wanted & one.concepts) > FEWEST else around & one.around
        back, follows = _points_back(one, group), _follows(one, group)
        if len(shared) >= SPOKEN or back or follows:
            said = "said not to be met" if one.source.negated else "certified"
            words = ", ".join(written(shared, one.source.content.exact))
            reason = f"{said} in words that share {words}" if words and not follows else f"{said}: it speaks of {NAMED}"
            reason = f"{said} in the next sentence, which speaks of {follows}" if follows else reason
            kind: FulfilmentKind = "not_done" if one.source.negated else "certified"
            yield Fulfilment(kind=kind, citation=Citation(account=one.account, evidence=one.source.content), reason=reason)


def _points_back(one: "Made", group: Sequence["Made"]) -> bool:
    """Whether "this certification" stands behind a requirement of the same account that speaks of certifying."""
    return NAMED in one.source.content.exact.lower() and any(
        other.account == one.account and other.source.cue.start < one.source.cue.start and "certif" in other.source.content.exact.lower()
        for other in group
    )


def _follows(one: "Made", group: Sequence["Made"]) -> str:
    """The words by which a certification speaks of what the sentence before it requires: "the requirements"."""
    found = REQUIREMENTS.search(one.source.content.exact)
    behind = any(other.account == one.account and 0 <= one.source.context.start - other.source.context.end <= NEAR for other in group)
    return found.group().lower() if found and behind else ""


def _done(group: Sequence["Made"], known: Deeds, members: frozenset[tuple[str, str]] | None, fewest: int) -> Iterator[Fulfilment]:
    """Deeds of one of ``members`` (of anybody, if None) that are what was promised or required, by ``fewest`` further concepts."""
    wanted = frozenset.union(*(one.concepts for one in group))
    named = [(one, event) for one in group if (event := _deed(one, known)) is not None]
    deeds = {_concept(event.lemma) for _, event in named} or {_first(one) for one in group}
    things = frozenset(word for one, event in named for word in _things(event) or _behind(one, event))
    for deed in sorted(deeds & wanted):
        for account, event in known.by_concept.get(deed, ()):
            if members is not None and not any((account.id, entity) in members for entity in event.entities):
                continue
            done_to = _things(event)
            if things and done_to and not things & done_to:
                continue
            words = stretch(account, event)
            told = _concepts(words.exact)
            shared = (told & wanted) - {deed}
            short = members is not None and bool(things & done_to) and _is_later(event, account, group) and wanted - {deed} <= shared
            if len(shared) < (1 if short else fewest):
                continue
            kind: FulfilmentKind = "not_done" if event.negated else "done"
            doer = " of the same doer" if members is not None else ""
            reason = f"the same deed ({event.lemma}){doer}, with {', '.join(written(shared, words.exact))}"
            yield Fulfilment(kind=kind, citation=Citation(account=account.id, evidence=words), reason=reason)


def _is_later(event: Event, account: Account, group: Sequence["Made"]) -> bool:
    """Whether another account tells a deed, or the same one behind the promise."""
    return all(one.account != account.id or one.source.context.end <= event.context.start for one in group)


def _deed(one: "Made", known: Deeds) -> Event | None:
    """The deed that an undertaking is about: the first in its content, best one still to come; of a promise the one it begins with."""
    content = one.source.content
    found = next((event for event in known.events.get(one.account, ()) if content.start <= event.trigger.start < content.end), None)
    return found if found is None or one.kind != "promised" or _concept(found.lemma) == _first(one) else None


def _first(one: "Made") -> str:
    """The first word of an undertaking that tells something, as a concept."""
    small = lexicon("function_words")
    told = (match.group() for match in WORD.finditer(one.source.content.exact))
    return next((_concept(word) for word in told if word.lower() not in small), "")


def _things(event: Event) -> frozenset[str]:
    """What a deed is done to, by the concepts of its words."""
    return frozenset(word for patient in event.patients for word in _concepts(BEHIND.split(patient.exact, maxsplit=1)[0]))


def _behind(one: "Made", event: Event) -> frozenset[str]:
    """The words behind a deed in its undertaking, up to the next that hangs on them: ``the release of [internal documents] that …``."""
    content = one.source.content
    after = content.exact[event.trigger.end - content.start :].removeprefix(" of ")
    return _concepts(BEHIND.split(after, maxsplit=1)[0])


def written(concepts: frozenset[str], text: str) -> list[str]:
    """Some concepts as a text writes them, the first five in its order; those that it has not by their own letters."""
    words = {_concept(match.group()): match.group().lower() for match in reversed(list(WORD.finditer(text)))}
    told = [word for known, word in reversed(words.items()) if known in concepts]
    return [*told, *(word.rstrip("*") for word in sorted(concepts - words.keys()))][:LISTED]


def _concepts(text: str) -> frozenset[str]:
    return frozenset(_concept(match.group()) for match in WORD.finditer(text))


def _concept(word: str) -> str:
    return concept(fold(word))
