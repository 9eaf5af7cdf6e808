"""People and other things put together or taken apart by people."""

from collections.abc import Sequence

import msgspec

from ..record import Account, Citation, Correction, Member, StoryEntity, Target, identify
from .ledger import Ledger, said_by
from .places import Places, meets


def people(found: Sequence[StoryEntity], accounts: Sequence[Account], ledger: Ledger) -> tuple[StoryEntity, ...]:
    """The things of a story with what people put together and took apart; in the order in which they were, new ones behind their first."""
    held = list(found)
    for entry in ledger.of("merge_entities", "split_entity"):
        members = [_members(target, accounts) for target in entry.targets]
        done = _merge(held, members, accounts, entry) if entry.kind == "merge_entities" else _split(held, members, accounts, entry)
        if done:
            ledger.done(entry)
        else:
            ledger.failed(entry, "who is meant is not told apart like that any more")
    return tuple(held)


def _members(target: Target, accounts: Sequence[Account]) -> set[Member]:
    """The entities of accounts that a target's passages name."""
    by_id = {one.id: one for one in accounts}
    places = list(Places(accounts).found(target.passages))
    near = [by_id[name] for name in dict.fromkeys(account.id for account, _ in places)]
    return {
        Member(account=account.id, entity=entity.id)
        for account in near
        for entity in account.entities
        if any(meets(account, mention.evidence, places) for mention in entity.mentions) and _fits(entity.kind, target, entity.variants)
    }


def _fits(kind: str, target: Target, variants: Sequence[str]) -> bool:
    """Whether an entity at the place of a mention may be the one that was meant: names nest ("Bank of Kenya"), so its words decide."""
    words = {word.casefold() for variant in variants for word in variant.split()}
    return not target.detail or bool(words & {word.casefold() for word in target.detail.split()}) or kind == "person"


def _merge(held: list[StoryEntity], members: Sequence[set[Member]], accounts: Sequence[Account], entry: Correction) -> bool:
    wanted = set().union(*members)
    mine = [one for one in held if wanted & set(one.members)]
    if len(mine) < 2:
        return False
    first = mine[0]
    whole = _made(first, [member for one in mine for member in one.members], accounts, entry, entry.value or first.name)
    whole = msgspec.structs.replace(whole, reasons=(*dict.fromkeys(reason for one in (*mine, whole) for reason in one.reasons),))
    held[held.index(first)] = whole
    for other in mine[1:]:
        held.remove(other)
    return True


def _split(held: list[StoryEntity], members: Sequence[set[Member]], accounts: Sequence[Account], entry: Correction) -> bool:
    leaving = set().union(*members)
    mine = [one for one in held if leaving & set(one.members)]
    if len(mine) != 1 or set(mine[0].members) <= leaving:
        return False
    old = mine[0]
    at = held.index(old)
    parts = [[one for one in old.members if one not in leaving], [one for one in old.members if one in leaving]]
    held[at : at + 1] = [
        _made(old, parts[0], accounts, entry, _name(parts[0], accounts)),
        _made(old, parts[1], accounts, entry, entry.value or _name(parts[1], accounts)),
    ]
    return True


def _made(like: StoryEntity, members: Sequence[Member], accounts: Sequence[Account], entry: Correction, name: str) -> StoryEntity:
    order = {one.id: place for place, one in enumerate(accounts)}
    mine = sorted(dict.fromkeys(members), key=lambda one: (order[one.account], one.entity))
    told = [(one.account, accounts[order[one.account]].entity(one.entity)) for one in mine]
    kind = like.kind
    return StoryEntity(
        id=identify("person" if kind == "person" else "entity", name, kind, *(part for one in mine for part in (one.account, one.entity))),
        kind=kind,
        name=name,
        variants=tuple(sorted({variant for _, entity in told for variant in entity.variants})),
        roles=tuple(Citation(account=account, evidence=role) for account, entity in told for role in entity.roles),
        members=tuple(mine),
        reasons=(said_by(entry),),
    )


def _name(members: Sequence[Member], accounts: Sequence[Account]) -> str:
    """The fullest name that these bear; of equally full ones the first in the alphabet."""
    by_id = {one.id: one for one in accounts}
    names = {by_id[one.account].entity(one.entity).name for one in members}
    return min(names, key=lambda one: (-len(one), one))
