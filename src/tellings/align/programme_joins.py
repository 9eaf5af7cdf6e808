"""Which things of several accounts are one where no name says so: by their words, owner or cause, or as the only one of their noun."""

import itertools
import re
from collections import defaultdict

from .programme_clusters import Cluster
from .programme_words import REFORMS, Described, kinds

OWNED = frozenset({"plan", "programme", "law", "agreement"})  # kinds that "the premier's move" may be
ONCE = frozenset({"case", "talks", "agreement"})  # of what a happening has one as a rule; orders, plans and laws come in numbers
NEW = re.compile(r"(?:an?|another|one|some)\s", re.IGNORECASE)
KNOWN = re.compile(r"(?:the|this|that|its|their|an?)\s", re.IGNORECASE)  # headlines go without
LASTING = re.compile(r"[-‑](?:year|month|week|day|hour)$")
POSTINGS = 200  # things that share a word; one that more of them have tells none from another
SHARED = 2  # words of two descriptions that make them one, where nothing sets them apart
MANY = frozenset({"talk", "negotiation", "sanction", "proceeding"})  # nouns whose plural is one thing
POLICY = frozenset({"policy", "system", "law", "rule"})
MOST = 4  # words that a reason lists
PROTESTING = frozenset({"protest", "protester", "demonstration", "demonstrator", "street", "people", "crowd", "march", "police", "outside"})
"""Words that stand around any protest."""
INQUIRIES = dict.fromkeys(("inquiry", "enquiry", "probe", "investigation", "case"), "investigation")
"""Nouns that reports use of one and the same inquiry of the police or a prosecutor."""


def by_description(clusters: list[Cluster]) -> list[Cluster]:
    """Those whose descriptions tell them from others by the same words; a description that fits two is left alone."""
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    kept: list[Cluster] = []
    for cluster in clusters:
        near: dict[int, Cluster] = {}
        for word in sorted(_words(cluster)):
            near |= {id(other): other for other in by_word[word] if len(by_word[word]) <= POSTINGS}
        told = [(other, _alike(cluster, other)) for other in near.values() if not cluster.accounts & other.accounts]
        fits = [(other, reason) for other, reason in told if reason]
        if len(fits) == 1:
            fits[0][0].absorb(cluster, fits[0][1])
            cluster = fits[0][0]
        else:
            kept.append(cluster)
        for word in sorted(_words(cluster)):
            if cluster not in by_word[word]:
                by_word[word].append(cluster)
    return kept


def by_owner(clusters: list[Cluster]) -> list[Cluster]:
    """What one account tells by its owner alone ("the premier's move"), with the one policy of that owner on a name around it."""
    by_owner: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for owner in sorted({owner for one in cluster.members for owner in one.owners if any(each.aims for each in cluster.members)}):
            by_owner[owner].append(cluster)
    gone: set[int] = set()
    for cluster in clusters:
        topics = {word for one in cluster.members for word in one.topics}
        owners = sorted({owner for one in cluster.members for owner in one.owners}) if topics else []
        near = {id(other): other for owner in owners for other in by_owner[owner] if not cluster.accounts & other.accounts}
        fits = [(other, shared) for other in near.values() for shared in [sorted(_aims(other) & topics)] if shared]
        if len(fits) == 1 and id(fits[0][0]) not in gone:
            fits[0][0].absorb(cluster, f"both are of one owner and about “{fits[0][1][0].capitalize()}”")
            gone.add(id(cluster))
    return [one for one in clusters if id(one) not in gone]


def _aims(cluster: Cluster) -> set[str]:
    return {word for one in cluster.members if one.programme.kind in OWNED for word in one.aims}


def alone(clusters: list[Cluster]) -> list[Cluster]:
    """Those of one noun, where one at most is told by words of its own and no account brings up another: "the inquiry" of them all."""
    by_noun: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if any(one.programme.kind not in ONCE for one in cluster.members):
            continue
        for noun in sorted({INQUIRIES.get(noun, noun) for one in cluster.members for noun in one.nouns}):
            by_noun[noun].append(cluster)
    gone: set[int] = set()
    for noun in sorted(by_noun):
        same = [one for one in by_noun[noun] if id(one) not in gone]
        fullest = max((_told(one) for one in same), key=len, default=set())
        bare = [one for one in same if _says_no_more(one, fullest) and not any(member.names for member in one.members)]
        if (
            len(same) < SHARED
            or len(same) - len([one for one in bare if not _told(one) or _told(one) != fullest]) > 1
            or _another(same)
            or _set_apart(same)
        ):
            continue
        first = same[0]
        for other in same[1:]:
            first.absorb(other, f"the {'' if noun in MANY else 'one '}{_called(same, noun)} of each account")
            gone.add(id(other))
    return [one for one in clusters if id(one) not in gone]


def _says_no_more(one: Cluster, fullest: set[str]) -> bool:
    """Whether what is told of it is a part of what is told of another: "the inquiry into the payments", "… payments to villages"."""
    return _told(one) <= fullest


def by_cause(clusters: list[Cluster]) -> list[Cluster]:
    """Protests of several accounts that are one: against or in the same, in sentences of one matter, or told by no words of their own."""
    kept: list[Cluster] = []
    for cluster in clusters:
        fits = [other for other in kept if _is_protest(other) and not cluster.accounts & other.accounts] if _is_protest(cluster) else []
        told = [(len(_told(cluster) & _told(other)), len(_around(cluster) & _around(other)), -at) for at, other in enumerate(fits)]
        best = max((one for one in told if one[0] or one[1] >= SHARED), default=None)
        if best is None and len(fits) == 1 and not (_told(cluster) and _told(fits[0])):
            best = (0, 0, 0)
        if best is None:
            kept.append(cluster)
            continue
        first = fits[-best[2]]
        words = sorted(_told(cluster) & _told(first) or _around(cluster) & _around(first))[:MOST]
        told_by = ", ".join(f"“{word}”" for word in words)
        first.absorb(
            cluster, f"both speak of protests, told by {told_by}" if words and best[:2] != (0, 0) else "the protests of each account"
        )
    return kept


def _is_protest(cluster: Cluster) -> bool:
    return all(one.programme.kind == "protest" for one in cluster.members)


def _around(cluster: Cluster) -> set[str]:
    return {word for one in cluster.members for word in one.around} - PROTESTING


def _called(clusters: list[Cluster], noun: str) -> str:
    """The noun that all use, or one for all of theirs."""
    shared = set.intersection(*({each for one in cluster.members for each in one.nouns} for cluster in clusters))
    return _written(min(shared, default=noun))


def _written(noun: str) -> str:
    return f"{noun}s" if noun in MANY else noun


def _another(clusters: list[Cluster]) -> bool:
    """Whether an account brings one up as new behind another: "the inquiry" and then "a second inquiry"."""
    firsts = sorted(
        (one.account, one.programme.mentions[0].start, one.programme.mentions[0].exact) for each in clusters for one in each.members
    )
    return any(one[0] == other[0] and NEW.match(other[2]) and KNOWN.match(one[2]) for one, other in itertools.pairwise(firsts))


def _told(cluster: Cluster) -> set[str]:
    """The words that tell a thing from others of its noun; how long it lasts does not."""
    return {word for word in _words(cluster) - kinds() if not LASTING.search(word)}


def _set_apart(clusters: list[Cluster]) -> bool:
    members = [one for cluster in clusters for one in cluster.members]
    return any(_apart(one, other) for place, one in enumerate(members) for other in members[place + 1 :])


def _words(cluster: Cluster) -> set[str]:
    return {word for one in cluster.members for word in (*one.before, *one.behind)}


def _alike(cluster: Cluster, other: Cluster) -> str:
    """Why two are one by their words, or nothing."""
    for mine in cluster.members:
        for theirs in other.members:
            reason = _same(mine, theirs)
            if reason:
                return "" if any(_apart(a, b) for a in cluster.members for b in other.members) else reason
    return ""


def _same(mine: Described, theirs: Described) -> str:
    if not mine.nouns & theirs.nouns:
        return ""
    own, other = mine.before | mine.behind, theirs.before | theirs.behind
    shared = own & other
    if not shared:
        return ""
    backed = (own - other) & theirs.around or (other - own) & mine.around
    alone = own == other and bool(shared - kinds())  # "an executive order" is not the same as any other
    if len(shared) >= SHARED or alone or _is_one_reform(mine, theirs) or (mine.before & theirs.before and backed):
        words = ", ".join(f"“{word}”" for word in sorted(shared | set(sorted(backed)[:1]))[:MOST])
        noun = sorted(mine.nouns & theirs.nouns)[0]
        return f"both speak of {'the same' if noun in MANY else 'one'} {_written(noun)}, told by {words}"
    return ""


def _is_one_reform(mine: Described, theirs: Described) -> bool:
    """Whether both speak of the reform of one matter, and what more one of them says is the policy, or a name that stands around both."""
    if not mine.nouns & theirs.nouns & REFORMS:
        return False
    own, other = (one.before | one.behind for one in (mine, theirs))
    more = ((own - other) - theirs.near) | ((other - own) - mine.near)
    return bool(own & other & kinds()) and more <= POLICY


def _apart(mine: Described, theirs: Described) -> bool:
    """Whether something sets two apart: other names, other years, other places before the noun, other owners, other kinds."""
    if mine.names and theirs.names and not _contained(mine, theirs):
        return True
    pairs = ((mine.years, theirs.years), (mine.capitals, theirs.capitals), (mine.owners, theirs.owners))
    return any(one and other and not one & other for one, other in pairs)


def _contained(mine: Described, theirs: Described) -> bool:
    """Whether one name is the other with words left out at its ends."""
    return any(a in b or b in a for a in mine.names for b in theirs.names)
