"""Unnamed holders of a role, given to the one person of the story who is said to hold it."""

from collections import defaultdict

from . import names
from .identities import Cluster

_WITNESSES = 2  # accounts that must give a person the role: one may have misread it


def by_office(unnamed: list[Cluster], named: list[Cluster]) -> list[Cluster]:
    """The unnamed that stay so: "the mayor" of an account that names the story's one mayor without the title has joined the mayor."""
    holders: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in named:
        if cluster.kind == "person":
            for office in sorted(cluster.offices):
                holders[office].append(cluster)
    left = []
    for cluster in unnamed:
        office = _bare_office(cluster)
        candidates = holders.get(office, [])
        if len(candidates) == 1 and _certain(cluster, candidates[0], office):
            holder = candidates[0]
            holder.absorb(cluster, f"“{cluster.entities[0].name}” is {holder.entities[0].name}, whom other accounts call {office}")
        else:
            left.append(cluster)
    return left


def _bare_office(cluster: Cluster) -> str:
    """The role of someone told as "the mayor" and no more, else an empty string."""
    words = cluster.entities[0].name.split()
    plain = cluster.kind == "person" and len(words) == 2 and words[0].lower() == "the"
    return names.office(words[1]) if plain else ""


def _certain(cluster: Cluster, holder: Cluster, office: str) -> bool:
    telling = {account for account, entity in holder.members if any(names.office(role.exact) == office for role in entity.roles)}
    opposed = {cluster.gender, holder.gender} == {"female", "male"}
    return len(telling) >= _WITNESSES and not opposed and cluster.accounts <= holder.accounts - telling
