"""What became of a promise or a requirement: who certified it to be met, and which event did, or did not do, what was promised."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..record import Account, Citation, Event, Fulfilment, FulfilmentKind, StoryEntity
from .clauses import stretch
from .concepts import concept
from .wording import WORD, fold

if TYPE_CHECKING:
    from .undertakings import Made

FEWEST = 2  # concepts beside the deed itself that an event's words share with the promise
SPOKEN = 3  # concepts that the sentences of a requirement and of a certification share
NAMED = "this certification"  # a certification that has just been spoken of


def fulfilments(
    group: Sequence["Made"], made: Sequence["Made"], accounts: Sequence[Account], people: Sequence[StoryEntity]
) -> tuple[Fulfilment, ...]:
    """What the accounts say became of one undertaking, in their order."""
    first = group[0]
    if first.kind == "certified":
        return ()
    wanted = frozenset.union(*(one.concepts for one in group))
    found = list(_certified(group, wanted, made)) if first.kind in ("required", "forbidden") else []
    if first.kind == "promised" and first.by is not None:
        members = {(m.account, m.entity) for one in people if one.id == first.by for m in one.members}
        for account in accounts:
            found += _done(wanted, account, members)
    return tuple(found)


def _certified(group: Sequence["Made"], wanted: frozenset[str], made: Sequence["Made"]) -> Iterator[Fulfilment]:
    """Certifications whose words share what is required, whose sentences speak of it, or which point back at it."""
    around = frozenset.union(*(one.around for one in group))
    for one in made:
        if one.kind != "certified":
            continue
        shared = wanted & one.concepts if len(wanted & one.concepts) > FEWEST else around & one.around
        if len(shared) >= SPOKEN or _points_back(one, group):
            said = "said not to be met" if one.source.negated else "certified"
            words = ", ".join(word.rstrip("*") for word in sorted(shared)[:5])
            reason = f"{said} in words that share {words}" if words else f"{said}: it speaks of {NAMED}"
            kind: FulfilmentKind = "not_done" if one.source.negated else "certified"
            yield Fulfilment(kind=kind, citation=Citation(account=one.account, evidence=one.source.content), reason=reason)


def _points_back(one: "Made", group: Sequence["Made"]) -> bool:
    """Whether "this certification" stands behind a requirement of the same account that speaks of certifying."""
    return NAMED in one.source.content.exact.lower() and any(
        other.account == one.account and other.source.cue.start < one.source.cue.start and "certif" in other.source.content.exact.lower()
        for other in group
    )


def _done(wanted: frozenset[str], account: Account, members: set[tuple[str, str]]) -> Iterator[Fulfilment]:
    """Events of the promiser that are told to have happened and do what was promised; a sentence that promises tells of nothing done."""
    own = {(one.context.start, one.context.end) for one in account.commitments}
    for event in account.events:
        if event.modality != "asserted" or (event.context.start, event.context.end) in own or concept(fold(event.lemma)) not in wanted:
            continue
        if not any((account.id, entity) in members for entity in event.entities):
            continue
        words = stretch(account, event)
        told = {concept(fold(match.group())) for match in WORD.finditer(words.exact)}
        shared = (told & wanted) - {concept(fold(event.lemma))}
        if len(shared) >= FEWEST and not _is_quoted(event):
            kind: FulfilmentKind = "not_done" if event.negated else "done"
            reason = f"the same deed ({event.lemma}) of the same doer, with {', '.join(word.rstrip('*') for word in sorted(shared)[:5])}"
            yield Fulfilment(kind=kind, citation=Citation(account=account.id, evidence=words), reason=reason)


def _is_quoted(event: Event) -> bool:
    return event.quote is not None
