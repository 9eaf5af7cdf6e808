"""One standing thing across accounts: by its names and acronyms, by the entity that it is, and by descriptions that tell it from others."""

import re
from collections import defaultdict
from collections.abc import Sequence

from ..record import (
    Account,
    AlignedFigure,
    AlignedProgramme,
    AlignedUndertaking,
    Citation,
    Duty,
    Evidence,
    Fulfilment,
    Programme,
    ProgrammeTelling,
    StoryEntity,
    identify,
)
from .programme_clusters import Cluster, Joined
from .programme_duties import duties, positions
from .programme_joins import alone, by_cause, by_description, by_owner
from .programme_words import NAMES, described, plain

RULES = ("programmes.short", "programmes.acronym", "programmes.described", "programmes.name")
POINTING = ("this ", "that ", "these ", "those ", "his ", "her ", "its ", "their ")  # how descriptions begin that lean on words before them
LONG = 60  # characters of a name, above which a longer one is no better
ARTICLE = re.compile(r"^(?:the|this|that|these|those)\s+", re.IGNORECASE)
BARE = 2  # words of a short form: "the case"
LATELY = re.compile(
    r"^(?:(?:the|an?)\s+|(?P<owner>[^’']{1,40}[’']s?\s+))?"
    r"(?:(?:most\s+)?(?:recent|latest|extensive|ongoing|current|existing|so-called|historic|landmark|controversial|sweeping|ambitious)\s+)+",
    re.IGNORECASE,
)  # when it came and what one account thinks of it are no part of a label
LEANING = re.compile(r"^(?:its|his|her|their|our|my|your)\s+(?:[\w-]+[’']s?\s+)?", re.IGNORECASE)  # words that lean on others


def programmes(
    accounts: Sequence[Account],
    people: Sequence[StoryEntity],
    figures: Sequence[AlignedFigure],
    undertakings: Sequence[AlignedUndertaking] = (),
) -> tuple[AlignedProgramme, ...]:
    """The standing things of a story, each once.

    Two are never made one where they differ in a year, in a name before the noun or in their owner, or where a description fits two.

    Returns:
        By number of accounts (most first), then number of mentions, label and id.
    """
    of = {(member.account, member.entity): person.id for person in people for member in person.members}
    items = [described(account, one, of) for account in accounts for one in account.programmes]
    clusters = by_cause(alone(by_owner(by_description(_by_name([Cluster(one) for one in items], of)))))
    by_id = {account.id: account for account in accounts}
    order = {account.id: number for number, account in enumerate(accounts)}
    belong = {(telling.account, telling.figure): aligned.id for aligned in figures for telling in aligned.tellings}
    became = {(telling.account, telling.undertaking): one.fulfilments for one in undertakings for telling in one.tellings}
    made = [_aligned(cluster, by_id, order, belong, became) for cluster in clusters]
    return tuple(sorted(made, key=lambda one: (-len({t.account for t in one.tellings}), -_mentions(one), one.label, one.id)))


def _mentions(one: AlignedProgramme) -> int:
    return sum(len(telling.mentions) for telling in one.tellings)


def _by_name(clusters: list[Cluster], people: dict[tuple[str, str], str]) -> list[Cluster]:
    """Those that share a name, an acronym or an entity; an acronym joins the name whose initials it is, if just one has them."""
    keyed: dict[str, list[int]] = defaultdict(list)
    initials: dict[str, set[str]] = defaultdict(set)
    for index, cluster in enumerate(clusters):
        one = cluster.members[0]
        entity = people.get((one.account, one.programme.entity or ""))
        for key in sorted(one.names | ({entity} if entity else set())):
            keyed[key].append(index)
        for letters in one.initials:
            initials[letters] |= {name for name in one.names if name != letters}
    joined = Joined(clusters)
    for key in sorted(keyed):
        first = keyed[key][0]
        for other in keyed[key][1:]:
            joined.join(first, other, _why(clusters[first], clusters[other], key))
    for letters in sorted(initials):
        longer = sorted(name for name in initials[letters] if len(name) > len(letters))
        if letters in keyed and len({joined.root(keyed[name][0]) for name in longer}) == 1:
            name = _written(clusters, keyed[longer[0]], longer[0])
            joined.join(keyed[longer[0]][0], keyed[letters][0], f"“{letters.upper()}” are the initials of “{name}”")
    return joined.clusters()


def _why(one: Cluster, other: Cluster, key: str) -> str:
    """Why two share a key: the name that both bear, or the two names by which the story knows one thing."""
    mine, theirs = (_written([cluster], [0], key) for cluster in (one, other))
    both = key in one.members[0].names and key in other.members[0].names
    return f"both call it “{mine}”" if both or mine == theirs else f"“{mine}” and “{theirs}” name one thing"


def _written(clusters: list[Cluster], indices: list[int], key: str) -> str:
    """A plain name as the first account writes it."""
    for index in indices:
        for member in clusters[index].members:
            for mention in member.programme.mentions:
                if plain(mention.exact) == key:
                    return " ".join(mention.exact.split())
    return clusters[indices[0]].members[0].programme.name


def _aligned(
    cluster: Cluster,
    accounts: dict[str, Account],
    order: dict[str, int],
    belong: dict[tuple[str, str], str],
    became: dict[tuple[str, str], tuple[Fulfilment, ...]],
) -> AlignedProgramme:
    members = sorted(cluster.members, key=lambda one: (order[one.account], one.programme.mentions[0].start))
    best = max(members, key=lambda one: (*_rank(one.programme), -order[one.account]))
    names = {" ".join(mention.exact.split()) for one in members for mention in one.programme.mentions if mention.rule in NAMES}
    made = [(accounts[one.account], one.programme) for one in members]
    duty = duties(made, became)
    tellings = [_telling(account, one, duty[account.id, one.id]) for account, one in made]
    return AlignedProgramme(
        id=identify("programme", *(one.programme.id for one in members)),
        kind=best.programme.kind,
        label=_best_label([_label(accounts[one.account], one.programme) for one in (best, *members)]),
        names=tuple(sorted(names or {one.programme.name for one in members})),
        tellings=tuple(tellings),
        figures=tuple(dict.fromkeys(belong[a.id, figure] for a, one in made for figure in one.figures if (a.id, figure) in belong)),
        reason="; ".join(dict.fromkeys(cluster.reasons)) or "one account alone speaks of it",
    )


def _rank(programme: Programme) -> tuple[float, int]:
    """How fully an account names it: by the best of its mentions, then by the length of its name."""
    return max(_fullness(one) for one in programme.mentions), min(len(programme.name), LONG)


def _fullness(mention: Evidence) -> float:
    """How much a mention tells of what the thing is; a description that leans on other words tells less than an acronym."""
    leaning = mention.rule == "programmes.described" and mention.exact.casefold().startswith(POINTING)
    return 0.5 if leaning else RULES.index(mention.rule)


def _best_label(labels: list[tuple[str, bool]]) -> str:
    """The label of the account that names it best; of short forms alone, one that has a place."""
    label, placed = labels[0]
    return label if placed or len(label.split()) > BARE else next((one for one, has_place in labels if has_place), label)


def _label(account: Account, programme: Programme) -> tuple[str, bool]:
    """The account's name for it; a short form alone ("the case") with the place that the report speaks of there, and whether it has one."""
    if any(one.rule != RULES[0] for one in programme.mentions):
        bare = LATELY.sub(lambda found: found["owner"] or "", LEANING.sub("", programme.name))
        return (bare[:1].upper() + bare[1:] if programme.name[:1].isupper() else bare), False
    first = programme.mentions[0].start
    sentence = account.sentence_at(first)
    before = [one for one in account.sentences if sentence is not None and one.end <= sentence.start][-1:]
    spots = [spot.evidence for one in account.entities if one.kind == "place" for spot in one.mentions if spot.kind == "name"]
    near = sorted(spot.start for spot in spots if before and before[0].start <= spot.start < first)
    place = next((" ".join(spot.exact.split()) for spot in spots if near and spot.start == near[0]), "")
    return (f"{place} {ARTICLE.sub('', programme.name)}", True) if place else (programme.name, False)


def _telling(account: Account, programme: Programme, duty: tuple[Duty, ...]) -> ProgrammeTelling:
    def cite(spots: Sequence[Evidence]) -> tuple[Citation, ...]:
        return tuple(Citation(account=account.id, evidence=one) for one in spots)

    time = next((one for one in account.times if one.id == programme.since), None)
    fullest = max(programme.mentions, key=lambda one: (_fullness(one), one.end - one.start, -one.start))
    return ProgrammeTelling(
        account=account.id,
        programme=programme.id,
        mentions=cite([fullest, *(one for one in programme.mentions if one is not fullest)]),
        said=cite(programme.said),
        since=cite([time.evidence])[0] if time else None,
        value=time.value if time else "",
        positions=positions(account, programme),
        duties=duty,
    )
