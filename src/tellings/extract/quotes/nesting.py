"""Chains of attribution: what somebody is reported to say that others said stands inside his quote and keeps its own speaker."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from .cues import verbs
from .found import Found
from .sources import NOBODY, named
from .tree import Tree
from .vouching import names_what

WORDS = 3
"""Words of a content inside another that make an attribution of its own; shorter ones are manners of speaking ("what he called a mess")."""
OWN = frozenset({"quotes.clause", "quotes.according", "quotes.parenthesis"})
"""Rules that find a chain: those for whole clauses. An object or a noun inside somebody's words is mostly only part of what he says."""
ACCORDING = "quotes.according"
"""The rule for what stands around "according to"."""
RECALLED = "quotes.recalled"
"""The rule for whom somebody remembers saying what is quoted."""

Part = tuple[int, int, int]


def own_cues(found: Iterable[Found]) -> None:
    """Leave out of what stands around "according to" the quotations that have a cue of their own beside them.

    “It sank,” Moss told the crew, according to the Post: the words are hers, and that she told them is the paper's. Sorted by their
    places; linear in the number of attributions.
    """
    told = [one for one in found if one.quotations and one.head >= 0 and one.cue is not None]
    starts = sorted((one.cue[0], number) for number, one in enumerate(told) if one.cue is not None)
    for holder in found:
        if holder.rule != ACCORDING:
            continue
        for start, end in list(holder.content):
            at = bisect_right(starts, (start, -1))
            while at < len(starts) and starts[at][0] < end:
                holder.content = [part for whole in holder.content for part in _without(whole, told[starts[at][1]].content)]
                at += 1


def _without(whole: tuple[int, int], gone: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """A stretch without others that stand in it, with their marks."""
    left = [whole]
    for start, end in gone:
        left = [
            part
            for first, last in left
            for part in ([(first, start - 1), (end + 1, last)] if first <= start and end <= last else [(first, last)])
            if part[1] - part[0] > 0
        ]
    return left


def nested(tree: Tree, found: list[Found]) -> tuple[list[Found], list[Found]]:
    """The attributions that stand in no other's content, and those that do, each with its ``outer`` set to one around it.

    What is nested has a speaker of its own and a clause for its content; anything else in a content is dropped, as it is the outer
    speaker's. For each cue the parts that begin before it are asked for the one that reaches farthest: near-linear in the number of
    attributions.
    """
    parts = sorted((start, end, number) for number, one in enumerate(found) for start, end in one.content)
    starts = [part[0] for part in parts]
    farthest = _farthest(parts)
    outer, inner = [], []
    for number, one in enumerate(found):
        at = one.cue[0] if one.cue else one.content[0][0]
        index = bisect_right(starts, at) - 1
        holder = _holder(number, one, at, farthest[index] if index >= 0 else ())
        if holder < 0:
            outer.append(one)
        elif _speaks(tree, one):
            one.outer = found[holder]
            inner.append(one)
    kept = {id(one) for one in (*outer, *inner)}
    return outer, [one for one in inner if id(one.outer) in kept]


def _farthest(parts: Sequence[Part]) -> list[tuple[Part, Part]]:
    """For each part the two of different attributions, among it and those that begin before it, that reach farthest."""
    found: list[tuple[Part, Part]] = []
    best = second = (0, 0, -1)
    for part in parts:
        if part[1] >= best[1]:
            best, second = part, best if best[2] != part[2] else second
        elif part[1] > second[1] and part[2] != best[2]:
            second = part
        found.append((best, second))
    return found


def _holder(number: int, one: Found, at: int, farthest: Iterable[Part]) -> int:
    """The number of the attribution in whose content another stands with its cue and its content, or -1."""
    for start, end, owner in farthest:
        if owner not in (-1, number) and start <= one.content[0][0] and at < end and one.content[-1][1] <= end:
            return owner
    return -1


def _speaks(tree: Tree, one: Found) -> bool:
    """Whether somebody is said to have said a whole clause: wants and plans inside somebody's words are only part of what he says."""
    if one.source is None or tree.words[one.head].lower() in NOBODY:
        return False
    if one.rule == "quotes.object" and names_what(tree, one.verb):  # the words between marks are hers, whoever takes them up
        return any(at >= 0 for at in tree.quoted[tree.at(one.content[0][0]) : tree.at(one.content[-1][1])])
    if one.rule not in OWN:
        return False
    if one.rule == "quotes.clause":
        cue = verbs().get(tree.lemmas[one.verb])
        clause = tree.child(one.verb, "ccomp")
        if cue is None or "q" not in cue.frames or clause < 0:
            return False
    return sum(len(tree.text[start:end].split()) for start, end in one.content) >= WORDS


def recalled(tree: Tree, found: list[Found]) -> list[Found]:
    """The chains of a quotation with two cues: "“...,” Moss recalled Velin saying" is Moss's, and holds Velin's."""
    inner = []
    for one in found:
        if one.verb < 0 or not one.content:
            continue
        for child in tree.children[one.verb]:
            cue = verbs().get(tree.lemmas[child])
            who = tree.child(child, "nsubj")
            who = who if who >= 0 else tree.child(one.verb, "dobj")
            if cue is None or "q" not in cue.frames or not one.verb < who < child or tree.tags[child] != "VBG":
                continue
            if tree.deps[child] not in ("ccomp", "xcomp", "advcl") or any(
                behind > child and tree.deps[behind] in ("ccomp", "dobj") for behind in tree.children[child]
            ):
                continue
            source = named(tree, who, child)
            span = (tree.starts[child], tree.ends[child])
            chain = Found(list(one.content), RECALLED, span, source.span, source.head, source.referent, child, verb=child)
            chain.outer = one
            inner.append(chain)
    return inner
