"""People called by one name alone, given to the one person of the story who bears it."""

from collections import defaultdict

from . import names
from .identities import Cluster, full_names, united

REIGNING = frozenset({"king", "queen", "prince", "princess", "emperor", "empress", "pope", "emir", "sultan", "tsar", "shah"})
Found = tuple[Cluster | None, str]


def single_names(clusters: list[Cluster]) -> list[Cluster]:
    """The clusters, those of a single name joined to their bearer; namesakes keep a name from being given."""
    bearers: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.kind == "person":
            for part in sorted({part for name in full_names(cluster) for part in name}):
                bearers[part].append(cluster)
    into: dict[int, Cluster] = {}
    without: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        word = names.person(cluster.entities[0].name)
        if cluster.kind not in ("person", "other") or full_names(cluster) or len(word) != 1:
            continue  # a company may be called like its founder
        candidates = bearers.get(word[0], [])
        if cluster.offices & REIGNING:  # rulers go by their given names
            candidates = [one for one in candidates if any(name[0] == word[0] for name in full_names(one))]
        bearer, reason = _bearer(cluster, word[0], candidates)
        if bearer is not None:
            bearer.absorb(cluster, reason)
            into[id(cluster)] = bearer
        elif cluster.kind == "person" and all(_opposed(cluster, one) for one in candidates):
            without[*word, cluster.gender if candidates else ""].append(cluster)
    left = [cluster for cluster in clusters if id(cluster) not in into]
    return united(left, without, lambda key, variants: names.same(variants))


def _opposed(cluster: Cluster, candidate: Cluster) -> bool:
    return {cluster.gender, candidate.gender} == {"female", "male"}


def _bearer(cluster: Cluster, word: str, candidates: list[Cluster]) -> Found:
    """Who is called by one word, and why: by what the accounts say of both, else the only one there is.

    An account that names one bearer in full and yet keeps the bare name apart means another; one that names two leaves it open.
    """
    name = cluster.entities[0].name
    bearers = [c for c in candidates if any(names.surname(word, full) for full in full_names(c))]
    beside = [c for c in bearers if c.told_as("person") & cluster.accounts]
    possible = [c for c in bearers if c not in beside and not _opposed(cluster, c)]
    by_office = [c for c in possible if c.offices & cluster.offices]
    if len(by_office) == 1 and len(bearers) > 1:
        shared = min(by_office[0].offices & cluster.offices)
        return by_office[0], f"“{name}” and {by_office[0].entities[0].name} share the name and the role of {shared}, and nobody else does"
    if len(beside) > 1 or (beside and cluster.kind != "person"):
        return None, ""
    if len(possible) == 1:
        return possible[0], _only(name, possible[0], len(bearers) > 1)
    return _called(cluster, word, possible or [c for c in candidates if not _opposed(cluster, c)])


def _only(name: str, bearer: Cluster, others: bool) -> str:
    full = bearer.entities[0].name
    if others:
        return f"“{name}” is the surname of {full}, and its account or the gender speaks against the namesakes"
    return f"“{name}” is the surname of {full}, and of nobody else who is named here"


def _called(cluster: Cluster, word: str, candidates: list[Cluster]) -> Found:
    """The one whom the other accounts call by this word."""
    called = [c for c in candidates if any((word,) == names.person(variant) for variant in c.variants)]
    # where a namesake stands in the same account, that account itself leaves it open
    if len(called) == 1 and not any(c.accounts & cluster.accounts for c in candidates):
        name, full = cluster.entities[0].name, called[0].entities[0].name
        return called[0], f"“{name}” alone means {full} in the other accounts, and nobody else"
    return None, ""
