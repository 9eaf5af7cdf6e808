"""What became of a promise or a requirement: who certified it to be met, and which event did, or did not do, what was promised."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..record import Account, Citation, Event, Fulfilment, StoryEntity
from .clauses import stretch
from .concepts import concept
from .wording import WORD, fold

if TYPE_CHECKING:
    from .undertakings import Made

FEWEST = 2  # concepts beside the deed itself that an event's words share with the promise
CERTAIN = 0.5  # of the concepts of what is required that a certification speaks of


def fulfilments(
    group: Sequence["Made"], made: Sequence["Made"], accounts: Sequence[Account], people: Sequence[StoryEntity]
) -> tuple[Fulfilment, ...]:
    """What the accounts say became of one undertaking, in their order."""
    first = group[0]
    if first.kind == "certified":
        return ()
    wanted = frozenset.union(*(one.concepts for one in group))
    found = list(_certified(wanted, made)) if first.kind in ("required", "forbidden") else []
    if first.kind == "promised" and first.by is not None:
        members = {(m.account, m.entity) for one in people if one.id == first.by for m in one.members}
        for account in accounts:
            found += _done(group, wanted, account, members)
    return tuple(found)


def _certified(wanted: frozenset[str], made: Sequence["Made"]) -> Iterator[Fulfilment]:
    for one in made:
        shared = wanted & one.concepts
        if one.kind == "certified" and len(shared) >= FEWEST and len(shared) >= CERTAIN * min(len(wanted), len(one.concepts)):
            kind = "not_done" if one.source.negated else "certified"
            said = "said not to be met" if one.source.negated else "certified"
            reason = f"{said} in words that share {', '.join(word.rstrip('*') for word in sorted(shared)[:5])}"
            yield Fulfilment(kind=kind, citation=Citation(account=one.account, evidence=one.source.content), reason=reason)  # type: ignore[arg-type]


def _done(group: Sequence["Made"], wanted: frozenset[str], account: Account, members: set[tuple[str, str]]) -> Iterator[Fulfilment]:
    """Events of the promiser that are told to have happened and do what was promised."""
    own = {(one.source.context.start, one.source.context.end) for one in group if one.account == account.id}
    for event in account.events:
        if event.modality != "asserted" or (event.context.start, event.context.end) in own or concept(fold(event.lemma)) not in wanted:
            continue
        if not any((account.id, entity) in members for entity in event.entities):
            continue
        words = stretch(account, event)
        told = {concept(fold(match.group())) for match in WORD.finditer(words.exact)}
        shared = (told & wanted) - {concept(fold(event.lemma))}
        if len(shared) >= FEWEST and not _is_quoted(event):
            kind = "not_done" if event.negated else "done"
            reason = f"the same deed ({event.lemma}) of the same doer, with {', '.join(word.rstrip('*') for word in sorted(shared)[:5])}"
            yield Fulfilment(kind=kind, citation=Citation(account=account.id, evidence=words), reason=reason)  # type: ignore[arg-type]


def _is_quoted(event: Event) -> bool:
    return event.quote is not None
