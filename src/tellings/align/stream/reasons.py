"""Why documents are together, in words: the names, figures, dates and words that tie them, each cited where it stands."""

from collections.abc import Iterable, Sequence

from ...lexicon import words
from ...record import Citation, Reason
from ..grounds import listed
from ..happenings import Reading
from ..similarity import Vector

SHOWN = 3  # ties of one kind that a reason names
CITED = 2  # ties of a reason that are cited, each in the document itself and in another
LEAST = 0.002  # part of a cosine that a tie must give to be named: what is below is chance
KINDS = (("name", "names"), ("figure", "figures"), ("date", "dates"), ("word", "words"))


def ties(members: Sequence[Reading], most: int) -> list[tuple[Reason, ...]]:
    """For each document of a happening, what ties it to the others; nothing for one that is alone.

    Args:
        members: the documents.
        most: others that are looked at.
    """
    if len(members) < 2:
        return [() for _ in members]
    some = members[:most]
    total = _sum(some)
    return [_tied(one, some, total) for one in members]


def between(groups: Sequence[Sequence[Reading]]) -> tuple[Reason, ...]:
    """What ties the happenings of one story: what weighs in most of them, cited once in each of two."""
    sums = [_scaled(_sum(group), 1 / len(group)) for group in groups]
    shared: Vector = {}
    for mine in sums:
        for key, weight in mine.items():
            shared[key] = shared.get(key, 0.0) + weight
    scores = {key: sum(mine[key] * (shared[key] - mine[key]) for mine in sums if key in mine) / len(sums) for key in sorted(shared)}
    everyone = [one for group in groups for one in group]
    ranked = _ranked(scores)
    told = _words(ranked, everyone)
    if not told:
        return ()
    cited = [found for key in ranked[:CITED] for group in groups for found in _places(key, group)[:1]]
    return (Reason(text=f"its {len(groups)} happenings share {told}", citations=tuple(cited[: 2 * CITED])),)


def _tied(one: Reading, some: Sequence[Reading], total: Vector) -> tuple[Reason, ...]:
    mine = one.vector
    inside = any(other is one for other in some)
    count = len(some) - inside
    scores: Vector = {}
    for key in sorted(mine):
        other = total.get(key, 0.0) - (mine[key] if inside else 0.0)
        if other > 0:
            plain = key.lstrip("^@")
            scores[plain] = scores.get(plain, 0.0) + mine[key] * other / count
    ranked = _ranked(scores)
    told = _words(ranked, (one,))
    if not told:
        return (Reason(text="like the others of it by many words, none of which weighs much"),)
    cited: list[Citation] = []
    for key in ranked[:CITED]:
        cited += _places(key, (one,))
        cited += _places(key, (other for other in some if other is not one))[:1]
    return (Reason(text=f"shares {told}", citations=tuple(cited)),)


def _ranked(scores: Vector) -> list[str]:
    plain: Vector = {}
    for key, score in scores.items():
        plain[key.lstrip("^@")] = plain.get(key.lstrip("^@"), 0.0) + score
    return [key for key in sorted(plain, key=lambda one: (-round(plain[one], 9), one)) if plain[key] >= LEAST]


def _words(ranked: Sequence[str], members: Sequence[Reading]) -> str:
    """``the names “Varn” and “Alda”; the figure “43”; the words “bridge”``."""
    kinds: dict[str, list[str]] = {kind: [] for kind, _ in KINDS}
    for key in ranked:
        holder = next((one for one in members if key in one.profile.places), None)
        if holder is None:
            continue
        place = holder.cite(key)
        kind = _kind(key, holder)
        if place and len(kinds[kind]) < SHOWN:
            kinds[kind].append(f"“{' '.join(place.evidence.exact.split())}”")
    told = [f"the {many if len(kinds[kind]) > 1 else kind} {listed(kinds[kind])}" for kind, many in KINDS if kinds[kind]]
    return "; ".join(told)


def _kind(key: str, holder: Reading) -> str:
    if key.startswith("#"):
        return "figure"
    if key.startswith("~") or key in words("weekdays") or key in words("months"):
        return "date"
    return "name" if key in holder.profile.names else "word"


def _places(key: str, members: Iterable[Reading]) -> list[Citation]:
    return [found for one in members if (found := one.cite(key))]


def _sum(members: Sequence[Reading]) -> Vector:
    total: Vector = {}
    for one in members:
        for key, weight in one.vector.items():
            total[key] = total.get(key, 0.0) + weight
    return total


def _scaled(vector: Vector, factor: float) -> Vector:
    return {key: weight * factor for key, weight in vector.items()}
