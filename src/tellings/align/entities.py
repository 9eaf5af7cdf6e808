"""One thing across the accounts of a story: the entities of its documents, merged where their names leave no doubt."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..record import Account, Citation, Entity, Member, StoryEntity, identify
from . import names
from .identities import Cluster, full_names, united
from .offices import by_office
from .surnames import single_names


def entities(accounts: Sequence[Account]) -> tuple[StoryEntity, ...]:
    """The things that the accounts name or let speak, each once.

    Nothing is merged where two candidates remain; unnamed speakers ("a senior official") only where their words are the same and say
    which body is meant ("the Obama administration"). The result depends on the accounts, not on their order.

    Returns:
        By number of members (most first), then number of mentions, name and id.
    """
    items = sorted(((account.id, entity) for account in accounts for entity in account.entities), key=lambda item: (item[0], item[1].id))
    named = [Cluster([item]) for item in items if _is_named(item[1])]
    unnamed = [Cluster([item]) for item in items if not _is_named(item[1])]
    clusters = _same_name(named)
    clusters = _longer_names(clusters)
    clusters = _acronyms(clusters)
    clusters = _clipped(clusters)
    clusters = single_names(clusters)
    clusters += _same_words(by_office(unnamed, clusters))
    order = {account.id: number for number, account in enumerate(accounts)}
    return _finished(clusters, order)


def _is_named(entity: Entity) -> bool:
    return any(mention.kind == "name" for mention in entity.mentions)


def _keys(entity: Entity) -> list[tuple[str, ...]]:
    """What an entity is found by: the name it bears; for a person each name of two words or more, as surnames may be shared."""
    if entity.kind == "person":
        keys = {names.key(variant, entity.kind) for variant in entity.variants}
        return sorted(key for key in keys if len(key) > 2)
    return sorted({key for key in [names.key(entity.name, entity.kind)] if len(key) > 1})


def _same_name(clusters: list[Cluster]) -> list[Cluster]:
    """Clusters whose names are the same but for case, accents, articles and legal forms; of several words, also across kinds."""
    groups: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in _keys(cluster.entities[0]):
            groups[key].append(cluster)
    return united(clusters, groups, lambda key, variants: names.same(variants))


def _longer_names(clusters: list[Cluster]) -> list[Cluster]:
    """People whose full names are one name told more or less fully: each joins the one longer name that fits, if just one does."""
    people = sorted((c for c in clusters if c.kind == "person" and full_names(c)), key=lambda c: (-_length(c), c.variants))
    by_part: dict[str, list[Cluster]] = defaultdict(list)
    into: dict[int, Cluster] = {}
    for cluster in people:
        own = full_names(cluster)
        near = {id(other): other for name in own for part in (name[0], name[-1]) for other in by_part[part]}
        fits = [other for other in near.values() if any(names.shortens(a, b) for a in own for b in full_names(other))]
        if len(fits) == 1:
            reason = f"“{cluster.entities[0].name}” and “{fits[0].entities[0].name}” are one name, told more or less fully"
            fits[0].absorb(cluster, reason)
            into[id(cluster)] = fits[0]
            continue
        for part in sorted({part for name in own for part in name}):
            by_part[part].append(cluster)
    return [cluster for cluster in clusters if id(cluster) not in into]


def _length(cluster: Cluster) -> int:
    return max((len(name) for name in full_names(cluster)), default=0)


def _acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Acronyms and the one name whose initials they are."""
    spelled: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for letters in sorted({letters for variant in cluster.variants for letters in names.spellings(variant)}):
            spelled[letters].append(cluster)
    into: dict[int, Cluster] = {}
    for cluster in clusters:
        short = sorted({names.acronym(variant) for variant in cluster.variants} - {""})
        options = [other for letters in short for other in spelled.get(letters, []) if other is not cluster and id(other) not in into]
        if len(options) == 1 and cluster.kind != "person" and options[0].kind != "person":
            reason = f"“{short[0].upper()}” are the initials of “{options[0].entities[0].name}”, and of no other name here"
            options[0].absorb(cluster, reason)
            into[id(cluster)] = options[0]
    return [cluster for cluster in clusters if id(cluster) not in into]


def _clipped(clusters: list[Cluster]) -> list[Cluster]:
    """Companies spoken of without the words that say what they do ("Acme" for "Acme Motors"), if one name alone begins so."""
    bodies = [cluster for cluster in clusters if cluster.kind not in ("person", "place")]
    by_first: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in bodies:
        for first in sorted({names.body(variant)[:1] for variant in cluster.variants}):
            by_first["".join(first)].append(cluster)
    into: dict[int, Cluster] = {}
    for cluster in sorted(bodies, key=lambda one: (-max(len(names.body(v)) for v in one.variants), one.variants)):
        longest = max((names.body(variant) for variant in cluster.variants), key=len)
        near = by_first["".join(longest[:1])]
        options = [
            o for o in near if o is not cluster and o.kind != "group" and any(names.clipped(longest, names.parts(v)) for v in o.variants)
        ]
        if len(options) == 1 and id(options[0]) not in into:
            reason = f"“{cluster.entities[0].name}” is “{options[0].entities[0].name}” without the words that say what it does"
            options[0].absorb(cluster, reason)
            into[id(cluster)] = options[0]
    return [cluster for cluster in clusters if id(cluster) not in into]


def _same_words(clusters: list[Cluster]) -> list[Cluster]:
    """Unnamed bodies told in the same specific words ("the Mexican government")."""
    groups: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        entity = cluster.entities[0]
        if entity.kind in ("group", "organisation") and names.specific(entity.mentions[0].evidence.exact):
            groups[(entity.kind, *names.parts(entity.mentions[0].evidence.exact))].append(cluster)
    return united(clusters, groups, lambda key, variants: f"the accounts use the same words for it: “{variants[0]}”")


def _finished(clusters: list[Cluster], order: dict[str, int]) -> tuple[StoryEntity, ...]:
    told = [(cluster, _name(cluster)) for cluster in clusters]
    shared = Counter((name, cluster.kind) for cluster, name in told)
    result = []
    for cluster, name in told:
        members = sorted(cluster.members, key=lambda item: (order[item[0]], item[1].mentions[0].evidence.start, item[1].id))
        # two unnamed officials have one name and kind: what tells them apart is where they stand
        apart = [part for account, entity in sorted((a, e.id) for a, e in members) for part in (account, entity)]
        kind = cluster.kind
        identity = identify("person" if kind == "person" else "entity", name, kind, *(apart if shared[name, kind] > 1 else []))
        result.append(
            StoryEntity(
                id=identity,
                kind=kind,
                name=name,
                variants=tuple(cluster.variants),
                roles=tuple(Citation(account=account, evidence=role) for account, entity in members for role in entity.roles),
                members=tuple(Member(account=account, entity=entity.id) for account, entity in members),
                reasons=tuple(sorted(set(cluster.reasons))),
            )
        )
    mentions = {id(made): sum(len(entity.mentions) for entity in c.entities) for made, (c, _) in zip(result, told, strict=True)}
    return tuple(sorted(result, key=lambda made: (-len(made.members), -mentions[id(made)], made.name, made.id)))


def _name(cluster: Cluster) -> str:
    if not any(_is_named(entity) for entity in cluster.entities):
        return min((entity.name for entity in cluster.entities), key=lambda name: (-len(name), name))
    votes = Counter(entity.name for entity in cluster.entities for _ in entity.mentions)
    return names.fullest(votes, cluster.variants if cluster.kind == "person" else ())
