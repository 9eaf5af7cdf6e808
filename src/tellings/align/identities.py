"""Entities of several accounts that are taken for one thing, and why."""

from collections import Counter
from dataclasses import dataclass, field

from ..record import Entity, EntityKind, Gender
from . import names


@dataclass(slots=True, eq=False)
class Cluster:
    """Entities taken for one thing, with the reasons why."""

    members: list[tuple[str, Entity]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def entities(self) -> list[Entity]:
        """Its members without their accounts."""
        return [entity for _, entity in self.members]

    @property
    def variants(self) -> list[str]:
        """Every form of its names."""
        return sorted({variant for entity in self.entities for variant in entity.variants})

    @property
    def kind(self) -> EntityKind:
        """The kind of most of its mentions; where as many take it for a people as for a body, a body."""
        votes: Counter[EntityKind] = Counter()
        for entity in self.entities:
            votes[entity.kind] += len(entity.mentions)
        return min(votes, key=lambda kind: (-votes[kind], kind == "group", kind))

    @property
    def gender(self) -> Gender:
        """The gender that its mentions show; unknown where accounts disagree or say nothing."""
        shown = sorted({entity.gender for entity in self.entities if entity.gender != "unknown"})
        return shown[0] if len(shown) == 1 else "unknown"

    @property
    def offices(self) -> set[str]:
        """The nouns of its roles ("president", "former senator")."""
        return {office for entity in self.entities for role in entity.roles if (office := names.office(role.exact))}

    @property
    def accounts(self) -> set[str]:
        """The accounts that its members stand in."""
        return {account for account, _ in self.members}

    def told_as(self, kind: EntityKind) -> set[str]:
        """The accounts that take it for this kind of thing."""
        return {account for account, entity in self.members if entity.kind == kind}

    def absorb(self, other: "Cluster", reason: str) -> None:
        """Take over another cluster's members; ``reason`` says in words why they are one."""
        if reason not in (known := self.reasons + other.reasons):
            known.append(reason)
        self.members, self.reasons = self.members + other.members, known


def united(clusters: list[Cluster], groups: dict[tuple[str, ...], list[Cluster]], say: names.Say) -> list[Cluster]:
    """The clusters with those of one group put together; ``say`` gives the reason from a group's key and two names in it."""
    into: dict[int, Cluster] = {}

    def root(cluster: Cluster) -> Cluster:
        while id(cluster) in into:
            cluster = into[id(cluster)]
        return cluster

    for key in sorted(groups):
        roots = list({id(root(cluster)): root(cluster) for cluster in groups[key]}.values())
        for other in roots[1:]:
            reason = say(key, [roots[0].entities[0].name, other.entities[0].name])
            roots[0].absorb(other, reason)
            into[id(other)] = roots[0]
    return [cluster for cluster in clusters if id(cluster) not in into]


def full_names(cluster: Cluster) -> list[tuple[str, ...]]:
    """The names of two words or more that it bears as a person."""
    found = {names.person(variant) for entity in cluster.entities if entity.kind == "person" for variant in entity.variants}
    return sorted(name for name in found if len(name) > 1)
